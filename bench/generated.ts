/**
 * Texts to measure with, made from a seed: the same seed gives the same text on every machine. They hold what people
 * write, in the proportions in which they write it: much that is no messaging, names that are put together, policies.
 */

/** Numbers from 0 up to 1 that look random and are not ("Mulberry32", a public-domain generator). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Group = (name: string, number: (from: number, to: number) => number) => readonly string[];

const templateGroups: readonly Group[] = [
  (name, number) => [
    `  ${name}Queue:`,
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    `      QueueName: !Sub '\${Stage}-${name.toLowerCase()}'`,
    `      VisibilityTimeout: ${number(1, 30) * 30}`,
    `      MessageRetentionPeriod: ${number(1, 14) * 86400}`,
    '      RedrivePolicy:',
    `        deadLetterTargetArn: !GetAtt ${name}Failed.Arn`,
    `        maxReceiveCount: ${number(1, 6)}`,
    `  ${name}Failed:`,
    '    Type: AWS::SQS::Queue',
    '    Properties: { MessageRetentionPeriod: 1209600 }',
    `  ${name}Alarm:`,
    '    Type: AWS::CloudWatch::Alarm',
    '    Properties:',
    '      Namespace: AWS/SQS',
    '      MetricName: ApproximateNumberOfMessagesVisible',
    '      Dimensions:',
    '        - Name: QueueName',
    `          Value: !GetAtt ${name}Failed.QueueName`,
    '      Statistic: Maximum',
    `      Period: ${number(1, 5) * 60}`,
    '      EvaluationPeriods: 1',
    '      Threshold: 1',
    '      ComparisonOperator: GreaterThanOrEqualToThreshold',
  ],
  (name, number) => [
    `  ${name}Topic:`,
    '    Type: AWS::SNS::Topic',
    '    Properties:',
    `      TopicName: !Sub '${name.toLowerCase()}-\${AWS::Region}'`,
    `  # load: ${number(1, 90)} msg/s, ${number(1, 64)} KB`,
    `  ${name}Inbox:`,
    '    Type: AWS::SQS::Queue',
    `  ${name}Subscription:`,
    '    Type: AWS::SNS::Subscription',
    '    Properties:',
    '      Protocol: sqs',
    `      TopicArn: !Ref ${name}Topic`,
    `      Endpoint: !GetAtt ${name}Inbox.Arn`,
    `  ${name}InboxPolicy:`,
    '    Type: AWS::SQS::QueuePolicy',
    '    Properties:',
    `      Queues: [!Ref ${name}Inbox]`,
    '      PolicyDocument:',
    "        Version: '2012-10-17'",
    '        Statement:',
    '          - Effect: Allow',
    '            Principal: { Service: sns.amazonaws.com }',
    '            Action: sqs:SendMessage',
    `            Resource: !GetAtt ${name}Inbox.Arn`,
    '            Condition:',
    '              ArnEquals:',
    `                aws:SourceArn: !Ref ${name}Topic`,
  ],
  (name, number) => [
    `  ${name}Function:`,
    '    Type: AWS::Lambda::Function',
    '    Properties:',
    '      Runtime: nodejs22.x',
    '      Handler: index.handler',
    `      Timeout: ${number(3, 60)}`,
    '      MemorySize: 512',
    `      Role: !GetAtt ${name}Role.Arn`,
    '      Code:',
    '        S3Bucket: !Ref Artifacts',
    `        S3Key: !Sub 'functions/${name}/\${Version}.zip'`,
    '      Environment:',
    '        Variables:',
    `          QUEUE_URL: !Ref ${name}Work`,
    '          LOG_LEVEL: info',
    `  ${name}Work:`,
    '    Type: AWS::SQS::Queue',
    `    Properties: { VisibilityTimeout: ${number(10, 400)} }`,
    `  ${name}Mapping:`,
    '    Type: AWS::Lambda::EventSourceMapping',
    '    Properties:',
    `      EventSourceArn: !GetAtt ${name}Work.Arn`,
    `      FunctionName: !Ref ${name}Function`,
    `      BatchSize: ${number(1, 10)}`,
    `  ${name}Role:`,
    '    Type: AWS::IAM::Role',
    '    Properties:',
    '      AssumeRolePolicyDocument:',
    "        Version: '2012-10-17'",
    '        Statement:',
    '          - Effect: Allow',
    '            Principal:',
    '              Service: lambda.amazonaws.com',
    '            Action: sts:AssumeRole',
    '      ManagedPolicyArns:',
    "        - !Sub 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'",
  ],
  (name, number) => [
    `  ${name}Rule:`,
    '    Type: AWS::Events::Rule',
    '    Properties:',
    '      EventPattern:',
    `        source: [com.example.${name.toLowerCase()}]`,
    '        detail-type:',
    '          - Created',
    '          - Changed',
    '      Targets:',
    '        - Id: Work',
    `          Arn: !GetAtt ${name}Events.Arn`,
    '          RetryPolicy:',
    `            MaximumRetryAttempts: ${number(1, 185)}`,
    `  ${name}Events:`,
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    `      ReceiveMessageWaitTimeSeconds: ${number(0, 20)}`,
  ],
  (name, number) => [
    `  ${name}SecurityGroup:`,
    '    Type: AWS::EC2::SecurityGroup',
    '    Properties:',
    `      GroupDescription: Allows what ${name} needs`,
    '      VpcId: !Ref Vpc',
    '      SecurityGroupIngress:',
    '        - IpProtocol: tcp',
    `          FromPort: ${number(1000, 9000)}`,
    `          ToPort: ${number(9001, 9999)}`,
    "          CidrIp: !If [IsProduction, '10.0.0.0/8', '192.168.0.0/16']",
    '      Tags:',
    '        - Key: Name',
    `          Value: !Join ['-', [!Ref Stage, ${name.toLowerCase()}]]`,
    `  ${name}Table:`,
    '    Type: AWS::DynamoDB::Table',
    '    DeletionPolicy: Retain',
    '    Properties:',
    '      BillingMode: PAY_PER_REQUEST',
    '      AttributeDefinitions:',
    '        - AttributeName: pk',
    '          AttributeType: S',
    '      KeySchema:',
    '        - AttributeName: pk',
    '          KeyType: HASH',
  ],
];

const templateHead = [
  "AWSTemplateFormatVersion: '2010-09-09'",
  'Description: Made to be measured',
  'Parameters:',
  '  Stage:',
  '    Type: String',
  '    Default: test',
  '    AllowedValues: [test, production]',
  '  Version: { Type: String }',
  '  Artifacts: { Type: String }',
  '  Vpc: { Type: AWS::EC2::VPC::Id }',
  'Conditions:',
  '  IsProduction: !Equals [!Ref Stage, production]',
  'Resources:',
];

/** A CloudFormation template of about so many lines, which ends with a whole resource. */
export function templateOf(lines: number, seed = 1): string {
  return grown(templateHead, templateGroups, [], lines, seed);
}

