import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claims, severities, wordsJudged } from './support';

/** The words of a note that do not hold, or hold no more. */
const stale = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated', 'wrong');

/** The findings about facts in a note. */
const found = (...lines: readonly string[]) =>
  severities(`${lines.join('\n')}\n`).filter((one) => /^fact-(?:outdated|wrong) /.test(one));

describe('What is told of a value of the past', () => {
  it('is no claim where it is gone, avoided, or what old texts say', () => {
    for (const line of [
      'Since then S3 is strongly consistent, eliminating eventual consistency.',
      'There is no need to handle eventual consistency in S3.',
      'This answer describes pre-2020 eventual consistency of S3.',
      'Old courses still tell of eventual consistency in S3.',
      'The S3 mount has eventual consistency with S3.',
      'Skip any answer that says eventual consistency of S3.',
      'At that time S3 gave eventual consistency for overwrites.',
      'What to know of S3: read-after-write vs eventual consistency',
    ]) {
      assert.deepEqual(stale('# Amazon S3', '', line), [], line);
    }
    assert.deepEqual(stale('# Amazon S3', '', 'Overwrites are eventually consistent.'), ['eventually consistent']);
  });

  it('is none where the sentence goes on to more', () => {
    for (const line of [
      'Retention can be set to 7 days or more.',
      'Retention may go up to 7 days and beyond.',
      'Retention is 24 hours (up to 7 days, or 365 when extended).',
    ]) {
      assert.deepEqual(stale('# Kinesis Data Streams', '', line), [], line);
    }
    assert.deepEqual(stale('# Kinesis Data Streams', '', 'Retention goes up to 7 days, or 3 for tests.'), ['7 days']);
  });

  it('is none of how late things come where they come sooner than that', () => {
    for (const line of [
      'Delivery is near real time, typically within 60 seconds.',
      'Near real time: within ~60 s.',
      'Latency is higher (near real time, within 1 minute).',
    ]) {
      assert.deepEqual(stale('# Firehose', '', line), [], line);
    }
    assert.deepEqual(stale('# Firehose', '', 'Near real time: the buffer waits at least 60 seconds.'), ['60 seconds']);
  });

  it('is none of how long before something else happens it is told', () => {
    assert.deepEqual(
      stale('# Kinesis', '', 'Data tells of failures 1-2 weeks before they come; it is kept in the stream.'),
      [],
    );
    assert.deepEqual(stale('# Amazon S3', '', 'Cross-Region copies are eventually consistent.'), []);
  });

  it('is none of what a design keeps to replay it', () => {
    assert.deepEqual(stale('# Kinesis Data Streams', '', '- Data retained for 7 days (can replay if needed)'), []);
    assert.deepEqual(stale('# Kinesis Data Streams', '', '- Retention: 7 days (for replay)'), []);
  });

  it('is none in the column of what somebody needs', () => {
    const rows = (head: string) => [
      `| ${head} | Service |`,
      '| - | - |',
      '| Keep records for 7 days for a second reader | Kinesis Data Streams |',
    ];
    assert.deepEqual(stale('# Choices', '', ...rows('Requirement')), []);
    assert.deepEqual(stale('# Choices', '', ...rows('Key need')), []);
  });

  it('is none in the first cell of a row that says that it does not hold', () => {
    const row = (verdict: string) => [
      '| Statement | Verdict | Why |',
      '| - | - | - |',
      `| SQS messages are limited to 256 KB | ${verdict} | the limit was raised |`,
    ];
    for (const verdict of ['❌ Incorrect', '**❌**', 'False', 'Not true'])
      assert.deepEqual(stale('# SQS', '', ...row(verdict)), []);
    assert.deepEqual(stale('# SQS', '', ...row('✅ Correct')), ['256 KB']);
  });

  it('is one of the subscribers of a FIFO topic only where something is about subscribers', () => {
    assert.deepEqual(stale('# SNS and SQS', '', '- "SNS keeps the order": no (only SQS FIFO and Kinesis)'), []);
    assert.deepEqual(stale('# SNS FIFO topics', '', '- Subscribers: only SQS FIFO queues'), ['only SQS FIFO']);
  });
});

