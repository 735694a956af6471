import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Berths: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 90, MessageRetentionPeriod: !If [IsProd, 1209600, 86400], RedrivePolicy: { deadLetterTargetArn: !GetAtt Wrecks.Arn, maxReceiveCount: 4 } } }
  Wrecks: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 432000 } }
  Harbour:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: h.h, Role: "arn:aws:iam::111122223333:role/h", Code: { ZipFile: x }, Timeout: 25, MemorySize: 512 }
  HarbourMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Berths.Arn, FunctionName: !Ref Harbour, BatchSize: 5 }
  Sluice:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: s.h, Role: "arn:aws:iam::111122223333:role/s", Code: { ZipFile: x }, ReservedConcurrentExecutions: 3 }
  PilotStation:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 8 }
`;
const drift = (note: string): readonly string[] => wordsOf(driftIn(note, template, 'iac/port.yaml'), note);

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  ['a value behind a comma that says how long', '`Harbour` takes one ship, for at most 40 s.', '40 s'],
  ['what has been so since', '`Harbour` has been slow. Its timeout is 40 s since last week.', '40 s'],
  ['a paragraph that comes back to now', 'In dev `Berths` waits. Today `Berths` hides a ship for 30 s.', '30 s'],
  ['a sentence without a verb', '`Harbour` reads `Berths`. Nine ships per invocation.', 'Nine'],
  ['attempts within at most a time', '`Wrecks` keeps ships. The messages stay there for 2 days.', '2 days'],
  ['a value behind a comma', '`Harbour` works on it, for 40 s at most.', '40 s'],
  ['under gotchas', '## Gotchas\n\n- `Berths` hides a ship for 30 seconds.', '30 seconds'],
  ['behind a warning', 'Careful: `Harbour` has only 10 seconds.', '10 seconds'],
  ['before what somebody could do', '`Wrecks` keeps messages for 2 days, so we could look at most.', '2 days'],
  ['what work has to be done in', '## `Harbour`\n\n- has to be done in 40 s', '40 s'],
  [
    'the place that was named last',
    'What fails goes from `Berths` to `Wrecks`. You then have two days to look at it there.',
    'two days',
  ],
  [
    'a heading that the note has in code elsewhere',
    '`Harbour` reads them.\n\n## Harbour\n\nHas a timeout of 40 s.',
    '40 s',
  ],
  ['a name of two humps that the note has in code elsewhere', '`PilotStation` guides. PilotStation has 20 s.', '20 s'],
  ['a name of two humps where the file is named', 'See port.yaml. PilotStation has 20 s.', '20 s'],
  [
    'a heading where the frontmatter names the template',
    '---\ntemplate: iac/port.yaml\n---\n## Harbour\n\n- has 1 GB of memory',
    '1 GB',
  ],
  [
    'a column whose name stands in a row',
    '| | a | b |\n| --- | --- | --- |\n| Function | `Harbour` | `PilotStation` |\n| Timeout | 25 s | 9 s |',
    '9 s',
  ],
  [
    'an answer on what was spoken of before',
    '**Who reads?** `Harbour` does.\n\n**How much memory does it have?** 128 MB.',
    '128 MB',
  ],
  ['none of the branches of a condition', '`Berths` keeps messages for 7 days.', '7 days'],
  ['a dead-letter queue by what can still be done', '`Wrecks` gives us two days for a look.', 'two days'],
  [
    'the function, where the note names one',
    '`Harbour` reads them.\n\n## Limits\n\nWe let the function run for 40 s.',
    '40 s',
  ],
  ['what is so now, in brackets', 'Increase the memory of `Harbour` (currently 2 GB).', '2 GB'],
  ['a list under nothing but a link', '[[port.yaml#Harbour]]\n- has a timeout of 40 s', '40 s'],
  [
    'a setting, whatever was said in between',
    '`Berths` is where ships wait. Most captains dislike that. The visibility timeout is 30 seconds.',
    '30 seconds',
  ],
  [
    'the queue that something comes from, where a queue that it goes to was named in between',
    '`Berths` takes ships. A wreck ends up in `Wrecks`. The queue hides a ship for 20 seconds.',
    '20 seconds',
  ],
  [
    'the kind that the sentence before names',
    '`Harbour` works.\n\nThe function is old. It is slow; the timeout is 40 s.',
    '40 s',
  ],
  [
    'a clause with the subject of its sentence',
    '`Harbour` reads. The function has 512 MB, and a timeout of 40 s.',
    '40 s',
  ],
  [
    'what is behind "For some reason, …"',
    '`Berths` is small. For historical reasons, the visibility timeout is 30 seconds.',
    '30 seconds',
  ],
  ['a sentence that is a value', '`Harbour` is quick. 128 MB.', '128 MB'],
  [
    'what stands behind a name as what it is',
    '`Berths`, a queue with two readers that hides ships for 30 seconds.',
    '30 seconds',
  ],
  ['the second of what something leads to', '`Berths` feeds `Harbour` and `PilotStation`.', 'PilotStation'],
  [
    'a word in bold that leads a bullet in, where the frontmatter names the template',
    '---\ntemplate: iac/port.yaml\n---\n- **Harbour** – times out after 40 s',
    '40 s',
  ],
  [
    'a name with a property under a heading that names a file',
    '## Berths (batch.yaml)\n\n- `Harbour.MemorySize` = 2048',
    '2048',
  ],
  [
    'an answer to what "we have to" know',
    '### How long do we have to react?\n\n`Wrecks` keeps ships for 2 days.',
    '2 days',
  ],
  ['a bound in brackets', 'If `Harbour` ran out of memory (limit: 1 GB), call.', '1 GB'],
  ['a value beside brackets that tell of the past', '`Harbour` has 128 MB (we had 256 before June).', '128 MB'],
  ['its timeout, whatever is said about it', '`Harbour` took longer than its timeout of 40 s.', '40 s'],
  [
    'what stands before a name of which something else is said',
    '`Berths` takes ships. A ship is tried ten times; after that it ends up in `Wrecks`.',
    'ten times',
  ],
  [
    'what stands behind an aside with "which"',
    '`Harbour` works. The function has 512 MB, which is enough, and a timeout of 40 s.',
    '40 s',
  ],
  ['an elliptical question', '**Who reads?** `Harbour` does.\n\n**And its memory?**\n1 GB.', '1 GB'],
  [
    'the time until something is gone',
    'Look into `Wrecks`: you have 9 days before messages there are deleted.',
    '9 days',
  ],
  [
    '"it" of a setting that the sentence before ends with',
    "`Harbour` ran into its timeout. It's 40 seconds.",
    '40 seconds',
  ],
  [
    'a clause without a subject of its own',
    '`Harbour` reads. Captains complain. The function is given 512 MB and may take up to 40 s.',
    '40 s',
  ],
  [
    'what "which" narrows down',
    '`Berths` takes ships. Ships which are older than a week are dropped by the queue.',
    'a week',
  ],
  ['what something is called with', '`Harbour` is called with up to 9 ships.', '9'],
  [
    'the function, where the section names one',
    '# Docks\n\n`PilotStation` guides.\n\n## Quays\n\n`Harbour` reads.\n\nThe function has 512 MB and a timeout of 40 s.',
    '40 s',
  ],
  ['both of two names', '`Berths` and `Wrecks` have a dead-letter queue.', 'dead-letter queue'],
  ['the reason for advice', 'Do not scan twice, because `Berths` has a visibility timeout of 9 seconds.', '9 seconds'],
  ['what is left of a list', 'Dead-letter queues: `Wrecks` has none, `Berths` has none.', 'has none'],
  ['the doer again behind a list', 'Partial batch responses: `Harbour` has them.', 'has them'],
  [
    'its timeout behind what somebody else does',
    '`Harbour` reads ships. When the tide provider is slow it runs into its timeout (40 s).',
    '40 s',
  ],
  [
    'it, behind a look at a metric',
    '`Harbour` lags. Check `IteratorAge` first. It handles nine ships per invocation.',
    'nine',
  ],
  ['what was tried', 'A ship is in `Wrecks` if it was tried nine times.', 'nine times'],
  ['attempted', 'A ship is attempted nine times before it goes from `Berths` to `Wrecks`.', 'nine times'],
  ['a time that a queue has', '`Wrecks` has a week.', 'a week'],
  ['times at once', '`Sluice` may run five times at once.', 'five times'],
  ['a size behind a name', 'Messages in `Wrecks` may be up to 9 KB.', '9 KB'],
  ['what a thing is for', '| Name | Purpose |\n| --- | --- |\n| `Harbour` | Reads ships. 1 GB, 25 s. |', '1 GB'],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['a list of what belongs to them', 'DLQ alarms: `Wrecks` has one, `Berths` has none.'],
  ['one of a kind', 'Dead-letter queues: `Berths` has one, `Wrecks` does not.'],
  ['what is not to be changed', '`Berths`: do not change the delay.'],
  ['who has a week', '`Wrecks` is new. Support has a week.'],
  [
    'a paragraph on a local run',
    'To test, run it in Docker. `Berths` is created with a visibility timeout of 9 seconds.',
  ],
  ['a paragraph on another stage', 'On staging nobody waits. `Harbour` has 128 MB and a timeout of 3 s.'],
  ['options in a row', 'Another one: no queue. `Berths` as a FIFO queue with a visibility timeout of 9 seconds.'],
  ['what was turned down', 'Tried and rejected: `Harbour` with 3 GB. `Berths` with a visibility timeout of 9 seconds.'],
  ['what somebody wrote in a chat', '> @kim: look. `Berths` has a visibility timeout of 9 seconds.'],
  ['a table of versions', '| Version | Change |\n| --- | --- |\n| 1.1 | `Harbour` has a timeout of 3 s |'],
  ['another of its kind', "`Harbour`'s sister `Jetty` is elsewhere. It reads 100 messages at a time."],
  ['the last that was named', 'Do not mix `Berths` up with `old-berths`. That one is FIFO.'],
  ['a name that is a word too', '`Harbour` works. `Wrecks` has 45 s.'],
  ['the value beside another', '`Harbour` gives up after 7 s, well before its timeout of 25 s.'],
  ['ideas for an occasion', 'Ideas for the hackathon:\n\n1. `Harbour` with 3 GB'],
  ['what somebody would like', '**Things I’d like.** Sunshine, `Harbour` with 3 GB.'],
  ['a column of what was measured', '| Function | Duration, p99 |\n| --- | --- |\n| `Harbour` | 11 s |'],
  ['who else keeps it', '`Berths` goes to DynamoDB, where items expire after 90 days.'],
  ['what would follow', 'If that is not enough, `Berths` is a FIFO queue.'],
  ['a chapter on what would be better', '## What would be better\n\n- `Berths` as a FIFO queue'],
  [
    'the function, where the note names two',
    '`Harbour` and `PilotStation` work.\n\n## Limits\n\nWe let the function run for 40 s.',
  ],
  ['one of the branches of a condition', '`Berths` keeps messages for 14 days, or for one day.'],
  [
    'a word that the note has as a noun',
    '---\ntemplate: iac/port.yaml\n---\n## Harbour\n\nThe harbour has 1 GB of memory.',
  ],
  ['a heading that is a word elsewhere too', '`Harbour` reads.\n\n## Harbour\n\nA harbour has 40 s.'],
  ['a name of two humps alone', 'PilotStation has 20 s.'],
  ['a value of another name', 'A `PilotStation` of `Wrecks` can be changed for 2 days.'],
  [
    'a value that another setting of it has',
    '`Berths` waits 90 seconds for the delete before it hands a ship out once more.',
  ],
  ['retries, which are receives without the first', '`Berths` retries a ship three times.'],
  ['a task', 'Move `Berths` to a visibility timeout of 5 minutes.'],
  [
    'what neither of two queues that may be meant denies',
    '`Berths` takes ships. A wreck ends up in `Wrecks`. The queue keeps a ship for 5 days.',
  ],
  ['what somebody else keeps, under a heading', '## `Wrecks` is not empty\n\nThe ledger keeps data for 10 years.'],
  ['what is estimated', '## `Harbour`\n\nChristmas estimate: a timeout of 60 s.'],
  ['what belongs to a stage', "The sandbox's `Berths` hides a ship for 10 seconds."],
  [
    '"it" behind a question about something else',
    'If `Harbour` timed out: was the lighthouse slow? It has a socket timeout of 40 s.',
  ],
  ['what was so during a test', '## During the storm test\n\n- `Harbour` has 1 GB of memory'],
  ['what brackets tell of another stage', '`Harbour` has 512 MB (128 MB in staging).'],
  ['another timeout', '`Harbour` has a durable execution timeout of 1 hour.'],
  ['what "which" adds to somebody else', '`Harbour` is slow. It calls the tower, which times out after 40 s.'],
  [
    'a heading that is a word of the sentence',
    '---\ntemplate: iac/port.yaml\n---\n## Harbour\n\nHarbour tours have a time-out of 5 minutes.',
  ],
  [
    'a word in bold that more is said of',
    '---\ntemplate: iac/port.yaml\n---\n- **Harbour** of Kiel: times out after 40 s',
  ],
  [
    'a word in bold that stands as a plain word elsewhere',
    '---\ntemplate: iac/port.yaml\n---\n- **Harbour**: times out after 40 s\n\nHarbour tours are nice.',
  ],
  ['what was tried', 'What was tried: a batch size of 50 in `Harbour`.'],
  ['what is so in another town', 'In the Kiel harbour, `Berths` hides a ship for 10 seconds.'],
  ['what somebody is given', '`Harbour` asks captains. Each captain is given 20 seconds.'],
  ['a thing counted second', 'A second worker can take a ship from `Berths` after 90 seconds.'],
];

describe('what stands around a statement', () => {
  for (const [kind, note, words] of differing) {
    it(`differs: ${kind}`, () => assert.deepEqual(drift(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`does not differ: ${kind}`, () => assert.deepEqual(drift(note), []));
  }
});
