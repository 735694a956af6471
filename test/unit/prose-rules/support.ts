import { createEngine } from '../../../src/core';
import type { AsOf, CheckOptions, Finding } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';

const engine = createEngine(factBase, rules);
const today = '2026-11-25';

/** What is found in a note. A sentence alone stands under a heading that names no service. */
export function findingsIn(
  text: string,
  asOf: AsOf = { kind: 'date', date: today },
  name = 'design.md',
): readonly Finding[] {
  const isWhole = /^\ufeff?(?:#|---\n)/.test(text);
  const doc = engine.read({ uri: name, text: isWhole ? text : `# Notes on AWS messaging\n\n${text}\n` });
  const options: CheckOptions = { asOf, today, severities: {}, citations: false };
  return engine.check(doc, options);
}
