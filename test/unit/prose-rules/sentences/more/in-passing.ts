import type { Sentences } from '../types';

/** What is told beside a belief: words on retries, failures, other queues or the reason do not make it something else. */
export const inPassing: readonly Sentences[] = [
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      "The squads' queues are in their own accounts, and all redrive policies target a shared DLQ in the tools account.",
    ],
    unsaid: ['The DLQ of a rule target may be in the tools account.'],
  },
  {
    rule: 'sqs-as-store',
    said: ['Replay orders from the SQS queue (within 14 days)'],
    unsaid: ['Why can nobody replay messages from SQS?'],
  },
  {
    rule: 'sqs-long-job',
    said: [
      'A re-index goes on for a couple of days, and its SQS message is in flight until then: the job takes that long.',
    ],
    unsaid: ['A re-index is a job for a couple of hours, and its SQS message is in flight until then.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'Search, pricing and the archive all listen on the same article-changed queue, as each of them needs every change (SQS).',
    ],
    unsaid: [
      'An update never overtakes its create because both go through the same standard queue of SQS.',
      'Search and pricing each have an SQS queue, so both get every change.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['We attached a FIFO dead-letter queue to the standard queue of SQS to see failures in order.'],
    unsaid: ['We attached a standard dead-letter queue to the standard queue of SQS.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['On an error the worker sends the message to the FIFO queue again with DelaySeconds of 90 for it.'],
    unsaid: [
      'Delays per message are rejected by a FIFO queue.',
      'Nobody can postpone single messages in a FIFO queue, as DelaySeconds only works for the queue.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['Nothing ever fails: the visibility timeout equals the Lambda timeout.'],
    unsaid: ['VisibilityTimeout is 300 s as our Lambda is set to 50 s.'],
  },
  {
    rule: 'sns-not-durable',
    said: ["We don't need a queue behind the SNS topic: messages wait in the topic while a service is down."],
    unsaid: [
      'Believing SNS stores messages while a service is down: it does not.',
      'SNS stores messages for services that are down (no).',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['The FIFO topic of SNS e-mails the team whenever a transfer is rejected.'],
    unsaid: ['Subscribing an e-mail address to an SNS FIFO topic fails.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['# Our bus on AWS\n\nTargets are Lambda functions, and none of them has a DeadLetterConfig.\n'],
    unsaid: ['# Our bus on AWS\n\nTargets are Lambda functions, and all of them have a DeadLetterConfig.\n'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      'The EventBridge rule for signups invokes mailer, crm, search, audit, fraud and points.',
      'The EventBridge rule sends SignupDone to mailer, crm, search, audit, fraud, and points.',
    ],
    unsaid: ['The EventBridge rule for signups invokes mailer, crm, search, audit and fraud.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['The handler loops over the SQS batch and rethrows on the first error, so all ten come back.'],
    unsaid: ['The handler loops over the SQS batch and reports the first error, so that one comes back.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: ['What does not match the filter criteria stays in the SQS queue until it expires.'],
    unsaid: ['What does not match the filter criteria is removed from the SQS queue.'],
  },
  {
    rule: 'firehose-transform-limit',
    said: ['The Lambda that enriches for Firehose runs for nine minutes on a full buffer.'],
    unsaid: ['The Lambda that enriches for Firehose runs for nine seconds on a full buffer.'],
  },
  {
    rule: 'firehose-partition-later',
    said: ['Deploy the Firehose stream now and switch on dynamic partitioning once we know what is queried.'],
    unsaid: ['Once the stream exists dynamic partitioning cannot be switched on in Firehose.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['The proxies send plain access logs and Firehose writes them as Parquet.'],
    unsaid: ['The proxies send JSON access logs and Firehose writes them as Parquet.'],
  },
  {
    rule: 'firehose-real-time',
    said: ['Logins go through Firehose to the place where we lock an account within 100 ms.'],
    unsaid: ['Logins go through Firehose to a bucket where an account is looked up later.'],
  },
  {
    rule: 'firehose-replay',
    said: ['Whoever is new can read our Firehose stream from the beginning.'],
    unsaid: ['Whoever is new can read the bucket that Firehose fills from the beginning.'],
  },
  {
    rule: 's3-recursion',
    said: ['PutObject on `scans` triggers the function; it rotates the page and writes it back into `scans`.'],
    unsaid: ['PutObject on `scans` triggers the function; it rotates the page and writes it into `pages`.'],
  },
  {
    rule: 'metric-name',
    said: ['CloudWatch alarm: SQS QueueDepth > 500', 'The alarm is on the SQS metric OldestMessageAge.'],
    unsaid: ['CloudWatch alarm: SQS ApproximateNumberOfMessagesVisible > 500'],
  },
  {
    rule: 'order-on-standard',
    said: [
      'As with any queue first in is first out; ours is a standard queue of SQS.',
      'A signup always arrives before its first login in our standard queue of SQS.',
    ],
    unsaid: ['A signup may well arrive after its first login in our standard queue of SQS.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['The partition key of our Kinesis stream is the string "all".'],
    unsaid: ['The partition key of our Kinesis stream is the string that names the device.'],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'Half a million readings a minute go into our Kinesis stream, which has 3 shards.',
      'Each of the 300 hosts ships 40 events per second to a Kinesis stream with 5 shards.',
    ],
    unsaid: [
      'A quarter million readings a minute go into our Kinesis stream, which has 5 shards.',
      'Together the 300 hosts ship 40 events per second to a Kinesis stream with one shard.',
    ],
  },
];
