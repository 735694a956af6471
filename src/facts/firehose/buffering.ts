import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { choice, DAY, duration, durations, MIB, size, sizes } from '../units';
import { words } from '../words';
import { BUFFERING, TRANSFORMS } from './cues';
import { BUFFER, GUIDE, LIMITS, MODEL } from './pages';

const LATENCY = words`\bbuffer(?:s|ed|ing|interval|size)?\b|\binterval\b|\bflush(?:es|ed)?\b|\blat[eê]nc(?:y|ies|ia)\b|\bbatching\b|\b(?:near|quasi)~real~time\b|\bpuffer|\bechtzeit\b|\bdelay\b|\btemps r[ée]el\b|\btiempo real\b|\btempo reale?\b|バッファ|遅延`;

/** A transformation, or a buffer that somebody has set: "interval of 60 seconds". */
const NOT_BOUND = words`
  \b(?:transform(?:s|ed|ation|ations|ing)?|lambda|processors?|wait at least|esper(?:a|ar|e) (?:al menos|pelo menos)|aguarde pelo menos|(?:interval|buffer(?:ing)?) (?:is|là) 60s)\b
  |(?<!\b(?:min(?:imum|\.)?|lowest|smallest|shortest|least) (?:possible |configurable )?(?:buffer(?:ing)? )?)\b(?:(?:interval
  |buffer(?:ing)? (?:time|hints?))\W{1,4}(?:(?:is|là|of|set to|to|example|e\.g\.)\W{1,3}){0,3}(?:60|1)
  |buffer(?:s|ed|ing)?(?: for| every| là)?[\s:=(*]{1,4}60|\bbuffer(?:s|ed|ing)?\b(?:[^.;]{0,16}?)\b(?:[2-9]|\d{2,3}) ?Mi?B ?(?:/|,|or|and) ?(?:every |after )?(?:60|1))\b(?!(?:[^,;.]{0,20})(?:-|\bto\b|–|\bmin(?:imum)?\b|\bor 1 ))`;

