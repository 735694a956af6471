import { phrase, type Saying } from '../saying';
import { deadLetter } from '../words';

const message = '(?:(?:the |a |each |every |any )?messages?|it|they)';

const of = { general: true, services: ['sqs'] } as const;

export const ofQueues: readonly Saying[] = [
  {
    fact: 'sqs.delivery.standard',
    truth: 'SQS hides a message that was received; it stays until the consumer deletes it.',
    ...of,
    says: phrase`
      \b(?<at>${message}‥ (?:is|are|gets?) (?:automatically (?:deleted|removed)|(?:deleted|removed) (?:automatically|by itself))‥
          \b(?:when|once|after|as soon as|upon|on) (?:\w{1,12} ){0,4}(?:received?|reads?|receipt|deliver(?:ed|y)|picked up|fetched|polled)
        |(?:SQS|the queue) (?:(?:is )?delet(?:es|ing)|removes) ${message}(?: by (?:himself|itself)| automatically)?‥
          \b(?:when|once|after|as soon as) ‥(?:received?|reads?|deliver(?:ed|y))
        |(?:when|once|after|as soon as) (?:\w{1,12} ){0,5}(?:received?|reads?) ${message},? (?:the )?(?:SQS|queue) (?:is )?(?:delet(?:es|ing)|removes))\b`,
    unless: phrase`\b(?:process(?:ed|ing)|success\w{0,6}|lambda|retention|function|trigger|policy|delet(?:es?|ing) (?:it|them) (?:explicitly|itself))\b`,
  },
  {
    fact: 'sqs.longpoll.max',
    truth: 'Short polling is the default: long polling needs a wait time of 1 to 20 seconds.',
    ...of,
    says: phrase`
      \b(?<at>long~polling (?:is )?(?:on|enabled|active|used|the default)(?: by default)?(?= by default|[^\w]{0,6}$)|(?:queues?|SQS) uses? long~polling (?:unless|by default)|long~polling is the default(?: mode)?
        |(?:default|by default)(?: polling)?(?: type| mode| method)?\W{1,4}(?:is |uses |it uses |SQS uses )?long~polling|long~polling by default)\b`,
  },
  {
    fact: 'sqs.fifo.dedup_content',
    ...of,
    says: phrase`
      \b(?<at>content~based dedup\w{0,12}…\b(?:hash(?:es)?|SHA~?256|comput\w{1,4}|looks? at|compares?|uses?|includes?)…
        \b(?:body (?:and|plus|&|\+) (?:the |its |message |all )?(?:attributes|metadata)|attributes (?:too|as well|included)|(?:whole|entire) message))\b`,
  },
  {
    fact: 'sqs.fair_queues',
    ...of,
    says: phrase`
      \b(?<at>fair queues?…\b(?:FIFO (?:queues )?only|only (?:for|on|with|in) FIFO|for FIFO queues)
        |message~?group~?id…\b(?:rejected|refused|(?:causes?|gives?|returns?) an error|not (?:allowed|possible|supported)|for FIFO (?:queues )?only|only (?:for|on|with|in) FIFO))\b`,
    about: [phrase`\b(?:standard (?:SQS )?queues?|fair queues?|FIFO (?:queues )?only|only (?:for|on|with|in) FIFO)\b`],
    denies: true,
    unless: phrase`\b(?:before|until|since|formerly|topics?)\b`,
  },
  {
    fact: 'sqs.dlq.type',
    ...of,
    queueType: 'fifo',
    says: phrase`\b(?<at>FIFO(?: SQS)? queues? (?:do not|does not|don't|doesn't|can(?:not|'t)) (?:support|have|use|take) (?:an? )?(?:DLQs?|dead~letter(?: queues?)?)|(?:DLQs?|dead~letter queues?) (?:are|is) (?:not (?:supported|possible|available) (?:for|on|with) FIFO|only (?:for|on) standard))\b`,
    denies: true,
  },
  {
    fact: 'sqs.visibility.total',
    ...of,
    says: phrase`
      \b(?<at>(?:extend|renew|prolong|reset|chang)\w{0,4}…\b(?:again and again|as often as|over and over|repeatedly|endlessly|forever|without (?:a )?limit|indefinitely|any number of times)
        …(?:hidden|invisible|in~?flight|for days|as long as|forever|indefinitely)?
        |(?:hidden|invisible) for (?:days|weeks)|(?:visibility(?: timeout)?|timeout)…\b(?:can be|be) extended (?:indefinitely|forever|without limit|endlessly))`,
    about: [phrase`\b(?:visib\w{1,6}|hidden|invisible)\b`],
    unless: phrase`\b(?:12 hours|twelve hours|12~?h)\b`,
  },
  {
    fact: 'sqs.visibility.range',
    truth: 'The visibility timeout can be changed at any time, also for one message: ChangeMessageVisibility.',
    ...of,
    says: phrase`
      \b(?<at>(?:visibility )?time~?out‥ (?:can(?:not|'t)|can never) be (?:changed|altered|edited|modified|set)‥(?:once|after|later|afterwards|when)
        |(?:visibility )?time~?out (?:is )?fixed (?:at|on|after) creation)\b`,
    about: [phrase`\bvisibility\b`],
    denies: true,
    unless: phrase`\b(?:expir\w{2,4}|deleted)\b`,
  },
  {
    fact: 'sqs.backlog',
    truth: 'A queue holds any number of messages; 120,000 is how many may be in flight.',
    ...of,
    says: phrase`
      \b(?<at>(?:maximum of|max\.?|up to|at most|only|limited to|limit of) 120[,.]?000 messages‥\b(?:waiting|stored|in the queue|then (?:it|the queue) is full)
        |(?:queue|it)(?: can| may)? (?:holds?|stores?|keeps?) (?:only |up to |at most |max\.? )?120(?:k|[,.]?000) (?:messages|msgs))\b`,
    unless: phrase`\b(?:in~?flight|not visible|being processed|received)\b`,
  },
  {
    fact: 'sqs.delivery.fifo',
    ...of,
    queueType: 'fifo',
    says: phrase`
      \b(?<at>order(?:ing)?\b…\b(?:(?:in|of|across|over|for) (?:the |a )?(?:whole|entire|complete) queue
        |(?:all|the) messages (?:in|of) the queue (?:regardless|whatever|independent)|(?:across|over|between|regardless of|independent of|no matter)‥ (?:message )?groups?|even (?:with|over|across) (?:many|several|multiple) (?:message )?groups))\b`,
    unless: phrase`\b(?:one|single|same) (?:message )?group\b|\bno (?:guaranteed )?order\b`,
  },
  {
    fact: 'sqs.retention.max',
    truth: 'A dead-letter queue deletes messages after its retention period too: 14 days at most.',
    general: true,
    denies: true,
    services: ['sqs'],
    says: phrase`
      \b(?<at>(?:messages‥ in (?:a |the )?${deadLetter}|${deadLetter}\b‥\bmessages)\b‥
        \b(?:(?:never|(?:do|does)(?: not|n't)) expire|(?:have|has|with) no (?:expiry|retention|time limit)|(?:for~?ever|indefinitely)))\b`,
    unless: phrase`\b(?:if|unless|so|would)\b(?!…\bhurry)`,
  },
  {
    fact: 'sqs.dlq.retention_std',
    ...of,
    says: phrase`
      \b(?<at>(?:standard )?(?:DLQ|dead~letter queue)\b…\b(?:clock|retention(?: period)?|age|timer|timestamp)\b…\b(?:starts? (?:again|anew|over|from zero|new|fresh)|restarts?|(?:is|gets) reset|resets|begins? (?:again|anew)))\b`,
    about: [phrase`\bstandard\b`],
    unless: phrase`\b(?:FIFO|redriv\w{1,4})\b`,
  },
  {
    fact: 'sqs.dlq.retention_fifo',
    ...of,
    says: phrase`\bFIFO\b…\b(?<at>(?:original )?(?:enqueue )?(?:time|timestamp|clock|age|retention)\b…\b(?:kept|is kept|preserved|unchanged|counts on|continues|stays))\b`,
    about: [phrase`\b(?:DLQ|dead~letter|moved)\b`],
    unless: phrase`\bstandard\b|\bnot\b`,
  },
  {
    fact: 'sqs.dlq.maxreceive_range',
    truth: 'SQS moves a message to the dead-letter queue itself, once it was received maxReceiveCount times.',
    ...of,
    says: phrase`
      \b(?<at>(?:consumers?|application|app|workers?|producers?|developers?|you)(?: application| code)? (?:is |are )?(?:responsible for |must |has to |have to |needs? to )(?:mov(?:e|ing)|put(?:ting)?|send(?:ing)?|transfer(?:ring)?) (?:the )?(?:failed |failing |poison |bad )(?:messages?)‥ (?:to|in|into) (?:the |a |its )?(?:DLQ|dead~letter queue)
        |(?:visibility )?time~?out\b‥(?:is )?(?:over|expires?|expired|runs out|ends)\b‥\b(?:message|it)?‥(?:goes |moves? |is moved |is sent |lands )?(?:straight |right |directly )?(?:to|into|in) (?:the )?(?:DLQ|dead~letter queue)(?: at once| immediately| directly)?)\b`,
    unless: phrase`\b(?:kinesis|maxReceive\w{0,5}|times|receives?)\b`,
  },
  {
    fact: 'sqs.fifo.dedup_window',
    ...of,
    says: phrase`\b(?<at>dedup\w{0,12} (?:interval|window|period)\b‥\b(?:can be|is|may be) (?:configured|changed|adjusted|set|configurable|adjustable|extended|customi[sz]ed))\b`,
  },
  {
    fact: 'lambda.esm.fifo_conc',
    general: true,
    services: ['sqs', 'lambda'],
    says: phrase`\b(?<at>(?:one|a single|the same|each|a) message group\b…\b(?:by|to) (?:many|several|multiple|parallel|more than one) (?:consumers?|functions?|workers?|invocations?|instances?)(?: at the same time| in parallel| at once| simultaneously| concurrently)?)\b`,
  },
  {
    fact: 'sqs.delivery.standard',
    truth: 'One consumer at a time gets a message of a queue: to reach several, put a topic in front.',
    ...of,
    says: phrase`
      \b(?<at>(?:SQS|queue|it)\b‥\b(?:hands|delivers|gives|sends|copies|broadcasts|fans out|distributes) (?:each|every|a|the|all) (?:single )?messages? to (?:every|all|each|several|multiple|many)(?: of the| its| the)? (?:\w{1,14} )?(?:applications?|consumers?|services?|subscribers?|readers?|receivers?))\b`,
    unless: phrase`\b(?:SNS|topics?|one of|only one|fan~?out)\b`,
  },
  {
    fact: 'sqs.fifo.group_id',
    ...of,
    denies: true,
    says: phrase`\b(?<at>(?:message )?group~?ids?\b‥ (?:is|are) (?:optional|not (?:needed|required|mandatory))|FIFO\b‥ without (?:an? )?(?:message )?group~?id\b‥ (?:is|are) (?:fine|ok|allowed|possible))\b`,
    about: [phrase`\bFIFO\b`],
    unless: phrase`\b(?:standard|fair|topics?|SNS)\b`,
  },
  {
    fact: 'sqs.dlq.place',
    ...of,
    says: phrase`\b(?<at>any (?:region|account) is (?:fine|ok|possible|allowed)|(?:region|account) does not matter)\b`,
    about: [phrase`\b${deadLetter}\b`],
    unless: phrase`\b(?:cannot|never|SNS|subscriptions?)\b`,
  },
  {
    fact: 'sqs.visibility.range',
    truth: 'When the visibility timeout runs out, the message can be received again.',
    ...of,
    says: phrase`\b(?<at>(?:time~?out\b|(?:runs out|expires?) (?:before|without)\b)[^.;?!\n]{0,30}? (?:the )?messages? (?:is|are|gets?) (?:gone|lost|thrown away|deleted|discarded|dropped|removed))\b`,
    about: [phrase`\bvisib`],
    unless: phrase`\b(?:retention|maxReceive\w{0,5}|process(?:ed|es|ing)?|success\w{0,6}|until|unless|not|before (?:the )?(?:visibility )?time~?out)\b`,
  },
];
