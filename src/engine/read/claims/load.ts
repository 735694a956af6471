import { lazyPattern, longPattern } from '../../pattern';
import type { Quantity } from '../../types';
import type { Around } from './gates';

/** How surely a number is a load: a `weak` one may as well be the limit that it is equal to. */
export type LoadStrength = 'strong' | 'weak';

/** Demands: what somebody wants a queue, topic or stream to take, or sends into it. */
const demand = longPattern`
    \b(?:must|has to|have to|had to|needs? to|should|shall|will|would|expects? to|is expected to|are expected to
    |expected|required to|(?<!\bshards? (?:is |are )?)able to|designed (?:to|for)|sized (?:to|for)|built (?:to|for)
    |planned (?:to|for)|want(?:s|ed)? (?:it |the [a-z ]{1,20})?to)\s{1,4}
    (?:be able to |also |still |then |at peak |together |all ){0,2}(?:take|handle|process|ingest|sustain|absorb|accept
    |carry|cope with|support|receive|deliver|publish|send|buffer|store|keep up with|push|pass|consume|read|write|produce
    |move|forward|relay|serve|withstand|hold|transport|emit|put|stream|swallow|digest|manage|survive)\b`;
const sends = longPattern`
    \b(?:sends?|sent|sending|publish(?:es|ed|ing)?|produc(?:es?|ed|ing)|emit(?:s|ted|ting)?|push(?:es|ed|ing)?|puts?
    |putting|writes?|written|writing|arriv(?:es?|ing)|generat(?:es?|ed|ing)|uploads?(?=[^.;]{0,60}\b(?:queue|topic|stream|bus|SQS|SNS|Kinesis|Firehose|EventBridge|messages?)\b)|posts?|peaks? at|comes? in
    |coming in|flows?|flowing|carr(?:y|ies)|drops?|stream(?:s|ing)?|travels?|pass(?:es|ed)?|transports?
    |go(?:es)? (?:through|over|via|to|into|in (?=the|an?|each|its|one)|from (?=[^.;]{2,40} to\b))
    |stores?|enqueues?|deliver(?:s|ing)?|ingests?|feeds?|loads?|fires?|submits?
    |relays?|forwards?|pumps?|seriali[sz]es?|embeds?|packs?|wraps?|includes?|attach(?:es)?|encodes?
    |stuffs?|is hit by|invokes?|hits?|becomes?|turns? into|attached|dropped|emitted|submitted|enqueued|ingested|streamed
    |carried|packed|(?:is|are|gets?) (?:invoked|called)|measured?|reach(?:es|ed)?|peaked|expects?|expecting|anticipates?
    |hand(?:s|ed)?|calls?\s{1,4}(?:SendMessage|Publish|PutRecord|PutEvent)\w{0,8})\b`;
const subject = longPattern`
    \b(?:load|traffic|peak|burst|workload|(?<!\bon[ -])demand|producers?|devices?|sensors?|clients?|orders?
    |clicks?|clickstream|users?|shop|site|application|app|system|service|pipeline|job|invoices?|images?|thumbnails?
    |pictures?|frames?|photos?|documents?|reports?|telemetry|readings?|we|our|average|typical|payload of|payloads of
    |messages of|events of|records of|sized?|checkout|payments?|webhooks?|trades?|ticks?|logs?|tier|worker|importer
    |exporter|crawler|uploader|scraper|servers?|games?|cameras?|files?|pdfs?|function|lambda|backend|api|gateway
    |vehicles?|cars?|machines?|agents?|meters?|scanners?|store|portal|website|microservice|batch|migration|scheduler
    |engine|team|state machine|step functions|workflow|customers?|partners?|vendors?|apps?|mobile|each (?:order|message|event|record|document|payload)
    |(?:they|(?:the|an?|our|its|each|every|this)\s{1,4}(?:[\w-]{3,24}\s{1,4})?(?!queues?|topics?|streams?|bus|broker
        |firehose|(?:max(?:imum)?|minimum|total)\b)[a-z][\w-]{2,24}|[a-z]{3,20}s
      |(?<=^\W{0,4})(?!SQS|SNS|kinesis|firehose|event|AWS|amazon|which|that|the|and|an?\b|it\b)[a-z][\w-]{2,24})\s{1,4}(?:pushes|puts|sends|writes|emits
      |produces|publishes|posts|uploads|generates|streams|delivers|push|send|write|emit|produce|publish|post|upload
      |generate|stream|deliver))\b`;
