import { longPattern } from '../../pattern';
import type { Fact, Pattern, Quantity, Service } from '../../types';
import { unitOfOtherLanguage } from '../units';
import { type Agreement, agreementOf, type Values, valuesIn } from './agreement';
import { acceptsBare, countsOthers } from './bare';
import { isAdvised, isFirm, isNear, isToldBefore } from './firm';
import { isOtherMode } from './modes';

/** A stretch of text in which a cue may stand, and what standing there is worth. */
export interface Stretch {
  readonly text: string;
  /** Where the number stands in it; cues nearer to it count more. Absent in texts that the number is not in. */
  readonly at?: number;
  readonly worth: number;
  /** It is a heading, over prose or over a table, which is about more than the number. */
  readonly heads?: 'prose' | 'cell';
  /** Near enough to the number to hold a claim that contradicts the fact. */
  readonly strong: boolean;
}

export interface Place {
  readonly quantity: Quantity;
  /** The words behind the number: "messages per second without batching". */
  readonly behind: string;
  /** The words around the number up to the next comma or parenthesis on each side. */
  readonly near: string;
  /** The sentence up to the number and with it. */
  readonly leading: string;
  /** The clause, for words that make the number some other fact. */
  readonly clause: string;
  /** What heads the column and the row of a cell. */
  readonly headers: readonly string[];
  readonly stretches: readonly Stretch[];
  /** The bullet before, for a number that a word bounds: "- Default is 30 s" goes on with what that one is about. */
  readonly beside: string;
  readonly queueType?: 'standard' | 'fifo';
  /** The place states a limit: a table cell, a label with a colon, a verb that allows or limits. */
  readonly stating: boolean;
  /** A bullet right under a heading that names a service alone tells nothing but the bound. */
  readonly alone: boolean;
  /** The place is too vague to contradict anything. */
  readonly vague: boolean;
  /** It stands in a fence, among settings or drawings. */
  readonly fenced: boolean;
  /** What heads a number that stands alone, each part from its noun on: "messages per batch". */
  readonly heads: readonly string[];
}

export interface Choice {
  readonly fact: Fact;
  readonly score: number;
  /** The number is one that the fact has or had, or that older course material teaches. */
  readonly agrees: boolean;
  /** The number is today's. */
  readonly current: boolean;
  /** The number disagrees, and the evidence carries a verdict even so. */
  readonly firm: boolean;
}

/** The fact that the number states, if its words are there. */
export function chooseFact(facts: readonly Fact[], place: Place): Choice | undefined {
  let best: Choice | undefined;
  // "2 MB/s of writes" is no word about what can be read, though that is 2 MB/s.
  const preferring = facts.filter((fact) => fact.mentions?.prefers?.test(place.near) && valuesIn(fact, place.quantity));
  const named = facts.filter((fact) => isCounted(fact, place));
  for (const fact of named.length > 0 ? named : facts) {
    if (preferring.length > 0 && fact.mentions?.prefers && !preferring.includes(fact)) continue;
    const choice = weigh(fact, place);
    if (choice && (!best || choice.score > best.score)) best = choice;
  }
  return best;
}

/** Whether the head of a number that stands alone says that it counts what the fact does. */
function isCounted({ unit, kind, mentions }: Fact, { heads, quantity }: Place): boolean {
  if (quantity.unit !== 'none') return false;
  return unit === 'count' && kind !== 'range' && heads.some((head) => mentions?.noun?.test(head));
}

