import type { Entry } from '../entry';
import { read, recalled } from '../reading';
import { choice, count, DAY, duration, durations, HOUR } from '../units';
import { words } from '../words';
import { GUIDE, RELEASES, RETRIES, SUBSCRIBE_API } from './pages';

const RETRY = words`\bretr(?:y|ies|ied|ying)\b|\battempts?\b|\bredeliver(?:y|s|ed)?\b`;
/** One of the phases that make up the whole. */
const PHASE = words`\b(?:phases?|immediate(?:ly)?|pre~backoff|post~backoff|backoff|apart|without delay|HTTPS?)\b`;
const NOTHING_KEPT = words`
  \bno (?:message )?(?:archive|replay|retention|persistence)\b
  |\b(?:does not|doesn't|doesn’t|cannot|can't) (?:archive|replay|persist|store|retain|keep)(?: any)?(?: messages?
  | them)?\b|\bmessages? (?:are|is) not (?:persisted|stored|retained|kept|persistent)\b|\bnot persist(?:ed|ent)\b`;

/** Delivery attempts, archive, confirmation. */
export const retries = [
  {
    id: 'sns.retry.aws',
    title: 'Delivery attempts to SQS, Lambda and Data Firehose',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'Over 23 days; then the message is lost unless the subscription has a dead-letter queue.',
    mentions: {
      cues: RETRY,
      not: PHASE,
      noun: words`^(?:times?|retr(?:y|ies)|attempts?|delivery attempts?)\b`,
      firmly: words`\b(?:SQS|Lambda|Firehose|AWS~managed)\b`,
      sense: 'value',
    },
    history: [read(count(100_015, 'attempts'), RETRIES)],
  },
  {
    id: 'sns.retry.aws',
    part: 'time',
    title: 'Time of delivery attempts to SQS, Lambda and Data Firehose',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: RETRY, not: words`\b(?:between|backoff (?:of|from|is|phase)|ranging|apart|HTTPS?)\b` },
    history: [read(duration(23 * DAY), RETRIES)],
  },
  {
    id: 'sns.retry.customer',
    title: 'Delivery attempts to e-mail, SMS and push',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'Over 6 hours.',
    mentions: {
      cues: RETRY,
      not: PHASE,
      noun: words`^(?:times?|retr(?:y|ies)|attempts?|delivery attempts?)\b`,
      sense: 'value',
    },
    history: [read(count(50, 'attempts'), RETRIES)],
  },
  {
    id: 'sns.retry.customer',
    part: 'time',
    title: 'Time of delivery attempts to e-mail, SMS and push',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: RETRY, not: PHASE },
    history: [read(duration(6 * HOUR), RETRIES)],
  },
  {
    id: 'sns.retry.http',
    title: 'Time of delivery attempts to HTTP and HTTPS',
    unit: 'second',
    kind: 'max',
    adjustable: 'config',
    note: 'The only protocol with a retry policy of one’s own.',
    mentions: { cues: RETRY },
    history: [read(duration(HOUR), RETRIES)],
  },
  {
    id: 'sns.retry.http',
    part: 'others',
    title: 'Which deliveries are tried again',
    kind: 'choice',
    adjustable: 'hard',
    note: 'A retry policy of one’s own is for HTTP and HTTPS alone.',
    mentions: {
      not: words`\bpolic(?:y|ies)\b|\bcustom|\bconfigur|\bbackoff\b`,
      phrases: [
        {
          pattern: words`
            \bretr(?:y|ies)\b(?:[^.;?!,]{0,24}?)\bonly\b(?:[^.;?!,]{0,24}?)\bHTTP
            |\b(?:only retr(?:y|ies)\b|no retr(?:y|ies) except\b)(?:[^.;?!,]{0,16}?)\bHTTP
            |\bonly HTTPS?(?:\(s\)|/S)?(?: endpoints?| subscribers?)? (?:will |can |are )?retr(?:y|ies|ied)\b
            |\bretr(?:y|ies)\b(?:[^.;?!,]{0,16}?)\bHTTP(?:[^.;?!,]{0,24}?)\bonly\b`,
          value: 'http',
        },
      ],
    },
    history: [read(choice('all', 'all of them; SQS, Lambda and Firehose for 23 days'), RETRIES)],
  },
  {
    id: 'sns.archive',
    title: 'Message archive',
    kind: 'choice',
    adjustable: 'config',
    scope: { queueType: 'fifo' },
    note: 'FIFO topics keep 1 to 365 days when an archive policy is set; a standard topic keeps nothing.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bFIFO (?:SNS )?topics?\b…\b(?:no (?:message )?(?:archive|replay)
            |(?:does not|do not|doesn't|doesn’t|cannot|can't) (?:archive|replay|persist|store)|not persist(?:ed|ent))`,
          value: 'none',
        },
        { pattern: words`\b(?:archiv(?:e|es|ing)|replay(?:s|ed|ing)?)\b`, value: 'fifo-topics' },
      ],
    },
    history: [
      read(
        choice('fifo-topics', 'on FIFO topics, 1 to 365 days'),
        `${GUIDE}/message-archiving-and-replay-topic-owner.html`,
        {
          since: '2023-10-26',
        },
      ),
      read(choice('none', 'none'), RELEASES),
    ],
    exam: choice('none', 'none'),
  },
  {
    id: 'sns.archive',
    part: 'standard',
    title: 'What a standard topic keeps',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'Deliveries are retried for days; what fails then is gone without a dead-letter queue.',
    mentions: {
      phrases: [
        { pattern: NOTHING_KEPT, value: 'none' },
        {
          pattern: words`\b(?:archiv(?:es|ed)|replay(?:s|ed)?) (?:old |past |its |earlier )?messages\b`,
          value: 'archive',
        },
      ],
    },
    history: [read(choice('none', 'nothing'), `${GUIDE}/message-archiving-and-replay-topic-owner.html`)],
    exam: choice('none', 'nothing'),
  },
  {
    id: 'sns.archive',
    part: 'days',
    title: 'Retention of a message archive',
    unit: 'second',
    kind: 'range',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    mentions: { cues: words`\b(?:archiv(?:e|es|ed|ing)|replay(?:s|ed)?)\b` },
    history: [
      read(durations(DAY, 365 * DAY, '1 to 365 days'), `${GUIDE}/message-archiving-and-replay-topic-owner.html`, {
        since: '2023-10-26',
      }),
    ],
  },
  {
    id: 'sns.confirm',
    title: 'Validity of a confirmation token',
    unit: 'second',
    kind: 'max',
    adjustable: 'hard',
    note: 'For HTTP(S), e-mail and subscriptions across accounts.',
    mentions: {
      cues: words`\b(?:confirm(?:s|ed|ation)?|token|pending)\b`,
      firmly: words`\b(?:tokens?|confirmation|subscriptions?|subscribers?)\b`,
      sense: 'value',
    },
    history: [read(duration(2 * DAY), SUBSCRIBE_API), recalled(duration(3 * DAY), SUBSCRIBE_API)],
  },
] as const satisfies readonly Entry[];
