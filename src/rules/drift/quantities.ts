import { inOneLine } from '../../engine/in-one-line';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { readQuantities } from '../../engine/read/quantity';
import { rateSeconds, wordNumber } from '../../engine/read/units';
import type { Quantity, Unit } from '../../engine/types';
import { isBound } from './elsewhere';

/** `Duration.minutes(5)` of CDK. */
const cdkDuration = /\b(?:cdk\.)?Duration\.(millis|seconds|minutes|hours|days)\(\s{0,4}(\d{1,9})\s{0,4}\)/g;
/** `rate(5 minutes)` of a schedule. */
const rate = /\brate\((\d{1,6}) (minute|hour|day)s?\)/g;
const seconds: Readonly<Record<string, number>> = { millis: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

const percent = /\b(\d{1,3}(?:\.\d{1,3})?)\s?(?:%|percent\b)/g;

/** Numbers in words that have no unit behind them. */
const word = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:(?<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
      |eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?hundred|a dozen
      |a single)(?= (?!seconds?|minutes?|hours?|days?|weeks?)|[^\w\s-]|$)
    |(?<times>(?<!\bat )once(?=\W{0,3}$|\s{0,2}[^\w\s]|\s(?:and|or|but|more|again|only|before|after|within|by|from|to|if|when|for|on|at|until
        |with)\b)|twice(?! (?:an?|per|every|it|the|they|we|all|\w{2,12}ed|read|sent|seen|taken|in|there)\b)))\b`,
);
const share = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:(?:an?|one) (?:hour|minute|day|week) and a (?:half|quarter)|(?:one|two|three|four|five|six|seven|eight|nine
    |ten) and a half (?:hours|minutes|days|weeks)|half(?: an?|-)? ?(?:minute|hour|day|week)
    |an? (?:full|whole|entire) (?:minute|hour|day|week)|(?<=\b(?:waits?|lasts?|has|gets?|[MG]B and) )an? (?:minute|hour|day|week)|(?:a |three )?quarters? (?:of an? )?(?:minute|hour|day)
    |(?:a )?fortnight)\b`,
);

/** `twelve`, `a hundred`, `a dozen`. */
function numberOf(words: string): number {
  const last = words.split(' ').at(-1) ?? '';
  return last === 'hundred' ? 100 : last === 'dozen' ? 12 : last === 'single' ? 1 : (wordNumber(last) ?? 0);
}

