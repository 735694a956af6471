import assert from 'node:assert/strict';
import { claims, wordsJudged } from './support';

/** The claims of a line under the heading of a service. */
function under(heading: string, ...lines: readonly string[]): readonly string[] {
  return claims(`# ${heading}\n\n${lines.join('\n')}\n`);
}

describe('quantity claims in notes', () => {
  it('are recognised however the limit is worded', () => {
    for (const line of [
      'A message body may not be larger than 256 KiB.',
      'Max payload: **256KB**',
      'The largest message you can put on a queue is 256 KB, bigger ones go to S3.',
      'Message size limit = 256 kilobytes',
      'SQS caps each message at `262144` bytes.',
      'Messages cannot exceed 256 KB.',
      'Payloads larger than 256 KB need the Extended Client.',
      'If the payload exceeds 256 KB, use the SQS Extended Client Library.',
      'Anything `>256KB` takes the extended client.',
    ]) {
      const [only, ...others] = under('SQS', line);
      assert.match(only ?? '', /sqs\.msg\.max_size \| outdated$/, line);
      assert.deepEqual(others, [], line);
    }
  });

  it('stand apart in brackets of their own, and begin no range of another thing', () => {
    assert.deepEqual(under('AWS Lambda', 'Remember: timeout (15 min), concurrency (default 1000).'), [
      '15 min | lambda.timeout | current',
      '1000 | lambda.concurrency | current',
    ]);
    assert.deepEqual(
      under('Data Firehose', '- buffer sizes', '  - OpenSearch (though S3 can take failed records): 1-100 MiB').at(-1),
      '1-100 MiB | fh.buffer.size_os | current',
    );
  });

  it('tell how often a call is tried, how long it is run again, and how many batches a shard has at a time', () => {
    assert.deepEqual(
      under(
        'AWS Lambda',
        '## Asynchronous calls',
        '- it tries again',
        '  - 3 tries altogether',
        '- runs the function again for up to 6 hours',
      ),
      ['3 tries | lambda.async.retries#attempts | current', '6 hours | lambda.async.age | current'],
    );
    assert.deepEqual(under('AWS Lambda', '- Kinesis: at most 10 batches per shard'), [
      '10 batches | lambda.esm.kinesis.pf | current',
    ]);
  });

  it('are told of what AWS sets by default, of limits that stand for others, and of tries beyond the first', () => {
    assert.deepEqual(under('SQS', 'By default the visibility timeout is set to 30 seconds.'), [
      '30 seconds | sqs.visibility.default | current',
    ]);
    assert.deepEqual(under('AWS Lambda', 'Asynchronous events are retried up to 2 additional times.'), [
      '2 additional times | lambda.async.retries | current',
    ]);
    assert.deepEqual(under('AWS Lambda', 'It has bounds such as a maximum execution time of 15 minutes.'), [
      '15 minutes | lambda.timeout | current',
    ]);
    assert.deepEqual(under('Amazon SNS FIFO', 'Elsewhere up to 12 million subscribers.'), []);
  });

  it('hold in what follows from a condition that was met', () => {
    assert.deepEqual(under('AWS Lambda', 'If nobody was asked, the function has its default timeout of 3 seconds.'), [
      '3 seconds | lambda.timeout#default | current',
    ]);
  });

  it('of thousands are told under a bullet that says what is counted, and a bound alone under the name of a service', () => {
    assert.deepEqual(under('SNS', '- Subscriptions per topic', '  - up to 10 million'), [
      '10 million | sns.subs.standard | outdated',
    ]);
    assert.deepEqual(under('SQS', '- **<= 256 KB**'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '## Shipping', '- <= 256 KB'), []);
  });

  it('are none that the next bullet raises to what holds today', () => {
    assert.deepEqual(
      under('Kinesis', '- keeps data for up to 7 days', '- or, at a price, keeps it for up to 365 days'),
      ['365 days | kds.retention.max | current'],
    );
  });

  it('are told in words by cells of a row, by examples, and by whoever speaks of one type', () => {
    const table =
      '| | SQS | Kinesis |\n|--|--|--|\n| Throughput | Unlimited | Provisioned |\n| Ordering | FIFO only | Yes (per shard) |';
    assert.deepEqual(claims(`# Compared\n\n${table}\n`), [
      'Unlimited | sqs.tps.standard | current',
      'Yes (per shard) | kds.order | current',
    ]);
    assert.deepEqual(under('SNS', 'A topic pushes to subscribers such as SQS queues, Lambda functions.'), [
      'SQS queues, Lambda | sns.protocols | current',
    ]);
    assert.deepEqual(under('SNS', 'If you use a FIFO topic, only FIFO queues may subscribe.'), [
      'only FIFO queues | sns.fifo.protocols | outdated',
    ]);
    assert.deepEqual(under('Amazon MQ', '- migrating old applications that speak JMS'), [
      'migrating | mq.choice | current',
    ]);
    assert.deepEqual(under('Firehose', '- Converts records to Parquet or ORC, by the schema of a Glue table'), [
      'Parquet or ORC | fh.convert | current',
    ]);
  });

  it('in words are none where the paragraph goes on to what holds today', () => {
    const first = 'Amazon MQ is a managed broker service for Apache ActiveMQ. Brokers let programs talk.';
    assert.deepEqual(under('Amazon MQ', first.replace('broker service', 'service'), 'It also supports RabbitMQ.'), [
      'also supports RabbitMQ | mq.engines | current',
    ]);
    assert.deepEqual(under('S3', '- S3 events can go to three services:', '- notifications go to SNS, SQS or Lambda'), [
      'can go to three services | s3.dest | outdated',
      'notifications go to SNS | s3.dest | current',
    ]);
  });

  it('are told of a shard that can get so much, and behind a dash after a label with a colon', () => {
    assert.deepEqual(under('Kinesis Data Streams', '- each shard can get 1 MB/s or 1000 records per second'), [
      '1 MB/s | kds.shard.in | current',
      '1000 records per second | kds.shard.in#records | current',
    ]);
    assert.deepEqual(under('Kinesis Data Streams', '- Standard: pull data - 2 MB per shard'), [
      '2 MB | kds.shard.out | current',
    ]);
  });

  it('are of the queue under a heading on who consumes it, and where its function is named', () => {
    assert.deepEqual(under('SQS', '#### SQS - Several EC2 Consumers', '- at least once delivery'), [
      'at least once | sqs.delivery.standard | current',
    ]);
    const heading = '### Lambda - Event Source Mapping';
    assert.deepEqual(
      under('Lambda', heading, '* set the visibility timeout to 6x the timeout of your Lambda function'),
      ['6 | sqs.lambda.visibility | current'],
    );
    assert.deepEqual(under('SQS', "FIFO queues maintain the order and don't hold duplicates."), [
      'maintain the order | sqs.delivery.fifo#order | current',
    ]);
  });

  it('are read below the labels in a drawn box', () => {
    const box = [
      '│   SNS:               │',
      '│   • No persistence   │',
      '│   SQS:               │',
      '│   • Kept for 14 days │',
    ];
    assert.deepEqual(claims(`# SQS vs SNS\n\n\`\`\`\n${box.join('\n')}\n\`\`\`\n`), [
      'No persistence | sns.archive#standard | current',
      '14 days | sqs.retention.max | current',
    ]);
  });

  it('are told of streams where these stand beside Firehose', () => {
    const heading = 'Kinesis Data Streams vs Firehose';
    const expected = ['7 days | kds.retention.max | outdated'];
    assert.deepEqual(under(heading, '- Streams: keep records for up to 7 days'), expected);
    assert.deepEqual(under(heading, '## Streams', '', '### Limits', '- keep records for up to 7 days'), expected);
  });

  it('are none where code beside them sets the number, or somebody needs so much', () => {
    for (const line of [
      'This configuration tries an event again for up to 15 minutes, at most 3 times.',
      'The policy below specifies that events older than 3600 seconds are dropped.',
    ])
      assert.deepEqual(under('EventBridge', '## Retries', line), [], line);
    for (const line of [
      'A bank needs to keep its records for seven years.',
      'The nightly job needs at least two days of retention.',
    ])
      assert.deepEqual(under('Kinesis', '## Retention', line), [], line);
  });

  it('of former limits are none where so few are told by the way, or where a range begins that somebody chose', () => {
    assert.deepEqual(under('AWS Lambda', 'The function reads an SQS standard queue in batches of 10.'), [
      '10 | sqs.batch.count | current',
    ]);
    assert.deepEqual(under('Kinesis', '## Enhanced fan-out', 'With five consumers each has to wait.'), []);
    assert.deepEqual(under('Data Firehose', 'It has 1-5 minutes of delay.'), [
      '1-5 minutes | fh.buffer.interval#min | outdated',
    ]);
    assert.deepEqual(under('Data Firehose', 'For dashboards use a 60-120 second buffer interval.'), []);
    assert.deepEqual(
      under('AWS Lambda', 'As the function takes 30 s, a visibility timeout is set higher: 5 minutes (300 seconds).'),
      [],
    );
  });

  it('are contradicted under a heading that is about more than the number', () => {
    assert.deepEqual(
      claims('# SQS\n\n## Ways to poll, batches and retention\n\nMessages live on a queue for up to 16 days.'),
      ['16 days | sqs.retention.max | wrong'],
    );
  });

  it('tell defaults, minima and maxima of one property apart', () => {
    assert.deepEqual(
      under('Amazon SQS', '- messages are kept for four days by default (max. 14 days, min. 60 seconds)'),
      [
        'four days | sqs.retention.default | current',
        '14 days | sqs.retention.max | current',
        '60 seconds | sqs.retention.min | current',
      ],
    );
    assert.deepEqual(under('Amazon SQS', '- Visibility timeout is 30s by default and can be at most 12h'), [
      '30s | sqs.visibility.default | current',
      '12h | sqs.visibility.range | current',
    ]);
  });

  it('are wrong where no reading of the fact was ever so', () => {
    assert.deepEqual(under('SQS', '- Retention max is 7 days'), ['7 days | sqs.retention.max | wrong']);
    assert.deepEqual(under('SQS', '- Messages can be delayed up to 30 minutes'), [
      '30 minutes | sqs.delay.range | wrong',
    ]);
  });

  it('are of what the heading names where the service of the line knows no such number', () => {
    assert.deepEqual(under('Lambda event source mappings', '- SQS: batch size up to 10,000'), [
      '10,000 | lambda.esm.sqs.batch_std | current',
    ]);
  });

  it('are told by what is beyond them, which a question mark makes no question', () => {
    assert.deepEqual(under('SQS', '- Larger than 256 KB? Use S3.'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- msg max 256 KB → bigger? Extended Client'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Is more than 256 KB possible?'), []);
    assert.deepEqual(under('SQS', '- is the max 256 KB or more?'), []);
    assert.deepEqual(under('SQS', '- at most 256 KB per message total'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(under('SQS', '- at most 256 KB in total'), []);
  });

  it('are of batches where nobody tells bytes, and of buffers where something waits', () => {
    assert.deepEqual(under('Lambda and SQS', '- Batch size 1–10 for FIFO, 1–10,000 for standard'), [
      '1–10 | lambda.esm.sqs.batch_fifo | current',
      '1–10,000 | lambda.esm.sqs.batch_std | current',
    ]);
    assert.deepEqual(claims('# Kinesis Data Streams\n\n## Firehose\n\n- Waits for 1 MB or 60 seconds'), [
      '1 MB | fh.buffer.size_s3 | current',
    ]);
    assert.deepEqual(under('SQS', '- FIFO: 300/s', '- A FIFO queue dedups within 5 minutes'), [
      '300/s | sqs.tps.fifo | default-mode',
      '5 minutes | sqs.fifo.dedup_window | current',
    ]);
    assert.deepEqual(under('SQS FIFO', '- Throughput 300/s per API action'), ['300/s | sqs.tps.fifo | default-mode']);
  });

  it('are read in tables written in HTML, by their heads', () => {
    const table = [
      '<table>',
      '<thead><tr><th></th><th>SQS</th><th>Kinesis</th></tr></thead>',
      '<tr><td>Retention, max</td><td>14 days</td><td>7 days</td></tr>',
      '<tr>',
      '  <td>Message size</td>',
      '  <td>',
      '    <b>256 KB</b>',
      '  </td>',
      '</tr>',
      '</table>',
      'SNS: 100,000 topics',
    ].join('\n');
    assert.deepEqual(claims(`# Limits\n\n${table}\n`), [
      '14 days | sqs.retention.max | current',
      '7 days | kds.retention.max | outdated',
      '256 KB | sqs.msg.max_size | outdated',
      '100,000 topics | sns.topics.standard | current',
    ]);
  });

  it('are read in drawn trees, beside what a cell to the right says, and of services in the genitive', () => {
    assert.deepEqual(
      claims('# Numbers\n\n```\nRDS:\n├── Storage: 64 TB\n\nSQS:\n├── Message size: 256 KB max\n```\n'),
      ['256 KB | sqs.msg.max_size | outdated'],
    );
    assert.deepEqual(
      claims(
        '| Serviço | Valor | O que é |\n|--|--|--|\n| SQS | 256 KB | Tamanho máximo |\n| SQS FIFO | 300/s | Throughput |',
      ),
      ['256 KB | sqs.msg.max_size | outdated', '300/s | sqs.tps.fifo | default-mode'],
    );
    assert.deepEqual(claims("I work within Lambda's 6 MB synchronous and 256 KB asynchronous payload limits."), [
      '6 MB | lambda.sync.payload | current',
      '256 KB | lambda.async.payload | outdated',
    ]);
    assert.deepEqual(under('Firehose', '- buffering de 60s a 900s'), ['60s a 900s | fh.buffer.interval | outdated']);
    assert.deepEqual(under('Kinesis', '- consume records up to 7 days later'), [
      '7 days | kds.retention.max | outdated',
    ]);
  });

  it('are told under a term in bold type, and of a unit; a measured rate, a bill and a volume are none', () => {
    assert.deepEqual(
      under('SQS', '**In-flight** Not yet deleted. 120,000 per standard queue, 20,000 per FIFO queue.'),
      ['120,000 | sqs.inflight.standard | current', '20,000 | sqs.inflight.fifo | outdated'],
    );
    assert.deepEqual(claims('**Shard** Unit of capacity of a Kinesis stream: 1 MB/s in, 2 MB/s out.'), [
      '1 MB/s | kds.shard.in | current',
      '2 MB/s | kds.shard.out | current',
    ]);
    assert.deepEqual(claims('| | max rate reached |\n|--|--|\n| Kinesis 20 shards | 19,800/s |'), []);
    assert.deepEqual(claims('# Kinesis\n\n**Dead-letter queue** Max receives 1–1,000.'), [
      '1 | sqs.dlq.maxreceive_range | current',
      '1,000 | sqs.dlq.maxreceive_range | current',
    ]);
    assert.deepEqual(claims('| Item | Volume/month |\n|--|--|\n| SNS publishes | 300 M |'), []);
    assert.deepEqual(under('SQS', '- payloads above 64 KB count twice'), []);
    assert.deepEqual(claims('| | SQS |\n|--|--|\n| Max message/record size | 256 KB |'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(under('Kinesis', '- Firehose: quasi real time, minimo 60 secondi'), [
      '60 secondi | fh.buffer.interval#min | outdated',
    ]);
  });

  it('are none of Kinesis in the column of another product, nor what a design keeps or a bill counts', () => {
    assert.deepEqual(claims('# MSK or Kinesis\n\n| | MSK | Kinesis |\n|--|--|--|\n| Max message | 1 MB | 1 MB |'), [
      '1 MB | kds.record.max | default-mode',
    ]);
    assert.deepEqual(under('Kinesis', '- clicks: 12 MB/s. Retention 7 days so that the analysts can replay.'), []);
    assert.deepEqual(under('SQS, SendMessageBatch', '- A request of 256 KB is billed as four.'), [
      '256 KB | sqs.price.chunk | unknown',
    ]);
  });

  it('are none where somebody quotes, or has in an old note, what is no longer so, nor where somebody asked', () => {
    for (const line of [
      '"Kinesis keeps data for 7 days max" – false, 365.',
      'Kinesis: retention of 7 days max in my notes, 365 in the docs.',
      'We asked whether records of Kinesis stay for more than 7 days.',
    ])
      assert.ok(!under('Kinesis', line).some((claim) => claim.includes('outdated')), line);
    assert.deepEqual(under('EventBridge', '- 900 events/s, average 3 KB, max 700 KB'), []);
    assert.deepEqual(under('SQS', 'The maximum message size is "256 KB" - no larger one fits.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('go on with the other type, with a plus, and in denials', () => {
    assert.deepEqual(under('SQS', '- Max in flight 120,000 messages; 20,000 for FIFO'), [
      '120,000 messages | sqs.inflight.standard | current',
      '20,000 | sqs.inflight.fifo | outdated',
    ]);
    assert.deepEqual(under('Lambda', '- with SQS: starts with 5 concurrent batches, +60 per minute, max 1000'), [
      '5 concurrent batches | lambda.esm.sqs.scale#start | current',
      '60 per minute | lambda.esm.sqs.scale#rate | outdated',
      '1000 | lambda.concurrency | current',
    ]);
    assert.deepEqual(under('SNS', "- Standard queues can't subscribe to FIFO topics."), [
      "Standard queues can't subscribe to FIFO topics | sns.fifo.protocols | outdated",
    ]);
    assert.deepEqual(under('SNS', '- Standard queues may subscribe to a FIFO topic (order not guaranteed then)'), []);
    assert.deepEqual(under('SNS', '- FIFO : abonnés = files SQS FIFO uniquement'), [
      'SQS FIFO uniquement | sns.fifo.protocols | outdated',
    ]);
    assert.deepEqual(claims('FIFO topics deliver to SQS FIFO queues only.'), [
      'SQS FIFO queues only | sns.fifo.protocols | outdated',
    ]);
    assert.deepEqual(under('SQS', '- Requests carry the mail, up to 700 KB'), []);
    assert.deepEqual(under('SQS', '- Each 64 KB is billed as one request'), ['64 KB | sqs.price.chunk | current']);
  });

  it('are no least size where a fact tells the largest', () => {
    assert.deepEqual(under('Kinesis', '- buffered until there is at least 1 MB of data'), []);
    assert.deepEqual(under('Kinesis', '- 1 MB of data at a time'), ['1 MB | kds.record.max | default-mode']);
  });

  it('are of what an outer heading names where that has such a number today, and the inner one never had', () => {
    const under = (line: string) => claims(`# Lambda event source mappings\n\n## SQS\n\n- ${line}`);
    assert.deepEqual(under('payload limit 6 MB per batch'), ['6 MB | lambda.esm.payload | current']);
    assert.deepEqual(under('messages of at most 256 KB'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(claims('# Kinesis\n\n## Lambda\n\n- retention up to 7 days'), []);
  });

  it('are none of AWS in a column of what somebody has', () => {
    assert.deepEqual(
      claims('| Quota | Default | Ours |\n|-|-|-|\n| EventBridge PutEvents us-east-1 | 10,000/s | 18,000/s |'),
      ['10,000/s | eb.putevents.tps | current'],
    );
  });

  it('are of the product that stands right before the number', () => {
    assert.deepEqual(claims('Message size: SQS 256 KB, MSK 1 MB by default.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });

  it('know where a card ends, whose line the next card follows', () => {
    assert.deepEqual(claims('# SQS\n\nWhat is the default visibility timeout?::30 seconds\nMax retention::14 days'), [
      '30 seconds | sqs.visibility.default | current',
      '14 days | sqs.retention.max | current',
    ]);
  });

  it('tell two limits apart that a stroke stands between', () => {
    assert.deepEqual(under('SQS', 'Batch: up to 10 messages / 256 KB total'), [
      '10 messages | sqs.batch.count | current',
      '256 KB | sqs.batch.payload | outdated',
    ]);
    assert.deepEqual(under('Kinesis Data Streams', '1,000 rec/s / 1 MB/s per shard'), [
      '1,000 rec/s | kds.shard.in#records | current',
      '1 MB/s | kds.shard.in | current',
    ]);
    assert.deepEqual(under('SQS', 'A backlog of 120,000 messages / 10 calls = 12,000'), []);
  });

  it('know the queue type from the line, the bullet above and the heading', () => {
    const expected = ['300 messages/s | sqs.tps.fifo | default-mode', '3,000 | sqs.tps.fifo_batch | default-mode'];
    assert.deepEqual(under('SQS FIFO', '300 messages/s without batching, 3,000 with batching'), expected);
    assert.deepEqual(
      under('SQS', '- FIFO queues', '  - 300 messages/s without batching, 3,000 with batching'),
      expected,
    );
    assert.deepEqual(claims('## SQS\n\n### FIFO\n\n300 messages/s without batching, 3,000 with batching'), expected);
    assert.deepEqual(under('SQS', 'In flight: 120,000 (standard) / 20,000 (FIFO)'), [
      '120,000 | sqs.inflight.standard | current',
      '20,000 | sqs.inflight.fifo | outdated',
    ]);
    for (const line of [
      'In flight: 120,000 (FIFO 20,000)',
      'In flight: 120,000 messages (20,000 for FIFO)',
      'In flight: 120k standard / 20k FIFO',
      'In flight: 120k standard, 20k FIFO.',
    ])
      assert.deepEqual(
        under('SQS', line).map((one) => one.slice(one.indexOf('|') + 2)),
        ['sqs.inflight.standard | current', 'sqs.inflight.fifo | outdated'],
        line,
      );
    assert.deepEqual(under('SQS FIFO', '- 3,000 messages per second per API method if you use batching'), [
      '3,000 messages per second | sqs.tps.fifo_batch | default-mode',
    ]);
  });

  it('take the service from the column, then the row of a table', () => {
    const table = [
      '| | SQS | SNS | Kinesis |',
      '| --- | --- | --- | --- |',
      '| Max message size | 256 KB | 256 KB | 1 MB |',
      '| Retention | 4 days default, up to 14 days | none | up to 365 days |',
    ];
    assert.deepEqual(claims(table.join('\n')), [
      '256 KB | sqs.msg.max_size | outdated',
      '256 KB | sns.msg.max_size | default-mode',
      '1 MB | kds.record.max | default-mode',
      '4 days | sqs.retention.default | current',
      '14 days | sqs.retention.max | current',
      '365 days | kds.retention.max | current',
    ]);
    const rows = ['| Service | Max payload |', '| --- | --- |', '| Amazon SQS | 256 KB |', '| Amazon SNS | 256 KB |'];
    assert.deepEqual(claims(rows.join('\n')), [
      '256 KB | sqs.msg.max_size | outdated',
      '256 KB | sns.msg.max_size | default-mode',
    ]);
  });

  it('go to the nearest service of a sentence that names several', () => {
    assert.deepEqual(claims('Unlike Kinesis with records of up to 1 MB, SQS allows 256 KB per message.'), [
      '1 MB | kds.record.max | default-mode',
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(claims('Messages are kept up to 14 days in SQS, records up to 365 days in Kinesis.'), [
      '14 days | sqs.retention.max | current',
      '365 days | kds.retention.max | current',
    ]);
  });

  it('are read in callouts, task lists, HTML, diagrams, plain fences, fields and over hard wraps', () => {
    for (const text of [
      '> [!info] Sizes\n> A message holds at most **256 KB**.',
      '- [ ] remember: max message size is `256 KB`',
      '<details><summary>More</summary>\n\n<ul><li>Max message size: 256 KB</li></ul>\n</details>',
      '```mermaid\ngraph LR\n  P -->|max message size 256 KB| Q\n```',
      '```\nMessage size    256 KB max\n```',
      'Max message size:: 256 KB',
      'The size of a\nmessage is limited to **256\nKB** including attributes.',
      'The size of a message is limited to 256 KB [4, 5-7].',
      '🚀 عربي The size of a message is limited to 256&nbsp;KB',
    ]) {
      assert.deepEqual(wordsJudged(`# SQS\n\n${text}\n`, 'outdated').length, 1, text);
    }
  });

  it('join the paragraphs of an export that wraps its lines hard', () => {
    const text =
      '# SQS\n\nA queue is a buffer between parts of an application, and a message in it may have a size of at most\n\n256 KB including its attributes.\n';
    assert.deepEqual(wordsJudged(text, 'outdated'), ['256 KB']);
  });

  it('come from weak scope where only the title or the file name tells the service', () => {
    assert.deepEqual(claims('Max message size is 256 KB.', 'vault/SQS.md'), ['256 KB | sqs.msg.max_size | outdated']);
    assert.deepEqual(claims('---\ntitle: All about SQS\n---\n\nMax message size is 256 KB.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
    assert.deepEqual(claims('Max message size is 256 KB.'), []);
  });

  it('are judged by the day and by older course material', () => {
    const text = '# SQS\n\nMessages are limited to 256 KB.';
    assert.deepEqual(claims(text, undefined, { kind: 'date', date: '2024-01-01' }), [
      '256 KB | sqs.msg.max_size | current',
    ]);
    assert.deepEqual(claims(text, undefined, { kind: 'exam' }), ['256 KB | sqs.msg.max_size | current']);
    assert.deepEqual(claims('# SQS\n\nMessages are limited to 1 MiB.', undefined, { kind: 'exam' }), [
      '1 MiB | sqs.msg.max_size | unknown',
    ]);
  });
});

describe('what is no claim', () => {
  it('stays unflagged: stories, examples, history, negation, arithmetic, questions', () => {
    for (const line of [
      'We set the visibility timeout of the orders queue to 5 minutes.',
      'e.g. set the retention to 10 days',
      'For example, a queue with a visibility timeout of 2 minutes hides a message that long.',
      'The message size limit used to be 256 KB.',
      'Before August 2025 the maximum message size was 256 KB.',
      'In 2019 the message limit was 256 KB.',
      'The limit is not 256 KB any more.',
      'Is the message limit still 256 KB?',
      '10 messages × 256 KB = 2.5 MB',
      'An image of 256 KB in S3 triggers the message.',
      'A message takes 20 minutes to process, so the visibility timeout should be 25 minutes.',
      'The queue holds 3,000 messages at the moment.',
      'Kafka keeps messages for 7 days.',
      'API Gateway allows payloads of 10 MB.',
      'With a batch window of 5 seconds the function waits.',
      'Messages are processed within the last 24 hours.',
    ]) {
      assert.deepEqual(wordsJudged(`# SQS\n\n${line}\n`, 'outdated', 'wrong'), [], line);
    }
  });

  it('stays unflagged in wrong options, stems and quoted options', () => {
    const text = [
      '### Question 1',
      'A queue takes messages of 256 KB and keeps them for 20 days. What is the longest retention?',
      '',
      '- [ ] 7 days of retention in SQS at most',
      '- [x] 14 days of retention in SQS at most',
      '- [ ] 30 days of retention in SQS at most',
    ].join('\n');
    assert.deepEqual(wordsJudged(text, 'outdated', 'wrong'), []);
  });

  it('keeps the current half of a sentence that tells the history', () => {
    assert.deepEqual(claims('SQS raised the maximum message size from 256 KB to 1 MiB in August 2025.'), [
      '1 MiB | sqs.msg.max_size | current',
    ]);
    assert.deepEqual(claims('Until 2025, SQS messages were limited to 256 KB; now the maximum size is 1 MiB.'), [
      '1 MiB | sqs.msg.max_size | current',
    ]);
  });

  it('stays unflagged where a number is what somebody asks for, or how long some work takes', () => {
    for (const [heading, line] of [
      ['Firehose', 'Zero buffering delivers within 5 seconds, which meets the under 12 seconds latency requirement.'],
      [
        'Firehose',
        'In contrast to the traditional Firehose, which had a 60-second minimum buffer, zero buffering is fast.',
      ],
      ['Firehose', 'Buffer interval: minimum 0 s, typically 60 s for S3.'],
      ['SQS', 'The visibility timeout hides the message until the 7-minute task is done.'],
      ['Lambda', 'Timeout: max of 300 s (note: new limit 15 minutes).'],
      ['Lambda', 'The retry interval of asynchronous invocations grows from 1 second to a maximum of 5 minutes.'],
      ['DynamoDB', 'A query returns up to 1 MB of data and a page token.'],
      ['SNS', 'Immediate retry phase: 3 times, then the next phase begins.'],
      ['Kinesis', '5 shards = max 5 KCL workers.'],
      ['Amazon Kinesis', 'A stream of 3 shards: at most 3 reading instances.'],
      ['Kinesis Data Streams', '"layout": "8 shards, 7-day retention"'],
      ['SQS', 'Delay of a message: 0 sec [default] - 15 mins'],
      ['SQS', 'Default retention: 4 days, max:- 14 days'],
      ['SQS', 'Default retention of a message: 4 days, maxium of 14 days'],
      ['Kinesis Data Streams', 'Plants need the last 7 days for their models.'],
      ['Kinesis Data Streams', '| Need | Answer |\n| --- | --- |\n| Audit | a stream with 7-day retention |'],
      ['Lambda', 'Power tuning: a Step Functions state machine tries memory settings from 128 MB to 3 GB.'],
      ['DynamoDB', 'Point-in-time recovery has a retention period of 35 days at most.'],
      ['Local secondary indexes', 'For a partition key the total size of indexed items may be at most 10 GB (AWS).'],
      [
        'Managed Service for Apache Flink',
        'It supports S3, AWS Lambda, and Amazon Kinesis Data Streams as destinations.',
      ],
      ['SNS', 'Push services: APNs, GCM/FCM'],
      ['SNS', 'A topic has up to 12 million subscriptions.'],
      ['Kinesis Data Streams', 'Records come in order of a shard but across shards nobody knows.'],
      ['EventBridge', 'Workers do not store blocks of the file system.'],
      ['Lambda and SQS', 'Lambda reads up to 5 batches of a standard queue and invokes the function.'],
      ['SNS', 'Limit: 100.000 topics'],
      ['SNS', 'HTTP endpoints get up to 40 attempts.'],
      ['SNS FIFO', 'A FIFO topic can have SQS FIFO queues as subscribers.'],
      ['Kinesis Data Streams', 'Data is kept for up to 7 days (or 1 year with long-term retention).'],
      ['Kinesis Data Streams', 'There is no guarantee of record ordering across shards.'],
      ['Kinesis Data Streams', 'With 6 shards this grows to 12 MB/s.'],
      ['SQS FIFO', "Between groups ordering isn't guaranteed."],
    ] as const) {
      assert.deepEqual(wordsJudged(`# AWS\n\n## ${heading}\n\n- ${line}\n`, 'outdated', 'wrong'), [], line);
    }
  });

  it('stays unflagged under the heading of another product, whatever an earlier line speaks of', () => {
    for (const text of [
      '# Amazon Inspector\n\nFindings go to Lambda.\n\n- A run may last between 2 and 24 hours\n',
      '# AWS accounts\n\n- Discounts for EC2 and S3\n- Policies are eventually consistent\n',
    ]) {
      assert.deepEqual(wordsJudged(text, 'outdated', 'wrong'), [], text);
    }
  });

  it('keeps claims that date themselves', () => {
    assert.deepEqual(claims('At the time of recording, SQS messages can be up to 256 KB.'), [
      '256 KB | sqs.msg.max_size | outdated',
    ]);
  });
});

describe('what people leave out', () => {
  it('is not needed: blanks before units, capitals of bytes, the type that another is compared with', () => {
    assert.deepEqual(under('Kinesis', '- a shard reads 2mb/s'), ['2mb/s | kds.shard.out | current']);
    assert.deepEqual(under('SQS FIFO', '- 3000msgs per second with batching'), [
      '3000msgs per second | sqs.tps.fifo_batch | default-mode',
    ]);
    assert.deepEqual(under('SQS FIFO queues', '- less throughput than standard queues (3,000 msg/s with batching)'), [
      '3,000 msg/s | sqs.tps.fifo_batch | default-mode',
    ]);
    assert.deepEqual(under('Kinesis Data Firehouse', '- buffer interval is 0-900secs'), [
      '0-900secs | fh.buffer.interval | current',
    ]);
    assert.deepEqual(under('SQS FIFO', '- cannot exceed 3000 messages/s'), [
      '3000 messages/s | sqs.tps.fifo_batch | default-mode',
    ]);
    assert.deepEqual(under('SQS', '- In flight: 120,000 standard queue / 20,000 FIFO queue'), [
      '120,000 | sqs.inflight.standard | current',
      '20,000 | sqs.inflight.fifo | outdated',
    ]);
  });

  it('is the apostrophe of a denial', () => {
    for (const line of [
      'Standard queues dont guarantee the order.',
      'A standard queue doesnt give exactly-once delivery.',
      'Standard queues cant guarantee exactly-once delivery.',
    ]) {
      assert.deepEqual(wordsJudged(`# SQS\n\n${line}\n`, 'outdated', 'wrong'), [], line);
    }
  });
});

describe('categorical claims in notes', () => {
  it('are held against the type of the queue', () => {
    assert.deepEqual(under('SQS', 'Standard queues guarantee exactly-once delivery.'), [
      'exactly-once | sqs.delivery.standard | wrong',
    ]);
    assert.deepEqual(under('SQS', 'FIFO queues offer exactly-once processing.'), [
      'exactly-once | sqs.delivery.fifo | current',
    ]);
    assert.deepEqual(under('SQS', 'Messages are delivered at least once.'), [
      'at least once | sqs.delivery.standard | current',
    ]);
  });

  it('are none where an older model is looked back on, or the API keeps a former name', () => {
    assert.deepEqual(under('Amazon S3', 'Under the old eventually consistent model readers had to wait.'), []);
    assert.deepEqual(under('Amazon S3', 'Code that works around eventual consistency can go.'), []);
    assert.deepEqual(under('Amazon SNS', 'In the payload the value of GCM is JSON of its own.'), []);
    assert.equal(under('Amazon SNS', 'It pushes by way of APNS and GCM.').length, 1);
  });

  it('are none where a requirement or a denial is told', () => {
    for (const line of [
      'Standard queues do not guarantee exactly-once delivery.',
      'Applications that need exactly-once delivery look elsewhere than standard queues.',
      'Do standard queues guarantee exactly-once delivery?',
    ]) {
      assert.deepEqual(wordsJudged(`# SQS\n\n${line}\n`, 'outdated', 'wrong'), [], line);
    }
  });
});
