import type { Service } from '../types';

/** A service named in prose. `other` is a product whose limits are not ours: it still claims the numbers beside it. */
export interface Mention {
  readonly service: Service | 'other';
  readonly start: number;
  readonly end: number;
}

type Named = Service | 'other';

/** Names as people write them, former ones too; a longer name stands before one it begins with. A space is any gap. */
const names: readonly (readonly [Named, string])[] = [
  ['other', 'Kinesis Video(?: Streams?)?'],
  ['flink', '(?:Amazon )?Kinesis (?:Data )?Analytics|KDA|Managed Service for Apache Flink|Managed Flink|Flink'],
  ['firehose', '(?:Kinesis )?(?:Data )?Fire[- ]?hose|KDF|Kinesis delivery streams?|[Dd]elivery streams?'],
  ['kinesis', 'Kinesis(?: Data)?(?: Streams?)?|KDS'],
  ['sqs', 'SQS|Simple Queu(?:e|ing|eing) Services?'],
  ['sns', 'SNS|Simple Notifications? Services?'],
  ['mq', '(?:Amazon|AWS) ?MQ|ActiveMQ|RabbitMQ'],
  ['scheduler', 'EventBridge Scheduler'],
  ['pipes', 'EventBridge Pipes?'],
  ['eventbridge', 'Event ?Bridge|CloudWatch Events?'],
  ['lambda', 'Lambdas?(?: functions?)?'],
  ['dynamodb', 'Dynamo ?DB(?: Streams?)?|DDB|DAX'],
  ['stepfunctions', 'Step[- ]?Functions?'],
  ['cloudwatch', 'Cloud ?Watch'],
  ['autoscaling', 'Auto[- ]?Scaling(?: Groups?)?|ASGs?'],
  ['msk', 'MSK|Managed Streaming for (?:Apache )?Kafka'],
  ['redshift', 'Redshift'],
  ['opensearch', 'Open ?Search|Elastic ?[Ss]earch(?: Service)?'],
  ['aurora', 'Aurora'],
  ['rds', 'RDS'],
  ['efs', 'EFS|Elastic File System'],
  ['ecs', 'ECS|Fargate'],
  ['iot', 'IoT(?: Core)?'],
  ['apigateway', 'API[- ]?(?:Gateway|GW)s?|APIGW'],
  ['kms', 'KMS'],
  ['s3', 'S3|Simple Storage Service'],
  [
    'other',
    'ACM|ALB|AWS Batch|Amplify|AppFlow|AppStream|AppSync|Athena|Azure|Beanstalk|CLB|Cassandra|Celery|Chime|CloudFormation|CloudFront|CloudHSM|CloudTrail|Cloud Tasks|CodeBuild|CodeDeploy|CodePipeline|Cognito|Comprehend|DMS|DataSync|Direct Connect|Docker|DocumentDB|EBS|EC2|EKS|ELB|EMR|ElastiCache|Elastic Beanstalk|Event ?Grid|Event ?Hubs?|FSx|GCP|GitHub|Glacier|Global Accelerator|Glue|Google Cloud|GuardDuty|Hadoop|Heroku|IAM|IBM MQ|JMS|Kafka|Keyspaces|Kubernetes|Lake Formation|Macie|Memcached|MongoDB|MySQL|NATS|NLB|Neptune|Network Load Balancer|Oracle|Outposts|Parameter Store|Pinpoint|Postgres|PostgreSQL|Pub/Sub Lite|Pulsar|QLDB|QuickSight|Redis|Rekognition|Route ?53|SES|SSM|SWF|SageMaker|Secrets Manager|Service Bus|Shield|Sidekiq|Slack|Snowball|Snowcone|Snowflake|Snowmobile|Spark|Splunk|Storage Gateway|Textract|Timestream|Transcribe|Transit Gateway|Trusted Advisor|VPC|WAF|Wavelength|WorkSpaces|X-?Ray|ZeroMQ',
  ],
];

/** People write these in lower case too, where nothing else is meant. */
const lowerCase: readonly (readonly [Named, string])[] = [
  ['firehose', '(?:kinesis )?(?:data )?firehose'],
  ['kinesis', 'kinesis(?: data)?(?: streams?)?'],
  ['sqs', 'sqs'],
  ['sns', 'sns'],
  ['mq', 'activemq|rabbitmq'],
  ['eventbridge', 'eventbridge'],
  ['lambda', 'lambdas?'],
  ['dynamodb', 'dynamodb'],
  ['other', 'kafka'],
];

interface Family {
  readonly services: readonly Named[];
  readonly pattern: RegExp;
}

/** Names by their first two letters, so that most of a text is passed with one look at each word. */
const families = new Map<number, Family>();
for (const [start, branches] of byStart([...names, ...lowerCase])) {
  families.set(start, {
    services: branches.map(([service]) => service),
    pattern: new RegExp(
      `(?:${branches.map(([, branch]) => `(${gapped(branch)})`).join('|')})(?![A-Za-z0-9_]|-[a-z]+\\.)`,
      'y',
    ),
  });
}

function byStart(all: readonly (readonly [Named, string])[]): Map<number, (readonly [Named, string])[]> {
  const found = new Map<number, (readonly [Named, string])[]>();
  for (const [service, source] of all) {
    for (const branch of branchesOf(source)) {
      for (const start of new Set(startsOf(branch).map((letters) => pair(letters, 0)))) {
        const list = found.get(start) ?? [];
        list.push([service, branch]);
        found.set(start, list);
      }
    }
  }
  return found;
}

