import { inOneLine } from '../../engine/in-one-line';
import { away, generally, keeps as kept, losesFailures, neverLost } from './classes';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

/** A subscription said to have no dead-letter queue. */
export const subscriptionNoDlq: readonly Saying[] = [
  {
    services: ['sns'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(deadLetter)})`,
    about: [phrase`\b(?:subscri\w{1,9}|SNS|topics?)\b`],
    unless: phrase`
      ${advised}|${anyOf('subscription|subscriber|topic|fan-out|design')}
      |\b(?:e~?mails?|SMS|topics? have no|if (?:an?|no|your|any|there|(?:it|the (?:subscription|topic)) (?:has|had|lacks|is without))|on~?failure|async\w{0,12}
      |(?<!\b${deadLetter} or (?:an? )?(?:\w{1,10} )?)destinations?|(?<!\bsubscription .{0,90})(?:the|our|its|this) function (?:fails|throws|errors|crashes)
      |(?:for|on) (?:the |this |our )?(?:\w{1,14} )?(?:function|lambda)(?! subscription)|event~?bridge|rules?
      |(?:SQS )?queue (?:behind|of)\b…\bhas no)\b`,
  },
  {
    services: ['sns'],
    denies: true,
    says: phrase`
      \b(?<at>(?:(?:have|has|did)(?: not|n't)|never)(?: yet)? (?:configured?|set up|added?|attached?|created?|got) (?:one
      |any|it))\b`,
    with: [phrase`\bsubscri\w{1,9}\b`, phrase`\b${deadLetter}\b`],
    unless: phrase`${advised}`,
  },
  {
    services: ['sns'],
    ...losesFailures,
    about: [phrase`\b(?:subscri\w{1,9}|SNS|topics?)\b`],
    unless: phrase`${generally}|\b(?:${deadLetter}|destinations?|queues?|SQS|Lambda (?:fails|throws)|FIFO|filter\w{0,4})\b`,
  },
];

const fifoTopic =
  '(?:(?:SNS )?FIFO (?:SNS )?topics?|SNS FIFO(?: topics?)?|FIFO topics?|topic [\\w-]{1,40}\\.fifo|[\\w-]{1,40}\\.fifo)';
const others = inOneLine`
    (?:lambdas?|mail(?! ?(?:server|box))|(?:\w{1,12} )?(?:mailing lists?|inbox|distribution list)|functions?|e~?mails?|SMS|text messages?|HTTPS?
    |webhooks?|mobile|push notifications?|phones?|firehose|delivery streams?|API|endpoints?|slack|app endpoints?
    |devices?)`;
const reached = inOneLine`
    (?:go(?:es)?|flows?|(?:are|is) (?:sent|delivered|pushed|forwarded)|triggers?|invokes?|invoke|trigger|call|sends?
    |delivers?|calls?|notif(?:y|ies)|publish(?:es)?
    |(?:gets?|receives?) (?:it|them|messages|events|notifications|updates) (?:at|by|via|on|through)|has|have|feeds?
    |pushes|reach(?:es)?|fans? out|e~?mails|starts?|posts?|texts|forwards?|can (?:deliver|send|trigger|push|fan out))`;
const people = '(?:the|our|my|a|every|all|customers?|users?|everyone|people|me|us)';
const topicUnless = phrase`
  \b(?:batch(?:ing)? (?:size|window)|cannot|can't|not (?:supported|allowed|possible)|only SQS|only to SQS|(?<!(?:any|no)thing )in between
  |SQS (?:FIFO )?queue,? (?:which|that)|fails?
  |publish(?:es|ed)? (?:to|into) (?:the |a |an |our )?(?:SNS )?(?:FIFO )?topic|behind the|standard topic|event~?bridge
  |unlike|(?:read|polled|consumed|processed|drained) by|queues?, |via (?:an? )?(?:SQS|queue)
  |through (?:an? )?(?:SQS|queue))\b`;

const fifoQueueUnless = phrase`
  \b(?:cannot|can't|not (?:supported|allowed|possible)|only|fails?|rejected|rejects|error|instead|rather|FIFO topics?
  |dead~letter|DLQ)\b`;
const standardTopic = '(?:standard (?:SNS )?topics?|SNS standard topics?)';
const fifoQueue = '(?:(?:SQS )?FIFO (?:SQS )?queues?|[\\w-]{1,40}\\.fifo)';

/** Subscribers that a topic cannot deliver to. */
export const subscriberUnsupported: readonly Saying[] = [
  {
    services: ['sns', 'sqs'],
    says: phrase`
      \b${standardTopic}\b‥(?:\b(?<at>${reached}\b‥${fifoQueue})|(?<arrow>(?:→|->|=>) ?${fifoQueue}))(?![\w-])
      |\btopic is (?:a |of type )?standard(?: topic)?[,;.]? [^.;]{0,40}\b(?<is>subscribers?\b‥\bis an? ${fifoQueue})(?![\w-])`,
    unless: fifoQueueUnless,
  },
  {
    services: ['sns', 'sqs'],
    says: phrase`
      \b(?<at>${fifoQueue}…\bsubscrib(?:e|es|ed)\b‥\bto\b‥${standardTopic})\b
      |\bsubscrib(?:e|es|ed|ing)\b‥(?<queue>${fifoQueue})‥\bto\b‥${standardTopic}\b`,
    unless: fifoQueueUnless,
  },
  {
    services: ['sns'],
    queueType: 'fifo',
    says: phrase`
      ^\W{0,4}(?:the|this|that|our) topic (?<at>${reached}\b‥
        \b(?:to |an? |the |our |its |into |directly |straight |all ){0,4}(?:\w{1,16} ){0,2}?${others})\b`,
    about: [phrase`\b(?:SNS FIFO|FIFO topics?|topics? [\w-]{1,40}\.fifo)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    queueType: 'fifo',
    says: phrase`
      \bsubscri(?:bers?|ptions?)\b‥ ?(?::|=|are
      |is) {0,1}(?:an? |the |our )?(?:[\w-]{1,14},? ){0,3}?(?<at>${others}(?: (?:endpoints?|functions?))?)\b`,
    about: [phrase`\b(?:SNS|topics?)\b`, phrase`\bFIFO\b|\.fifo\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b${fifoTopic}(?: \(\w{3,8}(?: \w{1,8})?\))? (?<at>(?:(?:→|->
          |=>) ?(?:e\.g\. )?(?:directly |straight )?(?:to |into )?
        |(?:e\.g\. )?(?:directly |straight )?(?:to|into|onto|with) )(?:an? |the |our |two |three |several )?
        (?:\w{1,14} ){0,2}?${others}(?: (?:endpoints?|functions?|subscri\w{3,8}))?)\b`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:subscrib(?:e|es|ed|ing)|hook(?:s|ed)?|attach(?:es|ed)?|connect(?:s|ed)?|wir(?:e|es|ed)|add(?:s|ed)?
        |plug(?:s|ged)?|bind(?:s)?|bound) (?:up )?(?:\w{1,14} ){0,5}?${others}(?: \w{1,14}){0,3} to\b‥${fifoTopic})(?![\w-])`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \btopic\W{1,4}[\w-]{1,40}\.fifo\b[^.]{0,80}?\b(?<at>${others}(?: [\w.-]{1,30}){0,3} (?:is|are) (?:\w{1,12} )?subscribed)\b`,
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b${fifoTopic}‥ (?<at>(?:e~?mails?|texts|pages|phones|messages) ${people})\b
      |\bsubscrib(?:es?|ed|ing) to ‥${fifoTopic}‥ (?<by>(?:with|by|via|through
        |using) (?:their |an? |your |our )?(?:\w{1,14} ){0,1}?${others}(?: addresses| address| numbers?)?)\b`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b${fifoTopic}\b…\b(?<at>${reached}\b(?:‥|…
        )\b(?:to |an? |the |our |its |into |directly |straight |all |customers |users |customer's |partner's ){0,4}
        (?:SQS(?:,? and| or|,|/)(?:, (?:via|by|over))? ?)?(?:\w{1,16} ){0,2}?${others})\b`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>${others}(?: (?:subscribers?|functions?|endpoints?))?\)?(?: [\w.-]{1,30}){0,3} (?:is|are|gets?|go(?:es)?|leaves?
        |subscrib(?:es?|ed)|listens?|attached|registered|receives?|hangs?)\b…\b(?:to|on|of|from|by|through|at)\b‥
        ${fifoTopic})(?![\w-])`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b${fifoTopic}(?: [\w.-]{1,40} ?)? (?<at>(?:can|may|could) (?:also )?(?:send|deliver|push|notify)(?: to| an?| by)? (?:\w{1,12} )?${others}
        |(?:supports?|allows?|accepts?) (?:\w{1,12} ){0,2}?${others}(?: (?:subscri\w{3,8}|endpoints?))?)\b
      |\b${fifoTopic}(?: [\w.-]{1,40} ?)?,? to which\b‥(?<which>${others}(?: \w{1,14}){0,3} subscribes?)\b`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: phrase`${topicUnless.source}|\b(?:does not|only)\b`,
  },
  {
    services: ['sns'],
    queueType: 'fifo',
    says: phrase`\b(?<at>subscribed to (?:this|the|that|our) topic (?:with|by|via|through|over) (?:[\w'-]{1,14} ){0,2}?${others})\b`,
    about: [phrase`\b(?:SNS FIFO|FIFO topics?)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`\b(?<at>${others}(?: \w{1,14}){0,4} (?:is|are|gets?) subscribed)\b`,
    together: [phrase`\b(?:SNS )?FIFO (?:SNS )?topics?\b|\btopic [\w-]{1,40}\.fifo\b`],
    unless: phrase`\b(?:cannot|can't|not (?:supported|allowed|possible)|only|standard topic|SQS|queue|via|through)\b`,
  },
  {
    services: ['sns'],
    says: phrase`
      \b${fifoTopic}\W{1,4}(?:[\w-]{2,12}(?: [\w-]{2,12})?(?:, | and | or )){0,4}(?<at>${others})(?:(?:,| and| or) [\w-]{2,12}){0,3} (?:(?:can|may) subscribe|subscribers?)\b
      |\b(?<of>${others} subscri(?:ptions?|bers?) (?:of|to|on|for|at)‥ ${fifoTopic})(?![\w-])`,
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`\b(?:from|of|on|off|at) ‥${fifoTopic}(?![\w-])…\b(?<at>${others} (?:takes?|receives?|gets?|reads?|pulls?|collects?|is fed|are fed))\b`,
    about: [phrase`\b(?:topics?|SNS)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    queueType: 'fifo',
    says: phrase`
      \b(?<at>${others}(?: (?:functions?|endpoints?))?\)?(?: [\w.-]{1,30})? (?:(?:is|are
        |gets?) (?:\w{1,12} ){0,2}subscribed|subscribes?)(?: directly| straight)? to (?:it|them|this topic|that topic|the topic))\b`,
    about: [phrase`\b(?:SNS FIFO|FIFO topics?|[\w-]{1,40}\.fifo)\b`],
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \bsubscribers? of (?:the |our )?‥${fifoTopic}‥\s{0,3}(?::|=|are|is)\s{0,3}(?:\w{1,12},? ){0,3}?(?<at>${others})\b
      |\b(?:get|receive|send|deliver)s?\b‥(?<by>(?:an? )?(?:SMS|e~?mails?|push notifications?|text messages?))\b‥
      (?:through|via|from|by)\b‥${fifoTopic}`,
    unless: topicUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:Kinesis (?:data )?streams?|DynamoDB tables?|Step Functions|state machines?|event bus|S3 buckets?|RDS
        |EC2 instances?)(?: \w{1,12}){0,3} subscrib(?:e|es|ed) (?:directly |straight )?to)\b‥\b(?:SNS|topics?)\b`,
    unless: phrase`\b(?:cannot|can't|firehose|lambda|function|not|SQS|via|through|HTTPS?)\b`,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?:SNS|topics?)\b‥\b(?<at>(?:(?:delivers?|publish(?:es)?|sends?|writes?|pushes|streams?|fans? out|forwards?
          |can (?:deliver|publish|send|write|push))(?: messages?| notifications?| events?| data
          | them)? (?:directly |straight |also ){0,2}(?:in)?to (?:an? |the |our )?(?:\w{1,14} ){0,2}?
          (?:Kinesis (?:data )?streams?|DynamoDB|Step Functions?|state machines?|EventBridge|event bus|RDS
          |Kinesis Data Streams|MSK|Kafka|EC2|ECS|Redshift|OpenSearch|S3)
        |(?:has|have) (?:an? |the |our )?(?:step functions? state machine|state machine|DynamoDB table
          |Kinesis (?:data )?stream|EventBridge bus|S3 bucket) (?:as (?:its |an? |the )?)?subscribers?))\b`,
    unless: phrase`\b(?:cannot|can't|firehose|lambda|function|not (?:supported|possible)|SQS|via|through|then|which|reads?|and (?:writes|stores|publishes))\b`,
  },
];

