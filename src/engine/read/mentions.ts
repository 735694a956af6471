import { inOneLine } from '../in-one-line';
import { everyMatch, lazyPattern, longPattern } from '../pattern';
import type { Pattern, Service } from '../types';

/** A service named in prose. `other` is a product whose limits are not ours: it still claims the numbers beside it. */
export interface Mention {
  readonly service: Service | 'other';
  readonly start: number;
  readonly end: number;
}

type Named = Service | 'other';

/** Names as people write and mistype them, former ones too; a longer name stands before one it begins with. A space is any gap. */
const names: readonly (readonly [Named, string])[] = [
  ['other', '(?:Kinesis )?Video Streams?|Kinesis Video'],
  ['flink', '(?:Amazon )?Kinesis (?:Data )?Analytics|KDA|Managed Service for Apache Flink|Managed Flink|Flink'],
  ['firehose', '(?:Kinesis )?(?:Data )?Fire[- ]?hou?se|KDF|Kinesis delivery streams?|[Dd]elivery streams?'],
  ['kinesis', 'K[ie]n[ei]s[eiy]s(?: Data)?(?: Streams?)?|Data Streams|KDS'],
  ['sqs', 'SQS|Simple Queu(?:e|ing|eing) Services?'],
  ['sns', 'SNS|Simple Notifications? Services?|FIFO topics?'],
  ['mq', '(?:Amazon|AWS) ?MQ|ActiveMQ|RabbitMQ'],
  ['scheduler', 'EventBridge Scheduler'],
  ['pipes', 'EventBridge Pipes?'],
  ['eventbridge', 'Event? ?[Bb]rid?ge|CloudWatch Events?'],
  ['other', 'Lambda\\W?@Edge|CloudFront Functions?'],
  ['lambda', 'Lamb?das?(?: functions?)?|λ(?![α-ω])'],
  ['dynamodb', 'Dynamo ?[Dd][Bb](?: Streams?)?|DDB|DAX'],
  ['stepfunctions', 'Step[- ]?[Ff]unctions?|SFN'],
  ['cloudwatch', 'Cloud ?[Ww]atch'],
  ['autoscaling', 'Auto ?Scaling(?: Groups?)?|Auto-Scaling Groups?|ASGs?'],
  ['msk', 'MSK|Managed Streaming for (?:Apache )?Kafka'],
  ['redshift', 'Redshift'],
  ['opensearch', 'Open ?Search|Elastic ?[Ss]earch(?: Service)?'],
  ['aurora', 'Aurora'],
  ['rds', 'RDS'],
  ['efs', 'EFS|Elastic File System'],
  ['ecs', 'ECS|Fargate'],
  // "Vineyard IoT", "IoT backend": what a system is for.
  ['iot', '(?<!\\b[A-Z][a-z]{2,20} )IoT(?: Core|(?! (?:platform|devices?|sensors?|backend|gateways?|data|fleet)))'],
  ['apigateway', 'API[- ]?(?:Gateway|GW)s?|APIGW'],
  ['kms', 'KMS'],
  ['s3', 'S3|Simple Storage Service'],
  [
    'other',
    inOneLine`
      ACM|ALB|AWS (?:Batch|Config|Backup|Organizations)|(?:Amazon )?Inspector|Amplify|AppFlow|AppStream|AppSync|Athena
      |Azure(?: Functions)?|Beanstalk|CLB|Cassandra|Celery|Chime|CloudFormation|CloudFront|CloudHSM|CloudTrail|Cloud Tasks
      |Code(?:Build|Commit|Deploy|Artifact|Guru)|CodePipeline|Control Tower|Security Hub|Detective|OpsWorks|Lightsail
      |App Runner|Airflow|MWAA|MediaConvert|Elastic Transcoder|Bedrock|Cognito|Comprehend|DMS|DataSync|Direct Connect
      |Docker|DocumentDB|EBS|EC2(?! (?:[Ii]nstances? )?[Cc]onsum)|EKS|ELB|EMR|ElastiCache|Elastic Beanstalk|Event ?Grid
      |Event ?Hubs?|FSx|GCP|GitHub|Glacier|Global Accelerator|Glue(?! (?:Data Catalog )?(?:schema|table))|Google (?:Cloud )?Pub/Sub|Google Cloud(?: Functions)?|HiveMQ|Mosquitto
      |MSMQ|RocketMQ|Solace|Confluent|KEDA|Datadog|PagerDuty|Stripe|Twilio|SendGrid|Shopify|Salesforce|Zendesk|New Relic|Grafana|Prometheus|Sentry
      |BullMQ|Beanstalkd|Cloudflare|Queue Storage|Storage Queues?|Temporal|Hazelcast|TIBCO
      |WebSphere MQ|GuardDuty|Hadoop|Heroku|IAM|IBM MQ|Kafka|Keyspaces|Kubernetes|Lake Formation|Macie|Memcached
      |MongoDB|MySQL|NATS|NLB|Neptune|Network Load Balancer|Oracle|Outposts|Parameter Store|Pinpoint|Postgres|PostgreSQL
      |Pub/Sub Lite|Pulsar|QLDB|QuickSight|Redis|Rekognition|Route ?53|SES|SSM|SWF|SageMaker|Secrets Manager|Service Bus
      |Shield|Sidekiq|Simple Workflow(?: Service)?|Slack|Snowball|Snowcone|Snowflake|Snowmobile|Spark|Splunk|Storage Gateway|Textract|Timestream
      |Transcribe|Transit Gateway|Trusted Advisor|VPC|WAF|Wavelength|WorkSpaces|X-?Ray|ZeroMQ`,
  ],
];

