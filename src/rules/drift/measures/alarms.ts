import { lazyPattern } from '../../../engine/pattern';
import type { MapValue } from '../../../engine/types';
import { itemsOf, numberOf, property, stringOf } from '../../../engine/values';
import { ALARM } from '../kinds';
import { anyOf, type NumberSetting } from './setting';

const numberAt = (properties: MapValue, path: string): number | undefined => numberOf(property(properties, path));

/** CloudWatch metrics of SQS, Lambda, Kinesis and Firehose: ages and durations; those of SQS and Firehose are in seconds. */
const isTime = (properties: MapValue): boolean => /Age|Duration|Latency|Freshness/.test(metricOf(properties));
const metricOf = (properties: MapValue): string => stringOf(property(properties, 'MetricName')) ?? '';
const inSeconds = (properties: MapValue): number => (/Oldest|Freshness/.test(metricOf(properties)) ? 1 : 0.001);

/** A metric in percent, by its name or because an expression makes it one: `100 * errors / calls`. */
const isShare = (properties: MapValue): boolean =>
  /Utili[sz]ation|Percent/.test(metricOf(properties)) ||
  itemsOf(property(properties, 'Metrics')).some((one) => /\b100\b/.test(stringOf(property(one, 'Expression')) ?? ''));

/** How many periods count, and how many of them have to be too high. */
const periodsOf = (properties: MapValue): readonly number[] =>
  ['EvaluationPeriods', 'DatapointsToAlarm'].flatMap((path) => numberAt(properties, path) ?? []);

/** Words of a bound: what is more than it sets the alarm off. */
const BEYOND = anyOf(
  /\b(?:threshold|limit)\b/,
  /\b(?:(?:more|greater|higher|longer|older) than|over|above|beyond|exceeds?|exceeding|at least|reach(?:es|ed)?|passes)\b/,
  /\b(?:goes off|rings|fires|alarms|alerts|triggers|trips|pages) (?:at|from|on|once there (?:is|are)|if there (?:is|are)|when there (?:is|are))\b/,
  /\b(?:once|if|when|as soon as) (?:there (?:is|are)\b|(?=[\w,.]{1,8} (?:or more )?(?:messages?|errors?|jobs?|of them)\b))/,
  /\bor (?:more|longer|older)\b|[>≥]/,
  // "Rings with the tenth message", "`Failing`: 50 errors".
  /\b(?:with|on|at|from) the (?=\w{3,8} (?:message|error|failure|job|event)\b)/,
  /(?<=[:(–—] {0,3})(?=[\d,.]{1,7} (?:errors|failures|throttles|messages)\b)/,
);

/** When alarms go off. */
export const alarmMeasures: readonly NumberSetting[] = [
  {
    types: ALARM,
    path: 'Threshold',
    bounds: true,
    cue: BEYOND,
    not: /\bto (?:be|find|see)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:message|error|failure|throttle|invocation|event|job|record|execution|retry|time|attempt)$/i,
    isOfAnything: true,
    read: (properties) => (isTime(properties) ? undefined : numberAt(properties, 'Threshold')),
    // "More than two" and "at least three" are the same.
    agrees: (stated, properties) => {
      const operator = stringOf(property(properties, 'ComparisonOperator')) ?? '';
      const step = operator === 'GreaterThanThreshold' ? 1 : operator.startsWith('GreaterThanOrEqual') ? -1 : 0;
      const threshold = numberAt(properties, 'Threshold') ?? 2;
      return stated === threshold + step || (stated <= 1 && threshold <= 1);
    },
  },
  {
    types: ALARM,
    path: 'Threshold',
    bounds: true,
    cue: BEYOND,
    unit: 'count',
    scale: 1,
    noun: /^percent$/,
    read: (properties) => (isShare(properties) ? numberAt(properties, 'Threshold') : undefined),
  },
  {
    types: ALARM,
    path: 'Threshold',
    bounds: true,
    cue: anyOf(
      BEYOND,
      /\b(?:old|behind)\b|\b(?:has|have) (?:waited|been waiting|been there|been in [^.;]{1,60}) for\b/,
    ),
    not: /\bevery\b/i,
    unit: 'second',
    scale: 1,
    read: (properties) => {
      const threshold = numberAt(properties, 'Threshold');
      return threshold === undefined || !isTime(properties) ? undefined : threshold * inSeconds(properties);
    },
    agrees: (stated, properties) => stated === numberAt(properties, 'Threshold'),
  },
  {
    types: ALARM,
    path: 'Period',
    bounds: true,
    cue: anyOf(
      /\bperiod\b|\bperiods of\b|(?=[\w.]{1,8} (?:seconds|minutes|hours) (?:in a row|running|straight)\b)/,
      /\b(?:evaluated|measured|checked|evaluates|checks|measures|looks)\b/,
      lazyPattern(
        '',
        () =>
          String.raw`(?<=\b(?:goes off|rings|fires|alarms?|alerts?|threshold|(?:more|longer) than|errors?|messages|exceeds?|at least|above)\b[^.;]{0,60})\b(?:(?:with)?in(?: any| the last)?|over|during|for(?: at least)?)(?= (?:[\w.]{1,8} (?:seconds?|minutes?|hours?|min|s|h)|half an hour|an hour|a quarter)\b)`,
      ),
    ),
    most: 86_400,
    not: /\b(?:stays?|keeps?|kept|wait(?:s|ed|ing)|respond|answers?|react|acknowledge\w{0,1}|escalat\w{1,4}|look into|resolve[sd]?|snooze\w{0,1}|mutes?d?)\b/i,
    unit: 'second',
    scale: 1,
    // "For 15 minutes" is three periods of five.
    agrees: (stated, properties) => {
      const period = numberAt(properties, 'Period');
      return period === undefined || periodsOf(properties).some((one) => one * period === stated);
    },
  },
  {
    types: ALARM,
    path: 'EvaluationPeriods',
    bounds: true,
    cue: anyOf(/\bperiods?\b|\bin a row\b|\bconsecutive\b|\bdata ?points?\b|\bevaluations?\b/),
    unit: 'count',
    scale: 1,
    noun: /^(?:period|time|datapoint|evaluation)$/i,
    agrees: (stated, properties) => periodsOf(properties).includes(stated),
  },
  {
    types: ALARM,
    path: 'DatapointsToAlarm',
    bounds: true,
    cue: /(?<![\w.])(?=[\w]{1,6} (?:out )?of (?:the last )?\w{1,6} (?:data ?points?|periods?|evaluations?|minutes)\b)/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:period|time|datapoint|evaluation)$/i,
    read: (properties) => periodsOf(properties).at(-1),
  },
];
