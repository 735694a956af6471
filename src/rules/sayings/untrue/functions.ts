import { phrase, type Saying } from '../saying';
import { deadLetter } from '../words';

const of = { general: true, services: ['lambda'] } as const;
const ofQueues = { general: true, services: ['lambda', 'sqs'] } as const;
const ofStreams = { general: true, services: ['lambda', 'kinesis'] } as const;

export const ofFunctions: readonly Saying[] = [
  {
    fact: 'lambda.async.dlq',
    ...ofQueues,
    says: phrase`
      \b(?<at>(?:put |set |configure )?(?:the |an? )?${deadLetter} (?:on|of|at) (?:the |a |its )?(?:lambda )?function\b‥
        (?:\b(?:catches|gets|receives|takes|collects|holds|handles)\b‥|: )
        \b(?:SQS messages?|(?:failed |failing )?messages? (?:of|from) (?:SQS|the queue)|failed SQS))\b`,
  },
  {
    fact: 'lambda.async.dest',
    ...of,
    says: phrase`
      \b(?<at>(?:destinations?|on~failure|async(?:hronous)?(?:ly)?(?: \w{1,12})? ${deadLetter})\b‥\b(?:can|may|could)(?: also)? be (?:an? )?(?:SQS )?FIFO(?: (?:queues?|topics?))?
        |FIFO (?:queues?|topics?) as (?:an? |the )?(?:async(?:hronous)?(?: invocation)? ${deadLetter}|(?:lambda |on~failure )?destinations?)\W{1,4}(?:yes|ok|possible|allowed|supported|works?))\b`,
  },
  {
    fact: 'lambda.async.retries#in-words',
    truth: 'Lambda itself tries an asynchronous event again, twice; the caller does not.',
    ...of,
    says: phrase`
      \b(?<at>(?:the )?(?:caller|calling service|invoker|client|producer|sender|S3|SNS) (?:has to |must |then )?(?:retries|repeats|retry|repeat|tries again|calls again|sends (?:it )?again)(?: the (?:call|event|invocation))?)\b`,
    about: [phrase`\basync(?:hronous)?(?:ly)?\b`],
    unless: phrase`\b(?:lambda (?:itself )?(?:retries|repeats)|synchronous(?:ly)?|throttl\w{1,4}|cannot reach)\b`,
  },
  {
    fact: 'lambda.esm.kinesis.bisect',
    ...ofStreams,
    says: phrase`\b(?<at>bisect\w{0,30}\b(?:[^.;?]{0,60}?)\b(?:on|enabled|active) by default)\b`,
  },
  {
    fact: 'lambda.esm.kinesis.block',
    ...ofStreams,
    says: phrase`
      \b(?<at>(?:failed |failing |bad )?(?:batch(?:es)?|records?) (?:that fails? )?(?:(?:is|are|gets?) )?skipped\b(?:,? (?:and )?(?:the )?next(?: (?:one|batch))?)?
        |lambda (?:simply |just )?skips (?:the |a )?(?:failed |failing |bad )?(?:batch|record)s?)\b`,
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: phrase`\b(?:retr(?:y|ies|ied)|attempts?|max(?:imum)?|after|bisect\w{0,24}|expir\w{2,4}|on~failure|until)\b`,
  },
  {
    fact: 'lambda.esm.kinesis.pf',
    truth: 'Lambda keeps the order of each partition key with a ParallelizationFactor, too.',
    ...ofStreams,
    says: phrase`\b(?<at>(?:paralleli[sz]ation~?factor|ParallelizationFactor)\b(?:[^.;?]|;(?= order)){0,100}?\border\b‥\b(?:is |gets? )?(?:lost|broken|gone|destroyed|not kept))\b`,
    denies: true,
    unless: phrase`\b(?:across|between) (?:partition )?keys\b`,
  },
  {
    fact: 'lambda.esm.sqs.report',
    ...ofQueues,
    says: phrase`\b(?<at>(?:partial batch (?:responses?|failures?)|ReportBatchItemFailures)\b‥\b(?:on|enabled|active|works|used) by default)\b`,
  },
  {
    fact: 'lambda.esm.kinesis.retry',
    ...ofStreams,
    says: phrase`\b(?<at>(?:retr(?:ied|ies)|tr(?:ies|ied|y)|repeated)\b‥ (?:[2-9]|two|three|five)(?: more)?(?: times| retries)?,? (?:and )?then\b‥ (?:drop|skip|discard|next)\w{0,4}|retries by default\W{1,5}[2-9])\b`,
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: phrase`\b(?:maximum~?retry\w{0,8}|async\w{0,8}|set|firehose|transform\w{0,8}|SQS)\b`,
  },
];
