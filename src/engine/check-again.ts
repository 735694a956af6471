import { movedSpan } from './moved-template';
import { NoticingContext } from './noticing-context';
import { oncePer } from './once-per';
import { changeBetween } from './read/change';
import { type ChangedValue, changedValues, type Move } from './same-but-moved';
import type {
  CheckOptions,
  Doc,
  FactBase,
  Fix,
  Graph,
  Note,
  Relations,
  Report,
  Rule,
  Span,
  Template,
  TemplateContext,
} from './types';
import { isWatched, notice, startNoticing, stopNoticing, watch } from './watched';
import type { Writable } from './writable';

/** What a check of one template rests on. */
export interface Grounds {
  readonly doc: Doc;
  readonly template: Template;
  readonly rules: readonly Rule[];
  readonly facts: FactBase;
  readonly relations: Relations;
  readonly options: CheckOptions;
}

type TemplateRule = Rule & Required<Pick<Rule, 'checkTemplate'>>;

/** What a rule said of a template. */
interface Said {
  readonly reports: readonly Report[];
  /** It has looked at a value that is being typed, or at the text itself. */
  readonly looked: boolean;
  /** It has looked at other documents. */
  readonly related: boolean;
}

/** A check that the next one can build on. */
interface Checked extends Grounds {
  /** Rules that had nothing to say and looked at nothing that may change. */
  readonly quiet: ReadonlySet<string>;
  /** The others, and what they said. */
  readonly asked?: readonly TemplateRule[];
  readonly byRule: ReadonlyMap<string, Said>;
}

interface Kept {
  own?: Checked;
  /** That of the state before, until there is an own one. */
  former?: Checked | undefined;
  /** By how much all has moved since then, where nothing else has happened to it. */
  by?: number | undefined;
}

/** Kept with each document of one template, and with each template of a note. */
const memory = oncePer((_: Doc | Template): Kept => ({}));

/** Remembers that the templates of a document are those of another one after an edit. */
export function followsOn(doc: Doc, previous: Doc): void {
  const { templates, kind } = doc;
  if (templates.length !== previous.templates.length) return;
  if (kind !== 'note' && templates.length === 1) follows(doc, previous);
  if (kind === 'note') for (const [index, one] of templates.entries()) follows(one, previous.templates[index] ?? one);
}

/** Remembers that one is the other after an edit; `by`: nothing of it has changed, all of it has moved so far. */
export function follows<One extends Doc | Template>(now: One, before: One, by?: number): void {
  const kept = memory(now);
  const { own, former, by: until = Number.NaN } = memory(before);
  if (now === before || kept.former) return;
  kept.former = own ?? former;
  if (by !== undefined) kept.by = own ? by : until + by;
}

/**
 * Runs rules over a template: those that may have something to say. After an edit that changed nothing but places, or
 * values that a rule has not looked at, what the rule said of the text before is said again, moved to where it stands now.
 */
export function saying(
  grounds: Grounds,
  ofTemplates: readonly TemplateRule[],
  asOf: TemplateContext['asOf'],
  graphOf: (template: Template) => Graph,
): { readonly rules: readonly TemplateRule[]; reportsOf(rule: TemplateRule): readonly Report[] } {
  const { doc, template, rules, facts, relations, options } = grounds;
  const kept = memory(doc.kind === 'note' ? template : doc);
  // Checked once more, among other documents or beside another edit, it follows on itself.
  const former = kept.former ?? kept.own;
  const by = former?.template === template ? 0 : kept.by;
  delete kept.former;
  delete kept.by;
  const edit = former && editBetween(former, grounds, by);
  if (edit) for (const { after } of edit.changed) watch(after, 'value');
  const stillQuiet = edit?.isTypedOn ? former?.quiet : undefined;
  const fallenQuiet = new Set<string>();
  const quiet = stillQuiet ?? fallenQuiet;
  const asked = stillQuiet && (former?.asked ?? ofTemplates.filter(({ id }) => !stillQuiet.has(id)));
  const byRule = new Map<string, Said>();
  if (doc.kind === 'note' || doc.templates.length === 1)
    kept.own = { doc, template, rules, facts, relations, options, quiet, byRule, ...(asked && { asked }) };
  const run = runner(grounds, asOf, graphOf);
  const reportsOf = (rule: TemplateRule) => {
    const before = edit?.said(rule);
    const moved = before && edit && movedReports(before.reports, doc.uri, edit.move, run, rule);
    const said = moved ? { ...before, reports: moved } : run(rule);
    const isQuiet = !stillQuiet && said.reports.length === 0 && !said.looked && !said.related;
    if (isQuiet) fallenQuiet.add(rule.id);
    else byRule.set(rule.id, said);
    return said.reports;
  };
  return { rules: asked ?? ofTemplates, reportsOf };
}

type Run = (rule: TemplateRule) => Said;

/**
 * Runs rules and tells what they looked at. A function of its own: reports keep it for their fixes, and it must not keep
 * what was said before in turn.
 */
