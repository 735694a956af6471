import type { Sentences } from '../types';

/** What learners write of queues, topics and functions and never was so. */
export const untrueOfQueues: readonly Sentences[] = [
  {
    rule: 'fact-wrong',
    said: [
      '# SQS\n\n- A message is removed automatically as soon as a worker has received it.',
      '# SQS\n\n- Long polling is enabled by default.',
      '# SQS\n\nNew queues use long polling unless you switch it off.',
      '# SQS FIFO\n\n- Content-based deduplication uses a hash of the body and the attributes.',
      '# SQS\n\n| Question | Answer |\n|---|---|\n| MessageGroupId on a standard queue | refused with an error |',
      '# SQS\n\nFair queues are for FIFO queues only.',
      '# SQS\n\nFIFO queues do not have dead-letter queues.',
      '# SQS\n\nThe visibility timeout may be extended over and over, so a message can be hidden for weeks.',
      '# SQS\n\nThe visibility timeout cannot be changed after the queue was created.',
      '# SQS\n\nA queue holds up to 120,000 messages waiting.',
      '# SQS FIFO\n\nThe order holds across the whole queue, even over several message groups.',
      '# SQS\n\nOn a standard DLQ the retention period starts anew for a moved message.',
      '# SQS\n\nFor a FIFO queue the original enqueue time is kept when a message is moved to the DLQ.',
      '# SQS\n\nThe application has to move failed messages into the dead-letter queue.',
      '# SQS FIFO\n\nThe deduplication interval can be configured.',
      '# SQS FIFO\n\nA single message group is handled by several consumers in parallel.',
      '# SQS\n\nSQS delivers each message to all consumers.',
      '# SNS\n\nArchiving works on standard topics as well as on FIFO topics.',
      '# Lambda\n\nA dead-letter queue on the function takes the failed SQS messages.',
    ],
    unsaid: [
      '# SQS\n\n- A message is not removed automatically when a worker has received it.',
      '# SQS\n\n- Messages are deleted after they are read by consumers.',
      '# SQS\n\n- Short polling is the default, long polling is not.',
      '# SQS FIFO\n\n- Content-based deduplication uses a hash of the body, not of the attributes.',
      '# SQS\n\nFair queues are for standard queues.',
      '# SQS\n\nDo FIFO queues have no dead-letter queues?',
      '# SQS\n\nThe visibility timeout may be extended over and over, up to 12 hours.',
      '# SQS\n\nA queue holds up to 120,000 messages in flight.',
      '# SQS FIFO\n\nThe order holds within a message group, not across the whole queue.',
      '# SQS\n\nOn a FIFO DLQ the retention period starts anew for a moved message.',
      '# SQS\n\nSQS moves failed messages into the dead-letter queue.',
      '# SNS\n\nSNS delivers each message to all subscribers.',
    ],
  },
];
