import assert from 'node:assert/strict';
import { isNumberOfAnother } from '../../../src/engine/read/claims/agreement';
import { readQuantities } from '../../../src/engine/read/quantity';
import { factBase } from '../../../src/facts';
import { severities, wordsJudged } from './support';

/** The words of a note that contradict a fact that never was so. */
const wrong = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'wrong');

describe('A number contradicts a fact', () => {
  it('where its clause, its row or a heading on that alone tells the property', () => {
    assert.deepEqual(wrong('# SQS', '', 'A queue keeps messages for up to 21 days.'), ['21 days']);
    assert.deepEqual(wrong('# SQS', '', '## Message retention', '', '- At most 21 days'), ['21 days']);
    assert.deepEqual(wrong('# SQS', '', '| Limit | Value |', '| - | - |', '| Maximum retention | 21 days |'), [
      '21 days',
    ]);
    assert.deepEqual(wrong('# SQS', '', '- The 20-minute maximum of its visibility timeout is short.'), ['20-minute']);
  });

  it('where what heads a number that stands alone tells what it counts', () => {
    assert.deepEqual(wrong('# SNS', '', '| Property | Value |', '| - | - |', '| Keys in one filter policy | 12 |'), [
      '12',
    ]);
    assert.deepEqual(wrong('# SNS', '', '| What | Value |', '| - | - |', '| Subscriptions, FIFO topic | 400 |'), [
      '400',
    ]);
    assert.deepEqual(wrong('# SQS', '', 'Longest poll :: 20 s', 'Messages per batch :: 30'), ['30']);
    assert.deepEqual(wrong('# SQS', '', '## DLQ', '', '- Maximum receives: 4'), []);
  });

  it('where it is the number of things for each account, or a default unless somebody changes it', () => {
    assert.deepEqual(wrong('# SNS', '', '- 20,000 topics per account'), ['20,000 topics']);
    assert.deepEqual(wrong('# SQS', '', '- Messages are kept for 6 days unless you configure it'), ['6 days']);
  });

  it('where the title of a callout tells the property, and no other card', () => {
    assert.deepEqual(wrong('# SQS', '', '> [!tip] Visibility timeout', '> - max: 20 h'), ['20 h']);
    assert.deepEqual(wrong('# Lambda', '', 'Function timeout :: 15 minutes', 'Batching window, max :: 15 minutes'), [
      '15 minutes',
    ]);
  });

  it('not where only a heading over several things, or one over the table, has the word', () => {
    assert.deepEqual(
      wrong('# Lambda', '', '## Jobs: batch or stream', '', '| - | Lambda |', '| - | - |', '| Disk | up to 10 GB |'),
      [],
    );
    assert.deepEqual(wrong('# SQS', '', '## Retention, delay and batches', '', '- At most 40 minutes here'), []);
  });

  it('not where the sentence has told the value of the fact before', () => {
    assert.deepEqual(wrong('# SQS', '', '- messages above 1 MiB and up to 2 GB in size go through S3'), []);
    assert.deepEqual(wrong('# SQS', '', '- over 256 KB, up to 2 GB message size by way of S3'), []);
  });

  it('not where it is the value of another service that is named around', () => {
    assert.deepEqual(
      wrong('# Queues', '', '## Kinesis Data Streams', '', '- SQS forgets; here retention goes up to 365 days.'),
      [],
    );
  });

  it('not where it is the number of another fact of its service, whichever word counts it', () => {
    const ofAnother = (text: string) => {
      const [fact, quantity] = [factBase.get('sns.retry.aws'), readQuantities(text)[0]];
      assert.ok(fact && quantity);
      return isNumberOfAnother(fact, quantity, text, factBase.all);
    };
    assert.deepEqual(['50 attempts', '50 retries', '60 retries', '50 messages'].map(ofAnother), [
      true,
      true,
      false,
      false,
    ]);
  });

  it('not where it explains a setting, is one, is advised, or is half of a time', () => {
    for (const line of [
      'MaximumConcurrency: 1500 (at most 1500 instances of the function run for this queue)',
      'A 20-minute function timeout raises the alarm.',
      'Minimum visibility timeout: 40 hours for safety',
      'We recommend a delay of up to 30 minutes.',
      'Function timeout max 1h 10 min',
    ]) {
      assert.deepEqual(wrong('# AWS Lambda and SQS', '', `- ${line}`), [], line);
    }
  });

  it('not where a word of another language behind it tells its unit', () => {
    assert.deepEqual(wrong('# SQS', '', 'Limiet: 1 MiB message, retention max 21 dagen, delay max 30 minuut.'), []);
    assert.deepEqual(wrong('# SQS', '', 'Bericht: 1 MiB, retention max 21 dagen.'), []);
  });

  it('not where RabbitMQ is run by somebody else', () => {
    const text = 'AWS sells it as well.\n\n# RabbitMQ in depth\n\nA broker has storage of at most 50 MB by default.\n';
    assert.deepEqual(wordsJudged(`---\ntitle: RabbitMQ\n---\n${text}`, 'wrong'), []);
  });
});

