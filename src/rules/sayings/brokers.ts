import { inOneLine } from '../../engine/in-one-line';
import { forms } from './forms';
import { phrase, type Saying } from './saying';

const services = ['mq'] as const;
const broker = '(?:brokers?|Amazon ~?MQ|AmazonMQ|activemq|rabbitmq|MQ)';
const spare = phrase`
  \b(?:dev(?:elopment)?|test(?:ing|s)?|staging|sandbox|demo|local(?:ly)?|playground|proof of concept|PoC|pilot|RDS
  |offers|supports?|deployment (?:modes|options)|three options|either|or (?:a )?cluster|moved from|migrated from
  |replaced|will replace|if the|instead of|EC2|on~premises|self~(?:managed|hosted)|not (?:for|in) production)\b
  |\b(?:single~instance|active/standby)(?:,| and| or| \/) (?:an? |the )?(?:active|cluster|single|three|multi)`;

/** What tells of a broker that there is, not of what brokers can be. */
const inUse = phrase`
  \b(?:our|we|production|(?:\w{2,16}_)?prod|live|runs?|running|deployed|deployment mode|DeploymentMode
  |(?:is|are|was) (?:an? |the |just |only |still |currently |deployed |running |as |our ){0,4}(?:one|single)|uses?
  |using|serves?|enough|depends?|rel(?:y|ies)|shares?|connects?|chose|chosen|picked|opted|the (?:[\w-]{1,16} ){0,2}broker)\b
  |\b(?:go(?:es)?|run|flows?|travels?) (?:through|over|via)\b
  |\bbroker\s{0,3}: |[:=]\W{0,4}(?:\w{1,14}, )?(?:an? |one |just |only ){0,2}single|\b(?:single~instance,?|one|a single) mq\.\w`;
const possible = phrase`
  \b(?:can be (?:created|deployed)|you can|when creating|for single~instance|at a time|allowed values|free tier
  |per month|single~instance brokers|limits? access|default policy)\b`;

/** A broker without a second one. */
export const singleInstance: readonly Saying[] = [
  {
    services,
    says: phrase`
      \b(?<at>single~instance(?: \w{1,12})?(?: broker| deployment| mode)?|SINGLE_INSTANCE
      |(?:a |one |only one |just one )?(?<!from a )(?<!of a )single (?:\w{1,12} )?(?:instance|node|broker
        |(?:rabbitmq|activemq|Amazon MQ) (?:node|broker|instance))|one (?:\w{1,12} ){0,3}?(?:broker|node|instance) is enough
      |(?:1|one) (?:node|broker|instance)(?=,)|^\W{0,4}one (?:\w{1,12} ){0,3}?(?:broker|node|instance)(?=…\b(?:serves?|handles?|carries|runs?)\b)
      |one single (?:broker|node|instance)|(?:just one|only one|(?:run|use|have|operate|deploy)s? one|(?:our|the) only
        |sole|lone) (?:[\w.]{1,12} ){0,3}?(?:broker|node|instance)|one (?:instance|node|broker)(?= \(?(?:of )?mq\.)
      |(?:one|a single) mq\.[\w.]{3,20}(?=\W{0,3}(?:$|,|in\b))
      |one (?:ActiveMQ|RabbitMQ) (?:instance|node|broker)(?= ?,| in production)
      |one mq\.[\w.]{3,20} (?:instance|node|broker))\b`,
    with: [inUse],
    about: [phrase`\b(?:${broker}|SINGLE_INSTANCE)\b`],
    unlessBefore: phrase`\b(?:self~(?:managed|hosted)|on~premises|EC2)\b`,
    unless: phrase`
      ${spare.source}|${possible.source}|^\W{0,4}an? single(?:~instance)? (?:\w{1,12} )?broker\b(?!…
        \b(?:serves?|runs?|handles?|carries|is used|is what)\b)`,
  },
  {
    services,
    says: phrase`
      \b(?:an? single|single~instance|one|the single) (?:\w{1,12} ){0,3}?(?:broker|node|instance)\b‥
      \b(?<at>highly available|high availability|fault~tolerant|survives?|redundant|fails? over|always up|enough)\b`,
    about: [phrase`\b${broker}\b`],
    unless: spare,
  },
  {
    services,
    denies: true,
    says: phrase`
      \b(?<at>(?:no|without(?: an?| any)?|has no|lacks?(?: an?| any)?) (?:standby|stand~by|second (?:broker|node)|failover
        |replica|passive broker)|(?:sits?|lives?|runs?|placed|deployed|located|broker|instance|node)(?: only
        | just)? in (?:only |just |exactly )?(?:one|a single) (?:availability zone|AZ|zone|subnet)
      |not (?:deployed |running |run |spread )?(?:in|across|over) (?:several|multiple|two|three
        |more than one) (?:availability zones?|AZs?|zones?))\b`,
    about: [phrase`\b${broker}\b`],
    unless: phrase`${spare.source}|^\W{0,4}an? (?:single|\w{1,12}~instance)`,
  },
];

