import type { Pattern } from '../../engine/types';
import { generally, losesFailures } from './classes';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

const failure = `(?:(?:on~?failure|failure|error) destinations?|OnFailure(?: destinations?)?|destinations? (?:for|on) (?:failures?|errors?)|destinations?|${deadLetter})`;
const asynchronous =
  '(?:asynchronous(?:ly)?|async|event~driven|S3|SNS|topics?|event~?bridge|rules?|scheduled?|buckets?|notifications?|fire~and~forget)';
const asyncUnless = phrase`\brules?\b[^.;\n]{0,40}?(?:→|->|=>)|^\W{0,4}(?:the |its |our )?targets?\b(?!.{0,120}\b(?:function|lambda))|${advised}|${anyOf('function|lambda|invocation')}|\b(?:(?:may|might|can|could) be (?:lost|dropped)|synchronous|step functions?|state machines?|API gateway|queue (?:has|itself)|(?:DLQ|dead~letter queue) of the queue|kinesis|streams?|shards?|if (?:no|there)|event source mapping|polled|polls|subscri\w{2,8}|DeadLetterConfig|rules?\b…\b(?:targets?|invokes?)|reads? from SQS|success)\b`;

/** Asynchronous functions whose failures go nowhere. */
export const asyncNoFailureDestination: readonly Saying[] = [
  {
    services: ['lambda'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(failure)})`,
    about: [phrase`\b(?:lambdas?|functions?|invocations?|invok\w{1,3}|called)\b`, phrase`\b${asynchronous}\b`],
    unless: asyncUnless,
    unlessBefore: phrase`\btargets?\b`,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>(?:in|to|into|from|on|the|our|cloud~?watch|error) (?:the |our )?(?:cloud~?watch )?logs?|(?:only|just|merely) logged)\b`,
    with: [
      phrase`\b(?:fail(?:s|ed|ures?)?|errors?|exceptions?)\b`,
      phrase`\b(?:only|just|nothing (?:else|more)|all (?:we|you|there)|enough|suffic\w{2,5}|visible|appear|show up|seen?|end up|land|logged|written|find|found|rel(?:y|ies) on|look\w{0,3})\b`,
    ],
    about: [phrase`\b(?:lambdas?|functions?|invocations?|invok\w{1,3}|triggers?)\b`, phrase`\b${asynchronous}\b`],
    unless: phrase`\b(?:${failure}|alarm|also|as well as|synchronous|retention|insights|enable[sd]?|permissions?)\b`,
  },
  {
    services: ['lambda'],
    ...losesFailures,
    about: [phrase`\b(?:lambdas?|functions?|invok\w{1,3}|invocations?)\b`],
    unless: phrase`${asyncUnless.source}|${generally}|\b(?:${deadLetter}|queues?|SQS|batch\w{0,3})\b`,
  },
];

const whole =
  '(?:the |its |a |an |our )?(?:whole|entire|complete|full) (?:SQS |Kinesis |lambda )?batch|all (?:of )?(?:the |its |ten |other |\\d{1,5} ){0,2}(?:messages|records|items)(?: of the (?:SQS )?batch| in the batch)?|all (?:of )?(?:the |its |ten |\\d{1,5} ){0,2}\\w{3,16} (?:of|in|from) (?:the|a|its) batch|all of them|all (?:ten|twenty|fifty|hundred|\\d{1,3})(?: (?:of them|messages|records|items))?|the (?:ten|\\d{1,3})(?= (?:\\w{1,10} )?(?:go|come|are))|everything in the batch|(?:the |its |all )?(?:other|remaining|good|healthy|successful|rest of the) (?:\\w{1,12} ){0,2}(?:of|in|from) (?:the|its|that) (?:\\w{1,8} )?batch|the batch(?=…\\bas a whole\\b)|the (?:whole )?lot|everything';
