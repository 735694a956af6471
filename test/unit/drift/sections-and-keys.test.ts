import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const lambda = 'Handler: a.b, Runtime: python3.12, Role: x, Code: { ZipFile: x }';
/** A library: books are lent, fined where they are late, and counted. */
const library = `Resources:
  News: { Type: AWS::SNS::Topic }
  Loans:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 240, MessageRetentionPeriod: 345600, RedrivePolicy: { deadLetterTargetArn: !GetAtt LoansDlq.Arn, maxReceiveCount: 4 } }
  LoansDlq: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Fines: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, VisibilityTimeout: 90, RedrivePolicy: { deadLetterTargetArn: !GetAtt FinesDlq.Arn, maxReceiveCount: 3 } } }
  FinesDlq: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
  Status: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 43200 } }
  LoansAtNews: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Loans.Arn, FilterPolicy: { kind: [lent, returned], currency: [EUR, CHF] } } }
  DeskAtNews: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sms, Endpoint: "+4100", FilterPolicy: { kind: [overdue] } } }
  Overdue:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [library], detail-type: [LoanOverdue, LoanLost], detail: { days: [{ numeric: [">=", 14] }] } }
      Targets: [{ Id: fines, Arn: !GetAtt Fines.Arn, RetryPolicy: { MaximumRetryAttempts: 6, MaximumEventAgeInSeconds: 1800 } }]
  Lender: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Timeout: 40, MemorySize: 512 } }
  LenderMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Loans.Arn, FunctionName: !Ref Lender, BatchSize: 10, ScalingConfig: { MaximumConcurrency: 6 } } }
  Shelves: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  Counter: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Timeout: 60 } }
  CounterMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Shelves.Arn, FunctionName: !Ref Counter, StartingPosition: LATEST, BisectBatchOnFunctionError: true } }
  Closing: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: "cron(30 19 ? * SAT *)", Targets: [{ Id: a, Arn: !GetAtt Lender.Arn }] } }
  Lag:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/Lambda, MetricName: IteratorAge, Dimensions: [{ Name: FunctionName, Value: !Ref Counter }], Period: 60, EvaluationPeriods: 10, Threshold: 300000, ComparisonOperator: GreaterThanThreshold }
`;

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  [
    'the only dead-letter queue of a section',
    '## Late\n\n1. Look at `LoansDlq`.\n2. Call the branch.\n3. The DLQ is FIFO, so redrive in order.',
    'FIFO',
  ],
  ['a day of the month where there is none', '`Closing` runs on the first of each month.', 'first'],
  ['values of a key that stands before them', '`Loans`: `kind` is `lent` or `renewed`.', 'renewed'],
  ['codes of currencies', '`LoansAtNews` lets only EUR or USD through.', 'USD'],
  ['for which values a subscription sends', '`DeskAtNews` sends a text to the desk for `overdue` and `lost`.', 'lost'],
  ['types in a list', '- `Overdue`: source `library`, detail types `LoanOverdue` and `LoanFound`', 'LoanFound'],
  ['a value behind another word of its list', '`Loans` gets what is paid in Europe (`EUR`) and London (`GBP`).', 'GBP'],
  ['a source', '`Overdue` takes what comes with the source `library` and the type `LoanFound`.', 'LoanFound'],
  ['what is tried again', '`Counter` reads `Shelves`. A failing batch is tried six times again.', 'six times'],
  ['the last of the month', '`Closing` runs on the last of the month.', 'last'],
  ['a delay without an article', '`Loans`: delay of 30 s, visibility timeout of four minutes.', '30 s'],
  ['a bound behind its number', '`Overdue` takes loans with 21 days or more.', '21'],
  [
    'how long a target is tried',
    '`Overdue` feeds `Fines`. If that fails, EventBridge tries six times more for up to an hour.',
    'an hour',
  ],
  [
    'a dead-letter queue, but not what is told behind it',
    'Look at `Status`. It has a DLQ, `LoansDlq`. Messages older than 12 hours are gone.',
    'DLQ',
  ],
  ['how many work at once, behind a batch', '`Lender`: ten messages per call, at most 8 at once.', '8'],
  [
    'a batch that is not split',
    '`Counter` reads `Shelves`. A batch is tried as a whole, it is not split.',
    'not split',
  ],
  [
    'how far behind, for as long',
    '`Lag` rings when the function is more than ten minutes behind for ten minutes in a row.',
    'ten minutes',
  ],
  ['timeouts that are told', 'Look at `Lender`. Timeouts after 60 s mean that the shelf is far.', '60 s'],
  [
    'a queue of its own',
    '`Loans` is read. After 4 receives messages are moved to a DLQ of its own, `BooksDlq`.',
    'After 4 receives messages are moved to a DLQ of its own, `BooksDlq`',
  ],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  [
    'what is told behind the dead-letter queue of a queue',
    '`Loans` is a standard queue. A loan comes back after four minutes. After four receives it is moved to the DLQ (`LoansDlq`). Retention is four days.',
  ],
  [
    'the queue that a function reads',
    '## Late\n\n1. Look at `FinesDlq`.\n2. `Lender` takes a loan. The queue hides it for four minutes.',
  ],
  ['what SQS can do', '## `Status`\n\nA message on SQS can be kept 14 days at most.'],
  ['when a rule is off', '`Overdue` is ours. Nothing is fined while the rule is off.'],
  ['a key and a setting', '`Loans`: `kind` is `lent` and encrypted.'],
  ['what a source is', 'The source of `Overdue` is the lending desk.'],
  ['what was so up to a year', '`Lag` is ours. Up to 2023 it went off after 15 minutes. Nobody misses that.'],
  [
    'how long an alarm is kept quiet',
    '1. Look at `Lag`.\n2. Is it only the count? Then silence the alarm for three hours.',
  ],
  ['a bound that is the same', '`Overdue` takes loans with more than 13 days.'],
  ['values behind words', '`LoansAtNews` lets only Europe (`EUR`) and Switzerland (`CHF`) through.'],
  ['one day of the week', '`Closing` runs on Saturdays at 19:30.'],
];

const texts = (note: string): readonly string[] => wordsOf(driftIn(note, library), note);

describe('sections, keys and lists in prose', () => {
  for (const [kind, note, words] of differing) {
    it(`differ: ${kind}`, () => assert.deepEqual(texts(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`do not differ: ${kind}`, () => assert.deepEqual(texts(note), []));
  }
});
