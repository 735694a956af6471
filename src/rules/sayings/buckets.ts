import { inOneLine } from '../../engine/in-one-line';
import type { Pattern } from '../../engine/types';
import { forms } from './forms';
import { phrase, type Saying } from './saying';

const s3 = '(?:S3|buckets?|bucket notifications?|object~created events?|S3 events?|ObjectCreated)';
const fifo = '(?:(?:SQS |SNS )?FIFO(?: (?:SQS |SNS )?(?:queues?|topics?))?|[\\w-]{1,40}\\.fifo)';
const viaUnless = phrase`
  \bto (?:an? |the )?(?:SQS )?standard (?:queue|topic),
  |\b(?:event~?bridge|lambda|function|worker|cannot|can't|not (?:support|possible|allowed)\w{0,4}
  |standard queues? only|only standard|reads? (?:files|objects)|fails?|writes? to S3|used to try|rejected|pipes?)\b`;

/** A bucket notification to a FIFO queue or topic. */
export const notificationToFifo: readonly Saying[] = [
  {
    services: ['s3'],
    says: phrase`
      \b${s3}\b…(?:\b(?:sends?|notif(?:y|ies)|go(?:es)?|deliver(?:s|ed)?|publish(?:es)?|send|points?|target(?:s)?
        |triggers?|pushes|destinations?|into|to|are sent|invokes?|writes?|emits?)\b|→|->|=>)…(?:\b
      |(?<= ))(?<at>${fifo})(?![\w-])`,
    unless: phrase`${viaUnless.source.replace('lambda|function|worker|', '')}|\b(?:lambda|function|worker)\b(?=[^.]{0,80}(?:FIFO|\.fifo))`,
  },
  {
    services: ['s3'],
    says: phrase`
      \b(?<at>${fifo})\b…\b(?:receives?|gets?|takes?|is (?:the )?(?:target|destination|notified|fed)|listens?
      |is triggered)\b…\b(?:S3|bucket)(?: event)?(?: notifications?| events?)?\b`,
    with: [phrase`\b(?:notif\w{2,8}|events?|fed|directly)\b`],
    unless: viaUnless,
  },
  {
    services: ['s3', 'sqs'],
    says: phrase`^\W{0,6}[\w.-]{2,60}\s{0,3}(?:→|->|=>)\s{0,3}(?<at>[\w-]{1,40}\.fifo)(?![\w-])`,
    about: [phrase`\b(?:S3|bucket)(?: event)? notifications?\b`],
    unless: viaUnless,
  },
  {
    services: ['s3', 'sqs'],
    says: phrase`
      \b(?<at>${fifo} (?:(?:is|are) (?:also |fully |now )?(?:supported|accepted|allowed|possible|valid)
        |can (?:also )?be (?:used|chosen|set))) (?:as )?(?:an? |the )?(?:event |notification )?(?:destination|target)s?\b`,
    about: [phrase`\b(?:S3|buckets?)\b`],
    unless: viaUnless,
  },
  {
    services: ['s3', 'sqs', 'sns'],
    says: phrase`
      ^\W{0,4}to (?:an? )?(?<at>FIFO queues?): (?:yes|ok|works|possible|fine)\b
      |\b(?<as>FIFO (?:queues?|topics?) as (?:an? |the )?(?:direct )?(?:targets?|destinations?)(?:: | )(?:works?|ok|yes|possible|is (?:fine|ok|possible)))\b`,
    about: [phrase`\b(?:S3|bucket)\b`],
  },
  {
    services: ['s3'],
    says: phrase`\b(?<at>standard (?:and|or|as well as|, ) ?FIFO|FIFO (?:and|or|as well as) standard|(?:both|either|any) (?:queue )?(?:types?|kinds?)(?: of queues?)?|FIFO (?:(?:ones|queues) )?(?:included|too|as well))\b`,
    together: [phrase`\b(?:S3|bucket)(?: event)? notifications?\b`, phrase`\b(?:queues?|SQS)\b`],
    unless: phrase`\b(?:not|only|except|but|cannot|unlike|via|through)\b`,
  },
  {
    services: ['s3'],
    says: phrase`(?<![\w-])(?<at>${fifo})(?![\w-])`,
    together: [
      phrase`\b(?:S3|buckets?)\b`,
      phrase`\b(?:notif\w{2,9}|announce[sd]?|destinations?|ObjectCreated|(?:object|S3|bucket|upload) events?)\b`,
      phrase`\b(?:to|into|as|is|are|target\w{0,3}|receives?|gets?|notif(?:y|ies))\b`,
    ],
    unless: phrase`${viaUnless.source}|\b(?:through|via|behind|SNS|must|only|no(?! (?:prefix|suffix|filter))|not|instead)\b`,
  },
];

