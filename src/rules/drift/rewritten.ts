import { wordNumber } from '../../engine/read/units';
import { formatNumber } from '../../facts/units';
import type { StatedNumber } from './numbers';

const periods = /^(?:every|hourly|daily|nightly|weekly|once|twice)\b/i;
const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i;
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const single: Readonly<Record<number, string>> = { 60: 'minute', 3600: 'hour', 86400: 'day', 604800: 'week' };

/**
 * The words of a note with the template's value in their own form: "three receives" become "five receives", "30 s" become
 * "45 s", a bare `300` the number that the property has, `Duration.minutes(5)` a duration. Nothing where the words have no
 * room for it.
 *
 * @param value the template's value in the base unit
 * @param shown the same as people write it
 */
export function rewritten(words: string, value: number, shown: string, stated: StatedNumber): string | undefined {
  const { factor, setting, readings } = stated;
  if (!Number.isFinite(value)) return undefined;
  if (readings.includes(Number.POSITIVE_INFINITY)) return setting.unit === 'second' ? `for ${shown}` : `${shown} times`;
  const cdk = /^((?:cdk\.)?Duration\.)/.exec(words);
  if (cdk) return `${cdk[1]}seconds(${value})`;
  if (/^rate\(/.test(words)) return `rate(${shown})`;
  if (factor !== undefined) return Number.isInteger(value / factor) ? String(value / factor) : undefined;
  if (setting.unit === 'second' && periods.test(words)) {
    const one = single[value];
    const text = one && value > 60 && /ly$/i.test(words) ? `${one.replace(/y$/, 'i')}ly` : `every ${one ?? shown}`;
    return likeCase(words, text);
  }
  if (setting.unit !== 'count')
    return measured(words, value, setting.unit === 'byte') ?? (/lich$|^jede/i.test(words) ? undefined : shown);
  if (ordinals.test(words)) return undefined;
  if (/^(?:once|twice)$/i.test(words))
    return value > 0 ? likeCase(words, ['', 'once', 'twice'][value] ?? `${numbers[value] ?? shown} times`) : undefined;
  const text = words.replace(/^(?:(?:an?|one) (?:hundred|dozen)|[\w,.]{1,20})/i, (number) => numberLike(number, value));
  if (value === 1) return text.replace(/([a-z])s$/, '$1');
  return /^(?:an?|one|1|a single)\s/i.test(words)
    ? text.replace(/[a-z](?<!s|percent)$/, (end) => (end === 'y' ? 'ies' : `${end}s`))
    : text;
}

const durations: readonly (readonly [name: RegExp, factor: number, short: string, long: string])[] = [
  [/^(?:w(?:eek|k)?s?|wochen?|semanas?|semaines?)$/i, 604_800, 'weeks', 'week'],
  [/^(?:d(?:ay)?s?|tagen?|d[ií]as?|jours?)$/i, 86_400, 'd', 'day'],
  [/^(?:h(?:ou)?r?s?|stunden?|horas?|heures?)$/i, 3600, 'h', 'hour'],
  [/^m(?:in(?:ut[eo]?)?)?[ns]?$/i, 60, 'min', 'minute'],
  [/^s(?:e[cgk](?:[ou]nd[eo]?)?)?[ns]?$/i, 1, 's', 'second'],
];
const sizes: readonly (readonly [name: RegExp, factor: number, short: string, long: string])[] = [
  [/^GI?B$/i, 1_073_741_824, 'GB', 'GB'],
  [/^MI?B$/i, 1_048_576, 'MB', 'MB'],
  [/^KI?B$/i, 1024, 'KB', 'KB'],
];

/** A number with its unit: in the unit of the note where that gives a handy number, else in the largest that does. */
function measured(words: string, value: number, isSize: boolean): string | undefined {
  const [, number = '', gap = '', unit = ''] =
    /^(\d[\d.,]{0,12}|[a-zäöüß]{1,8}(?=[\s-]))([\s-]?)([a-z]{1,8})$/i.exec(words.replace(/\s+/g, ' ')) ?? [];
  const units = isSize ? sizes : durations;
  const own = units.find(([name]) => name.test(unit));
  if (!own) return undefined;
  const isHandy = (factor: number): boolean => Number.isInteger(value / factor) && value >= factor;
  const most = isSize ? (own[2] === 'KB' ? 1023 : 10_240) : 900;
  const isOwn = isHandy(isSize ? own[1] / 2 : own[1]) && value >= own[1] && value <= most * own[1];
  const [, factor, short, long] = isOwn ? own : (units.slice(isSize ? 0 : 1).find((one) => isHandy(one[1])) ?? own);
  const count = value / factor;
  const written = numberLike(number, count);
  if (isSize) return written + gap + (isOwn ? unit : /i/i.test(unit) ? short.replace('B', 'iB') : short);
  if (!/^(?:second|minute|hour|day|week)s?$/i.test(unit)) return written + gap + (isOwn ? unit : short);
  // "A 10 second timeout", "a 15-minute window"
  const isAdjective = gap === '-' || (!unit.endsWith('s') && !/^(?:an?|one|1)$/i.test(number));
  return written + gap + long + (count === 1 || isAdjective ? '' : 's');
}

/** In words up to twelve where the note has it in words, with commas where the note has them. */
function numberLike(words: string, value: number): string {
  const inWords = wordNumber(/^\w*/.exec(words)?.[0] ?? '') === undefined ? undefined : numbers[value];
  if (inWords !== undefined) return likeCase(words, inWords);
  return /^\d{4,}/.test(words) || /^\d{1,3}(?:\.\d+)?$/.test(words) ? String(value) : formatNumber(value);
}

function likeCase(words: string, text: string): string {
  return /^[A-Z]/.test(words) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const opposites: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['true', 'false'],
  ['on', 'off'],
  ['enabled', 'disabled'],
];

/**
 * A word for a setting with the template's value: "standard" becomes "FIFO", a cell with "yes" becomes "no". Nothing where
 * the sentence around it would have to change.
 */
export function reworded(
  words: string,
  stated: string,
  actual: string,
  names: Readonly<Record<string, string>> = {},
): string | undefined {
  if (names[stated]?.toLowerCase() === words.toLowerCase()) return names[actual];
  const pair = opposites.find((one) => one.includes(words.toLowerCase()));
  // What is "no" and yet has a value is "yes".
  if (!pair || actual === stated || !['yes', 'no'].includes(stated) || (stated === 'yes' && actual !== 'no'))
    return undefined;
  return likeCase(words, (pair[0] === words.toLowerCase() ? pair[1] : pair[0]) ?? '');
}