describe('What contradicts a fact', () => {
  it('is not told of a number far off, about a service of which a few facts are known', () => {
    assert.deepEqual(found('# DynamoDB', '', 'The maximum size of an item is 10 GB.'), []);
    assert.deepEqual(found('# DynamoDB', '', 'The maximum size of an item is 600 KB.'), ['fact-wrong info']);
  });

  it('is told of a number nowhere near the limit only where it is put forward as one', () => {
    assert.deepEqual(found('# SQS', '', 'A message of SQS is at most 4 KB.'), ['fact-wrong info']);
    assert.deepEqual(
      found('# Choices', '', '| - | Amazon MQ |', '| - | - |', '| Scale | limited to 1-2 brokers |'),
      [],
    );
    assert.deepEqual(found('# SQS', '', 'Message size: at most 512 KB.'), ['fact-wrong warning']);
  });

  it('is none of when to do something, of a product of a like name, nor of what goes by way of S3', () => {
    assert.deepEqual(stale('# Kinesis', '', '- Enhanced fan-out: use it when > 2-3 consumers read'), []);
    assert.deepEqual(stale('# Functions', '', '## lambda@edge', '', '- execution time: 5-10 sec'), []);
    assert.deepEqual(stale('# SQS', '', '- For messages up to 2 GB in size'), []);
  });

  it('is none of an engine of Amazon MQ that stands alone, in two words too', () => {
    const plugins = (heading: string) =>
      stale(heading, '', 'RabbitMQ has plugins for STOMP and MQTT.', '', 'On AWS there are SQS queues too.');
    assert.deepEqual(plugins('# Rabbit MQ'), plugins('# RabbitMQ'));
    assert.deepEqual(plugins('# Rabbit MQ'), []);
    assert.notDeepEqual(plugins('# Amazon MQ'), []);
  });

  it('is none of a FIFO queue that is loosely one, nor of what cannot be reached', () => {
    const heading = '## SQS standard queue';
    assert.deepEqual(stale('# SQS', '', heading, '', '- loose-FIFO, but the order is not guaranteed'), []);
    assert.deepEqual(stale('# SQS', '', '- A FIFO queue cannot scale to 50,000 messages per second.'), []);
    assert.deepEqual(stale('# SQS', '', '- Standard queues have less strict ordering'), []);
    assert.deepEqual(stale('# SQS', '', '- Messages may not always be delivered in the order they were sent'), []);
  });
});

