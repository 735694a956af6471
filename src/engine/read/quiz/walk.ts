import type { Span } from '../../types';
import {
  type Draft,
  emptyDraft,
  type LooseKey,
  longestStem,
  type Placed,
  type StemPiece,
  type VerdictBullet,
} from './draft';
import type { Heading } from './headings';
import { type KeyTokens, readKeyTokens, saidTruth } from './keys';
import type { KeyColumns } from './listed-keys';
import { markedLists, takeMarkedItems } from './marked-items';
import { normalise } from './normalise';
import { isNamed, scenario } from './open-stem';
import type { KeyPart, OptionsPart, TextPart } from './parts';
import { type Run, runText } from './runs';
import { asks, endsAsking, isBlankToFill, tellsToDo } from './stems';
import { isToldList, judgedStatements, takeNumberedOptions } from './texts-as-options';
import { toldDrafts } from './told';
import { toldInBullets } from './told-bullets';
import { spokenVerdict } from './verdicts';

/** What the lines just read belong to. */
export type Mode = 'stem' | 'aside' | 'options' | 'answer' | 'explanation' | 'verdict' | 'done';

/** The state of one walk over the parts of a block. */
export interface Walk {
  readonly text: string;
  /** A heading of the note calls it a list of questions. */
  readonly interview: boolean;
  readonly drafts: Draft[];
  readonly keys: LooseKey[];
  readonly orphans: Span[];
  readonly lone: VerdictBullet[];
  loneLead: Run;
  draft: Draft;
  mode: Mode;
  /** Texts since the last options or key: explanation of this draft, or stem of the next. */
  tail: StemPiece[];
  /** "Answer" stood alone: what comes next is the answer. */
  awaitsKey: boolean;
  /** "Answer 12" stood alone: what comes next answers that question. */
  awaitsKeyOf: number | undefined;
  /** Below "Answers", above which several questions wait for theirs: how many letters without a number were read. */
  row: number | undefined;
  /** The level of the heading "Answer key" above. */
  keysBelow: number | undefined;
  /** The words of the `<summary>` that is being read. */
  summary: string | undefined;
  readonly summaryRun: Span[];
  /** The table that is being read holds answers. */
  columns: KeyColumns | undefined;
  /** A rule stands behind the options: what follows is the next question. */
  ruled: boolean;
  /** Folds inside the fold of a question. */
  nested: number;
  /** In a fold that gives a hint: what stands there is neither asked nor answered. */
  hinting: boolean;
}

export function startWalk(text: string, interview: boolean): Walk {
  return {
    text,
    interview,
    drafts: [],
    keys: [],
    orphans: [],
    lone: [],
    loneLead: [],
    draft: emptyDraft(),
    mode: 'stem',
    tail: [],
    awaitsKey: false,
    awaitsKeyOf: undefined,
    row: undefined,
    keysBelow: undefined,
    summary: undefined,
    summaryRun: [],
    columns: undefined,
    ruled: false,
    nested: 0,
    hinting: false,
  };
}

/** The draft has options or an answer: from here on text explains. */
export function isAsked({ options, answer }: Draft): boolean {
  return options.length > 0 || answer.length > 0;
}

export function isTicked({ style, options }: Draft): boolean {
  return style === 'task' && options.some(({ marked }) => marked);
}

export function numberOf(draft: Draft): number | undefined {
  const first = Math.max(0, draft.lead.length - longestStem);
  for (let at = draft.lead.length - 1; at >= first; at--) {
    const piece = draft.lead[at];
    if (piece?.kind !== 'text') continue;
    const number = piece.asks?.number ?? (piece.step ? undefined : piece.ordered?.number);
    if (number !== undefined) return number;
  }
  return draft.heading?.number;
}