const open = inOneLine`
    (?:(?:made|make|makes|set|sets|is|are) (?:\w{1,12} ){0,5}?public(?=\s{0,4}(?:$|[.,;:)]| so| for| to| and))
    |(?:exposed|reachable|reached|accessible|available) publicly
    |publicly (?:reached|accessible|reachable|available|exposed)|PubliclyAccessible\b‥(?:is|:|=|to|set to)?\s{0,3}true
    |public (?:endpoint|access|accessibility|subnet|console)
    |(?:${forms('open expose')}|reachable|accessible|available|connect(?:s|ed)?|visible)(?: \w{1,12}){0,5}? (?:to|from|over
      |via|on) (?:the )?(?:public |open |whole )?(?:internet|world|outside|everyone|anywhere|anyone)
    |over the (?:public )?internet|(?:anyone|everyone|anybody|everybody|the whole world
      |the world)(?: \w{1,12}){0,4} (?:can|may|could) (?:reach|access|connect|log in|open an? connection|talk to|get in
      |get at)|(?<!not be |cannot be |n.t be )(?:reach(?:es|ed)?|access(?:es|ed)?|use[sd]?|log(?:s|ged)? in(?:to)?
      |talk(?:s)? to)(?: \w{1,12}){0,6}? (?:over|through|via|across|from) (?:the )?(?:public |open )?internet|0\.0\.0\.0/0
    |from anywhere|(?<=\bpublic(?:ly accessible| access| endpoint)?: )(?:yes|true)|(?<=,\s{1,3})public(?=\s{0,3}[,)]))`;

/** A broker that the internet can reach. */
export const mqPublic: readonly Saying[] = [
  {
    services,
    says: phrase`(?<![\w-])(?<at>${open})(?!\w)`,
    about: [phrase`\b(?:${broker}|PubliclyAccessible)\b`],
    unless: phrase`
      \b(?:(?<!without (?:an? |any )?)(?<!no )(?<!too \w{3,9} for (?:an? |the )?)VPN|NAT|(?:HTTP|LDAP|OAuth|web) server|EC2 instances?|that you want|you need
      |queues or topics|private|can be (?:publicly|either)|or private|closed|nobody|no one|disabled|switched off
      |turned off|before the audit|web server|ALB|load balancer|only from|false|accessibility of the \w{1,20}: no|if the
      |is:? no|: no|(?:replicas?|databases?|postgres\w{0,4}|mysql|redis|buckets?|web~?sites?|APIs?)\b‥
        \b(?:is|are|was|were))\b`,
  },
];

const rabbit = '(?:rabbit(?:~?mq)?)';
const active = '(?:active~?mq)';
const standby =
  '(?:ACTIVE_STANDBY_MULTI_AZ|active~(?:/|and|\\/)~?standby|active/standby|active and (?:a )?standby|standby (?:broker|instance|node)?|stand~by)';
const cluster = inOneLine`
    (?:CLUSTER_MULTI_AZ|(?<=mode\W{1,3})cluster|three~node cluster|3~node cluster|cluster (?:deployment|mode)(?: mode)?
    |(?:as|in) a cluster|cluster (?:of (?:three|3)(?: brokers| nodes)?|(?:over|across) (?:two|three|several|\d) AZs?))`;
