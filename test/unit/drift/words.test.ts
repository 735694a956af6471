import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Ferries:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 240, KmsMasterKeyId: alias/harbour, RedrivePolicy: { deadLetterTargetArn: !GetAtt Sunk.Arn, maxReceiveCount: 3 } }
  Sunk: { Type: AWS::SQS::Queue }
  Locks: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  Horn: { Type: AWS::SNS::Topic }
  HornForFerries:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Horn, Protocol: sqs, Endpoint: !GetAtt Ferries.Arn, RawMessageDelivery: true, FilterPolicy: { kind: [fog, storm] } }
  HornForTugs: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Horn, Protocol: sqs, Endpoint: !GetAtt Tugs.Arn } }
  Tugs: { Type: AWS::SQS::Queue, Properties: { ReceiveMessageWaitTimeSeconds: 9 } }
  Buoys: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 420, MessageRetentionPeriod: 86400 } }
  Pilot:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 40, ReservedConcurrentExecutions: 6 }
  PilotMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Ferries.Arn, FunctionName: !Ref Pilot, BatchSize: 4, FunctionResponseTypes: [ReportBatchItemFailures] }
  TugLoader: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 40 } }
  Tide:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(20 minutes), Targets: [{ Id: p, Arn: !GetAtt Pilot.Arn, DeadLetterConfig: { Arn: !GetAtt Sunk.Arn }, RetryPolicy: { MaximumEventAgeInSeconds: 1800 } }] }
  Log:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties: { ExtendedS3DestinationConfiguration: { BucketARN: "arn:aws:s3:::log", RoleARN: "arn:aws:iam::111122223333:role/l" } }
