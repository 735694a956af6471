import type { Pattern } from '../../engine/types';
import { forms } from './forms';
import { phrase, type Saying } from './saying';

const fifoQueue = '(?:(?:SQS |Amazon SQS )?FIFO(?: SQS)? queues?|SQS FIFO)';

/** Names of FIFO queues without their suffix, of others with it. The rule looks at how the name is written. */
export const fifoName: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`
      \b${fifoQueue}(?: (?:for|of|behind) (?:[\w-]{2,16} ){0,2}?[\w-]{2,16})?(?: (?:is|are|was|we|gets|has|too)){0,2},? (?:called|named|with the name|we (?:call|named)
      |(?:we )?chose the name|the name|(?:whose|but its) name is(?: just| only| simply)?)\W{1,4}(?<at>[A-Za-z][\w-]{1,60})(?![\w-]|\.\w)`,
    unless: nameUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`\bwe (?:named|called) (?:the|this|that|our) queue\W{1,4}(?<at>[A-Za-z][\w-]{1,60})(?![\w-]|\.\w)`,
    about: [phrase`\bFIFO\b`],
    unless: nameUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`\bqueue(?: name)?(?:\s{0,3}[:=])?\W{1,4}(?<at>[A-Za-z][\w-]{1,60})(?:\W{1,4}\((?:SQS,? )?|\W{1,4}type:? )FIFO\b`,
    unless: nameUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`\b(?:${fifoQueue}‥ name|name of (?:the|our|this|its) (?:\w{1,12} )?${fifoQueue})(?:\s{0,3}[:=]| is)\W{1,4}(?<at>[A-Za-z][\w-]{1,60})(?![\w-]|\.\w)`,
    unless: nameUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`
      (?<![\w.-])(?<at>[\w-]{1,60}\.fifo)\W{1,4}(?:(?:is|,) (?:an? |our |the )?(?:plain )?standard queue|(?:type: ?)?standard(?= queue|\)))\b
      |\bstandard(?: SQS)? queues?(?: (?:named|called))?[^\w,;.]{1,4}(?<named>[\w-]{1,60}\.fifo)(?![\w-])`,
    unless: phrase`${nameUnless().source}|\b(?:DLQs?|dead~letter (?:queues?)?) ?(?:of|for|behind)\b`,
  },
  {
    services: ['sqs'],
    denies: true,
    says: phrase`
      \b(?<at>(?:names? of (?:an? |the )?${fifoQueue}|${fifoQueue}(?: names?)?
        |FIFO\b(?! (?:SNS )?topics?)(?=…\bnames?\b))\b…
        (?:(?:does|do|need|needs|has|have)(?: not|n't) (?:to |need (?:to )?|have (?:to )?|require )?(?:end (?:in|with)
          |an?y? (?:special )?suffix|the suffix|a special name)|(?:can|may) have any name
        |without (?:an?y? |the )?(?:\.fifo )?suffix|(?:needs?|requires?) no (?:special )?(?:suffix|name))
      |(?:not|\w{2,5}n't|without|no) (?:(?:use|using|have|add|the|an?|any) ){0,3}\.fifo suffix|suffix\b‥\.fifo\b…\b(?:convention|optional|left (?:out|off)|not (?:\w{1,12} )?(?:needed|required|necessary|mandatory)))`,
  },
  {
    services: ['sqs'],
    queueType: 'fifo',
    says: phrase`\bqueue (?:is |gets )?(?:named|called)\W{1,4}(?<at>[A-Za-z][\w-]{1,60})(?![\w-]|\.\w)`,
    about: [phrase`\bFIFO\b`],
    unless: nameUnless(),
  },
  {
    services: ['sqs'],
    says: phrase`\b${fifoQueue}[^\w:]{2,5}(?<at>[A-Za-z][\w-]{1,60})(?![\w-]|\.\w)`,
    unless: nameUnless(),
  },
];

function nameUnless(): Pattern {
  return phrase`\b(?:must|cannot|can't|replaced|instead of|fails?|rejected|should)\b`;
}

