import { judgeClaims } from '../../../src/engine/judge';
import { readNote } from '../../../src/engine/read/note';
import type { AsOf, Doc, JudgedClaim, Note } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { engine, options } from '../../support/engine';

const today: AsOf = { kind: 'date', date: '2026-11-22' };

export function read(text: string, uri = 'note.md'): Note {
  return readNote({ uri, text }, factBase).note;
}

/** The claims of a note as judged. */
export function judged(text: string, uri = 'note.md', asOf = today): readonly JudgedClaim[] {
  const doc: Doc = { uri, text, kind: 'note', note: read(text, uri), templates: [], suppressions: [], problems: [] };
  return judgeClaims(doc, factBase, asOf);
}

/** Each claim in one line: its words, the fact (with its part), the verdict; `load` where it is one. */
export function claims(text: string, uri?: string, asOf?: AsOf): readonly string[] {
  return judged(text, uri, asOf).map(({ claim, fact, verdict }) => {
    const words = text.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ');
    const id = fact.part ? `${fact.id}#${fact.part}` : fact.id;
    return `${words} | ${id} | ${claim.sense === 'load' ? 'load' : verdict}`;
  });
}

/** The words that got a verdict of this kind. */
export function wordsJudged(text: string, ...verdicts: readonly string[]): readonly string[] {
  return judged(text)
    .filter(({ claim, verdict }) => claim.sense === 'limit' && verdicts.includes(verdict))
    .map(({ claim }) => text.slice(claim.span.start, claim.span.end));
}

/** What all rules find in a note: each with its severity. */
export function severities(text: string): readonly string[] {
  return engine
    .check(engine.read({ uri: 'note.md', text }), options)
    .map(({ rule, severity }) => `${rule} ${severity}`);
}
