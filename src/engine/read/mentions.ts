import type { Service } from '../types';

/** A service named in prose. `other` is a product whose limits are not ours: it still claims the numbers beside it. */
export interface Mention {
  readonly service: Service | 'other';
  readonly start: number;
  readonly end: number;
}

/** Names as people write them, former ones too; longer names stand before those they begin with. */
const names: readonly (readonly [Service | 'other', string])[] = [
  ['other', 'Kinesis[ \\n]{1,4}Video(?:[ \\n]{1,4}Streams?)?'],
  [
    'flink',
    '(?:Amazon )?Kinesis[ \\n]{1,4}(?:Data[ \\n]{1,4})?Analytics|KDA|Managed Service for Apache Flink|Managed Flink|Flink',
  ],
  [
    'firehose',
    '(?:Kinesis[ \\n]{1,4})?(?:Data[ \\n]{1,4})?Fire[- ]?hose|KDF|Kinesis delivery streams?|delivery streams?',
  ],
  ['kinesis', 'Kinesis(?:[ \\n]{1,4}Data)?(?:[ \\n]{1,4}Streams?)?|KDS'],
  ['sqs', 'SQS|Simple[ \\n]{1,4}Queu(?:e|ing|eing)[ \\n]{1,4}Services?'],
  ['sns', 'SNS|Simple[ \\n]{1,4}Notifications?[ \\n]{1,4}Services?'],
  ['mq', '(?:Amazon|AWS)[ ]?MQ|ActiveMQ|RabbitMQ'],
  ['scheduler', 'EventBridge[ \\n]{1,4}Scheduler'],
  ['pipes', 'EventBridge[ \\n]{1,4}Pipes?'],
  ['eventbridge', 'Event[ ]?Bridge|CloudWatch[ \\n]{1,4}Events?'],
  ['lambda', 'Lambdas?(?: functions?)?'],
  ['dynamodb', 'Dynamo[ ]?DB(?: Streams?)?|DDB|DAX'],
  ['stepfunctions', 'Step[ -]?Functions?'],
  ['cloudwatch', 'Cloud[ ]?Watch'],
  ['autoscaling', 'Auto[- ]?Scaling(?: Groups?)?|ASGs?'],
  ['msk', 'MSK|Managed Streaming for (?:Apache )?Kafka'],
  ['redshift', 'Redshift'],
  ['opensearch', 'Open[ ]?Search|Elastic[ ]?search(?: Service)?'],
  ['aurora', 'Aurora'],
  ['rds', 'RDS'],
  ['efs', 'EFS|Elastic File System'],
  ['ecs', 'ECS|Fargate'],
  ['iot', '(?:AWS )?IoT(?: Core)?'],
  ['apigateway', 'API[ -]?(?:Gateway|GW)s?|APIGW'],
  ['kms', 'KMS'],
  ['s3', 'S3|Simple Storage Service'],
  [
    'other',
    'Kafka|Azure|GCP|Google Cloud|Pub/Sub Lite|Service Bus|Snowball|Snowmobile|Snowcone|Snowflake|Glue|EC2|EBS|CloudFront|CloudTrail|CloudFormation|Athena|EMR|AppSync|Cognito|Redis|ElastiCache|Memcached|EKS|Kubernetes|Route ?53|VPC|IAM|SES|AppFlow|Splunk|DMS|DataSync|Global Accelerator|Glacier|Storage Gateway|FSx|SWF|X-?Ray|Secrets Manager|Parameter Store|SSM|NATS|Pulsar|ZeroMQ|IBM MQ|Celery|Sidekiq|Direct Connect|Transit Gateway|Network Load Balancer|NLB|ALB|ELB|CLB|WAF|Shield|GuardDuty|Inspector|Macie|CodeDeploy|CodePipeline|CodeBuild|Elastic Beanstalk|Beanstalk|AWS Batch|SageMaker|QuickSight|Lake Formation|Neptune|DocumentDB|QLDB|Timestream|Keyspaces|Cassandra|MongoDB|PostgreSQL|MySQL|Oracle|ACM|CloudHSM|Config|Organizations|Cosmos|Event ?Hubs?|Event ?Grid|Cloud Tasks|Hadoop|Spark|Mobile push|Slack|GitHub|Docker|nginx|Postgres|Heroku|JMS|Rekognition|Comprehend|Transcribe|Polly|Textract|Lex|Connect|Pinpoint|Chime|WorkSpaces|AppStream|Amplify|Device Farm|Well-Architected|Trusted Advisor|Support plan|Outposts|Wavelength|Local Zones?',
  ],
];

