import { inOneLine } from '../../engine/in-one-line';
import { earlier, readAgain } from './classes';
import { phrase, type Saying } from './saying';

const services = ['firehose'] as const;
const firehose = '(?:firehose|delivery streams?)';
const transforming = 'transform\\w{0,7}|processors?|lambda|function';
const transform = `(?:${transforming}|ETL|enrich\\w{0,6}|cleans(?:ing|es)|cleaning|masking|parsing|decoding|anonymi[sz]\\w{3,6})`;
const transformUnless = phrase`
  \b(?:at most|max(?:imum)?|limit(?:ed)?|too long|cannot|can't|glue|SQS)\b`;

/** A transformation that takes longer, or more data, than Firehose allows. */
export const transformLimit: readonly Saying[] = [
  {
    services: ['firehose', 'lambda'],
    says: phrase`
      \b(?<at>(?:[6-9]|[1-9]\d)~(?:minutes?|mins?|min)|(?:six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) minutes
      |(?:3[0-9][1-9]|3[1-9]0|[4-9]\d\d|\d{4,5})~(?:seconds?|s|secs?)
      |(?:an?|one|two|three|\d{1,2}|half an|(?:a |three )?quarters? of an)~hours?)\b`,
    with: [
      phrase`\b${transform}\b`,
      phrase`\b(?:runs?|takes?|uses?|timeout|works?|needs?|lasts?|up to|per (?:batch|buffer|invocation|call|record)|long|heavy|ETL|transform\w{0,7})\b`,
    ],
    about: [phrase`\b${firehose}\b`, phrase`\b(?:${transforming})\b`],
    unless: phrase`${transformUnless.source}|\b(?:(?<!\b(?:a|each|per|every|the|full) )buffers?|buffering|interval|deliver(?:s|ed)?|retention|every (?!\w{0,12} ?(?:record|event|message|batch|time|function)))\b`,
  },
  {
    services,
    says: phrase`\b(?<at>(?:[7-9]|[1-9]\d{1,3})~(?:MB|MiB|megabytes))\b`,
    with: [
      phrase`\b${transform}\b`,
      phrase`\b(?:returns?|responses?|output|payload|invocation|transform\w{0,7} (?:function )?(?:gets?|receives?)|batch(?:es)?|buffer)\b`,
    ],
    about: [phrase`\b${firehose}\b`],
    unless: phrase`${transformUnless.source}|\b(?:writes? to S3|to S3|files? of|memory)\b`,
  },
];

const dynamic = '(?:dynamic~partition(?:ing|s)?|DynamicPartitioning(?:Configuration)?)';
const switched = inOneLine`
    (?:toggle[sd]?|enabl(?:e|es|ed|ing)
    |switch(?:ed|es|ing)?(?: (?:it|this|that|dynamic partitioning))? (?:on|off)
    |turn(?:ed|s|ing)?(?: (?:it|this|that|dynamic partitioning))? (?:on|off)|activat(?:e|es|ed|ing)|add(?:ed|s|ing)?
    |disabl(?:e|ed|es|ing)|chang(?:e|ed) to|introduc(?:e|ed)|get|gets|deactivat(?:e|ed))`;
const later = inOneLine`
    (?:as (?:you|we) (?:like|please|want|wish)|at will|freely|and off|after (?:an? |one |several )?(?:year|month|week)s?
    |whenever (?:we|you) (?:like|want|need)|after (?:the |our )?(?:go~?live|launch|release|rollout)|(?:the |our )?(?:live|running) (?:firehose|delivery) stream|later(?: on)?
    |afterwards|at any time|any time|anytime|after (?:creation|the fact|it (?:is|was) created)
    |(?:on|for|to|in|of) (?:an? |the |our |this )?(?:existing|running|same|live|present|current)
    |when (?:there|we|it|they) (?:is|are|have|has|gets?)|once (?:there|we|it|they|the) \w{2,12}
    |next (?:week|month|quarter|year|sprint|spring|summer|autumn|winter)|existing|already there|when(?:ever)? needed
    |(?:once|when) (?:the )?(?:traffic|volumes?|loads?|data)|if needed
    |(?:once|when(?:ever)?|as soon as) (?:\w{2,14} ){1,3}(?:asks?|wants?|needs?|requests?)|when (?:we|you) need|again
    |with an? (?:stack )?update|by an? (?:stack )?update|update of the stack|on demand)`;
const partitionUnless = phrase`
  \b(?:cannot|can't|not (?:possible|be)|only (?:at|on|when|during)|has to be|must
  |new (?:firehose |delivery )?stream|second (?:firehose )?stream|recreate|when the (?:firehose )?stream is created
  |in order to enable|once enabled)\b`;

