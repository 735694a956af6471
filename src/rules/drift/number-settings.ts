import type { MapValue, Unit } from '../../engine/types';
import { numberOf, property, stringOf } from '../../engine/values';
import type { Holder, Through } from './holders';
import { KEPT, KEPT_ELSEWHERE, OTHER_KEEPERS } from './kept';

/** A setting that prose states by a number. */
export interface NumberSetting {
  readonly types: readonly string[];
  readonly through?: readonly Through[];
  readonly path: string;
  /** Words that say which setting is meant. */
  readonly cue: RegExp;
  /** Words of the clause with which something else is meant. */
  readonly not?: RegExp;
  /** Words of the clause before with which something else is meant. */
  readonly notBefore?: RegExp;
  readonly unit: Unit;
  /** What one of the property's own units is in the base unit: 3,600 for hours. */
  readonly scale: number;
  readonly default?: number | ((holder: Holder) => number | undefined);
  /** Counted things that it may be stated in: "5 receives". A bare number has none. */
  readonly noun?: RegExp;
  /** A value alone may be meant so, from this size on: "`Pack`: 30 s, 512 MB", "`Clicks`: 7 days". */
  readonly alone?: number;
  /** How far off a stated value may be in proportion: sizes are rounded. */
  readonly tolerance?: number;
  /** The value in the base unit, where it is more than the number at the path. */
  readonly read?: (properties: MapValue) => number | undefined;
}

const QUEUE = ['AWS::SQS::Queue'];
const FUNCTION = ['AWS::Lambda::Function'];
const MAPPING = ['AWS::Lambda::EventSourceMapping'];
const STREAM = ['AWS::Kinesis::Stream'];
const FIREHOSE = ['AWS::KinesisFirehose::DeliveryStream'];
const INVOCATION = ['AWS::Lambda::EventInvokeConfig'];
const RULES = ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'];
const RETRIED =
  /\btried\b[^.;,]{0,16}\bmore\b|\b(?:maximum[ _-]?)?retry[ _-]?attempts\b|\bretr(?:y|ies|ied)\b|\btried again\b|\btries\b|\brepeat(?:s|ed)\b|\bgives? up\b/i;
