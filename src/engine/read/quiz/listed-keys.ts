import type { Span } from '../../types';
import type { LooseKey } from './draft';
import { roleOfWord } from './headings';
import { readKeyTokens } from './keys';
import type { Part } from './parts';
import { type Run, runSlice, runText, trimmed } from './runs';
import { looseKey } from './walk';

/** Which cells of a table of answers hold a number, and which the answer to it. */
export type KeyColumns = readonly { readonly number: number; readonly answer: number }[];

const numberHead = /^(?:(?:q|question)s?\.?(?:\s*(?:#|no\.?|nr\.?|number))?|#|no\.?|nr\.?|number)$/i;
const answerHead =
  /^(?:(?:correct|right)\s+)?(?:answers?(?:\(s\))?|ans\.?|a|keys?|options?|choices?|respostas|respuestas|r[eé]ponses?|antworten)$/i;
const numberCell = /^(?:q(?:uestion)?\.?\s*)?#?(\d{1,4})[.)]?$/i;

function isAnswerHead(head: string): boolean {
  return answerHead.test(head) || roleOfWord(head) === 'answers';
}

/** The columns of a header row such as `| Q# | Answer | Topic |`. */
export function keyColumns(text: string, row: Span): KeyColumns | undefined {
  const heads = cellsOf(text, row).map((cell) => bare(text, cell));
  const columns = heads.flatMap((head, number) => {
    if (!numberHead.test(head) && roleOfWord(head) !== 'question') return [];
    const answer = heads.findIndex((other, index) => index > number && isAnswerHead(other));
    return answer < 0 ? [] : [{ number, answer }];
  });
  return columns.length === 0 ? undefined : columns;
}

/** The answers that one row of such a table gives. */
export function keysOfRow(text: string, part: Part, columns: KeyColumns): readonly LooseKey[] {
  const cells = cellsOf(text, part.span);
  return columns.flatMap(({ number, answer }) => {
    const value = cells[answer];
    const count = numberCell.exec(bare(text, cells[number] ?? { start: 0, end: 0 }))?.[1];
    const tokens = value === undefined ? undefined : readKeyTokens(text.slice(value.start, value.end));
    if (value === undefined || count === undefined || tokens === undefined) return [];
    // `1. Split the shards`, the first step of an answer in words, names no option.
    const isKey = tokens.alone || (!tokens.doubtful && tokens.tokens.every((token) => /^[A-J]$/.test(token)));
    return isKey ? [keyAt(Number(count), part, [value])] : [];
  });
}

const pair =
  /(\d{1,4})(?:\uFE0F?\u20E3|\s{0,2}[-–—.):=]{1,2}|[ \t](?=\(?[A-Ja-j])|(?=[A-Ja-j](?![A-Za-z])))\s{0,2}\(?([A-Ja-j]{1,5})\)?(?=[\s,;|/*_]|$)[\s,;|/·•]{0,24}/y;
/** The letters of the first pair, where its number was read as that of a list. */
const letters = /^[\s*_`]*\(?([A-Ja-j]{1,5})\)?(?:[\s,;|/]{1,24}|$)/;

/**
 * `1-B, 2-C, 3-AD`, `1b, 2c`: a line of nothing but numbers and letters. Where `first` is given, the line is the rest of
 * `1. B   11. C`, a line of a list or of a grid of answers.
 */
export function keysOfLine(text: string, part: Part, run: Run, first?: number): readonly LooseKey[] {
  const line = runText(text, run);
  const keys: LooseKey[] = [];
  let at = /^[\s*_`]*/.exec(line)?.[0].length ?? 0;
  if (first !== undefined) {
    const lead = letters.exec(line);
    if (lead === null) return [];
    const from = lead[0].indexOf(lead[1] ?? '');
    keys.push(keyAt(first, part, runSlice(run, from, from + (lead[1] ?? '').length)));
    at = lead[0].length;
  }
  while (at < line.length) {
    pair.lastIndex = at;
    const found = pair.exec(line);
    if (found === null) break;
    const named = found[2] ?? '';
    const from = at + found[0].indexOf(named, (found[1] ?? '').length);
    keys.push(keyAt(Number(found[1]), part, runSlice(run, from, from + named.length)));
    at += found[0].length;
  }
  return keys.length >= 2 && /^[\s*_`.]*$/.test(line.slice(at)) ? keys : [];
}

function keyAt(number: number, { span, depth, indent, gap }: Part, value: Run): LooseKey {
  return looseKey(number, { kind: 'key', value, loose: false, span, depth, indent, gap });
}

/** The cells of a row, without the blanks around them. */
export function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text.charCodeAt(at) !== 124 || text.charCodeAt(at - 1) === 92)) continue;
    if (at > start) cells.push(trimmed(text, { start: from, end: at }));
    from = at + 1;
  }
  return cells;
}

function bare(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[*_`]/g, '').trim();
}