const modeUnless = phrase`
  \b(?:cannot|can't|not (?:support|available|possible)\w{0,4}|does not|moved from|instead of
  |(?:deployment|creation|stack|it|call) fails|(?:exists?|available|supported|offered|possible) only
  |only (?:exists?|for|in|with|available|supported|offered)|EC2|on~premises|self~managed|unlike|network of|rejected
  |respectively)\b`;

/** "- Engine: RabbitMQ", "- Mode: active/standby": what stands around the mode tells of one engine. */
const rabbitAlone = phrase`^(?!(?:.|\n){0,400}\b${active}\b)(?:.|\n){0,400}\b${rabbit}\b`;

/** A deployment mode of the other engine. */
export const engineMode: readonly Saying[] = [
  {
    services,
    general: true,
    says: phrase`\b${rabbit}\b(?:(?!\bactive~?mq\b)(?:[^.;?!]|\.(?=\d))){0,60}?\b(?<at>${standby})(?!\w)`,
    unless: phrase`${modeUnless.source}|\b(?:${active})\b(?:(?!\b${rabbit}\b)[^.;?!]){0,40}?${standby}`,
  },
  {
    services,
    general: true,
    says: phrase`\bmode\b\W{0,4}(?<at>${standby})(?!\w)|\b(?<for>${standby})(?!\w)‥\b(?:for|with|on|of) (?:the |our |an? )?${rabbit}\b`,
    about: [rabbitAlone],
    unless: phrase`${modeUnless.source}|\b${active}\b`,
  },
  {
    services,
    general: true,
    says: phrase`
      \b${active}\b(?:(?!\brabbit~?mq\b)(?:[^.;?!]|\.(?=\d))){0,60}?\b(?<at>${cluster})(?!\w)
      |\b(?<of>${cluster})(?!\w)[^.;:]{0,30}?\b(?:of|for|with|on) (?:the |our |an? )?(?:engine )?${active}\b`,
    unless: phrase`${modeUnless.source}|\b${rabbit}\b(?:(?!\b${active}\b)[^.;?!]){0,40}?${cluster}`,
  },
];

const efs = '(?:(?:Amazon )?EFS|Elastic File System)';
const ebs = '(?:(?:Amazon )?EBS|Elastic Block Store)';
const storageUnless = phrase`
  \b(?:EC2|on~premises|self~managed|self~hosted|cannot|can't|not (?:support|use|available|possible)\w{0,4}|does not
  |only EBS|uses EBS|instead of|fails?|application stores|unlike|EFS or EBS|EBS or EFS|files on|rejected|respectively
  |single)\b`;

/** Storage that the engine or mode does not have. */
export const storageMismatch: readonly Saying[] = [
  {
    services,
    general: true,
    says: phrase`\b(?:both|the two) (?:brokers?|nodes?|instances?)\b‥ (?:an? |the |same |one |shared ){0,3}(?<at>EBS)\b`,
    about: [phrase`\b(?:standby|${active})\b`],
    unless: phrase`\bsingle\b`,
  },
  {
    services,
    general: true,
    says: phrase`\b${rabbit}\b(?:(?!\bactive~?mq\b)(?:[^.;?!]|\.(?=\d))){0,60}?\b(?<at>${efs})\b`,
    unless: storageUnless,
  },
  {
    services,
    general: true,
    says: phrase`\b(?:messages?|queues?|data|storage|state)\b‥(?:\b(?:on|in|to|uses?|with)\b‥|[:=]) ?(?<at>${efs})\b`,
    // Where both engines are told around, it may be either.
    about: [phrase`^(?![\s\S]{0,2000}\b${active}\b)[\s\S]{0,2000}?\b${rabbit}\b`],
    unless: phrase`${storageUnless.source}|\b${active}\b`,
    unlessBefore: phrase`\b${active}\b`,
  },
  {
    services,
    general: true,
    says: phrase`\b(?<at>${efs})\b(?:(?!\bactive~?mq\b)[^.;?!]){0,40}?\b${rabbit}\b|\b(?<either>(?:both|either|any|every|whichever) engines?)\b…${efs}\b`,
    unless: phrase`${storageUnless.source}|\b${active}\b`,
  },
  {
    services,
    general: true,
    says: phrase`
      \b(?:${active}\b(?:(?!\brabbit~?mq\b)[^.;?!]){0,40}?\b(?:active~(?:/|and)~?standby|active/standby|standby|ACTIVE_STANDBY\w{0,9})
      |(?:active~(?:/|and)~?standby|active/standby|ACTIVE_STANDBY\w{0,9})\b‥(?:${active}|brokers?|pair)
      |(?:standby pair|pair of brokers|broker pair|both brokers of the pair))\b
      (?:(?!\brabbit~?mq\b)(?:[^.;?!]|\.(?=\d))){0,60}?\b(?<at>${ebs})\b
      |\bactive(?:~/~| and )standby (?:with|on|over) (?:an? )?(?<on>${ebs})\b‥${active}`,
    unless: phrase`
      \b(?:cannot|can't|not (?:support|use|available|possible)\w{0,4}|does not|instead of|fails?|application stores|unlike
      |files on|rejected|respectively|single|(?<!\bthan )EFS(?! (?:is|was) (?:too )?(?:slow|expensive|costly)))\b`,
  },
];

