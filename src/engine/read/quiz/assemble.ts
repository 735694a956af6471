import type { Span } from '../../types';
import { type Draft, type LooseKey, ofLastQuestion, type Placed, type VerdictBullet } from './draft';
import { tagsOf, targetOf } from './fields';
import { answerFromFold, foldedRun, isHint, isPartOfFold, isUnanswered, openDetails, takeSummary } from './folded';
import { asksBelow, isQuestion } from './heading-parts';
import { behindPictures, type Heading, namesKeys, readHeading } from './headings';
import { bareLetters, readKeyTokens } from './keys';
import { takeListAtEnd } from './marked-items';
import type { Part } from './parts';
import {
  answersInSections,
  isKeySection,
  isOpenStem,
  isPartOfNamed,
  isRepeatedOption,
  opensAnswerSections,
} from './placed-headings';
import { takeQuotedOption } from './quoted-options';
import { type Run, runText } from './runs';
import { ofMany, takeKey, takeKeyRow } from './take-key';
import { repeatedKey, takeOptions } from './take-options';
import { takeAnswerBlock, takeText } from './take-text';
import { isToldList, takeNumberedOptions } from './texts-as-options';
import { judgesOption, spokenVerdict } from './verdicts';
import {
  addVerdict,
  asKey,
  explainWithTail,
  finish,
  isAfterLooseKey,
  isAsked,
  isTicked,
  looseKey,
  numberOf,
  startWalk,
  type Walk,
} from './walk';

/** What one block of a note holds, before it is judged: drafts in order, and what belongs to drafts elsewhere. */
export interface Block {
  readonly drafts: readonly Draft[];
  readonly keys: readonly LooseKey[];
  /** Verdict bullets without a question in the block, with the text before them. */
  readonly alone?: { readonly lead: Run; readonly bullets: readonly VerdictBullet[]; readonly tags: readonly string[] };
  /** Verdict headings that judge an option of no question. */
  readonly orphans: readonly Span[];
}

/** Walks over the parts of one block and sorts them into drafts. One pass, each part is looked at once. */
export function assemble(text: string, parts: readonly Part[], interview: boolean): Block {
  const walk = startWalk(text, interview);
  for (const part of parts) takePart(walk, part);
  const { tags } = walk.draft;
  finish(walk);
  const { drafts, keys, orphans, lone, loneLead } = walk;
  return { drafts, keys, orphans, ...(lone.length > 0 ? { alone: { lead: loneLead, bullets: lone, tags } } : {}) };
}

/** Takes the next part of the block. */
export function takePart(walk: Walk, part: Part): void {
  if (walk.summary !== undefined) {
    takeSummary(walk, part);
    return;
  }
  const { draft, text } = walk;
  if (isHint(walk, part)) return;
  if (part.kind !== 'table') walk.columns = undefined;
  // `- Resources: what is made`: among wrong options no source is named.
  if (draft.wrong && (part.kind === 'code' || (part.kind === 'note' && part.label !== 'explanation'))) {
    const bullet = /^[-*+•][ \t]+/.exec(text.slice(part.span.start, part.span.end))?.[0].length ?? 0;
    draft.options.push({ run: [{ start: part.span.start + bullet, end: part.span.end }], why: [], marked: false });
    return;
  }
  // `❌ SNS: it keeps nothing` below "Wrong answers" says why, and what was answered stays an answer in words.
  const isAlone = part.kind === 'verdict' && draft.wrong === true && draft.options.length === 1;
  if (isAlone) draft.answer = [...(draft.options.pop()?.run ?? [])];
  if (part.kind !== 'text') delete draft.wrong;
  if (isPartOfFold(walk, part)) {
    const { span, depth, indent, gap } = part;
    draft.lead.push({ kind: 'text', run: foldedRun(part), bullet: part.kind === 'verdict', span, depth, indent, gap });
    return;
  }
  if (walk.row !== undefined && takeInRow(walk, part)) return;
  if (walk.awaitsKeyOf !== undefined && takeKeyOf(walk, part, walk.awaitsKeyOf)) return;
  switch (part.kind) {
    case 'heading':
      takeHeading(walk, part.heading);
      break;
    case 'options':
      // What to look for in an answer, in a part of the question that says no more than that.
      if (walk.mode === 'aside' && part.style === 'task' && part.options.every(({ marked }) => marked === false)) break;
      takeOptions(walk, part);
      break;
    case 'key':
      walk.awaitsKey = false;
      if (!takeKey(walk, part)) takeText(walk, { ...part, kind: 'text', run: [part.span], bullet: false });
      break;
    case 'text':
      takeText(walk, part);
      break;
    case 'verdict':
      takeVerdict(walk, part);
      break;
    case 'note':
      takeNote(walk, part);
      break;
    case 'details':
      openDetails(walk, part.span);
      break;
    case 'details-end':
      explainWithTail(walk);
      walk.awaitsKey = false;
      if (walk.nested > 0) {
        walk.nested--;
        break;
      }
      draft.detailsOpen = false;
      answerFromFold(walk);
      if (draft.keys.length > 0 || draft.answer.length > 0) walk.mode = 'done';
      break;
    case 'summary':
      walk.summary = '';
      walk.summaryRun.length = 0;
      break;
    case 'field': {
      const target = /^has_?explain$/i.test(part.key)
        ? targetOf(text.slice(part.value.start, part.value.end))
        : undefined;
      if (target !== undefined) draft.explainedBy = target;
      break;
    }
    case 'tags':
      draft.tags.push(...tagsOf(text.slice(part.span.start, part.span.end)));
      break;
    case 'callout': {
      // `> [!success]- Question 3: Aliases`: what is folded in it is a question of its own.
      const [title] = part.run;
      const heading = title === undefined ? undefined : readHeading(text, title, 6);
      if (heading?.explicit === true || (heading?.role === 'answers' && draft.options.length > 0))
        takeHeading(walk, heading);
      break;
    }
    case 'separator':
      if (draft.options.length > 0 && draft.keys.length === 0) {
        walk.awaitsKey = true;
        walk.mode = 'answer';
      }
      break;
    case 'rule':
      if (walk.mode === 'options' && walk.tail.length === 0) walk.ruled = true;
      // What stands between ticked options and a rule explains them.
      if (walk.mode === 'stem' || (walk.mode === 'options' && (walk.ruled || !isTicked(draft)))) break;
      if (walk.mode === 'answer' || walk.mode === 'options') explainWithTail(walk);
      walk.tail = [];
      walk.mode = 'done';
      break;
    case 'code':
    case 'table':
      if (part.kind === 'table' && takeKeyRow(walk, part)) break;
      if (takeAnswerBlock(walk, part) || isAfterLooseKey(walk)) break;
      if (!isAsked(draft)) draft.lead.push(part);
      // Behind a text it may be what the next question is about.
      else if (walk.tail.length > 0) walk.tail.push(part);
      break;
    default:
      break;
  }
}

