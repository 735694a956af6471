import { inOneLine } from '../in-one-line';
import { lazyPattern } from '../pattern';
import type { Quantity } from '../types';
import { isWord } from './characters';
import { comparatorOf } from './comparator';
import { isIdentifier, type Scanned } from './identifiers';
import { readUnit, sticky, type WithUnit } from './unit-behind';
import { magnitude, singular, wordNumber } from './units';

/**
 * quantity = [comparator] number [joiner number] unit [rate] [per …]
 *
 * Found by walking from number to number; everything that follows one is tried with sticky patterns whose quantifiers
 * are bounded, so the cost is linear in the text.
 */

/** Where a number may start. Words count only with a unit behind them. */
const numberStart = lazyPattern(
  'gi',
  () => inOneLine`
    \d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen
    |twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety
    |(?:half |a quarter of )?an?(?= [mb]illion\b)|half an?(?= (?:minute|hour|day)\b)|a quarter(?= [mb]illion\b)
    |an?(?= (?:year|month|week|day|hour|minute|second)s?\b(?! time\b)))\b`,
);
const digits =
  /\d{1,3}(?:\.\d{3}){1,2}\.000(?![\d.])|\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3}){1,5}(?!,?\d)(?:\.\d{1,9})?|\d{1,3}(?: \d{3}){1,3}(?![\d,.])|\d{1,15}(?:\.\d{1,9})?/y;
/** "Half a million", "a quarter of a million": the part goes before what is counted. */
const words = /(?:half a|a quarter(?: of a)?)(?= [mb]illion\b)|half an?(?= (?:minute|hour|day)\b)|[A-Za-z]{1,9}/iy;
const magnitudeWord =
  /(?:[kKM]|m(?=\s[a-z]{3,}))(?![A-Za-z])|[\s-]{1,3}(?:hundred|thousand|millions?|millones|milh[õo]es|milioni|millionen|mio|billion|bn)\b|\sM(?![A-Za-z])/y;
const nextWord = /[\s-]{1,3}(?:and\s)?([a-z]{3,8})\b/iy;
const perThing = lazyPattern(
  'iy',
  () => inOneLine`
    (?:[\s*\`]{1,4}of (?:data|records|messages|payload))?[\s*\`]{0,4}(?:\/|per\b|for each\b|for every\b|in each\b|each\b
    |in every\b)[\s*\`]{0,4}(?:single |api |individual |aws )?
    ([A-Za-z]{2,16}(?: (?:group|policy|action|bus|call|source mapping))?)`,
);
const joiner =
  /[\s*`]{0,4}(?:-(?!>)|–|—|~|\.\.\.?|…|\bto\b|\bthrough\b|\btill\b|\buntil\b|\ba(?=\s\d)|\bbis(?: zu)?\b|(?:à|đến|tới|до)(?=\s\d)|から(?=\s?\d)|[〜～至到])[\s*`]{0,4}/iy;
/** "1 -> 7 days"; where both ends have a unit an arrow tells of a change. */
const arrow = /[\s*`]{0,4}(?:->|→)[\s*`]{0,4}/y;
const andJoiner = /[\s*`]{0,4}(?:and|&)[\s*`]{0,4}/iy;
const orJoiner = /[\s*`]{0,4}(?:or|\/|\||,? resp\.?)[\s*`]{0,4}/iy;

/**
 * Every quantity in `text` between the offsets, in order. Offsets in the result count from the start of `text`.
 * Numbers without a unit have unit `none`; list markers, headings' numbers, citations, dates, versions, ports,
 * addresses, identifiers and prices are no quantities.
 */
export function readQuantities(text: string, from = 0, to = text.length): readonly Quantity[] {
  const found: Quantity[] = [];
  let lastEnd = from;
  for (let start = nextStart(text, from, to); start < to; ) {
    const first = scanNumber(text, start);
    if (!first) {
      start = nextStart(text, wordEnd(text, start), to);
      continue;
    }
    if (first.end > to || isIdentifier(text, start, first)) {
      start = nextStart(text, wordEnd(text, first.end), to);
      continue;
    }
    const quantities = readAt(text, start, first, lastEnd, found.at(-1)) ?? [];
    for (const one of quantities) found.push(one);
    if (quantities.length > 0) lastEnd = quantities.at(-1)?.span.end ?? first.end;
    start = nextStart(text, Math.max(quantities.length > 0 ? lastEnd : 0, first.end), to);
  }
  return found;
}

