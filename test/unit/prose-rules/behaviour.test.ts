import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding } from '../../../src/engine/types';
import { findingsIn } from './support';

function only(text: string, rule: string): Finding {
  const found = findingsIn(text).filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1, `${found.length} findings of ${rule}`);
  return found[0] as Finding;
}

function wordsOf(text: string, { span }: Finding): string {
  return text.slice(span.start, span.end);
}

describe('A finding about prose', () => {
  it('has the resource as its subject that the sentence names in code marks', () => {
    const text = '# SQS\n\nThe queue `orders` has no dead-letter queue.\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'orders');
  });

  it('tells once what two times come to, where the sentence says so as well', () => {
    const text =
      '# SQS\n\nThe visibility timeout of `jobs` (30 s) is below the timeout of its Lambda function (120 s).\n';
    const found = only(text, 'sqs-visibility-below-function-timeout');
    assert.equal(wordsOf(text, found), '30 s');
  });

  it('is none about a queue that takes the failures of another', () => {
    for (const name of ['orders-failed', 'orders_dead', 'orders-dlq']) {
      const found = findingsIn(`# SQS\n\nThe queue \`${name}\` has no dead-letter queue.\n`);
      assert.deepEqual(
        found.filter(({ rule }) => rule === 'sqs-no-dlq'),
        [],
        name,
      );
    }
  });

  it('has the resource as its subject that the heading names', () => {
    const text = '# SQS\n\n## The `orders` queue\n\nIt runs without a DLQ.\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'orders');
  });

  it('has the resource as its subject that an item begins with in bold, its service behind it', () => {
    const text = '# Shop\n\n- **clicks** (Kinesis, 3 shards): 4,500 events/s\n';
    assert.equal(only(text, 'kinesis-throughput').subject, 'clicks');
  });

  it('has the queue as its subject, not the bucket or the function of the same line', () => {
    const text = '# Flow\n\n- bucket `raw` -> SQS `exif-q` (no DLQ) -> Lambda `exif`\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'exif-q');
  });

  it('has the queue as its subject, not a service that is named on the way', () => {
    const text =
      '- `bill-q` + `bill-fn`. Function has 15 min timeout because of the PDF service, visibility timeout is 15 min.\n';
    assert.equal(only(`# SQS\n\n${text}`, 'sqs-visibility-below-six-times').subject, 'bill-q');
  });

  it('has the resource as its subject that the item of a list begins with', () => {
    const text = '# SQS\n\n- `orders` (SQS): 200 messages/s. It runs without a DLQ.\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'orders');
  });

  it('has the resource as its subject that the item above begins with', () => {
    const text =
      '- `orders` (SQS standard)\n  - messages arrive in the order sent\n  - consumers: `crm`, `tax` and `mail`, each receives every message';
    for (const rule of ['order-on-standard', 'sqs-many-consumers'])
      assert.equal(only(`# SQS\n\n${text}\n`, rule).subject, 'orders');
  });

  it('has the bucket as its subject that stands before an arrow', () => {
    const text = '- `faces` → `crop` (Lambda), writes its result into `faces` too';
    assert.equal(only(`# Bucket notifications\n\n${text}\n`, 's3-recursion').subject, 'faces');
  });

  it('has no protocol and no account as its subject', () => {
    const text = '- `scans` (SNS)\n  - the HTTPS subscription has no redrive policy';
    assert.equal(only(`# Topics\n\n${text}\n`, 'sns-subscription-no-dlq').subject, 'scans');
  });

  it('has the queue as its subject whose visibility timeout is told', () => {
    const text =
      'The timeout of `parse` is 90 seconds and the visibility timeout of `inbox` is 60 seconds, SQS with Lambda.';
    assert.equal(only(`# SQS\n\n${text}\n`, 'sqs-visibility-below-function-timeout').subject, 'inbox');
  });

  it('has the queue as its subject, and not another one, beside the topic that feeds it', () => {
    const text = 'The queue `old` is empty. `rooms` is encrypted with alias/aws/sqs, and SNS topic `booked` feeds it.';
    assert.equal(only(`# SQS\n\n${text}\n`, 'sqs-key-closed-to-producer').subject, 'rooms');
  });

  it('has the resource as its subject that the last part of the sentence begins with', () => {
    for (const text of ['`mail` has a DLQ, `depot` has none.', 'The queue `mail` has a DLQ and `depot` has no DLQ.'])
      assert.equal(only(`# SQS\n\n${text}\n`, 'sqs-no-dlq').subject, 'depot');
    assert.equal(only('# SQS\n\nThe queue `mail`, read by `worker`, has no DLQ.\n', 'sqs-no-dlq').subject, 'mail');
  });

  it('has the resource as its subject in whose brackets the words stand', () => {
    const text = 'From `bids.fifo` read `mailer` (Lambda, batch 10) and `auditor` (Lambda, batch 25).';
    assert.equal(only(`# SQS\n\n${text}\n`, 'lambda-esm-fifo-batch').subject, 'auditor');
  });

  it('has no type of a broker and no group id as its subject', () => {
    const text = '# SQS\n\nThe FIFO queue gets 900 messages/s without batches, all with the group id `all`.\n';
    assert.equal(only(text, 'sqs-fifo-throughput').subject, 'sqs.tps.fifo');
    const broker = 'Our Amazon MQ broker is one `mq.m5.large` in a single AZ.';
    assert.equal(only(`# Broker\n\n${broker}\n`, 'mq-single-instance').subject, 'mq.failover');
  });

  it('has no dead-letter queue as its subject that is one of the settings told', () => {
    const text = 'SQS -> Lambda (timeout 2 min)\n\nqueue: visibility 60 s, DLQ orders-dlq after 3 receives\n';
    assert.equal(only(text, 'sqs-visibility-below-function-timeout').subject, 'sqs.lambda.visibility_hard');
  });

  it('has no dead-letter queue as its subject where the queue in front of it is meant', () => {
    const text = '# SQS and Lambda\n\n- the function has a DLQ (`claims-dlq`), maxReceiveCount 2\n';
    assert.notEqual(only(text, 'sqs-low-max-receive').subject, 'claims-dlq');
  });

  it('weighs less what a schedule misses', () => {
    const text = '# Lambda\n\n- `ping`: a schedule calls the function every 5 min, no DLQ\n';
    assert.equal(only(text, 'lambda-async-no-failure-destination').severity, 'info');
  });

  it('has the resource as its subject that heads the row of a table in HTML', () => {
    const text = '# SQS\n\n<table>\n<tr><th>Queue</th><th>DLQ</th></tr>\n<tr><td>mail</td><td>–</td></tr>\n</table>\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'mail');
  });

  it('has the resource as its subject whose name begins the sentence', () => {
    assert.equal(only('# SQS queues\n\n- `orders`: four days, no DLQ\n', 'sqs-no-dlq').subject, 'orders');
  });

  it('has the resource as its subject that heads the row of a table, with or without code marks', () => {
    for (const name of ['`orders`', 'mail-orders', '**MailOrders**']) {
      const text = `# SQS queues\n\n| Queue | Retention | DLQ |\n| --- | --- | --- |\n| ${name} | 4 days | no |\n`;
      assert.equal(only(text, 'sqs-no-dlq').subject, name.replace(/[`*]/g, ''));
    }
  });

  it('asks for no dead-letter queue of a dead-letter queue', () => {
    const table = '| Queue | DLQ |\n| --- | --- |\n| `OrdersDlq` | no |\n| orders-dlq | - |';
    for (const text of [table, '`OrdersDlq` has no DLQ of its own.', '- orders-dlq: 14 days, no DLQ']) {
      assert.deepEqual(findingsIn(`# SQS queues\n\n${text}\n`), []);
    }
  });

  it('has the resource as its subject that stands under "Queue" in a table, whatever its name', () => {
    const text = '# SQS\n\n| Queue | Dead-letter queue |\n| --- | --- |\n| letters | letters-dlq |\n| bills | none |\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'bills');
  });

  it('has what takes a load as its subject, also where an earlier sentence names it', () => {
    const orders =
      'Lambda `accept` → SQS FIFO `orders.fifo` → Lambda `reserve`.\n\nPeaks reach 4,000 orders per second.\n';
    assert.equal(only(`# Tickets\n\n${orders}`, 'sqs-fifo-throughput').subject, 'orders.fifo');
    const seats = 'Kinesis stream `seats`, provisioned, 6 shards. Producers write 9,000 updates/s of 300 bytes.\n';
    assert.equal(only(`# Tickets\n\n${seats}`, 'kinesis-throughput').subject, 'seats');
  });

  it('has the queue as its subject, not the function whose timeout stands in the same sentence', () => {
    const text =
      "Uploads tell the queue `Jobs`. The function `Resize` has a timeout of two minutes; the queue's visibility timeout is 60 seconds.\n";
    assert.equal(only(text, 'sqs-visibility-below-function-timeout').subject, 'Jobs');
  });

  it('has a proper name before its kind as its subject', () => {
    const text = '# SQS\n\nThe Invoices queue has no dead-letter queue.\n';
    assert.equal(only(text, 'sqs-no-dlq').subject, 'Invoices');
  });

  it('has the fact as its subject where nothing is named', () => {
    const text = '# SQS\n\nA standard queue delivers each message exactly once.\n';
    assert.equal(only(text, 'exactly-once-on-standard').subject, 'sqs.delivery.standard');
  });

  it('takes no property or call for a resource', () => {
    const text = '# SQS\n\nOur queue has no `RedrivePolicy`, says `GetQueueAttributes`.\n';
    assert.doesNotMatch(only(text, 'sqs-no-dlq').subject ?? '', /RedrivePolicy|GetQueueAttributes/);
  });

  it('stands on the words at fault, whatever the ends of lines and the signs before them', () => {
    for (const text of [
      '# SQS\r\n\r\n- 🚀 The queue **pushes** each order to the workers.\r\n',
      '\ufeff# SQS\n\n> [!note]\n> The queue pushes each order to the workers.\n',
      '# SQS\n\n| What | How |\n| --- | --- |\n| Orders | The queue pushes each order to the workers. |\n',
    ]) {
      assert.equal(wordsOf(text, only(text, 'sqs-pushes')), 'pushes');
    }
  });

  it('is one for a belief that a note repeats, with the other places related', () => {
    const text = '# SQS\n\nThe queue pushes jobs to the workers.\n\nSQS pushes events to our service.\n';
    assert.equal(only(text, 'sqs-pushes').related?.length, 1);
  });

  it('is one for each resource that an architecture is told of', () => {
    const text = '# SQS\n\nThe queue `a-jobs` has no DLQ.\n\nThe queue `b-jobs` has no DLQ.\n';
    const subjects = findingsIn(text).flatMap(({ rule, subject }) => (rule === 'sqs-no-dlq' ? [subject] : []));
    assert.deepEqual(subjects, ['a-jobs', 'b-jobs']);
  });

  it('speaks alone where a fact says the same', () => {
    const text = '# SQS\n\nA standard queue delivers each message exactly once.\n';
    assert.deepEqual(
      findingsIn(text).map(({ rule }) => rule),
      ['exactly-once-on-standard'],
    );
  });

  it('is silenced by a suppression', () => {
    const text =
      '# SQS\n\n<!-- queuewise-disable-next-line sqs-pushes -- said loosely -->\nThe queue pushes each order to the workers.\n';
    assert.deepEqual(findingsIn(text), []);
  });
});

describe('What is not put forward', () => {
  const belief = 'SQS pushes messages to its consumers';
  for (const [what, text] of [
    ['under a heading of mistakes', `# SQS\n\n## Common mistakes\n\n- ${belief}\n`],
    ['in a list of what to avoid', `# SQS\n\nAvoid:\n\n- ${belief}\n`],
    ['as a rejected option', `# SQS\n\n## Rejected alternatives\n\n${belief}.\n`],
    ['as a task that is still to be done', `# SQS\n\n- [ ] ${belief}\n`],
    ['struck out', `# SQS\n\n~~${belief}.~~\n`],
    ['in quotation marks', `# SQS\n\nThe ticket says "${belief}" and was closed.\n`],
    ['as a quotation', `# SQS\n\n> ${belief}.\n`],
    ['as a question', `# SQS\n\n${belief}?\n`],
    ['and put right by the next sentence', `# SQS\n\n${belief}. That is wrong.\n`],
    ['as a myth of a table', `# SQS\n\n| Myth | Reality |\n| --- | --- |\n| ${belief} | Consumers poll |\n`],
    [
      'as an option of a question that is wrong',
      `# SQS\n\n### Question 1\n\nWhich is true?\n\n- [ ] ${belief}\n- [x] Consumers poll SQS\n`,
    ],
    ['in a comment', `# SQS\n\n%% ${belief}. %%\n`],
    ['in a program', `# SQS\n\n\`\`\`js\n// ${belief}.\n\`\`\`\n`],
    ['of a queue that is nobody’s of AWS', '# Printing\n\nThe queue pushes jobs to the workers.\n'],
  ] as const) {
    it(`is no finding ${what}`, () => {
      assert.deepEqual(
        findingsIn(text).filter(({ rule }) => rule === 'sqs-pushes'),
        [],
      );
    });
  }

  it('may be of another product: in a list of products each bullet tells of its own', () => {
    const list =
      '- It is for big data\n- Data Streams: collect data\n- Firehose - loads streams into S3\n- Screens: watch the shop in real time\n';
    assert.deepEqual(findingsIn(list, undefined, 'Kinesis.md'), []);
  });
});

describe('Loads of a note', () => {
  it('are held against what course material teaches, in the exam profile', () => {
    const found = findingsIn('Producers send 300 KB messages to the SQS queue.', { kind: 'exam' });
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['payload-over-256kb', 'error']],
    );
  });

  it('are no more than AWS takes in the exam profile either', () => {
    const found = findingsIn('Producers send 2 MB messages to the SQS queue.', { kind: 'exam' });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['payload-over-limit'],
    );
  });

  it('show the sum', () => {
    const text = '# SQS\n\nThe FIFO queue must take 5,000 messages per second without batching.\n';
    assert.match(only(text, 'sqs-fifo-throughput').detail ?? '', /5,000 msg\/s ÷ 1 = \*\*5,000 calls\/s\*\*/);
  });

  it('are put on resources of its templates by its frontmatter', () => {
    const text =
      '---\nloads:\n  Orders: "5,000 msg/s, no batching"\n---\n# Orders\n\n```yaml\nResources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      FifoQueue: true\n```\n';
    assert.equal(only(text, 'sqs-fifo-throughput').subject, 'Orders');
  });

  it('that cannot be read are a finding of their own', () => {
    const text = '---\nloads:\n  Orders: quite a lot\n---\n# Orders\n';
    assert.equal(wordsOf(text, only(text, 'load-unreadable')), 'quite a lot');
  });
});