describe('What contradicts a fact is information', () => {
  it('where the limits of that service are not what this is about', () => {
    assert.deepEqual(severities('# DynamoDB\n\n- The maximum size of an item is 600 KB.\n'), ['fact-wrong info']);
  });
});

describe('An old limit of which AWS tells no day', () => {
  it('is outdated, and not wrong', () => {
    assert.deepEqual(severities('# SNS\n\n- Up to 10 million subscriptions per topic\n'), ['fact-outdated warning']);
  });
});

describe('The name of a FIFO queue', () => {
  it('is no word that stands out in a table', () => {
    const table = [
      '# SQS',
      '',
      '| | Standard queue | FIFO queue |',
      '| - | - | - |',
      '| Order | loose | **Kept** (FIFO) |',
    ];
    assert.deepEqual(severities(`${table.join('\n')}\n`), []);
  });
});

describe('What was so once', () => {
  const outdated = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated');

  it('is told for contrast where the paragraph has told what holds', () => {
    assert.deepEqual(
      outdated(
        '# Kinesis',
        '',
        'Retention goes up to 365 days. For an audit it can be set to hold data for up to 7 days.',
      ),
      [],
    );
    assert.deepEqual(
      outdated(
        '# Kinesis',
        '',
        '- Retention goes up to 365 days',
        '',
        'Other streams have a retention of up to 7 days.',
      ),
      ['7 days'],
    );
  });

  it('is a setting in brackets too, where the same is set in another unit', () => {
    assert.deepEqual(outdated('# Kinesis', '', 'Set the retention period to 168 hours (7 days)'), []);
  });

  it('is nothing about a topic where a queue has it', () => {
    assert.deepEqual(outdated('# SNS', '', 'An SNS fan-out into a FIFO queue = 300 msg/s per queue'), []);
    assert.deepEqual(outdated('# SNS', '', '- Messages are not persisted', '- FIFO topics keep the order'), []);
    assert.deepEqual(outdated('# SNS', '', '- FIFO topics do not archive messages'), ['FIFO topics do not archive']);
  });
});

describe('A limit is recognised', () => {
  const outdated = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated');

  it('where it is called a limit alone, under the service', () => {
    assert.deepEqual(outdated('# SQS', '', '- Pull model', '- Limit of 256 KB'), ['256 KB']);
    assert.deepEqual(outdated('# Notes', '', '- **SQS**: queue, decouples, 256 KB max'), ['256 KB']);
  });

  it('where AWS has set it, and not where somebody has', () => {
    assert.deepEqual(outdated('# SQS', '', 'The maximum message size is set to 256 KB.'), ['256 KB']);
    assert.deepEqual(outdated('# SQS', '', 'Set the message size to 256 KB.'), []);
  });

  it('where another cell of its row names the service', () => {
    const table = ['| Need | Service | Notes |', '| - | - | - |'];
    assert.deepEqual(outdated(...table, '| Streams | Kinesis Data Streams | retain up to 7 days |'), ['7 days']);
    assert.deepEqual(outdated(...table, '| Messages > 256 KB | the Extended Client Library of SQS | - |'), ['256 KB']);
    assert.deepEqual(outdated(...table, '| Streams | Kafka | retain up to 7 days |'), []);
  });
});