const bad =
  '(?:(?:one|any|an?|a single) \\w{3,16} (?:in|of|from) (?:the|a|its|each) batch|(?:one|a single|any|just one|only one|even one|a) (?:of (?:the |its |them )?)?(?:\\w{1,12} ){0,2}?(?:bad |failing |failed |broken |poison |faulty |invalid )?(?:records?|messages?|items?|entr(?:y|ies)|of them|events?)|(?:one|an?) \\w{3,16}(?= (?:is (?:bad|broken|invalid|malformed)|can~?not|can.t))|(?:an? |any |each |every |one )?(?:exception|error)s?(?= {0,3}(?:→|->|=>))|(?:one|any) of (?:the |its |our )?(?:(?:\\w{1,8}|\\d{1,4}) )?\\w{3,16}s(?= (?:fails?|throws?|is|cannot|can.t|breaks?))|one of them|one(?= (?:of them )?(?:fails?|throws?|breaks?|crashes|is (?:bad|broken|invalid|unknown|wrong|missing|malformed|corrupt)))|when one|(?:one|an?|a single|the first) (?:bad|failed|rejected|refused|malformed|corrupt|broken|invalid|poison|faulty|failing) \\w{3,14}|1 (?:of|out of) (?:the )?\\d{1,3} (?:messages|records|items)|(?:record|message|item|event) (?:#|no\\. ?|number )?\\d{1,4}|(?:any|one|an?y? single|each) (?:failure|error|exception))';
const partial =
  '(?:ReportBatchItemFailures|partial batch (?:responses?|failures?|reporting)|batchItemFailures|FunctionResponseTypes|partial (?:failure )?(?:responses?|reporting)|batch item failures?)';
const batchUnless = phrase`without \W?ReportBatchItemFailures\W?,|^\W{0,4}without\b|\b(?:otherwise|or else)\b|\b(?:by default|with ReportBatch|only (?:the )?failed|turn on|enable partial|so that one|batch size (?:of |is )?1|size 1|needs no|nightly|(?:could|would|may|might|can) (?:cause|lead|result)|if (?:ReportBatch|partial)|unless|should|firehose|PutRecords|SendMessageBatch|glue)\b`;

