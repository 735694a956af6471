import assert from 'node:assert/strict';
import { claims } from './support';

/** The claims of lines under the heading of a service. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('claims in notes that are jotted down', () => {
  it('are defaults in short, and none of what the next bound tells', () => {
    assert.deepEqual(under('SQS', '- visibility timeout: def. 30s, max. 12h'), [
      '30s | sqs.visibility.default | current',
      '12h | sqs.visibility.range | current',
    ]);
    assert.deepEqual(
      under('SQS', '- retention: 4 days (def), max 14 days').at(0),
      '4 days | sqs.retention.default | current',
    );
  });

  it('know services whose names are mistyped', () => {
    assert.deepEqual(under('Kinesys', '- retention up to 7 days'), ['7 days | kds.retention.max | outdated']);
    assert.deepEqual(under('AWS Lamda', '- max timeout 5 minutes'), ['5 minutes | lambda.timeout | outdated']);
    assert.deepEqual(claims('- SQS: queues\n\n# Eventbrige\n\n- entry size up to 256 KB\n'), [
      '256 KB | eb.event.size | outdated',
    ]);
  });

  it('know S3 in lower case, and no address of it', () => {
    assert.deepEqual(under('aws', '## s3', '', '- eventual consistency for overwrites and deletes'), [
      'eventual consistency | s3.durable | outdated',
    ]);
    assert.deepEqual(under('SQS', '- copied from s3://notes/sqs', '- max size 256 KB'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('take the unit of a number from the head of its column or row', () => {
    const table = ['| Setting | Default (seconds) | Max (seconds) |', '|-|-|-|', '| Visibility timeout | 30 | 43200 |'];
    assert.deepEqual(under('SQS', ...table), [
      '30 | sqs.visibility.default | current',
      '43200 | sqs.visibility.range | current',
    ]);
    assert.deepEqual(under('SQS', '| Property | Value |', '|-|-|', '| Max message size (KB) | 256 |'), [
      '256 | sqs.msg.max_size | outdated',
    ]);
  });

  it('hold no number against a limit that only a head gives its unit', () => {
    assert.deepEqual(under('SQS', '| Property | Value |', '|-|-|', '| Max message size (KB) | 100 |'), []);
    const variables = ['| Name | Description | Value |', '|-|-|-|', '| FLUSH | Maximum batch size in MB | 7 |'];
    assert.deepEqual(under('Lambda', ...variables), []);
  });

  it('are headed by the first cell of a row that has a word, in any script', () => {
    const cards = [
      '| # | Question | Answer |',
      '|-|-|-|',
      '| 10 | Firehose buffer interval range? | 60 to 900 seconds |',
    ];
    assert.deepEqual(under('Cards on AWS', ...cards), ['60 to 900 seconds | fh.buffer.interval | outdated']);
  });

  it('are of what their paragraph begins with, whatever its sentences name since', () => {
    const line = '- **Kinesis Data Firehose:** transforms data with Lambda. Buffer interval: 60-900 seconds.';
    assert.equal(under('Amazon Kinesis', line).at(-1), '60-900 seconds | fh.buffer.interval | outdated');
    assert.deepEqual(under('Amazon Kinesis', '- **Kafka:** keeps a log. Retention of up to 7 days.'), []);
  });

  it('are ranges that the outer heading once had, where the inner one knows no such range', () => {
    assert.deepEqual(under('Firehose', '## S3 as a source', '', '- buffer interval 60-900 s'), [
      '60-900 s | fh.buffer.interval | outdated',
    ]);
  });

  it('are of streams beside Firehose under a bullet that names both', () => {
    const lines = ['- Kinesis streams and Kinesis firehose', '  - streams', '    - retention is up to 7 days'];
    assert.equal(under('Exam', ...lines).at(-1), '7 days | kds.retention.max | outdated');
  });

  it('are limits behind a dash that follows a few words', () => {
    assert.deepEqual(under('Lambda', '- response duration has max threshold - 5min'), [
      '5min | lambda.timeout | outdated',
    ]);
  });

  it('are two of a FIFO topic, with and without batches', () => {
    assert.deepEqual(under('SNS', '## FIFO topics', '', '- 300 TPS (3,000 with batching)'), [
      '300 TPS | sns.fifo.tps_topic | outdated',
      '3,000 | sns.fifo.tps_topic | default-mode',
    ]);
  });

  it('are batch sizes of a function, not of PutRecords', () => {
    const line = 'The function gets a batch. The batch size can be up to 10.000 records.';
    assert.ok(under('Lambda + Kinesis', line).every((one) => !one.includes('kds.putrecords')));
  });

  it('are encryption that is off by default', () => {
    assert.deepEqual(under('SQS', '- Encryption', '  - at rest: by default no'), [
      'at rest: by default no | sqs.sse.default | outdated',
    ]);
  });

  it('are who may subscribe to a FIFO topic, told of both services in a row', () => {
    const lines = [
      '- **FIFO SNS + FIFO SQS**: Only FIFO SQS queues can subscribe to FIFO SNS topics.',
      '- FIFO SNS → FIFO SQS only; for ordered fan-out',
    ];
    assert.deepEqual(under('SNS', ...lines), [
      'Only FIFO SQS | sns.fifo.protocols | outdated',
      'FIFO SQS only | sns.fifo.protocols | outdated',
    ]);
  });

  it('are how long SNS tries HTTP endpoints, which is not how long it tries queues', () => {
    const retries = '- SNS retries for up to 23 days';
    assert.deepEqual(under('SNS', retries), ['23 days | sns.retry.aws#time | current']);
    assert.equal(under('SNS', `${retries} for HTTP endpoints`)[0], '23 days | sns.retry.http | wrong');
  });

  it('are past where the next bullet tells a smaller number, and none where Spanish says that they are historical', () => {
    assert.equal(
      under('Lambda', '- Burst concurrency quotas', '  - 3000 – US West (Oregon)', '  - 1000 – Tokyo')[0],
      '3000 | lambda.scale | outdated',
    );
    assert.deepEqual(under('SQS', '- Cursos antiguos mencionan el límite histórico de 256 KiB.'), []);
  });

  it('are of streams that begin a sentence, where Kinesis Data Streams is compared with queues', () => {
    const line =
      '1. **Kinesis Data Streams or SQS?** Streams retain records for up to 7 days; SQS deletes what was read.';
    assert.deepEqual(under('Questions', line), ['7 days | kds.retention.max | outdated']);
  });
});
