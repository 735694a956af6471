import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factBase } from '../../../src/facts';
import { questionsFromNote } from '../../../src/quiz/generate';
import { givesAway } from '../../../src/quiz/generate/item';
import type { QuizItem } from '../../../src/quiz/types';
import { read, today } from './support';

const ask = (text: string): readonly QuizItem[] => questionsFromNote(read('note.md', text), factBase, today);
const quotes = (items: readonly QuizItem[]) => items.map(({ stem }) => stem.split('\n> ')[1] ?? '');
const about = (items: readonly QuizItem[], pattern: RegExp) => items.filter(({ stem }) => pattern.test(stem));
const right = (item: QuizItem | undefined) => item?.options.find(({ correct }) => correct)?.text;

describe('A limit that is left out of a note', () => {
  it('is asked for by service and property, so that a sentence may begin with "it"', () => {
    const [item] = ask('# Amazon SQS\n\nIt hides a message for a default visibility timeout of 30 seconds.\n');
    assert.match(item?.stem ?? '', /^Amazon SQS, default visibility timeout: which value is left out\?/);
    assert.equal(right(item), '30 seconds');
    const [old] = ask('# Amazon SQS\n\nIt takes messages of up to 256 KB.\n');
    assert.match(old?.stem ?? '', /^Your note on Amazon SQS \(maximum message size, .*\) is out of date\./);
  });

  it('is quoted with an ellipsis where it leads to a list', () => {
    const items = ask('# Amazon SQS\n\nSQS takes messages of up to 256 KB from:\n\n- producers\n- topics\n');
    assert.deepEqual(quotes(items), ['SQS takes messages of up to 256 KB from …']);
  });

  it('is quoted without the title of its callout, marks of quotes and half a pair of backticks', () => {
    const [item] = ask(
      '# Kinesis\n\n> [!tip] Keeping records\n> Kinesis Data Streams keeps records\n> for 24 hours by default.\n',
    );
    assert.deepEqual(quotes(item ? [item] : []), ['Kinesis Data Streams keeps records for ____ by default']);
    const [code] = ask('# Amazon SQS\n\n`VisibilityTimeout` of SQS: the default visibility timeout is 30 seconds.\n');
    assert.equal((code?.stem.match(/`/g)?.length ?? 0) % 2, 0, code?.stem);
  });

  it('is quoted without the lines beside it that say what other names mean, and the time of a chat', () => {
    const sheet = 'delay = none\nSQS retention = 4 days by default\nbatch = 10 messages per call\n';
    assert.deepEqual(quotes(ask(`# SQS\n\n${sheet}`)).slice(0, 1), ['SQS retention = ____ by default']);
    const chat = '# Kinesis\n\n[10:03] Ben: Kinesis Data Streams keeps records for 24 hours by default\n';
    assert.deepEqual(quotes(ask(chat)), ['Ben: Kinesis Data Streams keeps records for ____ by default']);
  });

  it('is quoted without emphasis, of which it may have cut off one end', () => {
    const [item] = ask(
      '# Amazon SQS\n\nSQS hides a message for _a default visibility timeout of 30 seconds_ unless *told* otherwise.\n',
    );
    assert.deepEqual(quotes(item ? [item] : []), [
      'SQS hides a message for a default visibility timeout of ____ unless told otherwise',
    ]);
  });

  it('is quoted without the rest of a link in which the sentence begins', () => {
    const items = ask('# Queues\n\n[Amazon SQS](sqs.md) queues have a default visibility timeout of 30 seconds.\n');
    assert.ok(items.length > 0);
    assert.deepEqual(
      quotes(items).filter((quote) => /[[\]()]/.test(quote)),
      [],
    );
  });

  it('is quoted without neighbours that only lack a full stop', () => {
    const [item] = ask('# Amazon SQS\n\n- the default message retention of SQS is 4 days\n\nDelay queues\n\nMore\n');
    assert.deepEqual(quotes(item ? [item] : []), ['the default message retention of SQS is ____']);
    const [second] = ask('# Amazon SQS\n\nThe default retention of SQS messages is 4 days  \nQueues have names\n');
    assert.deepEqual(quotes(second ? [second] : []), ['The default retention of SQS messages is ____']);
  });

  it('keeps the comma before it', () => {
    const items = ask('# Amazon SQS\n\nSQS keeps messages for 4 days by default, 14 days at most.\n');
    assert.ok(
      quotes(items).includes('SQS keeps messages for 4 days by default, ____ at most'),
      JSON.stringify(quotes(items)),
    );
  });

  it('is not asked for where the sentence says it twice', () => {
    assert.deepEqual(ask('# AWS Lambda\n\nThe maximum execution time of Lambda is 900 seconds (15 minutes).\n'), []);
    assert.ok(givesAway('By default it is 4 days, so after ____ the message is gone.', '4 days'));
  });

  it('is not asked for where a range before it ends in the same, in another unit', () => {
    const items = ask(
      '# Amazon SQS\n\nThe retention period of SQS has a range of 60 to 1,209,600 seconds (14 days).\n',
    );
    assert.deepEqual(about(items, /____\)/), []);
  });

  it('is not asked for beside a number that no longer holds', () => {
    const items = ask('# Amazon SQS\n\nSQS keeps a message of at most 256 KB for 4 days by default.\n');
    assert.deepEqual(about(items, /left out/), []);
    assert.equal(about(items, /out of date/).length, 1);
  });

  it('is not asked for where it has no unit, or counts "times"', () => {
    assert.deepEqual(
      about(ask('# Amazon SQS\n\nWith short polling SQS returns 0 and asks again by default.\n'), /left out/),
      [],
    );
    assert.deepEqual(
      about(ask('# AWS Lambda\n\nAn asynchronous invocation is retried up to 2 times by default.\n'), /left out/),
      [],
    );
  });

  it('is not asked for where a blank line may or may not end its sentence', () => {
    const items = ask(
      '# Amazon SQS\n\n- queues are made in a console\n\nthe default visibility timeout of SQS is 30 seconds\n',
    );
    assert.deepEqual(
      quotes(items).filter((quote) => quote.includes('console')),
      [],
    );
  });

  it('is not asked for where nothing tells the part of its fact', () => {
    const slow = ask(
      '# Kinesis Data Streams\n\nFor Kinesis the propagation delay from put to get stays below 1 second.\n',
    );
    assert.deepEqual(about(slow, /left out/), []);
    const five = ask(
      '# Kinesis Data Streams\n\nFor Kinesis the propagation delay is about 1 second with five polling consumers.\n',
    );
    assert.ok(five.every(({ fact }) => fact?.id === 'kds.efo.latency#shared-five'));
  });

  it('is not asked for where it is what something adds', () => {
    const items = ask(
      '# Kinesis Data Streams\n\nFor Kinesis each polling consumer more adds about 200 ms of propagation delay.\n',
    );
    assert.deepEqual(about(items, /left out/), []);
  });

  it('is not asked for where "up to" stands before a minimum', () => {
    const items = ask('# Kinesis Data Streams\n\nRecords of a stream can be read for a retention of up to 24 hours.\n');
    assert.deepEqual(
      items.filter(({ fact }) => fact?.id === 'kds.retention.max#min'),
      [],
    );
  });

  it('is not asked for where the words speak of another property with the same value', () => {
    const items = ask(
      '# Kinesis Data Streams\n\nWith enhanced fan-out each consumer of Kinesis has 2 MB/s of read throughput per shard.\n',
    );
    assert.ok(
      items.every(({ fact }) => fact?.id !== 'kds.shard.out'),
      JSON.stringify(quotes(items)),
    );
  });
});

const services = (extra: Readonly<Record<'sqs' | 'sns' | 'mq' | 'firehose', string>>) => `# Messaging

## Amazon SQS
Amazon SQS is a managed queue between producers and consumers of work.

${extra.sqs}

## Amazon SNS
Amazon SNS is a service that pushes each notification to all of its subscribers.

${extra.sns}

## Amazon MQ
Amazon MQ is a managed broker for applications that bring their own protocol.

${extra.mq}

## Amazon Data Firehose
Amazon Data Firehose is a managed loader of streaming records into destinations.

${extra.firehose}
`;
const nothing = { sqs: '', sns: '', mq: '', firehose: '' };

describe('Questions for a service', () => {
  it('end their definition with a full stop, not with the colon of a list', () => {
    const guide = services(nothing).replace('consumers of work.', 'consumers of work, with these parts:');
    assert.ok(
      quotes(ask(guide)).includes('It is a managed queue between producers and consumers of work, with these parts.'),
    );
  });

  it('say "it" for the service they ask for', () => {
    assert.ok(
      quotes(ask(services(nothing))).includes('It is a managed queue between producers and consumers of work.'),
    );
  });

  it('offer no service that does the same job in another way', () => {
    const uses = '### Use Cases\n\n* **Absorbing Peaks:** Orders wait until the shop floor has time for them.';
    const [item] = about(ask(services({ ...nothing, sqs: uses })), /Absorbing Peaks/);
    assert.equal(right(item), 'Amazon SQS');
    assert.deepEqual(item?.options.map(({ text }) => text).sort(), [
      'Amazon Data Firehose',
      'Amazon SNS',
      'Amazon SQS',
    ]);
  });

  it('offer no service of which the guide uses the same telling words', () => {
    const items = ask(
      services({
        ...nothing,
        firehose:
          '### Features\n\n* **Custom Targets:** Records go to any webhook endpoint that answers within three minutes and confirms what arrived in the required shape, compressed or plain, with headers of your choice.',
        sns: '### Features\n\n* **Fan-out:** One publish reaches every queue, phone, mailbox, function and webhook endpoint at the same moment without further code.',
      }),
    );
    const [item] = about(items, /Custom Targets/);
    assert.equal(right(item), 'Amazon Data Firehose');
    assert.ok(!item?.options.some(({ text }) => text === 'Amazon SNS'));
  });

  it('are not made from what every service has, prices, or another service', () => {
    const items = ask(
      services({
        ...nothing,
        sqs: [
          '### Features',
          '',
          '* **Server-Side Encryption:** Every queue can be encrypted with a key of your own.',
          '* **No servers to run:** There is nothing to patch and nothing to restart.',
          '* **Request charge:** Around $0.40 for each million of requests in most places.',
          '* **Exam tip:** Whoever wants to look at failed messages later needs a queue for them.',
          '* **Dead-letter queue:** What fails too often waits in a second queue for somebody to look.',
          '* **Lambda trigger:** A mapping hands batches of ten to a function of yours.',
          '* **Fair Queues:** One noisy tenant does not hold up the messages of the others.',
        ].join('\n'),
      }),
    );
    assert.deepEqual(
      about(items, /say this/).map(({ stem }) => /\*\*(.+?):\*\*/.exec(stem)?.[1]),
      ['Fair Queues'],
    );
  });
});

describe('A comparison of two services', () => {
  const lost = '* **Keeping nothing:** What no subscriber takes is not persisted.';

  it('rests on a sentence about the one that can', () => {
    const own = ask(
      services({ ...nothing, sns: lost, sqs: '* **Waiting:** Work is persisted until somebody deletes it.' }),
    );
    assert.equal(right(about(own, /keeps data for consumers/)[0]), 'Amazon SQS');
    const other = ask(
      services({
        ...nothing,
        sns: lost,
        firehose: '* **Before it:** A queue of SQS keeps messages until Firehose is asked.',
      }),
    );
    assert.deepEqual(about(other, /keeps data for consumers/), []);
  });

  it('is not made of stores', () => {
    const store = `${services({ ...nothing, sns: lost })}\n## Amazon S3\nAmazon S3 is a store of objects.\n\n* **Keeping:** Objects are persisted in several places.\n`;
    assert.deepEqual(about(ask(store), /keeps data for consumers/), []);
  });
});

describe('Statements that are too long for an option', () => {
  const long = `Brokers have to be sized and patched. ${'They also take part in maintenance windows that somebody has to plan for '.repeat(3)}`;
  const guide = services({
    ...nothing,
    mq: `### Pros\n\n* Speaks AMQP and MQTT\n* Moves old applications as they are\n\n### Cons\n\n* ${long}\n* ${'Needs a plan for failing over '.repeat(8)}\n* Costs money while idle`,
  });

  it('end with a whole sentence, or are left out', () => {
    const texts = ask(guide).flatMap(({ options }) => options.map(({ text }) => text));
    assert.ok(texts.includes('Brokers have to be sized and patched'));
    assert.deepEqual(
      texts.filter((text) => text.includes('…') || text.startsWith('Needs a plan')),
      [],
    );
  });
});

describe('Tables that compare nothing', () => {
  it('give no question: lists of properties with their types', () => {
    const table =
      '| Property | Type | Present when |\n| --- | --- | --- |\n| `queue` | `Queue` | always |\n| `topic` | `Topic` | it was asked for |';
    assert.deepEqual(ask(`# SQS construct\n\n${table}\n`), []);
  });

  it('give no question for a degree alone', () => {
    const table =
      '| Feature | Queue | Topic |\n| --- | --- | --- |\n| Setup | Simple | Very complex |\n| Setup again | Simpler | Hard |\n| Setup cost | $1 a month | 20% more |\n| Reading | consumers poll | subscribers are pushed to |';
    assert.deepEqual(
      quotes(ask(`# SQS and SNS\n\n${table}\n`)).filter((quote) => quote.includes('Setup')),
      [],
    );
  });

  it('are read without attributes behind links, and "no" with a remark is no value', () => {
    const table =
      '| Feature | [Queue](q.md){target="_blank"} | Topic |\n| --- | --- | --- |\n| Reading | consumers poll | subscribers are pushed to |\n| Replay | until it is deleted | no - it is gone |';
    const items = ask(`# SQS and SNS\n\n${table}\n`);
    assert.ok(items.length > 0);
    assert.ok(items.every(({ options }) => options.every(({ text }) => !text.includes('{'))));
    assert.deepEqual(
      quotes(items).filter((quote) => quote.includes('it is gone')),
      [],
    );
  });

  it('give no question whose value names its answer', () => {
    const table =
      '| Feature | Delayed queues | Ordered queues |\n| --- | --- | --- |\n| Made for | work that is delayed on purpose | steps in a row |';
    assert.deepEqual(
      quotes(ask(`# SQS\n\n${table}\n`)).filter((quote) => quote.includes('delayed')),
      [],
    );
  });

  it('give no question whose value names an action in words', () => {
    const rows = [
      '| `sqs:CreateQueue` | Create a queue |',
      '| `sqs:SendMessage` | Send messages |',
      '| `sqs:TagQueue` | Label one |',
    ];
    const items = ask(`# SQS\n\n| Option | Work |\n|---|---|\n${rows.join('\n')}\n`);
    assert.deepEqual(about(items, /Create a|Send m/), []);
    assert.equal(about(items, /Label one/).length, 1);
  });

  it('give no question whose value only says that there are many', () => {
    const table =
      '| Service | Order | Consumers |\n|---|---|---|\n| SQS | in groups | one per message |\n| SNS | best effort | every subscriber |\n| Kinesis | per shard | many |';
    assert.deepEqual(about(ask(`# Services\n\n${table}\n`), /\bmany\b/), []);
  });

  it('know rows from columns where the first header is empty', () => {
    const table =
      '| | Ordering | Delivery |\n| --- | --- | --- |\n| Standard | best effort | at least once |\n| FIFO | order guaranteed | exactly once |';
    assert.ok(ask(`# SQS\n\n${table}\n`).every((item) => !/^(?:Ordering|Delivery)$/.test(right(item) ?? '')));
  });

  it('are not asked of what a heading within another service names as its means, or beside a name of something else', () => {
    const firehose = '# Data Firehose\n\n- **Buffer:** It collects records for a while before it delivers them.\n';
    const point = '- **`recordId`:** It has to stay the same in the record that is handed back.\n';
    const sns = '# SNS\n\n- **Filter policy:** A subscriber receives only what matches its criteria.\n';
    for (const heading of ['## Changing records with Lambda', '# Files in HDFS and S3'])
      assert.deepEqual(about(ask(`${firehose}\n${heading}\n\n${point}\n${sns}`), /recordId/), [], heading);
    assert.equal(about(ask(`${firehose}\n# Lambda\n\n${point}\n${sns}`), /recordId/).length, 1);
  });
});
