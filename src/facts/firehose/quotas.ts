import type { Entry } from '../entry';
import { read } from '../reading';
import { count, dataRate, MIB, rate, unlimited } from '../units';
import { words } from '../words';
import { RECORDS } from './cues';
import { LIMITS } from './pages';

const DIRECT_PUT = {
  cues: words`\b(?:direct~put|quota|limits? (?:can|may) be|throughput|per (?:delivery )?stream|ingest)`,
  not: words`\bshards?\b`,
} as const;

/** How many streams, how much Direct PUT takes. */
export const quotas = [
  {
    id: 'fh.quota.big',
    title: 'Direct PUT, records, largest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    note: 'Records, requests and data rise together on request.',
    mentions: { ...DIRECT_PUT, noun: RECORDS },
    history: [read(rate(500_000, 'records'), LIMITS), read(rate(5000, 'records'), LIMITS)],
  },
  {
    id: 'fh.quota.big',
    part: 'requests',
    title: 'Direct PUT, requests, largest Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    mentions: { ...DIRECT_PUT, noun: words`^(?:requests?|calls?|transactions?)\b` },
    history: [read(rate(2000, 'requests'), LIMITS)],
  },
  {
    id: 'fh.quota.big',
    part: 'data',
    title: 'Direct PUT, data, largest Regions',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    mentions: DIRECT_PUT,
    history: [read(dataRate(5 * MIB), LIMITS)],
  },
  {
    id: 'fh.quota.other',
    title: 'Direct PUT, records, other Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: 'elsewhere' },
    mentions: { ...DIRECT_PUT, noun: RECORDS },
    history: [read(rate(100_000, 'records'), LIMITS), read(rate(1000, 'records'), LIMITS)],
  },
  {
    id: 'fh.quota.other',
    part: 'requests',
    title: 'Direct PUT, requests, other Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: 'elsewhere' },
    mentions: { ...DIRECT_PUT, noun: words`^(?:requests?|calls?|transactions?)\b` },
    history: [read(rate(1000, 'requests'), LIMITS)],
  },
  {
    id: 'fh.quota.other',
    part: 'data',
    title: 'Direct PUT, data, other Regions',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { regions: 'elsewhere' },
    mentions: DIRECT_PUT,
    history: [read(dataRate(MIB), LIMITS)],
  },
  {
    id: 'fh.quota.kds',
    title: 'Quota with a Kinesis data stream as source',
    kind: 'max',
    adjustable: 'hard',
    note: 'No Direct PUT quota: it scales with the stream.',
    mentions: {
      phrases: [
        {
          pattern: words`\bKinesis Data Streams?\b…\b(?:no (?:quota|limit)|unlimited|scales with)\b`,
          value: 'unlimited',
        },
      ],
    },
    history: [read(unlimited('no quota of its own'), LIMITS)],
  },
  {
    id: 'fh.streams',
    title: 'Firehose streams per Region, largest Regions',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { regions: ['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'ap-northeast-1'] },
    note: '2,000, 500 or 100 in other Regions.',
    mentions: {
      cues: words`\b(?:quota|limit|account|region|default|max(?:imum)?|up to)\b`,
      noun: words`^(?:Firehose |delivery )?(?:delivery )?streams?\b`,
    },
    history: [read(count(5000, 'streams'), LIMITS, { since: '2025-04' }), read(count(50, 'streams'), LIMITS)],
    exam: count(50, 'streams'),
  },
] as const satisfies readonly Entry[];
