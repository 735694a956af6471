import { everyMatch, everywhere, longPattern } from '../../engine/pattern';
import { byteUnit, rateSeconds } from '../../engine/read/units';
import type { Pattern, Quantity, Span } from '../../engine/types';
import { isGeneral, isNotSo, isSupposed, withoutAsides, withoutBounds } from './elsewhere';
import { numberSettings } from './measures';
import type { NumberSetting } from './measures/setting';
import { quantitiesIn } from './quantities';
import { clauseAt, isBehindName, type View } from './view';

/** A value that a sentence states of a setting. */
export interface StatedNumber {
  readonly setting: NumberSetting;
  readonly span: Span;
  /** What it may be in the base unit. */
  readonly readings: readonly number[];
  /** What one is in the base unit, for a number without a unit. */
  readonly factor?: number;
  /** How many characters lie between the words for the setting and the value. */
  readonly distance: number;
  /** Whether the words for the setting are its own term, not everyday ones. */
  readonly isTerm?: boolean;
  /** Whether it is so only where the template sets it. */
  readonly isSet?: boolean;
  /** Whether the words for the setting are those of the clause before: the name beside the value has to have it. */
  readonly isElliptical?: boolean;
}

/** How far a value is said to be from words that are not there. */
const alone = 60;

/** Every value of a sentence with each setting that it may be of, the likeliest first. */
export function statedNumbers(view: View): readonly StatedNumber[] {
  // What heads a cell bounds nothing: "Visibility timeout (min)".
  const quantities = quantitiesIn(view.words, view.cell ? view.own : 0);
  const bounds = quantitiesIn(view.words, view.cell ? view.own : 0, true);
  if (bounds.length === 0) return [];
  const found: StatedNumber[] = [];
  const isThreshold = view.cell && /: thresholds?\b[^:]{0,12}$/i.test(view.text.slice(0, view.own));
  let wasWished = false;
  for (const [index, clause] of view.clauses.entries()) {
    const text = view.words.slice(clause.start, clause.end);
    // What a question asks is no wish: "How long do we have to …?"
    // "90 s (30 s would be the default)": what brackets say is looked at by itself.
    // Nothing stands between the marks of ", where".
    const textsBefore = view.clauses.slice(0, index).map(({ start, end }) => view.words.slice(start, end));
    const textBefore = textsBefore.findLast((one) => one.trim() !== '') ?? '';
    // "We lower the delay of `Orders` to 5 s and that of `Bills` to 10", "if traffic doubles, `Clicks` needs 8 shards".
    const isWished: boolean =
      (wasWished &&
        ((!hasVerb.test(text) && (/\bto\b/.test(text) || view.text.slice(0, clause.start).endsWith('and'))) ||
          isInBrackets(view.text, clause))) ||
      (/^\W{0,4}with\b/i.test(text) && isHypothetical(view, index + 1)) ||
      (isSupposed(textBefore) && /\b(?:needs?|requires?|gets?|becomes?)\b/i.test(text)) ||
      isNotSo(withoutAsides(view.cell ? text : view.words.slice(Math.max(clause.start, view.own), clause.end)));
    wasWished = isWished;
    const isInside = ({ span }: Quantity): boolean => span.start >= clause.start && span.end <= clause.end;
    const inside = quantities.filter(
      (one) => isInside(one) && (!isWished || current.test(view.words.slice(0, one.span.start))),
    );
    const isPlain = isNotSo(text) ? !isNotSo(withoutBounds(text)) : !isWished;
    const bounding = isPlain ? bounds.filter(isInside) : [];
    // "The provider is slow, runs into its timeout (45 s)": its own, whatever stands before it.
    const ofIts = text.slice(Math.max(0, text.search(/\bruns? into its time-?out\b/i)));
    for (const setting of numberSettings) {
      // Where names are not looked at, such a word may be a part of one.
      // "| `Orders` | 15 minutes |" below "Threshold": of its alarm.
      if (isThreshold && !setting.bounds) continue;
      const fitting = (setting.bounds ? bounding : inside).filter(
        ({ unit }) => unit === setting.unit || unit === 'none',
      );
      if (fitting.length === 0) continue;
      const isOther = !view.isBare && setting.not?.test(ofIts) === true;
      // "Up to 25 run for the queue (30 are reserved)": what brackets say is not of the number before them.
      if (isOther && setting.not?.test(withoutAsides(ofIts)) !== false) continue;
      if (setting.notBefore?.test(textBefore)) continue;
      for (const quantity of fitting) {
        if (quantity.span.start < view.own || (isOther && isInBrackets(view.text, quantity.span))) continue;
        const stated = statedAs(view, clause, quantity, setting, textBefore);
        if (stated) found.push(stated);
      }
    }
  }
  return [...found, ...elliptical(view, quantities, found)].sort((a, b) => a.distance - b.distance);
}