const groupId = '(?:message~group~?ids?|MessageGroupIds?|group~ids?|message groups?|ordering keys?)';
const groupUnless = phrase`
  \b(?:kafka|consumer groups?|(?<!\b(?:all|every|across) (?:of )?(?:the |our )?)(?:customers?|tenants?|users?
    |accounts?|devices?)|limited|per (?:order|customer|tenant|user)|each (?:order|customer|tenant|user|account)
  |messages with the same|messages of (?:one|the same|a)|same customer|within|inside
  |one (?:order|customer|tenant|user)|(?:messages?|all|those|records) (?:\w{1,10} ){0,2}in the same (?:message )?group
  |tags?|deduplication id|(?<!need )parallelism|many|avoid|event~?bridge|rule)\b`;
const all = '(?:all|every(?:thing)?|each|the whole|our (?:entire )?|any)';

/** One message group for everything. */
export const fifoSingleGroup: readonly Saying[] = [
  {
    services: ['sqs', 'sns'],
    says: phrase`
      (?<!\w)(?<at>as (?:the |its |our )?${groupId}\b‥\b(?:always|only) (?:uses?|sends?|sets?|takes?|passes)
      |(?:\"[^\"]{1,24}\"|'[^']{1,24}'|literal|constant|fixed|static|hard~coded
        |same) (?:\w{1,12} |"[^"]{1,24}" ){0,2}as (?:the |its |our |a )?${groupId})\b`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>(?:hard~cod(?:e[sd]?|ing)|fix(?:es|ed)?|pin(?:s|ned)?) (?:the |a |one |our )?${groupId}
        |${groupId}\W{1,6}[\w-]{1,24}\W{1,4}(?:(?:the )?same (?:one )?)?for (?:all|every|each))\b`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>(?:(?:a |the )?(?:constant|fixed|static|hard~coded|single|global|common|shared|literal|same|identical)|one
        |only one|just one) (?:\w{1,12} )?${groupId}\b…\b${all}\b
      |${all}\b…\b(?:(?:a |the )?(?:constant|fixed|static|hard~coded|single|global|common|shared|same|identical)|one
        |only one|just one) (?:\w{1,12} )?${groupId})\b`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>${groupId} (?:is set |set )?to (?:an? |the |one ){0,2}(?:constant|fixed|static|same|hard~coded|literal
        |"[^"]{1,24}"|'[^']{1,24}')|(?:sets?|uses?|use|with|send|sends|pass(?:es)?|has|have|put(?:s)?|assigns?|there is
        |is) (?:an? |the |only |just ){0,2}(?:constant|fixed|static|hard~coded|single|global|only one|one|literal|same
        |identical) (?:\w{1,12} )?${groupId}|${groupId} ["']?[\w-]{1,24}["']? for (?:all|every|each))(?!\w)`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>${groupId}(?: on \w{1,16}| for all \w{1,16}| of (?:the |our )?\w{1,16}){0,2}\s{0,4}(?:[:=]|is|are|stays|was
        |gets?|remains)\s{0,4}(?:we (?:send|use|set|pass|take) |set to |always |simply |just |an? |the |our ){0,3}
        (?:hard~coded|constant|fixed|static|same|always(?! (?:\w{1,16}(?:ed|ing)|in|per|unique|an?|the (?!same))\b)
        |(?:a )?literal|(?:always )?the same one|"[^"]{1,30}"
          (?=(?:[^.;]{0,24}?) (?:for (?:all|every|each)|for|everywhere|in all|on (?:all|every|each)))|identical))(?!\w)`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>${all} (?:\w{1,16} ){1,9}?(?:gets?|has|have|carr(?:y|ies)|shares?|uses?|sent with|goes? (?:to|into)|in
        |into) (?:the |one |a |an |same |single ){0,3}${groupId}(?: \w{1,24}| "[^"]{1,30}")?)(?!\w)`,
    with: [phrase`\b(?:same|one|single|share|default|constant|fixed|${groupId}\W{1,4}["']?[\w-]{1,24})\b`],
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b${all}\b…\b(?:with|under|using|in|into) (?:the )?
      (?<at>${groupId}(?:\s{0,3}[:=]?\s{0,3}["'][\w-]{1,24}["']
        |\s{2,4}(?!\w{0,24}(?:id|key|number|name|code)\b)[\w-]{1,24}))(?!\w)
      |\b(?:with|under|using) (?:the )?(?<each>${groupId}\s{0,3}[:=]?\s{0,3}["'][\w-]{1,24}["'])
      (?=‥ ?\bfor (?:all|every|each)\b)`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`(?<![\w-])(?<at>${groupId}\s{0,3}[:=]\s{0,3}["'][a-z-]{2,24}["'])`,
    with: [phrase`\.fifo\b`],
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    denies: true,
    says: phrase`
      \b(?<at>(?:no|not|\w{2,5}n't|never) (?:\w{1,12} )?(?:distinguish|differentiate|vary|split|separate|distinct|different
        |several)\b‥\b${groupId}|${groupId} (?:never|(?:does|do)(?: not|n't)) (?:vary|varies|change|changes|differ
        |differs))\b`,
    unless: groupUnless,
  },
  {
    services: ['sqs', 'sns'],
    says: phrase`
      \b(?<at>(?:the same|only one|just one|one|an? (?:single|fixed|constant|global|common)|single|fixed|constant
        |global)(?: (?:fixed|constant|single|global|common))? (?:message )?group)\b`,
    together: [
      phrase`\b(?:everything|all|every|each|whole|entire|any) (?:of )?(?:the |our )?(?:messages?|events?|orders?|records?|updates?|queue)\b|\beverything\b|\b(?:is|are) enough\b|\bsuffices?\b`,
    ],
    about: [phrase`\bFIFO\b|\.fifo\b|\bmessage group`],
    unless: phrase`${groupUnless.source}|\bof (?:an?|one|each|the same) \w`,
  },
];

const delayUnless = phrase`
  \b(?:amount of time|queue~DelaySeconds|first delivery|queue~level|(?:per~)?message~level|via message timers|for all|whole queue|all messages|per queue
  |at (?:the )?queue level|queue(?: itself)? (?:is|has been|was)|rejected
  |not (?:supported|allowed|possible|available)|only works|standard (?:queue|only)|consumer is slow
  |scheduler sends|(?:calls?|sends?|requests?) fails?)\b`;

/** A delay per message on a FIFO queue. */
export const fifoMessageDelay: readonly Saying[] = [
  {
    services: ['sqs'],
    queueType: 'fifo',
    says: phrase`
      \b(?<at>DelaySeconds|delayed (?:individually|one by one|on (?:its|their) own)|message timers?|per~message delays?
      |individual delays?|own delay|delay (?:single|individual|each|every|particular|certain) (?:\w{1,12} )?messages?
      |delays? per message|(?:with )?(?:a |an )?(?:\w{1,12} )?delay (?:of [^.;,]{1,20} )?(?:per|for each|for every|on each
        |on every|on the) (?:\w{1,12} )?message)\b`,
    about: [phrase`\bFIFO\b|\.fifo\b`],
    unless: delayUnless,
    unlessNext: phrase`\bstandard queue\b`,
  },
  {
    services: ['sqs'],
    queueType: 'fifo',
    says: phrase`
      \b(?<at>(?:messages?|reminders?|retries|orders?|events?|each \w{1,14}|every \w{1,14})\b…
        \b(?:with|has|have|gets?|carr(?:y|ies)) (?:an? |its |their |the ){0,1}
        (?:(?:own |individual |per~message |different |single )(?:\w{1,12} )?delay|delay of (?:its|their) own|delay (?:that|which) (?:differs|varies|depends)))\b`,
    about: [phrase`\bFIFO\b|\.fifo\b`],
    unless: delayUnless,
  },
  {
    services: ['sqs'],
    queueType: 'fifo',
    says: phrase`\b(?<at>delay(?:s|ed|ing)?|postpon(?:es?|ed|ing)|defer(?:s|red)?|DelaySeconds|(?:message )?timers?)\b`,
    together: [
      phrase`
        \b(?:each|every|single|individual|own|his|her|their|certain|particular|some|specific|per|one|this
        |that) (?:\w{1,12} )?(?:messages?|retr(?:y|ies)|reminders?|orders?|events?|delays?)\b
        |\b(?:${forms('put send queue')}|back)\b‥\b(?:messages?|it|them|again|back)\b|\bmessage timers?\b`,
    ],
    about: [phrase`\bFIFO\b|\.fifo\b`],
    unless: phrase`${delayUnless.source}|\b(?:queue has|queue delay|as a whole|latency|without|no)\b`,
  },
];
