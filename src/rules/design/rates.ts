import { inOneLine } from '../../engine/in-one-line';
import { moved } from '../../engine/moved';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { inUnitOfHead } from '../../engine/read/claims/head-units';
import { isAskedOfAnother } from '../../engine/read/claims/load';
import { numberPlaces, readQuantities } from '../../engine/read/quantity';
import { magnitude, rateSeconds, wordNumber } from '../../engine/read/units';
import type { NotePiece, Quantity, Sentence, Span } from '../../engine/types';
import { headsOf, settingOfRow } from '../cell-heads';
import { sentLoads } from '../described-senders';
import { isDemanded } from './demanded';
import { anything, products } from './things';

/**
 * Rates that a design tells of what it moves, wherever it does: "At noon we see 6,000 orders a second" under *Context*, a
 * row of a table of volumes, a line of a list of figures.
 */
export interface ToldRate {
  readonly quantity: Quantity;
  /** What is counted: "orders", "ride requests"; nothing where no word tells. */
  readonly thing: string | undefined;
  /** It is counted of others as well: calls of an API, looks at a page, work of a database. */
  readonly isForeign: boolean;
  readonly sentence: Sentence;
  /** Which sentence of its piece it is. */
  readonly index: number;
  readonly span: Span;
  readonly piece: NotePiece;
}

/** So slow that no queue or stream would mind. */
const negligible = 20;

/** May be what goes into a queue as well, where the note says so. */
const foreign = /^(?:requests?|transactions?|views?|visits?|searches|executions?|invocations?)$/i;
/** "A request rate of 890K/s" */
const ofRequests = /\brequests?\b/i;
/** Is never what goes into a queue. */
const never =
  /^(?:calls?|quer(?:y|ies)|hits?|reads?|writes?|connections?|visitors?|users?|sessions?|times?|tps|rps|qps|operations?|iops|lookups?|polls?|clients?)$/i;
const limiting = longPattern`
    \b(?:limit\w{0,3}|max(?:imum)?|quota|at most|can(?:not|'t)?|could|may|might|would|should|allow\w{0,3}|supports?
    |provides?|offers?|gives? you|capacity|(?:each|per|a) shard|throttl\w{1,3}|alarm|threshold|costs?|scales?|tested
    |benchmark\w{0,3}|if|when(?! (?:[\w'-]{1,14} ){2,8}?(?:we|there|they|it) (?:get|see|have|receive|expect|are|is|arrive|take)\b)|once|until|unless|eventually|later|instead|than)\b`;
/** "| Peak | 5,200 records/s |" */
const ofLoads =
  /\b(?:peak|load|traffic|rate|ingest(?:ion)?|volume|throughput|per (?:second|day|hour|minute))\b|\/ ?s(?:ec)?\b/i;
const aRate = longPattern`
    \bevery (?:\d|\w{3,5} (?:seconds|minutes))|\bwithin (?:the )?(?:\w{1,7} ){1,2}(?:second|minute|hour)s?\b
    |(?:\/ ?(?:s(?:ec(?:ond)?)?|min(?:ute)?|h(?:r|our)?|day)|\b(?:per|an?|each|every) (?:second|sec|minute|hour|day))\b
    |\b(?:daily|TPS|rps)\b`;
const ofOthers =
  /\b(?:dynamo\w*|cache|API gateway|load balancer|ALB|RPC|http|CDN|search|read(?:s|ers?|ing)?|consum\w{1,4}|dashboards?)\b/i;

/** Every such rate of a note. */
export const ratesIn = inPieces((piece): readonly ToldRate[] => {
  if (!aRate.test(piece.mask)) return [];
  const sent = sentIn(piece);
  const isOfOne = ({ span }: ToldRate) => sent.some((one) => one.span.start <= span.start && span.end <= one.span.end);
  return [...numbersIn(piece).filter((one) => !isOfOne(one)), ...sent];
});

