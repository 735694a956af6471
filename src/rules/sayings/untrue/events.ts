import { phrase, type Saying } from '../saying';
import { deadLetter } from '../words';

const of = { general: true, services: ['eventbridge'] } as const;
const count = '(?:\\d{1,3}|seven|ten|fourteen|thirty|ninety)';

export const ofEvents: readonly Saying[] = [
  {
    ...of,
    fact: 'eb.order',
    says: phrase`\b(?<at>order(?:ing)?\b[^.;?!\n]{0,40}:\W{0,6}(?:yes\b|kept\b|per (?:rule|source|detail~type|bus|target)))`,
    unless: phrase`\b(?:custom|groups?|FIFO|pipes?)\b`,
  },
  {
    ...of,
    fact: 'eb.archive',
    truth: 'An archive has to be created: nothing is archived by itself.',
    says: phrase`
      \b(?<at>(?:every|each|all)(?: \w{1,10})? events?\b‥ (?:automatically (?:archived|stored|kept)|(?:archived|stored|kept) (?:automatically|by default))
        |archiv(?:es?|ing)\b[^.;?!\n]{0,24}: ?automatic|archiv(?:es?|ing)\b‥ (?:on|enabled|active|created|exists?) (?:by default|automatically)
        |(?:archives?|stores?|keeps?) (?:all|every|each)(?: \w{1,10})? events? (?:automatically|by default))\b`,
    unless: phrase`\b(?:custom|if|when|once|schema\w{0,2})\b`,
  },
  {
    ...of,
    fact: 'eb.archive',
    truth: 'An archive keeps its events for ever where it is not told otherwise.',
    says: phrase`
      \b(?<at>(?:kept|retention|stor(?:es?|ed)|retained|keeps?)\b‥ ?${count} (?:days?|hours?|months?|weeks?)\b‥ (?:by default|unless)
        |(?:default retention|retention‥ default|by default)\b[^.;?!\n]{0,24}\b${count} (?:days?|hours?|months?|weeks?))\b`,
    about: [phrase`\barchiv`],
    unless: phrase`\b(?:custom|indefinite(?:ly)?|S3|logs?|retr(?:y|ies)|trying|forever)\b`,
  },
  {
    ...of,
    fact: 'eb.archive',
    truth: 'A replay goes to the bus that the archive was made of.',
    says: phrase`\b(?<at>replay\w{0,3}\b…\b(?:to|into|on|in)(?: \w{1,8}){0,2} (?:any|another|different|other)(?: event)? (?:bus(?:es)?|accounts?|regions?))\b`,
    unless: phrase`\bcustom\b`,
  },
  {
    ...of,
    fact: 'eb.archive',
    truth: 'An event that matches no rule is dropped.',
    denies: true,
    says: phrase`
      \b(?<at>(?:match(?:es|ing)? no rules?|without an? (?:matching )?rule|no (?:matching )?rules?(?: match(?:es)?)?|unmatched)\b[^.;?!\n]{0,40}
        (?<!\bnot (?:be )?)\b(?:kept|stored|retained|queued|${deadLetter}|archived|held|buffered))\b`,
    unless: phrase`\b(?:not|never|target|custom|if you)\b`,
  },
  {
    general: true,
    services: ['eventbridge', 'sqs', 'sns'],
    fact: 'eb.dlq',
    about: [phrase`\b(?:event~?bridge|event bus|(?:of|for) (?:an? |the |each )?(?:rule|target))\b`],
    says: phrase`
      \b(?<at>${deadLetter}\b[^.;?!\n]{0,50}\b(?:standard (?:(?:SQS )?queue )?(?:or|and) (?:an? )?(?:SQS )?FIFO|FIFO (?:(?:SQS )?queue )?(?:or|and) (?:an? )?(?:SQS )?standard|any (?:\w{1,6} of )?(?:SQS )?queue)
        |${deadLetter}(?:\b‥ (?:(?:can|may|must|should|has to)(?: also)? be|is)|:) (?:an? )?(?:SQS )?(?:FIFO|SNS topic|topic)
        |(?:can|may|must|should) (?:the |an? )?${deadLetter}\b‥ be (?:an? )?(?:SQS )?(?:FIFO|SNS topic|topic)
        |${deadLetter}(?: (?:per|of|for|on) (?:\w{1,6} )?(?:rule|target))?\W{1,4}FIFO(?: queues?)? (?:works?|too|ok|possible|allowed|is (?:fine|ok|possible|allowed))
        |FIFO (?:queues? )?(?:as|for) (?:an? |the )?(?:rule's |target )?${deadLetter})\b`,
    unless: phrase`\b(?:subscriptions?|lambda|on~failure|custom|pipes?|bucket|source queue|maxReceive\w{0,5})\b`,
  },
  {
    ...of,
    fact: 'eb.retry',
    denies: true,
    says: phrase`\b(?<at>(?:no|not|never|cannot|(?:does|do|are|is)n't)(?: \w{1,12}){0,3} retr(?:y|ies|ied)\b|never\b[^.;?!\n]{0,24}\bretr(?:y|ies)\b)`,
    unless: phrase`\b(?:after|if|unless|when|until|need|should|succe\w{2,6}|pipes?|more than|4\d\d|client errors?|permissions?|exhausted|permanent\w{0,2}|lambda|function|non~retr\w{2,5})\b`,
  },
  {
    ...of,
    fact: 'eb.targets',
    says: phrase`\b(?:how many targets\b[^?:]{0,40}[?:]|targets per rule: [^:]{2,24}:)\W{0,6}(?<at>(?:[6-9]|[1-9]\d{1,2})\b)`,
  },
];
