import type { Fact } from '../engine/types';
import { read, recalled } from './reading';
import { choice, count, DAY, duration, KIB, size } from './units';
import { words } from './words';

const SQS_METRICS =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html';
const SCALE_ON_SQS = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-using-sqs-queue.html';
const ECS_PATTERN =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html';
const TOOLKIT = 'https://github.com/aws/agent-toolkit-for-aws';
const OPENSEARCH_RENAME = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/rename.html';
const FLINK = 'https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html';
const METRIC = words`\b(?:CloudWatch|metrics?|alarms?|scal(?:e|es|ing)|monitor(?:s|ed|ing)?|ASG|auto~scaling)\b`;

/** What other services say or do where they meet a queue, a topic or a stream. */
export const neighbours = [
  {
    id: 'cw.sqs.visible',
    service: 'cloudwatch',
    title: 'Metric of the messages that can be received',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'ApproximateNumberOfMessages is the queue attribute, not the metric.',
    mentions: {
      unscoped: true,
      cues: METRIC,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesVisible\b`, value: 'ApproximateNumberOfMessagesVisible' },
        { pattern: words`\bApproximateNumberOfMessages\b`, value: 'ApproximateNumberOfMessages' },
      ],
    },
    history: [read(choice('ApproximateNumberOfMessagesVisible', 'ApproximateNumberOfMessagesVisible'), SQS_METRICS)],
    exam: choice('ApproximateNumberOfMessages', 'ApproximateNumberOfMessages'),
  },
  {
    id: 'cw.sqs.notvisible',
    service: 'cloudwatch',
    title: 'Metric of the messages in flight',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesNotVisible\b`, value: 'ApproximateNumberOfMessagesNotVisible' },
        {
          pattern: words`\b(?:ApproximateNumberOfMessagesInFlight|NumberOfMessagesInFlight|NumberOfMessagesNotVisible)\b`,
          value: 'other-name',
        },
      ],
    },
    history: [
      read(choice('ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesNotVisible'), SQS_METRICS),
    ],
  },
  {
    id: 'cw.sqs.age',
    service: 'cloudwatch',
    title: 'Metric of the age of the oldest message',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'On a standard queue a message received three times or more is passed over.',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateAgeOfOldestMessage\b`, value: 'ApproximateAgeOfOldestMessage' },
        {
          pattern: words`\b(?:AgeOfOldestMessage|ApproximateOldestMessageAge|OldestMessageAge)\b`,
          value: 'other-name',
        },
      ],
    },
    history: [read(choice('ApproximateAgeOfOldestMessage', 'ApproximateAgeOfOldestMessage'), SQS_METRICS)],
    exam: choice('ApproximateAgeOfOldestMessage', 'ApproximateAgeOfOldestMessage'),
  },
  {
    id: 'cw.sqs.delayed',
    service: 'cloudwatch',
    title: 'Metric of delayed messages',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bApproximateNumberOfMessagesDelayed\b`, value: 'ApproximateNumberOfMessagesDelayed' },
        { pattern: words`\bNumberOfMessagesDelayed\b`, value: 'other-name' },
      ],
    },
    history: [read(choice('ApproximateNumberOfMessagesDelayed', 'ApproximateNumberOfMessagesDelayed'), SQS_METRICS)],
  },
  {
    id: 'cw.sqs.empty',
    service: 'cloudwatch',
    title: 'Metric of receives without a message',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\bNumberOfEmptyReceives\b`, value: 'NumberOfEmptyReceives' },
        { pattern: words`\b(?:EmptyReceives|NumberOfEmptyReceive)\b`, value: 'other-name' },
      ],
    },
    history: [read(choice('NumberOfEmptyReceives', 'NumberOfEmptyReceives'), SQS_METRICS)],
  },
  {
    id: 'cw.sqs.sent',
    service: 'cloudwatch',
    title: 'Metrics of messages sent, received and deleted',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'NumberOfMessagesSent does not count what a redrive policy moves to a dead-letter queue.',
    mentions: {
      unscoped: true,
      phrases: [
        {
          pattern: words`\bNumberOfMessages(?:Sent|Received|Deleted)\b|\bSentMessageSize\b`,
          value: 'NumberOfMessagesSent',
        },
        {
          pattern: words`\b(?:MessagesSent|NumberOfSentMessages|NumberOfMessagesPublished(?=[^.;?!]{0,20}SQS))\b`,
          value: 'other-name',
        },
      ],
    },
    history: [
      read(
        choice('NumberOfMessagesSent', 'NumberOfMessagesSent, NumberOfMessagesReceived, NumberOfMessagesDeleted'),
        SQS_METRICS,
      ),
    ],
  },
  {
    id: 'asg.backlog',
    service: 'autoscaling',
    title: 'Metric to scale consumers of a queue on',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'Backlog per instance or task, by target tracking with metric math.',
    mentions: {
      phrases: [
        {
          pattern: words`\bbacklog per (?:instance|task)\b|\bmessages per (?:instance|task|consumer|worker)\b`,
          value: 'backlog',
        },
        {
          pattern: words`\b(?:scal(?:e|es|ing)|ASG|auto~scaling)\b…\b(?:queue (?:length|depth|size)|number of messages)\b`,
          value: 'queue-length',
        },
      ],
    },
    history: [read(choice('backlog', 'backlog per instance or task'), SCALE_ON_SQS)],
    exam: choice('queue-length', 'queue length'),
  },
  {
    id: 'ecs.zero',
    service: 'ecs',
    title: 'Scaling tasks from zero',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'Backlog per task divides by zero there; queue depth works.',
    mentions: {
      cues: words`\b(?:zero|0 tasks)\b`,
      phrases: [
        { pattern: words`\bbacklog per task\b`, value: 'backlog' },
        { pattern: words`\bqueue (?:depth|length)\b`, value: 'queue-depth' },
      ],
    },
    history: [read(choice('queue-depth', 'on queue depth'), ECS_PATTERN, { evidence: TOOLKIT })],
  },
  {
    id: 'ecs.worker',
    service: 'ecs',
    title: 'Queue worker of the CDK',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'QueueProcessingFargateService uses step scaling on queue depth.',
    mentions: { phrases: [{ pattern: words`\bQueueProcessing(?:Fargate|Ec2)Service\b`, value: 'step-scaling' }] },
    history: [
      read(
        choice('step-scaling', 'step scaling on queue depth'),
        'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs_patterns.QueueProcessingFargateService.html',
        {
          evidence: TOOLKIT,
        },
      ),
    ],
    exam: choice('step-scaling', 'a task polls SQS'),
  },
  {
    id: 'ddb.item',
    service: 'dynamodb',
    title: 'Maximum item size, attribute names included',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:items?|records?|rows?|documents?|sizes?)\b`,
      not: words`\b(?:RCUs?|WCUs?|capacity|units?|page|query|scan|batch|transaction|strongly|eventually)\b`,
      sense: 'max',
    },
    history: [
      read(
        size(400 * KIB, '400 KB'),
        'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html',
      ),
    ],
    exam: size(400 * KIB, '400 KB'),
  },
  {
    id: 'ddb.stream',
    service: 'dynamodb',
    title: 'Retention of DynamoDB Streams',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:streams?|change(?:s|~log)?|ret(?:ention|ain(?:s|ed)?)|kept|stor(?:e|es|ed)|lifetime)\b`,
      not: words`\b(?:TTL|backups?|PITR|Kinesis)\b`,
      sense: 'value',
    },
    history: [read(duration(DAY), 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html')],
    exam: duration(DAY),
  },
  {
    id: 'ddb.stream',
    part: 'readers',
    service: 'dynamodb',
    title: 'Processes that read one stream shard',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: '1 for global tables.',
    mentions: {
      cues: words`\b(?:streams?|shards?)\b`,
      noun: words`^(?:lambda |concurrent )?(?:functions?|consumers?|readers?|processes|lambdas?|applications?)\b`,
      sense: 'max',
    },
    history: [
      read(count(2, 'readers'), 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html'),
    ],
  },
  {
    id: 'redshift.firehose',
    service: 'redshift',
    title: 'How Firehose loads Redshift',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\bFirehose\b`,
      phrases: [
        {
          pattern: words`\b(?:through|via|from|in|to) (?:Amazon |an? )?(?:intermediate )?S3\b|\bCOPY\b`,
          value: 'copy',
        },
        { pattern: words`\bdirect(?:ly)? (?:in)?to (?:Amazon )?Redshift\b`, value: 'direct' },
      ],
    },
    history: [
      read(choice('copy', 'S3 first, then COPY'), 'https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html'),
    ],
    exam: choice('copy', 'through S3'),
  },
  {
    id: 'redshift.scale',
    service: 'redshift',
    title: 'Scale of the warehouse',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: { phrases: [{ pattern: words`\bpeta~?bytes?(?:~scale)?\b|\bPBs? of data\b`, value: 'petabyte' }] },
    history: [read(choice('petabyte', 'petabytes'), 'https://docs.aws.amazon.com/redshift/latest/mgmt/welcome.html')],
    exam: choice('petabyte', 'petabytes'),
  },
  {
    id: 'os.name',
    service: 'opensearch',
    title: 'Name of the service',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'OpenSearch is a fork of Elasticsearch; the service also runs Elasticsearch up to 7.10.',
    mentions: {
      unscoped: true,
      phrases: [
        {
          pattern: words`\b(?:Amazon|AWS) (?:Elastic~?search(?: Service)?|ES)\b|\bElastic~?search Service\b`,
          value: 'elasticsearch-service',
        },
        { pattern: words`\bOpen~?Search Service\b`, value: 'opensearch-service' },
      ],
    },
    history: [
      read(choice('opensearch-service', 'Amazon OpenSearch Service'), OPENSEARCH_RENAME, { since: '2021-09-08' }),
      read(choice('elasticsearch-service', 'Amazon Elasticsearch Service'), OPENSEARCH_RENAME),
    ],
    exam: choice('opensearch-service', 'Amazon OpenSearch Service'),
  },
  {
    id: 'efs.def',
    service: 'efs',
    title: 'What EFS is',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      phrases: [{ pattern: words`\b(?:shared |elastic |managed )?(?:NFS|network file system)\b`, value: 'nfs' }],
    },
    history: [
      read(
        choice('nfs', 'an elastic NFS file system across zones'),
        'https://docs.aws.amazon.com/efs/latest/ug/whatisefs.html',
      ),
    ],
    exam: choice('nfs', 'shared NFS'),
  },
  {
    id: 'rds.buffer',
    service: 'rds',
    title: 'Queue in front of a database',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'A queue absorbs bursts of writes; RDS Proxy pools connections and rejects what it cannot serve.',
    mentions: {
      phrases: [
        { pattern: words`\b(?:SQS|queue)\b…\b(?:buffers?|absorbs?|smooth(?:s|es)?|levels?)\b`, value: 'queue' },
        { pattern: words`\bRDS Proxy\b…\b(?:buffers?|queues?) (?:writes|requests|messages)\b`, value: 'proxy' },
      ],
    },
    history: [
      recalled(
        choice('queue', 'a queue absorbs bursts'),
        'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
      ),
    ],
    exam: choice('queue', 'SQS as a buffer'),
  },
  {
    id: 'step.payload',
    service: 'stepfunctions',
    title: 'Payload between states',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:payloads?|sizes?|input|output|data|states?|result)\b`, sense: 'max' },
    history: [read(size(256 * KIB), 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html')],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'msk.name',
    service: 'flink',
    title: 'Name of the service',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\b(?:Amazon |AWS )?Kinesis (?:Data )?Analytics\b`, value: 'kinesis-data-analytics' },
        { pattern: words`\bManaged Service for Apache Flink\b`, value: 'managed-flink' },
      ],
    },
    history: [
      read(choice('managed-flink', 'Amazon Managed Service for Apache Flink'), FLINK),
      read(choice('kinesis-data-analytics', 'Amazon Kinesis Data Analytics'), FLINK),
    ],
    exam: choice('kinesis-data-analytics', 'Amazon Kinesis Data Analytics'),
  },
] as const satisfies readonly Fact[];
