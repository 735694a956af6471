import { inOneLine } from '../engine/in-one-line';
import { moved } from '../engine/moved';
import { everyMatch, lazyPattern, longPattern } from '../engine/pattern';
import { readQuantities } from '../engine/read/quantity';
import { magnitude, rateSeconds, singular, wordNumber } from '../engine/read/units';
import type { Claim, NotePiece, Quantity, Sentence, Service, Span } from '../engine/types';
import { isDemanded } from './design/demanded';

/**
 * Loads that are told by who sends them: "50,000 vehicles, each of which sends one reading every 10 seconds" are 5,000
 * messages a second. The senders stand in the sentence that tells how often each of them sends, or before it.
 */

/** Who can be many and sends by itself. */
const senders = inOneLine`
    vehicles?|cars?|trucks?|buses|trains?|ships?|bikes?|scooters?|drones?|robots?|devices?|sensors?|meters?|trackers?
    |tags?|terminals?|kiosks?|lockers?|cameras?|monitors?|probes?|collectors?|beacons?|gateways?|controllers?
    |thermostats?|turbines?|panels?|pumps?|elevators?|machines?|stations?|chargers?|watches|phones?|tablets?|clients?
    |users?|customers?|players?|gamers?|drivers?|riders?|couriers?|patients?|readers?|visitors?|households?|homes?
    |houses?|stores?|shops?|branches|restaurants?|warehouses?|hotels?|merchants?|tenants?|accounts?|partners?|agents?
    |hosts?|servers?|nodes?|pods?|containers?|apps?|sessions?|wearables?|installations?|sites?|taxis?|cabs?|members?
    |employees|students?|people|fans|viewers|callers|subscribers?|bots?|crawlers?|workers?`;
const crowd = lazyPattern(
  'gi',
  () => inOneLine`
    (?<![\w.,])(\d{1,3}(?:[,.]\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s{0,2}(k|thousand|million|m
    |mio)?\s{1,4}(?:(?!(?:per|every|each|of|ms|[km]i?b)\b)[a-z-]{2,16}\s{1,4}){0,2}?(?:(${senders})
    |([a-z]{4,18}s))\b(?!\s{1,4}(?:per|a|each|every) (?:second|minute|hour|day)\b)`,
);
/** What sends nothing by itself; of anything else there have to be many. */
const passive = longPattern`
    ^(?:messages|events|records|orders|requests|quer\w+|(?:milli)?seconds|minutes|hours|days|weeks|months|years|times
    |bytes|shards|queues|topics|streams|partitions|batches|calls|retries|attempts|groups|items|jobs|tasks|rows|lines
    |files|objects|readings|updates|regions|zones|subscriptions|rules|targets|payments|invoices|transactions)$`;
const many = 100;

/** "Vehicles: 15,000" */
const labelled = lazyPattern(
  'gi',
  () => inOneLine`
    (?<!\b(?:each|every|per|an?) )\b(${senders})\b[^.;:\d\n]{0,24}[:=]\s{0,3}(?:about |around |some |~ ?)?
    (\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s{0,2}(k|thousand|million|m|mio)?(?![\w%])`,
);
/** "each of them", "every vehicle", "each": what follows is told of one. */
const eachOne = longPattern`
      \b(?:each|every)(?:\s{1,4}(?:of (?:them|these|the)|one|single)){0,2}
      (?:\s{1,4}(?:[a-z-]{2,16}\s{1,4})?(${senders})\b)?|^\W{0,4}an?\s{1,2}(${senders})\b|\bper\s{1,2}(${senders})\b`;
const eachBehind = lazyPattern('i', () => `^\\s{0,3},?\\s{0,3}(?:each|apiece|per (${senders}))\\b`);
/** The words before an interval: how many are sent in it, and what leads to it. */
const inInterval = longPattern`
    (?:\b(\d{1,5}|an?|one|two|three|four|five|six|eight|ten|twenty)\s{1,4}(?:[\w-]{2,20}\s{1,4}){0,3}(?:of\s{1,4}\d{1,4}\s?(?:bytes|[KM]i?B)\s{1,4})?
    |\b(once|twice)\s{1,4})?(\b(?:every|per)\s{1,4}|\/\s{0,2})$`;
const sending = longPattern`
    \b(?:sends?|sending|reports?|reporting|emits?|emitting|posts?|posting|publish(?:es|ing)?|push(?:es|ing)?|pings?
    |produc(?:es?|ing)|writ(?:es?|ing)|uploads?|uploading|calls?|updates?|updating|triggers?|triggering|mak(?:es?|ing)
    |plac(?:es?|ing)|generat(?:es?|ing)|creat(?:es?|ing)|transmits?|delivers?|logs?|logging|measures?|ships?)\b`;

