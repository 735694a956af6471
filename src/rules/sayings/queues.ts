import { inOneLine } from '../../engine/in-one-line';
import { eachGetsAll } from './classes';
import { forms } from './forms';
import { phrase, type Saying } from './saying';

const sameQueue = inOneLine`
    (?:(?:the |one |a |our |this )?(?:same|single|shared|common|one) (?:SQS )?(?:[\w-]{1,24} )?queue
    |(?:the |our |this )(?:SQS )?(?:shared )?queue|one SQS queue|SQS queue|SQS|queue)`;
const several =
  '(?:two|three|four|five|six|seven|eight|ten|both|several|multiple|many|all(?: of)?(?: the| our)?|different|various|all three|all five|a dozen|\\d{1,2}(?= (?:[\\w-]{1,12} ){0,2}[a-z]{2,14}s\\b))';
const services = inOneLine`
    (?:(?:micro~?)?services?|applications?|apps?|teams?|systems?|components?
    |(?:different |independent |separate )consumers?|subscribers?|departments?|lambda functions?|functions?|consumers)`;
const everyMessage = inOneLine`
    (?:(?:each|every|all|both|they all|everyone)(?: of (?:them|the \w{1,12}))? (?:\w{1,12} ){0,2}(?:gets?|sees?
      |receives?|needs?|process(?:es|ing)?|handles?|reads?|consumes?) (?:a copy of |its own copy of )?(?:each|every|all
      |the same|a copy|its own copy)|(?:each|every|all|the same) (?:\w{1,12} )?(?:messages?|orders?|events?)|a copy of
    |so that each|because both (?!go|come|pass|are)|fan(?:s|ning)?~?out|broadcasts?)`;
const taking = forms('get see receive need want expect');
const manyUnless = phrase`
  \b(?:filter\w{0,4}|consumer groups?|storage nodes
  |(?:several|multiple|many|different) (?:servers|nodes|availability zones|AZs)|dead~letter|DLQs?|must have
  |should have|SNS|topics?|event~?bridge|kinesis|only (?:to )?one|(?<!every )(?<!each )(?<!any )one of
  |does(?: not|n't) work|each (?:one )?(?:would|will) (?:only )?get (?:only )?half|each message is(?! (?:\w{1,12} ){0,3}(?:to|by) (?:all|every|each)\b)|share the load
  |faster|(?:own|each ha(?:s|ve) an?) (?:SQS )?queues?|queues? of (?:their|its) own|separate queues|auto~?scaling|partial|different messages
  |instances?|pods|replicas|containers|threads?|processes|one consumer|instances of|workers of|scale)\b`;