const receives = longPattern`
    (?:\b(?:our|the|this|that|its|each|both|all|my|\w{1,20}-queue|[\w-]{1,40}\.fifo)\b[^.;]{0,60}
    |[)"'\`]\s{0,3}(?:\([^)]{0,30}\)\s{0,3})?|(?<=\s{2})[\w.-]{2,40}\s{2,3}|\bwhich\s{1,3}|\band\s{1,3}|\bshards?\b[^.;]{0,20})\b(?:receives?|gets?
    |ingests?|sees?|takes? in|takes?|carries|handles?|processes|is fed|is hit (?:by|with)|averages?|peaks? at|runs? at
    |absorbs?|copes? with|swallows?|digests?|is (?:at|under)
    |takes? all|holds?)\s{1,4}
    (?:about |around |roughly |nearly |some |all |over |more than |up to |an average of |a peak of |peaks? of |bursts? of |all of the |all the |our |these |the ){0,2}$`;
const generic =
  /(?:^|[.;,]\s{0,3})\W{0,4}(?:an?|one|each|every|a single|any|per|producers?|publishers?|senders?)\s[^.;]{0,80}$/i;
const label = longPattern`
    \b(?:(?:that|this|which)(?=\s{1,3}is\b)|(?:expected|estimated|required|target|peak|planned|current|average|our
      |design|daily|incoming|inbound|total|forecast|projected|measured|observed) ?(?:\w{1,14} ){0,2}(?:load|traffic|rate
      |volume|throughput|demand|ingest(?:ion)?|payload|size|messages?|tps|burst)|load|traffic|messages(?= [oi]n\b)|producers?|clients?|devices
    |sources?|input|peak(?: load| traffic| rate)?|volume|(?<!\bon[ -])demand|requirement|workload|burst|incoming|ingress
    |ingest)(?: test)?(?: target| goal)?(?: (?:on|of|for|to|into|in|at|through) (?:[^.;:]|\.(?=\w)){1,40})?\s{0,4}
    (?:\([^)]{0,30}\)\s{0,3})?(?:[:=–-]|is|of|at|will be|reaches)\s{0,4}(?:about |around |roughly |approx\.? |up to |~ ?
    |≈ ?)?$|\bpeak\s{1,3}$`;
const loadHeader = longPattern`
    ^\W{0,4}(?:(?:expected|estimated|required|peak|our|average|avg|target|design|current|incoming|inbound|daily) ){0,2}
    (?:load|traffic|rate|peak|volume|demand|workload|ingest(?:ion)?|writes
    |(?<=(?:expected|required|our|peak|average|target|current) )throughput
    |(?:messages?|msgs?|(?<=(?:expected|required|our|peak|average|avg|target|current) )[KM]i?B) ?(?:\/|per) ?s(?:ec(?:ond)?)?
    |(?<=(?:expected|required|our|peak|average|avg|target|current) )(?:records?|events?|orders?|items?
      |transactions?) ?(?:\/|per) ?s(?:ec(?:ond)?)?
    |payload we \w+)(?: (?:rate|load|volume|traffic|in))?
    (?: (?:at|in|during|on) (?:the |our )?(?:peaks?|average|\w{1,14} hours?))?\W{0,3}(?:\([^)]{0,20}\))?\W{0,3}$`;
/** "| Flow | Transport | Message size |": what heads such a column is a limit only where the row is one of a service or mode. */
const sizeHeader =
  /^\W{0,4}(?:(?:average|avg|typical|our|messages?|payload|event|record|body) ){0,2}(?:size|payload)\W{0,3}(?:\([^()]{0,20}\)|(?:in )?[KM]i?B)?\W{0,3}$/i;