function pair(text: string, at: number): number {
  return (text.charCodeAt(at) << 8) | (text.charCodeAt(at + 1) & 0xff);
}

/** A blank stands for any small gap, as a hard wrap or blanked markup leaves it; `[- ]` for a hyphen or one blank. */
function gapped(source: string): string {
  return source.replaceAll('[- ]', '[-\\s]').replaceAll(' ?', '\\s{0,4}').replaceAll(' ', '\\s{1,4}');
}

/** The alternatives of a source at its top level. */
function branchesOf(source: string): string[] {
  const branches: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= source.length; at++) {
    const char = source[at];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (at === source.length || (char === '|' && depth === 0)) {
      branches.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return branches;
}

/** The two letters a branch may begin with: optional words at its start are passed one by one. */
function startsOf(branch: string): readonly string[] {
  const group = /^\(\?:([A-Za-z |]+)\)\??/.exec(branch);
  if (group?.[1] !== undefined) {
    const own = group[1].split('|');
    return group[0].endsWith('?') ? [...own, ...startsOf(branch.slice(group[0].length))] : own;
  }
  const set = /^\[([A-Za-z]+)\](.)/.exec(branch);
  if (set?.[1] !== undefined) return [...set[1]].map((letter) => letter + set[2]);
  return [branch.slice(0, 2)];
}

/** Services named in a stretch of the mask, in order. */
export function mentionsIn(mask: string, from = 0, to = mask.length): readonly Mention[] {
  const found: Mention[] = [];
  let wordBefore = false;
  for (let at = from; at < to; at++) {
    const code = mask.charCodeAt(at);
    const isWord =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
    if (isWord && !wordBefore) {
      const family = families.get(pair(mask, at));
      const mention = family && mentionAt(mask, at, to, family);
      if (mention) {
        found.push(mention);
        at = mention.end - 1;
      }
    }
    wordBefore = isWord;
  }
  return found.length === 0 ? none : found;
}

const none: readonly Mention[] = [];

function mentionAt(mask: string, at: number, to: number, { services, pattern }: Family): Mention | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(mask);
  if (!match || at + match[0].length > to) return undefined;
  for (let group = 1; group < match.length; group++) {
    const service = services[group - 1];
    if (match[group] !== undefined && service) return { service, start: at, end: at + match[0].length };
  }
  return undefined;
}

const anyWeak =
  /queue|visibility|poll|DLQ|dead.letter|message group|topic|subscri|fan.?out|shard|data stream|partition key|KPL|KCL|event bus|event pattern|PutEvents|broker/i;
const weak: readonly (readonly [Service, RegExp])[] = [
  ['sqs', /\b(?:queues?|visibility timeouts?|long[- ]poll(?:ing|s)?|message groups?|DLQs?|dead[- ]letter)\b/i],
  ['sns', /\b(?:topics?|subscribers?|subscriptions?|fan[- ]?out)\b/i],
  ['kinesis', /\b(?:shards?|data streams?|partition keys?|KPL|KCL|enhanced fan-?out)\b/i],
  ['eventbridge', /\b(?:event bus(?:es)?|event patterns?|PutEvents)\b/i],
  ['mq', /\bbrokers?\b/i],
];

/** What a text speaks of by its nouns alone, where exactly one kind of thing is in it. */
export function weakService(text: string): Service | undefined {
  if (!anyWeak.test(text)) return undefined;
  let found: Service | undefined;
  for (const [service, nouns] of weak) {
    if (!nouns.test(text)) continue;
    if (found && !(found === 'sqs' && service === 'sns')) return undefined;
    found = found ?? service;
  }
  return found;
}

const anyType = /\bFIFO\b|\bstandard\b|first.in|\.fifo\b|message group|deduplicat|MessageGroup/i;
const fifo = /\bFIFO\b|\.fifo\b|\bfirst[- ]in,?[- ]first[- ]out\b/gi;
/** Only FIFO queues and topics have these. */
const fifoOnly =
  /\bmessage groups?\b|\bMessageGroupId\b|\bMessageDeduplicationId\b|\bdeduplication ids?\b|\bcontent-based dedup/gi;
const standard =
  /\b[Ss]tandard\b(?=[ *]{1,4}(?:SQS|SNS|queues?|topics?|mode|type|[:(–—-]|$))|\bStandard\b(?![ ]{1,3}(?:workflow|S3|storage|IA|tier|class|SQL|edition))|\bnon-?FIFO\b/g;

export interface TypeMention {
  readonly type: 'standard' | 'fifo';
  readonly start: number;
  /** Not named but implied, by a thing that only FIFO queues have. */
  readonly implied?: true;
}

/** Queue or topic types named in a stretch of the mask, in order. */
export function typesIn(mask: string): readonly TypeMention[] {
  if (!anyType.test(mask)) return noTypes;
  const found: TypeMention[] = [];
  for (const match of mask.matchAll(standard)) found.push({ type: 'standard', start: match.index });
  for (const match of mask.matchAll(fifo)) {
    if (/non-?$/i.test(mask.slice(Math.max(0, match.index - 4), match.index))) continue;
    found.push({ type: 'fifo', start: match.index });
  }
  for (const match of mask.matchAll(fifoOnly)) found.push({ type: 'fifo', start: match.index, implied: true });
  return found.sort((a, b) => a.start - b.start);
}

const noTypes: readonly TypeMention[] = [];
