import type { Neighbour } from '../entry';
import { read, reread } from '../reading';
import { choice, KIB, size } from '../units';
import { words } from '../words';

const FLINK = reread('https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html');
const STEP_QUOTAS = reread('https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html');

/** Step Functions and Managed Service for Apache Flink. */
export const workflows = [
  {
    id: 'step.payload',
    service: 'stepfunctions',
    title: 'Payload between states',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:payloads?|sizes?|input|output|data|states?|result)\b` },
    history: [read(size(256 * KIB), STEP_QUOTAS)],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'msk.name',
    service: 'flink',
    title: 'Name of the service',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      unscoped: true,
      phrases: [
        { pattern: words`\b(?:Amazon |AWS )?Kinesis (?:Data )?Analytics\b`, value: 'kinesis-data-analytics' },
        { pattern: words`\bManaged Service for Apache Flink\b`, value: 'managed-flink' },
      ],
    },
    history: [
      read(choice('managed-flink', 'Amazon Managed Service for Apache Flink'), FLINK),
      read(choice('kinesis-data-analytics', 'Amazon Kinesis Data Analytics'), FLINK),
    ],
    exam: choice('kinesis-data-analytics', 'Amazon Kinesis Data Analytics'),
  },
] as const satisfies readonly Neighbour[];
