import assert from 'node:assert/strict';
import { claims } from './support';

/** The claims of lines under a heading. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('what a claim is told of', () => {
  it('is the term in bold that begins the line over its list', () => {
    const note = (lead: string) =>
      claims(`# Amazon Kinesis\n\n${lead}\n- Near the end of the hour (60 sec minimum buffer)\n`);
    const told = '60 sec | fh.buffer.interval#min | outdated';
    assert.ok(note('**Data Firehose** - brings whatever is streamed into stores and partners').includes(told));
    assert.ok(!note('With **Data Firehose** whatever is streamed is brought into stores and partners.').includes(told));
  });

  it('is what a note without a title says at its start that it is about', () => {
    const under = (opening: string) => claims(`${opening}\n\n## Settings\n\n- Retention (1 min to 14 days)\n`);
    for (const opening of [
      'Amazon SQS is a service for queues.',
      '- **Amazon Simple Queue Service (SQS)** is the oldest.',
    ])
      assert.deepEqual(under(opening), ['1 min to 14 days | sqs.retention.max | current'], opening);
    assert.deepEqual(under('With SQS there is a queue.'), []);
  });

  it('is not another product in brackets that are closed again', () => {
    assert.deepEqual(under('SQS', 'SQS feeds workers (EC2, containers), the maximum message size is 256 KB.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(under('SQS', 'SQS feeds EC2, the maximum message size is 256 KB.'), []);
  });

  it('stays the stream where a line on the way loads into a bucket', () => {
    const buffer = '- The buffer interval is 60-900 seconds';
    assert.ok(under('Notes', '- Data Firehose is managed', '- It loads to S3', buffer).at(-1)?.includes('fh.buffer'));
  });

  it('is not what it is told to be unlike', () => {
    assert.deepEqual(under('Kinesis', '- Unlike SQS, data is kept for up to 7 days'), [
      '7 days | kds.retention.max | outdated',
    ]);
  });

  it('is one kind of stream alone under a heading that names two', () => {
    assert.deepEqual(
      under('Kinesis Data Stream vs Kinesis Data Firehose', '- Stream', '    - Data storage for 1-7 days').slice(-1),
      ['1-7 days | kds.retention.max | outdated'],
    );
  });

  it('is no service of an earlier line where the note is called after another', () => {
    const text = 'What is hard with Lambda:\n\nHello.\n\n* Max duration of 1 year for an execution\n';
    assert.deepEqual(claims(text, 'Step Functions.md'), []);
  });

  it('is each type by its own "per"', () => {
    assert.deepEqual(under('SQS', '- in flight: 120,000 per standard queue, 20,000 per FIFO queue'), [
      '120,000 | sqs.inflight.standard | current',
      '20,000 | sqs.inflight.fifo | outdated',
    ]);
  });

  it('is in its own cell of a drawn table', () => {
    const drawn = '```\n│ Standard │ FIFO │\n│ Best-effort ordering │ Strict │\n```';
    assert.deepEqual(
      claims(`# SQS FIFO queues\n\n${drawn}\n`).filter((one) => one.endsWith('wrong')),
      [],
    );
  });
});

describe('bounds of a claim', () => {
  it('are told by what cannot go on for longer, whatever it is that cannot', () => {
    for (const line of [
      'Functions cannot execute for more than 15 minutes.',
      "A function can't run longer than 15 minutes.",
      'Functions run for 15 minutes max. Take Fargate for more.',
    ])
      assert.deepEqual(under('Lambda', line), ['15 minutes | lambda.timeout | current'], line);
    assert.deepEqual(under('SQS', 'No message may be larger than 300 KB.'), []);
  });

  it('share the second of the next number', () => {
    assert.deepEqual(under('Kinesis', '- Write capacity of a shard: 1 MB or 1,000 records per second'), [
      '1 MB | kds.shard.in | current',
      '1,000 records per second | kds.shard.in#records | current',
    ]);
  });

  it('are a maximum of writes, which nobody sends', () => {
    assert.deepEqual(
      under('Kinesis', '- 5 transactions per second for reads, up to a maximum write rate of 1MB per second'),
      ['5 transactions per second | kds.getrecords.tps | current', '1MB per second | kds.shard.in | current'],
    );
  });

  it('are set off by an equals sign each', () => {
    assert.deepEqual(under('SQS', '- retention: default = 4 days, maximum = 14 days'), [
      '4 days | sqs.retention.default | current',
      '14 days | sqs.retention.max | current',
    ]);
    assert.ok(
      under('SQS', '- 1 request = 1-10 messages, up to 256 KB').includes('256 KB | sqs.batch.payload | outdated'),
    );
  });

  it('stand in names of settings and behind an "or"', () => {
    assert.ok(
      under('Data Firehose', '- BufferSize(1MB-128MB)/BufferInterval(60-900sec)').includes(
        '60-900sec | fh.buffer.interval | outdated',
      ),
    );
    assert.ok(
      under('Data Firehose', '- minimum buffer size = 1 MB or buffer interval = 60s').some((one) =>
        one.startsWith('60s | fh.buffer.interval'),
      ),
    );
  });

  it('go on with the bullet before, for a value of the past as well', () => {
    assert.deepEqual(under('Kinesis', '- retention is 24 hours by default', '- it can be extended to 7 days'), [
      '24 hours | kds.retention.default | current',
      '7 days | kds.retention.max | outdated',
    ]);
  });

  it('are no loads where any producer sends, or where somebody asks how', () => {
    for (const line of ['- Producers send messages of up to 256 KB', '- Message size is 256 KB, how to send 1 GB?'])
      assert.ok(under('SQS', line).includes('256 KB | sqs.msg.max_size | outdated'), line);
  });
});

describe('what looks like a claim', () => {
  it('is a second time, and a week that somebody keeps things for', () => {
    assert.deepEqual(under('SQS', '- The message is delayed a second time'), []);
    assert.deepEqual(under('Kinesis', '- It stores all events for a week'), []);
  });

  it('is a batch of items, or what is eventually consistent of a bucket itself', () => {
    assert.deepEqual(under('DynamoDB', '- BatchGetItem: items of at most 16 MB'), []);
    assert.deepEqual(under('S3', 'Bucket operations are eventually consistent.'), []);
  });

  it('is delivery at least once under a heading on FIFO queues: the line itself has to name the type', () => {
    const line = 'Consumers handle at-least-once delivery.';
    assert.deepEqual(under('SQS FIFO queues', line), []);
    assert.ok(under('SQS', 'FIFO queues: at-least-once delivery.').at(-1)?.endsWith('wrong'));
    assert.ok(!under('SQS', 'Standard vs FIFO: standard has best-effort ordering.').at(-1)?.endsWith('wrong'));
  });

  it('is a list of services that begins with the one that would deliver', () => {
    assert.deepEqual(under('SNS', '- Integrates with SNS, SQS and Lambda'), []);
  });
});
