import { inOneLine } from '../../engine/in-one-line';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { messages } from './words';

const services = ['sqs', 'sns', 'eventbridge'] as const;

/** Order is claimed of something that does keep it, made by somebody else, or asked for. */
const unless = phrase`
  \b(?:in (?:the|a|each|its|one) batch|best~effort|how much
  |only (?:when|where|if)|(?:attempts?|tries|try) to (?:keep|preserve|maintain|deliver)|(?:pipeline )?stages?|pipelines? (?:process|execut|run)\w{0,3}
  |consumer groups?|(?:one|single) (?:\w{1,10} )?thread
  |over (?:strict |the |message ){0,3}order(?:ing)?|(?:view|state|status|details) of the order|order's|SWF
  |step functions|kinesis|shards?|partition~keys?|message~groups?|group~ids?|event groups?|custom event bus
  |(?<!\b(?:never|no|not)(?: \w{1,8}){0,3} )sort(?:s|ed|ing)?|(?<!\b(?:need to|have to|worry about|handle|no|never) (?:\w{1,8} ){0,2})re~?order(?:s|ed|ing)?
  |(?<!\b(?:no|without|\w{2,5}n't|not)(?: \w{1,10}){0,3} )(?:sequence~numbers?|timestamps?|version~numbers?)|except(?: for)?|loosely
  |(?:where|if|as long as|when|provided) (?:the|its|your|that) source
  |partial(?:ly)?|vs\.?|versus|both standard|standard (?:queues? )?(?:and|or) FIFO|dead~letter|DLQs?
  |(?:DynamoDB )?streams|out~of~order|unordered|in order to
  |(?:messages?|events?|records?|they|it|order(?:ing)?|which) (?:may|might)|usually|mostly|generally|typically|often
  |roughly|(?:need|want|requir|choos|pick|prefer)(?:e|es|s|ing)? (?:an? |the )?(?:SQS )?FIFO
  |use (?:an? |the )?(?:SQS )?FIFO|move to FIFO)\b
  |\b(?:must|should|has to|have to|need to|needs to|ought to
  |to be) (?:be |arrive |stay |keep |always ){0,2}(?:processed|handled|delivered|consumed|kept|in|ordered|applied
  |received|read|happen|occur|run|take place|execute[sd]?|done|completed)\b`;

const kept =
  '(?:guarantee|preserve|keep|maintain|ensure|respect|retain|enforce|provide|offer|give|support|promise|hono(?:u)?r|assure)(?:s|d|ed|ing)?';
const orderly = inOneLine`
    (?:(?:strict |total |exact |full |message |event |the |its |their |global |natural |correct |right |arrival |sending |guaranteed |FIFO |of ){0,4}
      (?:order(?:ing)?|sequence|first~in,?~first~out(?! \(FIFO\))
      |FIFO)(?! (?:queue|topic|number|id|safety|service|confirm|placed|event|message|worker|data|table|system|form|book
        |updates?|details?|information|history|status|ids?))
    |(?:in~order|ordered) (?:delivery|processing|consumption|handling))`;
const moved = inOneLine`
    (?:deliver(?:s|ed|y|ing)?|arriv(?:e|es|ing|al)|process(?:es|ed|ing)?|consum(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)
    |handl(?:e|es|ed|ing)|read|hand(?:s|ed|ing)?|com(?:e|es|ing)|sen(?:d|ds|t)|appl(?:y|ies|ied)|execut(?:es|ed|e)
    |reach(?:es|ed)?|tells?|forwards?|return(?:s|ed)?|dispatch(?:es|ed)?|work(?:s|ed)?|see|sees|seen|get|gets|leav(?:e|es)|go(?:es)? out
    |released?|dequeued?|fan(?:s|ned)?)`;
const inOrder = inOneLine`
    (?:(?:strictly |exactly |always |back |out |through ){0,2}
      (?:in (?:the |a |an |their |its ){0,1}(?:(?:strict|exact|same|right|correct|original|proper|guaranteed|very|sent
          |arrival|sending|publishing|chronological|precise|known|FIFO) ){0,3}(?:order|sequence)(?! to\b)|in (?:order|sequence) of (?:\w{3,10}ing|arrival)
      |one after (?:the other|another) in order|first~in,?~first~out|chronologically
      |as they (?:came|come|arrived|arrive|were sent|are sent)(?: in)?(?! to\b)
      |in the (?:same |very )?order (?:in which )?(?:they|(?:the|our) \w{2,16}) (?:happen|came?|arriv|were|sen[dt]|emit|publish|wrote|put
        |produc|creat|plac)\w{0,3}|(?:oldest|earliest) first
      |sequentially(?! (?:per|for each|within)\b)|ordered(?! \w{3})))`;

const noOrder =
  '(?:no|any|random|different|which|what|arbitrary|whatever|wrong|reverse|unspecified|short|mixed|varying|another|some|changed|best~effort)';

/** What would break the order. */
const mixedUp = inOneLine`
    (?:overtak(?:es?|en|ing)|leapfrog(?:s|ged)?
    |(?:arriv|com|deliver|process|receiv|hand)\w{1,4}(?: \w{1,10}){0,3} before|shuffl(?:es?|ed)|mixed up|jumbled
    |scrambled|out~of~(?:order|sequence)|in the wrong (?:order|sequence)|reorder(?:s|ed)?|swapped)`;

