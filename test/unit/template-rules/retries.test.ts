import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

const messageOf = (rule: string, ...resources: readonly string[]) => findingsOf(rule, ...resources)[0]?.message ?? '';

describe('when EventBridge gives up', () => {
  const message = (policy: string) =>
    messageOf(
      'eventbridge-target-no-dlq',
      'Shipped:',
      '  Type: AWS::Events::Rule',
      '  Properties:',
      '    EventPattern: { source: [shop] }',
      `    Targets: [{ Id: one, Arn: arn:aws:logs:eu-west-1:111122223333:log-group:x${policy} }]`,
    );

  it('is told by the defaults where no retry policy is set', () => {
    assert.match(message(''), / within 24 hours and 185 tries:/);
  });

  it('is told by the numbers of the retry policy', () => {
    assert.match(message(', RetryPolicy: { MaximumRetryAttempts: 3 }'), / within 24 hours and 3 tries:/);
    assert.match(message(', RetryPolicy: { MaximumEventAgeInSeconds: 7200 }'), / within 2 hours and 185 tries:/);
    assert.match(message(', RetryPolicy: { MaximumRetryAttempts: 0 }'), / at the first try:/);
  });

  it('is left open where the numbers are not known', () => {
    assert.match(message(', RetryPolicy: { MaximumRetryAttempts: !ImportValue tries }'), / once its retries end:/);
    assert.match(message(', RetryPolicy: !ImportValue policy'), / once its retries end:/);
  });
});

describe('when Lambda gives an asynchronous call up', () => {
  const message = (config: string) =>
    messageOf(
      'lambda-async-no-failure-destination',
      'Pack:',
      '  Type: AWS::Serverless::Function',
      '  Properties:',
      ...(config === '' ? [] : [`    EventInvokeConfig: { MaximumRetryAttempts: ${config} }`]),
      '    Events: { Shipped: { Type: EventBridgeRule, Properties: { Pattern: { source: [shop] } } } }',
    );

  it('is told by its own number of retries', () => {
    assert.match(message(''), /: after two retries Lambda drops/);
    assert.match(message('1'), /: after one retry Lambda drops/);
    assert.match(message('0'), /: at the first error Lambda drops/);
    assert.match(message('!ImportValue retries'), /: after its retries Lambda drops/);
  });
});

describe('how long a bad record blocks its shard', () => {
  const message = (bounds: string) =>
    messageOf(
      'stream-esm-no-failure-destination',
      'Clicks: { Type: AWS::Kinesis::Stream }',
      'Count:',
      '  Type: AWS::Serverless::Function',
      '  Properties:',
      '    Events:',
      `      Click: { Type: Kinesis, Properties: { Stream: !GetAtt Clicks.Arn, StartingPosition: LATEST${bounds} } }`,
    );

  it('is told by the bounds of the mapping', () => {
    assert.match(message(''), / blocks its shard until it expires, /);
    assert.match(message(', MaximumRetryAttempts: -1'), / blocks its shard until it expires, /);
    assert.match(message(', MaximumRetryAttempts: 5'), / blocks its shard for 5 retries, /);
    assert.match(message(', MaximumRetryAttempts: 0'), / is not retried, and is then lost/);
    assert.match(message(', MaximumRecordAgeInSeconds: 5400'), / blocks its shard for up to 90 minutes, /);
    assert.match(message(', MaximumRetryAttempts: !ImportValue retries'), / until its retries end, /);
  });
});
