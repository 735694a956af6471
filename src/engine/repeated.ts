import { oncePer } from './once-per';
import { isWithin } from './spans';
import type { Report, Resource, Span, Template } from './types';

/**
 * Says of each report of a template whether it is the first of its kind. `Fn::ForEach` and the loops and functions of a
 * program make many resources of one text, where one mistake is one finding; and what two mappings have to say of one
 * function may be the same sentence.
 */
export function onceAtEachPlace(template: Template): (rule: string, report: Report) => boolean {
  const saidAt = new Map<string, Report[]>();
  return (rule, report) => {
    const { span, message, subject } = report;
    const place = `${rule} ${span.start} ${span.end}`;
    const before = saidAt.get(place);
    if (!before) {
      saidAt.set(place, [report]);
      return true;
    }
    const isLooped = repeatedTexts(template).some((one) => isWithin(span, one));
    const isOfAnother = template.origin === 'cdk' && before[0]?.subject !== subject;
    const isSaid = before.some((one) => one.subject === subject && one.message === message);
    if (isLooped || isOfAnother || isSaid) return false;
    before.push(report);
    return true;
  };
}

/** The resource is one of several that `Fn::ForEach` makes of one text: a name of it there is no name of the others. */
export function isRepeated(template: Template, { head }: Resource): boolean {
  return repeatedTexts(template).some((one) => isWithin(head, one));
}

/** Texts that several resources of one type are made of. What is derived of a resource stands at its text too. */
const repeatedTexts = oncePer((template: Template) => {
  const typesAt = new Map<number, string>();
  const repeated = new Map<number, Span>();
  if (template.origin === 'cdk') return [];
  for (const { type, head, span, owner } of template.resources) {
    if (owner !== undefined || head.start === head.end) continue;
    if (typesAt.get(head.start) === type) repeated.set(head.start, span);
    typesAt.set(head.start, type);
  }
  return [...repeated.values()];
});
