import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { choice, count, GIB, KIB, MIB, size, sizes, unlimited } from '../units';
import { BATCH_OF_FUNCTION, SIZE_ELSEWHERE, words } from '../words';
import { API, MESSAGES, MODEL, QUEUES } from './pages';

const SIZE_CUES = words`\b(?:limit of|rejects?|max(?:imum)?|messages?|msgs?|payloads?|sizes?|body|bodies|data|text|large|big|^\W{0,8}(?:larg|bigg)er than|KB of|extended~client)\b|${SIZE_ELSEWHERE}`;
const NOT_SIZE = words`
  \b(?:for|per) (?:each|every) \d|(?<!\b(?:per|each) (?:message|msg) )\btotal\b
  |\b(?:10|ten) (?:messages|msgs) (?:and|or|/)
  |\b(?:billed|billing|charged?|pric(?:e|ed|ing)|costs?|counts? (?:more|as|twice|several)|chunks?|requests?|shards?|(?<!/ ?)records?|batch(?:es)?|metadata)\b
  |\b(?:S3|extended|objects?|buckets?)\b(?:[^,;()]{0,60}?)(?:\b|\d)[GT]i?B\b
  |(?:\b|\d)[GT]i?B\b(?:[^,;()]{0,60}?)\b(?:S3|extended|objects?|buckets?)\b`;
/** Units in which the ordinary limit is given, never the one of the library. */
const SMALL = words`[KM]i?B\b|\bbytes?\b`;

