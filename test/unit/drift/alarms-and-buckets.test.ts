import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const cloudFormation = `Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        QueueConfigurations:
          - Event: s3:ObjectCreated:*
            Queue: !GetAtt Tickets.Arn
            Filter: { S3Key: { Rules: [ { Name: prefix, Value: incoming/ }, { Name: suffix, Value: .csv } ] } }
  Tickets: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 4 } } }
  Lost: { Type: AWS::SQS::Queue }
  Seats: { Type: AWS::Lambda::Function, Properties: { Timeout: 20 } }
  SeatsMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Tickets.Arn, FunctionName: !Ref Seats, BatchSize: 5 } }
  Stage: { Type: AWS::SNS::Topic }
  Foyer: { Type: AWS::SNS::Topic }
  LostAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateNumberOfMessagesVisible, Dimensions: [ { Name: QueueName, Value: !GetAtt Lost.QueueName } ], Period: 300, EvaluationPeriods: 3, DatapointsToAlarm: 2, Threshold: 0, ComparisonOperator: GreaterThanThreshold, AlarmActions: [ !Ref Stage ] }
  AgeAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/SQS, MetricName: ApproximateAgeOfOldestMessage, Dimensions: [ { Name: QueueName, Value: !GetAtt Tickets.QueueName } ], Period: 60, EvaluationPeriods: 5, Threshold: 1800, ComparisonOperator: GreaterThanThreshold, AlarmActions: [ !Ref Stage ] }
`;
const serverless = `Transform: AWS::Serverless-2016-10-31
Resources:
  Uploads: { Type: AWS::S3::Bucket }
  Printer:
    Type: AWS::Serverless::Function
    Properties:
      Handler: p.h
      Runtime: python3.13
      CodeUri: .
      Events:
        File: { Type: S3, Properties: { Bucket: !Ref Uploads, Events: "s3:ObjectRemoved:*", Filter: { S3Key: { Rules: [ { Name: prefix, Value: incoming/ }, { Name: suffix, Value: .csv } ] } } } }
`;
const typescript = `import { Stack, Duration, aws_s3 as s3, aws_s3_notifications as s3n, aws_lambda as lambda, aws_sns as sns, aws_cloudwatch as cw, aws_cloudwatch_actions as actions } from 'aws-cdk-lib';
export class Theatre extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    const printer = new lambda.Function(this, 'Printer', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'p.h', code: lambda.Code.fromAsset('p') });
    const uploads = new s3.Bucket(this, 'Uploads');
    uploads.addEventNotification(s3.EventType.OBJECT_REMOVED, new s3n.LambdaDestination(printer), { prefix: 'incoming/', suffix: '.csv' });
    const stage = new sns.Topic(this, 'Stage');
    const foyer = new sns.Topic(this, 'Foyer');
    const errors = new cw.Alarm(this, 'ErrorAlarm', { metric: printer.metricErrors({ period: Duration.minutes(5) }), threshold: 12, evaluationPeriods: 2 });
    errors.addAlarmAction(new actions.SnsAction(stage));
    const slow = new cw.Alarm(this, 'SlowAlarm', { metric: printer.metricDuration({ period: Duration.minutes(5) }), threshold: 45000, evaluationPeriods: 2 });
    slow.addAlarmAction(new actions.SnsAction(stage));
  }
}
`;
const python = `from aws_cdk import Stack, Duration, aws_s3 as s3, aws_s3_notifications as s3n, aws_lambda as lambda_, aws_sns as sns, aws_cloudwatch as cw, aws_cloudwatch_actions as actions
class Theatre(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        printer = lambda_.Function(self, "Printer", runtime=lambda_.Runtime.PYTHON_3_13, handler="p.h", code=lambda_.Code.from_asset("p"))
        uploads = s3.Bucket(self, "Uploads")
        uploads.add_event_notification(s3.EventType.OBJECT_REMOVED, s3n.LambdaDestination(printer), s3.NotificationKeyFilter(prefix="incoming/", suffix=".csv"))
        stage = sns.Topic(self, "Stage")
        foyer = sns.Topic(self, "Foyer")
        errors = cw.Alarm(self, "ErrorAlarm", metric=printer.metric_errors(period=Duration.minutes(5)), threshold=12, evaluation_periods=2)
        errors.add_alarm_action(actions.SnsAction(stage))
        slow = cw.Alarm(self, "SlowAlarm", metric=printer.metric_duration(period=Duration.minutes(5)), threshold=45000, evaluation_periods=2)
        slow.add_alarm_action(actions.SnsAction(stage))
`;

