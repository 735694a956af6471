import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, options } from '../../support/engine';
import { claims, severities, wordsJudged } from './support';

/** The words under a heading that do not hold, or hold no more. */
const stale = (heading: string, ...lines: readonly string[]) =>
  wordsJudged(`# ${heading}\n\n${lines.join('\n')}\n`, 'outdated', 'wrong');

/** What `claims` lists of a note. */
const listed = (text: string) =>
  engine.claims(engine.read({ uri: 'note.md', text }), options).map(({ fact, verdict }) => `${fact.id} ${verdict}`);

describe('A limit is no claim of the author', () => {
  it('where what stands between AWS and the sender has it', () => {
    assert.deepEqual(
      stale('SQS', 'The module keeps messages for 7 days by default, and caps their size at 256 KB.'),
      [],
    );
    assert.deepEqual(stale('SQS', 'Our proxy accepts messages of up to 256 KB.'), []);
    assert.deepEqual(stale('SQS', 'The proxy accepts them, since SQS messages have up to 256 KB.'), ['256 KB']);
    assert.deepEqual(stale('SQS', 'The old gateway accepted messages of up to 256 KB.'), []);
  });

  it('where it is what our own messages have, in whatever language', () => {
    assert.deepEqual(stale('SQS', 'Our messages have 20 KB, at most 64 KB.'), []);
    assert.deepEqual(stale('SQS', 'Unsere Nachrichten haben 20 KB, höchstens 64 KB.'), []);
    assert.deepEqual(stale('SQS', 'Our messages can have at most 256 KB.'), ['256 KB']);
    assert.deepEqual(stale('Firehose', 'The bucket got a file every 60 seconds since I set the buffer to 60 s.'), []);
  });

  it('where the law or somebody else demands it', () => {
    assert.deepEqual(stale('Kinesis', 'The auditor requires that events are kept 7 years; Kinesis cannot.'), []);
  });

  it('where it is called a mistake or gone', () => {
    const flight = 'FIFO queues allow 20,000 messages in flight';
    assert.deepEqual(stale('SQS', `A common mistake: thinking ${flight}.`), []);
    assert.deepEqual(stale('SQS', `A common mistake is to forget that ${flight}.`), ['20,000 messages']);
    assert.deepEqual(stale('SQS', 'The 20,000 in-flight messages of FIFO queues are history.'), []);
    assert.deepEqual(stale('Practice exam', '- Kinesis max retention: said 7 days, now 365'), []);
    assert.deepEqual(stale('Practice exam', '- SQS max retention: I said 7 days, it is 14'), []);
    assert.deepEqual(stale('SQS', 'Lena says the limit of a message is 256 KB; not true any more, 1 MB.'), []);
  });

  it('where it has to be told true from false', () => {
    assert.deepEqual(stale('Lambda', 'True or false: a function may run for 5 minutes at most.', '', 'False.'), []);
    assert.deepEqual(stale('SQS', 'T/F: messages are kept for 30 days at most.'), []);
  });
});

