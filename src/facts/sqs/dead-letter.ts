import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, counts, duration, HOUR, rate } from '../units';
import { PLACE_OF_DEAD_LETTERS, words } from '../words';
import { API, CONFIGURE, DEAD_LETTER, LAMBDA_CONFIGURE, MODEL, REDRIVE, RELEASES, RETENTION } from './pages';

const RECEIVES = words`\bmaxReceiveCount\b|\bmax(?:imum)? receives?(?: count)?\b|\breceive count\b`;
const TIMES = words`^(?:times?|receives?|attempts?|tries|retr(?:y|ies))\b`;

/** Dead-letter queues of queues and what happens to messages in them. */
export const deadLetter = [
  {
    id: 'sqs.dlq.type',
    title: 'Type of a dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A FIFO queue needs a FIFO queue, a standard queue a standard one.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`
            \bFIFO queues?\b…\b(?:uses?|can be|needs?|with|has|have|to) (?:a )?standard (?:queue|DLQ|dead~letter)
            |\bstandard (?:DLQ|dead~letter queue|queue) (?:for|of|behind) (?:a |the )?FIFO\b
            |\b(?:DLQ|dead~letter queue)s?…\b(?:can|may|could) (?:also )?be (?:a )?FIFO\b…\b(?:for|of|behind) (?:a |the )?standard\b
            |\bstandard queues?\b…\b(?:uses?|can have|may have|with|has|have) (?:a )?FIFO (?:DLQ|dead~letter)
            |\bFIFO (?:DLQ|dead~letter queue) (?:for|of|behind) (?:a |the )?standard\b`,
          value: 'any',
        },
        {
          pattern: words`
            \b(?:DLQ|dead~letter queue)…\b(?:also be (?:a |of )?(?:FIFO|standard)|same type|be (?:a )?FIFO)|\bsame type\b
            |\b(?:DLQ|dead~letter)(?: queue)? type\b…\bmatch|\btype of (?:the |an? )?(?:DLQ|dead~letter queue)…\bmatch
            |\bFIFO queue must (?:also )?be (?:a )?FIFO\b`,
          value: 'same-type',
        },
      ],
    },
    history: [read(choice('same-type', 'the same type as the source'), CONFIGURE)],
    exam: choice('same-type', 'the same type as the source'),
  },
  {
    id: 'sqs.dlq.place',
    title: 'Place of a dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    mentions: PLACE_OF_DEAD_LETTERS,
    history: [read(choice('same', 'the same account and Region as the source'), DEAD_LETTER)],
    exam: choice('same', 'the same account and Region as the source'),
  },
  {
    id: 'sqs.dlq.maxreceive_default',
    title: 'maxReceiveCount, default',
    unit: 'count',
    kind: 'default',
    adjustable: 'config',
    note: 'Holds when the redrive policy leaves it out.',
    mentions: { cues: RECEIVES, noun: TIMES },
    history: [read(count(10, 'receives'), `${API}/API_SetQueueAttributes.html`, { evidence: MODEL })],
  },
  {
    id: 'sqs.dlq.maxreceive_range',
    title: 'maxReceiveCount, range',
    unit: 'count',
    kind: 'range',
    adjustable: 'hard',
    mentions: { cues: RECEIVES, noun: TIMES },
    history: [read(counts(1, 1000, 'receives'), CONFIGURE)],
  },
  {
    id: 'sqs.dlq.maxreceive_lambda',
    title: 'maxReceiveCount for a Lambda consumer',
    unit: 'count',
    kind: 'min',
    adjustable: 'config',
    note: 'Advice of AWS: throttled invocations count as receives too.',
    mentions: {
      cues: words`\b(?:maxReceiveCount…lambda|lambda…maxReceiveCount)\b`,
      noun: TIMES,
    },
    history: [read(count(5, 'receives'), LAMBDA_CONFIGURE)],
    exam: count(5, 'receives'),
  },
  {
    id: 'sqs.dlq.retention_std',
    title: 'Age of a message moved to a standard dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'The time in the source queue counts: keep messages longer in the dead-letter queue than in its source.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:retention|expir(?:y|ation)|clock|timestamp|age)\b…\b(?:restarts?|starts? (?:over|again|anew)|is reset|resets?)\b`,
          value: 'restarts',
        },
        {
          pattern: words`\b(?:original|enqueue) (?:enqueue |message )?(?:timestamp|time)\b|\bretention(?: period)?…\blonger than\b`,
          value: 'kept',
        },
      ],
    },
    history: [read(choice('kept', 'counts on from the original enqueue time'), DEAD_LETTER)],
  },
  {
    id: 'sqs.dlq.retention_fifo',
    title: 'Age of a message moved to a FIFO dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:retention|expir(?:y|ation)|clock|timestamp|age|enqueue time)\b…\b(?:restarts?|starts? (?:over|again|anew)|is reset|resets?)\b`,
          value: 'restarts',
        },
        { pattern: words`\boriginal (?:enqueue |message )?(?:timestamp|time)\b`, value: 'kept' },
      ],
    },
    history: [read(choice('restarts', 'starts anew with the move'), RETENTION, { evidence: DEAD_LETTER })],
  },
  {
    id: 'sqs.dlq.allow',
    title: 'Source queues in a RedriveAllowPolicy',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'allowAll (default), denyAll, or byQueue with the ARNs of the sources.',
    mentions: {
      cues: words`\b(?:RedriveAllowPolicy|redrive allow policy|byQueue)\b`,
      noun: words`^(?:source )?(?:queues?|ARNs?)\b`,
    },
    history: [read(count(10, 'source queues'), DEAD_LETTER, { since: '2021-08-31' })],
  },
  {
    id: 'sqs.dlq.redrive',
    title: 'Redrive of a dead-letter queue',
    kind: 'choice',
    adjustable: 'config',
    note: 'StartMessageMoveTask moves messages to the source or another queue of the same type; only from dead-letter queues of SQS queues.',
    mentions: {
      cues: words`\b(?:redriv(?:e|es|ing)|StartMessageMoveTask|move (?:messages )?back)\b`,
      phrases: [
        {
          pattern: words`
            \b(?:not (?:supported|available|possible)|n't work|n’t work|unavailable|impossible) (?:on|for|with|from) FIFO\b
            |\bonly (?:works? |available |supported |possible )?(?:on|for|with|from) standard\b
            |\b(?:for|with|on|from) standard queues only\b`,
          value: 'standard-only',
        },
        { pattern: words`\bredriv(?:e|es|ing)\b…\b(?:source|another|any|original) queue\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('available', 'standard and FIFO queues'), REDRIVE, { since: '2023-11-27' }),
      read(choice('standard-only', 'standard queues only'), RELEASES, { since: '2021-11-10' }),
    ],
    exam: choice('available', 'redrive to source'),
  },
  {
    id: 'sqs.dlq.redrive',
    part: 'duration',
    title: 'Running time of a redrive task',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\b(?:redriv(?:e|es|ing)|StartMessageMoveTask|move tasks?)\b` },
    history: [read(duration(36 * HOUR, '36 hours'), REDRIVE)],
  },
  {
    id: 'sqs.dlq.redrive',
    part: 'tasks',
    title: 'Active redrive tasks per account',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'One at a time for each queue.',
    mentions: {
      cues: words`\b(?:redriv(?:e|es|ing)|StartMessageMoveTask|move tasks?)\b`,
      noun: words`^(?:active )?(?:redrive |move )?tasks?\b`,
    },
    history: [read(count(100, 'tasks'), REDRIVE)],
  },
  {
    id: 'sqs.dlq.redrive',
    part: 'rate',
    title: 'Custom rate of a redrive task',
    unit: 'count/second',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:redriv(?:e|es|ing)|StartMessageMoveTask|move tasks?)\b`,
      noun: words`^(?:messages?|msgs?)\b`,
    },
    history: [read(rate(500, 'messages'), REDRIVE)],
  },
  {
    id: 'sqs.dlq.redrive_reset',
    title: 'Age of a redriven message',
    kind: 'choice',
    adjustable: 'hard',
    note: 'It counts as new: new id, enqueue time and retention period.',
    mentions: {
      cues: words`\bredriv(?:e|es|en|ing)\b`,
      phrases: [
        {
          pattern: words`\b(?:new|fresh) (?:message id|enqueue time|retention|messages?)\b|\bretention (?:period )?(?:is reset|starts? (?:again|anew|over))\b`,
          value: 'new',
        },
        {
          pattern: words`\b(?:keeps?|retains?) (?:its|their|the) (?:original )?(?:message id|enqueue time|timestamp)s?\b`,
          value: 'kept',
        },
      ],
    },
    history: [read(choice('new', 'counts as new'), REDRIVE)],
  },
  {
    id: 'sqs.dlq.order',
    title: 'Order with a FIFO dead-letter queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'A message that moves away lets the ones behind it pass.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\b(?:breaks?|loses?|violates?|changes?) (?:the )?(?:exact |strict |message )?order(?:ing)?\b`,
          value: 'broken',
        },
        {
          pattern: words`\b(?:keeps?|preserves?|maintains?|without (?:breaking|losing)) (?:the )?(?:exact |strict |message )?order(?:ing)?\b`,
          value: 'kept',
        },
      ],
    },
    history: [read(choice('broken', 'moving a message breaks strict order'), DEAD_LETTER)],
  },
] as const satisfies readonly Entry[];
