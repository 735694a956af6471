import { lineStart } from '../../lines';
import type { Span, Template } from '../../types';
import { changeBetween } from '../change';
import { isTooWide, nestsTooDeep } from './bounds';
import { readJson } from './json';
import { recall } from './remember';
import type { KeptResources, ReadPart } from './resources';
import { type Shift, shiftEntry, shiftPart, shiftSpan } from './shift';
import type { Source } from './source';
import { childOf, type EntryNode, entryOf, type MapNode, type SyntaxNode } from './syntax';
import { typedEntry } from './typed-entry';
import { readYaml } from './yaml';

/** An earlier reading of the same document. */
export interface Previous {
  readonly text: string;
  readonly templates: readonly Template[];
}

export interface EditedSource extends Source {
  readonly kept: KeptResources;
}

/**
 * Reads a text of which one resource has changed since the last reading: only its lines are parsed, all else moves.
 * `undefined` where the edit touches anything else, or could mean anything else; then all has to be read.
 */
export function readEdited(text: string, previous: Previous): EditedSource | undefined {
  const [template, another] = previous.templates;
  const known = template && !another ? recall(template) : undefined;
  const { root, reading } = known ?? {};
  if (!template || root?.kind !== 'map' || !reading) return undefined;
  const section = entryOf(root, 'Resources');
  if (section?.value.kind !== 'map') return undefined;
  const change = changeOf(previous.text, text);
  const { entries } = section.value;
  const index = entries.findIndex(
    (entry) => change.start > entry.keyEnd && change.start <= lastOf(entry, entries, root),
  );
  const entry = entries[index];
  if (!entry || entries.some((one, at) => one.keyStart < (entries[at - 1]?.keyStart ?? 0))) return undefined;
  const isJson = template.syntax === 'json';
  const lines = isJson ? placeInJson(entry, change) : linesOf(previous.text, entry, entries, root, change);
  const piece = lines && text.slice(lines.start, lines.end + change.by);
  const fresh =
    lines && piece !== undefined && !nestsTooDeep(piece) && !isTooWide(piece)
      ? (readTyped(text, previous.text, entry, lines, change, reading.comments) ??
        readPiece(piece, lines.start, entry, isJson))
      : undefined;
  if (!lines || !fresh) return undefined;

  // Comments above the next resource stand among the lines of this one.
  const isFollowed = isJson || sameTail(previous.text, entry.value.end, text, fresh.entry.value.end, lines.end, change);
  const next = isFollowed ? undefined : entries[index + 1]?.key;
  const shift: Shift = { from: isFollowed ? entry.value.end : lines.end, by: change.by };
  const moved = (one: EntryNode) => (shift.by === 0 ? one : shiftEntry(one, shift.by));
  const newEntries = entries.map((one, at) => (at < index ? one : at === index ? fresh.entry : moved(one)));
  const newSection: MapNode = {
    ...section.value,
    entries: newEntries,
    end: isJson ? section.value.end + shift.by : endOf(newEntries),
  };
  const newSections = root.entries.map((one) =>
    one === section ? { ...one, value: newSection } : one.keyStart > section.keyStart ? moved(one) : one,
  );
  const newRoot: MapNode = { ...root, end: isJson ? root.end + shift.by : endOf(newSections), entries: newSections };
  return {
    documents: [{ root: newRoot, start: template.span.start, end: newRoot.end }],
    syntax: template.syntax,
    comments: [
      ...reading.comments.filter((comment) => comment.end <= lines.start),
      ...fresh.comments,
      ...reading.comments.filter((comment) => comment.start >= lines.end).map((comment) => shiftSpan(comment, shift)),
    ],
    isPlain: true,
    kept: keptOf(reading, shift, entry.key, next),
  };
}

interface Change {
  /** Where both texts begin to differ. */
  readonly start: number;
  /** Where in the earlier text they are the same again. */
  readonly end: number;
  /** How much longer the text is now. */
  readonly by: number;
}

function changeOf(before: string, after: string): Change {
  const { prefix, suffix } = changeBetween(before, after);
  return { start: prefix, end: before.length - suffix, by: after.length - before.length };
}

/** The last offset that still belongs to the lines of an entry, roughly: the next key is not reached. */
function lastOf(entry: EntryNode, entries: readonly EntryNode[], root: MapNode): number {
  return followerOf(entry, entries, root)?.keyStart ?? Number.POSITIVE_INFINITY;
}

