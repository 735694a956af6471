import type { StatedNumber } from './numbers';

const periods = /^(?:every|hourly|daily|nightly|weekly|once|twice)\b/i;
const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i;

/**
 * The words of a note with the template's value in their own form: "3 receives" become "5 receives", a bare `300` the
 * number that the property has, `Duration.minutes(5)` a duration. Nothing where the words have no room for it.
 *
 * @param value the template's value in the base unit
 * @param shown the same as people write it
 */
export function rewritten(words: string, value: number, shown: string, stated: StatedNumber): string | undefined {
  const { factor, setting } = stated;
  const cdk = /^((?:cdk\.)?Duration\.)/.exec(words);
  if (cdk) return `${cdk[1]}seconds(${value})`;
  if (factor !== undefined) return Number.isInteger(value / factor) ? String(value / factor) : undefined;
  if (setting.unit === 'second' && periods.test(words)) return `every ${shown}`;
  if (setting.unit !== 'count') return shown;
  if (ordinals.test(words)) return undefined;
  if (/^(?:once|twice)$/i.test(words)) return `${shown} times`;
  const text = words.replace(/^(?:(?:an?|one) (?:hundred|dozen)|[\w,.]{1,20})/i, shown);
  return shown === '1' ? text.replace(/([a-z])s$/, '$1') : text;
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
  if (!pair || actual === stated || !['yes', 'no'].includes(actual)) return undefined;
  const other = pair[0] === words.toLowerCase() ? pair[1] : pair[0];
  return /^[A-Z]/.test(words) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