const overlapping = inOneLine`
    (?:overlap(?:s|ping|ped)?|both (?:on|for|with|under) (?:the )?(?:same )?(?:prefix|suffix|event)
    |all (?:PUTs?|creates?|uploads?|(?:new )?objects|object~created events)
    |both (?:\w{1,14} ){0,6}?(?:match|cover|listen|apply|filter|catch|react)
    |same (?:S3 )?(?:\w{1,16} )?(?:prefix|suffix|event(?: type)?|filter|S3 event|s3:ObjectCreated)|both\b…\blisten to
    |for all (?:object~created|ObjectCreated) events
    |one (?:to|for|\w{3,9}s(?: to)?) (?:an? |the |our )?(?:\w{1,12} ){0,2}?(?:lambda|SQS|SNS|queue|function|topic)\b…
      \b(?:one|another|the other|second) (?:to|for|\w{3,9}s)|ObjectCreated (?:for|on|under|with) (?:the |one )?prefix|(?:without (?:an?y? )?|no )(?:prefix(?:es)?|filters?)(?! of))`;
const two = '(?:one\\b‥\\b(?:and )?(?:one|another)|two|three|four|both|several|multiple|a second|second|another)';
const configurations = inOneLine`
    (?:notifications?(?: (?:configurations?|rules?))?|(?:event )?notification (?:rules?|configurations?)|configurations?
    |destinations|rules|rule (?=(?:with|for|on)))`;
const overlapUnless = phrase`
  \b(?:must not|reject(?:s|ed)?|cannot|can't|SNS topic|fans? out|event~?bridge|lifecycle|delivered twice
  |one for\W{1,4}[\w-]{1,30}/|one (?:for|listens to) (?:ObjectRemoved|deletions)
  |the other (?:listens|to \W{0,3}[\w-]{1,30}/)|replication|refus\w{1,3}|invalid|simultaneous(?:ly)?|at the same time|non~versioned|(?:not|\w{2,5}n't) valid|not overlap\w{0,4}
  |not (?:allowed|permitted|supported|possible)|forbidden|prohibited|fails?)\b`;

