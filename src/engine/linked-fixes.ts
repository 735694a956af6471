import type { LinkedProgram } from './read/cdk/linked';
import type { Fix, Report, Rule, TemplateContext } from './types';

/**
 * The fixes of what a rule says of a program of several files, as far as they change nothing but the file that the finding
 * stands in, at their places in that file. The rule is asked again as if the program were that file alone, with everything
 * that the others make: so only names of that file are used. None of them is safe: other programs may use the file too.
 */
export function fixesInOwnFile(
  rule: Rule,
  report: Report,
  file: LinkedProgram['files'][number],
  context: TemplateContext,
): readonly Fix[] {
  const { start } = file;
  const end = start + file.text.length;
  const template = { ...context.template, span: { start, end } };
  const again = [...(rule.checkTemplate?.({ ...context, template }) ?? [])];
  const same = again.find(({ span, message }) => span.start === report.span.start && message === report.message);
  const fixes = typeof same?.fixes === 'function' ? same.fixes() : (same?.fixes ?? []);
  return fixes
    .filter(({ edits }) => edits.every(({ span }) => span.start >= start && span.end <= end))
    .map((fix) => ({
      ...fix,
      safe: false,
      edits: fix.edits.map((edit) => ({
        ...edit,
        span: { start: edit.span.start - start, end: edit.span.end - start },
      })),
    }));
}
