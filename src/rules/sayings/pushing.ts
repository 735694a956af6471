import { inOneLine } from '../../engine/in-one-line';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { consumers } from './words';

const services = ['sqs'] as const;
const queue =
  '(?:(?:Amazon )?SQS(?: queues?)?(?:, which)?|queues?(?: service)?|queue (?!(?:and|or|to|then|which|that|workers?|consumers?)\\b)[\\w.-]{1,30})';
const receivers = inOneLine`
  (?:(?:all |each |every |any |the |our |its |an? |their |whichever |registered |connected |waiting |idle |free |available |next |[\w-]{2,16}['’]s |EC2 |ECS |HTTP |remote |REST |web |worker |several ){0,4}
    (?:${consumers}|ec2|ecs|HTTPS?|URL|webhooks?|pods?|machines?|servers?|nodes?|process(?:es)?|API|tasks?|them|it|you
    |us|ones?|(?:\w{1,14} ){0,2}(?:consumers?|workers?|tasks|pods?|containers?|machines?|servers?|endpoints?|instances?|services?|applications?|apps?|backends?
      |connectors?|adapters?)))`;

/** "SQS will always send", "SQS is sending" */
const adverbs = '(?:(?:will|then|automatically|simply|also|immediately|itself|actively|always|directly|is|are) ){0,2}';

/** A push by something else, into a queue, or by the Lambda service on behalf of a function. */
const unless = phrase`
  \bpush(?:es|ed|ing)? (?:\w{1,16} ){0,5}?(?:(?:in)?to|onto
  |on) (?:an? |the |our |its |another |this )?(?:\w{1,16} ){0,3}?(?:SQS|queue|DLQ|topic|stream)\b
  |\b(?:SNS|topics?|event~?bridge|pipes?|lambda (?:service|polls)|polls|dead~letter|DLQ|event source mapping
  |producers? push(?:es)?|push(?:es)? (?:to|into) (?:SQS|the queue)|pull~based|pull model|polled
  |(?<!to )(?<!not )(?<!never )(?<!n't )poll|long polling|metrics?|cloud~?watch|kinesis)\b`;

