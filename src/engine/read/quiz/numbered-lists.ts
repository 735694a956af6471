import { withoutTail } from '../../trim';
import type { Span } from '../../types';
import { namesKeys } from './headings';
import type { Part } from './parts';
import { type Run, runSpan, runText, trimmed } from './runs';
import { endsAsking } from './stems';
import { paragraphs, plainWords } from './words';

/** One item of a list: a question, or an answer with all that stands below its number. */
export interface NumberedItem {
  readonly number: number;
  readonly span: Span;
  readonly words: string;
  /** Something stands below it. */
  readonly followed?: true;
}

/**
 * Questions with nothing below them, what stands below a title such as "Answers", there most of it letters, or any other
 * list, whose words do not matter. Spans count from the start of the block.
 */
export interface NumberedList {
  readonly kind: 'asked' | 'answers' | 'keys' | 'other';
  readonly items: readonly NumberedItem[];
}

interface OpenItem {
  readonly number: number;
  readonly run: Span[];
  asks: boolean;
  /** Something stands below it. */
  followed: boolean;
}

const titleWords =
  /\b(?:answers?|solutions?|respostas|gabarito|respuestas|antworten|r[eé]ponses|risposte)\b|ответы|答案|解答|回答|정답/i;
/** "Questions and answers" are no answers alone, and what asks or tells is no title. */
const noTitle =
  /[?.]\s*$|\bquestions?\b.{0,12}\banswers?\b|\bq ?& ?a\b|\banswer (?:the|these|each|all)\b|\b(?:your|short|long|open|written|multiple)[ -]answers?\b|___/i;
/** Characters of a title. */
const longestTitle = 60;
/** Letters are keys to options, and read as such. */
const letters = /^[\s*_(]*[A-Ja-j](?:[ ,&]+[A-J])*[\s*_).]*$/;
const telling = /^\W*(?:explain|describe|compare|define|differentiate|discuss|name|list|give|calculate|state)\b/i;
/** Fewer are no list of questions. */
const fewest = 3;

/** The lists of open questions of a block, and those below "Answers". One look at each part. */
export function numberedLists(text: string, parts: readonly Part[]): readonly NumberedList[] {
  if (!parts.some((part) => numberOf(part) !== undefined)) return [];
  const lists: NumberedList[] = [];
  let items: OpenItem[] = [];
  let titled = false;
  let inSummary = false;
  const close = () => {
    const list = listOf(text, items, titled);
    if (list !== undefined) lists.push(list);
    items = [];
  };
  for (const part of parts) {
    if (part.kind === 'summary' || part.kind === 'summary-end') inSummary = part.kind === 'summary';
    else if (part.kind === 'heading') {
      const title = text.slice(part.heading.title.start, part.heading.title.end);
      const { number } = part.heading;
      if (number !== undefined && items.length > 0 && number === (items.at(-1)?.number ?? 0) + 1) {
        items.push(openItem(text, number, [part.heading.title]));
        continue;
      }
      close();
      titled = isTitle(title) || part.heading.role === 'answers' || namesKeys.test(title);
      if (number !== undefined && part.heading.role === 'opener')
        items = [openItem(text, number, [part.heading.title])];
    } else if (part.kind === 'details-end') {
      close();
      titled = false;
    } else if (part.kind === 'options') {
      if (titled) items = [];
      items.pop();
      close();
    } else if (part.kind === 'key' && answersInLine(text, part.value).length > 0) {
      close();
      lists.push({ kind: 'answers', items: answersInLine(text, part.value) });
    } else if (part.kind === 'key' && part.number === undefined && part.value.length === 0) {
      close();
      titled = true;
    } else if (part.kind === 'text' || part.kind === 'key') {
      const run = part.kind === 'text' ? part.run : part.value;
      const number = numberOf(part);
      const isFenced = part.kind === 'text' && part.fenced;
      if (inSummary || (number === undefined && isShort(part.span) && isTitle(runText(text, run)))) {
        close();
        titled = isTitle(runText(text, run));
      } else if (number === undefined || isFenced || isDeeper(text, part.span, items.at(-1))) {
        addBelow(items, run);
      } else {
        if (number !== (items.at(-1)?.number ?? number - 1) + 1) close();
        items.push(openItem(text, number, run));
      }
    } else if (part.kind === 'code' || part.kind === 'table') addBelow(items, [part.span]);
  }
  close();
  return lists;
}

