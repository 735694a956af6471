import type { Scope } from '../scope';

/** "❌ Incorrect" in the cell behind it. */
const verdict = /^[\s*]{0,4}(?:❌|✗|✘|❎|(?:incorrect|wrong|false|not (?:correct|true))\b)/i;

/** "| Queues may be converted | ❌ Incorrect | … |": whether a block is a first cell whose row says that it does not hold. */
export function isRefuted({ prose }: Scope, block: number): boolean {
  const next = block + 1;
  if (prose.blocks[block]?.left?.length !== 0 || prose.blocks[next]?.left?.[0] !== block) return false;
  const { start, end } = prose.spans[next] ?? { start: 0, end: 0 };
  return verdict.test(prose.text.slice(start, end));
}
