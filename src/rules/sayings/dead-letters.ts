import { inOneLine } from '../../engine/in-one-line';
import type { Pattern } from '../../engine/types';
import { endlessly, failing, generally, uncaught } from './classes';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

const again = inOneLine`
    (?:retr(?:y|ies|ied|ying)|redeliver(?:s|ed|y|ing)?|re~?tries|tried(?: again)?|tries(?: again)?|try(?:ing)? again
    |keeps? (?:on )?trying|come(?:s)? back|coming back|go(?:es)? back|returned|returns?|re~?appears?|reprocess(?:es|ed)?
    |attempt(?:s|ed)?|hand(?:s|ed|ing) (?:it |them )?out|deliver(?:s|ed|ing)|re~?queued?|circulates?|puts? back|put back|halts?
    |(?:pick|tak|fetch|read|receiv|process)\w{0,4}(?: up)? again|turn(?:s|ing)? (?:a)?round|repeats?|visible|shows? up
    |comes? up|loops?|(?:go|goes|going) (?:round|around)|stuck|blocks?|stays?)`;
const otherOwner = phrase`
  \b(?:subscriptions?|SNS|topics?|event~?bridge|rules?|targets?|kinesis|shards?|streams?|scheduler|step functions?
  |pipes?|lambda (?:async|destination)|async\w{0,12}|API|HTTPS?|dead~letter exchange|rabbit~?mq|active~?mq)\b`;