type Told = readonly (readonly [kind: string, note: string, words: string])[];

const ofQueues: Told = [
  ['under another prefix', '`Uploads` notifies `Tickets` of objects that are created under `outgoing/`.', 'outgoing/'],
  ['with another suffix', '`Uploads` tells `Tickets` about uploads that end in `.xml`.', '.xml'],
  ['files of another kind', '`Uploads` notifies `Tickets` about `.xml` files.', '.xml'],
  ['for another event', '`Uploads` sends a message to `Tickets` when an object is deleted.', 'deleted'],
  ['on what it tells others', 'On deletion, `Uploads` sends a message to `Tickets`.', 'deletion'],
  ['what happens, before who is told', 'When a file is removed, `Uploads` sends a message to `Tickets`.', 'removed'],
  ['an event as AWS writes it', '`Uploads` notifies `Tickets` of `s3:ObjectRemoved:*`.', 's3:ObjectRemoved:*'],
  ['the bucket by its kind', 'The `Uploads` bucket notifies `Tickets` of keys with the prefix `raw/`.', 'raw/'],
  ['whom it never tells', '`Uploads` publishes to `Foyer`.', 'publishes to `Foyer`'],
  ['a count as the threshold', '`LostAlarm` goes off at more than 20 messages.', '20 messages'],
  ['an age as the threshold', '`AgeAlarm` rings when a message is older than 2 hours.', '2 hours'],
  ['the threshold by its name', 'Look at `AgeAlarm`. The threshold is an hour.', 'an hour'],
  ['a column', '| Alarm | Threshold |\n| --- | --- |\n| `AgeAlarm` | 10 minutes |', '10 minutes'],
  ['the period', '`AgeAlarm` has a period of ten minutes.', 'ten minutes'],
  ['how many periods', '`AgeAlarm` has a threshold of 30 minutes, 3 periods of a minute.', '3'],
  ['how many there have to be', '`LostAlarm` rings as soon as there are five messages.', 'five messages'],
  ['how often it is evaluated', '`AgeAlarm` is evaluated every ten minutes.', 'ten minutes'],
  ['whom it never alerts', '`AgeAlarm` alerts `Foyer` when it is late.', 'alerts `Foyer`'],
  ['how many datapoints', '`LostAlarm` needs 3 out of 3 datapoints.', '3'],
  ['another metric', '`LostAlarm` watches the age of the oldest message.', 'age of the oldest message'],
  ['another queue', '`LostAlarm` watches `Tickets`.', 'watches `Tickets`'],
  [
    'messages in another queue',
    '`LostAlarm` goes off at a message in `Tickets`.',
    'goes off at a message in `Tickets`',
  ],
  ['what it makes of missing data', '`AgeAlarm` treats missing data as breaching.', 'breaching'],
  ['what missing data is, behind another sentence', 'Look at `AgeAlarm`. Missing data counts as good.', 'good'],
  ['what it looks at', '`LostAlarm` looks at `Tickets`.', 'looks at `Tickets`'],
  ['whom the alarm informs', 'Look at `AgeAlarm`. The alarm informs `Foyer`.', 'informs `Foyer`'],
  ['whom it never notifies', '`AgeAlarm` notifies `Foyer`.', 'notifies `Foyer`'],
  ['by whom nobody is notified', '`Foyer` is notified by `AgeAlarm`.', 'is notified by `AgeAlarm`'],
];

const ofFunctions: Told = [
  ['the prefix', '`Printer` is triggered by `Uploads` for files in `outgoing/`.', 'outgoing/'],
  ['the suffix', '`Printer` is invoked when a key ends in `.xml`.', '.xml'],
  ['the event', '`Printer` is invoked when an object is created.', 'created'],
];

