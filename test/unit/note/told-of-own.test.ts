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

  it('where it is what a stream was set to, or what has to be awaited', () => {
    for (const line of [
      'This delivery stream is set to buffer for 1 minute or 1 MB.',
      'The buffering interval is 60s here.',
      'After a deployment wait at least 2 minutes for the buffer.',
      'Near-real-time dashboards (1-5 minutes) can use Firehose and S3.',
    ])
      assert.deepEqual(stale('Data Firehose', line), [], line);
    assert.deepEqual(stale('Data Firehose', 'The buffer waits at least 60 seconds.'), ['60 seconds']);
    assert.deepEqual(stale('SQS', '- Visibility timeout: if the work takes 2 minutes, use 3-5 minutes.'), []);
  });

  it('where it is a share of a load, or more than a limit bears', () => {
    assert.deepEqual(stale('SQS', 'Shard over four FIFO queues, each queue handles 1,450 TPS.'), []);
    assert.deepEqual(stale('SQS', 'Each FIFO queue handles up to 900 TPS without batching.'), ['900 TPS']);
    assert.deepEqual(
      stale('Kinesis', '| Load | What breaks |\n| - | - |\n| 100 x | 90 GB/s of events overwhelms the shards |'),
      [],
    );
  });

  it('where it follows from a condition, or is told of another service', () => {
    assert.deepEqual(stale('Lambda', 'Lower the memory if that makes the run time less than 5 minutes.'), []);
    assert.deepEqual(stale('Lambda', 'Timeouts: 1,000 default concurrency, 29s API Gateway timeout.'), []);
    assert.deepEqual(stale('SQS messages', 'Option 4 has a 256 KB limit as well.'), []);
    assert.deepEqual(stale('SQS messages', 'The queue has a 256 KB limit as well.'), ['256 KB']);
  });

  it('where a specification asks for it', () => {
    assert.deepEqual(stale('SQS', 'The queue SHALL hide messages for at most 20 hours.'), []);
  });

  it('where it is of memory, beside what is said of payloads', () => {
    assert.deepEqual(stale('Lambda', 'Asynchronous calls:', '', '- Memory: 512 MB', '- Disk size: 2 GB'), []);
  });

  it('where it was the limit then, or is called the old answer', () => {
    const stories = [
      ['SQS', '| 2023-05 | the FIFO queue had 20,000 messages in flight, which was the limit then |'],
      ['SQS', 'That FIFO queue had 20,000 messages in flight.'],
      ['Firehose', 'With zero buffering, a buffer of "at least 60 seconds" is the old answer.'],
    ] as const;
    for (const [heading, line] of stories) assert.deepEqual(stale(heading, line), [], line);
    assert.deepEqual(stale('SQS', 'A FIFO queue has at most 20,000 messages in flight.'), ['20,000 messages']);
  });

  it('where a size and a time beside it are set', () => {
    assert.deepEqual(
      stale('Visits', 'Firehose stream `visits-to-s3`', '- source: direct put', '- buffer 1 MB / 60 s'),
      [],
    );
    assert.deepEqual(stale('Firehose', '- buffer of 1-128 MB / 60-900 s'), ['60-900 s']);
  });

  it('where a standard queue is what a FIFO queue is likened to', () => {
    const likened = 'At most 300 transactions per second, otherwise the same features as standard queues.';
    assert.deepEqual(stale('SQS', '## FIFO queues', likened), []);
    assert.deepEqual(stale('SQS', 'At most 300 transactions per second on standard queues.'), [
      '300 transactions per second',
    ]);
  });

  it('where the default is told of what stands behind it', () => {
    assert.deepEqual(stale('SQS', 'Long polling waits at most 20 seconds, by default is short polling'), []);
    assert.deepEqual(stale('SQS', 'Long polling waits 20 seconds by default'), ['20 seconds']);
  });
});