const rateHeader = /^\W{0,4}(?:records?|events?|orders?|items?|transactions?) ?(?:\/|per) ?s(?:ec(?:ond)?)?\W{0,4}$/i;
const ofKinds = longPattern`
    \b(?:SQS|SNS|Kinesis|Firehose|Event ?Bridge|Kafka|MQ|Lambda|queues?|topics?|streams?|standard|FIFO|limits?|max\w*
    |min\w*|default|quotas?|modes?|tiers?|provisioned|on-demand|services?|features?|size|payload)\b`;

/** "| Service | Rate |": what a service takes. */
const service =
  /^\W{0,4}(?:Amazon |AWS )?(?:SQS|SNS|Kinesis|Firehose|Event ?Bridge)(?: FIFO| standard| Data Streams?)?\W{0,4}$/i;

function isOfFlow(header: RegExp, [column = '', row = '']: readonly string[]): boolean {
  return header.test(column) && row !== '' && !ofKinds.test(row.replace(kindBehindName, '$1'));
}

/** "`scans` (SQS)" */
const kindBehindName = /^(\W{0,4}[\w.-]{2,40}\W{1,4})\([^()]{2,30}\)/;

/** "The history of the customer, which can be 3 MB": of a thing, not of a message. */
const ofThing = longPattern`
    \b(?!messages?|payloads?|events?|records?|bod(?:y|ies)|data)[a-z]{3,20},\s{1,4}which\s{1,4}(?:can|may|might|could|is
    |are|often|usually|sometimes|easily)\s{1,4}
    (?:be |have |reach |grow to |about |around |easily |often |as large as |as much as ){0,3}$`;
const ownSize = longPattern`
    \b(?:send|publish|put|push|pass|invok|call|writ|emit|post)\w{0,4}\b[^.;]{0,80}[a-z]{3,}\s{0,3}\((?:about|around
    |roughly|approx\.?|approximately|circa|ca\.?|typically|usually|often|some|nearly|over|~)\s{0,3}$
    |\b(?:biggest|largest|average|typical|usual|most|some|a few|many|normal|big
    |large)\s{1,4}(?:of (?:them|these|our|the) )?(?:\w{1,14} ){0,2}(?:messages|payloads|events|records|orders|documents
    |bodies|notifications|entries|updates|items)(?: \w{1,12}){0,2} (?:are|have|weigh|reach|come to|go up to|get to
    |measure)\s{1,4}(?:about |around |roughly |nearly |some |up to |already |on average ){0,2}$
    |\b(?:messages|payloads|events|records|orders|documents|bodies|notifications|entries|updates)\b[^.;,/]{0,40}\b(?:weigh
    |measure|average|amount to|(?:grow|grew|grown|swell|come|went up) to)\s{1,4}(?:about |around |roughly |up to ){0,2}$
    |\b(?:(?:our|my) [^.;]{0,50}|(?:messages?|payloads?|events?|records?|orders?|documents?
      |bod(?:y|ies))\b[^.;]{0,40}\b(?:we|ours?|importer|producers?|service)\b[^.;]{0,40}
    |(?:the|each|every|one|a typical|an average) (?:\w{1,16} ){0,3}(?:message|payload|event|record|body|order|document
      |notification|entry)(?: body| payload)?(?:\s{1,3}[\w.-]{1,30}){0,6}\s{1,3})\b(?:is|are|has|have|weighs?|measures?|carr(?:y|ies)
    |contains?|holds?|reach(?:es)?|grows? to|come to
    |averages?)\s{1,4}(?:an? (?:\w{2,12} ){1,3}of )?
    (?:an? |about |around |roughly |typically |usually |often |easily |nearly |some |a size of |sizes of |an average of |on average |up to |already |now |between |from ){0,3}$
    |\b(?:messages?|payloads?|events?|records?|notifications?)\b[^.;]{0,30}\b(?:contains?|carr(?:y|ies)|holds?|has|have
    |includes?)\b[^.;]{2,60}[,(]\s{0,3}(?:typically|usually|often|about|around|roughly|i\.e\.|on average)\s{1,3}$`;
