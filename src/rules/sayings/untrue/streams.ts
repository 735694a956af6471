import { phrase, type Saying } from '../saying';

const of = { general: true, services: ['kinesis'] } as const;

export const ofStreams: readonly Saying[] = [
  {
    ...of,
    fact: 'kds.sse',
    says: phrase`
      \b(?<at>encrypt(?:ed|ion|s)\b…\b(?:by default|always(?: on)?|automatic(?:ally)?|out of the box)
        |(?:always|automatically|by default,?)(?: \w{1,10}){0,2} encrypt(?:ed|s))\b`,
    unless: phrase`
      \b(?:off|opt~in|optional|disabled|unencrypted|unless|until|if|once|when|decrypt\w{0,3}|firehose|SSE|video\w{0,2}|analytics|specif\w{1,4})\b
      |^(?:(?!\bat~rest\b).){0,400}\b(?:in~transit|in~flight|TLS|HTTPS|SSL)\b(?:(?!\bat~rest\b).){0,400}$`,
  },
  {
    ...of,
    fact: 'kds.sse',
    denies: true,
    says: phrase`
      \b(?<at>(?:cannot|can never|never)(?: \w{1,10}){0,3} encrypt(?:ed|ion)?\b…\b(?:after(?:wards)?|later|existing)
        |encrypt\w{2,3}\b…\b(?:(?:only|must|has to|have to)\b…\b(?:at|during|on|when|before)(?: \w{1,8}){0,3} creat\w{2,4}
          |cannot be (?:enabled|switched on|turned on|added|changed|activated)(?: \w{1,8}){0,3} (?:after|later|afterwards)))`,
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
      \b(?<at>provisioned\b…\b(?:adds?|scal\w{1,4}|grows?|splits?|increases?|auto~scal\w{1,4})\b…
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
    fact: 'kds.order',
    says: phrase`
      \b(?<at>order(?:s|ed|ing)?\b…\b(?:(?:in|of|across|over|for|throughout|on|within) (?:the |a |an ){0,1}(?:whole|entire|complete|full) (?:data )?streams?
          |(?:across|over|between) (?:all |the |several |many |multiple ){0,2}shards|(?:for|of) all (?:the )?records)
        |stream~(?:wide|level) order(?:ing)?|order(?:ing)?(?: scope)?\W{1,6}(?:the )?(?:whole|entire|complete) stream)\b`,
    unless: phrase`
      \b(?:(?:one|single|1)~shard|sequence~numbers?|no (?:global|total|order|guarantees?)|partial|in order to|if|need\w{0,3}|requir\w{1,4})\b`,
  },
  {
    general: true,
    services: ['kinesis', 'lambda'],
    fact: 'kds.order',
    denies: true,
    says: phrase`
      \b(?<at>(?:lambda|consumers?|functions?)\b…\border(?:ing)?(?: is| gets| will be| goes)? (?:lost|destroyed|broken|not (?:kept|guaranteed|preserved))
        |order(?:ing)? (?:per|of|within|by)(?: the| a| each)? (?:partition~)?keys?\b‥(?: is| gets)? (?:lost|broken|not (?:kept|guaranteed|preserved)))\b`,
    about: [phrase`\b(?:kinesis|streams?|shards?|partition~keys?)\b`],
    unless: phrase`\b(?:if|when|unless|across|SQS|SNS|standard|async\w{0,8}|S3|reshard\w{0,3})\b`,
  },
  {
    ...of,
    fact: 'kds.put_partial',
    says: phrase`
      \b(?<at>PutRecords\b…\b(?:all~or~no(?:thing|ne)|atomic(?:ally)?|roll(?:s|ed) back
        |(?:whole|entire|complete) (?:call|batch|request) (?:fails|is (?:rejected|refused))|none (?:of (?:them|the records) )?(?:is|are) (?:written|stored)
        |all (?:of them |records )?(?:fail|are (?:rejected|refused))))\b`,
    unless: phrase`\b(?:FailedRecordCount|unlike)\b`,
  },
  {
    ...of,
    fact: 'kds.shard.efo#delivery',
    says: phrase`\b(?<at>(?:enhanced~fan~?out|EFO)\b[^.;?!\n,]{0,40}\b(?:pull(?:s|ed|ing)?|poll(?:s|ed|ing)?|GetRecords))\b`,
    unless: phrase`\b(?:instead|without|unlike|vs|versus|rather|standard|classic|shared|push\w{0,3}|SubscribeToShard|or|compar\w{1,5})\b`,
  },
  {
    ...of,
    fact: 'kds.shard.efo',
    says: phrase`\b(?<at>(?:enhanced~fan~?out|EFO)\b[^.;?!\n]{0,40}\bshar(?:e|es|ed|ing)\b[^.;?!\n]{0,30}(?:\bthroughput|\bbandwidth|2 ?MB))\b`,
    unless: phrase`\b(?:instead|without|unlike|vs|versus|rather|standard|classic|own|dedicated|each|if|compar\w{1,5})\b`,
  },
  {
    ...of,
    fact: 'kds.shard.out',
    says: phrase`
      (?<at>\b2 ?MB\b…\b(?:per|(?:for )?each) (?:consumer|application)\b…\b(?:standard|shared|classic|GetRecords|without (?:enhanced|EFO))
        |\b(?:standard|shared|classic)\b…2 ?MB\b…\b(?:per|(?:for )?each) (?:consumer|application))\b`,
    unless: phrase`(?<!\b(?:without|no|not) )\b(?:enhanced|EFO|dedicated)\b|\ball consumers\b|\bshar(?:e|es|ing)\b`,
  },
  {
    ...of,
    fact: 'kds.shard.out',
    says: phrase`
      \b(?<at>only (?:one|a single) (?:consumer|application|reader|app)\b‥ (?:reads?|consumes?|gets?|receives?|per stream)
        |(?:records?|data)\b‥ (?:can|may) (?:only )?be (?:read|consumed) (?:only |just |exactly )?once
        |each record‥ (?:goes|is (?:delivered|handed|sent)) to (?:only |exactly )?(?:one|a single) consumer)\b`,
    unless: phrase`\b(?:shards?|groups?|KCL|workers?|lease\w{0,2}|keys?)\b`,
  },
  {
    ...of,
    fact: 'kds.retention.max',
    says: phrase`
      \b(?<at>(?:records?|data|events?|messages?)\b‥ (?:kept|stored|stays?|remains?|retained)\b[^.;?!\n,]{0,24}
        (?:\buntil (?:\w{1,12} ){0,4}(?:read|consumed|processed|deleted|acknowledged)|\bfor~?ever|\bindefinitely|\bpermanently))\b`,
    unless: phrase`\b(?:S3|archiv\w{1,4}|firehose|SQS|queues?|retention|365|expires?|checkpoint\w{0,3}|iterator|MSK)\b`,
  },
  {
    ...of,
    fact: 'kds.retention.max',
    denies: true,
    says: phrase`\b(?<at>retention(?: period)?\b‥ (?:cannot be (?:changed|increased|raised|extended)(?!…\b(?:beyond|above|over|more|past)\b)|is fixed))\b`,
    unless: phrase`\b(?:SQS|queue|firehose)\b`,
  },
  {
    ...of,
    fact: 'kds.partition_key#placement',
    says: phrase`
      \b(?<at>(?:records?|data|kinesis)\b…\b(?:round~robin|random(?:ly)?|at random)\b…\bshards?
        |shards?\b…\b(?:is|are) (?:chosen|picked|selected|assigned) (?:randomly|at random|(?:by )?round~robin)|partition~key is optional)\b`,
    unless: phrase`\b(?:random(?:ly)? (?:\w{1,12} )?(?:partition|key|string|value|suffix|prefix)|UUID|hash\w{0,3}|to avoid|should|explicit\w{0,7}|null|without (?:an? )?(?:partition~)?key)\b`,
  },
  {
    ...of,
    fact: 'kds.reshard',
    denies: true,
    says: phrase`
      \b(?<at>shards?\b‥ (?:cannot be (?:changed|added|removed|split|merged|increased|decreased)|(?:is|are) fixed)
        |(?:never|cannot)(?: \w{1,10}){0,2} (?:split|merged?|add|remove|change)\b‥ shards?\b)`,
    unless: phrase`\b(?:closed|parent|index\w{0,3}|primary|same time|at once|more than|adjacent|while|limit|on~demand)\b`,
  },
  {
    ...of,
    fact: 'kds.iteratorage',
    says: phrase`
      \b(?<at>(?:lag\w{0,4}|behind)\b…\b(?:ApproximateAgeOfOldest\w{0,8}|ApproximateNumber\w{4,30}|(?:Read|Write)Provisioned\w{5,30}|IncomingRecords))`,
    unless: phrase`IteratorAge|MillisBehind`,
  },
];