/** The attempt that is the last one. */
const ordinal =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:failed |unsuccessful )?(failure|attempt|receive|try|delivery|time|(?<=\b(?:with|on|at|from) the .{1,20})(?:message|error|job|event))\b/gi;
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** How often, in words without a number. */
const often = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?:(?:every|jeden?) (?<every>minute|hour|day|week|night|morning|evening|stunde|tag|nacht|woche)|(?<ly>hourly|daily|nightly|weekly|(?:stünd|täg|nächt|wöchent)lich)(?! (?!runs|jobs|tasks|starts)[a-z]{3,14}s\b)
    |(?:(?<once>once|twice)|(?<times>\d{1,3}|three|four|five|six|eight|ten|twelve) times) (?:an?|per|every
      |each) (?<per>minute|hour|day|night|week))\b`,
);

/** How long a period lasts: `hourly`, `night`, `Woche`. */
function periodOf(word: string): number {
  const unit = /minute|hour|week|stünd|stund|woch|wöch/i.exec(word)?.[0].toLowerCase() ?? 'day';
  return rateSeconds(unit.replace(/^st.*/, 'hour').replace(/^w.*/, 'week')) ?? 0;
}

/** Without an end: `for ever`, `indefinitely`. */
const endless =
  /\b(?:for ?ever|indefinitely|endlessly|never expires?|without (?:a |any )?(?:limit|end)|until (?:it|they|the \w{1,12}) succeeds?|unlimited(?=(?: number of)? (?:retries|attempts|receives)))\b/gi;
const denied = /\b(?:no|not|never|nothing|nobody|none|cannot|neither|[a-z]{2,5}n['’]t)\b/i;

/** What a text counts, measures and times behind an offset, in order; each with where it stands; bounds from below on demand. */
export function quantitiesIn(whole: string, from = 0, bounds = false): readonly Quantity[] {
  const found = quantitiesOf(whole.slice(from), bounds);
  const shift = (one: Quantity): Quantity => ({
    ...one,
    span: { start: one.span.start + from, end: one.span.end + from },
  });
  return from === 0 ? found : found.map(shift);
}

/** A cheap look: a digit or a part of a word for a number. */
const mayCount = longPattern`
    \d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|single|twenty|thirty|forty|fifty|ninety|ever\b|definite|endless|unlimited|without|succeed
    |never exp|hundred|dozen|first|second|third|fourth|fifth|sixth|eighth|ninth|tenth|once|twice|half|quarter|fortnight
    |\ban? (?:full|whole|entire|minute|hour|day|week|month|year|second)|every|hourly|daily|nightly|weekly|jede|lich\b`;

function quantitiesOf(text: string, bounds: boolean): readonly Quantity[] {
  if (!mayCount.test(text)) return [];
  const found: Quantity[] = [];
  const add = (at: number, whole: string, unit: Unit, value: number | readonly number[], noun?: string): void => {
    const span = { start: at, end: at + whole.length };
    if (found.some((one) => one.span.start < span.end && span.start < one.span.end)) return;
    found.push({
      span,
      text: whole,
      unit,
      readings: typeof value === 'number' ? [value] : value,
      ...(noun !== undefined && { noun }),
    });
  };
  for (const match of text.matchAll(cdkDuration)) {
    add(match.index, match[0], 'second', Number(match[2]) * (seconds[match[1] ?? ''] ?? 1));
  }
  for (const match of text.matchAll(rate))
    add(match.index, match[0], 'second', Number(match[1]) * periodOf(match[2] ?? ''), 'period');
  for (const match of everyMatch(often, text)) {
    const { every, ly, once, times, per } = match.groups ?? {};
    const value = periodOf(every ?? ly ?? per ?? '');
    const count = once?.toLowerCase() === 'twice' ? 2 : times === undefined ? 1 : Number(times) || numberOf(times);
    if (count > 0) add(match.index, match[0], 'second', value / count, 'period');
  }
  for (const match of everyMatch(share, text)) add(match.index, match[0], 'second', shareOf(match[0].toLowerCase()));
  for (const match of text.matchAll(endless)) add(match.index, match[0], 'none', Number.POSITIVE_INFINITY);
  for (const match of text.matchAll(/\bhalf a (?:(g)|m)(?:B|ig|[ei]gabyte)\b/gi))
    add(match.index, match[0], 'byte', match[1] === undefined ? 524_288 : 536_870_912);
  for (const match of text.matchAll(percent)) add(match.index, match[0], 'count', Number(match[1]), 'percent');
  for (const one of readQuantities(text)) {
    if (!found.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) found.push(one);
  }
  for (const match of everyMatch(word, text)) {
    const { number, times } = match.groups ?? {};
    const value =
      times === undefined ? numberOf((number ?? '').toLowerCase()) : times.toLowerCase() === 'twice' ? 2 : 1;
    add(match.index, match[0], 'none', value, times && 'time');
  }
  for (const match of text.matchAll(ordinal)) {
    const [number, noun] = [ordinals.indexOf((match[1] ?? '').toLowerCase()), match[2]?.toLowerCase()];
    // "The ninth time it goes elsewhere": it was tried eight times.
    add(match.index, match[0], 'count', noun === 'time' ? [number, number - 1] : number, noun);
  }
  return found
    .filter((one) => bounds || isStated(one, text))
    .map((one) =>
      atOnce.test(text.slice(one.span.end, one.span.end + 24)) || isCounted(text.slice(0, one.span.start))
        ? asExecutions(one)
        : one,
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** "15 s and batches of up to 50": the unit is not that of the number before. */
const isCounted = (before: string): boolean => /\bbatch(?:es| size)? of [a-z ]{0,12}$/i.test(before.slice(-40));

/** "Five times in parallel" counts executions. */
const atOnce = /^\s(?:in parallel|at once|at (?:the )?same time|concurrently|simultaneously|side by side)\b/i;

/** "30 s timeout, at most 20 in parallel", "one message per call, 5 at once": what it counts is not that of the number before. */
function asExecutions(one: Quantity): Quantity {
  if (one.noun === 'time') return { ...one, noun: 'execution' };
  const { noun, ...rest } = one;
  return /^\d+$/.test(one.text) ? { ...rest, unit: 'none', readings: [Number(one.text)] } : one;
}

function shareOf(share: string): number {
  if (share.includes('fortnight')) return 1_209_600;
  const [first = '', ...more] = share.split(' ');
  const part = share.includes('quarter') ? 0.25 : share.includes('half') ? 0.5 : 1;
  const whole = more.includes('and') ? (wordNumber(first) ?? 1) : 0;
  return (whole + (first === 'three' && whole === 0 ? 3 : 1) * part) * periodOf(share);
}

/** Bounds from below, comparisons, guesses and what is denied are no values. */
const unstated = longPattern`
    (?:\b(?:than|instead of|not|about|around|roughly|approximately|nearly|almost|circa|from|other|(?<!\bfor )another
      |(?<!\bfor the )next|(?<!\b(?:during|for|in) the )first|(?<!\b(?:keeps?|holds?|remembers?|stores?|covers?|spans?|contains?|has|replay|of) the )last|these|those
      |least|minimum of|between|step|phase|version|v|option|chapter|section|figure|page|row|line|level|tier|part|times
      |no\.|nr\.|item|#)|\d (?:and|or)(?=\s{0,4}$)|do(?:es)?(?: not|n['’]t) (?:fire|run|start)
    |[~≈>#])\s{0,4}(?:the |its |an? |only |every )?$`;

/** "4 days or more" bounds from below, "10 s → 30 s" was, "1, 2 and 4 seconds" are several, "four minutes 30" is more. */
const orMore = longPattern`
    ^,\s\d{1,6}(?:,| and\b| or\b)|^ (?:fifteen|thirty|forty-?five|\d{1,2})(?=\W{0,3}$|[,;.)])
    |^\s{0,2}(?:(?:or|and) (?:more|longer|larger|bigger|so|later|higher|beyond)\b|\+|(?:→|->|=>|⇒)\s{0,3}\d)`;

/** "Never has more than ten" bounds from above, as "at most ten" does. */
const compared = /\b(?:more|longer|larger|bigger|over|older) (?:than\s{1,4})?$|\b(?:over|above|beyond)\s{1,4}$/i;

function isStated({ span, comparator, to, unit, readings }: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (readings.includes(Number.POSITIVE_INFINITY)) return !denied.test(before.split(/[,;:]/).at(-1) ?? '');
  // "Never twice at the same time" is once.
  if (/^twice$/i.test(text.slice(span.start, span.end)) && /\b(?:never|not)\s{1,4}(?:\w{2,8}\s{1,4})?$/i.test(before))
    return false;
  // "A second worker".
  if (/^an? second$/i.test(text.slice(span.start, span.end)) && another.test(text.slice(span.end, span.end + 16)))
    return false;
  // "One retry storm".
  if (
    unit === 'count' &&
    /^(?:one|1) [a-z]{3,12}[a-rt-z]$/i.test(text.slice(span.start, span.end)) &&
    another.test(text.slice(span.end, span.end + 16))
  )
    return false;
  // "When one of them fails", "one for each shard".
  if (/^one (?:of (?:them|these|those|the|its|our)|for (?:each|every))\b/i.test(text.slice(span.start, span.end + 12)))
    return false;
  // "430 a month" is how often.
  if (/\d\s$/.test(before) && /^an? /i.test(text.slice(span.start, span.end))) return false;
  // "`Orders` older than 10 minutes" is an alarm.
  if (/\w\W{1,90}older than\s{1,4}$/i.test(before)) return true;
  const { length = 0 } =
    /^(?:(?:more|longer|larger|bigger) than|over|above)\s{1,4}/i.exec(text.slice(span.start, span.start + 16))?.[0] ??
    '';
  const near = text.slice(Math.max(0, span.start - 60), span.start + length);
  if (to === undefined && compared.test(near) && isBound(clauseAround(text, span))) return true;
  if (to !== undefined || comparator === 'min' || (comparator === 'over' && !spread.test(before))) return false;
  if (orMore.test(text.slice(span.end, span.end + 16))) return false;
  return !unstated.test(before.slice(-24));
}

/** "Collected over 10 s", "three times over 10 minutes". */
const spread = /\b(?:times|(?:collect|gather|buffer|accumulat|batch)[a-z]{0,4}) over\s{1,4}$/i;

const another =
  /^\s(?!(?:per|each|or|and|after|before|later|long|at|to|in|of|is|for|until|if|when|by|on|so|but|then)\b)[a-z]/i;

/** What stands between the commas around a quantity, at most 60 characters to either side; of a condition what follows, too. */
function clauseAround(text: string, { start, end }: Quantity['span']): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1;
  const front = before.slice(from);
  const rest = /^\W{0,4}(?:if|when|whenever|once|as soon as)\b/i.test(front) ? /^[^;.]*/ : /^[^,;.]*/;
  return front + (rest.exec(text.slice(end, end + 60))?.[0] ?? '');
}
