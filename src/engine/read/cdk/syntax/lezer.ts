import type { SyntaxNode } from '@lezer/common';
import { lookup } from '../lookup';
import type { ArrayLiteral, Expression } from './nodes';

/** A text and the nodes of its tree: what both Lezer front ends share. */
export interface Source {
  readonly text: string;
}

/** All children, comments and marks of errors left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!child.type.isError && !commentNames.has(child.name)) children.push(child);
  }
  return children;
}

export const commentNames: ReadonlySet<string> = new Set(['Comment', 'LineComment', 'BlockComment']);

/** The text of a node. */
export function textOf(source: Source, node: SyntaxNode): string {
  return source.text.slice(node.from, node.to);
}

/** The items of a list or a call, each with whether it is spread; `read` makes the value of one. */
export function itemsOf(parts: readonly SyntaxNode[], read: (part: SyntaxNode) => Expression): ArrayLiteral['items'] {
  const items: ArrayLiteral['items'][number][] = [];
  let spread = false;
  for (const part of parts) {
    if (part.name === ',' || part.name === ']') continue;
    if (part.name === 'Spread' || part.name === '*') spread = true;
    else {
      items.push({ value: read(part), spread });
      spread = false;
    }
  }
  return items;
}

/** What the escapes of a string literal mean; unknown ones stay as they are written. */
export function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n|([\s\S]))/g, decode);
}

function decode(whole: string, point?: string, unit?: string, byte?: string, character?: string): string {
  const hexadecimal = point ?? unit ?? byte;
  if (hexadecimal !== undefined) {
    const code = Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  if (character === undefined) return '';
  return lookup(escapes, character) ?? character;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** The value of a number literal of either language; `NaN` for what is none. */
export function numberOf(raw: string): number {
  return Number(raw.replaceAll('_', '').replace(/n$/, ''));
}
