import { longPattern } from '../../pattern';
import type { Span } from '../../types';
import { type Run, runOffset, runSlice, runText } from './runs';
import type { Unit } from './units';

const phrase =
  /\b(?:is|are|was|were)\s+(?:(?:also|therefore)\s+)?(?:the\s+|a\s+)?(?:(?:not\s+(?:the\s+)?)?(?:correct|right)|incorrect|wrong|invalid)\b/i;
const openQuote = '"“”„«\'‘';
const closeQuote: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’'",
};

/** The bullet says in so many words that something is the right or a wrong answer. */
export function saysVerdict(bullet: string): boolean {
  return phrase.test(bullet);
}

const labelledVerdict = longPattern`
    ^[\s*_]*(?:(?:options?|answers?|choices?)[ \t]+)?\(?
    ([A-J](?:(?:[ \t]?[,&/][ \t]?|[ \t])(?:(?:and|or)[ \t])?[A-J](?!\w)){0,5})
    (?:\)?[.):]?[*_]*[ \t]+(?:\((?=(?:in)?correct\b)|(?:is|are|was|were)[ \t]+)|,[ \t]+)(not[ \t]+)?(?:(?:the|a)[ \t]+)?(correct|right|incorrect
    |wrong)\b`;
const bareVerdict =
  /^[\s*_]*(?:is[ \t]+)?(not[ \t]+)?(?:the[ \t]+)?(correct|right|incorrect|wrong)\b(?![ \t]+\w+ing\b)/i;

/** "B is not correct because ...", "A, C and D are wrong", "b, incorrect": the options and the verdict on them. */
export function spokenVerdict(
  words: string,
): { readonly labels: readonly string[]; readonly correct: boolean } | undefined {
  const found = labelledVerdict.exec(words);
  if (found === null) return undefined;
  const labels = (found[1] ?? '').toUpperCase().match(/\b[A-J]\b/g) ?? [];
  return { labels, correct: isRight(found[3]) !== (found[2] !== undefined) };
}

/** The same behind a letter that is already read: "Is not correct because ...", "Incorrect. ...". */
export function verdictOf(words: string): boolean | undefined {
  const found = bareVerdict.exec(words);
  return found === null ? undefined : isRight(found[2]) !== (found[1] !== undefined);
}

/** `Incorrect. The stream keeps it.` on a line of its own below an option: whether that is right. */
export function verdictBelow(text: string, { lineStart, end }: Unit): boolean | undefined {
  const found = /^(?:[\s>*_✅✔❌✗✘]|\uFE0F){0,12}(in)?correct[*_]{0,3}[.:!–—-][*_]{0,3}[ \t]+\S/i.exec(
    text.slice(lineStart, end),
  );
  return found === null ? undefined : found[1] === undefined;
}

function isRight(word: string | undefined): boolean {
  return /^(?:correct|right)$/i.test(word ?? '');
}

/** "Skipped" below "Question 7": how somebody did in a test whose results were copied. */
export function isScore(line: string): boolean {
  return /^(?:correct|incorrect|skipped|unanswered)$/i.test(line);
}

/** The bullet quotes an option, or says so of a quotation. Pros and cons do neither. */
export function judgesOption(bullet: string): boolean {
  const quoted = openQuote.includes(bullet.charAt(0));
  return quoted && (phrase.test(bullet) || quoteEnd(bullet) === bullet.trimEnd().length - 1);
}

/** An option quoted by an explanation: the words between the quotes, and the reason behind the verdict. */
export interface Quoted {
  readonly option: string;
  readonly optionRun: Run;
  /** Quotes included. */
  readonly span: Span;
  readonly reason: Run;
}

export function readQuoted(text: string, run: Run): Quoted | undefined {
  const bullet = runText(text, run);
  const end = quoteEnd(bullet);
  if (end === undefined) return undefined;
  const optionRun = runSlice(run, 1, end);
  const behind = bullet.slice(end + 1);
  const verdict =
    /^[\s,;:*_–—-]*(?:(?:is|are|was|were)\s+[^.!?]{0,60}?\b(?:correct|right|incorrect|wrong|invalid)(?:\s+(?:answers?|options?|choices?))?)?[\s*_]*[.:;,!–—-]*\s*/i.exec(
      behind,
    );
  const from = end + 1 + (verdict?.[0].length ?? 0);
  return {
    option: bullet.slice(1, end).trim(),
    optionRun,
    span: { start: runOffset(run, 0), end: runOffset(run, end + 1) },
    reason: runSlice(run, from, bullet.length),
  };
}

/** Index of the closing quote: the one before the verdict where there is one, for options may quote themselves. */
function quoteEnd(bullet: string): number | undefined {
  const closers = closeQuote[bullet.charAt(0)];
  if (closers === undefined) return undefined;
  let first: number | undefined;
  for (let at = 1; at < bullet.length; at++) {
    if (!closers.includes(bullet.charAt(at))) continue;
    if (/^[\s*_]*(?:is|are|was|were)\s/i.test(bullet.slice(at + 1, at + 12))) return at;
    first ??= /[\s.,;:!?–—-]/.test(bullet.charAt(at + 1) || ' ') ? at : undefined;
  }
  return first;
}