/** Where numbers may stand in a text, in order: a cheap look. */
export function numberPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = nextStart(text, 0, text.length); at < text.length; at = nextStart(text, at + 1, text.length))
    places.push(at);
  return places;
}

/** The next place where a number may start: a digit, or a number word behind something that is no word. */
function nextStart(text: string, from: number, to: number): number {
  numberStart.lastIndex = from;
  const match = numberStart.exec(text);
  return match ? Math.min(match.index, to) : to;
}

/** Where an identifier or a date that goes on at `from` ends. */
function wordEnd(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const goesOn = isWord(code) || code === 46 || code === 58 || code === 47;
    if (!goesOn && !(code === 45 && /\d/.test(text.charAt(index + 1)))) break;
  }
  return Math.max(index, from + 1);
}

function scanNumber(text: string, at: number): Scanned | undefined {
  digits.lastIndex = at;
  const match = digits.exec(text);
  if (!match) {
    words.lastIndex = at;
    const word = words.exec(text)?.[0] ?? '';
    const value = wordNumber(word);
    if (value === undefined) return undefined;
    const end = at + word.length;
    return { ...scanWords(text, value, end), word: true };
  }
  const written = match[0].replace(/[, \u2009\u202f\u00a0]/g, '');
  // "12.500.000": of two dots none is a decimal point.
  const value = Number.parseFloat(/\.\d+\./.test(written) ? written.replaceAll('.', '') : written);
  const times = scanMagnitude(text, at + match[0].length);
  return { value: value * times.factor, end: times.end, word: false };
}

/** "Two thousand five hundred": what goes on behind the first word of a number. */
function scanWords(text: string, first: number, from: number): { readonly value: number; readonly end: number } {
  const times = scanMagnitude(text, from);
  const value = first * times.factor;
  const next = times.factor > 1 ? sticky(nextWord, text, times.end) : null;
  const more = wordNumber(next?.[1] ?? '');
  if (!next || more === undefined) return { value, end: times.end };
  const rest = scanWords(text, more, times.end + next[0].length);
  return rest.value < times.factor ? { value: value + rest.value, end: rest.end } : { value, end: times.end };
}

function scanMagnitude(text: string, at: number): { readonly factor: number; readonly end: number } {
  magnitudeWord.lastIndex = at;
  const match = magnitudeWord.exec(text);
  const factor = match && magnitude(match[0].replace(/[\s-]/g, '').replace(/s$/, ''));
  return match && factor ? { factor, end: at + match[0].length } : { factor: 1, end: at };
}

/** One quantity, or two where `300 or 3,000 messages per second` shares a unit; nothing for a bare word. */
function readAt(
  text: string,
  start: number,
  number: Scanned,
  lastEnd: number,
  previous: Quantity | undefined,
): readonly Quantity[] | undefined {
  const unit = sharingRate(text, readUnit(text, number.end));
  const { first, own } = withSmallerUnit(text, number, unit);
  const dotted = own?.unit.startsWith('count') ? groupedByDots : own ? undefined : thousands;
  const grouped = dotted?.exec(text.slice(start, first.end + 8))?.[0];
  if (grouped !== undefined) {
    const unit = own ?? { unit: 'none', factors: [1], end: start + grouped.length };
    return [finish(text, start, Number(grouped.replaceAll('.', '')), unit, lastEnd)];
  }
  const joined = readJoined(text, start, first, own, lastEnd);
  if (joined) return joined;
  if (own) return [finish(text, start, first.value, own, lastEnd)];
  if (first.word || /^\s?%|^\s?percent\b/.test(text.slice(first.end, first.end + 9))) {
    return first.word ? undefined : [percent(text, start, first, lastEnd)];
  }
  const inherited = inheritedUnit(text, start, first, previous);
  return [finish(text, start, first.value, inherited ?? { unit: 'none', factors: [1], end: first.end }, lastEnd)];
}

const betweenUnits = /[ \u00a0](?:and )?/y;

