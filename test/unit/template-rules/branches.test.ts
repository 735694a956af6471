import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { findingsIn } from './support';

/** A queue and the function that reads it, with these two times. */
function template(hidden: string, works: string, before = ''): string {
  return `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String }
  Hidden: { Type: Number, AllowedValues: [10, 600] }
Conditions:
  Live: !Equals [!Ref Stage, live]
  Big: !Equals [!Ref Stage, big]
${before}Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: ${hidden}
  Pack:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: ${works}
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
`;
}

function found(text: string): readonly string[] {
  return findingsIn('shop.yaml', text)
    .filter(({ rule }) => rule === 'sqs-visibility-below-function-timeout')
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message.slice(0, message.indexOf(':'))}`);
}

describe('Times that a condition chooses', () => {
  it('are judged branch by branch, at the branch', () => {
    const text = template('!If [Live, 600, 10]', '30');
    assert.deepEqual(found(text), ['10: Orders hides a message for 10 s, Pack works up to 30 s']);
  });

  it('are mended in the branch', () => {
    const text = template('!If [Live, 600, 10]', '30');
    const finding = findingsIn('shop.yaml', text).find(({ rule }) => rule === 'sqs-visibility-below-function-timeout');
    const mended = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.match(mended, /VisibilityTimeout: !If \[Live, 600, 180\]/);
  });

  it('go together where one condition chooses both', () => {
    assert.deepEqual(found(template('!If [Live, 600, 60]', '!If [Live, 100, 10]')), []);
    assert.equal(found(template('!If [Live, 600, 60]', '!If [Live, 10, 100]')).length, 1);
  });

  it('are not known together where two conditions choose', () => {
    assert.deepEqual(found(template('!If [Live, 600, 60]', '!If [Big, 100, 10]')), []);
  });

  it('are judged by the longest time of the function', () => {
    assert.deepEqual(found(template('60', '!If [Live, 30, 900]')), [
      '60: Orders hides a message for 60 s, Pack works up to 900 s',
    ]);
    const regions = 'Mappings:\n  Times: { eu-west-1: { Pack: 30 }, us-east-1: { Pack: 90 } }\n';
    assert.equal(found(template('60', '!FindInMap [Times, !Ref AWS::Region, Pack]', regions)).length, 1);
  });

  it('have their defaults where a branch sets none', () => {
    assert.deepEqual(found(template('!If [Live, 600, !Ref AWS::NoValue]', '45')).length, 1);
    assert.deepEqual(found(template('30', '!If [Live, !Ref AWS::NoValue, 20]')), []);
  });

  it('are not known where a parameter may have any of several values', () => {
    assert.deepEqual(found(template('!Ref Hidden', '30')), []);
  });
});

describe('A number that a condition chooses', () => {
  const rest = `Conditions:
  Live: !Equals [!Ref AWS::StackName, live]
Resources:
  Failed: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Pack: { Type: AWS::Lambda::Function }
`;
  const queue = (tries: string, fifo = '') =>
    `  Orders: { Type: AWS::SQS::Queue, Properties: { ${fifo}RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: ${tries} } } }\n`;
  const mapping = (batch: string) =>
    `  Reads: { Type: AWS::Lambda::EventSourceMapping, Properties: { BatchSize: ${batch}, EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Pack } }\n`;
  const placesOf = (rule: string, text: string) =>
    findingsIn('shop.yaml', text)
      .filter((finding) => finding.rule === rule)
      .map(({ span, fixes }) => [text.slice(span.start, span.end), fixes.length]);

  it('is reported at the branch: one try before the dead-letter queue', () => {
    const text = `${rest}${queue('!If [Live, 5, 1]')}${mapping('5')}`;
    assert.deepEqual(placesOf('sqs-low-max-receive', text), [['1', 1]]);
  });

  it('is reported at the branch: a batch that a FIFO queue does not allow', () => {
    const text = `${rest}${queue('5', 'FifoQueue: true, ')}${mapping('!If [Live, 100, 10]')}`;
    assert.deepEqual(placesOf('lambda-esm-fifo-batch', text), [['100', 1]]);
  });
});

describe('Two numbers that conditions choose', () => {
  const conditions = `Conditions:
  Live: !Equals [!Ref AWS::StackName, live]
  Big: !Equals [!Ref AWS::StackName, big]