describe('What is recognised', () => {
  it('are sizes in the plural of their unit', () => {
    assert.deepEqual(stale('# SQS', '', '- max size 256kbs', '- messages: 256KBs at most'), ['256kbs', '256KBs']);
  });

  it('are sizes of what is sent, where they are called a limitation', () => {
    assert.deepEqual(stale('# SQS', '', '- limitation 256Kb size per message sent'), ['256Kb']);
  });

  it('are rates in capitals, and no hour in a word of another language', () => {
    assert.deepEqual(claims('# Kinesis Data Streams\n\n1 shard = 1 MBPS input, 2MBPS output'), [
      '1 MBPS | kds.shard.in | current',
      '2MBPS | kds.shard.out | current',
    ]);
    assert.deepEqual(stale('# Lambda', '', 'Maximum timeout của 1 hàm Lambda là 15 minutes'), []);
  });

  it('are numbers of Kinesis streams under a heading over both, in a list or a column on streams', () => {
    const heading = '# Kinesis Data Streams vs Firehose';
    assert.deepEqual(stale(heading, '', '- **Streams**', '  - Data storage for 1 to 7 days'), ['1 to 7 days']);
    const rows = ['| - | Streams | Firehose |', '| - | - | - |', '| Retention | up to 7 days | none |'];
    assert.deepEqual(stale(heading, '', ...rows), ['7 days']);
  });

  it('are times of a queue under the heading of another service, by the words that only queues have', () => {
    const text = (words: string) => `# SQS and SNS\n\n## SNS\n\n- Messages hide for 30 seconds (default ${words})`;
    assert.deepEqual(claims(text('VisibilityTimeout')), ['30 seconds | sqs.visibility.default | current']);
    assert.deepEqual(claims(text('time')), []);
  });

  it('are numbers of egress, which is no example, and of persistence', () => {
    assert.deepEqual(claims('# Kinesis Data Streams\n\n- Each shard has an egress capacity of 2 MB/s'), [
      '2 MB/s | kds.shard.out | current',
    ]);
    assert.deepEqual(claims('# SQS\n\n| Persistence | up to 14 days |\n| - | - |'), [
      '14 days | sqs.retention.max | current',
    ]);
    assert.deepEqual(
      claims('# SQS\n\n- Wait for a while, e.g. 20 seconds, or eg 30 seconds of visibility timeout'),
      [],
    );
  });

  it('are limits that go on with the bullet before, where they are those of today', () => {
    const list = (...lines: readonly string[]) => ['# SQS', '', '- The visibility timeout hides a message', ...lines];
    assert.deepEqual(claims(list('- Default is 30 seconds, at most 12 hours').join('\n')), [
      '30 seconds | sqs.visibility.default | current',
      '12 hours | sqs.visibility.range | current',
    ]);
    assert.deepEqual(claims(list('- Wait 30 seconds').join('\n')), []);
    assert.deepEqual(stale(...list('- At most 13 hours')), []);
  });

  it('are numbers between double underscores', () => {
    const text = '# SQS\n\n- Visibility timeout: max __12__ hours\n- Messages: up to __256 KB__';
    assert.deepEqual(claims(text), [
      '12__ hours | sqs.visibility.range | current',
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('are limits of what stands between double underscores before a dash', () => {
    const line = 'Limit on number of __inflight messages__ — 120,000 for standard queue and 20,000 for FIFO queue.';
    assert.deepEqual(stale('# SQS', '', line), ['20,000']);
  });

  it('are told of each of two services that share a verb: what is past for one is past', () => {
    for (const line of ['SQS/SNS message size: 256 KB', 'SQS and SNS messages have up to 256 KB'])
      assert.deepEqual(stale('# Limits', '', line), ['256 KB'], line);
    assert.deepEqual(stale('# Limits', '', 'SNS messages have up to 256 KB, unlike those of Kinesis'), []);
  });

  it('are sizes of events that go to S3 where they are larger, and none of objects in S3', () => {
    assert.deepEqual(stale('EventBridge 256 KB payload limit: large events require offloading the body to S3.'), [
      '256 KB',
    ]);
    assert.deepEqual(stale('EventBridge gets events of S3 objects with 256 KB.'), []);
  });

  it('are no former limits where the head of the row tells of something else', () => {
    const rows = [
      '| Setting | Value |',
      '| - | - |',
      '| Visibility timeout | 5 minutes, the time the Lambda function may run |',
    ];
    assert.deepEqual(stale('# Queue', '', ...rows), []);
    assert.deepEqual(stale('# Lambda', '', ...rows.slice(0, 2), '| Timeout | at most 5 minutes |'), ['5 minutes']);
  });

  it('are told in the words of other languages', () => {
    const judged = (...lines: readonly string[]) => claims(`${lines.join('\n')}\n`);
    const kept = (first: string, last: string) => [
      `${first} | sqs.retention.max | current`,
      `${last} | sqs.retention.default | current`,
    ];
    assert.deepEqual(
      judged('# SQS', '', '- As mensagens podem ser retidas na fila por até 14 dias, o padrão é de 4 dias.'),
      kept('14 dias', '4 dias'),
    );
    assert.deepEqual(judged('# SQS', '', '- 메시지 리텐션: 최고 14일, 기본 4일'), kept('14일', '4일'));
    assert.deepEqual(judged('# SQS', '', '- 消息的默认保留时间为 4 天'), ['4 天 | sqs.retention.default | current']);
    assert.deepEqual(judged('# SQS FIFO', '', '- Il throughput è limitato a 300 messaggi al secondo'), [
      '300 messaggi al secondo | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(judged('# SQS FIFO', '', '- até 3.000 mensagens por segundo em lote'), [
      '3.000 mensagens por segundo | sqs.tps.fifo_batch | default-mode',
    ]);
  });

  it('are units and nouns of other languages', () => {
    const judged = (...lines: readonly string[]) => claims(`${lines.join('\n')}\n`);
    assert.deepEqual(judged('# Kinesis Data Streams', '', '- 1 Mo/s ou 1000 enregistrements/s par shard en écriture'), [
      '1 Mo/s | kds.shard.in | current',
      '1000 enregistrements/s | kds.shard.in#records | current',
    ]);
    assert.deepEqual(judged('# SQS', '', '- 可視性タイムアウトはデフォルト 30 秒、最大 12 時間'), [
      '30 秒 | sqs.visibility.default | current',
      '12 時間 | sqs.visibility.range | current',
    ]);
    assert.deepEqual(stale('# SQS', '', '- messages en vol : 120 000 (standard), 20 000 (FIFO)'), ['20 000']);
    assert.deepEqual(stale('# EventBridge', '', '- Límite de 256 KB por evento'), ['256 KB']);
    assert.deepEqual(stale('# Firehose', '', '- quasi temps réel (60 secondes min)'), ['60 secondes']);
    assert.deepEqual(stale('# Firehose', '', '- the meeting is on the 5 mo'), []);
    for (const rate of ['每秒最多 300 条消息', '300 条/秒', '毎秒300件', '초당 300개'])
      assert.equal(judged('# SQS', '', `- FIFO: ${rate}`)[0]?.split(' | ')[1], 'sqs.tps.fifo', rate);
    assert.deepEqual(judged('# Kinesis', '', '- 每个分片写入 1000 条记录/秒，读取 2MB/秒'), [
      '1000 条记录/秒 | kds.shard.in#records | current',
      '2MB/秒 | kds.shard.out | current',
    ]);
    assert.deepEqual(stale('# Kinesis', '', '- Lưu dữ liệu 24 giờ, tối đa 7 ngày'), ['7 ngày']);
    assert.deepEqual(stale('# Firehose', '', '- nahezu Echtzeit, mindestens 60 Sekunden Puffer'), ['60 Sekunden']);
    assert.deepEqual(stale('# EventBridge', '', '- Ereignis maximal 256 KB'), ['256 KB']);
    assert.deepEqual(stale('# Kinesis', '', 'Der Stream speichert Daten 24 Stunden, maximal 7 Tage.'), ['7 Tage']);
    assert.deepEqual(stale('# Lambda', '', '- 异步调用有效负载最大 256 KB'), ['256 KB']);
    assert.deepEqual(judged('# Lambda', '', '- 调用最大 256 KB'), []);
  });

  it('are answers in a line of their own, whose questions stand in bold type', () => {
    assert.deepEqual(stale('**Q: Max SQS message size?** A: 256 KB', '**Q: Max Kinesis record?** A: 1 MB'), ['256 KB']);
  });

  it('are what a thing would top out at, and no demand', () => {
    assert.deepEqual(stale('A Kinesis stream in on-demand mode would top out at 200 MB/s of writes.'), ['200 MB/s']);
  });

  it('are millions with dots', () => {
    assert.deepEqual(claims('# SNS\n\n- Up to 12.500.000 subscriptions per topic'), [
      '12.500.000 subscriptions | sns.subs.standard | current',
    ]);
  });

  it('are no default of the clause before', () => {
    assert.deepEqual(stale('# SQS', '', 'The visibility timeout is 30 s (default) while processing takes 90 s.'), []);
  });

  it('are what queues once did not do, in few words', () => {
    const lines = [
      'SSE is off by default, turn on SSE-SQS or KMS.',
      'A MessageGroupId only works with FIFO.',
      'Redrive to source works for standard queues only.',
      'SQS rejects anything over 256 KB.',
    ];
    for (const line of lines) assert.equal(stale('# SQS', '', line).length, 1, line);
  });

  it('are of another product where its name alone leads a list in', () => {
    const list = (name: string) => `# Lambda\n\n**${name}:**\n\n- Account-level concurrency limit: 1000 (default)\n`;
    assert.deepEqual(claims(list('Google Cloud Functions')), []);
    assert.deepEqual(claims(list('Limits')), ['1000 | lambda.concurrency | current']);
  });

  it('are retries beside the first attempt of an asynchronous call, of which there are two', () => {
    const line = (words: string) => ['# Lambda', '', `- Asynchronous invocations: Lambda ${words}`];
    assert.deepEqual(stale(...line('retries them 3 times')), ['retries them 3 times']);
    for (const words of [
      'tries 3 times',
      'retries up to 3 times in total',
      'retries up to three times (initial included)',
    ])
      assert.deepEqual(stale(...line(words)), [], words);
  });

  it('are thousands with dots, and the type behind a number', () => {
    const lines = [
      '- The most messages in flight are 120.000 for standard and 20.000 for FIFO queues.',
      '- In-flight messages: 120,000 standard, 20,000 FIFO',
    ];
    assert.deepEqual(stale('# SQS', '', ...lines), ['20.000', '20,000']);
  });

  it('are rates of a FIFO queue that count nothing, with or without batching', () => {
    assert.deepEqual(
      claims('# SQS\n\n### FIFO\n\n- max 3k per second with batching\n- 300 per second without batches'),
      ['3k per second | sqs.tps.fifo_batch | default-mode', '300 per second | sqs.tps.fifo | default-mode'],
    );
  });

  it('are numbers of today under a heading that names several services, and of the past bounds that one of them had', () => {
    const rows = ['| Shard write | 1 MB/s |', '| Shard read | 2 MB/s |'];
    const text = ['# Kinesis Data Streams and Firehose', '', '| Resource | Limit |', '| - | - |', ...rows].join('\n');
    assert.deepEqual(claims(text), ['1 MB/s | kds.shard.in | current', '2 MB/s | kds.shard.out | current']);
    assert.deepEqual(stale('# Kinesis Data Streams and Firehose', '', '- Retention: 24 hours, 7 days for us'), []);
    assert.deepEqual(stale('# Kinesis Data Streams and Firehose', '', '- Retention: 24 hours, up to 7 days'), [
      '7 days',
    ]);
  });
});
