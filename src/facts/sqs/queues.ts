import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, DAY, duration, durations, MINUTE } from '../units';
import { words } from '../words';
import { API, LAMBDA_CONFIGURE, MODEL, QUEUES, RELEASES } from './pages';

/** Queues themselves: names, tags, encryption, and Lambda as their consumer. */
export const queues = [
  {
    id: 'sqs.name.length',
    title: 'Length of a queue name',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'Letters, digits, hyphens and underscores, case-sensitive; the suffix .fifo counts.',
    mentions: {
      cues: words`\bnames?\b`,
      firmly: words`\bqueues?(?:'s)? (?:\w{1,8} )?names?\b|\bnames? of (?:a |an |the |each )?(?:\w{1,10} )?queues?\b|\bQueueName\b`,
      noun: words`^(?:alphanumeric )?(?:char(?:acter)?s?|letters?)\b`,
    },
    history: [read(count(80, 'characters'), QUEUES)],
    exam: count(80, 'characters'),
  },
  {
    id: 'sqs.tags',
    title: 'Tags per queue, recommended maximum',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: { cues: words`\btags?\b`, noun: words`^(?:cost allocation )?tags?\b` },
    history: [read(count(50, 'tags'), QUEUES)],
  },
  {
    id: 'sqs.listqueues',
    title: 'Queues per ListQueues request',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:ListQueues|list(?:s|ing)? (?:of )?queues|queues? listing)\b`,
      noun: words`^queues?\b`,
    },
    history: [read(count(1000, 'queues'), QUEUES)],
  },
  {
    id: 'sqs.lambda.visibility',
    title: 'Visibility timeout for a Lambda consumer, in function timeouts',
    unit: 'count',
    kind: 'min',
    adjustable: 'config',
    note: 'Advice of AWS: six times the function timeout, plus MaximumBatchingWindowInSeconds where a window is set.',
    mentions: {
      cues: words`\b(?:visibility…(?:lambda|function)|(?:lambda|function)…visibility|function~timeout)\b`,
      noun: words`^(?:times?\b|x\b|×)`,
    },
    history: [read(count(6, 'times'), LAMBDA_CONFIGURE)],
    exam: count(6, 'times'),
  },
  {
    id: 'sqs.lambda.visibility_hard',
    title: 'Function timeout above the visibility timeout of its queue',
    kind: 'choice',
    adjustable: 'hard',
    note: 'The event source mapping is rejected when it is created or updated.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bvisibility~timeout (?:must|has to|needs to|should)(?: always)? be (?:at least|greater than|longer than|higher than
            |larger than|equal to|above|≥|>=?)`,
          value: 'rejected',
        },
        {
          pattern: words`\bvisibility~timeout (?:can|may|must|should) be (?:lower|shorter|smaller|less) than (?:the )?(?:lambda|function)`,
          value: 'accepted',
        },
      ],
    },
    history: [read(choice('rejected', 'rejected'), LAMBDA_CONFIGURE)],
    exam: choice('rejected', 'error on create'),
  },
  {
    id: 'sqs.region_lambda',
    title: 'Where the function of a queue stands',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Accounts may differ, except with the AWS managed KMS key.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:lambda|function)…(?:must be|has to be|in) (?:in )?the same (?:AWS )?region as (?:the |its )?(?:SQS )?queue\b
            |\bqueue and (?:the )?(?:lambda )?function must be in the same (?:AWS )?region\b`,
          value: 'same-region',
        },
        {
          pattern: words`\b(?:lambda|function)…(?:poll|trigger|consume|read)…queues? (?:in|from) (?:another|a different|other) regions?\b`,
          value: 'cross-region',
        },
      ],
    },
    history: [read(choice('same-region', 'same Region'), LAMBDA_CONFIGURE)],
    exam: choice('same-region', 'same Region'),
  },
  {
    id: 'sqs.sse.default',
    title: 'Encryption at rest of a new queue',
    kind: 'choice',
    adjustable: 'config',
    note: 'SSE-SQS with a key that SQS owns, unless a KMS key is set.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:(?:not|n't|n’t|never) encrypt(?:ed)?|unencrypted|no encryption)\b…\bdefault\b
            |\b(?:encryption(?: at rest)?|SSE) (?:is|must be|has to be) (?:off|disabled|optional|opt~in|not (?:enabled|on|active)
            |(?:enabled|switched on|turned on) (?:manually|by you))\b
            |\bin~(?:transit|flight)\b(?:[^.;?!]{0,20}?)\bnot\W{1,6}at rest\b
            |\bat~rest\W{1,6}(?:(?:by )?default\W{1,3})?(?:no|none|off|disabled)\b`,
          value: 'none',
        },
        {
          pattern: words`\bSSE~SQS\b…\bdefault\b|\bdefault…\bSSE~SQS\b|\bencrypt(?:ed|ion|s)(?: at rest)?…by default\b`,
          value: 'sse-sqs',
        },
      ],
    },
    history: [
      read(choice('sse-sqs', 'SSE-SQS, on by default'), RELEASES, { since: '2022-09-26' }),
      read(choice('none', 'no encryption unless switched on'), RELEASES),
    ],
  },
  {
    id: 'sqs.sse.kms',
    title: 'Reuse of a KMS data key, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    note: 'KmsDataKeyReusePeriodSeconds; one encryption option per queue.',
    mentions: { cues: words`\b(?:data~key|key reuse|KmsDataKeyReusePeriodSeconds)\b` },
    history: [read(durations(60, DAY), `${API}/API_SetQueueAttributes.html`, { evidence: MODEL })],
  },
  {
    id: 'sqs.sse.kms',
    part: 'default',
    title: 'Reuse of a KMS data key, default',
    unit: 'second',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\b(?:data~key|key reuse|KmsDataKeyReusePeriodSeconds)\b` },
    history: [read(duration(5 * MINUTE), `${API}/API_SetQueueAttributes.html`, { evidence: MODEL })],
  },
  {
    id: 'sqs.sse.sender_perm',
    title: 'KMS permission of a sender',
    kind: 'choice',
    adjustable: 'hard',
    note: 'ReceiveMessage still needs kms:Decrypt.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:send(?:er|ers|ing)?|producers?|publish(?:er|ers|ing)?)\b…\bkms:GenerateDataKey\*? and (?:also )?kms:Decrypt\b
            |\b(?:send(?:er|ers|ing)?|producers?)\b…\bkms:Decrypt and kms:GenerateDataKey`,
          value: 'generate-and-decrypt',
        },
        {
          pattern: words`\bkms:GenerateDataKey\*? (?:alone |only )?(?:is enough|suffices) (?:to send|for SendMessage|for (?:a |the )?(?:sender|producer)s?)\b`,
          value: 'generate-data-key',
        },
      ],
    },
    history: [
      read(choice('generate-data-key', 'kms:GenerateDataKey alone'), RELEASES, {
        since: '2024-07-24',
      }),
      read(choice('generate-and-decrypt', 'kms:GenerateDataKey and kms:Decrypt'), RELEASES),
    ],
    exam: choice('generate-and-decrypt', 'kms:GenerateDataKey and kms:Decrypt'),
  },
] as const satisfies readonly Entry[];
