import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

/** A queue that only one condition makes FIFO, and its dead-letter queue. */
function found(name: string, lost: string, target = '!GetAtt Lost.Arn'): readonly string[] {
  const text = `Conditions:
  Strict: !Equals [!Ref AWS::Region, eu-west-1]
  Other: !Equals [!Ref AWS::Region, eu-west-2]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: !If [Strict, true, !Ref AWS::NoValue]
      QueueName: ${name}
      RedrivePolicy: { deadLetterTargetArn: ${target}, maxReceiveCount: 5 }
  Lost: { Type: AWS::SQS::Queue, Properties: { ${lost} } }
  Failed: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
`;
  return findingsIn('shop.yaml', text)
    .filter(({ rule }) => rule === 'sqs-fifo-name' || rule === 'sqs-dlq-type-mismatch')
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

describe('A queue that a condition makes FIFO', () => {
  const named = '!If [Strict, orders.fifo, orders]';
  const alike = 'FifoQueue: !If [Strict, true, false]';

  it('has its name and dead-letter queue of the same condition', () => {
    assert.deepEqual(found(named, alike), []);
    assert.deepEqual(found(named, 'QueueName: lost', '!If [Strict, !GetAtt Failed.Arn, !GetAtt Lost.Arn]'), []);
  });

  it('needs a name that fits in each branch', () => {
    assert.deepEqual(found('!If [Strict, orders, jobs]', alike), ['sqs-fifo-name orders']);
    assert.deepEqual(found('orders.fifo', alike), ['sqs-fifo-name orders.fifo']);
    assert.deepEqual(found('!If [Other, orders.fifo, orders]', alike), []);
  });

  it('needs a dead-letter queue that fits in each branch', () => {
    assert.deepEqual(found(named, 'QueueName: lost'), ['sqs-dlq-type-mismatch !GetAtt Lost.Arn']);
    assert.deepEqual(found(named, 'FifoQueue: !If [Other, true, false]'), []);
    const elsewhere = 'arn:aws:sqs:eu-west-1:111122223333:lost';
    assert.deepEqual(found(named, alike, elsewhere), [`sqs-dlq-type-mismatch ${elsewhere}`]);
    assert.deepEqual(found(named, alike, `!If [Strict, ${elsewhere}.fifo, ${elsewhere}]`), []);
    assert.deepEqual(found(named, alike, `!If [Other, ${elsewhere}.fifo, ${elsewhere}]`), []);
  });

  it('has what only FIFO queues have under that condition alone, and no fix that takes it away in both', () => {
    const told = (setting: string) =>
      findingsOf(
        'sqs-fifo-only-property',
        `Orders: { Type: AWS::SQS::Queue, Properties: { FifoQueue: !If [Strict, true, false], ContentBasedDeduplication: ${setting} } }`,
      ).map(({ fixes }) => fixes.length);
    assert.deepEqual(told('true'), [0]);
    assert.deepEqual(told('!If [Strict, true, !Ref AWS::NoValue]'), []);
  });
});
