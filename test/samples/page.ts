import { readFileSync } from 'node:fs';
import type { AsOf, Span } from '../../src/engine/types';

/** What a caret line says must be found: `^^^^^^ sqs-no-dlq: "dead-letter"`. */
export interface Expectation {
  readonly span: Span;
  readonly rule: string;
  readonly words?: string;
}

/** One text of a page with what is expected of it. */
export interface Sample {
  readonly kind: 'wrong' | 'right';
  /** Line of the page where the fence opens, 1-based. */
  readonly line: number;
  readonly uri: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
  readonly asOf: AsOf | undefined;
  readonly region: string | undefined;
  /** Other documents of the same vault or workspace. */
  readonly beside: readonly { readonly uri: string; readonly text: string }[];
  /** The text after all safe fixes. */
  readonly fixed?: string;
  /** The text after one named fix of the page's own rule; an empty title means its first fix. */
  readonly afterFix: readonly { readonly title: string; readonly text: string }[];
}

export interface Page {
  readonly rule: string;
  readonly samples: readonly Sample[];
}

interface Fence {
  readonly info: readonly string[];
  readonly section: string;
  readonly line: number;
  readonly text: string;
}

const endings: Readonly<Record<string, string>> = {
  yaml: 'yaml',
  json: 'json',
  markdown: 'md',
  md: 'md',
  ts: 'ts',
  typescript: 'ts',
  python: 'py',
  py: 'py',
};

/** Reads the samples of a rule's page. Fences outside "Wrong" and "Right" are prose and not tested. */
export function readPage(path: string, rule: string): Page {
  const samples: Sample[] = [];
  let beside: { uri: string; text: string }[] = [];
  for (const fence of fencesOf(readFileSync(path, 'utf8'))) {
    const kind = /^wrong/i.test(fence.section) ? 'wrong' : /^right/i.test(fence.section) ? 'right' : undefined;
    if (!kind) continue;
    const [language = '', ...words] = fence.info;
    const option = (name: string): string | undefined =>
      words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
    const last = samples.at(-1);
    if (words.includes('fixed') && last) {
      samples[samples.length - 1] = { ...last, fixed: fence.text };
    } else if ((words.includes('fix') || option('fix') !== undefined) && last) {
      const title = (option('fix') ?? '').replaceAll('_', ' ');
      samples[samples.length - 1] = { ...last, afterFix: [...last.afterFix, { title, text: fence.text }] };
    } else {
      const uri = option('name') ?? `sample.${endings[language] ?? language}`;
      const { text, expected } = liftCarets(fence.text);
      if (words.includes('beside')) {
        beside.push({ uri, text });
        continue;
      }
      const asOf = option('as-of');
      samples.push({
        kind,
        line: fence.line,
        uri,
        text,
        expected,
        beside,
        afterFix: [],
        asOf: asOf === undefined ? undefined : asOf === 'exam' ? { kind: 'exam' } : { kind: 'date', date: asOf },
        region: option('region'),
      });
      beside = [];
    }
  }
  return { rule, samples };
}

/** Takes the caret lines out and turns each into a span of the text that is left. */
export function liftCarets(marked: string): { readonly text: string; readonly expected: readonly Expectation[] } {
  const kept: string[] = [];
  const expected: Expectation[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of marked.split('\n')) {
    const caret = /^(\s*)(\^+) ([a-z0-9-]+)(?:: "(.*)")?\s*$/.exec(line);
    if (caret && kept.length > 0) {
      const start = lineStart + (caret[1] ?? '').length;
      const span = { start, end: start + (caret[2] ?? '').length };
      const words = caret[4];
      expected.push({ span, rule: caret[3] ?? '', ...(words !== undefined && { words }) });
    } else {
      kept.push(line);
      lineStart = nextStart;
      nextStart += line.length + 1;
    }
  }
  return { text: kept.join('\n'), expected };
}

function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let section = '';
  let open: { marker: string; info: string[]; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open) {
      if (line.startsWith(open.marker) && line.slice(open.marker.length).trim() === '') {
        const text = open.lines.map((one) => `${one}\n`).join('');
        fences.push({ info: open.info, section, line: open.line, text });
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const heading = /^## (.+)$/.exec(line);
    if (heading) section = heading[1] ?? '';
    const marker = /^(`{3,})(.*)$/.exec(line);
    if (marker) {
      const info = (marker[2] ?? '').trim().split(/\s+/);
      open = { marker: marker[1] ?? '', info, line: index + 1, lines: [] };
    }
  }
  return fences;
}