function numbersIn(piece: NotePiece): readonly ToldRate[] {
  return piece.sentences.flatMap((sentence, index): readonly ToldRate[] => {
    const { text, span, zone, label = '' } = sentence;
    const isTold =
      zone === 'body' || zone === 'callout' || (zone === 'table' && (ofLoads.test(label) || aRate.test(text)));
    if (!isTold || numberPlaces(text).length === 0 || !aRate.test(`${label} ${text}`)) return [];
    if (!isDemanded(sentence)) return [];
    const heads = [headsOf(sentence)?.column, settingOfRow(sentence)].filter((one) => one !== undefined);
    if (heads.some((one) => products.test(one))) return [];
    const told = readQuantities(text).map((one) => inUnitOfHead(one, text, heads));
    return [...told, ...apartRates(text)].flatMap((quantity): readonly ToldRate[] => {
      const { unit, noun, readings, comparator, to, per } = quantity;
      const most = Math.max(...(to ?? readings));
      if (unit !== 'count/second' && unit !== 'byte/second') return [];
      if (most < negligible || per !== undefined) return [];
      const line = lineOf(piece, sentence, quantity.span);
      if (ofOthers.test(line) || products.test(line)) return [];
      const [before, after] = [text.slice(0, quantity.span.start), text.slice(quantity.span.end)];
      if (isAskedOfAnother(quantity.text, before, after)) return [];
      if (limiting.test(clauseOf(text, quantity.span)) || isOfLimit(text, quantity)) return [];
      const counted = thingIn(quantity.text) ?? noun;
      // Of records the row tells which they are.
      const thing = counted === undefined || anything.test(counted) ? (rowOf(sentence) ?? counted) : counted;
      if (thing !== undefined && never.test(thing)) return [];
      // "Up to 5,200 bids a second" come; up to 3,000 messages a second may be what a queue takes.
      if (comparator !== undefined && comparator !== 'over' && (thing === undefined || anything.test(thing))) return [];
      const isForeign = unit !== 'byte/second' && (thing === undefined ? ofRequests.test(line) : foreign.test(thing));
      const placed = moved(quantity.span, span.start);
      return [{ quantity: { ...quantity, span: placed }, thing, isForeign, sentence, index, span: placed, piece }];
    });
  });
}

function sentIn(piece: NotePiece): readonly ToldRate[] {
  return sentLoads(piece).flatMap(({ index, quantity, thing }): readonly ToldRate[] => {
    const sentence = piece.sentences[index];
    if (!sentence || !isDemanded(sentence) || Math.max(...quantity.readings) < negligible) return [];
    return [{ quantity, thing, isForeign: false, sentence, index, span: quantity.span, piece }];
  });
}

const headed = lazyPattern(
  'gi',
  () => inOneLine`
    \b(?<noun>[a-z]{3,20})\s?(?:\/|per|a)\s?(?<unit>s|sec|second|minute|hour|day)\b\)?\s?(?:\([\w ]{2,20}\)\s?
    |(?:at|in|during) (?:\w{2,10}\s?){1,2})?[:=]\s?(?:about |around |~ ?)?(?<number>\d{1,3}(?:,\d{3}){1,3}
    |\d{1,9}(?:\.\d{1,2})?)\s?(?<times>k|thousand|million)?(?![\w.,]*\d)`,
);

const led = lazyPattern(
  'gi',
  () => inOneLine`
    ^\W{0,6}(?:per|each|every|in (?:one|an?|each|every)) (?<unit>second|minute|hour
    |day),? (?:[a-z]+ ){0,4}?(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s?(?<times>k|thousand
    |million)?\s(?:[a-z-]{3,16}\s)?(?<noun>[a-z-]{3,16}s)\b`,
);

/** "2 million jobs go into the queue within five minutes" */
const within = lazyPattern(
  'gi',
  () => inOneLine`
    (?<![\w.,])(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s?(?<times>k|thousand
    |million)?\s(?:[a-z-]{3,16}\s)?(?<noun>[a-z-]{3,16}s)\b[^;:\d]{0,60}?\bwithin (?:the )?(?:first |last )?
    (?<every>\d{1,3}|an?|one|two|three|five|ten|fifteen|thirty) (?<unit>second|minute|hour)s?\b`,
);

