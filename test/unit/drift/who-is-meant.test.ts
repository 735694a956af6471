import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const template = `Resources:
  BoatQueue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 90, DelaySeconds: 60, ReceiveMessageWaitTimeSeconds: 20, RedrivePolicy: { deadLetterTargetArn: !GetAtt BoatFailures.Arn, maxReceiveCount: 4 } } }
  BoatFailures: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 432000 } }
  BoatPainter:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: h.h, Role: "arn:aws:iam::111122223333:role/h", Code: { ZipFile: x }, Timeout: 25, MemorySize: 512, ReservedConcurrentExecutions: 9 }
  BoatMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt BoatQueue.Arn, FunctionName: !Ref BoatPainter, BatchSize: 5, FunctionResponseTypes: [ReportBatchItemFailures], ScalingConfig: { MaximumConcurrency: 6 } }
  WindStream: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2, RetentionPeriodHours: 48 } }
  WindGauge:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: w.h, Role: "arn:aws:iam::111122223333:role/w", Code: { ZipFile: x } }
  WindMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt WindStream.Arn, FunctionName: !Ref WindGauge, StartingPosition: LATEST }
  WindLake:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties: { ExtendedS3DestinationConfiguration: { BucketARN: "arn:aws:s3:::lake", RoleARN: "arn:aws:iam::111122223333:role/l", BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 64 } } }
  TideRule:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(6 hours), Targets: [{ Id: t, Arn: !GetAtt TideTable.Arn, RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: { Arn: !GetAtt TideFailures.Arn } }] }
  TideFailures: { Type: AWS::SQS::Queue }
  TideTable:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: t.h, Role: "arn:aws:iam::111122223333:role/t", Code: { ZipFile: x } }
  TideInvoke: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref TideTable, Qualifier: $LATEST, MaximumRetryAttempts: 1 } }
  HarbourNews: { Type: AWS::SNS::Topic }
  AllNews: { Type: AWS::SQS::Queue }
  AllNewsSubscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref HarbourNews, Protocol: sqs, Endpoint: !GetAtt AllNews.Arn } }
  StormNews: { Type: AWS::SQS::Queue }
  StormSubscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref HarbourNews, Protocol: sqs, Endpoint: !GetAtt StormNews.Arn, FilterPolicy: { kind: [storm-warning, flood-warning] } } }
`;
const drift = (note: string): readonly string[] => wordsOf(driftIn(note, template, 'iac/port.yaml'), note);

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  [
    'the only rule of a note, of which EventBridge is said to retry',
    '`TideRule` starts it.\n\n## When it fails\n\nEventBridge retries it five times.',
    'five times',
  ],
  [
    'the stream that the function named last reads',
    '`WindGauge` is 5 minutes behind. Do not panic, the stream holds the data for 24 hours.',
    '24 hours',
  ],
  [
    'the mapping of the only function of a note',
    '`BoatPainter` paints.\n\n## Limits\n\nThe event source mapping never starts more than 8 workers at a time.',
    '8',
  ],
  ['a function by what it does', '`BoatPainter` paints. The other day I saw it. The painter has 1 GB.', '1 GB'],
  [
    'a resource by the word that its name begins with',
    '`BoatQueue` is slow. Boats wait 5 minutes before anyone sees them.',
    '5 minutes',
  ],
  [
    'what a paragraph names, in the next that begins with messages',
    '`BoatFailures` is the last stop.\n\nMessages are kept for 9 days.',
    '9 days',
  ],
  [
    'what heads its bullet with a colon, whatever it leads to',
    '- `BoatQueue`: four attempts, then `BoatFailures`. Short polling.',
    'Short polling',
  ],
  ['what Lambda does with a run', '`TideTable` failed. Lambda retries a failed run five times.', 'five times'],
  [
    'a value beside a factor in brackets',
    'The visibility timeout of `BoatQueue` is an hour (three times the timeout of the function).',
    'an hour',
  ],
  ['what is lost when it waits longer', '`BoatFailures` grows. Boats that wait longer than 9 days are lost.', '9 days'],
  [
    'what happens while somebody else is down',
    'If the yard is down boats survive for 9 days in `BoatFailures`.',
    '9 days',
  ],
  [
    'what stands under today in a plan',
    '# Capacity plan\n\n| What | Today | Next year |\n|---|---|---|\n| `BoatPainter` memory | 256 MB | 2 GB |',
    '256 MB',
  ],
  [
    'attempts that a function will make',
    '`BoatPainter` will try it three times and then it goes to `BoatFailures`.',
    'three times',
  ],
  [
    'whenever so much time has passed',
    '`WindLake` writes to S3, whenever 64 MB or 60 seconds have come together.',
    '60 seconds',
  ],
  ['the abbreviation for a visibility timeout', '`BoatQueue`: VT 30s', '30s'],
  [
    'memory though something is read',
    'One function reads it: `BoatPainter`, with 2 GB of memory because of the pictures.',
    '2 GB',
  ],
  [
    'what stands before "which", for what it lets through',
    'Two listen: `AllNews`, and `StormNews`, which gets only `storm-warning` and `fog-warning`.',
    'fog-warning',
  ],
  ['how messages arrive', '`AllNews` listens. Messages arrive raw.', 'raw'],
  [
    'behind words that calm',
    '`BoatFailures` is full. Do not be surprised: the queue keeps messages for 9 days.',
    '9 days',
  ],
  [
    'the queue that a topic sends to, as "this" one',
    'News reaches `HarbourNews` and lands in `AllNews`. This is a FIFO queue.',
    'FIFO',
  ],
  ['a rule whose target is told', 'The target of `TideRule` is `TideFailures`.', 'is `TideFailures`'],
  [
    'a rule by "its target"',
    '`TideRule` runs every six hours. Its target is `BoatPainter`.',
    'Its target is `BoatPainter`',
  ],
  ['what a rule targets', '`TideRule` targets `BoatPainter`.', 'targets `BoatPainter`'],
  ['what a function is fed from', 'The event source of `BoatPainter` is `AllNews`.', 'is `AllNews`'],
  [
    'who gives up on what',
    '`AllNews` is read by sailors. If a sailor gives up three times, the message goes to `BoatFailures`.',
    'If a sailor gives up three times, the message goes to `BoatFailures`',
  ],
  [
    'what cannot be read',
    '`AllNews` is read by sailors. Whatever cannot be read is moved to `BoatFailures`.',
    'Whatever cannot be read is moved to `BoatFailures`',
  ],
  ['a limit of a mapping', '`BoatMapping` limits the concurrency to 4, for the paint is short.', '4'],
  [
    'retries of a stream, which the first attempt is none of',
    'The mapping of `TideTable` is gone. Lambda retries it with two retries.',
    'two retries',
  ],
  ['how long there is, told with "soon"', '`BoatFailures` keeps messages for 9 days, so decide soon.', '9 days'],
  [
    'a column of a queue without a dead-letter queue',
    '| | `BoatQueue` | `AllNews` |\n|---|---|---|\n| DLQ | `BoatFailures` | `BoatFailures` |',
    'BoatFailures',
  ],
  ['how many share a dead-letter queue', '`BoatFailures` is shared by three queues.', 'three queues'],
  [
    'a dead-letter queue that is none of its own',
    '`AllNews` is read by sailors. Messages that cannot be read go to its dead-letter queue.',
    'dead-letter queue',
  ],
  ['a limit that is left out', '`BoatPainter` has 512 MB and no reserved concurrency.', 'no reserved concurrency'],
  [
    'a wait that is left out, in a cell',
    '| Function | Reserved concurrency |\n|---|---|\n| `BoatPainter` | none |',
    'none',
  ],
  [
    'a queue or what its failures go to',
    'No boat may be lost, so `BoatQueue` tries four times before one goes to `BoatFailures`. It has a visibility timeout of 20 minutes.',
    '20 minutes',
  ],
  [
    'the only queue that has receives',
    '`BoatQueue` is full, and so is `BoatFailures`.\n\n`BoatPainter` paints.\n\nAfter nine receives a boat goes to the DLQ.',
    'nine receives',
  ],
  [
    'the one function that times out',
    '`BoatPainter` paints. Painting may take 60 seconds, then the function times out.',
    '60 seconds',
  ],
  [
    'how long delivery goes on',
    '`TideRule` starts it. Delivery is attempted again twice, but for no longer than 2 hours.',
    '2 hours',
  ],
  [
    'receives by themselves, and where they lead',
    '## `BoatQueue`\n\n- four receives, then `AllNews`',
    'four receives, then `AllNews`',
  ],
  [
    'where reading starts, of many',
    '`WindGauge` reads `WindStream`. New consumers begin with the oldest record.',
    'the oldest record',
  ],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  [
    'EventBridge where another dead-letter queue is told of',
    '`TideRule` starts it.\n\n## When it fails\n\nEventBridge retries it five times, then it goes to `BoatFailures`.',
  ],
  ['a thing that is counted with a word for attempts', '`WindGauge` fails. One retry storm takes 4 minutes.'],
  [
    'who reads, and what it does then',
    '`HarbourNews` sends to `StormNews`. `BoatPainter` reads it and writes to `HarbourNews`.',
  ],
  ['a rule and its target', 'The target of `TideRule` is `TideTable`.'],
  ['a topic beside a queue', '`StormNews` is wet, with encryption turned on at the topic.'],
  [
    'what a function writes to, whatever it reads',
    'The painter writes to `AllNews`. News is kept apart. Visibility timeout 30 seconds, then `StormNews`. `BoatPainter` is a function.',
  ],
  [
    'a queue or its dead-letter queue, of which one is so',
    'No boat may be lost, so `BoatQueue` tries four times before one goes to `BoatFailures`. It keeps messages for 5 days.',
  ],
  [
    'what stands behind a list',
    '- `BoatQueue` takes boats.\n- `AllNews` takes news.\n\nA boat that is being painted stays hidden for 90 seconds.',
  ],
  ['FIFO queues in general', '`BoatMapping` reads it. The batch size for FIFO queues is limited to 10.'],
  ['what is to be', '`BoatQueue` is to get a customer managed key.'],
  [
    'what was not seen for a while',
    'A boat that has not been seen for 20 minutes becomes a message in `BoatFailures`.',
  ],
  ['somebody whose word is an id', '`BoatPainter` paints. A boat needs 2 GB of paint.'],
  ['what comes one by one', '`BoatQueue` is read. Failed boats are reported one by one.'],
];

describe('who is meant by a statement of a note', () => {
  for (const [kind, note, words] of differing) {
    it(`is found: ${kind}`, () => assert.deepEqual(drift(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`is not held against the template: ${kind}`, () => assert.deepEqual(drift(note), []));
  }
});
