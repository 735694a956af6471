import { inOneLine } from '../../engine/in-one-line';
import type { Pattern } from '../../engine/types';
import { phrase, type Saying } from './saying';
import { advised, lacks } from './words';

const whole = inOneLine`
    (?:the |its |a |an |our )?(?:whole|entire|complete|full) (?:SQS |Kinesis |lambda )?batch
    |all (?:of )?(?:the |its |ten |other |\d{1,5} ){0,2}(?:messages|records|items)(?: of the (?:SQS )?batch
    | in the batch)?|all (?:of )?(?:the |its |ten |\d{1,5} ){0,2}\w{3,16} (?:of|in|from) (?:the|a|its) batch|all of them
    |all (?:ten|twenty|fifty|hundred|\d{1,3})(?: (?:of them|messages|records|items))?
    |the (?:ten|\d{1,3})(?= (?:\w{1,10} )?(?:go|come|are))
    |(?:the |its |all )?(?:other|remaining|good|healthy|successful|rest of the) (?:\w{1,12} ){0,2}(?:of|in|from) (?:the
    |its|that) (?:\w{1,8} )?batch|the batch(?=…\bas a whole\b)|the (?:whole )?lot|everything`;
const bad = inOneLine`
    (?:(?:one|any|an?|a single) \w{3,16} (?:in|of|from) (?:the|a|its|each) batch
    |(?:one|a single|any|just one|only one|even one
      |a) (?:of (?:the |its |them )?)?(?:\w{1,12} ){0,2}?(?:bad |failing |failed |broken |poison |faulty |invalid )?
      (?:records?|messages?|items?|entr(?:y|ies)|of them|events?)(?! groups?\b)
    |(?:one|an?) \w{3,16}(?= (?:is (?:bad|broken|invalid|malformed)|can~?not|can.t))
    |(?:an? |any |each |every |one )?(?:exception|error)s?(?= {0,3}(?:→|->|=>))
    |(?:one|any) of (?:the |its |our )?(?:(?:\w{1,8}|\d{1,4}) )?\w{3,16}s(?= (?:fails?|throws?|is|cannot|can.t|breaks?))
    |one of them|one(?= (?:of them )?(?:fails?|throws?|breaks?|crashes
        |is (?:bad|broken|invalid|unknown|wrong|missing|malformed|corrupt)))|when one
    |(?:one|an?|a single|the first) (?:bad|failed|rejected|refused|malformed|corrupt|broken|invalid|poison|faulty
      |failing) \w{3,14}|1 (?:of|out of) (?:the )?\d{1,3} (?:messages|records|items)
    |(?:record|message|item|event) (?:#|no\. ?|number )?\d{1,4}
    |(?:any|one|an?y? single|each) (?:failure|error|exception))`;
const partial = inOneLine`
    (?:ReportBatchItemFailures|partial batch (?:responses?|failures?|reporting)|batchItemFailures|FunctionResponseTypes
    |partial (?:failure )?(?:responses?|reporting)|batch item failures?)`;
const batchUnless = phrase`
  without \W?ReportBatchItemFailures\W?,|^\W{0,4}without\b|\b(?:otherwise|or else)\b
  |\b(?:by default|with ReportBatch|only (?:the )?failed|turn on|enable partial|so that one|batch size (?:of |is )?1
  |(?:failed|failing|bad) (?:items?|records?|messages?|ones) (?:are|is|get) (?:reported|returned|marked)
  |(?:not|n't|never) (?:bring|take|pull|drag|send|fail|retry|return|repeat)(?: back)? (?:${whole})
  |size 1|needs no|returns? (?:only )?(?:the )?failed|(?:could|would|may|might|can) (?:cause|lead|result)|if (?:ReportBatch|partial)|unless
  |should|firehose|PutRecords|SendMessageBatch|glue|(?:long|short)~poll\w{0,3})\b`;