describe('A rate of FIFO queues', () => {
  it('is not contradicted by that of another way to send', () => {
    assert.deepEqual(wrong('# SQS', '', '| Kind | Notes |', '| - | - |', '| SQS FIFO | 3k msg/s per queue |'), []);
  });
});

describe('What a note does not put forward', () => {
  const stale = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated', 'wrong');

  it('is an answer that somebody chose, what a demonstration used, and a wait under a heading on buffers', () => {
    assert.deepEqual(stale('# S3', '', '- **Your answer:** A (S3 is not fit - eventual consistency)'), []);
    assert.deepEqual(stale('# Firehose', '', '| - | - |', '| - | - |', '| Buffer | the demo used 60 seconds |'), []);
    assert.deepEqual(stale('# Firehose', '', '## Buffer and encryption', '', '- Wait for more than 60 seconds'), []);
  });

  it('is where a range begins, told by another word for "to"', () => {
    assert.deepEqual(stale('# SQS', '', 'default visibility timeout: 0 seconds đến 12 hours'), []);
  });

  it('is a firehose of something, and ActiveMQ beside RabbitMQ', () => {
    assert.deepEqual(stale('# Uber', '', 'A firehose of locations.', '', 'Low latency: under 1 minute to match.'), []);
    assert.deepEqual(stale('# Amazon MQ', '', 'Amazon MQ = managed RabbitMQ + managed ActiveMQ.'), []);
  });
});

describe('A belief in a note on how systems work in general', () => {
  const filler =
    'A system is made of parts, and each part does one thing; AWS sells some of them, SQS and SNS too. '.repeat(30);
  const belief = 'The queue delivers messages in the same order.';
  const general = `# Queues such as SQS\n\nMany know SQS.\n\n${filler}\n\n`;

  it('is information where neither the sentence nor what stands over it names the service', () => {
    assert.deepEqual(severities(`${general.replace('# Queues such as SQS', '# Queues')}${belief}\n`), [
      'order-on-standard info',
    ]);
  });

  it('is a warning where it names the service, speaks of "our" system, or the note is short', () => {
    for (const text of [
      `${general}SQS standard queues deliver messages in the same order.`,
      `${general}Our queue delivers messages in the same order.`,
      `${general}## SQS\n\n${belief}`,
      `# Queues such as SQS\n\nMany know SQS.\n\n${belief}`,
    ]) {
      assert.deepEqual(severities(`${text}\n`), ['order-on-standard warning'], text.slice(-90));
    }
  });
});

describe('What is told of synchronous calls', () => {
  it('is nothing about asynchronous ones', () => {
    const rows = [
      '| Invocation | Errors |',
      '| - | - |',
      '| Synchronous | No retries |',
      '| Asynchronous | retries twice |',
    ];
    assert.deepEqual(wrong('# Lambda', '', '## Asynchronous and synchronous', '', ...rows), []);
    assert.deepEqual(wrong('# Lambda', '', 'Asynchronous invocations are not retried.'), ['not retried']);
  });
});

describe('What stands in another language', () => {
  it('is information, for the words that are looked for are English', () => {
    assert.deepEqual(
      severities('# SQS\n\nThời gian giữ thông điệp (retention) tối đa, max 21 days, là giới hạn của hàng đợi.\n'),
      ['fact-wrong info'],
    );
  });

  it('is no belief, for what negates it is not known', () => {
    assert.deepEqual(severities('# Firehose\n\nXử lý dữ liệu theo hướng real time với Data Firehose ở đây.\n'), []);
  });
});

describe('What is nothing about the fact', () => {
  const stale = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated', 'wrong');

  it('is what was done to a bucket itself, which shows with a delay to this day', () => {
    assert.deepEqual(stale('# S3', '', 'A deleted bucket may still be listed due to eventual consistency.'), []);
    assert.deepEqual(stale('# S3', '', 'PUTs that overwrite are eventually consistent.'), ['eventually consistent']);
  });

  it('is a bare number beside a rate that is told by the minute', () => {
    assert.deepEqual(stale('# Lambda', '', '- SQS and streams: (1 concurrent invocation per shard)'), []);
  });

  it('is what comes of the limits in a case', () => {
    assert.deepEqual(
      stale(
        '# Kinesis',
        '',
        'With enhanced fan-out five share a shard, meaning that each consumer gets less than 400 KB/s.',
      ),
      [],
    );
  });
});

