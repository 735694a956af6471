import { longPattern } from '../../pattern';
import type { Fact, Pattern } from '../../types';
import type { Values } from './agreement';
import type { Place } from './select';

/** What somebody advises is no limit. */
const advice = longPattern`
    \b(?:recommend(?:ed|s|ation)?|suggest(?:ed|s)?|advis(?:e|ed|able)|ideal(?:ly)?|for safety|to be safe
    |safe (?:value|choice)|rule of thumb|(?:small|large|typical|optimal|moderate|reasonable
      |sensible)r? (?:\w{2,12} ){0,2}(?:sizes?|values?|batch(?:es)?|settings?|windows?|intervals?)(?=\s{0,3}:)|sweet spot
    |good (?:value|choice|start)|(?:reasonable|sensible) \w{2,12}|starting point|(?:use|choose|pick|try) (?:an? )?\d\S{0,12}
    |(?:can|could|may|might) (?:\w{2,8} )?(?:accept|tolerate))\b`;

/** Whether words stand in the clause or in the heads of the row and column. */
export function isNear(words: Pattern, { clause, headers }: Place): boolean {
  return words.test(clause) || headers.some((header) => words.test(header));
}

/** Whether the clause tells what is good to set. */
export function isAdvised({ clause }: Place): boolean {
  return advice.test(clause);
}

/** What comes of the limits in a case: "meaning that each gets less than 400 KB/s". */
const follows = /\b(?:meaning|means|hence|therefore|i\.e\.)\b[^.;]{0,80}$/i;

/** Whether words of a fact stand where a number may contradict it: no heading over several things or over a table. */
function isTold(cues: Pattern, { stretches }: Place): boolean {
  return stretches.some(
    ({ text, strong, heads }) =>
      strong && (heads === undefined || (heads === 'prose' && isOfOneThing(text))) && cues.test(text),
  );
}

/** "Message retention", and not "Batches, retention and polling". */
function isOfOneThing(heading: string): boolean {
  return !/,|&|\/|\b(?:and|or|vs|versus|with)\b/i.test(heading) && heading.split(/\s+/).length <= 5;
}

const soon = /\b(?:within|(?:in )?(?:under|below|less than))\W{1,4}(?:an? )?\S{1,24}(?:\s?[a-z]{1,8})?$/i;

const notBelow = /(?<!\bcan )\b(?:not|no|never)\s(?:be\s)?(?:shorter|less|lower|smaller|fewer) than[^.;]{0,24}$/i;

/** "The rules have up to four targets", "the job sends a message of < 1 KB": those that there are. */
const thoseThatAre =
  /(?<!\b(?:can|may|could|must|to)\s{1,4})\b(?:sends?|puts?|publish(?:es)?|writes?|calls?)\s{1,4}(?:(?:an?|one|its|the)\s{1,4}(?:message|event|record|payload)|[a-z]+(?:batch|records|events))\s{1,4}(?:of|with)\b[^.;]{0,30}$|(?<!\b(?:can|may|could|must|only|to) )\bhave\s{1,4}(?:up to|at most)\s{1,4}[\w.,-]{1,16}(?:\s[a-z]{1,16}){0,2}$/i;

/** "Records of up to 1.8 MB are split": those that there are, where a setting lets them be larger. */
const sized = /\b(?:records?|messages?|payloads?|events?|keys?) of (?:up to|at most) \S{1,12}(?:\s?[a-z]{1,6})?$/i;

/** "Sharded over four, each queue handles 900 a second": what comes to each, and no bound of it. */
const share =
  /\b(?:each|every|per) (?:queue|topic|stream|bus|function|worker|consumer)s? (?:then )?(?:handles?|gets?|takes?|carries|sees|receives?|processes)\s{1,4}(?:about |around |roughly |~)?$/i;

/** "14d max. 30s vis def. 12h vis max.": which word belongs to which number, only who wrote it knows. */
const scraps = /\d[^.,;\d]{1,14}\.\s\d{1,7}[^.,;\d]{1,14}\.\s\d/;

