import { unusedSuppressions, withoutSuppressed } from './silence';
import type {
  AsOf,
  CheckOptions,
  Doc,
  FactBase,
  Finding,
  Fix,
  Graph,
  Relations,
  Report,
  Rule,
  Severity,
  Template,
} from './types';

/** What a check needs beside the document. */
export interface CheckInput {
  readonly doc: Doc;
  readonly rules: readonly Rule[];
  readonly facts: FactBase;
  readonly relations: Relations;
  readonly options: CheckOptions;
  readonly graphOf: (template: Template) => Graph;
}

/** Problems are reported under the name of a rule that has no check of its own. */
const problemSeverity: Readonly<Record<string, Severity>> = {
  unreadable: 'error',
  'frontmatter-invalid': 'warning',
  'load-unreadable': 'warning',
  'value-out-of-range': 'error',
};

/**
 * Runs every rule over a document: problems of reading first, then each template by itself, then the note.
 * Findings come in the order of the text; suppressed ones are left out and idle suppressions reported.
 */
export function check(input: CheckInput): readonly Finding[] {
  const { doc, rules, options } = input;
  const found: Finding[] = [];
  for (const problem of doc.problems) {
    add(found, options, problem.rule, problemSeverity[problem.rule] ?? 'warning', problem);
  }
  for (const template of doc.templates) {
    const context = {
      ...input,
      template,
      graph: input.graphOf(template),
      asOf: templateAsOf(options),
    };
    for (const rule of rules) {
      if (!rule.checkTemplate || options.severities[rule.id] === 'off') continue;
      for (const report of rule.checkTemplate(context)) add(found, options, rule.id, rule.severity, report);
    }
  }
  if (doc.note) {
    const context = { ...input, note: doc.note, asOf: noteAsOf(doc, options) };
    for (const rule of rules) {
      if (!rule.checkNote || options.severities[rule.id] === 'off') continue;
      for (const report of rule.checkNote(context)) add(found, options, rule.id, rule.severity, report);
    }
  }
  const { kept, used } = withoutSuppressed(doc, found);
  for (const report of unusedSuppressions(doc, used)) add(kept, options, 'unused-suppression', 'hint', report);
  return kept.sort(inTextOrder);
}

/** A note's own `as-of:` wins over the option. */
export function noteAsOf(doc: Doc, options: CheckOptions): AsOf {
  return doc.note?.frontmatter?.asOf?.value ?? options.asOf;
}

/** Templates are judged by a day, never by what courses teach. */
export function templateAsOf(options: CheckOptions): AsOf {
  return options.asOf.kind === 'date' ? options.asOf : { kind: 'date', date: options.today };
}

function add(found: Finding[], options: CheckOptions, rule: string, own: Severity, report: Report): void {
  const set = options.severities[rule];
  if (set === 'off') return;
  found.push(findingOf(report, rule, set ?? report.severity ?? own));
}

function findingOf({ fixes: given = [], ...report }: Report, rule: string, severity: Severity): Finding {
  let fixes: readonly Fix[] | undefined;
  return {
    ...report,
    rule,
    severity,
    get fixes() {
      fixes ??= typeof given === 'function' ? given() : given;
      return fixes;
    },
  };
}

function inTextOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
