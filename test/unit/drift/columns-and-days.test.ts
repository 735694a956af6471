import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  Berths: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: false, VisibilityTimeout: 50, MessageRetentionPeriod: 172800, RedrivePolicy: { deadLetterTargetArn: !GetAtt Sunk.Arn, maxReceiveCount: 4 } } }
  Sunk: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
  Wharves: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, DeduplicationScope: messageGroup, FifoThroughputLimit: perMessageGroupId } }
  Quays: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Sunk.Arn, maxReceiveCount: 3 } } }
  Moorings: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 70 } }
  Harbour: { Type: AWS::SNS::Topic }
  HarbourToMoorings: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Harbour, Protocol: sqs, Endpoint: !GetAtt Quays.Arn, RawMessageDelivery: false, FilterPolicyScope: MessageBody, FilterPolicy: { flag: [red, green] } } }
  Pilot: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13, Handler: p.h, Role: x, Code: { ZipFile: x }, Timeout: 30, MemorySize: 512 } }
  PilotSource: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Berths.Arn, FunctionName: !Ref Pilot, BatchSize: 5, ScalingConfig: { MaximumConcurrency: 8 }, FunctionResponseTypes: [ReportBatchItemFailures] } }
  Crane: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13, Handler: c.h, Role: x, Code: { ZipFile: x }, Timeout: 60, MemorySize: 256 } }
  Waves: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  CraneSource: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Waves.Arn, FunctionName: !Ref Crane, StartingPosition: LATEST, ParallelizationFactor: 2, BisectBatchOnFunctionError: false } }
  Storms: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [sea], detail-type: [StormSeen] }, Targets: [{ Id: p, Arn: !GetAtt Pilot.Arn, RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 7200 } }, { Id: m, Arn: !GetAtt Moorings.Arn, RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 7200 } }] } }
  Tides: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 6 ? * 2 *), Targets: [{ Id: c, Arn: !GetAtt Crane.Arn }] } }
  Dredge: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: cron(0 6 ? * MON-FRI *), FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: !GetAtt Crane.Arn, RoleArn: x } } }
