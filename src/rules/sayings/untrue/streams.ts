import { phrase, type Saying } from '../saying';

const of = { general: true, services: ['kinesis'] } as const;

export const ofStreams: readonly Saying[] = [
  {
    ...of,
    fact: 'kds.sse',
    says: phrase`
      \b(?<at>encrypt(?:ed|ion|s)\b…(?:[:→] ?default\b|\b(?:by default|always(?: on)?|automatic(?:ally)?|out of the box))
        |(?:always|automatically|by default,?)(?: \w{1,10}){0,2} encrypt(?:ed|s))\b`,
    unless: phrase`
      \b(?:off|opt~in|optional|disabled|unencrypted|unless|until|if|once|when|decrypt\w{0,3}|firehose|SSE|video\w{0,2}|logs?|analytics|specif\w{1,4})\b
      |^(?:(?!\bat~rest\b).){0,400}\b(?:in~transit|in~flight|TLS|HTTPS|SSL)\b(?:(?!\bat~rest\b).){0,400}$`,
  },
  {
    ...of,
    fact: 'kds.modeswitch',
    denies: true,
    says: phrase`
      \b(?<at>(?:mode|provisioned|on~demand)\b…\b(?:(?:is|are|stays?) (?:fixed|final|permanent|immutable)
          |fixed (?:at|on|after) creat\w{2,4}|cannot be (?:changed|switched|altered|modified)
          |(?:chosen|set|decided|picked) (?:once|for good|only (?:at|on) creat\w{2,4}))
        |(?:never|cannot)\b…\b(?:(?:chang|switch|convert)\w{0,4}\b…\b(?:modes?|(?:to|and) (?:on~demand|provisioned))
          |mode\b…\b(?:chang|switch)\w{2,4}))\b`,
    unless: phrase`\b(?:twice|two|2 times|more (?:often )?than|24 hours|tables?|DynamoDB|advantage|record)\b`,
  },
  {
    ...of,
    fact: 'kds.ondemand.scale#mode',
    says: phrase`
      \b(?<at>provisioned\b…\b(?:add(?:s|ed)?|scal\w{1,4}|grows?|splits?|increases?|auto~scal\w{1,4})\b…
          \b(?:by (?:it|them)sel(?:f|ves)|automatic(?:ally)?|on (?:its|their) own)
        |scal\w{1,4}\b…\bauto\w{0,10}\b…\bprovisioned|scal\w{1,4}\W{1,4}provisioned\b…\bauto\w{0,10})\b`,
    unless: phrase`\b(?:auto~scaling|lambda|cloudwatch|alarms?|utility|unlike|on~demand)\b`,
  },
  {
    ...of,
    fact: 'kds.ondemand.scale#mode',
    says: phrase`
      \b(?<at>on~demand\b…\b(?:(?:must|have to|needs?|has to|should)(?: to)?|you|we) (?:still )?
        (?:say|set|choose|specify|give|define|provision|plan|configure|pick|manage)\b‥\bshards?)\b`,
    unless: phrase`\bprovisioned\b`,
  },
  {
    ...of,
    fact: 'kds.ondemand.scale',
    says: phrase`
      \b(?<at>(?:any|every|all|whatever|unlimited|arbitrary|sudden)(?: \w{1,12}){0,2} (?:spikes?|bursts?|peaks?|loads?|traffic|throughput)\b…
        \b(?:at once|immediately|instantly|right away|(?:without|no|never)(?: \w{1,12}){0,2} throttl\w{1,4}))\b`,
    about: [phrase`\bon~demand\b`],
    unless: phrase`\b(?:twice|doubl\w{1,3}|up to|previous|minutes?|DynamoDB|tables?|provisioned)\b`,
  },
  {
    ...of,
    fact: 'kds.order',
    says: phrase`
      \b(?<at>order(?:s|ed|ing)?\b…\b(?:(?:in|of|across|over|for|throughout|on|within) (?:the |a |an ){0,1}(?:whole|entire|complete|full|all the) (?:data )?streams?
          |(?:across|over|between) (?:all |the |several |many |multiple ){0,2}shards|(?:for|of) all (?:the )?records)
        |order(?:ing)?\b[^.;?!\n]{0,30}[:→]\W{1,3}(?:the )?(?:(?:whole|entire|complete) stream|stream~wide|global))\b`,
    unless: phrase`
      \b(?:(?:one|single|1)~shard|(?:load|traffic) (?:is|are|gets?) \w{4,12}|sequence~numbers?|no (?:global|total|order|guarantees?)|partial|in order to|if|need\w{0,3}|requir\w{1,4})\b`,
  },
  {
    ...of,
    fact: 'kds.put_partial',
    says: phrase`\b(?<at>PutRecords\b…\b(?:(?:all|records)~or~no(?:thing|ne)|atomic(?:ally)?|transaction(?:al)?|(?:whole|entire) (?:call|batch|request) fails|fails completely))\b`,
  },
];
