import { oncePer } from './once-per';
import type { Report, Template } from './types';

/**
 * Says of each report of a template whether it is the first of its kind. `Fn::ForEach` makes many resources of one text,
 * where one mistake is one finding; and what two mappings have to say of one function may be the same sentence. What a
 * loop of a CDK program makes stays apart, as in the template that it synthesizes to.
 */
export function onceAtEachPlace(template: Template): (rule: string, report: Report) => boolean {
  const repeated = repeatedTexts(template);
  const seen = new Set<string>();
  return (rule, { span, message, subject }) => {
    const place = `${rule} ${span.start} ${span.end}`;
    const isLooped = repeated.some(({ start, end }) => start <= span.start && span.end <= end);
    const key = isLooped ? place : `${place} ${subject} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
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
