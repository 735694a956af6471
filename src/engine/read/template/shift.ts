import type { Problem, Resource, Span, Value } from '../../types';
import type { ReadPart } from './resources';
import type { EntryNode, SyntaxNode } from './syntax';

/** Everything from offset `from` on has moved by `by` characters. */
export interface Shift {
  readonly from: number;
  readonly by: number;
}

/** The entry as it stands now. Most of what moves is never looked at again: its value moves when it is. */
export function shiftEntry(entry: EntryNode, by: number): EntryNode {
  return entry instanceof ShiftedEntry ? entry.shifted(by) : new ShiftedEntry(entry, by);
}

class ShiftedEntry implements EntryNode {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly #before: EntryNode;
  readonly #by: number;
  #value: SyntaxNode | undefined;

  constructor(before: EntryNode, by: number) {
    this.key = before.key;
    this.keyStart = before.keyStart + by;
    this.keyEnd = before.keyEnd + by;
    this.#before = before;
    this.#by = by;
  }

  get value(): SyntaxNode {
    this.#value ??= shiftNode(this.#before.value, this.#by);
    return this.#value;
  }

  /** Moved once more: from where it stood at first, so that a long time of typing makes no long chain. */
  shifted(by: number): EntryNode {
    return new ShiftedEntry(this.#before, this.#by + by);
  }
}

export function shiftNode(node: SyntaxNode, by: number): SyntaxNode {
  const place = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case 'map':
      return { ...node, ...place, entries: node.entries.map((entry) => shiftEntry(entry, by)) };
    case 'list':
      return { ...node, ...place, items: node.items.map((item) => shiftNode(item, by)) };
    case 'scalar':
      return { ...node, ...place };
  }
}

export function shiftSpan(span: Span, shift: Shift): Span {
  return span.start >= shift.from ? { start: span.start + shift.by, end: span.end + shift.by } : span;
}

export function shiftPart(part: ReadPart, shift: Shift): ReadPart {
  return {
    ...part,
    resources: part.resources.map((resource) => shiftResource(resource, shift)),
    problems: part.problems.map((problem): Problem => ({ ...problem, span: shiftSpan(problem.span, shift) })),
  };
}

function shiftResource(resource: Resource, shift: Shift): Resource {
  const { load, properties } = resource;
  return {
    ...resource,
    head: shiftSpan(resource.head, shift),
    span: shiftSpan(resource.span, shift),
    properties: shiftValue(properties, shift) as Resource['properties'],
    ...(load && { load: { ...load, span: shiftSpan(load.span, shift) } }),
  };
}

/** Members are written out as where values are made: copies that an engine lays out differently slow every rule down. */
function shiftValue(value: Value, shift: Shift): Value {
  const span = shiftSpan(value.span, shift);
  switch (value.kind) {
    case 'known':
      return value.from
        ? { ...value, span, from: { ...value.from, span: shiftSpan(value.from.span, shift) } }
        : { kind: 'known', span, value: value.value };
    case 'map': {
      const entries = value.entries.map((entry) => ({
        key: entry.key,
        keySpan: shiftSpan(entry.keySpan, shift),
        value: shiftValue(entry.value, shift),
      }));
      return value.open === undefined ? { kind: 'map', span, entries } : { ...value, span, entries };
    }
    case 'list': {
      const items = value.items.map((item) => shiftValue(item, shift));
      return value.open === undefined ? { kind: 'list', span, items } : { ...value, span, items };
    }
    case 'reference':
      return value.attribute === undefined || value.arn !== undefined
        ? { ...value, span }
        : { kind: 'reference', span, resource: value.resource, attribute: value.attribute };
    case 'oneOf':
      return { ...value, span, options: value.options.map((option) => shiftValue(option, shift)) };
    default:
      return { ...value, span };
  }
}
