import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const bakery = `Resources:
  Loaves:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 240, DelaySeconds: 90, ReceiveMessageWaitTimeSeconds: 10, RedrivePolicy: { deadLetterTargetArn: !GetAtt Crumbs.Arn, maxReceiveCount: 4 } }
  Crumbs: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Rolls: { Type: AWS::SQS::Queue, Properties: { KmsDataKeyReusePeriodSeconds: 7200 } }
  Ashes: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 172800 } }
  Oven: { Type: AWS::Lambda::Function, Properties: { Timeout: 40, MemorySize: 512, ReservedConcurrentExecutions: 1 } }
  OvenMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Loaves.Arn, FunctionName: !Ref Oven, BatchSize: 20, MaximumBatchingWindowInSeconds: 15 } }
  Bell: { Type: AWS::SNS::Topic }
  LoavesAtBell: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Bell, Protocol: sqs, Endpoint: !GetAtt Loaves.Arn, FilterPolicy: { grain: [ rye, spelt ], weight: [ { numeric: [ ">=", 500 ] } ] } } }
  BakerAtBell: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Bell, Protocol: email, Endpoint: baker@example.com } }
  Sacks: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  Mill: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
  MillMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Sacks.Arn, FunctionName: !Ref Mill, StartingPosition: LATEST, DestinationConfig: { OnFailure: { Destination: !GetAtt Ashes.Arn } } } }
  Dawn:
    Type: AWS::Events::Rule
    Properties: { EventPattern: { source: [ shop ] }, Targets: [ { Id: a, Arn: !GetAtt Rolls.Arn, DeadLetterConfig: { Arn: !GetAtt Ashes.Arn } } ] }
  Market: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: "cron(30 5 ? * TUE,SAT *)", ScheduleExpressionTimezone: Europe/Vienna, Target: { Arn: !GetAtt Oven.Arn } } }
  Flour:
    Type: AWS::S3::Bucket
    Properties: { NotificationConfiguration: { QueueConfigurations: [ { Event: "s3:ObjectCreated:*", Queue: !GetAtt Loaves.Arn, Filter: { S3Key: { Rules: [ { Name: prefix, Value: orders/ }, { Name: suffix, Value: .csv } ] } } } ] } }
  CrumbsAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateNumberOfMessagesVisible, Dimensions: [ { Name: QueueName, Value: !GetAtt Crumbs.QueueName } ], Period: 300, EvaluationPeriods: 2, Threshold: 12, ComparisonOperator: GreaterThanOrEqualToThreshold }
  LateAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateAgeOfOldestMessage, Dimensions: [ { Name: QueueName, Value: !GetAtt Loaves.QueueName } ], Period: 60, EvaluationPeriods: 10, Threshold: 600, ComparisonOperator: GreaterThanThreshold }
`;

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  [
    'the queue that is its dead-letter queue',
    '`Loaves` hides a loaf for 4 min. Its dead-letter queue is `Ashes`.',
    'Its dead-letter queue is `Ashes`',
  ],
  ['a dead-letter queue that another has', '`Rolls` is small. Its DLQ is empty most of the time.', 'DLQ'],
  ['a queue as dead-letter queue', '`Loaves` uses `Ashes` as its dead-letter queue.', 'uses `Ashes`'],
  ['whose dead-letter queue it is', 'The dead-letter queue of `Loaves` is `Ashes`.', 'Ashes'],
  ['where failed batches go', 'Failed batches of `Mill` go to `Crumbs`.', 'Crumbs'],
  [
    'where events go in the end',
    '### `Dawn`\n\nIt feeds `Rolls`. EventBridge tries 185 times. After that the event goes to `Crumbs`.',
    'After that the event goes to `Crumbs`',
  ],
  ['a mail that is a message', '`Bell` sends a text message to the baker.', 'text message'],
  ['a second subscriber', '`Bell` has two subscribers: a mail to the baker and an SMS to the miller.', 'SMS'],
  ['whom it texts', '`Bell` texts the baker.', 'texts'],
  ['a function that is subscribed', 'A Lambda function is subscribed to `Bell`.', 'Lambda function'],
  ['a listed value', '`Loaves` gets `rye` and `wheat`.', 'wheat'],
  ['a listed value behind another queue', '`Rolls` gets all; `Loaves` gets `rye` and `wheat`.', 'wheat'],
  ['a bound', 'Only loaves with a weight of more than 800 reach `Loaves`.', '800'],
  ['a second suffix', '`Flour` tells `Loaves` of files that end in `.csv` or `.txt`.', '.txt'],
  [
    'what raises an event',
    'Orders lie in `Flour`. Only objects under `orders/` that end in `.txt` raise an event.',
    '.txt',
  ],
  [
    'how old for how long',
    '`LateAlarm` goes off when a loaf is older than five minutes for ten minutes.',
    'five minutes',
  ],
  ['whatever is counted', '`CrumbsAlarm` is in alarm when there are 40 loaves or more.', '40'],
  ['the message that sets it off', '`CrumbsAlarm` rings with the third message.', 'third message'],
  ['a wait behind a batch', '`Oven` takes 20 at a time and waits up to 40 seconds.', '40 seconds'],
  ['batches behind a wait', '`Oven` waits up to 15 s to build batches of up to 60.', '60'],
  ['how often a message was shown', 'A loaf that was shown six times goes to `Crumbs`.', 'six times'],
  ['what nobody took', '## `Crumbs`\n\nCakes that nobody took within four days are dropped.', 'four days'],
  ['part of a minute', '`Oven` times out after a quarter of a minute.', 'a quarter of a minute'],
  ['days that are not all', '`Market` runs every weekday at 5:30.', 'every weekday'],
  [
    'hours of another zone',
    '`Market` starts at half past five in the morning, UTC.',
    'half past five in the morning, UTC',
  ],
  ['the life of a data key', '`Rolls` uses a data key again for five minutes.', 'five minutes'],
  ['an answer of a quiz', '## Quiz\n\nHow long does `Loaves` hide a loaf?\n: Nine minutes.', 'Nine minutes'],
  [
    'a value and what comes then',
    '## Questions\n\nHow long has the baker?\n: 9 minutes, then `Loaves` shows the loaf to somebody else.',
    '9 minutes',
  ],
  [
    'that queue',
    'The oven is filled from `Loaves`. That queue has a delay of five minutes, and `Rolls` has none.',
    'five minutes',
  ],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  [
    'its own dead-letter queue',
    '`Loaves` is read by `Oven`. Its dead-letter queue is `Crumbs`, which keeps loaves for two weeks.',
  ],
  ['a dead-letter queue before another sentence', '`Rolls` is full. `Loaves` has a dead-letter queue, `Crumbs`.'],
  ['mails of somebody else', '`Bell` mails the baker. The shop sends text messages by itself.'],
  ['a bound in other words', '`Loaves` gets what has a weight of more than 499.'],
  ['what is between bounds and values', '`LoavesAtBell` passes `rye` and `spelt` with a weight of at least 500.'],
  ['everything but something', '`Loaves` gets everything but wheat.'],
  ['what a topic gets', '`Bell` gets every message of the shop.'],
  ['how long new messages are hidden', 'A new loaf stays hidden in `Loaves` for 90 seconds.'],
  ['how old and how long', '`LateAlarm` rings when a loaf has waited for ten minutes.'],
  ['once at a time', '`Oven` never runs twice at the same time.'],
  [
    'a rule that bounds',
    '| Limit | Value |\n| --- | --- |\n| Our own rule | `OvenMapping` never above a batch of 30 |',
  ],
  ['who waits for what', '`Oven` picks up as many as 20 and waits up to 15 s to get there.'],
  [
    'another "it" in a new paragraph',
    '`Loaves` hides a loaf. After four receives it goes to `Crumbs`.\n\nIt is filled by the shop. The shop polls it for 10 seconds.',
  ],
  [
    'somebody else who gets all',
    'Two subscribers exist: a phone gets all of them by mail, and `Loaves` gets the rest.',
  ],
];

const texts = (note: string): readonly string[] => wordsOf(driftIn(note, bakery), note);

describe('filters, subscribers and dead-letter queues in prose', () => {
  for (const [kind, note, words] of differing) {
    it(`differ: ${kind}`, () => assert.deepEqual(texts(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`do not differ: ${kind}`, () => assert.deepEqual(texts(note), []));
  }
});