const ofAlarms: Told = [
  ['the threshold', '`ErrorAlarm` fires at 3 errors or more.', '3'],
  ['a threshold in milliseconds', '`SlowAlarm` fires at a duration of more than 20 seconds.', '20 seconds'],
  ['the metric', '`ErrorAlarm` measures the throttles of `Printer`.', 'throttles'],
  ['the topic', '`ErrorAlarm` sends to `Foyer`.', 'sends to `Foyer`'],
];

const so: readonly string[] = [
  '`Uploads` notifies `Tickets` of objects that are created under `incoming/` and end in `.csv`.',
  '`Uploads` tells `Tickets` about everything in `incoming/2026/`.',
  'Objects that are created in `incoming/` are announced to `Tickets` by `Uploads`; it writes nothing to `done/`.',
  '`Uploads` sends no message when an object is deleted.',
  'A worker reads `Tickets` and stores its results of files in `done/`.',
  '`LostAlarm` goes off once at least one message is in `Lost`.',
  '`LostAlarm` looks at the number of messages in `Lost` over 15 minutes and tells `Stage`.',
  '`LostAlarm` needs 2 out of 3 datapoints, with periods of five minutes.',
  '`AgeAlarm` is about the oldest message: more than half an hour, five times in a row.',
  '`AgeAlarm` rings when a message in `Tickets` is older than 30 minutes for five minutes.',
  'If `AgeAlarm` rings, answer within 2 hours and look at the errors in `Lost`.',
  '`LostAlarm` is for `Stage`: a message in each of three periods.',
  '`AgeAlarm` watches `Tickets`. **How often is it evaluated?** Every minute.',
  'For each seat it sends a message to `Tickets`, 25 per call.',
  '`AgeAlarm` treats missing data as missing.',
  '`AgeAlarm` should have a threshold of 3 hours.',
  'In staging, `AgeAlarm` has a threshold of 3 hours.',
  'If we get more than 2,000 tickets a day, `Tickets` needs help and `LostAlarm` a threshold of 20.',
  'Uploads of more than 2 GB take an hour, and the age alarm of the cinema is at 3 hours.',
  '| Queue | Threshold |\n| --- | --- |\n| `Lost` not empty | 1 message for 5 days |',
];

const said = (list: Told, template: string, path: string): void => {
  for (const [kind, note, words] of list)
    it(kind, () => assert.deepEqual(wordsOf(driftIn(note, template, path), note), [words]));
};

describe('Drift of alarms and of what buckets tell', () => {
  describe('in CloudFormation is', () => said(ofQueues, cloudFormation, 'iac/theatre.yaml'));
  describe('in SAM is', () => said(ofFunctions, serverless, 'template.yaml'));
  describe('in CDK for TypeScript is', () => said([...ofFunctions, ...ofAlarms], typescript, 'lib/theatre.ts'));
  describe('in CDK for Python is', () => said([...ofFunctions, ...ofAlarms], python, 'app/theatre.py'));
  describe('is not', () => {
    for (const note of so)
      it(note, () => assert.deepEqual(wordsOf(driftIn(note, cloudFormation, 'iac/theatre.yaml'), note), []));
  });

  it('is the bucket’s own where the note names it', () => {
    const [finding] = driftIn('`Uploads` notifies `Tickets` about `.xml` files.', cloudFormation);
    assert.equal(finding?.subject, 'Uploads');
    assert.match(finding?.message ?? '', /Uploads in shop\.yaml says \.csv/);
  });

  it('is the function’s where the note names no bucket', () => {
    const [finding] = driftIn('`Printer` is invoked when a key ends in `.xml`.', serverless);
    assert.equal(finding?.subject, 'Printer');
  });

  it('is the alarm’s, whoever it is said to notify', () => {
    const [finding] = driftIn('`AgeAlarm` notifies `Foyer`.', cloudFormation);
    assert.equal(finding?.subject, 'AgeAlarm');
  });
});
