import { isSuper } from '../../read/cdk/evaluate/calls';
import { programOf } from '../../read/cdk/parse';
import { childrenOf, type EntryNode, type Node, nodesAround } from '../../read/cdk/syntax/descend';
import type { Call, Expression, Pattern, Program, Statement } from '../../read/cdk/syntax/nodes';
import type { Span, Template } from '../../types';
import { type Style, styleOf } from '../style';

/** The text of a CDK program with its syntax, for changes. Places of nodes are those of `text`, from `offset` on. */
export interface Source {
  readonly text: string;
  readonly program: Program;
  /** Where the program begins in its document. */
  readonly offset: number;
  readonly isPython: boolean;
  readonly style: Style;
  /** One level of indentation. */
  readonly unit: string;
}

/** The program that was read last: several fixes of one document are asked for one after the other. */
let last: { readonly document: string; readonly start: number; readonly source: Source } | undefined;

/** The program of a template, read again from the document. */
export function sourceOf(document: string, template: Template): Source {
  const { start, end } = template.span;
  if (last?.document === document && last.start === start) return last.source;
  const text = document.slice(start, end);
  const isPython = template.syntax === 'python';
  const program = programOf(text, isPython) ?? { statements: [], comments: [] };
  const unit = /\n(\t| {1,8})[^\s*]/.exec(text)?.[1] ?? '  ';
  const source = { text, program, offset: start, isPython, style: styleOf(text), unit };
  last = { document, start, source };
  return source;
}

/**
 * The call that stands exactly there, with what stands around it, innermost last. None for the call of a parent's
 * constructor: what it is given is half the caller's, and nothing can be made before it.
 */
export function callAt(
  source: Source,
  span: Span,
): { readonly call: Call; readonly around: readonly Node[] } | undefined {
  const around = nodesOf(source, span);
  const call = around.findLast(
    (node) =>
      node.kind === 'call' && node.start === span.start - source.offset && node.end === span.end - source.offset,
  );
  return call?.kind === 'call' && !isSuper(call) ? { call, around } : undefined;
}

/** The entry or keyword argument whose value stands exactly there. */
export function entryAt(source: Source, span: Span): EntryNode | undefined {
  const entry = nodesOf(source, span).findLast(
    (node) =>
      node.kind === 'entry' &&
      node.value.start === span.start - source.offset &&
      node.value.end === span.end - source.offset,
  );
  return entry?.kind === 'entry' ? entry : undefined;
}

function nodesOf({ program, offset }: Source, { start, end }: Span): readonly Node[] {
  return nodesAround(program, start - offset, end - offset);
}

/** The literal that stands exactly there, as an argument or entry that somebody hands over. */
export function argumentAt(source: Source, span: Span): Expression | undefined {
  const around = nodesOf(source, span);
  const node = around.at(-1);
  const isHandedOver = around.some(({ kind }) => kind === 'call');
  const isWhole = node?.start === span.start - source.offset && node.end === span.end - source.offset;
  return isHandedOver && isWhole && (node.kind === 'literal' || node.kind === 'call') ? node : undefined;
}

/** Whether an expression uses a parameter of a function around it: then its callers decide. */
export function isCallersChoice(source: Source, at: Expression): boolean {
  const around = nodesAround(source.program, at.start, at.end);
  const parameters = new Set(
    around.flatMap((node) =>
      node.kind === 'function' ? node.parameters.flatMap(({ pattern }) => namesIn(pattern)) : [],
    ),
  );
  return uses(at, parameters);
}

function namesIn(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'target':
      return pattern.expression.kind === 'name' ? [pattern.expression.name] : [];
    case 'fields':
      return pattern.fields.flatMap((field) => namesIn(field.pattern));
    case 'elements':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
  }
}

/** What constructs are put into says nothing about their properties. */
const scopes: ReadonlySet<string> = new Set(['this', 'self', 'scope']);

function uses(node: Node, names: ReadonlySet<string>): boolean {
  if (node.kind === 'name') return names.has(node.name) && !scopes.has(node.name);
  return childrenOf(node).some((child) => uses(child, names));
}

const statementKinds: ReadonlySet<string> = new Set(['assign', 'evaluate', 'return', 'branch', 'loop']);

/** The innermost statement of these nodes that has a line of its own. */
export function statementOf(around: readonly Node[]): Statement | undefined {
  return around.findLast((node): node is Statement => statementKinds.has(node.kind));
}
