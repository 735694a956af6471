import type { Entry } from '../entry';
import { read } from '../reading';
import { duration, MINUTE } from '../units';
import { words } from '../words';
import { SCHEDULE_TYPES } from './pages';

/** EventBridge Scheduler. */
export const scheduler = [
  {
    id: 'sched.interval',
    service: 'scheduler',
    title: 'Shortest interval of a schedule',
    unit: 'second',
    kind: 'min',
    adjustable: 'hard',
    note: 'Below it a delay on an SQS queue helps.',
    mentions: {
      cues: words`\b(?:schedul(?:e|es|ed|er|ing)|interval|rate|precision|granularity|every|cron)\b`,
      not: words`\bflexible\b`,
    },
    history: [read(duration(MINUTE), SCHEDULE_TYPES)],
  },
] as const satisfies readonly Entry[];