/** A batch that is tried again as a whole when one of its records fails. */
export const noPartialBatch: readonly Saying[] = [
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`\b(?<at>${bad}‥\b(?:fails?|failed|throws?|raises?|breaks?|(?:can't|cannot|can not) be \w{4,12}|is (?:bad|broken|invalid))(?: it (?:throws|raises))?,? (?:then |and |so )?(?:${whole})\b‥\b(?:retried|again|back|fails?|visible|reprocessed|returned|repeated))\b`,
    about: [phrase`\b(?:batch|lambda|SQS)\b`],
    unless: batchUnless,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`\b(?<at>${bad}…(?:→|->|=>|\b(?:sends?|gets?|returns?|puts?|makes?|lets?|fails?|blocks?|causes?|brings?|retr(?:y|ies|ied)|visible|throws?|raises?|returned|re~?deliver\w{0,3}|rolls?|drags?|pulls?|takes?|means?)\b)…(?:${whole})\b…(?:\b(?:back|again|retried|visible|fail(?:s|ed)?|re~?processed|retry|to the (?:SQS )?queue|redelivered|returned)\b)?)`,
    about: [phrase`\b(?:batch|lambda|SQS)\b`],
    unless: batchUnless,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    denies: true,
    says: phrase`\b(?<at>(?:do|does)(?: not|n't) (?:report|tell|return|say|mark|send) (?:(?:lambda|SQS|AWS|it|the service) )?(?:any |the |our |a )?(?:(?:which|what) (?:\w{1,14} ){1,6}?(?:failed|fails?)|${partial}))\b`,
    about: [phrase`\bbatch\b`],
    unless: phrase`^\W{0,4}(?:an?|any)\b|${batchUnless.source}`,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(partial)})`,
    unless: phrase`${batchUnless.source}|${advised}`,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`\b(?<at>${whole}|(?:the |its )?(?:good|healthy|other|successful|remaining|valid) (?:ones|messages|records|items)|failure of all|all (?:fail|come back|are retried))\b`,
    together: [
      phrase`\b(?:${bad}|(?:failure|error|exception) (?:of|in|at|on) (?:one|an?|any|message|record)|(?:fail|chok|throw|crash|stumbl)\w{0,4} (?:on|at|for|with|over) (?:an?|one|any|just one|the)|(?:an?|one|the|single) (?:single |bad |broken |poison ){0,2}(?:one|message|record|item|event))\b`,
      phrase`\b(?:retr(?:y|ies|ied)|again|anew|once more|back|redeliver\w{0,3}|repeat\w{0,3}|re~?process\w{0,3}|return\w{0,3}|visible|fail\w{0,4}|rejected|rolled)\b`,
    ],
    about: [phrase`\bbatch(?:es)?\b`, phrase`\b(?:lambda|SQS|functions?|handler|kinesis|streams?)\b`],
    unless: phrase`${batchUnless.source}|\b(?:stay|deleted|not retried|not (?:be )?(?:process|deliver)\w{2,3} again|without|your)\b`,
  },
];

const fifo = '(?:FIFO(?: SQS)? queues?|SQS FIFO(?: queues?)?|[\\w-]{1,40}\\.fifo|FIFO)';
const elevenUp = '(?:(?:1[1-9]|[2-9]\\d|\\d{1,2},?\\d{3}|\\d{3,5})|fifty|twenty|hundred|a hundred|a thousand)';
const fifoBatchUnless = phrase`\b(?:limit(?:ed)?|at most|max(?:imum)?|up to 10|cannot|can't|rejected|not (?:support|allow)\w{0,4}|standard (?:queue|SQS)|does(?: not|n't) support|kinesis|ECS|SendMessageBatch|one by one|per second|kinesis batches)\b`;

/** A batch or window that a FIFO mapping does not take. */
export const fifoBatch: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    says: phrase`\b(?<at>(?:batch~?(?:es)?(?: size)?|BatchSize)\b(?: (?:for|of|on|in|to) (?:[\w.-]{1,40} ){0,8}?(?:${fifo}|queue|lambda|function|event source|trigger|mapping)(?: (?:event source|trigger|mapping|consumer)(?: mapping)?)?)?(?:[\s:=,]{0,4}(?:of|is|set to|to|up to|with|was|at|are)?){0,3}\s{0,3}${elevenUp})(?!\d|\.\d|\s?(?:ms|s|sec|seconds|KB|MB)\b)`,
    about: [
      phrase`\b${fifo}\b`,
      phrase`\b(?:lambda|functions?|mapping|event source|trigger(?:s|ed)?|ESM|batch(?:es)? of)\b`,
    ],
    unless: fifoBatchUnless,
  },
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    says: phrase`\b(?<at>${elevenUp} (?:messages?|records?|items?|\w{3,16}s) (?:(?:per|a|in an?|in each|in every) (?:batch|invocation|call)|in one (?:batch|go|invocation|call)|at once|at a time))\b`,
    about: [phrase`\b${fifo}\b`, phrase`\b(?:lambda|functions?|mapping|trigger(?:s|ed)?|ESM)\b`],
    unless: fifoBatchUnless,
  },
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    says: phrase`\b(?<at>batch(?:ing)?~windows?|MaximumBatchingWindowInSeconds)\b`,
    about: [phrase`\b${fifo}\b`, phrase`\b(?:lambda|functions?|mapping|trigger(?:s|ed)?|ESM)\b`],
    unless: phrase`${fifoBatchUnless.source}|\b(?:window:? (?:of |is )?0|0 ?(?:-|–|to) ?300|no batch|without (?:a )?batch)`,
  },
];

const reserved =
  '(?:reserved~concurrency|concurrency: reserved|ReservedConcurrentExecutions|reserved concurrent executions)';
const few = '(?:1|2|3|4|one|two|three|four)';
const aQueue = phrase`\b(?:SQS|queues?)\b|\.fifo\b`;
const reservedUnless = phrase`\b(?:(?<!no )maximum concurrency (?:of|is|set)|MaximumConcurrency (?:of|is|=|:)|API function|kinesis|stream|between|at least|use maximum|instead|max(?:imum)? concurrency of \d)\b`;

/** A function behind a queue throttled by its reserved concurrency. */
export const reservedConcurrency: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>${reserved}(?: limit| setting)?(?: (?:on|for|of) (?:[\w-]{1,20} ){0,7}?[a-z][\w-]{0,19}(?: \([^()]{1,40}\))?)?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to| only| just){0,2}\s{0,4}(?<reserved>\d{1,4}))\b…\b(?:maximum~?concurrency|max concurrency|MaximumConcurrency)(?: of (?:the )?(?:\w{1,12} ){0,2}[a-z]\w{0,11})?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to)?\s{0,4}(?<most>\d{1,4})\b`,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?:maximum~?concurrency|max concurrency)(?: \([^()]{1,24}\))?(?: (?:of|on|in|at) (?:the )?(?:\w{1,12} ){0,2}[a-z]\w{0,11})?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to)?\s{0,4}(?<most>\d{1,4})\b…\b(?<at>(?:${reserved}|reserves?)(?: \([^()]{1,24}\):)?‥\s{0,4}\b(?<reserved>\d{1,4}))\b`,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:only|just|at most|to|allows?|permits?|no more than)(?: \w{1,10}){0,2} ${few} (?:parallel|concurrent|simultaneous|running) (?:executions?|invocations?|instances?|copies|functions?))\b`,
    with: [phrase`\b(?:${reserved}|reserv(?:ed|es?|ing))\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>${reserved}(?: limit| setting)?(?: (?:on|for|of) (?:[\w-]{1,20} ){0,7}?[a-z][\w-]{0,19}(?: \([^()]{1,40}\))?)?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to| only| just| limited to| to| at| of){0,2}\s{0,4}${few})(?![\d.,]\d|\d|\w)`,
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:limit(?:s|ed)?|throttl(?:e|es|ed)|cap(?:s|ped)?|restrict(?:s|ed)?) (?:the |our |its )?(?:\w{1,16} ){0,8}?to (?:only |just |a (?:reserved )?concurrency of )?${few})\b`,
    with: [phrase`\b(?:functions?|lambda)\b`, phrase`\b(?:concurren\w{2,6}|protect|database|${reserved})\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:capp?(?:ed|s)?|limit(?:ed|s)?|throttled?s?) (?:the |our |its )?(?:\w{1,14} ){0,4}?(?:at|to) ${few} (?:concurrent )?(?:executions?|invocations?|instances?)(?: at a time)?(?:‥ ${reserved})?)\b`,
    with: [phrase`\b${reserved}\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
];

