import { readFileSync } from 'node:fs';
import type { Engine } from '../core';
import { applyEdits, overlaps } from '../engine/apply';
import type { CheckOptions, Edit, Finding, Relations } from '../engine/types';
import type { Document } from './documents';
import { decode, type Source } from './sources';
import { checkSource } from './workforce';
import { writeWhole } from './write';

/** A fix may uncover another; no file needs more rounds than this. */
const mostRounds = 10;

/** Applies every safe fix until none is left. The document is the same object where nothing was to be done. */
export function fixDocument(
  engine: Engine,
  document: Document,
  options: CheckOptions,
  relations: Relations,
): { readonly document: Document; readonly applied: number } {
  let current = document;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count } = safeEdits(checkSource(engine, current.source, current.doc, options, relations));
    if (count === 0) break;
    const text = applyEdits(current.source.text, edits.map(inLineBreaksOf(current.source.text)));
    if (text === current.source.text) break;
    applied += count;
    const source = { ...current.source, text };
    current = { source, doc: engine.read({ uri: source.uri, text }) };
  }
  return { document: current, applied };
}

/** The edits of as many safe fixes as go together: one that touches another waits for the next round. */
function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly count: number } {
  let edits: readonly Edit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.safe && one.creates === undefined);
    if (!fix) continue;
    const together = [...edits, ...fix.edits];
    if (overlaps(together)) continue;
    edits = together;
    count += 1;
  }
  return { edits, count };
}

/** What is inserted into a file with CRLF gets CRLF too. */
function inLineBreaksOf(text: string): (edit: Edit) => Edit {
  const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  return (edit) => ({ ...edit, text: edit.text.replace(/\r\n|\n/g, lineBreak) });
}

/**
 * Writes a fixed file, with the byte order mark that it had, unless somebody has changed it since it was read.
 * @returns whether it was written
 * @throws the error of the system; the file is as it was then
 */
export function writeFixed(read: Source, fixed: Source): boolean {
  const now = decode(read, readFileSync(read.uri));
  if (now.text !== read.text || now.marked !== read.marked) return false;
  writeWhole(read.uri, `${fixed.marked ? '\ufeff' : ''}${fixed.text}`);
  return true;
}
