import { relate } from '../../../src/engine/relate';
import type { Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** What is said to differ in a note of a workspace that holds one template more. */
export function driftIn(note: string, template: string, path = 'templates/shop.yaml'): readonly Finding[] {
  const doc = engine.read({ uri: 'notes/design.md', text: note });
  const docs = [doc, engine.read({ uri: path, text: template })];
  return engine.check(doc, options, relate(docs)).filter(({ rule }) => rule === 'note-template-drift');
}

/** The words that are said to differ. */
export function wordsOf(findings: readonly Finding[], note: string): readonly string[] {
  return findings.map(({ span }) => note.slice(span.start, span.end));
}

/** The sentences of a list that are said to differ, with a value in the place of `@`. */
export function differingAmong(sentences: readonly string[], value: string, template: string): readonly string[] {
  const note = sentences.map((one) => `- ${one.replace('@', value)}\n\n`).join('');
  const lineAt = (at: number): number => note.slice(0, at).split('\n\n').length - 1;
  return driftIn(note, template).map(({ span }) => sentences[lineAt(span.start)] ?? '');
}
