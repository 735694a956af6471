import { inOneLine } from '../../engine/in-one-line';
import { phrase, type Saying } from './saying';

const functionTimeout = inOneLine`
    (?:(?:the |its |our |that of the |a )?(?:(?:lambda|function)(?: function)?(?:~
        |'s )(?:(?:(?:processing|execution|running) )?(?:time~?outs?|duration)|(?:processing|execution|running) time)
      |(?:time~?out|run~?time|duration) (?:value )?of (?:the |its |our )?(?:lambda|function|consumer)(?: function)?
      |time~?out (?:of|on|for) (?:the |its |our |your |that )?(?:lambda|function)
      |(?:lambda|function)(?: function)?(?! (?!(?:and|or|but|so|which|that|is|does|has|itself|behind|reading)\b)\w)))`;
const visibility =
  '(?:(?:visibility~time~?outs?|VisibilityTimeout)(?: (?:of|on) (?:the |our |its )?(?:SQS )?(?:[\\w-]{1,24} )?queue)?)';
const unless = phrase`
  \b(?:must(?: not)?|should(?! (?:match|equal|be (?:the same|equal to(?! or)|identical))\b)(?: not)?|cannot|can't|may not|rejects?|rejected|at least|six times|6 ?(?:x|×|times))\b`;

/** A visibility timeout said to be shorter than the function timeout. */
export const visibilityBelowFunctionTimeout: readonly Saying[] = [
  {
    services: ['sqs', 'lambda'],
    says: phrase`
      \b(?<at>${visibility}\b…\b(?:lower|shorter|smaller|less|below|under)\b…\b(?:lambda|function)
      |(?:lambda|function)\b…\b(?:longer|larger|greater|more|exceeds|above)\b…\b${visibility})\b`,
    unless: phrase`${unless.source}|\b(?:six|6|asking for|leads? to|causes?|results? in|invites?)\b`,
  },
];

const both = '(?:both|the same|equal|identical|set to the same)';

/** A visibility timeout said to equal the function timeout, or a small multiple of it. */
export const visibilityBelowSixTimes: readonly Saying[] = [
  {
    services: ['sqs', 'lambda'],
    says: phrase`
      \b(?<at>both (?:the |our |its )?(?:${visibility} and ${functionTimeout}
        |${functionTimeout} and (?:the |its |our )?${visibility}) (?:are|have|is|stand)(?: set)?(?: to| at)? \d{1,4})`,
    unless,
  },
  {
    services: ['sqs', 'lambda'],
    says: phrase`\b(?<at>(?:${visibility} and ${functionTimeout}|${functionTimeout} and ‥${visibility})\b‥\b(?:are|is|have|stay)(?: \w{1,10})? ${both})\b`,
    unless,
  },
  {
    services: ['sqs', 'lambda'],
    says: phrase`
      \b(?<at>${visibility}\b…(?:\b(?:equals|is equal to|is the same as|matches|is set to|(?<!\d ?(?:s|seconds|min|minutes) )as|to|corresponds to|is
          |(?:in line|aligned|in step) with)\b|=)(?: exactly| to
        | just){0,2} (?:(?:the )?(?:same|identical) (?:value |length )?(?:as
          |to) |equal to |exactly |identical to )?${functionTimeout})(?!\w)`,
    unless: phrase`${unless.source}|\b(?:times|twice|double|longer|higher|shorter|lower|less|below|above|seconds? and|minutes? and)\b`,
  },
  {
    services: ['sqs', 'lambda'],
    says: phrase`
      \b(?<at>${visibility}\b…\b(?:(?:twice|double|two times|2x|2 times|three times|3 times|3x|triple|four times|4 times
          |five times|5 times|1\.5 times)(?: the| of the| as long as the)?
        |(?:slightly|somewhat|just|marginally|a (?:little|bit|few seconds|second)(?: bit)?) (?:longer|higher|above|over|more
          |larger|greater|bigger)(?: than)?) ${functionTimeout})\b`,
    unless,
  },
];
