import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sentences } from './sentences';
import { findingsIn } from './support';

describe('What prose says', () => {
  for (const { rule, said, unsaid } of sentences) {
    describe(rule, () => {
      for (const text of said) {
        it(`speaks of: ${text.replace(/\n/g, ' ⏎ ')}`, () => {
          const findings = findingsIn(text);
          assert.ok(
            findings.some((finding) => finding.rule === rule),
            `found: ${findings.map((finding) => finding.rule).join(', ') || 'nothing'}`,
          );
        });
      }
      for (const text of unsaid) {
        it(`is quiet of: ${text.replace(/\n/g, ' ⏎ ')}`, () => {
          const found = findingsIn(text).filter((finding) => finding.rule === rule);
          assert.deepEqual(
            found.map(({ message }) => message),
            [],
          );
        });
      }
    });
  }
});
