import { inOneLine } from '../../engine/in-one-line';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { works } from './words';

const services = ['sqs'] as const;

const removes = inOneLine`
    (?:delet(?:es?|ed|ing|ion)|tak(?:es?|ing)
      (?= (?:the |each |every |its |a )?(?:SQS )?(?:messages?|it|them)\b‥ off (?:the |its )?(?:SQS )?queue)
    |drop(?:s|ped|ping)?(?= (?:the |each |every |its |a )?(?:SQS )?(?:messages?|it|them)\b)|remov(?:es?|ed|ing|al)
    |acknowledg(?:es?|ed|ing)|confirm(?:s|ed|ing)?|acks?|acked|acking|delete_?message(?:_?batch)?(?:\\(\\))?)`;
const removed = '(?:deleted|removed|acknowledged|confirmed|acked)';
const message =
  '(?:(?:SQS |queue |each |every |the |a |its |all ){0,4}(?:messages?|events?|orders?|jobs?|tasks?|requests?|them|it))';
const afterwards =
  '(?:then|afterwards|after that|next|and only then|only then|later|and then|subsequently|finally|before (?:it|we|they|the work))';
/** What a worker does that has no more to do with the message. */
const idle =
  '(?:(?:stops|ends|exits|returns|waits|polls|receives|fetches|reads|goes|logs|reports|closes|continues|is|has|was|does)\\b)';
const doing = `(?:${works}|processing|the (?:actual )?(?:work|processing|job|import|task|handler|business logic)|work|business logic|\\w{3,40}\\(\\))`;

/** Deleting comes after the work, or only a part of it, or is of something else. */
const unless = phrase`
  \b(?:(?:process|handl|work|stor|writ|sav)\w{1,5}(?: \w{1,12}){0,4} (?:and|then|before it)(?: then| finally
    | only then)? ${removes}|only (?:be )?(?:deleted|removed)? ?(?:after|once|when)
  |(?<!not )after (?:it |they |we |the |a )?(?:\w{1,14} ){0,4}(?:processed|processing|success(?:ful(?:ly)?)?|work
    |finished|done|handled)|delet\w{1,4} (?:the |a |an |this |its )?(?:S3 )?(?:objects?|files?|bucket)
  |(?:objects?|files?|rows?|images?|pictures?)(?: in \w{1,12})? (?:is|are|gets?) (?:deleted|removed)
  |record from (?:the )?(?:table|database)|row|retention|expires?|visibility timeout (?:ends|expires|runs)|dead~letter
  |DLQ|queue itself|delete the queue|kinesis)\b`;