describe('A limit is told', () => {
  it('of what holds since, behind what was', () => {
    assert.deepEqual(claims('# Kinesis\n\nRetention used to be 24 hours and has been 365 days since 2020.\n'), [
      '365 days | kds.retention.max | current',
    ]);
  });

  it('of the messages of a service that takes so much', () => {
    assert.deepEqual(stale('Limits', 'SQS takes 256 KB, EventBridge accepts 256 KB.'), ['256 KB', '256 KB']);
  });

  it('of what one batch is', () => {
    assert.deepEqual(claims('# SQS\n\n- Batching (1 batch = 10 messages)\n'), [
      '10 messages | sqs.batch.count | current',
    ]);
  });

  it('of the line that a line of text is indented under', () => {
    const lines = [
      '```',
      'Standard topics:',
      '  Publish: 30K publishes/sec',
      'FIFO topics:',
      '  Publish: 300 publishes/sec',
    ];
    assert.deepEqual(stale('SNS', ...lines, '```'), ['300 publishes/sec']);
  });

  it('of the subscribers of a topic, though a queue is named', () => {
    const lines = ['- FIFO topic', '  - Same as SQS FIFO:', '    - Can only have SQS FIFO queues as subscribers'];
    assert.deepEqual(stale('SNS and SQS', ...lines), ['only have SQS FIFO']);
  });

  it('of the one service under a heading over two, where its bound stands behind it', () => {
    const line = '- Near real time: 60 seconds latency minimum';
    assert.deepEqual(stale('Firehose & Data Analytics', line), ['60 seconds']);
    assert.deepEqual(stale('Firehose', '- Near real time (60-second buffer)'), ['60-second']);
  });

  it('under a heading with a word for what scales by itself', () => {
    const text = '# Kinesis\n\n## On-demand mode (auto-scaling)\n\nUp to 200 MB/s write.\n';
    assert.deepEqual(wordsJudged(text, 'outdated'), ['200 MB/s']);
  });
});

describe('What claims calls wrong', () => {
  it('is what a rule says, and not what words alone seem to say', () => {
    assert.deepEqual(listed('# SQS\n\nA standard queue puts throughput over strict ordering.\n'), []);
    assert.deepEqual(listed('# Amazon MQ\n\nUse SQS for new applications, Amazon MQ for migrations.\n'), []);
    assert.deepEqual(listed('# SQS\n\nStandard queues guarantee strict ordering.\n'), ['sqs.delivery.standard wrong']);
    assert.deepEqual(listed('# SQS\n\nMessages are kept for up to 30 days.\n'), ['sqs.retention.max wrong']);
  });

  it('says so whichever rules are switched off', () => {
    const doc = engine.read({ uri: 'note.md', text: '# SQS\n\nMessages are kept for up to 30 days.\n' });
    const quiet = { ...options, severities: { 'fact-wrong': 'off' } } as const;
    assert.equal(engine.claims(doc, quiet)[0]?.verdict, 'wrong');
  });

  it('is told in the tooltip on the same grounds', () => {
    const shown = (text: string, words: string) =>
      engine.hoverAt(engine.read({ uri: 'note.md', text }), text.indexOf(words) + 1, options)?.markdown;
    const belief = '# SQS\n\nStandard queues guarantee strict ordering.\n';
    assert.match(shown(belief, 'strict ordering') ?? '', /Order of a standard queue.+\n.+AWS: \*\*best-effort order/);
    assert.equal(
      shown('# SQS\n\nA standard queue puts throughput over strict ordering.\n', 'strict ordering'),
      undefined,
    );
  });

  it('is told of the part of a fact that the words are about', () => {
    const text = '# Kinesis\n\n- a shard takes 1 MB/s or 1,000 records/s\n';
    const doc = engine.read({ uri: 'note.md', text });
    const shown = engine.hoverAt(doc, text.indexOf('1,000') + 1, options)?.markdown ?? '';
    assert.match(shown, /Write capacity of a shard, records.+\n✓/);
  });

  it('is no name of a metric that is used to do something, unless it is told', () => {
    const text = '# SQS\n\nCloudWatch metrics (like ApproximateNumberOfMessages) are used to trigger scaling.\n';
    assert.ok(severities(text).includes('metric-name warning'));
    assert.ok(!severities(text.replace('are used', 'used')).includes('metric-name warning'));
  });
});

