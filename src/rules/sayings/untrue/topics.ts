import { phrase, type Saying } from '../saying';
import { deadLetter } from '../words';

const others = '(?:e~?mails?|mails|SMS|texts?|lambdas?|mobile push)';

const of = { general: true, services: ['sns'] } as const;

export const ofTopics: readonly Saying[] = [
  {
    fact: 'sns.archive#standard',
    ...of,
    says: phrase`
      \b(?<at>archiv(?:e|es|ing)\b…\b(?:on|for|in|with) (?:both )?standard (?:topics )?(?:as well as|and|or|too)
        |archiv(?:e|es|ing)\b‥ (?:works?|is available|exists?) (?:on|for|in|with) standard topics?
        |standard topics?\b‥\b(?:support|offer|have|can use|also (?:have|support))\b‥\b(?:archiv(?:e|es|ing)|replay(?:ing)?))\b`,
  },
  {
    fact: 'sns.sse',
    ...of,
    says: phrase`
      \b(?<at>(?:encrypt(?:ion|ed)(?: at rest)?|SSE)\W{1,5}(?:is |are )?(?:always )?(?:on|enabled|active)(?: by default|(?=\W{0,4}$))
        |(?:topics?|messages|SNS) (?:is |are )?(?:always )?encrypted at rest by default)\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: phrase`\b(?:SQS|queues?|in transit)\b`,
  },
  {
    fact: 'sns.filter.scope',
    truth: 'A filter policy is an attribute of the subscription, not of the topic.',
    ...of,
    says: phrase`
      \b(?<at>filter(?:ing)? polic(?:y|ies)\b:?‥\b(?:lives?|sits?|set|defined|attached|configured|is|are|belongs?|put|goes|stands?)\b‥\b(?:on|to|at) the topic(?! and| or)
        |filter polic(?:y|ies) (?:of|on) (?:the|a) topic)\b`,
    unless: phrase`\bsubscriptions?\b`,
  },
  {
    fact: 'sns.dlq.place#on',
    ...of,
    says: phrase`
      \b(?<at>${deadLetter}\W{1,4}(?:(?:is|are|a|an|set|attached|configured|on|to|at|per|the|as|of) ){0,5}topic(?: (?:attribute|level|itself|property))?(?=\W{0,4}$|[,;.]|\s{1,2}(?:and|not)\b))`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: phrase`\b(?:subscri\w{3,8}|standard|FIFO)\b`,
  },
  {
    fact: 'sns.dlq.policy',
    ...of,
    denies: true,
    says: phrase`
      \b(?<at>${deadLetter}\b‥\b(?:needs? no|does not need|without|no need (?:of|for))\b‥\b(?:queue |access )?policy
        |polic(?:y|ies)\b‥\bneeded\W{1,6}no\b|SNS may (?:always|by default) (?:write|send) to (?:a |the |any )?${deadLetter})\b`,
    about: [phrase`\b(?:SNS|subscri\w{3,8})\b`, phrase`\b${deadLetter}\b`],
  },
  {
    fact: 'sns.protocols',
    truth: 'SNS pushes to its subscribers: nobody polls a topic.',
    ...of,
    says: phrase`
      \b(?<at>(?:receivers?|subscribers?|consumers?) (?:must |(?:has|have) to )?(?:pull|poll|fetch)(?: (?:the |their |new )?messages?)?‥ ?(?:from )?(?:the |a )?(?:SNS|topic)
        |SNS (?:is |works by |uses )?(?:pull|poll)(?:ing|s|ed)?(?:~based)?)\b`,
    unless: phrase`\b(?:SQS|queues?|instead|unlike|push(?:es)?)\b`,
  },
  {
    fact: 'sns.retry.http#others',
    ...of,
    denies: true,
    says: phrase`
      \b(?<at>(?:SNS|topics?|it) (?:(?:has|have|does|do|offers?|makes?|knows?) (?:no|not)(?: any)? retr(?:y|ies)(?: polic(?:y|ies))?
        |(?:does not|doesn't|do not|don't|never) (?:retry|try again|repeat)(?: (?:the )?(?:deliver(?:y|ies)|messages?|failed))?))\b(?! (?:for|on|when|if|after)\b)`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: phrase`\b(?:e~?mail|SMS|client|permanent|deleted|4xx|after)\b`,
  },
  {
    fact: 'sns.raw',
    ...of,
    says: phrase`\b(?<at>raw (?:message )?delivery\b[^.;?]{0,40}?\b${others}(?:(?:,| and| or|/) ?${others}){0,2})\b`,
    unless: phrase`\b(?:SQS|HTTPS?|firehose|only)\b`,
  },
  {
    fact: 'sns.tls',
    ...of,
    says: phrase`\b(?<at>(?:SNS|(?:its |the )?endpoints?)\b‥\b(?:accepts?|takes?|allows?|works? with|speaks?) (?:only HTTPS|HTTPS (?:only|alone)))\b`,
    unless: phrase`\b(?:policy|SecureTransport|condition|subscri\w{3,8})\b`,
  },
  {
    fact: 'sns.filter.scope',
    truth: 'A message that no filter policy matches is not delivered, and goes to no dead-letter queue.',
    ...of,
    denies: true,
    says: phrase`\b(?<at>messages? (?:(?:that|which) )?(?:matches|match|matching) no filter(?: polic(?:y|ies))?\b‥\b(?:goes?|is sent|are sent|moves?|lands?)\b‥\b${deadLetter})\b`,
  },
  {
    fact: 'sns.archive#standard',
    truth: 'A standard topic keeps nothing: who subscribes later gets no earlier message.',
    ...of,
    says: phrase`
      \b(?<at>(?:(?:SNS|topics?) (?:message )?(?:retention|storage)|retention (?:of |in |for )?SNS)\W{1,5}(?:up to )?\d{1,2} ?(?:days?|hours?|h|d)
        |(?:holds?|keeps?|stores?)\b‥ until\b‥ subscribe[sd]?|SNS (?:keeps|retains|stores|holds)\b‥ for (?:up to )?\d{1,2} (?:days?|hours?))\b`,
    unless: phrase`\b(?:FIFO|archiv\w{1,4}|${deadLetter}|retr(?:y|ies)|attempts?|not|never|no|replay)\b`,
  },
];
