import { type Diagram, diagramOf } from '../../src/engine/diagram';
import { engine, options } from './engine';

/** The diagram of some files, by their names. */
export function diagramFrom(files: Readonly<Record<string, string>>): Diagram {
  const sources = Object.entries(files).map(([name, text]) => {
    const doc = engine.read({ uri: `file:///vault/${name}`, text });
    return { doc, name, graphs: doc.templates.map(engine.graphOf), findings: engine.check(doc, options) };
  });
  return diagramOf(sources).diagram;
}

/** A template with everything that is drawn differently: services, flows, failures, loads, findings, what is outside. */
export const shop = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        TopicConfigurations:
          - Event: s3:ObjectCreated:*
            Topic: !Ref Checkout
  # load: 400 msg/s, 20 KB
  Checkout:
    Type: AWS::SNS::Topic
  OrdersSubscription:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Checkout
      Protocol: sqs
      Endpoint: !GetAtt Orders.Arn
      FilterPolicy:
        kind: [order]
  InvoicesSubscription:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Checkout
      Protocol: sqs
      Endpoint: !GetAtt Invoices.Arn
  PartnerSubscription:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Checkout
      Protocol: https
      Endpoint: https://partner.example.com/orders
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 20
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt OrdersFailed.Arn
        maxReceiveCount: 5
  OrdersFailed:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: 1209600
  Invoices:
    Type: AWS::SQS::Queue
  PackMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Pack
      BatchSize: 10
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 45
      Handler: index.handler
      Runtime: nodejs22.x
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: rate(1 day)
      FlexibleTimeWindow:
        Mode: "OFF"
      Target:
        Arn: !GetAtt Report.Arn
        RoleArn: arn:aws:iam::123456789012:role/scheduler
  Report:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
  # load: 2,000 records/s, 4 KB
  Clicks:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 1
  CountMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Clicks.Arn
      FunctionName: !Ref Count
      StartingPosition: LATEST
  Count:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
  Legacy:
    Type: AWS::SQS::Queue
`;

/** A template of `count` resources and their connections: topics, queues, functions and dead-letter queues. */
export function manyResources(count: number): string {
  const lines = ['AWSTemplateFormatVersion: "2010-09-09"', 'Resources:'];
  for (let index = 0; index * 4 < count; index++) {
    const name = `OrderFulfilment${index}`;
    lines.push(
      `  ${name}Events:`,
      '    Type: AWS::SNS::Topic',
      ...subscription(`${name}Own`, `${name}Events`, `${name}Queue`),
      ...(index > 0 ? subscription(`${name}Next`, `OrderFulfilment${(index - 1) >> 1}Events`, `${name}Queue`) : []),
      `  # load: ${100 + index} msg/s, 10 KB`,
      `  ${name}Queue:`,
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      RedrivePolicy:',
      `        deadLetterTargetArn: !GetAtt ${name}Failures.Arn`,
      '        maxReceiveCount: 5',
      `  ${name}Failures:`,
      '    Type: AWS::SQS::Queue',
      `  ${name}Worker:`,
      '    Type: AWS::Lambda::Function',
      '    Properties:',
      '      Timeout: 60',
      `  ${name}Mapping:`,
      '    Type: AWS::Lambda::EventSourceMapping',
      '    Properties:',
      `      EventSourceArn: !GetAtt ${name}Queue.Arn`,
      `      FunctionName: !Ref ${name}Worker`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function subscription(name: string, topic: string, queue: string): readonly string[] {
  return [
    `  ${name}Subscription:`,
    '    Type: AWS::SNS::Subscription',
    '    Properties:',
    '      Protocol: sqs',
    `      TopicArn: !Ref ${topic}`,
    `      Endpoint: !GetAtt ${queue}.Arn`,
  ];
}