const EVENT_AGE =
  /\b(?:max(?:imum)?[ _-]?)?event[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b|\bmax(?:imum|\.)? age\b|\bretr(?:y|ies|ied|ying)\b|\b(?:keeps?|goes on|continues) (?:on )?(?:trying|retrying)\b|\btries (?:again )?for\b|\bgives? up\b|\bevents?\b[^.;,]{0,60}\b(?:old|older than|dropped|discarded|waits?)\b|\bkeeps? (?:an? |the )?events?\b/i;
const COUNTED = /^(?:receive|attempt|chance|strike|try|retry|time|deliver(?:y|ie)|failure|tries)$/i;

export const numberSettings: readonly NumberSetting[] = [
  {
    types: QUEUE,
    path: 'VisibilityTimeout',
    cue: /\bvisibility(?:[ _-]?timeout)?\b|\b(?:visible|available|delivered|handed out|seen) again\b|\binvisib(?:le|ility)\b|\bunseen\b|\b(?:nobody|no one|no other) (?:\w{1,10}\s{1,60}){0,3}(?:sees?|gets?|receives?|takes?)\b|\bcomes? back\b|\bdelivers?\b[^.;,]{0,20}\bagain\b|\bredeliver(?:s|ed|y)?\b|\bin[- ]flight\b|\bavailable (?:to|for)\b[^.;,]{0,60}\bagain\b|\bnot(?: been)? (?:deleted|acknowledged)\b|\bto delete (?:an?|the|it|them|each)\b|\bnot (?:be )?visible\b|\b(?:not|n['’]t|never) (?:shows?|hands?|gives?) (?:\w{1,12} ){1,2}to (?:any|others?\b)|\bkeeps? (?:\w{1,12} ){1,3}away from\b|\bhid(?:es?|den|ing)\b|\bconceal(?:s|ed)?\b|\breappears?\b|\bhands? (?:\w{1,10} ){1,3}out again\b|\bVisibilityTimeout\b|\bfor each (?:message|job)\b|\blocks?\b|\bb?locked\b/i,
    not: /\bdelivery delay\b|\bbecomes? visible\b(?! again)/i,
    unit: 'second',
    scale: 1,
    default: 30,
  },
  {
    types: QUEUE,
    path: 'MessageRetentionPeriod',
    // "… in `Failed` (14 days)": no other setting of a queue is a matter of days.
    cue: new RegExp(
      `${KEPT.source}|\\s{2,90}\\((?=(?:\\d{1,3}|an?|[a-z]{3,8}) (?:days?|weeks?)\\))|\\bMessageRetentionPeriod\\b|\\bretention_?[pP]eriod\\b`,
      'i',
    ),
    not: KEPT_ELSEWHERE,
    notBefore: OTHER_KEEPERS,
    unit: 'second',
    scale: 1,
    default: 345_600,
    alone: 86_400,
  },
  {
    types: QUEUE,
    path: 'DelaySeconds',
    cue: /\b(?:delivery[ _-]?delay|deliveryDelay|DelaySeconds)\b|\bdelay(?:s|ed)?\b(?=[^.;,]{0,30}\b(?:messages?|each|every|deliver(?:y|ies)|it|them)\b)|\bdelay(?=:| \d)|\bdelayed by\b|\bdelay of\s{2,90}(?=is\b)|\b(?:has|with) an? (?:\w{1,12} )?delay of\b|\b(?:messages?|each|everything|deliver(?:y|ies)|it|them)\b[^.;,]{0,20}\bdelay(?:s|ed)?\b|\bpostpon(?:es?|ed)\b|\bbecomes? visible\b(?! again)|\bshows?\b[^.;,]{0,30}\bonly after\b|\bholds? (?:\w{1,10} ){0,3}back\b|\bheld back\b|\bdelay queue\b|\b(?:can be|are|is) (?:received|read|delivered|picked up|seen) (?:only )?after\b|\bwaits?\b(?=[^.;,]{0,30}\bbefore (?:\w{1,12} ){0,3}(?:sees?|seen|visible|reads?|fetch|fetched|delivers?|delivered|hands?|handed)\b)/i,
    not: /\bdelays (?:of|over)\b/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    types: QUEUE,
    path: 'ReceiveMessageWaitTimeSeconds',
    cue: /\blong[- ]poll(?:s|ing|ed)?\b|\bpolls? long\b|\bwait[ _-]?time\b|\b(?:Receive(?:Message)?)?WaitTime(?:Seconds)?\b|\breceive_?[mM]essage_?[wW]ait_?[tT]ime\b|\bwaits\b(?! in\b)|\b(?:consumers?|workers?|receivers?|calls?|receive)\b[^.;,]{0,24}\bwait\b|\bpolls?\b[^.;,]{0,60}\bfor\b|\bempty\b/i,
    not: /\bvisib|\bdelay|\bbatch|\bmessages? waits?\b|\bbefore\b|\bevery\b/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    types: QUEUE,
    path: 'MaximumMessageSize',
    cue: /\bMaximumMessageSize\b|\bmax_?[mM]essage_?[sS]ize(?:_?[bB]ytes)?\b|\bmax(?:imum)?[ -](?:message|payload)(?:[ -]size)?\b|\b(?:messages?|payloads?|bod(?:y|ies))\b[^.;,]{0,24}\b(?:up to|at most|limited to|no larger than|capped at|exceed|of)\b|\bsize limit\b|\brejects?\b|\brefuse[sd]?\b|\blimits? (?:messages?|payloads?|bodies|them|it) to\b|\b(?:message|payload) size\b|\b(?:accepts?|takes?|allows?)\b/i,
    unit: 'byte',
    scale: 1,
    default: 1_048_576,
  },
  {
    types: QUEUE,
    through: ['redrive'],
    path: 'RedrivePolicy.maxReceiveCount',
    cue: /\bmax(?:imum)?[ -]?receive[ -]?count\b|\bmax_?[rR]eceive_?[cC]ount\b|\bdead[- ]letter|\bDLQ\b|\bgives?\b[^.;,]{0,20}\bup\b|\bredriv(?:e|es|en)\b|\bset aside\b|\bchances?\b|\bstrikes?\b|\bhand(?:s|ed) (?:\w{1,12} ){0,2}out\b|\bfail(?:s|ed|ing|ures?)?\b|\breceiv(?:ed|es?)\b|\btries\b|\btried\b|\battempts?\b|\bretr(?:y|ies|ied)\b|\bparked\b|\bdeliver(?:ed|ies)\b|\bmoved?s?\b/i,
    not: /\bbatch|\bseconds?\b|\bat a time\b/i,
    unit: 'count',
    scale: 1,
    noun: COUNTED,
  },
  {
    types: FUNCTION,
    path: 'Timeout',
    cue: /\btime(?:s|d)?[ -]?out\b|\bTimeout\b|\b(?:runs?|works?|takes?|finish(?:es)?|ends?|lasts?|executes?)\b[^.;,]{0,20}\b(?:up to|at most|within|in|for|longest|maximum|no longer than)\b|\b(?:may|can|allowed to|is to) (?:run|take|work|last)\b|\b(?:may|can) [a-z]{3,12} for\b|\b(?:has|gets?|(?<![a-z] )have|given)\b|\b(?:gives up|killed|stopped|aborted|cut off|terminated|ends?|dies) (?:after|at|once)\b|\b(?:stops?|kills?|aborts?|terminates?)\b[^.;,]{0,60}\b(?:after|at)\b|\bexecution time\b|\bduration\b|\btakes longer than\b|\bper (?:invocation|call)\b/i,
    not: /\bvisib|\bhid(?:es?|den)\b|\b(?:(?<!per )calls?|API|HTTP|database|client|connections?|requests?|window|fill|cache|waits?|every|lock|days?|weeks?|(?:managers?|customers?|users?|teams?|people|operators?|developers?|engineers?|we|you|they) (?:\w{1,14} ){0,4}(?:has|have|gets?)|(?<!\b(?:may|can) [a-z]{3,12} [^.;,]{0,24})per batch|comes?)\b/i,
    unit: 'second',
    scale: 1,
    default: 3,
    alone: 0,
  },
  {
    types: FUNCTION,
    path: 'MemorySize',
    cue: /\bmemory(?:[ _-]?size)?\b|\bMemorySize\b|\bRAM\b|\bis an?\b|\bgive\b|\bgave\b|\ballocated?\b|\bsized\b|\s{2,90}\((?=\d{1,5} ?[MG]i?B\))|\b(?:has|gets?|(?<![a-z] )have|given|with|needs|runs?|uses?)\b/i,
    not: /\b(?:payload|message|record|file|storage|disk|ephemeral|tmp|buffer)s?\b/i,
    unit: 'byte',
    scale: 1_048_576,
    default: 128,
    alone: 0,
    tolerance: 0.025,
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'ScalingConfig.MaximumConcurrency',
    cue: /\bmax(?:imum)?[ _-]?concurrency\b|\bMaximumConcurrency\b|\bconcurren(?:cy|t|tly)\b|\bscales?\b[^.;,]{0,16}\bto\b|\bat the same time\b|\bin parallel\b/i,
    not: /\breserved\b|\bprovisioned\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:execution|invocation|instance|copy|consumer|poller)$/i,
  },
  {
    types: FUNCTION,
    path: 'ReservedConcurrentExecutions',
    cue: /\breserved\b(?:[ _-]?concurren(?:cy|t)(?:[ _-]?executions?)?\b)?|\bReservedConcurrentExecutions\b|\b(?:limited|capped|restricted)\b[^.;,]{0,12}\bto\b|\bcap of\b|\bat most\b|\bmore than\b|\bconcurren(?:t|cy|tly)\b|\bparallel\b|\bat the same time\b/i,
    not: /\bqueue\b|\bbatch|\bby (?:the|its) (?:mapping|trigger|event source)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:execution|invocation|instance|copy|invoke)$/i,
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'BatchSize',
    cue: /\bbatch(?:es)?(?:[ _-]?size)?\b|\bBatchSize\b|\bat a time\b|\bat once\b|\b(?:in|at) one go\b|\bin (?:one|a single) call\b|\bpicks? up\b|\b(?:per|each) (?:invocation|call|poll)\b|\bhands?\b|\bone by one\b|\btakes (?:up to |at most )?(?=[\w,]{1,9} (?:messages|records|events)\b)/i,
    not: /\bwindow\b|\b(?:splits?|cuts?|divides?)\b|\breported\b|\breports (?:only|the|its|which|fail|back|batch|partial|single|every|each|item)|\bbatches (?:per|a|at)\b|\bper shard\b|\bevery\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:message|record|event|item|entry|job|request)$/i,
    default: ({ source }) => (source === 'AWS::SQS::Queue' ? 10 : source === 'AWS::Kinesis::Stream' ? 100 : undefined),
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'MaximumBatchingWindowInSeconds',
    cue: /\b(?:max(?:imum)?[ _-]?)?batching[ _-]?window(?:[ _-]?in[ _-]?seconds)?\b|\bMaximumBatchingWindowInSeconds\b|\bmax_?[bB]atching_?[wW]indow\b|\bfill(?:s|ing)? (?:a|the|its|up a) batch\b|\bgather(?:s|ing|ed)?\b|\bcollect(?:s|ing|ed)?\b|\bwindow\b|\bwaits?\b[^.;,]{0,24}\b(?:for|until) (?:an?|its|the) (?:full )?batch\b|\bbatch (?:to fill|fills|is full)\b/i,
    not: /\b(?:tumbling|maintenance|flexible|time) window\b|\bdedup/i,
    unit: 'second',
    scale: 1,
    default: ({ source }) => (source === 'AWS::SQS::Queue' || source === 'AWS::Kinesis::Stream' ? 0 : undefined),
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'ParallelizationFactor',
    cue: /\bparallelization[ _-]?factor\b|\bParallelizationFactor\b|\bper shard\b|\bin parallel\b|\bconcurrent (?:batches|invocations)\b|\bbatches (?:concurrently|at the same time)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:batche?|invocation|execution|instance|poller|consumer)$/i,
    default: 1,
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'MaximumRetryAttempts',
    cue: RETRIED,
    unit: 'count',
    scale: 1,
    noun: /^(?:time|attempt|retry)$/i,
  },
  {
    // EventBridge User Guide, "How EventBridge retries delivering events": 185 attempts in 24 hours unless a target says else.
    types: [],
    through: ['target'],
    path: 'RetryPolicy.MaximumRetryAttempts',
    cue: RETRIED,
    unit: 'count',
    scale: 1,
    noun: /^(?:time|attempt|retry)$/i,
    default: 185,
  },
  {
    types: [],
    through: ['target'],
    path: 'RetryPolicy.MaximumEventAgeInSeconds',
    cue: EVENT_AGE,
    not: /\bevery\b/i,
    unit: 'second',
    scale: 1,
    default: 86_400,
  },
  {
    // Lambda Developer Guide, asynchronous invocation: two more attempts within six hours unless the function says else.
    types: INVOCATION,
    through: ['asynchronous'],
    path: 'MaximumRetryAttempts',
    cue: RETRIED,
    unit: 'count',
    scale: 1,
    noun: /^(?:time|attempt|retry)$/i,
    default: 2,
  },
  {
    types: INVOCATION,
    through: ['asynchronous'],
    path: 'MaximumEventAgeInSeconds',
    cue: EVENT_AGE,
    not: /\bevery\b/i,
    unit: 'second',
    scale: 1,
    default: 21_600,
  },
  {
    types: ['AWS::Events::Archive'],
    path: 'RetentionDays',
    cue: new RegExp(`${KEPT.source}|\\bRetentionDays\\b`, 'i'),
    unit: 'second',
    scale: 86_400,
  },
  {
    types: MAPPING,
    through: ['mapping'],
    path: 'MaximumRecordAgeInSeconds',
    cue: /\b(?:max(?:imum)?[ _-]?)?record[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b|\bMaximumRecordAgeInSeconds\b|\brecords?(?: that are)? older than\b/i,
    unit: 'second',
    scale: 1,
  },
  {
    types: STREAM,
    path: 'ShardCount',
    cue: /\bshards?(?:[ _-]?count)?\b|\bShardCount\b/i,
    not: /\bper shard\b|\b(?:a|each|every|one) (?:single )?shard (?:takes|gives|can|carries|holds)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^shard$/i,
  },
  {
    types: STREAM,
    path: 'RetentionPeriodHours',
    cue: new RegExp(
      `${KEPT.source}|\\bRetentionPeriodHours\\b|\\bretention_?[pP]eriod\\b|\\breplay(?:s|ed)?\\b|\\bgo(?:es)? back\\b`,
      'i',
    ),
    not: KEPT_ELSEWHERE,
    notBefore: OTHER_KEEPERS,
    unit: 'second',
    scale: 3600,
    default: 24,
    alone: 86_400,
  },
  {
    types: FIREHOSE,
    path: 'ExtendedS3DestinationConfiguration.BufferingHints.IntervalInSeconds',
    cue: /\bbuffer(?:s|ed|ing)?(?:[ _-]?(?:hints?|interval|time|window))?\b|\bIntervalInSeconds\b|\bflush(?:es|ed)?\b|\bcollects?\b|\b(?:writes?|written|delivers?|delivered|lands?)\b|\bevery\b|\bafter\b/i,
    not: /\bretr(?:y|ies)\b/i,
    unit: 'second',
    scale: 1,
    default: 300,
    alone: 60,
  },
  {
    types: FIREHOSE,
    path: 'ExtendedS3DestinationConfiguration.BufferingHints.SizeInMBs',
    cue: /\bbuffer(?:s|ed|ing)?(?:[ _-]?(?:hints?|size))?\b|\bSizeInMBs\b|\bflush(?:es|ed)?\b|\b(?:writes?|written|delivers?|delivered)\b|\bat\b|\breached\b/i,
    not: /\brecords? of\b/i,
    unit: 'byte',
    scale: 1_048_576,
    default: 5,
    tolerance: 0.05,
    alone: 1_048_576,
  },
  {
    types: RULES,
    through: ['schedule'],
    path: 'ScheduleExpression',
    cue: /\bevery\b|\bhourly\b|\bdaily\b|\bnightly\b|\bweekly\b|\b(?:once|twice) (?:an?|per|every|each)\b|\brate\b|\beach\b|\binterval\b/i,
    not: /\btakes?\b|\btime(?:s|d)?[ -]?out\b/i,
    unit: 'second',
    scale: 1,
    read: (properties) => periodOf(stringOf(property(properties, 'ScheduleExpression'))),
  },
];

