import { inOneLine } from '../../engine/in-one-line';
import { endlessly, generally, losesFailures, lost } from './classes';
import { forms } from './forms';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

const failure = inOneLine`
  (?:(?:on~?failure|failure|error) destinations?|OnFailure(?: destinations?)?
  |destinations? (?:for|on) (?:failures?|errors?)|destinations?|on~failure(?= ?[:=→])|${deadLetter}|MaximumRetryAttempts|retry limit
  |limits? (?:for|on|of) (?:the |our |its )?retries)`;
const stream = '(?:kinesis|streams?|shards?|DynamoDB streams?)';
const streamUnless = phrase`
  ${advised}|${anyOf('mapping|trigger|stream|function|consumer')}
  |\b(?:KCL|by default|SQS|schedules?|forever \(default|the queue has|if no|then sends|and then (?!(?:it|they|lost|gone|dropped|discarded)\b)|async\w{0,12}|maximum age|that you|three times|times and|succeeds?,? or|subscriptions?)\b`;

/** Only functions have a destination for what fails. */
const inFunctions = phrase`\b(?:lambda|mappings?|triggers?|functions?|event source|on~failure|failure destinations?)\b`;

/** A mapping of a stream whose failures go nowhere. */
export const streamNoFailureDestination: readonly Saying[] = [
  {
    services: ['kinesis', 'dynamodb', 'lambda'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(failure)})`,
    about: [phrase`\b${stream}\b`, inFunctions],
    unless: streamUnless,
  },
  {
    services: ['kinesis', 'dynamodb', 'lambda'],
    ...losesFailures,
    about: [phrase`\b${stream}\b`, inFunctions],
    unless: phrase`
      ${streamUnless.source}|${generally}|\b(?:on~?failure|destinations?|firehose|FailedRecordCount|PutRecords?|producers?
      |capacity|throttl\w{1,4}|SQS|${deadLetter})\b`,
  },
  {
    services: ['kinesis', 'dynamodb', 'lambda'],
    says: phrase`
      \b(?<at>(?:retr(?:y|ies|ied|ying)|tries|re~?process\w{0,3}|repeat\w{0,3}|halts?|stops?|holds? up|blocks?|stuck)\b…
        \b(?:${endlessly}|until (?:it|they|the \w{3,12}) (?:expires?|ages out|age out)))(?!\w)`,
    about: [phrase`\b${stream}\b`, inFunctions],
    unless: streamUnless,
    // What Lambda does by itself, told together with what to do about it.
    unlessNext: phrase`^\W{0,4}(?:set|use|configure|add|turn on|enable|so|then|therefore)\b[^.;]{0,80}\b${failure}`,
  },
];

const several =
  '(?:as many|any number of|unlimited|countless|dozens of|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|[3-9]|[1-9]\\d)';
const readers = inOneLine`
    (?:(?:classic |different |independent |separate |polling |lambda |KCL |standard |consumer |downstream |other ){0,2}
      (?:consumers?|applications?|apps?|lambda functions?|functions?|lambdas?|teams?|readers?|(?:micro~?)?services?
      |KCL (?:apps?|applications?)|processors?|dashboards?|pipelines?))`;
const shared = inOneLine`
    (?:(?:without|no) (?:using )?(?:(?:enhanced~)?fan~?out|EFO)|shared (?:throughput|fan~?out|mode)|poll(?:s|ing)?|GetRecords
    |standard iterators?|classic|no (?:enhanced~fan~?out|EFO)
    |none (?:of (?:them|which) )?(?:with|uses?|on|has|w{3,12} (?:for|to|with)) (?:enhanced~fan~?out|EFO)
    |(?:enhanced~fan~?out|EFO) is not|(?:not|\w{2,5}n't|never) (?:enabled?|use[sd]?|using|turn(?:ed)? on|switch(?:ed)? on|on
      |have|set up) (?:any )?(?:enhanced~fan~?out|EFO)|not use (?:enhanced~fan~?out|EFO)
    |shares? (?:the|one|a) (?:\w{1,10} )?(?:shard|stream|throughput|2 ?MB)|(?:standard|shared|classic) mode|shared
    |each (?:\w{1,12} )?(?:has|gets) (?:the |its |a )?(?:full |own )?2 ?MB)`;
const consumersUnless = phrase`
  \b(?:(?<!none )(?<!them )(?<!not )with enhanced~fan~?out
  |(?<!none )(?<!nobody )(?<!no one )(?<!none of them )(?<!none of which )use(?:s)? enhanced|via enhanced|through enhanced|producers?|SQS|SNS
  |a fifth|share(?:s)? 2 ?MB|fan~?out consumers|at most|up to|limit)\b`;

/** Many readers that share the throughput of a shard. */
export const tooManyStreamConsumers: readonly Saying[] = [
  {
    services: ['kinesis'],
    says: phrase`\b(?<at>${several} ${readers})\b`,
    with: [phrase`\b${shared}`],
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: consumersUnless,
  },
  {
    services: ['kinesis'],
    general: true,
    says: phrase`
      \b(?<at>(?:every|each|all|any)(?: additional| new| further)? (?:consumers?|applications?|readers?|functions?)\b…
        \b(?:gets?|has|have|receives?|with) (?:the |its |their |a )?(?:own|full|dedicated|separate)? ?2 ?MB(?:/s| per second
        | a second)?(?: of its own)?|${several} ${readers}\b…\b(?:gets?|has|have) (?:the |its )?2 ?MB(?:/s| per second)? each)\b`,
    with: [
      phrase`\b(?:without|GetRecords|poll(?:s|ing)?|own|full|of its own|classic|standard|shared|to (?:it|them)sel(?:f|ves))\b`,
    ],
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: phrase`${consumersUnless.source}|(?<!without )(?<!no )(?<!need (?:of|for|to use|to enable) )\b(?:enhanced~fan~?out|EFO)\b`,
  },
  {
    services: ['kinesis'],
    denies: true,
    says: phrase`
      \b(?<at>(?:(?:consumers?|readers?|applications?|functions?)\b[^.:;]{0,60}:
        |(?:read|consumed|used|polled) by) (?:[\w()-]{2,20}(?: [\w-]{1,20}){0,5}, ){2,9}[\w-]{2,20})`,
    about: [phrase`\b${shared}`, phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: consumersUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:all |the ){1,2}${several}|${several}(?=,? (?:all|each)\b))\b(?: of them)?
      (?:,? (?:all|each)(?: of them)?)? (?:with|by|via|polls?|reads?|consumes?|shares?|uses?)\b`,
    with: [phrase`\b${shared}`],
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: consumersUnless,
  },
  {
    services: ['kinesis'],
    denies: true,
    says: phrase`
      \b(?<at>(?:another|additional|new|further|more|each|every) (?:${readers})\b…\b(?:not|\w{2,5}n't|never|without|no) (?:\w{1,8} )?
      (?:cost|slow|affect|reduc|influenc|disturb|hurt|impact|impair|take (?:away|any)|effect)\w{0,4})\b`,
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: phrase`${consumersUnless.source}|(?<!without )(?<!no )\b(?:enhanced~fan~?out|EFO)\b`,
  },
  {
    services: ['kinesis'],
    denies: true,
    says: phrase`\bconsumers?(?: (?:of|on)\b[^.:;=]{2,40})?\s{0,3}[:=]\s{0,3}(?<at>[3-9]|[1-9]\d)\b(?:[^.;]{0,30}\b(?:no|without) EFO)?`,
    with: [phrase`\b${shared}`],
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
  },
];