/** Two notifications of a bucket for one event. */
export const overlappingNotifications: readonly Saying[] = [
  {
    services: ['s3'],
    says: phrase`\b(?<at>${two}\b(?:[^.;?!\n]|\.(?=\w)){0,90}?\b${configurations})\b`,
    with: [phrase`\b${overlapping}\b`],
    about: [phrase`\b(?:S3|buckets?|Object(?:Created|Removed))\b`],
    unless: overlapUnless,
  },
  {
    services: ['s3'],
    says: phrase`
      \b(?<at>two (?:S3 )?(?:event )?notifications? (?:for|on) (?:s3:)?ObjectCreated\b(?::\*?)?‥
        \b(?:on|for|under|with) (?:(?:the |one )?prefix\b|[\w-]{1,30}/)
      |two (?:S3 )?(?:event )?notifications? (?:on|for|under) (?:the )?[\w/-]{1,30} prefix for (?:s3:)?ObjectCreated\b)`,
    unless: overlapUnless,
  },
  {
    services: ['s3'],
    says: phrase`
      \bprefix\W{1,4}(?<one>[\w/-]{2,40}?)/?\s[^.?!\n]{0,90}?\b(?<at>prefix\W{1,4}\k<one>(?![\w-])[\w/-]{0,40})
      |(?<=\s)(?<path>[\w-]{2,40}/)\s[^.?!\n]{0,90}?\s(?<below>\k<path>[\w/-]{0,40})(?=\s)`,
    with: [phrase`\bObjectCreated\b|\b(?:notif|trigger|event)`],
    about: [phrase`\b(?:S3|buckets?|ObjectCreated)\b`],
    unless: phrase`${overlapUnless.source}|\b(?:suffix(?:es)?|ObjectRemoved|copies|moves|writes?)\b`,
  },
  {
    services: ['s3'],
    says: phrase`
      \b(?<at>(?:has|have|with|uses?|contains?) (?:\w{1,12} ){0,2}?overlapping (?:\w{1,14} )?(?:filters?|notifications?
        |prefixes|suffixes|rules?))\b`,
    about: [phrase`\b(?:S3|buckets?|notifications?)\b`],
    unless: overlapUnless,
  },
  {
    services: ['s3'],
    general: true,
    says: phrase`
      \b(?<at>overlapping (?:\w{1,12} )?(?:prefixes|suffixes|filters|notifications?)\b…
        \b(?:fine|allowed|ok|accepted|no problem|supported|possible|works?)
      |notifications?\b…\b(?:can|may) (?:also )?have overlapping (?:prefixes|suffixes|filters)
      |(?:allows?|accepts?|supports?|permits?) (?:several |two |multiple )?(?:\w{1,12} ){0,2}(?:notifications?
        |configurations?)\b…\boverlapping\b…\b(?:prefixes|suffixes|filters))\b`,
    about: [phrase`\b(?:S3|buckets?|notifications?)\b`],
    unless: overlapUnless,
  },
  {
    services: ['s3'],
    says: phrase`
      \b(?<at>(?:one|the same|every|each|same) (?:\w{1,12} ){0,2}(?:S3 )?(?:event|object|prefix)\b…\b(?:two|both)\b…
        \b(?:by|with|through|via) two (?:\w{1,14} )?(?:rules|notifications|configurations))\b
      |\b(?<both>both\b…\b(?:queues?|functions?)\b…\b(?:every|each|the same)\b…
        \bwith two (?:rules|notifications|configurations))\b
      |\b(?<and>notif(?:y|ies)\b‥\b(?:queue|SQS|function|lambda|topic)\b‥\band\b‥\b(?:queue|SQS|function|lambda|topic)\b‥
        \b(?:on|for|of) (?:the |one )?same)\b|\b(?<fn>two (?:lambda )?functions\b…\btriggered\b…
        \bnotifications? with the same|two (?:lambdas|(?:lambda )?functions|queues|topics|consumers)\b…
        \bsame (?:prefix|suffix|event|filter)\b…\b(?:notifications?|configurations|rules))\b`,
    about: [phrase`\b(?:S3|buckets?)\b`],
    unless: overlapUnless,
  },
  {
    services: ['s3'],
    says: phrase`\b(?<at>${configurations}|notif(?:y|ies|ied))\b`,
    together: [phrase`\b${two}\b`, phrase`\b${overlapping}\b`],
    about: [phrase`\b(?:S3|buckets?|Object(?:Created|Removed))\b`],
    unless: overlapUnless,
  },
];

const writes = inOneLine`
    (?:${forms('save unzip unpack extract convert write rewrite put store create overwrite')}|uploads(?! (?:in)?to\b| in\b)
    |(?:(?:is|are|gets?) (?:\w{1,12} ){0,2})?(?:written|saved|stored|placed|copied|put)
    |(?:outputs?|results?) (?:goes|go|lands?|is|ends up)|copies|places?|drops?|replaces)`;
const sameBucket = inOneLine`
    (?:back (?:in)?(?:to|in|on) (?:the |that |its )(?:\w{1,14} )?bucket
    |(?:in)?(?:to|in) (?:that|this) (?:very )?(?:same )?bucket
    |(?:in)?(?:to|in|inside|at|under) (?:the |that |this |its |very ){0,2}(?:same|source|original|input|triggering
      |own) (?:S3 )?bucket|(?:in)?(?:to|in) (?:the |an? )?(?:S3 )?bucket(?: \w{1,20})? (?:that|which
      |whose)\b‥(?:trigger(?:s|ed)|invok(?:es|ed)|fires?|starts?|started|calls?|wakes|events)
    |(?:another |an? |the )?(?:object|file|log|result)s? in (?:that|the same) (?:same )?bucket
    |(?:in)?(?:to|in) the (?:same )?(?:S3 )?bucket (?:it|they|from which|that it) (?:came|comes|was|were
      |it)(?: \w{1,10})?|the (?:original|source|uploaded)(?: (?:object|file|image|picture|one))?(?= in\b)|in place
    |next to the original|into that same bucket|there(?=,? too|,? as well))`;
