import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, DAY, duration } from '../units';
import { words } from '../words';
import { KEEP } from './cues';
import { GUIDE, HISTORY, LIMITS, MODEL } from './pages';

/** Streams: retention, encryption, policies. */
export const streams = [
  {
    id: 'kds.retention.default',
    title: 'Retention, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: KEEP },
    history: [read(duration(DAY), `${GUIDE}/kinesis-extended-retention.html`)],
    exam: duration(DAY),
  },
  {
    id: 'kds.retention.max',
    title: 'Retention, maximum',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: 'IncreaseStreamRetentionPeriod raises it, for a price.',
    mentions: { cues: KEEP },
    history: [
      read(duration(365 * DAY), LIMITS, {
        since: '2020-11',
        evidence:
          'https://aws.amazon.com/about-aws/whats-new/2020/11/amazon-kinesis-data-streams-enables-data-stream-retention/',
      }),
      read(duration(7 * DAY), `${GUIDE}/kinesis-extended-retention.html`),
    ],
    exam: duration(365 * DAY),
  },
  {
    id: 'kds.retention.max',
    part: 'min',
    title: 'Retention, minimum',
    unit: 'second',
    kind: 'min',
    adjustable: 'hard',
    mentions: { cues: KEEP },
    history: [read(duration(DAY), LIMITS)],
  },
  {
    id: 'kds.retention.decrease',
    title: 'Lowering the retention',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:decreas|lower|reduc|shorten)(?:e|es|ed|ing|s)?\b…\bretention\b|\bDecreaseStreamRetentionPeriod\b`,
      phrases: [
        { pattern: words`\b(?:immediately|at once|inaccessible)\b`, value: 'at-once' },
        {
          pattern: words`\b(?:existing|older) (?:data|records) (?:stays?|remains?|is kept|are kept)\b`,
          value: 'later',
        },
      ],
    },
    history: [
      read(choice('at-once', 'older data is inaccessible at once'), `${GUIDE}/kinesis-extended-retention.html`),
    ],
  },
  {
    id: 'kds.sse',
    title: 'Encryption at rest',
    kind: 'choice',
    adjustable: 'config',
    note: 'Switched on by StartStreamEncryption or StreamEncryption.',
    mentions: {
      cues: words`\b(?:at rest|SSE|server~side|KMS)\b`,
      phrases: [
        {
          pattern: words`\bencrypt(?:ed|s|ion)(?: at rest)? (?:is )?(?:enabled |on )?by default\b|\bby default…\bencrypt(?:ed|s)\b`,
          value: 'default',
        },
        { pattern: words`\b(?:encrypt(?:ed|s|ion)?|SSE)\b`, value: 'opt-in' },
      ],
    },
    history: [read(choice('opt-in', 'opt-in with KMS'), LIMITS, { evidence: MODEL })],
    exam: choice('opt-in', 'KMS'),
  },
  {
    id: 'kds.policy',
    title: 'Resource-based policies of streams',
    kind: 'choice',
    adjustable: 'config',
    mentions: {
      phrases: [
        {
          pattern: words`(?:\bno|\bnot support|n't support|n’t support|\black|\blacks) resource~based polic(?:y|ies)\b`,
          value: 'none',
        },
        { pattern: words`\bresource~based polic(?:y|ies)\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('available', 'on streams and consumers'), HISTORY, { since: '2023-11-22' }),
      read(choice('none', 'none'), HISTORY),
    ],
  },
] as const satisfies readonly Entry[];
