import type { Entry } from '../entry';
import { read } from '../reading';
import { count, GIB, KIB, MIB, size, sizes } from '../units';
import { BATCH_OF_FUNCTION, SIZE_ELSEWHERE, words } from '../words';
import { SUBSCRIPTIONS } from './cues';
import { API, LARGE, MODEL } from './pages';

const SIZE_CUES = words`\b(?:messages?|msgs?|payloads?|sizes?|body|bodies|data|text|large|big)\b|${SIZE_ELSEWHERE}`;
const NOT_SIZE = words`
  \b(?:billed|billing|charged?|pric(?:e|ed|ing)|cost|chunks?|requests?|batch(?:es)?|SMS|filter|shards?)\b
  |\b(?:S3|extended|objects?|buckets?)\b(?:[^,;()]{0,60}?)(?:\b|\d)[GT]i?B\b
  |(?:\b|\d)[GT]i?B\b(?:[^,;()]{0,60}?)\b(?:S3|extended|objects?|buckets?)\b`;
/** Units in which the ordinary limit is given, never the one of the library. */
const SMALL = words`[KM]i?B\b|\bbytes?\b`;

/** Messages: size, batches, SMS, what they cost. */
export const messages = [
  {
    id: 'sns.msg.max_size',
    title: 'Maximum message size, body and attributes together',
    unit: 'byte',
    kind: 'max',
    adjustable: 'config',
    note: 'MaximumMessageSize of the topic raises it; above 256 KiB only SQS, Lambda and Data Firehose may subscribe.',
    mentions: { cues: SIZE_CUES, not: NOT_SIZE },
    history: [read(size(256 * KIB), LARGE)],
    exam: size(256 * KIB, '256 KB'),
    defaultMode: { text: 'up to 1 MiB when MaximumMessageSize is raised on the topic', since: '2026-09-18' },
  },
  {
    id: 'sns.msg.max_size',
    part: 'raised',
    title: 'Maximum message size with MaximumMessageSize raised',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: SIZE_CUES, not: NOT_SIZE },
    history: [read(size(MIB), LARGE, { since: '2026-09-18' })],
  },
  {
    id: 'sns.msg.maxsize_attr',
    title: 'Range of MaximumMessageSize',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    note: 'A publish above it is rejected; a queue’s own MaximumMessageSize does not apply to what SNS delivers.',
    mentions: { cues: words`\bMaximumMessageSize\b` },
    history: [read(sizes(KIB, MIB), LARGE, { since: '2026-09-18' })],
  },
  {
    id: 'sns.msg.maxsize_attr',
    part: 'default',
    title: 'Default of MaximumMessageSize',
    unit: 'byte',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\bMaximumMessageSize\b` },
    history: [read(size(256 * KIB), LARGE, { since: '2026-09-18' })],
  },
  {
    id: 'sns.msg.large_limits',
    title: 'Subscriptions of a topic that takes more than 256 KiB',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'SQS, Lambda and Data Firehose only; Firehose takes 1,000 KiB with the metadata that SNS adds.',
    mentions: {
      cues: words`\b(?:large (?:messages?|payloads?)|MaximumMessageSize|(?:above|over|larger than|more than) 256 ?Ki?B)\b`,
      noun: SUBSCRIPTIONS,
    },
    history: [read(count(100, 'subscriptions'), LARGE, { since: '2026-09-18' })],
  },
  {
    id: 'sns.batch',
    title: 'Messages per PublishBatch',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:PublishBatch|batch(?:es|ed|ing)?|(?:per|a|one|single) (?:request|call|publish))\b`,
      elsewhere: BATCH_OF_FUNCTION,
      noun: words`^(?:messages?|msgs?|entries)\b`,
    },
    history: [read(count(10, 'messages'), `${API}/API_PublishBatch.html`, { since: '2021-11-17', evidence: MODEL })],
  },
  {
    id: 'sns.batch',
    part: 'payload',
    title: 'Payload of all messages of one PublishBatch',
    unit: 'byte',
    kind: 'max',
    adjustable: 'config',
    note: 'All messages together are held against MaximumMessageSize of the topic.',
    mentions: { cues: words`\b(?:PublishBatch|batch(?:es|ed)?)\b` },
    history: [read(size(256 * KIB), LARGE, { since: '2021-11-17' })],
    defaultMode: { text: 'up to 1 MiB when MaximumMessageSize is raised on the topic', since: '2026-09-18' },
  },
  {
    id: 'sns.msg.extended',
    title: 'Payload with the Extended Client Library',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'The body is stored in S3; libraries for Java and Python.',
    mentions: { cues: words`\b(?:extended~client|S3|pointer|reference)\b`, not: SMALL },
    history: [read(size(2 * GIB, '2 GB'), LARGE)],
  },
  {
    id: 'sns.sms.size',
    title: 'Size of one SMS part',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'Longer texts are split into several parts.',
    mentions: { cues: words`\bSMS\b|\btext messages?\b`, not: words`\btotal\b|\bpublish(?:es)?\b` },
    history: [read(size(140), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.sms.size',
    part: 'characters',
    title: 'Characters of one SMS part',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'GSM characters; other alphabets have fewer.',
    mentions: { cues: words`\bSMS\b|\btext messages?\b`, noun: words`^(?:GSM )?char(?:acter)?s?\b` },
    history: [read(count(160, 'characters'), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.sms.size',
    part: 'publish',
    title: 'Characters of one SMS publish',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bSMS\b|\btext messages?\b`, noun: words`^(?:GSM )?char(?:acter)?s?\b` },
    history: [read(count(1600, 'characters'), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.price.chunk',
    title: 'Payload billed as one request',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:bill(?:s|ed|ing)?|charg(?:e|es|ed)|pric(?:e|ed|ing)|costs?|chunks?|requests?)\b`,
      firmly: words`\b(?:each|every|per|chunks?|units?)\b`,
      not: words`\b(?:is|are|be) (?:still )?(?:billed|charged|counted) as (?:\d|two|three|four)`,
      sense: 'value',
    },
    history: [read(size(64 * KIB, '64 KB'), 'https://aws.amazon.com/sns/faqs/')],
    exam: size(64 * KIB, '64 KB'),
  },
] as const satisfies readonly Entry[];
