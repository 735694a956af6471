import type { Sentences } from '../types';

/** What is set aside in the same sentence, short forms, and statements whose parts stand in two sentences. */
export const setAside: readonly Sentences[] = [
  {
    rule: 'kinesis-delete-record',
    said: [
      'As in SQS, our Kinesis consumer deletes every record once it has processed it.',
      '# Kinesis\n\nWhat happens to a record when it was read?\nIt’s removed from the stream after that.',
      'A Kinesis consumer acknowledges what it has read, which takes the record off the stream.',
    ],
    unsaid: ['Unlike SQS, Kinesis does not delete a record once it was read.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      '# SNS FIFO\n\nAn SNS FIFO topic delivers to Lambda and e-mail just like a standard topic.',
      '# SNS FIFO\n\nWe subscribe the stock Lambda to stock.fifo.',
    ],
    unsaid: ['An SNS standard topic delivers to Lambda and e-mail.'],
  },
  {
    rule: 'fact-wrong',
    said: [
      '# Kinesis\n\nRecords stay in order across all the shards.',
      '# Bids\n\nThe job puts bids on SQS. A queue of SQS keeps them for up to 5 days.',
    ],
    unsaid: [
      '# Kinesis\n\nThe bids of one car stay in order and the load is spread over the shards.',
      '# Bids\n\nThe job puts bids on SQS. At night they stay in the queue for up to 5 days.',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['The function reads SQS, and one bad bid brings back the whole batch.'],
    unsaid: ['The function reads SQS and reports single bids, so that a bad bid does not bring back the whole batch.'],
  },
  {
    rule: 'firehose-replay',
    said: ['Like Kinesis Data Streams, Firehose can replay records.'],
    unsaid: ['There is nothing to rewind in Firehose; we replay from S3.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['The dead-letter queue could be in another Region.'],
    unsaid: ['We first thought that the dead-letter queue could be in another Region. It has to be in the same one.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['To avoid SNS, the tax, mail and stock services all poll one SQS queue, and each of them gets every order.'],
    unsaid: ['The tax, mail and stock services subscribe to SNS, and each gets every order in its own SQS queue.'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ["If the Lambda function can't read a Kinesis batch it retries until it succeeds."],
    unsaid: [],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ["The DLQ of a FIFO queue doesn't have to be FIFO."],
    unsaid: ['The DLQ of a FIFO queue has to be FIFO.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      "# SQS\n\nDuplicates can't happen with a standard queue.",
      '# SQS standard queue\n\nTwo workers will never get the same message.',
    ],
    unsaid: [
      '# SQS standard queue\n\nTwo workers never get the same message during the visibility timeout.',
      '# SQS standard queue\n\nA message that is in flight can be seen by no other worker.',
    ],
  },
  {
    rule: 'delete-before-work',
    said: [
      "# SQS\n\nAs soon as a message is received it's deleted from the queue, then processed.",
      '# SQS\n\nWe delete the message first, so that no second worker picks it up.',
      '# SQS\n\nThe worker moves the delete to the top of the handler.',
    ],
    unsaid: ["# SQS\n\nOnce a message has been processed it's deleted from the queue."],
  },
  {
    rule: 'sqs-as-store',
    said: ['New services read the SQS queue from the beginning, since messages stay there after they were consumed.'],
    unsaid: [
      'If the index is lost we rewind Kinesis by a day. Commands go through an SQS queue.',
      'A model that is lost cannot be rebuilt from old messages of the SQS queue.',
    ],
  },
  {
    rule: 'mq-greenfield',
    said: ['# Amazon MQ\n\nThere is no legacy, all is new. We chose Amazon MQ since the team knows it.'],
    unsaid: [],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: [
      '# SQS\n\nEventBridge sends to a queue that our CMK encrypts. The key policy only names the worker role.',
      '# SQS\n\nThe key policy of the queue only grants access to our worker role. An SNS topic publishes to it.',
    ],
    unsaid: ['# SQS\n\nEventBridge sends to a queue that our CMK encrypts. The key policy names events.amazonaws.com.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['# Firehose\n\nAll records are Protobuf. Firehose converts them to Parquet without a Lambda.'],
    unsaid: [],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The handler subscribes to the stock-events SNS topic and publishes what changed to stock-events as well.',
      'Our Lambda function wrote to the very queue it is triggered by.',
    ],
    unsaid: ['The Lambda function reads messages from the SQS queue and sends the result to the next function.'],
  },
  {
    rule: 's3-recursion',
    said: [
      'The Lambda function was listening to all uploads of the bucket and stored its output there as well.',
      'The Lambda function shrinks each image that lands in the bucket and writes it to the same bucket.',
    ],
    unsaid: [
      'Uploads to raw/ trigger the Lambda function, which writes to small/ in the same bucket.',
      'Saving to the bucket that triggers the function makes a loop.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['# SQS\n\nThe queue was created with its defaults, i.e. without a redrive policy.'],
    unsaid: [
      '# SQS\n\nBack in March the queue had no dead-letter queue.',
      '# SQS\n\nWithout a dead-letter queue, messages would be retried until they expire.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ["Eight Lambda functions share the Kinesis stream, and we haven't enabled enhanced fan-out."],
    unsaid: [],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['The FIFO queue is called stock-queue.', "We don't use the .fifo suffix for our FIFO queues."],
    unsaid: ['The FIFO queue is called stock-queue.fifo.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['When the sale begins we get 7,000 bids per second. Each bid is one SendMessage to bids.fifo.'],
    unsaid: ['At 9,000 bids per second a FIFO queue without batching is ruled out.'],
  },
  {
    rule: 'kinesis-throughput',
    said: ["The shop emits 12,000 clicks per second. We'll start with a Kinesis stream of four shards."],
    unsaid: [],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'We raised the Lambda function timeout from 20 to 300 seconds, but the visibility timeout of the queue stayed at 120 seconds.',
    ],
    unsaid: [],
  },
  {
    rule: 'value-out-of-range',
    said: ['Mails are put on the SQS queue with a delay of 40 minutes.'],
    unsaid: ['Mails are put on the SQS queue with a delay of 10 minutes.'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [],
    unsaid: [
      '# S3\n\nThe bucket has two event notifications for ObjectCreated, one on in/ and one on out/. `notify` is called by S3.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: [],
    unsaid: ['# Kinesis\n\nThe trigger retries failed batches for ever, we never limited the retries.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['To avoid overloading the ERP we gave the SQS consumer function a reserved concurrency of 1.'],
    unsaid: [],
  },
  {
    rule: 'kinesis-hot-key',
    said: ["# Kinesis\n\nAs partition key we use the shop's country."],
    unsaid: [],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['# SQS\n\n20 services read from the same SQS queue, and each of them needs every message.'],
    unsaid: [
      '`Sorter` runs on Node.js 20 with a timeout of one minute. It reads from `ParcelsQueue`; the event source mapping takes ten.',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: ['# SQS\n\nThe job behind a message runs for four days, and we extend its visibility timeout.'],
    unsaid: [
      '`Parcels` is an SQS queue with a visibility timeout of 2 minutes. A message that failed six times is moved away. It is thrown away there after four days.',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['# SQS\n\nIf a message is delivered again, our worker prints it twice.'],
    unsaid: [
      '# SQS\n\nA message becomes visible again after two and a half minutes and is tried ten times, then it moves to `deliver-dlq`.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['# SQS\n\n## Queue\n\nThe queue `parcels` has no DLQ.'],
    unsaid: ['# SQS\n\n## Running locally\n\nThe queue `parcels` has no DLQ.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['# SQS\n\nThe FIFO queue `parcels.fifo` gets 700 messages a second without batching.'],
    unsaid: [
      '# SQS\n\nThe FIFO queue is `parcels.fifo`. FIFO queues take 300 calls a second without batching. We see 700 messages a second, so batching is a must.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: ['# SQS\n\nThe Lambda function may run for two minutes. The visibility timeout of its queue is one minute.'],
    unsaid: [
      '# SQS\n\nThe longest a Lambda function can run is 15 minutes. The visibility timeout of our queue is one minute.',
      '# SQS and Lambda\n\n## Sorting\n\n`Sorter` is a Lambda function. The function times out after 60 seconds.\n\n## Commands\n\n`Caller` takes one command. The queue hides it for 30 seconds.',
    ],
  },
];
