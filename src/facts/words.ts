import { compactSource } from '../engine/compact';

/**
 * A case-insensitive pattern for prose. In the template a space stands for any small gap (blanked markup, a hard wrap),
 * `~` for a small gap, a hyphen or nothing ("e~mail"), and `…` for up to 60 characters of the same sentence.
 *
 * Patterns of facts have no unbounded quantifier, so each costs time linear in the text.
 */
export function words(template: TemplateStringsArray): RegExp {
  const source = template.raw
    .join('')
    .replaceAll(' ', '(?:\\s{1,8})')
    .replaceAll('~', '(?:[\\s\\u2010-\\u2013-]{0,4})')
    .replaceAll('…', '(?:[^.;?!]{0,60}?)');
  return new RegExp(compactSource(source), 'i');
}