const partitionKey = '(?:partition~?keys?|PartitionKey)';
const poor = inOneLine`
    (?:regions?|country(?: code)?|countries|aws region|event types?|types?|status(?:es)?|state|tiers?|plans?|dates?|day|days|hour
    |weekday|environment|stage|gender|category|continents?|boolean|event name|severity|log level|source|language
    |currency|channel|today's date|current date|month|year|version|severity level|product line|brand|department|zone
    |availability zone|az)`;
const fixed = '(?:constant|fixed|static|hard~coded|same|single|identical|one|literal|dummy|default)';
const mostOfAll = '(?:[3-9]\\d ?(?:%|percent)|half|most|the bulk|the majority|nearly all|almost all)';
const keyUnless = phrase`
  \b(?:records?|events?|data|messages?) (?:of|for|from) (?:an?|one|each|every|the same|a given) \w{3,16}\b
  |\border(?:ing)? (?:per|within)\b|\b(?:highly distributed|(?:large|high) number of|unique values
  |(?<!every )(?<!all )(?<!each )(?:records?|data|messages?|events?|items?) (?:\w{1,10} ){0,3}(?:with|have|has|having
    |sharing|share) the same|(?:for|of|by|per|with) the same partition~key(?:,)? (?:go|goes|are|is|always|will|end|land
    |belong|stay|share|map)|sequence~numbers?|increases?|ordering|one shard gets|hot shard|DynamoDB|tables?|items
  |sort keys?|kafka|of one|random|sensors?(?! types?\b)|(?:device|user|customer|order|session|account|tenant)~?ids?
  |instead of|few values|makes a|good partition|avoid|bad|should|GSI|cassandra|cosmos)\b
  |\bsame (?:device|user|customer|order|session)\b`;

