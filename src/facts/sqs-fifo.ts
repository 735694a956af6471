import type { Fact } from '../engine/types';
import { read, SDK_MODEL } from './reading';
import { choice, count, duration, MINUTE, rate, unlimited } from './units';
import { words } from './words';

const GUIDE = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const API = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference';
const MESSAGES = `${GUIDE}/quotas-messages.html`;
const QUEUES = `${GUIDE}/quotas-queues.html`;
const FIFO = `${GUIDE}/quotas-fifo.html`;
const MODEL = `${SDK_MODEL}/sqs/2012-11-05/service-2.json`;
const THROTTLING = `${GUIDE}/troubleshooting-fifo-throttling-issues.html`;
const NEWS =
  'https://aws.amazon.com/blogs/aws/announcing-throughput-increase-and-dead-letter-queue-redrive-support-for-amazon-sqs-fifo-queues/';

const CALLS = words`^(?:SQS |FIFO )?(?:messages?|msgs?|transactions?|txns?|TPS|API (?:calls?|requests?)|(?:API )?operations?|ops|requests?|calls?|actions?|sends?|receives?)`;
const HIGH = words`\bhigh~throughput\b|\bFifoThroughputLimit\b|\bperMessageGroupId\b`;

/** Standard and FIFO queues compared: throughput, order, deduplication, messages in flight. */
export const sqsFifo = [
  {
    id: 'sqs.delivery.standard',
    service: 'sqs',
    title: 'Delivery of a standard queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'A message may arrive twice: consumers have to be idempotent.',
    mentions: {
      phrases: [
        { pattern: words`\bat~least~once\b`, value: 'at-least-once' },
        {
          pattern: words`\b(?:more than once|duplicate (?:messages?|deliver(?:y|ies))|duplicates (?:are )?possible|occasional(?:ly)? duplicates?)\b`,
          value: 'at-least-once',
        },
        { pattern: words`\bexactly~once\b|\b(?:no|without|never) duplicates?\b|\bonly once\b`, value: 'exactly-once' },
        { pattern: words`\bat~most~once\b`, value: 'at-most-once' },
      ],
    },
    history: [read(choice('at-least-once', 'at least once'), `${GUIDE}/standard-queues-at-least-once-delivery.html`)],
    exam: choice('at-least-once', 'at least once'),
  },
  {
    id: 'sqs.delivery.standard',
    part: 'order',
    service: 'sqs',
    title: 'Order of a standard queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    mentions: {
      phrases: [
        {
          pattern: words`\bbest~effort(?: |~)order(?:ing)?\b|\b(?:not|never|no|n't|n’t|without)(?: a| any| strict| strictly)? (?:guarantee[sd]?|preserve[sd]?|ensure[sd]?|maintain(?:s|ed)?)(?: of)?(?: the| any| message| strict){0,3} order(?:ing)?\b|\border(?:ing)? (?:is not|is never|isn't|isn’t|of messages is not|not)(?: strictly)? (?:guaranteed|preserved|ensured|maintained)\b|\bout of order\b|\bno (?:guaranteed|strict) order(?:ing)?\b|\bno order(?:ing)? guarantees?\b`,
          value: 'best-effort',
        },
        {
          pattern: words`\b(?:guarantee[sd]?|preserve[sd]?|ensure[sd]?|maintain(?:s|ed)?)(?: the| message| strict)? order(?:ing)?\b|\border(?:ing)? is (?:guaranteed|preserved|ensured|maintained)\b|\b(?:strict|guaranteed) (?:message )?order(?:ing)?\b|\bin (?:the )?(?:exact |same )?order (?:in which )?(?:they (?:were|are)|it was|sent|received)\b|\bfirst~in~first~out\b`,
          value: 'ordered',
        },
      ],
    },
    history: [read(choice('best-effort', 'best-effort order'), `${GUIDE}/standard-queues.html`)],
    exam: choice('best-effort', 'best-effort order'),
  },
  {
    id: 'sqs.delivery.fifo',
    service: 'sqs',
    title: 'Delivery of a FIFO queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Exactly-once processing inside the five-minute deduplication interval.',
    mentions: {
      phrases: [
        {
          pattern: words`\bexactly~once\b|\b(?:no|without|never|removes?|eliminates?|prevents?) duplicates?\b`,
          value: 'exactly-once',
        },
        { pattern: words`\bat~least~once (?:delivery|processing)\b`, value: 'at-least-once' },
        { pattern: words`\bat~most~once\b`, value: 'at-most-once' },
      ],
    },
    history: [
      read(choice('exactly-once', 'exactly-once processing'), `${GUIDE}/FIFO-queues-exactly-once-processing.html`, {
        evidence: MODEL,
      }),
    ],
    exam: choice('exactly-once', 'exactly-once processing'),
  },
  {
    id: 'sqs.delivery.fifo',
    part: 'order',
    service: 'sqs',
    title: 'Order of a FIFO queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Order holds inside each message group, one batch of a group in flight at a time.',
    mentions: {
      phrases: [
        {
          pattern: words`\bbest~effort(?: |~)order(?:ing)?\b|\border(?:ing)? is(?: not|n't|n’t) (?:guaranteed|preserved|ensured)\b|\b(?:not|n't|n’t) guarantee(?: the| message| strict)? order(?:ing)?\b`,
          value: 'best-effort',
        },
        {
          pattern: words`\b(?:guarantee[sd]?|preserve[sd]?|ensure[sd]?|maintain(?:s|ed)?)(?: the| message| strict)? order(?:ing)?\b|\border(?:ing)? (?:is |of messages is )?(?:strictly )?(?:guaranteed|preserved|ensured|maintained)\b|\b(?:strict|guaranteed|message) order(?:ing)?\b|\bordered (?:processing|delivery|messages)\b|\bin (?:the )?(?:exact |same )?order\b|\bfirst~in,?~first~out\b|\border (?:holds|is kept) (?:for|per|within|inside)\b`,
          value: 'ordered',
        },
      ],
    },
    history: [
      read(choice('ordered', 'in order within a message group'), `${GUIDE}/FIFO-queues-understanding-logic.html`),
    ],
    exam: choice('ordered', 'in order'),
  },
  {
    id: 'sqs.tps.standard',
    service: 'sqs',
    title: 'Throughput of a standard queue',
    unit: 'count/second',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    note: 'AWS says nearly unlimited calls per second for each API action.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:nearly |almost |virtually |practically )?(?:unlimited|infinite) (?:throughput|TPS|(?:number of )?(?:transactions|API calls|messages) per second)\b|\bthroughput (?:is )?(?:nearly |almost |virtually )?unlimited\b|\bno (?:limit on |limits? to )?throughput(?: limits?| provisioning)?\b|\bat any volume\b`,
          value: 'unlimited',
        },
      ],
    },
    history: [read(unlimited('nearly unlimited'), MESSAGES)],
    exam: unlimited(),
  },
  {
    id: 'sqs.tps.fifo',
    service: 'sqs',
    title: 'FIFO throughput without batching',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'default' },
    note: 'Per API action: send, receive and delete are counted apart.',
    mentions: { not: HIGH, noun: CALLS, sense: 'max' },
    history: [read(rate(300, 'calls'), MESSAGES)],
    exam: rate(300, 'messages'),
    defaultMode: { text: 'high-throughput mode goes further', since: '2021-05-27' },
  },
  {
    id: 'sqs.tps.fifo_batch',
    service: 'sqs',
    title: 'FIFO throughput in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'default' },
    note: '300 calls a second with 10 messages in each, per API action.',
    mentions: { cues: words`\bbatch(?:es|ed|ing)?\b`, not: HIGH, noun: CALLS, sense: 'max' },
    history: [read(rate(3000, 'messages'), THROTTLING)],
    exam: rate(3000, 'messages'),
    defaultMode: { text: 'high-throughput mode goes further', since: '2021-05-27' },
  },
  {
    id: 'sqs.tps.fifo_ht',
    service: 'sqs',
    title: 'FIFO throughput in high-throughput mode, largest Regions, without batching',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput' },
    note: 'us-east-1, us-west-2 and eu-west-1; other Regions have less.',
    mentions: { cues: HIGH, not: words`\bbatch(?:es|ed|ing)?\b`, noun: CALLS, sense: 'max' },
    history: [
      read(rate(70_000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(18_000, 'calls'), NEWS, { since: '2023-10' }),
      read(rate(9000, 'calls'), NEWS, { since: '2023-08' }),
      read(rate(6000, 'calls'), NEWS, { since: '2022-10' }),
      read(rate(3000, 'calls'), NEWS, { since: '2021-05' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_batch',
    service: 'sqs',
    title: 'FIFO throughput in high-throughput mode, largest Regions, in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput' },
    note: '190,000, 90,000, 45,000 or 24,000 messages a second in the other classes of Regions.',
    mentions: { cues: HIGH, noun: CALLS, sense: 'max' },
    history: [
      read(rate(700_000, 'messages'), MESSAGES, { since: '2023-11-27' }),
      read(rate(180_000, 'messages'), NEWS, { since: '2023-10' }),
      read(rate(90_000, 'messages'), NEWS, { since: '2023-08' }),
      read(rate(60_000, 'messages'), NEWS, { since: '2022-10' }),
      read(rate(30_000, 'messages'), NEWS, { since: '2021-05' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r1',
    service: 'sqs',
    title: 'FIFO high-throughput mode: first class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: ['us-east-1', 'us-west-2', 'eu-west-1'] },
    history: [
      read(rate(70_000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(18_000, 'calls'), NEWS, { since: '2023-10' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r2',
    service: 'sqs',
    title: 'FIFO high-throughput mode: second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: ['us-east-2', 'eu-central-1'] },
    mentions: { cues: HIGH, noun: CALLS, sense: 'max' },
    history: [
      read(rate(19_000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(18_000, 'calls'), NEWS, { since: '2023-10' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r3',
    service: 'sqs',
    title: 'FIFO high-throughput mode: third class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: {
      queueType: 'fifo',
      mode: 'high-throughput',
      regions: ['ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1'],
    },
    mentions: { cues: HIGH, noun: CALLS, sense: 'max' },
    history: [
      read(rate(9000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(4500, 'calls'), NEWS, { since: '2023' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r4',
    service: 'sqs',
    title: 'FIFO high-throughput mode: fourth class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: ['eu-west-2', 'sa-east-1'] },
    mentions: { cues: HIGH, noun: CALLS, sense: 'max' },
    history: [read(rate(4500, 'calls'), MESSAGES)],
  },
  {
    id: 'sqs.tps.fifo_ht_r4',
    part: 'elsewhere',
    service: 'sqs',
    title: 'FIFO high-throughput mode: all other Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: 'elsewhere' },
    mentions: { cues: HIGH, noun: CALLS, sense: 'max' },
    history: [read(rate(2400, 'calls'), MESSAGES)],
  },
  {
    id: 'sqs.fifo.ht_settings',
    service: 'sqs',
    title: 'Settings of high-throughput mode',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'fifo' },
    note: 'Any other combination falls back to the default throughput.',
    mentions: {
      phrases: [
        {
          pattern: words`\bDeduplicationScope\b…\bmessageGroup\b…\bFifoThroughputLimit\b…\bperMessageGroupId\b`,
          value: 'message-group',
        },
      ],
    },
    history: [
      read(
        choice('message-group', 'DeduplicationScope=messageGroup and FifoThroughputLimit=perMessageGroupId'),
        `${GUIDE}/enable-high-throughput-fifo.html`,
        { since: '2021-05-27', evidence: MODEL },
      ),
    ],
  },
  {
    id: 'sqs.fifo.group_tps',
    service: 'sqs',
    title: 'Throughput of one message group',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'A group lies in one partition: 300 calls a second per API action, so 3,000 messages in batches of 10.',
    mentions: {
      cues: words`\b(?:per|each|one|a|single|every) (?:message )?group(?:s| ?id)?\b|\b(?:per|each|one) partition\b`,
      noun: CALLS,
      sense: 'max',
    },
    history: [read(rate(300, 'calls'), `${GUIDE}/high-throughput-fifo.html`)],
  },
  {
    id: 'sqs.fifo.group_tps',
    part: 'batched',
    service: 'sqs',
    title: 'Throughput of one message group in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      cues: words`\b(?:per|each|one|a|single|every) (?:message )?group(?:s| ?id)?\b|\b(?:per|each|one) partition\b`,
      noun: CALLS,
      sense: 'max',
    },
    history: [read(rate(3000, 'messages'), `${GUIDE}/high-throughput-fifo.html`)],
  },
  {
    id: 'sqs.inflight.standard',
    service: 'sqs',
    title: 'Messages in flight, standard queue',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    note: 'Short polling answers OverLimit above it; long polling returns nothing.',
    mentions: {
      cues: words`\bin~?flight\b|\binflight\b|\bnot yet deleted\b`,
      noun: words`^(?:in~?flight |inflight )?(?:messages?|msgs?|in~flight)\b`,
      sense: 'max',
    },
    history: [read(count(120_000, 'messages'), QUEUES)],
    exam: count(120_000, 'messages'),
  },
  {
    id: 'sqs.inflight.fifo',
    service: 'sqs',
    title: 'Messages in flight, FIFO queue',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'fifo' },
    note: 'No error when it is reached: further messages wait.',
    mentions: {
      cues: words`\bin~?flight\b|\binflight\b|\bnot yet deleted\b`,
      noun: words`^(?:in~?flight |inflight )?(?:messages?|msgs?|in~flight)\b`,
      sense: 'max',
    },
    history: [read(count(120_000, 'messages'), FIFO, { since: '2024-11' }), read(count(20_000, 'messages'), FIFO)],
    exam: count(20_000, 'messages'),
  },
  {
    id: 'sqs.fifo.dedup_window',
    service: 'sqs',
    title: 'Deduplication interval',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Per queue, or per message group with DeduplicationScope=messageGroup.',
    mentions: {
      cues: words`\b(?:de~?dup(?:lication|licate[sd]?|e)?|deduplicat(?:ion|e|es|ed)|duplicates?|same (?:message|deduplication id)|MessageDeduplicationId|exactly~once)\b`,
      sense: 'value',
    },
    history: [read(duration(5 * MINUTE), `${API}/API_SendMessage.html`, { evidence: MODEL })],
    exam: duration(5 * MINUTE),
  },
  {
    id: 'sqs.fifo.dedup_content',
    service: 'sqs',
    title: 'Content-based deduplication',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'fifo' },
    note: 'An explicit MessageDeduplicationId wins over the hash.',
    mentions: {
      phrases: [
        {
          pattern: words`\bSHA~256\b…\b(?:body|content)(?: of the message)? and (?:the )?(?:message )?attributes\b|\bhash(?:es)? (?:the )?(?:message )?(?:body|content) and (?:the )?attributes\b`,
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
    service: 'sqs',
    title: 'MessageGroupId on a FIFO queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Up to 128 characters; the number of groups is not limited.',
    mentions: {
      phrases: [
        { pattern: words`\bmessage~group~id\b…\b(?:is )?optional\b`, value: 'optional' },
        { pattern: words`\bmessage~group~ids?\b`, value: 'required' },
      ],
    },
    history: [read(choice('required', 'required'), FIFO)],
    exam: choice('required', 'required'),
  },
  {
    id: 'sqs.fifo.group_id',
    part: 'length',
    service: 'sqs',
    title: 'Length of a MessageGroupId',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bgroup~ids?\b`,
      noun: words`^(?:alphanumeric )?(?:char(?:acter)?s?|letters?)\b`,
      sense: 'max',
    },
    history: [read(count(128, 'characters'), MESSAGES)],
  },
  {
    id: 'sqs.fifo.group_id',
    part: 'standard',
    service: 'sqs',
    title: 'MessageGroupId on a standard queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'Optional there: it names the tenant of a fair queue.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:message~group~ids?|groups?)\b…\b(?:only (?:available |allowed |supported )?(?:on|for|with|in) (?:a )?FIFO|not (?:supported|allowed|available) (?:on|for|by|in) (?:a )?standard)\b`,
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
    service: 'sqs',
    title: 'Changing the type of a queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'FifoQueue can be set only when the queue is created.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:can't|cannot|can not|can’t|couldn't|impossible to|not possible to) (?:be )?(?:convert|change|switch|turn|migrat)(?:e|ed|ing)?\b…\b(?:FIFO|standard|queue)`,
          value: 'impossible',
        },
        {
          pattern: words`\b(?:convert|change|switch|turn)(?: (?:a|an|the|your|existing)){0,3} standard queues? (?:in)?to (?:a )?FIFO\b`,
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
    service: 'sqs',
    title: 'Suffix of a FIFO queue name',
    unit: 'none',
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
    service: 'sqs',
    title: 'Delay per message on a FIFO queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Only the whole queue can have a delay.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:FIFO queues? (?:do(?:es)?(?: not|n't|n’t) support|cannot (?:use|have)|can't (?:use|have)|lacks?)) (?:per~message |individual |message )(?:delays?|timers?|DelaySeconds)\b|\b(?:per~message |message )(?:delays?|timers?) (?:are |is )?(?:not|aren't|isn't)(?: supported| allowed| available)? (?:on|for|by|with) FIFO\b`,
          value: 'rejected',
        },
        {
          pattern: words`\bFIFO queues? (?:also )?supports? (?:per~message |individual |message )(?:delays?|timers?)\b`,
          value: 'accepted',
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
    service: 'sqs',
    title: 'Fair queues',
    unit: 'none',
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
      read(choice('available', 'on standard queues by MessageGroupId'), `${GUIDE}/sqs-release-notes.html`, {
        since: '2025-07-21',
      }),
    ],
  },
] as const satisfies readonly Fact[];
