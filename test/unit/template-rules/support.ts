import { relate } from '../../../src/engine/relate';
import type { Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** What one rule finds in a template with these lines under `Resources`. */
export function findingsOf(rule: string, ...resources: readonly string[]): readonly Finding[] {
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources.map((line) => `  ${line}\n`).join('')}`;
  return findingsIn('shop.yaml', text).filter((finding) => finding.rule === rule);
}

/** Everything that is found in a file, beside other files of its workspace. */
export function findingsIn(
  uri: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const doc = engine.read({ uri, text });
  const rest = Object.entries(others).map(([other, content]) => engine.read({ uri: other, text: content }));
  return engine.check(doc, options, relate([doc, ...rest]));
}

/** `subject: rule` of what is found at warning or above. */
export function problemsIn(uri: string, text: string, others?: Readonly<Record<string, string>>): readonly string[] {
  return findingsIn(uri, text, others)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, subject }) => `${subject}: ${rule}`);
}