/** "2 min 40 s", "1 hour and 30 minutes": what a smaller unit adds to a time. */
function withSmallerUnit(
  text: string,
  first: Scanned,
  own: WithUnit | undefined,
): { readonly first: Scanned; readonly own: WithUnit | undefined } {
  const gap = own?.unit === 'second' ? sticky(betweenUnits, text, own.end) : null;
  const second = own && gap && scanNumber(text, own.end + gap[0].length);
  const smaller = second && readUnit(text, second.end);
  const ratio = (own?.factors[0] ?? 0) / (smaller?.factors[0] ?? 1);
  const goesOn = smaller?.unit === 'second' && ratio > 1 && ratio <= 60 && second && second.value < ratio;
  if (!own || !goesOn) return { first, own };
  return { first: { ...first, value: first.value + second.value / ratio }, own: { ...own, end: smaller.end } };
}

/** "1 MB or 1,000 records per second": the second stands once. */
function sharingRate(text: string, own: WithUnit | undefined): WithUnit | undefined {
  const gap = own?.unit === 'byte' ? sticky(orJoiner, text, own.end) : null;
  const next = own && gap && scanNumber(text, own.end + gap[0].length);
  return own && next && readUnit(text, next.end)?.unit === 'count/second' ? { ...own, unit: 'byte/second' } : own;
}

/** "100.000 topics", as some write thousands: nobody counts in fractions. */
const groupedByDots = /^\d{1,3}\.\d{3}(?![\d.])/;
/** "120.000 and 20.000 for FIFO queues", where no unit tells. */
const thousands = /^\d{1,3}\.000(?![\d.]|\s?%)/;

function percent(text: string, start: number, number: Scanned, lastEnd: number): Quantity {
  const end = text.indexOf('%', number.end) === number.end ? number.end + 1 : number.end;
  return finish(text, start, number.value, { unit: 'percent', factors: [1], end }, lastEnd);
}

/** `1 to 20 seconds`, `between 1 and 365 days`, `1 minute to 14 days`, `300 or 3,000 messages/s`. */
function readJoined(
  text: string,
  start: number,
  first: Scanned,
  own: WithUnit | undefined,
  lastEnd: number,
): readonly Quantity[] | undefined {
  const at = own?.end ?? first.end + (/^\s?\(default\)/.exec(text.slice(first.end, first.end + 12))?.[0].length ?? 0);
  const between = /\b(?:between|from)[\s*`]{1,6}$/i.test(text.slice(Math.max(0, start - 14), start));
  const joinedBy = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match ? at + match[0].length : undefined;
  };
  // "raised from 256 KB to 1 MiB" tells two values in time.
  if (
    own &&
    /\b(?:rais|increas|grew|grow|went|gone|mov|bump|lift|chang|extend|jump|lower|decreas|reduc|upgrad)[a-z]{0,4}\b[^.;]{0,60}\bfrom[\s*`]{1,6}$/i.test(
      text.slice(Math.max(0, start - 90), start),
    )
  )
    return undefined;
  const rangeAt =
    joinedBy(joiner) ?? (own ? undefined : joinedBy(arrow)) ?? (between ? joinedBy(andJoiner) : undefined);
  const secondAt = rangeAt ?? (own ? undefined : joinedBy(orJoiner));
  if (secondAt === undefined) return undefined;
  const scanned = scanNumber(text, secondAt);
  if (!scanned) return undefined;
  const counted = readUnit(text, scanned.end)?.unit.startsWith('count');
  const dots = counted ? groupedByDots.exec(text.slice(secondAt, scanned.end))?.[0] : undefined;
  const second = dots === undefined ? scanned : { ...scanned, value: Number(dots.replaceAll('.', '')) };
  const isRange = !own && rangeAt !== undefined && second.value > first.value;
  const bare = isRange && (ofSize.test(text.slice(Math.max(0, start - 64), start)) || isAlone(text, start, second.end));
  const unit =
    readUnit(text, second.end) ?? (bare ? { unit: 'none' as const, factors: [1], end: second.end } : undefined);
  if (!unit || (own && !sameFamily(own, unit))) return undefined;
  if (rangeAt === undefined) {
    const left = finish(text, start, first.value, { ...unit, end: first.end }, lastEnd);
    return [left, finish(text, secondAt, second.value, unit, left.span.end)];
  }
  const lower = own && own.unit === unit.unit ? own.factors : unit.factors;
  const range = finish(text, start, first.value, { ...unit, factors: lower }, lastEnd);
  return [{ ...range, to: unit.factors.map((factor) => second.value * factor) }];
}

