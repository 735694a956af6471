import { plainValue } from './scalars';
import { shiftEntry, shiftNode } from './shift';
import type { EntryNode, ScalarNode, SyntaxNode } from './syntax';

/** What has changed between two states of a text: `start` and `end` are of the former, the latter is longer `by` so much. */
export interface Typed {
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/**
 * An entry after something was typed into one of its values that was a single word, or a plain text in quotes, and still is:
 * its tree with the new value, all behind it moved. `undefined` for any other edit: then its lines have to be parsed.
 */
export function typedEntry(entry: EntryNode, typed: Typed): EntryNode | undefined {
  const scalar = scalarAt(entry.value, typed);
  const value = scalar && valueNow(scalar, typed);
  return scalar && value !== undefined ? withValue(entry, scalar, value, typed.by) : undefined;
}

function scalarAt(node: SyntaxNode, typed: Typed): ScalarNode | undefined {
  if (node.start > typed.start || node.end < typed.end || node.tag !== undefined) return undefined;
  if (node.kind === 'scalar') return node;
  for (const child of node.kind === 'map' ? node.entries : node.items) {
    const found = scalarAt('kind' in child ? child : child.value, typed);
    if (found) return found;
  }
  return undefined;
}

const word = /^[A-Za-z][\w./-]*$/;
const quoted = /^(?:'[\w ./-]*'|"[\w ./-]*")$/;

/** What the scalar stands for now. Words may be letters, digits and signs that mean nothing in YAML, wherever they stand. */
function valueNow({ start, end, value, plain }: ScalarNode, typed: Typed): string | undefined {
  const [before, after] = [typed.before.slice(start, end), typed.after.slice(start, end + typed.by)];
  if (plain) {
    const isWord = word.test(before) && word.test(after) && value === before && plainValue(after) === after;
    return isWord ? after : undefined;
  }
  const isInside = typed.start > start && typed.end < end;
  const isText = isInside && quoted.test(before) && quoted.test(after) && value === before.slice(1, -1);
  return isText ? after.slice(1, -1) : undefined;
}

function withValue(entry: EntryNode, scalar: ScalarNode, value: string, by: number): EntryNode {
  if (entry.keyStart > scalar.start) return shiftEntry(entry, by);
  const { key, keyStart, keyEnd } = entry;
  const now = nodeWith(entry.value, scalar, value, by);
  return now === entry.value ? entry : { key, keyStart, keyEnd, value: now };
}

function nodeWith(node: SyntaxNode, scalar: ScalarNode, value: string, by: number): SyntaxNode {
  if (node === scalar) return { ...scalar, end: scalar.end + by, value };
  if (node.start > scalar.start) return shiftNode(node, by);
  if (node.end < scalar.end) return node;
  const end = node.end + by;
  switch (node.kind) {
    case 'map':
      return { ...node, end, entries: node.entries.map((entry) => withValue(entry, scalar, value, by)) };
    case 'list':
      return { ...node, end, items: node.items.map((item) => nodeWith(item, scalar, value, by)) };
    case 'scalar':
      return node;
  }
}
