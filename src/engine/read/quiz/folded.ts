import { longPattern } from '../../pattern';
import type { Span } from '../../types';
import type { Draft, StemPiece } from './draft';
import { asksInTitle, opensAnswer } from './open-stem';
import type { OptionsPart, Part } from './parts';
import { type Run, runText } from './runs';
import { isBlankToFill, tellsToDo } from './stems';
import { takeKey } from './take-key';
import { isToldList, takeNumberedOptions } from './texts-as-options';
import { finish, isAsked, reopen, repeatsWords, type Walk } from './walk';

const hides =
  /^\W*(?:show|see|view|click|reveal|expand|open|answers?|solutions?|responses?|hints?|spoiler|suggested|sample)\b|\b(?:answers?|solutions?|answer key)\W*$/i;

/** What hides the answer says so, in whatever language. */
const answering = longPattern`
    \b(?:answer|solution|response|reveal|show|key|correct|resp|r[eé]ponse|antwort|lösung|soluci|soluç|soluzion|risposta
    |đáp án)|解答|解説|答案|答え|回答|正解|정답|풀이|해답|ответ|решение|відповідь`;

/** "Model answer", where a solution or a hint might be that of a step. */
const called =
  /\b(?:answers?|respostas?|respuestas?|r[eé]ponses?|antwort|risposta|đáp án)\b|解答|答案|回答|答え|정답|ответ/i;

/** "💡 Hint": what is folded behind it is no answer yet. */
const hints =
  /^(?:<[^<>]{0,80}>|[^\p{L}<]){0,12}(?:(?:show|need|view|see) )?(?:an? |the )?(?:hints?|clues?|pistas?|dicas?|indices?|hinweis|힌트|ヒント|提示|подсказка)(?!\p{L})/iu;

/** Stands for `Q44)` before the words of a summary. */
const named = 'Question: ';

/**
 * What a `<summary>` is to that which is folded behind it. `asks`: it ends in a question mark or leaves a blank, and the
 * fold is its answer. `tells`: it has a number or is worded as a task, and its neighbours have to confirm that they are questions.
 * `states`: it is a stem where options with a key are folded, or where nearly all other folds of the note are questions.
 */