/** Several different consumers that share a queue and each expect every message. */
export const manyConsumers: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:all(?: of them| two| three| four| five)?|both|they) (?:read|poll|consume|pull|receive)\b‥
        \b(?:from )?(?:the |one )?(?:same|single) (?:SQS )?queue)\b`,
    about: [
      phrase`
        \b(?:copy of (?:each|every)|(?:gets?|sees?|receives?|needs?|expects?|wants?
          |(?:has|have) to (?:get|see|receive))(?: a copy of)? (?:each|every|all)) (?!of\b)`,
    ],
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    general: true,
    says: phrase`
      \b(?<at>(?:(?:all|each|both|every one)(?: \w{1,6})? of (?:them|which)(?: will| then)? ${taking} (?:each|every|all
          |the same)\b|(?:all|each|every|any|both)(?: of)?(?: the| our)? (?:\w{1,12} )?(?:consumer|worker|service|reader
          |subscriber|receiver|application|app|team|function
          |listener)s?(?: (?:of|on|reading|polling|behind
            |that (?:polls?|reads?))(?: from)? (?:the |our |an? |one |this |same ){0,2}(?:\w{1,12} )?(?:queue|SQS))?(?: will
          | then)? ${taking} (?:(?:a|its own|their own) cop(?:y|ies) of )?(?:each|every|all(?: the| of the)?
          |the same) (?:messages?|events?|orders?)\b
        |(?:each|every|all|the same|an?) (?:messages?|events?
          |orders?) (?:is |are |will be |gets? |goes |go )(?:\w{1,12} ){0,2}?(?:to|by) (?:all|every|each)(?: of)?(?: the
          | our)? (?:\w{1,12} )?(?:consumer|worker|service|reader|subscriber|receiver|application|app|team|function
          |listener)s?\b)
        |consumers?\s{0,3}[:=][^.;]{3,90}\b(?:each|all|both)(?: of them)? ${taking} (?:each|every|all(?: the)?) (?:messages?|events?|orders?)\b)`,
    about: [phrase`\b(?:SQS|queue)\b`],
    unless: manyUnless,
    unlessBefore: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:one|a single|single|the same|shared) (?:SQS )?(?:\w{1,12} )?queue\b‥
        \b${several} (?:\w{1,12} )?${services}|(?:they|all of them|both
        |(?:all|both|these|the) (?:\w{1,12} ){0,2}${services}) (?:all |both )?(?:share|read|poll|consume|use|listen to
        |subscribe to)\b‥\b(?:SQS|queue))\b`,
    next: phrase`^\W{0,4}(?:each|every|all|both)\b…\b(?:every|each|all|its own copy|a copy)\b`,
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    general: true,
    says: phrase`\b(?<at>${eachGetsAll}|(?<what>(?:each|every) \w{3,14})\b[^.;?!\n]{0,60}\b\k<what>)\b`,
    together: [
      phrase`\b(?:one|an?|single|the|same|shared|common|our) (?:SQS )?(?:\w{1,12} ){0,2}?queue\b|\bSQS\b|\.fifo\b`,
      phrase`\b(?:${several}|${services}|consumers?)\b`,
    ],
    unless: phrase`${manyUnless.source}|\b(?:queues|not enough|must|should|no|subscri\w{2,7}(?! (?:of|to|on) (?:the |one |a )?(?:\w{1,12} )?queue))\b`,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?<at>${eachGetsAll})(?! of (?:it|its|the work)\b)`,
    with: [
      phrase`
        \b(?:(?:[\w'’-]{2,20} ){1,3}?(?:and|\+|&) (?:(?:an?|the|our) )?(?:[\w'’-]{2,20} ){1,3}?(?:service |both |all |then ){0,2}(?:${forms('read poll consume drain share use')}|listens? to|pulls? from)
        |${forms('read poll consume drain share use')} by (?:${several}\b|(?:the |our |all )?[^.;]{3,90}\band\b)|another (?:reader|consumer|poller)|(?:consumer|reader)s? ?[:=|→][^.;]{3,90}\band)\b`,
    ],
    unless: phrase`${manyUnless.source}|\b(?:queues|(?:not|\w{2,5}n't|never) (?:get|see|receive))\b`,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?<at>(?:one|a single|the same|same|a shared|the shared|single|shared|common) (?:SQS )?(?:\w{1,12} )?queue)\b`,
    with: [
      phrase`\b${several}\b|\b[\w-]{2,20}, (?:[\w-]{2,20} ){0,2}?[\w-]{2,20},? and\b|\b\w{2,20} and (?:the )?\w{2,20} (?:both|all)\b`,
      phrase`
        \b(?:${everyMessage}|(?:gets?|sees?|receives?|needs?|expects?|wants?|should get) (?:each|every|all|its copy|a copy)
        |every (?:event|message|order)|all (?:events|messages|orders))\b`,
    ],
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?:SQS|queue) (?:\w{1,10} ){0,2}(?<at>(?:broadcasts?|multicasts?|fans? out|copies|replicates) (?:each|every|all|its|the|our|an?)?)\b`,
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>${several}\b…\b(?:read|reads|consume|consumes|poll|polls|subscribe|subscribes|listen|listens|share|shares
        |are (?:triggered|fed|served) by|have|hang (?:on|off)|take|pull|use|triggered by|attached|connected)\b‥
        ${sameQueue})\b`,
    with: [
      phrase`\b${services}\b|\b\w{1,16} (?:service|team|function)s?\b|,|\bboth\b…\band\b`,
      phrase`\b(?:${everyMessage}|same|shared|one|subscribe)\b`,
    ],
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:(?:both|all(?: of)?|two|three|four|five)\b…
        |[\w-]{2,20}, (?:[\w-]{2,20} ){1,2}?and (?:[\w-]{2,20} ){1,3}?)\b(?:read|consume|poll|listen to|subscribe to)\b)`,
    about: [
      phrase`\b(?:SQS|queue)\b`,
      phrase`
        \b(?:each|both|all|every one|they all)(?: of (?:them|the \w{1,12}))? (?:needs?|must (?:see|get|receive)
        |has to (?:see|get|receive)|gets?|sees?|receives?|expects?) (?:every|all|each)\b`,
    ],
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>${sameQueue} (?:\w{1,12} ){0,2}(?:fans? (?:\w{1,12} ){0,3}out|broadcasts?|serves?
        |delivers? (?:each|every|all)|distributes (?:each|every|all)|copies|sends (?:each|every|all)|feeds)\b…
        \b(?:to |for )?(?:all|several|many|multiple|different|every|each|three|four|five|two|\d{1,2})(?: of)?(?: the| its
        | our)?(?: different| independent| separate| registered)? (?:\w{1,12} )?(?:${services}|consumers?))\b`,
    unless: manyUnless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:${forms('get see receive need want expect')}(?: \w{1,10}){0,2}? (?:each|every|all|a copy of|its own copy
          |the same(?! (?:time|moment))|everything)
        |(?:process|handle|consume|react to|act on|read)(?:e?s)? (?:each|every|all|the same message)
        |${forms('deliver send hand copy')}‥ to (?:all|every|each)))\b`,
    together: [
      phrase`\b(?:one|an?|single|the|same|shared|common|our) (?:SQS )?(?:\w{1,12} ){0,2}?queue\b|\bSQS\b`,
      phrase`
        \b(?:another|second|new|additional|further|different|several|multiple|every|each) (?:\w{1,12} )?(?:${services}
        |consumer)\b|\b(?:${several}) (?:\w{1,12} )?(?:${services})\b
        |\b[\w-]{2,20}, (?:[\w-]{2,20} ){0,2}?[\w-]{2,20},? and\b|\bboth\b|\bshare\b`,
    ],
    unless: phrase`${manyUnless.source}|\b(?:queues|not enough|must not|should|no|unless)\b`,
  },
];

const managed = inOneLine`
    (?:alias/aws/sqs|aws/sqs|AWS~managed (?:KMS |SQS |customer master )?(?:key|CMK)
    |default (?:(?:KMS|SQS|aws/sqs|AWS managed|encryption) ){1,2}key|default KMS|AWS~managed KMS|AWS~managed SQS)`;
const feeds = '(?:SNS|topics?|fan~?out|S3|buckets?|event~?bridge|rules?|event bus|notifications?)';
const keyUnless = phrase`
  \b(?:aws/service|aws/(?:rds|ebs|s3|lambda)\b|free\b|metrics?|Approximate\w{4,30}|NumberOf\w{4,30}|namespace|alarms?|cannot|can't
  |not (?:work|deliver|supported)|customer~managed|replaced|must not|no longer|SSE~SQS|allows sns|allows s3
  |of our worker|objects? (?:is|are)|not encrypted)\b`;

/** A key that keeps AWS services from sending to a queue that they feed. */
export const keyClosedToProducer: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`(?<![\w/-])(?<at>${managed})(?!\w)`,
    about: [phrase`\b(?:queues?|SQS)\b`, phrase`\b${feeds}\b`],
    unless: keyUnless,
  },
  {
    services: ['sqs', 'kms'],
    denies: true,
    says: phrase`\b(?<at>(?:key policy|policy of the (?:KMS )?key|KMS key|CMK|customer~managed key))\b`,
    together: [
      phrase`
        \b(?:only (?:(?:allow|grant|name|list|let|mention|trust|permit)s? (?:access to )?)?(?:our|the|its) (?:own )?(?:\w{1,14} ){0,2}?(?:roles?|account|workers?|consumers?|principals?|users?)
        |(?:(?:not|\w{2,5}n't) (?:been )?|un)(?:changed|touched|adapted|extended|edited|mentioned|listed|named)|default key policy
        |nobody else|no one else|stays? as it|(?:cannot|can't|not) (?:be )?(?:found|in|part)|grants? (?:nothing|no)
        |missing)\b`,
    ],
    about: [phrase`\b(?:queues?|SQS)\b`, phrase`\b${feeds}\b`],
    unless: phrase`\b(?:cannot|if|unless|must|should)\b`,
  },
  {
    services: ['sqs', 'kms'],
    denies: true,
    says: phrase`
      \b(?<at>(?:key policy|KMS key|key)\b…\b(?:does(?: not|n't) (?:allow|let|grant|name|mention|include|list|permit)
        |has no (?:grant|statement|entry|permission)|lacks? (?:a |any )?(?:grant|statement|permission)
        |without (?:a )?grant)\b‥(?:for |to )?(?:sns|s3|events|event~?bridge|the topic)(?:\.amazonaws\.com)?)\b`,
    about: [phrase`\b(?:queues?|SQS)\b`],
    unless: phrase`\b(?:cannot|if|unless)\b`,
  },
];