/** People write these in lower case too, where nothing else is meant. */
const lowerCase: readonly (readonly [Named, string])[] = [
  ['other', 'lambda\\W?@[Ee]dge'],
  // "A replayable firehose", "the event firehose" is any flood of events.
  [
    'firehose',
    '(?<!\\b(?:\\w{2,12}able|raw|full|entire|events?|click|tweet|Twitter)\\s)(?:kinesis )?(?:data )?firehou?se(?!\\s{1,4}of\\b)',
  ],
  ['kinesis', 'k[ie]n[ei]s[eiy]s(?: data)?(?: streams?)?'],
  ['sqs', 'sqs'],
  ['sns', 'sns'],
  ['mq', 'activemq|rabbitmq'],
  ['eventbridge', 'event?brid?ge'],
  ['lambda', 'lamb?das?'],
  ['dynamodb', 'dynamo[Dd]b'],
  ['s3', 's3'],
  ['other', 'kafka'],
];

/** Headings stand in capitals throughout. */
const capitals: readonly (readonly [Named, string])[] = [
  ['other', 'KINESIS VIDEO(?: STREAMS?)?|LAMBDA\\W?@EDGE|ATHENA|CLOUDFRONT|COGNITO|GLUE|KAFKA'],
  ['flink', 'KINESIS (?:DATA )?ANALYTICS'],
  ['firehose', '(?:KINESIS )?(?:DATA )?FIREHOSE'],
  ['kinesis', 'KINESIS(?: DATA)?(?: STREAMS?)?'],
  ['sqs', 'SIMPLE QUEUE SERVICE'],
  ['sns', 'SIMPLE NOTIFICATION SERVICE'],
  ['mq', 'AMAZON MQ|ACTIVEMQ|RABBITMQ'],
  ['eventbridge', 'EVENT ?BRIDGE|CLOUDWATCH EVENTS?'],
  ['lambda', 'LAMBDAS?(?: FUNCTIONS?)?'],
  ['dynamodb', 'DYNAMO ?DB(?: STREAMS?)?'],
  ['stepfunctions', 'STEP FUNCTIONS?'],
];

const all = [...names, ...lowerCase, ...capitals];
const pattern = lazyPattern(
  'g',
  () =>
    `(?<![A-Za-z0-9_])(?=[A-Z]|[adefklrs][a-z3]|λ)(?:${all.map(([, source]) => `(${gapped(source)})`).join('|')})(?![A-Za-z0-9_]|-[a-z]+\\.)`,
);

/** A blank stands for any small gap, as a hard wrap or blanked markup leaves it; `[- ]` for a hyphen or one blank. */
function gapped(source: string): string {
  return source.replaceAll('[- ]', '[-\\s]').replaceAll(' ?', '\\s{0,4}').replaceAll(' ', '\\s{1,4}');
}

