import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factBase } from '../../../src/facts';
import { questionsFromNote } from '../../../src/quiz/generate';
import type { QuizItem } from '../../../src/quiz/types';
import { flawed, longestIsRight, read, today } from './support';

const guide = `# Messaging

## 1. Amazon SQS (Simple Queue Service)
Amazon SQS is a managed message queue that decouples producers from consumers [1, 2].

### Key Features
* **Retention:** Messages are kept for **4 days** by default and 14 days at most [3].
* Messages must be less than 256 KB.

### Use Cases
* **Buffering Database Writes:** Absorbing bursts of orders so that the database is not overwhelmed [4].

### Pros/Cons
* **Pros:**
    * Scales without provisioning
    * Pay per use
    * Nothing to operate
* **Cons:**
    * At-least-once delivery asks for idempotent consumers
    * No replay of what was read

## 2. Amazon SNS
Amazon SNS is a publish/subscribe service that pushes to many endpoints.

### Key Features
* **Message Filtering:** A JSON policy lets a subscriber receive only what matches its criteria.
* **Security:** Encryption at rest using KMS keys.

### Use Cases
* **Mobile Push:** Sending alerts to phones of customers directly.
* **Sending to S3 via Data Firehose:** SNS hands messages to Firehose.

## 3. Amazon Kinesis Data Streams
Amazon Kinesis Data Streams is a service for collecting and storing records in real time.

### Key Features
* **Data Replay Capability:** Consumers can replay records that are still kept.
* **Security:** Encryption at rest using KMS keys.

### Use Cases
* **Clickstream Analysis:** Following the clicks of visitors while they happen.

## 4. Amazon Data Firehose
Amazon Data Firehose is a managed way to load records into destinations.

### Key Features
* **No Storage or Replay:** It stores nothing and has no replay capability.
`;

const items = questionsFromNote(read('guide.md', guide), factBase, today);
const about = (pattern: RegExp): readonly QuizItem[] => items.filter(({ stem }) => pattern.test(stem));
const right = (item: QuizItem | undefined) => item?.options.find(({ correct }) => correct)?.text;

describe('Questions from a study guide', () => {
  it('are sound in form, stable, and do not give themselves away by length', () => {
    assert.deepEqual(flawed(items), []);
    assert.deepEqual(questionsFromNote(read('guide.md', guide), factBase, today), items);
    assert.ok(longestIsRight(items) <= 0.34, `${longestIsRight(items)}`);
  });

  it('leave out the limits that the note states', () => {
    const [item] = about(/default and 14 days|kept for ____/);
    assert.equal(right(item), '4 days');
  });

  it('ask for today’s value where the note is out of date', () => {
    const [item] = about(/out of date/);
    assert.equal(right(item), '1 MiB');
    assert.ok(!item?.options.some(({ text }) => /256/.test(text)));
  });

  it('ask which service a use case, a feature or a definition belongs to, without its name', () => {
    assert.equal(right(about(/Buffering Database Writes/)[0]), 'Amazon SQS');
    assert.equal(right(about(/Message Filtering/)[0]), 'Amazon SNS');
    assert.equal(right(about(/message queue that decouples/)[0]), 'Amazon SQS');
    assert.ok(about(/like this|list this use case|say this/).every((item) => !item.stem.includes(right(item) ?? '')));
  });

  it('leave out what every service has and what names its service', () => {
    assert.deepEqual(about(/Encryption at rest/), []);
    assert.deepEqual(about(/via Data Firehose/), []);
  });

  it('offer nothing as a wrong answer that was true only before', () => {
    const stale = '    * Messages are limited to 256 KB in Amazon SQS\n';
    const found = questionsFromNote(
      read(
        'guide.md',
        guide.replace('    * No replay of what was read\n', `    * No replay of what was read\n${stale}`),
      ),
      factBase,
      today,
    );
    const offered = found.filter(({ stem }) => /\*\*pros\*\* of Amazon SQS/.test(stem));
    assert.deepEqual(
      offered.flatMap(({ options }) => options.filter(({ text }) => text.includes('256'))),
      [],
    );
  });

  it('offer pros as wrong answers for cons, and the reverse', () => {
    const [cons] = about(/\*\*cons\*\* of Amazon SQS/);
    assert.ok(/At-least-once|No replay/.test(right(cons) ?? ''));
    assert.ok(cons?.options.every(({ correct, text }) => correct || /Scales|Pay|Nothing/.test(text)));
    assert.ok(about(/\*\*pros\*\* of Amazon SQS/).every((item) => /Scales|Pay|Nothing/.test(right(item) ?? '')));
  });

  it('compare the two of which the guide grants one a capability and denies it the other', () => {
    const [item] = about(/Which of the two can replay/);
    assert.equal(right(item), 'Amazon Kinesis Data Streams');
    assert.equal(item?.options.length, 2);
  });

  it('point at the bullet they come from', () => {
    const [item] = about(/Message Filtering/);
    const { span, heading, kind } = item?.source ?? {};
    assert.equal(kind, 'guide');
    assert.equal(heading, '2. Amazon SNS');
    assert.ok(guide.slice(span?.start, span?.end).startsWith('* **Message Filtering:**'));
  });
});

describe('Questions from tables', () => {
  const ask = (table: string) => questionsFromNote(read('table.md', `# Queues\n\n${table}\n`), factBase, today);

  it('ask which column has a value', () => {
    const found = ask(
      '| Feature | Standard | FIFO |\n| --- | --- | --- |\n| Order | best effort | strict within a group |\n| Cost | the same | the same |',
    );
    assert.deepEqual(
      found.map((item) => [item.stem.split('> ')[1], right(item)]),
      [
        ['**Order:** best effort', 'Standard'],
        ['**Order:** strict within a group', 'FIFO'],
      ],
    );
  });

  it('ask which row has a value', () => {
    const wide = ask(
      '| Service | Model | Keeps |\n| --- | --- | --- |\n| Queue | polled by consumers | until deleted |\n| Topic | pushes to subscribers | nothing |\n| Stream | read at a position | for its retention |',
    );
    assert.ok(wide.some((item) => item.stem.includes('pushes to subscribers') && right(item) === 'Topic'));
    assert.deepEqual(flawed(wide), []);
  });
});