/** "With 25, `Pack` could …": what a clause puts forward is only thought of. */
function isHypothetical(view: View, index: number): boolean {
  const clause = view.clauses[index];
  return clause !== undefined && /\b(?:could|would|might)\b/.test(view.words.slice(clause.start, clause.end));
}

/** "Increase the memory (currently 2 GB)", "longer than its timeout of 3 s": what is so, whatever is said about it. */
const current = longPattern`
    \b(?:its|their|whose) (?:[a-z-]{3,12} ){0,2}(?:time-?out|retention|memory|size|delay|concurrency|window)(?: of | is |\s{1,3}\()$
    |\((?:currently|now|today|at present|limit:|limit is) (?:at |is )?$`;

/** Words without which a clause goes on with the verb of the one before. */
export const hasVerb = /\b(?:is|are|has|have|gets?|runs?|keeps?|hides?|takes?|goes|moves?|sent|up)\b/i;

/** "`Parcels` hides messages for 2 minutes, `Letters` for 1": a name and a value, and the words of the clause before. */
function* elliptical(
  view: View,
  quantities: readonly Quantity[],
  found: readonly StatedNumber[],
): Iterable<StatedNumber> {
  for (const [index, clause] of view.clauses.entries()) {
    const inside = quantities.filter(({ span }) => span.start >= clause.start && span.end <= clause.end);
    const [quantity] = inside;
    const named = view.mentions.filter(({ span }) => span.start < clause.end && span.end > clause.start);
    const isNow = named.length === 0 && nowadays.test(view.words.slice(clause.start, clause.end));
    if (!quantity || inside.length !== 1 || (named.length !== 1 && !isNow)) continue;
    const isOwn = ({ setting: { through }, span, distance }: StatedNumber): boolean =>
      distance < alone && clauseAt(view, span) === index && through?.includes('dead-letters') !== true;
    if (found.some(isOwn)) continue;
    for (const { setting, span } of found) {
      if (clauseAt(view, span) !== index - 1 || setting.unit !== quantity.unit) continue;
      if (quantity.noun !== undefined && setting.noun?.test(quantity.noun) !== true) continue;
      yield { setting, span: quantity.span, readings: quantity.readings, distance: 50, isElliptical: !isNow };
    }
  }
}

/** "It was 15 minutes, now it is 30". */
const nowadays = /^\W{0,4}(?:but |and )?(?:now|today|currently)\b/i;

function statedAs(
  view: View,
  clause: Span,
  quantity: Quantity,
  setting: NumberSetting,
  before: string,
): StatedNumber | undefined {
  const part = inBrackets(view.text, clause, quantity.span);
  const [led, behind] = setting.behind ?? [];
  const cue =
    nearestCue(view.words, part, quantity.span, setting.cue) ??
    (behind && led?.test(before) ? nearestCue(view.words, part, quantity.span, behind) : undefined) ??
    (isBigEnough(view, setting, quantity) && isAlone(view, clause, quantity)
      ? { text: '', distance: alone, before: true }
      : undefined);
  // "The maximum visibility timeout of `Orders` is 12 hours": what AWS allows.
  if (
    setting.unit === 'second' &&
    quantity.readings.every((one) => one === setting.most) &&
    /\b(?:max(?:imum)?|longest|limit)\b/i.test(view.words.slice(clause.start, quantity.span.start))
  )
    return undefined;
  const read = cue && readingsAs(view, quantity, setting, cue);
  const isSet = setting.set?.test(cue?.text ?? '') === true && !/dead|DLQ/i.test(view.text);
  return read && { setting, span: quantity.span, ...read, distance: cue.distance, isTerm: own.test(cue.text), isSet };
}