const cdkGroups: readonly Group[] = [
  (name, number) => [
    `    const failed${name} = new sqs.Queue(this, 'Failed${name}', { retentionPeriod: Duration.days(14) });`,
    `    // load: ${number(1, 90)} msg/s, ${number(1, 64)} KB`,
    `    const queue${name} = new sqs.Queue(this, '${name}', {`,
    `      queueName: \`\${props.stage}-${name.toLowerCase()}\`,`,
    `      visibilityTimeout: Duration.seconds(${number(10, 400)}),`,
    '      receiveMessageWaitTime: Duration.seconds(20),',
    '      encryption: sqs.QueueEncryption.KMS_MANAGED,',
    `      deadLetterQueue: { queue: failed${name}, maxReceiveCount: ATTEMPTS },`,
    '    });',
    `    failed${name}`,
    '      .metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) })',
    `      .createAlarm(this, 'Failed${name}Alarm', { threshold: 1, evaluationPeriods: 1 });`,
    `    new CfnOutput(this, '${name}Url', { value: queue${name}.queueUrl });`,
  ],
  (name, number) => [
    `    const worker${name} = new lambda.Function(this, '${name}', {`,
    '      runtime: lambda.Runtime.NODEJS_22_X,',
    "      handler: 'index.handler',",
    "      code: lambda.Code.fromAsset('functions'),",
    `      timeout: Duration.seconds(${number(3, 90)}),`,
    '      memorySize: 512,',
    '      environment: {',
    '        STAGE: props.stage,',
    '        TABLE: table.tableName,',
    '      },',
    '    });',
    `    const work${name} = new sqs.Queue(this, '${name}Work');`,
    `    worker${name}.addEventSource(`,
    `      new SqsEventSource(work${name}, { batchSize: ${number(1, 10)}, reportBatchItemFailures: true }),`,
    '    );',
    `    table.grantReadWriteData(worker${name});`,
  ],
  (name) => [
    `    const topic${name} = new sns.Topic(this, '${name}', { displayName: '${name}' });`,
    `    const inbox${name} = new sqs.Queue(this, '${name}Inbox');`,
    `    topic${name}.addSubscription(`,
    `      new SqsSubscription(inbox${name}, {`,
    '        rawMessageDelivery: true,',
    '        filterPolicy: {',
    "          kind: sns.SubscriptionFilter.stringFilter({ allowlist: ['created', 'changed'] }),",
    '        },',
    '      }),',
    '    );',
  ],
  (name, number) => [
    `    const rule${name} = new events.Rule(this, '${name}', {`,
    '      eventBus: bus,',
    '      eventPattern: {',
    `        source: ['com.example.${name.toLowerCase()}'],`,
    "        detailType: ['Created', 'Changed'],",
    '      },',
    '    });',
    `    rule${name}.addTarget(`,
    `      new targets.SqsQueue(new sqs.Queue(this, '${name}Events'), {`,
    `        retryAttempts: ${number(1, 185)},`,
    '      }),',
    '    );',
  ],
  (name) => [
    `    const role${name} = new iam.Role(this, '${name}Role', {`,
    "      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),",
    `      description: 'What ${name} may do',`,
    '    });',
    `    role${name}.addToPolicy(`,
    '      new iam.PolicyStatement({',
    "        actions: ['s3:GetObject', 's3:ListBucket'],",
    '        resources: [bucket.bucketArn, `${bucket.bucketArn}/*`],',
    '      }),',
    '    );',
  ],
];

