import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';

/** The first line of the hover inside some words of a text. */
function hoverOn(uri: string, text: string, words: string): string | undefined {
  const offset = text.indexOf(words) + 1;
  return engine.hoverAt(engine.read({ uri, text }), offset, options)?.markdown.split('\n')[0]?.trim();
}

const yaml = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 30\n';
const json = '{"Resources":{"Orders":{"Type":"AWS::SQS::Queue","Properties":{"VisibilityTimeout":30}}}}';
const program =
  "import * as sqs from 'aws-cdk-lib/aws-sqs';\nimport { Stack } from 'aws-cdk-lib';\nclass A extends Stack {\n  constructor() {\n    super();\n    new sqs.Queue(this, 'Orders', { fifo: true });\n  }\n}\n";

describe('A hover on a template', () => {
  it('tells of a resource on its name and on its type', () => {
    assert.equal(hoverOn('a.yaml', yaml, 'Orders'), '**`Orders`** · SQS standard queue');
    assert.equal(hoverOn('a.yaml', yaml, 'AWS::SQS'), '**`Orders`** · SQS standard queue');
    assert.equal(hoverOn('a.json', json, 'AWS::SQS'), '**`Orders`** · SQS standard queue');
    assert.match(hoverOn('a.ts', program, 'Queue(') ?? '', /^\*\*`Orders`\*\* · SQS FIFO queue/);
  });

  it('tells of a resource where it is referred to', () => {
    const reader = '  Copy:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties:\n      EventSourceArn: ';
    for (const [written, words] of [
      ['!GetAtt Orders.Arn', 'Orders.Arn'],
      ['{ Fn::GetAtt: [Orders, Arn] }', 'Orders, Arn'],
    ] as const) {
      assert.equal(hoverOn('a.yaml', yaml + reader + written, words), '**`Orders`** · SQS standard queue', written);
    }
    const variable = program.replace('new sqs', 'const orders = new sqs').replace('fifo: true', 'fifo: false');
    const text = variable.replace(
      '});\n',
      '});\n    new sqs.Queue(this, "Other", { deadLetterQueue: { queue: orders, maxReceiveCount: 5 } });\n',
    );
    assert.equal(hoverOn('a.ts', text, 'orders, max'), '**`Orders`** · SQS standard queue');
  });

  it('tells of a property on its key and on its value', () => {
    assert.match(hoverOn('a.yaml', yaml, 'VisibilityTimeout') ?? '', /^\*\*VisibilityTimeout\*\* 30 s/);
    assert.match(hoverOn('a.json', json, '30') ?? '', /^\*\*VisibilityTimeout\*\* 30 s/);
  });

  it('tells of a property the numbers that a condition chooses from', () => {
    const text = yaml.replace('Timeout: 30', 'Timeout: !If [Live, 600, 30]');
    assert.match(hoverOn('a.yaml', text, 'VisibilityTimeout') ?? '', /^\*\*VisibilityTimeout\*\* 600 s or 30 s ·/);
  });

  it('adds the batching window to what is advised', () => {
    const text = `Transform: AWS::Serverless-2016-10-31
${yaml}  Pack:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 10
      Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn, MaximumBatchingWindowInSeconds: 20 } } }
`;
    const offset = text.indexOf('VisibilityTimeout') + 1;
    const { markdown } = engine.hoverAt(engine.read({ uri: 'a.yaml', text }), offset, options) ?? { markdown: '' };
    assert.match(markdown, /6 × 10 s \+ 20 s = \*\*80 s\*\*/);
  });

  it('tells of a nested stack what its parent gives', () => {
    const child = `Parameters:\n  Hidden: { Type: Number, Default: 30 }\n${yaml.replace('Timeout: 30', 'Timeout: !Ref Hidden')}`;
    const parent = `Resources:
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./child.yaml, Parameters: { Hidden: 90 } }
`;
    const docs = [
      engine.read({ uri: '/a/child.yaml', text: child }),
      engine.read({ uri: '/a/main.yaml', text: parent }),
    ];
    const [doc] = docs;
    const offset = child.indexOf('VisibilityTimeout') + 1;
    const hover = doc && engine.hoverAt(doc, offset, options, relate(docs));
    assert.match(
      hover?.markdown ?? '',
      /^\*\*VisibilityTimeout\*\* 90 s \(from parameter Hidden of the parent stack\)/,
    );
    assert.match(hoverOn('/a/child.yaml', child, 'VisibilityTimeout') ?? '', /^\*\*VisibilityTimeout\*\* 30 s/);
  });

  it('is silent elsewhere', () => {
    assert.equal(hoverOn('a.yaml', yaml, 'Resources'), undefined);
    assert.equal(hoverOn('a.ts', program, 'extends'), undefined);
  });
});
