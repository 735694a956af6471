import { inOneLine } from '../../in-one-line';
import { lazyPattern } from '../../pattern';
import { normalise } from './normalise';
import { type Run, runSlice, runText } from './runs';

/** The letters or numbers of a key, and what stands behind them. */
export interface KeyTokens {
  readonly tokens: readonly string[];
  /** Where the tokens end in the text of the key. */
  readonly length: number;
  /** A single letter followed by a word may be the article "A" or the pronoun "I". */
  readonly doubtful: boolean;
  readonly alone: boolean;
}

/** An `E` is a letter as well: only small ones join two of them. */
const separator =
  /^(?:[\s*_`)\].]*(?:[,、，;&+/和と와과及]|\b(?:and|AND|or|OR|und|et|ou|y|[ei](?=\s+[A-Ja-j]\b))\b|(?<=\s)и(?=\s))[\s*_`([]*|[\s*_`]+(?=[A-Ja-j](?![A-Za-z])))/;

/** `C, A loop goes on`: no letter. */
const article = /^A\s+(?!(?:and|or)\b)[a-z]/;

/** Letters or digits, and no letter with an accent behind them: `Cần` is no C. */
const wordAhead = /^(?:[A-Za-z]+|\d{1,2})(?![\w'’\u00c0-\u036f\u1e00-\u1eff])/;

/** Reads "B", "A, C", "BE", "Ac", "a and d", "2", "B) with text" at the start of a key. */
export function readKeyTokens(value: string): KeyTokens | undefined {
  const lead =
    /^(?:[\s*_`([>:=→⇒➡✅✓✔☑]|->|\uFE0F)*(?:(?:(?:option|answer|choice|letter)s?|letra|alternativa|op[cç](?:ão|i[oó]n))\s+)?/i.exec(
      value,
    )?.[0].length ?? 0;
  const tokens: string[] = [];
  let at = lead;
  for (;;) {
    const word = wordAhead.exec(value.slice(at, at + 12))?.[0];
    if (word === undefined) break;
    const letters = splitLetters(word, value.slice(at + word.length));
    if (letters === undefined) break;
    tokens.push(...letters);
    at += word.length;
    const found = separator.exec(value.slice(at, at + 24));
    const next = found === null ? '' : value.slice(at + found[0].length, at + found[0].length + 12);
    const nextWord = wordAhead.exec(next)?.[0];
    if (found === null || nextWord === undefined || splitLetters(nextWord, '') === undefined) break;
    if (nextWord.length > 1 && !/^\d+$/.test(nextWord)) break;
    if (nextWord === 'A' && article.test(value.slice(at + found[0].length, at + found[0].length + 8))) break;
    at += found[0].length;
  }
  if (tokens.length === 0) return undefined;
  const rest = value.slice(at);
  const alone = /^(?:[\s*_`)\].,;:!✅✓✔<>]|<\/?br ?\/?>|\uFE0F)*$/i.test(rest);
  const delimited =
    alone ||
    /^[*_`]*(?:[.):\],;–—-]|<\/)|^[*_`\s]*(?:\(|–|—|-|because\b|since\b|as\b|[★☆]|[^\u0000-\u2fff])/.test(rest);
  const isLetter = tokens.length > 1 || !/^[B-HJ]$/.test(value.slice(lead, lead + 1));
  return { tokens, length: at, doubtful: !delimited && isLetter, alone };
}

/** One letter, or a run of letters that is no word: "BE", "Ac", "ACD". Digits as they are. */
function splitLetters(word: string, behind: string): readonly string[] | undefined {
  if (/^\d+$/.test(word)) return [word];
  if (!/^[A-Ja-j]+$/.test(word)) return undefined;
  if (word.length === 1) return [word.toUpperCase()];
  if (word.length > 6 || !/^[A-J]/.test(word)) return undefined;
  if (
    !/^[\s*_`)\].,;<]*(?:[^\u0000-\u2fff]|\/?br\b|$)/.test(behind.slice(0, 4)) ||
    (behind.trim() !== '' && word !== word.toUpperCase())
  )
    return undefined;
  const letters = [...word.toUpperCase()];
  return new Set(letters).size === letters.length ? letters : undefined;
}

