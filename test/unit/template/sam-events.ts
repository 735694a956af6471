/** An event of the function `W`, and the resources that it becomes: id, type and properties. */
export interface EventCase {
  readonly from: string;
  readonly event: string;
  readonly becomes: readonly string[];
}

export const eventCases: readonly EventCase[] = [
  {
    from: 'a queue',
    event: 'Type: SQS, Properties: { Queue: !GetAtt Q.Arn, BatchSize: 5 }',
    becomes: ['W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"→Q.Arn","BatchSize":5}'],
  },
  {
    from: 'a queue of another place',
    event: 'Type: SQS, Properties: { Queue: !Ref P }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?arn:${AWS::Partition}:sqs:"}',
    ],
  },
  {
    from: 'one of two queues',
    event: 'Type: SQS, Properties: { Queue: !If [A, !Ref P, !GetAtt Q.Arn] }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":{"oneOf":["?arn:${AWS::Partition}:sqs:","→Q.Arn"]}}',
    ],
  },
  {
    from: 'a stream of another place',
    event: 'Type: Kinesis, Properties: { Stream: !Ref P, StartingPosition: LATEST }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?arn:${AWS::Partition}:kinesis:","StartingPosition":"LATEST"}',
    ],
  },
  {
    from: 'the stream of a table',
    event: 'Type: DynamoDB, Properties: { Stream: !Ref P }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?arn:${AWS::Partition}:dynamodb:"}',
    ],
  },
  {
    from: 'a cluster',
    event: 'Type: MSK, Properties: { Stream: !Ref P }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?arn:${AWS::Partition}:kafka:"}',
    ],
  },
  {
    from: 'a broker',
    event: 'Type: MQ, Properties: { Broker: !Ref P, Queues: [q] }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?arn:${AWS::Partition}:mq:","Queues":["q"]}',
    ],
  },
  {
    from: 'a database',
    event: 'Type: DocumentDB, Properties: { Cluster: !Ref P }',
    becomes: ['W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"?"}'],
  },
  {
    from: 'Kafka elsewhere',
    event: 'Type: SelfManagedKafka, Properties: { KafkaBootstrapServers: [h], Topics: [t] }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","SelfManagedEventSource":{"Endpoints":{"KafkaBootstrapServers":["h"]}},"Topics":["t"]}',
    ],
  },
  {
    from: 'a topic',
    event: 'Type: SNS, Properties: { Topic: !Ref T, FilterPolicy: { a: [b] } }',
    becomes: [
      'W/E AWS::SNS::Subscription {"TopicArn":"→T","FilterPolicy":{"a":["b"]},"Protocol":"lambda","Endpoint":"→W.Arn"}',
    ],
  },
  {
    from: 'a topic that needs no queue',
    event: 'Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: false }',
    becomes: ['W/E AWS::SNS::Subscription {"TopicArn":"→T","Protocol":"lambda","Endpoint":"→W.Arn"}'],
  },
  {
    from: 'a topic without a word on a queue',
    event: 'Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: !Ref "AWS::NoValue" }',
    becomes: ['W/E AWS::SNS::Subscription {"TopicArn":"→T","Protocol":"lambda","Endpoint":"→W.Arn"}'],
  },
  {
    from: 'a topic through a queue that SAM makes',
    event: 'Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: true, FifoTopic: true }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"→W/E/Queue.Arn"}',
      'W/E/Subscription AWS::SNS::Subscription {"TopicArn":"→T","FifoTopic":true,"Protocol":"sqs","Endpoint":"→W/E/Queue.Arn"}',
      'W/E/QueuePolicy AWS::SQS::QueuePolicy {"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"→W/E/Queue.Arn","Condition":{"ArnEquals":{"aws:SourceArn":"→T"}}}]},"Queues":["→W/E/Queue.Arn"]}',
      'W/E/Queue AWS::SQS::Queue {"FifoQueue":true}',
    ],
  },
  {
    from: 'a topic through a queue of the file',
    event:
      'Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: { QueueArn: !GetAtt Q.Arn, QueueUrl: !Ref Q, BatchSize: 5, QueuePolicyLogicalId: X } }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"→Q.Arn","BatchSize":5}',
      'W/E/Subscription AWS::SNS::Subscription {"TopicArn":"→T","Protocol":"sqs","Endpoint":"→Q.Arn"}',
      'W/E/QueuePolicy AWS::SQS::QueuePolicy {"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"→Q.Arn","Condition":{"ArnEquals":{"aws:SourceArn":"→T"}}}]},"Queues":["→Q"]}',
    ],
  },
  {
    from: 'a topic through a queue without its address',
    event: 'Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: { QueueArn: !GetAtt Q.Arn } }',
    becomes: [
      'W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn","EventSourceArn":"→Q.Arn"}',
      'W/E/Subscription AWS::SNS::Subscription {"TopicArn":"→T","Protocol":"sqs","Endpoint":"→Q.Arn"}',
      'W/E/QueuePolicy AWS::SQS::QueuePolicy {"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"→Q.Arn","Condition":{"ArnEquals":{"aws:SourceArn":"→T"}}}]},"Queues":["→Q.Arn"]}',
    ],
  },
  {
    from: 'a bucket',
    event: 'Type: S3, Properties: { Bucket: b, Events: "s3:ObjectCreated:*", Filter: { S3Key: { Rules: [] } } }',
    becomes: [
      'W/E Custom::S3BucketNotifications {"BucketName":"b","NotificationConfiguration":{"LambdaFunctionConfigurations":[{"LambdaFunctionArn":"→W.Arn","Events":"s3:ObjectCreated:*","Filter":{"S3Key":{"Rules":[]}}}]}}',
    ],
  },
  {
    from: 'a schedule with a queue that SAM makes',
    event:
      'Type: Schedule, Properties: { Schedule: rate(1 hour), Name: hourly, Description: d, Enabled: true, Input: x, RetryPolicy: { MaximumRetryAttempts: 1 }, DeadLetterConfig: { Type: SQS, QueueLogicalId: X } }',
    becomes: [
      'W/E AWS::Events::Rule {"ScheduleExpression":"rate(1 hour)","State":"ENABLED","Name":"hourly","Description":"d","Targets":[{"Arn":"→W.Arn","Input":"x","RetryPolicy":{"MaximumRetryAttempts":1},"DeadLetterConfig":{"Arn":"→W/E/Queue.Arn"}}]}',
      'W/E/Queue AWS::SQS::Queue {}',
      'W/E/QueuePolicy AWS::SQS::QueuePolicy {"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"→W/E/Queue.Arn","Condition":{"ArnEquals":{"aws:SourceArn":"→W/E.Arn"}}}]},"Queues":["→W/E/Queue.Arn"]}',
    ],
  },
  {
    from: 'a schedule with a queue of the file',
    event:
      'Type: Schedule, Properties: { Schedule: rate(1 hour), Enabled: false, State: ENABLED, DeadLetterConfig: { Arn: !GetAtt Q.Arn, Type: SQS } }',
    becomes: [
      'W/E AWS::Events::Rule {"ScheduleExpression":"rate(1 hour)","State":"ENABLED","Targets":[{"Arn":"→W.Arn","DeadLetterConfig":{"Arn":"→Q.Arn","Type":"SQS"}}]}',
    ],
  },
  {
    from: 'a bus',
    event:
      'Type: EventBridgeRule, Properties: { Pattern: { source: [a] }, EventBusName: b, InputPath: $.x, Enabled: !Ref P }',
    becomes: [
      'W/E AWS::Events::Rule {"EventPattern":{"source":["a"]},"EventBusName":"b","Targets":[{"Arn":"→W.Arn","InputPath":"$.x"}]}',
    ],
  },
  {
    from: 'a bus by its old name',
    event: 'Type: CloudWatchEvent, Properties: { Pattern: { source: [a] }, Target: { Id: x } }',
    becomes: ['W/E AWS::Events::Rule {"EventPattern":{"source":["a"]},"Targets":[{"Arn":"→W.Arn"}]}'],
  },
  {
    from: 'a scheduler',
    event:
      'Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 hour), OmitName: true, RoleArn: r, State: DISABLED, DeadLetterConfig: { Type: SQS }, RetryPolicy: { MaximumRetryAttempts: 1 }, Input: x }',
    becomes: [
      'W/E AWS::Scheduler::Schedule {"ScheduleExpression":"rate(1 hour)","State":"DISABLED","Target":{"Arn":"→W.Arn","Input":"x","RetryPolicy":{"MaximumRetryAttempts":1},"RoleArn":"r","DeadLetterConfig":{"Arn":"→W/E/Queue.Arn"}}}',
      'W/E/Queue AWS::SQS::Queue {}',
    ],
  },
  {
    from: 'logs',
    event: 'Type: CloudWatchLogs, Properties: { LogGroupName: g, FilterPattern: p }',
    becomes: ['W/E AWS::Logs::SubscriptionFilter {"DestinationArn":"→W.Arn","LogGroupName":"g","FilterPattern":"p"}'],
  },
  {
    from: 'things',
    event: 'Type: IoTRule, Properties: { Sql: "SELECT *" }',
    becomes: [
      'W/E AWS::IoT::TopicRule {"TopicRulePayload":{"Sql":"SELECT *","Actions":[{"Lambda":{"FunctionArn":"→W.Arn"}}]}}',
    ],
  },
  {
    from: 'a caller that waits',
    event: 'Type: Api, Properties: { Path: / }',
    becomes: [],
  },
  {
    from: 'a queue that is not written yet',
    event: 'Type: SQS',
    becomes: ['W/E AWS::Lambda::EventSourceMapping {"FunctionName":"→W.Arn"}'],
  },
];
