import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn } from './support';

/** The rules that find something in a note under a heading that names a service. */
const found = (heading: string, text: string) => [
  ...new Set(findingsIn(`# ${heading}\n\n${text}\n`).map(({ rule }) => rule)),
];

/** Headings and sentences below them that say nothing a rule about architectures speaks of. */
const quiet: Readonly<Record<string, readonly (readonly [heading: string, text: string])[]>> = {
  'staging, rules, and what somebody thought': [
    ['SQS', 'In staging there is no DLQ.'],
    ['SQS', 'The test queue `parcels-test` has no DLQ.'],
    ['SQS', 'Staging: the queue has no DLQ.'],
    ['SQS', '## Dev account\n\nThe queue `parcels` has no dead-letter queue.'],
    ['SQS', 'What fails goes to `parcels-rejected`. It has no DLQ and does not need one.'],
    ['SQS', 'It turns out Jan thought SQS pushes to the pods.'],
    ['SNS', 'Somebody told us that FIFO topics send e-mail. They cannot.'],
    ['SQS', 'The queue `dead` keeps messages for 14 days while the queue itself keeps them for 4.'],
    ['Firehose', 'The old name on the console is Kinesis Data Firehose.'],
  ],
  'what is tested, backed up or audited': [
    ['SQS consumer', 'A mocked consumer asserts that the handler is called exactly once.'],
    ['SNS', 'Backups are kept for as long as the subscribers of the plan need them.'],
    ['SNS and EventBridge', 'A listener receives requests and evaluates its rules in priority order.'],
  ],
  'lists of keywords': [['SQS', 'SQS standard/FIFO, SetQueueAttributes, delay queue, DelaySeconds attribute, 4 days']],
  'delivery semantics in general, and where order matters': [
    ['Queues', '| Semantics | Meaning |\n| - | - |\n| At-most-once (SNS, SQS) | may lose, never duplicate |'],
    ['SQS', 'The visibility timeout of SQS prevents duplicate work.'],
    ['SQS', 'Ensure message ordering only where the business needs it.'],
  ],
  'functions that are called after an archive or a replay': [
    ['SQS', 'The SQS queue starts the Lambda function to fetch archive parts.'],
    ['SQS', 'The mapping connects the replay Lambda function to the SQS queue.'],
  ],
  'logs, other systems, and a changelog': [
    ['Lambda', 'The only non-error logs of an asynchronous Lambda function tell of failures as well.'],
    ['SNS', 'SNS fans out: if the tax system is down, the mail system still gets the message.'],
    ['SQS', '- card on cross-account queues + DLQ coverage'],
  ],
  'brokers of others, and words for names and passwords': [
    ['Amazon MQ', 'Find your public IP and allow it to reach the broker.'],
    ['Amazon MQ', '`curl https://Broker_Username:Broker_Password@{$Broker_Uri}/api`'],
    ['Amazon MQ', 'Open the console of your IBM MQ broker.'],
  ],
  'what is to be discussed': [
    ['SQS', 'Discuss how a Lambda function processes the messages of SQS in order.'],
    ['SQS', 'Explain why a queue of SQS guarantees no order.'],
  ],
  'notes in other languages': [
    ['Firehose', 'Firehose không lưu dữ liệu và không replay.'],
    ['Firehose', 'Firehose: entrega sem replay.'],
    ['Kinesis', 'Firehose liefert ohne Replay aus Firehose.'],
  ],
  'FIFO queues named after a standard one': [
    ['SQS', 'SQS Standard offers unlimited throughput; FIFO guarantees order and exactly-once processing.'],
    ['SQS', 'Mappings support standard queues and first-in, first-out (FIFO) queues.'],
  ],
  'order of something else': [
    ['SQS', 'A web-based order system uses a standard queue.'],
    ['SQS', 'The worker handles the messages in the batch sequentially.'],
  ],
  'queues and buffers called after a replay': [
    ['SQS', 'Failed events go to the replay queue.'],
    ['SQS', 'A crash before the SQS message is deleted can cause reprocessing.'],
  ],
  'alarms and tools of dead-letter queues': [
    ['SQS', 'There is no DLQ alarm yet.'],
    ['SQS', 'We have no dead-letter queue consumer.'],
  ],
  'functions that bring messages back from a dead-letter queue': [
    ['SQS and Lambda', 'A Lambda function takes messages from the DLQ and moves them back to the source queue.'],
    ['SQS and Lambda', 'A Lambda function reads DLQ messages and moves them back to the source queue via redrive.'],
  ],
  'uploads by hand': [
    ['S3 and Lambda', '1. Upload an image to the source bucket.\n2. S3 calls the Lambda function.'],
    ['S3 and Lambda', 'Use the AWS CLI to upload an object to the source bucket, which calls the Lambda function.'],
  ],
  'scaling on what each worker has to do': [
    ['Auto Scaling with SQS', 'Scale on the number of messages in the queue per EC2 instance.'],
    ['Lambda and SQS', 'The concurrency of Lambda scales on the SQS queue depth.'],
  ],
  'what cannot be': [['SQS', 'A single SQS queue cannot fan out a message to several services.']],
  'functions that wait for a batch': [
    ['SQS and Lambda', 'It tells how long Lambda waits to fill the batch before it calls the function.'],
  ],
  'queues that hold messages until somebody has read them': [
    ['SQS', 'Queues store messages until they are processed, for delayed processing and retries.'],
    ['SQS', 'After a retry an order remains available until a consumer processes it.'],
  ],
  'words in a row': [['Firehose', 'aws, kinesis, streaming, firehose, analytics, real-time, shards, kpl']],
  'what another service is for, beside Firehose': [
    ['Logs', '- **Routing:** Data Firehose into S3\n- **Real-time:** CloudWatch Logs for a few services'],
  ],
  'what was done once': [
    ['SQS', 'The numbers agree, as I did invoke the producer only once.'],
    ['SQS', 'Records are read multiple times (in SQS a message is processed only once).'],
  ],
  'formats that are compared': [
    ['Firehose', 'Firehose writes columnar output, which is smaller than Parquet vs raw text like CSV.'],
  ],
  'data that grows cold': [
    ['Logging', 'Uploads go through an SQS queue.\n\n## Logs\n\n- **Retention**: 30 days hot, 1 year warm'],
  ],
  'what takes no Firehose': [['Firehose', 'No Firehose is needed: sub-second latency to Redshift.']],
  'types of queues that are compared among other topics': [
    ['Plan', '- **Operations**: SQS FIFO vs standard, DLQ checks'],
    ['Plan', '- SQS: standard vs FIFO queues, timeouts, DLQ'],
  ],
  'floods of events that are called a firehose': [
    ['AWS and Kafka', 'A durable, replayable firehose lets the ranking job replay what it missed.'],
    ['AWS and Kafka', '| Event firehose | The log lets the job replay what it missed. |\n| - | - |'],
  ],
  'what is not as in Firehose': [
    ['Kinesis Data Streams', 'It keeps data for later readers (a key difference with Firehose, which only delivers).'],
    ['Kinesis Data Streams', 'It replays records, unlike Firehose.'],
  ],
  'threads, groups of consumers and pipelines': [
    ['SQS', 'Use one thread for each queue, so that the application processes the messages in each of them.'],
    ['SQS', 'Consumer groups scale a service while they maintain the message order.'],
    ['SQS', 'One worker thread processes each message sequentially.'],
    ['CI with EventBridge', 'The pipeline processes each release in order.'],
  ],
  'code that stands in one place': [['Feature store on Lambda', 'Processing logic is authored only once.']],
  'workflows under another heading': [
    ['SQS, SWF and SNS', '## Simple Workflow Service\n\n- An application can crash and resume where it left off.'],
  ],
  'a queue of whoever reads': [
    ['Lambda', '- By default, Lambda polls up to 10 messages in your queue and sends that batch to your function.'],
  ],
  'a word alone': [['Firehose', '- Thus:\n  - **replay**\n  - data storage']],
  'how functions are called': [
    ['Lambda', '- When a function is called synchronously, AWS Lambda waits until it is done and returns the result.'],
    [
      'SNS',
      'S3 calls the function.\n\n## Ways\n\n- With synchronous invocation, you wait until the function returns the event.',
    ],
    ['EventBridge and Lambda', "Lambda functions look at each change, by rules that the built-in ones can't handle."],
  ],
  'the memory of functions': [
    ['SNS and its functions', '**How big are they?**\n\n- `BakeFunction`: 768 MB, 20 s\n- `MillFunction`: 4 GB, 5 min'],
    ['Kinesis', 'The stream of the laptop has one shard, and the local function runs with 768 MB.'],
  ],
  'a queue that has none on purpose': [['SQS', 'The queue has no DLQ, on purpose.']],
  'how long a bus tries': [
    [
      'Archive of EventBridge',
      '- EventBridge keeps trying for 24 hours and 185 times by default, unless told otherwise.',
    ],
  ],
  'how far a service scales, and rates of other products': [
    [
      'SQS',
      '- Scales smoothly (from 1 message per second to 12K per second)\n\n## FIFO queues\n\nThey keep the order.',
    ],
    [
      'Brokers',
      '| | RabbitMQ | Pulsar | SQS |\n| - | - | - | - |\n| Order | per queue | per partition | FIFO queues only |\n| Throughput | ~40K msg/sec | ~90K msg/sec | many |',
    ],
  ],
  'how long polling answers': [
    [
      'SQS',
      '- Long polling: SQS waits until a message is on the queue before it answers. Returns all messages of all servers.\n- Can redirect failed messages to a dead-letter queue.',
    ],
  ],
  'mails, and lambdas of a language': [
    ['SES', '- A service that sends transactional/batch mails\n- No service between applications like SQS or SNS'],
    ['Lambdas', '- A method must have a lambda expression for the lambda in the method that called it, which waits.'],
  ],
  'metrics of a queue that a bucket feeds': [
    ['Metrics', 'Health of the S3 loader:\n\n- `AWS/SQS - ApproximateNumberOfMessagesVisible` of the deletion queue'],
  ],
  'what is told beside Firehose of others': [
    [
      'Firehose',
      '#7 Let Firehose buffer.\n\n#8 Set the Lambda function as a destination of the other for events that fail.',
    ],
    [
      'Firehose',
      '- Firehose buffers by size or time.\n- Amazon OpenSearch receives events of several sources in real-time.',
    ],
  ],
  'queues of a scheduler': [
    [
      'Threads',
      'When a program starts, threads are mapped on processors.\n\n- each thread is first sent to the global run queue, and the scheduler dispatches it\n- threads have a fixed stack space of 2mb',
    ],
  ],
  'duplicates that a key keeps out': [
    ['SQS', 'We do not check for duplicates in the function, the primary key does it.'],
  ],
  'shards that get too much': [['Kinesis', '- 10k clicks per second at peak\n\nPopular ads overwhelm a single shard.']],
};

describe('Rules about architectures in prose', () => {
  for (const [what, samples] of Object.entries(quiet)) {
    it(`are quiet of ${what}`, () => {
      for (const [heading, text] of samples) assert.deepEqual(found(heading, text), [], text);
    });
  }

  it('take no subscriber for a queue', () => {
    assert.deepEqual(found('SNS', 'The webhook has no dead-letter queue. SNS retries it for a while.'), [
      'sns-subscription-no-dlq',
    ]);
  });

  it('speak of a standard queue said to keep order beside a FIFO queue', () => {
    assert.deepEqual(found('SQS', 'FIFO costs more, but the standard queue guarantees order too.'), [
      'order-on-standard',
    ]);
  });
});