/** A queue believed to push. */
export const sqsPushes: readonly Saying[] = [
  {
    services,
    says: phrase`
      \bSQS (?<active>actively (?:delivers?|sends?|pushes))\b
      |\bSQS (?<at>push(?:es)?)(?=\s{0,2}[,;.]|\s{1,3}(?:and|but|while|whereas|to (?:the |our |its )?(?:workers?|consumers?))\b)
      |\b${queue}\b‥\b(?<by>call(?:s|ing) (?:its|the|our|their|an?) (?:\w{1,12} )?(?:endpoint|URL|webhook|HTTP API
        |REST API))\b|\b(?<url>regist\w{2,5} …(?:callback|webhook|endpoint|URL|listener)s?\b‥ (?:with|at|in) (?:the |our )?(?:SQS|queue))\b
      |\b${queue} (?<worker>calls (?:its|the|our) (?:(?:worker|consumer|container)s?|\w{3,16}(?= (?:whenever|when|each time|every time|as soon as|for (?:each|every))\b)))\b`,
    unless: phrase`\b(?:SNS|topics?|lambda|functions?|event~?bridge|(?:service|worker|client|consumer|producer)s? calls)\b`,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:messages?|events?|jobs?|orders?|tasks?|they|it
        |everything) (?:(?:is|are|get|gets|being|automatically|simply|then|always) ){1,3}push(?:ed|ing))
      (?= (?:out )?(?:(?:in)?to|towards|at) ${receivers})`,
    about: [phrase`\b(?:SQS|queue)\b`],
    unless: phrase`${unless.source}|\bpush(?:ed|ing) (?:in)?to (?:it|them)\b(?<!\b(?:consumer|worker|client|receiver)s?\b.{1,80})`,
  },
  {
    services,
    says: phrase`
      \b${queue} (?:(?:will|then|automatically|simply|also|can|immediately|itself|actively|always|directly|just|does
        |[\w.-]{1,30}) ){0,3}?(?<at>push(?:es|ing)?)\b(?! (?:model|notifications? service))…
      \b(?:to|at|into|onto|towards|out)\b`,
    unless,
  },
  {
    services,
    says: phrase`^\W{0,6}(?<at>push(?:~based)?(?: (?:model|delivery|service|mechanism))?)\W{0,4}$`,
  },
  {
    services,
    says: phrase`
      ^\W{0,4}(?:(?:[a-z]{3,14} )?SQS\W{1,5})?(?:(?!SNS|topic)[a-z]{3,14}: )?
      (?<at>push(?:es)?) (?:the |its |new ){0,2}(?:messages?|jobs?|tasks?|events?|them) to ${receivers}\b`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>push(?:ed|ing)(?: (?:the|its|each|every|a) (?:message|order|job|event)s?)?)(?: out| directly| automatically
      | straight){0,2}(?: to ${receivers})? (?:by|from|out of) (?:the |an? |our |Amazon )?(?:\w{1,14} ){0,2}?(?:SQS
      |queue)\b`,
    unless: phrase`\b(?:SNS|topics?|event~?bridge|producers?)\b`,
  },
  {
    services,
    says: phrase`\b${queue}\b…\b(?<at>(?:gets?|receives?|have|has) (?:the |their |all |new ){0,2}(?:messages?|events?|jobs?|orders?|them) pushed)\b`,
    unless,
  },
  {
    services,
    says: phrase`\b${queue}\b…\b(?<at>(?:by|via) pushing (?:it|them|(?:the |its |each |every |new )?(?:messages?|orders?|jobs?|events?)) (?:in)?to)\b`,
    unless,
  },
  {
    services,
    says: phrase`
      \b${queue}\b…\b(?<at>(?:is|uses|works|follows|has|offers|employs|operates)(?: on| as| by| with| an?| the| purely
        | fully){0,3} push~(?:based|model|mechanism|service|style|system|architecture|queue|delivery|approach|semantics)?)\b`,
    unless: phrase`\b(?:SNS|topics?|event~?bridge|pull(?:~based)?|polls?|polled)\b`,
  },
  {
    services,
    says: phrase`
      \bSQS\b(?:(?! SNS| topic)[^.;|]){0,16}[:=(]\s{0,4}(?:\w{1,10}:\s{0,4})?
      (?<at>push(?:~based| model| delivery| service| mode)?)
      (?=\s{0,4}(?:$|[,;|)/]| to (?:all |the |its )?(?:consumers?|workers?|subscribers?|receivers?)))`,
    unless: phrase`\b(?:pull|Pub~?/?Sub|SNS ?\+ ?SQS)\b`,
  },
  {
    services,
    says: phrase`
      \b${queue} ${adverbs}
      (?<at>${forms('send post distribute stream feed transfer supply emit deliver forward hand pass transmit dispatch route give')} (?:(?:the
          |its|all|new|each|every|incoming|a|any|out|over|available|queued|these) ){0,3}(?:messages?|orders?|jobs?|events?
        |tasks?|them|it|\w{3,16}s)(?: over| on| out| directly| direct| straight| automatically){0,2} to ${receivers})\b`,
    unless: phrase`
      \b(?:SNS|topics?|event~?bridge|dead~letter|DLQ|(?<!no )(?<!no need (?:of|for|to do) )(?<!without )polling|polls?
      |polled|pull|lambda|when (?:it|they) asks?|on request|ReceiveMessage|event source mapping
      |in (?:\w{1,9} ){0,3}(?:order|sequence)|at most one|only one|to (?:exactly |just )?one (?:worker|consumer|receiver)
      |one consumer)\b|^\W{0,4}(?:when|once|after|if
      |each time)\b(?![^,;.]{0,40}\b(?:comes? in|arrives?|is (?:there|received|enqueued|ready)|enters?)\b)`,
  },
  {
    services,
    says: phrase`
      \b${queue} ${adverbs}(?<at>${forms('send hand give feed serve deliver')} (?:them|us|it|you
        |(?:the )?(?:consumers?|workers?)) (?:an? |the |each |every |its |new |their ){1,2}(?:messages?|jobs?|orders?
        |events?|tasks?|work))\b(?! (?:exactly |only |just )?once)`,
    unless: phrase`
      \b(?:SNS|topics?|event~?bridge|lambda|(?<!no )(?<!no need (?:of|for|to do) )(?<!without )polling|polls?|polled|pull
      |when (?:it|they) asks?|on request|ReceiveMessage)\b`,
  },
  {
    services,
    says: phrase`
      \b${queue} ${adverbs}(?<at>(?:notif(?:y|ies)|calls?(?: back)?|invokes?|alerts?|wakes?(?: up)?|informs?|pings?
        |contacts?) (?:of )?(?:${receivers}|(?:the |our |its )(?:\w{3,14} ){1,2}(?=(?:when(?:ever)?|as soon as|each time|once)\b)))\b|\b(?:${consumers}|we|they)\b‥
      \b(?<by>(?:is|are|gets?|being) (?:\w{1,12} )?(?:notified|called|invoked|alerted|woken(?: up)?|informed|pinged
        |contacted)(?: \w{1,12}){0,3}? (?:by|from) (?:the |our )?${queue})\b`,
    unless: phrase`
      \b(?:lambda|functions?|SNS|topics?|event~?bridge|(?<!never |(?:not|n't) (?:need|have) to )polls?
      |(?<!no )(?<!without )polling|pull|cloud~?watch|alarm)\b`,
  },
  {
    services,
    says: phrase`
      \b${queue} (?:(?:will|then|automatically|simply|also|itself) ){0,2}
      (?<at>(?:calls?|invokes?|triggers?|posts? to|reaches|notif(?:y|ies)) (?:the |our |its |an? )?[\w-]{3,24} (?:over|by
        |via|through|with|using) HTTPS?)\b`,
    unless,
  },
  {
    services,
    denies: true,
    says: phrase`
      \b(?:${consumers}|clients?|you|we)\b‥\b(?<at>(?:does|do|need|needs|has|have|must)(?: not
        |n't) (?:have |need )?(?:to )?poll|no (?:need|reason) (?:for|to) (?:\w{1,14} ){0,3}poll(?:ing)?
      |without (?:any )?polling)\b`,
    with: [
      phrase`
        \b(?:SQS|queue)\b…\b(?:push(?:es)?|sends?|delivers?|notif(?:y|ies)|calls?)\b
        |\b(?:push(?:es|ed)?|sent|delivered|handed|forwarded|brought)\b…\b(?:SQS|queue)\b`,
    ],
    unless: phrase`\b(?:SNS|topics?|event~?bridge|lambda)\b`,
  },
];

