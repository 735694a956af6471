import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, DAY, duration, rate } from '../units';
import { words } from '../words';
import { EVENTS } from './cues';
import { CUSTOM, MIGRATE, QUOTAS } from './pages';

/** The Custom Event Bus of September 2026. */
export const customBus = [
  {
    id: 'eb.custom',
    title: 'Retention on a Custom Event Bus, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    scope: { mode: 'custom' },
    note: 'Up to 365 days; order per group, 5-minute deduplication, subscribers that can start at a position, pause and resume.',
    mentions: { cues: words`\bcustom event bus(?:es)?\b` },
    history: [read(duration(DAY), CUSTOM, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom',
    part: 'max',
    title: 'Retention on a Custom Event Bus, maximum',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'custom' },
    mentions: { cues: words`\bcustom event bus(?:es)?\b` },
    history: [read(duration(365 * DAY), CUSTOM, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom.quota',
    title: 'Custom Event Buses per account and Region',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'custom' },
    mentions: {
      cues: words`\bcustom event bus(?:es)?\b`,
      noun: words`^(?:custom )?(?:event )?bus(?:es)?\b`,
    },
    history: [read(count(5, 'buses'), QUOTAS, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom.quota',
    part: 'subscribers',
    title: 'Subscribers per Custom Event Bus',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { mode: 'custom' },
    mentions: { cues: words`\bcustom event bus(?:es)?\b`, noun: words`^subscribers?\b` },
    history: [read(count(10_000, 'subscribers'), QUOTAS, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom.quota',
    part: 'rate',
    title: 'Events per second of a Custom Event Bus',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { mode: 'custom' },
    mentions: { cues: words`\bcustom event bus(?:es)?\b`, noun: EVENTS },
    history: [read(rate(500_000, 'events'), QUOTAS, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom.quota',
    part: 'entries',
    title: 'Entries per request to a Custom Event Bus',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    scope: { mode: 'custom' },
    mentions: {
      cues: words`\b(?:custom event bus(?:es)?|PutRawEvents)\b`,
      noun: words`^(?:entr(?:y|ies)|events?)\b`,
    },
    history: [read(count(100, 'entries'), QUOTAS, { since: '2026-09-24' })],
  },
  {
    id: 'eb.custom.model',
    title: 'Routing on a Custom Event Bus',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'custom' },
    note: 'One subscriber has one filter and one target: five targets of a rule become five subscribers.',
    mentions: {
      cues: words`\bcustom event bus(?:es)?\b`,
      phrases: [
        { pattern: words`\b(?:one|a single) (?:filter and (?:one |a single )?target|target)\b`, value: 'subscriber' },
      ],
    },
    history: [
      read(choice('subscriber', 'one filter and one target for each subscriber'), MIGRATE, { since: '2026-09-24' }),
    ],
  },
] as const satisfies readonly Entry[];
