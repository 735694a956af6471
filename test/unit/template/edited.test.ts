import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { readTemplate } from '../../../src/engine/read/template';
import { readEdited } from '../../../src/engine/read/template/edited';
import { syntaxOf } from '../../../src/engine/read/template/remember';
import { entryOf, type SyntaxNode } from '../../../src/engine/read/template/syntax';
import { typedEntry } from '../../../src/engine/read/template/typed-entry';
import { lines } from './support';

const yaml = lines(
  'Parameters: { P: { Type: Number, Default: 3 } }',
  'Resources:',
  '  # load: 10 msg/s',
  '  A: # first',
  '    Type: AWS::SQS::Queue',
  '    Properties:',
  '      QueueName: a',
  '      DelaySeconds: !Ref P',
  '',
  '  # load: 20 msg/s',
  '  B:',
  '    Type: AWS::SQS::Queue',
  '    Properties:',
  '      RedrivePolicy: { deadLetterTargetArn: !Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:a" }',
  '  C: { Type: AWS::SNS::Topic }',
  'Mappings: { M: { k: { v: 1 } } }',
  'Outputs: { O: { Value: !Ref A, Export: { Name: o } } }',
);
const json = JSON.stringify(
  {
    Resources: { A: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'a' } }, B: { Type: 'AWS::SNS::Topic' } },
    Outputs: {},
  },
  null,
  2,
);

/** Reads `after` with and without the reading of `before`; answers whether the short way was taken. */
function compare(before: string, after: string): boolean {
  const first = readTemplate({ uri: 'x', text: before });
  if (!first) return false;
  const previous = { text: before, templates: first.templates };
  const edited = readTemplate({ uri: 'x', text: after }, previous);
  const whole = readTemplate({ uri: 'x', text: after });
  assert.deepEqual(edited, whole);
  for (const [index, template] of (edited?.templates ?? []).entries()) {
    const other = whole?.templates[index];
    assert.deepEqual(plain(syntaxOf(template)), plain(other && syntaxOf(other)));
  }
  return readEdited(after, previous) !== undefined;
}

/** The same tree with everything in it looked at: what has only moved is not until then. */
function plain(node: SyntaxNode | undefined): unknown {
  switch (node?.kind) {
    case 'map':
      return {
        ...node,
        entries: node.entries.map(({ key, keyStart, keyEnd, value }) => ({
          key,
          keyStart,
          keyEnd,
          value: plain(value),
        })),
      };
    case 'list':
      return { ...node, items: node.items.map(plain) };
    default:
      return node;
  }
}

describe('A template that is read again after an edit', () => {
  it('is read from the changed resource alone where that is enough', () => {
    for (const [from, to] of [
      ['QueueName: a', 'QueueName: abc'],
      ['      QueueName: a\n', ''],
      ['QueueName: a\n', 'QueueName: a\n      FifoQueue: false\n'],
      ['# load: 20', '# load: 200'],
      ['Type: AWS::SNS::Topic', 'Type: AWS::SNS::Topic, Properties: { A: b }'],
      ['\n\n  # load: 20', '\n  # load: 20'],
      ['QueueName: a', 'QueueName: b'],
      ['A: # first\n    Type: AWS::SQS::Queue', 'A: # first\n    Type: AWS::SQS::Que'],
    ] as const) {
      assert.equal(compare(yaml, yaml.replace(from, to)), true, `${from} → ${to}`);
    }
    assert.equal(compare(json, json.replace('"a"', '"abc"')), true);
  });

  it('is read as a whole where more has changed', () => {
    for (const [from, to] of [
      ['Default: 3', 'Default: 4'],
      ['  B:', '  BB:'],
      ['  C: {', '  D: { Type: AWS::SNS::Topic }\n  C: {'],
      ['QueueName: a', 'QueueName: "a'],
      ['QueueName: a', 'QueueName: &x a'],
      ['  # load: 20', '  X: y\n  # load: 20'],
      ['Name: o', 'Name: p'],
    ] as const) {
      assert.equal(compare(yaml, yaml.replace(from, to)), false, `${from} → ${to}`);
    }
    assert.equal(compare(json, json.replace('"A"', '"AA"')), false);
  });

  it('reads the same whatever a word or a text in quotes becomes', () => {
    const texts = [
      'a',
      'n',
      'no',
      'tru',
      'true',
      'null',
      'nul',
      '1',
      'a1',
      'a:',
      'a #',
      '-a',
      'a/b.c',
      '"a',
      "'a'",
      '"a"',
    ];
    const more = [
      '"a b"',
      '"a\\b"',
      '""',
      "'a''b'",
      '"a" b',
      'a b',
      '&a',
      '*a',
      '!a',
      '|',
      '~',
      'AWS::SQS::Queue',
      'a\n  b',
    ];
    const all = [...texts, ...more];
    for (const from of ['a', 'tru', 'n', '"a b"', "'a'"]) {
      for (const to of all) {
        const [before, after] = [from, to].map((text) => yaml.replace('QueueName: a', () => `QueueName: ${text}`));
        compare(before ?? '', after ?? '');
        const [inFlow, behind] = [from, to].map((text) =>
          yaml.replace('{ Type: AWS::SNS::Topic', (all) => `${all}, Properties: { A: ${text}, B: [b, ${text}] }`),
        );
        compare(inFlow ?? '', behind ?? '');
        const [one, other] = [from, to].map((text) =>
          json.replace('"a"', () => (text.startsWith('"') ? text : `"${text}"`)),
        );
        compare(one ?? '', other ?? '');
      }
    }
  });

  it('parses nothing where only a value is typed', () => {
    const root = syntaxOf(readTemplate({ uri: 'x', text: yaml })?.templates[0] ?? assert.fail());
    const entry = entryOf(entryOf(root, 'Resources')?.value, 'A') ?? assert.fail();
    const start = yaml.indexOf('QueueName: a') + 'QueueName: a'.length;
    const after = `${yaml.slice(0, start)}b${yaml.slice(start)}`;
    const now = typedEntry(entry, { before: yaml, after, start, end: start, by: 1 });
    const name = entryOf(entryOf(now?.value, 'Properties')?.value, 'QueueName')?.value;
    assert.deepEqual(name, { kind: 'scalar', value: 'ab', plain: true, start: start - 1, end: start + 1 });
  });

  it('reads the same wherever a character is typed or deleted', () => {
    for (const text of [yaml, json]) {
      for (let at = 0; at <= text.length; at += 2) {
        compare(text, `${text.slice(0, at)}x${text.slice(at)}`);
        compare(text, text.slice(0, at) + text.slice(at + 1));
      }
    }
  });

  it('reads the same for lines typed into the templates of the corpus', function () {
    const folder = '../shared/corpus/sam';
    if (!existsSync(folder)) this.skip();
    for (const name of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const at = text.indexOf('\n', text.length / 2);
      for (const typed of ['x', ' # load: 5 msg/s', '\n      Foo: bar', '\n  New:\n    Type: AWS::SQS::Queue']) {
        compare(text, text.slice(0, at) + typed + text.slice(at));
      }
    }
  });
});
