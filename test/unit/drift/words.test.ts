import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Ferries:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 240, KmsMasterKeyId: alias/harbour, RedrivePolicy: { deadLetterTargetArn: !GetAtt Sunk.Arn, maxReceiveCount: 3 } }
  Sunk: { Type: AWS::SQS::Queue }
  Buoys: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 420, MessageRetentionPeriod: 86400 } }
  Pilot:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 40, ReservedConcurrentExecutions: 6 }
  PilotMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Ferries.Arn, FunctionName: !Ref Pilot }
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
  ['a word with an underscore', 'The `Ferries` queue: `maxReceiveCount` = 5', '5'],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['the answer', '### How long does `Sunk` keep a ferry?\n\nFour days.'],
  ['an answer to why', '### Why does `Sunk` keep messages?\n\nA search takes 9 days.'],
  ['an answer to what could be', '### How long could `Sunk` keep messages?\n\n14 days.'],
  ['a later sentence', '### How long does `Sunk` keep a ferry?\n\nFour days. Divers need 9 days.'],
  ['an answer that names another', '### How often does `Ferries` hand a message out?\n\nAs `Harbour` does, 9 times.'],
  ['what waits before', '## `Buoys`\n\nEvery message waits 7 minutes before anyone reads it.'],
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
