import { longPattern } from '../pattern';

/** A number as it stands in a text. */
export interface Scanned {
  readonly value: number;
  readonly end: number;
  readonly word: boolean;
}

/** A number that is a piece of something longer: `EC2`, `1.2.3`, `10.0.0.0/16`, `2025-08-04`, `:8080`, `$5`, `[3]`. */
export function isIdentifier(text: string, start: number, number: Scanned): boolean {
  if (number.word) return false;
  const before = text.charAt(start - 1);
  if (/[A-Za-z_.$€£#@:\\,]/.test(before) && !(before === ':' && /[A-Za-z)]/.test(text.charAt(start - 2)))) {
    const loose = (before === ',' || before === '.') && /[^\d]/.test(text.charAt(start - 2) || ' ');
    if (!loose && !/\bup ?to$/i.test(text.slice(Math.max(0, start - 6), start))) return true;
  }
  if (before === '-' && /[A-Za-z]/.test(text.charAt(start - 2)))
    return !/\b(?:sub|pre|max|min)-$/i.test(text.slice(Math.max(0, start - 5), start));
  // rate(5 minutes): how often, not how long.
  if (before === '(' && /\brate\($/i.test(text.slice(Math.max(0, start - 5), start))) return true;
  if (before === '/' && /[A-Za-z\d]/.test(text.charAt(start - 2))) return true;
  if (before === '$' || /[$€£]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const rest = text.slice(number.end, number.end + 20);
  if (/^\.\d|^\/\d{1,2}\b(?! (?:m|k|t|r))|^:\d|^-\d{1,2}-\d|^\s?(?:USD|EUR|cents?|dollars?)\b/i.test(rest)) return true;
  if (isCitation(text, start, number.end)) return true;
  if (/^[A-Za-z_]\w/.test(rest) && !/^(?:[kmgt]i?b|ms|s|sec|min|hr?|bytes?|tps|rps|days?|th\b|x\b)/i.test(rest))
    return true;
  // "6x the timeout of the function" counts, "10x better" praises.
  if (/^(?:st|nd|rd|th|x(?! (?:the )?(?:lambda|function|time-?out)))\b/i.test(rest)) return true;
  // "1. Short polling": the number of a heading or of a list.
  if (/^\s{0,3}[.)]\s{1,4}\S/.test(rest) && text.slice(Math.max(0, start - 8), start).trim() === '' && start < 8)
    return true;
  return labelled.test(text.slice(Math.max(0, start - 16), start)) || isYear(number.value, text, start, number.end);
}

/** `[46]`, `[46, 47]`, `[5-7]` */
function isCitation(text: string, start: number, end: number): boolean {
  return (
    /\[[\d,\s–-]{0,24}$/.test(text.slice(Math.max(0, start - 25), start)) &&
    /^[\d,\s–-]{0,24}\]/.test(text.slice(end, end + 25))
  );
}

/** Words after which a number is a name: "Section 17", "version 3.13", "HTTP 503", "port 443", "Question 25". */
const labelled = longPattern`
    \b(?:sections?|chapters?|parts?|steps?|questions?|labs?|levels?|lessons?|modules?|figures?|tables?|pages?|versions?
    |ver|v|ports?|http|status|code|error|python|node(?:\.js)?|java|option|case|tip|days? (?=\d+:)|ch|fig|no\.|issue|type
    |gen|tier|exam|course|episode|part|udemy|saa|q)[\s.:#]{1,2}$`;

function isYear(value: number, text: string, start: number, end: number): boolean {
  if (!Number.isInteger(value) || value < 1990 || value > 2040 || end - start !== 4) return false;
  return !/^[\s*`-]{0,3}(?:[a-z]+ ){0,2}(?:messages?|msgs?|records?|[kmg]i?b|bytes?|tps|requests?|calls?|seconds?|ms|connections?|streams?|queues?|topics?|transactions?|pollers?|events?)\b/i.test(
    text.slice(end, end + 40),
  );
}
