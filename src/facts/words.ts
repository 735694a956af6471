import { compactPattern } from '../engine/compact';
import type { Pattern } from '../engine/types';

/**
 * A case-insensitive pattern for prose. In the template a space stands for any small gap (blanked markup, a hard wrap),
 * `~` for a small gap, a hyphen or nothing ("e~mail"), and `…` for up to 60 characters of the same sentence.
 *
 * Patterns of facts have no unbounded quantifier, so each costs time linear in the text.
 */
export function words(template: TemplateStringsArray): Pattern {
  return compactPattern('i', () => written(template.raw));
}

function written(parts: readonly string[]): string {
  return parts
    .join('')
    .replaceAll(' ', '(?:\\s{1,8})')
    .replaceAll('~', '(?:[\\s\\u2010-\\u2013-]{0,4})')
    .replaceAll('…', '(?:[^.;?!]{0,60}?)');
}