/** `Poprawne: C`, `Respuesta: b y d`, `Chosen A, right B`: up to a few words, whatever the language, before letters that end the line. */
export const labelledLetters = lazyPattern(
  'u',
  () => inOneLine`
    ^(?:[^?？؟:：]{1,60}[:：=–—-][ \t*_]{0,4}|(?:\p{L}{2,12}[ \t][A-J]{1,4},[ \t])?[*_]{0,3}\p{L}{2,16}
      (?:[ \t]\p{L}{2,16})?[*_]{0,3}[ \t][*_]{0,3})(?=\(?[A-J](?:[ ,&]{0,3}[A-J]){0,4}\)?[.*_]{0,4}$)`,
);

/** Nothing but the letters of a key, in a row or apart: "C", "BE", "A, C", `**A E**`. */
const lettersAlone = /^[*_]{0,2}([A-J](?:(?:[ ,&+/]{1,3}|,? and )?[A-J]){0,4})[*_]{0,2}$/;

/** `**SNS (it pushes)**`, `**SNS** (it pushes)`: what a line has in bold, where it begins with it. */
export const boldAhead = /^\*\*([^*]{1,400})\*\*(?=$|[ \t<])/;

/** `-> d` */
const pointedAt = /^(?:->|=>|→)[ \t]{0,3}([A-Ja-j])$/;

/** The letters where the line holds nothing else. */
export function bareLetters(line: string): readonly string[] {
  const pointed = pointedAt.exec(line)?.[1];
  if (pointed !== undefined) return [pointed.toUpperCase()];
  return line.length > 24 ? [] : (lettersAlone.exec(line)?.[1]?.match(/[A-J]/g) ?? []);
}

export interface KeyedOption {
  readonly text: string;
  /** The text as it is compared. */
  readonly normal: string;
  readonly label?: string;
}

/** Which options a key names, and what it names that is none of them. */
export interface Resolved {
  readonly right: readonly number[];
  readonly missing: readonly string[];
  /** What stands behind the letters: a repeated option or the start of the explanation. */
  readonly rest: Run;
  readonly tokens: Run;
}

/**
 * Finds the options that a key means: by their text, by letter, by number, in that order. `undefined` where the key
 * says neither a letter nor an option: it is prose then.
 */
export function resolveKey(text: string, value: Run, options: readonly KeyedOption[]): Resolved | undefined {
  const [line, ...more] = value;
  if (line !== undefined && more.length > 0 && readKeyTokens(runText(text, [line]))?.alone) {
    const first = resolveKey(text, [line], options);
    return first === undefined ? undefined : { ...first, rest: more };
  }
  const whole = runText(text, value);
  const said = normalise(whole);
  const asText = said === '' ? -1 : options.findIndex(({ normal }) => normal === said);
  if (asText >= 0) return { right: [asText], missing: [], rest: [], tokens: value };
  const found = readKeyTokens(whole);
  if (found === undefined) return byWords(whole, value, options);
  const single = found.tokens.length === 1;
  const right: number[] = [];
  const missing: string[] = [];
  for (const token of found.tokens) {
    const index = indexOfToken(token, options);
    if (index === undefined) missing.push(token);
    else if (!right.includes(index)) right.push(index);
  }
  const rest = runSlice(value, found.length, whole.length);
  if (single && !found.alone) right.push(...repeatedFurtherOn(whole.slice(found.length), options, right[0]));
  if (found.doubtful && single) {
    const behind = normalise(whole.slice(found.length));
    const index = right[0];
    const repeats = index !== undefined && behind.startsWith((options[index]?.normal ?? '').slice(0, 24));
    if (!repeats) return byWords(whole, value, options);
  }
  return { right, missing, rest, tokens: runSlice(value, 0, found.length) };
}

/**
 * "B. infrequent access. C. data archives", "b. KMS, c. Secrets": options that a key repeats, or begins to repeat, with their
 * letters behind the first. Where it names that one again, or all of them, it explains each.
 */
export function repeatedFurtherOn(
  rest: string,
  options: readonly KeyedOption[],
  first: number | undefined,
): readonly number[] {
  const marks = [
    ...rest.matchAll(/(?:^|[\s*_])(?:([A-Ja-j]|\d{1,2})(?:[.)]|[ \t][–—-])|(?<=\band[\s*_]{1,4})([A-J]):)\s+/g),
  ];
  const found = marks.flatMap((mark, at) => {
    const index = options.findIndex(({ label }) => label === (mark[1] ?? mark[2])?.toUpperCase());
    const words = options[index]?.normal ?? '';
    const behind = normalise(rest.slice(mark.index + mark[0].length, marks[at + 1]?.index)).replace(
      /(?:[,;]| and)$/,
      '',
    );
    const isBegun = behind.length >= shortestName && `${words} `.startsWith(`${behind} `);
    return words !== '' && (behind.startsWith(words) || isBegun) ? [index] : [];
  });
  return first !== undefined && (found.includes(first) || found.length >= options.length - 1) ? [] : found;
}

