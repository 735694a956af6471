import type { Span } from '../../types';
import type { Built } from './build';
import { cellsOf } from './listed-keys';
import { endsAsking, isBlankToFill } from './stems';
import type { Unit } from './units';
import { wordedCard } from './worded-card';
import { plainWords } from './words';

const questionHead =
  /^(?:\w+ )?(?:questions?|q|prompt|front|perguntas?|preguntas?|fragen?|domand[ae]|вопросы?|问题|質問|질문)$/iu;
const answerHead =
  /^(?:\w+ )?(?:answers?|a|back|respostas?|respuestas?|antwort(?:en)?|rispost[ae]|r[eé]ponses?|ответы?|答案|回答|답)$/iu;
const divider = /^[\s|:-]+$/;
/** A number or the letters of a key, or nothing that answers. */
const noWords = /^[^\p{L}\p{N}]{0,20}(?:\d{1,4}|[A-J](?:[, ]{0,3}[A-J]){0,9}|tb[ad]|n\/a)?[^\p{L}\p{N}]{0,20}$/iu;
const telling = /^\W*(?:explain|describe|compare|define|name|list)\b/i;
const fewestWords = 7;
/** Fewer rows are no list of questions. */
const fewest = 3;

/** The questions of tables with the columns `| Question | Answer |`: at least three rows, of which a quarter and two ask. */
export function readQuestionTables(text: string, units: readonly Unit[]): readonly Built[] {
  const read: Built[] = [];
  for (let at = 0; at < units.length; ) {
    let end = at;
    while (units[end]?.shape.kind === 'table' && units[end]?.fenced === false) end++;
    if (end - at >= fewest + 1) read.push(...readTable(text, units.slice(at, end)));
    at = Math.max(end, at + 1);
  }
  return read;
}

function readTable(text: string, [head, ...rows]: readonly Unit[]): readonly Built[] {
  if (head === undefined) return [];
  const heads = cellsOf(text, head).map(({ start, end }) => plainWords(text.slice(start, end)));
  const question = heads.findIndex((words) => questionHead.test(words));
  const answer = heads.findIndex((words, index) => index > question && answerHead.test(words));
  if (question < 0 || answer < 0) return [];
  const read = rows.flatMap((row): readonly Built[] => {
    if (divider.test(text.slice(row.start, row.end))) return [];
    const cells = cellsOf(text, row);
    const [stemSpan, answerSpan] = [cells[question], cells[answer]];
    return stemSpan === undefined || answerSpan === undefined ? [] : readRow(text, stemSpan, answerSpan);
  });
  const asking = read.filter(({ question: { stem } }) => asks(stem));
  return read.length < fewest || asking.length < 2 || asking.length * 4 < read.length ? [] : read;
}

/** In a column of questions a long cell may be a statement to judge or to complete. */
function asks(stem: string): boolean {
  return endsAsking(stem) || isBlankToFill(stem) || telling.test(stem) || stem.split(' ').length >= fewestWords;
}

function readRow(text: string, stemSpan: Span, answerSpan: Span): readonly Built[] {
  const stem = plainWords(text.slice(stemSpan.start, stemSpan.end));
  const answer = plainWords(text.slice(answerSpan.start, answerSpan.end));
  if (noWords.test(stem) || (noWords.test(answer) && !/\d/.test(answer))) return [];
  const span = { start: stemSpan.start, end: answerSpan.end };
  return [wordedCard({ stem, stemSpan, span, answer, answerSpan, syntax: 'row of a table' })];
}
