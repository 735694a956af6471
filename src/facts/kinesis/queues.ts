import type { Entry } from '../entry';
import { read } from '../reading';
import { count } from '../units';
import { words } from '../words';
import { QUEUES } from './pages';

/** Queues on streams: records that are acknowledged one by one. */
export const queues = [
  {
    id: 'kds.queue',
    title: 'Queues per stream, counted with enhanced fan-out consumers',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'on-demand' },
    note: 'Only on on-demand streams; 50 with On-demand Advantage. Records are acknowledged one by one and come at least once.',
    mentions: { cues: words`\bper stream\b`, noun: words`^queues?\b` },
    history: [read(count(20, 'queues'), QUEUES)],
  },
  {
    id: 'kds.queue',
    part: 'in-flight',
    title: 'Records in flight per queue of a stream',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bin~flight\b`, noun: words`^(?:in~flight )?records?\b` },
    history: [read(count(120_000, 'records'), QUEUES)],
  },
] as const satisfies readonly Entry[];
