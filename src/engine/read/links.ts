import type { Link, Span } from '../types';

/** A link with the part of it that a reader sees. */
export interface FoundLink {
  readonly link: Link;
  readonly shown: Span;
}

/**
 * The wikilink or embed that starts at `at` (`[[` or `![[`) and ends before `end`. In a table the pipe before the alias
 * has to be escaped; a bare one is noted, for it cuts the cell in two.
 */
export function linkAt(text: string, at: number, end: number, inTable: boolean): FoundLink | undefined {
  const open = at + (text.charCodeAt(at) === 33 ? 3 : 2);
  const close = text.indexOf(']]', open);
  if (close < 0 || close + 2 > end || close === open) return undefined;
  const inside = text.slice(open, close);
  if (inside.includes('\n') || inside.includes('[[')) return undefined;
  const pipe = inside.indexOf('|');
  const escaped = pipe > 0 && inside.charCodeAt(pipe - 1) === 92;
  const pathEnd = pipe < 0 ? inside.length : escaped ? pipe - 1 : pipe;
  const path = inside.slice(0, pathEnd);
  const hash = path.indexOf('#');
  const targetEnd = hash < 0 ? path.length : hash;
  const anchor = hash < 0 ? undefined : anchorOf(path, hash, open);
  const shownStart = pipe < 0 ? open : open + pipe + 1;
  const link: Link = {
    span: { start: at, end: close + 2 },
    target: path.slice(0, targetEnd).trim(),
    targetSpan: { start: open, end: open + targetEnd },
    ...anchor,
    ...(pipe >= 0 && !escaped && inTable && { barePipe: open + pipe }),
  };
  return { link, shown: { start: shownStart, end: pipe < 0 ? open + targetEnd : close } };
}

function anchorOf(path: string, hash: number, open: number): Pick<Link, 'heading' | 'block'> {
  const span = { start: open + hash + 1, end: open + path.length };
  const text = path.slice(hash + 1);
  const caret = text.lastIndexOf('^');
  if (caret === 0) return { block: { id: text.slice(1).trim(), span: { start: span.start + 1, end: span.end } } };
  return { heading: { text: text.trim(), span } };
}

/** Wikilinks in a text that is no Markdown (a frontmatter value). */
export function linksIn(text: string, from: number, to: number): Link[] {
  const links: Link[] = [];
  for (let at = text.indexOf('[[', from); at >= 0 && at < to; at = text.indexOf('[[', at + 2)) {
    const start = text.charCodeAt(at - 1) === 33 ? at - 1 : at;
    const found = linkAt(text, start, to, false);
    if (found) links.push(found.link);
  }
  return links;
}