/** Messages: size, content, batches, what they cost. */
export const messages = [
  {
    id: 'sqs.msg.max_size',
    title: 'Maximum message size, body and attributes together',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'Larger bodies go to S3 with a pointer in the message (Extended Client Library).',
    mentions: { cues: SIZE_CUES, not: NOT_SIZE },
    history: [
      read(size(MIB), MESSAGES, { since: '2025-08' }),
      read(size(256 * KIB), MESSAGES, { since: '2013-06-18' }),
      recalled(size(64 * KIB), MESSAGES),
    ],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'sqs.msg.min_size',
    title: 'Minimum message size',
    unit: 'byte',
    kind: 'min',
    adjustable: 'hard',
    mentions: { cues: SIZE_CUES, not: NOT_SIZE, elsewhere: BATCH_OF_FUNCTION },
    history: [read(size(1), MESSAGES)],
  },
  {
    id: 'sqs.queue.maxsize_attr',
    title: 'Range of MaximumMessageSize',
    unit: 'byte',
    kind: 'range',
    adjustable: 'config',
    note: 'Set per queue by MaximumMessageSize; a queue can be kept at the older 262,144 bytes.',
    mentions: {
      cues: words`\b(?:MaximumMessageSize|maximum message size (?:attribute|setting|range))\b`,
    },
    history: [
      read(sizes(KIB, MIB), `${API}/API_SetQueueAttributes.html`, { since: '2025-08', evidence: MODEL }),
      read(sizes(KIB, 256 * KIB), `${API}/API_SetQueueAttributes.html`, { evidence: MODEL }),
    ],
    exam: sizes(KIB, 256 * KIB, '1 KB to 256 KB'),
  },
  {
    id: 'sqs.queue.maxsize_attr',
    part: 'default',
    title: 'Default of MaximumMessageSize',
    unit: 'byte',
    kind: 'default',
    adjustable: 'config',
    mentions: { cues: words`\b(?:MaximumMessageSize|maximum message size)\b` },
    history: [
      read(size(MIB), `${API}/API_SetQueueAttributes.html`, { since: '2025-08', evidence: MODEL }),
      read(size(256 * KIB), `${API}/API_SetQueueAttributes.html`, { evidence: MODEL }),
    ],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'sqs.batch.count',
    title: 'Messages per batch call',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'SendMessageBatch, DeleteMessageBatch, ChangeMessageVisibilityBatch and one ReceiveMessage call.',
    mentions: {
      cues: words`
        \b(?:batch(?:es|ed|ing)?|at (?:a|one) time|at once
        |(?:per|a|one|single|each) (?:request|call|poll|receive|operation|action|API)|MaxNumberOfMessages
        |receiv(?:e|es|ed|ing)|ReceiveMessage|polls?)\b`,
      not: words`
        \b(?:per second|throughput|tps|lambda|triggers?|event source|mappings?|batch(?:ing)?~window|attributes?
        |maxReceiveCount|retr(?:y|ies))\b|\bmsgs?/s`,
      elsewhere: BATCH_OF_FUNCTION,
      noun: words`^(?:SQS )?(?:messages?|msgs?|entries|items?|records?)\b`,
    },
    history: [read(count(10, 'messages'), MESSAGES)],
    exam: count(10, 'messages'),
  },
  {
    id: 'sqs.batch.payload',
    title: 'Total payload of one SendMessageBatch call',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'All entries together may be as large as one message.',
    mentions: {
      cues: words`\b(?:batch(?:es|ed)?|SendMessageBatch|all (?:the )?(?:messages|entries)|(?:per|each|one|an?|1|single) request)\b`,
      not: words`\b(?:lambda|shards?|S3|[2-9] requests|billed|charged|costs?)\b`,
    },
    history: [
      read(size(MIB), `${API}/API_SendMessageBatch.html`, { since: '2025-08', evidence: MODEL }),
      read(size(256 * KIB), `${API}/API_SendMessageBatch.html`, { evidence: MODEL }),
    ],
    exam: size(256 * KIB, '256 KB'),
  },
  {
    id: 'sqs.msg.extended_client',
    title: 'Payload with the Extended Client Library',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'The body is stored in S3 and the message carries a pointer; libraries for Java and Python.',
    mentions: {
      cues: words`\b(?:extended~client|S3|pointer|reference|large (?:SQS )?messages)\b`,
      not: SMALL,
    },
    history: [read(size(2 * GIB, '2 GB'), MESSAGES)],
  },
  {
    id: 'sqs.msg.attributes',
    title: 'Message attributes per message',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'Names and values count toward the size of the message.',
    mentions: {
      cues: words`\b(?:attributes?|metadata)\b`,
      noun: words`^(?:message |metadata |custom )?(?:attributes?|metadata)\b`,
    },
    history: [read(count(10, 'attributes'), MESSAGES)],
    exam: count(10, 'attributes'),
  },
  {
    id: 'sqs.msg.charset',
    title: 'Content of a message',
    kind: 'choice',
    adjustable: 'hard',
    note: 'XML, JSON and plain text of a limited Unicode set; binary data has to be encoded.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:XML, JSON,? (?:and|or|&) (?:unformatted |plain )?text|text in any format)\b`,
          value: 'text',
        },
        { pattern: words`\b(?:raw|unencoded) binary (?:data|messages?|payloads?|bodies)\b`, value: 'binary' },
      ],
    },
    history: [read(choice('text', 'XML, JSON and plain text'), MESSAGES)],
    exam: choice('text', 'text only'),
  },
  {
    id: 'sqs.backlog',
    title: 'Messages stored in a queue',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      phrases: [
        {
          pattern: words`
            \b(?:unlimited|infinite|any) (?:num(?:ber)?|no\.?|amount|quantity) of (?:messages?|msgs?|data)\b
            |\bunlimited (?:number of )?messages\b|\bno limits?(?: to| on| for)? (?:the )?(?:how many|number of
            |amount of) messages\b|\bunlimited (?:queue )?(?:storage|depth|backlog)\b
            |\b(?:number of|how many) messages (?:that )?(?:an? |one |the )?(?:Amazon )?(?:SQS )?queues? (?:can |may )?(?:stores?|holds?|keeps?) (?:is|are) unlimited\b`,
          value: 'unlimited',
        },
      ],
    },
    history: [read(unlimited(), QUEUES)],
    exam: unlimited(),
  },
  {
    id: 'sqs.price.chunk',
    title: 'Payload billed as one request',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    note: 'A message of 1 MiB is billed as 16 requests.',
    mentions: {
      cues: words`\b(?:bill(?:s|ed|ing)?|charg(?:e|es|ed)|pric(?:e|ed|ing)|costs?|chunks?|(?:1|one|an?|as|each|every|per|single|API) requests?)\b`,
      sense: 'value',
    },
    history: [recalled(size(64 * KIB, '64 KB'), 'https://aws.amazon.com/sqs/pricing/')],
    exam: size(64 * KIB, '64 KB'),
  },
  {
    id: 'sqs.latency',
    title: 'Latency of a call',
    unit: 'millisecond',
    kind: 'max',
    adjustable: 'soft',
    note: 'AWS gives no figure on a page that was found; course notes teach less than 10 ms.',
    mentions: {
      cues: words`\blatenc(?:y|ies)\b|\b(?:publish|receive|response)\b`,
      not: words`\b(?:lambda|shards?|fan~out)\b`,
    },
    history: [recalled(choice('unstated', 'no official figure'), 'https://aws.amazon.com/sqs/faqs/')],
    exam: { value: { kind: 'quantity', number: 10 }, display: 'below 10 ms' },
  },
] as const satisfies readonly Entry[];