function weigh(fact: Fact, place: Place): Choice | undefined {
  const { quantity } = place;
  const withSecond = valuesIn(fact, quantity);
  const values = withSecond ?? valuesWithoutSecond(fact, place);
  if (!values || !fact.mentions) return undefined;
  const { cues, not, noun, prefers } = fact.mentions;
  const scoped = fact.scope?.queueType;
  if (scoped !== undefined && place.queueType !== undefined && scoped !== place.queueType) return undefined;
  const bare = quantity.unit === 'none';
  const agreement = agreementOf(fact, values);
  // "1-7 days" begins with a day: that is no maximum of a day.
  if (fact.kind === 'max' && values.to && agreement === 'now' && agreementOf(fact, { from: values.to }) === 'none')
    return undefined;
  // A latency is an average and contradicts nothing.
  if (fact.unit === 'millisecond' && agreement === 'none') return undefined;
  if (!withSecond && agreement !== 'now') return undefined;
  const bound = boundScore(fact, quantity, agreement, place.leading);
  if (bound === undefined) return undefined;
  if (scoped !== undefined && place.queueType === undefined && agreement === 'none') return undefined;
  if (noun && !bare && !noun.test(place.behind) && !(agreement !== 'none' && isRateAlone(place))) return undefined;
  if (
    not?.test(place.near) ||
    (agreement !== 'now' && not && place.headers.some((header) => not.test(header.replace(aside, ''))))
  )
    return undefined;
  if (isOtherMode(fact.scope?.mode, place.leading) || elsewhereOf(fact, place)) return undefined;
  const cue = cues
    ? (bestCue(cues, place) ??
      (agreement === 'none' ? undefined : cueBeside(cues, place)) ??
      cueAlone(place, agreement))
    : undefined;
  if (cues && !cue) return undefined;
  const counted = isCounted(fact, place);
  if (bare && ((!counted && !acceptsBare(fact, cue, place)) || countsOthers(fact, place))) return undefined;
  if (!noun && !bare && quantity.noun !== undefined && fact.unit.startsWith('count') && !cues?.test(quantity.noun)) {
    if (!cue?.strong) return undefined;
  }
  // "A batch size of 5-10" is what somebody takes.
  if (
    fact.unit === 'count' &&
    fact.kind === 'max' &&
    quantity.to &&
    quantity.readings.every((one) => one > 1 && one <= 20)
  )
    return undefined;
  if ((agreement === 'before' || agreement === 'exam') && agreesByChance(fact, place)) return undefined;
  // There words that tell whose number it is stay unread.
  if (ofOtherScript.test(quantity.text) && (agreement === 'none' || (agreement !== 'now' && isUnbounded(quantity))))
    return undefined;
  if (bare && agreement !== 'now' && unitOfOtherLanguage.test(place.behind)) return undefined;
  if (agreement !== 'now' && quantity.comparator !== 'over' && place.headers.some((header) => wanted.test(header)))
    return undefined;
  const agrees = agreement !== 'none';
  const score =
    (cue?.worth ?? 15) +
    (noun ? 12 : 0) +
    bound +
    { now: 100, before: 96, exam: 88, none: 0 }[agreement] +
    (scoped !== undefined && scoped === place.queueType ? 12 : 0) +
    (scoped !== undefined && place.queueType === undefined ? (scoped === 'fifo' ? -18 : -12) : 0) +
    (not?.test(place.clause) ? -12 : 0) +
    modeScore(fact, place) +
    (prefers?.test(place.near) ? 14 : prefers?.test(place.clause) ? 6 : 0);
  const firm =
    !agrees &&
    bound > 0 &&
    (!bare || counted) &&
    (cue === undefined ? place.queueType !== undefined : cue.strong) &&
    isFirm(fact, place, values);
  return { fact, score, agrees, current: agreement === 'now', firm };
}

/** "Duration (default, max)": what a head is not about. */
const aside = /\([^()]*\)/g;

/** Japanese, Chinese, Korean. */
const ofOtherScript = /[\u3000-\ud7af]/;

/** The service that the number is told of, where the clause and what heads it give it away. */
export function elsewhereOf({ mentions }: Fact, { clause, stretches }: Place): Service | undefined {
  const { words, service } = mentions?.elsewhere ?? {};
  return words?.test([clause, ...stretches.map(({ text }) => text)].join(' ')) ? service : undefined;
}

/** "| Requirement | Service |": what stands under such a head is what somebody wants. */
const wanted =
  /^\W{0,4}(?:[a-z]{2,12} )?(?:requirements?|needs?|use[- ]cases?|scenarios?|goals?|you (?:need|want)|ours|we (?:have|use|got)|used?|usage|raised(?: to)?|requested|granted)\W{0,4}$/i;

