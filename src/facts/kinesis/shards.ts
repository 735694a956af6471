import type { Entry } from '../entry';
import { read } from '../reading';
import { count, dataRate, MIB, rate } from '../units';
import { words } from '../words';
import { READ, RECORDS, WRITE } from './cues';
import { API, LIMITS, MODEL } from './pages';

const SHARD = words`\b(?:shards?|fragment(?:os?|s))\b|分片|シャード|샤드`;
/** A stream that scales by itself, or what several shards make together. */
const NOT_ONE = words`\bon~demand\b|\b(?:[2-9]|[1-9]\d{1,5}|two|three|four|five|ten) shards\b`;
/** "1 MB/s in, 2 MB/s out" of a stream is told of its shards, named or not. */
const SHARD_IN = words`\b(?:shards?|fragment(?:os?|s))\b|\b(?:in|input|ingress|incoming|writes?|write capacity)\b|写入|書き込み|쓰기`;
const SHARD_OUT = words`\b(?:shards?|fragment(?:os?|s))\b|\b(?:out|output|egress|outgoing|reads?|read capacity|consumer throughput)\b|读取|読み取り|읽기`;

/** How many there may be: a bare number is told of them only where they are named. */
const SHARDS_OF = words`\bshards?\b…\b(?:quota|limit|account|region|default|max(?:imum)?)\b|\b(?:quota|limit|account|region|default|max(?:imum)?)\b…\bshards?\b`;

/** Shards: what each takes and gives, how many, how their number changes. */
export const shards = [
  {
    id: 'kds.shard.in',
    title: 'Write capacity of a shard, data',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { mode: 'provisioned' },
    note: '1 MB or 1,000 records a second, whichever comes first.',
    mentions: {
      cues: SHARD_IN,
      firmly: SHARD,
      prefers: WRITE,
      not: words`\b(?:fan~out|EFO|on~demand)\b|\b(?:[2-9]|[1-9]\d{1,5}|two|three|four|five|ten) shards\b`,
    },
    history: [read(dataRate(MIB), LIMITS)],
    exam: dataRate(MIB),
  },
  {
    id: 'kds.shard.in',
    part: 'records',
    title: 'Write capacity of a shard, records',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { mode: 'provisioned' },
    mentions: {
      cues: SHARD_IN,
      firmly: SHARD,
      prefers: WRITE,
      not: words`\b(?:fan~out|EFO|on~demand)\b|\b(?:[2-9]|[1-9]\d{1,5}|two|three|four|five|ten) shards\b`,
      noun: words`^(?:data )?(?:rec(?:ord)?s?|messages?|msgs?|mensa(?:jes|gens)|registros?|events?|PUTs?(?: records)?|writes?|transactions?)\b`,
      elsewhere: { words: words`\bbatches (?:per|/|of a|for each) shard\b`, service: 'lambda' },
    },
    history: [read(rate(1000, 'records'), LIMITS)],
    exam: rate(1000, 'records'),
  },
  {
    id: 'kds.shard.out',
    title: 'Read capacity of a shard, shared by all polling consumers',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'hard',
    mentions: { cues: SHARD_OUT, firmly: SHARD, prefers: READ, not: NOT_ONE },
    history: [read(dataRate(2 * MIB), LIMITS)],
    exam: dataRate(2 * MIB),
  },
  {
    id: 'kds.shard.out',
    part: 'records',
    title: 'Read capacity of a shard, records',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    mentions: { cues: SHARD, prefers: READ, not: NOT_ONE, noun: RECORDS },
    history: [read(rate(2000, 'records'), LIMITS)],
  },
  {
    id: 'kds.modeswitch',
    title: 'Capacity mode switches in 24 hours',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:switch(?:es|ed|ing)?|chang(?:e|es|ed|ing))\b…\bmodes?\b|\bmodes?\b…\b(?:switch|chang)`,
      noun: words`^times?\b|^switch(?:es)?\b`,
    },
    history: [read(count(2, 'times in 24 hours'), LIMITS)],
    exam: count(2, 'times in 24 hours'),
  },
  {
    id: 'kds.shards.quota',
    title: 'Shards per account, largest Regions',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'provisioned', regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    mentions: {
      cues: SHARDS_OF,
      not: words`\bneeds?\b`,
      noun: words`^shards?\b`,
    },
    history: [read(count(20_000, 'shards'), LIMITS), read(count(500, 'shards'), LIMITS)],
    exam: count(500, 'shards'),
  },
  {
    id: 'kds.shards.quota',
    part: 'elsewhere',
    title: 'Shards per account, smallest Regions',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'provisioned', regions: 'elsewhere' },
    note: '6,000 in some Regions.',
    mentions: {
      cues: SHARDS_OF,
      not: words`\bneeds?\b`,
      noun: words`^shards?\b`,
    },
    history: [read(count(1000, 'shards'), LIMITS), read(count(200, 'shards'), LIMITS)],
    exam: count(200, 'shards'),
  },
  {
    id: 'kds.reshard',
    title: 'UpdateShardCount calls in 24 hours',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    note: 'Each doubles or halves at most, up to 10,000 shards.',
    mentions: {
      cues: words`\b(?:UpdateShardCount|reshard(?:ing|s)?|scal(?:e|es|ing))\b`,
      noun: words`^(?:times?|calls?|scaling operations?)\b`,
    },
    history: [read(count(10, 'times in 24 hours'), `${API}/API_UpdateShardCount.html`, { evidence: MODEL })],
  },
  {
    id: 'kds.reshard',
    part: 'shards',
    title: 'Shards that UpdateShardCount can reach',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: { cues: words`\bUpdateShardCount\b`, noun: words`^shards?\b` },
    history: [read(count(10_000, 'shards'), `${API}/API_UpdateShardCount.html`, { evidence: MODEL })],
  },
] as const satisfies readonly Entry[];
