import type { Fact } from '../engine/types';
import { read, SDK_MODEL } from './reading';
import { choice, count } from './units';
import { words } from './words';

const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
const API = 'https://docs.aws.amazon.com/sns/latest/api';
const RELEASES = `${GUIDE}/sns-release-notes.html`;
const DEAD_LETTER = `${GUIDE}/sns-dead-letter-queues.html`;
const MODEL = `${SDK_MODEL}/sns/2010-03-31/service-2.json`;

/** Who may subscribe to a topic, in what order, and what protects messages on their way. */
export const snsDelivery = [
  {
    id: 'sns.protocols',
    service: 'sns',
    title: 'Subscribers of a standard topic',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'SQS, Lambda, Data Firehose, HTTP and HTTPS, e-mail, e-mail as JSON, SMS, mobile push.',
    mentions: {
      cues: words`\b(?:subscri(?:bers?|ptions?|bed?)|endpoints?|deliver(?:s|ed|y)?|push(?:es|ed)?|send(?:s|ing)?|notif(?:y|ies|ications?)|integrat(?:es|ions?)|destinations?|targets?|protocols?)\b`,
      phrases: [
        {
          pattern: words`\b(?:subscribers?|subscriptions?|endpoints?|deliver(?:s|ed)? (?:messages )?to|push(?:es)? (?:messages )?to)\b(?:[^.;?!]{0,40}?)\b(?:Kinesis Data Streams|Kinesis streams?|DynamoDB(?: tables?)?|Step Functions|RDS|Redshift)\b`,
          value: 'others',
        },
        {
          pattern: words`\b(?:SMS|e~?mails?|HTTPS?|mobile push|push notifications?|Lambda(?: functions?)?|SQS(?: queues?)?|Firehose)(?: \((?:S|s)\))?(?:,| and| or| &|\/)(?: and| or)? ?(?:SMS|e~?mails?|HTTPS?|mobile|push|Lambda|SQS|Amazon SQS|AWS Lambda|Firehose|Amazon Data Firehose|Kinesis Data Firehose|Kinesis Firehose)`,
          value: 'standard-protocols',
        },
      ],
    },
    history: [
      read(
        choice('standard-protocols', 'SQS, Lambda, Data Firehose, HTTP(S), e-mail, SMS, mobile push'),
        `${API}/API_Subscribe.html`,
        {
          evidence: MODEL,
        },
      ),
    ],
    exam: choice('standard-protocols', 'SQS, Lambda, Data Firehose, HTTP(S), e-mail, SMS, mobile push'),
  },
  {
    id: 'sns.fifo.protocols',
    service: 'sns',
    title: 'Subscribers of a FIFO topic',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'SQS queues of both types, nothing else: other subscribers read from a queue in between.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:SQS )?FIFO (?:queues? )?and (?:SQS )?standard(?: queues?)?\b|\b(?:SQS )?standard (?:queues? )?(?:and|or) (?:SQS )?FIFO(?: queues?)?\b|\b(?:SQS )?standard queues? (?:can|may) (?:also )?(?:be )?subscribed?\b|\bboth (?:types of )?(?:SQS )?(?:standard|FIFO|queue)`,
          value: 'sqs',
        },
        {
          pattern: words`\b(?:only|just|exclusively|limited to|restricted to|must be)\b(?:[^.;?!]{0,40}?)\bSQS FIFO\b|\bSQS FIFO(?: queues?)?(?:[^.;?!]{0,30}?)\b(?:only|exclusively|as (?:a |the )?(?:only )?subscribers?)\b|\b(?:only|must be) (?:a )?FIFO queues?\b`,
          value: 'sqs-fifo',
        },
        {
          pattern: words`\b(?:Lambda|HTTPS?|e~?mail|SMS|Firehose|mobile push)\b(?:[^.;?!]{0,40}?)\b(?:can|may) subscribe\b|\b(?:deliver|push|send|trigger|invoke|fan~out)(?:e?s|s|ing)?(?: directly)?(?: to)?(?: a| the)? (?:AWS )?(?:Lambda|HTTPS?|e~?mail|SMS|Firehose)\b`,
          value: 'others',
        },
      ],
    },
    history: [
      read(choice('sqs', 'SQS FIFO and SQS standard queues'), `${GUIDE}/fifo-message-delivery.html`, {
        since: '2023-09-14',
      }),
      read(choice('sqs-fifo', 'SQS FIFO queues only'), RELEASES, { since: '2020-10-22' }),
    ],
    exam: choice('sqs-fifo', 'SQS FIFO queues only'),
  },
  {
    id: 'sns.fifo.order',
    service: 'sns',
    title: 'Order of a FIFO topic',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: {
      phrases: [
        {
          pattern: words`\border(?:ing|ed)?\b…\b(?:within|across|over|throughout) (?:the |a |an )?(?:whole |entire )?topic\b`,
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
    service: 'sns',
    title: 'MessageGroupId on a standard topic',
    unit: 'none',
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
    service: 'sns',
    title: 'MessageGroupId on a FIFO topic',
    unit: 'none',
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
    service: 'sns',
    title: 'Length of a MessageGroupId',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bgroup~ids?\b`,
      noun: words`^(?:alphanumeric )?(?:char(?:acter)?s?|letters?)\b`,
      sense: 'max',
    },
    history: [read(count(128, 'characters'), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.fifo.scope_attr',
    service: 'sns',
    title: 'FifoThroughputScope',
    unit: 'none',
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
  {
    id: 'sns.dlq.place',
    service: 'sns',
    title: 'Place of a subscription’s dead-letter queue',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A RedrivePolicy on the subscription, not on the topic.',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        {
          pattern: words`\bsame (?:AWS )?(?:account and (?:the same )?region|region and (?:the same )?(?:AWS )?account|region|account)\b`,
          value: 'same',
        },
        {
          pattern: words`\b(?:can|may) (?:be|live|stand|reside)(?: placed)? in (?:another|a different|any|other) (?:AWS )?(?:region|account)s?\b`,
          value: 'anywhere',
        },
      ],
    },
    history: [
      read(choice('same', 'the same account and Region as the subscription'), DEAD_LETTER, { since: '2019-11-14' }),
    ],
    exam: choice('same', 'the same account and Region as the subscription'),
  },
  {
    id: 'sns.dlq.place',
    part: 'on',
    service: 'sns',
    title: 'What a dead-letter queue is attached to',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\b(?:DLQs?|dead~letter)\b`,
      phrases: [
        { pattern: words`\b(?:to|on|for|per|at) (?:the |an? |each )?(?:SNS )?topics?(?: level)?\b`, value: 'topic' },
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
    service: 'sns',
    title: 'Type of a subscription’s dead-letter queue',
    unit: 'none',
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
    service: 'sns',
    title: 'Queue policy of a subscription’s dead-letter queue',
    unit: 'none',
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
    history: [read(choice('needed', 'must allow sns.amazonaws.com'), DEAD_LETTER)],
  },
  {
    id: 'sns.raw',
    service: 'sns',
    title: 'Raw message delivery',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'Strips the JSON envelope of SNS; set on the subscription.',
    mentions: {
      cues: words`\braw (?:message )?delivery\b|\bRawMessageDelivery\b`,
      phrases: [
        { pattern: words`\b(?:Lambda|e~?mail|SMS)\b`, value: 'others' },
        { pattern: words`\b(?:SQS|HTTPS?|Firehose)\b`, value: 'sqs-http-firehose' },
      ],
    },
    history: [
      read(
        choice('sqs-http-firehose', 'SQS, HTTP(S) and Data Firehose'),
        `${GUIDE}/sns-large-payload-raw-message-delivery.html`,
        {
          evidence: MODEL,
        },
      ),
    ],
    exam: choice('sqs-http-firehose', 'raw delivery'),
  },
  {
    id: 'sns.mdp',
    service: 'sns',
    title: 'Message data protection',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Those who used it before keep it.',
    mentions: {
      phrases: [
        {
          pattern: words`\b(?:message )?data protection\b…\b(?:closed|no longer|not available|retired|deprecated)\b`,
          value: 'closed',
        },
        { pattern: words`\bmessage data protection\b|\bdata protection polic(?:y|ies)\b`, value: 'available' },
      ],
    },
    history: [
      read(choice('closed', 'closed to new customers'), RELEASES, { since: '2026-04-30' }),
      read(choice('available', 'available'), RELEASES, { since: '2022-09-08' }),
    ],
    exam: choice('available', 'available'),
  },
  {
    id: 'sns.sse',
    service: 'sns',
    title: 'Encryption at rest of a topic',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'Switched on by KmsMasterKeyId.',
    mentions: {
      cues: words`\b(?:at rest|SSE|server~side)\b`,
      phrases: [
        {
          pattern: words`\b(?:encrypt(?:ed|s|ion)(?: at rest)?|SSE)(?: is)?(?: enabled| on)? by default\b|\bby default…\bencrypt(?:ed|s)\b`,
          value: 'default',
        },
        { pattern: words`\b(?:SSE|server~side encryption|encryption at rest|encrypt(?:ed|ion)?)\b`, value: 'opt-in' },
      ],
    },
    history: [
      read(choice('opt-in', 'opt-in with a KMS key'), `${GUIDE}/sns-server-side-encryption.html`, { evidence: MODEL }),
    ],
    exam: choice('opt-in', 'KMS'),
  },
  {
    id: 'sns.tls',
    service: 'sns',
    title: 'Encryption in transit to SNS',
    unit: 'none',
    kind: 'choice',
    adjustable: 'config',
    note: 'A policy with aws:SecureTransport enforces TLS.',
    mentions: {
      phrases: [{ pattern: words`\b(?:only|exclusively) (?:accepts? )?HTTPS\b`, value: 'https-only' }],
    },
    history: [
      read(
        choice('http-and-https', 'HTTP and HTTPS are both accepted'),
        'https://docs.aws.amazon.com/general/latest/gr/sns.html',
      ),
    ],
    exam: choice('https-only', 'encrypted in transit by default'),
  },
  {
    id: 'sns.same_region',
    service: 'sns',
    title: 'Region of a publish call',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'The call goes to the Region of the topic.',
    mentions: {
      phrases: [
        {
          pattern: words`\bpublish(?:es|ed|ing)? to (?:an? )?(?:SNS )?topics? in (?:any|another|other|a different) regions?\b`,
          value: 'any-region',
        },
      ],
    },
    history: [read(choice('same-region', 'the Region of the topic'), `${API}/API_Publish.html`, { evidence: MODEL })],
  },
  {
    id: 'sns.mobile',
    service: 'sns',
    title: 'Mobile push services',
    unit: 'none',
    kind: 'choice',
    adjustable: 'hard',
    note: 'ADM, APNs, Baidu, FCM, MPNS and WNS.',
    mentions: {
      phrases: [
        { pattern: words`\b(?:Google )?GCM\b|\bGoogle Cloud Messaging\b`, value: 'gcm' },
        { pattern: words`\bFCM\b|\bFirebase Cloud Messaging\b`, value: 'fcm' },
      ],
    },
    history: [
      read(choice('fcm', 'Firebase Cloud Messaging (FCM)'), `${GUIDE}/sns-mobile-application-as-subscriber.html`),
      read(choice('gcm', 'Google Cloud Messaging (GCM)'), `${GUIDE}/sns-mobile-application-as-subscriber.html`),
    ],
    exam: choice('gcm', 'Google Cloud Messaging (GCM)'),
  },
] as const satisfies readonly Fact[];
