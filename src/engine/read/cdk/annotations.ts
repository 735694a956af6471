import { parseSuppression, peerSuppression, rulesOfPeer } from '../../suppress';
import type { Problem, Resource, Span, Suppression } from '../../types';
import { loadComment, parseLoad } from '../load';
import type { Evaluated } from './evaluate';
import type { Construct, Datum } from './evaluate/data';
import { constructsIn } from './evaluate/run';
import type { Lowered } from './lower';
import { propOf } from './lower/values';
import type { Program } from './syntax/nodes';

interface LineComment {
  readonly text: string;
  readonly span: Span;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
}

/** What the comments of a program and suppressions of peers say about its resources. */
export function annotate(
  program: Program,
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
    const lineStart = startOfLine(text, comment.start);
    const span = { start: comment.start + offset, end: comment.end + offset };
    byLine.set(lineStart, { text: written, span, isAlone: text.slice(lineStart, comment.start).trim() === '' });
    const found = parseSuppression(written);
    if (!found) continue;
    const { kind, ...rest } = found;
    suppressions.push({ ...rest, span, covers: shifted(coveredBy(text, comment.start, kind), offset) });
  }
  const nag = suppressedByNag(evaluated);
  const resources = lowered.map(({ resource, construct }) => {
    if (!construct) return resource;
    const statement = construct.statement.start - offset;
    const comments = commentsAt(text, byLine, statement, construct.span.start - offset);
    const load = comments.map(loadIn).find((candidate) => candidate !== undefined);
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

function loadIn(comment: LineComment): { readonly text: string; readonly span: Span } | undefined {
  const load = loadComment(comment.text);
  if (!load) return undefined;
  const start = comment.span.start + load.start;
  return { text: load.text, span: { start, end: start + load.text.length } };
}

/** Comments at the end of the statement's first line or of the construct's, then those above the statement. */
function commentsAt(
  text: string,
  byLine: ReadonlyMap<number, LineComment>,
  statement: number,
  construct: number,
): readonly LineComment[] {
  const found: LineComment[] = [];
  for (const start of new Set([startOfLine(text, statement), startOfLine(text, construct)])) {
    const beside = byLine.get(start);
    if (beside && !beside.isAlone) found.push(beside);
  }
  let line = startOfLine(text, statement);
  while (line > 0) {
    line = startOfLine(text, line - 1);
    const above = byLine.get(line);
    if (!above?.isAlone) break;
    found.push(above);
  }
  return found;
}

interface NagSuppressions {
  get(construct: Construct): readonly string[] | undefined;
  readonly everywhere: readonly string[];
}

/** `NagSuppressions.addResourceSuppressions(queue, [{ id: 'AwsSolutions-SQS3', … }])` and its like. */
function suppressedByNag({ calls }: Evaluated): NagSuppressions {
  const byConstruct = new Map<Construct, readonly string[]>();
  const everywhere: string[] = [];
  for (const { path, args } of calls) {
    if (!path.includes('NagSuppressions.')) continue;
    const rules = args.flatMap(idsIn).flatMap(rulesOfPeer);
    if (path.endsWith('NagSuppressions.addStackSuppressions')) everywhere.push(...rules);
    else if (path.endsWith('NagSuppressions.addResourceSuppressions')) {
      for (const construct of args[0] ? constructsIn(args[0]) : []) {
        byConstruct.set(construct, [...(byConstruct.get(construct) ?? []), ...rules]);
      }
    }
  }
  return { get: (construct) => byConstruct.get(construct), everywhere };
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

function startOfLine(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function shifted({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** Comments and blank lines below a suppression do not count as the next line: several may stand above each other. */
function coveredBy(text: string, at: number, kind: 'line' | 'next-line' | 'file'): Span {
  if (kind === 'file') return { start: 0, end: text.length };
  const start = startOfLine(text, at);
  if (kind === 'line') return { start, end: endOfLine(text, start) };
  let next = endOfLine(text, start);
  while (next < text.length && /^\s*(?:#|\/\/|$)/.test(text.slice(next, endOfLine(text, next)).trimEnd())) {
    next = endOfLine(text, next);
  }
  return { start: next, end: endOfLine(text, next) };
}
