import type { Examples } from './types';

export const neighbours: Examples = [
  [
    'cw.sqs.visible',
    {
      ApproximateNumberOfMessagesVisible: 'The metric ApproximateNumberOfMessagesVisible',
      ApproximateNumberOfMessages: 'Use the CloudWatch metric ApproximateNumberOfMessages',
    },
  ],
  [
    'cw.sqs.notvisible',
    {
      ApproximateNumberOfMessagesNotVisible: 'ApproximateNumberOfMessagesNotVisible',
      'other-name': 'ApproximateNumberOfMessagesInFlight',
    },
  ],
  [
    'cw.sqs.age',
    { ApproximateAgeOfOldestMessage: 'ApproximateAgeOfOldestMessage', 'other-name': 'AgeOfOldestMessage' },
  ],
  [
    'cw.sqs.delayed',
    {
      ApproximateNumberOfMessagesDelayed: 'ApproximateNumberOfMessagesDelayed',
      'other-name': 'NumberOfMessagesDelayed',
    },
  ],
  ['cw.sqs.empty', { NumberOfEmptyReceives: 'NumberOfEmptyReceives', 'other-name': 'EmptyReceives' }],
  ['cw.sqs.sent', { NumberOfMessagesSent: 'NumberOfMessagesSent', 'other-name': 'MessagesSent' }],
  ['asg.backlog', { backlog: ['Scale on backlog per instance', 'Auto Scaling on queue length / number of instances'] }],
  ['ecs.zero', { 'queue-depth': 'Scale from zero on queue depth', backlog: 'Scale from zero on backlog per task' }],
  ['ecs.worker', { 'step-scaling': 'Use QueueProcessingFargateService' }],
  ['ddb.item', 'Items can have up to [400 KB]'],
  ['ddb.stream', 'Streams keep changes for [24 hours]'],
  ['ddb.stream#readers', 'At most [2] Lambda functions per stream shard'],
  ['redshift.firehose', { copy: 'Firehose loads through S3', direct: 'Firehose writes directly into Redshift' }],
  ['redshift.scale', { petabyte: ['scale to PBs of data', 'petabyte-scale'] }],
  [
    'os.name',
    {
      'elasticsearch-service': ['Amazon Elasticsearch Service', 'Amazon ElasticSearch', 'Amazon ES'],
      'opensearch-service': 'Amazon OpenSearch Service',
    },
  ],
  ['efs.def', { nfs: 'A managed NFS' }],
  ['rds.buffer', { queue: 'The queue absorbs the burst', proxy: 'RDS Proxy buffers writes' }],
  ['step.payload', 'The payload between states can be [256 KB]'],
  [
    'msk.name',
    {
      'kinesis-data-analytics': ['Kinesis Data Analytics', 'Kinesis Analytics'],
      'managed-flink': 'Amazon Managed Service for Apache Flink',
    },
  ],
];
