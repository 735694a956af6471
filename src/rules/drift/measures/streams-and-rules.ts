import { lazyPattern } from '../../../engine/pattern';
import { rateSeconds } from '../../../engine/read/units';
import { property, stringOf } from '../../../engine/values';
import { KEPT, KEPT_ELSEWHERE, OTHER_KEEPERS } from '../kept';
import { EVENT_AGE, RETRIED, RETRIED_ELSEWHERE } from './retries';
import { anyOf, type NumberSetting } from './setting';

const STREAM = ['AWS::Kinesis::Stream'];
const FIREHOSE = ['AWS::KinesisFirehose::DeliveryStream'];
/** How far back what is kept can be read. */
const PAST =
  /\breplay(?:s|ed)?\b|\b(?:go(?:es)?|wind) back\b|\brewind\b|\b(?:covers?|spans?|contains?|has|of) the last\b/i;
const RULES = ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'];

// EventBridge User Guide, "How EventBridge retries delivering events": 185 attempts in 24 hours unless a target says else.
const attempts: NumberSetting = {
  types: [],
  through: ['target'],
  path: 'RetryPolicy.MaximumRetryAttempts',
  cue: RETRIED,
  not: lazyPattern('i', () => `${RETRIED_ELSEWHERE.source}|\\bLambda\\b`),
  unit: 'count',
  scale: 1,
  noun: /^(?:time|attempt|retry|tr(?:y|ies?))$/i,
  default: 185,
};
const age: NumberSetting = {
  types: [],
  through: ['target'],
  path: 'RetryPolicy.MaximumEventAgeInSeconds',
  cue: EVENT_AGE,
  behind: [RETRIED, /\bfor\b|\bwithin\b|\bno longer than\b/i],
  not: /\bevery\b/i,
  unit: 'second',
  scale: 1,
  default: 86_400,
  alone: 3600,
};
/** "EventBridge retries `Pack` for an hour": of a target it is told with who does so, for it may be retried by others. */
const BY_RULE =
  /\b(?:EventBridge|Scheduler) (?:then )?(?:retries|tries|keeps (?:on )?(?:re)?trying|gives up|(?:cannot|can['’]t|fails to) [a-z]{3,8}[^.;,]{0,90}\b(?:after|within))\b/i;

export const streamAndRuleMeasures: readonly NumberSetting[] = [
  attempts,
  age,
  { ...attempts, through: ['targeted'], cue: BY_RULE },
  { types: [], through: ['targeted'], path: age.path, cue: BY_RULE, unit: 'second', scale: 1, default: 86_400 },
  {
    types: ['AWS::Events::Archive'],
    path: 'RetentionDays',
    cue: anyOf(KEPT, /\barchiv(?:es?|ed)\b/, PAST),
    not: /\btakes?\b/i,
    unit: 'second',
    scale: 86_400,
    // EventBridge API Reference, CreateArchive: 0, the default, keeps events for ever.
    default: 0,
    endless: 0,
    alone: 86_400,
  },
  {
    types: STREAM,
    path: 'ShardCount',
    cue: /\bshards?\b/i,
    not: /\bper shard\b|\b(?:a|each|every|one) (?:single )?shard (?:takes|gives|can|carries|holds)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^shard$/i,
  },
  {
    types: STREAM,
    path: 'RetentionPeriodHours',
    cue: anyOf(
      KEPT,
      /\bretention_?[pP]eriod\b/,
      PAST,
      /\b(?:consumers?|readers?|workers?)\b[^.;]{0,40}\b(?:down|behind|offline|catch up)\b/,
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
    cue: anyOf(
      /\bbuffer(?:s|ed|ing)?(?:[ _-]?(?:hints?|interval|time|window))?\b/,
      /\bflush(?:es|ed)?\b/,
      /\bcollects?\b|\bbatches\b/,
      /\b(?:writes?|written|delivers?|delivered|lands?)\b/,
      /\bevery\b/,
      /\b(?:after|holds?|hands? over|whenever)\b/,
    ),
    not: /\bretr(?:y|ies)\b|\b(?:push|send|emit|report|publish)(?:es)?\b/i,
    unit: 'second',
    scale: 1,
    default: 300,
    most: 86_400,
    alone: 60,
  },
  {
    types: FIREHOSE,
    path: 'ExtendedS3DestinationConfiguration.BufferingHints.SizeInMBs',
    cue: anyOf(
      /\bbuffer(?:s|ed|ing)?(?:[ _-]?(?:hints?|size))?\b/,
      /\bflush(?:es|ed)?\b/,
      /\b(?:writes?|written|delivers?|delivered|makes?|collects?)\b/,
      /\b(?:at|as soon as|whenever|files of)\b/,
      /\breached\b/,
      /(?:s|\bsec|\bmin) or\b/,
    ),
    not: /\brecords? of\b/i,
    unit: 'byte',
    scale: 1_048_576,
    default: 5,
    most: 134_217_728,
    tolerance: 0.05,
    alone: 1_048_576,
  },
  {
    types: ['AWS::Scheduler::Schedule'],
    through: ['schedule'],
    path: 'FlexibleTimeWindow.MaximumWindowInMinutes',
    cue: /\bflexible\b|\bwindow\b|\b(?:start|run|fire|begin|come)s?\b[^.;,]{0,24}\b(?:up to|at most|within)\b|\blater?\b/i,
    not: /\bretr(?:y|ies)\b/i,
    unit: 'second',
    scale: 60,
    default: 0,
  },
  {
    types: RULES,
    through: ['schedule'],
    path: 'ScheduleExpression',
    cue: anyOf(
      /\bevery\b|\balle (?=\d)|\bjeden? (?:stunde|tag|nacht|woche)\b/,
      /\b(?:hour|dai|night|week|stünd|täg|nächt|wöchent)li?(?:y|ch)\b/,
      /\b(?:once|twice|times) (?:an?|per|every|each)\b/,
      /\brate\b/,
      /\beach (?=[\w.]{1,8} (?:second|minute|minuto|hour|day|week|stunde)[ns]?\b)/,
      /\binterval\b/,
      /\bbetween two (?:runs|calls|invocations)\b/,
    ),
    not: /\btakes?\b|\bevaluat|\btime(?:s|d)?[ -]?out\b|\bread by\b|\bat a time or\b|\bpeople\b|\ba look\b|\bmeet(?:s|ings?)?\b|\breview|\b(?:day|hour|night)(?:['’]s| of)\b/i,
    unit: 'second',
    scale: 1,
    read: (properties) => periodOf(stringOf(property(properties, 'ScheduleExpression'))),
  },
];

/**
 * Seconds between two runs of `rate(5 minutes)`, and of a `cron` with steps of minutes or hours, or with one time of every
 * hour, day or week (EventBridge Scheduler User Guide, schedule types); nothing for any other.
 */
function periodOf(expression: string | undefined): number | undefined {
  const rate = /^\s*rate\(\s*(\d{1,6})\s+(minute|hour|day)s?\s*\)\s*$/.exec(expression ?? '');
  if (rate) return Number(rate[1]) * (rateSeconds(rate[2] ?? '') ?? 0) || undefined;
  const [, minute = '', hour = '', days = ''] =
    /^\s*cron\(\s*(\S{1,9})\s+(\S{1,9})\s+(\S{1,9}\s+\*\s+\S{1,9})\s+\*\s*\)\s*$/.exec(expression ?? '') ?? [];
  const isDaily = /^[*?]\s+\*\s+[*?]$/.test(days);
  const isWeekly = /^[*?]\s+\*\s+(?:[A-Z]{3}|[1-7])$/i.test(days);
  const [minutes, hours] = [minute, hour].map((field) => Number(/^[0*]\/(\d{1,2})$/.exec(field)?.[1] ?? Number.NaN));
  if (isDaily && hour === '*' && minutes) return minutes * 60;
  if (!/^\d{1,2}$/.test(minute)) return undefined;
  if (isDaily && (hour === '*' || hours)) return 3600 * (hours || 1);
  return !/^\d{1,2}$/.test(hour) ? undefined : isDaily ? 86_400 : isWeekly ? 604_800 : undefined;
}