/** "5,000 records of 2 KB per second" */
const sized = lazyPattern(
  'gi',
  () => inOneLine`
    (?<![\w.,])(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s?(?<times>k|thousand|million)?\s
    (?<noun>[a-z-]{3,16}s)\s(?:of|with|at) (?:about |around |up to |~ ?)?\d[\d.]{0,6}\s?[KM]?i?B(?:ytes)? (?:each )?(?:per|an?|each
    |every) (?<unit>second|minute|hour)\b`,
);

/** "Orders per second: 6,000", "Every second 6,000 orders come in": how often stands apart from the number. */
function apartRates(text: string): readonly Quantity[] {
  return [headed, led, within, sized]
    .flatMap((form) => everyMatch(form, text))
    .map((found): Quantity => {
      const { 0: all, index: start, groups = {} } = found;
      const { noun = '', unit = '', number = '', times = '', every = '1' } = groups;
      const count = Number(number.replaceAll(',', '')) * (magnitude(times) ?? 1);
      const readings = [count / ((rateSeconds(unit) ?? 1) * (wordNumber(every) ?? Number(every)))];
      return { span: { start, end: start + all.length }, text: all, unit: 'count/second', readings, noun };
    });
}

/** "| Checkout events at peak | 4,500/s |": what heads the row, by its last two words. */
function rowOf(sentence: Sentence): string | undefined {
  const row = headsOf(sentence)?.row.replace(
    /,? (?:\(\w{1,16}\)|(?:at|in|during|on) (?:the )?[\w-]{2,16}(?: \w{2,12})?)$/i,
    '',
  );
  return /[a-z][\w-]{1,24}(?: [a-z][\w-]{2,24})?$/i.exec(row ?? '')?.[0];
}

/** "1 shard = 1 MB/s in, 2 MB/s out", "300 messages a second": what AWS gives is told more often than it is needed. */
function isOfLimit(
  text: string,
  { unit, readings: [first = 0], noun = 'message', span, text: written }: Quantity,
): boolean {
  if (/\bshards?\s{0,2}=|=\s{0,2}$/i.test(text.slice(Math.max(0, span.start - 12), span.start))) return true;
  if (direction.test(text.slice(span.end))) return true;
  return unit === 'byte/second'
    ? first === 1e6 || first === 2e6
    : anything.test(noun) && thingIn(written) === undefined && limits.has(first);
}

/** "1 MB/s in, 2 MB/s out", and not "2,400 records/s in summer". */
const direction = longPattern`
    ^\s{0,2}(?:(?:in|out)\b(?!\s(?!(?:and|or|per|with|plus|for|at(?= \d)|shared)\b)[a-z]{2})
    |(?:reads?|writes?|output|egress)\b(?! (?:to|the|from|total|all|sum|each|our)\b))`;

const limits: ReadonlySet<number> = new Set([300, 1000, 2000, 3000, 70_000]);

/** What stands on the same line of a sentence. */
function lineOf({ text }: NotePiece, { span }: Sentence, { start, end }: Span): string {
  const from = text.lastIndexOf('\n', span.start + start - 1) + 1;
  const to = text.indexOf('\n', span.start + end);
  return text.slice(Math.max(from, span.start), to < 0 ? span.end : Math.min(to, span.end));
}

/** The words from the last stop before a place to the next one behind it. */
function clauseOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 120), start);
  const behind = text.slice(end, end + 80);
  return before.slice(before.search(/[;:](?=[^;:]*$)/) + 1) + behind.slice(0, behind.search(/[;:,.](?:\s|$)|$/));
}

/** "3,500 ride requests a second": two words tell more than one. */
function thingIn(text: string): string | undefined {
  return /\d[\w.]{0,9}\s{1,4}((?!million|billion|thousand)[a-z]{3,16}\s(?!arrive|come|enter)[a-z]{3,16})\s{1,4}(?:per|an?|each|every)\b/i.exec(
    text,
  )?.[1];
}
