import type { Argument, Expression, FunctionLiteral, ObjectEntry, Pattern, Program, Statement } from './nodes';

/** Anything of a program that has a place of its own. */
export type Node = Statement | Expression | EntryNode;

/** An entry of an object or a keyword argument. */
export interface EntryNode {
  readonly kind: 'entry';
  readonly key: string | undefined;
  readonly value: Expression;
  readonly start: number;
  readonly end: number;
}

/** The nodes that contain a range of the text, from the outermost to the innermost. */
export function nodesAround(program: Program, start: number, end: number): readonly Node[] {
  return deepest(program.statements, start, end);
}

/** Declarations that share a statement have the same place: the one that goes deepest is meant. */
function deepest(candidates: readonly Node[], start: number, end: number): readonly Node[] {
  let best: readonly Node[] = [];
  for (const node of candidates) {
    if (node.start > start || node.end < end) continue;
    const path = [node, ...deepest(childrenOf(node), start, end)];
    if (path.length > best.length) best = path;
  }
  return best;
}

/** What stands directly inside a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'assign':
      return [...patternChildren(node.pattern), node.value];
    case 'evaluate':
      return [node.expression];
    case 'branch':
      return [node.test, ...node.whenTrue, ...node.whenFalse];
    case 'loop':
      return [
        ...(node.iterable ? [node.iterable] : []),
        ...(node.counts ? [node.counts.from, node.counts.test] : []),
        ...(node.test ? [node.test] : []),
        ...node.body,
      ];
    case 'group':
      return node.statements;
    case 'return':
      return node.value ? [node.value] : [];
    case 'declare-function':
      return [node.value];
    case 'declare-class':
      return [
        ...(node.constructs ? [node.constructs] : []),
        ...node.methods.map(({ value }) => value),
        ...node.fields.flatMap(({ value }) => (value ? [value] : [])),
      ];
    case 'template':
      return node.parts.filter((part) => typeof part !== 'string');
    case 'member':
      return [node.object];
    case 'subscript':
      return [node.object, node.index];
    case 'call':
      return [node.callee, ...node.args.map(argumentNode)];
    case 'object':
      return node.entries.map(entryNode);
    case 'array':
      return node.items.map(({ value }) => value);
    case 'conditional':
      return [node.test, node.whenTrue, node.whenFalse];
    case 'operation':
      return node.left ? [node.left, node.right] : [node.right];
    case 'function':
      return functionChildren(node);
    case 'comprehension':
      return [...(node.key ? [node.key] : []), node.element, node.iterable, ...node.tests];
    case 'entry':
      return [node.value];
    case 'opaque':
      return node.parts;
    default:
      return [];
  }
}

function functionChildren({ parameters, body }: FunctionLiteral): readonly Node[] {
  const fallbacks = parameters.flatMap(({ fallback }) => (fallback ? [fallback] : []));
  return [...fallbacks, ...(body.kind === 'body' ? body.statements() : [body])];
}

function patternChildren(pattern: Pattern): readonly Node[] {
  return pattern.kind === 'target' ? [pattern.expression] : [];
}

function argumentNode({ name, nameStart, value, spread }: Argument): Node {
  return name === undefined || spread ? value : { kind: 'entry', key: name, value, start: nameStart, end: value.end };
}

function entryNode({ key, keyStart, value }: ObjectEntry): EntryNode {
  return { kind: 'entry', key, value, start: keyStart, end: value.end };
}
