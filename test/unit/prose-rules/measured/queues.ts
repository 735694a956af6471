import type { Sentences } from '../sentences/types';

export const queues: readonly Sentences[] = [
  {
    rule: 'order-on-standard',
    said: [
      'A standard SQS queue guarantees first-in-first-out delivery of our payments.',
      '- Standard queues: messages arrive in the order they were sent',
      'The default event bus of EventBridge preserves the order of events per source.',
      'We depend on ordered delivery from our standard SNS topic.',
    ],
    unsaid: [
      'Standard queues give no ordering guarantee.',
      'For payments we chose FIFO because a standard queue may reorder messages.',
      'Would a standard queue keep our payments in order?',
      'Before the redesign we expected a standard queue to keep order.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      'Each message in an SQS standard queue is consumed exactly once.',
      'Standard SQS never duplicates messages.',
      'SNS guarantees exactly-once delivery to all its subscribers.',
    ],
    unsaid: [
      'Standard SQS sometimes duplicates messages.',
      'Exactly-once processing: only with FIFO.',
      'Do not assume exactly-once delivery with SNS.',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      'The SQS consumer does not need to be idempotent.',
      'Our payment worker (SQS) is not idempotent and relies on single delivery.',
      'There are no idempotency checks in our EventBridge handlers.',
    ],
    unsaid: [
      'The SQS consumer needs to be idempotent.',
      'A consumer that is not idempotent breaks with at-least-once delivery.',
      'We plan to make our SQS worker idempotent.',
    ],
  },
  {
    rule: 'delete-before-work',
    said: [
      'Our workers delete each SQS message before processing so that it is not processed twice.',
      'The consumer first deletes the message from SQS and then calls the payment API.',
      'We remove messages from the queue immediately after receiving them (SQS).',
    ],
    unsaid: [
      'Our workers delete each SQS message after processing.',
      'If you delete a message before processing it, you may lose it.',
      'Never delete an SQS message before it is processed.',
    ],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'SQS FIFO queues deduplicate messages forever.',
      'With FIFO queues in SQS we can safely resend a message the next day with the same deduplication ID.',
      'FIFO ensures that a message with the same ID is never processed again, even weeks later.',
    ],
    unsaid: [
      'SQS FIFO queues deduplicate messages within a 5-minute window.',
      'FIFO deduplication does not last forever.',
      'Resending the next day needs deduplication of our own behind the FIFO queue.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: [
      'SQS pushes new messages to our workers.',
      'The queue automatically pushes work items to available EC2 instances (SQS).',
      'SQS is push-based, so consumers need no polling loop.',
    ],
    unsaid: [
      'Our workers poll SQS for new messages.',
      'SNS is push-based, SQS is pull-based.',
      'The API pushes work items to SQS.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      'If PutRecords returns 200, all records have been written.',
      'Our producer ignores the failed entries of SendMessageBatch.',
      'SendMessageBatch is atomic: it either succeeds for all messages or fails for all.',
    ],
    unsaid: [
      'PutRecords can partly fail.',
      'Our producer retries the failed entries of SendMessageBatch.',
      'SendMessageBatch is not atomic.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'We need to push 10,000 messages per second through the SQS FIFO queue.',
      'The SQS FIFO queue receives 5,000 messages per second without batching.',
      'Expected traffic on the FIFO queue (SQS): 7,500 msg/s',
    ],
    unsaid: [
      'We need to push 100 messages per second through the SQS FIFO queue.',
      'A FIFO queue is limited to 300 messages per second without batching.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'Our Kinesis stream has 2 shards and must handle 5 MB/s.',
      'With 3 shards the Kinesis stream receives 4,000 records per second.',
      'A single-shard Kinesis stream takes our 2,000 events per second.',
    ],
    unsaid: ['Our Kinesis stream has 6 shards and must handle 5 MB/s.', 'Each shard of Kinesis supports 1 MB/s.'],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'We send 5 MB files through SQS.',
      'The service publishes 2 MB events to EventBridge.',
      'Our producers put 3 MB messages on the SQS queue.',
    ],
    unsaid: ['We store 5 MB files in S3 and send a reference through SQS.', 'SQS does not accept 5 MB messages.'],
  },
  {
    rule: 'payload-over-256kb',
    said: ['We send 400 KB messages through SQS.', 'The JSON documents we put on the SQS queue are 600 KB each.'],
    unsaid: ['We send 100 KB messages through SQS.', 'SQS takes messages of up to 1 MiB.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'The payments queue (SQS) does not have a dead-letter queue.',
      'Messages that fail are retried until they succeed (SQS).',
      'There is no DLQ for the SQS queue `invoices`.',
      '- DLQ: not configured (SQS)',
    ],
    unsaid: [
      'The payments queue (SQS) has a dead-letter queue.',
      'Messages that fail five times go to the DLQ.',
      'Always configure a DLQ for SQS queues.',
      'We will configure a DLQ for the SQS queue `invoices`.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'Our FIFO queue uses a standard queue as DLQ.',
      'The dead-letter queue of `orders.fifo` is a standard SQS queue.',
    ],
    unsaid: ['Our FIFO queue uses a FIFO queue as DLQ.', 'A FIFO queue needs a FIFO DLQ.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      'The source queue in SQS keeps messages for 14 days and the DLQ for 4 days.',
      'The DLQ has the same retention period as the SQS source queue.',
    ],
    unsaid: [
      'The source queue in SQS keeps messages for 4 days and the DLQ for 14 days.',
      'The DLQ should have a longer retention period than the SQS source queue.',
    ],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['We use a central DLQ account for all SQS queues.', 'The DLQ of the SQS queue is in another region.'],
    unsaid: ['The DLQ of the SQS queue is in the same region.', 'SQS does not allow a DLQ in another region.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      'With Lambda we set maxReceiveCount to 1 on the SQS queue.',
      'The SQS queue moves messages to the DLQ after the first failed Lambda invocation.',
    ],
    unsaid: [
      'With Lambda we set maxReceiveCount to 5 on the SQS queue.',
      'A maxReceiveCount of 1 is not recommended with Lambda.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'The visibility timeout of the SQS queue is 30 seconds but the Lambda function runs for up to 60 seconds.',
      'Lambda timeout: 2 minutes; SQS visibility timeout: 1 minute',
    ],
    unsaid: [
      'The visibility timeout of the SQS queue is 6 minutes and the Lambda function runs for up to 60 seconds.',
      'The visibility timeout must be at least as long as the Lambda timeout.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      'The SQS visibility timeout equals the Lambda timeout.',
      'Lambda timeout: 1 minute; SQS visibility timeout: 2 minutes',
    ],
    unsaid: [
      'The SQS visibility timeout is six times the Lambda timeout.',
      'Lambda timeout: 1 minute; SQS visibility timeout: 6 minutes',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: [
      'Jobs run for up to 20 hours while their SQS message stays invisible.',
      'The worker keeps the SQS message hidden for 24 hours.',
    ],
    unsaid: [
      'Jobs run for up to 2 hours while their SQS message stays invisible.',
      'A message cannot stay hidden for more than 12 hours in SQS.',
    ],
  },
  {
    rule: 'sqs-short-polling',
    said: ['We poll the SQS queue every second.', 'Our consumers use short polling on SQS.'],
    unsaid: ['We use long polling on SQS.', 'Short polling is more expensive than long polling.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['Our FIFO queue is called `payments` (SQS).', 'The SQS FIFO queue "ledger" holds all bookings.'],
    unsaid: ['Our FIFO queue is called `payments.fifo` (SQS).', 'FIFO queue names must end with .fifo.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      'We use a single message group ID for all messages in the SQS FIFO queue.',
      'All messages have the same MessageGroupId in our FIFO queue.',
    ],
    unsaid: [
      'We use the customer ID as message group ID in the SQS FIFO queue.',
      'Avoid using a single message group ID for all messages.',
    ],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [
      'We set DelaySeconds on individual messages in the SQS FIFO queue.',
      'Each message to the FIFO queue gets its own delay (SQS).',
    ],
    unsaid: [
      'We set DelaySeconds on individual messages in the SQS standard queue.',
      'FIFO queues do not support DelaySeconds on individual messages.',
      '# SQS FIFO queue\n\n- Delivery delay: the amount of time to delay the first delivery of each message added to the queue.',
      '# Standard or FIFO queue (SQS)\n\n| Frage | Standard | FIFO queue |\n| - | - | - |\n| Per-message delay | geht | geht nicht |',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'Three microservices read from the same SQS queue and all of them process every message.',
      'We use one SQS queue to fan out messages to multiple services.',
    ],
    unsaid: [
      'We use SNS to fan out messages to multiple SQS queues.',
      'Three instances of one microservice read from the same SQS queue.',
      '| Caso | Escolha | Evitar |\n| - | - | - |\n| Muitos consumidores | EventBridge | SQS para broadcast |',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: ['We use SQS as an event store.', 'Old messages can be replayed from the SQS queue.'],
    unsaid: ['SQS is not an event store.', 'Old messages cannot be replayed from the SQS queue.'],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: [
      'The SQS queue subscribed to the SNS topic uses the default KMS key alias/aws/sqs.',
      'S3 sends events to an SQS queue encrypted with the AWS managed key.',
    ],
    unsaid: [
      'The SQS queue subscribed to the SNS topic uses a customer managed key.',
      'The AWS managed key does not work for SQS queues that receive from S3.',
    ],
  },
];