/** Of an option no fewer characters tell that it is begun. */
const shortestName = 3;

/** The words of an option end here: a bracket or a quote that it closes with is no part of its normal form. */
const endsThere = /^["')\]]{0,3}[ .]/;

function byWords(whole: string, value: Run, options: readonly KeyedOption[]): Resolved | undefined {
  const wanted = normalise(whole);
  const right = options.flatMap(({ normal: option }, index) => {
    return option.length >= 2 && wanted.startsWith(option) && endsThere.test(wanted.slice(option.length))
      ? [index]
      : [];
  });
  const several = listedByWords(wanted, options);
  if (several.length > 1) return { right: several, missing: [], rest: [], tokens: value };
  if (right.length > 1) return undefined;
  const index = right[0] ?? partOfOne(wanted, options) ?? saidAtLength(wanted, options);
  return index === undefined ? undefined : { right: [index], missing: [], rest: [], tokens: value };
}

/** A shorter word would be found in any option. */
const shortestPart = 5;

/** "Functions" for "Azure Functions", where no other option has that word. */
function partOfOne(wanted: string, options: readonly KeyedOption[]): number | undefined {
  if (wanted.length < shortestPart) return undefined;
  const found = options.flatMap(({ normal }, index) => (` ${normal} `.includes(` ${wanted} `) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** "It inserts a new row in the base table": all the words of "Inserts a row in the base table", in order, and few others. */
function saidAtLength(wanted: string, options: readonly KeyedOption[]): number | undefined {
  const said = wanted.split(' ');
  const found = options.flatMap(({ normal }, index) => {
    const own = normal.split(' ');
    let at = 0;
    for (const word of said) if (word === own[at]) at++;
    return at === own.length && at >= 4 && said.length - at <= 4 ? [index] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** "Partitioning topics, Creating consumer groups": nothing but options, one after the other. */
function listedByWords(wanted: string, options: readonly KeyedOption[]): readonly number[] {
  const right: number[] = [];
  let rest = wanted;
  while (rest !== '') {
    let best = -1;
    options.forEach(({ normal }, index) => {
      const longer = normal.length > (options[best]?.normal.length ?? 1);
      if (longer && rest.startsWith(normal) && !/^\w/.test(rest.slice(normal.length))) best = index;
    });
    const found = options[best];
    if (found === undefined || right.includes(best) || right.length > options.length) return [];
    right.push(best);
    rest = rest.slice(found.normal.length).replace(/^[\s.,;&"']*(?:and\s+|or\s+)?["']?/, '');
  }
  return right;
}

function indexOfToken(token: string, options: readonly KeyedOption[]): number | undefined {
  const byLabel = options.findIndex(({ label }) => label === token);
  if (byLabel >= 0) return byLabel;
  const labelled = options.some(({ label }) => label !== undefined);
  const digits = /^\d+$/.test(token);
  if (labelled && digits === /^\d+$/.test(options.find(({ label }) => label !== undefined)?.label ?? ''))
    return undefined;
  const index = digits ? Number(token) - 1 : token.charCodeAt(0) - 65;
  return index >= 0 && index < options.length ? index : undefined;
}

/** `7. **False** – it waits` in a list of answers. */
export const saidTruth = /^[\s*_]*(?:true|false)[*_]*(?:[ \t]*[(.,;:–—-]|$)/i;

/** "True" and "False" in the words that answer keys use. */
export function readTruth(value: string): boolean | undefined {
  const word = /^[\s*_`"“]*(true|false|correct|incorrect|yes|no|t|f)\b[\s*_`"”.!,;:–—-]*/i.exec(value);
  if (word === null) return undefined;
  const bare = word[0].length === value.length || /^(?:true|false)$/i.test(word[1] ?? '');
  return bare ? /^(?:true|correct|yes|t)$/i.test(word[1] ?? '') : undefined;
}
