import { saying } from './check-again';
import { withConstructs } from './constructs';
import { linked } from './linked';
import { oncePer } from './once-per';
import { onceAtEachPlace } from './repeated';
import { unusedSuppressions, withoutSuppressed } from './silence';
import { inItsParents } from './stacks';
import { isTest } from './tests';
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
  Span,
  Template,
} from './types';
import type { Writable } from './writable';

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
  const { doc, rules, facts, relations, options, graphOf } = input;
  const found: Finding[] = [];
  for (const problem of doc.problems) {
    add(found, options, problem.rule, problemSeverity[problem.rule] ?? 'warning', problem);
  }
  const { ofTemplates, ofNotes } = byReader(rules);
  const off = switchedOff(options.severities);
  const { reports, refutes } = linked(input, templateAsOf(options));
  for (const written of isTest(doc.uri) ? [] : doc.templates) {
    const template = inItsParents(written, doc, relations);
    const grounds = { doc, template, rules, facts, relations, options };
    const { rules: asked, reportsOf } = saying(grounds, ofTemplates, templateAsOf(options), graphOf);
    const isNew = onceAtEachPlace(template);
    for (const rule of asked) {
      if (off.size > 0 && off.has(rule.id)) continue;
      for (const report of reportsOf(rule)) {
        if (isNew(rule.id, report) && !refutes(rule.id, report)) add(found, options, rule.id, rule.severity, report);
      }
    }
  }
  for (const { rule, report } of reports) {
    const isKnown = found.some((one) => one.rule === rule.id && one.span.start === report.span.start);
    if (!isKnown) add(found, options, rule.id, rule.severity, report);
  }
  if (doc.note) {
    const context = { ...input, note: doc.note, asOf: noteAsOf(doc, options) };
    for (const rule of ofNotes) {
      if (off.has(rule.id)) continue;
      for (const report of rule.checkNote(context)) add(found, options, rule.id, rule.severity, report);
    }
  }
  const { kept, used } = withoutSuppressed(doc, found);
  for (const report of unusedSuppressions(doc, used)) add(kept, options, 'unused-suppression', 'hint', report);
  return withConstructs(doc, kept.sort(inTextOrder), relations);
}

/** The rules that look at templates, and those that look at notes. */
const byReader = oncePer((rules: readonly Rule[]) => ({
  ofTemplates: rules.filter((rule): rule is Rule & Required<Pick<Rule, 'checkTemplate'>> => !!rule.checkTemplate),
  ofNotes: rules.filter((rule): rule is Rule & Required<Pick<Rule, 'checkNote'>> => !!rule.checkNote),
}));

/** Asked of every rule at every keystroke, where a look into the settings by name costs as much as the rule. */
const switchedOff = oncePer(
  (severities: CheckOptions['severities']): ReadonlySet<string> =>
    new Set(Object.keys(severities).filter((rule) => severities[rule] === 'off')),
);

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

/** Written out member by member: a spread of reports that all look different costs several times as much. */
function findingOf(report: Report, rule: string, severity: Severity): Finding {
  const { span, subject, fact, related, detail, fixes: given = none } = report;
  const message = shortened(report.message);
  const finding: Writable<Finding> =
    typeof given === 'function'
      ? new FindingWithFixes(rule, severity, span, message, given)
      : { rule, severity, span, message, fixes: given };
  if (subject !== undefined) finding.subject = subject;
  if (fact !== undefined) finding.fact = fact;
  if (related !== undefined) finding.related = related;
  if (detail !== undefined) finding.detail = detail;
  return finding;
}

const none: readonly Fix[] = [];

/** A message names things as the user does, and a name may be as long as a file. */
const longestMessage = 240;

function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage - 1)}…` : message;
}

/** A class: V8 keeps what getters of a single object see until it collects all of its memory. */
class FindingWithFixes implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly #write: () => readonly Fix[];
  #fixes: readonly Fix[] | undefined;

  constructor(rule: string, severity: Severity, span: Span, message: string, write: () => readonly Fix[]) {
    this.rule = rule;
    this.severity = severity;
    this.span = span;
    this.message = message;
    this.#write = write;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#write();
    return this.#fixes;
  }

  /** For `JSON.stringify`, which sees no getters of classes. */
  toJSON(): Finding {
    return { ...this, fixes: this.fixes };
  }
}

function inTextOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
