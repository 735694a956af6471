import type { Question, QuestionFault } from '../../types';
import { buildAlone } from './alone';
import { assemble } from './assemble';
import { cutBlocks } from './blocks';
import { type Built, buildQuestion, type ZoneSpan } from './build';
import { readCallouts } from './callouts';
import { holdsFlashcards, readCards } from './cards';
import { orphanVerdict } from './faults';
import { joinKeys, type LooseAnswer, readLooseKey } from './loose';
import { movedBlock } from './move';
import { readParts } from './parts';
import { scanUnits } from './units';
import { numberOf } from './walk';

export type { ZoneSpan } from './build';
export { normalise, questionId } from './normalise';
export { joinPairs } from './pairs';

/** The questions of a note, the zones they give its text, and what is wrong outside any question. */
export interface QuizReading {
  readonly questions: readonly Question[];
  readonly zones: readonly ZoneSpan[];
  /** Answers and explanations that belong to no question (`quiz-orphan-explanation`). */
  readonly faults: readonly QuestionFault[];
}

/** One block of a note as read: offsets count from its start, so that it stays right when the text before changes. */
export interface BlockReading {
  readonly built: readonly Built[];
  readonly answers: readonly LooseAnswer[];
  readonly faults: readonly QuestionFault[];
}

/** Remembers blocks by their text; see `readQuestions`. */
export interface BlockCache {
  read(text: string, atFileStart: boolean, flashcards: boolean): BlockReading;
}

/**
 * Reads every question and card of a note, in whatever syntax. Pure, linear in the text, never throws.
 *
 * The work is in two steps, so that an edit costs little: the text is cut into blocks (one look at each line), each
 * block is read on its own, and the readings are put together with their offsets. Hand the same `cache` (from
 * `blockCache`) to every reading, and only blocks whose text has changed are read again:
 *
 *     const cache = blockCache();
 *     readQuestions(text, { cache });
 *     readQuestions(edited, { cache });
 */
export function readQuestions(text: string, options: { readonly cache?: BlockCache } = {}): QuizReading {
  const cuts = cutBlocks(text);
  const flashcards = holdsFlashcards(text);
  const read = options.cache?.read ?? readBlock;
  const blocks = cuts.map((start, index) =>
    movedBlock(read(text.slice(start, cuts[index + 1] ?? text.length), index === 0, flashcards), start),
  );
  const joined = joinKeys(
    blocks.flatMap(({ built }) => built),
    blocks.flatMap(({ answers }) => answers),
  );
  const strong = joined.built.filter(({ strength }) => strength === 'strong').length;
  const accepted = joined.built.filter(({ strength }) => strength === 'strong' || (strength === 'weak' && strong >= 3));
  return {
    questions: accepted.map(({ question }) => question),
    zones: [...accepted.flatMap(({ zones }) => zones), ...joined.zones],
    faults: [...blocks.flatMap(({ faults }) => faults), ...joined.faults],
  };
}

/** A cache for `readQuestions`, good for any number of notes. Keeps the `limit` blocks that were read last. */
export function blockCache(limit = 8192): BlockCache {
  const known = new Map<string, BlockReading>();
  return {
    read(text, atFileStart, flashcards) {
      const key = `${atFileStart ? 1 : 0}${flashcards ? 1 : 0}${text}`;
      const found = known.get(key) ?? readBlock(text, atFileStart, flashcards);
      known.delete(key);
      known.set(key, found);
      if (known.size > limit) known.delete(known.keys().next().value ?? '');
      return found;
    },
  };
}

/** Reads one block by itself. */
export function readBlock(text: string, atFileStart: boolean, flashcards: boolean): BlockReading {
  const units = scanUnits(text, atFileStart);
  const { cards, rest } =
    flashcards || text.includes('{{c') ? readCards(text, units, flashcards) : { cards: [], rest: units };
  const parts = readParts(text, rest);
  const callouts = readCallouts(text, parts);
  const block = assemble(text, callouts.rest);
  const built = [...callouts.drafts, ...block.drafts].flatMap((draft) => {
    const question = buildQuestion(text, draft, numberOf(draft));
    return question === undefined ? [] : [question];
  });
  const alone = block.alone === undefined ? undefined : buildAlone(text, block.alone);
  return {
    built: [...cards, ...built, ...(alone === undefined ? [] : [alone])].sort(
      (one, other) => one.question.span.start - other.question.span.start,
    ),
    answers: block.keys.map((key) => readLooseKey(text, key)),
    faults: built.length > 0 ? [] : block.orphans.map(orphanVerdict),
  };
}
