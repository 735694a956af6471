import { inOneLine } from '../../engine/in-one-line';
import { earlier, readAgain } from './classes';
import { phrase, type Saying } from './saying';

const kept = inOneLine`
    (?:event log|event store|audit (?:log|trail)|source of truth|database|system of record|permanent(?:ly)?|data store
    |archive|long~term storage|history|message store|log of (?:all )?events)`;
/** Where else things are kept, and for how long a queue keeps them at most. */
const keptElsewhere = String.raw`unlike|deleted after|replay~(?:queues?|buffers?|sqs)|caus(?:es?|ed|ing)|dedup\w{0,12}|DLQ|dead~letter|redriv\w{1,4}|archive into|from the (?:event~?bridge )?archive|event~?bridge|kinesis|SNS|DynamoDB|S3|kafka|back to (?:the |its )?(?:primary|source|original|main)|until a consumer|(?:stored|saved|kept) in (?!the (?:SQS )?queue|SQS)|temporar\w{2,4}|up to 14`;
const storeUnless = phrase`\b(?:${keptElsewhere}|(?:database|postgres\w{0,4}|mysql|mongo\w{0,2}|warehouse) (?:keeps|stores|holds|retains)|re~?play(?:ing)? (?:SQS )?(?:queue|lambda|function))\b`;
/** "SQS keeps messages for 14 days, so the queue is our audit log": how long does not make it one. */
const logUnless = phrase`\b(?:${keptElsewhere})\b`;

/** History or replay expected of a queue. */
export const sqsAsStore: readonly Saying[] = [
  {
    services: ['sqs'],
    planned: true,
    says: phrase`\b(?<at>${readAgain})\b`,
    together: [phrase`\b${earlier}`],
    about: [phrase`\b(?:SQS|queue|(?<=-)q)\b`],
    unless: phrase`${logUnless.source}|\b(?:fail\w{0,5}|poison|visib\w{1,6}|retr(?:y|ies)|attempts?|table|log|bucket|stream|EC2|deleted by|backup)\b`,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:messages?|events?|orders?|they|it) (?:\w{1,12} ){0,2}(?:remains?|stays?|(?:is|are) (?:kept|stored|left)
        |lives?) in (?:the |our )?(?:SQS|queue))\b`,
    about: [
      phrase`\b(?:\d{1,2}|two|three|five|seven|ten) years\b|\b(?:years of|audit trail|auditors?|compliance|for good|permanently|whole history|event history)\b`,
    ],
    unless: storeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:us(?:e|es|ed|ing)|treats?|tak(?:e|es)|regards?|sees?) (?:the |our |an? )?(?:(?:Amazon )?SQS
        |(?:SQS )?queue)(?: \w{1,16}){0,2} as (?:our |an? |the |its )?(?:[\w-]{1,12} ){0,2}${kept})\b`,
    unless: storeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:replay(?:s|ed|ing)?|re~?process(?:es|ed|ing)?|rewind(?:s|ing)?|re~?play|re~?read(?:s|ing)?
        |re~?consum(?:e|es|ed|ing)|go(?:es)? back (?:in time|to the (?:start|beginning)))\b…
        \b(?:from|in|of|on|out of|through)?‥(?:\b(?:the |our |an? )?(?:SQS|queue)\b))`,
    unless: storeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?:SQS|queue)\b…\b(?<at>(?:supports?|allows?|offers?|enables?|provides?|lets?|keeps?|gives?|is good for|can)\b…
        \b(?:replay(?:s|ed|ing)?|re~?read(?:ing)?|rewind(?:ing)?|re~?process(?:ing)?|history|time travel
        |read(?:ing)? (?:old|past|previous)))\b`,
    unless: storeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?:SQS|queue|(?<=-)q)\b…\b(?<at>(?:is|are|serves?|acts?|works?|used?|functions|treated|doubles?|our
        |becomes?)(?: (?:as|our|an?|the|used|like|for|of|single
          |at (?:the same time|once))){0,4} (?:[\w-]{1,12} ){0,2}${kept})\b(?! (?:\w{2,14}(?:er|or)|service|function|job|team|lambda|task)\b)`,
    unless: logUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:keeps?|kept|stores?|stored|retains?|holds?|persists?
        |save[sd]?) (?:the |all |our |every |each |a |its |complete |full |entire |whole ){0,3}(?:history|messages?|events?
        |orders?|data)\b…(?:\b(?:permanent(?:ly)?|for ~?ever|forever|indefinitely
          |as an? (?:audit log|archive|history|event store|log|database)|so (?:that )?we can (?:replay|re~?read|go back)
          |for (?:auditing|the audit|replay|years|months))\b))`,
    about: [phrase`\b(?:SQS|queue)\b`],
    unless: storeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:keeps?|retains?|stores?|holds?) (?:the |all |its )?(?:processed|consumed|handled|deleted|read
        |delivered) (?:messages?|events?|orders?)\b…\b(?:again|later|replay(?:ed)?|re~?read|audit|history)
      |(?:keeps?|retains?|stores?|holds?) (?:the |all |its ){0,2}(?:messages?|events?|orders?|everything)\b…
        \beven after (?:it|they) (?:was|were|has been|have been) (?:consumed|processed|read|handled|received))\b`,
    about: [phrase`\b(?:SQS|queue)\b`],
    unless: logUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:look(?:s|ing)? (?:up|at)|find(?:s|ing)?|search(?:es|ing)?|access(?:es|ing)?|see|view|read(?:s|ing)?
        |start(?:s|ing)?|consum(?:es?|ing)|load(?:s|ing)?|fetch(?:es|ing)?|quer(?:y|ies|ying)|analy[sz](?:es?|ing))\b…
        \b(?:(?:last|past|previous) (?:months?|weeks?|years?|quarters?)(?:'s)?|whole history|full history|entire history
        |complete history|all past|old(?:er)? (?:messages|events|orders)|(?:again|a second time|once more))\b‥(?:from|in
        |of)?‥(?:SQS|queue)?)`,
    with: [phrase`\b(?:from|in|of|quer(?:y|ies)|search(?:es)?|reads?) (?:the |our )?(?:SQS|queue)\b`],
    unless: phrase`${storeUnless.source}|\bfail(?:s|ed|ing)?\b`,
  },
];
