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
];
