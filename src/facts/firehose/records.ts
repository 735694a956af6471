import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, KIB, MIB, size } from '../units';
import { words } from '../words';
import { BUFFERING, RECORDS } from './cues';
import { GUIDE, LIMITS } from './pages';

/** Records: size, batches, where they come from, what they cost; the name of the service. */
export const records = [
  {
    id: 'fh.name',
    title: 'Name of the service',
    kind: 'choice',
    adjustable: 'hard',
    note: 'API, IAM and CloudFormation still say firehose and KinesisFirehose.',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\b(?:Amazon |AWS )?Kinesis (?:Data )?Firehose\b`, value: 'kinesis-data-firehose' },
        { pattern: words`\bAmazon Data Firehose\b`, value: 'data-firehose' },
      ],
    },
    history: [
      read(choice('data-firehose', 'Amazon Data Firehose'), `${GUIDE}/history.html`, { since: '2024-02-09' }),
      read(choice('kinesis-data-firehose', 'Amazon Kinesis Data Firehose'), `${GUIDE}/history.html`),
    ],
    exam: choice('kinesis-data-firehose', 'Amazon Kinesis Data Firehose'),
  },
  {
    id: 'fh.record.max',
    title: 'Maximum record size',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'Before base64 encoding, for Direct PUT.',
    mentions: {
      cues: words`\b(?:records?|messages?|msgs?|payloads?|sizes?)\b`,
      not: words`(?<!\binto )\b(?:buffer(?:s|ed|ing)?|call|request|PutRecordBatch|per second|MSK|Kafka|billed|round(?:ed|s)?|parquet|transform)`,
    },
    history: [read(size(1000 * KIB), LIMITS)],
    exam: size(MIB, '1 MB'),
  },
  {
    id: 'fh.record.msk',
    title: 'Maximum record size from Amazon MSK',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: '6 MB with a Lambda transformation.',
    mentions: { cues: words`\b(?:MSK|Kafka)\b`, not: words`\bbuffer` },
    history: [read(size(10 * MIB, '10 MB'), LIMITS, { since: '2023-09' })],
  },
  {
    id: 'fh.record.msk',
    part: 'transformed',
    title: 'Maximum record size from Amazon MSK with a Lambda transformation',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:MSK|Kafka)\b…\b(?:lambda|transform)` },
    history: [read(size(6 * MIB, '6 MB'), LIMITS, { since: '2023-09' })],
  },
  {
    id: 'fh.batch',
    title: 'Records per PutRecordBatch call',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'This quota cannot be raised.',
    mentions: {
      cues: words`\b(?:PutRecordBatch|batch(?:es)?|(?:per|a|one|each|single) (?:call|request|API call))\b`,
      noun: RECORDS,
    },
    history: [read(count(500, 'records'), LIMITS)],
    exam: count(500, 'records'),
  },
  {
    id: 'fh.batch',
    part: 'payload',
    title: 'Data per PutRecordBatch call',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:PutRecordBatch|batch(?:es)?|(?:per|a|one|each|single) (?:call|request|API call))\b`,
      not: BUFFERING,
    },
    history: [read(size(4 * MIB), LIMITS)],
    exam: size(4 * MIB, '4 MB'),
  },
  {
    id: 'fh.source',
    title: 'Sources',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Direct PUT, Kinesis Data Streams, MSK, CloudWatch Logs, EventBridge, IoT, SNS, Kinesis Agent.',
    mentions: {
      cues: words`\b(?:sources?|producers?|sends? (?:data |records )?to|from|receives?|ingests?|read(?:s|ing)?)\b`,
      phrases: [
        {
          pattern: words`\b(?:Direct~PUT|Kinesis Agent|CloudWatch Logs|IoT|Kinesis Data Streams)(?:,| and| or| to| can)`,
          value: 'sources',
        },
      ],
    },
    history: [
      read(
        choice(
          'sources',
          'Direct PUT, Kinesis Data Streams, MSK, CloudWatch Logs, EventBridge, IoT, SNS, Kinesis Agent',
        ),
        `${GUIDE}/create-name.html`,
        {
          evidence: `${GUIDE}/history.html`,
        },
      ),
    ],
    exam: choice('sources', 'SDK, Kinesis Data Streams, CloudWatch, IoT'),
  },
  {
    id: 'fh.price.round',
    title: 'Billing unit of a record',
    unit: 'byte',
    kind: 'min',
    adjustable: 'hard',
    note: 'Each record is rounded up to it, for Direct PUT and Kinesis sources.',
    mentions: { cues: words`\b(?:round(?:ed|s)?|bill(?:s|ed|ing)?|pric(?:e|ed|ing)|increments?)\b`, sense: 'value' },
    history: [read(size(5 * KIB, '5 KB'), LIMITS)],
  },
] as const satisfies readonly Entry[];
