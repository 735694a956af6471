import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, MIB, size, sizes } from '../units';
import { BATCH_OF_FUNCTION, words } from '../words';
import { RECORDS } from './cues';
import { API, GUIDE, LARGE, LIMITS, MODEL, SIZING } from './pages';

const RECORD_CUES = words`\b(?:rec(?:ord)?s?|datens[aä]tze?|registros?|enregistrements?|messages?|msgs?|payloads?|blobs?|sizes?|data)\b`;
const NOT_RECORD = words`
  \b(?:per second|a second|throughput|shards? (?:capacity|provides?|supports?)|PutRecords|GetRecords
  |(?:per|a|one|each|entire|whole) (?:call|request|API call|transaction)|billed|billing|pric(?:e|ing)|S3|Firehose
  |Kafka|MSK|ingest(?:s|ion)?|consumption)\b`;
const RECORD = words`\b(?:rec(?:ord)?s?|messages?|msgs?|payloads?|blobs?|items?)\b`;

/** A call that reads, or one of Firehose. */
const READS = words`\b(?:GetRecords|firehose|returns?|reads?|consumers?|poll(?:s|ing)?)\b`;

/** Records: size, batches, keys, order. */
export const records = [
  {
    id: 'kds.record.max',
    title: 'Maximum record size',
    unit: 'byte',
    kind: 'max',
    adjustable: 'config',
    note: 'MaxRecordSizeInKiB of the stream raises it, up to 10 MiB; the rates of a shard stay as they are.',
    mentions: { cues: RECORD_CUES, firmly: RECORD, not: NOT_RECORD },
    history: [read(size(MIB), LIMITS)],
    exam: size(MIB, '1 MB'),
    defaultMode: { text: 'up to 10 MiB when MaxRecordSizeInKiB is raised on the stream', since: '2025-10-27' },
  },
  {
    id: 'kds.record.max',
    part: 'raised',
    title: 'Maximum record size with MaxRecordSizeInKiB raised',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: RECORD_CUES, not: NOT_RECORD },
    history: [read(size(10 * MIB), LIMITS, { since: '2025-10-27' })],
  },
  {
    id: 'kds.record.max',
    part: 'attribute',
    title: 'Range of MaxRecordSizeInKiB',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\bMaxRecordSizeInKiB\b` },
    history: [read(sizes(MIB, 10 * MIB, '1,024 to 10,240 KiB'), LIMITS, { since: '2025-10-27', evidence: MODEL })],
  },
  {
    id: 'kds.record.large_use',
    title: 'Share of records above 1 MiB',
    unit: 'percent',
    kind: 'max',
    adjustable: 'config',
    note: 'Advice of AWS: large records are for intermittent use, since they draw on burst capacity of the shard.',
    mentions: { cues: words`\b(?:large|big|above|over) (?:records?|1 ?Mi?B)\b` },
    history: [
      read({ value: { kind: 'quantity', number: 2 }, display: '2% of the traffic' }, LARGE, { since: '2025-10-27' }),
    ],
  },
  {
    id: 'kds.putrecords',
    title: 'Records per PutRecords call',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:PutRecords|batch(?:es)?|(?:per|a|one|each|single) (?:call|request|API call))\b`,
      not: READS,
      noun: RECORDS,
      elsewhere: BATCH_OF_FUNCTION,
    },
    history: [read(count(500, 'records'), LIMITS)],
    exam: count(500, 'records'),
  },
  {
    id: 'kds.putrecords',
    part: 'payload',
    title: 'Data per PutRecords call',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'Partition keys count.',
    mentions: {
      cues: words`\b(?:PutRecords|batch(?:es)?|(?:per|a|one|each|single|entire|whole) (?:call|request|API call))\b`,
      not: READS,
    },
    history: [read(size(10 * MIB), LIMITS, { since: '2025-10' }), read(size(5 * MIB), LIMITS)],
    exam: size(5 * MIB, '5 MB'),
  },
  {
    id: 'kds.put_partial',
    title: 'Outcome of PutRecords',
    kind: 'choice',
    adjustable: 'hard',
    note: 'FailedRecordCount says how many; the failed records have to be sent again.',
    mentions: {
      cues: words`\b(?:PutRecords|batch(?:es)?|response|HTTP 200|put)\b`,
      phrases: [
        {
          pattern: words`\b(?:all~or~nothing|atomic(?:ally)?|all records (?:were|are|have been) (?:written|stored|accepted))\b`,
          value: 'atomic',
        },
        {
          pattern: words`
            \b(?:partial(?:ly)? fail(?:s|ure|ures|ed)?
            |(?:some|individual|single) records? (?:may|can|will|might)(?: partially)? fail|FailedRecordCount|partial success)\b`,
          value: 'partial',
        },
      ],
    },
    history: [read(choice('partial', 'may fail in part'), `${GUIDE}/developing-producers-with-sdk.html`)],
    exam: choice('partial', 'may fail in part'),
  },
  {
    id: 'kds.delete',
    title: 'Deleting a record',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Records leave by retention or with the whole stream.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:cannot|can't|can’t|can not|never|not) be (?:deleted|removed)\b|\bimmutab(?:le|ility)\b
            |\b(?:cannot|can't|can’t) delete\b|\bno (?:way to )?delet(?:e|ion)\b`,
          value: 'impossible',
        },
        {
          pattern: words`
            \b(?:consumers?|applications?|lambda
            |you) (?:can |must |should |then )?deletes? (?:the |a |each |individual |processed )?(?:records?|messages?)\b
            |\brecords? (?:is|are) deleted (?:after|once|when) (?:being |it |they )?(?:is |are )?(?:processed|read|consumed)\b`,
          value: 'possible',
        },
      ],
    },
    history: [read(choice('impossible', 'not possible'), `${API}/API_Operations.html`, { evidence: MODEL })],
    exam: choice('impossible', 'cannot be deleted'),
  },
  {
    id: 'kds.partition_key',
    title: 'Length of a partition key',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'Its MD5 picks the shard.',
    mentions: {
      cues: words`\bpartition~keys?\b`,
      noun: words`^(?:Unicode )?(?:char(?:acter)?s?|letters?)\b`,
    },
    history: [read(count(256, 'characters'), SIZING, { evidence: MODEL })],
  },
  {
    id: 'kds.partition_key',
    part: 'placement',
    title: 'What picks the shard of a record',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\bshards?\b`,
      phrases: [
        { pattern: words`\bpartition (?:id|identifier)\b(?!,)`, value: 'partition-id' },
        { pattern: words`\bpartition~keys?\b|\bsame (?:key|partition)\b…\bsame shard\b`, value: 'partition-key' },
      ],
    },
    history: [read(choice('partition-key', 'the partition key'), SIZING, { evidence: MODEL })],
    exam: choice('partition-key', 'the partition key'),
  },
  {
    id: 'kds.order',
    title: 'Order of records',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Per partition key, so per shard; records with different keys have no common order.',
    mentions: {
      cues: words`\border(?:s|ing|ed)?\b`,
      phrases: [
        {
          pattern: words`
            \border(?:ing|ed)?\b(?:(?!\b(?:but|load|traffic)\b)[^.;?!]){0,60}?\b(?:across|over|between) (?:all )?(?:the )?shards\b
            |\b(?:global|total) order(?:ing)?\b(?! (?:is|are) (?:impractical|hard|expensive))`,
          value: 'stream',
        },
        {
          pattern: words`
            \border(?:ing|ed)?\b…\b(?:shards?|partition~(?:keys?|IDs?))\b|\bpartition~keys?\b(?:[^.;?!]{0,30}?)\border(?:ed)?\b
            |\bsame order\b|\bin order\b|^\W{0,4}(?:yes\W{1,3})?(?:per|within (?:an?|each)) shard\W{0,4}$|\b(?:per~shard|shard~level) order
            |\b(?:guarantees?|preserves?|maintains?) (?:the )?order(?:ing)?\b`,
          value: 'shard',
        },
      ],
    },
    history: [read(choice('shard', 'within a shard'), `${GUIDE}/developing-producers-with-sdk.html`)],
    exam: choice('shard', 'within a shard'),
  },
] as const satisfies readonly Entry[];
