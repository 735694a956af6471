import assert from 'node:assert/strict';
import { claims } from './support';

/** The claims of lines under the heading of a service. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('notes that are jotted down', () => {
  it('tell one thing a line without full stops, and each line is a sentence of its own', () => {
    assert.deepEqual(
      under(
        'SQS',
        'Sends each order to its consumers exactly as the shop publishes it',
        'Payloads are measured later',
        'Size of one message up to 256KB',
      ),
      ['256KB | sqs.msg.max_size | outdated'],
    );
    // Wrapped by hand, and all of it one sentence.
    assert.deepEqual(
      under(
        'SQS',
        'The old ceiling was in force until the summer of that year for what',
        'SQS takes, and a message had 256 KB',
      ),
      [],
    );
  });

  it('say what something can be set to', () => {
    assert.deepEqual(under('Kinesis', '- kept for 24h, can be set to 7 days when somebody pays'), [
      '24h | kds.retention.default | current',
      '7 days | kds.retention.max | outdated',
    ]);
    assert.deepEqual(under('Kinesis', '- retention was set to 7 days'), []);
  });

  it('name another service for a likeness, behind a comma or behind an arrow, and mean the one above', () => {
    assert.deepEqual(under('SQS', '- Like SNS, a message is <= 256KB'), ['256KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- The message size limit is 265KB, and larger ones lie in S3'), [
      '265KB | sqs.msg.max_size | wrong',
    ]);
    assert.deepEqual(under('Kinesis', '- retention up to 7 days => take SQS for more'), [
      '7 days | kds.retention.max | outdated',
    ]);
    // Tied to what is named behind it.
    assert.deepEqual(under('SQS', '- The message size limit is 262 KB of memory for Lambda'), []);
  });

  it('give a bound alone in the sentence behind the one that names the service', () => {
    assert.deepEqual(under('Queues', '- SQS takes the text of a message. Up to 256 KB.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('tell a range in brackets behind one of its values', () => {
    assert.deepEqual(
      under('Data Firehose', '- a buffer interval of 60 seconds (60-900 seconds)').at(-1),
      ['60-900 seconds | fh.buffer.interval | outdated'][0],
    );
  });

  it('count in millions, in so many a minute, and per what a limit is', () => {
    assert.deepEqual(under('SNS', '10 millions subscriptions per topic'), [
      '10 millions subscriptions | sns.subs.standard | outdated',
    ]);
    assert.deepEqual(under('AWS Lambda', '- for standard queues it adds 60 more instances per min'), [
      '60 more instances per min | lambda.esm.sqs.scale#rate | outdated',
    ]);
    assert.deepEqual(under('Kinesis', '- 200 shards per account limit by default'), [
      '200 shards | kds.shards.quota#elsewhere | outdated',
    ]);
  });

  it('bound two numbers in one pair of brackets', () => {
    assert.deepEqual(under('SQS', '- hands a message to the queue (up to 20, <= 256KB)'), [
      '256KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('give a default with advice on when to raise it', () => {
    assert.deepEqual(under('SQS', '- Visibility timeout', '  - Default 20 seconds - more if the work takes longer'), [
      '20 seconds | sqs.visibility.default | wrong',
    ]);
  });

  it('head what is told of streams with the word and an aside', () => {
    assert.deepEqual(
      under('Kinesis Data Streams and Firehose', '- Streams (custom code)', '  - stored for 1 to 7 days'),
      ['1 to 7 days | kds.retention.max | outdated'],
    );
  });

  it('speak of queues in a note that is called after SQS', () => {
    assert.deepEqual(claims('---\naliases: [SQS]\n---\nQueues hold tasks\n\nA message has up to 256KB\n'), [
      '256KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('deny order where FIFO topics keep it, and explain best effort', () => {
    assert.deepEqual(under('SNS', '* **FIFO topics**: ordering is not guaranteed'), [
      'ordering is not guaranteed | sns.fifo.order | wrong',
    ]);
    assert.deepEqual(under('SNS', '* FIFO topics: ordering is not guaranteed between message groups').length, 0);
    assert.deepEqual(under('SQS', '* **best-effort ordering** Order is not guaranteed'), [
      'best-effort ordering | sqs.delivery.standard#order | current',
    ]);
  });

  it('give times and bounds in the words of other languages', () => {
    assert.deepEqual(under('Kinesis', '- Retenção: 24h padrão, até 7 dias'), [
      '24h | kds.retention.default | current',
      '7 dias | kds.retention.max | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Visibility timeout: por defecto 30 segundos, máximo 12 horas'), [
      '30 segundos | sqs.visibility.default | current',
      '12 horas | sqs.visibility.range | current',
    ]);
    assert.deepEqual(under('SQS', '- Retención de mensajes: hasta 14 días'), ['14 días | sqs.retention.max | current']);
    for (const range of [
      'Aufbewahrung 24 h bis 7 Tage',
      'rétention de 24 h à 7 jours',
      'conservazione da 24 ore a 7 giorni',
      '数据保留 24 小时至 7 天',
      '保存期間 24時間〜7日',
      'lưu 24 giờ đến 7 ngày',
    ])
      assert.match(under('Kinesis', `- ${range}`).join(), /^[^,]{5,} \| kds\.retention\.max \| outdated$/, range);
  });

  it('compare two services and tell a bound that one of them had', () => {
    const heading = 'Kinesis Data Streams vs Data Firehose';
    assert.deepEqual(under(heading, '- keeps records up to 7 days'), ['7 days | kds.retention.max | outdated']);
    assert.deepEqual(under(heading, '- Minimum 60 seconds of buffer time'), [
      '60 seconds | fh.buffer.interval#min | outdated',
    ]);
    // No bound: what somebody has set.
    assert.deepEqual(under(heading, '- Retention 7 days'), []);
  });

  it('deny FIFO queues the delay that they have', () => {
    assert.deepEqual(under('SQS', '- Delay queues are not supported for FIFO queues'), [
      'Delay queues are not supported for FIFO | sqs.delay.fifo_per_message | wrong',
    ]);
  });
});
