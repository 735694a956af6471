import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import { withoutTail } from '../../trim';
import { plainValue } from './scalars';
import {
  type EntryNode,
  emptyAt,
  maximumDepth,
  type SyntaxDocument,
  type SyntaxNode,
  type SyntaxProblem,
  type SyntaxResult,
} from './syntax';

/** Longer texts are not read a second time: the first reader's word is enough for them. */
const longestText = 300_000;

/**
 * A second opinion on a text in which the fast grammar found a fault: the reference implementation of YAML 1.2 in
 * JavaScript either reads it after all, or says in words what is wrong. `undefined` where the text is too long for it.
 */
export function readStrictly(text: string, offset: number): SyntaxResult | undefined {
  if (text.length > longestText) return undefined;
  try {
    const documents = parseAllDocuments(text, {
      version: '1.1',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    const all = 'empty' in documents ? [] : documents;
    const error = all.flatMap((document) => document.errors)[0];
    if (error) return { documents: [], problem: problemOf(error, text, offset) };
    return {
      documents: all.map((document): SyntaxDocument => {
        const reading: Reading = { text, offset, document, aliases: maximumAliases };
        const root = document.contents ? nodeOf(reading, document.contents, 0) : undefined;
        return { root, start: document.range[0] + offset, end: document.range[1] + offset };
      }),
    };
  } catch {
    // Text that nests too deep for it.
    return undefined;
  }
}

/**
 * Brackets and quotes that go on in lines not indented enough: forbidden by YAML 1.2, read by the parsers of YAML 1.1.
 */
const forgivable: ReadonlySet<string> = new Set(['BAD_INDENT', 'MISSING_CHAR']);

function problemOf({ pos, message, code }: YAMLError, text: string, offset: number): SyntaxProblem {
  const [from, to] = pos;
  const start = Math.min(from, Math.max(text.trimEnd().length - 1, 0));
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(Math.max(to, start + 1), lineEnd < 0 || lineEnd <= start ? text.length : lineEnd);
  return {
    start: start + offset,
    end: Math.max(end, start) + offset,
    message: `This YAML cannot be read: ${lowerFirst(message)}.`,
    forgivable: forgivable.has(code),
  };
}

function lowerFirst(message: string): string {
  const text = withoutTail(message.trim(), /[.:]/).replace(/\s+/g, ' ').slice(0, 120);
  return /^[A-Z][a-z]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}

interface Reading {
  readonly text: string;
  readonly offset: number;
  readonly document: Document.Parsed;
  /** Aliases that may still be followed. */
  aliases: number;
}

/** As many aliases as `yaml` itself follows before it speaks of an attack. */
const maximumAliases = 100;

function nodeOf(reading: Reading, node: ParsedNode, depth: number): SyntaxNode {
  const { text, offset } = reading;
  const [from, to] = node.range;
  const start = from + offset;
  const end = endOfText(text, from, to) + offset;
  if (depth > maximumDepth) return emptyAt(start);
  if (isAlias(node)) {
    const target = reading.aliases-- > 0 ? node.resolve(reading.document) : undefined;
    return target ? nodeOf(reading, target as ParsedNode, depth + 1) : emptyAt(start);
  }
  const tag =
    'tag' in node && node.tag && !node.tag.startsWith('tag:yaml.org') ? node.tag.replace(/^!/, '') : undefined;
  const place = tag === undefined ? { start, end } : { start, end, tag };
  if (isMap(node)) {
    const entries = new Map<string, EntryNode>();
    for (const pair of node.items) {
      const key = pair.key as ParsedNode | null;
      const name = isScalar(key) ? (key.source ?? String(key.value ?? '')) : '';
      const [keyFrom, keyTo] = key?.range ?? [from, from];
      const value = pair.value ? nodeOf(reading, pair.value as ParsedNode, depth + 1) : emptyAt(keyTo + offset);
      if (name === '<<' && value.kind === 'map') {
        for (const entry of value.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
      } else entries.set(name, { key: name, keyStart: keyFrom + offset, keyEnd: keyTo + offset, value });
    }
    return { kind: 'map', entries: [...entries.values()], ...place };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => nodeOf(reading, item as ParsedNode, depth + 1)), ...place };
  }
  const plain = isScalar(node) && node.type === 'PLAIN';
  const source = isScalar(node) ? (node.source ?? '') : '';
  return { kind: 'scalar', value: plain && tag === undefined ? plainValue(source) : source, plain, ...place };
}

/** Blocks end with their last text, not with the break behind it. */
function endOfText(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