const filtered =
  "(?:(?:un~?matched|non~matching|filtered(?:~out)?|other|remaining|rejected|not matching|the rest of the) (?:\\w{1,12} )?(?:messages?|events?|ones)|(?:messages?|events?|records?) of (?:any |all |the )?other \\w{3,12}|(?:all )?the (?:others|rest)(?: simply| just)?|(?:messages?|events?)(?: (?:that|which) (?:are|were))? filtered(?: out)?|(?:messages?|events?|what|those|records?)(?: (?:that|which|the))?(?: \\w{1,14}){0,3} (?:(?:does|do|did)(?: not|n't) (?:match|pass|fit)|not matching|(?:filters?|filter criteria)(?: (?:of|on|for) (?:\\w{1,12} ){0,2}\\w{1,12})? (?:rejects?|drops?|skips?|excludes?|(?:do|does)(?: not|n't) (?:let|pass|accept))|fail(?:s)? (?:the |our |a )?(?:\\w{1,12} ){0,3}filter))";
const stays =
  '(?:put back|handed back|stays?|remains?|left|leaves?|kept|keeps?|waits?|returned|go(?:es)? back|returns?|visible|available|waits?|picked up|see the|back (?:to|in)|untouched|still there|others?)';

/** Messages that match no filter, believed to stay in the queue. */
export const filterDeletes: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>${filtered}\b…\b${stays})\b`,
    about: [
      phrase`\b(?:filter\w{0,4}|match\w{0,4}|unmatched|FilterCriteria)\b`,
      phrase`\b(?:lambda|mapping|event source|trigger|functions?|FilterCriteria)\b`,
      phrase`\b(?:queues?|SQS)\b`,
    ],
    unless: filterUnless(),
    denies: true,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:leaves?|lets?|keeps?|returns?|puts? back) (?:them |the |all |other |those ){0,3}(?:\w{1,12} ){0,7}?(?:messages?|events?|them)\b(?:…\b(?:filters?|match(?:es)?|queue|others?|another)|(?=\W{0,3}$)))`,
    with: [
      phrase`\b(?:filter\w{0,4}|match\w{0,4}|FilterCriteria)\b`,
      phrase`\b(?:lambda|mapping|event source|trigger|FilterCriteria|functions?)\b`,
    ],
    about: [phrase`\b(?:queues?|SQS)\b`],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:returns?|leaves?|keeps?|puts? back|hands? back|releases?) (?:the |all |any )?(?:filtered(?:~out)?|un~?matched|non~matching|rejected|skipped) (?:\w{1,12} )?(?:messages?|events?))\b`,
    about: [phrase`\b(?:queues?|SQS)\b`, phrase`\b(?:lambda|mapping|event source|trigger|FilterCriteria|functions?)\b`],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:two|three|several|both|multiple|different) (?:lambdas?|(?:lambda )?functions|consumers))\b`,
    together: [
      phrase`\b(?:same|share[sd]?|one|single)\b…\bqueue\b|\bqueue\b…\b(?:shared|together)\b`,
      phrase`\b(?:filter(?:s|ed|ing)?|FilterCriteria)\b`,
    ],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    denies: true,
    says: phrase`\b(?<at>(?:remains?|stays?|waits?|lies?|sits?|kept|left|held|returned|go(?:es)? back|put back|comes? back|available|visible|untouched|pick(?:s|ed)?(?: up)?)\b…\b(?:queue|others?|another|their own))\b`,
    about: [
      phrase`\b(?:filter(?:s|ed|ing)?|FilterCriteria)\b`,
      phrase`\b(?:lambdas?|mapping|event source|trigger|FilterCriteria|functions?)\b`,
    ],
    unless: phrase`${filterUnless().source}|\b(?:fail(?:s|ed|ure)|visib\w{1,6}|retention|until|DLQs?|dead~letter|error)\b`,
  },
];

