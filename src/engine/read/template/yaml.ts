import type { TreeCursor } from '@lezer/common';
import { parser } from '@lezer/yaml';
import type { Span } from '../../types';
import { type Doubts, fail, suspectBlock, suspectQuoted, suspectTabs, withoutComment } from './doubts';
import { blockScalar, doubleQuoted, foldPlain, plainValue, singleQuoted } from './scalars';
import {
  type EntryNode,
  emptyAt,
  type MapNode,
  maximumDepth,
  mergedEntries,
  type SyntaxDocument,
  type SyntaxNode,
  type SyntaxResult,
  sharedKey,
  withoutDoubles,
} from './syntax';

export interface YamlResult extends SyntaxResult {
  /** Every comment, `#` included, in the order of the text. */
  readonly comments: readonly Span[];
  /** Where the grammar first met something that it does not know, counted like all places. */
  readonly errorAt?: number;
  /** Where something stands that the grammar forgives and YAML may not. */
  readonly suspectAt?: number;
  /** Anchors are set or aliases used: a part of the text may mean another part. */
  readonly hasAnchors: boolean;
}

/** Aliases may repeat what they name up to this many nodes in all: enough for people, too little for a bomb. */
const maximumAliasedNodes = 50_000;

interface State extends Doubts {
  readonly comments: Span[];
  readonly anchors: Map<string, { readonly node: SyntaxNode; readonly size: number }>;
  nodes: number;
  aliased: number;
  hasAnchors: boolean;
}

/**
 * Reads every document of a YAML text, also one that is half typed: what cannot be understood is left out.
 * `offset` is added to every place, for a text that is cut out of a longer one.
 */
export function readYaml(text: string, offset = 0): YamlResult {
  if (text[0] === '\ufeff') return readYaml(text.slice(1), offset + 1);
  const state: State = {
    text,
    offset,
    comments: [],
    anchors: new Map(),
    nodes: 0,
    aliased: 0,
    hasAnchors: false,
    errorAt: undefined,
    suspectAt: undefined,
    errors: 0,
  };
  const documents: SyntaxDocument[] = [];
  suspectTabs(state);
  const cursor = parser.parse(text).cursor();
  eachChild(cursor, state, () => {
    if (cursor.name !== 'Document') return;
    const { from, to } = cursor;
    state.anchors.clear();
    let root: SyntaxNode | undefined;
    eachChild(cursor, state, () => {
      if (isValue(cursor.name)) root = readNode(cursor, state, 0, -1);
    });
    // A document that opens with an indented comment starts, for the grammar, before the text: as 65,536 or so.
    const start = from > to ? (documents.at(-1)?.end ?? offset) : from + offset;
    documents.push({ root, start, end: to + offset });
  });
  return {
    documents,
    comments: state.comments,
    hasAnchors: state.hasAnchors,
    ...(state.errorAt !== undefined && { errorAt: state.errorAt + offset }),
    ...(state.suspectAt !== undefined && { suspectAt: state.suspectAt + offset }),
  };
}

/** Visits the children of the node under the cursor; comments and errors are noted on the way. */
function eachChild(cursor: TreeCursor, state: State, visit: () => void): void {
  if (!cursor.firstChild()) return;
  do {
    if (cursor.type.isError) fail(state, cursor.from);
    else if (cursor.name === 'Comment') {
      state.comments.push({
        start: cursor.from + state.offset,
        end: endOfComment(state.text, cursor.to) + state.offset,
      });
    } else visit();
  } while (cursor.nextSibling());
  cursor.parent();
}

/** The grammar takes the carriage return of a line end into the comment. */
function endOfComment(text: string, end: number): number {
  return text[end - 1] === '\r' ? end - 1 : end;
}

function isValue(name: string): boolean {
  switch (name) {
    case 'Literal':
    case 'QuotedLiteral':
    case 'BlockMapping':
    case 'BlockSequence':
    case 'BlockLiteral':
    case 'FlowMapping':
    case 'FlowSequence':
    case 'Tagged':
    case 'Anchored':
    case 'Alias':
      return true;
    default:
      return false;
  }
}