/** Order expected of a standard queue, a standard topic or a classic event bus. */
export const orderOnStandard: readonly Saying[] = [
  {
    services,
    queueType: 'standard',
    denies: true,
    says: phrase`
      \b(?<at>(?:never|cannot|can't|can not|not|\w{2,5}n't
        |no \w{3,14})(?: (?:ever|be|been|get|gets|lets?|allows?|are|is|will|can|them|it|an?|the|any|later|newer|younger|see
          |sees|arrive|arrives|delivered|received|to|${messages})){0,4}? ${mixedUp})\b`,
    unless: phrase`
      \b(?:FIFO|so that|to (?:ensure|make sure|guarantee)|must|should|kinesis|shards?|partition~keys?|message~groups?
      |group~ids?|sort(?:s|ed|ing)?|timestamps?|version~numbers?|sequence~numbers?|deleted?|acknowledged
      |before (?:the|its|their) (?:visibility|timeout|delay))\b`,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>(?:${forms('send publish enqueue put write')}|sent|in|comes?|came
        |goes)(?: \w{1,10}){0,2} first (?:\w{1,8} ){0,2}?
        (?:${forms('serve deliver receive process read handle arrive get leave see')}|out|served)(?: \w{1,8}){0,2}? first|first in,? (?:is|comes|goes) first out
        |(?:comes?|goes?|get) out (?:in )?(?:exactly )?(?:the (?:same )?way|as) (?:they|it) (?:went|goes?|came|comes?|(?:was|were) (?:put|sent)) in)\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`\b(?<at>(?:${forms('rely depend count trust build bank')}\b‥|always )\b${moved}\b(?: \S{1,16}){0,3} before)\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`\b(?<at>${moved}\b…\bin (?:the |their |its )?(?!${noOrder}\b)(?:[\w-]{1,16} ){1,2}(?<!${noOrder} )(?:order|sequence))\b(?! to\b)`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>first~in,? ?first~out\b…\b(?:holds?|applies|true|valid|works|goes) …?(?:for|of|with|in|too|as well)
      |first~come,? first~served?|${moved}\b[^.;?!\n]{0,60}: ?\W{0,8}first~in,?~first~out
      |(?:oldest|earliest|first) [a-z]{3,14}(?: \w{1,12}){0,3} (?:delivered|processed|handled|received|served
        |out) first|(?:order|sequence)(?: of (?:\w{1,12} ){0,2}\w{1,12})? (?:is|are|stays|remains)(?: always
        | never)? (?:safe|secure|fixed|stable|unchanged|correct|right|taken care of|no (?:issue|problem|concern)))\b`,
    unless,
  },
  { services, queueType: 'standard', says: phrase`\b(?<at>${moved}\b…\b${inOrder})\b`, unless },
  {
    services: ['s3'],
    says: phrase`\b(?<at>${moved}\b…\bin (?:the |their |exactly |same ){1,3}(?:order|sequence)\b(?! to\b))`,
    with: [phrase`\b(?:notif\w{2,9}|ObjectCreated|uploads?|(?:S3|bucket|object) events?)\b`],
    about: [phrase`\b(?:S3|bucket|ObjectCreated)\b`],
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`\b(?<at>${kept}\b‥ (?:${orderly}|${messages}‥ ${inOrder}))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>(?:message |event |strict |the )?(?:order(?:ing)?
        |sequence)(?: of (?:the )?(?:messages|events|records|updates))?(?: per \w{1,14})? (?:is|are|stays|remains
        |gets)(?: always| strictly| fully| also)? (?:guaranteed|preserved|kept|maintained|ensured|retained|strict|intact
        |assured|given|fine|no problem|the (?:same|order|sequence))|order of [\w-]{2,30} {0,1}(?:=|equals|is|matches|follows) (?:the )?(?:order|sequence))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|count(?:s|ed|ing)?|build(?:s|ing)?|trust(?:s|ing)?
        |(?<![\w-])bas(?:es|ed)|assum(?:es?|ed|ing)|expect(?:s|ed|ing)?)\b…
        \b(?:${orderly}|in (?:strict |the right |the same |the )?(?:order|sequence)|first~in,?~first~out))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>(?:is|(?<=')s|are|stays?|remains?|keeps? ${messages}
        |${messages} being) (?:always |strictly |fully |naturally |a )?(?:ordered|first~in,?~first~out
        |in (?:the )?(?:same |right |correct )?(?:order|sequence)(?! to\b)))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?:bus|queue|topic|SQS|SNS|event~?bridge)\b‥ (?<at>(?:guarantees?|promises?|assures?)(?: that)?‥ (?:comes?
        |arrives?|(?:is|are) (?:delivered|received|seen)) before)\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>first message (?:sent|in|published|to arrive|enqueued
        |written)(?: is)?(?: always)? (?:also )?(?:the )?first(?: message| one)? (?:received|out|delivered|processed|read
        |to be))\b`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \border(?:ing|ed)?(?: guarantees?| of messages)?\s{0,4}[:=-]\s{0,4}(?:\w{1,12}:? ){0,3}?
      (?<at>(?:rel(?:y|ied|ies) (?:up)?on|trust(?:ed)?|assumed|taken for granted|strict|strictly|guaranteed|preserved|yes|first~in|FIFO|exact|in order|kept|ordered|✅|✓|✔))`,
    unless,
  },
  {
    services,
    queueType: 'standard',
    says: phrase`
      \b(?<at>(?:strict|ordered|in~order|first~in,?~first~out
        |guaranteed(?! (?:message |event )?(?:processing|delivery))) (?:FIFO )?(?:message |event )?(?:order(?:ing)?
        |processing|delivery|sequence|queue semantics)(?! (?:is|are) (?:needed|required|wanted)))\b`,
    with: [phrase`\bstandard\b|\bevent~?bus\b|\beventbridge\b`],
    unless,
  },
];
