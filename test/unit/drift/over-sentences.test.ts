import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { template } from './paraphrases';
import { driftIn, wordsOf } from './support';

/** The template of the paraphrases, and names that are hyphenated or one word, and what has no bound. */
const shop = `${template}  NightMail: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: false, MessageRetentionPeriod: 172800 } }
  Cellar: { Type: AWS::Events::Archive, Properties: { SourceArn: "arn:aws:events:eu-west-1:111122223333:event-bus/default" } }
  Boat: { Type: AWS::SQS::Queue, Properties: { QueueName: boat-orders, VisibilityTimeout: 100 } }
  Sail: { Type: AWS::SQS::Queue, Properties: { QueueName: sail-orders } }
  Small: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Omega.Arn, maxReceiveCount: 2 } } }
  Stitch: { Type: AWS::Lambda::Function, Properties: { FunctionName: stitch, Handler: s.h, Runtime: python3.12, Role: x, Code: { ZipFile: x }, MemorySize: 300 } }
  Brook: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 1 } }
  Angler: { Type: AWS::Lambda::Function, Properties: { Handler: s.h, Runtime: python3.12, Role: x, Code: { ZipFile: x } } }
  AnglerMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Brook.Arn, FunctionName: !Ref Angler, StartingPosition: LATEST }
`;

function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, shop, 'templates/shop.yaml'), note);
}

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['what is kept for ever', '`Omega` keeps messages forever.', ['forever']],
  ['what is retried without an end', '`ReaderMapping` retries a batch indefinitely.', ['indefinitely']],
  ['an archive that has an end in the note alone', '`Cellar` keeps events for 30 days.', ['30 days']],
  ['retries of a mapping that sets none', '`Angler` retries a batch 4 times.', ['4 times']],
  ['a value with its term', 'A page takes 20 s, and the timeout of `Worker` is 2 minutes.', ['2 minutes']],
  [
    'a value with its term behind what its work takes',
    '`Worker` makes pages. A page takes 20 s in the worst case, so five of them fit into its timeout of two minutes.',
    ['two minutes'],
  ],
  ['a word that heads a section among names', '## boat-orders\n\n## sail-orders\n\n## stitch\n\n512 MB', ['512 MB']],
  ['names that head sections of a note', '## boat-orders\n\nVisibility timeout: 9 s\n\n## sail-orders', ['9 s']],
  ['what was before, behind what is', '## `Worker`\n\nIts timeout is now 2 minutes, it was 15 before.', ['2 minutes']],
  ['what each message is', '`Alpha` works through a pile. Each is locked for 9 seconds.', ['9 seconds']],
  ['"it" as the object', 'Letters go over `Alpha`. The servers long-poll it with 5 s.', ['5 s']],
  ['"it" in a condition', '`Clock` calls. In case of an error it is retried 3 times.', ['3 times']],
  ['a number that goes on', '`Worker` renders. 500 MB are its memory.', ['500 MB']],
  ['"and slow: it"', '`Worker` is a large one. And slow: it may run up to 60 seconds.', ['60 seconds']],
  ['a batch', '`Reader` reads `River`.\n\n## Failures\n\nA batch is retried 3 times.', ['3 times']],
  [
    'what happens then, in a table',
    '| If | then |\n|---|---|\n| `Worker` runs out of time | It has a minute. |',
    ['a minute'],
  ],
  ['who lost what was for a day', '`River` keeps votes for a day.', ['a day']],
  ['limits of one thing', '| Queue | Limits |\n|---|---|\n| `Alpha` | 256 KB |', ['256 KB']],
  ['a duty in the negative', 'A payload for `Alpha` must not be larger than 256 KB.', ['256 KB']],
  [
    'what somebody need not think about',
    'You do not need to think about locks, since `Alpha` hides a message for 9 s.',
    ['9 s'],
  ],
  ['what was said', 'What was said goes to `River`, which has 3 shards.', ['3 shards']],
  ['what is deduplicated, behind a colon', '## `NightMail`\n\n- deduplication: content-based', ['content-based']],
  ['the Lambda', '## `Alpha`\n\nIf the Lambda crashes the message comes again after 9 s.', ['9 s']],
  ['batches in flight', '`Reader` is quick. There are 3 batches in flight per shard.', ['3 batches']],
  ['a denial of something else', '`Omega` never sleeps: messages are kept indefinitely.', ['indefinitely']],
  [
    'what still holds under what happened',
    '## What happened\n\nIt was slow. `Alpha` shows a job again after 9 s, so another agent took it.',
    ['9 s'],
  ],
  ['what comes later', '`Alpha` gets it from there 30 s later.', ['30 s']],
  ['what is above', '`Alpha` takes texts. Texts above 256 KB are rejected.', ['256 KB']],
  ['an arrow', '- gives up after five tries → `Omega`', ['five tries']],
  ['in there', 'Look into `Omega`. Votes in there are kept a week.', ['a week']],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['an archive without an end', '`Cellar` keeps events forever.'],
  ['retries without an end', '`AnglerMapping` retries a batch until it succeeds.'],
  ['what is not kept for ever', '`Omega` does not keep messages forever.'],
  ['a word that heads a section of something else', '## Stitch\n\n512 MB\n\n## Sail\n\n`Alpha` is a queue.'],
  ['what was before', '## `Worker`\n\nIts timeout is now 22 s, it was 15 minutes before.'],
  ['days that were told before', 'Its queue `Alpha` keeps them for 6 days, its dead-letter queue `Omega` for eleven.'],
  ['what is tried once more', '## `BoatBox`\n\n`Small` takes a page. It is tried once more.'],
  ['all five', '## `Worker`\n\nIf one fails, all five come again.'],
  ['what we change', '## What we change\n\n1. `Alpha` gets a visibility timeout of 1 hour.'],
  ['what a service does with it', '`Clock` calls `Sweep`. Lambda does not retry it.'],
];

describe('what a note says over several sentences, or beside what was', () => {
  for (const [kind, note, words] of differing) {
    it(`is found, and differs: ${kind}`, () => assert.deepEqual(drift(note), words));
  }
  for (const [kind, note] of agreeing) {
    it(`is not held against the template: ${kind}`, () => assert.deepEqual(drift(note), []));
  }

  it('is rewritten with a bound where the template has one, and not where it has none', () => {
    const fixed = (note: string) =>
      driftIn(note, shop).map(({ message, fixes }) => [message.replace(/^.*? says /, ''), fixes[0]?.edits[0]?.text]);
    assert.deepEqual(fixed('`Omega` keeps messages forever.'), [['11 days (MessageRetentionPeriod).', 'for 11 days']]);
    assert.deepEqual(fixed('`ReaderMapping` retries a batch indefinitely.'), [
      ['11 (MaximumRetryAttempts).', '11 times'],
    ]);
    assert.deepEqual(fixed('`Cellar` keeps events for 30 days.'), [
      ['"30 days": Cellar in shop.yaml leaves RetentionDays at its default, no limit.', undefined],
    ]);
  });
});
