/**
 * What YAML and JSON have in common once their text is read: scalars, maps and lists with places. Nothing of
 * CloudFormation is known here.
 */

/** The text of a node from `start` to `end`, tag included. Offsets are those of the document, not of the fence. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** A local tag without its `!`: `Sub`, `GetAtt`. */
  readonly tag?: string | undefined;
}

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Not quoted and no block: how a fix writes the next value. */
  readonly plain: boolean;
}

export interface EntryNode {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SyntaxNode;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  readonly entries: readonly EntryNode[];
  /** Something in it could not be read: what is missing may stand there. */
  readonly broken?: boolean;
}

export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly SyntaxNode[];
}

export type SyntaxNode = ScalarNode | MapNode | ListNode;

/** Where reading broke, in words for the user. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Other readers of YAML, and CloudFormation with them, take it all the same. */
  readonly forgivable?: boolean;
}

/** One YAML document or one JSON text. `root` is missing where the text holds nothing. */
export interface SyntaxDocument {
  readonly root: SyntaxNode | undefined;
  readonly start: number;
  readonly end: number;
}

export interface SyntaxResult {
  readonly documents: readonly SyntaxDocument[];
  readonly problem?: SyntaxProblem;
}

/** Deeper text than this is not read: no template nests so far, and the stack must not run out. */
export const maximumDepth = 128;

/** The entry of that key; of a key that stands twice the last, as CloudFormation takes it. */
export function entryOf(node: SyntaxNode | undefined, key: string): EntryNode | undefined {
  if (node?.kind !== 'map') return undefined;
  for (let index = node.entries.length - 1; index >= 0; index--) {
    const entry = node.entries[index];
    if (entry?.key === key) return entry;
  }
  return undefined;
}

export function childOf(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  return entryOf(node, key)?.value;
}

/** The text of an untagged string; numbers and booleans are no text. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.tag === undefined && typeof node.value === 'string' ? node.value : undefined;
}

export function emptyAt(offset: number): ScalarNode {
  return { kind: 'scalar', value: null, plain: true, start: offset, end: offset };
}

/** Of several maps that are merged the first wins, and a key of the map itself wins over all. */
export function mergedEntries(value: SyntaxNode): readonly EntryNode[] {
  if (value.kind === 'map') return value.entries;
  if (value.kind === 'list') return [...value.items].reverse().flatMap(mergedEntries);
  return [];
}

/** A key that stands twice: the last one counts. */
export function withoutDoubles(entries: readonly EntryNode[]): readonly EntryNode[] {
  if (entries.length < 2) return entries;
  const keys = new Set<string>();
  for (const { key } of entries) keys.add(key);
  if (keys.size === entries.length) return entries;
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  return [...last.values()];
}

/**
 * The same key as one and the same text, the one that a property name of the program is: keys are compared all the time,
 * and a part cut out of a text is compared letter by letter.
 */
export function sharedKey(key: string): string {
  const known = sharedKeys.get(key);
  if (known !== undefined) return known;
  const [own = key] = Object.keys({ [key]: true });
  if (sharedKeys.size < mostSharedKeys && key.length < 64) sharedKeys.set(key, own);
  return own;
}

const sharedKeys = new Map<string, string>();
const mostSharedKeys = 5000;