/** A partition key of few values. */
export const hotKey: readonly Saying[] = [
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?<name>\w{3,20})(?:~id)? (?:as|is|serves as) (?:the |our |its |a )?${partitionKey})\b[^.?!\n]{0,60}
      \b(?:one|single|largest|biggest) \k<name>s?\b…${mostOfAll}
      |\b(?<is>${partitionKey} is (?:the |our |its |a )?(?<key>\w{3,20}))\b[^.?!\n]{0,60}
      \b(?:one|single|largest|biggest) \k<key>s?\b…${mostOfAll}`,
    unless: phrase`\b(?:avoid\w{0,3}|salt\w{0,3}|suffix\w{0,2}|random\w{0,2}|should|instead|never|rather)\b`,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?<name>\w{3,20})(?:~id)? (?:as|is|serves as) (?:the |our |its |a )?${partitionKey})\b[^.?!\n]{0,40}\b(?:have|are
      |has|of|only|just) (?:only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d) \k<name>s?\b
      |\b(?<of>of which there are (?:only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)\b(?![.,]\d)[^.?!\n]{0,30}\b${partitionKey})\b
      |\b(?<is>${partitionKey}(?: (?:of|for|in|on)‥)? is (?:the |our |its |a )?(?:\w{3,20} ){0,2}?(?<key>\w{3,20}))\b[^.?!\n]{0,40}\b(?:have|are
      |has|of|only|just) (?:only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d) \k<key>s?\b`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>sets? (?:the |its |our )?${partitionKey}
        (?: (?:of|for|on) (?:the |all |each )?(?:\w{1,16} ){0,2}?\w{1,16})? to (?:the |an? |their |its )?(?:\w{1,14} ){0,2}?
        (?:${poor}|${fixed}))\b(?! ids?)`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:all|every|each) (?:\w{3,16} ){1,2}(?:shares?|has|have|gets?|carr(?:y|ies)) (?:${fixed}|the same) key
      |${partitionKey} (?:only |just )?has (?:only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]
        |1\d) (?:\w{3,12} )?values)\b`,
    about: [phrase`\b${partitionKey}\b`],
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      (?<![\w-])(?<at>(?:a |one |the )?(?:one|single|same) ${partitionKey} for (?:all|every|each|the (?:whole|entire))|${partitionKey}\W{1,4}[\w-]{2,24}\W{1,4}for (?:all|every|each)
        |(?:constant|static|hard~coded) key\b|(?:with|share|shares|uses?|use|using|has|have|an?|the|by|get|gets|carry|set|sets
        |called with|[:,(–-]) ?(?:an? |the |its |our |only ){0,2}${fixed} (?:\w{1,12} )?${partitionKey})\b`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      (?<at>(?:\b${partitionKey}|^\W{0,4}key\b)(?: (?:of|for|in|on) (?:the |our |all |every |each )?(?:\w{1,16} ){0,3}?\w{1,16})?\s{0,4}
        (?:[:=]|is|are|was set to|we use|stays|equals
        |remains)\s{0,4}(?:(?:set to|always|simply|just|an?|the|our|field|value|hard~coded|their|its|name of the|customer
          |user|tenant|sensor|device|machine|AWS|value of the|string|literal) ){0,4}(?:(?:${poor}|${fixed}|hard~coded)(?! id| ids|~?id)\b
          |(?<=(?:always|constantly|string|literal) )["'][^"']{1,24}["']|(?<=(?:string|literal)\s{2})[\w-]{2,24}(?=\s|$)))`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:uses?|sends?|takes?|with|passes|sets?|puts?|writes?) (?:the |a |an |our |one ){0,2}(?:(?:${fixed}
        |string)\b|"[^"]{1,24}")‥ as (?:the |its |our |a )?${partitionKey})\b
      |\b(?<by>(?:partition|key|shard)(?:s|ed|ing)? (?:the |our |all )?(?:\w{1,14} ){0,3}?by (?:the |their |its )?
        (?:\w{1,12} )?${poor})\b(?! id)`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:(?:with|the|of|by|passes|sets|uses|is|use)[\s:]{1,3}|^\W{0,4}
        |:\s{0,1})${partitionKey}\s{0,3}[:=]?\s{0,3}(?:"[^"]{1,24}"|'[^']{1,24}'))
      |(?<=,\s)(?<set>${partitionKey}\s{0,3}[:=]\s{0,3}(?:"[^"]{1,24}"|'[^']{1,24}'))
      |\b(?<share>(?:shares?|gets?|uses?|have|has|carry|put|write|send|records?)\b[^.;]{0,24}\bthe ${partitionKey}\s{2}[\w-]{2,24}(?=\s|[.,;)]|$))`,
    with: [phrase`\b(?:all|every|each|always|everything)\b`],
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:the |our |its |today's |current |a |an ){0,2}(?:\w{1,14} ){0,2}?${poor}(?: field| code| name
        | column)?(?: \([^)]{1,40}\)| ?[-–—,] [^-–—,.;]{1,40} ?[-–—,])?(?: in)? (?:is|as|serves? as|acts? as|becomes|are
        |works as|used as|is used as) (?:the |our |a |its )?(?:\w{1,12} )?${partitionKey})\b`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>as (?:the |our |a )?(?:\w{1,12} )?${partitionKey}
        (?: (?:for|in|of) (?:the |our )?\w{1,16}(?: \w{1,16})?)?,? (?:we (?:use|chose|take|picked)|is used|serves
        |the producer uses) (?:the |an? |our ){0,1}(?:[\w'’]{1,14} ){0,2}?(?:${poor}|${fixed}))\b
      |\b(?<use>(?:use|uses|chose|takes?|picked
        |with) (?:the |an? |our |today's ){0,1}(?:\w{1,14} ){0,2}?${poor} as (?:the |our |a |its )?
        (?:\w{1,12} )?${partitionKey})\b|\b(?<by>partitioned by (?:the |their )?(?:\w{1,14} )?${poor})\b`,
    unless: keyUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`^\W{0,4}(?:we )?(?:use|take|chose|picked) (?:the |an? |our ){0,1}(?:\w{1,14} ){0,1}?(?<at>${poor})\W{0,3}$`,
    about: [phrase`\b${partitionKey}\b`],
    unless: keyUnless,
  },
];