function filterUnless(): Pattern {
  return phrase`\b(?:deleted?s?|SNS|topics?|subscri\w{1,8}|kinesis|streams?|event~?bridge|rules?|messages that fail\b(?!…\bfilter)|would|filter policy|does(?: not|n't) leave|(?:not|never) (?:stay|remain|left|kept|returned))\b`;
}

const sends =
  '(?:re~?queues?|sending|writing|putting|publishing|re~?publishing|enqueu(?:es?|ing)|posting|pushing|sends?|writes?|puts?|publish(?:es)?|re~?publish(?:es)?|re~?enqueues?|enqueues?|posts?|pushes|returns?|places?|drops?|re~?sends?|is sent|sent|written|put|pushed|published|returned|moves?)';
const own =
  '(?:(?:in)?(?:to|onto|on)\\b‥, (?:which is )?(?:its|the function.s) own (?:trigger|event source)|(?:in)?(?:to|onto|on) [\\w-]{2,40} {0,1}, which (?:then |again )?(?:triggers|invokes|starts|calls|wakes) (?:it|itself|the (?:same )?function|[\\w-]{2,30} again)\\b|(?:in)?(?:to|onto|on) [\\w-]{2,40} {0,1},? (?:the|its) (?:very )?(?:queue|topic|stream) (?:that |which )?(?:it(?: is|.s)|triggers|invokes|feeds|calls)|(?:back )?(?:in)?(?:to|on|onto|in) (?:the |its |that |this |very ){0,2}(?:same|own|source|original|input|triggering|very same) (?:SQS |SNS |Kinesis |source |input )?(?:queue|topic|stream|bus)|(?:back )?(?:in)?(?:to|on|onto|in) (?:its|the) (?:own |input |source |triggering )(?:queue|topic)|(?:in|(?:in)?(?:to|on|onto)) (?:the |an? )?(?:SQS |SNS )?(?:queue|topic|stream|bus)(?: \\w{1,20})? (?:that|which|it (?:is|was)|by which|from which|whose)\\b‥(?:(?:triggers|invokes)(?! (?:an?|the (?:next|second|other|\\w{2,16} (?:function|lambda))|another|other|our|(?:function|lambda) \\w)\\b)|triggered|invoked|reads?|consumes?|started|came)|(?:back )?(?:in)?(?:to|on|onto|in) (?:[\\w-]{2,30} ?, )?(?:the |an? )?(?:very |same )?(?:SQS |SNS )?(?:queue|topic|stream|bus)(?: \\w{1,20})? (?:that |which )?(?:it|they|the (?:function|lambda)) (?:itself )?(?:consumes?|reads?|polls?|listens to|is (?:triggered|fed|invoked|started|called) (?:by|from)|gets|takes|subscribes? to|(?:came|comes|was (?:read|taken|received)) from))';
