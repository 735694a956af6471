import { oncePer } from './once-per';
import type { Report, Template } from './types';

/**
 * Says of each report of a template whether it is the first of its kind. `Fn::ForEach` and the loops and functions of a
 * program make many resources of one text, where one mistake is one finding; and what two mappings have to say of one
 * function may be the same sentence.
 */
export function onceAtEachPlace(template: Template): (rule: string, report: Report) => boolean {
  const repeated = repeatedTexts(template);
  const seen = new Set<string>();
  const subjects = new Map<string, string | undefined>();
  return (rule, { span, message, subject }) => {
    const place = `${rule} ${span.start} ${span.end}`;
    const isLooped = repeated.some(({ start, end }) => start <= span.start && span.end <= end);
    const key = isLooped ? place : `${place} ${subject} ${message}`;
    const isOfAnother = template.origin === 'cdk' && subjects.has(place) && subjects.get(place) !== subject;
    if (isOfAnother || seen.has(key)) return false;
    seen.add(key);
    subjects.set(place, subject);
    return true;
  };
}

/** Texts that several resources of one type are made of. What is derived of a resource stands at its text too. */
const repeatedTexts = oncePer((template: Template) => {
  const times = new Map<string, number>();
  const repeated = new Map<string, { readonly start: number; readonly end: number }>();
  if (template.origin === 'cdk') return [];
  for (const { type, head, span, owner } of template.resources) {
    if (owner !== undefined || head.start === head.end) continue;
    const key = `${type} ${head.start} ${head.end}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before > 0) repeated.set(key, span);
  }
  return [...repeated.values()];
});