function askedBySummary(summary: string): Draft['folded'] {
  const words = summary
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const count = words.split(' ').length;
  if (words.startsWith(named)) return 'asks';
  if (count < 2 || (count < 7 && hides.test(words))) return undefined;
  if (count > 2 && (/\?[\s.*_"”')\]]*$/.test(words) || isBlankToFill(words) || /^\W*true or false\b/i.test(words)))
    return 'asks';
  if (/\?|^\d{1,3}\. /.test(words) || tellsToDo(words)) return 'tells';
  return count > 2 ? 'states' : undefined;
}

/** The options of the draft still wait for their answer: whatever is folded below them holds it. */
export function isUnanswered({ options, keys, bullets, verdicts }: Draft): boolean {
  return (
    options.length > 0 &&
    keys.length === 0 &&
    bullets.length === 0 &&
    verdicts.every(({ correct }) => correct === undefined) &&
    options.every(({ marked }) => marked !== true)
  );
}

/** A fold, or the line right below the options, holds one of them once more, and nothing that calls it the answer. */
export function repeatsInFold({ draft, mode, text, tail }: Walk, part: OptionsPart): boolean {
  const isBelow = mode === 'options' && tail.length === 0 && part.options.length === 1;
  return (
    (isBelow || (draft.detailsOpen && mode === 'answer')) && isUnanswered(draft) && repeatsWords(text, draft, part)
  );
}

/** The summary is a stem: what is folded behind it are its options or its answer. */
function openFolded(walk: Walk, run: Run, folded: NonNullable<Draft['folded']>): void {
  const { details } = walk.draft;
  walk.draft.detailsOpen = false;
  if (walk.draft.keys.length === 0) delete walk.draft.details;
  finish(walk);
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const placed = { span, depth: 0, indent: 0, gap: true };
  const stem = { kind: 'text', run, bullet: false, ...(folded === 'states' ? {} : { asks: {} }), ...placed } as const;
  walk.draft = {
    ...walk.draft,
    lead: [stem],
    folded,
    detailsOpen: true,
    ...(details === undefined ? {} : { details }),
  };
}

/** A fold opens: within the one of a question, or below what has asked since the last answer. */
export function openDetails(walk: Walk, span: Span): void {
  const isNested = walk.draft.folded !== undefined && walk.draft.detailsOpen;
  if (isNested) walk.nested++;
  else {
    const { answer, details, detailsOpen } = walk.draft;
    if (answer.length > 0 && details !== undefined && !detailsOpen) reopen(walk);
    walk.draft.details = span;
    walk.draft.detailsOpen = true;
  }
  if (walk.draft.options.length > 0) walk.mode = 'answer';
}

/** At the end of the fold: what stands behind the stem answers it, unless it was options with a key. */
export function answerFromFold(walk: Walk): void {
  const { draft, text } = walk;
  if (draft.folded === undefined || draft.answer.length > 0) return;
  const [stem, ...behind] = draft.lead;
  if (stem === undefined || (draft.options.length > 0 && !isUnanswered(draft))) return;
  if (draft.learned) {
    finish(walk);
    return;
  }
  if (offersOnly(text, stem, behind)) {
    draft.lead = [stem];
    draft.style = 'number';
    draft.options = behind.map((piece) => ({ run: piece.kind === 'text' ? piece.run : [piece.span], why: [] }));
    finish(walk);
    return;
  }
  const told = behind.flatMap((piece): readonly Span[] => (piece.kind === 'text' ? piece.run : [piece.span]));
  const listed = draft.options.flatMap(({ run, why }) => [...run, ...why]);
  draft.lead = [stem];
  draft.options = [];
  draft.answer = [...told, ...listed, ...draft.explanation].filter(({ start, end }) => start < end);
  draft.explanation = [];
}

/** "Which of the following …" over a list: these are its options, and the note does not say which of them is right. */
function offersOnly(text: string, stem: StemPiece, behind: readonly StemPiece[]): boolean {
  if (stem.kind !== 'text' || behind.length < 3 || behind.length > 8) return false;
  if (!behind.every((piece) => piece.kind === 'text' && (piece.bullet || piece.ordered !== undefined))) return false;
  return /\b(?:(?<!each )of the following|(?:select|choose|pick) (?:one|two|three|the|all))\b/i.test(
    runText(text, stem.run),
  );
}

/** What a part says inside a fold, whatever it would mean elsewhere. */
export function foldedRun(part: Part): Run {
  if (part.kind === 'verdict') return part.run;
  return part.kind === 'heading' ? [part.heading.span] : [part.span];
}

/** The part stands in a fold with a hint, or ends it: behind it the question goes on. */
export function isHint(walk: Walk, { kind }: Part): boolean {
  const { draft, hinting } = walk;
  walk.hinting = hinting && kind !== 'heading' && kind !== 'details' && kind !== 'details-end';
  if (!hinting || kind !== 'details-end') return walk.hinting;
  draft.detailsOpen = false;
  walk.mode = draft.options.length > 0 ? 'options' : 'stem';
  return true;
}

/** A heading, a sign or a label inside a folded answer divides nothing. */
export function isPartOfFold({ draft }: Walk, part: Part): boolean {
  if (draft.folded === undefined || draft.folded === 'states' || !draft.detailsOpen || isAsked(draft)) return false;
  if (part.kind === 'heading') return part.heading.explicit !== true && /^(?:other|opener)$/.test(part.heading.role);
  return part.kind === 'verdict' || (part.kind === 'note' && part.label !== 'options');
}

/** Reads on in a `<summary>`, and says at its end what is folded behind it. */
export function takeSummary(walk: Walk, part: Part): void {
  if (part.kind !== 'summary-end') {
    if (part.kind === 'text' && part.asks !== undefined) walk.summary += named;
    if (part.kind === 'text' && part.ordered !== undefined) walk.summary += `${part.ordered.number}. `;
    walk.summary += part.kind === 'key' ? ' answer ' : walk.text.slice(part.span.start, part.span.end);
    walk.summaryRun.push(...(part.kind === 'text' ? part.run : [part.span]));
    if (part.kind === 'key' && part.value.length > 0 && walk.draft.options.length > 0) takeKey(walk, part);
    return;
  }
  const words = walk.summary ?? '';
  const { draft, text } = walk;
  const hint = hints.exec(words)?.[0].length ?? 0;
  walk.hinting = hint > 0 && !answering.test(words.slice(hint)) && draft.keys.length + draft.answer.length === 0;
  const folded = walk.hinting || isUnanswered(draft) ? undefined : askedBySummary(words);
  if (folded !== undefined && walk.nested === 0) {
    walk.summary = undefined;
    openFolded(walk, [...walk.summaryRun], folded);
    return;
  }
  const answers = !walk.hinting && (answering.test(words) || hides.test(words) || isUnanswered(draft));
  walk.summary = undefined;
  if (!answers || draft.keys.length > 0) return;
  if (draft.options.length === 0 && !isToldList(text, draft)) takeNumberedOptions(text, draft);
  const loose = { kind: 'key', value: [], loose: false, says: called.test(words) } as const;
  const { title, number, explicit } = draft.heading ?? {};
  const titled = text.slice(title?.start, title?.end);
  // `### 5. Explain the difference between queues and topics`, `### Question 5. The length of a list`
  const tells = number !== undefined && (tellsToDo(titled) || (explicit === true && titled.split(' ').length > 3));
  const asks = tells || draft.lead.some((piece) => piece.kind === 'text') || asksInTitle(text, draft);
  walk.awaitsKey = draft.options.length > 0 || (asks && opensAnswer(text, draft, loose));
  if (walk.awaitsKey) walk.mode = 'answer';
}
