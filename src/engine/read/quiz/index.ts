import type { Question, QuestionFault, SeparateAnswer } from '../../types';
import { type Change, changeBetween } from '../change';
import { acceptedOf } from './accepted';
import { buildAlone } from './alone';
import { assemble } from './assemble';
import { readBoldQuestions } from './bold-questions';
import { type Built, buildQuestion, type ZoneSpan } from './build';
import { readCallouts } from './callouts';
import { holdsFlashcards, readAnkiNotes, readCards } from './cards';
import type { Draft } from './draft';
import { readExported } from './exported';
import { orphanVerdict } from './faults';
import { questionsInFrontmatter } from './in-frontmatter';
import { headingSign, holdsInterview, inSections, isAskedThroughout } from './interview-sections';
import { withJoinedLists } from './join-lists';
import { type ListSign, learnOptions, listSigns, type OptionForm, withLearnedOptions } from './learn-options';
import { type LabelPair, type LearnedLabels, labelPairs, learnLabels, relabelled } from './learned-labels';
import { joinKeys, type LooseAnswer, readLooseKey } from './loose';
import { movedBlock } from './move';
import { type NumberedList, numberedLists } from './numbered-lists';
import { readParts } from './parts';
import { sectionsIn, withoutDiscussion } from './proposals';
import { readQuestionTables } from './question-tables';
import { recut } from './recut';
import { withLatinLetters } from './scripts';
import { withLeftOutBoxes, withTableOptions } from './table-options';
import { scanUnits, type Unit } from './units';
import { numberOf } from './walk';
import { withWordedKeys } from './worded-keys';

export type { ZoneSpan } from './build';
export { normalise, questionId } from './normalise';
export { joinPairs } from './pairs';

/** The questions of a note, the zones they give its text, and what is wrong outside any question. */
export interface QuizReading {
  readonly questions: readonly Question[];
  readonly zones: readonly ZoneSpan[];
  /** Answers and explanations that belong to no question (`quiz-orphan-explanation`). */
  readonly faults: readonly QuestionFault[];
  /** Answers whose questions are in another note. */
  readonly answers: readonly SeparateAnswer[];
  /** The blocks of the note in order, for the next reading. */
  readonly blocks: readonly PlacedBlock[];
  readonly traits: Traits;
}

/** One block of a note as read: offsets count from its start, so that it stays right when the text before changes. */
export interface BlockReading {
  readonly built: readonly Built[];
  readonly answers: readonly LooseAnswer[];
  readonly faults: readonly QuestionFault[];
  /** The forms of what has a number and words below it, and does not ask (`toldForms`). */
  readonly stated: readonly string[];
  /** Open questions and answers, each in lists of their own. */
  readonly lists: readonly NumberedList[];
}

/** What a note says of itself. */
interface Traits {
  readonly flashcards: boolean;
  readonly interview: boolean;
  /** Its headings ask throughout, which makes it an interview as well. */
  readonly asked: boolean;
  readonly labels: LearnedLabels | undefined;
  readonly options: OptionForm | undefined;
}

/** What a block says of the whole note. */
interface BlockTraits extends Omit<Traits, 'asked' | 'labels' | 'options'> {
  /** Of the heading that it begins with. */
  readonly sign: string | undefined;
  /** Its headings by which proposals are known. */
  readonly sections: readonly string[];
  readonly labels: readonly LabelPair[];
  readonly lists: readonly ListSign[];
}

interface PlacedBlock {
  readonly text: string;
  readonly says: BlockTraits;
  readonly start: number;
  readonly reading: BlockReading;
  /** The reading with the offsets of the note. */
  readonly moved: BlockReading;
}

/**
 * Reads every question and card of a note, in whatever syntax. Pure, linear in the text, never throws.
 *
 * The work is in two steps, so that an edit costs little: the text is cut into blocks (one look at each line), each
 * block is read on its own, and the readings are put together with their offsets. Give the reading of the text before
 * the edit as `previous`, and only blocks whose text has changed are read again:
 *
 *     const before = readQuestions(text);
 *     const after = readQuestions(edited, before);
 *
 * Who knows already what the edit left alone hands it over as `change`.
 */
