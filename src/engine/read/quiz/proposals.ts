import { inOneLine } from '../../in-one-line';
import { everyMatch, lazyPattern } from '../../pattern';
import type { Built } from './build';

/** The headings of decision records, proposals and minutes. */
const section = lazyPattern(
  'gimu',
  () => inOneLine`
    ^#{1,4}[ \t]+(?:[\d.]{1,6}[ \t]+)?[*_]{0,2}
    (?:(status|context|decision|considered options|consequences|motivation|drawbacks|alternatives|rationale|prior art
      |(?:goals and )?non-goals|proposal|(?:open|unresolved|outstanding) (?:questions|issues)|attendees
      |action items)(?: (?:considered|drivers|outcome|and alternatives|and background))?[^\p{L}\n]{0,6}$|(adr|rfc)\b)`,
);

/** Study notes have one or two of these headings as well. */
const fewest = 3;

/** The headings of a block by which proposals are known. */
export function sectionsIn(block: string): readonly string[] {
  if (toFill.test(block)) return form;
  if (!block.startsWith('#') && !block.includes('\n#')) return none;
  return everyMatch(section, block).map(([, name, kind = '']) => (name ?? kind).toLowerCase());
}

const none: readonly string[] = [];

/** An assistant asks whom it works for, who writes a letter behind this: such a note is a proposal as a whole. */
const toFill = /^\[Answer\]:/m;
const form = ['context', 'decision', 'open questions'];

/**
 * What is built without what a proposal asks and answers itself: who writes one goes through objections and open
 * points. There only options of which one is right are for learning.
 */
export function withoutDiscussion(built: readonly Built[], sections: readonly string[]): readonly Built[] {
  return new Set(sections).size < fewest ? built : built.filter(isKeyed);
}

function isKeyed({ question }: Built): boolean {
  return question.options.some(({ correct }) => correct);
}