/** A batch that is tried again as a whole when one of its records fails. */
export const noPartialBatch: readonly Saying[] = [
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`
      \b(?<at>${bad}‥\b(?:fails?|failed|throws?|raises?|breaks?|(?:can't|cannot|can not) be \w{4,12}
        |is (?:bad|broken|invalid))(?: it (?:throws|raises))?,? (?:then |and |so )?(?:${whole})\b‥
        \b(?:retried|again|back|fails?|visible|reprocessed|returned|repeated))\b`,
    about: [phrase`\b(?:batch|lambda|SQS)\b`],
    unless: batchUnless,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`
      \b(?<at>${bad}…(?:→|->|=>|\b(?:sends?|gets?|returns?|puts?|makes?|lets?|fails?|blocks?|causes?|brings?
          |retr(?:y|ies|ied)|visible|throws?|raises?|returned|re~?deliver\w{0,3}|rolls?|drags?|pulls?|takes?|means?)\b)…
        (?:${whole})\b…(?:\b(?:back|again|retried|visible|fail(?:s|ed)?|re~?processed|retry|to the (?:SQS )?queue
          |redelivered|returned)\b)?)`,
    about: [phrase`\b(?:batch|lambda|SQS)\b`],
    unless: batchUnless,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    denies: true,
    says: phrase`
      \b(?<at>(?:do|does)(?: not|n't) (?:report|tell|return|say|mark
        |send) (?:(?:lambda|SQS|AWS|it|the service) )?(?:any |the |our |a )?
        (?:(?:which|what) (?:\w{1,14} ){1,6}?(?:failed|fails?)|${partial}))\b`,
    about: [phrase`\bbatch\b`],
    unless: phrase`^\W{0,4}(?:an?|any)\b|${batchUnless.source}`,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`
      \b(?<at>(?:re~?)?(?:throws?|raises?|fails?)(?: (?:an? )?(?:exception|error))?
        (?: when| if| as soon as| once) (?:${bad})\b‥\b(?:fails?|failed|throws?|is (?:bad|broken|invalid)|cannot be \w{4,12}))\b`,
    together: [phrase`\b(?:handler|function|lambda)\b`],
    about: [phrase`\bbatch\b`],
    unless: batchUnless,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(partial)}|${partial}(?: (?:is|are|was|were))? (?:switched|turned|left) off)`,
    unless: phrase`${batchUnless.source}|${advised}`,
  },
  {
    services: ['lambda'],
    general: true,
    says: phrase`
      \b(?<at>(?:lambda|it)(?: by itself| itself| automatically)? (?:automatically )?(?:deletes|removes|acknowledges) (?:only )?the (?:good|successful|processed|other|rest|fine)\b…
        \b(?:returns?|retries|sends? back|puts? back|keeps?|repeats)\b…\b(?:bad|failed|failing|one)\b)`,
    together: [
      phrase`\b(?:by itself|itself|automatically|nothing (?:has to|needs to|must) be (?:configured|set)|by default|without (?:any )?(?:setting|configuration))\b`,
    ],
    unless: phrase`\b(?:ReportBatchItemFailures|batchItemFailures|partial)\b`,
  },
  {
    services: ['lambda', 'sqs', 'kinesis'],
    says: phrase`
      \b(?<at>${whole}|(?:the |its )?(?:good|healthy|other|successful|remaining|valid) (?:ones|messages|records|items)
      |(?:the )?other (?:\d{1,4}|two|three|four|five|six|seven|eight|nine) (?:ones |messages |records )?(?:are|get|have to be)
      |failure of all|already (?:processed|handled|finished|done)|(?:processed|handled|finished) (?:already|successfully|before)|all (?:fail|come back|are retried))\b`,
    together: [
      phrase`
        \b(?:${bad}|(?:failure|error|exception) (?:of|in|at|on) (?:one|an?|any|message|record)
        |(?:fail|chok|(?:re~?)?throw|crash|stumbl)\w{0,4} (?:on|at|for|with|over) (?:an?|one|any|just one|the)
        |(?:an?|one|the|single) (?:single |bad |broken |poison ){0,2}(?:one|message|record|item|event))\b`,
      phrase`
        \b(?:retr(?:y|ies|ied)|again|anew|once more|back|redeliver\w{0,3}|repeat\w{0,3}|re~?process\w{0,3}|return\w{0,3}
        |visible|fail\w{0,4}|rejected|rolled)\b`,
    ],
    about: [
      phrase`\b(?:batch(?:es)?|loops? (?:over|through)|iterat\w{2,4})\b`,
      phrase`\b(?:lambda|SQS|functions?|handler|kinesis|streams?)\b`,
    ],
    unless: phrase`${batchUnless.source}|\b(?:stay|deleted|not retried|not (?:be )?(?:process|deliver)\w{2,3} again|without|your)\b`,
  },
];

const fifo = '(?:FIFO(?: SQS)? queues?|SQS FIFO(?: queues?)?|[\\w-]{1,40}\\.fifo|FIFO)';
const elevenUp = '(?:(?:1[1-9]|[2-9]\\d|\\d{1,2},?\\d{3}|\\d{3,5})|fifty|twenty|hundred|a hundred|a thousand)';
const fifoBatchUnless = phrase`
  \b(?:limit(?:ed)?|at most|max(?:imum)?|up to 10(?!,?\d)|cannot|can't|rejected|not (?:support|allow|avail|possib)\w{0,6}
  |standard (?:queue|SQS)|does(?: not|n't) support|kinesis|starting~position|TRIM_HORIZON|ECS|SendMessageBatch|one by one|per second
  |batch(?:es)? (?:of )?(?:[2-9]\d|1[1-9]),?\d{3}
  |batch\b(?:[^.;]{0,60}?)\b(?:sends?|publishes|writes?|puts?|forwards?|emits?)\b…\b(?:to|into|in|on) [\w-]{0,40}(?:FIFO|\.fifo)
  )\b`;

/** A batch or window that a FIFO mapping does not take. */
export const fifoBatch: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    says: phrase`
      \b(?<at>(?:batch~?(?:es)?(?: size)?|BatchSize)\b
        (?: (?:for|of|on|in|to) (?:[\w.'’-]{1,40} ){0,8}?(?:${fifo}|queue|lambda|function|event source|trigger
          |mapping)(?: (?:event source|trigger|mapping|consumer)(?: mapping)?)?)?
        (?:[\s:=,]{0,4}(?:of|is|set to|to|up to|with|was|at|are)?){0,3}\s{0,3}${elevenUp})(?!\d|\.\d
      |\s?(?:ms|s|sec|seconds|KB|MB)\b)`,
    about: [
      phrase`\b${fifo}\b`,
      phrase`\b(?:lambda|functions?|mapping|event source|trigger(?:s|ed)?|ESM|batch(?:es)? of)\b`,
    ],
    unless: fifoBatchUnless,
  },
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    says: phrase`
      \b(?<at>${elevenUp} (?:messages?|records?|items?
        |\w{3,16}s) (?:(?:per|a|in an?|in each|in every) (?:lambda )?(?:batch|invocation|call)|in one (?:batch|go|invocation|call)
        |at once|at a time)|(?:invocation|call)\b‥\b(?:handles?|takes?|gets?|receives?|processes) ${elevenUp} \w{3,16}s
      |collects?\b‥${elevenUp} (?:messages|items|events)\b(?=…\b(?:before|until)\b))\b`,
    about: [phrase`\b${fifo}\b`, phrase`\b(?:lambda|functions?|mapping|trigger(?:s|ed)?|ESM)\b`],
    unless: fifoBatchUnless,
  },
  {
    services: ['lambda', 'sqs'],
    queueType: 'fifo',
    general: true,
    says: phrase`\b(?<at>batch(?:ing)?~windows?|MaximumBatchingWindowInSeconds)\b`,
    about: [phrase`\b${fifo}\b`, phrase`\b(?:lambda|functions?|mapping|trigger(?:s|ed)?|ESM)\b`],
    unless: phrase`${fifoBatchUnless.source}|\b(?:window:? (?:of |is )?0|0 ?(?:-|–|to) ?300|no batch|without (?:a )?batch)`,
  },
];

const reserved =
  '(?:reserv(?:ed?|es|ing)~(?:an? )?concurrency|concurrency: reserved|ReservedConcurrentExecutions|reserved[_s]concurrent[_s]executions)';
const few = '(?:1|2|3|4|one|two|three|four)';
const aQueue = phrase`\b(?:SQS|queues?|mapping)\b|\.fifo\b`;
const reservedUnless = phrase`
  \b(?:(?<!no )maximum concurrency (?:of|is|set)|MaximumConcurrency (?:of|is|=|:)|API function|kinesis|stream|between
  |at least|use maximum|instead|max(?:imum)? concurrency of \d)\b`;

/** A function behind a queue throttled by its reserved concurrency. */
export const reservedConcurrency: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>${reserved}(?: limit| setting)?(?: (?:on|for
          |of) (?:[\w-]{1,20} ){0,7}?[a-z][\w-]{0,19}(?: \([^()]{1,40}\))?)?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to| only
        | just){0,2}\s{0,4}(?<reserved>\d{1,4}))\b…
      \b(?:maximum~?concurrency|max concurrency
      |MaximumConcurrency)(?: of (?:the )?(?:\w{1,12} ){0,2}[a-z]\w{0,11})?\s{0,4}(?:[:=]|of|is|to
      |at)?(?: set to)?\s{0,4}(?<most>\d{1,4})\b`,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?:maximum~?concurrency|max concurrency)(?: \([^()]{1,24}\))?
      (?: (?:of|on|in|at) (?:the )?(?:\w{1,12} ){0,2}[a-z]\w{0,11})?\s{0,4}(?:[:=]|of|is|to
      |at)?(?: set to)?\s{0,4}(?<most>\d{1,4})\b…
      \b(?<at>(?:${reserved}|reserves?)(?: \([^()]{1,24}\):)?‥\s{0,4}\b(?<reserved>\d{1,4}))\b`,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>(?:only|just|at most|to|allows?|permits?|no more than)(?: \w{1,10}){0,2} ${few} (?:parallel|concurrent
        |simultaneous|running) (?:executions?|invocations?|instances?|copies|functions?))\b`,
    with: [phrase`\b(?:${reserved}|reserv(?:ed|es?|ing))\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>${reserved}(?: limit| setting)?(?: (?:on|for
          |of) (?:[\w-]{1,20} ){0,7}?[a-z][\w-]{0,19}(?: \([^()]{1,40}\))?)?\s{0,4}(?:[:=]|of|is|to|at)?(?: set to| only| just
        | limited to| to| at| of){0,2}\s{0,4}${few})(?![\d.,]\d|\d|\w)`,
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>(?:limit(?:s|ed)?|throttl(?:e|es|ed)|cap(?:s|ped)?
        |restrict(?:s|ed)?) (?:the |our |its )?
        (?:\w{1,16} ){0,8}?(?:to|at) (?:only |just |a (?:reserved )?concurrency of )?${few})\b`,
    with: [phrase`\b(?:functions?|lambda)\b`, phrase`\b(?:concurren\w{2,6}|protect|database|${reserved})\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>(?:capp?(?:ed|s)?|limit(?:ed|s)?|throttled?s?) (?:the |our |its )?(?:\w{1,14} ){0,4}?(?:at
        |to) ${few} (?:concurrent )?(?:executions?|invocations?|instances?)(?: at a time)?(?:‥ ${reserved})?)\b`,
    with: [phrase`\b${reserved}\b`],
    about: [aQueue],
    unless: reservedUnless,
  },
];

const filtered = inOneLine`
    (?:(?:un~?matched|non~matching|filtered(?:~out)?|other|remaining|rejected|not matching
      |the rest of the) (?:\w{1,12} )?(?:messages?|events?|ones)
    |(?:messages?|events?|records?) of (?:any |all |the )?other \w{3,12}|(?:all )?the (?:others|rest)(?: simply| just)?
    |(?:messages?|events?)(?: (?:that|which) (?:are|were))? filtered(?: out)?
    |(?:messages?|events?|what|those|records?)(?: (?:that|which|the))?
      (?: \w{1,14}){0,3} (?:(?:does|do|did)(?: not|n't) (?:match|pass|fit)|not matching
      |(?:filters?|filter criteria)(?: (?:of|on|for) (?:\w{1,12} ){0,2}\w{1,12})? (?:rejects?|drops?|skips?|excludes?
        |(?:do|does)(?: not|n't) (?:let|pass|accept))|fail(?:s)? (?:the |our |a )?(?:\w{1,12} ){0,3}filter))`;
const stays = inOneLine`
    (?:put back|handed back|stays?|remains?|left|leaves?|kept|keeps?|waits?|returned|go(?:es)? back|returns?|visible
    |available|waits?|picked up|see the|back (?:to|in)|untouched|still there|others?)`;

/** Messages that match no filter, believed to stay in the queue. */
export const filterDeletes: readonly Saying[] = [
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>${filtered}\b…\b${stays})\b`,
    about: [
      phrase`\b(?:filter\w{0,4}|match\w{0,4}|unmatched|filter~criteria)\b`,
      phrase`\b(?:lambda|mapping|event source|trigger|functions?|filter~criteria)\b`,
      phrase`\b(?:queues?|SQS)\b`,
    ],
    unless: filterUnless(),
    denies: true,
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>(?:leaves?|lets?|keeps?|returns?|puts? back|puts? (?=(?:it|them) back)) (?:them |the |all |other |those ){0,3}(?:\w{1,12} ){0,7}?
        (?:messages?|events?|them|it)\b(?:…\b(?:filters?|match(?:es)?|queue|others?|another)|(?=\W{0,3}$)))`,
    with: [
      phrase`\b(?:filter\w{0,4}|match\w{0,4}|filter~criteria)\b`,
      phrase`\b(?:lambda|mapping|event source|trigger|filter~criteria|functions?)\b`,
    ],
    about: [phrase`\b(?:queues?|SQS)\b`],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`
      \b(?<at>(?:returns?|leaves?|keeps?|puts? back|hands? back|releases?) (?:the |all |any )?(?:filtered(?:~out)?
        |un~?matched|non~matching|rejected|skipped) (?:\w{1,12} )?(?:messages?|events?))\b`,
    about: [
      phrase`\b(?:queues?|SQS)\b`,
      phrase`\b(?:lambda|mapping|event source|trigger|filter~criteria|functions?)\b`,
    ],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    says: phrase`\b(?<at>(?:two|three|several|both|multiple|different) (?:lambdas?|(?:lambda )?functions|consumers))\b`,
    together: [
      phrase`\b(?:same|share[sd]?|one|single)\b…\bqueue\b|\bqueue\b…\b(?:shared|together)\b`,
      phrase`\b(?:filter(?:s|ed|ing)?|filter~criteria)\b`,
    ],
    unless: filterUnless(),
  },
  {
    services: ['lambda', 'sqs'],
    denies: true,
    says: phrase`
      \b(?<at>(?:remains?|stays?|waits?|lies?|sits?|kept|left|held|returned|go(?:es)? back|put back|comes? back|available
        |visible|untouched|pick(?:s|ed)?(?: up)?)\b…\b(?:queue|others?|another|their own))\b`,
    about: [
      phrase`\b(?:filter(?:s|ed|ing)?|filter~criteria)\b`,
      phrase`\b(?:lambdas?|mapping|event source|trigger|filter~criteria|functions?)\b`,
    ],
    unless: phrase`${filterUnless().source}|\b(?:fail(?:s|ed|ure)|visib\w{1,6}|retention|until|DLQs?|dead~letter|error)\b`,
  },
];

function filterUnless(): Pattern {
  return phrase`
    \b(?:deleted?s?|SNS|topics?|subscri\w{1,8}|kinesis|streams?|event~?bridge|rules?|messages that fail\b(?!…\bfilter)
    |would|filter policy|does(?: not|n't) leave|(?:not|never) (?:stay|remain|left|kept|returned))\b`;
}
