import { phrase, type Saying } from '../saying';

const of = { general: true, services: ['mq'] } as const;
const yes = '\\W{0,6}(?:yes\\b|possible|supported|available|[✓✔✅])';

export const ofBrokers: readonly Saying[] = [
  {
    ...of,
    fact: 'mq.engines',
    says: phrase`
      \b(?<at>(?:engines?|supports?|offers?|runs?|managed)\b[^.;?!\n]{0,40}\b(?:active|rabbit)~?MQ\b[^.;?!\n]{0,24}(?:,|\band\b|\bor\b|/) ?(?:Apache )?(?:kafka|IBM~MQ|NATS|ZeroMQ|redis|pulsar)|kafka as an? engine)\b`,
    unless: phrase`\b(?:MSK|migrat\w{1,4}|self|instead|vs|versus|unlike|than|on~premises|compar\w{1,5}|similar|like|EC2|Azure)\b`,
  },
  {
    ...of,
    fact: 'mq.protocols.rabbit',
    says: phrase`
      \b(?<at>(?:both|either|all|every|each) (?:\w{1,10} )?engines?\b…\b(?:MQTT|STOMP|OpenWire)\b
        |(?:MQTT|STOMP|OpenWire)\b[^.;?!\n]{0,30}\brabbit~?MQ:${yes}|rabbit~?MQ support (?:MQTT|STOMP|OpenWire)\b\W{1,6}yes\b)`,
  },
  {
    ...of,
    fact: 'mq.conns.rabbit',
    says: phrase`
      (?<at>\b(?:(?:Amazon ~?)?MQ|it)\b(?: is)?(?: a)?(?: fully| completely)? serverless|^\W{0,4}(?:fully )?serverless(?=\W{0,4}(?:$|,)| service)
        |\bserverless\b[^.;?!\n]{0,30}:${yes}
        |\bscales?\b‥ (?:as (?:far|much|well|high) as|like|(?:to )?the same (?:way )?as)‥ (?:SQS|SNS)\b
        |\b(?:scales?|scaling)\b[^.;?!\n,]{0,24}\b(?:automatic(?:ally)?|unlimited(?:ly)?|infinite(?:ly)?|endless(?:ly)?|without limits?|by itself)
        |\b(?:unlimited|infinite) (?:throughput|scal\w{2,8}))`,
    unless: phrase`\b(?:SQS (?:is|scales)|unlike|storage|applications?|whereas|while|no auto|instead|vs)\b`,
  },
  {
    ...of,
    fact: 'mq.rabbit.streams',
    says: phrase`\b(?<at>streams: rabbit~?MQ:${yes}|rabbit~?MQ\b‥ (?:use|support|have) streams\W{1,6}yes\b)`,
  },
  {
    ...of,
    fact: 'mq.storage.active',
    says: phrase`
      \b(?<at>storage(?: type)?\b[^.;?!\n]{0,40}\bcan be (?:changed|switched|converted)|can (?:the )?storage(?: type)? be (?:changed|switched|converted)|(?:chang|switch|convert)\w{1,3} (?:the )?storage(?: type)?\b[^.;?!\n]{0,30}\b(?:later|afterwards|at any time|any time|existing broker))\b`,
    unless: phrase`\b(?:size|new broker|throughput)\b`,
  },
];
