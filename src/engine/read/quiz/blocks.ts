import { dividesQuestion, type HeadingRole, isBareNumber, namesKeys, readHeading } from './headings';
import { isBlank, trimmed } from './runs';
import { endsAsking, tellsToDo } from './stems';
import { fenceOpen, frontmatterEnd } from './units';

/** "Correct" alone is how somebody did, and the question goes on below it. */
const answerLine =
  /^[\s*_>-]{0,8}(?:correct\b(?!\s*$)|right|answers?\b|ans\b|respostas?\b|respuestas?\b|antwort\b|risposta\b)/i;
/** `**Answers**:` and nothing behind it stands before those of many questions. */
const titleOfAnswers = /^[\s*_>-]{0,8}(?:answers|answer key|respostas|respuestas|antworten|risposte)[*_:\s]{0,9}$/i;
const nextQuestion = /^(?:\*\*)?(?:Q(?:uestion)?\b\s?\.?#?\d|(?:[2-9]|\d{2,4})[.)]\s)/i;

/**
 * Cuts a note where no question can go on: at headings that do not divide a question, and at a numbered line behind an
 * answer. Blocks are read, and may be cached, one by one. One look at each line; never cuts in a fence, a comment or
 * the frontmatter.
 */
export function cutBlocks(text: string, atFileStart: boolean): readonly number[] {
  const cuts = [0];
  let fence: string | undefined;
  let comment: string | undefined;
  let answered = false;
  let blank = true;
  /** In a fold whose summary asks. */
  let folded = false;
  /** Below a heading "Answer", before its first line. */
  let awaited = false;
  /** The level of a heading "Answer key", of which the headings below it are sections. */
  let keys: number | undefined;
  /** The level of a heading with a number and nothing else, until what it numbers has asked. */
  let bare: number | undefined;
  /** The level of a heading "Question 3: Queues", of which the headings below it are parts. */
  let named: number | undefined;
  /** The level of a heading with a number that asks, until anything stands below it: its answer is in sections. */
  let asked: number | undefined;
  let at = atFileStart ? frontmatterEnd(text) : 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    let start = at;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    const code = start < end ? text.charCodeAt(start) : 0;
    const mark = code === 96 ? '```' : '~~~';
    if (fence !== undefined) {
      if (text.startsWith(fence, start)) fence = undefined;
    } else if (comment !== undefined) {
      if (text.slice(start, end).includes(comment)) comment = undefined;
    } else if ((code === 96 || code === 126) && text.startsWith(mark, start))
      fence = fenceOpen.exec(text.slice(start, end))?.[1];
    else if (code === 60 && text.startsWith('<!--', start)) {
      if (!text.slice(start, end).includes('-->')) comment = '-->';
    } else if (code === 37 && text.startsWith('%%', start)) {
      if (!text.slice(start + 2, end).includes('%%')) comment = '%%';
    } else if (code === 35 && start === at) {
      const { opens, role, level, isBare, isNamed, isAsked } = opening(text, start, end, folded || awaited);
      const asksBelow = bare !== undefined && level > bare && role === 'other' && text.slice(start, end).includes('?');
      const isSection = role === 'other' && [keys, named, asked].some((above) => above !== undefined && level > above);
      asked = isAsked ? level : undefined;
      awaited = role === 'answers';
      if (awaited && namesKeys.test(text.slice(start, end))) keys = level;
      if (opens && !asksBelow && !isSection) {
        keys = undefined;
        bare = isBare ? level : undefined;
        named = isNamed ? level : undefined;
        folded = false;
        if (at > 0) cuts.push(at);
        answered = false;
      }
    } else if (
      answered &&
      blank &&
      !folded &&
      start === at &&
      nextQuestion.test(text.slice(start, Math.min(end, start + 24)))
    ) {
      cuts.push(at);
      answered = false;
    } else if (code === 60) {
      if (text.startsWith('</details', start)) {
        answered = true;
        folded = false;
      } else if (asksInSummary(text.slice(start, end))) folded = true;
    } else if (code !== 0 && mayAnswer(text, start, end)) {
      const line = text.slice(start, Math.min(end, start + 40));
      if (answerLine.test(line)) answered = !titleOfAnswers.test(line);
    }
    if (awaited && code !== 0 && code !== 35 && !/^[-*_\s]{3,80}$/.test(text.slice(start, Math.min(end, start + 81))))
      awaited = false;
    blank = code === 0;
    if (!blank && code !== 35) asked = undefined;
    at = end + 1;
  }
  return cuts;
}

/** A summary that asks, tells what to do or says so itself has an answer folded behind it, headings and all. */
function asksInSummary(line: string): boolean {
  const at = line.indexOf('<summary');
  if (at < 0) return false;
  return /\?|\bsolution\b/i.test(line) || tellsToDo(line.slice(at).replace(/<[^<>]{0,200}>/g, ' '));
}

/** The first letter of the line, a few marks left aside, can begin "Answer", "Correct" or "Right". */
function mayAnswer(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 9; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) return code === 97 || code === 99 || code === 114;
    if (code > 127) return false;
  }
  return false;
}

/** What a line with `#` is: whether a block starts there, and what it means to a question. `inside` an answer few do. */
function opening(
  text: string,
  start: number,
  end: number,
  inside: boolean,
): {
  readonly opens: boolean;
  readonly role?: HeadingRole;
  readonly level: number;
  readonly isBare?: boolean;
  readonly isNamed?: boolean;
  readonly isAsked?: boolean;
} {
  let first = start;
  while (text.charCodeAt(first) === 35) first++;
  const level = first - start;
  const isTight = level > 1 && /[A-Z]/.test(text.charAt(first));
  if (level > 6 || first >= end || !(isTight || isBlank(text.charCodeAt(first)))) return { opens: false, level };
  const heading = readHeading(text, trimmed(text, { start: first, end }), level);
  const { role, explicit, number, title } = heading;
  return {
    opens: !dividesQuestion(role) && (!inside || explicit === true),
    role,
    level,
    isBare: isBareNumber(heading),
    isNamed: explicit === true && number !== undefined,
    isAsked: number !== undefined && endsAsking(text.slice(title.start, title.end)),
  };
}
