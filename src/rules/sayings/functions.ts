import { inOneLine } from '../../engine/in-one-line';
import { generally, losesFailures } from './classes';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

const failure = inOneLine`
  (?:(?:on~?failure|failure|error) destinations?|OnFailure(?: destinations?)?
  |destinations? (?:for|on) (?:failures?|errors?)|destinations?|on~failure(?= ?[:=→])|${deadLetter})`;
const asynchronous =
  '(?:asynchronous(?:ly)?|async|event~driven|S3|SNS|topics?|event~?bridge|rules?|scheduled?|buckets?|notifications?|fire~and~forget)';
const asyncUnless = phrase`
  \brules?\b[^.;\n]{0,40}?(?:→|->|=>)|^\W{0,4}(?:the |its |our )?targets?\b(?!.{0,120}\b(?:function|lambda))
  |${advised}|${anyOf('function|lambda|invocation')}
  |\b(?:(?:may|might|can|could) be (?:lost|dropped)|synchronous|step functions?|state machines?|API gateway
  |queue (?:has|itself)|(?:DLQ|dead~letter queue) of the queue|kinesis|streams?|shards?|if (?:no|there)
  |(?:SQS|queues?)\b…(?:→|->|=>) (?:an? |the )?(?:lambda|functions?)|event source mapping|polled|polls|subscri\w{2,8}|DeadLetterConfig|rules?\b…\b(?:targets?|invokes?)|reads? from SQS
  |success|redrive|targets? (?:has|have|lacks?)(?!…\bfunction (?:has|have|lacks))|(?:on|for|of|at) (?:the |our |any |all |its )?(?:rules?|targets?))\b`;

