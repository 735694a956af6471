/** What CloudWatch has of a service: metrics, and the dimensions that tell of what they are. */
export interface ServiceMetrics {
  readonly service: string;
  readonly metrics: ReadonlySet<string>;
  /** Nothing but these metrics exists; of the other services only a name that is nearly one of these is wrong. */
  readonly isComplete: boolean;
  /** Attributes and names of other services that are taken for metrics, with the metric that is meant. */
  readonly mistaken: Readonly<Record<string, string>>;
  /** All dimensions, where they are few; the first names a resource of the type. */
  readonly dimensions: readonly string[];
  readonly type: string;
  /** What gives the name of that resource; nothing where `Ref` does. */
  readonly attribute?: string;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * By namespace. Developer guides: "available CloudWatch metrics for Amazon SQS", "monitoring Amazon SNS topics using
 * CloudWatch", "monitor the Amazon Kinesis Data Streams service with Amazon CloudWatch" (read in November 2026).
 */
export const serviceMetrics: ReadonlyMap<string, ServiceMetrics> = new Map([
  [
    'AWS/SQS',
    {
      service: 'SQS',
      metrics: set(`
        ApproximateAgeOfOldestMessage ApproximateNumberOfGroupsWithInflightMessages ApproximateNumberOfMessagesDelayed
        ApproximateNumberOfMessagesNotVisible ApproximateNumberOfMessagesVisible ApproximateNumberOfNoisyGroups
        ApproximateAgeOfOldestMessageInQuietGroups ApproximateNumberOfMessagesDelayedInQuietGroups
        ApproximateNumberOfMessagesNotVisibleInQuietGroups ApproximateNumberOfMessagesVisibleInQuietGroups
        NumberOfDeduplicatedSentMessages NumberOfEmptyReceives NumberOfMessagesDeleted NumberOfMessagesReceived
        NumberOfMessagesSent SentMessageSize`),
      isComplete: true,
      mistaken: {
        ApproximateNumberOfMessages: 'ApproximateNumberOfMessagesVisible',
        ApproximateNumberOfMessagesInFlight: 'ApproximateNumberOfMessagesNotVisible',
        NumberOfMessagesInQueue: 'ApproximateNumberOfMessagesVisible',
        QueueLength: 'ApproximateNumberOfMessagesVisible',
        QueueDepth: 'ApproximateNumberOfMessagesVisible',
      },
      dimensions: ['QueueName'],
      type: 'AWS::SQS::Queue',
      attribute: 'QueueName',
    },
  ],
  [
    'AWS/SNS',
    {
      service: 'SNS',
      metrics: set(`
        NumberOfMessagesPublished NumberOfNotificationsDelivered NumberOfNotificationsFailed NumberOfNotificationsFilteredOut
        NumberOfNotificationsFilteredOut-InvalidAttributes NumberOfNotificationsFilteredOut-NoMessageAttributes
        NumberOfNotificationsRedrivenToDlq NumberOfNotificationsFailedToRedriveToDlq PublishSize SMSMonthToDateSpentUSD
        SMSSuccessRate`),
      isComplete: false,
      mistaken: {
        NumberOfMessagesFailed: 'NumberOfNotificationsFailed',
        NumberOfMessagesDelivered: 'NumberOfNotificationsDelivered',
        NumberOfNotificationsPublished: 'NumberOfMessagesPublished',
      },
      dimensions: ['TopicName', 'Application', 'Platform', 'Country', 'SMSType', 'PhoneNumber'],
      type: 'AWS::SNS::Topic',
      attribute: 'TopicName',
    },
  ],
  [
    'AWS/Kinesis',
    {
      service: 'Kinesis',
      metrics: set(`
        GetRecords.Bytes GetRecords.IteratorAge GetRecords.IteratorAgeMilliseconds GetRecords.Latency GetRecords.Records
        GetRecords.Success IncomingBytes IncomingRecords IteratorAgeMilliseconds OutgoingBytes OutgoingRecords
        PutRecord.Bytes PutRecord.Latency PutRecord.Success PutRecords.Bytes PutRecords.Latency PutRecords.Records
        PutRecords.Success PutRecords.TotalRecords PutRecords.SuccessfulRecords PutRecords.FailedRecords
        PutRecords.ThrottledRecords ReadProvisionedThroughputExceeded WriteProvisionedThroughputExceeded
        SubscribeToShard.RateExceeded SubscribeToShard.Success SubscribeToShardEvent.Bytes
        SubscribeToShardEvent.MillisBehindLatest SubscribeToShardEvent.Records SubscribeToShardEvent.Success`),
      isComplete: false,
      mistaken: {
        IteratorAge: 'GetRecords.IteratorAgeMilliseconds',
        ReadThroughputExceeded: 'ReadProvisionedThroughputExceeded',
        WriteThroughputExceeded: 'WriteProvisionedThroughputExceeded',
      },
      dimensions: ['StreamName', 'ShardId', 'ConsumerName'],
      type: 'AWS::Kinesis::Stream',
    },
  ],
]);
