import type { Answers } from './answers';
import type { Draft } from './draft';
import type { Stem } from './stem';
import {
  askedCount,
  asks,
  asksForSeveral,
  asksToChoose,
  endsAsking,
  isBlankToFill,
  isChores,
  letsChoose,
  namesChores,
} from './stems';

/**
 * How sure it is that a question is one. `weak` ones count where the file holds several strong ones, `pending` ones
 * where a key elsewhere answers them, `kin` ones where nearly all folds of the file are questions. `pending` ones and
 * `slip` ones, which look like something else, count as well where most of their form are strong.
 */
export type Strength = 'strong' | 'weak' | 'kin' | 'told' | 'pending' | 'slip';

/** How a question is written: what opens it, and how its options begin. */
export function formOf(text: string, { lead, heading, style, options }: Draft): string {
  const opener = lead.findLast((piece) => piece.kind === 'text' && (piece.asks ?? piece.ordered) !== undefined);
  const isHeaded = heading?.explicit === true || heading?.number !== undefined;
  const opened = opener?.kind !== 'text' ? undefined : opener.asks === undefined ? 'numbered' : 'named';
  const letter = options[0]?.labelSpan;
  const label =
    letter === undefined
      ? ''
      : text
          .slice(letter.start, letter.start + 2)
          .replace('A', 'L')
          .replace('a', 'l');
  return `${style} ${label} ${opened ?? (isHeaded ? `heading ${heading?.level}` : plainForm)}`;
}

/** Nothing opens the question but its own words. */
export const plainForm = 'plain';

/** The form of boxes below such words: one or two with no tick are a form to fill in. */
export const boxesForm = `task  ${plainForm}`;

/** Letters must begin at A and rise; one repeated or left out is a slip, more are no options. */
export function labelsCount({ options, style }: Draft): boolean {
  if (style === 'number') return true;
  const labels = options.map(({ label }) => label);
  if (labels.every((label) => label === undefined)) return style === 'task';
  if (isShuffled(labels)) return true;
  if (labels[0] !== 'A') return false;
  const slips = labels.filter((label, index) => label !== String.fromCharCode(65 + index)).length;
  return slips <= Math.max(1, labels.length / 2);
}

/** `C.`, `A.`, `B.`: all the letters that there should be, in another order. */
function isShuffled(labels: readonly (string | undefined)[]): boolean {
  return labels.length >= 3 && [...labels].sort().every((label, index) => label === String.fromCharCode(65 + index));
}

/** Characters of a stem that tells more than a title does. */
const longStem = 80;

const codeBlock = /```[^`]*```/g;

/** How sure it is that a draft with options is a question; `undefined` where it is something else. */
export function strengthOf(
  draft: Draft,
  stem: Stem,
  answers: Answers,
  number: number | undefined,
): Strength | undefined {
  // What is asked about may stand between it and the options.
  const asked = stem.text.replace(codeBlock, '').trim();
  const asking = asks(asked) || stem.named;
  const pointed = draft.explainedBy !== undefined || draft.bullets.length > 0 || draft.verdicts.length > 0;
  const answered = answers.right.length > 0 || answers.keyed;
  const marked = draft.options.filter((option) => option.marked).length;
  const labelled = draft.options.every(({ label }) => label !== undefined);
  // Empty boxes with letters are options like those without boxes.
  if (draft.style === 'task' && (marked > 0 || !labelled)) {
    if (isChores(asked) && !stem.named && !answers.keyed && !pointed) {
      return endsAsking(asked) && marked > 0 && marked < draft.options.length ? 'slip' : undefined;
    }
    if (answers.keyed || pointed) return 'strong';
    if (marked === 0) {
      if ((stem.named && !namesChores(asked)) || asksToChoose(asked)) return 'strong';
      // Empty boxes are chores, but not among questions with options; nor below a few sentences, where others are ticked.
      if (draft.options.length < 3) return undefined;
      const isLong = asked.length >= longStem && draft.lead.length > 0;
      return asks(asked) ? 'weak' : isLong || (number !== undefined && isToComplete(asked)) ? 'slip' : undefined;
    }
    // All boxes ticked are a list of what is done, but not among questions with options.
    if (marked === draft.options.length && !asksForSeveral(asked) && askedCount(asked) === undefined)
      return asks(asked) && draft.options.length >= 3 ? 'weak' : undefined;
    if (labelled || (asking && (stem.named || /\?/.test(asked) || asksToChoose(asked)))) return 'strong';
    return marked < draft.options.length ? 'weak' : undefined;
  }
  if (answers.keyed || pointed) return 'strong';
  if (draft.marked === 'once' || (draft.marked && !answered)) return 'weak';
  if (answered) return asking || stem.text.length >= 20 ? 'strong' : 'weak';
  if (draft.learned) return asking || number !== undefined ? 'strong' : 'weak';
  if (draft.style === 'number') {
    if (!stem.named) return undefined;
    if (draft.folded !== undefined && asksToChoose(asked)) return 'strong';
    // Interviews answer in numbered lists: only a question among others with answers has numbered options here.
    if (!endsAsking(asked)) return 'pending';
    return asksToChoose(asked) ? 'strong' : 'weak';
  }
  const isFolded = draft.details !== undefined && asks(asked);
  const choosing = (asksToChoose(asked) && !letsChoose(asked)) || endsAsking(asked) || isFolded;
  if (stem.named || (choosing && draft.options.length >= 3)) return 'strong';
  return draft.options.length >= 3 && number !== undefined && isToComplete(asked) ? 'weak' : 'pending';
}

/** "Five failures of a login lead to:", a sentence to complete among questions with options. */
function isToComplete(asked: string): boolean {
  return /(?:[:…]|\.{3})\s*$/.test(asked) || isBlankToFill(asked);
}
