import { inOneLine } from '../../engine/in-one-line';
import type { Pattern } from '../../engine/types';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { consumers, messages, works } from './words';

const services = ['sqs', 'sns', 'eventbridge', 'lambda', 's3'] as const;

/** Streams and brokers hand out again as well. */
const consumed = [...services, 'kinesis', 'mq'] as const;

const unless = phrase`
  \b(?:once(?:,| and)(?: then)? (?:goes|moves|lands|ends)|take(?:s|n)? place|set~?up|I (?:did|have|had|only|just)|multiple times?\b[^.;?!\n]{0,30}\bSQS|(?:guarantee|protection|safeguard|insurance) against|quer(?:y|ies)
  |(?:same|execution) (?:state|result)|(?<!\b(?:each|every) )(?:jobs?|scripts?|migrations?|exports?|reports?|imports?
    |clean~?ups?) (?:is |are |was )?(?:run|runs|sent|executed|started|starts|done|called)
  |(?:stored|saved|kept|written|authored|defined|coded|built|implemented|configured) (?:only |just )?once
  |(?:need|needs|have|has) (?:to )?(?:also )?(?:ensure|make sure|guarantee)|so that (?:it|they|no|nothing|nobody)
  |schedules?|scheduler|cron|before (?:it|they|the message) (?:lands?|goes|is|are|ends)|one~time (?:schedule|job|task)
  |(?<!(?:n't|not) (?:need (?:to )?)?(?:be )?)(?<!(?:no need (?:to be|for)|without) )idempoten\w{1,4}|at~least~once
  |may (?:be (?:delivered|duplicated)|come twice|arrive twice)|kafka|most of the time
  |step functions?|workflows?|express|dynamodb table|dedup(?:lication)? table|powertools|lock|kinesis
  |(?:once|one time|exactly once) (?:a|per|every|each) (?:day|hour|minute|week|month|night|second)
  |(?:effect|effects|effectively|semantics (?:need|require)s?)\b…\bonce|needs? (?:a |an )?FIFO
  |(?:use|choose|require|requires|want|wants|need|needs|with|get|to get|for) exactly~once
  |exactly~once (?:needs|requires|is (?:needed|required|only)|only|processing (?:needs|does|exists))
  |(?:must|should|has to|have to|needs? to|to (?!(?:us|them|me|you|it|the|our|its|each|every|one)\b)) ?
    (?:\w{1,12} ){1,2}(?:only |exactly )?(?:once)|should be|must be|conditional (?:write|put)s?
  |unique (?:key|constraint)s?|upserts?)\b`;

const once = inOneLine`
    (?:once(?=,? (?:and )?(?:never|not)\b)|one~time
      (?! (?:\w{1,12} )?(?:tasks?|jobs?|schedules?|scripts?|clean~?ups?|set~?ups?|costs?|fees?|passwords?|payments?
        |exports?|imports?|migrations?|loads?|runs?)\b)|(?:one|a) single time|just one time|exactly (?:once|one time|1 time)
    |exactly~once|only (?:once|one time)|(?:just once|once only)|once and only once|one time only|a single time|precisely once
    |at~most~once)`;
const done = inOneLine`
  (?:${forms('give pick take fetch read print charge book redeem bill ship pay deliver process send receive handle invoke consume arrive execute publish reach see get dispatch hand trigger run fire come')}
    (?: up| out)?|delivery|deliveries|consumption|called|calls? (?:the|its|each|every|our|an?))`;

