import type { MapEntry, Value } from '../../../types';
import type { Construct, Datum } from '../evaluate/data';
import { camelCase } from '../evaluate/modules';
import { lookup } from '../lookup';
import type { Kind } from './kinds';
import { type Draft, type Lowering, set } from './lowering';
import { documentValue } from './policies';
import { propOf, toValue } from './values';

const services: Readonly<Record<string, string>> = {
  'aws-sqs': 'SQS',
  'aws-sns': 'SNS',
  'aws-kinesis': 'Kinesis',
  'aws-kinesisfirehose': 'KinesisFirehose',
  'aws-amazonmq': 'AmazonMQ',
  'aws-events': 'Events',
  'aws-scheduler': 'Scheduler',
  'aws-pipes': 'Pipes',
  'aws-lambda': 'Lambda',
  'aws-s3': 'S3',
  'aws-dynamodb': 'DynamoDB',
  'aws-cloudwatch': 'CloudWatch',
  'aws-stepfunctions': 'StepFunctions',
  'aws-kms': 'KMS',
  'aws-iam': 'IAM',
  'aws-logs': 'Logs',
  'aws-msk': 'MSK',
  'aws-kinesisanalyticsv2': 'KinesisAnalyticsV2',
};

/** The kind of a `CfnX` construct: the type is in its name, the properties are CloudFormation's but for their first letter. */
export function kindOfL1(type: string): Kind | undefined {
  const [module = '', name = ''] = type.split('.');
  const service = lookup(services, module);
  if (service === undefined || !/^Cfn[A-Z]/.test(name)) return undefined;
  return { type: `AWS::${service}::${name.slice(3)}`, fields: {}, made: writeProperties };
}

/** `new CfnResource(this, 'R', { type, properties })` says everything as CloudFormation does. */
export const rawResource: Kind = {
  type: 'AWS::CloudFormation::CustomResource',
  fields: {},
  made: (lowering, { props }, draft) => {
    const properties = propOf(props, 'properties');
    const value = properties && toValue(lowering, properties);
    if (value?.kind === 'map') for (const entry of value.entries) set(draft, entry.key, entry.value, entry.keySpan);
  },
};

function writeProperties(lowering: Lowering, { props }: Construct, draft: Draft): void {
  const service = draft.type.split('::')[1] ?? '';
  const value = toValue(lowering, props);
  if (value.kind !== 'map') return;
  for (const { key, keySpan, value: inner } of value.entries) {
    const name = cloudFormationName(key, service);
    const document = documents.has(name) && propOf(props, key);
    set(draft, name, document ? documentValue(lowering, document) : renamed(inner, service), keySpan);
  }
}

/** What is assigned to a property afterwards: `cfnFunction.deadLetterConfig = { targetArn: failed.queueArn }`. */
export function assignProperty(lowering: Lowering, draft: Draft, property: string, value: Datum): void {
  const service = draft.type.split('::')[1] ?? '';
  const name = cloudFormationName(property, service);
  const isDocument = documents.has(name);
  set(draft, name, isDocument ? documentValue(lowering, value) : renamed(toValue(lowering, value), service));
}

/** Properties that hold JSON: what stands in them is not renamed. */
const documents: ReadonlySet<string> = new Set([
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'PolicyDocument',
  'FilterPolicy',
  'EventPattern',
  'DeliveryPolicy',
  'ArchivePolicy',
  'Policy',
  'KeyPolicy',
  'DataProtectionPolicy',
  'Statement',
]);

function renamed(value: Value, service: string): Value {
  switch (value.kind) {
    case 'map':
      return { ...value, entries: value.entries.map((entry) => renamedEntry(entry, service)) };
    case 'list':
      return { ...value, items: value.items.map((item) => renamed(item, service)) };
    case 'oneOf':
      return { ...value, options: value.options.map((option) => renamed(option, service)) };
    default:
      return value;
  }
}

function renamedEntry(entry: MapEntry, service: string): MapEntry {
  const key = cloudFormationName(entry.key, service);
  return { ...entry, key, value: documents.has(key) ? entry.value : renamed(entry.value, service) };
}

/** Names that CloudFormation writes with more capitals than their first letter, by service. */
const irregular: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  KinesisFirehose: {
    keyArn: 'KeyARN',
    awskmsKeyArn: 'AWSKMSKeyARN',
    kmsEncryptionConfig: 'KMSEncryptionConfig',
    bucketArn: 'BucketARN',
    roleArn: 'RoleARN',
    secretArn: 'SecretARN',
    kinesisStreamArn: 'KinesisStreamARN',
    clusterJdbcurl: 'ClusterJDBCURL',
    domainArn: 'DomainARN',
    mskClusterArn: 'MSKClusterARN',
    mskSourceConfiguration: 'MSKSourceConfiguration',
    hecEndpoint: 'HECEndpoint',
    hecEndpointType: 'HECEndpointType',
    hecToken: 'HECToken',
    hecAcknowledgmentTimeoutInSeconds: 'HECAcknowledgmentTimeoutInSeconds',
  },
  Kinesis: { streamArn: 'StreamARN' },
  Pipes: {
    consumerGroupId: 'ConsumerGroupID',
    activeMqBrokerParameters: 'ActiveMQBrokerParameters',
    rabbitMqBrokerParameters: 'RabbitMQBrokerParameters',
    dynamoDbStreamParameters: 'DynamoDBStreamParameters',
  },
  S3: { kmsMasterKeyId: 'KMSMasterKeyID', sseAlgorithm: 'SSEAlgorithm' },
  DynamoDB: { sseEnabled: 'SSEEnabled', sseSpecification: 'SSESpecification' },
  CloudWatch: { okActions: 'OKActions' },
};

/** `visibilityTimeout` is `VisibilityTimeout`; `service` is the second part of the type. */
export function cloudFormationName(key: string, service: string): string {
  const camel = camelCase(key);
  const names = lookup(irregular, service);
  const name = names && lookup(names, camel);
  return name ?? camel.charAt(0).toUpperCase() + camel.slice(1);
}

/** The other way round: what the property of a construct is called that stands for one of CloudFormation. */
export function constructName(name: string): string {
  for (const names of Object.values(irregular)) {
    const found = Object.entries(names).find(([, written]) => written === name);
    if (found) return found[0];
  }
  return name.charAt(0).toLowerCase() + name.slice(1);
}