describe('Words are no claim about a service', () => {
  it('where they tell of what is gone', () => {
    assert.deepEqual(stale('S3', 'AWS made reads strong, removing eventual consistency for good.'), []);
    assert.deepEqual(stale('S3', '| Today | Before |\n| - | - |\n| strong | Eventual consistency (original) |'), []);
    assert.deepEqual(stale('S3', 'Jobs had to cope with its eventual consistency (historical).'), []);
    assert.deepEqual(stale('S3', 'Overwrites have eventual consistency.'), ['eventual consistency']);
  });

  it('where they name what has a consistency of its own, or a constant', () => {
    assert.deepEqual(stale('S3', '### Refresh of the search index (eventual consistency)'), []);
    assert.deepEqual(stale('SNS', 'The devices (APNS / GCM / GCM_BETA) get a push.'), []);
    assert.deepEqual(stale('SNS', 'The devices (APNS / GCM) get a push.'), ['GCM']);
  });

  it('where they are the title of a tutorial', () => {
    assert.deepEqual(stale('Kinesis', '- Tutorial: process stock data with KPL and KCL 1.x'), []);
    assert.deepEqual(stale('Kinesis', '- Process stock data with KPL and KCL 1.x'), ['KCL 1.x']);
  });

  it('where a list of changes announces a feature, or a row tells where there is an order', () => {
    assert.deepEqual(stale('SNS', 'Amazon SNS introduces the Data Protection Policy APIs.'), []);
    const row = '| What | Queues | Topics |\n| - | - | - |\n';
    assert.deepEqual(stale('SNS topics', `${row}| Order | FIFO queues only | FIFO topics only |`), []);
    assert.deepEqual(stale('SNS topics', '```\nSubscribers and ordering: FIFO queues only\n```'), []);
  });

  it('where they are what other notes are called', () => {
    assert.deepEqual(
      stale('Queues', '- See [[caching]], [[eventual-consistency]], [[s3-first-storage]] and [[sqs]]'),
      [],
    );
    assert.deepEqual(stale('S3', 'Eventual consistency for overwrites.'), ['Eventual consistency']);
  });

  it('where they stand in a list of words to learn', () => {
    assert.deepEqual(stale('Kinesis Data Streams', 'Words to learn: shard, partition ID, KPL, KCL'), []);
    assert.deepEqual(stale('Kinesis Data Streams', 'The partition ID picks the shard.'), ['partition ID']);
  });

  it('where a mapping does not split batches by default', () => {
    const mapping = 'Lambda as a consumer';
    assert.deepEqual(stale(mapping, '- bisect on error: off by default'), []);
    assert.equal(stale(mapping, '- bisect on error by default').length, 1);
  });
});

describe('What a number is told of', () => {
  it('is the type that a paragraph in bold type names behind a long bullet without a full stop', () => {
    const long =
      '- At-least-once delivery: a message is delivered at least once, and now and then more than one copy comes';
    assert.deepEqual(claims(`# SQS\n\n**Standard queue**\n${long}\n\n**FIFO queue**\n- Exactly-once processing\n`), [
      'At-least-once | sqs.delivery.standard | current',
      'Exactly-once | sqs.delivery.fifo | current',
    ]);
  });

  it('is the type of queue behind it only where no number of its own stands there', () => {
    assert.deepEqual(claims('# SQS\n\n## SQS with Lambda\n\n- Batch size: 1-10,000 messages (FIFO max 10)\n'), [
      '1-10,000 messages | lambda.esm.sqs.batch_std | current',
      '10 | lambda.esm.sqs.batch_fifo | current',
    ]);
  });

  it('is a range of one of two services in the heading, where it is the whole range', () => {
    const under = (line: string) => claims(`# Amazon SQS\n\n## SQS + Lambda\n\n- ${line}\n`);
    assert.deepEqual(under('Batch window: 0-300 seconds'), ['0-300 seconds | lambda.esm.window | current']);
    assert.deepEqual(under('Batch window: 5-300 seconds'), []);
  });

  it('is a whole range though it is given as an example', () => {
    assert.deepEqual(stale('Data Firehose', 'Buffer interval (e.g., 60 - 900 seconds)'), ['60 - 900 seconds']);
    assert.deepEqual(stale('Data Firehose', 'Buffer interval (e.g., 60 - 120 seconds)'), []);
  });

  it('is a limit that consumers share', () => {
    assert.deepEqual(claims('# Kinesis Data Streams\n\nAll of them share its 2 MB/s read limit of a shard.\n'), [
      '2 MB/s | kds.shard.out | current',
    ]);
  });

  it('is a second that Japanese tells before, and a range from one to the other', () => {
    assert.deepEqual(claims('# Kinesis Data Streams\n\n- シャードは1秒間に1MBまで書き込みできる\n'), [
      '1MB | kds.shard.in | current',
    ]);
    assert.deepEqual(claims('# Kinesis Data Streams\n\n- データは24時間から365日まで保持\n'), [
      '24時間から365日 | kds.retention.max | current',
    ]);
  });

  it('is a least buffer, where data is gathered so much at a time', () => {
    assert.deepEqual(stale('Data Firehose', '- Or minimum 32 MB of data at a time'), ['32 MB']);
    assert.deepEqual(stale('Data Firehose', '- Or minimum 1 MB of data at a time'), []);
  });

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
