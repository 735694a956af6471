import { longPattern } from '../../pattern';
import { parentOf, type Scope } from '../scope';

/** "❌ Incorrect" in the cell behind it. */
const verdict = /^[\s*]{0,4}(?:❌|✗|✘|❎|(?:incorrect|wrong|false|not (?:correct|true))\b)/i;

/** "| I wrote | Correct |": what stands in such a column somebody had wrong. */
const wrongHead = longPattern`
    ^\W{0,4}(?:(?:what )?(?:i|we) (?:wrote|thought|said|answered|believed)|(?:my|your) (?:answers?|guess)
    |wrong(?: answers?)?|questions?|preguntas?|perguntas?|fragen|(?:common )?(?:myths?|misconceptions?|mistakes?)|incorrect|false|beliefs?)\W{0,4}$`;

/** Over a list: what stands in it may well be so, and nothing says that it has to. */
const exampleLead = /^\W{0,6}(?:for )?example\W{0,4}$/i;

/**
 * "| Queues may be converted | ❌ Incorrect | … |": whether a block is a first cell whose row says that it does not hold, or
 * stands in a column of what does not, or in a list of what happens in an example.
 */
export function isRefuted(scope: Scope, block: number): boolean {
  const { prose } = scope;
  const { start: from, end: to } = prose.spans[prose.blocks[block]?.column ?? -1] ?? { start: 0, end: 0 };
  if (to > from && wrongHead.test(prose.mask.slice(from, to))) return true;
  const lead = prose.spans[parentOf(scope, block)];
  if (lead && exampleLead.test(prose.mask.slice(lead.start, lead.end))) return true;
  const next = block + 1;
  if (prose.blocks[block]?.left?.length !== 0 || prose.blocks[next]?.left?.[0] !== block) return false;
  const { start, end } = prose.spans[next] ?? { start: 0, end: 0 };
  return verdict.test(prose.text.slice(start, end));
}
