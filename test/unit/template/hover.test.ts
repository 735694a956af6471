import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core';
import type { CheckOptions } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';

const engine = createEngine(factBase, rules);
const options: CheckOptions = {
  asOf: { kind: 'date', date: '2026-11-22' },
  today: '2026-11-22',
  severities: {},
  citations: false,
};

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

  it('tells of a property on its key and on its value', () => {
    assert.match(hoverOn('a.yaml', yaml, 'VisibilityTimeout') ?? '', /^\*\*VisibilityTimeout\*\* 30 s/);
    assert.match(hoverOn('a.json', json, '30') ?? '', /^\*\*VisibilityTimeout\*\* 30 s/);
  });

  it('is silent elsewhere', () => {
    assert.equal(hoverOn('a.yaml', yaml, 'Resources'), undefined);
    assert.equal(hoverOn('a.ts', program, 'extends'), undefined);
  });
});
