import type { Neighbour } from '../entry';
import { read, recalled, reread } from '../reading';
import { choice, count, DAY, duration, KIB, size } from '../units';
import { words } from '../words';

const OPENSEARCH_RENAME = reread('https://docs.aws.amazon.com/opensearch-service/latest/developerguide/rename.html');

/** Stores and databases that messages end in. */
export const storage = [
  {
    id: 'ddb.item',
    service: 'dynamodb',
    title: 'Maximum item size, attribute names included',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:items?|records?|rows?|documents?|sizes?)\b`,
      firmly: words`\b(?:items?|records?|rows?|documents?)\b`,
      not: words`
        \b(?:RCUs?|WCUs?|capacity|units?|pages?|query|queries|scans?|batch(?:~get|~write)?(?:~items?)?|transact\w{0,12}
        |strongly|eventually|returns?|returned|retrieves?|of data|total|collections?|indexed)\b`,
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
      cues: words`\b(?:streams?|change(?:s|~log)?)\b`,
      firmly: words`\b(?:ret(?:ention|ain(?:s|ed)?)|kept|keeps?|stor(?:e|es|ed)|lifetime)\b`,
      not: words`\b(?:TTL|backups?|PITR|point~in~time|restor(?:e|es|ed|able)|Kinesis|capacity|unused|burst)\b`,
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
    },
    history: [
      read(count(2, 'readers'), 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html'),
    ],
  },
  {
    id: 'redshift.firehose',
    service: 'redshift',
    title: 'How Firehose loads Redshift',
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
] as const satisfies readonly Neighbour[];
