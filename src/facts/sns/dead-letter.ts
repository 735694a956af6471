import type { Entry } from '../entry';
import { AWS_TOOLKIT, read } from '../reading';
import { choice } from '../units';
import { PLACE_OF_DEAD_LETTERS, words } from '../words';
import { DEAD_LETTER } from './pages';

/** Dead-letter queues of subscriptions. */
export const deadLetter = [
  {
    id: 'sns.dlq.place',
    title: 'Place of a subscription’s dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A RedrivePolicy on the subscription, not on the topic.',
    mentions: PLACE_OF_DEAD_LETTERS,
    history: [
      read(choice('same', 'the same account and Region as the subscription'), DEAD_LETTER, { since: '2019-11-14' }),
    ],
    exam: choice('same', 'the same account and Region as the subscription'),
  },
  {
    id: 'sns.dlq.place',
    part: 'on',
    title: 'What a dead-letter queue is attached to',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:DLQs?|dead~letter queues?)\b(?:[^.;?!]{0,30}?)\b(?:to|on|per|at) (?:the |an? |each )?(?:SNS )?topics?(?: level)?\b`,
          value: 'topic',
        },
        {
          pattern: words`\b(?:to|on|for|per|at) (?:the |an? |each )?(?:SNS )?subscriptions?(?: level)?\b`,
          value: 'subscription',
        },
      ],
    },
    history: [read(choice('subscription', 'the subscription'), DEAD_LETTER, { since: '2019-11-14' })],
    exam: choice('subscription', 'the subscription'),
  },
  {
    id: 'sns.dlq.type',
    title: 'Type of a subscription’s dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Subscription of a FIFO topic: FIFO queue; of a standard topic: standard queue.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\bFIFO topics?\b…\bstandard (?:queue|DLQ|dead~letter)|\bstandard topics?\b…\bFIFO (?:queue|DLQ|dead~letter)`,
          value: 'any',
        },
        { pattern: words`\bFIFO topics?\b…\bFIFO (?:queue|DLQ|dead~letter)|\bsame type\b`, value: 'same-type' },
      ],
    },
    history: [read(choice('same-type', 'the same type as the topic'), DEAD_LETTER)],
    exam: choice('same-type', 'the same type as the topic'),
  },
  {
    id: 'sns.dlq.policy',
    title: 'Queue policy of a subscription’s dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Without a policy for sns.amazonaws.com the messages vanish silently.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\bneeds? no (?:queue )?(?:policy|permissions?)\b|\bno (?:queue )?policy (?:is )?needed\b`,
          value: 'not-needed',
        },
        { pattern: words`\b(?:queue|access|resource) policy\b…\bsns\.amazonaws\.com\b`, value: 'needed' },
      ],
    },
    history: [read(choice('needed', 'must allow sns.amazonaws.com'), DEAD_LETTER, { evidence: AWS_TOOLKIT })],
  },
] as const satisfies readonly Entry[];
