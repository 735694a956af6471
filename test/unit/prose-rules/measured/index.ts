import type { Sentences } from '../sentences/types';

/** Sentences that the patterns were not made from: they tell how well the rules read what they do not know. */
export const measured: readonly Sentences[] = [
  {
    rule: 'order-on-standard',
    said: [
      '# Inventory service (SQS)\n\nStock changes go through a standard queue. SQS hands them to the worker in the sequence in which they were produced.',
      'We picked a standard queue for telemetry since it keeps everything in chronological order.',
      'With an SQS standard queue you always get messages back in the order you put them in.',
      'Consumers of the default event bus see events in the order of their creation.',
      'The audit trail depends on SQS standard preserving the sequence of events.',
      'SNS standard topics deliver notifications sequentially and in order.',
    ],
    unsaid: [
      'The standard queue is fine here because the order of thumbnails is irrelevant.',
      'Ordering on a standard queue is best effort only.',
      'Whoever needs strict order has to pick FIFO.',
      'An architect might expect order from a standard queue, but AWS promises none.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      'Our standard queue hands every job to exactly one worker and never repeats it, so each job is executed exactly once.',
      'You will not see the same message twice on an SQS standard queue.',
      'EventBridge makes sure that a rule fires exactly once per event.',
      'SQS (standard) → exactly-once delivery',
      'Duplicates are impossible on the standard queue `emails`.',
    ],
    unsaid: [
      'Standard queues occasionally deliver a copy, hence the conditional write.',
      'The cron rule in EventBridge runs exactly once a day.',
      'Exactly-once is what FIFO queues are for.',
      'Nobody should expect a standard queue to deliver exactly once.',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      'The mailer Lambda is not idempotent yet: an SQS redelivery means that the customer gets a second mail.',
      'Since SQS takes care of everything, handlers can be written without idempotency.',
      'There is no idempotency in the order consumer (SQS).',
      'Duplicate SQS messages are not handled by the booking worker.',
    ],
    unsaid: [
      'A handler that is not idempotent must not be used with SQS.',
      'All SQS handlers are idempotent.',
      'Before launch the SQS consumer was not idempotent.',
      'Test whether the SQS consumer is idempotent.',
    ],
  },
  {
    rule: 'delete-before-work',
    said: [
      'The importer acknowledges the SQS message by deleting it and only afterwards parses the file.',
      'As soon as the worker has fetched a message from SQS it removes it from the queue, then it starts encoding.',
      'SQS consumer loop: receive, delete, handle.',
      'Messages are removed from the queue up front, before the handler runs.',
    ],
    unsaid: [
      'Once the file is parsed the worker deletes the SQS message.',
      'Deleting the SQS message up front would lose work on a crash.',
      'A message must be deleted before its visibility timeout runs out.',
      'The handler runs first and the SQS message is deleted last.',
    ],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'Thanks to FIFO deduplication the partner can resend yesterday’s file without creating duplicates.',
      'An SQS FIFO queue keeps a permanent record of deduplication ids.',
      'SQS FIFO will reject a repeated MessageDeduplicationId even days later.',
      'Duplicates are eliminated by the FIFO queue for all time.',
    ],
    unsaid: [
      'Five minutes after the first send, the FIFO queue takes a repeated id as new.',
      'FIFO deduplicates retries of the SDK, which come within seconds.',
      'Resends of the next day are dropped by our table of processed ids, not by the FIFO queue.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: [
      'New jobs are pushed from the SQS queue to whichever worker is free.',
      'SQS works push-style: workers just wait for it to call them.',
      'The queue delivers messages to the EC2 workers as they come in, no polling involved (SQS).',
      'Amazon SQS actively pushes data to its consumers.',
    ],
    unsaid: [
      'Jobs are pushed to the SQS queue by the scheduler.',
      'With SQS it is the consumer that pulls.',
      'Push or pull? SQS is pull.',
      'SNS pushes, SQS waits to be asked.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      'We fire PutRecords and never look at what comes back.',
      'A SendMessageBatch call that returns 200 has delivered all ten messages.',
      'PutEvents either accepts all entries or rejects the whole call.',
      'Errors of single entries in a PutRecordBatch response are ignored by the agent.',
    ],
    unsaid: [
      'PutRecords reports failures entry by entry, so we send those again.',
      'Looking only at the HTTP status of SendMessageBatch hides failed entries.',
      'The producer logs and retries every failed entry of PutEvents.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'During flash sales 6,500 orders a second are written to the SQS FIFO queue.',
      'Requirement: the FIFO queue has to sustain 1,200 messages/s, sent one by one.',
      'Our exchange feeds roughly 15k updates per second into `quotes.fifo` on SQS.',
    ],
    unsaid: [
      'The SQS FIFO queue handles the 250 messages per second of our shop easily.',
      'At 6,500 orders a second a FIFO queue would throttle.',
      'The standard queue absorbs 6,500 orders a second.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'We run Kinesis with three shards, and the fleet sends 5 MB per second.',
      'A stream with a single shard ingests the 2,200 events per second of our app through Kinesis.',
      'Kinesis stream: 2 shards, load 3,000 records/s',
    ],
    unsaid: [
      'We run Kinesis with six shards, and the fleet sends 5 MB per second.',
      'Three shards of Kinesis are not enough for 5 MB per second.',
      'How many shards does Kinesis need for 5 MB per second?',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'The scanner drops 7 MB PDFs into the SQS queue.',
      'Every SQS message of the export job carries a 2.5 MB CSV.',
      'The camera service publishes 3 MB snapshots to an SNS topic.',
    ],
    unsaid: [
      'The scanner stores 7 MB PDFs in S3 and puts only their key into the SQS queue.',
      'A 7 MB PDF is too large for an SQS message.',
      'SQS would reject the 7 MB PDFs of the scanner.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'Nobody has set up a dead-letter queue for the mail queue (SQS).',
      'The SQS queue `imports` was created without redrive policy.',
      'If a message keeps failing, SQS just keeps delivering it for ever.',
      'Queue `payments` (SQS): standard, 4 days retention, no DLQ',
    ],
    unsaid: [
      'Each SQS queue gets a dead-letter queue.',
      'A queue that has no DLQ will redeliver a poison message until it expires.',
      'Our DLQ has no consumer.',
      'Check whether the SQS queue has no DLQ.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'For `ledger.fifo` we reuse the standard dead-letter queue of the team.',
      'Poison messages from the FIFO queue land in a standard DLQ.',
    ],
    unsaid: [
      'For `ledger.fifo` there is `ledger-dlq.fifo` as dead-letter queue.',
      'SQS insists that source and DLQ are of the same type.',
    ],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      'Retention is set to a week on the SQS queue `jobs`, and to 3 days on its dead-letter queue.',
      'We keep failed messages in the DLQ for 4 days; the source queue holds them for 10 days.',
    ],
    unsaid: [
      'Retention is 3 days on the SQS queue `jobs` and two weeks on its dead-letter queue.',
      'The DLQ keeps messages for two weeks.',
    ],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      'Failed messages of every SQS queue go to one dead-letter queue owned by the platform account.',
      'Our DLQ sits in us-west-2 while the SQS queue is in us-east-1.',
    ],
    unsaid: ['Source queue and DLQ share account and Region.', 'A DLQ in another account is not possible with SQS.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      'The Lambda function gets exactly one attempt, then SQS moves the message to the DLQ.',
      'Redrive policy of `orders` (SQS, consumed by Lambda): maxReceiveCount=2',
    ],
    unsaid: [
      'The Lambda function gets six attempts before SQS moves the message to the DLQ.',
      'With Lambda a maxReceiveCount of 1 should be avoided.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'The worker function may run for 4 minutes, yet the SQS visibility timeout is only 60 seconds (Lambda).',
      'SQS visibility timeout: 20 seconds. Lambda timeout: 30 seconds.',
    ],
    unsaid: [
      'SQS visibility timeout: 3 minutes. Lambda timeout: 30 seconds.',
      'The visibility timeout has to exceed the Lambda timeout.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      'The Lambda function has 30 seconds, the visibility timeout of the SQS queue is one minute.',
      'We made the visibility timeout of the queue as long as the Lambda timeout.',
    ],
    unsaid: [
      'The Lambda function has a timeout of 30 seconds, the visibility timeout of the SQS queue is four minutes.',
      'AWS recommends six times the Lambda timeout as visibility timeout.',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: [
      'A video takes 30 hours to encode, and the worker keeps its SQS message in flight until the end.',
      'While the 2-day simulation runs, a heartbeat keeps the SQS message hidden.',
    ],
    unsaid: [
      'A video takes 30 minutes to encode, and the worker keeps its SQS message in flight.',
      'Encoding jobs of 30 hours run in AWS Batch; SQS only starts them.',
    ],
  },
  {
    rule: 'sqs-short-polling',
    said: [
      'The consumer asks SQS for messages every 2 seconds.',
      'WaitTimeSeconds=0 in all ReceiveMessage calls to SQS',
    ],
    unsaid: [
      'The consumer waits 20 seconds per ReceiveMessage call.',
      'Short polling costs more requests than long polling with SQS.',
    ],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      'Everything we send to the SQS FIFO queue carries MessageGroupId `all`.',
      'The FIFO queue only ever uses one group id, "main".',
    ],
    unsaid: [
      'Everything we send to the SQS FIFO queue carries the account number as MessageGroupId.',
      'One group id for all messages would serialise the FIFO queue.',
    ],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [
      'To retry later we send the message to the FIFO queue again with DelaySeconds 60.',
      'Individual messages in the SQS FIFO queue are delayed by a per-message timer.',
    ],
    unsaid: [
      'The SQS FIFO queue as a whole is delayed by 60 seconds.',
      'DelaySeconds per message is for standard queues.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'The mail service, the stock service and the CRM all listen on one SQS queue, and each gets its copy.',
      'A single SQS queue distributes every event to four services.',
    ],
    unsaid: [
      'Four instances of the mail service listen on one SQS queue.',
      'The topic copies each event to four SQS queues.',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: [
      'Whenever we need old events we simply read them from SQS again.',
      'SQS doubles as the event log from which we rebuild our read models.',
    ],
    unsaid: ['Old events are read from the S3 archive, not from SQS.', 'SQS is a buffer, no database.'],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: [
      'The topic fans out to SQS queues that use the AWS managed key for SQS.',
      'Events from S3 land in an SQS queue with the default `alias/aws/sqs` key.',
    ],
    unsaid: [
      'The topic fans out to SQS queues with a customer managed key that lets SNS use it.',
      'An SQS queue with alias/aws/sqs never receives anything from SNS.',
    ],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      'We never attached a DLQ to the webhook subscription of the SNS topic.',
      'SNS → Lambda, without dead-letter queue on the subscription',
    ],
    unsaid: [
      'The webhook subscription of the SNS topic has its own DLQ.',
      'A DLQ on each SNS subscription catches failed deliveries.',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'From the SNS FIFO topic, messages go straight to our HTTPS endpoint.',
      'We let the FIFO topic `orders.fifo` invoke a Lambda function.',
    ],
    unsaid: [
      'From the SNS FIFO topic, messages go to an SQS FIFO queue.',
      'HTTPS endpoints work with standard SNS topics.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'When the service comes back after an outage, SNS delivers everything that it stored in the meantime.',
      'The SNS topic remembers notifications for subscribers that join later.',
    ],
    unsaid: [
      'When the service comes back after an outage, it drains its SQS queue, which SNS has filled.',
      'SNS forgets a notification once its retries are used up.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      'None of our EventBridge rules has a dead-letter queue configured.',
      'With EventBridge an event can never get lost.',
    ],
    unsaid: [
      'All EventBridge rules have a dead-letter queue configured.',
      'With EventBridge an event gets lost when its retries are exhausted and no DLQ is set.',
    ],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      'The EventBridge rule for signups has nine targets.',
      'A single EventBridge rule triggers eleven Lambda functions.',
    ],
    unsaid: [
      'The EventBridge rule for signups has two targets.',
      'Eleven Lambda functions are spread over three EventBridge rules.',
    ],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'Our S3-triggered function does not have an on-failure destination.',
      'Errors of the asynchronously invoked Lambda only show up in CloudWatch Logs.',
    ],
    unsaid: [
      'Our S3-triggered function sends failed events to an on-failure destination.',
      'Errors of asynchronous Lambda calls should go to a destination.',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'When a single record is broken, Lambda puts the entire SQS batch back.',
      'ReportBatchItemFailures is switched off on our SQS trigger.',
    ],
    unsaid: [
      'When a single record is broken, only that record returns to SQS.',
      'ReportBatchItemFailures is switched on for our SQS trigger.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: [
      'Our Lambda takes 30 messages at a time from the SQS FIFO queue.',
      'The trigger on `bookings.fifo` collects messages with a batch window of 20 seconds before it calls Lambda.',
    ],
    unsaid: [
      'Our Lambda takes 5 messages at a time from the SQS FIFO queue.',
      'A batch window is available for standard queues only.',
    ],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [
      'We gave the SQS consumer function a reserved concurrency of three.',
      'Because the legacy API is slow, the function on the SQS queue is throttled to 1 with reserved concurrency.',
    ],
    unsaid: [
      'We gave the SQS mapping a maximum concurrency of three.',
      'The HTTP function has a reserved concurrency of three.',
    ],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'If an event does not match the filter criteria, the SQS message remains available to the other Lambda.',
      'Lambda ignores non-matching SQS messages, and they are left in the queue.',
    ],
    unsaid: [
      'If an event does not match the filter criteria, Lambda deletes the SQS message.',
      'Non-matching events are not delivered by the EventBridge rule.',
    ],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'After each page the Lambda function puts the next page number onto the same SQS queue it reads.',
      'The Lambda subscriber answers by publishing to the very same SNS topic.',
    ],
    unsaid: [
      'After each page the Lambda function puts the result onto another SQS queue.',
      'Lambda stops a function that keeps sending to its own queue.',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: [
      'The cart Lambda calls the price Lambda and blocks until it has the answer.',
      'Our functions invoke one another synchronously: Lambda to Lambda to Lambda.',
    ],
    unsaid: [
      'The cart Lambda sends a message to the price Lambda over SQS.',
      'Step Functions runs the cart Lambda and then the price Lambda.',
    ],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: [
      'The Lambda trigger on the Kinesis stream has neither a retry limit nor a failure destination.',
      'A poison record makes Lambda retry the Kinesis shard endlessly.',
    ],
    unsaid: [
      'The Lambda trigger on the Kinesis stream has a retry limit and a failure destination.',
      'Kinesis triggers should always have a failure destination.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: [
      'Seven services poll our Kinesis stream with GetRecords.',
      'Six Lambda functions read the same Kinesis stream, none of them with enhanced fan-out.',
    ],
    unsaid: [
      'Seven services read our Kinesis stream through enhanced fan-out.',
      'One service polls our Kinesis stream.',
    ],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      'All Kinesis records share one partition key.',
      'The producer takes the country code as partition key for Kinesis.',
    ],
    unsaid: [
      'The producer takes the vehicle number as partition key for Kinesis.',
      'A shared partition key would overload one Kinesis shard.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: [
      'When a record has been handled, the worker removes it from Kinesis.',
      'Wrong entries can simply be deleted from the Kinesis stream afterwards.',
    ],
    unsaid: [
      'When a record has been handled, the worker moves its Kinesis checkpoint forward.',
      'Kinesis has no call to delete a record.',
    ],
  },
  {
    rule: 'firehose-transform-limit',
    said: [
      'The Lambda that enriches Firehose records needs 12 minutes per batch.',
      'Our Firehose transformation function is configured with a timeout of 10 minutes.',
    ],
    unsaid: [
      'The Lambda that enriches Firehose records needs 40 seconds per batch.',
      'Twelve minutes are too long for a Firehose transformation.',
    ],
  },
  {
    rule: 'firehose-partition-later',
    said: [
      'We can turn on dynamic partitioning on the running Firehose stream once we need it.',
      'Dynamic partitioning gets added to the existing Firehose stream in a later release by an update.',
    ],
    unsaid: [
      'The new Firehose stream was created with dynamic partitioning.',
      'Turning on dynamic partitioning requires another Firehose stream.',
    ],
  },
  {
    rule: 'firehose-convert-non-json',
    said: [
      'Our syslog lines are turned into Parquet by the format conversion of Firehose.',
      'XML goes into Firehose and comes out as ORC files.',
    ],
    unsaid: [
      'JSON goes into Firehose and comes out as ORC files.',
      'XML is turned into JSON by a Lambda function, then Firehose writes ORC.',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: [
      'Firehose gives operations a real-time view of errors in OpenSearch.',
      'Records pass through Firehose with no delay.',
    ],
    unsaid: [
      'Firehose gives operations a near-real-time view of errors in OpenSearch.',
      'Records wait in the buffer of Firehose before they are delivered.',
    ],
  },
  {
    rule: 'firehose-replay',
    said: [
      'Should the parser break, we just replay the records out of Firehose.',
      'Firehose lets us reprocess the data of the past week.',
    ],
    unsaid: [
      'Should the parser break, we replay the records from Kinesis Data Streams.',
      'Firehose cannot hand out a record a second time.',
    ],
  },
  {
    rule: 'mq-single-instance',
    said: [
      'Production uses one single-instance RabbitMQ broker on Amazon MQ.',
      'The ActiveMQ broker (Amazon MQ) has no standby in a second zone.',
    ],
    unsaid: [
      'Production uses a three-node RabbitMQ cluster on Amazon MQ.',
      'A single-instance broker on Amazon MQ is for tests.',
    ],
  },
  {
    rule: 'mq-public',
    said: [
      'Anyone on the internet can reach the Amazon MQ broker.',
      'We enabled public accessibility for the Amazon MQ broker.',
    ],
    unsaid: [
      'Nobody on the internet can reach the Amazon MQ broker.',
      'Public accessibility is disabled for the Amazon MQ broker.',
    ],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: [
      'On Amazon MQ our RabbitMQ broker runs with an active and a standby node.',
      'The ActiveMQ broker was deployed with CLUSTER_MULTI_AZ.',
    ],
    unsaid: [
      'On Amazon MQ our ActiveMQ broker runs with an active and a standby node.',
      'CLUSTER_MULTI_AZ is the mode of RabbitMQ.',
    ],
  },
  {
    rule: 'mq-storage-mismatch',
    said: [
      'The queues of our RabbitMQ broker on Amazon MQ are kept on an EFS file system.',
      'Our ActiveMQ active/standby broker writes to EBS volumes.',
    ],
    unsaid: [
      'The queues of our RabbitMQ broker on Amazon MQ are kept on EBS volumes.',
      'Our ActiveMQ active/standby broker writes to EFS.',
    ],
  },
  {
    rule: 'mq-inline-password',
    said: [
      'Amazon MQ login: `svc-orders` / `Gr33nTree77`',
      'The broker credentials (Amazon MQ) are committed to the repository.',
    ],
    unsaid: [
      'The Amazon MQ login is in Secrets Manager.',
      'Broker credentials must never be committed to the repository.',
    ],
  },
  {
    rule: 'mq-greenfield',
    said: [
      'The new booking platform, written from scratch for AWS, uses Amazon MQ.',
      'Amazon MQ is our default for all new microservices.',
    ],
    unsaid: ['The old booking platform was migrated to Amazon MQ.', 'Our default for all new microservices is SQS.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: [
      'Uploads to S3 trigger a notification to `uploads.fifo`.',
      'The SQS FIFO queue is the destination of the bucket notifications from S3.',
    ],
    unsaid: [
      'Uploads to S3 trigger a notification to the standard queue `uploads`.',
      'A FIFO queue is no valid destination of S3 notifications.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'The S3 bucket has two event notifications for ObjectCreated on the same prefix.',
      'S3 notifies two queues with separate configurations that use the same prefix and event type.',
    ],
    unsaid: [
      'The S3 bucket has one event notification for ObjectCreated.',
      'S3 refuses two notifications with the same prefix and event type.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'The watermark function is invoked by uploads to the S3 bucket and saves the marked picture to the same bucket.',
      'Lambda unzips each archive that S3 announces into the bucket it came from, which triggers it again.',
    ],
    unsaid: [
      'The watermark function is invoked by uploads to the S3 bucket and saves the marked picture to a different bucket.',
      'Saving to the bucket that triggers the function makes a loop.',
    ],
  },
  {
    rule: 'asg-raw-queue-length',
    said: [
      'More EC2 workers are launched by auto scaling whenever the SQS queue grows beyond 500 messages in the queue.',
      'Our ECS service uses the SQS queue depth for scaling.',
    ],
    unsaid: [
      'Our ECS service uses the backlog per task for scaling.',
      'The SQS queue depth is shown on the dashboard.',
    ],
  },
];