const credentials = '(?:password|passwd|pwd|pw|passphrase|credentials?)';
const secretUnless = phrase`
  \b(?:secrets? manager(?!\W{0,4}later)|parameter store|SSM|vault|at least \d|characters|redacted|rotat\w{1,4}|\*{3}
  |where is|need a username|dynamic reference|must not|<[\w-]{1,30}>|PASSWORD@|generated)\b|\$\{|\{\{`;

/** A password that stands where everybody can read it. */
export const inlinePassword: readonly Saying[] = [
  {
    services,
    says: phrase`\b(?:amqps?|stomp\+ssl|mqtt\+ssl|mqtts?|ssl|wss|tcp|https)://[\w.-]{1,40}:(?<at>(?!(?:\w{1,30}_)?pass(?:word|wd)?@|secret@|xxx|\*)[^\s:@/<>{}$]{4,60})@`,
    unless: secretUnless,
  },
  {
    services,
    says: phrase`
      \b${credentials}\b(?: (?:of|for) (?:the |our )?(?:\w{1,14} ){0,4}\w{1,14})?(?:\s{0,4}[:=]
      |\s{1,4}(?:is|was set to|set to))?\W{1,4}(?<at>(?=[^\s]{0,40}[\d!@#$%^&*])[A-Za-z0-9][^\s"'<>]{5,40}
      |(?=\w{1,20}-)[A-Za-z][\w-]{7,40}\d)`,
    unless: secretUnless,
  },
  {
    services,
    says: phrase`
      \b(?:login|user(?:name)?|credentials?|console(?: \([^()]{1,30}\))?)(?: with| as| by
      | using)?\s{0,3}[:=]?\W{0,6}[\w.-]{2,30}\s{0,4}[/:]\s{0,4}(?<at>(?=[^\s/]{0,40}\d)[A-Za-z0-9][^\s"'<>/]{5,40}
      |[a-z]{4,20}secret)\b`,
    unless: secretUnless,
  },
  {
    services,
    says: phrase`
      \b${credentials}\b…\b(?<at>hard~coded|in (?:plain|clear) ?text
      |(?:stored|kept|written|stands?|lives?|checked|committed|embedded|sits?|put) (?:in)?(?:to)?(?: plain)? ?(?:in
        |into)? ?(?:the |our |a )?(?:\w{1,14} ){0,3}(?:code|git|repo(?:sitory)?|template|source|notes?|wiki|readme
        |connection string|environment variables?)|checked into git|in the (?:\w{1,14} )?(?:template|repo(?:sitory)?|code))\b`,
    about: [phrase`\b(?:${broker})\b`],
    unless: phrase`\b(?:secrets? manager|parameter store|SSM|must not|encrypted|if the password|reference)\b`,
  },
  {
    services,
    says: phrase`\b(?<at>hard~cod(?:e|ed|es|ing)|plain~text|clear~text) (?:the |our )?(?:[\w'’]{1,12} ){0,4}?${credentials}\b`,
    about: [phrase`\b(?:${broker})\b`],
    unless: secretUnless,
  },
];

