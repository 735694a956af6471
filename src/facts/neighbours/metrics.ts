import type { Neighbour } from '../entry';
import { read } from '../reading';
import { choice } from '../units';
import { words } from '../words';

const SQS_METRICS =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html';
const METRIC = words`\b(?:CloudWatch|metrics?|alarms?|scal(?:e|es|ing)|monitor(?:s|ed|ing)?|ASG|auto~scaling)\b`;

/** Names of the CloudWatch metrics of SQS. */
export const metrics = [
  {
    id: 'cw.sqs.visible',
    service: 'cloudwatch',
    title: 'Metric of the messages that can be received',
    kind: 'choice',
    adjustable: 'hard',
    note: 'ApproximateNumberOfMessages is the queue attribute, not the metric.',
    mentions: {
      unscoped: true,
      cues: METRIC,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesVisible\b`, value: 'ApproximateNumberOfMessagesVisible' },
        { pattern: words`\bApproximateNumberOfMessages\b`, value: 'ApproximateNumberOfMessages' },
      ],
    },
    history: [read(choice('ApproximateNumberOfMessagesVisible', 'ApproximateNumberOfMessagesVisible'), SQS_METRICS)],
    exam: choice('ApproximateNumberOfMessages', 'ApproximateNumberOfMessages'),
  },
  {
    id: 'cw.sqs.notvisible',
    service: 'cloudwatch',
    title: 'Metric of the messages in flight',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesNotVisible\b`, value: 'ApproximateNumberOfMessagesNotVisible' },
        {
          pattern: words`\b(?:ApproximateNumberOfMessagesInFlight|NumberOfMessagesInFlight|NumberOfMessagesNotVisible)\b`,
          value: 'other-name',
        },
      ],
    },
    history: [
      read(choice('ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesNotVisible'), SQS_METRICS),
    ],
  },
  {
    id: 'cw.sqs.age',
    service: 'cloudwatch',
    title: 'Metric of the age of the oldest message',
    kind: 'choice',
    adjustable: 'hard',
    note: 'On a standard queue a message received three times or more is passed over.',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateAgeOfOldestMessage\b`, value: 'ApproximateAgeOfOldestMessage' },
        {
          pattern: words`\b(?:AgeOfOldestMessage|ApproximateOldestMessageAge|OldestMessageAge)\b`,
          value: 'other-name',
        },
      ],
    },
    history: [read(choice('ApproximateAgeOfOldestMessage', 'ApproximateAgeOfOldestMessage'), SQS_METRICS)],
    exam: choice('ApproximateAgeOfOldestMessage', 'ApproximateAgeOfOldestMessage'),
  },
  {
    id: 'cw.sqs.delayed',
    service: 'cloudwatch',
    title: 'Metric of delayed messages',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesDelayed\b`, value: 'ApproximateNumberOfMessagesDelayed' },
        { pattern: words`\bNumberOfMessagesDelayed\b`, value: 'other-name' },
      ],
    },
    history: [read(choice('ApproximateNumberOfMessagesDelayed', 'ApproximateNumberOfMessagesDelayed'), SQS_METRICS)],
  },
  {
    id: 'cw.sqs.empty',
    service: 'cloudwatch',
    title: 'Metric of receives without a message',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bNumberOfEmptyReceives\b`, value: 'NumberOfEmptyReceives' },
        { pattern: words`\b(?:EmptyReceives|NumberOfEmptyReceive)\b`, value: 'other-name' },
      ],
    },
    history: [read(choice('NumberOfEmptyReceives', 'NumberOfEmptyReceives'), SQS_METRICS)],
  },
  {
    id: 'cw.sqs.sent',
    service: 'cloudwatch',
    title: 'Metrics of messages sent, received and deleted',
    kind: 'choice',
    adjustable: 'hard',
    note: 'NumberOfMessagesSent does not count what a redrive policy moves to a dead-letter queue.',
    mentions: {
      unscoped: true,
      phrases: [
        {
          pattern: words`\bNumberOfMessages(?:Sent|Received|Deleted)\b|\bSentMessageSize\b`,
          value: 'NumberOfMessagesSent',
        },
        {
          pattern: words`\b(?:MessagesSent|NumberOfSentMessages|NumberOfMessagesPublished(?=[^.;?!]{0,20}SQS))\b`,
          value: 'other-name',
        },
      ],
    },
    history: [
      read(
        choice('NumberOfMessagesSent', 'NumberOfMessagesSent, NumberOfMessagesReceived, NumberOfMessagesDeleted'),
        SQS_METRICS,
      ),
    ],
  },
] as const satisfies readonly Neighbour[];