const recursionUnless = phrase`^\W{0,4}(?:an?|any|every) (?:lambda )?function (?:that|which)\b|\b(?:prevent(?:s|ing)?|avoid(?:s|ing)?|messages? (?:returns?|goes|go|comes?)|from (?:the |a )?(?:DLQ|dead~letter queue)|must not|should not|detects?|another (?:queue|topic)|different|second queue|results? queue|when the function fails$|visibility|returns to the queue when|producer sends|scripts?|CLI|if (?:a|the) (?:function|lambda|messages?|batch|handler))\b`;

/** A function that sends to what triggers it. */
export const lambdaRecursion: readonly Saying[] = [
  {
    services: ['lambda'],
    says: phrase`\b(?<at>${sends}\b…\bback (?:in)?(?:to|on|onto) (?:the |its )?(?:SQS |SNS )?(?:queue |topic |stream |bus )?(?<name>[\w-]{2,60}(?:\.fifo)?))(?![\w.-]\w)`,
    toldBefore: phrase`\b(?:triggered|invoked|called|started|fed|reads?|consumes?|polls?|listens?|subscribed)\b…\b(?:queue|topic|stream|bus) (?<name>[\w-]{2,60}(?:\.fifo)?)(?![\w.-]\w)`,
    unless: recursionUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>${sends}\b…${own})\b`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>(?:invokes|calls|triggers|starts) itself)\b|\b(?<re>recursive(?:ly)? (?:invok|call|trigger)\w{1,3} itself)\b`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?:consumes?|reads?|triggered by|fed by|polls?|listens to|subscribed to|invoked by|takes (?:\w{1,12} ){0,4}from)\b(?:‥(?:queue|topic|stream|bus) |(?: from| by)?\s{2,4})(?<name>[\w-]{2,40})\b…\b(?:puts?|sends?|writes?|publish(?:es)?|enqueues?|posts?)\b…\b(?:on|in|to|onto|into|back to)\b (?:the )?(?:queue |topic )?\k<name>(?![\w-])`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\bfrom (?:the )?(?<name>[\w-]{3,40}) (?:queue|topic|stream)\b[^.?!\n]{0,90}\b(?<at>(?:sends?|sent|puts?|writes?|wrote|publish(?:es|ed)?)\b…\b(?:to|into|onto|in) (?:the )?\k<name>)(?![\w-])`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
];

const calls = '(?:calls?|called|invokes?|invoked|calling|invoking|makes? (?:a |an )?(?:\\w{1,14} )?call to|triggers?)';
const waits =
  '(?:waits?(?: for| until)?|waiting|synchronous(?:ly)?|RequestResponse|blocking|blocks?|sync(?= (?:call|invo))|in turn waits|for (?:its|the) (?:result|answer|response|reply))';