const fresh =
  '(?:new(?:ly built)?|greenfield|green~field|cloud~native|brand~new|from scratch|serverless|first product|no legacy|start~?up|fresh)';
const built = inOneLine`
    (?:applications?|apps?|systems?|services?|micro~?services?|projects?|platforms?|products?|shop|workloads?|design
    |architectures?|solutions?|greenfield|startup|backbone|components?)`;
const existing = phrase`
  (?<!\b(?:no|nothing|nobody|without)\b[^.;,]{0,24})\b(?:JMS|AMQP|MQTT|STOMP|openwire|migrat\w{1,6}|(?<!\b(?:no|any|without) )legacy system|lift~and~shift|existing|on~premises
  |(?<!instead of )(?<!rather than )(?:SQS|SNS|event~?bridge)|compatib\w{1,6}|new (?:broker|version|queue|engine|user)
  |not meant|(?:instead of|rather than)(?! (?:SQS|SNS|event~?bridge))|protocols?)\b(?!…\bno legacy)`;

/** A broker chosen where nothing has to be migrated. */
export const greenfield: readonly Saying[] = [
  {
    services,
    planned: true,
    says: phrase`
      (?:\b(?:messaging|broker) ?: |\b(?:us(?:es?|e|ing)|chos(?:e|en)|pick(?:ed)?|talks?|communicat\w{1,3}|exchanges?
        |through|via|over|runs? on)\b…\b)(?<at>Amazon ~?MQ|AmazonMQ)\b`,
    about: [
      phrase`
        \b(?:greenfield|green~field|cloud~native|from scratch|blank sheet|clean slate|brand~new
        |nothing to migrate|no legacy|without (?:any )?legacy|start~?up)\b`,
    ],
    unless: existing,
    unlessBefore: phrase`\b(?:JMS|AMQP|MQTT|STOMP|(?<!\b(?:no|any|without) )legacy|on~premises|existing)\b`,
  },
  {
    services,
    general: true,
    says: phrase`\b(?<at>Amazon ~?MQ|AmazonMQ)\b`,
    with: [
      phrase`
        \b(?:greenfield|green~field|cloud~native|from scratch|brand~new
        |(?:all |our |the |a |any |for ){1,2}new (?:\w{1,14} ){0,2}(?:applications?|apps?|systems?|(?:micro~?)?services?
          |projects?|platforms?|products?|workloads?|modules?))\b`,
      phrase`
        \b(?:us(?:es?|ing)|settl\w{1,3}|begin\w{0,5}|start\w{0,3}|take|takes|chos(?:e|en)|choose|pick\w{0,2}|select\w{0,2}
        |rel(?:y|ies)|default|built|runs?|runs on|communicat\w{1,3}|talks?|exchanges?|best|good|right|will do|goes? with
        |decision|backbone|bus|for|(?:put|set)(?:s|ting)? up)\b`,
    ],
    unless: existing,
  },
  {
    services,
    says: phrase`
      \b(?<at>${fresh} (?:\w{1,14} ){0,3}${built}\b…\b(?:Amazon ~?MQ|AmazonMQ|rabbitmq|activemq)
      |(?:Amazon ~?MQ|AmazonMQ|rabbitmq|activemq)\b…
        (?<!, )\b(?:for|of|in|with)\b (?:an? |the |our |all |your ){0,2}${fresh} (?!(?:\w{1,14} )?(?:plant|factory|warehouse|depot
          |office|building)\b)(?:\w{1,14} ){0,3}?${built}?)\b`,
    unless: existing,
  },
  {
    services,
    denies: true,
    says: phrase`
      \b(?<at>${built}\b…\b(?:built|build|developed|created)\b…\b(?:from scratch|first product)\b…
        \b(?:Amazon ~?MQ|rabbitmq|activemq)|builds? (?:its|our|the) first product on (?:Amazon ~?MQ|rabbitmq)
      |(?:built on|uses?|through|via) (?:Amazon ~?MQ)\b…\bno legacy)\b`,
    unless: phrase`\b(?:JMS|AMQP|MQTT|migrat(?:ed|ion|ing)|SQS|SNS|instead of)\b`,
  },
];