const measured = /\b(?:largest|biggest)\b[^.;]{0,60}\b(?:about|around|roughly|nearly|some)\s{1,4}$/i;
const sizedThings = longPattern`
    ^\s{0,4}(?:on average,? |each,? |\w{1,14} ){0,3}(?:messages?|payloads?|events?|records?|documents?|reports?|files?
    |images?|pictures?|notifications?|pages?|orders?|invoices?|bod(?:y|ies)|json|xml|blobs?|objects?|entries|videos?
    |pdfs?|attachments?|exports?)\b`;
const moves = longPattern`
    \b(?:through|into|over|via|to|onto|on|as messages (?:over|through|via|in|on)|as SQS messages|in the message body
    |in(?:side)?)\s{1,4}(?:the |an? |our |its |this |Amazon |AWS )?(?:\w{1,20}\s{1,4}){0,3}?\(?(?:SQS|queues?|SNS|topics?
    |Event ?Bridge|event bus|bus|Kinesis|streams?|Firehose|messages?|message body)\b`;
const limitWords = longPattern`
    \b(?:limit(?:ed|s|ations?)?|unit of|max(?:imum)?|quota|cap(?:s|ped)?|ceiling|tops? out|at most|allow(?:s|ed)?|supports?|default|can be
    |cannot|can't|can not|can (?:only )?(?:take|handle|have|ingest|read|write|support|send|receive|deliver|process|carry
      |be|hold|accept|contain|reach|grow|publish|put|store)|per shard|each shard|a shard|every shard|per message
    |MaximumMessageSize|no more than|less than|provides?|offers?|guarantees?|bounded|restricted|larger than|bigger than|exceed(?:s|ing)?
    |over the|gives? you|scales? (?:up )?to|rejects?|rejected|billed|priced|costs?|charged|chunks?|buffer(?:s|ed)?
    |memory|you can|may be|you)\b`;
const limitBehind = longPattern`
    ^,\s{1,3}how\b|^[^,;.]{0,30}\b(?:limit|max(?:imum)?|quota|per API (?:method|action|call)|at most|default|per shard
    |is the|allowed|supported|is too|does not|doesn't|cannot|chunks?|memory|of memory|buffer|is (?:fine|ok))\b`;
/** The payload lies elsewhere, and only its key goes through. */
const pointer = longPattern`
    \b(?:extended client|claim[- ]check|compress(?:es|ed|ing|ion)?|gzip(?:s|ped)?|zip(?:s|ped)?|split(?:s|ting)?
    |chunk(?:s|ed|ing)?|pointers?|references?|presigned)\b|\bS3 (?:keys?|links?|urls?|paths?|locations?)\b
    |\b(?:S3|buckets?)\b[^.]{0,80}\b(?:key|pointer|reference|link|url|only|sends? (?:its|the))\b
    |\b(?:key|pointer|reference|link)\b[^.]{0,60}\b(?:S3|only|instead)\b
    |\bonly (?:its|the|their|a) (?:keys?|links?|paths?|ids?)\b
    |\b(?:go(?:es)?|lands?|are (?:put|stored|written|uploaded|sent)) (?:in|into|to|on) (?:an? |the |our )?S3\b
    |\b(?:stored?s?|saved?|puts?|kept|uploads?|uploaded|lies?|lives?) (?:it |them |its |\w{1,16} ){0,3}(?:in|to
    |on) (?:an? |the |our )?(?:\w{1,16} ){0,2}?(?:S3|bucket|DynamoDB|database|EFS)\b`;

/**
 * Whether a size or rate is put on the service by somebody rather than allowed by it. `heads` is what stands over the
 * place: the heads of its column and its row.
 */