/** `indent` is the column of the map or list around the node, -1 at the top of the document. */
function readNode(cursor: TreeCursor, state: State, depth: number, indent: number): SyntaxNode {
  state.nodes++;
  const { from, to } = cursor;
  const start = from + state.offset;
  const end = to + state.offset;
  if (depth > maximumDepth) return { kind: 'scalar', value: null, plain: true, start, end };
  switch (cursor.name) {
    case 'Literal': {
      const source = withoutComment(state, from, to);
      const value = plainValue(foldPlain(source));
      return { kind: 'scalar', value, plain: true, start, end: start + source.length };
    }
    case 'QuotedLiteral': {
      const source = state.text.slice(from, to);
      suspectQuoted(state, from, source, indent);
      const value = source[0] === "'" ? singleQuoted(source) : doubleQuoted(source);
      return { kind: 'scalar', value, plain: false, start, end };
    }
    case 'BlockLiteral':
      return readBlockLiteral(cursor, state, indent);
    case 'BlockMapping':
    case 'FlowMapping':
      return readMap(cursor, state, depth, indent);
    case 'BlockSequence':
    case 'FlowSequence':
      return readList(cursor, state, depth, indent);
    case 'Tagged':
      return readTagged(cursor, state, depth, indent);
    case 'Anchored':
      return readAnchored(cursor, state, depth, indent);
    case 'Alias':
      return readAlias(cursor, state);
    default:
      return { kind: 'scalar', value: null, plain: true, start, end };
  }
}

function readBlockLiteral(cursor: TreeCursor, state: State, indent: number): SyntaxNode {
  const { from, to } = cursor;
  let header = '';
  let content = '';
  let end = to;
  eachChild(cursor, state, () => {
    if (cursor.name === 'BlockLiteralHeader') {
      header = state.text.slice(cursor.from, cursor.to);
      end = cursor.to;
    } else if (cursor.name === 'BlockLiteralContent') {
      // Of a line end in two characters the grammar leaves the second one to the content.
      const { text } = state;
      const start = text[cursor.from] === '\n' && text[cursor.from - 1] === '\r' ? cursor.from + 1 : cursor.from;
      content = text.slice(start, endOfBlankLines(text, Math.max(cursor.to, start)));
      end = Math.max(cursor.to, end);
    }
  });
  const value = blockScalar(header, content, indent);
  return { kind: 'scalar', value, plain: false, start: from + state.offset, end: end + state.offset };
}

/** The grammar ends a block at its last text; how it ends decides about trailing breaks. */
function endOfBlankLines(text: string, start: number): number {
  let end = start;
  for (let index = start; index < text.length; index++) {
    const next = text[index];
    if (next === '\n' || next === '\r') end = index + 1;
    else if (next !== ' ') return end;
  }
  return text.length;
}