`;

/** The words that are said to differ. */
function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, template, 'infra/harbour.yaml'), note);
}

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  ['short words for settings', '`Ferries`: std queue, vis 2 min.', '2 min'],
  ['deduplication by content in a table', '| | `Locks` |\n| --- | --- |\n| content dedup | off |', 'off'],
  ['how deduplication is done', '`Ferries` is FIFO, and deduplication by the body is on.', 'FIFO'],
  ['an envelope that is stripped', 'For `HornForTugs` the envelope is stripped.', 'envelope is stripped'],
  ['the answer behind a label', '- `PilotMapping`: partial batch responses: off', 'off'],
  ['a state that it is in', '`Tide` ticks; it’s disabled.', 'disabled'],
  ['how many run', 'Only three copies of `Pilot` may run at a time.', 'three copies'],
  ['a number at a time or a time', '`TugLoader` pulls; `Pilot` reads 4 at a time or every two minutes.', 'two minutes'],
  ['what arrives within', '`Pilot` takes batches of 4 or what arrives in 30 seconds.', '30 seconds'],
  ['seconds of time', '`Pilot` has 50 seconds of time.', '50 seconds'],
  ['seconds to finish', 'Every run of `Pilot` is given 50 seconds to finish.', '50 seconds'],
  ['not visible', 'A ferry is not visible to other captains for a minute in `Ferries`.', 'a minute'],
  ['not shown', '`Ferries` does not show it to anybody for 9 minutes.', '9 minutes'],
  ['handed out', '`Ferries` hands a message out five times before it is dead.', 'five times'],
  ['stays for', 'Ferries that went down in `Sunk` stay for a week.', 'a week'],
  ['visible in', 'What went down is visible in `Sunk` for a month.', 'a month'],
  ['waits before', '## `Buoys`\n\nEvery message waits 5 minutes before anyone reads it.', '5 minutes'],
  ['may take per batch', '`Pilot` may take two minutes per batch.', 'two minutes'],
  ['parallel', 'We allow ten parallel invocations of `Pilot`.', 'ten parallel invocations'],
  ['age of events', '| Rule | Max age |\n| --- | --- |\n| `Tide` | 2 h |', '2 h'],
  ['writes compressed', '`Log` collects. It writes compressed objects.', 'compressed'],
  ['a key of AWS', '`Ferries` is encrypted with the key that AWS manages.', 'key that AWS manages'],
  ['an answer', '### How long does `Sunk` keep a ferry?\n\nTen days.', 'Ten days'],
  ['an answer in the next line', '**After how many receives is `Ferries` done?**\nFive.', 'Five'],
  ['an answer behind its letter', 'Q: Is there a dead-letter queue for `Ferries`?\nA: no', 'A: no'],
  ['a denial as an answer', '## Is `Ferries` encrypted?\n\nNo.', 'No.'],
  [
    'what a rule has',
    '## `Tide`\n\n`Pilot` gets it, as of now. The rule has no dead-letter queue.',
    'dead-letter queue',
  ],
  ['what a heading names fires', '## `Tide`\n\nFires every hour and calls `Pilot`, which is quick.', 'every hour'],
  ['an envelope', '## `Ferries`\n\n- wrapped in the SNS envelope', 'wrapped in the SNS envelope'],
  ['an envelope that is seen', '`Ferries` sees the SNS envelope.', 'sees the SNS envelope'],
  ['blocked', 'A ferry that was taken is blocked for 30 minutes by `Ferries`.', '30 minutes'],
  ['half a unit', '`Pilot` has half a GB of memory.', 'half a GB'],
  ['in one go', '## `Pilot`\n\nIt gets up to 10 ferries in one go.', '10'],
  ['things called reports', '`Pilot` builds two reports per invocation.', 'two'],
  ['what is done in parallel', 'Currently 9 reports are built in parallel by `Pilot`.', '9'],
  ['redrives', '`Buoys` redrives to `Sunk` after 5 receives.', 'redrives to `Sunk`'],
  ['read by', '## `Sunk`\n\n- read by `Pilot`', 'read by `Pilot`'],
  [
    'what a filter looks at',
    '`Ferries` hears it. The subscription filters by message body, `kind` is there.',
    'message body',
  ],
  ['what it is for', '## `Ferries`\n\n- subscribed to `Horn`, only for `fog` and `ice`', 'ice'],
  ['a callout', '> [!note]- Settings of `Sunk`\n> - retention one week', 'one week'],
  ['a list of values', 'How long things are kept:\n\n- `Sunk` – 7 days', '7 days'],
  ['a chapter of values', '## Visibility timeouts\n\n- `Ferries`: 9 min', '9 min'],
  ['definitions', 'ferries\n: `Ferries`, hidden for 2 min\n\nsunk\n: `Sunk`, hidden for 30 s', '2 min'],
  [
    'a part of a heading',
    'As in `infra/harbour.yaml`.\n\n## 5.1 Level 2: HornForFerries\n\nIt sees the SNS envelope.',
    'sees the SNS envelope',
  ],
  ['values between dots', '**Worker** `Pilot` · 2 GB · batches of four', '2 GB'],
  ['what it is', 'See [[harbour.yaml#Ferries]]: it’s a FIFO queue.', 'FIFO'],
  ['no long polling', '## `Tugs`\n\n- no long polling', 'no long polling'],
  ['for another while', 'It rests in `Sunk` for another two weeks.', 'two weeks'],
  ['sits for', 'In `Sunk` a ferry sits for a fortnight.', 'a fortnight'],
  ['kept away', '`Ferries` keeps the message away from others for 9 minutes.', '9 minutes'],
  [
    'until a batch is full',
    '### How long does `Pilot` wait until a batch is full?\n\nAt most 30 seconds.',
    '30 seconds',
  ],
  [
    'what is there',
    'Failed ferries go to `Sunk`, and somebody is told. They can be looked at there for a week.',
    'a week',
  ],
  [
    'the whole batch',
    'A bad ferry makes `Pilot` retry the whole batch, and the next does too.',
    'retry the whole batch',
  ],
  ['what is cleaned', '`Sunk` is cleaned after 14 days.', '14 days'],
  ['what lives there', 'We check `Sunk` on Mondays, because ferries only live there for ten days.', 'ten days'],
  ['no deduplication', '`Locks` does not deduplicate by content.', 'does not deduplicate by content'],
  ['polls long', '`Buoys` polls long (20 s).', '20 s'],
  ['a cap', "There's a cap of ten on `Pilot`.", 'ten'],
  ['days alone', '| Queue | Notes |\n| --- | --- |\n| `Sunk` | standard, 7 days |', '7 days'],
  ['a buffer alone', '`Log`: 5 min, 64 MB', '64 MB'],
  ['a value behind a dash', '## `Ferries`\n\n- Visibility timeout – 9 minutes. That is enough.', '9 minutes'],
  ['values between slashes', '`Pilot`: 2 GB / 40 s / batches of four', '2 GB'],
  ['a kind with its service', '`Ferries` (an SQS FIFO queue) takes them.', 'FIFO'],
  ['so many times an hour', '`Tide` calls `Pilot` four times an hour.', 'four times an hour'],
  ['a key of the service', '`Ferries` is encrypted with SQS’s own key.', 'SQS’s own key'],
  ['without delay', '`Buoys` delivers without delay.', 'delivers without delay'],
  ['above a size', '`Buoys` rejects anything above 64 KB.', '64 KB'],
  ['a place of two', 'What failed goes from `Ferries` to `Sunk` and waits there for a week.', 'a week'],
  [
    'a row that names another queue',
    '| Queue | Notes |\n| --- | --- |\n| `Ferries` | visibility 9 min, DLQ `Sunk` |',
    '9 min',
  ],
  ['a column of one word', '| Subscription | Raw |\n| --- | --- |\n| `HornForFerries` | no |', 'no'],
  ['a sentence over a list', '`Ferries` feeds `Pilot`.\n\n- visibility timeout 9 min', '9 min'],
  ['receives and then', '`Ferries` feeds `Pilot`.\n\n- 8 receives, then `Sunk`', '8 receives'],
  [
    'a numbered heading',
    'As in `infra/harbour.yaml`.\n\n## 2.1 HornForFerries\n\nIt sees the SNS envelope.',
    'sees the SNS envelope',
  ],
  [
    'what is drawn',
    '```mermaid\ngraph\n  Sunk --> Shore\n```\n\n## Sunk\n\n- kept for a week\n\n`Sunk` is big.',
    'a week',
  ],
  ['what went wrong', '## What went wrong\n\n- With a maxReceiveCount of 9 on `Ferries` nothing moves.', '9'],
  ['waiting for a batch', 'It reads `Ferries`, waiting for up to 5 seconds for a batch.', '5 seconds'],
  [
    'a word of the domain with its kind',
    'Ferries land on `Ferries`. The ferries queue hides what is being read for 9 minutes.',
    '9 minutes',
  ],
  ['a limit of its own', '`Pilot` runs all day; its limit is 30 s.', '30 s'],
  ['things of the domain', '`PilotMapping` collects 100 ferries for it.', '100'],
  ['a key of our own', '`Tugs` is encrypted with a key of our own.', 'key of our own'],
  ['what is waited for', 'Messages wait in `Buoys`. They can wait 9 days.', '9 days'],
  ['an answer to how long it may', '**How long may `Pilot` take?**\nTwo minutes.', 'Two minutes'],
  ['a run', '`Pilot` is started by `Tide`. A run lasts 5 minutes at most.', '5 minutes'],
  ['a value with its name behind a comma', 'Long polling, 20 seconds on `Tugs`.', '20 seconds'],
  ['who does, by what it is called', '`TugLoader` is idle. The tug loader has 2 minutes.', '2 minutes'],
  [
    'what which goes on with',
    'Ferries go to `Locks` (FIFO), which expects a deduplication id from each.',
    'expects a deduplication id',
  ],
  ['what is listed behind', '`HornForFerries` is there; the subscription filters on the body: `fog`.', 'body'],
  ['what remains', 'Its ferries are moved to `Buoys`. There they remain for 7 days.', '7 days'],
  ['a key managed by AWS', '`Ferries` is encrypted with the key managed by AWS.', 'key managed by AWS'],
  ['polling that is short', '`Tugs` is busy. Polling is short, alas.', 'Polling is short'],
  ['a maximum size', '| Queue | Max. size |\n| --- | --- |\n| `Tugs` | 128 KB |', '128 KB'],
  ['how long a rule tries', '- `Tide`: EventBridge tries for 24 hours.', '24 hours'],
  ['what is divided', '`Pilot` is small. A faulty batch is divided in two by it.', 'divided in two'],
  ['a word with an underscore', 'The `Ferries` queue: `maxReceiveCount` = 5', '5'],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['a key that it is not encrypted with', '`Tugs` is not encrypted with a key of our own.'],
  ['an id that nobody needs', '`Locks` does not need a deduplication id.'],
  ['a minute and some seconds', '`Ferries`: visibility timeout four minutes 30.'],
  ['later than others', '`Buoys` gets everything, seven minutes later than the others.'],
  ['the answer', '### How long does `Sunk` keep a ferry?\n\nFour days.'],
  ['an answer to why', '### Why does `Sunk` keep messages?\n\nA search takes 9 days.'],
  ['an answer to what could be', '### How long could `Sunk` keep messages?\n\n14 days.'],
  ['a later sentence', '### How long does `Sunk` keep a ferry?\n\nFour days. Divers need 9 days.'],
  ['an answer that names another', '### How often does `Ferries` hand a message out?\n\nAs `Harbour` does, 9 times.'],
  ['what waits before', '## `Buoys`\n\nEvery message waits 7 minutes before anyone reads it.'],
  ['definitions', 'ferries\n: `Ferries`, hidden for 240 s\n\nsunk\n: `Sunk`, kept for 4 days'],
  ['two numbers of which one agrees', '`Pilot` takes four ferries per call, and two at a time from the north.'],
  ['where a message is in the end', 'What fails moves from `Tugs` to `Sunk` and waits there for 4 days.'],
  ['one of a batch', '## `Pilot`\n\n- when one ferry of a batch sinks, only it comes back'],
  ['words of a mode before a name', 'We do switch raw message delivery on `HornForFerries` on.'],
  ['a queue of the domain that is nowhere in code', 'See `Tugs`. The ferries queue is hidden from view for 9 minutes.'],
  [
    'the source queue of any',
    'Messages of `Tugs` are hidden for 30 s. The source queue of a pier hides them for 9 minutes.',
  ],
  [
    'what takes its time in brackets',
    'If it sinks (for instance in a storm, which takes 3 hours) messages wait in `Sunk`.',
  ],
  ['what was not chosen', '**Not chosen.** A visibility timeout of 30 s for `Ferries`; `Pilot` with 1 GB.'],
  ['what is hidden', '`Ferries` hides the batch for ten.'],
  [
    'a column of queues under what they receive',
    '## `HornForFerries`\n\n| | `Ferries` |\n| --- | --- |\n| Max receives | 3 |',
  ],
  ['a plan that is not built', '## Capacity plan (not built)\n\n- `Ferries` hides messages for 9 minutes'],
  ['what comes next year', '## Next year\n\n- `Pilot` with a timeout of 2 minutes'],
  ['attempts of EventBridge', 'EventBridge tries for 24 hours / 20 attempts to reach `Ferries`.'],
  ['a chapter on something else', '## Ports\n\n- `Ferries`: 9 min'],
  ['what a minute says', '- 18:40 the visibility timeout of `Ferries` is set to 2 minutes'],
  ['what somebody thinks', 'Kim thinks `Ferries` hides messages for 2 minutes.'],
  ['what heads a row', '## `Pilot`\n\n| | |\n| --- | --- |\n| split batch on error | no |'],
  ['kept away', '`Ferries` keeps the message away from others for 240 seconds.'],
  ['who else keeps it', 'A ferry in `Sunk` is told to the coast guard, who keeps records for 10 years.'],
  ['what people have', 'After 3 failures of `Pilot` the harbour calls, and the manager has four days.'],
  ['an object', 'A `Pilot` object has a timeout of 5 minutes.'],
  ['consumers that are listed', 'We publish to `Horn`. Two consumers receive it: `Ferries`, `Tugs`.'],
  ['two numbers of which none agrees', '`Pilot` had its day, with timeouts of 10 s, 20 s and 30 s in turn.'],
  ['what is cut in two', '`Pilot` cuts a failing batch in two until it is found.'],
  ['a local run', '### Local run\n\n`Ferries` hides messages for 9 s there.'],
  ['what was turned down', 'Things we said no to:\n\n- `Pilot` with a batch size of 10'],
  ['a rule that is off for a while', '`Tide` is paused during the holidays by hand.'],
  ['what somebody is asked for', 'Please set the visibility timeout of `Ferries` to 10 minutes then.'],
  ['a button', 'The `Sunk` button deletes messages after 30 days.'],
  ['the queue of another service', 'See the `Ferries` of the *river* service, which has a visibility timeout of 30 s.'],
  ['what is not yet so', '`Buoys` is polled by `Pilot`… not yet.'],
  ['options under a number', '## 4. Options we looked at\n\n- `Ferries` with a visibility timeout of 9 minutes.'],
];

describe('the words of a note', () => {
  for (const [kind, note, words] of differing) {
    it(`differ: ${kind}`, () => assert.deepEqual(drift(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`do not differ: ${kind}`, () => assert.deepEqual(drift(note), []));
  }
});