const batchCalls = '(?:SendMessageBatch|DeleteMessageBatch|PublishBatch|PutRecords|PutRecordBatch|PutEvents)';
const anyBatch = inOneLine`
  (?:${batchCalls}|(?:batch|bulk) (?:request|call|send|write|response|publish|operation|put)s?|BatchWriteItem
  |(?:send|put|publish|delete)~(?:message~)?(?:batch|records|events))`;
const batchServices = ['sqs', 'sns', 'kinesis', 'firehose', 'eventbridge'] as const;
const calls = phrase`\b(?:${anyBatch}|Failed(?:Record|Entry|Put)Count|Failed (?:list|array|entries)|batch(?:es)?(?! (?:jobs?|runs?|process)))\b`;
const whole = '(?:all|every|each|everything|the (?:whole|entire|complete) batch)';
/** The status, not "4,200 a second" or "200 records". */
const answer =
  '(?<![\\d.,])200(?! ?(?:records|messages|events|entries|items|rows|calls|requests|ms|[KM]i?B|bytes|shards|per|a)\\b|/)';
const unlessPartial = phrase`
  \b(?:lambda (?:by itself |itself |automatically )?deletes|retr(?:y|ies|ied) (?:the )?(?:whole|entire|full) batch|same (?:instant|time|moment)|means? nothing
  |reprocess(?:es|ed|ing)?|functions? (?:fails?|errors?|returns?|succeeds?|throws?)|failed event batches|destinations?
  |some (?:of|records?|entries|messages|may|can)|partial(?:ly)?|can still|may still|although|even (?:if|though)
  |does(?: not|n't) mean|not (?:necessarily|atomic)|each entry|individually
  |\b(?:FailedRecordCount|FailedEntryCount|FailedPutCount|Failed)\b\s{0,3}(?:>|above|over|greater)
  |check(?:s|ed)? (?:every|each) (?:entry|record|result)
  |(?<!not )(?<!never )(?<!n't )(?<!to )check(?:s|ed)? (?:the )?(?:Failed|failed|FailedRecordCount|response)
  |TransactWriteItems|batchItemFailures|ReportBatchItemFailures
  |(?<!not )(?<!never )(?<!n't )inspect(?:s|ed)? (?:the |each )?(?:Failed|response|result)|you lose
  |lose(?:s)? (?:records|messages|data))\b`;