/** "(a backup, which takes 3 hours)": what is told in brackets has its own words, "(14 days)" has not. */
function inBrackets(text: string, clause: Span, { start, end }: Span): Span {
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf(')', start - 1));
  const close = text.indexOf(')', end);
  if (open < 0 || text.charAt(open) !== '(' || close < 0 || close - open > 200) return clause;
  const words = (text.slice(open, start) + text.slice(end, close)).match(/[a-z]{2,}/gi) ?? [];
  return words.length < 4 ? clause : { start: Math.max(clause.start, open), end: Math.min(clause.end, close) };
}

const isInBrackets = (text: string, { start }: Span): boolean =>
  text.lastIndexOf('(', start) > text.lastIndexOf(')', start);

/** Days by themselves answer many questions: they count beside a name only. */
function isBigEnough(view: View, { alone: least }: NumberSetting, { readings }: Quantity): boolean {
  if (least === undefined || !readings.every((one) => one >= least)) return false;
  return least === 0 || view.isBare === true || view.cell || view.mentions.length > 0;
}

/** Columns for whatever is worth saying: "16 shards, 7 days". */
export const notes =
  /: (?:[a-z]{3,12} )?(?:facts|what (?:matters|it does)|purpose|description|role|notes?|remarks?|settings?|config(?:uration)?|details|properties|limits)(?: [\w -]{1,40})?\s{0,4}$/i;

/** Whether nothing but values stands in a clause. */
function isAlone(view: View, clause: Span, { span }: Quantity): boolean {
  if (view.cell && !notes.test(view.text.slice(0, view.own))) return false;
  // "On-demand, 48 h": what stands between two commas.
  const comma = view.words.lastIndexOf(', ', span.start) + 1;
  // "Consumer `Pack`: 2 GB": behind a name and a colon.
  const name = view.mentions.findLast(
    (one) => one.span.end <= span.start && /^\W{0,3}:/.test(view.text.slice(one.span.end)),
  );
  const from = Math.max(clause.start, view.cell ? view.own : comma, name?.span.end ?? 0);
  const rest = view.words.slice(from, span.start) + view.words.slice(span.end, clause.end);
  const others = rest
    .replace(/^(\W{0,4}[\w.-]{3,60}\W{0,2} |\W{3,90})ha(?:s|ve)\b/i, '$1')
    .replace(/\b(?:at most|up to|and|or|every|max(?:imum)?\.?|(?:is|are) (?:enough|plenty|sufficient))(?![\w-])/gi, '')
    .replace(/\d[\d.,]{0,9}\s?(?:s|sec|seconds|min|minutes|[MG]i?B)\b/g, '');
  // The name of the resource is one word; where names are not looked at, one word may be a name.
  return view.isBare
    ? others.split(/[^\w.-]/).filter((word) => /[a-z]/i.test(word)).length <= 1
    : !/[a-z]/i.test(others);
}

interface Cue {
  readonly text: string;
  readonly distance: number;
  readonly before: boolean;
}

/** The words for a setting that stand nearest to a value; those behind it count as further away. */
function nearestCue(text: string, clause: Span, { start, end }: Span, cue: Pattern): Cue | undefined {
  let nearest: Cue | undefined;
  for (const match of everyMatch(everywhere(cue), text.slice(clause.start, clause.end))) {
    const at = clause.start + match.index;
    // "In one go": the number is a part of the words.
    if (at < start && at + match[0].length > end && /^(?:in|at any) (?:one|a single) /i.test(match[0]))
      return undefined;
    const before = at < start;
    const overlaps = at < end && at + match[0].length > start;
    const distance = overlaps ? 0 : before ? start - at - match[0].length : at - end + 8;
    if (!nearest || distance < nearest.distance) nearest = { text: match[0], distance, before };
  }
  return nearest;
}

