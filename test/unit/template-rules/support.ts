import { createEngine } from '../../../src/core';
import type { Finding } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';

const engine = createEngine(factBase, rules);
const today = '2026-11-25';

/** What one rule finds in a template with these lines under `Resources`. */
export function findingsOf(rule: string, ...resources: readonly string[]): readonly Finding[] {
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources.map((line) => `  ${line}\n`).join('')}`;
  const found = engine.check(engine.read({ uri: 'shop.yaml', text }), {
    asOf: { kind: 'date', date: today },
    today,
    severities: {},
    citations: false,
  });
  return found.filter((finding) => finding.rule === rule);
}
