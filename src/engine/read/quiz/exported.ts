import type { Span } from '../../types';
import { type Draft, emptyDraft, type StemPiece } from './draft';
import { normalise } from './normalise';
import { type Run, runSpan, runText, trimmed } from './runs';
import { endsAsking } from './stems';
import type { Unit } from './units';
import { isScore } from './verdicts';

const opening = /^(?:\*\*)?Question ?#?(\d{1,4})(?:\*\*)?:?$/;
const rightMark = /^(?:your (?:answer|selection) is correct|correct (?:answer|selection))$/i;
const wrongMark = /^your (?:answer|selection) is incorrect$/i;
const reason = /^explanation$/i;
const overall = /^overall explanation$/i;
const anyReason = /^(?:Overall explanation|Explanation)[ \t\r]*$/m;
const trailer = /^(?:domain|resources|references?)$/i;

/** A line without blanks around it; `gap` where an empty line stands before it. */
interface Line extends Span {
  readonly words: string;
  readonly gap: boolean;
  readonly asks: boolean;
}

/** `(B)Your answer is correct`: letters that somebody put before the options. */
const letter = /^\([A-J]\)[ \t]*/;

/**
 * The questions of a test whose results somebody copied from a course site: "Question 7", how it was answered, the stem,
 * and options as bare lines, each with "Explanation" and its reason below, "Your answer is correct" or "Correct answer"
 * above some, and an "Overall explanation" at the end. Nothing else says where an option begins, so all other ways of
 * reading would see one text.
 */
export function readExported(
  text: string,
  units: readonly Unit[],
): { readonly drafts: readonly Draft[]; readonly rest: readonly Unit[] } {
  if (!anyReason.test(text)) return { drafts: [], rest: units };
  const drafts: Draft[] = [];
  const rest: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    let end = at + 1;
    while (end < units.length && numberAt(text, units[end] as Unit) === undefined) end++;
    const own = units.slice(at, end);
    const draft = readOne(text, own);
    if (draft !== undefined) drafts.push(draft);
    // One by one: there may be more of them than a call can have arguments.
    else for (const unit of own) rest.push(unit);
    at = end;
  }
  return { drafts, rest };
}

function numberAt(text: string, unit: Unit): number | undefined {
  const number = opening.exec(wordsOf(text, unit))?.[1];
  return number === undefined ? undefined : Number(number);
}

function wordsOf(text: string, { lineStart, end }: Unit): string {
  return end - lineStart > 60 ? '' : text.slice(lineStart, end).trim();
}

function readOne(text: string, units: readonly Unit[]): Draft | undefined {
  const number = units[0] === undefined ? undefined : numberAt(text, units[0]);
  if (number === undefined) return undefined;
  const lines = linesOf(text, units.slice(1));
  const first = lines[0] !== undefined && isScore(lines[0].words) ? 1 : 0;
  const last = lines.findIndex(({ words }) => overall.test(words));
  if (last < 0) return filledIn(lines.slice(first), number);
  if (!lines.slice(0, last).some(({ words }) => rightMark.test(words))) return undefined;
  const asked = lines.slice(first, last);
  const found = asked.some(({ words }) => reason.test(words)) ? withReasons(asked) : withoutReasons(asked);
  if (found === undefined || found.stem.length === 0 || found.options.length < 2) return undefined;
  const explanation = untilTrailer(lines.slice(last + 1));
  const options = withoutRepeated(text, found.options);
  return { ...emptyDraft(), lead: leadOf(found.stem, number), options, style: 'number', explanation };
}

/** A blank to fill: no options, the right words behind their mark, one explanation. */
function filledIn(lines: readonly Line[], number: number): Draft | undefined {
  const mark = lines.findIndex(({ words }) => rightMark.test(words));
  const last = lines.findIndex(({ words }) => reason.test(words));
  if (mark < 1 || last <= mark + 1 || lines.slice(last + 1).some(({ words }) => reason.test(words))) return undefined;
  const wrong = lines.findIndex(({ words }) => wrongMark.test(words));
  const asked = lines.slice(0, wrong >= 0 && wrong < mark ? wrong : mark).filter(({ words }) => !/^_+$/.test(words));
  const answer = lines.slice(mark + 1, last);
  if (asked.length === 0) return undefined;
  const explanation = untilTrailer(lines.slice(last + 1));
  return { ...emptyDraft(), lead: leadOf(paragraphsOf(asked), number), answer: spans(answer), explanation };
}