/** Dynamic partitioning believed to be switched on or off later. */
export const partitionLater: readonly Saying[] = [
  {
    services,
    denies: true,
    planned: true,
    says: phrase`
      \b(?<at>(?:(?:turn|switch|flip|put) (?:it|this|that) (?:on|off)
        |(?:enabl|activat|disabl|add|introduc)\w{0,4} (?:it|this|that)
        |(?:it|this|that) (?:can|could|may) (?:still |also )?be (?:enabled|activated|switched on|turned on|added|disabled
          |turned off|switched off|introduced))\b…\b(?:later|any time|anytime
        |(?:existing|running|live|same) (?:\w{1,12} ){0,2}stream|as soon as|once|whenever|when))\b`,
    about: [phrase`\b${dynamic}\b`],
    unless: partitionUnless,
  },
  {
    services,
    planned: true,
    says: phrase`\b(?<at>${switched})\b`,
    with: [phrase`\b${dynamic}\b`, phrase`\b(?:${later}|running|existing)\b`],
    unless: phrase`${partitionUnless.source}|\b(?:not enough|needs? (?:an?|another)|requires?)\b`,
  },
  {
    services,
    planned: true,
    says: phrase`
      \b(?<at>(?:switch|turn)(?:ed|s|es|ing)? off ${dynamic}|(?:switch|turn)(?:ed|s|es|ing)? ${dynamic} off
      |(?:disabl|deactivat)(?:e|es|ed|ing) ${dynamic})\b`,
    unless: phrase`${partitionUnless.source}|\benable(?:/| or )disable`,
  },
  {
    services,
    denies: true,
    planned: true,
    says: phrase`
      \b(?<at>(?:start(?:s|ed)?|begin|create[sd]?|launch(?:ed)?|set up) (?:the |our |a )?‥${firehose}?‥
        without (?:${dynamic}|it|that)\b…\b(?:switch|turn|enable|activate|add)\w{0,3})\b`,
    about: [phrase`\b${dynamic}\b`],
    unless: partitionUnless,
  },
];

const nonJson = inOneLine`
    (?:CSV|XML|semicolon~separated|plain~text|text lines?|text files?|TSV|tab~separated(?: \w{1,10})?
    |comma~separated(?: \w{1,10})?|avro|protobuf|apache logs?|(?<!JSON )access logs?|syslog|raw (?:logs?|text)|log lines?
    |any (?:input )?formats?|YAML|fixed~width|binary|whatever format|unstructured \w{1,10})`;
const columnar = '(?:parquet|ORC|columnar(?: format)?)';
const convertUnless = phrase`
  \b(?:lambda (?:function )?(?:first|turns|converts|transform\w{0,7})
  |(?:with|by|via|through|using) (?:an? |the )?(?:\w{1,12} )?lambda|glue (?:converts|job)|only (?:converts )?JSON
  |converts only|needs? (?:an? )?(?:\w{1,12} )?lambda|cannot|vs\.?|versus|athena|to JSON|into JSON
  |(?:makes?|produces?|emits?|returns?|outputs?) (?:\w{1,12} ){0,2}JSON)\b`;