/** "Batch size 1-10 for FIFO, 1-10,000": two numbers that nothing is counted by are a range behind such a word. */
const ofSize =
  /\b(?:size|range|count|factor)\b(?: (?:is|of|from|between))?\W{1,4}(?:\d{1,6}[-–]\d{1,6} [^\d.;]{1,24}[,;] )?$/i;

/** Whether nothing else is told in a cell or in brackets. */
function isAlone(text: string, start: number, end: number): boolean {
  return /(?:^\W*|\(\s?)$/.test(text.slice(0, start)) && /^(?:\W*$|\s?\))/.test(text.slice(end));
}

function sameFamily(a: WithUnit, b: WithUnit): boolean {
  return a.unit === b.unit;
}

const ownWord =
  /^[\s*`]{0,4}(?!(?:and|or|but|by|for|on|in|at|per|as|with|when|if|is|are|to|from|of|then|each|every|also|only|total)\b)[a-z\u00c0-\u024f\u1e00-\u1eff]{2,}/i;

/** "timeout (15 min), concurrency (default 1000)": in brackets of their own stand values of their own. */
const inBrackets = /\)\W{0,4}(?!(?:max|min|default)\w{0,4}\W{0,3}\()\w[^()]{0,36}\(/i;

/** `4 days default, 14 max`: a bare number beside a bound takes the unit of the quantity before it. */
function inheritedUnit(
  text: string,
  start: number,
  number: Scanned,
  previous: Quantity | undefined,
): WithUnit | undefined {
  if (!previous || previous.unit === 'none' || previous.unit === 'percent' || start - previous.span.end > 40) return;
  // "60 per minute, max 1000" tells in the end how many there are.
  if (previous.unit === 'count/second' && /min|hour|day/i.test(previous.text)) return;
  const gap = text.slice(previous.span.end, start);
  // "4 shards = max 4 readers" counts something else behind the sign.
  if (/[.;!?]\s|\n\s*\n|^[\s*`)]{0,4}(?:=|→|⇒|->)/.test(gap)) return;
  if (inBrackets.test(gap)) return;
  const after = text.slice(number.end, number.end + 24);
  const bound = /^[\s*`(]{0,4}(?:max|min|default|at most|with(?:out)? batching|without\b|if batch|when batch)/i.test(
    after,
  );
  // "14 ngày": a word of its own tells the unit, in whatever language.
  if (!bound && ownWord.test(after)) return;
  const led = /\b(?:max|maximum|min|minimum|default|up to|at most)(?:\s(?:is|of))?[\s*`:(]{1,4}$/i.test(gap);
  if (!bound && !led) return;
  // Of "0 to 900 seconds" the upper end tells what a second is worth.
  const written = previous.text
    .replace(/,/g, '')
    .match(/\d{1,15}(?:\.\d{1,9})?/g)
    ?.at(previous.to ? -1 : 0);
  const scale = Number(written)
    ? (previous.to ?? previous.readings).map((reading) => reading / Number(written))
    : (readUnit(text, previous.span.start + 1)?.factors ?? [1]);
  return {
    unit: previous.unit,
    factors: scale,
    end: number.end,
    ...(previous.noun !== undefined && { noun: previous.noun }),
  };
}

function finish(text: string, start: number, value: number, unit: WithUnit, lastEnd: number): Quantity {
  const comparator = comparatorOf(text, start, unit.end, lastEnd);
  const per = readPer(text, unit.end);
  return {
    span: { start, end: unit.end },
    text: text.slice(start, unit.end),
    unit: unit.unit,
    readings: unit.factors.map((factor) => value * factor),
    ...(comparator && { comparator }),
    ...(unit.noun !== undefined && { noun: unit.noun }),
    ...(per.length > 0 && { per }),
  };
}

/** What a limit is counted by: `per shard`, `per topic per account`. */
function readPer(text: string, at: number): readonly string[] {
  const per: string[] = [];
  for (let end = at; per.length < 3; ) {
    const match = sticky(perThing, text, end);
    if (!match) break;
    per.push(singular(match[1] ?? ''));
    end += match[0].length;
  }
  return per;
}