const recursionUnless = phrase`
  ^\W{0,4}(?:an?|any|every) (?:lambda )?function (?:that|which)\b
  |^\W{0,6}(?:\d{1,2}\W{1,4})?upload (?:an?|the|your|some)\b
  |^\W{0,4}\w{3,12}ing (?:back |it )?(?:in)?to\b
  |\b(?:CLI|console|another (?:S3 )?bucket|second bucket|different (?:bucket|prefix)|limited to|must not|should not
  |nothing is triggered|batch (?:\w{1,12} )?job|loops\.?$|if (?:the|a)|calls itself|prefix \w{1,20}/?‥(?:limited|only))\b
  |(?<![\w/])(?<one>[\w-]{2,30})/…(?<![\w/])(?!\k<one>)[\w-]{2,30}/
  |\bprefix(?:es)?\b(?=…\b(?:trigger\b|limited))|\bprefix\b(?=(?:[^.]|\.(?=\w)){0,200}\bprefix\b)`;

/** A name between code marks, which are blanks here. */
const codeName = '(?<=\\s\\s)[a-z\\d]{3,30}(?=\\s)';

const writesToNamed = inOneLine`
    (?:\b(?:in|to|into|under|from|of|on) (?:the )?(?:S3 )?(?:bucket )?|^\W{0,6}(?=[\w-]{3,60}\s{0,3}(?:→|->|=>)))(?<name>[a-z\d]{2,20}[-_][\w-]{2,40}
    |${codeName}|[a-z\d]{3,30}(?=\s{2,3}(?:→|->|=>)))[^.?!\n]{0,90}?\b${writes}\b…\b(?:in|into|to) (?:the )?(?:S3 )?(?:bucket )?\k<name>`;