/** Conversion to a columnar format believed to start from anything but JSON. */
export const convertNonJson: readonly Saying[] = [
  {
    services,
    general: true,
    denies: true,
    says: phrase`
      \b(?<at>(?:${columnar}|format) conver\w{3,5}\b[^.;?!\n]{0,30}[:=]\W{0,6}(?:\w{1,10},? ){0,3}(?:CSV|XML|any)
        |${columnar} from (?:CSV|XML|text|any format)\b[^.;?!\n]{0,24}\b(?:direct(?:ly)?|no lambda|without (?:an? )?lambda|possible|yes|supported)
        |(?:CSV|XML|text)‥ (?:to|into) ${columnar}\b[^.;?!\n]{0,24}\b(?:no lambda|without (?:an? )?lambda|yes))\b`,
    unless: phrase`\b(?:lambda first|cannot|not (?:directly|possible|supported)|never)\b`,
  },
  {
    services,
    says: phrase`\b(?<at>${nonJson})\b`,
    with: [
      phrase`\b${columnar}\b`,
      phrase`
        \b(?:convert\w{0,3}|conversions?|turn\w{0,3}|produc\w{1,3}|emits?|outputs?|writes?|written|stor\w{1,3}|comes? out
        |ends? up|transform\w{0,3}|makes?|deliver\w{0,2})\b|→|->`,
      phrase`\b(?:${firehose}|(?:format|built~in|own|native) conversion)\b`,
    ],
    unless: convertUnless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:convert(?:s|ed|ing)?|conver(?:sion|ts)|turns?|turning|transform(?:s|ed)?|takes?|written|writes?
        |re~?encodes?|translat(?:es|ed))\b…\b${nonJson}\b…(?:\b(?:to|into|as|and writes)\b|→|->)…\b${columnar})\b
      |\b(?<from>${nonJson}\b…(?:\b(?:convert(?:s|ed)?|turned|to|into|conversion|writes?|transformed)\b|→|->)…
        \b${columnar})\b`,
    about: [phrase`\b${firehose}\b`],
    unless: phrase`${convertUnless.source}`,
  },
  {
    services,
    says: phrase`\b(?<at>${columnar})\b[^.;?!\n]{0,60}\bconver(?:ted|sion)\b‥\bby firehose\b`,
    about: [phrase`\b${nonJson}\b`],
    unless: convertUnless,
  },
  {
    services,
    says: phrase`\b(?<at>format conversion (?:also |even )?(?:takes|accepts|reads|works with|supports|handles) (?:\w{1,12} ){0,2}?${nonJson})\b`,
    about: [phrase`\b${firehose}\b`],
    unless: convertUnless,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:convert|turn|transform|writ|mak|chang)\w{1,4} (?:them|it|these|those
        |(?:the|our|all) (?:\w{1,12} )?(?:lines?|rows?|files?|logs?|records?|data|readings?|input))‥\b(?:to|into|as)‥
        ${columnar})\b`,
    about: [phrase`\b${nonJson}\b`, phrase`\b${firehose}\b`],
    unless: convertUnless,
  },
];

const immediate = inOneLine`
    (?:(?<!near~)(?<!(?:near|gần|casi|quase|quasi|hampir|no|not|non) )real~time
      (?! (?:streaming|data|streams?|events?|feeds?|sources?|access|logs?|log data|transformations?|analytics|analysis
        |processing|ingestion|pipelines?)\b)|sub~second|within milliseconds|in milliseconds|instant(?:ly|aneous(?:ly)?)
    |the (?:very )?(?:moment|instant) (?:it|they|firehose|the \w{3,10}|a \w{3,10})|immediately|right away|straight away
    |at once|without (?:any )?(?:delay|latency|buffering)|no (?:buffering )?(?:delay|latency)|zero latency
    |(?:with)?in (?:less than|under) (?:a|one|1) second|within (?:a|one|1) second|less than (?:a|one|1) second
    |within (?:under |less than |about )?\d{1,3} ?(?:ms|milliseconds)|in (?:under|less than|about) \d{1,3} ?ms
    |in (?:under |less than |about )?\d{1,3} ?milliseconds
    |(?:deliver|arriv|land|writ|load|reach|appear|show|send)\w{0,5} (?:\w{1,10} ){0,3}in \d{1,3} ?ms
    |(?:under|below|less than) \d{1,3} ?(?:ms|milliseconds)
    |(?:for|with|at) (?:single~digit )?milliseconds? (?:delivery|latency|delays?)|under a second|to the (?:milli)?second
    |the (?:very )?(?:moment|second|instant) (?:it|they|an?|the))`;
const realUnless = phrase`
  \buse cases?\b|^\W{0,6}Amazon (?:ES|open~?search|elastic~?search)\b|^\W{0,8}real~time\W{0,4}:\W(?![^.;?!\n]{0,120}firehose)|\b(?:immediately (?:make|think|suggest|tell|remind|point)s?
  |(?:no|without|instead of|avoids?) (?:an? |the )?(?:kinesis )?(?:data )?firehose)\b
  |\b(?:web~?sockets?|appsync|firehose (?:only|just|merely))\b
  |\b(?:overkill|than (?:is )?(?:needed|necessary|required))\b|\bingestion:
  |\b(?:quer(?:y|ies)|visuali[sz]\w{1,4}|\d{1,3} times|almost|nearly|subscription filters?
  |(?:through|via|by|with|from) (?:the |our )?(?:kinesis(?! (?:data )?firehose)|lambda|flink|KDS|SQS|SNS
    |event~?bridge)|attempts?|retries|(?:policy|filter) (?:immediately )?(?:starts?|begins?)
  |near~real~time|near real~time|not real~time|zero~buffering|kinesis or|kinesis data streams? is
  |(?:kinesis |data )?analytics →|kinesis data analytics|flink|kinesis streams?|within seconds|data streams
  |not (?:with |through |for |via |by )?firehose
  |(?:no|not) (?:\w{1,10} ){0,2}(?:good|suited|suitable|use|fit|right|meant|made)(?: \w{1,8}){0,2} for|unsuited
  |unsuitable|wrong (?:tool|choice)|too slow|instead of|away from|lambda reads|buffers? for)\b`;