/** Buffers, and what is kept. */
export const buffering = [
  {
    id: 'fh.buffer.interval',
    title: 'Buffer interval, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    note: 'Splunk ends at 60 seconds; the S3 backup keeps 60 to 900.',
    mentions: { cues: LATENCY, firmly: BUFFERING, not: NOT_BOUND },
    history: [
      read(durations(0, 900, '0 to 900 seconds'), BUFFER, { since: '2023-12' }),
      read(durations(60, 900, '60 to 900 seconds'), LIMITS),
    ],
    exam: durations(60, 900, '60 to 900 seconds'),
  },
  {
    id: 'fh.buffer.interval',
    part: 'default',
    title: 'Buffer interval, default for S3',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: BUFFERING, not: TRANSFORMS },
    history: [read(duration(300, '300 seconds'), BUFFER)],
    exam: duration(300, '300 seconds'),
  },
  {
    id: 'fh.buffer.interval',
    part: 'min',
    title: 'Buffer interval, minimum',
    unit: 'second',
    kind: 'min',
    adjustable: 'config',
    mentions: { cues: LATENCY, firmly: BUFFERING, not: NOT_BOUND },
    history: [read(duration(0), BUFFER, { since: '2023-12' }), read(duration(60, '60 seconds'), LIMITS)],
    exam: duration(60, '60 seconds'),
  },
  {
    id: 'fh.buffer.zero',
    title: 'Delivery time',
    kind: 'choice',
    adjustable: 'config',
    note: 'An interval of 0 delivers within a few seconds; not with dynamic partitioning and not for the S3 backup.',
    mentions: {
      phrases: [
        {
          pattern: words`\bnot (?:in )?real~time\b|\bnear(?: |~)real~time\b|\bnear~realtime\b`,
          value: 'near-real-time',
        },
        {
          pattern: words`
            \b(?:true|truly|fully) real~time\b|\b(?:deliver(?:s|ed)?|loads?|loaded|arrives?)(?: the)?(?: data
            | records)? in real~time\b|\bimmediately deliver(?:s|ed)\b`,
          value: 'real-time',
        },
      ],
    },
    history: [read(choice('near-real-time', 'near real time, seconds at best'), BUFFER)],
    exam: choice('near-real-time', 'near real time'),
  },
  {
    id: 'fh.buffer.size_s3',
    title: 'Buffer size for S3, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    note: 'Iceberg and Redshift too.',
    mentions: { cues: BUFFERING, not: words`${TRANSFORMS.source}|\bat least\b` },
    history: [read(sizes(MIB, 128 * MIB), BUFFER)],
    exam: sizes(MIB, 128 * MIB, '1 to 128 MB'),
  },
  {
    id: 'fh.buffer.size_s3',
    part: 'default',
    title: 'Buffer size for S3, default',
    unit: 'byte',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: BUFFERING, not: TRANSFORMS },
    history: [read(size(5 * MIB), BUFFER)],
    exam: size(5 * MIB, '5 MB'),
  },
  {
    id: 'fh.buffer.size_os',
    title: 'Buffer size for OpenSearch, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\b(?:OpenSearch|Elasticsearch)\b` },
    history: [read(sizes(MIB, 100 * MIB), BUFFER, { evidence: MODEL })],
  },
  {
    id: 'fh.buffer.size_http',
    title: 'Buffer size for HTTP endpoints, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    note: 'Partners differ: Datadog 1 to 4 MiB, MongoDB 1 to 16, Elastic 1.',
    mentions: { cues: words`\bHTTP(?:S)?(?: endpoints?)?\b` },
    history: [read(sizes(MIB, 64 * MIB), BUFFER, { evidence: MODEL })],
  },
  {
    id: 'fh.buffer.size_splunk',
    title: 'Buffer size for Splunk, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\bSplunk\b` },
    history: [read(sizes(MIB, 5 * MIB), BUFFER, { since: '2023-12-14', evidence: MODEL })],
  },
  {
    id: 'fh.buffer.size_splunk',
    part: 'interval',
    title: 'Buffer interval for Splunk, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\bSplunk\b`, not: words`\bretr(?:y|ies)\b` },
    history: [read(durations(0, 60, '0 to 60 seconds'), BUFFER, { since: '2023-12-14', evidence: MODEL })],
  },
  {
    id: 'fh.buffer.size_snow',
    title: 'Buffer size for Snowflake, range',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\bSnowflake\b` },
    history: [read(sizes(MIB, 128 * MIB), BUFFER, { since: '2024-07-25', evidence: MODEL })],
  },
  {
    id: 'fh.buffer.hint',
    title: 'Nature of buffer size and interval',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Whichever is met first delivers; the service may go beyond both to catch up.',
    mentions: {
      cues: BUFFERING,
      phrases: [
        {
          pattern: words`
            \b(?:whichever|first (?:condition|one))\b…\bfirst\b
            |\bwhichever (?:comes|is (?:met|reached|satisfied)|happens|occurs) first\b|\bhints?\b
            |\b(?:automatically|may|can) (?:increase|raise|exceed)s? (?:the )?buffer\b`,
          value: 'hint',
        },
        { pattern: words`\b(?:sizes?|intervals?|hints?)\b…\bguarantee[sd]?\b`, value: 'guarantee' },
      ],
    },
    history: [read(choice('hint', 'hints: whichever is met first, and the service may go beyond'), BUFFER)],
    exam: choice('hint', 'whichever is met first'),
  },
  {
    id: 'fh.hold',
    title: 'How long data is held while a destination is down',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: 'For Direct PUT; with a Kinesis data stream as source its retention counts.',
    mentions: {
      cues: words`\b(?:held|holds?|kept|keeps?|stor(?:e|es|ed)|retain(?:s|ed)?|retention|unavailable|outage|retr(?:y|ies))\b`,
      not: words`\b(?:streams?~retention|KDS|Kinesis Data Streams?)\b`,
    },
    history: [read(duration(DAY), LIMITS)],
  },
  {
    id: 'fh.hold',
    part: 'storage',
    title: 'Storage of delivered data',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      not: words`\b(?:unlike|differen\w{2,5} (?:with|from|to)) (?:Amazon |Kinesis |Data ){0,2}Firehose\b`,
      phrases: [
        {
          pattern: words`
            \b(?:no|lacks) (?:data |persistent )?(?:storage|retention|persistence)\b
            |\b(?:does not|doesn't|doesn’t|not) (?:store|keep|retain|persist)(?: any)?(?: data| records)?\b`,
          value: 'none',
        },
        {
          pattern: words`\b(?:stores?|keeps?|retains?) (?:the |your )?(?:data|records) (?:permanently|indefinitely|for ever|forever|durably|for later)\b`,
          value: 'stored',
        },
      ],
    },
    history: [read(choice('none', 'none'), LIMITS)],
    exam: choice('none', 'none'),
  },
  {
    id: 'fh.replay',
    title: 'Replay',
    kind: 'choice',
    adjustable: 'hard',
    note: 'The retention of a Kinesis data stream or the S3 backup serves instead.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bno (?:data |support for )?replay\b|\bnot (?:support )?(?:replay(?:able)?|reprocess)
            |\b(?:does not|doesn't|doesn’t|cannot|can't|can’t) (?:retain (?:the )?data or )?(?:support )?(?:replay|reprocess)`,
          value: 'none',
        },
        {
          pattern: words`
            \b(?:replay(?:s|ing)?|reprocess(?:es|ing)?)\b…
            \b(?:from|with|in|through) (?:Amazon |Kinesis |Data )?(?:Data )?Firehose\b
            |\bFirehose (?:can |lets you |allows you to |supports )(?:replay|reprocess)`,
          value: 'available',
        },
      ],
    },
    history: [recalled(choice('none', 'none'), `${GUIDE}/what-is-this-service.html`)],
    exam: choice('none', 'none'),
  },
] as const satisfies readonly Entry[];