export function readQuestions(text: string, previous?: QuizReading, change?: Change): QuizReading {
  const read = withLatinLetters(text);
  const { blocks, traits } = blocksOf(read, previous, read === text && previous?.blocks.length ? change : undefined);
  const all = together(blocks);
  const joined = joinKeys(all.built, all.answers);
  const keyed = withWordedKeys(joined.built, all.lists);
  const discussed = traits.flashcards
    ? keyed
    : withoutDiscussion(
        keyed,
        blocks.flatMap(({ says }) => says.sections),
      );
  const asked = traits.interview ? inSections(discussed, blocks, traits.asked) : discussed;
  const single = acceptedOf(asked, all.stated, traits.interview);
  const accepted = withJoinedLists(single, all.lists, text);
  const worded = new Set(accepted.map(({ question }) => question.answerSpan?.start));
  return {
    questions: sayOnce(withoutRepeats(accepted).map(({ question }) => question)),
    zones: [...accepted.flatMap(({ zones }) => zones), ...joined.zones],
    faults: [...all.faults, ...joined.faults.filter(({ span }) => !worded.has(span.start))],
    answers: joined.elsewhere,
    // Where letters were read as others, these are not the blocks of the note: it is read afresh.
    blocks: read === text ? blocks : [],
    traits,
  };
}

/** What the blocks hold: most hold nothing. */
function together(blocks: readonly PlacedBlock[]): BlockReading {
  const all = {
    built: [] as Built[],
    answers: [] as LooseAnswer[],
    faults: [] as QuestionFault[],
    stated: [] as string[],
    lists: [] as NumberedList[],
  };
  for (const { moved } of blocks) {
    if (moved.built.length > 0) all.built.push(...moved.built);
    if (moved.answers.length > 0) all.answers.push(...moved.answers);
    if (moved.faults.length > 0) all.faults.push(...moved.faults);
    if (moved.stated.length > 0) all.stated.push(...moved.stated);
    if (moved.lists.length > 0) all.lists.push(...moved.lists);
  }
  return all;
}

/** The blocks of the text, as many as possible the very same as before, and what they say of the note together. */
function blocksOf(text: string, previous: QuizReading | undefined, change: Change | undefined): Blocks {
  const known = previous?.blocks ?? [];
  const texts = known.map((block) => block.text);
  const { kept, starts, resumed, resumedAt } = recut(text, texts, change ?? changeBetween(texts.join(''), text));
  const shift = resumedAt - (known[resumed]?.start ?? resumedAt);
  const head = known.slice(0, kept);
  const tail = known.slice(resumed);
  const cut = starts.map((start, index): Unread | PlacedBlock => {
    const own = text.slice(start, starts[index + 1] ?? resumedAt);
    // Cut again for what stands behind it, and the same.
    const before = known[kept + index];
    if (before?.start === start && before.text === own) return before;
    const block = detached(own);
    const says = {
      flashcards: holdsFlashcards(block, start === 0),
      interview: holdsInterview(block),
      sign: headingSign(block),
      sections: sectionsIn(block),
      labels: labelPairs(block),
      lists: [],
    };
    return { start, text: block, says };
  });
  // What lists tell needs a closer look at each block, which is then read at once as if they told nothing new.
  const guess = traitsOf([...head, ...cut, ...tail], previous?.traits.options);
  const changed = cut.map((block) => ('reading' in block ? block : readFirst(block, guess)));
  const options = learnOptions([...head, ...changed, ...tail].flatMap(({ says }) => says.lists));
  const traits = { ...guess, options };
  if (!isSame(guess, traits) || (previous && !isSame(previous.traits, traits))) {
    const all = [...head, ...changed, ...tail.map((block) => ({ ...block, start: block.start + shift }))];
    return { blocks: all.map((block) => placedBlock(block, traits)), traits };
  }
  const moved = shift === 0 ? tail : tail.map((block) => shiftedBlock(block, shift));
  return { blocks: [...head, ...changed, ...moved], traits };
}

interface Blocks {
  readonly blocks: readonly PlacedBlock[];
  readonly traits: Traits;
}

/** What lists tell is learned apart: it is known only when each block was looked at. */
function traitsOf(blocks: readonly Unread[], options: OptionForm | undefined): Traits {
  const asked = isAskedThroughout(blocks.map(({ says }) => says.sign));
  return {
    flashcards: blocks.some(({ says }) => says.flashcards),
    interview: asked || blocks.some(({ says }) => says.interview),
    asked,
    labels: learnLabels(blocks.flatMap(({ says }) => says.labels)),
    options,
  };
}

function isSame(one: Traits, other: Traits): boolean {
  return (
    one.flashcards === other.flashcards &&
    one.interview === other.interview &&
    one.asked === other.asked &&
    one.labels?.question === other.labels?.question &&
    one.labels?.answer === other.labels?.answer &&
    one.options?.name === other.options?.name
  );
}

type Unread = Pick<PlacedBlock, 'start' | 'text' | 'says'>;

/** Reads a block that was not looked at before, and what its lists say. */
function readFirst(block: Unread, traits: Traits): PlacedBlock {
  const units = unitsOf(block);
  const says = { ...block.says, lists: listSigns(block.text, units) };
  return placedBlock({ ...block, says }, traits, units);
}

