import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf, problemsIn } from '../template-rules/support';
import { plain, resourcesOf } from './support';

const stack = (...statements: readonly string[]): string => `import { Duration, Stack } from 'aws-cdk-lib';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subs from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
class Heard {
  constructor(scope, { failed, failures }) {
    const print = new lambda.Function(scope, 'Print', { onFailure: failures });
    new sns.Topic(scope, 'News').addSubscription(new subs.LambdaSubscription(print, { deadLetterQueue: failed }));
    const sold = new events.Rule(scope, 'Sold', { eventPattern: { source: ['shop'] } });
    sold.addTarget(new targets.LambdaFunction(print, { deadLetterQueue: failed }));
  }
}
export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;

describe('A place for failures that nobody gives', () => {
  it('is none, though the property is written', () => {
    assert.deepEqual([...problemsIn('shop.ts', stack('new Heard(this, {});'))].sort(), [
      'News/Subscription[0]: sns-subscription-no-dlq',
      'Print: lambda-async-no-failure-destination',
      'Sold/Targets[0]: eventbridge-target-no-dlq',
    ]);
  });

  it('is one where somebody gives it, or may', () => {
    const failed = "const failed = new sqs.Queue(this, 'Failed');";
    const given = 'new Heard(this, { failed, failures: new destinations.SqsDestination(failed) });';
    assert.deepEqual(problemsIn('shop.ts', stack(failed, given)), []);
    assert.deepEqual(problemsIn('shop.ts', stack('new Heard(this, props);')), []);
  });
});

describe('A response type that is no value', () => {
  it('reports nothing', () => {
    const found = (types: string) =>
      findingsOf(
        'lambda-esm-no-partial-batch',
        `Map: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders', FunctionName: print, FunctionResponseTypes: [${types}] } }`,
      ).length;
    assert.equal(found('!Ref AWS::NoValue'), 1);
    assert.equal(found('!Ref Type'), 0);
  });
});

describe('What Python programs take their settings from', () => {
  const queueWith = (setting: string, before = '') => {
    const text = `import os
from dataclasses import dataclass, field
from enum import Enum
from aws_cdk import Stack, Duration, aws_sqs as sqs

${before}

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        sqs.Queue(self, "Q", visibility_timeout=Duration.seconds(${setting}))
`;
    const [queue] = resourcesOf('shop.py', text);
    assert.ok(queue);
    return plain(queue).VisibilityTimeout;
  };

  it('may be the environment, with a default', () => {
    assert.equal(queueWith("int(os.environ.get('HIDDEN', '45'))"), 45);
    assert.equal(queueWith("int(os.getenv('HIDDEN', '45'))"), 45);
    assert.equal(queueWith("int(os.environ.get('HIDDEN'))"), '?');
  });

  it('may be an enum, a field of a dataclass, or either of two times', () => {
    assert.equal(queueWith('Times.SLOW.value', 'class Times(Enum):\n    SLOW = 45'), 45);
    assert.equal(queueWith('Times().slow', '@dataclass\nclass Times:\n    slow: int = field(default=45)'), 45);
    assert.deepEqual(queueWith('45 if id else 90'), { oneOf: [45, 90] });
  });

  it('may be a map that is brought up to date', () => {
    assert.equal(queueWith("times['slow']", 'times = {"slow": 30}\ntimes.update({"slow": 45})'), 45);
  });
});
