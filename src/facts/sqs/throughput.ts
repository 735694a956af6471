import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, rate, unlimited } from '../units';
import { words } from '../words';
import { FIFO, GUIDE, HIGH_THROUGHPUT, MESSAGES, MODEL, NEWS, QUEUES, THROTTLING } from './pages';

/** Also in German and Romance languages. */
const IN_FLIGHT = words`\bin~?flight\b|\binflight\b|\bnot yet deleted\b|\bin Bearbeitung\b|\b(?:e[nm] (?:vuelo|vol|voo|tr[áâ]nsito)|in volo)\b|在途|传输中|[処处]理中|飞行中|インフライト|전송 중`;

const MESSAGES_IN_FLIGHT = words`
  ^limit (?:for|on)\b|^(?:FIFO )?(?:in~?flight )?(?:messages?|msgs?|in~flight|nachrichten|mensa(?:jes|gens))\b`;

const CALLS = words`
  ^(?:SQS |FIFO )?(?:messages?|msgs?|transactions?|txns?|TPS|API (?:calls?|requests?)|(?:API )?operations?|ops
  |requests?|calls?|actions?|sends?|receives?)`;
const HIGH = words`\bhigh~throughput\b|\bFifoThroughputLimit\b|\bperMessageGroupId\b`;
/** Another mode, or fewer in a call; "High throughput: 300 messages" only praises. */
const HIGH_OR_SMALL = words`
  \bhigh~throughput\b(?!\W{0,6}:(?:[^.;]{0,80}?)\b3(?:,?0)?00\b)|\bFifoThroughputLimit\b|\bperMessageGroupId\b
  |\b[2-9] messages per (?:operation|call|request|batch)\b`;

