import type { Engine } from '../core';
import type { Doc } from '../engine/types';
import type { Source, Sources } from './sources';
import { readSource } from './workforce';

/** A file, and what it asserts. */
export interface Document {
  readonly source: Source;
  readonly doc: Doc;
}

/** Reads every source. */
export function readDocuments(engine: Engine, sources: Sources): readonly Document[] {
  return sources.read
    .map((source) => ({ source, doc: readSource(engine, source) }))
    .filter(({ source, doc }) => isOurs(source, doc));
}

/** Whether a file is worth a word: a note, a template, or something that could not be read. */
export function isOurs({ fault }: Source, doc: Doc | undefined): boolean {
  return fault !== undefined || (doc !== undefined && (doc.kind !== 'none' || doc.problems.length > 0));
}
