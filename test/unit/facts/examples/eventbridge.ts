import type { Examples } from './types';

export const eventbridge: Examples = [
  ['eb.name', { 'cloudwatch-events': 'CloudWatch Events starts the function', eventbridge: 'Amazon EventBridge' }],
  ['eb.event.size', 'Events can have up to [256 KB]', 'Total size of a PutEvents request: [1 MB]'],
  ['eb.putevents', 'PutEvents takes up to [10] entries'],
  ['eb.targets', 'Each rule can have up to [5] targets'],
  ['eb.rules', '[300] rules per event bus'],
  ['eb.rules#elsewhere', 'In a few Regions [100] rules per event bus'],
  ['eb.buses', 'Up to [100] event buses per account'],
  ['eb.pattern.size', 'An event pattern has up to [2,048] characters'],
  ['eb.putevents.tps', 'PutEvents: [10,000] requests per second'],
  ['eb.putevents.tps#second', 'PutEvents: [2,400] requests per second'],
  ['eb.putevents.tps#elsewhere', 'PutEvents: [400] requests per second'],
  ['eb.invocations', '[18,750] invocations per second'],
  ['eb.invocations#second', '[4,500] invocations per second'],
  ['eb.retry', 'Failed events are retried for [24 hours]'],
  ['eb.retry#attempts', 'Delivery is retried up to [185] times'],
  ['eb.retry#age', 'MaximumEventAgeInSeconds: [60 seconds to 24 hours]'],
  ['eb.retry#attempts-range', 'MaximumRetryAttempts: [0 to 185] attempts'],
  [
    'eb.dlq',
    {
      'standard-queue': ['The DLQ is a standard SQS queue', 'Failed events end in an SQS DLQ'],
      'any-queue': 'The DLQ can be a standard or FIFO queue',
    },
  ],
  [
    'eb.dlq.policy',
    {
      needed: 'The DLQ needs a resource policy for events.amazonaws.com',
      'not-needed': 'The DLQ needs no permissions',
    },
  ],
  [
    'eb.order',
    {
      none: ['Does not guarantee order', 'No ordering', 'Ordering is not guaranteed'],
      ordered: ['Guarantees ordering', 'Events arrive in order'],
    },
  ],
  ['eb.archive', { available: 'Archive and replay events', none: 'Events cannot be replayed' }],
  ['eb.custom', 'A custom event bus keeps events [24 hours] by default'],
  ['eb.custom#max', 'A custom event bus keeps events up to [365 days]'],
  ['eb.custom.quota', 'Up to [5] custom event buses: custom event bus quota'],
  ['eb.custom.quota#subscribers', 'A custom event bus has up to [10,000] subscribers'],
  ['eb.custom.quota#rate', 'A custom event bus takes [500,000] events per second'],
  ['eb.custom.quota#entries', 'PutRawEvents takes [100] entries'],
  ['eb.custom.model', { subscriber: 'On a custom event bus a subscriber has one filter and one target' }],
  ['eb.wildcard', 'A bus has up to [30] rules with wildcards'],
  ['eb.apidest', 'Up to [3,000] API destinations'],
  ['eb.cmk', { available: 'Customer managed keys', none: 'No customer managed keys' }],
  ['sched.interval', 'A schedule runs at most every [1 minute]'],
];