const periods: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/**
 * Seconds between two runs of `rate(5 minutes)`, and of a `cron` that names one time of every day or hour (EventBridge
 * Scheduler User Guide, schedule types); nothing for any other.
 */
function periodOf(expression: string | undefined): number | undefined {
  const rate = /^\s*rate\(\s*(\d{1,6})\s+(minute|hour|day)s?\s*\)\s*$/.exec(expression ?? '');
  if (rate) return Number(rate[1]) * (periods[rate[2] ?? ''] ?? 0) || undefined;
  const cron = /^\s*cron\(\s*\d{1,2}\s+(\d{1,2}|\*)\s+(?:\* \* \?|\? \* \*|\* \* \*)\s+\*\s*\)\s*$/.exec(
    expression ?? '',
  );
  if (!cron) return undefined;
  return cron[1] === '*' ? 3600 : 86_400;
}

/** What the template says in the base unit; `undefined` where it does not say or that is not known. */
export function declaredNumber(setting: NumberSetting, holder: Holder): number | undefined {
  if (setting.read) return setting.read(holder.properties);
  const value = property(holder.properties, setting.path);
  if (value !== undefined) {
    const number = numberOf(value);
    return number === undefined ? undefined : number * setting.scale;
  }
  if (holder.properties.open) return undefined;
  const byDefault = typeof setting.default === 'function' ? setting.default(holder) : setting.default;
  return byDefault === undefined ? undefined : byDefault * setting.scale;
}