function columnOf(text: string, offset: number): number {
  return offset <= 0 ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function readMap(cursor: TreeCursor, state: State, depth: number, indent: number): MapNode {
  const isBlock = cursor.name === 'BlockMapping';
  // Behind `- ` the grammar starts a map at the blank, and it ends one behind comments.
  let { from, to } = cursor;
  let column = indent;
  const entries: EntryNode[] = [];
  const errorsBefore = state.errors;
  let merged: EntryNode[] | undefined;
  eachChild(cursor, state, () => {
    if (cursor.name !== 'Pair') return;
    if (isBlock && entries.length === 0 && !merged) {
      from = cursor.from;
      column = columnOf(state.text, from);
    }
    const pairEnd = cursor.to;
    const entry = readPair(cursor, state, depth, column);
    if (isBlock) to = endOfEntry(entry, from, pairEnd, state);
    const isMerge = entry.key === '<<' && entry.keyEnd - entry.keyStart === 2;
    if (isMerge) merged = [...(merged ?? []), ...mergedEntries(entry.value)];
    else entries.push(entry);
  });
  const all = merged ? [...merged, ...entries] : entries;
  const place = { start: from + state.offset, end: to + state.offset };
  const isBroken = state.errors > errorsBefore;
  return { kind: 'map', entries: withoutDoubles(all), ...place, ...(isBroken && { broken: true }) };
}

/** The value of an alias stands somewhere else. */
function endOfEntry({ keyEnd, value }: EntryNode, from: number, pairEnd: number, { offset }: State): number {
  const isHere = value.start >= from + offset && value.end <= pairEnd + offset;
  return isHere ? Math.max(value.end, keyEnd) - offset : pairEnd;
}

function readPair(cursor: TreeCursor, state: State, depth: number, column: number): EntryNode {
  const { from, to } = cursor;
  let key: SyntaxNode | undefined;
  let value: SyntaxNode | undefined;
  let colon: number | undefined;
  eachChild(cursor, state, () => {
    const name = cursor.name;
    if (name === 'Key') {
      // In `{ : value }` the grammar calls the value a key as well.
      const isKey = colon === undefined;
      eachChild(cursor, state, () => {
        if (!isValue(cursor.name)) return;
        const node = readNode(cursor, state, depth + 1, column);
        if (isKey) key = node;
        else value = node;
      });
    } else if (name === ':') colon = cursor.to;
    else if (isValue(name)) {
      const isBlock = name === 'BlockMapping' || name === 'BlockSequence';
      value = readNode(cursor, state, depth + 1, column);
      if (isBlock) suspectBlock(state, colon, value);
    }
  });
  const keyStart = key?.start ?? from + state.offset;
  const keyEnd = key?.end ?? keyStart;
  return {
    key: keyText(key, state),
    keyStart,
    keyEnd,
    value: value ?? emptyAt((colon ?? to) + state.offset),
  };
}

/** A key is its text: `On` stays `On`. A map or list as a key has none that a template could mean. */
function keyText(key: SyntaxNode | undefined, state: State): string {
  if (key?.kind !== 'scalar') return '';
  if (typeof key.value === 'string') return sharedKey(key.value);
  return key.start === key.end || state.text[key.start - state.offset] === '!'
    ? ''
    : state.text.slice(key.start - state.offset, key.end - state.offset);
}

function readList(cursor: TreeCursor, state: State, depth: number, indent: number): SyntaxNode {
  const isBlock = cursor.name === 'BlockSequence';
  let { from, to } = cursor;
  let column = indent;
  const items: SyntaxNode[] = [];
  eachChild(cursor, state, () => {
    if (cursor.name === '-' && items.length === 0) {
      from = cursor.from;
      column = columnOf(state.text, from);
    }
    if (cursor.name !== 'Item') return;
    const itemEnd = cursor.to;
    let item: SyntaxNode | undefined;
    eachChild(cursor, state, () => {
      if (isValue(cursor.name)) item = readNode(cursor, state, depth + 1, column);
    });
    const read = item ?? emptyAt(itemEnd + state.offset);
    items.push(read);
    if (isBlock)
      to = read.start >= from + state.offset && read.end <= itemEnd + state.offset ? read.end - state.offset : itemEnd;
  });
  return { kind: 'list', items, start: from + state.offset, end: to + state.offset };
}

function readTagged(cursor: TreeCursor, state: State, depth: number, indent: number): SyntaxNode {
  const { from, to } = cursor;
  let tag = '';
  let value: SyntaxNode | undefined;
  eachChild(cursor, state, () => {
    if (cursor.name === 'Tag') tag = state.text.slice(cursor.from, cursor.to);
    else if (isValue(cursor.name)) value = readNode(cursor, state, depth + 1, indent);
  });
  const start = from + state.offset;
  const node = value ?? { ...emptyAt(to + state.offset), value: tag === '!!null' ? null : '' };
  if (tag === '!!str' || tag === '!') return asText(node, start, state);
  if (tag.startsWith('!!') || tag.startsWith('!<')) return { ...node, start };
  return { ...asText(node, start, state), tag: tag.slice(1) };
}

/** A tagged scalar is text, whatever it looks like: `!Ref 1` names a resource called "1". */
function asText(node: SyntaxNode, start: number, state: State): SyntaxNode {
  if (node.kind !== 'scalar' || typeof node.value === 'string') return { ...node, start };
  return { ...node, value: state.text.slice(node.start - state.offset, node.end - state.offset), start };
}

function readAnchored(cursor: TreeCursor, state: State, depth: number, indent: number): SyntaxNode {
  const { to } = cursor;
  const before = state.nodes;
  state.hasAnchors = true;
  let name = '';
  let value: SyntaxNode | undefined;
  eachChild(cursor, state, () => {
    if (cursor.name === 'Anchor') name = state.text.slice(cursor.from + 1, cursor.to);
    else if (isValue(cursor.name)) value = readNode(cursor, state, depth + 1, indent);
  });
  const node = value ?? emptyAt(to + state.offset);
  state.anchors.set(name, { node, size: state.nodes - before });
  return node;
}

/** What an alias names keeps its place: that is where a value would have to change. */
function readAlias(cursor: TreeCursor, state: State): SyntaxNode {
  const { from, to } = cursor;
  state.hasAnchors = true;
  const anchor = state.anchors.get(state.text.slice(from + 1, to));
  const unread = {
    kind: 'scalar',
    value: null,
    plain: true,
    start: from + state.offset,
    end: to + state.offset,
  } as const;
  if (!anchor || state.aliased + anchor.size > maximumAliasedNodes) return unread;
  state.aliased += anchor.size;
  state.nodes += anchor.size;
  return anchor.node;
}