function placedBlock(block: Unread, traits: Traits, units = unitsOf(block)): PlacedBlock {
  const { start, text, says } = block;
  const reading = readBlock(text, start === 0, units, traits);
  return { text, says, start, reading, moved: movedBlock(reading, start) };
}

function unitsOf({ start, text }: Unread): readonly Unit[] {
  return withLeftOutBoxes(withTableOptions(text, scanUnits(text, start === 0)));
}

function shiftedBlock(block: PlacedBlock, shift: number): PlacedBlock {
  const start = block.start + shift;
  const { text, says, reading } = block;
  return { text, says, start, reading, moved: movedBlock(reading, start) };
}

/** A copy of its own: a slice would keep the whole text of its day in memory. */
function detached(block: string): string {
  return ` ${block}`.slice(1);
}

/**
 * What has no number and asks the same as the numbered question before it tells its answer again, in other words and without
 * what it is about. And where
 * a section of answers repeats the questions, options and all, those without a key are the same.
 */
function withoutRepeats(built: readonly Built[]): readonly Built[] {
  let numbered: Question | undefined;
  const keyed = new Set(built.flatMap(({ keyed, question }) => (keyed ? [question.id] : [])));
  return built.filter((one) => {
    const { number, question } = one;
    if (!one.keyed && keyed.has(question.id)) return false;
    if (number !== undefined || question.options.length > 0) numbered = question;
    if (numbered === question || numbered === undefined) return true;
    return numbered.stem !== question.stem && !numbered.stem.startsWith(`${question.stem}\n`);
  });
}

/** A sheet of questions of which at most one in ten has its answer is told so once, at the first that has none. */
function sayOnce(questions: readonly Question[]): readonly Question[] {
  const open = questions.filter(({ faults }) => faults.some(({ rule }) => rule === 'quiz-no-answer'));
  if (open.length < 4 || open.length * 10 < questions.length * 9) return questions;
  const count = open.length < questions.length ? `${open.length} of the` : 'None of the';
  const message = `${count} ${questions.length} questions of this note ${open.length < questions.length ? 'have no' : 'has an'} answer: add lines like "Answer: B", or a key at the end.`;
  return questions.map((question) => ({
    ...question,
    faults: question.faults.flatMap((fault) => {
      if (fault.rule !== 'quiz-no-answer') return [fault];
      return question === open[0] ? [{ ...fault, message }] : [];
    }),
  }));
}

/** Reads one block by itself. */
function readBlock(text: string, atFileStart: boolean, scanned: readonly Unit[], traits: Traits): BlockReading {
  const { flashcards, interview, labels, options } = traits;
  const asked = atFileStart ? questionsInFrontmatter(text) : [];
  const labelled = labels === undefined ? scanned : relabelled(text, scanned, labels);
  const units = options === undefined ? labelled : withLearnedOptions(text, labelled, options);
  const notes = readAnkiNotes(text, units);
  const { cards, rest } =
    flashcards || text.includes('{{c') ? readCards(text, notes.rest, flashcards) : { cards: [], rest: notes.rest };
  const exported = readExported(text, rest);
  const parts = readParts(text, exported.rest);
  const callouts = readCallouts(text, parts);
  const block = assemble(text, callouts.rest, interview);
  // What only states something is no question but in a list of questions, and costs nothing elsewhere.
  const states = ({ told }: Draft) => !interview && told?.says === 'states';
  const drafts = [...exported.drafts, ...callouts.drafts, ...block.drafts];
  const built = drafts.flatMap((draft) => {
    if (states(draft)) return [];
    const question = buildQuestion(text, draft, numberOf(draft));
    return question === undefined ? [] : [question];
  });
  const alone = block.alone === undefined ? undefined : buildAlone(text, block.alone);
  const bold = readBoldQuestions(text, parts, interview);
  const stems = new Set(bold.map(({ question }) => question.stem));
  return {
    built: [
      ...asked,
      ...notes.cards,
      ...cards,
      ...readQuestionTables(text, rest),
      ...bold,
      ...built.filter(({ question: { stem, options } }) => options.length > 0 || !stems.has(stem)),
      ...(alone === undefined ? [] : [alone]),
    ].sort(byStart),
    answers: block.keys.map((key) => readLooseKey(text, key)),
    faults: built.length > 0 ? [] : block.orphans.map(orphanVerdict),
    stated: drafts.flatMap((draft) => (states(draft) && draft.told ? [draft.told.form] : [])),
    lists: numberedLists(text, parts),
  };
}

function byStart(one: Built, other: Built): number {
  return one.question.span.start - other.question.span.start;
}
