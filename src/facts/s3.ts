import type { Entry } from './entry';
import { read, recalled, reread } from './reading';
import { choice, count } from './units';
import { words } from './words';

const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide';
const EVENTS = `${GUIDE}/EventNotifications.html`;
const DESTINATIONS = `${GUIDE}/notification-how-to-event-types-and-destinations.html`;
const FILTERING = reread(`${GUIDE}/notification-how-to-filtering.html`);
const WHATS_NEW = reread(`${GUIDE}/WhatsNew.html`);

const NOTIFICATION = words`\b(?:event )?notif(?:y|ies|ications?)\b|\bs3 events?\b|\bobject(?:~| )?created\b|\bevents?\b`;

/** Event notifications of buckets. */
export const s3 = [
  {
    id: 's3.dest',
    title: 'Destinations of event notifications',
    kind: 'choice',
    adjustable: 'hard',
    note: 'One destination for each notification entry, in the Region of the bucket.',
    mentions: {
      cues: NOTIFICATION,
      phrases: [
        {
          pattern: words`\b(?:notif(?:y|ies|ications?)|events?)\b(?:[^.;?!]{0,30}?)\bdirect(?:ly)? to (?:Kinesis|Data Firehose|Step Functions|ECS|DynamoDB)\b`,
          value: 'others',
        },
        {
          pattern: words`
            \b(?:only|just|exclusively)\b(?! pay)(?:[^.;?!]{0,20}?)\b(?:SNS|SQS|Lambda)(?: topics?| queues?
            | functions?)?, (?:SNS|SQS|Lambda)(?: topics?| queues?| functions?)?,? (?:and|or) (?:SNS|SQS|Lambda)\b`,
          value: 'sns-sqs-lambda',
        },
        {
          pattern: words`
            \bnotifications?\b(?:[^.;?!]{0,20}?)(?:\bto\b|:) (?:an? )?(?:Amazon )?(?:SNS|SQS|Lambda)\b(?! FIFO)
            |\b(?:SNS|SQS|Lambda)(?: topics?| queues?| functions?)?(?:,|\/| and| or| &)(?:[^.;?!]{0,20}?)\b(?:SNS|SQS|Lambda
            |EventBridge)\b`,
          value: 'destinations',
        },
        {
          pattern: words`\b(?:can|may)\b(?:[^.;?!]{0,40}?)\bto (?:three|3) (?:things|services|places|(?:types of )?(?:destinations|targets))\b`,
          value: 'sns-sqs-lambda',
        },
      ],
    },
    history: [
      read(choice('destinations', 'SNS, SQS, Lambda, EventBridge'), DESTINATIONS, {
        since: '2021-11-29',
        evidence: WHATS_NEW,
      }),
      read(choice('sns-sqs-lambda', 'SNS, SQS, Lambda'), WHATS_NEW),
    ],
    exam: choice('destinations', 'SNS, SQS, Lambda, EventBridge'),
  },
  {
    id: 's3.fifo_sqs',
    title: 'SQS FIFO queue as destination',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Through EventBridge it can be done.',
    mentions: {
      cues: NOTIFICATION,
      phrases: [
        {
          pattern: words`
            \b(?:FIFO (?:SQS )?queues?|SQS FIFO(?: queues?)?) (?:are|is)(?: not|n't|n’t) (?:supported|allowed|accepted)\b
            |\b(?:not|n't|n’t|cannot|no) (?:support(?:ed)?|deliver(?:ed)? to|send(?: \w{1,20})? to|publish to
            |for) (?:SQS )?FIFO\b|\bonly standard (?:SQS )?queues?\b|\bstandard (?:SQS )?queues? only\b`,
          value: 'rejected',
        },
        {
          pattern: words`
            \b(?:notif(?:y|ies|ications?)|events?|deliver(?:s|ed)?|publish(?:es|ed)?)\b(?:[^.;?!]{0,30}?)\b(?:to
            |into) (?:an? |the )?(?:SQS FIFO|FIFO (?:SQS )?queue)`,
          value: 'accepted',
        },
      ],
    },
    history: [read(choice('rejected', 'not supported'), EVENTS)],
    exam: choice('rejected', 'standard queues only'),
  },
  {
    id: 's3.fifo_sns',
    title: 'SNS FIFO topic as destination',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: NOTIFICATION,
      phrases: [
        {
          pattern: words`
            \b(?:FIFO (?:SNS )?topics?|SNS FIFO(?: topics?)?) (?:are|is)(?: not|n't|n’t) (?:supported|allowed|accepted)\b
            |\bonly standard (?:SNS )?topics?\b|\bstandard (?:SNS )?topics? only\b`,
          value: 'rejected',
        },
        {
          pattern: words`
            \b(?:notif(?:y|ies|ications?)|events?|deliver(?:s|ed)?|publish(?:es|ed)?)\b(?:[^.;?!]{0,30}?)\b(?:to
            |into) (?:an? |the )?(?:SNS FIFO|FIFO (?:SNS )?topic)`,
          value: 'accepted',
        },
      ],
    },
    history: [read(choice('rejected', 'not supported'), DESTINATIONS)],
    exam: choice('rejected', 'standard topics only'),
  },
  {
    id: 's3.delivery',
    title: 'Delivery of event notifications',
    kind: 'choice',
    adjustable: 'hard',
    note: 'In seconds as a rule, a minute or more at times.',
    mentions: {
      cues: NOTIFICATION,
      phrases: [
        { pattern: words`\bat~least~once\b`, value: 'at-least-once' },
        { pattern: words`\bexactly~once\b`, value: 'exactly-once' },
      ],
    },
    history: [read(choice('at-least-once', 'at least once'), EVENTS)],
  },
  {
    id: 's3.delivery',
    part: 'time',
    title: 'Time to deliver event notifications',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: NOTIFICATION,
      phrases: [{ pattern: words`\bseconds\b(?:[^.;?!]{0,40}?)\b(?:a minute|longer)\b`, value: 'seconds' }],
    },
    history: [read(choice('seconds', 'seconds as a rule, a minute or longer at times'), EVENTS)],
    exam: choice('seconds', 'seconds to minutes'),
  },
  {
    id: 's3.loop',
    title: 'Function that writes to the bucket that triggers it',
    kind: 'choice',
    adjustable: 'config',
    note: 'Another bucket, or a prefix that the notification does not watch, avoids the loop.',
    mentions: {
      phrases: [{ pattern: words`\b(?:execution|infinite|recursive|endless) loops?\b`, value: 'loop' }],
      cues: words`\bbuckets?\b`,
    },
    history: [read(choice('loop', 'can cause an execution loop'), EVENTS)],
    exam: choice('loop', 'use another bucket or prefix'),
  },
  {
    id: 's3.overlap',
    title: 'Overlapping filters for one event type',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Fan out through an SNS topic or EventBridge instead.',
    mentions: {
      cues: words`\b(?:prefix(?:es)?|suffix(?:es)?|event types?|filters?|event rule)\b`,
      phrases: [
        {
          pattern: words`
            \b(?:overlapp?(?:ing)?) (?:prefixes|suffixes|filters)\b(?:[^.;?!]{0,30}?)\b(?:are|is) (?:allowed|fine|possible)\b
            |\b(?:several|multiple|two) (?:event )?(?:rules?|notifications?|queues?|destinations?) (?:for|on|per
            |with) (?:the same|one) (?:prefix|event type)\b`,
          value: 'accepted',
        },
        {
          pattern: words`
            \b(?:cannot|can't|can’t|not|n't|n’t|no|never) (?:be )?overlap(?:ping)?\b
            |\b(?:only|just) (?:have |target |use |go to |be sent to )?(?:one|1|a single) (?:S3 )?(?:event )?(?:rule
            |notification|destination)\b`,
          value: 'rejected',
        },
      ],
    },
    history: [read(choice('rejected', 'rejected'), FILTERING)],
    exam: choice('rejected', 'one rule per prefix and event'),
  },
  {
    id: 's3.count',
    title: 'Event notification configurations per bucket',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: words`\bnotifications?\b`,
      noun: words`^(?:event )?(?:notifications?|notification configurations?|configurations?)\b`,
    },
    history: [read(count(100, 'configurations'), 'https://docs.aws.amazon.com/general/latest/gr/s3.html')],
  },
  {
    id: 's3.perm',
    title: 'Permission of a bucket to its destination',
    kind: 'choice',
    adjustable: 'config',
    note: 'A queue or topic policy for s3.amazonaws.com with aws:SourceArn and aws:SourceAccount, since a bucket ARN carries no account.',
    mentions: {
      cues: NOTIFICATION,
      phrases: [
        { pattern: words`\b(?:IAM role|execution role) (?:for|of|on) the (?:S3 )?bucket\b`, value: 'role' },
        { pattern: words`\b(?:resource|access|queue|topic) polic(?:y|ies)\b`, value: 'resource-policy' },
      ],
    },
    history: [read(choice('resource-policy', 'a policy on the queue or topic'), DESTINATIONS)],
    exam: choice('resource-policy', 'a policy on the queue or topic'),
  },
  {
    id: 's3.durable',
    title: 'Consistency of reads',
    kind: 'choice',
    adjustable: 'hard',
    note: 'Durability of 99.999999999 %.',
    mentions: {
      // What was done to a bucket itself shows with a delay to this day.
      not: words`
        \bconsisten(?:t|cy) with S3\b|\b(?:now strong|strong(?:ly)? consisten(?:t|cy) now|CORS|lifecycle|revocation|configs?
        |bucket~level|ListBuckets|bucket (?:deletions?|listings?|configurations?|operations|policies)|deleted buckets?
        |delet(?:e|es|ed|ing) (?:a |the |an )?buckets?|event notifications?|versioning|cross~region|replicat(?:ion|ed|es)|(?:search )?ind(?:ex|exes|ices))\b`,
      phrases: [
        {
          pattern: words`
            (?<!configurations? (?:is|are) |\b(?:old|former|under|around|handl(?:e|ing)|vs|versus) )\beventual(?:ly)?~consisten(?:t
            |cy)\b(?! (?:era|windows?|days)\b| models?\W{0,4}$(?<!\b(?:an?|the|its) (?:\S{1,12} ){0,2}models?\W{0,4}))
            |(?<!\b(?:não|sem|sin|ya no) (?:\S{1,8} ){0,3})\b(?:consist[eê]ncia eventual|eventualmente consistentes?|cohérence (?:à terme|éventuelle))\b
            |(?:結果|最終的?な?)整合性(?!では|でな|から|だった|でした)|(?<!不是|不再是|非)最终一致性|최종(?:적)? 일관성`,
          value: 'eventual',
        },
        {
          pattern: words`\bstrong(?:ly)?~consisten(?:t|cy)\b|\bread~after~write\b|強(?:い|力な)整合性|强一致性|강력한 일관성|\bconsist[eê]ncia (?:forte|fuerte|sólida)\b`,
          value: 'strong',
        },
      ],
    },
    history: [
      read(choice('strong', 'strong read-after-write consistency'), `${GUIDE}/Welcome.html`, {
        since: '2020-12-01',
        evidence: WHATS_NEW,
      }),
      recalled(choice('eventual', 'eventual for overwrites and deletes'), `${GUIDE}/Welcome.html`),
    ],
    exam: choice('strong', 'strong read-after-write consistency'),
  },
] as const satisfies readonly Entry[];