/** A value of the past contradicts today's as much as one that never was: it has to be told of what the fact limits. */
function agreesByChance({ mentions, unit }: Fact, place: Place): boolean {
  const { cues, firmly, sense } = mentions ?? {};
  const { quantity } = place;
  // "In batches of 10", "with five consumers": so few of a thing are told in many ways.
  const few = unit === 'count' && quantity.readings.every((one) => one <= 20);
  if (few && ((isUnbounded(quantity) && !place.stating) || isToldBefore(place))) return true;
  // "10 shards, 7-day retention" is what somebody has set.
  const isSetting = adjective.test(quantity.text) && !nearRealTime.test(place.leading);
  const isOne = article.test(quantity.text) || (singular.test(quantity.text) && /\ban? \S+ \S+$/i.test(place.leading));
  if (quantity.comparator === undefined && (isSetting || isOne)) return true;
  if (condition.test(place.leading) && isToldBefore(place)) return true;
  if (quantity.unit === 'second' && (inCase.test(place.leading) || ahead.test(place.behind))) return true;
  // An end of an old range is told in many ways.
  if (sense !== 'range' && sense !== 'min') return firmly !== undefined && !isNear(firmly, place);
  // "Use a 60-120 second interval" begins where intervals once began.
  if (isAdvised(place)) return true;
  // "typically 60 s", "within ~60 s" is told of what may be less today.
  if (!quantity.to && typical.test(place.leading)) return true;
  if (isUnbounded(quantity) && pairedSetting.test(place.leading)) return true;
  if (place.fenced && isUnbounded(quantity)) return true;
  // "Wait for 60 seconds", under a heading on buffers.
  return isUnbounded(quantity) && cues !== undefined && !isNear(cues, place);
}

/** "If it is set to 10, it gets up to 10 messages": what follows from a setting. */
const condition = /^\W{0,6}(?:if|when|with)\b/i;

/** "If that makes each run less than 5 minutes" */
const inCase = /\b(?:if|when|whenever|unless)\b[^,;.]{0,120}\b(?:less|shorter|lower|under|below)\b[^,;.]{0,24}$/i;

/** "Tells of failures 1-2 weeks before they happen" */
const ahead = /^(?:days|weeks|months) (?:before|ahead|in advance)\b/i;

/** "Stores all events for a week", "uses a sixty second buffer" */
const article = /^an?\s/i;
const singular = /^\S+ (?:day|hour|minute|second|year|week)$/i;
/** "Near real time (60-second buffer)" */
const nearRealTime = /\bnear[- ]real[- ]?time\W{1,6}\S{1,12}$/i;
const adjective = /-(?:day|hour|minute|second|year|week)$/i;
const typical = longPattern`
    (?:\b(?:typically|usually|generally|commonly|often|mostly)\s{1,4}(?:about |around |in |at |within ){0,2}
    |\b(?:within|under|less than)\W{1,4})\S{1,24}(?:\s?[a-z]{1,8})?$`;

/** "buffer 1 MB / 60 s" */
const pairedSetting = /\d\s?Mi?B\s?(?:\/|\+)\s?\S{1,6}(?:\s[a-z]{1,8})?$/i;

/** Nothing bounds the number. */
function isUnbounded({ to, comparator }: Quantity): boolean {
  return to === undefined && (comparator === undefined || comparator === 'over');
}

const rateWords = /\b(?:throughput|performance|rates?|tps|speed|limits?|quotas?|capacity|batching)\b|\/\s?s\b/i;

/** "300/s" in a row or list about throughput: nobody writes what is counted. */
function isRateAlone({ quantity, stretches, near, leading }: Place): boolean {
  if (quantity.unit !== 'count/second' || quantity.noun !== undefined) return false;
  return (
    /\bbatch/i.test(near) ||
    rateBefore.test(leading.slice(0, -quantity.text.length)) ||
    stretches.some((stretch) => stretch.at === undefined && rateWords.test(stretch.text))
  );
}

/** "FIFO: 300/s", "Throughput 300/s" */
const rateBefore =
  /\b(?:FIFO(?: queues?)?|throughput|limit|max(?:imum)?|adds?|increas(?:es?|ing) by)(?: of| is)?\W{1,6}$|\+$/i;

/** A fact of one mode ("on-demand") fits better where the mode is named around the place. */
function modeScore(fact: Fact, place: Place): number {
  const mode = fact.scope?.mode;
  if (mode === undefined || mode === 'default') return 0;
  const words = mode.toLowerCase().replaceAll('-', ' ');
  return place.stretches.some(({ text }) => text.toLowerCase().replaceAll('-', ' ').includes(words)) ? 8 : -8;
}

/** "2 MB out per shard": who tells what a shard takes or gives may leave out the second. */
function valuesWithoutSecond({ unit, mentions }: Fact, place: Place): Values | undefined {
  const { quantity, clause } = place;
  if (unit !== 'byte/second' || quantity.unit !== 'byte' || quantity.to) return undefined;
  const { firmly, prefers } = mentions ?? {};
  if (!firmly || !prefers?.test(clause)) return undefined;
  const isOfIt = isNear(firmly, place) || place.stretches.some(({ text, heads }) => !heads && firmly.test(text));
  return isOfIt ? { from: quantity.readings } : undefined;
}

