import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readConfiguration } from '../../../src/engine/configuration';
import { rules } from '../../../src/rules';
import { prototypeKeys } from '../../support/attacks';
import { citing, engine } from '../../support/engine';

/** Whether any object now has what nobody gave it. */
function isPolluted(): boolean {
  return 'polluted' in {} || Object.keys(Object.prototype).length > 0;
}

describe('A key that reaches for the prototype', () => {
  it('is a key like any other in templates and frontmatter', () => {
    for (const key of prototypeKeys) {
      const json = `{"Resources":{"${key}":{"Type":"AWS::SQS::Queue","Properties":{"${key}":{"polluted":true}}},"Orders":{"Type":"AWS::SQS::Queue","Properties":{"${key}":{"polluted":1},"FifoQueue":true,"QueueName":"a"}}},"Parameters":{"${key}":{"Default":{"polluted":1}}},"Conditions":{"${key}":{"Fn::Equals":[1,1]}},"Mappings":{"${key}":{"${key}":{"polluted":1}}}}`;
      const yaml = `Resources:\n  ${key}:\n    Type: AWS::SQS::Queue\n    Properties:\n      ${key}: { polluted: true }\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties: { FifoQueue: true, QueueName: a, ${key}: !Ref ${key} }\nParameters:\n  ${key}: { Type: String, Default: { polluted: 1 } }\n`;
      const note = `---\n${key}: { polluted: true }\nloads:\n  ${key}: 5 msg/s\ntemplate: ${key}\n---\n# SQS\n\n${key}:: polluted\n`;
      const files: readonly (readonly [string, string])[] = [
        ['a.json', json],
        ['a.yaml', yaml],
        ['a.md', note],
      ];
      for (const [uri, text] of files) {
        const doc = engine.read({ uri, text });
        const findings = engine.check(doc, citing);
        if (uri !== 'a.md') {
          const named = findings.some(({ rule, subject }) => rule === 'sqs-fifo-name' && subject === 'Orders');
          assert.ok(named, `${uri} with ${key}: the queue beside it is checked`);
        }
        assert.equal(isPolluted(), false, `${uri} with ${key}`);
      }
    }
  });

  it('is no setting and no rule in a configuration', () => {
    for (const key of prototypeKeys) {
      const value: unknown = JSON.parse(`{"${key}":{"polluted":true},"rules":{"${key}":"off"}}`);
      const { configuration, faults } = readConfiguration(
        value,
        rules.map(({ id }) => id),
      );
      assert.equal(faults.length, 2, `${key}: ${faults.join(' ')}`);
      assert.deepEqual(Object.keys(configuration.rules ?? {}), []);
      assert.equal(isPolluted(), false, key);
    }
  });
});
