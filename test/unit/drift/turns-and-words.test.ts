import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  ParcelQueue:
    Type: AWS::SQS::Queue
    Properties: { QueueName: parcels, VisibilityTimeout: 45, MessageRetentionPeriod: 172800, RedrivePolicy: { deadLetterTargetArn: !GetAtt LostParcels.Arn, maxReceiveCount: 4 } }
  LostParcels: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 604800 } }
  PalletQueue: { Type: AWS::SQS::Queue, Properties: { QueueName: pallets, FifoQueue: true, VisibilityTimeout: 90, ContentBasedDeduplication: false } }
  Loader:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: l.h, Role: x, Code: { ZipFile: x }, Timeout: 30, MemorySize: 512 }
  LoaderMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt PalletQueue.Arn, FunctionName: !Ref Loader, BatchSize: 5 }
  Sorter:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: s.h, Role: x, Code: { ZipFile: x }, Timeout: 20, MemorySize: 256 }
  SorterMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt ParcelQueue.Arn, FunctionName: !Ref Sorter, BatchSize: 10, MaximumBatchingWindowInSeconds: 5, ScalingConfig: { MaximumConcurrency: 8 } }
  SorterCalls:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: { FunctionName: !Ref Sorter, Qualifier: $LATEST, MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 300 }
  Arrivals: { Type: AWS::SNS::Topic, Properties: { TopicName: arrivals } }
  ArrivalsOfParcels:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Arrivals, Protocol: sqs, Endpoint: !GetAtt ParcelQueue.Arn, FilterPolicy: { carrier: [rail, road] } }
  CrateQueue: { Type: AWS::SQS::Queue }
  ArrivalsOfCrates:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Arrivals, Protocol: sqs, Endpoint: !GetAtt CrateQueue.Arn, FilterPolicy: { way: [Rail] } }
  TagQueue: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  Clicks: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 1 } }
  Clicker:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: c.h, Role: x, Code: { ZipFile: x } }
  ClickerMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Clicks.Arn, FunctionName: !Ref Clicker, StartingPosition: TRIM_HORIZON, MaximumRetryAttempts: 2 }
  Stocktaking:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: cron(0 18 * * ? *), Targets: [{ Id: s, Arn: !GetAtt Sorter.Arn }] }
  Roundup:
    Type: AWS::Scheduler::Schedule
    Properties: { ScheduleExpression: cron(30 7 * * ? *), ScheduleExpressionTimezone: Europe/Berlin, FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: !GetAtt Loader.Arn, RoleArn: x } }