const down = inOneLine`
    (?:offline|reachable|online|available|down|back(?: online| up)?|up(?: again)?|unavailable|not (?:available|reachable|running|there)|unreachable
    |switched off|asleep|disconnected|late|slow|busy|returns?|recovers?|comes? back|wakes up|reconnects?|read|ready
    |maintenance|outages?|downtimes?|deployments?|restarts?|works again|being (?:deployed|restarted|updated|upgraded|patched))`;
const keeps = inOneLine`
    (?:stor(?:es?|ed|ing)|keeps?|kept|retains?|retained|holds?|persists?|persisted|buffers?|saves?|saved
    |queues?(?= (?:it|them|messages|up))|remembers|stays?|remains?|waits?)`;
const notDurableUnless = phrase`
  \b(?:\w{2,30}queue|wait(?:s|ing)? for (?:an? |the )?(?:manual )?(?:SNS )?(?:messages?|notifications?|confirmations?|approvals?)
  |of all messages (?:that )?it receives|synchronous (?:invocations?|calls?)|(?:messages?|them) temporarily
  |(?:you|we) (?:must|have to|should|need to) wait|(?<!\b(?:no|an?|each|every) )order(?:ing)?|SQS
  |(?<!\b(?:no|without|need)(?: an?)? |\b(?:topic|SNS|it) )queues?|DLQ|dead~letter|archiv\w{1,4}|FIFO topics? can|not persist\w{0,4}
  |several (?:AZs?|availability zones)|availability zones|multiple AZs?|in the console
  |retr(?:y|ies)|firehose|kinesis|event~?bridge|replicat\w{1,4}|encrypt\w{1,4})\b`;

