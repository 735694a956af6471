import { oncePer } from './once-per';
import { changeBetween } from './read/change';
import { type ChangedValue, changedValues, type Move } from './same-but-moved';
import type {
  CheckOptions,
  Doc,
  FactBase,
  Fix,
  Graph,
  Relations,
  Report,
  Rule,
  Span,
  Template,
  TemplateContext,
} from './types';
import { isWatched, notice, noticing, watch } from './watched';

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
  readonly byRule: ReadonlyMap<string, Said>;
}

/** Kept with each document: its own check, and until then that of the state before. */
const memory = oncePer((_: Doc): { own?: Checked; former?: Checked | undefined } => ({}));

/** Remembers that a document of one template is another one after an edit. */
export function followsOn(doc: Doc, previous: Doc): void {
  if (doc.templates.length !== 1 || previous.templates.length !== 1) return;
  const { own, former } = memory(previous);
  if (own ?? former) memory(doc).former = own ?? former;
}

/**
 * Runs rules over the one template of a document. After an edit that changed nothing but places, or values that a rule has
 * not looked at, what the rule said of the text before is said again, moved to where it stands now.
 */
export function saying(
  grounds: Grounds,
  asOf: TemplateContext['asOf'],
  graphOf: (template: Template) => Graph,
): (rule: TemplateRule) => readonly Report[] {
  const { doc, template, facts, options } = grounds;
  const kept = memory(doc);
  const { former } = kept;
  delete kept.former;
  const edit = former && editBetween(former, grounds);
  if (edit) for (const { after } of edit.changed) watch(after, 'value');
  const byRule = new Map<string, Said>();
  if (doc.templates.length === 1) kept.own = { ...grounds, byRule };
  let related = false;
  const seen: Doc = {
    ...doc,
    get text() {
      notice();
      return doc.text;
    },
  };
  const context: TemplateContext = {
    facts,
    options,
    template,
    asOf,
    doc: seen,
    get relations() {
      related = true;
      return grounds.relations;
    },
    get graph() {
      return graphOf(template);
    },
  };
  const run = (rule: TemplateRule): Said => {
    related = false;
    const { result, looked } = noticing(() => [...rule.checkTemplate(context)]);
    return { reports: result, looked, related };
  };
  return (rule) => {
    const before = edit?.said(rule);
    const moved = before && edit && movedReports(before.reports, doc, edit.move, () => run(rule).reports);
    const said = moved ? { ...before, reports: moved } : run(rule);
    byRule.set(rule.id, said);
    return said.reports;
  };
}

/** What is the same as before an edit. */
interface Edit {
  readonly move: Move;
  readonly changed: readonly ChangedValue[];
  /** What a rule said before, if it would say the same now. */
  said(rule: Rule): Said | undefined;
}

function editBetween(former: Checked, now: Grounds): Edit | undefined {
  const isSameCheck =
    former.doc.uri === now.doc.uri &&
    former.rules === now.rules &&
    former.facts === now.facts &&
    JSON.stringify(former.options) === JSON.stringify(now.options);
  if (!isSameCheck) return undefined;
  for (const move of movesBetween(former.doc.text, now.doc.text)) {
    const changed = changedValues(former.template, now.template, move);
    if (!changed || changed.length > mostChanged) continue;
    const isTypedOn = changed.every(({ before }) => isWatched(before));
    return {
      move,
      changed,
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
  { uri }: Doc,
  move: Move,
  again: () => readonly Report[],
): readonly Report[] | undefined {
  let written: readonly Report[] | undefined;
  let isAnyGone = false;
  const spanOf = (span: Span): Span => {
    const start = move(span.start);
    const end = move(span.end);
    if (Number.isNaN(start) || Number.isNaN(end)) isAnyGone = true;
    return { start, end };
  };
  // A fix is written into the text as it stands now: whoever asks for one has the rule run for it.
  const fixesOf = (index: number) => (): readonly Fix[] => {
    written ??= again();
    const fixes = written[index]?.fixes ?? [];
    return typeof fixes === 'function' ? fixes() : fixes;
  };
  const moved = reports.map((report, index) => ({
    ...report,
    span: spanOf(report.span),
    ...(report.related && {
      related: report.related.map((one) =>
        one.uri === undefined || one.uri === uri ? { ...one, span: spanOf(one.span) } : one,
      ),
    }),
    ...(report.fixes && { fixes: fixesOf(index) }),
  }));
  return isAnyGone ? undefined : moved;
}
