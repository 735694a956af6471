import { attached } from './attached';
import type { CheckInput } from './check';
import { fixesInOwnFile } from './linked-fixes';
import { programFrom } from './linked-programs';
import { movedSpan } from './moved-template';
import { NoticingContext } from './noticing-context';
import { oncePer } from './once-per';
import { programsOf } from './programs';
import type { LinkedProgram } from './read/cdk/linked';
import { originOf } from './read/cdk/typed';
import type { Doc, Fix, Related, Relations, Report, Resource, Rule, Span, Template, TemplateContext } from './types';
import { subjectOf } from './values';
import type { Writable } from './writable';

/** What rules say of a CDK source where the files of its programs are read together. */
export interface Linked {
  /** What they say beside what they say of the file alone, with the fixes that change nothing but this file. */
  readonly reports: readonly LinkedReport[];
  /** Whether a program that makes a construct of the file does not bear out what a rule says of the file alone. */
  refutes(rule: string, report: Pick<Report, 'subject'>): boolean;
}

export interface LinkedReport {
  readonly rule: Rule;
  readonly report: Report;
}

const nothing: Linked = { reports: [], refutes: () => false };

/**
 * A file by itself does not show what another one gives to its functions and classes, or what becomes of what they make. So
 * programs of several files are read as one, from each file that nobody imports from.
 */
export function linked(input: CheckInput, asOf: TemplateContext['asOf']): Linked {
  const { doc, relations } = input;
  if (doc.kind !== 'cdk' || !relations.complete) return nothing;
  const checked = checkedFor(doc, input, asOf);
  if (checked.length === 0) return nothing;
  return {
    reports: checked.flatMap(({ reports }) => reports.get(doc.uri) ?? []).map((one) => asItStands(one, relations)),
    refutes(rule, { subject }) {
      const place = placeOf(doc, subject);
      const making = place === undefined ? [] : checked.filter(({ made }) => made.has(place));
      return making.some(({ said }) => !said.has(`${rule} ${place}`));
    },
  };
}

/** The programs that make something in a file or of which something is said there: the most telling ones that do. */
function checkedFor(doc: Doc, input: CheckInput, asOf: TemplateContext['asOf']): readonly Checked[] {
  for (const roots of programsOf(input.relations).rootsOf(doc)) {
    const checked = roots.flatMap((root) => {
      const program = programFrom(root, input.relations);
      return program ? [checkProgram(program, root, input, asOf)] : [];
    });
    const telling = checked.filter(({ files }) => files.has(doc.uri));
    if (telling.length > 0) return telling;
  }
  return [];
}

/** What rules say of a program. Spans are those of the files as the program was read of them. */
interface Checked {
  readonly reports: ReadonlyMap<string, readonly (LinkedReport & { readonly uri: string })[]>;
  /** The files in which it makes something, or where something is said of it. */
  readonly files: ReadonlySet<string>;
  /** The constructs that it makes, by where they are written. */
  readonly made: ReadonlySet<string>;
  /** What rules say of them. */
  readonly said: ReadonlySet<string>;
}

function checkProgram(program: LinkedProgram, root: Doc, input: CheckInput, asOf: TemplateContext['asOf']): Checked {
  const rules = input.rules.filter(({ id }) => input.options.severities[id] !== 'off');
  const grounds = [input.rules, input.facts, JSON.stringify(input.options)];
  const saying = (rule: Rule, doc: Doc) =>
    doc.templates.flatMap((template) => said(rule, { ...input, doc, template, asOf }, grounds));
  const { facts, options, relations, graphOf } = input;
  const contextFor = (doc: Doc): TemplateContext => {
    const { template } = program;
    return { doc, template, facts, options, asOf, relations, graph: graphOf(template) };
  };
  return checkedBy(rules, saying, contextFor, program, root, relations);
}

/** What a rule said of a template, and what that rests on; the relations where it has looked at them. */
interface Said {
  readonly reports: readonly Report[];
  readonly grounds: readonly unknown[];
  readonly relations: Relations | undefined;
}

const memory = attached<Template, Map<Rule, Said>>();

function said(
  rule: Rule,
  { doc, template, facts, options, asOf, relations, graphOf }: CheckInput & Pick<TemplateContext, 'template' | 'asOf'>,
  grounds: readonly unknown[],
): readonly Report[] {
  const byRule = memory.get(template) ?? new Map<Rule, Said>();
  memory.set(template, byRule);
  const before = byRule.get(rule);
  const isSame = before?.grounds.every((one, at) => one === grounds[at]);
  if (before && isSame && (before.relations ?? relations) === relations) return before.reports;
  const context = new NoticingContext({ doc, template, facts, options, asOf }, relations, graphOf);
  const reports = [...(rule.checkTemplate?.(context) ?? [])];
  byRule.set(rule, { reports, grounds, relations: context.looked ? relations : undefined });
  return reports;
}

