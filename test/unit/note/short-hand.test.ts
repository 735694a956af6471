import assert from 'node:assert/strict';
import { claims } from './support';

/** The claims of lines under a heading. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('claims in short hand', () => {
  it('of a shard may leave out the second', () => {
    assert.deepEqual(under('Kinesis', '- a shard: 1 MB ingest, 2 MB consumption'), [
      '1 MB | kds.shard.in | current',
      '2 MB | kds.shard.out | current',
    ]);
    assert.deepEqual(under('Kinesis', '- 2mbs of reads per shard'), ['2mbs | kds.shard.out | current']);
    assert.deepEqual(under('Kinesis', '- 3 MB of reads per shard'), []);
    assert.deepEqual(under('Kinesis', '- a record of at most 1 MB goes to one shard'), [
      '1 MB | kds.record.max | default-mode',
    ]);
  });

  it('count transactions where AWS counts records, and hyphen calls', () => {
    assert.deepEqual(under('Kinesis', '- one shard gives 1000 TPS of writes'), [
      '1000 TPS | kds.shard.in#records | current',
    ]);
    assert.deepEqual(under('Kinesis', '- 2 MB/s of reads or 5 API-calls/s per shard'), [
      '2 MB/s | kds.shard.out | current',
      '5 API-calls/s | kds.getrecords.tps | current',
    ]);
  });

  it('give the factor of a timeout with an x', () => {
    for (const line of [
      '- Set the visibility timeout to 6x the timeout of the Lambda function',
      '- visibility timeout at least 6x the Lambda timeout',
      '- Set the visibility timeout to 6x lambda function timeout',
    ])
      assert.match(under('SQS', line).at(-1) ?? '', /^6(?:x)? \| sqs\.lambda\.visibility \| current$/, line);
    assert.deepEqual(under('SQS', '- Set the visibility timeout to 90 seconds'), []);
  });

  it('leave out what the row, the list or the other half says', () => {
    assert.deepEqual(
      claims('# Keeping\n\n| Service | Default retention | Maximum |\n| - | - | - |\n| SQS | 4 days | 14 days |\n'),
      ['4 days | sqs.retention.default | current', '14 days | sqs.retention.max | current'],
    );
    assert.deepEqual(under('SQS FIFO', '- 3,000 messages /s with batching, or up to 300 /s without'), [
      '3,000 messages /s | sqs.tps.fifo_batch | default-mode',
      '300 /s | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(under('SQS FIFO', '- 3000 messages per second'), [
      '3000 messages per second | sqs.tps.fifo_batch | default-mode',
    ]);
  });

  it('praise before they tell the number', () => {
    assert.deepEqual(under('SQS FIFO', '- **High throughput**: up to 300 messages per second'), [
      '300 messages per second | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(under('SQS FIFO', '- High throughput mode: 9,000 messages per second'), [
      '9,000 messages per second | sqs.tps.fifo_ht_r3 | current',
    ]);
    assert.deepEqual(under('Kinesis', '- On-demand', '  - Default capacity provisioned: 4 MB/s in'), [
      '4 MB/s | kds.ondemand.default | current',
    ]);
  });

  it('tell what something is used for, and what used to be', () => {
    assert.deepEqual(under('SQS', '- Used to hold messages (256kb) for a worker'), [
      '256kb | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(under('SQS', '- The limit of a message used to be 256 KB'), []);
  });

  it('are no example and no average', () => {
    assert.deepEqual(under('Firehose', '- Buffer time (ex 1 minute): then it is flushed'), []);
    assert.deepEqual(under('Firehose', '- It accepts records up to 1 MB each and collects them into buffers'), [
      '1 MB | fh.record.max | current',
    ]);
    assert.deepEqual(under('Lambda', '- It can run for up to 900s, beyond this take Step Functions'), [
      '900s | lambda.timeout | current',
    ]);
    assert.deepEqual(
      under('Lambda', '- Asynchronous events are retried for up to 6 hours with backoff from 1 second to 5 minutes'),
      ['6 hours | lambda.async.age | current'],
    );
  });

  it('tell of order in the words of AWS, and of a normal queue', () => {
    assert.deepEqual(under('SQS FIFO', '- The order in which messages are sent and received is strictly preserved'), [
      'order in which messages are sent and received is strictly preserved | sqs.delivery.fifo#order | current',
    ]);
    assert.deepEqual(under('SQS', '- Best-effort message ordering on a standard queue'), [
      'Best-effort message ordering | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('SQS FIFO', 'A normal queue does not guarantee order.'), [
      'not guarantee order | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('Kinesis', '- Shard-level ordering'), ['Shard-level order | kds.order | current']);
    assert.deepEqual(under('Amazon MQ', '- protocols such as AMQP, MQTT'), [
      'AMQP, MQTT | mq.protocols.active | current',
    ]);
  });

  it('name a service with one capital, and run a word into the number', () => {
    assert.deepEqual(under('Eventbridge', '- a bus holds up to 300 rules'), ['300 rules | eb.rules | current']);
    assert.deepEqual(under('Dynamodb', '- Item size: at most 400 KB'), ['400 KB | ddb.item | current']);
    assert.deepEqual(under('SNS', '- Upto10,000,000 subscribers'), [
      '10,000,000 subscribers | sns.subs.standard | outdated',
    ]);
  });

  it('say what fails behind a sign, and what is kept in the plural', () => {
    assert.deepEqual(under('EventBridge', '- An event above 256 KB = failure'), ['256 KB | eb.event.size | outdated']);
    assert.deepEqual(under('Kinesis', '- Data retentions: 7 days'), ['7 days | kds.retention.max | outdated']);
  });

  it('are limits where a shard is able to, a producer can, or a service has a rate', () => {
    assert.deepEqual(under('Kinesis', '- each shard is able to ingest 1000 records per second'), [
      '1000 records per second | kds.shard.in#records | current',
    ]);
    assert.deepEqual(under('Firehose', '- Several producers push records of up to 1MB'), [
      '1MB | fh.record.max | current',
    ]);
    assert.deepEqual(claims('# Rates\n\n|Service|Rate|\n|-|-|\n|SQS FIFO|300 RPS|\n'), [
      '300 RPS | sqs.tps.fifo | default-mode',
    ]);
  });

  it('compare a type with the other one', () => {
    assert.deepEqual(under('SQS FIFO', '- Less compared to Standard SQS: 300 messages per second without batching'), [
      '300 messages per second | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(
      under('SQS', '**FIFO queue:**', '', '- 300 transactions per second, but else all of a standard queue'),
      ['300 transactions per second | sqs.tps.fifo | default-mode'],
    );
    assert.deepEqual(under('SQS FIFO', '- Order', '  - standard: no ordering'), [
      'no ordering | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('SNS FIFO', '- Subscribers can be both Standard and FIFO queues'), [
      'both Standard and FIFO | sns.fifo.protocols | current',
    ]);
  });

  it('tell engines, groups and order in other words', () => {
    assert.deepEqual(under('Amazon MQ', '- a managed message broker service for Apache ActiveMQ'), [
      'managed message broker service for Apache ActiveMQ | mq.engines | outdated',
    ]);
    assert.deepEqual(under('SNS FIFO', '- has the same limited throughput restrictions as SQS FIFO'), [
      'same limited throughput restrictions as SQS | sns.fifo.tps_topic#like-sqs | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Messages are not guaranteed to arrive in order'), [
      'not guaranteed to arrive in order | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('SQS FIFO', '- Events are ordered within the group'), [
      'ordered within the group | sqs.delivery.fifo#order | current',
    ]);
    assert.deepEqual(under('Kinesis', '- Order holds for one partition ID'), [
      'Order holds for one partition ID | kds.order | current',
    ]);
  });

  it('go on under the line that leads them in, however long the section is', () => {
    const long = `${'The queue takes messages of all kinds. '.repeat(30).trim()}\n\n`;
    assert.deepEqual(claims(`# SQS\n\n${long}**Visibility timeout**\n* default is 30 seconds\n* at most 12 hours\n`), [
      '30 seconds | sqs.visibility.default | current',
      '12 hours | sqs.visibility.range | current',
    ]);
  });

  it('are settings and drawings in a fence, and what there is behind "have"', () => {
    assert.deepEqual(under('Firehose', '```', 'Buffer: 1 MB or 60 seconds', '```'), [
      '1 MB | fh.buffer.size_s3 | current',
    ]);
    assert.deepEqual(
      under('Firehose', '- Buffer: 1 MB or 60 seconds').at(-1),
      '60 seconds | fh.buffer.interval | outdated',
    );
    assert.deepEqual(under('FIFO queues of SQS', '```', 'ordinary queue', 'order is not guaranteed', '```'), []);
    assert.deepEqual(under('EventBridge', '- The rules have up to four targets each'), []);
    assert.deepEqual(under('EventBridge', '- A rule can have up to four targets'), [
      'four targets | eb.targets | wrong',
    ]);
    assert.deepEqual(under('Kinesis', '- sends `PutRecords` with up to 400 records'), []);
    assert.deepEqual(under('Kinesis', '- one can send PutRecords with up to 400 records'), [
      '400 records | kds.putrecords | wrong',
    ]);
  });

  it('tell from when to when, and of which group', () => {
    assert.deepEqual(under('Kinesis', '- kept 24h default → 365 days'), [
      '24h | kds.retention.default | current',
      '365 days | kds.retention.max | current',
    ]);
    assert.deepEqual(under('Kinesis', '- 2 shards → 2 MB/s in'), []);
    assert.deepEqual(under('SNS FIFO', '- each group: 300 msg/s'), ['300 msg/s | sns.fifo.tps_group#group | current']);
    assert.deepEqual(under('SNS', '- Message data protection masks names'), [
      'Message data protection | sns.mdp | outdated',
    ]);
    assert.deepEqual(under('SNS', '- Message data protection masks names for existing customers'), []);
    assert.deepEqual(under('SQS', '- The DLQ type must match that of the source'), [
      'DLQ type must match | sqs.dlq.type | current',
    ]);
    assert.deepEqual(
      under('FIFO queues of SQS', '```', 'best-effort ordering | order per MessageGroupId', '```').slice(0, 1),
      ['MessageGroupId | sqs.fifo.group_id | current'],
    );
  });

  it('are those of a standard queue where no type is told', () => {
    assert.deepEqual(under('Lambda', '- Mapping of an SQS queue: a batch of 1 to 10 messages'), [
      '1 to 10 messages | lambda.esm.sqs.batch_std | outdated',
    ]);
    assert.deepEqual(under('Lambda', '- Mapping of a FIFO queue: a batch of 1 to 10 messages'), [
      '1 to 10 messages | lambda.esm.sqs.batch_fifo | current',
    ]);
    assert.deepEqual(
      claims('# SQS\n\n| Trait | Standard |\n| - | - |\n| Throughput | Almost unlimited |\n| Order | Best-effort |\n'),
      ['Almost unlimited | sqs.tps.standard | current', 'Best-effort | sqs.delivery.standard#order | current'],
    );
  });

  it('speak of queues where instances consume, and of what is told for a type', () => {
    assert.deepEqual(claims('# SQS\n\n## Several EC2 instances consume\n\n- Best effort message ordering\n'), [
      'Best effort message ordering | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('SQS', '- For a standard queue there is no ordering'), [
      'no ordering | sqs.delivery.standard#order | current',
    ]);
    assert.deepEqual(under('Kinesis', '- Classic: data is pulled (2 MB per shard)'), [
      '2 MB | kds.shard.out | current',
    ]);
  });
});