const numberInLine = /(?:^|[\s;,|])(\d{1,3})[.):][ \t]+/g;

/** `1) 3  2) Edge locations  3) AWS`: the answers that one line counts, from the first. */
export function answersInLine(text: string, [line, ...more]: Run): readonly NumberedItem[] {
  if (line === undefined || more.length > 0) return [];
  const words = text.slice(line.start, line.end);
  const marks: RegExpExecArray[] = [];
  for (const mark of words.matchAll(numberInLine)) if (Number(mark[1]) === marks.length + 1) marks.push(mark);
  if (marks.length < fewest || marks[0]?.index !== 0) return [];
  return marks.map((mark, at) => {
    const run = [
      trimmed(text, {
        start: line.start + mark.index + mark[0].length,
        end: line.start + (marks[at + 1]?.index ?? words.length),
      }),
    ];
    return { number: at + 1, span: runSpan(run), words: plainWords(runText(text, run)) };
  });
}

function numberOf(part: Part): number | undefined {
  if (part.kind === 'text') return part.ordered?.number ?? part.asks?.number;
  return part.kind === 'key' ? part.number : part.kind === 'heading' ? part.heading.number : undefined;
}

function openItem(text: string, number: number, run: Run): OpenItem {
  const words = runText(text, run);
  return {
    number,
    run: [...run],
    asks: endsAsking(withoutTail(words, /[\s_]/)) || telling.test(words),
    followed: false,
  };
}

function addBelow(items: readonly OpenItem[], run: Run): void {
  const last = items.at(-1);
  if (last === undefined) return;
  last.followed = true;
  last.run.push(...run);
}

/** The number stands further right than that of the list: it counts within an item. */
function isDeeper(text: string, { start }: Span, last: OpenItem | undefined): boolean {
  const first = last?.run[0];
  return first !== undefined && columnOf(text, start) > columnOf(text, first.start) + 1;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** With marks around it. */
function isShort({ start, end }: Span): boolean {
  return end - start <= longestTitle + 10;
}

function isTitle(words: string): boolean {
  return words.length <= longestTitle && titleWords.test(words) && !noTitle.test(words);
}

function listOf(text: string, items: readonly OpenItem[], titled: boolean): NumberedList | undefined {
  if (items.length === 0 || (titled && items.length < fewest)) return undefined;
  if (titled) {
    const answers = items.map((item) => closedItem(item, paragraphs(text, item.run).replace(/^\d{1,3}\. /, '')));
    const keys = answers.filter(({ words }) => words === '' || letters.test(words)).length;
    if (keys === answers.length) return undefined;
    return { kind: keys * 2 > answers.length ? 'keys' : 'answers', items: answers };
  }
  const isOpen = items.length >= fewest && !items.slice(0, -1).some(({ followed }) => followed);
  if (!isOpen || items.filter(({ asks }) => asks).length * 3 < items.length * 2) {
    return { kind: 'other', items: items.map((item) => closedItem(item, '')) };
  }
  const asked = items.map((item) => {
    const [first, ...more] = item.run;
    const run = item.followed && first !== undefined ? [first] : [...(first === undefined ? [] : [first]), ...more];
    return closedItem({ ...item, run }, withoutTail(plainWords(runText(text, run)), /[\s_]/));
  });
  return { kind: 'asked', items: asked };
}

function closedItem({ number, run, followed }: OpenItem, words: string): NumberedItem {
  return { number, span: runSpan(run), words, ...(followed ? { followed } : {}) };
}