function takeHeading(walk: Walk, heading: Heading): void {
  const { draft } = walk;
  switch (heading.role) {
    case 'verdict':
      if (draft.options.length === 0) walk.orphans.push(heading.span);
      else addVerdict(draft, heading.verdict?.label ?? '', heading.verdict?.correct, [], heading.span);
      walk.mode = 'verdict';
      break;
    case 'explanation':
      takeListAtEnd(walk.text, draft);
      if (isAsked(draft)) walk.mode = 'explanation';
      break;
    case 'answers':
      if (namesKeys.test(walk.text.slice(heading.span.start, heading.span.end))) walk.keysBelow = heading.level;
      if (heading.number !== undefined && heading.number !== numberOf(draft)) {
        finish(walk);
        walk.awaitsKeyOf = heading.number;
        walk.mode = 'answer';
        break;
      }
      if (draft.options.length === 0 && !isToldList(walk.text, draft)) takeNumberedOptions(walk.text, draft);
      walk.awaitsKey = draft.options.length > 0 ? draft.keys.length === 0 : isOpenStem(walk, heading);
      // `## Answer key` behind `### Question 24`, or a section that numbers its questions, is that of all questions.
      if (walk.keysBelow === heading.level && heading.level <= (draft.heading?.level ?? 0)) {
        const isSection = !isAsked(draft) && draft.heading?.role === 'other' && numberOf(draft) !== undefined;
        if (isSection || heading.level !== draft.heading?.level) walk.awaitsKey = false;
        if (isSection) finish(walk);
      }
      if (!walk.awaitsKey && !isAsked(draft)) walk.awaitsKeyOf = ofLastQuestion;
      if (ofMany.test(walk.text.slice(heading.span.start, heading.span.end)) && isOpenSheet(walk, heading))
        walk.row = 0;
      walk.mode = 'answer';
      break;
    case 'options':
      break;
    case 'wrong':
      takeWrongOptions(walk);
      break;
    case 'aside':
      if (isKeySection(walk, heading)) walk.mode = 'answer';
      else if (!isAsked(draft)) walk.mode = 'aside';
      break;
    case 'question':
      if (isAsked(draft)) finish(walk, heading);
      else walk.mode = 'stem';
      if (isQuestion(walk.text, heading)) walk.draft.called = true;
      break;
    default:
      if (isKeySection(walk, heading)) {
        if (isAsked(draft)) finish(walk);
        walk.awaitsKey = false;
        walk.mode = 'answer';
        break;
      }
      walk.keysBelow = undefined;
      if (isRepeatedOption(walk, heading)) {
        const { span } = heading;
        const run = [behindPictures(walk.text, span)];
        takeText(walk, { kind: 'text', run, bullet: false, span, depth: 0, indent: 0, gap: true });
      } else if (asksBelow(walk.text, draft, heading) || answersInSections(walk, heading)) {
        const { span } = heading;
        draft.lead.push({ kind: 'text', run: [span], bullet: false, span, depth: 0, indent: 0, gap: true });
      } else if (opensAnswerSections(walk, heading)) {
        walk.awaitsKey = false;
        draft.answer = [heading.span];
      } else if (isPartOfNamed(draft, heading)) walk.mode = 'aside';
      else finish(walk, heading);
  }
}

