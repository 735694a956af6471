import type { PropertyFacts } from '../../engine/types';
import { DAY, MINUTE } from '../units';

const CFN = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide';
const week = 7 * DAY;

/** How long and how often an invocation is retried (RetryPolicy of a target): the same for rules and schedules. */
function retryPolicy(type: string, path: string): readonly PropertyFacts[] {
  return [
    {
      type,
      path: `${path}.MaximumEventAgeInSeconds`,
      meaning: 'How long an invocation is retried.',
      unit: 'second',
      min: MINUTE,
      max: DAY,
      default: DAY,
      fact: 'eb.retry',
    },
    {
      type,
      path: `${path}.MaximumRetryAttempts`,
      meaning: 'How often an invocation is retried.',
      unit: 'count',
      min: 0,
      max: 185,
      default: 185,
      fact: 'eb.retry',
    },
  ];
}

const pipe = 'AWS::Pipes::Pipe';

/** How much a pipe takes from its source at once. */
function batchOf(parameters: string): readonly PropertyFacts[] {
  const page = `${CFN}/aws-properties-pipes-pipe-pipesource${parameters.toLowerCase()}.html`;
  return [
    {
      type: pipe,
      path: `SourceParameters.${parameters}.BatchSize`,
      meaning: 'How many messages or records a batch has at most.',
      unit: 'count',
      min: 1,
      max: 10_000,
      page,
    },
    {
      type: pipe,
      path: `SourceParameters.${parameters}.MaximumBatchingWindowInSeconds`,
      meaning: 'How long a batch is collected at most.',
      unit: 'second',
      min: 0,
      max: 5 * MINUTE,
      page,
    },
  ];
}

/** How long and how often a pipe tries a batch of a stream; -1, the default, is without end. */
function retriesOf(parameters: string): readonly PropertyFacts[] {
  const page = `${CFN}/aws-properties-pipes-pipe-pipesource${parameters.toLowerCase()}.html`;
  return [
    {
      type: pipe,
      path: `SourceParameters.${parameters}.MaximumRecordAgeInSeconds`,
      meaning: 'How old a record may get before it is given up.',
      unit: 'second',
      min: 0,
      also: [-1],
      max: week,
      default: -1,
      page,
    },
    {
      type: pipe,
      path: `SourceParameters.${parameters}.MaximumRetryAttempts`,
      meaning: 'How often a batch is tried again before it is given up.',
      unit: 'count',
      min: 0,
      also: [-1],
      max: 10_000,
      default: -1,
      page,
    },
  ];
}

/** Properties of rules, schedules and pipes. */
export const eventProperties: readonly PropertyFacts[] = [
  ...retryPolicy('AWS::Events::Rule', 'Targets[].RetryPolicy'),
  ...retryPolicy('AWS::Scheduler::Schedule', 'Target.RetryPolicy'),
  {
    type: 'AWS::Scheduler::Schedule',
    path: 'FlexibleTimeWindow.MaximumWindowInMinutes',
    meaning: 'Within how many minutes after its time a schedule invokes its target.',
    unit: 'count',
    min: 1,
    max: 1440,
    page: `${CFN}/aws-properties-scheduler-schedule-flexibletimewindow.html`,
  },
  ...['SqsQueueParameters', 'KinesisStreamParameters', 'DynamoDBStreamParameters'].flatMap(batchOf),
  ...['KinesisStreamParameters', 'DynamoDBStreamParameters'].flatMap(retriesOf),
];
