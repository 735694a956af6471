import { parse } from 'yaml';
import type { SyntaxNode } from '../../../src/engine/read/template/syntax';
import { readYaml } from '../../../src/engine/read/template/yaml';

/** The plain data of a text as our reader sees it. */
export function ours(text: string): unknown {
  return dataOf(readYaml(text).documents[0]?.root);
}

export function dataOf(node: SyntaxNode | undefined): unknown {
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map((entry) => [entry.key, dataOf(entry.value)]));
  if (node?.kind === 'list') return node.items.map(dataOf);
  return node?.value ?? null;
}

/** The same as the `yaml` package sees it. */
export const theirs = (text: string): unknown => parse(text, { version: '1.1', merge: true, uniqueKeys: false });
