import type { Span } from '../../types';

/** `…do this?   - A. Amazon RDS`, `7. A topic: A) Pushes B) Pulls`: where the first option starts behind the mark of its stem. */
export function firstOptionAt(text: string, start: number, end: number): number | undefined {
  const line = text.slice(start, end);
  for (const { 0: mark, index: at } of line.matchAll(/^\W{0,4}\d/.test(line) ? /[?:]/g : /\?/g)) {
    const found = /^[*_)"”]{0,3}(?:\s*\([^()]{0,30}\))?\s+(?=([-*]\s+(?:\*\*)?A[.)]|\(?[Aa]\))\s)/.exec(
      line.slice(at + 1, at + 60),
    );
    if (found === null) continue;
    const first = start + at + 1 + found[0].length;
    const goesOn = /[ \t]\(?[Dd]\)[ \t]/.test(line.slice(at)) && nextOptionAt(text, first, end, false);
    if ((mark === '?' && /^[-*]/.test(found[1] ?? '')) || goesOn) return first;
  }
  return undefined;
}

/** `… D) EC2 **Ans: B**`: where the key starts behind the last option of such a line. */
export function keyBehindAt(text: string, start: number, end: number): number | undefined {
  const found = /[ \t](?=[*_([]{0,3}(?:Ans(?:wer)?|Correct(?: answer)?)[*_]{0,2}[ \t]?[:：])/i.exec(
    text.slice(start, end),
  );
  return found === null ? undefined : start + found.index;
}

const optionMark =
  /([ \t]{2,40}|[ \t]{0,40}[|;][ \t]{0,40}|[ \t][-*•·][ \t]|[ \t]|(?<=[\u2e80-\uffff])(?=\([B-J]\)))(?:\*\*)?(?:\(?([B-J])[.)]|\(?([b-j])\))(?=[ \t\u2e80-\uffff]|(?<=\([B-J]\))\S)/g;
const firstMark = /^(?:[-*+][ \t]+)?(?:\*\*)?(?:\(?([A-I])[.)]|\(?([a-i])\))(?:[ \t\u2e80-\uffff]|(?<=\([A-I]\))\S)/;

/**
 * What stands between two options of `A) SQS  B) SNS  C) HTTP`, `a) SQS  b) SNS`, `A. SQS - B. SNS` or
 * `(a) SQS (b) SNS (c) HTTP`, provided that the letters go on and are set off, as between brackets capital ones are, or that
 * there are three of them. `amid` such options the next letter is enough.
 */
export function nextOptionAt(text: string, start: number, end: number, amid: boolean): Span | undefined {
  const first = firstMark.exec(text.slice(start, Math.min(end, start + 12)));
  const letter = first?.[1] ?? first?.[2];
  if (letter === undefined) return undefined;
  const after = (steps: number) => String.fromCharCode(letter.charCodeAt(0) + steps);
  const marks = [...text.slice(start, end).matchAll(optionMark)];
  const index = marks.findIndex((mark) => (mark[2] ?? mark[3]) === after(1));
  const mark = marks[index];
  if (mark === undefined) return undefined;
  const between = mark[1] ?? '';
  const setOff = between.length > 1 || (/^\([A-I]/.test(first?.[0] ?? '') && mark[0].includes('('));
  const goesOn = marks.slice(index + 1).some((other) => (other[2] ?? other[3]) === after(2));
  if (!amid && !setOff && !(goesOn && letter.toLowerCase() === 'a')) return undefined;
  const at = start + mark.index;
  return { start: at, end: at + between.length };
}