/** Asynchronous functions whose failures go nowhere. */
export const asyncNoFailureDestination: readonly Saying[] = [
  {
    services: ['lambda'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(failure)})`,
    about: [
      phrase`\b(?:lambdas?|functions?|invocations?|invok\w{1,3}|called|(?:started|triggered) by)\b`,
      phrase`\b${asynchronous}\b`,
    ],
    unless: asyncUnless,
    unlessBefore: phrase`\b(?:targets?|batch size|visibility|(?:reads?|polls?|consumes?) (?:it|from|the queue))\b`,
  },
  {
    services: ['lambda'],
    says: phrase`\b(?<at>(?:in|to|into|from|on|the|our|cloud~?watch|(?<!non~)error) (?:the |our )?(?:cloud~?watch )?logs?|(?:only|just|merely) logged)\b`,
    with: [
      phrase`\b(?:fail(?:s|ed|ures?)?|errors?|exceptions?)\b`,
      phrase`
        \b(?:only|just|nothing (?:else|more)|all (?:we|you|there)|enough|suffic\w{2,5}|visible|appear|show up|seen?|end up
        |land|logged|written|find|found|rel(?:y|ies) on|look\w{0,3})\b`,
    ],
    about: [phrase`\b(?:lambdas?|functions?|invocations?|invok\w{1,3}|triggers?)\b`, phrase`\b${asynchronous}\b`],
    unless: phrase`\b(?:${failure}|alarm|also|as well as|synchronous|retention|insights|enable[sd]?|permissions?)\b`,
  },
  {
    services: ['lambda'],
    ...losesFailures,
    about: [phrase`\b(?:lambdas?|functions?|invok\w{1,3}|invocations?)\b`],
    unless: phrase`${asyncUnless.source}|${generally}|\b(?:${deadLetter}|queues?|SQS|batch\w{0,3}|webhooks?|deliver(?:y|ies))\b`,
  },
];

const sends = inOneLine`
    (?:(?:re~?)?(?:${forms('queue send write put publish enqueue post push emit')}|${forms('return place drop move')}|written))`;
const own = inOneLine`
    (?:(?:in)?(?:to|onto|on)\b‥, (?:which is )?(?:its|the function.s) own (?:trigger|event source)
    |(?:in)?(?:to|onto|on) [\w-]{2,40} {0,1}, which (?:then |again )?(?:triggers|invokes|starts|calls|wakes) (?:it
      |itself|the (?:same )?function|[\w-]{2,30} again)\b
    |(?:in)?(?:to|onto|on) [\w-]{2,40} {0,1},? (?:the|its) (?:very )?(?:queue|topic
      |stream) (?:that |which )?(?:it(?: is|.s)|triggers|invokes|feeds|calls)
    |(?:back )?(?:in)?(?:to|on|onto|in) (?:the |its |that |this |very ){0,2}(?:same|own|source|original|input|triggering
      |very same) (?:SQS |SNS |Kinesis |[\w-]{1,20} )?(?:queue|topic|stream|bus)
    |(?:back )?(?:in)?(?:to|on|onto|in) (?:its|the) (?:own |input |source |triggering )(?:queue|topic)
    |(?:in|(?:in)?(?:to|on|onto)) (?:the |an? )?(?:SQS |SNS )?(?:queue|topic|stream|bus)(?: \w{1,20})? (?:that|which
      |it (?:is|was)|by which|from which|whose)\b‥
      (?:(?:triggers|invokes)(?! (?:an?|the (?:next|second|other|\w{2,16} (?:function|lambda))|another|other|our
          |(?:function|lambda) \w)\b)|triggered|invoked|reads?|consumes?|started|came)
    |(?:back )?(?:in)?(?:to|on|onto|in) (?:[\w-]{2,30} ?, )?(?:the |an? )?(?:very |same ){0,2}(?:SQS |SNS )?(?:queue|topic
      |stream|bus)(?: \w{1,20})? (?:that |which )?(?:it|they|the (?:function|lambda)) (?:itself )?(?:consumes?|reads?
      |polls?|listens to|is (?:triggered|fed|invoked|started|called) (?:by|from)|gets|takes|subscribes? to
      |(?:came|comes|was (?:read|taken|received)) from))`;
const recursionUnless = phrase`
  ^\W{0,4}(?:an?|any|every) (?:lambda )?function (?:that|which)\b
  |\b(?:prevent(?:s|ing)?|avoid(?:s|ing)?|messages? (?:returns?|goes|go|comes?)
  |from (?:the |a )?(?:DLQ|dead~letter queue)|(?:DLQ|dead~letter) (?:messages|items)|via (?:a |the )?redrive|must not|should not|detects?|another (?:queue|topic)|different
  |second queue|results? queue|when the function fails$|visibility|returns to the queue when|producer sends|scripts?
  |CLI|if (?:a|the) (?:function|lambda|messages?|batch|handler))\b`;

/** A function that sends to what triggers it. */
export const lambdaRecursion: readonly Saying[] = [
  {
    services: ['lambda'],
    says: phrase`
      \b(?<at>${sends}\b…\bback (?:in)?(?:to|on
        |onto) (?:the |its )?(?:SQS |SNS )?(?:queue |topic |stream |bus )?(?<name>[\w-]{2,60}(?:\.fifo)?))(?![\w.-]\w)`,
    toldBefore: phrase`
      \b(?:triggered|invoked|called|started|fed|reads?|consumes?|polls?|listens?|subscribed)\b…
      \b(?:queue|topic|stream|bus) (?<name>[\w-]{2,60}(?:\.fifo)?)(?![\w.-]\w)`,
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
    says: phrase`
      \b(?<again>which (?:then )?(?:triggers|invokes|starts|calls) (?:it|itself|the (?:same )?(?:function|lambda)) again)\b
      |\b(?<at>(?:invokes|calls|triggers|starts) itself)\b|\b(?<re>recursive(?:ly)? (?:invok|call|trigger)\w{1,3} itself)\b`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
  {
    services: ['lambda'],
    says: phrase`
      \b(?:consumes?|reads?|triggered by|fed by|polls?|listens to|subscrib(?:es?|ed) to|invoked by|takes|from)\b‥
      (?<name>[a-z\d]{2,20}[-_.][\w.-]{2,40}|(?<=(?:queue|topic|stream|bus) |\s\s)[\w-]{2,40}
      |(?!(?:the|an?|our|your|my|their|each|any|its|this|that|same|SQS|SNS|Amazon|Kinesis|FIFO|standard|source|target|event|S3|DynamoDB|data)\b)[\w-]{3,40}(?= (?:SQS |SNS )?(?:queue|topic|stream|bus)\b))(?![\w-])[^.?!\n]{0,90}
      \b(?<at>${sends}\b…\b(?:on|in|to|onto|into)\b (?:the )?(?:queue |topic )?\k<name>)(?![\w-])`,
    about: [phrase`\b(?:lambdas?|functions?|handlers?)\b`],
    unless: recursionUnless,
  },
];

const calls = '(?:calls?|called|invokes?|invoked|calling|invoking|makes? (?:a |an )?(?:\\w{1,14} )?call to|triggers?)';
const waits = inOneLine`
    (?:waits?(?: for| until)?|waiting|synchronous(?:ly)?|RequestResponse|blocking|blocks?|sync(?= (?:call|invo))
    |await(?:s|ed|ing)?|for (?:its|the) (?:result|answer|response|reply))`;
const chainUnless = phrase`
  \b(?:human|manual|approvals?|callbacks?)\b|^\W{0,4}(?:an?|any|every) (?:lambda )?function (?:that|which)\b
  |\b(?:types? of|AWS Lambda waits|default|batch(?:es|ing)?|throttl\w{2,4}|decoupl\w{2,4}|SNS|polls?|polling|pollers?|on (?:your|our) behalf|streams?
  |someone|somebody|callers?|you|we wait|event source|load balanc\w{1,4}|cognito|EC2
  |lambda expressions?|methods?|step functions?|asynchronous(?:ly)?|async|(?:not|n't) wait|without waiting|InvocationType Event|queue|SQS|should not|must not|DynamoDB
  |state machine)\b`;

/** A function that calls another and waits for it. */
export const syncChain: readonly Saying[] = [
  {
    services: ['lambda'],
    says: phrase`
      ^\W{0,4}(?:the )?(?<name>[\w-]{2,30}) (?:(?:then|function|lambda) ){0,2}${calls} (?:the |another |our )?
      (?:(?:[\w-]{2,30} )?(?:lambda|function)\b|[\w-]{2,30} synchronously\b)`,
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
      phrase`
        \b(?:lambdas?|functions?)\b…\b${calls}\s{2}[\w-]{2,40}\b…\b(?:which|that|and) (?:in turn|then|itself) ${calls}\b
        |\b(?:lambdas?(?! functions?\b)|\w{0,24}functions?|\w{1,24}lambda)\b…
        \b(?:lambda|\w{0,24}functions?|\w{1,24}lambda|another|each other|the (?:next|second|other))\b
        |\bcall (?:to|of) (?:another|the other|a second) (?:lambda|function)\b`,
    ],
    unless: chainUnless,
  },
  {
    services: ['lambda'],
    says: phrase`
      \b(?<at>(?:wait(?:s|ing)?|block(?:s|ed|ing)?|idles?|sits? idle|hangs?) (?:until|for|while)\b‥
        \b(?:other|second|next|another|last|downstream|called)\b(?: one| lambda| function)?
      |(?:lambda|function)s? waits? for (?:the |an? |its )?(?:[\w-]{1,20} )?(?:lambda|function)\b
      |(?:chain(?:s|ed|ing)?|call(?:s)? each other
        |one after another) (?:\w{1,12} ){0,4}(?:lambda |functions? )?(?:\w{1,12} ){0,3}(?:synchronous(?:ly)?
        |with synchronous|RequestResponse)|synchronous (?:chain|invocations?|calls?) (?:of|between|from|to
        |from one) (?:\w{1,12} ){0,2}(?:lambda|function))`,
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
