import { inOneLine } from '../../in-one-line';
import { isBlank } from './runs';

/** The letter before an option. `length` covers markup, letter, delimiter and the blanks behind them. */
export interface Label {
  readonly letter: string;
  readonly delimiter: string;
  readonly length: number;
  /** Characters of closing markup at the end of the line that belong to the label's opening markup. */
  readonly trailing: number;
  /** The label and all behind it are in bold, in italics, highlighted or code, or a star stands before it. */
  readonly bold: boolean;
}

const labelled =
  /^(\*\*|__|==|\*|_|`)?([([])?([A-Ja-j])(\*\*|__|==|\*|_|`)?(?:[ \t]?([.)\]:])|[ \t]([–—-])(?=[ \t]))(\*\*|__|==|\*|_|`)?/;
const noun = '(?:answer|selection|option)';
const rightWords = `(?:correct|right)(?: ${noun})?|your ${noun} is correct|answer|richtige?(?: (?:option|antwort))?|correct[ao]|corret[ao]|(?:bonne )?réponse(?: correcte)?|正解|정답|верно`;
const wrongWords = `(?:incorrect|wrong)(?: ${noun})?|your ${noun} is incorrect`;
const tailSign = new RegExp(
  inOneLine`
    [ \t]{0,40}[*_(\[]{0,3}(?:(✓|✔|✅|☑|⭐|★|🌟|:(?:white|heavy)_check_mark:|(?<=[ \t]{3})x(?=$)|(?<=[ \t])\\?\*(?=$)|👈
      |(?:[←⬅]|<--?|(?<=[ \t])[–—-](?=[ \t]))\uFE0F?[ \t]*(?:${rightWords})|\((?:${rightWords})\))
    |(❌|✗|✘|✖|:x:|\((?:${wrongWords})\)))\uFE0F?[ \t]*(?:correct|incorrect)?[*_)\]]{0,3}$`,
  'i',
);

/**
 * Reads `A.`, `(b)`, `**C)**`, `**D. text**`, `E - ` at the start of a line. A letter and a colon is a label too;
 * whether it is the answer of a `Q:` line, its neighbours tell.
 */
export function readLabel(line: string): Label | undefined {
  const found = labelled.exec(line);
  if (found === null) return undefined;
  const [matched, open, bracket, letter = '', closeEarly, dot, dash, closeLate] = found;
  const delimiter = dot ?? '-';
  if (delimiter === ']' && bracket !== '[') return undefined;
  if (dash !== undefined && letter > 'Z') return undefined;
  const closed = closeEarly ?? closeLate;
  if (closed !== undefined && open === undefined) return undefined;
  const behind = line.charCodeAt(matched.length);
  const spaced = Number.isNaN(behind) || isBlank(behind);
  if (!spaced && !(closed !== undefined || tightLabel(line.slice(matched.length), letter, delimiter))) return undefined;
  let length = matched.length;
  while (isBlank(line.charCodeAt(length))) length++;
  const trailing = open !== undefined && closed === undefined && line.endsWith(open) ? open.length : 0;
  // `*B. A queue`: a star that nothing closes.
  const bold = trailing > 0 || (open === '*' && closed === undefined);
  return { letter: letter.toUpperCase(), delimiter, length, trailing, bold };
}

/** `A)text`, `A.Text` and `(A)主題`, but neither `e.g.` nor `A.I.` nor `a:b`. */
function tightLabel(behind: string, letter: string, delimiter: string): boolean {
  if (delimiter === ')') return /^[\w`"“*[{$\u2e80-\uffff]/.test(behind);
  return delimiter === '.' && letter <= 'Z' && /^(?:[A-Z]?[a-z]{2}|[A-Z]{2,}\b|`)/.test(behind);
}

/** ``(`Correct answer` - it keeps the order)``: the mark and, with it, the reason. */
const reasonedMark =
  /[ \t]\((?:this is )?[`*_]{0,2}(?:correct|right)(?: answer)?[`*_]{0,2}(?:[ \t]?[-–—:,;][^()]{0,400})?\)$/i;

/** A tick, cross or "(correct)" at the end of an option: how long it is with the blanks before it, and what it says. */
export function trailingMark(line: string): { readonly length: number; readonly right: boolean } | undefined {
  const tail = line.slice(-40);
  const found = tailSign.exec(tail);
  if (found === null || found.index === 0) {
    const reasoned = line.endsWith(')') ? reasonedMark.exec(line) : null;
    return reasoned === null || reasoned.index === 0 ? undefined : { length: reasoned[0].length, right: true };
  }
  return { length: tail.length - found.index, right: found[1] !== undefined };
}