export function loadStrength(quantity: Quantity, around: Around, heads: readonly string[]): LoadStrength | undefined {
  if (quantity.unit !== 'byte' && quantity.unit !== 'count/second' && quantity.unit !== 'byte/second') return undefined;
  const { clauseBefore: before, clauseAfter: after, sentence } = around;
  if (/\b(?:every|for each)\s{1,4}$/i.test(before) || isAskedOfAnother(quantity.text, before, after)) return undefined;
  // What is read is held against no limit of writing.
  if (quantity.unit === 'byte/second' && /^\s{0,3}(?:of )?(?:output|out|reads?|egress|consumption)\b/i.test(after))
    return undefined;
  // "5,000 records of 2 KB per second": what one of them has.
  if (quantity.unit === 'byte/second' && /\dk? [a-z-]{3,16}s (?:of|with|at) $/i.test(before.slice(-32)))
    return undefined;
  if (quantity.unit === 'byte' && (pointer.test(sentence) || ofBuffer.test(before))) return undefined;
  const bounded = quantity.comparator === 'max' || quantity.comparator === 'min' || quantity.comparator === 'default';
  if (quantity.unit === 'byte' && ofThing.test(before) && sends.test(sentence)) return 'weak';
  // What stands in parentheses is told of something else than the number.
  const isLimit = limitWords.test(before.replace(/\([^()]{0,60}\)/g, '')) || limitBehind.test(after);
  const wanted =
    demand.test(before) &&
    !/\b(?:messages?|payloads?|records?|events?|it|they|size|body)\s{1,4}(?:must|should|has to|have to|may|can)(?: not|not)?\s{1,4}be\b/i.test(
      before,
    );
  if (bounded) {
    if (wanted && !/\b(?:can|limit|maximum|max|quota|messages? (?:must|should)|payloads? must)\b/i.test(before))
      return 'strong';
    // "The largest documents are about 800 KB" was measured.
    if (quantity.comparator === 'max' && measured.test(before) && ownSize.test(before)) return 'weak';
    if (quantity.comparator !== 'max' || isLimit) return undefined;
    return flows(quantity, before, after) && !generic.test(before) ? strengthOf(quantity, sentence) : undefined;
  }
  if (wanted) return 'strong';
  if (isLimit) return undefined;
  if (quantity.unit === 'byte' && perRecord.test(before)) return 'strong';
  if (quantity.unit === 'byte' && ofEach.test(before) && /^\s{0,3}(?:each|apiece|on average)\b/i.test(after))
    return 'weak';
  if (quantity.unit === 'byte' && (inCall.test(before) || (ofSeveral.test(before) && intoCall.test(after))))
    return 'strong';
  if (quantity.unit !== 'byte' && ofShards.test(before)) return 'strong';
  if (arrowed.test(before) || (inFlow.test(around.before) && ofFlow.test(around.after))) return 'strong';
  if (quantity.unit === 'byte' && startOfFlow.test(around.before) && toService.test(around.after)) return 'strong';
  if (
    (heads.some((head) => loadHeader.test(head)) && !service.test(heads[1] ?? '')) ||
    isOfFlow(quantity.unit === 'byte' ? sizeHeader : rateHeader, heads) ||
    label.test(before.slice(-80))
  )
    return 'strong';
  if (flows(quantity, before, after)) return strengthOf(quantity, sentence);
  if (quantity.unit === 'byte') {
    const isNamed = ofNamed.test(before);
    const isOfEach =
      perThing.test(after) &&
      (isNamed || intoService.test(after) || (sends.test(sentence) && !limitWords.test(sentence)));
    const isOwn = ownSize.test(before) || (isNamed && (sizedOf.test(before) || apiece.test(after)));
    return isOfEach || isOwn || isHeld(before, after) ? 'weak' : undefined;
  }
  if (!receives.test(before.slice(-140))) return undefined;
  return !generic.test(before.slice(-140)) || /\b(?:of|from) our\b/i.test(after) ? 'weak' : undefined;
}