/** A function that writes into the bucket that calls it. */
export const s3Recursion: readonly Saying[] = [
  {
    services: ['s3', 'lambda'],
    says: phrase`
      (?:^\W{0,4}(?:the |this |our )?(?:[\w-]{2,30} )?(?:function|lambda|handler|it)\b…\band|\b(?!(?:you|we|users?|customers?|clients?|producers?|partners?|to|and|then|please)\b)[\w-]{2,30}) (?<at>${writes}\b…
        \b(?:in|into|to) (?<name>[a-z\d]{2,20}[-_.][\w-]{2,40}|${codeName}))(?![\w/-])`,
    toldBefore: phrase`\b(?:bucket|S3|uploads? (?:in)?to|(?:put|object|file)s? (?:in|into|to|under)) (?<name>[a-z\d]{2,20}[-_.][\w-]{2,40}|${codeName})`,
    about: [calledForUploads(), phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`\b(?<at>${writes}\b…${sameBucket}|(?:overwrites|replaces) (?:the |each |this )(?:\w{3,10} )?(?:file|object|original|image|upload))\b`,
    with: [calledForUploads()],
    about: [phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`(?:^\W{0,4}|\band )(?:(?:the |this )?(?:functions?|lambda|handler|it)\b|(?<=^\s{0,3})[\w-]{3,40}\s{2})…\b(?<at>${writes}\b…${sameBucket})\b`,
    about: [calledForUploads(), phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3', 'lambda'],
    says: phrase`
      \b(?:triggered|invoked|called|started) by (?:uploads? to |events? (?:of|from) )?(?:the )?(?:S3 )?
      (?<name>(?!(?:an?|the|it|S3|events?|uploads?|our|its|every|each|new)\b)[\w-]{2,30})(?: bucket)?\b…\b${writes}\b…
      \b(?:to|in|into) (?:the )?(?:S3 )?\k<name>(?: bucket)?(?![\w/-])`,
    about: [phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`
      (?<![\w-])(?<name>[\w-]{2,30}) bucket (?:triggers|invokes|calls|starts|notifies)\b[^.?!\n]{0,120}?\b${writes}\b…
      \b(?:to|in|into) (?:the )?(?:S3 )?\k<name> bucket\b`,
    about: [phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3', 'lambda'],
    says: phrase`${writesToNamed}(?![\w/-])`,
    with: [calledForUploads()],
    about: [phrase`\b(?:functions?|lambda|handler|(?:triggers|invokes|calls)\s{2}[\w-]{2,40})\b`],
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`${writesToNamed}/`,
    with: [calledForUploads()],
    about: [phrase`\b(?:functions?|lambda|handler)\b`],
    next: phrase`\b(?:no|without an?y?) (?:prefix|suffix|filter)`,
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`\b(?:(?:lambda|function)(?: \([^)]{1,30}\))?\s{0,3}(?:→|->|=>)|outputs?:) {0,1}(?:the )?(?<at>same (?:S3 )?bucket)\b`,
    unless: recursionUnless,
  },
  {
    services: ['s3'],
    says: phrase`\b(?<at>reads? from and writes? to (?:the |one )?(?:same )?(?:S3 )?bucket)\b`,
    with: [phrase`\b(?:trigger\w{0,4}|invok\w{1,3})\b`],
    about: [phrase`\b(?:functions?|lambda|handler)\b`],
    unless: recursionUnless,
  },
];

const length = inOneLine`
    (?:(?:\d[\d,.]{0,8} )?messages (?:are |wait(?:ing)? |pil(?:e|ing) up |sit(?:ting)? ){1,3}in (?:the |our )?
      (?:SQS )?queue|queue (?:length|depth|size|backlog size)|(?:length|depth|size) of (?:the |our )?(?:\w{1,14} )?queue
    |ApproximateNumberOfMessages(?:Visible)?|queue (?:\w{1,8} )?(?:longer|deeper|bigger|larger) than \d[\d,.]{0,8}
    |> ?\d[\d,.]{0,8} messages|number of (?:visible |waiting |queued )?(?:SQS )?messages
      (?: (?:visible|waiting|in (?:the |our )?(?:SQS )?queue))?|messages? count|visible (?:SQS )?messages
    |(?:more than|over) \d[\d,.]{0,8} messages|messages (?:waiting )?in the queue)`;
const scales = inOneLine`
    (?:scal(?:es?|ed|ing)(?: out| in| up| policy| metric)?
    |(?:number|count) of (?:\w{1,10} )?(?:tasks|instances|workers|pods|containers|consumers)|auto~?scal\w{1,5}|ASGs?
    |(?:adds?|starts?|launch(?:es)?|spins? up
      |boots?) (?:an? |another |(?:two|three|five|ten|more|extra|additional|new|\d{1,2}) (?:more |new )?)?
      (?:EC2 |ECS |worker )?(?:instances?|tasks?|workers?|nodes?|containers?)|target~tracking
    |\+ ?\d{1,2} (?:EC2 )?(?:instances?|tasks?|workers?|nodes?)|grows?|launch(?:es)? (?:more )?(?:instances|tasks))`;
const scaleUnless = phrase`
  ^\W{0,4}to (?:auto~?)?scale\b|\b(?:per (?:\w{1,8} )?(?:instance|task|worker|pod|consumer)|concurrency|backlog
  |KEDA|divided|running tasks|lambda scales|alert|e~?mail|CPU|not (?:a )?good|can be received|page|notif\w{2,6}
  |moved from)\b`;

/** Scaling on the bare length of a queue. */
export const rawQueueLength: readonly Saying[] = [
  {
    services: ['sqs', 'autoscaling', 'ecs', 'cloudwatch'],
    says: phrase`\b(?<at>${scales}\b…\b(?:if|when|once)\b‥${length})\b`,
    about: [phrase`\b(?:SQS|queues?|ApproximateNumber\w{1,30})\b`],
    unless: scaleUnless,
  },
  {
    services: ['sqs', 'autoscaling', 'ecs', 'cloudwatch'],
    says: phrase`\b(?<at>${length})\b`,
    with: [phrase`(?<!\w)${scales}\b`],
    about: [phrase`\b(?:SQS|queues?|ApproximateNumber\w{1,30})\b`],
    unless: scaleUnless,
  },
];

/** A new object is what calls the function. */
function calledForUploads(): Pattern {
  return phrase`
    →|\b(?:(?:each|every|any) (?:new )?\w{3,12}\b‥\b(?:starts?|calls?|wakes?|runs?)|(?:each|every|all) (?:new )?\w{3,8} (?:that|which) (?:arrive|land|appear|come|is up|are up)\w{0,6}|listen\w{0,3} (?:to|for|on)|(?:for|on|with) (?:each|every|any|all) (?:new )?(?:\w{1,10} )?(?:objects?|files?|uploads?|images?)|(?:is|gets) (?:called|started)|trigger\w{0,4}|fires?|invok\w{1,3}|notif(?:y|ies)|S3 events?|upload(?:s|ed)?
    |event|ObjectCreated|announced|called by|(?:when(?:ever)?|once|as soon as|each time|every time
      |for (?:each|every)(?: new)?)\b…\b(?:put|placed|lands?|arriv\w{1,4}|dropped|created|added|appears?|object|file))\b`;
}