/** Services named in a text, in order. */
export function mentionsIn(mask: string): readonly Mention[] {
  const found: Mention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(mask); match; match = pattern.exec(mask)) {
    const name = all[match.indexOf(match[0], 1) - 1];
    if (name) found.push({ service: name[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Products whose names hold the name of one of ours, or that have queues of their own: what stands under them is never about ours. */
export const namesakes =
  /\b(?:Kinesis Video|Lambda@Edge|CloudFront Functions?|SageMaker Pipes?|Azure|GCP|Google|Pub\/Sub|Service Bus|IBM MQ|BullMQ|RocketMQ|Cloudflare|NATS|Pulsar|Kafka|Redis)\b/i;

const awsNames = longPattern`
    \bAWS\b|\bAmazon (?:SQS|SNS|MQ|S3|Kinesis|EventBridge)\b|\bSQS\b|\bSNS\b|\bEvent ?Bridge\b|\bKinesis\b|\bFirehose\b
    |\bDynamoDB\b|\bFIFO (?:queues?|topics?)\b|\.fifo\b|\bReceiveMessage\b|\b(?:Send|Delete)MessageBatch\b
    |\bmessage group id|\bSAA-C0|\bObject(?:Created|Removed)\b`;

/** Whether a text names AWS or a messaging service of it. */
export function namesAws(text: string): boolean {
  return awsNames.test(text);
}

const anyWeak = longPattern`
    queue|FIFO|visibility|extended client|poll|(?:Send|Receive|Delete)Message|DLQ|dead.letter|message group|topic|subscri|PublishBatch|fan.?out|shard
    |data stream|partition key|KPL|KCL|GetRecords|PutRecords|event bus|event pattern|PutEvents|broker|Object(?:Created|Removed)|\.fifo`;
const weak: readonly (readonly [Service, Pattern])[] = [
  [
    'sqs',
    longPattern`
      \b(?:queues?|FIFO|visibility[- ]?timeouts?|ReceiveMessageWaitTimeSeconds|long[- ]poll(?:ing|s)?|extended client|message groups?
      |DLQs?|dead[- ]letter|\.fifo|(?:Send|Receive|Delete)Message(?:Batch)?)\b`,
  ],
  ['sns', /\b(?:topics?|subscribers?|subscriptions?|PublishBatch|fan[- ]?out)\b/i],
  ['kinesis', /\b(?:shards?|data streams?|partition keys?|KPL|KCL|GetRecords|PutRecords|enhanced fan-?out)\b/i],
  ['eventbridge', /\b(?:event bus(?:es)?|event patterns?|PutEvents)\b/i],
  ['mq', /\bbrokers?\b/i],
  ['s3', /\bObject(?:Created|Removed)\b/],
];

/** Every service that nouns of a text may stand for. */
export function weakServices(text: string): readonly Service[] {
  return anyWeak.test(text) ? weak.map(([service]) => service) : [];
}

/** Tables of DynamoDB have partition keys too. */
const tableNouns = /\b(?:sort keys?|secondary index(?:es)?|indexed|[GL]SIs?|items?|tables?)\b/i;

/** Names Amazon MQ, and not just one of its engines or another product. */
export const amazonMq = /(?<!\b(?:rabbit|active|ibm|rocket|websphere)\s)\bMQ\b|\bAmazonMQ\b/i;

const fifoTopics = /\bFIFO topics?\b/i;
const queueNouns = /\bqueues?\b/i;

/** What a text speaks of by its nouns alone, where exactly one kind of thing is in it. */
export function weakService(text: string): Service | undefined {
  if (!anyWeak.test(text)) return undefined;
  if (fifoTopics.test(text) && !queueNouns.test(text)) return 'sns';
  let found: Service | undefined;
  for (const [service, nouns] of weak) {
    if (!nouns.test(text) || (service === 'kinesis' && tableNouns.test(text))) continue;
    if (found && !(found === 'sqs' && service === 'sns')) return undefined;
    found = found ?? service;
  }
  return found;
}

const anyType =
  /\bFIF[OI]\b|\bstandard\b|\b(?:normal|regular) (?:SQS )?queue|first.in|\.fifo\b|message group|deduplicat|MessageGroup|标准队列|標準キュー|표준 [큐대]|est[áa]ndar|padrão/i;
const fifo = /\bFIF[OI]\b|\.fifo\b|\bfirst[- ]in,?[- ]first[- ]out\b/gi;
/** Only FIFO queues and topics have these. */
const fifoOnly =
  /\bmessage groups?\b|\bMessageGroupId\b|\bMessageDeduplicationId\b|\bde-?dup(?:lication|lica|e\b|\b)|\bcontent-based dedup/gi;
const standard = lazyPattern(
  'g',
  () => inOneLine`
    (?<![-\w])[Ss]tandard\b(?=[ *]{1,4}(?:SQS|SNS|queues?|topics?|mode|type|ones?\b|[:(–—-]|$)|[:)/]|\s{0,2}$)
    |(?<=(?:\b(?:for|on|in|with|is)|\d) )standard\b(?=[,;.)]| ?\/| (?:and|or|vs)\b)
    |(?<![-\w])[Ss]td\b(?=[,;)]|:(?!:)| ?\/| (?:SQS|queues?|topics?|and|or|\d))
    |(?<![-\w])Standard\b(?![ ]{1,3}(?:workflow|S3|storage|IA|tier|class|SQL|edition|questions?|exams?|practice|support
      |plan|librar(?:y|ies)|operat|security|input|output|deviation|size|price|pricing))|\bnon-?FIFO\b
    |\bSQS\b(?= ?(?:&|\/|and|vs\.?) ?(?:SQS )?FIFO\b)|\b(?:[Nn]ormal|[Rr]egular) (?:SQS )?queues?\b|标准队列|標準キュー|표준 (?:큐|대기열)
    |\b(?:[Cc]olas? (?:SQS )?est[áa]ndar|[Ff]ilas? (?:SQS )?padrão)(?!\w)`,
);

const comparedWith =
  /\b(?:than|same (?:[a-z]{2,14} )?as|similar to|unlike|alternative to|compared (?:to|with)|(?:capabilit|propert)ies of|(?:features|benefits) of)\s(?:an? |the |with |for |in |of )?$/i;

/** "Unlike standard queues, which offer …": they are what the next words are about. */
const described = /^\w{1,10}(?:\s(?:SQS |SNS )?(?:queues?|topics?))?,?\s(?:which|that)\b/i;

const unneeded = /^\w+ (?:(?:queue|topic)s? )?(?:is|are|was)(?: not|n't) (?:needed|required|necessary|used)\b/i;

export interface TypeMention {
  readonly type: 'standard' | 'fifo';
  readonly start: number;
  /** Not named but implied, by a thing that only FIFO queues have. */
  readonly implied?: true;
  /** Another one is compared with it: the sentences behind are not about it. */
  readonly compared?: true;
}

/** Queue or topic types named in a stretch of the mask, in order. */
export function typesIn(mask: string): readonly TypeMention[] {
  if (!anyType.test(mask)) return noTypes;
  const found: TypeMention[] = [];
  for (const match of everyMatch(standard, mask)) {
    // "Lower throughput than standard queues": they are what the other type is compared with.
    const isCompared = comparedWith.test(mask.slice(Math.max(0, match.index - 32), match.index));
    if (isCompared && !described.test(mask.slice(match.index, match.index + 32))) continue;
    found.push({ type: 'standard', start: match.index, ...(isCompared && { compared: true }) });
  }
  for (const match of mask.matchAll(fifo)) {
    const before = mask.slice(Math.max(0, match.index - 16), match.index);
    if (/(?:\bnon-?|\bloose(?:ly)?[- ]|\bnot (?:guaranteed |strictly )?|\bno )$/i.test(before)) continue;
    if (unneeded.test(mask.slice(match.index, match.index + 40))) continue;
    found.push({ type: 'fifo', start: match.index });
  }
  for (const match of mask.matchAll(fifoOnly)) found.push({ type: 'fifo', start: match.index, implied: true });
  return found.sort((a, b) => a.start - b.start);
}

const noTypes: readonly TypeMention[] = [];