/** "The web site serves 9,000 requests a second": what comes to it, and not what it sends on. */
export function isAskedOfAnother(rate: string, before: string, after: string): boolean {
  return asked.test(rate) && ofAnother.test(before) && !moves.test(after);
}

const asked = /\b(?:requests?|views?|visits?|hits?|queries|reads|writes|transactions)\b/i;
const ofAnother = longPattern`
    \b(?:web ?)?(?:sites?|pages?|databases?|aurora|rds|postgres\w{0,3}|mysql|redis|load balancer)\b[^.;,]{0,40}$`;

/** "The queue `wide` gets 800 KB messages", "… gets messages of 800 KB" */
function isHeld(before: string, after: string): boolean {
  const told = before.replace(/\b(?:messages|events|records|notifications) of (?:about |around )?$/, '');
  const isOfMessages = told !== before || /^\s{0,3}(?:messages|events|records|notifications)\b/i.test(after);
  return isOfMessages && receives.test(told.slice(-140)) && !generic.test(told.slice(-140));
}

/** What is exactly the limit may just as well be told as one, unless it is somebody's own. */
function strengthOf({ unit }: Quantity, sentence: string): LoadStrength {
  return unit === 'byte' && !/\b(?:our|we)\b/i.test(sentence) ? 'weak' : 'strong';
}

/** "It waits until the buffer size reaches 5 MB", "every 300 seconds or 64 MB": that is gathered, and no message. */
const ofBuffer =
  /\bbuffer(?:s|ed|ing)?\b[^.;]{0,24}$|\bfirehose\b[^.;]{0,40}\bbatch(?:es)? (?:of|with) $|\d\s?(?:s|secs?|seconds?|mins?|minutes?)\s{0,3}(?:\bor\b|\/)\s{0,3}$/i;

/** "shop → `clicks` (Kinesis, 3 shards): 2,500 records/s" */
const arrowed = /(?:→|->|=>)[^.;:]{2,80}:\s{0,3}(?:about |around |up to |~ ?)?$/;

/** "- `clicks`: 3 shards, 4,000 records/s at noon" */
const ofShards = /^[^,;]{0,60}\bshards?[,:] (?:about |around |up to |~ ?)?$/i;