export interface Cue {
  readonly worth: number;
  readonly strong: boolean;
  readonly distance: number;
}

/** The cue that counts most; it is strong where any strong stretch has one that belongs to the number. */
function bestCue(cues: Pattern, place: Place): Cue | undefined {
  let best: Cue | undefined;
  let strong = false;
  for (const stretch of place.stretches) {
    const found = nearest(cues, stretch.text, stretch.at, place.quantity.text.length);
    if (found === undefined) continue;
    strong ||= stretch.strong && !found.detached;
    const worth = stretch.worth + (stretch.at === undefined ? 0 : Math.max(0, 24 - found.distance / 4));
    if (!best || worth > best.worth) best = { worth, strong, distance: found.distance };
  }
  return best && { ...best, strong };
}

function cueBeside(cues: Pattern, { beside }: Place): Cue | undefined {
  return beside !== '' && cues.test(beside)
    ? { worth: 12, strong: false, distance: Number.POSITIVE_INFINITY }
    : undefined;
}

/** "<= 256 KB", and no more, right under the heading of a service: whose it is tells what it is. */
function cueAlone({ alone }: Place, agreement: Agreement): Cue | undefined {
  return alone && agreement !== 'none' ? { worth: 0, strong: false, distance: Number.POSITIVE_INFINITY } : undefined;
}

interface Nearest {
  readonly distance: number;
  /** It stands behind the number, and a comma or parenthesis between them. */
  readonly detached: boolean;
}

const withoutIt = /\b(?:without|no|not|non-?)\s{0,8}$|\bun-?$/i;

/** The match nearest to an offset, where the number of that length stands; any match where the offset does not matter. */
function nearest(pattern: Pattern, text: string, at: number | undefined, length: number): Nearest | undefined {
  let best: Nearest | undefined;
  for (let from = 0; from < text.length; ) {
    const match = pattern.exec(text.slice(from));
    if (!match) break;
    const start = from + match.index;
    const end = start + match[0].length;
    from = Math.max(end, start + 1);
    if (withoutIt.test(text.slice(Math.max(0, start - 12), start))) continue;
    if (at === undefined) return { distance: 0, detached: false };
    const distance = end <= at ? at - end : Math.max(0, start - at) * 1.3;
    const detached = start >= at + length && /[,;()]/.test(text.slice(at + length, start));
    if (!best || distance < best.distance) best = { distance, detached };
  }
  return best;
}

/** "By default, Lambda polls up to 10 messages" */
const byDefault = /^\W{0,6}by default\b[^.;\d]{0,80}\d[\d,.]{0,9}\s?[a-z]{1,16}$/i;

/** How well the bound that the words set fits what the fact limits; undefined where it cannot be meant. */
function boundScore(fact: Fact, quantity: Quantity, agreement: Agreement, leading: string): number | undefined {
  const agrees = agreement !== 'none';
  const said = quantity.to ? 'range' : quantity.comparator;
  switch (fact.mentions?.sense) {
    case 'default':
      if (said === 'default') return 30;
      if (said === undefined || said === 'exact') return agrees ? 4 : undefined;
      return said === 'max' && agreement === 'now' && byDefault.test(leading) ? 30 : undefined;
    case 'max':
      if (said === 'max') return 18;
      // "Records older than 7 days are billed": no bound of what is kept.
      if (said === 'over' && (fact.unit === 'second' || fact.unit === 'count/second')) return undefined;
      if (said === 'default') return agrees && fact.unit !== 'second' ? -8 : undefined;
      // "Up to 7 days or more" is no word against what is more today.
      if (said === 'min') return agreement === 'now' && fact.unit !== 'byte' ? -20 : undefined;
      return said === 'range' ? 6 : 5;
    case 'min':
      if (said === 'min') return 18;
      if (said === 'range') return agrees ? -5 : undefined;
      return agrees && said !== 'default' ? 0 : undefined;
    case 'range':
      if (said === 'range') return 24;
      if (said === 'max' || said === 'min') return 12;
      return agrees && said !== 'default' ? 2 : undefined;
    default:
      return 5;
  }
}
