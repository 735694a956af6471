import type { SyntaxNode } from './syntax';

/** An intrinsic function as it is called. */
export interface Call {
  readonly name: string;
  readonly argument: SyntaxNode;
}

/** `!Sub x` and `{ Fn::Sub: x }` alike. */
export function callOf(node: SyntaxNode): Call | undefined {
  if (node.tag !== undefined) {
    const name = node.tag === 'Ref' || node.tag === 'Condition' ? node.tag : `Fn::${node.tag}`;
    return { name, argument: { ...node, tag: undefined } };
  }
  const only = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  if (!only || !(only.key === 'Ref' || only.key.startsWith('Fn::'))) return undefined;
  return only.key.startsWith('Fn::ForEach') ? undefined : { name: only.key, argument: only.value };
}