function runner(
  { doc, template, facts, options, relations }: Grounds,
  asOf: TemplateContext['asOf'],
  graphOf: (template: Template) => Graph,
): Run {
  const context = new NoticingContext({ facts, options, template, asOf, doc: new NoticedDoc(doc) }, relations, graphOf);
  return (rule) => {
    context.looked = false;
    const before = startNoticing();
    const reports = listed(rule.checkTemplate(context));
    return { reports, looked: stopNoticing(before), related: context.looked };
  };
}

/** A document of which a look at the text is noticed. */
class NoticedDoc implements Doc {
  readonly uri: string;
  readonly kind: Doc['kind'];
  readonly templates: Doc['templates'];
  readonly suppressions: Doc['suppressions'];
  readonly problems: Doc['problems'];
  readonly note?: Note;
  readonly #text: string;

  constructor({ uri, kind, templates, suppressions, problems, note, text }: Doc) {
    this.uri = uri;
    this.kind = kind;
    this.templates = templates;
    this.suppressions = suppressions;
    this.problems = problems;
    if (note) this.note = note;
    this.#text = text;
  }

  get text(): string {
    notice();
    return this.#text;
  }
}

/** Most rules have nothing to say: one empty list serves them all. */
function listed(reports: Iterable<Report>): readonly Report[] {
  let all: Report[] | undefined;
  for (const report of reports) {
    all ??= [];
    all.push(report);
  }
  return all ?? nothing;
}

const nothing: readonly Report[] = [];

/** What is the same as before an edit. */
interface Edit {
  readonly move: Move;
  readonly changed: readonly ChangedValue[];
  /** What has changed is what was typed before, so that it is known who looks at it. */
  readonly isTypedOn: boolean;
  /** What a rule said before, if it would say the same now. */
  said(rule: Rule): Said | undefined;
}

/** `by`: how far all has moved, where that is known. */
function editBetween(former: Checked, now: Grounds, by = Number.NaN): Edit | undefined {
  const isSameCheck =
    former.doc.uri === now.doc.uri &&
    former.rules === now.rules &&
    former.facts === now.facts &&
    (former.options === now.options || JSON.stringify(former.options) === JSON.stringify(now.options));
  if (!isSameCheck) return undefined;
  const isKnown = !Number.isNaN(by);
  const moves: readonly Move[] = isKnown ? [allBy(by)] : movesBetween(former.doc.text, now.doc.text);
  for (const move of moves) {
    const changed = isKnown ? [] : changedValues(former.template, now.template, move);
    if (!changed || changed.length > mostChanged) continue;
    const isTypedOn = changed.every(({ before }) => isWatched(before));
    return {
      move,
      changed,
      isTypedOn,
      said: (rule) => {
        const said = former.byRule.get(rule.id);
        const isKept = isTypedOn && said && !said.looked && !(said.related && former.relations !== now.relations);
        return isKept ? said : undefined;
      },
    };
  }
  return undefined;
}

/** What is typed stands in so many places at most; of what changes everywhere nothing is kept. */
const mostChanged = 16;

/** A function of its own, as `runner` is: what is moved keeps it. */
function allBy(by: number): Move {
  return (place) => place + by;
}

/**
 * Where places are after an edit. What is typed between two places may belong to either: what stands right there stays
 * or moves.
 */
function movesBetween(before: string, after: string): readonly Move[] {
  const { prefix, suffix } = changeBetween(before, after);
  const end = before.length - suffix;
  const by = after.length - before.length;
  const inside = (place: number) => (place < prefix ? place : place > end ? place + by : Number.NaN);
  return prefix === end
    ? [(place) => (place === prefix ? place : inside(place)), (place) => (place === end ? place + by : inside(place))]
    : [(place) => (place === prefix ? place : place === end ? place + by : inside(place))];
}

/** The same reports where they stand now; nothing where one of them stood at what is gone. */
function movedReports(
  reports: readonly Report[],
  uri: string,
  move: Move,
  run: Run,
  rule: TemplateRule,
): readonly Report[] | undefined {
  let isAnyGone = false;
  const spanOf = (span: Span): Span => {
    const now = movedSpan(span, move);
    if (Number.isNaN(now.start) || Number.isNaN(now.end)) isAnyGone = true;
    return now;
  };
  const fixesOf = fixesAgain(run, rule);
  const moved = reports.map((report, index) => {
    const { related, fixes } = report;
    const now: Writable<Report> = { ...report, span: spanOf(report.span) };
    if (related) {
      now.related = related.map((one) =>
        one.uri === undefined || one.uri === uri ? { ...one, span: spanOf(one.span) } : one,
      );
    }
    if (fixes) now.fixes = () => fixesOf(index);
    return now;
  });
  return isAnyGone ? undefined : moved;
}

/** Fixes are written into the text as it stands now: whoever asks for one has the rule run for it. */
function fixesAgain(run: Run, rule: TemplateRule): (index: number) => readonly Fix[] {
  let written: readonly Report[] | undefined;
  return (index) => {
    written ??= run(rule).reports;
    const fixes = written[index]?.fixes ?? [];
    return typeof fixes === 'function' ? fixes() : fixes;
  };
}
