import { inOneLine } from '../../engine/in-one-line';
import { oncePer } from '../../engine/once-per';
import { everyMatch, lazyPattern } from '../../engine/pattern';
import { countsIn } from '../../engine/pieces';
import type { Note, Pattern } from '../../engine/types';

const aws = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:standard queues?(?! (?:from|of|in) (?:the |a )?(?:library|language|package|module)\b)|visibility timeouts?
    |MessageGroupId|message group ids?|MessageDeduplicationId|MessageRetentionPeriod|VisibilityTimeout|WaitTimeSeconds
    |DelaySeconds|maxReceiveCount|Approximate(?:NumberOfMessages|AgeOfOldestMessage)\w{0,12}
    |(?:Send|Receive|Delete)Message(?:Batch)?|PutRecord(?:s|Batch)?|GetRecords|RequestResponse|InvocationType
    |enhanced fan-?out|delivery streams?|PutEvents|S3 buckets?|s3:Object\w{2,20}|event source mappings?
    |on-failure destinations?|content-based deduplication|(?:Report)?BatchItemFailures|redrive polic(?:y|ies)
    |FIFO (?:queues?|topics?)\b[^.\n]{0,80}\b(?:dedup\w{0,12}|duplicates?|group ids?|DelaySeconds|messages?|consumers?
      |producers?|DLQs?|dead[- ]letter)|(?:messages?|group ids?|consumers?|producers?)\b[^.\n]{0,80}\bFIFO queues?
    |(?:us|eu|ap|sa|ca)-(?:east|west|central|north|south|northeast|southeast)-\d)\b|\.fifo\b`,
);

/** Names, in lower case where they are no words of everybody. */
const services =
  /\b(?:AWS|aws|Amazon|SQS|sqs|SNS|sns|Event ?Bridge|eventbridge|Kinesis|kinesis|Firehose|DynamoDB|dynamodb|CloudWatch|cloudwatch|CloudFormation|CDK|ObjectCreated)\b/g;

/** Written so it is the service, and no anonymous function. */
const lambda = /\b(?:AWS )?Lambdas?\b(?! (?:calculus|expressions?|abstractions?|terms?|architecture)\b)/g;

/** Other products that have queues, topics, brokers and partitions. */
const others = lazyPattern(
  'g',
  () => inOneLine`
    \b(?:Kafka|RabbitMQ|ActiveMQ|IBM MQ|Celery|Sidekiq|BullMQ|Redis|Service Bus|Pub\/?Sub|JMS|NATS|Pulsar|Azure|GCP
    |Google Cloud|Event Grid|Event Hubs?|ZeroMQ|Flink|Cassandra|Postgres(?:QL)?)\b`,
);

/** Of them those that Amazon MQ runs: where a note names it they are no others. */
const engines: ReadonlySet<string> = new Set(['RabbitMQ', 'ActiveMQ', 'JMS']);

/** Names of AWS, of other products and of engines that Amazon MQ runs, pieces that name it, and characters. */
const named = countsIn(({ mask }) => {
  const foreign = everyMatch(others, mask).map(([name]) => name);
  const run = foreign.filter((name) => engines.has(name)).length;
  return [namesIn(mask), foreign.length - run, run, namesMq(mask) ? 1 : 0, mask.length];
});

function namesMq(text: string): boolean {
  return text.includes('Amazon MQ') || text.includes('AmazonMQ');
}

function namesIn(text: string): number {
  return count(text, services) + count(text, aws) + count(text, lambda);
}

function count(text: string, pattern: Pattern): number {
  return everyMatch(pattern, text).length;
}

/** So many characters may a note have for each time it names AWS, and so many names of others. */
const reach = 4000;
const othersPerName = 1;

/**
 * Whether queues, topics and streams of a note are those of AWS where nobody says whose they are: it names AWS or things
 * of it, not only in passing and no less than other products.
 */
export const isOnAws = oncePer((note: Note): boolean => {
  const head = headOf(note);
  const [told = 0, foreign = 0, run = 0, onMq = 0, length = 0] = named(note);
  const ours = told + 3 * namesIn(head);
  const others = foreign + (onMq > 0 || namesMq(head) ? 0 : run);
  return ours > 0 && length <= reach * (ours + 1) && others <= othersPerName * ours;
});

export function headOf({ title, frontmatter }: Note): string {
  return [title, ...(frontmatter?.aliases ?? []), ...(frontmatter?.tags ?? [])].join(' ').replace(/[-_/]/g, ' ');
}