const cdkHead = [
  "import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';",
  "import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';",
  "import * as events from 'aws-cdk-lib/aws-events';",
  "import * as targets from 'aws-cdk-lib/aws-events-targets';",
  "import * as iam from 'aws-cdk-lib/aws-iam';",
  "import * as lambda from 'aws-cdk-lib/aws-lambda';",
  "import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';",
  "import * as s3 from 'aws-cdk-lib/aws-s3';",
  "import * as sns from 'aws-cdk-lib/aws-sns';",
  "import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';",
  "import * as sqs from 'aws-cdk-lib/aws-sqs';",
  "import type { Construct } from 'constructs';",
  '',
  'const ATTEMPTS = 5;',
  '',
  'export interface ShopProps extends StackProps {',
  '  readonly stage: string;',
  '}',
  '',
  'export class ShopStack extends Stack {',
  '  constructor(scope: Construct, id: string, props: ShopProps) {',
  '    super(scope, id, props);',
  "    const bus = new events.EventBus(this, 'Bus');",
  "    const bucket = new s3.Bucket(this, 'Files');",
  "    const table = new dynamodb.Table(this, 'Table', {",
  "      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },",
  '    });',
];

/** A CDK program in TypeScript of about so many lines. */
export function cdkOf(lines: number, seed = 1): string {
  return grown(cdkHead, cdkGroups, ['  }', '}'], lines, seed);
}

/** A CDK app by file: one that puts stacks together, each of about so many lines in a file of its own. */
export function cdkAppOf(stacks: number, lines: number): ReadonlyMap<string, string> {
  const numbered = Array.from({ length: stacks }, (_, index) => index);
  const app = [
    "import { App } from 'aws-cdk-lib';",
    ...numbered.map((index) => `import { Shop${index} } from '../lib/shop-${index}';`),
    'const app = new App();',
    ...numbered.map((index) => `new Shop${index}(app, 'Shop${index}', { stage: 'beta' });`),
    '',
  ];
  const stackOf = (index: number) => cdkOf(lines, index + 1).replace('class ShopStack', `class Shop${index}`);
  return new Map([
    ['/shop/bin/app.ts', app.join('\n')],
    ...numbered.map((index) => [`/shop/lib/shop-${index}.ts`, stackOf(index)] as const),
  ]);
}

const names = ['Orders', 'Billing', 'Stock', 'Mail', 'Search', 'Audit', 'Export', 'Images', 'Returns', 'Prices'];

function grown(
  head: readonly string[],
  groups: readonly Group[],
  tail: readonly string[],
  lines: number,
  seed: number,
): string {
  const next = numbers(seed);
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const text = [...head];
  for (let count = 0; text.length + tail.length < lines; count += 1) {
    const name = `${names[number(0, names.length - 1)]}${count}`;
    text.push(...(groups[number(0, groups.length - 1)]?.(name, number) ?? []));
  }
  return `${[...text, ...tail].join('\n')}\n`;
}