/** What a unit in the head of a column makes of its numbers: "Timeout (min)". */
const factorOf = (word: string): number | undefined =>
  rateSeconds(word) ?? (/^[mk]i?b$/i.test(word) ? byteUnit(word)?.at(-1) : undefined);

const identifier = /^[A-Za-z]{1,40}(?:_[a-z]{1,40}){1,6}$|^[A-Za-z]?[a-z]{1,30}(?:[A-Z][a-z]{1,30}){1,6}$|^Timeout$/;

/** What AWS calls settings: with these words no other can be meant. */
const own =
  /time[ -]?out|(?<!in)visib|delay(?!s|ed)|retention|memory|batch size|per shard|window|concurrency|receive ?count|threshold|periods?\b/i;

type Read = Pick<StatedNumber, 'readings' | 'factor'>;

/** A value in the base unit of a setting; nothing where it counts something else. */
function readingsAs(view: View, quantity: Quantity, setting: NumberSetting, cue: Cue): Read | undefined {
  const { unit, readings, noun } = quantity;
  if (readings.includes(Number.POSITIVE_INFINITY))
    return cue.before !== /^unlimited/i.test(quantity.text) && endlessly.test(setting.path) ? { readings } : undefined;
  // "… keeps them for fourteen": of days, which were told before.
  const before = view.text.slice(0, quantity.span.start);
  if (unit === 'none' && noun === undefined && /\b(?:for|within|batch in) $/.test(before)) return undefined;
  // "Failed jobs are reported one by one".
  const beside = view.text.slice(Math.max(0, quantity.span.start - 7), quantity.span.end + 7);
  if (setting.path !== 'BatchSize' && /\bone by one\b/i.test(beside)) return undefined;
  if (unit === setting.unit && setting.least !== undefined && readings.some((one) => one < (setting.least ?? 0)))
    return undefined;
  const isTooMuch = setting.most !== undefined && readings.every((one) => one > (setting.most ?? one));
  if (isTooMuch && (unit === 'byte' || !own.test(cue.text))) return undefined;
  if (unit === setting.unit) {
    const isPeriod = noun === 'period' && unit === 'second';
    if (isPeriod && !/^ScheduleExpression$|IntervalInSeconds$|^Period$/.test(setting.path)) return undefined;
    if (setting.noun && !setting.noun.test(noun ?? '')) return undefined;
    return { readings: received(view, quantity, setting, cue) };
  }
  if (unit !== 'none' || (noun !== undefined && !setting.noun?.test(noun))) return undefined;
  if (setting.unit === 'count')
    return countOf(view, quantity, setting, cue) ? { readings: received(view, quantity, setting, cue) } : undefined;
  const inCell = view.cell && quantity.span.start >= view.own;
  if (inCell) {
    const head = view.text.slice(0, view.own);
    const factor =
      [...head.matchAll(/[([ ]([a-z]{1,2}|min|sec|[a-z]{2,6}s)\b/gi)]
        .map(([, word = '']) => factorOf(word))
        .find(Boolean) ?? setting.scale;
    return { readings: readings.map((one) => one * factor), factor };
  }
  if (!cue.before || cue.distance > 24) return undefined;
  if (cue.distance <= 8 && identifier.test(cue.text))
    return { readings: readings.map((one) => one * setting.scale), factor: setting.scale };
  // "Memory is fine at 384", "a visibility timeout of 90": whichever unit its author had in mind.
  const between = view.text.slice(quantity.span.start - cue.distance, quantity.span.start);
  return own.test(cue.text) && bare.test(between) && ends.test(view.text.slice(quantity.span.end))
    ? { readings: unitsOf(setting).flatMap((factor) => readings.map((one) => one * factor)) }
    : undefined;
}

const endlessly = /Retention|RetryAttempts$|ReceiveCount$/;
const bare =
  /^(?<!\b(?:ratio|factor|multiple)\b.{1,80})\W{0,4}(?:(?:is|of|at|to|set|still|now|currently|fine|just|only|kept|stays|left)\W{1,3}){0,4}$/i;
const ends = /^\s{0,2}(?:[.,;)\]]|$|and\b|but\b)/;
const unitsOf = ({ unit }: NumberSetting): readonly number[] =>
  unit === 'second' ? [1, 60, 3600, 86_400] : [1, 1024, 1_048_576, 1_073_741_824];

