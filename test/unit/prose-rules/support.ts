import type { AsOf, Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** What is found in a note. A sentence alone stands under a heading that names no service. */
export function findingsIn(text: string, asOf: AsOf = options.asOf, name = 'design.md'): readonly Finding[] {
  const isWhole = /^\ufeff?(?:#|---\n)/.test(text);
  const doc = engine.read({ uri: name, text: isWhole ? text : `# Notes on AWS messaging\n\n${text}\n` });
  return engine.check(doc, { ...options, asOf });
}
