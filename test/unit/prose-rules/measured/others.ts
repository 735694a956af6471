import type { Sentences } from '../sentences/types';

export const others: readonly Sentences[] = [
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      'Our SNS subscriptions have no dead-letter queue.',
      'The Lambda subscription of the SNS topic has no DLQ configured.',
    ],
    unsaid: ['Our SNS subscriptions have a dead-letter queue.', 'You should configure a DLQ for SNS subscriptions.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['The SNS FIFO topic triggers our Lambda function.', 'Our SNS FIFO topic sends notifications by email.'],
    unsaid: ['The SNS FIFO topic delivers to our SQS FIFO queue.', 'SNS FIFO topics cannot trigger Lambda functions.'],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'SNS stores messages until the subscriber is available again.',
      'SNS retains undelivered messages for 14 days.',
    ],
    unsaid: [
      'SNS does not store messages until the subscriber is available again.',
      'SQS retains messages for 14 days.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['The EventBridge rule has no DLQ on its target.', 'EventBridge never loses an event.'],
    unsaid: [
      'The EventBridge rule has a DLQ on its target.',
      'EventBridge may lose an event if the target has no DLQ.',
    ],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['Our EventBridge rule has 10 targets.', 'One EventBridge rule sends events to seven Lambda functions.'],
    unsaid: ['Our EventBridge rule has 5 targets.', 'An EventBridge rule can have up to five targets.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'The Lambda function triggered by S3 has no DLQ and no failure destination.',
      'Failed async Lambda invocations are only logged in CloudWatch Logs.',
    ],
    unsaid: [
      'The Lambda function triggered by S3 has a failure destination.',
      'Configure a failure destination for async Lambda invocations.',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'If one SQS message fails, the whole batch is retried by Lambda.',
      'ReportBatchItemFailures is not enabled on the Lambda event source mapping.',
    ],
    unsaid: [
      'ReportBatchItemFailures is enabled on the Lambda event source mapping.',
      'With partial batch responses only failed SQS messages are retried.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: [
      'Lambda processes the SQS FIFO queue in batches of 100.',
      'The Lambda event source mapping for the FIFO queue has a batch size of 50 (SQS).',
    ],
    unsaid: [
      'Lambda processes the SQS FIFO queue in batches of 10.',
      'The batch size for FIFO queues is at most 10 in Lambda.',
    ],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [
      'The Lambda function reading from SQS has a reserved concurrency of 1.',
      'We limit the SQS consumer Lambda with a reserved concurrency of 2 to protect the database.',
    ],
    unsaid: [
      'The Lambda function reading from SQS has a maximum concurrency of 2.',
      'The Lambda function behind API Gateway has a reserved concurrency of 1.',
    ],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'Messages that do not match the filter remain in the SQS queue for other Lambda consumers.',
      'Unmatched messages stay in the SQS queue when Lambda event filtering is used.',
    ],
    unsaid: [
      'Messages that do not match the filter are deleted from the SQS queue by Lambda.',
      'SNS filter policies keep unmatched messages away from the queue.',
    ],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The Lambda function writes back to the same SQS queue that triggers it.',
      'Our Lambda is triggered by an SNS topic and publishes to the same topic.',
    ],
    unsaid: [
      'The Lambda function writes to a different SQS queue.',
      'A Lambda function should not write to the queue that triggers it.',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: [
      'Our Lambda function invokes another Lambda function synchronously and waits for the response.',
      'Lambda A calls Lambda B synchronously, which calls Lambda C.',
    ],
    unsaid: [
      'Our Lambda function invokes another Lambda function asynchronously.',
      'Avoid synchronous calls between Lambda functions.',
    ],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: [
      'Lambda retries failed Kinesis batches until they succeed.',
      'The Lambda event source mapping for Kinesis has no failure destination.',
    ],
    unsaid: [
      'Lambda retries failed Kinesis batches twice and sends them to a DLQ.',
      'The Lambda event source mapping for Kinesis has a failure destination.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: [
      'Five consumers share the Kinesis stream without enhanced fan-out.',
      'Six Lambda functions poll the same Kinesis stream.',
    ],
    unsaid: ['Five consumers use enhanced fan-out on the Kinesis stream.', 'Two consumers share the Kinesis stream.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      'We use a constant partition key for the Kinesis stream.',
      'The partition key of our Kinesis stream is the region.',
    ],
    unsaid: [
      'We use a random partition key for the Kinesis stream.',
      'The partition key of our Kinesis stream is the user ID.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: [
      'After processing, the consumer deletes the record from Kinesis.',
      'Records can be removed from a Kinesis stream at any time.',
    ],
    unsaid: [
      'After processing, the consumer deletes the message from SQS.',
      'Records cannot be removed from a Kinesis stream.',
    ],
  },
  {
    rule: 'firehose-transform-limit',
    said: [
      'The Firehose transformation Lambda runs for 10 minutes.',
      'Our Firehose Lambda transformation has a timeout of 15 minutes.',
    ],
    unsaid: [
      'The Firehose transformation Lambda runs for 2 minutes.',
      'A Firehose transformation may take at most 5 minutes.',
    ],
  },
  {
    rule: 'firehose-partition-later',
    said: [
      'We can enable dynamic partitioning later on the existing Firehose stream.',
      'Dynamic partitioning can be turned off again in Firehose.',
    ],
    unsaid: [
      'Dynamic partitioning must be enabled when the Firehose stream is created.',
      'Dynamic partitioning cannot be turned off in Firehose.',
    ],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['Firehose converts our CSV data to Parquet.', 'Firehose can convert XML to ORC.'],
    unsaid: ['Firehose converts our JSON data to Parquet.', 'Firehose cannot convert CSV without a Lambda function.'],
  },
  {
    rule: 'firehose-real-time',
    said: ['Firehose delivers data in real time to OpenSearch.', 'We use Firehose for sub-second alerting.'],
    unsaid: [
      'Firehose delivers data in near real time to OpenSearch.',
      'Firehose is not suitable for sub-second alerting.',
    ],
  },
  {
    rule: 'firehose-replay',
    said: ['Data can be replayed from Firehose.', 'We replay lost events from Firehose.'],
    unsaid: ['Data cannot be replayed from Firehose.', 'We replay lost events from Kinesis Data Streams.'],
  },
  {
    rule: 'mq-single-instance',
    said: [
      'We run a single-instance Amazon MQ broker in production.',
      'One Amazon MQ broker is enough for us because it is managed.',
    ],
    unsaid: [
      'We run an active/standby Amazon MQ broker in production.',
      'Do not run a single-instance Amazon MQ broker in production.',
    ],
  },
  {
    rule: 'mq-public',
    said: [
      'The Amazon MQ broker is publicly accessible for partners.',
      'We opened the Amazon MQ broker to the internet.',
    ],
    unsaid: [
      'The Amazon MQ broker is not publicly accessible.',
      'We connect partners to the Amazon MQ broker over a VPN.',
    ],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: ['We use RabbitMQ in active/standby mode on Amazon MQ.', 'Our ActiveMQ broker uses CLUSTER_MULTI_AZ.'],
    unsaid: ['We use ActiveMQ in active/standby mode on Amazon MQ.', 'Our RabbitMQ broker uses CLUSTER_MULTI_AZ.'],
  },
  {
    rule: 'mq-storage-mismatch',
    said: ['Our RabbitMQ broker uses EFS storage on Amazon MQ.', 'RabbitMQ on Amazon MQ stores its data on EFS.'],
    unsaid: ['Our RabbitMQ broker uses EBS storage on Amazon MQ.', 'RabbitMQ on Amazon MQ does not support EFS.'],
  },
  {
    rule: 'mq-inline-password',
    said: [
      'The password for the Amazon MQ broker is `Adm1nPass!2`.',
      'We hard-coded the Amazon MQ broker password in the template.',
    ],
    unsaid: [
      'The password for the Amazon MQ broker is stored in Secrets Manager.',
      'Never hard-code the Amazon MQ broker password.',
    ],
  },
  {
    rule: 'mq-greenfield',
    said: [
      'We use Amazon MQ for our new cloud-native application.',
      'Amazon MQ is our choice for the greenfield project.',
    ],
    unsaid: ['We use Amazon MQ to migrate our JMS application.', 'SQS is our choice for the greenfield project.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: [
      'S3 sends event notifications directly to our SQS FIFO queue.',
      'Our S3 bucket notifies `uploads.fifo` about new objects.',
    ],
    unsaid: [
      'S3 sends event notifications directly to our SQS standard queue.',
      'S3 cannot send event notifications to a FIFO queue.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'We have two S3 event notifications with the same prefix and event type.',
      'Two S3 notifications with overlapping prefixes trigger two Lambda functions.',
    ],
    unsaid: [
      'We have two S3 event notifications with different prefixes.',
      'S3 rejects notifications with overlapping prefixes.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'Our Lambda function is triggered by S3 and writes its output to the same bucket.',
      'The Lambda resizes images and saves them in the same S3 bucket that triggered it.',
    ],
    unsaid: [
      'Our Lambda function is triggered by S3 and writes its output to another bucket.',
      'Do not write to the same S3 bucket that triggers the Lambda function.',
    ],
  },
  {
    rule: 'asg-raw-queue-length',
    said: [
      'Our Auto Scaling group scales on the SQS queue length.',
      'We scale EC2 instances based on ApproximateNumberOfMessagesVisible.',
    ],
    unsaid: [
      'Our Auto Scaling group scales on backlog per instance.',
      'Scaling on queue length is not recommended for an ASG; use backlog per instance.',
    ],
  },
];
