import { lineStart, nextLine } from '../../lines';
import { parseSuppression, peerSuppression, rulesOfPeer } from '../../suppress';
import type { Problem, Resource, Span, Suppression } from '../../types';
import { mentionsOf, property } from '../../values';
import { loadComment, parseLoad } from '../load';
import type { Evaluated } from './evaluate';
import type { Construct, Datum, Written } from './evaluate/data';
import { constructsIn } from './evaluate/run';
import type { Lowered } from './lower';
import { propOf } from './lower/values';
import type { Program } from './syntax/nodes';

interface LineComment {
  readonly text: string;
  readonly span: Span;
  /** Nothing else stands before it on its line. */
  readonly isAlone: boolean;
  /** Where its first line begins, in the text that was read. */
  readonly line: number;
}

/** What the comments of a program and suppressions of peers say about its resources. */
export function annotate(
  program: Pick<Program, 'comments'>,
  evaluated: Evaluated,
  lowered: readonly Lowered[],
  text: string,
  offset: number,
): {
  readonly resources: readonly Resource[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
} {
  const byLine = new Map<number, LineComment>();
  const suppressions: Suppression[] = [];
  const problems: Problem[] = [];
  for (const comment of program.comments) {
    const written = text.slice(comment.start, comment.end);
    const line = lineStart(text, comment.start);
    const span = { start: comment.start + offset, end: comment.end + offset };
    const isAlone = text.slice(line, comment.start).trim() === '';
    const told = { text: written, span, isAlone, line };
    for (const at of [line, lineStart(text, comment.end)]) byLine.set(at, told);
    const found = parseSuppression(written);
    if (!found) continue;
    const { kind, ...rest } = found;
    suppressions.push({ ...rest, span, covers: shifted(coveredBy(text, comment.start, kind), offset) });
  }
  const nag = suppressedByNag(evaluated);
  const known = new Map<Written, readonly LineComment[]>();
  const commentsOf = (place: Written) => {
    const before = known.get(place);
    if (before) return before;
    const found = commentsAt(text, byLine, place.statement.start - offset, place.span.start - offset);
    known.set(place, found);
    return found;
  };
  const told = [...new Set(byLine.values())].flatMap((comment) => loadIn([comment]) ?? []);
  const loads = told.length > 0 ? loadsOf(evaluated, lowered, told, commentsOf) : new Map<Construct, LoadText>();
  const resources = lowered.map(({ resource, construct }) => {
    if (!construct) return resource;
    const comments = commentsOf(construct);
    const load = loads.get(construct);
    const declared = load && parseLoad(load.text, load.span);
    if (load && !declared) {
      const message = `The load "${load.text}" cannot be read: write it like 5,000 msg/s, 300 KB, batches of 10.`;
      problems.push({ rule: 'load-unreadable', span: load.span, message: message.slice(0, 160), subject: resource.id });
    }
    const peers = comments.flatMap(({ text: written }) => peerSuppression(written));
    const suppressed = [...peers, ...(nag.get(construct) ?? []), ...nag.everywhere];
    return { ...resource, suppressed, ...(declared ? { load: declared } : {}) };
  });
  return { resources, suppressions, problems };
}

interface LoadText {
  readonly text: string;
  readonly span: Span;
}

function loadIn(comments: readonly LineComment[]): LoadText | undefined {
  for (const comment of comments) {
    const load = loadComment(comment.text);
    const start = comment.span.start + (load?.start ?? 0);
    if (load) return { text: load.text, span: { start, end: start + load.text.length } };
  }
  return undefined;
}

/** Resources that take messages, of which an object of a class of the program may hold one. */
const carriers = /^AWS::(?:SQS::Queue|SNS::Topic|Kinesis::Stream|KinesisFirehose::DeliveryStream|Events::EventBus)$/;

/**
 * The loads that constructs have: told where they are made, where a function that makes them is called, or of the object of
 * which they are the only one that takes messages from outside it. Above a statement the outermost construct is meant.
 */
function loadsOf(
  { instances }: Evaluated,
  lowered: readonly Lowered[],
  told: readonly LoadText[],
  commentsOf: (place: Written) => readonly LineComment[],
): ReadonlyMap<Construct, LoadText> {
  const constructs = new Set(lowered.flatMap(({ construct }) => (construct?.isBehind ? [] : (construct ?? []))));
  const places = [...constructs].flatMap((construct) =>
    [construct, ...(construct.handed ?? [])].map((place) => {
      const inside = ({ span }: LoadText) => span.start > place.span.start && span.end < place.span.end;
      return { construct, place, load: loadIn(commentsOf(place)) ?? told.find(inside) };
    }),
  );
  const loads = new Map<Construct, LoadText>();
  for (const { construct, place, load } of places) {
    if (!load || loads.has(construct)) continue;
    const isInner = places.some(
      (other) =>
        other.load?.span.start === load.span.start &&
        other.place.span.start <= place.span.start &&
        place.span.end < other.place.span.end,
    );
    if (!isInner) loads.set(construct, load);
  }
  for (const instance of instances) {
    const { path } = instance;
    const load = path.length === 0 || instance.base ? undefined : loadIn(commentsOf(instance));
    if (!load) continue;
    const inside = lowered.filter(
      ({ resource, construct }) =>
        carriers.test(resource.type) && isBelow(path, construct) && !isIn(failing, lowered, resource),
    );
    const [only, another] =
      inside.length > 1 ? inside.filter(({ resource }) => !isIn(feeding, lowered, resource)) : inside;
    if (only?.construct && !another && !loads.has(only.construct)) loads.set(only.construct, load);
  }
  return loads;
}

function isBelow(path: readonly string[], construct: Construct | undefined): boolean {
  return construct !== undefined && path.every((part, index) => [...construct.path, construct.name][index] === part);
}

const failing = ['RedrivePolicy', 'DeadLetterConfig', 'DestinationConfig'];
/** What subscriptions, rules, pipes and buckets hand their messages to. */
const feeding = ['Endpoint', 'Targets', 'Target', 'NotificationConfiguration'];

function isIn(properties: readonly string[], lowered: readonly Lowered[], { id }: Resource): boolean {
  return lowered.some(({ resource }) => properties.some((name) => mentionsOf(property(resource, name)).includes(id)));
}

/** Comments at the end of the statement's first line or of the construct's, then those above the statement. */
function commentsAt(
  text: string,
  byLine: ReadonlyMap<number, LineComment>,
  statement: number,
  construct: number,
): readonly LineComment[] {
  let line = lineStart(text, statement);
  const own = byLine.get(lineStart(text, construct));
  const first = byLine.get(line);
  const found = [first, own === first ? undefined : own].flatMap((beside) => (beside?.isAlone === false ? beside : []));
  while (line > 0) {
    line = lineStart(text, line - 1);
    const above = byLine.get(line);
    if (!above?.isAlone) break;
    found.push(above);
    line = above.line;
  }
  return found;
}

interface NagSuppressions {
  get(construct: Construct): readonly string[] | undefined;
  readonly everywhere: readonly string[];
}

/** `NagSuppressions.addResourceSuppressions(queue, [{ id: 'AwsSolutions-SQS3', … }])` and its like. */
function suppressedByNag({ calls, constructs }: Evaluated): NagSuppressions {
  const byConstruct = new Map<Construct, readonly string[]>();
  const everywhere: string[] = [];
  for (const { path, args } of calls) {
    const how = /(?:NagSuppressions\.add(Stack|Resource)Suppressions|Validations\.of\.acknowledge)(ByPath)?$/.exec(
      path,
    );
    if (!how) continue;
    const rules = args.flatMap(idsIn).flatMap(rulesOfPeer);
    if (how[1] === 'Stack') everywhere.push(...rules);
    const [on, ...rest] = args;
    const meant = how[2] ? rest.flatMap(pathsIn).flatMap((one) => constructs.filter((made) => isAt(one, made))) : [];
    if (!how[2] && on?.kind === 'instance' && on.path.length > 0)
      meant.push(...constructs.filter((made) => isBelow(on.path, made)));
    else if (!how[2] && on) meant.push(...constructsIn(on));
    for (const construct of meant) byConstruct.set(construct, [...(byConstruct.get(construct) ?? []), ...rules]);
  }
  return { get: (construct) => byConstruct.get(construct), everywhere };
}

/** `/Shop/Orders/Resource` and lists of such paths, as ids; of a path that begins with what is not known the rest. */
function pathsIn(datum: Datum): readonly (readonly string[])[] {
  if (datum.kind === 'list') return datum.items.flatMap(pathsIn);
  const given = datum.kind === 'map' ? propOf(datum, 'path') : undefined;
  if (given) return pathsIn(given);
  const text = datum.kind === 'known' ? String(datum.value) : datum.kind === 'unknown' ? datum.suffix : undefined;
  const ids =
    text
      ?.replace(/\/Resource$/, '')
      .split('/')
      .filter(Boolean) ?? [];
  return ids.length > 0 ? [ids] : [];
}

/** Whether these are the last ids of the path of a construct, as far as both are known. */
function isAt(ids: readonly string[], { path, name }: Construct): boolean {
  const own = [...path, name].reverse();
  return [...ids].reverse().every((id, index) => id === (own[index] ?? id));
}

function idsIn(datum: Datum): readonly string[] {
  if (datum.kind === 'list') return datum.items.flatMap(idsIn);
  const props = datum.kind === 'object' ? datum.props : datum;
  if (props.kind !== 'map') return [];
  // In Python the list may be a keyword argument.
  const list = propOf(props, 'suppressions');
  if (list) return idsIn(list);
  const id = propOf(props, 'id');
  return id?.kind === 'known' ? [String(id.value)] : [];
}

function shifted({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** Comments and blank lines below a suppression do not count as the next line: several may stand above each other. */
function coveredBy(text: string, at: number, kind: 'line' | 'next-line' | 'file'): Span {
  if (kind === 'file') return { start: 0, end: text.length };
  const start = lineStart(text, at);
  if (kind === 'line') return { start, end: nextLine(text, start) };
  let next = nextLine(text, start);
  while (next < text.length && /^\s*(?:#|\/\/|$)/.test(text.slice(next, nextLine(text, next)).trimEnd())) {
    next = nextLine(text, next);
  }
  return { start: next, end: nextLine(text, next) };
}