`;

/** The words that are said to differ. */
function drift(note: string): readonly string[] {
  return wordsOf(driftIn(note, template, 'infra/depot.yaml'), note);
}

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['what stands before an opinion', '`ParcelQueue` hides messages for 60 s; Ann thinks that is long.', ['60 s']],
  ['what stands before another stage', '`ParcelQueue` hides messages for 60 s, but in staging for 10 s.', ['60 s']],
  ['a number beside the term of its setting', '`Loader` is small. Memory is fine at 384.', ['384']],
  ['an hour by the clock', "`Stocktaking` runs every day at 5 o'clock.", ["5 o'clock"]],
  ['an hour of the morning', '`Stocktaking` starts each day at 6 am.', ['6 am']],
  ['an hour in words', '`Stocktaking` runs daily at three in the afternoon.', ['three in the afternoon']],
  ['midnight', '`Stocktaking` runs every night at midnight.', ['midnight']],
  ['the time of a schedule with a zone of its own', '`Roundup` fires every day at 8:30.', ['8:30']],
  ['a plain word that a list joins to what is let through', '`ParcelQueue` gets what comes by rail or sea.', ['sea']],
  ['the value of what is filtered by', 'Only arrivals with carrier `ship` get into `ParcelQueue`.', ['ship']],
  [
    'an answer among speakers',
    '`ParcelQueue` holds parcels.\nAnn: how often is it tried?\nBob: six times.',
    ['six times'],
  ],
  ['what a call gets', '`Sorter` is fast. One invocation gets up to 20 parcels.', ['20']],
  ['a number behind a time', '`Sorter`: 20 s timeout, at most 12 in parallel.', ['12']],
  ['what is collected over a time', '`Sorter` takes a batch that is collected over 9 s.', ['9 s']],
  ['what brackets say of another number', 'For `Sorter` up to 12 run at the same time (8 are reserved).', ['12']],
  ['what things do that are waiting', '`ParcelQueue` waits. Unclaimed parcels expire after a week.', ['a week']],
  [
    'a word that one of two names has',
    '`ParcelQueue` feeds `Sorter`, `PalletQueue` feeds `Loader`. Pallets are hidden for 45 s.',
    ['45 s'],
  ],
  [
    'the queue of the function beside it',
    '`ParcelQueue` is the first queue.\n\nIf `Loader` fails, the pallet stays hidden for 45 s.',
    ['45 s'],
  ],
  ['definitions under a term', '`ParcelQueue`\n: four receives, then `LostParcels`\n: retention 7 d', ['7 d']],
  ['what stands beside what it is', '`Arrivals` is small and a FIFO topic.', ['FIFO']],
  ['whose key it is, in short', '`ParcelQueue` is a standard queue, KMS encrypted.', ['KMS encrypted']],
  ['what has none', '`Arrivals` is a topic. It’s encrypted.', ['encrypted']],
  ['memory behind a name and a colon', 'Consumer `Sorter`: 1 GB, 20 s', ['1 GB']],
  ['what each does in between', '`Sorter` reads. Each may take a while. It has 1 GB.', ['1 GB']],
  [
    'what a sender need not give',
    'For `PalletQueue` the shop does not need to pass a deduplication id.',
    ['does not need to pass a deduplication id'],
  ],
  ['who wants all', '`Sorter` wants everything, with 1 GB of memory.', ['1 GB']],
];

const more: typeof differing = [
  ['how long Lambda waits', '`Sorter` reads. Lambda waits at most one minute for a batch to fill.', ['one minute']],
  ['the worker behind a queue', '`ParcelQueue` hides parcels. The worker is slow, 25 s timeout.', ['25 s']],
  [
    'a condition with a change in it',
    'In `ParcelQueue`, if the shop is down a change is retried six times.',
    ['six times'],
  ],
  ['what is raw as well', '`ParcelQueue` gets few, raw as well.', ['raw']],
  ['an answer behind a value', '`PalletQueue` is FIFO. visibility = 90 sec, DLQ: yes', ['DLQ: yes']],
  ['calls that run at once', '`Sorter` is quick, at most 12 calls run at once.', ['12 calls']],
  ['times without success', '`ParcelQueue` is patient: after 6 times without success a parcel is lost.', ['6 times']],
  ['messages of a batch', '`Sorter` reads `ParcelQueue`. Up to 50 messages, or whatever came in 5 s.', ['50 messages']],
  ['whose key it is, in a list', '`ParcelQueue`: retention 2 d, customer managed key', ['customer managed key']],
  [
    'what cannot be done by a function',
    '`Sorter` and `ParcelQueue`.\n\n## Good\n\nWith 12 concurrent executions the function cannot flood anybody.',
    ['12 concurrent executions'],
  ],
  ['what is so in the cloud', '`Sorter` runs. In AWS it has 30 seconds.', ['30 seconds']],
  [
    'a kind without an article',
    'Machine writes to `ParcelQueue`. Queue is fast. It is encrypted with key managed by AWS.',
    ['key managed by AWS'],
  ],
  ['whom a rule calls', '| Rule | Target |\n|---|---|\n| `Stocktaking` | `Loader` |', ['Loader']],
  [
    'facts that stand alone in a list',
    '| Name | Facts |\n|---|---|\n| `PalletQueue` | FIFO; long polling; DLQ |',
    ['long polling', 'DLQ'],
  ],
  ['how long a batch takes to be together', '`Sorter` waits at most 9 s until they are together.', ['9 s']],
  ['what nobody wants more of', '`Sorter` is quick. We don’t want more than 12 instances.', ['12 instances']],
  [
    'an item that is told of',
    '`PalletQueue` is ours. A pallet that isn’t confirmed comes back after one minute.',
    ['one minute'],
  ],
  [
    'clients of what is named before',
    'Via `ParcelQueue`. Clients read it at once, so it keeps parcels for 5 days.',
    ['5 days'],
  ],
  ['memory that was configured', '`Sorter` uses about 200 MB, so we configured 1 GB.', ['1 GB']],
  ['a starting position', '`Clicker` reads.\n\n- Starting position: latest', ['latest']],
  ['batches that are not retried', '`Clicker` reads `Clicks`. Failed batches are not retried.', ['not retried']],
  ['hours in capitals', '`Stocktaking` runs at 3 AM UTC.', ['3 AM UTC']],
  [
    'an error without a comma',
    '`PalletQueue` is FIFO. In case of an error the event is redelivered after ten minutes.',
    ['ten minutes'],
  ],
  ['a term with its own verb', '`ParcelQueue` is alone. vis timeout 30 s', ['30 s']],
  ['how messages end', '`ParcelQueue` is alone. Messages die after 5 days.', ['5 days']],
  [
    'a place in the next bullet',
    '- `LostParcels` is full.\n- a parcel goes there after 3 failed attempts',
    ['3 failed attempts'],
  ],
  [
    'a policy with its queue',
    '`ParcelQueue` holds parcels:\n\n- Redrive policy: maximum of 3 receives, dead-letter queue `LostParcels`',
    ['3 receives'],
  ],
  [
    'what duplicates are known by',
    '`Pallets` of old.\n\n`TagQueue` deduplicates using the deduplication ID set by the shop.',
    ['deduplicates using the deduplication ID'],
  ],
  ['what a batch is counted in', '`Sorter` processes two archives per invocation.', ['two archives']],
  ['what has to be ready', '`Sorter` must be ready after 10 seconds.', ['10 seconds']],
  ['what alone arrives', 'Only `Sea` arrives in `CrateQueue`.', ['Sea']],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['files that are old', '`Stocktaking` invokes `Sorter` once a day to remove files older than 7 days.'],
  ['what was considered', '## Considered but not done\n\n- `Sorter` with a batch size of 100'],
  ['what may be considered', '## `ParcelQueue`\n\nConsider a batch size of 20 (with a batching window of 9 seconds).'],
  [
    'what comes back to a dead-letter queue',
    '## `LostParcels`\n\nIf messages fail again, they come back to the DLQ after four receives.',
  ],
  ['a test with its date', '## Load test (May 2031)\n\nWith a batch size of 100 `Sorter` handled 600 records.'],
  ['a workaround', 'Timeout of `Sorter` is 60 seconds as a workaround.'],
  ['who has a look', 'The clerk of `Sorter` has a look at it once a week.'],
  [
    'what a client retries',
    '`Sorter` calls the URL of a customer. The HTTP client gives up after 5 s and retries five times.',
  ],
  ['what comes in a quarter', 'In Q2 `Sorter` gets 2 GB.'],
  ['what an alarm is for', '- `ParcelQueue` older than 10 minutes'],
  ['what is made of hours', '`Stocktaking` turns counts into hourly values.'],
  ['what might change', '## Decisions we might revisit\n\n- `ParcelQueue` as a FIFO queue\n- `LostParcels`: 14 days'],
  ['what the half behind takes back', '`ParcelQueue` hides messages for 60 s; that is in staging.'],
  ['what production is set against', '`ParcelQueue` hides messages for 60 s, but in production for 45 s.'],
  ['the same hour of the afternoon', "`Stocktaking` runs every day at 6 o'clock, or 18:00, or 6 p.m."],
  ['an hour of another zone', '`Roundup` fires every day at 6:30 UTC.'],
  ['how long calls are retried', 'Asynchronous retries of `Sorter`: 2, for at most 5 minutes.'],
  ['when others give up', '`Sorter` has 20 s because the bank gives up after 30.'],
  ['a ratio', '`Loader` reads. The ratio to its visibility timeout is 3.'],
  ['values that a list joins', '`ParcelQueue` gets what comes by Rail and Road.'],
  ['verbs behind a value', '`ParcelQueue` gets what comes by rail and waits.'],
  [
    'the queue of another team',
    '`ParcelQueue` is ours.\n\nThe queue of the billing team has a visibility timeout of 5 minutes.',
  ],
  ['a limit of the service', '`Sorter` is one. Lambda’s own limit for the batching window is 300 seconds.'],
  ['what is moved to', '## Migrating to v3\n\n`Sorter` gets 512 MB.'],
  ['what will be', '`Sorter` will get 512 MB.'],
  [
    'what is planned for a year',
    '## Capacity (for 2031)\n\n`Sorter` with 3 GB, `ParcelQueue` with a visibility timeout of 90 s.',
  ],
  ['when to purge', '`LostParcels`: purge it when it is older than a day.'],
  ['what was recommended of two', 'They recommended 90 s of visibility for `ParcelQueue` and a FIFO queue.'],
];

describe('what a sentence says before it turns, and what plain words mean', () => {
  for (const [kind, note, words] of [...differing, ...more])
    it(`is found, and differs: ${kind}`, () => assert.deepEqual(drift(note), words));
  for (const [kind, note] of agreeing)
    it(`is not held against the template: ${kind}`, () => assert.deepEqual(drift(note), []));
});
