import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, problemsIn } from './support';

/** A construct with these statements. */
function construct(...statements: readonly string[]): string {
  return `import { Construct } from 'constructs';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Worker } from './worker';
export class Shop extends Construct {
  constructor(scope, id, props) {
    super(scope, id);
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;
}

/** `severity subject: rule` of what one rule finds. */
function found(rule: string, text: string): readonly string[] {
  return findingsIn('shop.ts', text)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, subject }) => `${severity} ${subject}`);
}

describe('What a CDK program connects to things of other files', () => {
  it('a target that is added to a rule of another file lacks a dead-letter queue, whatever the rule is', () => {
    const text = construct(
      "const rule = props.bus.onEvent('paid');",
      'rule.addTarget(new targets.SqsQueue(props.queue));',
    );
    assert.deepEqual(found('eventbridge-target-no-dlq', text), ['info rule/Targets[0]']);
  });

  it('rules that have one name in two functions are two rules', () => {
    const text = construct(
      ...['paid', 'sent'].map(
        (name) => `{ const rule = props.bus.onEvent('${name}');
      for (const queue of [props.a, props.b, props.c]) rule.addTarget(new targets.SqsQueue(queue)); }`,
      ),
    );
    assert.deepEqual(found('eventbridge-too-many-targets', text), []);
    assert.equal(found('eventbridge-target-no-dlq', text).length, 6);
  });

  it('a target of a load balancer is none of a rule', () => {
    const text = construct("props.listener.addTarget('web', { port: 80 });");
    assert.deepEqual(findingsIn('shop.ts', text), []);
  });

  it('an event source that is bound to a function is a mapping', () => {
    const text = construct(
      "const print = new lambda.Function(this, 'Print', {});",
      'const orders = new DynamoEventSource(props.table, { startingPosition: lambda.StartingPosition.LATEST });',
      'orders.bind(print);',
    );
    assert.deepEqual(problemsIn('shop.ts', text), ['Print/DynamoEventSource: stream-esm-no-failure-destination']);
  });

  it('a queue that takes the failures of a function of another file is a dead-letter queue', () => {
    const text = construct(
      "const failed = new sqs.Queue(this, 'Undone', {});",
      "const worker = new Worker(this, 'Worker', {});",
      'worker.function.addEventSource(new DynamoEventSource(props.table, { reportBatchItemFailures: true, onFailure: new SqsDlq(failed) }));',
    );
    assert.deepEqual(found('sqs-no-dlq', text), []);
  });
});