Resources:
`;
  /** What a rule underlines, and the text after its first fix. */
  const placesOf = (rule: string, text: string): readonly string[] =>
    findingsIn('shop.yaml', text)
      .filter((finding) => finding.rule === rule)
      .map(({ span }) => text.slice(span.start, span.end));
  const mended = (rule: string, text: string): string => {
    const finding = findingsIn('shop.yaml', text).find((one) => one.rule === rule);
    return applyEdits(text, finding?.fixes[0]?.edits ?? []);
  };

  const kept = (source: string, sink: string) => `${conditions}  Failed:
    Type: AWS::SQS::Queue
    Properties: { MessageRetentionPeriod: ${sink} }
  Orders:
    Type: AWS::SQS::Queue
    Properties: { MessageRetentionPeriod: ${source}, RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 5 } }
`;

  it('are judged branch by branch: how long a dead-letter queue keeps messages', () => {
    const text = kept('345600', '!If [Live, 1209600, 86400]');
    assert.deepEqual(placesOf('sqs-dlq-short-retention', text), ['86400']);
    assert.match(mended('sqs-dlq-short-retention', text), /!If \[Live, 1209600, 1209600\]/);
  });

  it('go together under one condition', () => {
    const rule = 'sqs-dlq-short-retention';
    assert.deepEqual(placesOf(rule, kept('!If [Live, 600000, 3600]', '!If [Live, 1209600, 7200]')), []);
    assert.deepEqual(placesOf(rule, kept('!If [Live, 600000, 7200]', '!If [Live, 1209600, 3600]')), ['3600']);
    assert.deepEqual(placesOf(rule, kept('!If [Live, 600000, !Ref AWS::NoValue]', '!If [Live, 1209600, 3600]')), [
      '3600',
    ]);
  });

  it('are not known together under two conditions', () => {
    assert.deepEqual(
      placesOf('sqs-dlq-short-retention', kept('!If [Live, 600000, 3600]', '!If [Big, 1209600, 1800]')),
      [],
    );
  });

  const reads = (properties: string, concurrency = '10') => `${conditions}  Orders: { Type: AWS::SQS::Queue }
  Pack: { Type: AWS::Lambda::Function, Properties: { Timeout: 5, ReservedConcurrentExecutions: ${concurrency} } }
  Reads:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Pack, ${properties} }
`;

  it('are judged branch by branch: a large batch that waits for nothing', () => {
    const rule = 'lambda-esm-batch-without-window';
    const text = reads('BatchSize: !If [Live, 100, 10], MaximumBatchingWindowInSeconds: !If [Live, 0, 5]');
    assert.deepEqual(placesOf(rule, text), ['100']);
    assert.match(mended(rule, text), /MaximumBatchingWindowInSeconds: !If \[Live, 1, 5\]/);
    assert.deepEqual(placesOf(rule, reads('BatchSize: !If [Live, 100, 10]')), ['100']);
    assert.deepEqual(
      placesOf(rule, reads('BatchSize: !If [Live, 100, 10], MaximumBatchingWindowInSeconds: !If [Live, 5, 0]')),
      [],
    );
  });

  it('are judged branch by branch: fewer executions than pollers', () => {
    const rule = 'lambda-esm-reserved-concurrency';
    assert.deepEqual(placesOf(rule, reads('BatchSize: 1', '!If [Live, 50, 2]')), ['2']);
    const scaled = 'BatchSize: 1, ScalingConfig: { MaximumConcurrency: !If [Live, 40, 2] }';
    assert.deepEqual(placesOf(rule, reads(scaled, '!If [Live, 50, 2]')), []);
    assert.deepEqual(placesOf(rule, reads(scaled, '!If [Live, 20, 2]')), ['20']);
  });

  it('count in the sum: the longest batching window', () => {
    const text = reads('BatchSize: 1, MaximumBatchingWindowInSeconds: !If [Live, 60, 1]');
    const [finding] = findingsIn('shop.yaml', text).filter(({ rule }) => rule === 'sqs-visibility-below-six-times');
    assert.match(finding?.message ?? '', /6 × 5 s \+ 60 s = 90 s/);
  });

  it('count in the sum: the batching window of the same branch', () => {
    const text = reads('BatchSize: 1, MaximumBatchingWindowInSeconds: !If [Live, 60, 0]').replace(
      'Orders: { Type: AWS::SQS::Queue }',
      'Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: !If [Live, 40, 30] } }',
    );
    assert.deepEqual(placesOf('sqs-visibility-below-six-times', text), ['40']);
  });
});

describe('A size that a condition chooses', () => {
  const topic = (size: string, protocol: string) => `Conditions:
  Live: !Equals [!Ref AWS::StackName, live]