/** A topic expected to keep messages. */
export const snsNotDurable: readonly Saying[] = [
  {
    services: ['sns'],
    says: phrase`
      \bSNS(?: itself| topics?)? (?<at>(?:stores?|keeps?|holds?|saves?|retains?|buffers?) (?:an? |the |each |every |all |its |our ){0,2}(?:messages?|notifications?|events?|\w{3,14}s?)‥
        (?:\b(?:for~?ever|indefinitely|permanently|endlessly)\b|\b(?:until|till|as long as|for up to)\b…\b(?:subscribers?|consumers?|endpoints?|receivers?|online|back|confirmed|read|received|reachable|\d{1,2} days|(?:four|seven|fourteen) days)\b))`,
    unless: phrase`\b(?:FIFO|archiv\w{1,4}|retr(?:y|ies|ied)|not|never|DLQ|dead~letter)\b`,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>${keeps}\b…\b(?:until|for|while|during|when|once|in case|as long as|as soon as|till|up to)\b…
        \b(?:${down}|(?:have been |are |were |is )(?:fetched|read|collected|picked up|received|delivered|consumed)
        |consumers?|subscribers?|(?:is|are|was|were|has been|have been) (?:re~?(?:deploy|start|connect|cover|pair|boot)\w{0,4}ed|fixed|upgraded|patched|migrated)|\d{1,3} (?:days|hours|weeks)|(?:next )?morning|next day|tomorrow|monday|read|delivered
        |forever|endpoints?))\b(?: (?:is|are|has|comes?|goes)(?: \w{1,10})? ${down})?`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:is|as|are|acts as|serves as|provides|offers|used as)(?: an?| our| the)? (?:durable|persistent|reliable
        |permanent) (?:message )?(?:stor(?:e|age)|buffer|log|persistence|queue|memory)(?: for)?
      |(?:acts?|serves?|us(?:es?|ed|ing)|works?
        |treat\w{0,3})(?: (?:SNS|it|(?:the|our|a) (?:SNS )?topic))? as (?:an? |our |the )?(?:message )?(?:buffer|store
        |storage|mailbox|archive)|(?:stored|kept|held|buffered|retained|saved|parked|waits?|stays?
        |remains?) (?:\w{1,10} ){0,2}?in (?:the |our |its )?(?:SNS|topic)\b
      |(?:persists|stores|keeps|retains|archives
        |to (?:persist|store|keep|retain
          |archive)) (?:all |every |our |its |published |undelivered |missed |unread |pending |the ){0,2}(?:messages?
        |notifications?|events?)(?! (?:until|in)\b))\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>${kept} (?:(?:the|all|any|our|every|its|their|up|back|for) ){0,2}(?:messages?|notifications?|events?|what
        |everything|whatever|them|it|data)|(?:messages?|notifications?|events?|they|it
        |nothing) (?:\w{1,8} ){0,2}?(?:wait(?:s|ing)?|stay(?:s)?|remain(?:s)?
        |(?:is|are) (?:kept|stored|held|buffered|queued|retained|saved|parked)))\b`,
    together: [phrase`\b(?:SNS|topics?)\b`, phrase`\b(?:${away}|late(?:r)? (?:subscribers?|consumers?|joiners?))\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:pick(?:s|ed)? up|continues?|resumes?|goes on|carr(?:y|ies) on) (?:\w{1,8} )?where (?:it|they) (?:left off
        |stopped|had stopped|was|were))\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:(?:new|late|later|future|joining) subscribers?
        |(?:whoever|any(?:one|body)|everyone|those|systems?|services?|subscribers?)(?: (?:that|who|which))? (?:joins?|subscribes?|comes?|(?:is|are) added)(?: in)? (?:later|late
          |afterwards))\b…\b(?:receives?|gets?|sees?|reads?|obtains?|catch(?:es)? up)\b…
        \b(?:published (?:before|earlier)|earlier|old(?:er)?|past|previous|missed|history|before it|before they
        |all messages))\b|\b(?<old>(?:[\w-]{2,16}) (?:can |may |could )(?:\w{1,12} )?(?:read|fetch|get|receive|request|pull
        |re~?read) (?:old|earlier|past|previous|missed|older) (?:messages|notifications|events))\b
      |\b(?<from>(?:receives?|gets?) (?:all |the |every ){0,2}(?:earlier|previous|missed|past|older) (?:messages
        |notifications|events) from (?:the |our )?(?:SNS|topic))\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:sees?|gets?|receives?|reads?) the (?:last|past|previous) (?:\w{1,10} ){0,2}(?:hours?|days?|weeks?
        |months?)(?: worth)?(?: of)? (?:messages|notifications|events))\b
      |\btopics? (?<memory>remembers?)\b|\b(?:topic|SNS) (?<still>still (?:has|holds|keeps|stores|remembers) (?:them|it|the|all|every|old|those))\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    denies: true,
    says: phrase`\b(?<at>${neverLost})\b`,
    with: [
      phrase`
        \b(?:alone|while|during|crash\w{2}|no need (?:for|of)|without (?:an? )?queues?|down|offline|guarantees?|persists?|persisted
        |ever|unavailable|never (?:loses?|drops?))\b`,
    ],
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: phrase`
      \b(?:DLQ|dead~letter|(?:with|and|plus) (?:an? )?(?:SQS )?queues?|to SQS
      |(?<!no need for (?:an? )?)SQS (?:queue )?(?:behind|keeps|subscribed)|SQS(?= (?:→|->))|archiv\w{1,4})\b`,
  },
  {
    services: ['sns'],
    says: phrase`
      \b(?<at>(?:${forms('fetch get receive read collect pull pick')}‥ (?:messages?|notifications?|events?|everything|what(?:ever)?
          |all|them|it)|catch(?:es)? up)\b…\b(?:later|afterwards|in the meantime|meanwhile
        |after (?:the|an|its) (?:outage|downtime|restart)|whenever
        |(?:once|when) (?:it|they|he) (?:is|are|comes?) (?:back|up|online|ready)))\b
      |\b(?:after|during) (?:the |an? |its |our )?(?:outages?|downtimes?|restarts?|maintenance)\b…
      \b(?<then>${forms('get receive see catch deliver send')})\b`,
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: notDurableUnless,
  },
  {
    services: ['sns'],
    says: phrase`\b(?<at>${forms('get receive see fetch deliver catch')}‥ (?:messages?|notifications?|events?|everything|all|them|it|what))\b`,
    together: [
      phrase`\b${away}\b`,
      phrase`\b(?:when|once|as soon as|after(?:wards)?|later|until|still|again|(?:on )?monday|tomorrow|next (?:day|morning|week))\b`,
    ],
    about: [phrase`\b(?:SNS|topics?)\b`],
    unless: phrase`${notDurableUnless.source}|, the (?:others?|\w{2,16} (?:system|service|team)s?) still\b`,
  },
];