describe('A limit of another product', () => {
  it('is none of ours under a heading that names it, whatever words it shares', () => {
    const text =
      '# Queues\n\n## Azure Storage Queues\n\n- Visibility timeout 30 s by default, 7 days at most\n\n## SQS\n\nBest.\n';
    assert.deepEqual(claims(text), []);
    assert.deepEqual(stale('SQS', 'Datadog retains messages for 15 days.'), []);
    assert.deepEqual(stale('SQS', 'The worker crashes if a message exceeds 64 KB.'), []);
  });

  it('is none where a statement is keyed as false', () => {
    const flight = 'A FIFO queue allows at most 20,000 messages in flight.';
    assert.deepEqual(stale('SQS', `${flight} → **False**`), []);
    assert.deepEqual(stale('SQS', `${flight} → **True**`), ['20,000 messages']);
    for (const verdict of ['**False**', '*False.*', '\n**False**', '\n\n   **False**'])
      assert.deepEqual(stale('SQS', `3. ${flight} ${verdict}`), [], verdict);
    for (const behind of ['**True**', '\n\n**False** positives are rare.'])
      assert.deepEqual(stale('SQS', `3. ${flight} ${behind}`), ['20,000 messages'], behind);
  });

  it('is none in a column of what somebody had wrong', () => {
    const rows = [
      '| SQS message 256 KB | 1 MiB |',
      '| SNS FIFO: only SQS FIFO queues subscribe | standard queues too |',
    ];
    for (const head of ['I wrote', 'Myth', 'Wrong answer', 'My answer'])
      assert.deepEqual(stale('Notes', `| ${head} | Correct |`, '| - | - |', ...rows), [], head);
    assert.equal(stale('Notes', '| Limit | Why |', '| - | - |', ...rows).length, 2);
  });

  it('is none of what one stream uses or needs, or of what the sentence has told before', () => {
    assert.deepEqual(stale('Firehose', 'The stream uses a sixty second buffer.'), []);
    assert.deepEqual(stale('Kinesis', 'The record limit needs twelve shards.'), []);
    assert.deepEqual(stale('Lambda and SQS', 'Batch size: 10 (the function receives up to 10 messages at once).'), []);
    assert.deepEqual(stale('SQS', 'KEDA polls every queue, by default every 30 seconds.'), []);
  });

  it('is none of one message where ten messages have it', () => {
    assert.deepEqual(stale('SQS', 'A poll collects up to 10 messages and 64 KB in data.'), []);
  });
});

describe('A sheet of few words', () => {
  it('tells of retention, visibility and polling in the letters that people use', () => {
    const lines = [
      '- ret 4d, 14d max',
      '- vis def 30s, max 12h',
      '- LP 20s',
      '- FIFO 300/s',
      '- in flight: 120k std, 20k FIFO',
    ];
    assert.deepEqual(claims(`# SQS\n\n${lines.join('\n')}\n`), [
      '4d | sqs.retention.default | current',
      '14d | sqs.retention.max | current',
      '30s | sqs.visibility.default | current',
      '12h | sqs.visibility.range | current',
      '20s | sqs.longpoll.max | current',
      '300/s | sqs.tps.fifo | default-mode',
      '120k | sqs.inflight.standard | current',
      '20k | sqs.inflight.fifo | outdated',
    ]);
  });

  it('needs no word for a size or for two times of days', () => {
    assert.deepEqual(stale('SQS', '- 256KB', '- 4d/14d'), ['256KB']);
    assert.deepEqual(stale('Kinesis', '- 24h -> 7d'), ['7d']);
    assert.deepEqual(stale('Services', '- SQS', '  - 256KB', '- Kinesis', '  - 24h / 7d'), ['256KB', '7d']);
    assert.deepEqual(stale('Services', 'Kinesis: 1 MB/s in, 24 h / 7 days', '', 'Firehose: min. 60 s'), [
      '7 days',
      '60 s',
    ]);
    assert.deepEqual(stale('Services', '**Firehose** – 60–900s, 1–128MB, S3/Splunk'), ['60–900s']);
  });

  it('needs one for a single time, and for a size of what it names', () => {
    assert.deepEqual(stale('Kinesis', '- 7 days', '- 5 min'), []);
    assert.deepEqual(stale('SQS', '- PDFs, 256 KB each', '- 256 KB of RAM'), []);
  });
});

