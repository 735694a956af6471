import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claims, wordsJudged } from './support';

/** The words under a heading that do not hold, or hold no more. */
const stale = (heading: string, ...lines: readonly string[]) =>
  wordsJudged(`# ${heading}\n\n${lines.join('\n')}\n`, 'outdated', 'wrong');

describe('A number is no claim about a service', () => {
  it('where it is what somebody has', () => {
    assert.deepEqual(stale('Lambda', 'A customer has a timeout limit of 60 seconds on this function.'), []);
    assert.deepEqual(stale('Lambda', 'The platform has a timeout limit of 90 seconds.'), []);
    assert.deepEqual(stale('Lambda', 'A function has a timeout limit of 5 minutes.'), ['5 minutes']);
  });

  it('where work keeps to it or not', () => {
    assert.deepEqual(stale('Lambda', 'The function completes within the 600 s timeout.'), []);
    assert.deepEqual(stale('Lambda', 'A large table hits the 60 s timeout.'), []);
  });

  it('where it is how long a workflow of another service runs', () => {
    assert.deepEqual(stale('Lambda', 'Express: short (<5 min) workflows of high volume.'), []);
  });

  it('where it is advice on what to set', () => {
    assert.deepEqual(stale('Kinesis', 'PutRecords: small batch sizes: 10-100 records.'), []);
    assert.deepEqual(stale('Kinesis', 'PutRecords: batch sizes up to 300 records.'), ['300 records']);
  });

  it('where a specification asks for it', () => {
    assert.deepEqual(stale('SQS', 'The queue SHALL hide messages for at most 20 hours.'), []);
  });

  it('where it is of memory, beside what is said of payloads', () => {
    assert.deepEqual(stale('Lambda', 'Asynchronous calls:', '', '- Memory: 512 MB', '- Disk size: 2 GB'), []);
  });
});

describe('What a number is told of', () => {
  it('is bounded by a word before an arrow, and not by the one behind it', () => {
    const row = '| Retention | default-> 4 days, max -> 14 days |';
    assert.deepEqual(claims(`# SQS\n\n| What | How much |\n| - | - |\n${row}\n`), [
      '4 days | sqs.retention.default | current',
      '14 days | sqs.retention.max | current',
    ]);
  });

  it('is a property in the writing of code', () => {
    const text = '# SQS\n\nIt has a visibilityTimeout of its own, and retentionPeriod left at the default (4 days).\n';
    assert.deepEqual(claims(text), ['4 days | sqs.retention.default | current']);
  });

  it('is no wait of a receive where it is the time between polls, or the time to fill a batch', () => {
    assert.deepEqual(stale('SQS', 'Use a polling interval (default 1 s).'), []);
    assert.deepEqual(stale('SQS', 'The mapping may wait up to 5 min to fill a batch.'), []);
    assert.deepEqual(stale('SQS', 'A poll may wait up to 5 min.'), ['5 min']);
  });

  it('is no engine of a broker where Kafka is run by oneself', () => {
    assert.deepEqual(stale('Amazon MQ', 'Functions read Amazon MQ, Amazon MSK and self-managed Kafka.'), []);
    assert.deepEqual(stale('Amazon MQ', 'Amazon MQ is managed Kafka.'), ['managed Kafka']);
  });

  it('is no subscriber where the sentence turns to something else', () => {
    assert.deepEqual(stale('SNS', 'SNS has subscribers, but for Kinesis Data Streams there are consumers.'), []);
    assert.deepEqual(stale('SNS', 'Subscribers may be Kinesis Data Streams.'), [
      'Subscribers may be Kinesis Data Streams',
    ]);
  });

  it('is no promise of a buffer where something else is promised', () => {
    assert.deepEqual(stale('Firehose', 'Buffering in front of it gives durability guarantees.'), []);
    assert.deepEqual(stale('Firehose', 'The buffer size is guaranteed.'), ['size is guaranteed']);
  });
});
