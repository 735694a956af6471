import { deeper, type Hostile, numbered, repeated } from './make';

/** Hostile templates. */
export const hostileTemplates: readonly Hostile[] = [
  {
    what: 'many resources',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n${numbered(Math.ceil(length / 60), (i) => `  A${i}:\n    Type: AWS::SQS::Queue\n    Properties: {DelaySeconds: 5}\n`)}`,
  },
  {
    what: 'one key again and again',
    uri: 'a.yaml',
    make: (length) => `Resources:\n${repeated('  A:\n    Type: AWS::SQS::Queue\n', length)}`,
  },
  {
    what: 'references in a chain',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n${numbered(Math.ceil(length / 160), (i) => `  A${i}:\n    Type: AWS::SQS::Queue\n    Properties:\n      RedrivePolicy: {deadLetterTargetArn: !GetAtt A${i + 1}.Arn, maxReceiveCount: 3}\n`)}`,
  },
  {
    what: 'one topic with many subscriptions',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n${numbered(Math.ceil(length / 300), (i) => `  T${i}:\n    Type: AWS::SNS::Topic\n  F${i}:\n    Type: AWS::Lambda::Function\n    Properties: {Timeout: 30}\n  S${i}:\n    Type: AWS::SNS::Subscription\n    Properties: {Protocol: lambda, TopicArn: !Ref T0, Endpoint: !GetAtt F${i}.Arn}\n`)}`,
  },
  {
    what: 'a chain with loads',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n${numbered(Math.ceil(length / 300), (i) => `  # load: 5000 msg/s, 300 KB\n  T${i}:\n    Type: AWS::SNS::Topic\n    Properties:\n      Subscription:\n        - {Protocol: sqs, Endpoint: !GetAtt Q${i}.Arn}\n  Q${i}:\n    Type: AWS::SQS::Queue\n  M${i}:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: {EventSourceArn: !GetAtt Q${i}.Arn, FunctionName: !Ref F${i}}\n  F${i}:\n    Type: AWS::Lambda::Function\n    Properties: {Timeout: 30, DeadLetterConfig: {TargetArn: !Ref T${i + 1}}}\n`)}`,
  },
  {
    what: 'brackets never closed in YAML',
    uri: 'a.yaml',
    make: (length) => `Resources:\n${repeated('  A: [\n', length)}`,
  },
  {
    what: 'YAML on one line',
    uri: 'a.yaml',
    make: (length) => `AWSTemplateFormatVersion: x\nResources: {${repeated('A: {Type: "AWS::SQS::Queue"}, ', length)}}`,
  },
  { what: 'maps in maps', uri: 'a.yaml', make: (length) => `Resources:\n${deeper('a:\n', length)}` },
  {
    what: 'lists in lists on one line',
    uri: 'a.yaml',
    make: (length) => `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    x: ${repeated('- ', length)}`,
  },
  {
    what: 'colons on one line',
    uri: 'a.yaml',
    make: (length) => `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    x${repeated(': a', length)}`,
  },
  {
    what: 'anchors in anchors',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  a: &a [x,x,x,x,x,x,x,x,x]\n${numbered(
        Math.ceil(length / 60),
        (i) =>
          `  b${i}: &b${i} [${Array(9)
            .fill(i ? `*b${i - 1}` : '*a')
            .join(',')}]\n`,
      )}  A:\n    Type: AWS::SQS::Queue\n`,
  },
  {
    what: 'comments alone in YAML',
    uri: 'a.yaml',
    make: (length) => `Resources:\n  A:\n    Type: AWS::SQS::Queue\n${repeated('# load: 5 msg/s\n', length)}`,
  },
  {
    what: 'suppressions above each other in YAML',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n${repeated('# queuewise-disable-next-line sqs-no-dlq\n', length)}`,
  },
  {
    what: 'documents in one file',
    uri: 'a.yaml',
    make: (length) => repeated('---\nResources:\n  A:\n    Type: AWS::SQS::Queue\n', length),
  },
  {
    what: 'a long block of text',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    x: |\n${repeated('      hello world AWS::\n', length)}`,
  },
  {
    what: 'substitutions never closed',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub "${repeated('${A}${B', length)}"\n`,
  },
  {
    what: 'a long join',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Join ["-", [${repeated('a, !Ref A, ', length)}a]]\n`,
  },
  {
    what: 'many parameters',
    uri: 'a.yaml',
    make: (length) =>
      `Parameters:\n${numbered(Math.ceil(length / 60), (i) => `  P${i}:\n    Type: String\n    Default: x\n`)}Resources:\n  A:\n    Type: AWS::SQS::Queue\n`,
  },
  {
    what: 'conditions in conditions',
    uri: 'a.yaml',
    make: (_length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: ${'!If [a, 1, '.repeat(100)}1${']'.repeat(100)}\n`,
  },
  {
    what: 'a policy of many statements',
    uri: 'a.yaml',
    make: (length) =>
      `Resources:\n  A:\n    Type: AWS::SQS::Queue\n  P:\n    Type: AWS::SQS::QueuePolicy\n    Properties:\n      Queues: [!Ref A]\n      PolicyDocument:\n        Statement:\n${repeated('          - {Effect: Allow, Principal: "*", Action: "sqs:*", Resource: "*"}\n', length)}`,
  },
  {
    what: 'many functions of SAM',
    uri: 'a.yaml',
    make: (length) =>
      `Transform: AWS::Serverless-2016-10-31\nResources:\n${numbered(Math.ceil(length / 200), (i) => `  F${i}:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        E:\n          Type: SQS\n          Properties: {Queue: !GetAtt Q${i}.Arn}\n  Q${i}:\n    Type: AWS::SQS::Queue\n`)}`,
  },
  {
    what: 'one function of many events',
    uri: 'a.yaml',
    make: (length) =>
      `Transform: AWS::Serverless-2016-10-31\nResources:\n  Q:\n    Type: AWS::SQS::Queue\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n${numbered(Math.ceil(length / 80), (i) => `        E${i}:\n          Type: SQS\n          Properties: {Queue: !GetAtt Q.Arn}\n`)}`,
  },
  {
    what: 'JSON on one line',
    uri: 'a.json',
    make: (length) =>
      `{"Resources":{${Array.from({ length: Math.ceil(length / 60) }, (_, i) => `"A${i}":{"Type":"AWS::SQS::Queue","Properties":{"DelaySeconds":5}}`).join(',')}}}`,
  },
  {
    what: 'lists in lists in JSON',
    uri: 'a.json',
    make: (length) =>
      `{"Resources":{"A":{"Type":"AWS::SQS::Queue","x":${'['.repeat(Math.min(499, length))}${']'.repeat(Math.min(499, length))}${repeated(' ', length)}}}}`,
  },
  {
    what: 'keys without values',
    uri: 'a.json',
    make: (length) => `{"Resources":{"A":{"Type":"AWS::SQS::Queue",${repeated('"a":', length)}`,
  },
  {
    what: 'texts without commas',
    uri: 'a.json',
    make: (length) => `{"Resources":{"A":{"Type":"AWS::SQS::Queue",${repeated('"a" "b" ', length)}`,
  },
  {
    what: 'quotation marks alone in JSON',
    uri: 'a.json',
    make: (length) => `{"Resources":{"A":{"Type":"AWS::SQS::Queue",${repeated('"', length)}`,
  },
];