describe('Notes of few lines', () => {
  it('have titles at the margin, between two bullets', () => {
    const lines = ['SQS', '- polling for 30 seconds at most', 'Lambda + SQS', '- batch size up to 10'];
    assert.deepEqual(stale('Sheet', ...lines), ['30 seconds', '10']);
  });

  it('go on with what was spoken of, and begin anew with a label', () => {
    assert.deepEqual(stale('Letters', '- SQS in between', '- message size max 256 KB, templates go to S3'), ['256 KB']);
    const lines = ['SQS FIFO: 20,000 in flight.', 'Lambda with SQS: adds 60 instances per minute.'];
    assert.deepEqual(stale('AWS', ...lines), ['20,000', '60 instances per minute']);
  });

  it('count what Portuguese counts, and call the lower end of a range the default', () => {
    assert.deepEqual(claims('# SQS FIFO\n\n- Limite de 300 transações por segundo'), [
      '300 transações por segundo | sqs.tps.fifo | default-mode',
    ]);
    assert.deepEqual(claims('# Kinesis\n\n- Cada shard: até 1 MB de dados por segundo'), [
      '1 MB de dados por segundo | kds.shard.in | current',
    ]);
    assert.deepEqual(claims('# Kinesis\n\n## Retention\n\n- between 1 (default) and 365 days'), [
      '1 (default) and 365 days | kds.retention.max | current',
    ]);
    assert.deepEqual(stale('Firehose', '5000 records/second, 5 MB/sec: the limit can be raised'), [
      '5000 records/second',
    ]);
  });

  it('have bounds, rates and pasts in Japanese and Chinese, and bounds that can be set', () => {
    assert.deepEqual(stale('Firehose', '- バッファ単位の遅延（最低60秒）'), ['60秒']);
    assert.deepEqual(stale('Firehose', 'The minimum configurable buffer interval is 60 seconds.'), ['60 seconds']);
    assert.deepEqual(stale('SQS', '过去，消息最大 256 KB'), []);
    assert.deepEqual(stale('SQS', '消息最大 256 KB'), ['256 KB']);
    assert.deepEqual(claims('# Kinesis\n\n每个 shard 读取：每秒最多 2MB'), ['2MB | kds.shard.out | current']);
  });

  it('are told of what a bullet begins with, whatever else it names', () => {
    const bullets = (head: string) => stale('Kinesis', `- ${head}`, '  - Near real time (lowest buffer time is 1 min)');
    assert.deepEqual(bullets('Firehose (brings streams into S3 and Redshift)'), ['1 min']);
    assert.deepEqual(bullets('Firehose: brings streams into S3'), ['1 min']);
    assert.deepEqual(bullets('Firehose (behind Kinesis Data Streams)'), []);
  });

  it('are no limits where they stand under an example or in a column of questions', () => {
    const bursts = (lead: string) => stale('Lambda', `${lead}:`, '', '- burst: 500 requests come in at once');
    assert.deepEqual(bursts('Burst'), ['500 requests']);
    assert.deepEqual(bursts('Example'), []);
    const asked = (head: string) =>
      stale('SQS', `| No | ${head} |`, '| - | - |', '| 5 | Messages range from 51 KB up to 1 GB. How are they sent? |');
    assert.deepEqual(asked('Size'), ['1 GB']);
    assert.deepEqual(asked('Question'), []);
  });

  it('are defaults where that is so by default', () => {
    const polled = (words: string) =>
      claims(`# Lambda with SQS\n\n- ${words}Lambda polls up to 10 messages at once as a batch\n`);
    assert.deepEqual(polled('By default, '), ['10 messages | lambda.esm.sqs.batch_std#default | current']);
    assert.deepEqual(polled(''), ['10 messages | lambda.esm.sqs.batch_std | outdated']);
  });

  it('are told of a stream whatever list of readers stands before them', () => {
    const lines = ['Kinesis Data Streams is for real-time data.', 'Consumers: Lambda, Firehose, Apache Flink.'];
    const text = `# Notes\n\n## Tips\n\n- ${[...lines, 'Retention is at most 365 days.'].join('\n- ')}\n`;
    assert.deepEqual(claims(text).slice(-1), ['365 days | kds.retention.max | current']);
  });

  it('are of the type that stands before what is counted, and sizes in thousands', () => {
    assert.deepEqual(stale('SQS', '- 120k inflight messages for standard and 20k FIFO messages'), [
      '20k FIFO messages',
    ]);
    assert.deepEqual(stale('SQS', '- 256K size of message'), ['256K']);
    assert.deepEqual(claims('# Kinesis\n\n## On-demand mode\n\n- Max: 200,000 records/s\n'), []);
  });

  it('are no limits of an application that cannot read more, and nothing of versions that are switched on', () => {
    const text = 'The application cannot parse messages that are larger than 256 KB in size.';
    assert.deepEqual(stale('SQS', text), []);
    assert.deepEqual(stale('SQS', 'SQS cannot take messages that are larger than 256 KB in size.'), ['256 KB']);
    assert.deepEqual(stale('S3', '- Eventual consistency on propagation of enabling versioning'), []);
    assert.deepEqual(stale('S3', '- Eventual consistency for overwrites'), ['Eventual consistency']);
  });

  it('stand below the branch of a drawn tree that they are indented under', () => {
    const tree = (...lines: readonly string[]) => stale('Choose', '```', 'What is needed?', '│', ...lines, '```');
    const queue = ['├── Queue', '│   └──→ SQS', '│       ├── Pull', '│       └── Maximum message size: 256 KB'];
    assert.deepEqual(tree(...queue), ['256 KB']);
    assert.deepEqual(tree('├── Files', '│   └── EFS', '└── Maximum size: 256 KB'), []);
    assert.deepEqual(tree(...queue.slice(0, 3), '└── S3', '    └── Maximum message size: 256 KB'), []);
  });

  it('are none in a list of what to learn, nor in what one has to wait for', () => {
    assert.deepEqual(stale('S3', '- [ ] Storage: S3 internals, eventual consistency model'), []);
    assert.deepEqual(stale('S3', '- S3 has an eventual consistency model'), ['eventual consistency']);
    assert.deepEqual(stale('Firehose', 'Espera al menos 60 segundos por el buffer.'), []);
    assert.deepEqual(stale('Firehose', 'El buffer es de al menos 60 segundos.'), ['60 segundos']);
  });

  it('lead by arrows to what holds today, whatever each step is called', () => {
    assert.deepEqual(claims('# Kinesis\n\nRetention: 24h (default) → 7 days (extended) → 365 days (long-term)\n'), [
      '24h | kds.retention.default | current',
      '365 days | kds.retention.max | current',
    ]);
  });

  it('are no former names where an option of a question has them', () => {
    const text = (mark: string) =>
      `### What starts the function each hour?\n\n- [ ] An SNS topic\n- [${mark}] A CloudWatch Events rule\n`;
    assert.deepEqual(severities(text('x')), []);
    assert.deepEqual(severities('# Hours\n\nA CloudWatch Events rule starts it.\n'), ['service-renamed info']);
  });

  it('are told of SNS that does not yet forward to FIFO queues', () => {
    assert.deepEqual(stale('SNS', 'SNS does not currently support forwarding messages to Amazon SQS FIFO queues.'), [
      'SNS does not currently support forwarding messages to Amazon SQS FIFO queues',
    ]);
  });

  it('tell of FIFO queues, and not of topics, what they can subscribe to', () => {
    assert.deepEqual(stale('SNS', 'An SQS FIFO queue can only subscribe to an SNS FIFO topic.'), []);
    assert.deepEqual(stale('SNS', 'An SNS FIFO topic delivers to SQS FIFO queues only.').length, 1);
    assert.deepEqual(stale('SNS', '- FIFO → SQS FIFO only'), ['SQS FIFO only']);
  });
});