/** Several questions of the block are open, or the heading is above that of the only one: those before may be. */
function isOpenSheet({ drafts, draft }: Walk, { level }: Heading): boolean {
  const all = [...drafts, draft].filter(({ options }) => options.length > 0);
  return all.length === 0 || all.filter(isUnanswered).length > 1 || level < (draft.heading?.level ?? 0);
}

/** `B`, `C`, `A`: the answers of as many questions, in their order. */
function takeInRow(walk: Walk, part: Part): boolean {
  const run = part.kind === 'text' && part.ordered === undefined && part.asks === undefined ? part.run : [];
  const areLetters = run.every(({ start, end }) => bareLetters(walk.text.slice(start, end)).length > 0);
  if (run.length === 0 || !areLetters) {
    walk.row = undefined;
    return false;
  }
  let row = walk.row ?? 0;
  if (isAsked(walk.draft)) finish(walk);
  for (const line of run) walk.keys.push(looseKey(--row, { ...part, kind: 'key', value: [line], loose: false }));
  walk.row = row;
  walk.awaitsKey = false;
  walk.awaitsKeyOf = undefined;
  walk.mode = 'answer';
  return true;
}

/** What stands below "Answer 12": the option once more, or its letter. */
function takeKeyOf(walk: Walk, part: Part, number: number): boolean {
  walk.awaitsKeyOf = undefined;
  if (part.kind === 'options') {
    const [option] = part.options;
    if (option?.labelSpan === undefined || part.options.length > 1) return false;
    walk.keys.push(looseKey(number, repeatedKey(part, option.label ?? '', [option.labelSpan])));
  } else if (part.kind === 'text') {
    if (number === ofLastQuestion && part.ordered !== undefined) return false;
    const tokens = readKeyTokens(runText(walk.text, part.run));
    if (tokens === undefined || (tokens.doubtful && !tokens.alone)) return false;
    walk.keys.push(looseKey(number, asKey(part)));
  } else if (part.kind === 'key') {
    if (part.number !== undefined && part.number !== number) return false;
    walk.keys.push(looseKey(number, part));
  } else return false;
  walk.mode = 'explanation';
  return true;
}

/** "Incorrect answers" behind an answer in words: that is the right option, and what follows are the others. */
function takeWrongOptions(walk: Walk): void {
  const { draft } = walk;
  // What stands below it repeats options of the draft, and says why they are wrong.
  if (draft.options.length > 0 && draft.keys.length > 0) walk.mode = 'explanation';
  if (draft.options.length > 0 || draft.answer.length === 0 || walk.tail.length > 0) return;
  draft.options = (draft.items ?? [draft.answer]).map((run) => ({ run, why: [], marked: true }));
  draft.style = 'number';
  draft.answer = [];
  delete draft.answerKey;
  draft.wrong = true;
  walk.mode = 'options';
}

function takeVerdict(walk: Walk, part: Placed<{ correct: boolean; run: Run }>): void {
  const { draft, text } = walk;
  if (!judgesOption(runText(text, part.run))) {
    takeText(walk, { ...part, kind: 'text', bullet: true, sign: part.correct });
    return;
  }
  if (takeQuotedOption(walk, part)) return;
  if (draft.options.length > 0) {
    explainWithTail(walk);
    draft.bullets.push(part);
    walk.mode = 'explanation';
    return;
  }
  if (walk.lone.length === 0) walk.loneLead = draft.lead.flatMap((piece) => (piece.kind === 'text' ? piece.run : []));
  walk.lone.push(part);
}

function takeNote(walk: Walk, { label, run, span: cover }: Extract<Part, { kind: 'note' }>): void {
  const { draft } = walk;
  const said = run.filter(({ start, end }) => start < end);
  if (label === 'reference') {
    if (isAsked(draft)) {
      explainWithTail(walk);
      walk.mode = 'done';
    }
    return;
  }
  if (label === 'wrong') takeWrongOptions(walk);
  if (label !== 'explanation') return;
  explainWithTail(walk);
  walk.awaitsKey = false;
  if (isAsked(draft)) {
    const spoken = spokenVerdict(runText(walk.text, said));
    for (const letter of spoken?.labels ?? []) addVerdict(draft, letter, spoken?.correct, []);
    draft.explanation.push(...said);
    draft.covers.push(cover);
    walk.mode = 'explanation';
  } else if (walk.mode === 'explanation') walk.keys.at(-1)?.explanation.push(...said);
  else if (said[0] !== undefined) {
    const span = { start: said[0].start, end: said.at(-1)?.end ?? said[0].end };
    draft.lead.push({ kind: 'text', run: said, bullet: false, span, depth: 0, indent: 0, gap: true });
  }
}