const removes =
  '(?:delet(?:es?|ed|ing)|remov(?:es?|ed|ing)|purg(?:es?|ed|ing)|erases?d?|disappears?|drops?|gone|cleared|wiped)';
const record =
  '(?:entry|records?|data records?|events?|entries|messages?|it|them|single records?|individual records?|items?)';
const deleteUnless = phrase`
  \b(?:(?<!like (?:in )?(?:an? )?(?:SQS )?)(?:SQS|queue)|when (?:the )?retention|(?<!before (?:the |its |their )?)retention|expires?|expired?y?
  |delete (?:the|a|this|an?|our) (?:kinesis )?(?:data )?streams?|delete the stream|DynamoDB|rows?|from the table
  |unlike|firehose|24 hours|S3|KCL lease|consumer (?:registration|application))\b`;

/** A record believed to be deleted, or deletable, from a stream. */
export const deleteRecord: readonly Saying[] = [
  {
    services: ['kinesis'],
    general: true,
    says: phrase`
      \b(?:(?:who (?:deletes?|removes?)\b|deletion:)[^?:]{0,40}[?:]\W{0,6}(?:by )?(?:the |your )?(?<at>consumers?|applications?|lambda|KCL|clients?)
        |(?<delete>delet\w{1,4} (?:a |an |one |single |individual ){0,2}(?:messages?|records?|items?)\b[^.;?!\n]{0,40}:\W{0,6}(?:yes\b|possible|supported|[✓✔✅]))
        |(?<must>(?:consumers?|applications?|lambda|KCL|clients?) (?:must|has to|have to|needs? to|should|then|explicitly) (?:then |explicitly )?(?:delete|remove)s? (?:the |each |every |all )?(?:processed |read )?(?:records?|messages?|data)))`,
    unless: deleteUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>${lost}\b‥\b(?:as soon as|once|after|when|the moment)\b‥
        \b(?:read|consumed|processed|acknowledged|fetched|handled))\b
      |\b(?:read|consumed|processed|fetched)(?: just| only)?(?: once)?(?:,| and| then| it| they| is
      | are){1,4} (?<gone>gone|deleted|removed|dropped|lost)\b`,
    with: [phrase`\b(?:kinesis|streams?|shards?|records?)\b`],
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: phrase`\b(?:SQS|(?<!\blike an? \w{3,8} in an? )queue|topic|retention|expires?|DynamoDB|firehose|S3|not|never|n't)\b`,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>${removes} (?:the |all |old |bad |single |individual |its |these )?
        (?:kinesis (?:\w{1,10} )?(?:records?|events?|entries|data|messages)
        |(?:records?|events?|entries|data) (?:from|in|out of) (?:the |our )?kinesis)
      |(?:data|entries|records?|events?|(?!consumers|subscribers|shards|applications)\w{3,16}s|an? (?:\w{3,12} )?\w{3,16}(?= can be))\b‥
        \b(?:is|are|gets?|be) ${removes} (?:from|in|out of) (?:the |our )?(?:kinesis|stream))\b`,
    unless: deleteUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`\b(?<at>(?:${removes} (?:[\w'’-]{1,14} ){0,3}?${record}\b…\b(?:from|in|out of|of)(?: [\w-]{2,40} (?=…\bretention))?|${forms('take get')} (?:\w{1,8} )?${record} off)\b‥(?:kinesis|streams?|shards?))\b`,
    unless: deleteUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>${record}\b‥\b(?:is|are|gets?|(?:can|may|will)(?: \w{1,12})? be|was
        |were)(?: \w{1,12}){0,2} ${removes}\b(?:…
          \b(?:kinesis|streams?|shards?|after|once|as soon as|when|consumers?|read|processed)\b)?)`,
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    with: [phrase`\b(?:kinesis|streams?|shards?|records?)\b`],
    unless: deleteUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      (?:^\W{0,4}|\b(?:consumers?|workers?|readers?|functions?|lambdas?|applications?)\b‥
      )(?<at>\b(?:deletes?|removes?) (?:(?:each|every|the|its|all|an?) (?:\w{1,12} )?)?records?)\b(?=…
        \b(?:when|once|after|as soon as|so that|to keep|to free|otherwise|because)\b)`,
    about: [phrase`\b(?:kinesis|streams?|shards?)\b`],
    unless: deleteUnless,
  },
  {
    services: ['kinesis'],
    says: phrase`
      \b(?<at>(?:kinesis|streams?) (?:\w{1,12} ){0,2}?(?:deletes?|removes?|drops?|discards?|forgets?|frees?) (?:it|them
        |(?:the |each |every |all |an? )?(?:\w{1,12} )?(?:records?|events?|data))
      |(?:records?|events?)\b‥\b(?:disappears?|leaves?|vanish(?:es)?|(?:is|are) (?:then )?(?:gone|removed|deleted|dropped)
        |(?:no longer|not)(?: \w{1,10})? in the (?:kinesis |data ){0,2}stream))\b`,
    with: [
      phrase`\b(?:read|processed|acknowledge[sd]?|consumed|consumers?|handled|delivered|fetched|checkpoint\w{0,3})\b`,
    ],
    unless: deleteUnless,
  },
];