/** Closes the draft and opens the next, under `heading` where one is given. */
export function finish(walk: Walk, heading?: Heading): void {
  const { draft } = walk;
  takeMarkedItems(walk.text, draft);
  // An interview answers `## Q. What are the types?` and `**Q: What are the types?**` in a list.
  const isOpen = draft.heading?.explicit
    ? !draft.heading.number
    : draft.lead.some((piece) => piece.kind === 'text' && piece.asks !== undefined && piece.asks.number === undefined);
  const mayOffer = isNamed(draft) && !(walk.interview && isOpen);
  if (!isAsked(draft) && mayOffer && !isToldList(walk.text, draft)) takeNumberedOptions(walk.text, draft);
  if (walk.mode !== 'done' && (draft.keys.length > 0 || draft.answer.length > 0)) explainWithTail(walk);
  const lists = markedLists(walk.text, draft);
  if (isAsked(draft)) {
    walk.drafts.push(...lists.drafts);
    if (lists.drafts.length > 0) draft.lead = lists.rest;
    walk.drafts.push(draft);
    if (walk.ruled) walk.drafts.push(...markedLists(walk.text, { ...emptyDraft(), lead: walk.tail }).drafts);
  } else {
    const judged = judgedStatements(walk.text, draft);
    const told = lists.drafts.some(({ marked }) => marked === 'often')
      ? []
      : [...toldDrafts(walk.text, draft, walk.interview), ...(walk.interview ? toldInBullets(walk.text, draft) : [])];
    walk.drafts.push(...(judged.length > 0 ? judged : told.length > 0 ? told : lists.drafts));
  }
  walk.draft = emptyDraft(heading);
  walk.tail = [];
  walk.mode = 'stem';
  walk.awaitsKey = false;
  walk.ruled = false;
}

/** What was read since the options or the key explains the draft. */
export function explainWithTail(walk: Walk): void {
  for (const piece of walk.tail) if (piece.kind === 'text') walk.draft.explanation.push(...piece.run);
  walk.tail = [];
}

export function addVerdict(draft: Draft, label: string, correct: boolean | undefined, why: Run, heading?: Span): void {
  const known = draft.verdicts.find((verdict) => verdict.label === label);
  if (known === undefined)
    draft.verdicts.push({
      label,
      why: [...why],
      ...(correct === undefined ? {} : { correct }),
      ...(heading === undefined ? {} : { heading }),
    });
  else known.why.push(...why);
}

export function looseKey(number: number, key: Placed<KeyPart>): LooseKey {
  return { number, key, explanation: [], verdicts: [] };
}

/** A text that answers, taken as a key. */
export function asKey(part: Placed<TextPart>): Placed<KeyPart> {
  const { span, depth, indent, gap, run } = part;
  return { kind: 'key', value: run, loose: false, bare: true, span, depth, indent, gap };
}

/**
 * The last texts of `tail`, where they are the stem of a new question: from the last line that is numbered or calls
 * itself a question, else the last paragraph if it asks.
 */
export function nextStem(
  text: string,
  tail: readonly StemPiece[],
  draft: Draft,
  options: Placed<OptionsPart>,
): readonly StemPiece[] | undefined {
  const opened = tail.findLastIndex((piece) => piece.kind === 'text' && (piece.asks ?? piece.ordered) !== undefined);
  if (opened >= 0) return tail.slice(opened);
  const item = aboveNested(tail, options);
  if (item !== undefined) return item;
  const at = tail.findLastIndex(({ kind }) => kind === 'text');
  const last = tail[at];
  if (last?.kind !== 'text' || last.bullet) return undefined;
  const words = runText(text, last.run);
  const closed = draft.keys.length > 0 || draft.style === 'task';
  // Between two lists of boxes with ticks a statement is the stem of the second.
  const isTickedToo = draft.style === options.style && isTicked(draft) && options.options.some(({ marked }) => marked);
  const states = closed && last.gap && (isTickedToo || !words.endsWith('.'));
  return asks(words) || isBlankToFill(words) || states ? tail.slice(at) : undefined;
}