Resources:
  # load: 10 msg/s, 300 KB
  News:
    Type: AWS::SNS::Topic
    Properties:
      MaximumMessageSize: ${size}
      Subscription: [{ Protocol: ${protocol}, Endpoint: someone@example.com }]
`;
  const found = (text: string): readonly string[] => findingsIn('shop.yaml', text).map(({ rule }) => rule);

  it('is too small where one of its branches is', () => {
    assert.ok(found(topic('!If [Live, 1048576, 262144]', 'email')).includes('payload-over-limit'));
    assert.ok(!found(topic('!If [Live, 1048576, 524288]', 'email')).includes('payload-over-limit'));
  });

  it('is too large for a subscriber where one of its branches is', () => {
    assert.ok(found(topic('!If [Live, 1048576, 262144]', 'email')).includes('sns-large-message-subscriber'));
    assert.ok(!found(topic('!If [Live, 131072, 262144]', 'email')).includes('sns-large-message-subscriber'));
  });
});

describe('Consumers that hang on conditions', () => {
  const reader = (name: string, condition: string) =>
    `  ${name}: { Type: AWS::Serverless::Function, ${condition}Properties: { Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } } } } }\n`;
  const shared = (...readers: readonly string[]) => {
    const text = `Transform: AWS::Serverless-2016-10-31
Conditions:
  Old: !Equals [!Ref AWS::StackName, old]
  New: !Not [!Condition Old]
Resources:
  Orders: { Type: AWS::SQS::Queue }
${readers.join('')}`;
    return findingsIn('shop.yaml', text).filter(({ rule }) => rule === 'sqs-many-consumers').length;
  };

  it('do not share a queue where they have different ones', () => {
    assert.equal(shared(reader('Pack', 'Condition: Old, '), reader('PackNow', 'Condition: New, ')), 0);
  });

  it('share it where they have the same, or one has none', () => {
    assert.equal(shared(reader('Pack', 'Condition: Old, '), reader('Bill', 'Condition: Old, ')), 1);
    assert.equal(shared(reader('Pack', ''), reader('Bill', 'Condition: Old, ')), 1);
  });
});

describe('A batch or a key that a condition chooses', () => {
  const mapping = (batch: string) => `Conditions:
  Live: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Take:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:111122223333:orders
      FunctionName: pack
      BatchSize: ${batch}
`;
  const batches = (batch: string) =>
    findingsIn('shop.yaml', mapping(batch))
      .filter(({ rule }) => rule === 'lambda-esm-no-partial-batch')
      .map(({ message }) => /\d+/.exec(message)?.[0]);

  it('is judged by the largest batch', () => {
    assert.deepEqual(batches('!If [Live, 10, 5]'), ['10']);
    assert.deepEqual(batches('!If [Live, 1, 1]'), []);
    assert.deepEqual(batches('!If [Live, 1, !Ref AWS::NoValue]'), ['10']);
    assert.deepEqual(batches('!If [Live, !Ref Size, !Ref Size]'), []);
  });

  it('is found closed in the branch that takes the key of SQS', () => {
    const text = `Conditions:
  Live: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: !If [Live, alias/aws/sqs, !Ref AWS::NoValue]
  Sold:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [shop] }
      Targets: [{ Id: orders, Arn: !GetAtt Orders.Arn }]
`;
    const finding = findingsIn('shop.yaml', text).find(({ rule }) => rule === 'sqs-key-closed-to-producer');
    assert.equal(finding && text.slice(finding.span.start, finding.span.end), 'alias/aws/sqs');
  });
});
