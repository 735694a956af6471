import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, dataRate, duration, MIB, MINUTE, rate } from '../units';
import { words } from '../words';
import { PUBLISHED } from './cues';
import { API, GUIDE, MODEL, QUOTAS, RELEASES } from './pages';

/** FIFO topics: throughput, order, deduplication, groups, who may subscribe. */
export const fifo = [
  {
    id: 'sns.fifo.tps_topic',
    title: 'FIFO topic throughput, messages',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'Topic' },
    note: 'FifoThroughputScope=Topic, the default: 3,000 messages or 20 MB a second per topic, whichever comes first.',
    mentions: {
      noun: PUBLISHED,
      not: words`\bqueues?\b|\b(?:per|each|one|a|single|every) (?:message~)?group\b`,
    },
    history: [read(rate(3000, 'messages'), QUOTAS), read(rate(300, 'messages'), QUOTAS)],
    exam: rate(300, 'messages'),
    defaultMode: { text: 'FifoThroughputScope=MessageGroup goes further', since: '2025-01-21' },
  },
  {
    id: 'sns.fifo.tps_topic',
    part: 'data',
    title: 'FIFO topic throughput, data',
    unit: 'byte/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'Topic' },
    mentions: { cues: words`\b(?:publish|throughput|topics?|FIFO|limit|second)` },
    history: [read(dataRate(20 * MIB), QUOTAS), read(dataRate(10 * MIB), QUOTAS)],
  },
  {
    id: 'sns.fifo.tps_topic',
    part: 'like-sqs',
    title: 'FIFO topic throughput compared with FIFO queues',
    kind: 'choice',
    adjustable: 'soft',
    scope: { queueType: 'fifo' },
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:throughput|limits?)\b…\b(?:same (?:throughput )?as|like|identical to
            |equal to|similar to) (?:for |that of |the |an? )?(?:SQS FIFOs?|(?:SQS )?FIFO queues?)\b
            |\bsame (?:limited )?throughput (?:(?:limit|restriction|limitation)s? )?as (?:an? )?SQS\b`,
          value: 'same-as-sqs',
        },
      ],
    },
    history: [
      read(choice('own-quotas', '3,000 messages/s or 20 MB/s per topic, quotas of its own'), QUOTAS),
      read(choice('same-as-sqs', 'the same as an SQS FIFO queue'), QUOTAS),
    ],
    exam: choice('same-as-sqs', 'the same as an SQS FIFO queue'),
  },
  {
    id: 'sns.fifo.tps_group',
    title: 'FIFO publish rate with FifoThroughputScope=MessageGroup: largest Region',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'MessageGroup', regions: ['us-east-1'] },
    note: 'Per account and Region; 300 messages a second for each message group. It cannot be switched back.',
    mentions: { cues: words`\b(?:FifoThroughputScope|high~throughput|MessageGroup)\b`, noun: PUBLISHED },
    history: [read(rate(30_000, 'messages'), QUOTAS, { since: '2025-01-21' })],
  },
  {
    id: 'sns.fifo.tps_group',
    part: 'second',
    title: 'FIFO publish rate with FifoThroughputScope=MessageGroup: second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'MessageGroup', regions: ['us-west-2', 'eu-west-1'] },
    mentions: { cues: words`\b(?:FifoThroughputScope|high~throughput|MessageGroup)\b`, noun: PUBLISHED },
    history: [read(rate(9000, 'messages'), QUOTAS, { since: '2025-01-21' })],
  },
  {
    id: 'sns.fifo.tps_group',
    part: 'elsewhere',
    title: 'FIFO publish rate with FifoThroughputScope=MessageGroup: all other Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'MessageGroup', regions: 'elsewhere' },
    mentions: { cues: words`\b(?:FifoThroughputScope|high~throughput|MessageGroup)\b`, noun: PUBLISHED },
    history: [read(rate(3000, 'messages'), QUOTAS, { since: '2025-01-21' })],
  },
  {
    id: 'sns.fifo.tps_group',
    part: 'group',
    title: 'FIFO publish rate of one message group',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { queueType: 'fifo', mode: 'MessageGroup' },
    mentions: { cues: words`\b(?:per|each|one|a|single|every) (?:message~)?group\b`, noun: PUBLISHED },
    history: [read(rate(300, 'messages'), `${GUIDE}/fifo-high-throughput.html`, { since: '2025-01-21' })],
  },
  {
    id: 'sns.fifo.dedup',
    title: 'Deduplication interval of a FIFO topic',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'By id or by the SHA-256 of the body; across the topic or per group, as FifoThroughputScope says.',
    mentions: {
      cues: words`\b(?:de~?dup(?:lication|licate[sd]?|e)?|duplicates?|MessageDeduplicationId|same message|exactly~once)\b`,
      sense: 'value',
    },
    history: [read(duration(5 * MINUTE), `${API}/API_Publish.html`, { evidence: MODEL })],
    exam: duration(5 * MINUTE),
  },
  {
    id: 'sns.fifo.protocols',
    title: 'Subscribers of a FIFO topic',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'SQS queues of both types, nothing else: other subscribers read from a queue in between.',
    mentions: {
      not: words`^\W{0,6}(?:message )?order(?:ing)?\W{0,6}$|\border(?:ing)?\W{1,24}FIFO queues only\b`,
      cues: words`
        \b(?:SNS FIFO|topics?|subscri(?:bers?|bed?|ptions?)|deliver(?:y|s|ed)?|send|destinations?|endpoints?|fan~?out
        |integrat(?:e|es|ed|ion)|compatible|supports?|supported|targets?|abonn[\wé]{1,4}|suscriptor(?:es)?|assinantes?|t[óo]picos?|temas?)\b|구독|サブスク|订阅|^\W{0,4}FIFO\s{1,4}(?:→|->)`,
      phrases: [
        {
          pattern: words`
            \b(?:SQS )?FIFO (?:queues? )?(?:and|or) (?:SQS )?standard(?: queues?)?\b
            |\b(?:SQS )?standard (?:queues? )?(?:and|or) (?:SQS )?FIFO(?: queues?)?\b
            |\b(?:SQS )?standard queues? (?:can|may) (?:also )?(?:be )?subscribed?\b
            |\bonly (?:supports? )?SQS (?:queues\b|(?:as|can|may|is|are)\b)|\bboth (?:types of )?(?:SQS )?(?:(?:standard|FIFO)(?: queues?)? and (?:standard|FIFO)\b|queue)`,
          value: 'sqs',
        },
        {
          pattern: words`
            \b(?:only|just|exclusively|apenas|somente|solo|s[óo]lo|nur|uniquement|seulement|[uú]nicamente|limited to|restricted to
            |must be|devem ser|deben ser|doivent être|muss|müssen)\b(?:[^.;?!]{0,40}?)\b(?:SQS FIFO|FIFO SQS)\b
            |\bSQS FIFO ?(?:큐만|キュー(?:のみ|だけ))|(?:只能|只有|仅)(?:[^.;?!。]{0,24}?)\b(?:SQS FIFO|FIFO SQS)
            |\b(?:SQS FIFO|FIFO SQS)(?: queues?)?(?:[^.;:?!]{0,30}?)\b(?:only(?! subscri)|exclusively|apenas|somente|s[óo]lo|uniquement
            |as (?:a |the )?only subscribers?)\b|\b(?:only|must be)(?: (?:delivers?|publish(?:es)?|sends?|fans? out|have|takes?|accepts?|by|to|an?)){0,3} FIFO queues?\b
            |\bFIFO queues only\b|\bstandard queues? (?:cannot|can't|can not) (?:be )?subscribed? to (?:an? )?(?:SNS )?FIFO topics?\b
            |\b(?:cannot|can't|can not) subscribe an? standard queue to an? (?:SNS )?FIFO topic\b
            |\bFIFO topics? (?:cannot|can't|can not) (?:have|take|accept|(?:deliver|send|publish|push|fan~out) to) (?:an? )?(?:SQS )?standard (?:SQS )?queues?\b`,
          value: 'sqs-fifo',
        },
        {
          pattern: words`
            \b(?<!standard )SNS (?:currently )?(?:cannot|can't|can not|does not|doesn't) (?:yet |currently )?(?:support|send|publish|deliver|push|fan~out)(?: (?:forward|send|deliver|publish)ing)?(?: messages?)?(?: directly)?(?: to)? (?:an? )?(?:Amazon )?(?:SQS )?FIFO queues?\b
            |\b(?:SQS FIFO|FIFO SQS)(?: queues?)? (?:cannot|can't|can not) be (?:an? )?(?:subscri\w{2,6}|targets?) (?:to|of|for) (?:an? )?SNS\b(?! standard)`,
          value: 'none',
        },
        {
          pattern: words`
            \b(?:Lambda|HTTPS?|e~?mail|SMS|Firehose|mobile push)\b(?:[^.;?!]{0,40}?)\b(?:can|may) subscribe\b
            |\b(?:deliver|push|send|trigger|invoke|fan~out)(?:e?s|s|ing)?(?: directly)?(?: to)?(?: a| the)? (?:AWS )?(?:Lambda
            |HTTPS?|e~?mail|SMS|Firehose)\b`,
          value: 'others',
        },
      ],
    },
    history: [
      read(choice('sqs', 'SQS FIFO and SQS standard queues'), `${GUIDE}/fifo-message-delivery.html`, {
        since: '2023-09-14',
      }),
      read(choice('sqs-fifo', 'SQS FIFO queues only'), RELEASES, { since: '2020-10-22' }),
      read(choice('none', 'no FIFO topics, and no FIFO queues as subscribers'), RELEASES),
    ],
    exam: choice('sqs-fifo', 'SQS FIFO queues only'),
  },
  {
    id: 'sns.fifo.order',
    title: 'Order of a FIFO topic',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      not: words`\bstandard\b`,
      phrases: [
        {
          pattern: words`
            (?:\border(?:ing)? (?:is not|isn't|isn’t|not) (?:strictly )?(?:guaranteed|preserved|ensured|maintained)\b
            |\bbest~effort order(?:ing)?\b)(?!…\bgroups?\b)`,
          value: 'best-effort',
        },
        {
          pattern: words`\border(?:ing|ed)?\b…\b(?:within|across|over|throughout) (?:the |a |an )?(?:whole |entire )?(?:FIFO |SNS )?topic\b`,
          value: 'topic',
        },
        {
          pattern: words`\border(?:ing|ed)?\b…\b(?:message )?group\b|\b(?:strict|message) order(?:ing)?\b|\bpreserv(?:es|ing) (?:the )?order\b`,
          value: 'message-group',
        },
      ],
    },
    history: [read(choice('message-group', 'per message group'), `${API}/API_Publish.html`, { evidence: MODEL })],
    exam: choice('message-group', 'within a message group'),
  },
  {
    id: 'sns.fifo.group',
    title: 'MessageGroupId on a standard topic',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'Passed on to standard queues, where it makes them fair; required on FIFO topics.',
    mentions: {
      phrases: [
        {
          pattern: words`\bmessage~group~ids?\b…\b(?:only (?:on|for|with) FIFO|not (?:supported|allowed) (?:on|for) standard)`,
          value: 'rejected',
        },
        { pattern: words`\bstandard topics?\b…\bmessage~group~ids?\b`, value: 'optional' },
      ],
    },
    history: [
      read(choice('optional', 'optional'), `${API}/API_Publish.html`, { since: '2025-08-01', evidence: MODEL }),
      read(choice('rejected', 'FIFO topics only'), `${API}/API_Publish.html`, { evidence: MODEL }),
    ],
    exam: choice('rejected', 'FIFO topics only'),
  },
  {
    id: 'sns.fifo.group',
    part: 'fifo',
    title: 'MessageGroupId on a FIFO topic',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: { phrases: [{ pattern: words`\bmessage~group~ids?\b`, value: 'required' }] },
    history: [read(choice('required', 'required'), `${API}/API_Publish.html`, { evidence: MODEL })],
    exam: choice('required', 'required'),
  },
  {
    id: 'sns.fifo.group',
    part: 'length',
    title: 'Length of a MessageGroupId',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bgroup~ids?\b`,
      noun: words`^(?:alphanumeric )?(?:char(?:acter)?s?|letters?)\b`,
    },
    history: [read(count(128, 'characters'), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.fifo.scope_attr',
    title: 'FifoThroughputScope',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'fifo' },
    mentions: { phrases: [{ pattern: words`\bFifoThroughputScope\b`, value: 'topic-or-message-group' }] },
    history: [
      read(choice('topic-or-message-group', 'Topic or MessageGroup'), `${API}/API_CreateTopic.html`, {
        since: '2025-01-21',
        evidence: MODEL,
      }),
    ],
  },
] as const satisfies readonly Entry[];