describe('What held once', () => {
  const outdated = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'outdated');

  it('is told of AWS only where something says that this is about AWS', () => {
    assert.deepEqual(
      outdated('# Kafka on AWS', '', '- At most 20 brokers, and partitions of topics take ~10 MB/s'),
      [],
    );
    assert.deepEqual(outdated('# Fan-out on AWS', '', '- up to 10,000,000 subscriptions per topic'), [
      '10,000,000 subscriptions',
    ]);
    assert.deepEqual(outdated('# Amazon MQ', '', '- At most 20 brokers per account and Region'), ['20 brokers']);
  });

  it('is not told in quotation marks, of a design, or beside what holds now', () => {
    assert.deepEqual(outdated('# S3', '', '- "S3 is eventually consistent" is what many still say'), []);
    assert.deepEqual(outdated('# Flow', '', '```mermaid', 'graph LR', 'A["Kinesis Firehose"]', '```'), [
      'Kinesis Firehose',
    ]);
    assert.deepEqual(outdated('# S3', '', '- eventual consistency: less than a second (now strong consistency)'), []);
    assert.deepEqual(outdated('# Pipeline', '', '- Kinesis Data Streams (retention 7 days for replay)'), []);
  });
});

describe('A number far below a limit', () => {
  it('is no word about it, or information', () => {
    assert.deepEqual(wrong('# Lambda', '', '- Use a short execution time (under 5s) for responsiveness'), []);
    assert.deepEqual(severities('# SQS\n\n- The maximum retention is 2 hours.\n'), ['fact-wrong info']);
    assert.deepEqual(severities('# SQS\n\n- The maximum retention is 10 days.\n'), ['fact-wrong warning']);
  });

  it('is that of Lambda@Edge in its column, with an escaped sign too', () => {
    const rows = ['| | Lambda\\@Edge | Lambda |', '| - | - | - |', '| Timeout | 5 sec max | 15 min max |'];
    assert.deepEqual(wrong('# Functions', '', ...rows), []);
  });

  it('is that of Lambda@Edge under its heading, whatever it is compared with', () => {
    const lines = [
      '- Viewer: 5-second function timeout',
      '- Origin: standard Lambda memory, 30-second function timeout',
    ];
    assert.deepEqual(wrong('# CloudFront Lambda@Edge', '', ...lines), []);
    assert.deepEqual(wrong('# At the edge', '', '- Same memory limits as a regular Lambda, 30-second timeout'), []);
  });

  it('is what Firehose gives a function of its own', () => {
    assert.deepEqual(wordsJudged('# Firehose\n\n- Lambda transform: up to 6 MB, timeout 5 min\n', 'outdated'), []);
    assert.deepEqual(wordsJudged('# Lambda\n\n- up to 6 MB, timeout 5 min\n', 'outdated'), ['5 min']);
  });

  it('is what AWS bills, and no limit', () => {
    const line = '- each 64 KB chunk is a request, so a 256 KB message costs 4';
    assert.deepEqual(wordsJudged(`# SQS\n\n${line}\n`, 'outdated'), []);
  });

  it('is that of another protocol, or of another setting in a language whose words are unknown', () => {
    assert.deepEqual(wrong('# SNS', '', '- SQS and Lambda: SNS retries for at most 23 days with backoff'), []);
    assert.deepEqual(wrong('# SQS', '', '- Default polling time is 20 sec'), ['20 sec']);
    assert.deepEqual(wrong('# Kinesis', '', 'On-demand: gấp đôi (double) mức đỉnh tối đa 30 ngày'), []);
  });

  it('is nothing about batches where the service has it elsewhere', () => {
    assert.deepEqual(
      wrong('# SQS', '', '## FIFO', '', 'These 300 messages can be raised to 3,000 messages by batching.'),
      [],
    );
  });
});

describe('A range with a tilde', () => {
  it('is one, and a whole SMS is no part of it', () => {
    assert.deepEqual(wrong('# SQS', '', 'Keywords: dedup, delay, retention 4 days, 1min ~ 14days'), []);
    assert.deepEqual(wrong('# SNS', '', 'The total size limit of a single SMS publish action is 1600 bytes.'), []);
  });
});
