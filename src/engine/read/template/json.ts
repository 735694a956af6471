import type { TreeCursor } from '@lezer/common';
import { parser } from '@lezer/json';
import {
  type EntryNode,
  emptyAt,
  maximumDepth,
  type SyntaxNode,
  type SyntaxProblem,
  type SyntaxResult,
  sharedKey,
} from './syntax';

interface State {
  readonly text: string;
  readonly offset: number;
  errorAt: number | undefined;
  /** How often the grammar gave up. */
  errors: number;
}

/**
 * Reads a JSON text, also one that is half typed. A text that is not JSON gives one problem, at the first place that
 * breaks the grammar. `offset` is added to every place.
 */
export function readJson(text: string, offset = 0): SyntaxResult {
  const state: State = { text, offset, errorAt: undefined, errors: 0 };
  const cursor = parser.parse(text).cursor();
  let root: SyntaxNode | undefined;
  eachChild(cursor, state, () => {
    root ??= readNode(cursor, state, 0);
  });
  const documents = [{ root, start: offset, end: text.length + offset }];
  return state.errorAt === undefined ? { documents } : { documents, problem: problemAt(state, state.errorAt) };
}

function eachChild(cursor: TreeCursor, state: State, visit: () => void): void {
  if (!cursor.firstChild()) return;
  do {
    if (cursor.type.isError) {
      state.errors++;
      state.errorAt = Math.min(state.errorAt ?? cursor.from, cursor.from);
    } else visit();
  } while (cursor.nextSibling());
  cursor.parent();
}

function readNode(cursor: TreeCursor, state: State, depth: number): SyntaxNode {
  const start = cursor.from + state.offset;
  const end = cursor.to + state.offset;
  const place = { start, end };
  if (depth > maximumDepth) return { kind: 'scalar', value: null, plain: true, ...place };
  switch (cursor.name) {
    case 'String':
      return { kind: 'scalar', value: stringValue(state.text, cursor), plain: false, ...place };
    case 'Number':
      return { kind: 'scalar', value: Number(state.text.slice(cursor.from, cursor.to)), plain: true, ...place };
    case 'True':
    case 'False':
      return { kind: 'scalar', value: cursor.name === 'True', plain: true, ...place };
    case 'Object': {
      const entries = new Map<string, EntryNode>();
      const errorsBefore = state.errors;
      eachChild(cursor, state, () => {
        if (cursor.name !== 'Property') return;
        const entry = readProperty(cursor, state, depth);
        if (entry) entries.set(entry.key, entry);
      });
      const isBroken = state.errors > errorsBefore;
      return { kind: 'map', entries: [...entries.values()], ...place, ...(isBroken && { broken: true }) };
    }
    case 'Array': {
      const items: SyntaxNode[] = [];
      eachChild(cursor, state, () => {
        if (isValue(cursor.name)) items.push(readNode(cursor, state, depth + 1));
      });
      return { kind: 'list', items, ...place };
    }
    default:
      return { kind: 'scalar', value: null, plain: true, ...place };
  }
}

function isValue(name: string): boolean {
  return name !== '[' && name !== ']' && name !== '{' && name !== '}' && name !== ',' && name !== ':';
}

function readProperty(cursor: TreeCursor, state: State, depth: number): EntryNode | undefined {
  const end = cursor.to + state.offset;
  let key: string | undefined;
  let keyStart = 0;
  let keyEnd = 0;
  let value: SyntaxNode | undefined;
  eachChild(cursor, state, () => {
    if (cursor.name === 'PropertyName') {
      key = sharedKey(stringValue(state.text, cursor));
      keyStart = cursor.from + state.offset;
      keyEnd = cursor.to + state.offset;
    } else if (isValue(cursor.name)) value = readNode(cursor, state, depth + 1);
  });
  return key === undefined ? undefined : { key, keyStart, keyEnd, value: value ?? emptyAt(end) };
}

function stringValue(text: string, { from, to }: TreeCursor): string {
  const inner = text.slice(from + 1, to - 1);
  if (!inner.includes('\\')) return inner;
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    return inner;
  }
}

function problemAt({ text, offset }: State, errorAt: number): SyntaxProblem {
  let start = errorAt;
  while (start < text.length && ' \t\r\n'.includes(text[start] ?? '')) start++;
  if (start >= text.length) {
    const end = text.trimEnd().length;
    return {
      start: Math.max(end - 1, 0) + offset,
      end: end + offset,
      message: 'This JSON ends too early: a closing bracket or brace is missing.',
    };
  }
  const token = /^(?:"[^"\n\r]{0,40}"?|[\w.+-]{1,40}|.)/su.exec(text.slice(start, start + 45))?.[0] ?? '';
  return { start: start + offset, end: start + token.length + offset, message: messageFor(text, start, token) };
}

/** Says what people most often mean by what they typed. */
function messageFor(text: string, start: number, token: string): string {
  const before = text
    .slice(Math.max(0, start - 200), start)
    .trimEnd()
    .at(-1);
  if (token === '/') return 'JSON has no comments: CloudFormation rejects this template.';
  if ((token === '}' || token === ']') && before === ',')
    return `This comma before "${token}" is one too many for JSON.`;
  if (token[0] === "'") return 'JSON texts stand in double quotes.';
  if (token[0] === '"' || token === '{' || token === '[') return `A comma or a colon is missing before ${token}.`;
  return `JSON does not allow ${token} here.`;
}
