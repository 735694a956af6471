import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { optionsOf } from '../../../src/engine/configuration';
import { suppressionOf } from '../../../src/engine/suppression-edit';
import { engine } from '../../support/engine';

const options = optionsOf({}, '2026-11-25');

/** The text after the first finding of a rule is suppressed, and the rules that are still found in it. */
function suppressed(uri: string, text: string, rule: string) {
  const doc = engine.read({ uri, text });
  const finding = engine.check(doc, options).find((one) => one.rule === rule);
  assert.ok(finding, `${rule} is found`);
  const edit = suppressionOf(doc, finding);
  if (!edit) return undefined;
  const after = applyEdits(text, [edit]);
  const left = engine.check(engine.read({ uri, text: after }), options).map((one) => one.rule);
  return { text: after, left };
}

const queue = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n';

describe('Suppressing a finding', () => {
  const cases: Readonly<Record<string, readonly [uri: string, text: string, rule: string, line: string]>> = {
    'in prose: at the end of the line': [
      'a.md',
      '# Amazon SQS\n\nA message is at most 256 KB.\nMore.\n',
      'fact-outdated',
      'A message is at most 256 KB. <!-- queuewise-disable-line fact-outdated -- reason -->',
    ],
    'in a table: inside the last cell of the row': [
      'a.md',
      '# Amazon SQS\n\n| Limit | Value |\n| --- | --- |\n| Largest message | 256 KB |\n',
      'fact-outdated',
      '| Largest message | 256 KB <!-- queuewise-disable-line fact-outdated -- reason --> |',
    ],
    'in YAML: above the line, as far in': [
      'a.yaml',
      queue,
      'sqs-no-dlq',
      '  # queuewise-disable-next-line sqs-no-dlq -- reason',
    ],
    'in a fence of a note: with the comment of its language': [
      'a.md',
      `# Design\n\n\`\`\`yaml\n${queue}\`\`\`\n`,
      'sqs-no-dlq',
      '  # queuewise-disable-next-line sqs-no-dlq -- reason',
    ],
    'in TypeScript: above the line': [
      'a.ts',
      "import * as sqs from 'aws-cdk-lib/aws-sqs';\nclass S {\n  constructor() {\n    new sqs.Queue(this, 'Orders');\n  }\n}\n",
      'sqs-no-dlq',
      '    // queuewise-disable-next-line sqs-no-dlq -- reason',
    ],
    'in JSON: in the metadata of the resource': [
      'a.json',
      '{\n  "Resources": {\n    "Orders": {\n      "Type": "AWS::SQS::Queue"\n    }\n  }\n}\n',
      'sqs-no-dlq',
      '      "Metadata": { "Queuewise": { "disable": ["sqs-no-dlq"] } },',
    ],
  };
  for (const [what, [uri, text, rule, line]] of Object.entries(cases)) {
    it(`${what}`, () => {
      const result = suppressed(uri, text, rule);
      assert.ok(result);
      assert.ok(result.text.split('\n').includes(line), result.text);
      assert.deepEqual(
        result.left.filter((one) => one === rule || one === 'unused-suppression' || one === 'unreadable'),
        [],
      );
    });
  }

  it('leaves metadata that is there already to its author', () => {
    const text = '{ "Resources": { "Orders": { "Metadata": { "Owner": "us" }, "Type": "AWS::SQS::Queue" } } }';
    assert.equal(suppressed('a.json', text, 'sqs-no-dlq'), undefined);
  });
});
