import { follows } from '../../check-again';
import { type Moving, movedProblem, movedResource, movedTemplate } from '../../moved-template';
import type { Span, Template } from '../../types';
import { remember, syntaxOf } from './remember';
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
  const moving: Moving = { place: (span) => shiftSpan(span, shift), become: (value) => value };
  return {
    ...part,
    resources: part.resources.map((resource) => movedResource(resource, moving)),
    problems: part.problems.map((problem) => movedProblem(problem, moving)),
  };
}

/** A template of which nothing has changed but that it has moved so far. */
export function shiftTemplate(template: Template, moving: Moving, by: number): Template {
  const shifted = movedTemplate(template, moving);
  const root = syntaxOf(template);
  if (root) remember(shifted, { root: shiftNode(root, by) });
  follows(shifted, template, by);
  return shifted;
}