/** A cheap look for what is told of one, or of each. */
const distributive = /\b(?:each|every|apiece|(?:per|an?) (?:second|minute|hour))\b|\/ ?\d{1,3} ?(?:s|min)\b/i;
/** "10,000 sensors write one record per second": so few cannot be what all of them write together. */
const few = /^(?:an?|one|two|three|1|2|3)\b/i;

/** So many sentences before one are looked at for who sends. */
const reach = 3;
/** A rate of the sum is told beside it: nothing is left to reckon. */
const sum = 10;

/** A rate that senders make together. */
export interface SentLoad {
  /** Which sentence of the piece tells it. */
  readonly index: number;
  readonly quantity: Quantity;
  /** What is sent: "record"; nothing where no word tells. */
  readonly thing: string | undefined;
  /** What takes it, and the sentence that tells so; nothing where none of the piece does. */
  readonly taker: { readonly service: Service; readonly home: Sentence } | undefined;
}

/** Every load of a piece that is told by its senders, in the order of the text. */
export function sentLoads({ mask, sentences, claims }: NotePiece): readonly SentLoad[] {
  if (!distributive.test(mask)) return [];
  return sentences.flatMap((sentence, index): readonly SentLoad[] => {
    const { text, span } = sentence;
    if (!distributive.test(text)) return [];
    const isSent = sending.test(text);
    const told = [...readQuantities(text).map((one) => rateOfOne(text, one)), timesOfOne(text)];
    for (const own of told) {
      // Whoever is named with each of them does something so often, whatever the verb is.
      if (!own || !(isSent || ((own.sender !== undefined || isOfCrowd(text, own)) && !able.test(text)))) continue;
      const many = sendersOf(sentences, index, own);
      const taker = takerOf(sentences, index);
      if (many === undefined) continue;
      const whole = moved(own.span, span.start);
      const isOther = (claim: Claim) => !own.isOfEach || claim.span.start !== whole.start;
      const end = sentences[index + 1]?.span.end ?? span.end;
      if (claims.some((claim) => isOther(claim) && isSum(claim, span.start, end))) continue;
      const quantity: Quantity = {
        unit: own.unit,
        text: text.slice(own.span.start, own.span.end),
        readings: [own.rate * many],
        span: whole,
        ...(own.thing !== undefined && { noun: own.thing }),
      };
      return [{ index, quantity, thing: own.thing, taker }];
    }
    return [];
  });
}

/** What each of them could do is no load. */
const able =
  /\b(?:capacity|can|could|limit\w{0,3}|max\w{0,4}|handles?|serves?|supports?|required|need(?:s|ed)?|QPS|RPS|TPS)\b|[÷=]/i;