/** The answer of a batch call that goes unread, or a batch believed to be all or nothing. */
export const batchResponseIgnored: readonly Saying[] = [
  {
    services: batchServices,
    says: phrase`
      \b(?<at>(?:looks? at|checks?|reads?) (?:only )?the (?:HTTP )?status(?: code)? (?:only|alone)
      |only (?:looks? at|checks?|reads?) (?:that |whether |if |for )?(?:the |a )?(?:HTTP )?(?:status|${answer}|(?:answer|response) code)s?
      |only (?:catch(?:es)?|handles?|reacts? to) (?:the |an )?(?:exceptions?|errors? thrown))\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    denies: true,
    says: phrase`
      \b(?<at>(?:${answer}|2xx|OK)\b[^.;]{0,40}\b(?:is|means?|suffices|was) (?:enough|good enough|sufficient|all (?:we|you) need)|(?:${answer}|2xx|OK|success\w{0,5}|succeeds?|succeeded|returns?(?: successfully)?)\b…
        \bno (?:record|message|event|entr|data)\w{0,3} (?:\w{1,6} ){0,3}(?:lost|missing|failed|dropped|rejected))\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?<at>(?:${answer}|2xx|OK|success\w{0,5}|succeeds?|succeeded|(?:not|n't) (?:throw|fail|raise)|no (?:exception|error)s?
        |without (?:an? )?(?:exception|error)s?)\b,? (?:then |so |therefore |hence |thus |and |(?:we|you|it) (?:know
          |can be sure|are sure) ){0,2}(?:that )?${whole}\b‥
        \b(?:safe|stored|written|persisted|delivered|accepted|there|in|made it|arrived|reached|landed
        |got (?:in|there|through)|on the bus|through|saved|sent|done|published|considered))\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?:we|it|producers?|${consumers})\b‥
      \b(?<at>(?:advanc|commit|checkpoint|delet|remov|mark|mov|forget|go|continu|proceed)\w{0,3}\b)
      |\b(?:rows?|outbox|cursor|offset|entries|records|messages|file|buffer) (?:is|are) (?:then )?
      (?<done>deleted|removed|cleared|advanced|committed|acknowledged|marked|dropped)\b`,
    together: [
      phrase`
        \b(?:when|if|as long as|once|unless|after)\b‥(?:\b(?:does|did|do)(?: not|n't) (?:throw|fail|raise)
        |\bthrows (?:nothing|no)\b|\bno (?:exception|error)\b|\b(?:throws|fails|raises)\b
        |\b(?:returns? (?:${answer}|OK|successfully)|succeed(?:s|ed)))`,
    ],
    about: [calls],
    unless: phrase`${unlessPartial.source}|\b(?:Failed\w{0,12}|retr(?:y|ies|ied))\b`,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?<at>(?:treats?|takes?|reads?|counts?|regards?) (?:an? |the |HTTP |status |code ){0,3}(?:${answer}|2xx
        |OK)‥ as (?:an? )?(?:success|proof|confirmation|acknowledge?ment|receipt)
      |(?:HTTP |status |code |a |an |with |the ){0,3}(?:${answer}|2xx|OK
        |success(?:ful)?(?: status| calls?| requests?)?(?: code| response)?|succeeds?|succeeded|returns?(?: successfully)?
        |without (?:an )?(?:error|exception))\b…(?:\b(?:means?|implies|consider(?:s|ed)?|regard(?:s|ed)?|shows?|guarantees?
          |confirms?|says?|proves|indicates?|tells?|so|assumes?|know(?:s)?|ensures?|equals|counts as|signals?|has|have
          |delivered|stored|wrote)\b|[=,:]|→|->|=>)…\b${whole})\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?<at>ignor(?:es?|ed|ing)|forgets?|discard(?:s|ed|ing)?|throw(?:s|ing)? away|drop(?:s|ped|ping)?
      |skip(?:s|ped|ping)?|swallow(?:s|ed|ing)?
      |disregard(?:s|ed|ing)?) (?:the |its |their |any |all |of |returned |that ){0,3}(?:responses?|results?
      |return(?:ed)? values?|answers?|Failed(?:RecordCount|EntryCount|PutCount)?
      |failed (?:entries|records|messages|items|list|count)|output|outcome)\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    denies: true,
    says: phrase`
      \b(?<at>(?:(?:do|does|did|is|are|need|needs|have|has|was|were)(?: not|n't|n’t)|never|no|without|nobody|nothing
        |neither)(?: \w{1,12}){0,4} (?:check|look|inspect|read|evaluat|handl|examin|verif|process|pars|consider|consult|retr(?!ies|y limit)
        |us|deal|test|car|need|resen|log)\w{0,6}(?: at| into| for| with| about| to){0,2}(?: the| its| any| up
        | (?:list|result|response|contents?) of| \w{1,10}){0,3}?
        (?: (?:responses?|results?|return values?|answers?|failed|Failed\w{0,12}|error codes?|entries))?)\b`,
    with: [
      phrase`
        \b(?:what (?:comes|came|is) back|what (?:it|they) returns?|outcome|responses?|results?|return values?|answers?
        |failed|Failed\w{0,12}|error codes?)\b`,
    ],
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?<at>atomic(?:ally)?(?! (?:status|state|updates?|counters?|increments?|operations?|commits?|moves?|renames?
          |writes?|transitions?|conditional))|all~or~nothing|all or none
      |either (?:\w{1,12} ){0,2}?(?:all|every\w{0,6}|succeeds?|the whole)\b…\b(?:or|nor)\b…
        \b(?:none|no|fails?|throws?|nothing|rejects?|rejected|rolled back)
      |(?:succeeds?|fails?)(?: or (?:succeeds?|fails?))? (?:as a whole|as one|together|completely|in full|as a unit)
      |transactional(?!\/| (?:steps?|outbox|messag|e~?mails?|data|workloads?|systems?|app|orders?|databases?|log|queue
          |state))|written or none|none or all|all (?:\w{1,10} ){0,2}or none|or none(?: of them)?|rolled back
      |as (?:an? |one )(?:single )?(?:transaction|atomic \w{1,10}|unit)|in (?:one|a single) transaction)\b`,
    about: [calls],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?:one|any|a single|single|even one) (?:bad |failed |failing )?(?:entry|message|record|event|item)\b…
      \b(?:fails?|is (?:bad|invalid|rejected|throttled))\b…
      (?<at>\b(?:the |its )?(?:whole|entire|complete|all (?:of )?the)\b‥(?:call|batch|request|entries|messages|records)?‥
        \b(?:fails?|is (?:rejected|rolled back|discarded|refused)|are (?:rejected|rolled back|lost)))\b`,
    about: [phrase`\b${anyBatch}\b`],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    denies: true,
    says: phrase`
      \b(?<at>(?:fails?|throws?(?: an (?:exception|error))?|raises?(?: an (?:exception|error))?|returns an error
        |is rejected) (?:if|when|as soon as|once) (?:any|one|a single|at least one|even one)\b‥(?:messages?|records?
        |entr(?:y|ies)|events?|items?|of (?:its|the) (?:\w{1,10} )?(?:entries|records|messages|events)))\b`,
    about: [phrase`\b${anyBatch}\b`],
    unless: unlessPartial,
  },
  {
    services: batchServices,
    says: phrase`
      \b(?<at>Failed (?:entries|records|messages|list|items)(?: \w{1,12}){0,6} (?:are|is) (?:ignored|(?:dropped|discarded)(?! after \d)
        |not (?:handled|checked|retried|inspected|read)|thrown away|never (?:read|checked|looked at))
      |(?:response|result|answer)s? (?:\w{1,14} ){0,4}(?:(?:is|are) )?(?:ignored|discarded|thrown away|dropped
        |not (?:inspected|checked|read|looked at|evaluated|used)|never (?:read|checked|inspected)))\b`,
    denies: true,
    about: [calls],
    unless: unlessPartial,
  },
];