/** The bullet in which the options stand, what else stands in it before them, and the bullets right before that. */
export function aboveNested(
  pieces: readonly StemPiece[],
  { indent }: Placed<OptionsPart>,
): readonly StemPiece[] | undefined {
  const isOuter = (piece: StemPiece | undefined) => piece?.kind === 'text' && piece.bullet && piece.indent < indent;
  const last = pieces.findLastIndex(isOuter);
  const [bullet, ...inside] = pieces.slice(last);
  if (last < 0 || bullet === undefined) return undefined;
  if (inside.some((piece) => piece.kind === 'text' && piece.indent <= bullet.indent)) return undefined;
  let first = last;
  while (isOuter(pieces[first - 1])) first--;
  return first < last ? pieces.slice(first) : [{ ...bullet, bullet: false } as StemPiece, ...inside];
}

/** Letters that repeat those of the options, below the key: each says why its option is right or wrong. */
export function explainsOptions(draft: Draft, part: OptionsPart, mode: Mode): boolean {
  if (mode === 'stem' || mode === 'options') return false;
  const labels = new Set(draft.options.map((option, index) => option.label ?? String.fromCharCode(65 + index)));
  return part.options.every(({ label }) => label !== undefined && labels.has(label));
}

/** The options go on behind a comment or a rule: the letters follow those before. */
export function continuesOptions(draft: Draft, part: OptionsPart, tail: readonly StemPiece[]): boolean {
  const next = part.options[0]?.label;
  const last = draft.options.at(-1)?.label;
  if (tail.length > 0 || draft.style !== part.style || next === undefined || last === undefined) return false;
  return next.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/** The answer repeats options, letter and text: `b) Amazon Kinesis Data Streams`. */
export function repeatsOptions(draft: Draft, part: OptionsPart): boolean {
  return draft.options.length > part.options.length && part.options.every(({ label }) => label !== undefined);
}

/** What looks like options repeats some of those of the draft, letter and text. */
export function repeatsWords(text: string, draft: Draft, part: OptionsPart): boolean {
  if (draft.options.length <= part.options.length) return false;
  return part.options.every(({ label, run }) => {
    // Among numbers a letter counts.
    const own = draft.options.find((option, index) => {
      return (/\d/.test(option.label ?? '') ? String.fromCharCode(65 + index) : option.label) === label;
    });
    return own !== undefined && normalise(runText(text, own.run)) === normalise(runText(text, run));
  });
}

/**
 * The answer goes on: `Answers: B. text` and on the next line `E. text`, both the words of the options. Or they are its
 * first words, with a tick.
 */
export function goesOnWithKey({ draft, mode, tail, text }: Walk, part: OptionsPart): boolean {
  const last = draft.keys.at(-1);
  // Behind letters alone the words of the other options explain.
  const said = last === undefined ? undefined : readKeyTokens(runText(text, last.value));
  const goesOn =
    mode === 'answer' ? last !== undefined && said?.alone !== true : part.options.every(({ marked }) => marked);
  return goesOn && tail.length === 0 && repeatsWords(text, draft, part);
}

/** Takes lines that judge options, "b, incorrect: …". Where a key is expected, prose may stand before them. */
export function takeJudged(walk: Walk, run: Run, expected: boolean): boolean {
  if (!/correct|right|wrong/i.test(runText(walk.text, run))) return false;
  const spoken = run.map((line) => spokenVerdict(runText(walk.text, [line])));
  const first = spoken.findIndex((verdict) => verdict !== undefined);
  if (first < 0 || (first > 0 && !expected)) return false;
  if (readKeyTokens(runText(walk.text, run.slice(0, first)))?.doubtful === false) return false;
  run.slice(first).forEach((line, at) => {
    const verdict = spoken[first + at];
    for (const label of verdict?.labels ?? []) addVerdict(walk.draft, label, verdict?.correct, [line]);
    if (verdict === undefined) walk.draft.verdicts.at(-1)?.why.push(line);
  });
  walk.awaitsKey = false;
  walk.mode = 'explanation';
  return true;
}

/** A numbered or named line opens the next question where this one has its options, or was no question. */
export function opensQuestion(part: Placed<TextPart>, draft: Draft): boolean {
  if (part.asks !== undefined) return true;
  if (part.ordered === undefined || !isAsked(draft)) return false;
  const opened = draft.lead.find((piece) => piece.kind === 'text');
  const own = numberOf(draft);
  if (opened?.kind === 'text' && opened.ordered !== undefined) return part.indent <= opened.indent;
  // Behind a heading "Question 1" a list counts something else.
  return draft.heading?.explicit !== true && own !== undefined && part.ordered.number === own + 1 && part.indent === 0;
}

/** `1. B` below a heading "Answers", or anywhere where nothing but a letter stands behind the number. */
export function isListedKey(walk: Walk, part: TextPart): boolean {
  const number = part.ordered?.number ?? part.asks?.number;
  if (number === undefined) return false;
  const { draft } = walk;
  const words = runText(walk.text, part.run);
  const tokens = readKeyTokens(words);
  const elsewhere = draft.options.length === 0 || (draft.keys.length === 0 && number !== numberOf(draft));
  if (tokens === undefined) return walk.mode === 'answer' && elsewhere && saidTruth.test(words);
  // `1) 11`, an option once more.
  if (
    draft.keys.length === 0 &&
    draft.options.some(({ label, run }) => label === `${number}` && runText(walk.text, run).trim() === words.trim())
  )
    return false;
  if (part.asks !== undefined) return isNamedKey(words, tokens);
  if (walk.mode === 'answer') return tokens.alone || (!tokens.doubtful && elsewhere);
  return tokens.alone && !/\d/.test(tokens.tokens.join('')) && walk.draft.lead.every((piece) => piece.kind !== 'text');
}

/** `Q46: B) Two endpoints`, `Q2. C, the oldest first`: a letter with its delimiter where a stem would stand, and nothing that asks. */
function isNamedKey(words: string, { alone, tokens }: KeyTokens): boolean {
  if (alone) return !/\d/.test(tokens.join(''));
  return /^[\s*_`(]*[A-J](?:[.),]|[ \t][–—-])[\s*_]/.test(words) && !words.includes('?');
}

/**
 * A key behind an answer belongs to what has asked since: `Which replays?`, `Answer: Kinesis`, `Which pushes?`,
 * `Answer: SNS`. Opens a draft for it, or says that nothing has asked.
 */
export function reopen(walk: Walk): boolean {
  const { text, tail } = walk;
  const from = tail.findLastIndex(
    (piece, at) =>
      piece.kind === 'text' &&
      !piece.bullet &&
      (holdsAsking(text, piece.run) || (piece.gap && at === tail.length - 1 && tellsInLine(text, piece.run))),
  );
  if (from < 0 || isFurther(tail[from], tail[from - 1])) return false;
  const stem = tail.slice(from);
  walk.tail = tail.slice(0, from);
  finish(walk);
  walk.draft.lead = stem;
  return true;
}

/** The second and later of a list of questions: they follow up on what was answered. */
function isFurther(piece: StemPiece | undefined, before: StemPiece | undefined): boolean {
  if (piece?.kind !== 'text' || before?.kind !== 'text' || piece.ordered === undefined) return false;
  return before.ordered?.number === piece.ordered.number - 1;
}

/** "Explain how secrets are rotated", a line of its own right above "Answer:". */
function tellsInLine(text: string, run: Run): boolean {
  return run.length === 1 && tellsToDo(runText(text, run));
}

/** One of the lines asks, or the first opens a scenario. */
export function holdsAsking(text: string, run: Run): boolean {
  return scenario.test(runText(text, run.slice(0, 1))) || run.some((line) => endsAsking(runText(text, [line])));
}

/** Nothing has been asked since a key that stands away from its question: what follows is about that key. */
export function isAfterLooseKey({ draft, keys, mode }: Walk): boolean {
  return mode === 'explanation' && keys.length > 0 && !isAsked(draft) && draft.lead.length === 0;
}