function leadOf(stem: readonly Run[], number: number): StemPiece[] {
  return stem.map((run, index): StemPiece => {
    const asks = index === 0 ? { asks: { number } } : {};
    return { kind: 'text', run, bullet: false, span: runSpan(run), depth: 0, indent: 0, gap: true, ...asks };
  });
}

function untilTrailer(lines: readonly Line[]): Span[] {
  const until = lines.findIndex(({ words }) => trailer.test(words));
  return spans(until < 0 ? lines : lines.slice(0, until));
}

function linesOf(text: string, units: readonly Unit[]): readonly Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const { lineStart, start, end } of units) {
    const line = trimmed(text, { start: Math.min(lineStart, start), end });
    const lettered = letter.exec(text.slice(line.start, Math.min(line.end, line.start + 8)))?.[0].length ?? 0;
    const span = { start: line.start + lettered, end: line.end };
    if (span.start >= span.end) gap = true;
    else if (span.start >= (lines.at(-1)?.end ?? 0)) {
      const words = text.slice(span.start, Math.min(span.end, span.start + 60));
      lines.push({ ...span, words, gap: gap || lettered > 0, asks: endsAsking(text.slice(span.start, span.end)) });
      gap = false;
    }
  }
  return lines;
}

/** An option while its lines are being collected. */
interface Option {
  readonly run: Span[];
  why: Span[];
  readonly marked: boolean;
}

interface Found {
  readonly stem: readonly Run[];
  readonly options: readonly Option[];
}

/** Each option ends at the line "Explanation"; it begins at a mark, else at an empty line, else it is one line. */
function withReasons(lines: readonly Line[]): Found {
  const options: Option[] = [];
  let stem: readonly Run[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !reason.test(lines[at]?.words ?? '')) continue;
    const piece = lines.slice(from, at);
    const cut = at === lines.length ? piece.length : optionStart(piece);
    const before = piece.slice(0, cut).filter(({ words }) => !isMark(words));
    const last = options.at(-1);
    if (last === undefined) stem = paragraphsOf(before);
    else last.why = spans(before);
    const own = piece.slice(cut);
    if (own.length > 0) {
      const marked = cut > 0 && rightMark.test(piece[cut - 1]?.words ?? '');
      options.push({ run: spans(own), why: [], marked });
    }
    from = at + 1;
  }
  return { stem, options };
}

function optionStart(piece: readonly Line[]): number {
  const mark = piece.findLastIndex(({ words }) => isMark(words));
  if (mark >= 0) return mark + 1;
  const gap = piece.findLastIndex((line, index) => index > 0 && line.gap);
  return gap > 0 ? gap : piece.length - 1;
}

/** Paragraphs behind the last one that asks before the first mark are options. */
function withoutReasons(lines: readonly Line[]): Found | undefined {
  const mark = lines.findIndex(({ words }) => isMark(words));
  const before = lines.slice(0, mark);
  const asked = before.findLastIndex(({ asks }) => asks);
  const asking = asked < 0 ? before.findLastIndex(({ end, start }) => end - start > 60) : asked;
  const stem = lines.slice(0, asking + 1);
  const options: Option[] = [];
  let marked = false;
  for (const line of lines.slice(asking + 1)) {
    const last = options.at(-1);
    if (isMark(line.words)) marked = rightMark.test(line.words);
    else if (last === undefined || line.gap || marked) {
      options.push({ run: spans([line]), why: [], marked });
      marked = false;
    } else last.run.push(...spans([line]));
  }
  return stem.length === 0 ? undefined : { stem: paragraphsOf(stem), options };
}

function isMark(words: string): boolean {
  return rightMark.test(words) || wrongMark.test(words);
}

function paragraphsOf(lines: readonly Line[]): readonly Run[] {
  const runs: Span[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last === undefined || line.gap) runs.push(spans([line]));
    else last.push(...spans([line]));
  }
  return runs;
}

/** Some exports list all options and then say "Correct answer" with the right one once more. */
function withoutRepeated(text: string, options: readonly Option[]): Option[] {
  const known = new Map<string, Option>();
  for (const option of options) {
    const words = normalise(runText(text, option.run));
    const first = known.get(words) ?? option;
    known.set(words, option.marked ? { ...first, marked: true } : first);
  }
  return [...known.values()];
}

function spans(lines: readonly Line[]): Span[] {
  return lines.map(({ start, end }) => ({ start, end }));
}
