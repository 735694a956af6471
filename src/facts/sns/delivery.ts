import type { Entry } from '../entry';
import { read } from '../reading';
import { choice } from '../units';
import { words } from '../words';
import { API, GUIDE, MODEL, QUOTAS, RAW_DELIVERY, RELEASES, SUBSCRIBE_API } from './pages';

/** Who may subscribe, how messages arrive, what protects them. */
export const delivery = [
  {
    id: 'sns.protocols',
    title: 'Subscribers of a standard topic',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'SQS, Lambda, Data Firehose, HTTP and HTTPS, e-mail, e-mail as JSON, SMS, mobile push.',
    mentions: {
      cues: words`
        \b(?:subscri(?:bers?|ptions?|bed?)|endpoints?|deliver(?:s|ed|y)?|push(?:es|ed)?|send(?:s|ing)?
        |notif(?:y|ies|ications?)|integrat(?:es|ions?)|destinations?|targets?|protocols?|formats?|supports?)\b`,
      phrases: [
        {
          // "SNS, SQS and Lambda" is no list of what a topic delivers to.
          pattern: words`
            \b(?:SMS|e~?mails?|HTTPS?|mobile push|push notifications?|Lambda(?: functions?)?|SQS(?: queues?)?
            |Firehose)(?<!\bSNS(?: topics?)?(?:,| and| or| &|\/)(?: and| or)? ?(?:SQS|Lambda)(?: queues?| functions?)?)
            (?: \((?:S|s)\))?(?:,| and| or| &|\/)(?: and| or)? ?(?:SMS|e~?mails?|HTTPS?|mobile|push|Lambda|SQS|Amazon SQS
            |AWS Lambda|Firehose|Amazon Data Firehose|Kinesis Data Firehose|Kinesis Firehose)`,
          value: 'standard-protocols',
        },
      ],
    },
    history: [
      read(
        choice('standard-protocols', 'SQS, Lambda, Data Firehose, HTTP(S), e-mail, SMS, mobile push'),
        SUBSCRIBE_API,
        {
          evidence: MODEL,
        },
      ),
    ],
    exam: choice('standard-protocols', 'SQS, Lambda, Data Firehose, HTTP(S), e-mail, SMS, mobile push'),
  },
  {
    id: 'sns.protocols',
    part: 'never',
    title: 'What no topic delivers to',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Kinesis data streams, tables and state machines are reached through Lambda, Data Firehose or EventBridge.',
    mentions: {
      phrases: [
        {
          pattern: words`
            (?<!-)\b(?:subscribers?|subscriptions?|SNS endpoints?|deliver(?:s|ed)? (?:messages )?(?:directly )?to
            |push(?:es)? (?:messages )?(?:directly )?to)\b(?:[^.;?!]{0,40}?)\b(?<!\bbut (?:for|in|with) )(?:Kinesis Data Streams
            |Kinesis streams?|DynamoDB(?: tables?)?|Step Functions|RDS|Redshift)\b`,
          value: 'others',
        },
      ],
    },
    history: [
      read(
        choice('standard-protocols', 'SQS, Lambda, Data Firehose, HTTP(S), e-mail, SMS, mobile push'),
        SUBSCRIBE_API,
      ),
    ],
  },
  {
    id: 'sns.raw',
    title: 'Raw message delivery',
    kind: 'choice',
    adjustable: 'config',
    note: 'Strips the JSON envelope of SNS; set on the subscription.',
    mentions: {
      cues: words`\braw (?:message )?delivery\b|\bRawMessageDelivery\b`,
      phrases: [
        { pattern: words`\braw (?:message )?delivery\b[^.;,?!]{0,40}\b(?:Lambda|e~?mail|SMS)\b`, value: 'others' },
        { pattern: words`\b(?:SQS|HTTPS?|Firehose)\b`, value: 'sqs-http-firehose' },
      ],
    },
    history: [
      read(choice('sqs-http-firehose', 'SQS, HTTP(S) and Data Firehose'), RAW_DELIVERY, {
        evidence: MODEL,
      }),
    ],
    exam: choice('sqs-http-firehose', 'raw delivery'),
  },
  {
    id: 'sns.mdp',
    title: 'Message data protection',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Those who used it before keep it.',
    mentions: {
      not: words`\b(?:introduc(?:es|ed|ing)|announc(?:es|ed|ing)|launch(?:es|ed))\b`,
      phrases: [
        {
          pattern: words`\b(?:message )?data protection\b…\b(?:closed|no longer|not available|retired|deprecated)\b`,
          value: 'closed',
        },
        {
          pattern: words`
            (?:\bmessage data protection\b|\bSNS\b…\bdata protection polic(?:y|ies)\b(?! logs))
            (?!(?:[^.;?!]{0,140}?)\b(?:existing|eligible|availab|closed|no longer))`,
          value: 'available',
        },
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
    title: 'Encryption at rest of a topic',
    kind: 'choice',
    adjustable: 'config',
    note: 'Switched on by KmsMasterKeyId.',
    mentions: {
      cues: words`\b(?:at~rest|SSE|server~side)\b`,
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
    title: 'Encryption in transit to SNS',
    kind: 'choice',
    adjustable: 'config',
    note: 'A policy with aws:SecureTransport enforces TLS.',
    mentions: {
      phrases: [{ pattern: words`\b(?:only|exclusively) (?:accepts? )?HTTPS\b`, value: 'https-only' }],
    },
    history: [read(choice('http-and-https', 'HTTP and HTTPS are both accepted'), QUOTAS)],
    exam: choice('https-only', 'encrypted in transit by default'),
  },
  {
    id: 'sns.same_region',
    title: 'Region of a publish call',
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
    title: 'Mobile push services',
    kind: 'choice',
    adjustable: 'hard',
    note: 'ADM, APNs, Baidu, FCM, MPNS and WNS.',
    mentions: {
      // In the API and in payloads the old name lives on.
      not: words`\b(?:legacy|JSON|payloads?|maps? to|platform values?|GCM_[A-Z]\w{0,24})\b`,
      phrases: [
        {
          pattern: words`(?<!\bFCM(?:\)|,|/| or| \(| )\s{0,2})\b(?:Google )?GCM\b(?!\W{1,3}(?:or |now |formerly )?FCM)|\bGoogle Cloud Messaging\b`,
          value: 'gcm',
        },
        { pattern: words`\bFCM\b|\bFirebase Cloud Messaging\b`, value: 'fcm' },
      ],
    },
    history: [
      read(choice('fcm', 'Firebase Cloud Messaging (FCM)'), `${GUIDE}/sns-mobile-application-as-subscriber.html`),
      read(choice('gcm', 'Google Cloud Messaging (GCM)'), `${GUIDE}/sns-mobile-application-as-subscriber.html`),
    ],
    exam: choice('gcm', 'Google Cloud Messaging (GCM)'),
  },
] as const satisfies readonly Entry[];
