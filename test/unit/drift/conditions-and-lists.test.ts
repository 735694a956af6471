import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { template } from './paraphrases';
import { driftIn, wordsOf } from './support';

/** The template of the paraphrases, and subscriptions, and queues that nothing reads. */
const shop = `${template}  News: { Type: AWS::SNS::Topic }
  Letters: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: false } }
  Parcels: { Type: AWS::SQS::Queue }
  NightMail: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, VisibilityTimeout: 300 } }
  AutoMail: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  DayMail: { Type: AWS::SQS::Queue }
  ParcelNews:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Parcels.Arn, FilterPolicyScope: MessageBody, FilterPolicy: { kind: [sent, lost] } }
`;

function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, shop, 'templates/shop.yaml'), note);
}

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['a condition in the perfect', '`Alpha` hides a message for 9 seconds once it has been picked up.', ['9 seconds']],
  [
    'a condition of every day',
    'If one record is broken, `ReaderMapping` tries the batch 5 more times.',
    ['5 more times'],
  ],
  [
    'a condition that tells the value',
    'If the workers are down for longer than 12 days, messages in `Alpha` are lost.',
    ['12 days'],
  ],
  [
    'who takes longer',
    '`Worker` reads `Alpha`. If `Worker` takes longer than 90 seconds, another worker gets the message.',
    ['90 seconds'],
  ],
  [
    'a queue that is meant by its reader',
    'Look at `Worker` first. If it fails, the message is visible again after 9 seconds.',
    ['9 seconds'],
  ],
  [
    'a bound in a participle',
    '`Worker` reads `Alpha`, waiting no longer than 50 seconds for a batch to fill.',
    ['50 seconds'],
  ],
  ['a second one with "too"', '`Alpha` has a dead-letter queue, `Parcels` too.', ['too']],
  ['a second one with "not"', '`Letters` is FIFO, `Parcels` not. `Omega` has no dead-letter queue.', []],
  ['values in a list', '`Parcels` only gets `sent`, `lost` and `half-opened` parcels.', ['half-opened']],
  ['values without marks', '`ParcelNews` filters on `kind` and lets sent, lost and found through.', ['found']],
  ['one value of two', '`ParcelNews` only lets `sent` through.', ['sent']],
  ['some values in a cell', '| Subscription | Filter on `kind` |\n|---|---|\n| `ParcelNews` | lost |', ['lost']],
  ['long polling in a line of its own', '## `Parcels`\n\n- long polling: yes', ['long polling: yes']],
  [
    'what a filter looks at, behind values',
    '## `Parcels`\n\n- gets `sent` and `lost`; the filter looks at the message attributes',
    ['message attributes'],
  ],
  ['two names and a value', '`Omega` and `Parcels`: 2 days.', ['2 days']],
  ['a buffer behind an interval', '- `Hose`: every 3 minutes or 100 MB', ['100 MB']],
  ['what was named as "it"', 'Clients write to `Alpha`. A worker polls it for 5 s and answers on `Parcels`.', ['5 s']],
  ['an explicit id', '## `Letters`\n\n- dedup by content', ['dedup by content']],
  ['what arrived', '`Worker` gets up to 8 messages or whatever arrived in 40 seconds.', ['40 seconds']],
  [
    'the cause of an incident',
    '## Root cause\n\n`Worker` has a timeout of 90 seconds. Before the fix it was 300 seconds.',
    ['90 seconds'],
  ],
  [
    'a paragraph that goes on',
    'The function is `Worker`.\n\nWith 704 MB of memory it handles a batch in 800 ms. It is given 9 minutes, as it starts slowly.',
    ['9 minutes'],
  ],
  [
    'an answer to how long something can be',
    '**How long can a message be stuck in `Alpha`?**\n\n12 days. Then SQS deletes it.',
    ['12 days'],
  ],
  ['what was, and is now', '`Alpha` used to hide messages for 100 seconds, now it is 90 seconds.', ['90 seconds']],
  ['what was in a sentence between', '`Parcels` takes all news. Until June it was slow. Has a DLQ.', ['DLQ']],
  [
    'a value that the next clause names',
    '## Root cause\n\nThe message came back after 90 seconds, which is the visibility timeout of `Alpha`.',
    ['90 seconds'],
  ],
  ['both of two', '`Alpha` and `Parcels` are read by ECS. Both have a dead-letter queue.', ['dead-letter queue']],
  [
    'the mapping, where its function is named too',
    '`Reader` is set up by `ReaderMapping`.\n\nThe mapping tries a bad batch up to five times more.',
    ['five times'],
  ],
  ['a service that gives up', '`Clock` starts `Sweep`. EventBridge gives up after 3 hours.', ['3 hours']],
  ['what is tried again', 'If `Worker` fails, the message is retried after 9 seconds.', ['9 seconds']],
  ['when the reader is down', 'If `Worker` crashes the parcel is back after 9 seconds.', ['9 seconds']],
  ['files', '`Hose` writes to S3. The files are gzipped.', ['gzipped']],
  ['an id', 'See `NightMail`. Deduplication is based on an ID that the sender sets.', []],
  ['explicit ids', '`AutoMail` relies on explicit deduplication IDs.', ['explicit deduplication IDs']],
  ['facts of a table', '| Name | Key facts |\n| --- | --- |\n| `Worker` | 704 MB, 40 s |', ['40 s']],
  ['a rule from Monday to Friday', '`Clock` fires every 90 minutes, from Monday to Friday.', ['90 minutes']],
  [
    'fields, each of a line',
    '---\ntemplate: shop.yaml\n---\n\nNightMail:: standard queue, 5 min visibility timeout\nDayMail:: FIFO queue\n',
    ['standard', 'FIFO'],
  ],
];

const silent: readonly (readonly [kind: string, note: string])[] = [
  ['what the function does itself', 'When the bank is busy `Worker` waits. It makes 3 attempts within one invocation.'],
  ['a condition that is thought of', 'If `River` is ever increased to 24 shards, ask for a larger quota first.'],
  ['what a worker does with a second one', '`Alpha`: if a message was received twice, the worker ignores it.'],
  ['all values', '| Subscription | Filter |\n|---|---|\n| `ParcelNews` | sent, lost |'],
  ['examples of values', '| Subscription | Filter |\n|---|---|\n| `ParcelNews` | such as sent |'],
  ['another stack by its name', 'In the `perf` stack `Worker` has 3 GB.'],
  ['a time with "that is"', 'Messages stay in `Omega` for 11 days, that is the time you have.'],
  ['at once', 'The redrive from `Omega` worked at once.'],
  ['the name behind its kind', 'Of `Alpha`: DLQ after 7 receives: `Omega`.'],
  ['who reads, among others', 'A position older than 30 seconds is ignored by the map that `Reader` draws.'],
];

describe('conditions, lists and what goes on', () => {
  for (const [kind, note, words] of differing) {
    it(`are held against their template: ${kind}`, () => {
      assert.deepEqual(drift(note), words);
    });
  }
  for (const [kind, note] of silent) {
    it(`say nothing of it: ${kind}`, () => {
      assert.deepEqual(drift(note), []);
    });
  }
});