/** "350 robots × 20 messages a second each", "20,000 devices, one message every 2 s" */
function isOfCrowd(text: string, { span }: OwnRate): boolean {
  const before = text.slice(0, span.start);
  if (few.test(text.slice(span.start, span.end)) && /[,:(×x–-]\s{0,3}$/.test(before))
    return crowdsIn(before).length > 0;
  return eachBehind.test(text.slice(span.end)) && crowdsIn(text).length > 0;
}

interface OwnRate {
  /** Messages or bytes a second of one sender. */
  readonly rate: number;
  readonly unit: 'count/second' | 'byte/second';
  readonly span: Span;
  /** What one sender is called, where it is. */
  readonly sender: string | undefined;
  /** The sentence says that it speaks of one of them. */
  readonly isOfEach: boolean;
  readonly thing: string | undefined;
}

/** What one sender sends, where a quantity tells it: "3 orders per minute", "a reading every 10 seconds". */
function rateOfOne(text: string, { unit, span, readings, to, text: written, noun }: Quantity): OwnRate | undefined {
  const [number] = readings;
  if (number === undefined || number <= 0 || to !== undefined) return undefined;
  const before = text.slice(0, span.start);
  const interval = unit === 'second' || unit === 'millisecond' ? inInterval.exec(before) : null;
  const seconds = unit === 'millisecond' ? number / 1000 : number;
  const lead = interval ? before.slice(0, -(interval[3] ?? '').length) : before;
  const { isOfEach, sender } = ofEach(lead, text.slice(span.end));
  if (!interval) {
    if (unit !== 'count/second' && unit !== 'byte/second') return undefined;
    return isOfEach || few.test(written) ? { rate: number, unit, span, sender, isOfEach, thing: noun } : undefined;
  }
  const thing = /([a-z]{3,20})\s{1,4}(?:every|per|\/)\s{0,4}$/i.exec(interval[0])?.[1];
  const whole = { start: interval.index, end: span.end };
  return {
    rate: countOf(interval) / seconds,
    unit: 'count/second',
    span: whole,
    sender,
    isOfEach,
    thing: thing && singular(thing),
  };
}

const atTimes =
  /\b(once|twice|(?:\d{1,3}|two|three|four|five|ten) times)\s{1,3}(?:an?|per|every|each)\s{1,3}(second|minute|hour|day)\b/i;

/** "Each sends its position twice a second" */
function timesOfOne(text: string): OwnRate | undefined {
  const found = atTimes.exec(text);
  if (!found) return undefined;
  const [all, often = '', unit = ''] = found;
  const { isOfEach, sender } = ofEach(text.slice(0, found.index), text.slice(found.index + all.length));
  const times = /^once/i.test(often)
    ? 1
    : /^twice/i.test(often)
      ? 2
      : (wordNumber(often.split(' ')[0] ?? '') ?? Number.parseInt(often, 10));
  const span = { start: found.index, end: found.index + all.length };
  const rate = times / (rateSeconds(unit) ?? 1);
  return { rate, unit: 'count/second', span, sender, isOfEach, thing: undefined };
}

/** Whether what stands around a rate says that it is one of each sender, and who that is. */
function ofEach(before: string, behind: string): Pick<OwnRate, 'isOfEach' | 'sender'> {
  const each = eachOne.exec(before);
  const after = eachBehind.exec(behind);
  const name = each?.[1] ?? each?.[2] ?? each?.[3] ?? after?.[1];
  return { isOfEach: each !== null || after !== null, sender: name === undefined ? undefined : singular(name) };
}

function countOf([, count, times]: RegExpExecArray): number {
  if (times !== undefined) return times.toLowerCase() === 'twice' ? 2 : 1;
  return count === undefined ? 1 : (wordNumber(count) ?? (Number(count) || 1));
}

const ofThem = longPattern`
    \bthere (?:are|will be) (?:about |around |some |up to ){0,2}(?<number>\d{1,3}(?:[,.]\d{3}){1,3}
    |\d{1,9})\s{0,2}(?<times>k|thousand|million)? of (?:them|these)\b
    |\beach of (?:the |our |these |about |some ){0,2}(?<of>\d{1,3}(?:[,.]\d{3}){1,3}|\d{1,9})\s{0,2}(?<by>k|thousand
    |million)?(?= [a-z-]{3,20}s\b)`;

/** Everybody of whom a text tells how many there are. */
function crowdsIn(text: string): readonly { readonly number: string; readonly times: string; readonly name: string }[] {
  const { number, of = number, times = '', by = times } = ofThem.exec(text)?.groups ?? {};
  return [
    ...everyMatch(crowd, text).flatMap(([, number = '', times = '', named, other = '']) => {
      const isMany = times !== '' || Number(number.replace(/[,.]/g, '')) >= many;
      return named !== undefined || (isMany && !passive.test(other)) ? [{ number, times, name: named ?? other }] : [];
    }),
    ...everyMatch(labelled, text).map(([, name = '', number = '', times = '']) => ({ number, times, name })),
    ...(of === undefined ? [] : [{ number: of, times: by, name: '' }]),
  ];
}

/** How many send: told in the sentence or the last one before it that tells of such senders. */
function sendersOf(sentences: readonly Sentence[], index: number, own: OwnRate): number | undefined {
  for (let at = index; at >= Math.max(0, index - (own.isOfEach ? reach : 0)); at--) {
    const one = sentences[at];
    if (!one || one.zone === 'heading' || !isDemanded(one)) return undefined;
    const { text } = one;
    for (const { number, times, name } of crowdsIn(text)) {
      if (own.sender !== undefined && name !== '' && singular(name) !== own.sender) continue;
      const digits = /^\d{1,3}(?:[,.]\d{3})+$/.test(number) ? number.replace(/[,.]/g, '') : number;
      return Number(digits) * (magnitude(times) ?? 1);
    }
  }
  return undefined;
}

/** What takes the load: named in the sentence, else in those beside it, over a heading too. */
function takerOf(sentences: readonly Sentence[], index: number): SentLoad['taker'] {
  for (const at of [index, index + 1, index - 1, index + 2]) {
    const one = sentences[at];
    if (!one || one.zone === 'heading') continue;
    const found = one.services.find((service) => service === 'kinesis' || service === 'sqs');
    if (found) return { service: found, home: one };
    if (/\bFIFO\b|\.fifo\b/i.test(one.text)) return { service: 'sqs', home: one };
  }
  return undefined;
}

function isSum({ sense, value, span }: Claim, start: number, end: number): boolean {
  if (sense !== 'load' || value.kind !== 'quantity' || span.start < start || span.end > end) return false;
  return value.quantity.unit === 'count/second' && Math.max(...value.quantity.readings) > sum;
}
