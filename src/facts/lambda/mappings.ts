import type { Entry } from '../entry';
import { read } from '../reading';
import { duration, durations, MIB, MINUTE, milliseconds, size } from '../units';
import { words } from '../words';
import { BATCH } from './cues';
import { MAPPING, MODEL, SQS_CONFIGURE } from './pages';

/** What holds for event source mappings of every kind. */
export const mappings = [
  {
    id: 'lambda.esm.window',
    title: 'MaximumBatchingWindowInSeconds, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    note: 'Not for FIFO queues.',
    mentions: { cues: words`\b(?:batch(?:ing)?~window|MaximumBatchingWindow(?:InSeconds)?)\b` },
    history: [read(durations(0, 5 * MINUTE), MAPPING, { evidence: MODEL })],
    exam: durations(0, 5 * MINUTE),
  },
  {
    id: 'lambda.esm.window',
    part: 'default',
    title: 'MaximumBatchingWindowInSeconds, default for SQS, Kinesis and DynamoDB',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\b(?:batch(?:ing)?~window|MaximumBatchingWindow(?:InSeconds)?)\b` },
    history: [read(duration(0), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.window',
    part: 'kafka',
    title: 'Batching window, default for Kafka, Amazon MQ and DocumentDB',
    unit: 'millisecond',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\b(?:batch(?:ing)?~window|MaximumBatchingWindow(?:InSeconds)?)\b` },
    history: [read(milliseconds(500), MAPPING, { evidence: MODEL })],
  },
  {
    id: 'lambda.esm.payload',
    title: 'Payload of one batch',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'The function is invoked early when it is reached.',
    mentions: { cues: BATCH, not: words`\b(?:memory|RAM|storage|package)\b` },
    history: [read(size(6 * MIB, '6 MB'), SQS_CONFIGURE)],
    exam: size(6 * MIB, '6 MB'),
  },
] as const satisfies readonly Entry[];
