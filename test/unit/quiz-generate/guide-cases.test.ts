import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factBase } from '../../../src/facts';
import { factQuestions, questionsFromNote } from '../../../src/quiz/generate';
import { read, today } from './support';

const stems = (text: string) => questionsFromNote(read('note.md', text), factBase, today).map(({ stem }) => stem);
const table = (header: string, ...rows: readonly string[]) =>
  `# Queues and topics\n\n${header}\n${header.replace(/[^|]+/g, ' --- ')}\n${rows.join('\n')}\n`;

describe('No question is made of what is true of one architecture', () => {
  const guide = (heading: string) =>
    `# Messaging\n\n## Amazon SQS\n\n- **Visibility timeout:** hides a received message from other consumers.\n\n## Amazon MQ\n\n- **Protocols:** brokers speak AMQP, MQTT and STOMP.\n\n## AWS Step Functions\n\n- **States:** one step of a workflow after the other.\n\n${heading}\n\n1. **Order desk:** publishes every accepted order to three teams at once.\n2. **Ledger:** keeps a record of all trades in an archive.\n`;

  it('below a heading that counts patterns or scenarios', () => {
    assert.ok(stems(guide('## Amazon EventBridge')).some((stem) => stem.includes('Order desk')));
    for (const heading of ['## Pattern 1: Orders with EventBridge', '## Scenario 2: Trading on EventBridge'])
      assert.deepEqual(
        stems(guide(heading)).filter((stem) => /Order desk|Ledger/.test(stem)),
        [],
        heading,
      );
  });

  it('or below an example of a service', () => {
    const text = guide('## Amazon EventBridge\n\n### Example architecture');
    assert.deepEqual(
      stems(text).filter((stem) => /Order desk|Ledger/.test(stem)),
      [],
    );
  });

  it('nor of a bullet that only opens a list, or leads elsewhere', () => {
    const text = guide('## Amazon EventBridge')
      .replace('publishes every accepted order to three teams at once.', 'decides how capacity is charged:')
      .replace('**Ledger:**', '**Slide reference:**');
    assert.deepEqual(
      stems(text).filter((stem) => /Order desk|Slide/.test(stem)),
      [],
    );
  });
});

describe('A table of a guide', () => {
  it('gives each question once, however often it says the same', () => {
    const rows = table('| Feature | SQS | SNS |', '| Delivery | Pull by consumers | Push to subscribers |');
    assert.equal(stems(`${rows}\n## Again\n\n${rows.slice(rows.indexOf('|'))}`).length, stems(rows).length);
  });

  it('gives none where both sides begin with the same amount, or with what a setting raises', () => {
    const same = '| Message size | 1MB by default, up to 10MB | 1MB at most |';
    assert.deepEqual(stems(table('| Feature | Kafka | Kinesis Data Streams |', same)), []);
    const raised = '| Message size | a few MB, as configured | Maximum payload size of 1MB per record |';
    assert.deepEqual(stems(table('| Feature | Kafka | Kinesis Data Streams |', raised)), []);
  });

  it('gives none for what several of them do', () => {
    for (const value of ['Automatic', 'Configurable', 'Multiple consumers', 'May occur'])
      assert.deepEqual(
        stems(table('| Feature | Firehose | SQS |', `| Scaling | ${value} | Shards |`)).length,
        1,
        value,
      );
  });

  it('gives none whose value another of them is named after', () => {
    const row = '| Use case | Real-time analytics | Loading files |';
    const asked = (header: string, more = '') =>
      stems(table(header, row + more)).some((stem) => stem.includes('Real-time analytics'));
    assert.ok(asked('| Feature | Data Streams | Firehose |'));
    assert.ok(!asked('| Feature | Data Streams | Firehose | Data Analytics |', ' Queries |'));
  });

  it('gives none whose value has the acronym or the setting of its answer', () => {
    const fifo = '| Ordering | Best effort | Strict FIFO |';
    assert.equal(stems(table('| Feature | Standard queue | FIFO queue |', fifo)).length, 1);
    const setting = '| Property | `VisibilityTimeout` | set on sending |';
    assert.equal(stems(table('| Feature | Visibility timeout | Delay queue |', setting)).length, 1);
  });
});

describe('Questions from facts', () => {
  const items = factQuestions(factBase, today);

  it('ask for no property by a value that a setting raises', () => {
    const reverse = items.filter(({ stem }) => /^In Amazon Kinesis Data Streams, which of these is/.test(stem));
    assert.ok(reverse.length > 3);
    assert.equal(
      reverse.some(({ options }) => options.some(({ text }) => text === 'the maximum record size')),
      false,
    );
  });

  it('never have the right time in another unit than all wrong ones that could share it', () => {
    const unit = (text: string) => text.replace(/^.* /, '').replace(/s$/, '');
    const timeouts = items.filter(({ stem }) => /SubscribeToShard subscription last|shard iterator valid/.test(stem));
    assert.equal(timeouts.length, 2);
    for (const { options } of timeouts) {
      const right = options.find(({ correct }) => correct)?.text ?? '';
      assert.ok(
        options.some(({ text, correct }) => !correct && unit(text) === unit(right)),
        right,
      );
    }
  });
});

describe('No question is made of what other services may say of themselves as well', () => {
  it('in rows of examples, in praise of how something scales, and in cells that refer to another', () => {
    const rows = (name: string, one: string, other: string) =>
      table('| Feature | SQS | SNS |', `| ${name} | ${one} | ${other} |`);
    assert.equal(stems(rows('Consumers', 'One for each message', 'All that subscribe')).length, 2);
    assert.deepEqual(stems(rows('Example', 'Orders of a shop that wait', 'News to many phones')), []);
    assert.deepEqual(stems(rows('Growth', 'Automatically scales with the load', 'Highly scalable for news')), []);
    assert.equal(stems(rows('Advice', 'Same best practice applies', 'Confirm each subscription')).length, 1);
  });

  it('behind a label with a picture before it', () => {
    const guide = (label: string) =>
      `# Messaging\n\n## Amazon SQS\n\n- **${label}:** takes any volume of letters without a hand on it.\n\n## Amazon MQ\n\n- **Protocols:** brokers speak AMQP, MQTT and STOMP.\n\n## AWS Step Functions\n\n- **States:** one step of a workflow after the other.\n`;
    const about = (label: string) => stems(guide(label)).filter((stem) => stem.includes('volume'));
    assert.equal(about('📬 Letters').length, 1);
    assert.deepEqual(about('📈 Scalability'), []);
  });
});
