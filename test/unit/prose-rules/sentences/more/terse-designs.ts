import type { Sentences } from '../types';

/** Designs told in few words. */
export const terseDesigns: readonly Sentences[] = [
  {
    rule: 'batch-response-ignored',
    said: [
      'When PutEvents returns we assume that all entries are on the bus.',
      'We send with PutRecords and forget the response.',
    ],
    unsaid: ['When PutEvents returns we look at FailedEntryCount.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['Deduplication on the SQS FIFO queue lasts for 12 hours.'],
    unsaid: ['Deduplication on the SQS FIFO queue lasts for five minutes.'],
  },
  {
    rule: 'delete-before-work',
    said: ['The SQS worker deletes (DeleteMessage) first and does the work later.'],
    unsaid: ['The SQS worker does the work first and deletes later.'],
  },
  {
    rule: 'sqs-as-store',
    said: ["Support staff query the SQS queue for last month's orders."],
    unsaid: ["Support staff query the database for last month's orders."],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['PartitionKey="all" for all records of the Kinesis stream'],
    unsaid: ['PartitionKey: the id of the session, for all records of the Kinesis stream'],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['The cart Lambda waits for the stock Lambda.', 'Our Lambdas are chained with synchronous invocations.'],
    unsaid: ['The cart Lambda waits for nobody: it puts a message into a queue.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'Two Lambdas with different filter criteria read from one SQS queue.',
      'Messages filtered out by the Lambda event source mapping remain in the SQS queue.',
    ],
    unsaid: ['Messages filtered out by the Lambda event source mapping are deleted from the SQS queue.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['We attached nine functions as targets to one EventBridge rule.'],
    unsaid: ['We attached two functions as targets to one EventBridge rule.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['The target of the rule `refund-paid` has no DLQ.'],
    unsaid: ['The target of the rule `refund-paid` has a DLQ.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['SNS serves as a buffer in front of the consumers.'],
    unsaid: ['An SQS queue serves as a buffer behind SNS.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['Queue name: `pallets` (SQS FIFO)'],
    unsaid: ['Queue name: `pallets.fifo` (SQS FIFO)'],
  },
  {
    rule: 'firehose-partition-later',
    said: ['If costs rise we will switch off dynamic partitioning in Firehose.'],
    unsaid: ['Dynamic partitioning in Firehose cannot be switched off.'],
  },
  {
    rule: 's3-recursion',
    said: ['S3 event → Lambda → same bucket'],
    unsaid: ['S3 event → Lambda → other bucket'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['Two Lambdas are notified of the same prefix by separate S3 notification rules.'],
    unsaid: ['Two Lambdas are notified of the same event by one SNS topic, which S3 notifies.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'The SQS FIFO queue is fed with card payments. We measured 4,800 payments per second last time and expect 6,000. Batching: 10. High throughput: no.',
      'The FIFO queue receives around 60,000 events per minute, one SendMessage per event. High-throughput mode is off.',
      "We'll need the SQS FIFO queue to handle 700 transactions/sec, no batching, normal mode.",
    ],
    unsaid: ["We'll need the SQS FIFO queue to handle 70 transactions/sec, no batching, normal mode."],
  },
  {
    rule: 'value-out-of-range',
    said: ['SQS settings: retention 25 days, visibility timeout 2 minutes.'],
    unsaid: ['SQS settings: retention 5 days, visibility timeout 2 minutes.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: ["The Lambda's timeout was raised to 4 minutes, while the SQS visibility timeout stayed at 90 seconds."],
    unsaid: ["The Lambda's timeout was raised to 40 seconds, while the SQS visibility timeout stayed at 90 seconds."],
  },
  {
    rule: 'order-on-standard',
    said: ['Answer: "SQS standard makes sure that messages are processed in the order of arrival." Correct.'],
    unsaid: ['Answer: "SQS standard makes sure that messages are processed in the order of arrival." Nope.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['Refunds happen in the Lambda behind SQS. There is no check whether an order was already refunded.'],
    unsaid: ['Refunds happen in the Lambda behind SQS. A table tells whether an order was already refunded.'],
  },
  {
    rule: 'sqs-pushes',
    said: ['Printers subscribe to the SQS queue and get the jobs pushed.'],
    unsaid: ['Printers subscribe to the SNS topic and get the jobs pushed.'],
  },
  {
    rule: 'sns-not-durable',
    said: ["Subscribers of the SNS topic which are down for an hour don't miss anything."],
    unsaid: ["Consumers of the SQS queue behind the topic which are down for an hour don't miss anything."],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['checkout (Lambda) → invoke sync → shipping (Lambda)'],
    unsaid: ['checkout (Lambda) → SQS → shipping (Lambda)'],
  },
  {
    rule: 'lambda-recursion',
    said: ['The Lambda reads records and writes them back to the same Kinesis stream.'],
    unsaid: ['The Lambda reads records and writes them to a second Kinesis stream.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['If 1 of 8 messages fails, all 8 return to the SQS queue.'],
    unsaid: ['If 1 of 8 messages fails, only that one returns to the SQS queue.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['Our SNS FIFO topic has two subscribers: an SQS queue and a Lambda function.'],
    unsaid: ['Our SNS FIFO topic has two subscribers: an SQS queue for each country.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ["We don't need parallelism, so a single message group ID is used for all messages of the FIFO queue."],
    unsaid: ['For parallelism each customer has a message group ID of its own in the FIFO queue.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['Floor plans of 800 KB are passed via SNS.'],
    unsaid: ['Floor plans of 80 KB are passed via SNS.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Pricing, search and the data team read the same SQS queue. All of them need every change.'],
    unsaid: ['Pricing, search and the data team read queues of their own (SQS). All of them need every change.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['The dispatch Lambda is fed by the SQS queue `legs` and puts what follows into `legs`.'],
    unsaid: ['The dispatch Lambda is fed by the SQS queue `legs` and puts what follows into `stops`.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['One malformed ticket fails the entire batch, and Lambda processes all of it again.'],
    unsaid: ['One malformed ticket fails alone, the others of the batch are deleted.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['A shop that comes online late receives all missed notifications from the SNS topic.'],
    unsaid: ['A shop that comes online late receives all missed messages from its SQS queue.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['SQS FIFO: MessageGroupId = "rooms" on every message.'],
    unsaid: ['SQS FIFO: MessageGroupId = the id of the room.'],
  },
];
