import type { Mention } from '../../engine/mentions/mentions';
import type { Fits, Surroundings } from './around';

/** "A scan is dropped after …": of the two queues that its paragraph names the one that has the word in its name. */
export function byWord(fits: Fits, { earlier, all, says, sentence }: Surroundings): Mention | undefined {
  const [, one = '', other = ''] = beginning.exec(says ?? sentence.text) ?? [];
  const [first, last] = [earlier.at(-1), earlier[0]];
  if (one === '' || !first || !last) return undefined;
  const near = all.filter(({ span }) => span.start >= first.span.start - 1 && span.end <= last.span.end + 2);
  const fitting = near.filter((mention) => fits(mention) !== undefined);
  if (new Set(fitting.map(fits)).size < 2) return undefined;
  const words = [one, other].flatMap((word) => (word === '' || anyWord.test(word) ? [] : [word.replace(/s$/, '')]));
  const named = fitting.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word.toLowerCase())));
  return new Set(named.map(fits)).size === 1 ? named[0] : undefined;
}

const beginning =
  /^\W{0,4}(?:(?:an?|the|each|every|any|failed|unread|old|new|if an?|when an?) ){0,2}([a-z]{4,14})(?: ([a-z]{4,14}))?\b/i;
/** Words for whatever is in a queue, and for what it is. */
const anyWord =
  /^(?:(?:message|event|record|item|job|request|batch|queue|topic|stream|function|failure|delay|retr|rule|schedule|dead|letter|worker|handler|processor)\w{0,3}|th[aieo]\w{1,3}|when|after|with|from|failed|its)$/i;
