import type { Sentences } from '../types';

/** Questions with answers, lists of findings, summaries of chats. */
export const faqsAndAudits: readonly Sentences[] = [
  {
    rule: 'kinesis-too-many-consumers',
    said: ['# Kinesis\n\nSeven Lambda functions read the stream, none of them uses enhanced fan-out.'],
    unsaid: ['# Kinesis\n\nSeven Lambda functions read the stream, each of them uses enhanced fan-out.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['The Kinesis partition key is the sensor type; most of them are thermometers.'],
    unsaid: ['The Kinesis partition key is the sensor id; most of them are thermometers.'],
  },
  {
    rule: 'firehose-replay',
    said: ['# Firehose, questions\n\nYes, you can replay the last 24 hours from it.'],
    unsaid: ['# Firehose, questions\n\nNo, you cannot replay the last 24 hours from it.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['# Firehose, questions\n\n**Parquet?** Yes, format conversion takes CSV.'],
    unsaid: ['# Firehose, questions\n\n**Parquet?** Yes, format conversion takes JSON.'],
  },
  {
    rule: 'firehose-real-time',
    said: ['# Firehose, questions\n\nThe records are in OpenSearch within milliseconds.'],
    unsaid: ['# Firehose, questions\n\nThe records are in OpenSearch within two minutes.'],
  },
  {
    rule: 'firehose-transform-limit',
    said: ['# Firehose, questions\n\nThe Lambda processor of the stream uses its full 15 minutes.'],
    unsaid: ['# Firehose, questions\n\nThe Lambda processor of the stream uses its full 4 minutes.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ["- EventBridge: targets don't get DLQs"],
    unsaid: ['- EventBridge: targets get DLQs'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['# Retention\n\n- `hits` (SQS): 12 days, `hits-dlq`: 5 days'],
    unsaid: ['# Retention\n\n- `hits` (SQS): 2 days, `hits-dlq`: 12 days'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['SQS gives it batches of 10; when one contact is invalid it raises and the ten go back.'],
    unsaid: ['SQS gives it batches of 10; when one contact is invalid it raises and the one goes back.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: ['The SQS mapping of the function filters on the kind; firms stay for the other function on the same queue.'],
    unsaid: ['The SQS mapping of the function filters on the kind; firms get a queue for the other function.'],
  },
  {
    rule: 'lambda-sync-chain',
    said: [
      'The Lambda function `sync` books the seat. On success it calls `enrich` (Lambda) and waits for the result.',
    ],
    unsaid: [
      'The Lambda function `sync` books the seat. On success it calls `enrich` (Lambda) asynchronously.',
      'Whenever a Lambda function is invoked through its API we wait until the function has answered.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['S3: `resize` and `moderate` are told of every upload by two bucket notifications without filters.'],
    unsaid: ['S3: `resize` and `moderate` are told of every upload by one topic, without filters.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['# New shop on AWS, started from scratch\n\n- Messaging: Amazon MQ, we know it from school'],
    unsaid: ['# Old shop on AWS, to be moved\n\n- Messaging: Amazon MQ, we know it from school'],
  },
  {
    rule: 'sns-not-durable',
    said: ['If the partner is offline, SNS will hold the messages for it.'],
    unsaid: ['If the partner is offline, the queue will hold the messages for it; SNS does not.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['At noon 12,000 bets per second go to `bets.fifo` (SQS), batches of 10.'],
    unsaid: ['At noon 1,200 bets per second go to `bets.fifo` (SQS), batches of 10.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [],
    unsaid: ['Earlier editions said that SQS never delivers a message twice; that was wrong.'],
  },
  {
    rule: 'sqs-pushes',
    said: [],
    unsaid: ['SQS hands each message to one worker.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [],
    unsaid: [
      "S3 triggers `bill`, SQS does not. After two retries the event is dropped, there's neither a DLQ nor a destination.",
    ],
  },
];
