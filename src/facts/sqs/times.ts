import type { Entry } from '../entry';
import { read } from '../reading';
import { DAY, duration, durations, HOUR, MINUTE } from '../units';
import { KEPT_IN_OTHER_LANGUAGES, words } from '../words';
import { API, MESSAGES, MODEL, QUEUES } from './pages';

const KEEP_CUES = words`
  \b(?:ret(?:ention|ain(?:s|ed|ing)?)?|conservation|kept|keeps?|stor(?:e|es|ed|age)|stays?|remains?
  |persist(?:s|ed|ence)?|li(?:ve|ves|fe|fetime)|expir(?:e|es|ed|y|ation)|held|holds?|(?:Message)?RetentionPeriod
  |(?:in|on) (?:the|a) queue)\b|${KEPT_IN_OTHER_LANGUAGES}`;
const NOT_KEEP = words`\btakes? (?:up to )?\d|\bpropagat|\btake effect\b|\b(?:visib|invisib|delay|poll|wait|dedup|replay|shards?|archive|async)`;
const HIDE_CUES = words`\b(?:in)?visib(?:le|ilit|ilid)|\bvis\b|可[視见]性|가시성|\bhid(?:e|es|den|ing)\b|\bVisibilityTimeout\b|\bsichtbar`;
const DELAY_CUES = words`
  \b(?:delay(?:s|ed)?|DelaySeconds|postpone[sd]?|timers?|re?tras[oa]|atraso|retards?|verz[öo]ger(?:t|ung)|ritardo)\b|遅延|延[迟遲]|지연`;
/** A message that waits is kept; a receive that waits polls. */
const NOT_POLL = words`
  \b(?:delay(?:s|ed)?|DelaySeconds|postpone[sd]?|timers?|(?:messages?|they) (?:can |may |will )?waits?(?!~times?| for)
  |fill (?:the |a )?batch(?:es)?)\b`;
const POLL_CUES = words`
  \b(?:poll(?:s|ing|ed)?(?! intervals?)|poling|wait(?:s|ing)?~times?|WaitTimeSeconds
  |ReceiveMessageWaitTime(?:Seconds)?|wait(?:s|ing)? (?:for|up)|LP)\b|ポーリング|轮询|輪詢|폴링`;

/** How long a message stays, hides, waits; how long a consumer waits for it. */
export const times = [
  {
    id: 'sqs.retention.default',
    title: 'Message retention, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    note: 'Set per queue by MessageRetentionPeriod.',
    mentions: { cues: KEEP_CUES, not: NOT_KEEP },
    history: [read(duration(4 * DAY), MESSAGES)],
    exam: duration(4 * DAY),
  },
  {
    id: 'sqs.retention.min',
    title: 'Message retention, minimum',
    unit: 'second',
    kind: 'min',
    adjustable: 'hard',
    mentions: { cues: KEEP_CUES, not: NOT_KEEP },
    history: [read(duration(MINUTE), MESSAGES)],
    exam: duration(MINUTE),
  },
  {
    id: 'sqs.retention.max',
    title: 'Message retention, maximum',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: 'A change takes up to 15 minutes and can expire messages that are older.',
    mentions: { cues: KEEP_CUES, not: NOT_KEEP },
    history: [read(duration(14 * DAY), MESSAGES)],
    exam: duration(14 * DAY),
  },
  {
    id: 'sqs.visibility.default',
    title: 'Visibility timeout, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    note: 'Set by VisibilityTimeout on the queue or on a receive call.',
    mentions: { cues: HIDE_CUES },
    history: [read(duration(30), MESSAGES)],
    exam: duration(30),
  },
  {
    id: 'sqs.visibility.range',
    title: 'Visibility timeout, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    note: 'On the queue, a receive call, or by ChangeMessageVisibility.',
    mentions: {
      cues: HIDE_CUES,
      not: words`\b(?:functions?|lambda)\b…\b(?:runs?|takes?|needs?|works?)\b`,
    },
    history: [read(durations(0, 12 * HOUR), MESSAGES)],
    exam: durations(0, 12 * HOUR),
  },
  {
    id: 'sqs.visibility.total',
    title: 'Total time a received message can stay hidden',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: 'Counted from the receive call: extensions by ChangeMessageVisibility do not start it anew.',
    mentions: {
      cues: words`\b(?:extend(?:s|ed|ing)?|ChangeMessageVisibility|prolong(?:s|ed)?|in total)\b`,
      not: words`\bextended~client\b|\bretention\b`,
    },
    history: [read(duration(12 * HOUR), `${API}/API_ChangeMessageVisibility.html`, { evidence: MODEL })],
    exam: duration(12 * HOUR),
  },
  {
    id: 'sqs.delay.range',
    title: 'Delivery delay, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    note: 'DelaySeconds on the queue; per message on standard queues only.',
    mentions: {
      cues: DELAY_CUES,
      not: words`\b(?:is|are|was|were|gets?|be) delayed\b(?! (?:up to|by up to))`,
    },
    history: [read(durations(0, 15 * MINUTE), QUEUES)],
    exam: durations(0, 15 * MINUTE),
  },
  {
    id: 'sqs.delay.range',
    part: 'default',
    title: 'Delivery delay, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: DELAY_CUES },
    history: [read(duration(0), QUEUES)],
    exam: duration(0),
  },
  {
    id: 'sqs.longpoll.max',
    title: 'Receive wait time, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    note: 'ReceiveMessageWaitTimeSeconds on the queue or WaitTimeSeconds on the call; 0 is short polling.',
    mentions: { cues: POLL_CUES, not: NOT_POLL },
    history: [read(durations(0, 20), QUEUES)],
    exam: durations(0, 20),
  },
  {
    id: 'sqs.longpoll.max',
    part: 'long',
    title: 'Wait time of long polling',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    mentions: { cues: POLL_CUES, not: NOT_POLL },
    history: [read(durations(1, 20), QUEUES)],
    exam: durations(1, 20),
  },
  {
    id: 'sqs.longpoll.max',
    part: 'default',
    title: 'Receive wait time, default (short polling)',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: POLL_CUES, not: NOT_POLL },
    history: [read(duration(0), QUEUES)],
    exam: duration(0),
  },
  {
    id: 'sqs.queue.recreate',
    title: 'Wait before the name of a deleted queue can be used again',
    unit: 'second',
    kind: 'min',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:recreat(?:e|ed|ing)|deleted? (?:a |the )?queue|deleted queue|same name)\b`,
    },
    history: [read(duration(60, '60 seconds'), `${API}/API_DeleteQueue.html`, { evidence: MODEL })],
    exam: duration(60, '60 seconds'),
  },
  {
    id: 'sqs.purge',
    title: 'Time between two purges of a queue',
    unit: 'second',
    kind: 'min',
    adjustable: 'hard',
    note: 'A purge takes up to 60 seconds and removes messages in flight too.',
    mentions: { cues: words`\bpurg(?:e|es|ed|ing)\b|\bPurgeQueue\b`, sense: 'value' },
    history: [read(duration(60, '60 seconds'), `${API}/API_PurgeQueue.html`)],
  },
] as const satisfies readonly Entry[];