function checkedBy(
  rules: readonly Rule[],
  saying: (rule: Rule, doc: Doc) => readonly Report[],
  contextFor: (whole: Doc) => TemplateContext,
  program: LinkedProgram,
  root: Doc,
  relations: Relations,
): Checked {
  const { template, text } = program;
  const whole: Doc = { ...root, text, templates: [template], suppressions: [], problems: [] };
  const makers = new Map(template.resources.map((one) => [one, makerOf(program, one, relations)] as const));
  const reports = new Map<string, (LinkedReport & { uri: string })[]>();
  const said = new Set<string>();
  const seen = new Set<string>();
  for (const rule of rules) {
    const alone = new Map<Doc, ReadonlySet<string | undefined>>();
    for (const report of saying(rule, whole)) {
      const resource = named(template, report.subject);
      const maker = resource && makers.get(resource);
      if (maker) said.add(`${rule.id} ${maker.place}`);
      if (maker && !alone.has(maker.doc)) {
        alone.set(maker.doc, new Set(saying(rule, maker.doc).map(({ subject }) => placeOf(maker.doc, subject))));
      }
      const stated = placeIn(program, report.span);
      // Files of settings alone are not checked: what they set wrongly is told of the construct that gets it.
      const isChecked = stated && relations.doc(stated.uri)?.templates.length !== 0;
      const place = isChecked || !resource ? stated : placeIn(program, resource.head);
      const spot = `${rule.id} ${report.span.start}`;
      // What a class does wrong is said once, however many objects are made of it, and best by its own file.
      if (!place || seen.has(spot) || (maker && alone.get(maker.doc)?.has(maker.place))) continue;
      seen.add(spot);
      const own = reports.get(place.uri) ?? [];
      reports.set(place.uri, own);
      const fixes = report.fixes && (() => fixesInOwnFile(rule, report, place.file, contextFor(whole)));
      own.push({ uri: place.uri, rule, report: placed(program, report, place.span, fixes) });
    }
  }
  const made = [...makers.values()].filter((maker) => maker !== undefined);
  return {
    reports,
    files: new Set([...made.map(({ doc }) => doc.uri), ...reports.keys()]),
    made: new Set(made.map(({ place }) => place)),
    said,
  };
}

/** The file that makes a construct of a program, and the place of the construct in it. */
function makerOf(program: LinkedProgram, { span, type }: Resource, relations: Relations) {
  const place = placeIn(program, span);
  const doc = place && relations.doc(place.uri);
  if (!doc) return undefined;
  const written = `${place.span.start} ${type}`;
  return { doc, place: `${doc.uri} ${indexByPlace(originOf(doc).resources).get(written) ?? written}` };
}

/** Each construct of a file by where it is written. */
const indexByPlace = oncePer(
  (resources: readonly Resource[]): ReadonlyMap<string, number> =>
    new Map(resources.map(({ span, type }, index) => [`${span.start} ${type}`, index] as const).reverse()),
);

/** The place of the construct that a finding in a file alone is about. */
function placeOf({ uri, templates }: Doc, subject: string | undefined): string | undefined {
  const [template] = templates;
  const resource = template && named(template, subject);
  return resource && `${uri} ${template.resources.indexOf(resource)}`;
}

/** The resource that a finding is about: findings about a part of it are called by its name and what stands behind. */
function named(template: Template, subject: string | undefined): Resource | undefined {
  const byName = resourcesByName(template);
  for (let name = subject ?? ''; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
    const found = byName.get(name);
    if (found) return found;
  }
  return undefined;
}

const resourcesByName = oncePer(
  ({ resources }: Template): ReadonlyMap<string, Resource> =>
    new Map(resources.map((resource) => [subjectOf(resource), resource] as const).reverse()),
);

function placed(
  program: LinkedProgram,
  { related, fixes: _, ...report }: Report,
  span: Span,
  fixes: (() => readonly Fix[]) | undefined,
): Report {
  const now: Writable<Report> = { ...report, span, ...(fixes && { fixes }) };
  if (related) {
    now.related = related.map((one): Related => {
      const place = one.uri === undefined ? placeIn(program, one.span) : undefined;
      return place ? { ...one, uri: place.uri, span: place.span } : one;
    });
  }
  return now;
}

/** The file in which a part of a program stands, and where in it. */
function placeIn(
  { files }: LinkedProgram,
  { start, end }: Span,
): { readonly uri: string; readonly file: LinkedProgram['files'][number]; readonly span: Span } | undefined {
  const file = files.findLast((one) => one.start <= start);
  return file && { uri: file.uri, file, span: { start: start - file.start, end: end - file.start } };
}

/** A report where it stands after comments have been typed into the files. */
function asItStands(
  { rule, report, uri }: LinkedReport & { readonly uri: string },
  relations: Relations,
): LinkedReport {
  const now = (uri: string, span: Span): Span => {
    const doc = relations.doc(uri);
    const edits = doc ? originOf(doc).edits : [];
    return edits.reduce((place, { end, by }) => movedSpan(place, (at) => (at < end ? at : at + by)), span);
  };
  const related = report.related?.map((one) =>
    one.uri === undefined ? one : { ...one, span: now(one.uri, one.span) },
  );
  const { fixes } = report;
  const moved = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map((one) => ({ ...one, span: now(uri, one.span) })) });
  return {
    rule,
    report: {
      ...report,
      span: now(uri, report.span),
      ...(related && { related }),
      ...(typeof fixes === 'function' && { fixes: () => fixes().map(moved) }),
    },
  };
}