/** Delivery exactly once believed of what delivers at least once. */
export const exactlyOnceOnStandard: readonly Saying[] = [
  { services, queueType: 'standard', says: phrase`\b(?<at>${done}\b…\b${once}|only ${done} once)\b`, unless },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?:standard|SQS|SNS)\b…\bso (?:that )?(?<at>(?:every|each) \w{3,16} (?:gets?|receives?|sees?) (?:precisely|exactly|just) one)\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?:standard|std|SQS)(?: queues?)?(?:: | (?:also |always )?(?:guarantees?|gives?|offers?|provides?|ensures?|promises?
        |is|are) (?:us |you )?)(?<told>exactly~once)\b(?!…\bFIFO)
      |\b(?<at>${once} (?:message |event |order |record )?(?:deliver(?:y|ies)|processing|semantics|guarantees?|handling
        |consumption|sending)|${forms('deliver hand give send')}(?: out)? (?:each|every) (?:message
        |event|\w{3,12}) (?:just )?once(?! (?:and|or|it|the|they|per|every|an?)\b))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    denies: true,
    says: phrase`
      \b(?<at>(?:never|not|nothing|nobody|no(?! (?:protection|guard|safeguard|check|defen[cs]e)\b)|\w{2,5}n't|cannot
        |without)(?! (?:processed|deleted|acknowledged|handled) (?:within|in|before|by|until))(?: ever| be| any
        | (?!(?:and|but|so|or|was|were)\b)\w{1,12}){0,5} (?:${done}|see|produce|create|duplicate[ds]?)\b…
        \b(?:twice|more than once|two times|a second time|multiple times
        |(?:to|by) (?:two|several|multiple|more than one|both|another) (?:\w{1,12} )?(?:workers?|consumers?|receivers?
          |readers?|instances?)|(?:the same|a|an|any) (?:message|event|record) (?:again|once more)))\b`,
    unless: phrase`${unless.source}|\b(?:must|may|should) never\b`,
  },
  {
    services,
    queueType: 'standard',
    denies: true,
    says: phrase`
      \b(?<at>(?:no|never|zero|without|any|not|\w{2,5}n't)(?: ever| produces?| creates?| delivers?| gets?| sees?| have
        | has| contains?| allows?| causes?){0,2} (?:more |possible |message |accidental |(?:risk|danger|chance
          |possibility) of )?(?:duplicates?|(?:duplicate|double|repeated) (?:messages?|deliver(?:y|ies)|events?|processing
          |execution)|duplication))\b`,
    with: [
      phrase`\b(?:deliver|there are|there is|produces?|get|receive|see|guarantee|queue (?:has|is)|topic|free|never|because|since|so|standard|gives?|happen)`,
    ],
    unless: phrase`
      \b(?:(?:same|execution) (?:state|result)|so that|to ensure|ensures? that no|make sure
      |(?:consumer|worker|handler|function|subscriber)s? (?:must|has to|have to|drops?|removes?|filters?|checks?|skips?
        |ignores?|detects?|handles?|is|are|keeps|stores|deduplicates?)|idempoten\w{1,4}|table|even|deletes?|removing
      |at~least~once|loses?|need(?:s|ed)?)\b|\bFIFO\b(?!…\bstandard)`,
  },
  {
    services,
    queueType: 'standard',
    denies: true,
    says: phrase`
      \b(?<at>(?:duplicates?|duplicate (?:messages?|deliver(?:y|ies)|events?)|double (?:deliver(?:y|ies)|processing)
        |(?:repeated|second) deliver(?:y|ies)(?: of (?:\w{1,8} ){1,2}${messages})?) (?:(?:can|do|does|will|are|is)(?: not| never|n't)|cannot|never|are impossible
        |is impossible|are ruled out|are excluded|are prevented|are removed|are eliminated)(?: \w{1,14}){0,3})\b`,
    unless: phrase`
      \b(?:idempoten\w{1,4}|the wire|handled|detected|filtered|caught|checked|processed|charged|harm(?:s|ful)?|matter|hurt
      |problem|a concern|table|(?<!\bno )(?<!without )check(?:s|ed)?|consumer (?:ignores|drops|filters|checks)|at~least~once
      |not (?:removed|filtered|ruled|excluded|eliminated|prevented|impossible))\b`,
  },
  {
    services,
    queueType: 'standard',
    denies: true,
    says: phrase`
      \b(?<at>(?:never|cannot|no|nobody|impossible|rules? out|guarantees?)\b…\b(?:same|single|one) (?:\w{1,10} )?${messages}\b
      |(?:same|single|one) (?:\w{1,10} )?${messages} …?(?:never|cannot|no)\b|no (?:other|second) (?:\w{1,12} )?${consumers}\b‥\b(?:ever|again)\b|only (?:ever )?(?:one|a single) (?:\w{1,10} )?${consumers})\b`,
    together: [
      phrase`\b${forms('get see receive process handle take pick fetch work deliver run execute hand')}\b`,
      phrase`\b(?:two|both|several|multiple|another|second|other|different|more than one|only (?:ever )?(?:one|a single)) (?:\w{1,12} ){0,2}${consumers}\b`,
    ],
    unless: phrase`
      ${unless.source}|\b(?:while|during|until|at the same time|simultaneous\w{0,2}|at once|in parallel|at a time|within|as long as|concurrent\w{0,2}
      |in~flight|before|FIFO|so that|must|should|subscri\w{2,8}|fan\w{0,4}|copy|timeout (?:is|ends|expires))\b`,
  },
  {
    services: ['sqs', 'sns', 'eventbridge'],
    queueType: 'standard',
    says: phrase`
      \b(?:standard|SQS|event~?bridge|event bus|SNS)\b…
      \b(?<at>(?:removes?|eliminates?|filters?(?: out)?|drops?|discards?|suppress(?:es)?|prevents?|deduplicates?
        |rules? out|takes care of)(?: all| any| the| every| possible){0,2} (?:duplicates?
        |duplicate (?:messages?|events?)|repeated (?:messages?|events?)|messages?(?= automatically)))\b`,
    unless: phrase`\b(?:FIFO(?!…\bstandard)|idempoten\w{1,4}|consumer|worker|handler|table|visibility|at~least~once|does not|lambda (?:function )?(?:removes|drops|filters))\b`,
  },
];