/** "Retries twice": received three times, or two. */
function received(
  view: View,
  { noun, readings, span }: Quantity,
  { path }: NumberSetting,
  cue: Cue,
): readonly number[] {
  const text = cue.text + view.text.slice(span.end, span.end + 5);
  const isAgain = /maxReceiveCount$/.test(path) && (noun === 'retry' || (noun === 'time' && /retr|more/i.test(text)));
  // "Tries it eight times": the first time, and again.
  const isInAll =
    path === 'MaximumRetryAttempts' && /^tries/i.test(cue.text) && !/^ (?:more|again)/.test(view.text.slice(span.end));
  return isAgain || isInAll ? readings.flatMap((one) => [one, isAgain ? one + 1 : one - 1]) : readings;
}

/** "maxReceiveCount of Orders is 10", "after four attempts", "in batches of ten": a number that belongs to the words. */
function countOf(view: View, { span, noun }: Quantity, setting: NumberSetting, cue: Cue): boolean {
  if (noun !== undefined) return true;
  // "2 of 3 periods", "at ten errors or more": the words stand behind the number.
  if (cue.text === '') return !cue.before && cue.distance < 8;
  const [, word] = /^ (?:[a-z]{3,12} )?([a-z]{3,12}?)s?\b/.exec(view.text.slice(span.end)) ?? [];
  if (setting.bounds && word !== undefined && setting.noun?.test(word)) return true;
  const behind = view.text.slice(span.end, span.end + 90);
  if (/^\s?(?:m?s|secs?|seconds?|min(?:ute)?s?|h|hours?|days?|[KMG]i?B)\b/.test(behind)) return false;
  // "If one fails, all five come again."
  if (/\ball $/.test(view.text.slice(0, span.start))) return false;
  // "… has 29 s because the bank gives up after 30": seconds.
  if (/gives? up/i.test(cue.text) && /\d ?(?:s|sec|seconds|min|minutes|h|hours)\b/.test(view.text.slice(0, span.start)))
    return false;
  if (/dead|DLQ/i.test(cue.text) && /\bha(?:s|ve) $/.test(view.text.slice(0, span.start))) return false;
  const between = view.words.slice(span.start - cue.distance, span.start).replace(/\s+/g, ' ');
  if (cue.before) return between.length <= 40 && !/^\s?(?:%|percent|[x×])/.test(behind) && !counts(behind, setting);
  return /^\s{1,3}(?:[a-z]{1,12}\s{1,60}){0,4}(?:tries|chances|strikes|attempts|receives|shards|reserved|times|failures|failed|deliveries|at a time|at once|in parallel|concurrent(?:ly)?|at (?:the )?same time|simultaneously|side by side|at work|at any|(?:per|an?|each) (?:invocation|batch|call|shard)|in (?:one|a single) (?:go|call))\b/i.test(
    behind,
  );
}

/** Whether what follows a number is the thing that it counts, and none that the setting is stated in. */
function counts(behind: string, setting: NumberSetting): boolean {
  const next = /^\s(?:or more )?([a-z]{3,16}s)\b(?! (?:the|an?|our|its|us|it|them|runs?)\b)/.exec(behind)?.[1];
  if (next === undefined || setting.noun === undefined) return false;
  // An alarm on a queue counts whatever is in it: "5,000 readings".
  if (setting.isOfAnything) return /^(?:minute|second|hour|day|period|time|datapoint|evaluation)s$/.test(next);
  return setting.path !== 'BatchSize' && ![next, next.replace(/s$/, '')].some((one) => setting.noun?.test(one));
}

/** Clauses in which a value is a statement at all. */
export function isStatement(view: View, { start }: Span): boolean {
  const clause = view.clauses[clauseAt(view, { start, end: start })];
  if (!clause) return false;
  const text = view.text.slice(clause.start, clause.end);
  const named = view.mentions.some(({ span }) => span.start < clause.end && span.end > clause.start);
  return named || view.cell || isBehindName(view, clause) || !isGeneral(text);
}
