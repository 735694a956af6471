import type { Engine } from '../core';
import { relate } from '../engine/relate';
import type { CheckOptions, Doc, Finding, Relations } from '../engine/types';
import type { Source, Sources } from './sources';

/** A file, and what it asserts. */
export interface Document {
  readonly source: Source;
  readonly doc: Doc;
}

/** Reads every source. One that has a fault is a document that says nothing. */
export function readDocuments(engine: Engine, sources: Sources): readonly Document[] {
  return sources.read.map((source) => ({ source, doc: read(engine, source) })).filter(isOurs);
}

function read(engine: Engine, source: Source): Doc {
  if (source.fault === undefined) return engine.read({ uri: source.uri, text: source.text });
  return { uri: source.uri, text: '', kind: 'none', templates: [], suppressions: [], problems: [] };
}

function isOurs({ source, doc }: Document): boolean {
  return source.fault !== undefined || doc.kind !== 'none' || doc.problems.length > 0;
}

/** What the documents know of each other. Missing targets are spoken of only where whole folders were given. */
export function relateDocuments(documents: readonly Document[], sources: Sources): Relations {
  const docs = documents.map(({ doc }) => doc);
  return { ...relate(docs, sources.others), complete: sources.complete };
}

/** The findings of one document; a file that could not be read is one finding at its start. */
export function checkDocument(
  engine: Engine,
  { source, doc }: Document,
  options: CheckOptions,
  relations: Relations,
): readonly Finding[] {
  if (source.fault === undefined) return engine.check(doc, options, relations);
  const severity = options.severities.unreadable ?? 'error';
  if (severity === 'off') return [];
  return [{ rule: 'unreadable', span: { start: 0, end: 0 }, message: source.fault, severity, fixes: [] }];
}