const chainUnless = phrase`\b(?:human|manual|approvals?|callbacks?)\b|^\W{0,4}(?:an?|any|every) (?:lambda )?function (?:that|which)\b|\b(?:types? of|default|throttl\w{2,4}|decoupl\w{2,4}|SNS|polls?|polling|pollers?|on (?:your|our) behalf|streams?|someone|somebody|clients?|callers?|users?|you|event source|load balanc\w{1,4}|cognito|EC2|ALB|API gateway|step functions?|asynchronous(?:ly)?|async|\(Event\)|InvocationType Event|queue|SQS|should not|must not|DynamoDB|provider|HTTP API|state machine|ALB|database)\b`;

/** A function that calls another and waits for it. */
export const syncChain: readonly Saying[] = [
  {
    services: ['lambda'],
    says: phrase`^\W{0,4}(?:the )?(?<name>[\w-]{2,30}) (?:(?:then|function|lambda) ){0,2}${calls} (?:the |another |our )?(?:(?:[\w-]{2,30} )?(?:lambda|function)\b|[\w-]{2,30} synchronously\b)`,
    with: [phrase`\b${waits}\b`],
    toldBefore: phrase`(?<![\w-])(?<name>[\w-]{2,30}) (?:lambda )?(?:function|lambda)\b`,
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`^\W{0,4}(?:(?:on|after) \w{3,12},? )?(?:it|this|that one)\b‥(?<at>\b${calls}\b…\b(?:lambda|functions?))\b`,
    with: [phrase`\b${waits}\b`],
    about: [phrase`\b(?:lambdas?|functions?)\b`],
    unless: chainUnless,
    unlessBefore: phrase`\b(?:API~?gateway|step~?functions?|state machine|EC2|ECS|fargate|containers?|clients?|browsers?|apps?|event~?bridge|SNS)\b`,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>${calls})\b`,
    with: [
      phrase`\b${waits}\b`,
      phrase`\b(?:lambdas?(?! functions?\b)|\w{0,24}functions?|\w{1,24}lambda)\b…\b(?:lambda|\w{0,24}functions?|\w{1,24}lambda|another|each other|the (?:next|second|other))\b`,
    ],
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>(?:wait(?:s|ing)?|block(?:s|ed|ing)?|idles?|sits? idle|hangs?) (?:until|for|while)\b‥\b(?:other|second|next|another|last|downstream|called)\b(?: one| lambda| function)?|(?:lambda|function)s? waits? for (?:the |an? |its )?(?:[\w-]{1,20} )?(?:lambda|function)\b|(?:chain(?:s|ed|ing)?|call(?:s)? each other|one after another) (?:\w{1,12} ){0,4}(?:lambda |functions? )?(?:\w{1,12} ){0,3}(?:synchronous(?:ly)?|with synchronous|RequestResponse)|synchronous (?:chain|invocations?|calls?) (?:of|between|from|to|from one) (?:\w{1,12} ){0,2}(?:lambda|function))`,
    about: [phrase`\b(?:lambdas?|functions?)\b`],
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\blambda (?:[\w-]{1,24})?\s{0,3}(?:→|->|=>)\s{0,3}(?<at>lambda (?:[\w-]{1,24})?)[^.;]{0,60}\b(?:synchronous(?:ly)?|RequestResponse|sync)\b`,
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\(lambda\)\s{0,3}(?:→|->|=>)(?<at>[^.;]{0,40}\bsync\w{0,8}\b)[^.;]{0,40}\(lambda\)`,
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>(?:InvocationType )?RequestResponse)\b`,
    with: [
      phrase`\b(?:call|calls|invoke|invokes|another|second|other)\b…\b(?:lambdas?|functions?)\b|\b(?:lambdas?|function) [\w-]{2,30} (?:calls|invokes)\b`,
    ],
    unless: chainUnless,
  },
];
