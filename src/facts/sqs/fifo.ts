import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, duration, MINUTE } from '../units';
import { words } from '../words';
import { API, FIFO, GUIDE, MESSAGES, MODEL, RELEASES } from './pages';

/** FIFO queues: deduplication, groups, names, and groups on standard queues. */
export const fifo = [
  {
    id: 'sqs.fifo.dedup_window',
    title: 'Deduplication interval',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Per queue, or per message group with DeduplicationScope=messageGroup.',
    mentions: {
      cues: words`
        \b(?:de~?dup(?:s|lication|licate[sd]?|e[sd]?)?|deduplicat(?:ion|e|es|ed)|duplicates?|same (?:message|deduplication id)
        |MessageDeduplicationId|exactly~once|remembers? (?:\w{1,14} ){0,2}ids?)\b`,
      sense: 'value',
    },
    history: [read(duration(5 * MINUTE), `${API}/API_SendMessage.html`, { evidence: MODEL })],
    exam: duration(5 * MINUTE),
  },
  {
    id: 'sqs.fifo.dedup_content',
    title: 'Content-based deduplication',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'fifo' },
    note: 'An explicit MessageDeduplicationId wins over the hash.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bSHA~256\b…\b(?:body|content)(?: of the message)? and (?:the )?(?:message )?attributes\b
            |\bhash(?:es)? (?:the )?(?:message )?(?:body|content) and (?:the )?attributes\b`,
          value: 'body-and-attributes',
        },
        {
          pattern: words`\bSHA~256\b|\bhash of the (?:message )?(?:body|content)\b|\bcontent~based deduplication\b`,
          value: 'body',
        },
      ],
    },
    history: [
      read(
        choice('body', 'SHA-256 of the body, without attributes'),
        `${GUIDE}/FIFO-queues-exactly-once-processing.html`,
        {
          evidence: MODEL,
        },
      ),
    ],
    exam: choice('body', 'SHA-256 of the body or an explicit id'),
  },
  {
    id: 'sqs.fifo.group_id',
    title: 'MessageGroupId on a FIFO queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Up to 128 characters; the number of groups is not limited.',
    mentions: {
      phrases: [
        { pattern: words`\bmessage~group~id\b(?! ?\(optional, ?string)…\b(?:is )?optional\b`, value: 'optional' },
        { pattern: words`\bmessage~group~ids?\b(?!…\b(?:only|standard)\b)`, value: 'required' },
      ],
    },
    history: [read(choice('required', 'required'), FIFO)],
    exam: choice('required', 'required'),
  },
  {
    id: 'sqs.fifo.group_id',
    part: 'length',
    title: 'Length of a MessageGroupId',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bgroup~ids?\b`,
      noun: words`^(?:alphanumeric )?(?:char(?:acter)?s?|letters?)\b`,
    },
    history: [read(count(128, 'characters'), MESSAGES)],
  },
  {
    id: 'sqs.fifo.group_id',
    part: 'standard',
    title: 'MessageGroupId on a standard queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Optional there: it names the tenant of a fair queue.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:message~group~ids?|groups?)\b…\b(?:only (?:be |works? )?(?:available |allowed |supported |used |set )?(?:on|for|with
              |in) (?:a )?FIFO|not (?:supported|allowed|available) (?:on|for|by|in) (?:a )?standard)\b`,
          value: 'rejected',
        },
        { pattern: words`\bstandard queues?\b…\bmessage~group~ids?\b…\b(?:optional|fair)`, value: 'optional' },
      ],
    },
    history: [
      read(choice('optional', 'optional, for fair queues'), MESSAGES, { since: '2025-07-21' }),
      read(choice('rejected', 'FIFO queues only'), MESSAGES),
    ],
    exam: choice('rejected', 'FIFO queues only'),
  },
  {
    id: 'sqs.fifo.convert',
    title: 'Changing the type of a queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'FifoQueue can be set only when the queue is created.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:can't|cannot|can not|can’t|couldn't|impossible to|not possible to) (?:be )?(?:convert|change|switch|turn
            |migrat)(?:e|ed|ing)?\b…\b(?:FIFO|standard|queue)`,
          value: 'impossible',
        },
        {
          pattern: words`
            \b(?:convert|change|switch|turn)(?: (?:an?|the|your|our|existing)){0,3} standard queues? (?:in)?to (?:a )?FIFO\b
            |\bstandard queues? can (?:\w{1,8} )?be (?:convert|chang|switch|turn|upgrad|migrat)ed (?:in)?to (?:an? )?FIFO\b`,
          value: 'possible',
        },
      ],
    },
    history: [
      read(choice('impossible', 'not possible: create a new queue'), `${GUIDE}/FIFO-queues-moving.html`, {
        evidence: MODEL,
      }),
    ],
    exam: choice('impossible', 'not possible: create a new queue'),
  },
  {
    id: 'sqs.name.fifo',
    title: 'Suffix of a FIFO queue name',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      cues: words`\b(?:names?|named|suffix|ends?|ending)\b`,
      phrases: [{ pattern: words`\.fifo\b`, value: 'fifo' }],
    },
    history: [read(choice('fifo', '.fifo'), FIFO)],
    exam: choice('fifo', '.fifo'),
  },
  {
    id: 'sqs.delay.fifo_per_message',
    title: 'Delay per message on a FIFO queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Only the whole queue can have a delay.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bno (?:per~message|individual) delays?\b|\b(?:FIFO queues? (?:do(?:es)?(?: not|n't|n’t) support|cannot (?:use|have)|can't (?:use|have)
              |lacks?)) (?:(?:per~message |individual |message )(?:delays?|timers?|DelaySeconds)|timers? on individual)\b
            |\b(?:per~message |message )(?:delays?|timers?|settings?) (?:are |is )?(?:not|aren't|isn't)(?: supported| allowed
            | available)? (?:on|for|by|with) FIFO\b`,
          value: 'rejected',
        },
        {
          pattern: words`\bFIFO queues? (?:also )?supports? (?:per~message |individual |message )(?:delays?|timers?)\b`,
          value: 'accepted',
        },
        {
          pattern: words`
            \bdelay queues? (?:are |is )?(?:not|aren't|isn't) (?:supported|allowed|available) (?:on|for|by|with|in) FIFO\b
            |\bFIFO queues? (?:do(?:es)?(?: not|n't|n’t) support|cannot (?:use|have|be)
            |can't (?:use|have|be)) (?:a )?delay queues?\b`,
          value: 'no-delay',
        },
      ],
    },
    history: [
      read(choice('rejected', 'not allowed: the queue as a whole only'), `${API}/API_SendMessage.html`, {
        evidence: MODEL,
      }),
    ],
    exam: choice('rejected', 'not allowed: the queue as a whole only'),
  },
  {
    id: 'sqs.fair_queues',
    title: 'Fair queues',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'standard' },
    note: 'MessageGroupId as a tenant id on a standard queue evens out how long messages wait.',
    mentions: {
      phrases: [
        { pattern: words`\bfair queues?\b…\bFIFO(?: queues?)? only\b`, value: 'fifo-only' },
        { pattern: words`\bfair queues?\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('available', 'on standard queues by MessageGroupId'), RELEASES, {
        since: '2025-07-21',
      }),
    ],
  },
] as const satisfies readonly Entry[];
