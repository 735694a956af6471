import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, dataRate, duration, GIB, MIB, MINUTE, size, sizes } from '../units';
import { words } from '../words';
import { BUFFERING, TRANSFORMS } from './cues';
import { CONVERSION, GUIDE, LIMITS, MODEL, TRANSFORM } from './pages';

/** Lambda transformation, format conversion, compression, dynamic partitioning. */
export const transformation = [
  {
    id: 'fh.lambda.buffer',
    title: 'Buffer size of a Lambda transformation, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    mentions: {
      cues: words`\b(?:transform|lambda)[^.;]{0,60}?\bbuffer|\bbuffer[^.;]{0,60}?\b(?:transform|lambda)`,
    },
    history: [read(sizes(0.2 * MIB, 3 * MIB, '0.2 to 3 MiB'), TRANSFORM, { evidence: MODEL })],
  },
  {
    id: 'fh.lambda.buffer',
    part: 'default',
    title: 'Buffer size of a Lambda transformation, default',
    unit: 'byte',
    kind: 'default',
    adjustable: 'config',
    note: '256 KB for Splunk and Snowflake.',
    mentions: {
      cues: words`\b(?:transform|lambda)[^.;]{0,60}?\bbuffer|\bbuffer[^.;]{0,60}?\b(?:transform|lambda)`,
    },
    history: [read(size(MIB), TRANSFORM, { evidence: MODEL })],
  },
  {
    id: 'fh.lambda.buffer',
    part: 'interval',
    title: 'Buffer interval of a Lambda transformation, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    note: '30 seconds for Snowflake; 0 to 900 may be set.',
    mentions: {
      cues: words`\b(?:transform|lambda)[^.;]{0,60}?\bbuffer|\bbuffer[^.;]{0,60}?\b(?:transform|lambda)`,
    },
    history: [read(duration(60, '60 seconds'), TRANSFORM, { evidence: MODEL })],
  },
  {
    id: 'fh.lambda.payload',
    title: 'Payload of a transformation call, request and response each',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: TRANSFORMS, not: words`\bbuffer|\bMSK\b` },
    history: [read(size(6 * MIB, '6 MB'), TRANSFORM)],
    exam: size(6 * MIB, '6 MB'),
  },
  {
    id: 'fh.lambda.time',
    title: 'Time of a transformation call',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: TRANSFORMS, not: BUFFERING },
    history: [read(duration(5 * MINUTE), TRANSFORM)],
  },
  {
    id: 'fh.lambda.time',
    part: 'retries',
    title: 'Retries of a transformation call',
    unit: 'count',
    kind: 'max',
    adjustable: 'config',
    note: 'Then the batch goes to the failure prefix.',
    mentions: { cues: TRANSFORMS, noun: words`^(?:times?|retr(?:y|ies)|attempts?)\b`, sense: 'value' },
    history: [read(count(3, 'retries'), `${GUIDE}/data-transformation-failure-handling.html`)],
  },
  {
    id: 'fh.convert',
    title: 'Record format conversion',
    kind: 'choice',
    adjustable: 'hard',
    note: 'JSON in, Parquet or ORC out; other formats need a Lambda function first.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:cannot|can't|can’t|not|unable to|doesn't|doesn’t) (?:directly )?(?:convert|transform)(?:ed)? (?:from )?(?:CSV
            |XML|text|structured text)\b|\b(?:only )?JSON (?:data |records |input )?(?:(?:in)?to|→|->) (?:Apache )?(?:Parquet|ORC)\b|\bParquet\b…\b(?:JSON only|lambda first)\b
            |\bread the JSON\b|\b(?:Parquet or ORC|ORC or Parquet|Parquet and (?:Apache )?ORC|Parquet\/ORC)\b`,
          value: 'json-to-columnar',
        },
        {
          pattern: words`
            \b(?:convert(?:s|ed)?|transform(?:s|ed)?) (?:from )?(?:CSV|XML|text)(?: files| data
            | records)? (?:in)?to (?:Apache )?(?:Parquet|ORC)\b|\bCSV to (?:Apache )?(?:Parquet|ORC)\b`,
          value: 'any-to-columnar',
        },
        { pattern: words`\b(?:convert(?:s|ed)?)\b(?:[^.;?!]{0,30}?)\b(?:in)?to (?:Avro|CSV)\b`, value: 'other-output' },
      ],
    },
    history: [read(choice('json-to-columnar', 'JSON to Parquet or ORC'), CONVERSION)],
    exam: choice('json-to-columnar', 'Parquet or ORC'),
  },
  {
    id: 'fh.compress',
    title: 'Compression for S3',
    kind: 'choice',
    adjustable: 'config',
    note: 'GZIP, Snappy, ZIP, Hadoop-compatible Snappy; Redshift takes GZIP or none.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:GZIP|Snappy|ZIP)(?:,| and| or) ?(?:and |or )?(?:GZIP|Snappy|ZIP)\b|\bcompress(?:es|ed|ion)?\b`,
          value: 'available',
        },
      ],
    },
    history: [
      read(choice('available', 'GZIP, Snappy, ZIP, Hadoop-compatible Snappy'), `${GUIDE}/create-destination.html`),
    ],
    exam: choice('available', 'GZIP, Snappy, ZIP'),
  },
  {
    id: 'fh.dp',
    title: 'Active partitions of dynamic partitioning',
    unit: 'count',
    kind: 'default',
    adjustable: 'soft',
    note: 'Up to 2,500 on request.',
    mentions: {
      cues: words`\b(?:dynamic )?partition(?:s|ing)?\b`,
      noun: words`^(?:active )?(?:dynamic )?partitions?\b`,
      sense: 'max',
    },
    history: [read(count(500, 'partitions'), LIMITS, { since: '2021-08-31' })],
  },
  {
    id: 'fh.dp',
    part: 'rate',
    title: 'Data per active partition',
    unit: 'byte/second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:per|each) (?:active )?partition\b` },
    history: [read(dataRate(GIB), LIMITS, { since: '2021-08-31' })],
  },
  {
    id: 'fh.dp',
    part: 'change',
    title: 'Switching dynamic partitioning on later',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Set when the stream is created; it cannot be switched off either.',
    mentions: {
      cues: words`\bdynamic partitioning\b`,
      phrases: [
        {
          pattern: words`
            \b(?:only (?:when|at|while|during) (?:the )?creat(?:ion|ing|e|ed)
            |cannot be (?:enabled|switched on|added|turned on|disabled)
            |(?:new|when creating a new) (?:delivery |Firehose )?stream)\b`,
          value: 'creation',
        },
        {
          pattern: words`\b(?:enable[ds]?|turn(?:ed)? on|add(?:ed)?|switch(?:ed)? on)(?: it)? (?:later|afterwards|any time|at any time|on an existing)\b`,
          value: 'any-time',
        },
      ],
    },
    history: [read(choice('creation', 'at creation only'), `${GUIDE}/dynamic-partitioning-enable.html`)],
  },
  {
    id: 'fh.lambda.outstanding',
    title: 'Parallel transformation calls per shard',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'With a Kinesis data stream as source; 10 for Splunk.',
    mentions: {
      cues: words`\b(?:outstanding|concurrent|parallel)\b`,
      noun: words`^(?:outstanding |concurrent |parallel )?(?:lambda )?(?:invocations?|calls?|invokes?)\b`,
    },
    history: [read(count(5, 'calls'), LIMITS)],
  },
] as const satisfies readonly Entry[];