/** "shop → SNS (600 KB orders) → …" */
const inFlow = /(?:→|->|=>)[^.;:()]{2,60}\(\s{0,2}(?:about |around |up to |~ ?)?$/;

/** "snapshots (900 KB) → SQS" */
const startOfFlow = /^\W{0,6}(?:[a-z-]{2,20} ){1,3}\(\s{0,2}(?:about |around |up to |~ ?)?$/i;
const toService = /^\s?\)\s?(?:→|->|=>)\s?(?:Amazon |AWS )?(?:SQS|SNS|Event ?Bridge|Kinesis|Firehose)\b/i;

/** "PutEvents with 10 entries of 150 KB" */
const inCall =
  /\b(?:(?:SendMessage|Publish|PutRecord)Batch|PutRecords|PutEvents)\b[^.;:]{0,30}\s(?:\d{1,3}|ten|five) [a-z]{4,16} (?:of|at|with) (?:about |around |up to |~ ?)?$/i;

/** "- `scans` (SQS): messages of 1.5 MB", "- SNS topic `scans`: 1.5 MB per message" */
const ofNamed = longPattern`
    ^\W{0,6}(?:(?:(?:the|our|SQS|SNS|Kinesis|Event ?Bridge|Firehose|FIFO|standard) ){0,3}(?:queue|topic|stream|bus)\s{1,4})?
    [\w.-]{2,40}\s{1,4}(?:\((?:SQS|SNS|Kinesis|Event ?Bridge|Firehose)[^()]{0,24}\)\s{0,3})?[:,–-]`;
const sizedOf = /\b(?:messages|events|records|payloads|notifications) (?:of|with|have) (?:about |around |~ ?)?$/i;

/** "10 messages of 200 KB in one SendMessageBatch call" */
const ofSeveral = /\b\d{1,3} [a-z]{4,16} (?:of|with) (?:about |around |up to |~ ?)?$/i;
const intoCall =
  /^\s{1,3}(?:each |apiece )?(?:in|into|with|by|per)\s{1,3}(?:an?|one|each|a single|every)\s{1,3}(?:(?:SendMessage|Publish|PutRecord)Batch|PutRecords|PutEvents)\b/i;

const ofFlow = lazyPattern('i', () => `${sizedThings.source}|^\\s{0,3}\\)\\s{0,3}(?:→|->|=>)`);

/** "One strip per record of 1,400 KB" */
const perRecord = /\bper (?:record|message|event|entry) of (?:about |around |up to |~\s?)?$/i;

/** "Records are 20 MB each" */
const ofEach =
  /\b(?:messages|msgs|records|events|payloads|documents|orders)\s{1,4}(?:(?:are|have|weigh|measure)\s{1,4})?(?:about |around |roughly |up to |~\s?)?$/i;
/** "6,500 orders a second are written to …" */
const passive = longPattern`
    ^\W{0,4}(?:[x×]\s?\d{1,4}\s?[KM]?i?B\s{1,4})?(?:(?:(?:go(?:es)?|flows?|pours?|comes?)\s{1,4}(?:(?:in)?to|through|over|via)|travels?\s{1,4}in)\b
    |(?:(?:each|apiece|on average)\W{1,4})?(?:and\s{1,4})?(?:are|is|get|gets|being
      |were)\s{1,4}(?:\w{1,12}\s{1,4}){0,2}(?:part\s{1,4}of\b|sent|written|published|pushed|put|delivered|posted|enqueued|streamed
      |ingested|fed|placed|dropped|routed|forwarded|passed|handed|carried|transported)\b)`;

/** "include the whole drawing, about 2 MB per event" */
const perThing =
  /^\s{0,3}(?:of (?:\w{2,16} ){1,2})?(?:per|(?:in |for )?each|(?:in |for )?every|an?)\s{1,3}(?:single )?(?:event|message|record|notification|payload)\b/i;
const apiece = /^\s{0,3}(?:each|apiece)\W{0,3}$/i;

/** "340 KB per message, into `rewards` (standard SQS)" */
const intoService =
  /^[^.;]{3,24}, into\b[^.;]{2,60}\b(?:SQS|SNS|Event ?Bridge|Kinesis|Firehose|queue|topic|bus|stream)\b/i;

/** Somebody sends it, or it is sent. */
function flows(quantity: Quantity, before: string, after: string): boolean {
  const whole = `${before} ${after}`;
  if (!sends.test(whole)) return false;
  if (subject.test(whole) || passive.test(after)) return true;
  return quantity.unit === 'byte' && (asOne.test(whole) || (sizedThings.test(after) && moves.test(whole)));
}

/** "5 MB of JSON, is emitted as one event" */
const asOne =
  /\b(?:as|becomes?|in|into) (?:an?|one|a single|its own) (?:[\w-]{1,12} )?(?:event|message|record|notification)\b/i;

const beyond = longPattern`
    \b(?:cannot|can't|can not|couldn't|never|not|n't|unable to
    |too \w{1,12} to)\s{1,4}(?:be able to |even |ever )?(?:take|accept|allow|hold|store|send|fit|receive|handle|process
    |ingest|sustain|absorb|carry|cope with|keep up with|support|reach|serve|manage|provide|deliver|give
    |scale)\s[^.;]{0,40}$|^\W{0,6}(?:in order )?to (?:take|handle|process|ingest|sustain|absorb|carry|cope with
    |keep up with|support|reach|serve|get|achieve|have)\s[^.;,]{0,60}$`;

/** Whether the words before an unbounded number say that it goes beyond what the service gives: it is no limit then. */
export function goesBeyond({ comparator, to }: Quantity, { clauseBefore }: Around): boolean {
  return comparator === undefined && to === undefined && beyond.test(clauseBefore.slice(-90));
}
