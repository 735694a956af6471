import type { CheckInput } from './check';
import { programsOf } from './programs';
import { type LinkedProgram, readLinked } from './read/cdk/linked';
import type { Doc, Related, Report, Resource, Rule, Span, TemplateContext } from './types';
import { subjectOf } from './values';
import type { Writable } from './writable';

/** What rules say of a CDK source where the files of its programs are read together. */
export interface Linked {
  /** What they say beside what they say of the file alone. Without fixes. */
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
  const checked = programsOf(relations)
    .rootsOf(doc)
    .reduce<readonly Checked[]>((before, roots) => {
      if (before.length > 0) return before;
      return roots.map((root) => checkProgram(root, input, asOf)).filter(({ files }) => files.has(doc.uri));
    }, []);
  return {
    reports: checked.flatMap(({ reports }) => reports.get(doc.uri) ?? []),
    refutes(rule, { subject = '' }) {
      const resource = named(
        doc.templates.flatMap(({ resources }) => resources),
        subject,
      );
      const place = resource && placeOf(doc, resource);
      const making = place === undefined ? [] : checked.filter(({ made }) => made.has(place));
      return making.some(({ said }) => !said.has(`${rule} ${place}`));
    },
  };
}

/** A program with what rules say of it, until one of its files changes. */
interface Checked {
  readonly docs: readonly Doc[];
  readonly grounds: readonly unknown[];
  readonly reports: ReadonlyMap<string, readonly LinkedReport[]>;
  /** The files in which it makes something, or where something is said of it. */
  readonly files: ReadonlySet<string>;
  /** The constructs that it makes, by where they are written. */
  readonly made: ReadonlySet<string>;
  /** What rules say of them. */
  readonly said: ReadonlySet<string>;
}

const memory = new WeakMap<Doc, Checked>();

function checkProgram(root: Doc, input: CheckInput, asOf: TemplateContext['asOf']): Checked {
  const { rules, facts, options, relations } = input;
  const grounds = [rules, facts, JSON.stringify(options), relations.docs.length];
  const before = memory.get(root);
  const isSame =
    before?.docs.every((doc) => relations.doc(doc.uri) === doc) &&
    before.grounds.every((one, at) => one === grounds[at]);
  if (before && isSame) return before;
  const program = readLinked(root, programsOf(relations));
  const docs = (program?.files ?? [root]).flatMap(({ uri }) => relations.doc(uri) ?? []);
  const now = { docs, grounds, ...(program ? reportsOf(program, root, input, asOf) : empty) };
  memory.set(root, now);
  return now;
}

const empty = { reports: new Map(), files: new Set<string>(), made: new Set<string>(), said: new Set<string>() };

function reportsOf(
  program: LinkedProgram,
  root: Doc,
  input: CheckInput,
  asOf: TemplateContext['asOf'],
): Pick<Checked, 'reports' | 'files' | 'made' | 'said'> {
  const { rules, facts, options, relations, graphOf } = input;
  const { resources } = program.template;
  const saying = (rule: Rule, doc: Doc): readonly Report[] =>
    doc.templates.flatMap((template) => {
      const context = { doc, template, facts, options, relations, asOf, graph: graphOf(template) };
      return [...(rule.checkTemplate?.(context) ?? [])];
    });
  const whole = { ...root, text: program.text, templates: [program.template], suppressions: [], problems: [] };
  const reports = new Map<string, LinkedReport[]>();
  const said = new Set<string>();
  const seen = new Set<string>();
  for (const rule of rules) {
    if (options.severities[rule.id] === 'off') continue;
    const alone = new Map<Doc, ReadonlySet<string>>();
    for (const report of saying(rule, whole)) {
      const resource = named(resources, report.subject);
      const maker = resource && placeIn(program, resource.span);
      const key = maker && `${rule.id} ${maker.uri} ${maker.span.start} ${resource.type}`;
      if (key) said.add(key);
      const doc = maker && relations.doc(maker.uri);
      const before = doc && (alone.get(doc) ?? new Set(saying(rule, doc).flatMap((one) => placesOf(doc, rule, one))));
      if (doc && before) alone.set(doc, before);
      const place = placeIn(program, report.span);
      const spot = `${rule.id} ${report.span.start}`;
      if ((key && before?.has(key)) || !place || seen.has(spot)) continue;
      // What a class does wrong is said once, however many objects are made of it.
      seen.add(spot);
      const own = reports.get(place.uri) ?? [];
      reports.set(place.uri, own);
      own.push({ rule, report: placed(program, report, place.span) });
    }
  }
  const makers = resources.flatMap((one) => {
    const maker = placeIn(program, one.span);
    return maker ? [{ uri: maker.uri, place: `${maker.uri} ${maker.span.start} ${one.type}` }] : [];
  });
  const files = new Set([...makers.map(({ uri }) => uri), ...reports.keys()]);
  return { reports, files, made: new Set(makers.map(({ place }) => place)), said };
}

/** What a report of a file alone is about, as `said` calls it. */
function placesOf(doc: Doc, rule: Rule, { subject }: Report): readonly string[] {
  const resource = named(
    doc.templates.flatMap(({ resources }) => resources),
    subject,
  );
  return resource ? [`${rule.id} ${placeOf(doc, resource)}`] : [];
}

/** Where a construct is written: the same whether its file is read alone or with others. */
function placeOf({ uri }: Doc, { span, type }: Resource): string {
  return `${uri} ${span.start} ${type}`;
}

/** The resource that a finding is about. */
function named(resources: readonly Resource[], subject = ''): Resource | undefined {
  let found: Resource | undefined;
  for (const resource of resources) {
    const name = subjectOf(resource);
    const isNamed = subject === name || subject.startsWith(`${name}/`);
    if (isNamed && name.length > (found ? subjectOf(found).length : 0)) found = resource;
  }
  return found;
}

function placed(program: LinkedProgram, { related, fixes: _, ...report }: Report, span: Span): Report {
  const now: Writable<Report> = { ...report, span };
  if (related) {
    now.related = related.flatMap((one): Related[] => {
      const place = one.uri === undefined ? placeIn(program, one.span) : undefined;
      return place ? [{ ...one, ...place }] : [one];
    });
  }
  return now;
}

/** The file in which a part of a program stands, and where in it. */
function placeIn(
  { files }: LinkedProgram,
  { start, end }: Span,
): { readonly uri: string; readonly span: Span } | undefined {
  const file = files.findLast((one) => one.start <= start);
  return file && { uri: file.uri, span: { start: start - file.start, end: end - file.start } };
}