/** Delivery without delay expected of what buffers. */
export const realTime: readonly Saying[] = [
  {
    services,
    says: phrase`(?<![\w-])(?<at>${immediate})(?!\w)`,
    about: [phrase`\b${firehose}\b`],
    unless: realUnless,
    unlessNext: phrase`^\W{0,4}(?:with|through|via|by|for|but|only) (?:\w{1,10} ){0,2}?${firehose}\b`,
    denies: true,
  },
];

const again = inOneLine`
    (?:(?:start|read|begin|consume)s? (?:[\w-]{1,12} ){0,4}?from the (?:beginning|start|first record)
    |(?:send|deliver|load|emit|hand out)s? (?:the )?(?:same |old )?(?:\w{1,10} ){0,6}(?:again|once more|a second time)
    |replay(?:s|ed|ing)?|re~?process(?:es|ed|ing)?|re~?read(?:s|ing)?|re~?wound|re~?wind(?:s|ing)?
    |re~?consum(?:e|es|ed|ing)|re~?play|read(?:s)? (?:the )?(?:same |them |it )?(?:\w{1,10} )?again|go(?:es)? back)`;
const replayUnless = phrase`
  \bstreams (?:=|:)|\b(?:(?:need|needs|want|wants|have|has) to (?:replay|reprocess|re~?read)|compar\w{1,6}|versus|vs\.?|KDS|capabilit(?:y|ies)|not supported
  |(?<!last )(?:24|365|8,?760) (?:hours|days)|(?<!\b(?:drop|skip|without|no|need|delete|save|remove)s? (?:the |an? |any |our )?)(?<!-)S3|bucket|(?:kinesis(?: data)?|source|input) streams?|data streams
  |no(?:thing to| data storage or)? replay|(?:via|through|from|depends on) (?:the )?source|upstream|not support
  |back~?s? ?up|backups?|retr(?:y|ies)|không|into firehose|only delivers|archives?|unlike|differen\w{2,5} (?:with|from|to|between)
  |firehose (?:does(?: not|n't)|cannot|can't))\b`;

/** Replay expected of a delivery stream. */
export const replay: readonly Saying[] = [
  {
    services,
    general: true,
    says: phrase`
      \b(?<at>replay\w{0,3}\b[^.;?!\n]{0,30}[:=→]\W{0,6}(?:yes\b|possible|supported|available|[✓✔✅])
        |(?:keeps?|stores?|retains?|kept|stored|retained) (?:the |all |its )?(?:data|records?|events?)?‥(?:for )?(?:up to )?(?:[2-9]|\d{2,3}|seven|fourteen) days)`,
    about: [phrase`\b${firehose}\b`],
    unless: phrase`${replayUnless.source}|\b(?:buffer\w{0,3}|MSK|kafka)\b`,
  },
  {
    services,
    says: phrase`
      \b(?<at>${again}\b…\b(?:from|out of) (?:the |our |an? )?(?:Amazon |Data |Kinesis ){0,2}${firehose})\b
      (?!‥ ?\b(?:back~?ups?|bucket|prefix|destination))`,
    unless: phrase`
      \b(?:(?:back~?up|raw|source|archive) (?:bucket|prefix)|from (?:the )?(?:S3|bucket|kinesis|stream)|cannot|can't
      |does not|doesn't|no replay|not support\w{0,3})\b`,
  },
  {
    services,
    says: phrase`
      \b(?<at>(?:keeps?|retains?|stores?|holds?|saves?) (?:the |all |our |its )?(?:records?|data|events?|last)\b…
        \b(?:days?|weeks?|so (?:that )?(?:we|they|consumers)|for (?:a )?(?:replay|later|reprocessing|re~?reading)|later
        |again)|stays? available|remains? available
      |(?:serves |used? |treat\w{0,3} )?(?:\w{1,10} )?as (?:our |the |an? )?(?:event |audit |message )?(?:log|store
        |archive|history|event store))\b`,
    about: [phrase`\b${firehose}\b`],
    unless: replayUnless,
  },
  {
    services,
    says: phrase`(?<!['’])\b(?<at>${again})\b`,
    about: [phrase`\b${firehose}\b`],
    unless: replayUnless,
  },
  {
    services,
    planned: true,
    says: phrase`\b(?<at>${readAgain})\b`,
    together: [phrase`\b${earlier}`, phrase`\b${firehose}\b`],
    unless: replayUnless,
  },
];