const byGroup: readonly (Service | 'other')[] = names.map(([service]) => service);
const pattern = new RegExp(
  `(?<![A-Za-z0-9_])(?:${names.map(([, source]) => `(${source})`).join('|')})(?![A-Za-z0-9_]|-[a-z]+\\.)`,
  'g',
);
const insensitive = new RegExp(pattern.source, 'gi');

/** A quick look that saves the search in most sentences: every name begins with a capital or stands in lower case whole. */
const maybe = /[A-Z]{2}|[A-Z][a-z]+|kinesis|firehose|lambda|sqs|sns|eventbridge|dynamodb|kafka|rabbitmq|activemq/;

/** Services named in a stretch of the mask, in order. */
export function mentionsIn(mask: string, from: number, to: number): readonly Mention[] {
  const text = mask.slice(from, to);
  if (!maybe.test(text)) return none;
  const found: Mention[] = [];
  const search =
    /[a-z]/.test(text) &&
    /\b(?:kinesis|firehose|lambda|sqs|sns|eventbridge|dynamodb|kafka|rabbitmq|activemq)\b/.test(text)
      ? insensitive
      : pattern;
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined) - 1;
    const service = byGroup[group];
    if (service) found.push({ service, start: from + match.index, end: from + match.index + match[0].length });
  }
  return found;
}

const none: readonly Mention[] = [];

const weak: readonly (readonly [Service, RegExp])[] = [
  ['sqs', /\b(?:queues?|visibility timeouts?|long[- ]poll(?:ing|s)?|message groups?|DLQs?|dead[- ]letter)\b/i],
  ['sns', /\b(?:topics?|subscribers?|subscriptions?|fan[- ]?out)\b/i],
  ['kinesis', /\b(?:shards?|data streams?|partition keys?|KPL|KCL|enhanced fan-?out)\b/i],
  ['eventbridge', /\b(?:event bus(?:es)?|event patterns?|PutEvents)\b/i],
  ['mq', /\bbrokers?\b/i],
];

/** What a text speaks of by its nouns alone, where exactly one kind of thing is in it. */
export function weakService(text: string): Service | undefined {
  let found: Service | undefined;
  for (const [service, nouns] of weak) {
    if (!nouns.test(text)) continue;
    if (found && !(found === 'sqs' && service === 'sns')) return undefined;
    found = found ?? service;
  }
  return found;
}

const fifo = /\bFIFO\b|\.fifo\b|\bfirst[- ]in,?[- ]first[- ]out\b/gi;
/** Only FIFO queues and topics have these. */
const fifoOnly =
  /\bmessage groups?\b|\bMessageGroupId\b|\bMessageDeduplicationId\b|\bdeduplication ids?\b|\bcontent-based dedup/i;
const standard =
  /\b[Ss]tandard\b(?=[ *]{1,4}(?:SQS|SNS|queues?|topics?|mode|type|[:(–—-]|$))|\bStandard\b(?![ ]{1,3}(?:workflow|S3|storage|IA|tier|class|SQL|edition))|\bnon-?FIFO\b/g;

export interface TypeMention {
  readonly type: 'standard' | 'fifo';
  readonly start: number;
}

/** Queue or topic types named in a stretch of the mask, in order. */
export function typesIn(mask: string, from: number, to: number): readonly TypeMention[] {
  const text = mask.slice(from, to);
  const found: TypeMention[] = [];
  for (const match of text.matchAll(standard)) found.push({ type: 'standard', start: from + match.index });
  for (const match of text.matchAll(fifo)) {
    if (/non-?$/i.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    found.push({ type: 'fifo', start: from + match.index });
  }
  const hint = found.length === 0 ? text.search(fifoOnly) : -1;
  if (hint >= 0) found.push({ type: 'fifo', start: from + hint });
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}