/** Deleting a message before the work that it stands for is done. */
export const deleteBeforeWork: readonly Saying[] = [
  {
    services,
    says: phrase`
      \b(?<at>${removes} (?:the|each|every|its|a) (?:SQS )?message(?: from [\w.\s-]{2,40}?)?,? and (?:only )?then (?:it |we )?
        (?!${idle})[a-z]{3,12}s (?:the|an?|its|all|each|every))\b`,
    unless,
  },
  {
    services,
    says: phrase`
      ^\W{0,4}(?:\d{1,2}\W{1,3})?(?:(?:then|the|and|we|worker|consumer|it|poller|it) ){0,3}
      (?<at>(?:DeleteMessage|(?:delet|remov|acknowledg
          |ack)\w{0,4}(?: (?:the |each |every |it )?(?:SQS |received )?(?:messages?|it
            |them)(?: from (?:the |SQS )?(?:queue)?)?)?)(?: first| immediately| at once| right away| straight away)?)
      (?=(?:,? (?:so|because|to|before|otherwise) [^.;:?!\n]{1,60})?\W{0,3}$)`,
    next: phrase`
      ^\W{0,4}(?:\d{1,2}\W{1,3})?(?:(?:and|only|then|after that|afterwards|next|finally|the|we|it|worker|consumer
        |starts?(?: to)?)[\s,]{1,3}){0,4}${doing}\b`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:${removes}(?:\)|,)? (?:${message}|from|(?:is|gets?) called)\b…
        |calls? DeleteMessage |(?:is|are|gets?) ${removed} )\b(?:before|prior to|ahead of)(?: it| they| we| the| being
        | starting| any| actually| even| our| handing| is| are| have| has| passing| beginning| \w{1,12}){0,4} ${doing})`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>${removes}(?: (?:${message}|from)\b)?…
        \b(?:first|straight away|immediately|right away|at once|instantly)(?:,| and| then| ‥
        ){0,3} ?(?:(?:and|then|before|only|it|we|they|next|afterwards)[\s,]{1,3}){1,4}${doing})`,
    unless,
  },
  {
    services,
    says: phrase`\b(?<at>(?:${removes}(?: \(\w{1,20}\))?(?: ${message})? first\b(?:,| and| then){1,2}…|first (?:we |it )?${removes}(?: ${message})?,? (?:and )?then ‥)\b${doing})|\b(?<later>${removes} first, \w{3,12} (?:later|afterwards))\b`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>${removes}(?:s)? (?:the |a |each |every |its )?(?:SQS )?(?:messages?|it|them)\b‥(?:,|;|and|→|->
        |=>)[\s,]{1,4}(?:and )?(?:only )?${afterwards}\b(?:‥${doing}| (?!${idle})[a-z]{3,12}s\b))`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:ReceiveMessage|(?:receive|fetche|get|take|read|pull|poll|pick)s?(?: \w{1,10}){0,3})[\s,;()]{0,6}(?:→|->|=>|>|,|then
        |and)[\s,]{0,3}(?:then )?(?:DeleteMessage
        |deletes?)\b(?: (?:it|them|the message|message|immediately|at once))?[\s,;()]{0,6}(?:→|->|=>|>|,|then
        |and)[\s,]{0,3}(?:then )?(?:\w{1,12} ){0,2}${doing})`,
    unless,
  },
  {
    services,
    says: phrase`
      \bas soon as (?:\w{1,12} ){1,6}?(?:it is|we|it gets|it) (?<soon>(?:${removes}|${removed})\b(?!…\b(?:done|finished|complete|succe))…[;,] (?:and )?(?:only )?then\b…${doing})
      |\b(?<at>(?:${removes}|${removed})\b…\b(?:(?:as soon as|the (?:very )?(?:moment|instant|second)) (?:it|they|we|the message|messages
          |a message)?‥(?:(?:receive|read|picked|fetche?|arriv|polled)\w{0,5}|(?:has|have|had|got|gets?) (?:it|them)\b)
        |(?:up)?on (?:receipt|receive|arrival|reception|read)
        |(?:right|directly|immediately|straight|just|soon)(?: away)? after (?:receipt|ReceiveMessage|receiving(?: it| them)?
          |reading|fetching|polling|being (?:received|read)|(?:it|they)(?: is|'s| are|'re| was| were) (?:received|read)
          |(?:it|they|we) (?:has |have )?(?:received|got|fetched|polled) (?:it|them|the|a|each)\b)))`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:(?:up)?on (?:receipt|receiving|arrival)|after (?:receiving|reading|polling|ReceiveMessage|receipt)
        |as soon as (?:it|they|we|(?:the|an?|each) \w{1,12}) (?:(?:is|are|has been) )?(?:receive[sd]?|reads?|gets?|fetch(?:es|ed)?|polled|arrives?))\b…
        \b(?:immediately|straight away|right away|at once|instantly|directly|first)?‥(?:calls? )?(?:${removes}|${removed})\b…\b(?:then|afterwards|later|next|before|only then)\b)`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:${removes}|${removed})\b‥\b(?:(?:at|to) the (?:very )?(?:start|beginning|top) of
        |as (?:the|a|its) (?:very )?first (?:step|thing|action)|first thing))\b`,
    unless,
  },
  {
    services,
    says: phrase`\b(?<at>${removes} (?:what|everything|all|whatever|those)\b‥(?:,|and)[\s,]{1,4}(?:and )?(?:only )?${afterwards}\b‥${doing})`,
    unless,
  },
  {
    services,
    says: phrase`
      \b(?:right|directly|immediately|straight|just) after (?:polling|receiving|reading|fetching|receipt
      |it (?:receives|reads|polls|gets))\b…(?<at>\b(?:${removes}|${removed}))\b`,
    unless,
  },
  {
    services,
    says: phrase`\bfirst thing (?:\w{1,14} ){1,4}(?:is|:) (?:to |call )?(?<at>${removes})\b`,
    unless,
  },
  {
    services,
    general: true,
    says: phrase`
      \b(?:SQS|queue) (?:automatically |itself )?(?<at>${removes} ${message}(?: automatically| itself)? (?:once|after|when
        |as soon as)‥(?:reads?|received?s?|polls?|polled|fetche[sd]))\b
      |\b(?:once|when|after|as soon as|whenever)‥(?:reads?|received?s?|polls?|polled|fetche[sd]) (?:an? |the |each |every )?
      (?:messages?,? (?:it|they) (?<gone>(?:is|are|gets?) (?:automatically )?${removed}(?: automatically| from (?:the )?(?:queue|SQS)){1,2}))\b`,
    unless: phrase`${unless.source}|\b(?:lambda|event source mapping)\b`,
  },
  {
    services,
    says: phrase`\bafter (?:a |the |each |its )?(?:receives?|receipt|read|poll)\b‥\b(?<at>${removed} (?:right away|immediately|at once|straight away))\b`,
    unless,
  },
  {
    services,
    denies: true,
    says: phrase`\b(?<at>${removes} (?:${message} )?(?:up~?front|first|straight away|immediately|right away|at once|before anything else))\b`,
    together: [
      phrase`\b(?:so|otherwise|because|since|to (?:avoid|prevent|keep|stop|make))\b…\b(?:second|other|another|nobody|no one|else|different|twice|again|duplicates?|time~?outs?|redeliver\w{0,3}|reappear\w{0,3})\b`,
    ],
    unless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:processing|the work|work|the import|the job|execution)(?: itself| only){0,2} (?:begins?|starts?|happens?
        |follows?|takes place|runs?|is done)(?: only)? (?:after|once|when) (?:the |a |each )?(?:messages?|it|they)(?: has
        | have| is| are){0,2}(?: already)? ?(?:been )?${removed})`,
  },
];

const unlimited = inOneLine`
    (?:for~?ever|permanent(?:ly)?|indefinite(?:ly)?|for good|eternal(?:ly)?|for all time|at any time
    |without (?:any )?(?:time )?limit|unlimited|infinite(?:ly)?|never expires?|does(?: not|n't) expire|for life
    |permanent|lifelong|for as long as|as long as (?:the )?messages?‥(?:retained|kept|stored|in the queue))`;
const late = inOneLine`
    (?:(?:the )?(?:next|following) (?:day|week|morning|night|month)
    |within (?:an? |one |two |several |a few |\d{1,3} )?(?:hours?|days?|weeks?)
    |(?:\w{1,7} )?(?:hours?|days?|weeks?|months?) (?:later|after(?:wards)?|apart|ago)
    |after (?:an? |one |several |two |some |many |\d{1,3} )?(?:hours?|days?|weeks?|months?)
    |(?:however|no matter how|regardless of how) (?:much )?(?:late|long|later|many|time)
    |for (?:up to |about |the (?:next|last) )?(?:an?|one|two|several|many|\d{1,3}) (?:hours?|days?|weeks?)
    |every (?:night|day|week|hour)|nightly|daily|weekly|no matter when|regardless of (?:when|time)
    |after an? \w{4,9} of (?:an?|one|two|several|\d{1,3}) (?:hours?|days?|weeks?)
    |on the (?:second|third|fourth|last|same) day|tomorrow|yesterday(?:'s)?|(?:the )?(?:whole|entire|full) (?:day|week|night|month|campaign|season|year)
    |(?:last|previous) (?:day|week|month)(?:'s)?)`;
const drops = inOneLine`
    (?:remov(?:es?|ed|ing)|eliminat(?:es?|ed|ing)|drop(?:s|ped|ping)?|discard(?:s|ed|ing)?|filter(?:s|ed|ing)?(?: out)?
    |reject(?:s|ed|ing)?|ignor(?:es?|ed|ing)|deduplicat(?:es?|ed|ing|ion)|dedup(?:e[sd]?|lication)?|detect(?:s|ed|ing)?
    |suppress(?:es|ed|ing)?|recogni[sz](?:es?|ed|ing)|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|catch(?:es)?
    |swallow(?:s|ed)?|(?:never|not|\w{2,5}n't) (?:\w{1,10} ){1,3}(?:twice|again)|(?:only|exactly) once|no effect|cannot (?:enter|come|get|reach)|remembers?|without (?:\w{3,9}ing )?duplicates|throw(?:s|n)? (?:\w{1,10} ){0,3}away|protect(?:s|ed|ing)?|safe|harmless|guard(?:s|ed)?
    |refus(?:es|ed))`;

const notFifo = phrase`
  \b(?:filtering|filter polic(?:y|ies)|JSON policy|of our own|ourselves|(?<!\bno )needs?(?! no\b)|(?<!\bno (?:\w{1,12} )?)table|dynamodb|database
  |(?<!\b(?:no|needs no|without) )idempoten\w{1,4}|backups?|(?:five|5)~minutes?|5 min|300 s
  |within (?:(?:the|this|that|its|five|5|ten|10)\b|[^.;]{0,16}\bminutes?)|interval|window (?:is|of) \d|minutes?
  |consumer (?:keeps|stores)|store|cache|redis
  |(?:loader|worker|consumer|service|importer|handler|we) (?:recogni[sz]|drop|detect|filter|remember|check|ignor
    |skip)\w{0,4}|kafka|kinesis|standard queue (?:keeps|does))\b`;
const fifoWords = phrase`\b(?:FIFO|dedup\w{0,12}|MessageDeduplicationId|content~based)\b`;

const about = {
  services: ['sqs', 'sns'],
  queueType: 'fifo',
  about: [fifoWords],
  unless: notFifo,
  planned: true,
} as const;
/** Deduplication believed to last longer than five minutes. */
export const dedupWindowAssumed: readonly Saying[] = [
  {
    ...about,
    says: phrase`\b(?<at>duplicates? (?:is|are) (?:${drops}) by (?:the |our )?(?:SQS |SNS )?FIFO)\b`,
    about: [
      phrase`\b(?:again|retr(?:y|ies)|resen[dt]s?|repeats?)\b…\b(?:for|up to|within|after|until) (?:\w{1,7} ){0,2}(?:hours?|days?|weeks?)\b`,
    ],
  },
  { ...about, says: phrase`\b(?<at>${late})\b[^.;,]{0,60},[^.;,]{0,60}\b(?:${drops})(?!\w)` },
  { ...about, says: phrase`\b(?<at>(?:${drops}|remembers?|dedup\w{0,12})\b…\b${unlimited})(?!\w)` },
  {
    ...about,
    denies: true,
    says: phrase`\b(?<at>${late}(?: (?:is|are|was)(?: not|n't) \w{3,12} (?:twice|again))?)\b`,
    with: [
      phrase`\b(?:${drops})\b`,
      phrase`
        \b(?:re~?deliver\w{0,3}|re~?submi\w{1,5}|re~?sen[dt]\w{0,3}|repeat\w{0,3}|retr(?:y|ies|ied)|re~?run\w{0,4}|replay\w{0,3}|duplicates?
        |second (?:copy|time)|already (?:sent|seen|there|processed|accepted|delivered)|(?:was|were) there before|same|copy
        |copies|twice|sent again|again)\b`,
    ],
  },
  {
    ...about,
    says: phrase`
      \b(?<at>${forms('accept deliver process take enqueue')} (?:only |just |exactly )?once,? ?(?:and for all|ever
        |for ever|forever)|(?:permanent|lifelong|eternal|endless|unlimited|complete) (?:record|memory|list|history|log
        |table) of (?:all |the |its )?(?:deduplication |message )?(?:ids?|messages))\b`,
  },
  {
    ...about,
    denies: true,
    says: phrase`
      \b(?<at>(?:never|not|no longer|\w{2,5}n't|no)(?: ever| be
        | \w{1,12}){0,3}? (?:accept(?:s|ed)?|take[sn]?|enqueue[sd]?|store[sd]?
        |deliver(?:s|ed)?|let in|let through|process(?:es|ed)?|gets?|enters?|lands?|comes?
        |let)‥(?:\b(?:same|identical|twice|duplicates?|again|ever|second time)\b)
      |(?:never|not) (?:accept|take|store|deliver)(?:s|ed)?\b…\b(?:used|seen|sent|received) before)\b
      |\b(?<identical>identical \w{1,12}(?: \w{1,12}){0,2} (?:never|not)(?: \w{1,12}){1,3} (?:again|twice))`,
    with: [phrase`\b(?:dedup\w{0,12}|MessageDeduplicationId|content~based|same id|an id|the id|ids?)\b`],
  },
  {
    ...about,
    says: phrase`
      \b(?<at>(?:remembers?|keeps? track of|keeps?|stores?|knows?) (?:all|every|each
        |any)(?: of)?(?: the)? (?:message |deduplication |previous |earlier |dedup ){0,3}(?:ids?|MessageDeduplicationIds?|messages?|hash(?:es)?
        |tokens?)(?:(?: \w{1,12}){0,3} (?:ever|so far|seen|before)|(?=\W{0,3}$)))\b
      |\b(?<long>(?:remembers?|keeps?|stores?|knows?) (?:an?|the|its) (?:message |dedup\w{0,12} ){1,2}ids? for (?:\d{1,3}|an?|one|two|several) (?:hours?|days?|weeks?|months?))\b
      |\b(?<window>(?:dedup\w{0,12}|de~?duplication)\b‥
        \b(?:covers?|spans?|lasts?|works|extends? over|holds? for|applies (?:to|for)|stays)\b‥
        \b(?:(?:whole|entire|full|complete)(?! (?:queue|topic|stream))|retention|lifetime|life
        |(?:across|over) (?:hours|days|weeks)|(?:\d{1,3}|one|two|several|an?) (?:hours?|days?|weeks?|months?))
      |(?:dedup\w{0,12}|de~?duplication) (?:window|interval|period|scope|time)\b…
        \b(?:unlimited|infinite|never ends|has no (?:end|limit)|unbounded|forever|endless
        |(?:\d{1,3}|one|two|several|an?) (?:hours?|days?|weeks?)))\b
      |\b(?<seen>(?:filters?(?: out)?|drops?|skips?|ignores?|discards?|removes?|rejects?) (?:everything|anything|all
        |whatever|what|messages|every \w{1,12}|any \w{1,12}|those)(?: that)?(?: it| have| has| were
        | was){0,2} (?:already |ever |previously |once |before ){0,2}(?:seen|received|sent|been (?:sent|seen|accepted)
        |accepted|processed))\b`,
  },
];
