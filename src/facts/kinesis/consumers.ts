import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { choice, count, dataRate, duration, MIB, MINUTE, milliseconds, rate, size } from '../units';
import { words } from '../words';
import { KEEP, RECORDS } from './cues';
import { API, CONSUMERS, GUIDE, LIMITS, MODEL } from './pages';

const FAN_OUT = words`\b(?:enhanced~fan~out|EFO|SubscribeToShard|registered consumers?|dedicated throughput|(?:per|each) (?:enhanced )?consumer)\b`;

/** Consumers: enhanced fan-out, polling, lag, libraries. */
export const consumers = [
  {
    id: 'kds.shard.efo',
    title: 'Read capacity with enhanced fan-out, per consumer and shard',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'hard',
    note: 'Pushed over HTTP/2 by SubscribeToShard.',
    mentions: { cues: FAN_OUT, firmly: words`\bshards?\b` },
    history: [read(dataRate(2 * MIB), CONSUMERS, { evidence: MODEL })],
    exam: dataRate(2 * MIB),
  },
  {
    id: 'kds.shard.efo',
    part: 'delivery',
    title: 'How enhanced fan-out delivers',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: FAN_OUT,
      phrases: [
        {
          pattern: words`\b(?:enhanced~fan~out|EFO)\b(?:(?!\b(?:standard|classic|shared|instead|without|push))[^.;?!]){0,40}?\b(?:(?:poll|pull)(?:s|ing)?|GetRecords|pull~based)\b`,
          value: 'pull',
        },
        { pattern: words`\bpush(?:es|ed)?\b|\bHTTP\/2\b`, value: 'push' },
      ],
    },
    history: [read(choice('push', 'push over HTTP/2'), CONSUMERS, { evidence: MODEL })],
    exam: choice('push', 'push over HTTP/2'),
  },
  {
    id: 'kds.shard.efo',
    part: 'subscription',
    title: 'Length of a SubscribeToShard subscription',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bSubscribeToShard\b` },
    history: [read(duration(5 * MINUTE), `${API}/API_SubscribeToShard.html`, { evidence: MODEL })],
  },
  {
    id: 'kds.efo.count',
    title: 'Enhanced fan-out consumers per stream',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'At most 5 may be in the state CREATING at once.',
    mentions: {
      cues: words`\b(?:enhanced|fan~out|EFO|registered|register(?:s|ing)?)\b`,
      not: words`\bconsumers? (?:use|uses|using|read|reads|share|shares|poll|polls|get|gets|receive|receives|subscribe)\b|\bafter (?:5|five)\b|\bper shard\b`,
      noun: words`^(?:registered |EFO |enhanced fan~out |stream ){0,2}(?:consumers?|applications?|apps?)\b`,
    },
    history: [read(count(20, 'consumers'), LIMITS, { since: '2020-08' }), recalled(count(5, 'consumers'), LIMITS)],
    exam: count(20, 'consumers'),
  },
  {
    id: 'kds.efo.count',
    part: 'advantage',
    title: 'Enhanced fan-out consumers per stream with On-demand Advantage',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'on-demand-advantage' },
    mentions: {
      cues: words`\badvantage\b`,
      noun: words`^(?:registered |EFO |enhanced fan~out |stream ){0,2}consumers?\b`,
    },
    history: [read(count(50, 'consumers'), LIMITS, { since: '2025-11-20' })],
  },
  {
    id: 'kds.efo.latency',
    title: 'Propagation delay with enhanced fan-out',
    unit: 'millisecond',
    kind: 'max',
    adjustable: 'hard',
    note: 'An average.',
    mentions: { cues: FAN_OUT, sense: 'value' },
    history: [read(milliseconds(70), CONSUMERS)],
    exam: milliseconds(70),
  },
  {
    id: 'kds.efo.latency',
    part: 'shared',
    title: 'Propagation delay with one polling consumer',
    unit: 'millisecond',
    kind: 'max',
    adjustable: 'hard',
    note: 'About 1,000 ms with five consumers of one shard.',
    mentions: {
      cues: words`\b(?:latenc(?:y|ies)|delay|propagation|consumers?|shared|classic|standard|pull|poll(?:s|ing)?|GetRecords|real~?time)\b`,
      not: FAN_OUT,
      sense: 'value',
    },
    history: [read(milliseconds(200), CONSUMERS)],
    exam: milliseconds(200),
  },
  {
    id: 'kds.efo.latency',
    part: 'shared-five',
    title: 'Propagation delay with five polling consumers',
    unit: 'millisecond',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:latenc(?:y|ies)|delay|propagation)\b`, not: FAN_OUT, sense: 'value' },
    history: [read(milliseconds(1000), CONSUMERS)],
  },
  {
    id: 'kds.getrecords.tps',
    title: 'GetRecords calls per shard',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    note: 'Shared by all consumers that poll.',
    mentions: {
      cues: words`\b(?:shards?|GetRecords|reads?|get)\b`,
      noun: words`^(?:GetRecords |read |API |get )?(?:API~calls?|calls?|transactions?|requests?|reads?|TPS|times?)`,
    },
    history: [read(rate(5, 'calls'), LIMITS)],
    exam: rate(5, 'calls'),
  },
  {
    id: 'kds.getrecords.size',
    title: 'Data per GetRecords call',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'After a full 10 MiB the calls of the next 5 seconds are throttled.',
    mentions: {
      cues: words`\b(?:GetRecords|(?:per|a|one|each|single) (?:call|request|transaction|API call|read|get)|reads?)\b`,
      not: words`\bPutRecords?\b|\bwrit(?:e|es|ing)\b|\bDynamo(?:DB)?\b`,
      firmly: words`\b(?:GetRecords|(?:per|a|one|each|single) (?:call|request|API call|read|get))\b`,
    },
    history: [read(size(10 * MIB), LIMITS)],
    exam: size(10 * MIB, '10 MB'),
  },
  {
    id: 'kds.getrecords.size',
    part: 'records',
    title: 'Records per GetRecords call',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:GetRecords|(?:per|a|one|each|single) (?:call|request|transaction|API call|read|get)|reads?)\b`,
      not: words`\bPutRecords?\b|\bDynamo(?:DB)?\b`,
      noun: RECORDS,
    },
    history: [read(count(10_000, 'records'), LIMITS)],
    exam: count(10_000, 'records'),
  },
  {
    id: 'kds.getrecords.size',
    part: 'pause',
    title: 'Throttling after a full GetRecords call',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:throttl(?:e|ed|ing)|exception|(?:next|subsequent)|throw)`,
      firmly: words`\bGetRecords\b|\b10 ?Mi?B\b`,
      not: KEEP,
      sense: 'value',
    },
    history: [read(duration(5), LIMITS)],
  },
  {
    id: 'kds.iterator',
    title: 'Life of a shard iterator',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:shard )?iterators?\b`, not: words`\bage\b`, sense: 'value' },
    history: [read(duration(5 * MINUTE), LIMITS, { evidence: MODEL })],
    exam: duration(5 * MINUTE),
  },
  {
    id: 'kds.iteratorage',
    title: 'Metric of a consumer that falls behind',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        {
          pattern: words`\bGetRecords\.IteratorAgeMilliseconds\b|\bIteratorAge(?:Milliseconds)?\b|\biterator age\b`,
          value: 'iterator-age',
        },
      ],
    },
    history: [
      read(
        choice('iterator-age', 'GetRecords.IteratorAgeMilliseconds, IteratorAge for Lambda'),
        `${GUIDE}/monitoring-with-cloudwatch.html`,
      ),
    ],
    exam: choice('iterator-age', 'iterator age'),
  },
  {
    id: 'kds.kpl',
    title: 'Producer and consumer libraries',
    kind: 'choice',
    adjustable: 'config',
    note: 'KPL 1.x, KCL 2.x and 3.x; KPL 0.x and KCL 1.x ended on 2026-01-30.',
    mentions: {
      not: words`\btutorials?\b|チュートリアル|教程|튜토리얼`,
      phrases: [
        { pattern: words`\bKCL (?:version )?1\.[x\d]|\bKPL (?:version )?0\.[x\d]`, value: 'ended' },
        { pattern: words`\b(?:KPL|KCL|Kinesis (?:Producer|Client) Library)\b`, value: 'current' },
      ],
    },
    history: [
      read(choice('current', 'KPL 1.x, KCL 2.x and 3.x'), `${GUIDE}/kcl-version-lifecycle-policy.html`, {
        since: '2026-01-30',
      }),
      read(choice('ended', 'KPL 0.x and KCL 1.x too'), `${GUIDE}/kpl-version-lifecycle-policy.html`),
    ],
    exam: choice('current', 'KPL and KCL'),
  },
] as const satisfies readonly Entry[];
