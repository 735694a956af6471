import type { Examples } from './types';

export const s3: Examples = [
  [
    's3.dest',
    {
      'sns-sqs-lambda': [
        'S3 events go only to SNS, SQS and Lambda',
        'S3 events can be sent to three types of destinations',
      ],
      destinations: 'S3 event notifications go to SNS, SQS or Lambda',
      others: 'S3 events go directly to Kinesis',
    },
  ],
  [
    's3.fifo_sqs',
    {
      rejected: [
        'FIFO queues are not supported for event notifications',
        'S3 events need a queue: only standard queues',
      ],
      accepted: 'S3 sends events to a FIFO queue',
    },
  ],
  [
    's3.fifo_sns',
    {
      rejected: 'SNS FIFO topics are not supported for event notifications',
      accepted: 'S3 publishes events to an SNS FIFO topic',
    },
  ],
  [
    's3.delivery',
    { 'at-least-once': 'Event notifications arrive at least once', 'exactly-once': 'Events arrive exactly once' },
  ],
  [
    's3.delivery#time',
    {
      seconds: [
        'Event notifications come within seconds, at times after a minute or more',
        'Events are delivered in seconds and may take longer',
      ],
    },
  ],
  ['s3.loop', { loop: 'Writing to the same bucket causes an infinite loop' }],
  [
    's3.overlap',
    {
      rejected: [
        'For one event type and prefix you can only have one S3 event rule',
        'Per event type and prefix S3 events can only target one destination',
        'Prefixes cannot overlap',
      ],
      accepted: 'Overlapping prefixes are allowed',
    },
  ],
  ['s3.count', 'Up to [100] event notifications per bucket'],
  [
    's3.perm',
    {
      'resource-policy': 'Event notifications need a queue policy',
      role: 'Event notifications need an IAM role for the bucket',
    },
  ],
  ['s3.durable', { strong: 'Strong consistency', eventual: 'Eventually consistent' }],
];