/** Whether a number that disagrees with the fact is stated as its limit, and not just a number below it. */
export function isFirm(fact: Fact, place: Place, values: Values): boolean {
  const { cues, not, firmly } = fact.mentions ?? {};
  return (
    !place.vague &&
    isPutAsLimit(fact, place, values) &&
    !isAdvised(place) &&
    !follows.test(place.leading) &&
    !scraps.test(place.clause) &&
    (firmly === undefined || (isNear(firmly, place) && !not?.test(place.clause))) &&
    (cues === undefined || isTold(cues, place)) &&
    (!not || !place.stretches.some(({ text, heads }) => heads !== 'prose' && not.test(text)))
  );
}

function isPutAsLimit(fact: Fact, place: Place, values: Values): boolean {
  const { comparator, to } = place.quantity;
  // A latency is an average, never a bound.
  if (
    fact.unit === 'millisecond' ||
    (fact.unit === 'second' && /m(?:illi)?s(?:ec|econds?)?$/i.test(place.quantity.text))
  )
    return false;
  // "delivers within 5 seconds" tells how soon, not how far the range goes.
  if (comparator === 'max' && soon.test(place.leading) && !isBeyond(fact, values)) return false;
  if (comparator === 'max' && thoseThatAre.test(place.leading) && !isBeyond(fact, values)) return false;
  if (comparator === 'max' && fact.defaultMode && sized.test(place.leading)) return false;
  if (to && fact.kind !== 'range' && !place.stating) return false;
  // "It should not be shorter than the 4 days of the source": what somebody has to set.
  if (comparator === 'min' && notBelow.test(place.leading)) return false;
  // "From 0 seconds": where a range begins, and no value of its own.
  if (values.from.includes(0) || isRounded(fact, values) || isOfSomethingElse(place)) return false;
  // "Above 2 or 3": when to do something.
  if (comparator === 'over' && to) return false;
  if (to || comparator === 'max' || comparator === 'min' || comparator === 'default' || comparator === 'exact')
    return true;
  if (fact.mentions?.sense === 'value') return true;
  if (share.test(place.leading.slice(0, -place.quantity.text.length))) return false;
  return place.stating && (isBeyond(fact, values) || /^\D{1,40}\bper\s{1,4}(?:account|region)\b/i.test(place.behind));
}

const hyphened = /\d-[a-z]{1,7}$/i;
const timeBehind = /^[a-z]{0,7}\s{0,2}\d{1,2}\s?(?:m|min|mins|minutes?|s|secs?|seconds?)\b/i;

/** "Up to five minutes late": how long it takes. */
const late = /^(?:[a-z]{1,8}\s{1,3})?(?:late|later|behind|old|ago|delayed|apart)\b/i;

/**
 * A setting ("a 16-minute timeout"), half of a time ("3h 4 min"), or a number that the sentence has told before and
 * explains: "MaximumConcurrency: 50 (at most 50 instances)".
 */
function isOfSomethingElse(place: Place): boolean {
  const { quantity, behind } = place;
  if (quantity.comparator === undefined && hyphened.test(quantity.text)) return true;
  return (quantity.unit === 'second' && (timeBehind.test(behind) || late.test(behind))) || isToldBefore(place);
}

/** Whether the sentence has told the same number before. */
export function isToldBefore({ quantity, leading }: Place): boolean {
  const digits = /^\d[\d.,]*/.exec(quantity.text)?.[0];
  const before = leading.slice(0, -quantity.text.length);
  return digits !== undefined && before.split(/[.,]?[^\d.,]+/).includes(digits);
}

/** "12 million" is a fair way to write 12,500,000. */
function isRounded(fact: Fact, { from }: Values): boolean {
  const now = fact.history[0].value;
  return now.kind === 'quantity' && now.number >= 1_000_000 && fact.unit === 'count'
    ? from.some((one) => one % 1_000_000 === 0 && Math.abs(one - now.number) < now.number * 0.05)
    : false;
}

/** A number inside the limits is a setting that somebody chose; one outside of them contradicts the limit. */
function isBeyond(fact: Fact, { from }: Values): boolean {
  const now = fact.history[0].value;
  const least = Math.min(...from);
  const most = Math.max(...from);
  if (now.kind === 'range') return least > now.to || most < now.from;
  if (now.kind !== 'quantity') return false;
  return fact.kind === 'min' ? most < now.number : least > now.number;
}