`;

function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, template, 'infra/port.yaml'), note);
}

const settings = '| Name | What | Important settings |\n|---|---|---|\n';

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  [
    'the settings of a name, under a heading',
    'See port.yaml.\n\n## Pilot settings\n\n- timeout: 40 s\n\n`Pilot`',
    ['40 s'],
  ],
  [
    'a heading that is a word elsewhere',
    'See port.yaml. A pilot is a man, the Pilot too.\n\n## Pilot\n\n- `Pilot` steers.\n- Memory: 1 GB',
    ['1 GB'],
  ],
  ['a name in bold with a full stop', 'See port.yaml.\n\n**Crane.** Timeout 90 s.\n\n`Crane` lifts.', ['90 s']],
  [
    'a bullet over a paragraph',
    `- \`Pilot\` has 20 s, ${'which is not much and '.repeat(4)}all it needs\n\nProduction is far.`,
    ['20 s'],
  ],
  ['how often and how long', '`Storms` calls. EventBridge retries ten times, for at most a day.', ['a day']],
  ['for how long at most', '`Storms` calls. EventBridge tries 10 times, for a day at most.', ['a day']],
  ['targets that are named', '`Storms` has two targets, `Pilot` and `Crane`.', ['Crane']],
  ['a day of the week', '`Tides` runs on Tuesdays at 6:00.', ['Tuesdays']],
  ['a day of the week behind a dash', '`Tides` – every Sunday at 6:00.', ['Sunday']],
  ['a day among others', '`Tides` calls `Crane`; it fires every Friday.', ['Friday']],
  ['a protocol', '`HarbourToMoorings` delivers by email.', ['email']],
  ['what a policy looks at', '`Quays` is a queue. The policy looks at the message attributes.', ['message attributes']],
  ['in a raw form', '`Quays` gets messages of `Harbour` in raw form.', ['in raw form']],
  [
    'what is not in its own clause',
    `${settings}| \`Berths\` | a queue | content-based deduplication, 50 s |`,
    ['content-based deduplication'],
  ],
  ['a size by itself', `${settings}| \`Pilot\` | a function | 30 s, 256 MB |`, ['256 MB']],
  [
    'what alone comes through',
    `${settings}| \`HarbourToMoorings\` | a subscription | only \`red\` and \`white\` |`,
    ['white'],
  ],
  [
    'what of a name is on',
    'Raw delivery of `HarbourToMoorings` is on for all of it.',
    ['Raw delivery of `HarbourToMoorings` is on'],
  ],
  [
    'a reason in one paragraph',
    '`Berths` waits. `Pilot` needs a while, which is why the visibility timeout is 80 s.',
    ['80 s'],
  ],
  ['a link before a colon', '- [[port.yaml#Sunk]]: what went down. It is a standard queue.', ['standard']],
  ['what is picked', '`Storms` picks up `StormSeen` and `StormOver` events.', ['StormOver']],
  ['what is halved', '`Crane` lifts. Batches are split in half.', ['split in half']],
  ['batches for each shard', '`Crane` lifts. Per shard, four batches are processed concurrently.', ['four batches']],
  [
    'a trial by its number',
    '`Berths` hides them; after the second attempt they are moved to `Sunk`.',
    ['second attempt'],
  ],
  ['a key of a value', '`HarbourToMoorings` lets through boats with a `flag` of `white`.', ['white']],
  ['the usual throughput', '`Wharves` is a FIFO queue in standard throughput mode.', ['standard throughput']],
  ['batches at work', '`Pilot` reads. 50 batches may be in progress at once.', ['50 batches']],
  ['workers that crash', '`Berths` waits. If a worker crashes twice on a boat, it goes to `Sunk`.', ['twice']],
  ['what EventBridge calls', '`Storms` calls. EventBridge retries the call three times.', ['three times']],
  ['a label under a heading', '## `Waves`\n\n- Consumer: `Pilot`', ['Pilot']],
  ['a dead-letter queue under a heading', '## `Moorings`\n\n- DLQ: `Sunk`', ['Sunk']],
  ['a column of filters', '| Subscription | Filter |\n|---|---|\n| `HarbourToMoorings` | `red`, `white` |', ['white']],
  [
    'a subscription and its queue',
    '`HarbourToMoorings` only lets `red` and `white` boats through to `Quays`.',
    ['white'],
  ],
  ['the state of a schedule at the moment', '## `Dredge`\n\nAt the moment the schedule is disabled.', ['disabled']],
  ['where duplicates are looked for', '`Wharves` deduplicates over the whole queue.', ['over the whole queue']],
  ['up to so many of anything', '`Pilot` takes up to 50 boats or waits.', ['50']],
  [
    'what somebody thinks of a value',
    '`Pilot` steers. Its timeout is 2 minutes, half of that would be enough.',
    ['2 minutes'],
  ],
  ['a reason with a name', 'No boat is lost as `Berths` keeps messages for 9 days.', ['9 days']],
  ['who shares a dead-letter queue', '`Berths` is full. After 3 receives a boat is in `Sunk`.', ['3 receives']],
  ['what is raw, too', '`Quays` is small. Also raw delivery.', ['raw delivery']],
  ['how long it waits for more', '`Pilot` is invoked with up to 5 boats; it waits 5 s for them.', ['5 s']],
  ['one of a batch', '`Pilot` works on six messages at once and stops when one of them fails.', ['six messages']],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['its day', '`Tides` runs on Mondays at 6:00.'],
  ['days of several', '`Tides` runs every Monday and Friday.'],
  ['days that are a span', '`Dredge` runs every Sunday at 6:00.'],
  ['when people do something', '`Tides` is checked by us on Tuesdays.'],
  ['its protocol', '`HarbourToMoorings` delivers via SQS.'],
  ['a sentence on another that has no marks', 'See port.yaml. `Berths` waits. Crane collects messages for 3 minutes.'],
  ['what not to do, with a stress', 'Do *not* set the batch size of `Pilot` to 1000.'],
  [
    'a command',
    'Raise the visibility timeout of `Berths` to 2 hours:\n`aws sqs set-queue-attributes --queue-url ... --attributes VisibilityTimeout=7200`',
  ],
  [
    'calls without somebody waiting',
    '`Sunk` is full. When an asynchronous call fails it is retried twice, then it goes to `Sunk`.',
  ],
];

describe('columns of settings, days of the week, and who is told beside a word', () => {
  for (const [kind, note, words] of differing)
    it(`is found, and differs: ${kind}`, () => assert.deepEqual(drift(note), words));
  for (const [kind, note] of agreeing)
    it(`is not held against the template: ${kind}`, () => assert.deepEqual(drift(note), []));
});