/** "The key does it": who leaves duplicates to the database sees to them. */
const keyDoes =
  '(?:the|an?) (?:[\\w-]{2,16} ){0,2}(?:key|index|constraint|table|database|upsert) (?:does|takes care|handles|guards|prevents|rejects)';

/** Consumers said to need, or to have, no protection against a message that comes twice. */
export const consumerNotIdempotent: readonly Saying[] = [
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:is|are|do|does|did|was made|being|remains?|stays?)(?:n't| not| currently not
        | simply not| still not| not yet)(?: (?:bother(?:ed)?|have|need|care|try) (?:to|with))?(?: make| made
        | making)?(?: \w{1,12}){0,3} idempotent)\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:non~?idempotent(?! (?:replays?|retr(?:y|ies)|operations?))|not~idempotent
        |(?:skip(?:s|ped)?|omit(?:s|ted)?|left out|leaves? out) (?:the |any )?idempotency|without (?:an? |any )?idempotenc[ey]
        |(?:no|without|lacks?) (?:any )?dedup(?:lication)?(?: logic)? (?:in|at|on) (?:the |our )?‥(?:consumers?|workers?|handlers?|functions?|lambda)
        |(?:lacks?|lacking|has no|have no|with no|there is no
          |no) (?:any |form of |sort of |(?:dedup\w{0,9}|locking|checks?) (?:or|nor|and) )?idempoten(?:cy|ce|t)(?: checks?
          | keys?| handling| store| table| guard| token| protection| logic)?))\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:nothing|nobody|no (?:check|lock|guard|code))(?: \w{1,12}){0,5} (?:prevents?|stops?|hinders?|keeps?
        |protects?|guards?)\b…\b(?:twice|again|a second time|more than once|duplicates?))\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`\b(?<at>(?:no|without|lacks?) (?:an? |any )?(?:(?:dedup(?:lication)?|idempotency) (?:table|store|cache|check)s?|de~?dup\w{0,9}(?= ?[,;.)]|\W{0,3}$))
      |(?:duplicates?|repeats?|redeliver(?:y|ies)) ?[:=|→] ?(?:(?:not|never) (?:handled|checked|detected|expected|considered|caught|filtered)|ignored|no (?:check|handling)|nothing|unhandled|none|[–-]))(?!\w)`,
    about: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:(?:does|do|did|need|needs|has|have|must|should)(?: not|n't)(?: have| need| to| be| really| even| strictly
          | bother| use| keep| store| check| with| about| for| any| care| rely| on){0,5} (?:(?:to )?be (?:made )?)?
        |no (?:need|reason) (?:to be|for|to make|to write|to build|of)(?: the| an?| our| any
          | \w{1,14}){0,3} |without (?:the need for |needing )(?:an? |any )?)idempoten(?:t|cy|ce))\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:idempoten(?:t|cy|ce)|(?:duplicates?|dedup\w{0,9}) (?:handling|detection|check(?:s|ing)?|protection
          |filter(?:s|ing)?))(?: \w{1,14}){0,4} (?:(?:is|are|was|were)(?: not|n't) (?:\w{1,12} )?(?:needed|necessary|required
          |a concern|relevant|an issue|a (?:topic|theme|subject|requirement|must|goal)|important|implemented|used|worth)
        |(?:is|are|was|were|has been) (?:unnecessary|superfluous|overkill|optional|missing|not there|left out|skipped|omitted|dropped|postponed)|(?:does|do)(?: not|n't) matter))\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:no|without|any|lacks?)(?: \w{1,12}){0,2} (?:duplicate (?:detection|check|handling|protection|filter)
        |(?:protection|guard|safeguard|check|defen[cs]e|dedup(?:lication)?)s? (?:against|for|of|on) (?:duplicates?
          |duplicate (?:messages?|deliver(?:y|ies)|events?)|double (?:processing|delivery)|repeated deliver(?:y|ies)
          |messages? (?:that )?(?:arriv|com|deliver)\w{1,4} twice
          |(?:process|handl|runn|execut|work|charg|book|send)ing (?:\w{1,14} ){1,3}(?:twice|again|more than once))))\b`,
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:not|\w{2,5}n't|never|without|nobody|nothing|no)(?: even| ever)? (?:check(?:s|ing)?|test(?:s|ing)?
        |look(?:s|ing)?(?: up)?|verif(?:y|ies|ying)|remember(?:s|ing)?|track(?:s|ing)?|know(?:s)?) (?:whether|if|that
        |which)\b…\b(?:already|before|twice|earlier|processed|seen|handled)\b
      |whether (?:it|they|this|that|he|she) [^.;,]{0,30}\b(?:already|before|twice)\b[^.;,]{0,12}\bis (?:not|never) (?:checked|looked up|known)
      |(?:without|never|not|\w{2,5}n't) (?:(?:ever|even) )?(?:check|look|compar|track)\w{0,3} (?:at |up |for |to )?(?:the |its |any )?(?:message|order|event|request|payment)?~?ids?\b)`,
    about: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:has|have|keeps?|with) no (?:memory|record|trace|list|notion) of (?:the |its )?(?:what|which|messages
        |earlier)|without (?:(?:worrying|caring|thinking|bothering) about|(?:checking|looking|testing) for|detecting
        |filtering|removing|handling) (?:any )?(?:idempoten\w{1,4}|duplicates?|duplicate \w{1,12}|repeated \w{1,12}
        |redeliver\w{1,4}|double \w{1,12})|blindly (?:\w{2,12}s))\b`,
    with: [consumingWords()],
    unless: generic(),
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<rare>(?:duplicates?|repeats?|redeliver(?:y|ies)|double deliver(?:y|ies))\b…
        \b(?:rare(?:ly)?|unlikely|seldom|negligible|hardly ever|almost never|exceptional)\b…
        \b(?:not|n't|ignore|accept|live with|no\b))
      |\b(?:${consumers}|we)\b…\b(?<at>(?:(?:can|may|can safely) (?:safely )?ignore
        |(?:need|do|does)(?: not|n't)(?: have| need)?(?: to)? (?:bother (?:with|about)|worry about|care about|fear|handle
          |check for|deal with|expect|guard against|consider|watch for)
        |never (?:has|have|need|needs) to (?:worry about|handle|check for|deal with)
        |skips?) (?:any |the |possible |about )?(?:duplicates?|duplicate (?:messages?|deliver(?:y|ies)|events?)
        |de~?dup\w{0,9}|repeated deliver(?:y|ies)|double (?:processing|deliver(?:y|ies))))\b`,
    unless: phrase`\b(?:idempoten(?:t|cy) (?:table|store|key)|because (?:the|it|they)‥ idempotent|is idempotent|are idempotent|${keyDoes})\b`,
  },
  {
    services: consumed,
    denies: true,
    says: phrase`
      \b(?<at>(?:no|not|\w{2,5}n't|never|cannot|without|nobody|nothing)(?: [\w-]{1,12}){0,4}? (?:recogni[sz]|detect|notic|check
        |remember|track|tell|filter|protect|guard|handl|care|test|verif|look)\w{0,4})\b`,
    together: [
      phrase`
        \b(?:already|before|twice|existing|duplicates?|duplicated|(?:second|same|repeated) (?:time|copy|message|event|order|delivery)
        |seen|more than once|repeats?|redeliver\w{1,4})\b`,
      phrase`\b(?:messages?|events?|orders?|duplicates?|duplicated|jobs?|payments?|notifications?|deliver\w{1,4})\b`,
    ],
    unless: phrase`
      ${generic().source}|\b(?:queue|SQS|topic|SNS|bus) (?:does|do|can|will|is|cannot|never)\b
      |(?<!(?:not|n't) (?:an? )?)\bidempotent\b
      |\b(?:recogni[sz]ed as|your|you|visib\w{1,6}|delet\w{1,4}|order(?:ing)?\b(?!s)|FIFO)\b`,
  },
  {
    services: consumed,
    says: phrase`
      \b(?<at>(?:(?:second|repeated|duplicate[ds]?|redelivered) (?!time|chance|attempt|try)\w{3,14}(?: of (?:\w{1,8} ){1,2}\w{3,14})?|duplicates?|doubles|repeats
        |(?:gett|receiv|see)ing (?:[\w-]{1,12} ){1,4}(?:twice|again))\b‥
        \b(?:(?:is|are|gets?)(?: then| simply)? (?!(?:deliver|receiv|sen[dt]|read|process|handl|hand|fetch|pick|poll|consum|drop|ignor|reject|remov|discard|filter|skip|detect|recogni|retri))\w{3,14}(?:ed|en|id|ought|ade) (?:again|twice|double|a second time|as new)
        |(?:counts?|${works}|ships?|adds?|bills?|creates?|reserves?|makes? [\w\s]{1,20}) (?:(?:it|them|the \w{3,12}) )?(?:again|twice|double|as (?:a new|another)|(?:an?|one|yet) (?:second|another|additional|extra|new|more)))
      |counts? (?:doubles|duplicates|repeats)(?: twice| again)?)\b`,
    about: [consumingWords()],
    unless: phrase`${generic().source}|\b(?:visibility|may|can|might|could|so that|which|without|time~?outs?|too short)\b`,
  },
  {
    services: consumed,
    denies: true,
    says: phrase`\b(?<at>(?:again|twice|a second time|more than once|redelivered)\b,? (?:then )?(?:[\w'’-]{1,14} ){1,7}(?:again|twice|two(?! (?:and a|(?:second|minute|hour|day|week)s)\b)|double|a second))\b`,
    together: [
      phrase`\b(?:deliver|redeliver|arriv|com|receiv|process|handl|send|sent|see)\w{0,4}\b`,
      phrase`\b(?:messages?|events?|orders?|it)\b`,
    ],
    unless: generic(),
  },
];

