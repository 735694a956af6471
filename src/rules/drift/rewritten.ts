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
