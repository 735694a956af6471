import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { AsOf, Frontmatter, Link, Problem, Span } from '../types';
import { linksIn } from './links';
import { nestsTooDeep } from './template/bounds';

export interface FrontmatterReading {
  readonly frontmatter?: Frontmatter;
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
  /** Where the text behind the frontmatter starts. */
  readonly end: number;
}

/** The newest reading of every fact: later than any day that anybody writes. */
const newest: AsOf = { kind: 'date', date: '9999-12-31' };

/**
 * Reads the YAML between two lines of dashes at the very start of a note. `end` is the start of the text (behind a byte
 * order mark) where there is none.
 */
export function readFrontmatter(text: string): FrontmatterReading {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const block = blockAt(text, start);
  if (!block) return { links: [], problems: [], end: start };
  const { inside, end } = block;
  const links = linksIn(text, inside.start, inside.end);
  const base = { span: { start, end }, aliases: [], tags: [], loads: [] };
  const refusal = refusalOf(text.slice(inside.start, inside.end));
  if (refusal !== undefined) {
    const span = { start, end: inside.start };
    return { frontmatter: base, links, problems: [{ rule: 'frontmatter-invalid', span, message: refusal }], end };
  }
  const document = parseDocument(text.slice(inside.start, inside.end), { prettyErrors: false, logLevel: 'silent' });
  const problems: Problem[] = document.errors.slice(0, 1).map((error) => ({
    rule: 'frontmatter-invalid',
    span: placeIn(text, inside, error.pos[0] + inside.start, error.pos[1] + inside.start),
    message: `This frontmatter is no valid YAML: ${shortened(error.message)}`,
  }));
  if (!isMap(document.contents)) {
    if (document.contents !== null && problems.length === 0) {
      problems.push({
        rule: 'frontmatter-invalid',
        span: inside,
        message: 'This frontmatter holds no keys: write one "key: value" on each line.',
      });
    }
    return { frontmatter: base, links, problems, end };
  }
  const keys = new Map<string, Pair>();
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : '';
    if (!keys.has(key)) keys.set(key, pair);
  }
  const title = textOf(keys.get('title')?.value);
  const asOf = asOfOf(keys.get('as-of'), inside, problems);
  const template = linkedIn(scalarOf(keys.get('template')?.value, inside.start));
  return {
    frontmatter: {
      ...base,
      ...(title !== undefined && title !== '' && { title }),
      aliases: [...listOf(keys.get('aliases')?.value), ...listOf(keys.get('alias')?.value)],
      tags: [...listOf(keys.get('tags')?.value), ...listOf(keys.get('tag')?.value)]
        .flatMap((one) => one.split(/[\s,]+/))
        .map((one) => one.replace(/^#/, ''))
        .filter((one) => one !== ''),
      ...(asOf && { asOf }),
      loads: loadsOf(keys.get('loads')?.value, inside.start),
      ...(template && { template: { path: template.text, span: template.span } }),
    },
    links,
    problems,
    end,
  };
}

function blockAt(text: string, start: number): { readonly inside: Span; readonly end: number } | undefined {
  if (!text.startsWith('---', start)) return undefined;
  const opening = /---[ \t]*(?:\r\n|\n|\r)/y;
  opening.lastIndex = start;
  const opened = opening.exec(text);
  if (!opened) return undefined;
  const first = start + opened[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = first;
  const closed = closing.exec(text);
  return closed ? { inside: { start: first, end: closed.index }, end: closed.index + closed[0].length } : undefined;
}

/** No frontmatter that people write is longer: in characters. */
const longest = 50_000;

/** Why a frontmatter is not parsed: each of its keys is held against all others, and each bracket costs stack. */
function refusalOf(inside: string): string | undefined {
  if (inside.length > longest) return 'This frontmatter is too long: it is read up to 50,000 characters.';
  return nestsTooDeep(inside) ? 'This frontmatter nests far deeper than a frontmatter can: it is not read.' : undefined;
}

/** A place inside the frontmatter; what is missing at its end stands at its last character. */
function placeIn(text: string, inside: Span, from: number, to: number): Span {
  const last = inside.start + text.slice(inside.start, inside.end).trimEnd().length;
  const start = Math.min(Math.max(from, inside.start), Math.max(inside.start, last - 1));
  return { start, end: Math.min(Math.max(to, start + 1), Math.max(last, start)) };
}

/** The first sentence of a parser's message, short enough for a finding. */
function shortened(message: string): string {
  const first =
    message
      .split('\n')[0]
      ?.replace(/ at line \d.*/, '')
      .trim() ?? '';
  return `${first.slice(0, 110).replace(/[.:]$/, '')}.`;
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && node.value !== null ? String(node.source ?? node.value) : undefined;
}

function listOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap((item) => textOf(item) ?? []);
  const text = textOf(node);
  return text === undefined ? [] : [text];
}

function scalarOf(node: unknown, offset: number): { readonly text: string; readonly span: Span } | undefined {
  const text = textOf(node);
  if (text === undefined || !isScalar(node) || !node.range) return undefined;
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { text, span: { start: offset + node.range[0] + quoted, end: offset + node.range[1] - quoted } };
}

/** The path of a scalar; notes of a vault write it as a link: `"[[orders.yaml]]"`, `"[Orders](orders.yaml)"`. */
function linkedIn(scalar: ReturnType<typeof scalarOf>): ReturnType<typeof scalarOf> {
  const link = scalar && /^\s*(?:\[\[|\[[^[\]]{0,200}\]\()([^[\]|#()]{1,500})/.exec(scalar.text);
  if (!link) return scalar;
  const text = link[1] ?? '';
  const start = scalar.span.start + link[0].length - text.length;
  return { text: text.trim(), span: { start, end: start + text.length } };
}

function asOfOf(pair: Pair | undefined, inside: Span, problems: Problem[]): Frontmatter['asOf'] {
  if (!pair) return undefined;
  const scalar = scalarOf(pair.value, inside.start);
  const value = scalar && parseAsOf(scalar.text.trim());
  if (scalar && value) return { value, span: scalar.span };
  problems.push({
    rule: 'frontmatter-invalid',
    span: scalar?.span ?? inside,
    message: `"as-of" is "${(scalar?.text ?? '').slice(0, 40)}": write today, exam or a day such as 2024-06-30.`,
  });
  return undefined;
}

/** `exam`, `today`, `2024`, `2024-06`, `2024-06-30`; a month or year means its last day. */
function parseAsOf(text: string): AsOf | undefined {
  const lower = text.toLowerCase();
  if (lower === 'exam') return { kind: 'exam' };
  if (lower === 'today' || lower === 'now') return newest;
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(lower);
  if (!date) return undefined;
  const [, year, month = '12', day = '31'] = date;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? { kind: 'date', date: `${year}-${month}-${day}` }
    : undefined;
}

function loadsOf(node: unknown, offset: number): Frontmatter['loads'] {
  if (!isMap(node)) return [];
  return (node as YAMLMap).items.flatMap((pair) => {
    const name = textOf(pair.key);
    const value = scalarOf(pair.value, offset);
    return name !== undefined && value ? [{ name, text: value.text, span: value.span }] : [];
  });
}