/** Calls and messages a second, and messages in flight. */
export const throughput = [
  {
    id: 'sqs.tps.standard',
    title: 'Throughput of a standard queue',
    unit: 'count/second',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    note: 'AWS says nearly unlimited calls per second for each API action.',
    mentions: {
      cues: words`\b(?:throughput|TPS|transactions|per second|por segundo|volume|API calls|near(?:ly)?|almost|virtually|effectively|infinite)\b|/s`,
      noun: CALLS,
      phrases: [
        {
          pattern: words`
            ^\W{0,4}unlimited\W{0,4}$|\b(?:nearly |almost |virtually |practically )?(?:unlimited|infinite) (?:throughput|TPS
            |(?:number of )?transactions(?: per second)?|(?:(?:number|no\.?) (?:of )?)?(?:API calls|messages|requests) per second)\b
            |\bthroughput(?: is| ?:)? (?:nearly |almost |virtually |casi |quase )?(?:unlimited|ilimitado)\b|throughput (?:gần như )?không giới hạn
            |\b(?:quantidade|cantidad|n[úu]mero) (?:quase |casi )?ilimitad[ao] de transa
            |\bno (?:limit on |limits? to )?throughput(?: limits?| provisioning)?\b|\bat any volume\b
            |^\W{0,4}(?:near(?:ly)?|almost|virtually|effectively) unlimited(?! (?:number|amount|quantity|messages|storage))\b`,
          value: 'unlimited',
        },
        {
          pattern: words`
            ^\W{0,4}(?:an? )?(?:SQS )?standard (?:SQS )?queues?\b(?:(?!\bFIFO|\bnot\b|n't\b)[^.;?!]){0,30}?
            \b(?:only|at most|up to|max(?:imum)?(?: of)?|limited to) [1-9][\d.,]{0,8}k? ?(?:TPS\b
            |(?:msgs?|messages?|transactions|requests|calls)(?:/s| per second| a second))`,
          value: 'limited',
        },
        {
          pattern: words`
            \b[1-9][\d.,]{0,8} ?k? ?(?:TPS|(?:msgs?|messages?|transactions|requests|calls)?(?:/s(?:ec)?| per second)) ?(?:per queue )?
            \((?:SQS )?standard(?: queues?)?\)|^\W{0,4}standard(?: queues?)?\W{1,5}(?:up to )?(?:300|3[,.]?000) ?(?:TPS|msgs?/s|messages/s|/s)|\bthroughput \((?:SQS )?standard(?: queues?)?\)[|:\s]{1,4}[1-9][\d.,]{0,8}k? ?(?:TPS|msgs?|messages)\b`,
          value: 'limited',
        },
      ],
    },
    history: [read(unlimited('nearly unlimited'), MESSAGES)],
    exam: unlimited(),
  },
  {
    id: 'sqs.tps.fifo',
    title: 'FIFO throughput without batching',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'default' },
    note: 'Per API action: send, receive and delete are counted apart.',
    mentions: { not: HIGH_OR_SMALL, noun: CALLS },
    history: [read(rate(300, 'calls'), MESSAGES)],
    exam: rate(300, 'messages'),
    defaultMode: { text: 'high-throughput mode goes further', since: '2021-05-27' },
  },
  {
    id: 'sqs.tps.fifo_batch',
    title: 'FIFO throughput in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'default' },
    note: '300 calls a second with 10 messages in each, per API action.',
    mentions: {
      cues: words`\bbatch(?:es|ed|ing)?\b|\b(?:lotes?|agrup\w{1,6}|throughput)\b|\blimit(?:ed|s)?\b|\bup to\b|\bexceed(?:s|ing)?\b|\bmax(?:imum)?\b|\b(?:messages|msgs?)\b`,
      firmly: words`\bbatch(?:es|ed|ing)?\b|\blotes?\b`,
      not: HIGH_OR_SMALL,
      noun: CALLS,
    },
    history: [read(rate(3000, 'messages'), THROTTLING)],
    exam: rate(3000, 'messages'),
    defaultMode: { text: 'high-throughput mode goes further', since: '2021-05-27' },
  },
  {
    id: 'sqs.tps.fifo_ht',
    title: 'FIFO throughput in high-throughput mode, largest Regions, without batching',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput' },
    note: 'us-east-1, us-west-2 and eu-west-1; other Regions have less.',
    mentions: {
      cues: HIGH,
      not: words`\b(?:with|in|using|by|and) batch(?:es|ing)?\b|\bbatches of\b|\bbatched\b`,
      noun: CALLS,
    },
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
    title: 'FIFO throughput in high-throughput mode, largest Regions, in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput' },
    note: '190,000, 90,000, 45,000 or 24,000 messages a second in the other classes of Regions.',
    mentions: { cues: HIGH, noun: CALLS },
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
    title: 'FIFO high-throughput mode: second class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: ['us-east-2', 'eu-central-1'] },
    mentions: { cues: HIGH, noun: CALLS },
    history: [
      read(rate(19_000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(18_000, 'calls'), NEWS, { since: '2023-10' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r3',
    title: 'FIFO high-throughput mode: third class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: {
      queueType: 'fifo',
      mode: 'high-throughput',
      regions: ['ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1'],
    },
    mentions: { cues: HIGH, noun: CALLS },
    history: [
      read(rate(9000, 'calls'), MESSAGES, { since: '2023-11-27' }),
      read(rate(4500, 'calls'), NEWS, { since: '2023' }),
    ],
  },
  {
    id: 'sqs.tps.fifo_ht_r4',
    title: 'FIFO high-throughput mode: fourth class of Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: ['eu-west-2', 'sa-east-1'] },
    mentions: { cues: HIGH, noun: CALLS },
    history: [read(rate(4500, 'calls'), MESSAGES)],
  },
  {
    id: 'sqs.tps.fifo_ht_r4',
    part: 'elsewhere',
    title: 'FIFO high-throughput mode: all other Regions',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'soft',
    scope: { queueType: 'fifo', mode: 'high-throughput', regions: 'elsewhere' },
    mentions: { cues: HIGH, noun: CALLS },
    history: [read(rate(2400, 'calls'), MESSAGES)],
  },
  {
    id: 'sqs.fifo.ht_settings',
    title: 'Settings of high-throughput mode',
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
    title: 'Throughput of one message group',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'A group lies in one partition: 300 calls a second per API action, so 3,000 messages in batches of 10.',
    mentions: {
      cues: words`\b(?:per|each|one|a|single|every) (?:message )?group(?:s| ?id)?\b|\b(?:per|each|one) partition\b`,
      noun: CALLS,
    },
    history: [read(rate(300, 'calls'), HIGH_THROUGHPUT)],
  },
  {
    id: 'sqs.fifo.group_tps',
    part: 'batched',
    title: 'Throughput of one message group in batches of 10',
    unit: 'count/second',
    kind: 'rate',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      cues: words`\b(?:per|each|one|a|single|every) (?:message )?group(?:s| ?id)?\b|\b(?:per|each|one) partition\b`,
      noun: CALLS,
    },
    history: [read(rate(3000, 'messages'), HIGH_THROUGHPUT)],
  },
  {
    id: 'sqs.inflight.standard',
    title: 'Messages in flight, standard queue',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'standard' },
    note: 'Short polling answers OverLimit above it; long polling returns nothing.',
    mentions: {
      cues: IN_FLIGHT,
      noun: MESSAGES_IN_FLIGHT,
    },
    history: [read(count(120_000, 'messages'), QUEUES)],
    exam: count(120_000, 'messages'),
  },
  {
    id: 'sqs.inflight.fifo',
    title: 'Messages in flight, FIFO queue',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    scope: { queueType: 'fifo' },
    note: 'No error when it is reached: further messages wait.',
    mentions: {
      cues: IN_FLIGHT,
      noun: MESSAGES_IN_FLIGHT,
    },
    history: [read(count(120_000, 'messages'), FIFO, { since: '2024-11' }), read(count(20_000, 'messages'), FIFO)],
    exam: count(20_000, 'messages'),
  },
] as const satisfies readonly Entry[];