/** The key that stands next in the text: of a resource, or of the section behind the resources. */
function followerOf(entry: EntryNode, entries: readonly EntryNode[], root: MapNode): EntryNode | undefined {
  return (
    entries[entries.indexOf(entry) + 1] ??
    root.entries.find((section) => section.keyStart > Math.max(entry.keyEnd, entry.value.end))
  );
}

/** Whole lines from the key of the entry to the next key; the change must leave both line starts alone. */
function linesOf(
  text: string,
  entry: EntryNode,
  entries: readonly EntryNode[],
  root: MapNode,
  change: Change,
): Span | undefined {
  const follower = followerOf(entry, entries, root);
  const start = lineStart(text, entry.keyStart);
  const end = follower ? lineStart(text, follower.keyStart) : text.length;
  const isOwnLine = text.slice(start, entry.keyStart).trim() === '' && end > entry.keyEnd;
  const isInside = change.start > entry.keyEnd + 1 && (follower ? change.end < end : change.end <= end);
  return isOwnLine && isInside ? { start, end } : undefined;
}

function placeInJson(entry: EntryNode, change: Change): Span | undefined {
  const isInside = change.start > entry.value.start && change.end < entry.value.end;
  return isInside ? { start: entry.keyStart, end: entry.value.end } : undefined;
}

interface Piece {
  readonly entry: EntryNode;
  readonly comments: readonly Span[];
}

/** The entry where something was only typed into a value: nothing of it need be parsed. */
function readTyped(
  text: string,
  before: string,
  entry: EntryNode,
  lines: Span,
  change: Change,
  comments: readonly Span[],
): Piece | undefined {
  const { start, end, by } = change;
  if (!isSingle(entry.value)) return undefined;
  const typed = typedEntry(entry, { before, after: text, start, end, by });
  const inside = comments.filter((comment) => comment.end > lines.start && comment.start < lines.end);
  return typed && { entry: typed, comments: inside.map((comment) => shiftSpan(comment, { from: end, by })) };
}

/** The entry alone; it must still be one entry with the same key and nothing beside it. */
function readPiece(piece: string, start: number, before: EntryNode, isJson: boolean): Piece | undefined {
  const read = isJson
    ? { ...readJson(`{${piece}}`, start - 1), comments: [], hasAnchors: false }
    : readYaml(piece, start);
  const isDoubtful = read.problem || read.hasAnchors || ('errorAt' in read && read.errorAt !== undefined);
  if (isDoubtful || ('suspectAt' in read && read.suspectAt !== undefined)) return undefined;
  const [document, another] = read.documents;
  const root = document?.root;
  if (another || root?.kind !== 'map' || root.entries.length !== 1) return undefined;
  const [entry] = root.entries;
  const isSame = entry?.key === before.key && entry.keyStart === before.keyStart && entry.keyEnd === before.keyEnd;
  return isSame && isSingle(entry.value) ? { entry, comments: read.comments } : undefined;
}

/** It stands for one resource. */
function isSingle(value: SyntaxNode): boolean {
  return value.kind === 'map' && value.tag === undefined && childOf(value, 'Fn::Transform') === undefined;
}

/** A block ends with its last entry. */
function endOf(entries: readonly EntryNode[]): number {
  const last = entries.at(-1);
  return last ? Math.max(last.keyEnd, last.value.end) : 0;
}

/** What stands between the entry and the next key is the same as before, though it may have moved. */
function sameTail(
  before: string,
  endBefore: number,
  after: string,
  endAfter: number,
  linesEnd: number,
  { by }: Change,
): boolean {
  return before.slice(endBefore, linesEnd) === after.slice(endAfter, linesEnd + by);
}

function keptOf(
  { parts, names }: Pick<KeptResources, 'names'> & { readonly parts: ReadonlyMap<string, ReadPart> },
  shift: Shift,
  ...readAgain: readonly (string | undefined)[]
): KeptResources {
  const before = (id: string) => (readAgain.includes(id) ? undefined : parts.get(id));
  return {
    all: parts,
    names,
    before,
    of: (id) => {
      const part = before(id);
      return part && shift.by !== 0 ? shiftPart(part, shift) : part;
    },
  };
}
