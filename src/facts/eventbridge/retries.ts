import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, counts, DAY, duration, durations, MINUTE } from '../units';
import { words } from '../words';
import { CUSTOM, GUIDE, MODEL } from './pages';

/** Retries, dead-letter queues, archive and order of a bus with rules and targets. */
export const retries = [
  {
    id: 'eb.retry',
    title: 'Retry of a target, time',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    note: '24 hours and 185 attempts by default; 60 seconds to 24 hours may be set.',
    mentions: { cues: words`\bretr(?:y|ies|ied|ying)\b`, not: words`\bbackoff\b`, sense: 'value' },
    history: [read(duration(DAY), `${GUIDE}/eb-rule-retry-policy.html`)],
    exam: duration(DAY),
  },
  {
    id: 'eb.retry',
    part: 'attempts',
    title: 'Retry of a target, attempts',
    unit: 'count',
    kind: 'default',
    adjustable: 'config',
    mentions: {
      cues: words`\bretr(?:y|ies|ied|ying)\b|\btr(?:y|ies|ied) (?:it |the event )?again\b`,
      noun: words`^(?:retry )?(?:times?|retr(?:y|ies)|attempts?)\b`,
      sense: 'value',
    },
    history: [read(count(185, 'attempts'), `${GUIDE}/eb-rule-retry-policy.html`)],
  },
  {
    id: 'eb.retry',
    part: 'age',
    title: 'MaximumEventAgeInSeconds, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    mentions: { cues: words`\b(?:MaximumEventAge(?:InSeconds)?|maximum (?:event )?age)\b` },
    history: [read(durations(MINUTE, DAY), `${GUIDE}/eb-rule-retry-policy.html`, { evidence: MODEL })],
  },
  {
    id: 'eb.retry',
    part: 'attempts-range',
    title: 'MaximumRetryAttempts, range',
    unit: 'count',
    kind: 'range',
    adjustable: 'config',
    mentions: {
      cues: words`\bMaximumRetryAttempts\b`,
      noun: words`^(?:retry )?(?:times?|retr(?:y|ies)|attempts?)\b`,
    },
    history: [read(counts(0, 185, 'attempts'), `${GUIDE}/eb-rule-retry-policy.html`, { evidence: MODEL })],
  },
  {
    id: 'eb.dlq',
    title: 'Dead-letter queue of a target',
    kind: 'choice',
    adjustable: 'hard',
    note: 'In the Region of the rule; without one, events that cannot be delivered are dropped.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:standard or FIFO|FIFO or standard)\b|\bFIFO queues? (?:can|may)\b|\b(?:can|may) (?:also )?be an? FIFO`,
          value: 'any-queue',
        },
        {
          pattern: words`\bstandard (?:SQS )?queues?\b|\bSQS (?:standard|DLQs?|dead~letter)\b`,
          value: 'standard-queue',
        },
      ],
    },
    history: [
      read(choice('standard-queue', 'a standard SQS queue'), `${GUIDE}/eb-rule-dlq.html`, { since: '2020-10-12' }),
    ],
    exam: choice('standard-queue', 'a standard SQS queue'),
  },
  {
    id: 'eb.dlq.policy',
    title: 'Permission to the dead-letter queue of a target',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A queue policy for events.amazonaws.com; only the console adds it by itself.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\bneeds? no (?:queue )?(?:policy|permissions?)\b|\bno (?:queue )?policy (?:is )?needed\b`,
          value: 'not-needed',
        },
        { pattern: words`\b(?:queue|access|resource) policy\b…\bevents\.amazonaws\.com\b`, value: 'needed' },
      ],
    },
    history: [read(choice('needed', 'a queue policy for events.amazonaws.com'), `${GUIDE}/eb-rule-dlq.html`)],
  },
  {
    id: 'eb.order',
    title: 'Order on a bus with rules and targets',
    kind: 'choice',
    adjustable: 'hard',
    scope: { mode: 'classic' },
    note: 'The Custom Event Bus of September 2026 delivers in order per event group.',
    mentions: {
      not: words`\b(?:custom event bus|event groups?|FIFO)\b`,
      phrases: [
        {
          pattern: words`
            \b(?:no|not|never|n't|n’t|without)(?: a| any| strict)?(?: guarantee[sd]?| preserve[sd]?
            | ensure[sd]?)?(?: of)?(?: the| event| strict){0,2} order(?:ing|ed)?\b
            |\border(?:ing)? is(?: not|n't|n’t) (?:guaranteed|preserved|available)\b|\bout of order\b`,
          value: 'none',
        },
        {
          pattern: words`
            \b(?:guarantees?|preserves?|ensures?|maintains?)(?: the| event| strict)? order(?:ing)?\b
            |\border(?:ing)? is (?:guaranteed|preserved)\b|\bin (?:the )?(?:exact |same )?order\b(?! to\b)|\bordered delivery\b`,
          value: 'ordered',
        },
      ],
    },
    history: [read(choice('none', 'none'), CUSTOM)],
    exam: choice('none', 'none'),
  },
  {
    id: 'eb.archive',
    title: 'Archive and replay',
    kind: 'choice',
    adjustable: 'config',
    note: 'Per bus, for a number of days or without end (default).',
    mentions: {
      cues: words`\bevents?\b|\bbus(?:es)?\b|\barchiv|\breplay`,
      not: words`\b(?:defaults?|by default|explicitly|unless|until|long~term|storage|configured|implement(?:ation|ed))\b`,
      phrases: [
        {
          pattern: words`\b(?:no|not|cannot|can't|can’t|n't|n’t|without) (?:support |be )?(?:archiv(?:e|ing|ed)|replay(?:ed|ing)?|store|retain|persist)\b`,
          value: 'none',
        },
        { pattern: words`\b(?:archiv(?:e|es|ed|ing)|replay(?:s|ed|ing)?)\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('available', 'available'), `${GUIDE}/eb-archive.html`, { since: '2020-11-05' }),
      read(choice('none', 'none'), `${GUIDE}/eb-document-history.html`),
    ],
    exam: choice('available', 'archive and replay'),
  },
] as const satisfies readonly Entry[];