/** A queue said to have no dead-letter queue, or to try for ever. */
export const sqsNoDlq: readonly Saying[] = [
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      (?<![\w-])(?<at>${lacks(deadLetter)})(?!(?:[\s-]{1,3}queues?)?[\s-]{1,3}(?:depth|alarms?|alerts?|metrics?
        |monitor\w{0,3}|redrives?|tool\w{0,3}|consumers?|processors?|handlers?)\b)`,
    unlessBefore: otherOwner,
    unless: phrase`
      \blocally\b|\bdestinations?\b|\blocal~?stack\b|\b(?:not|\w{2,5}n't) create\b|\bdead letters\b(?! queue|:)
      |^(?!.{0,600}(?<!letter )(?<!letter-)\b(?:queues?|SQS)\b).{0,600}\b(?:lambda|functions?)\b|${advised}
      |${anyOf('queue|consumer|system|design|setup')}|${otherOwner.source}
      |\b(?:messages?|alarms?|nothing) (?:in|on|for|from|at) (?:the |its |our )?${deadLetter}
      |\b(?:dead~letter queue|DLQ)s?(?: itself| \`?[\w.-]{1,30}\`?)? (?:has|have|needs?|is given) no\b
      |\b(?:no|nothing|nobody|never|not) \w{1,14}(?: \w{1,14}){0,2} without\b
      |\b(?:moved?|went|switched) (?:off|away from)\b`,
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      \b(?:has|have|got) (?<at>none)\b(?! of)|\b(?:is|are|runs?|does|do|lives?) (?<left>without one)(?=\W{0,3}(?:$|[.,;)]))
      |\b(?<one>(?:(?:have|has|did)(?: not|n't)|never)(?: yet)? (?:configured?|set up
        |added?|attached?|created?|got) (?:one|any|it)|(?:does|do)(?: not|n't) (?:\w{1,8} )?have one)\b`,
    about: [phrase`\b${deadLetter}\b`],
    unless: phrase`${otherOwner.source}|${advised}`,
    unlessBefore: otherOwner,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?<at>${endlessly})(?!\w)`,
    together: [
      phrase`\b${again}\b`,
      phrase`
        \b(?:messages?|fail\w{0,5}|poison\w{0,3}|reject(?:s|ed)|malformed|invalid|corrupt|broken|wrong|bad|error
        |jobs?|orders?|(?:cannot|can't|could not) \w{2,12}|exception)\b`,
    ],
    unless: phrase`
      \b(?:to|into|in) (?:an? |the |its |our )?${deadLetter}\b|${otherOwner.source}|${advised}
      |\b(?:on~failure|lambda (?:function )?is retried|(?<!until (?:its |the )?)retention|(?<!until it )expires?|max(?:imum)?~?receive|can be stuck
      |avoid this|(?<!after (?:the|each|every|its) )visibility|invisible
      |until (?:the |a )?(?:consumer|reader|receiver|worker|application) (?:deletes?|confirms?|acknowledges?|processes)|picks?
      |(?:stor(?:es?|ed|ing)|persist(?:s|ed)?|remains? available) (?:\w{1,12} ){0,3}?until
      |producers?|exponential|backoff)\b`,
    // A function that reads a stream.
    unlessNext: phrase`\b(?:on~failure|shards?)\b`,
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`\b(?<at>${uncaught})\b`,
    together: [phrase`\b(?:${failing}|bad) (?:messages?|orders?|events?|jobs?|tasks?|ones?)\b|\bfailures\b`],
    unless: phrase`${otherOwner.source}|${advised}|${generally}|\b(?:${deadLetter}|logs?|functions?|lambdas?)\b`,
  },
];

const aFifo =
  '(?:FIFO(?: SQS)? (?:source )?queues?|(?:(?:queue|source)(?: type)?|type) ?[:=] ?FIFO|[\\w-]{1,40}\\.fifo|FIFO (?:source|sources|ones?|DLQs?|dead~letter)|SQS FIFO(?: queues?)?)';
const aStandard =
  '(?:(?:plain |normal |ordinary )?(?:standard|non~FIFO)(?: SQS)?|(?:plain|ordinary|normal|regular)(?= (?:SQS )?queue))';
const typeUnless = phrase`
  \b(?:cop(?:y|ies|ied)|than|vs|versus|must|has to|have to|needs? to|only|cannot(?! (?:be )?(?:process|handl|deliver))
  |can't(?! (?:be )?(?:process|handl|deliver))|(?:deployment|call|creation|it) fails
  |not (?:allowed|possible|supported)|respectively|event~?bridge|rules?|same type|each|SNS|topics?
  |subscri\w{1,8})\b|\bFIFO(?: queues?)?(?: has| have| gets?| uses?| with)? an? FIFO\b
  |\bstandard (?:DLQ|queue)‥,‥(?<!\.)FIFO\b`;

/** Where FIFO is named twice, each type may have its own. */
const oneEach = phrase`
  ${typeUnless.source}|${deadLetter} (?:of|for|behind) (?:the |our |an? )?standard
  |standard queue(?:'s|s'|s)? ${deadLetter}|\bFIFO\b[^.;?!\n]{0,80}(?<!(?:not|n't) (?:an? )?)\bFIFO\b
  |\bstandard queue\b[^.;]{0,24}\bstandard\b`;

/** A dead-letter queue of the other type. */
export const dlqTypeMismatch: readonly Saying[] = [
  {
    services: ['sqs'],
    general: true,
    says: phrase`
      \b(?<at>(?:${deadLetter})\b…\b(?:of|for|behind|to|by)\b‥${aFifo}\b…
        \b(?:is|was|uses?|as|a|remains?|of type|(?:can|may) be)\b‥${aStandard}(?: queue)?)\b
      |\b(?<uses>${aStandard}(?: queue)?(?: \`?[\w.-]{1,30}\`?)? (?:is|as|serves as|acts as|works as
        |\w{1,10}) (?:the |a |its |our )?${deadLetter}\b…\b${aFifo})\b
      |\b(?<both>${aStandard} ${deadLetter}\b…\b(?:for|behind|of|even (?:when|if)|with|to)\b…\bFIFO)\b
      |\b(?<for>${deadLetter}s? (?:can|may|could) (?:also )?be (?:a )?FIFO(?: queue)? (?:for|of|behind) (?:an? |the )?standard)\b
      |\b(?<of>FIFO ${deadLetter}s? (?:for|of|behind) (?:an? |the )?standard
        |${deadLetter}s? (?:for|of|behind) (?:an? |the )?standard (?:SQS )?queues? (?:can|may|could) (?:also )?be (?:an? )?FIFO)\b`,
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    general: true,
    says: phrase`
      \b(?<at>any (?:SQS )?(?:queue|type)(?: of queue)?(?: \w{1,10}){0,3} (?:can|may|could|will do|works?
        |serves?) (?:\w{1,10} ){0,3}(?:as )?(?:an? |the |your |its )?${deadLetter})\b
      |\b${deadLetter}\b[^?\n]{0,80}: (?:\W{0,4}\w{1,10}: ?)?(?<either>(?:either|any)(?: (?:type|kind|one|of (?:them|both)|works?|is fine|will do|goes)| queue)?(?=\W{0,4}$))
      |\b(?:all|both|every|each)\b…\bFIFO\b…\b(?<one>(?:one|a|the same|a single|share
        |shared?) (?:\w{1,12} ){0,2}?${aStandard} (?:${deadLetter}|queue as (?:their |its )?${deadLetter}))\b
      |\b(?<type>${deadLetter}\b…\b(?:can|may) (?:also )?be (?:of )?(?:an?y |either )?(?:type|standard even))\b`,
    unless: phrase`\b(?:must|cannot|same type|only)\b`,
  },
  // The name of a FIFO queue ends in ".fifo".
  {
    services: ['sqs'],
    says: phrase`
      (?<![\w-])[\w-]{2,60}\.fifo\b(?:[^.;?!\n]|\.(?=\w)){0,120}?\b${deadLetter}\b\W{1,4}(?:(?:is|called|named)\W{1,4})?
      (?<at>[\w-]{2,60}[-_](?:dlq|dead~letters?|dead|failed|failures|errors))(?![\w-]|\.fifo|‥ ?\bFIFO)`,
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`(?<![\w.-])(?<name>[\w-]{2,60})[-_](?:dlq|dead~letters?)\W{1,5}(?:an? )?(?<at>${aStandard}\b)`,
    toldBefore: phrase`(?<![\w.-])(?<name>[\w-]{2,60})(?:\.fifo\b|\W{1,5}(?:is )?(?:an? |the )?FIFO\b)`,
    unless: oneEach,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b${aStandard}\b(?:[^.;?!\n]|\.(?=\w)){0,80}?\b${deadLetter}\b\W{1,4}(?:(?:is|called|named)\W{1,4})?(?<at>[\w-]{2,60}\.fifo)\b`,
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      (?<!FIFO )\b${deadLetter}\b[^.;:?!\n]{0,40}?\b(?:is|are|was|were|created as|made|uses?|has|as(?! well\b)
      |of type)\b\W{1,3}(?:\w{1,12}\W{1,3}){0,3}?(?<at>standard\b)`,
    about: [phrase`(?<![\w-])${aFifo}`],
    unless: oneEach,
  },
  {
    services: ['sqs'],
    general: true,
    says: phrase`\b(?<at>${aFifo}\b(?:[^.;?!\n]|\.(?=\w)){0,100}?\b(?:${aStandard} (?:queue\b…\b(?:as|for|is)\b…\b${deadLetter}|${deadLetter}|queue)))\b`,
    together: [
      phrase`
        \b(?:${deadLetter}|redriv(?:es|en)|(?:can ?not|can't) (?:be )?(?:\w{1,10} )?(?:processed?|handled?|delivered?)
        |maxReceiveCount|after \w{1,6} (?:failed )?(?:attempts|receives|tries|failures|deliveries)
        |fail(?:s|ed)? \w{1,6} times|poison|(?:failed|dead|bad) messages
        |[\w-]{2,30}[-_](?:failed|failures|dead|errors?|poison))\b`,
    ],
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`(?<![\w-])(?<name>[\w-]{2,60}) (?:is|remains|stays) an? (?:\w{1,12} ){0,2}?standard (?:SQS )?queue\b`,
    toldBefore: phrase`\b${aFifo}\b…(?<![\w-])(?<name>[\w-]{2,60}) as (?:its |the |a |our )?${deadLetter}\b`,
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?:(?:failed|failing|poison|dead|bad|rejected) \w{3,14}|\w{3,14} that fail(?: \w{2,10}){0,3}) (?:go|goes
      |are (?:moved|sent|put)|move|end(?: up)?|land)\b…(?<at>\b${aStandard} queue)\b`,
    about: [phrase`\b${aFifo}`],
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?:${deadLetter}|dead letters)\s{0,3}[:=][^.;?!\n]{0,40}?(?<at>\b(?:SQS )?${aStandard}(?: queue|(?=\W{0,3}$)))`,
    about: [phrase`(?<![\w-])${aFifo}`],
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>${aStandard} queues?\b…\b(?:to|uses?|use|has|have|with|as|into|moved?s?)\b…
        \b(?:FIFO (?:queue as (?:its|a|the) ${deadLetter}|(?:queue )?${deadLetter}|queue)|[\w-]{1,40}\.fifo))(?!\w)`,
    with: [phrase`\b(?:${deadLetter}|failures|(?:dead|failed|poison|bad) (?:messages|letters|orders|events|ones))\b`],
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`(?<![\w-])(?<at>${aFifo}\b…\b${deadLetter}\b‥ ?\(?(?:plain )?standard\b(?! queues? (?:cannot|must)))`,
    unless: typeUnless,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?<at>${aStandard}(?: (?:queues?|one|DLQ))?)\b`,
    together: [
      phrase`(?<![\w-])${aFifo}`,
      phrase`
        \b(?:${deadLetter}|redriv(?:es|en)|(?:dead|failed|poison|bad|broken|rejected) \w{3,14}s
        |(?:can ?not|can't) (?:be )?(?:process|handl|deliver)\w{0,3})\b`,
      phrase`\b(?:takes?|took|us(?:es|ed?)|mov(?:es?|ed)|goes|go|sends?|sent|ends?|lands?|points?|has|have|is|are|serves?|gets?|puts?|attach\w{0,3}|as|to|into)\b|[:=→]`,
    ],
    unless: phrase`${oneEach.source}|\bstandard\b…\bstandard\b|\b(?:lambda|functions?|from (?:the )?(?:[\w-]{2,40}-)?${deadLetter})\b`,
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      \b(?<at>(?:not|\w{2,5}n't|never) (?:have|need|required?|necessary)? ?(?:to )?be (?:an? )?(?:FIFO|of the same type)
      |(?:does(?: not|n't) matter|no matter|irrelevant)\b…\bwhether\b…\bFIFO)\b`,
    together: [phrase`\b${deadLetter}\b`],
  },
];

/** A Region by its code or by the place that it is named after. */
const place = inOneLine`
    (?:(?<=account[\s:#]{1,3})\d{4,12}|\d{12}|[a-z]{2}-[a-z]{4,9}-\d|Frankfurt|Ireland|Dublin|Paris|London|Stockholm|Milan|Zurich
    |Spain|Virginia|Ohio|Oregon|California|Tokyo|Osaka|Seoul|Mumbai|Hyderabad|Singapore|Sydney|Melbourne|Jakarta
    |S[aã]o Paulo|Canada|Montr[eé]al|Cape Town|Bahrain)`;

/** A dead-letter queue in another account or Region. */
export const dlqElsewhere: readonly Saying[] = [
  {
    services: ['sqs', 'sns'],
    denies: true,
    says: phrase`\b${deadLetter}\b[^.;,]{0,30}(?<at>(?:is|are|lives?|sits?)(?: not|n't) in (?:this|our|the same|its) (?:AWS )?(?:account|region))\b`,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?:all|every|each|both|several|other) (?:our )?(?:AWS )?(?:regions?|regional|accounts?)\b…
      \b(?<at>(?:one|a single|a central|the same) (?:\w{1,12} )?${deadLetter})\b`,
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \bqueues?\b‥\bin (?:AWS )?(?:account|region) (?<one>[\w-]{1,24})\b…(?<at>\b${deadLetter}\b‥
        \bin (?:AWS )?(?:account|region) (?!\k<one>)[\w-]{1,24})\b`,
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    general: true,
    says: phrase`
      \b(?<at>${deadLetter}\b…\b(?:in|into|to|from|of|across|at|by
        |under)\b (?:an? |the |our |any )?(?:(?:central|centralised|centralized|other|different|another|second|separate
          |shared|dedicated|security|logging|operations|ops|audit|tooling|management|monitoring|neighbou?ring|any
          |(?!own\b)[\w'’-]{1,24}) ){1,3}(?:AWS )?(?:accounts?|regions?))\b`,
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>(?:[\w-]{2,20} )(?:account|region) (?:has|holds|owns|hosts|keeps) (?:the |our |its )?${deadLetter})\b
      |\b(?<cross>(?:cross~(?:region|account)|central(?:i[sz]ed)?|remote|other~region|global
        |shared) (?:\w{1,12} )?(?:${deadLetter}(?: (?:account|region))?|queue\b(?<=${deadLetter}\b.{1,60})))\b`,
    with: [phrase`\b(?:accounts?|regions?|cross~(?:region|account))\b`],
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>${deadLetter}\b…\b(?<one>${place})\b(?:…\b|[^.?!\n]{0,90}?\b(?:queues?|source)\b‥\b)(?!\k<one>)${place})\b`,
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`(?:\bqueues?\b|^\W{0,4}[\w.-]{2,40} (?:is|lives|sits|stands) )[^,;?!\n]{0,40}?\b(?<one>${place})\b[^.?!\n]{0,60}?(?<at>\b${deadLetter}\b[^.,;?!\n]{0,40}?\b(?!\k<one>)${place})\b`,
    unless: elsewhere(),
  },
  {
    services: ['sqs', 'sns'],
    general: true,
    says: phrase`
      \b(?<at>(?:another|other|different|second|separate|dedicated|central|shared|remote|foreign|any
        |error~handling) (?:\w{1,14} )?(?:AWS )?(?:account|region)|cross~(?:account|region)
      |(?:one|a single|a central|the same)\b‥\bfor (?:all|every|each|both)\b‥\b(?:regions|accounts?|region))\b`,
    together: [phrase`\b${deadLetter}\b`],
    unless: elsewhere(),
  },
];

function elsewhere(): Pattern {
  return phrase`
    \b(?:(?<!account,? )(?:same|that|this|its own|their own) (?:AWS )?(?:account|region)
    |(?:account|region) of (?:their|its|the) (?:source )?queue|have to|must|cannot|can't|has to
    |function (?:moves|copies|forwards|reads|drains)|lambda|alarms?|event~?bridge|rules?|(?<!\b(?:redrive|policy|policies) )targets?
    |on~failure|pipes?|(?:read|drained|watched|monitored|shared) by|forwarded? (?:from|by)
    |copied|cop(?:y|ies) of)\b`;
}

const tries =
  '(?:maxReceiveCount|max_receive_count|max~?receive~?count|receive~count|max(?:imum)?~receives?|maxReceives?|receive limit)';

/** So few receives that throttled polls of Lambda use them up. */
export const lowMaxReceive: readonly Saying[] = [
  {
    services: ['sqs', 'lambda'],
    says: phrase`
      \b(?<at>${tries}\b["']{0,2}(?:, \s?[\w.-]{1,40} ?(?:\([^()]{1,30}\))?)?(?: [\w.-]{1,30}){0,4}?\s{0,4}(?:[:=]|is|of|to|at|was set to
        |equals)?\s{0,4}(?:a |only |just |set to |value of ){0,2}(?:1|2|one|two))(?![\d.,]\d|\d|\w)`,
    about: [phrase`\b(?:lambda|functions?|event source mapping|ESM)\b`],
    unless: lowUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:one|two|a single|1|2) (?:failed )?(?:attempts?|invocations?|executions?|errors?|tr(?:y|ies)|receives?
        |strikes?|chances?|shots?|deliver(?:y|ies)|failures?)|for the (?:first|second) time
      |(?:at most|only|just) (?:once|twice)|(?:receive count|receives)\b‥[:=] {0,2}[12]\b
      |(?:after|on|upon|at) (?:the |a |its |their |just |only |already ){0,3}(?:first|single|one|1st
        |1) (?:failed )?(?:failures?|errors?|receives?|attempts?|tr(?:y|ies)|(?:\w{1,10} )?invocations?|executions?
        |exceptions?|deliver(?:y|ies)|reads?)|the (?:very )?first (?:time\b…\bfails?|(?:failed )?(?:failure|error|exception|attempt)\b‥\b(?:sends?|moves?|puts?|lands?|goes))|(?:never|not) (?:be )?retried|fail(?:s|ed)? (?:just |only )?once
      |fail(?:s|ed)? (?:just |only )?twice|(?:after|on|upon) (?:the |its |a )?second (?:failed )?(?:failure|error|attempt
        |try|receive|delivery)|(?:only )?one (?:try|attempt)|no (?:second (?:chance|try|attempt)|retr(?:y|ies))
      |without (?:any |a )?retr(?:y|ies|ying)|only (?:once|one time)
      |dead~lettered (?:right away|immediately|at once|straight away)
      |(?:straight|directly|immediately|right) (?:away )?(?:to|into) (?:the |its )?${deadLetter}
      |a single (?:try|attempt|receive)|only (?:two|2) (?:tries|attempts)
      |after (?:only |just )?(?:two|2) (?:failed )?(?:receives?|attempts|tries|failures|deliveries))\b`,
    with: [phrase`\b(?:${deadLetter}|dead~lettered|redriv(?:e|es|en)|parked)\b`],
    about: [phrase`\b(?:lambda|functions?|event source mapping)\b`],
    unless: lowUnless(),
  },
];

function lowUnless(): Pattern {
  return phrase`
    \b(?:too low|was (?:only |just )?(?:[12]|one|two)|(?:three|four|five|six|ten|[3-9]|1\d) (?:receives|attempts|tries)|at least|minimum
    |EC2|ECS|fargate|kinesis|asynchronous(?:ly)?
    |(?:which|that) is why we (?:use|set|have|chose|raised?))\b`;
}