/** The sentence speaks of something that takes in messages. */
function consumingWords(): Pattern {
  return phrase`
    \b(?:${consumers}|bridges?|importers?|loaders?|adapters?|connectors?|pipelines?|SQS|SNS|queues?|topics?|events?
    |messages?|event~?bridge|lambdas?|handling|processing|deliver\w{1,4}|twice|we|code|jobs?|payments?|orders?
    |duplicates?)\b`;
}

/** What is said of no consumer in particular: a rule, a warning, a comparison. */
function generic(): Pattern {
  return phrase`
    ^\W{0,4}(?:an?|any) (?:[\w-]{1,14} ){0,3}without\b
    |\b(?:(?:consumer|handler|function|worker|subscriber|target|receiver|lambda|code|operation)s? (?:that|which
      |who) (?:is|are)(?: not|n't) idempotent|(?:an?|any|every|no|some|most|many|all) (?:\w{1,14} ){0,3}that (?:is
      |are) (?:not|n't)|an? non~?idempotent|^\W{0,4}an? (?:\w{1,14} ){0,3}without|for non~?idempotent
    |non~?idempotent (?:\w{1,14} ){0,2}(?:should|must|need|needs|will|can|may|would|cause|causes)|if‥idempotent
    |${keyDoes}|(?:POST|PUT|PATCH|GET)(?= (?:is|are|requests?|calls?|methods?)\b|/)|kafka|producers?|unless|must be idempotent|should be idempotent|not only idempotent|until
    |before (?:we|they)|by (?:themselves|itself)
    |when(?:ever)? (?:the |a |your )?(?:consumer|handler|function|worker)s? (?:is|are) not)\b`;
}
