import { spelled } from '../../../engine/dates';
import { readQuantities } from '../../../engine/read/quantity';
import type { Doc, Fact, FactBase, JudgedClaim, Quantity, Reading, Sentence, Span } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { itemFact } from '../facts';
import { itemOf } from '../item';
import { isAlike, wrongValues } from '../values';
import { keyOf, nameOf, titled } from '../wording';
import { sourceOf } from './points';
import { quotedOf } from './quoted';
import { contentWords, overlap, statement, withoutMarkup } from './wording';

/**
 * Questions for the limits that a note states: the sentence with its number left out. Where the note is out of date it
 * is quoted in full, and what holds today is asked for. The stem names service and property, since a sentence alone
 * may begin with "it". A number without its unit, or of "times", may be anything: it is not asked for, nor are numbers
 * that a sentence says twice or that stand beside one that no longer holds.
 */
export function questionsFromLimits(
  doc: Doc,
  claims: readonly JudgedClaim[],
  isStale: (span: Span) => boolean,
  facts: FactBase,
): readonly QuizItem[] {
  const seen = new Set<string>();
  return claims.flatMap((judged) => {
    const { claim, fact, now, verdict } = judged;
    const key = keyOf(fact);
    const value = claim.value.kind === 'quantity' ? claim.value.quantity : undefined;
    const isPlain = claim.zone === 'body' || claim.zone === 'callout';
    const said = doc.text.slice(claim.span.start, claim.span.end);
    const hasUnit = /[a-z]/i.test(said) && !/\btimes$/i.test(said);
    if (
      !isPlain ||
      !hasUnit ||
      value === undefined ||
      claim.sense !== 'limit' ||
      claim.scope === 'title' ||
      seen.has(key)
    )
      return [];
    if ((now.value.kind === 'range') !== (value.to !== undefined)) return [];
    if (
      fact.scope?.regions !== undefined ||
      fact.part === 'raised' ||
      isOppositeOf(fact, value) ||
      now.confidence === 'recalled' ||
      fact.history[0] !== now ||
      (verdict !== 'current' && verdict !== 'outdated')
    )
      return [];
    const sentence = doc.note?.sentences.find(
      ({ span }) => span.start <= claim.span.start && claim.span.end <= span.end,
    );
    if (sentence === undefined || !sentence.asserted) return [];
    if (verdict === 'current' && (isStale(sentence.span) || isSaidTwice(doc.text, sentence, claim.span, value)))
      return [];
    const item = verdict === 'current' ? gap(doc, judged, sentence, facts) : corrected(doc, judged, sentence, facts);
    if (item === undefined) return [];
    seen.add(key);
    return [item];
  });
}

/** "Messages are short-lived, with a default retention of ____" */
function gap(doc: Doc, { claim, fact, now }: JudgedClaim, sentence: Sentence, facts: FactBase): QuizItem | undefined {
  const place = quotedOf(doc.text, sentence.span, claim.span);
  if (place === undefined || isPartOfWord(doc.text, claim.span)) return undefined;
  const { start, end } = place;
  const before = doc.text.slice(start, claim.span.start);
  const said = doc.text.slice(claim.span.start, claim.span.end);
  const behind = doc.text.slice(claim.span.end, end);
  if (saysNumber(`${before} ${behind}`, said)) return undefined;
  const plain = withoutMarkup(`${before}${gapMark}${behind}`);
  const quoted = statement(plain).trim().replace(gapMark, '____');
  if (supposed.test(before)) return undefined;
  if (increment.test(before) && !/\badds?\b/i.test(fact.title)) return undefined;
  if (!namesPart(doc.text.slice(start, end), fact, facts)) return undefined;
  if (quoted.length > longest || quoted.length < shortest || fitsBetter(quoted, fact, now, facts)) return undefined;
  // Whether prose means retries or attempts is not certain enough to call the other one wrong.
  const siblings = facts.all
    .filter(({ id, unit }) => id === fact.id && unit === fact.unit && unit.startsWith('count'))
    .map(({ history: [{ display }] }) => numberOf(display));
  return itemOf({
    stem: `${nameOf(fact)}, ${propertyOf(fact)}: which value is left out?\n\n> ${quoted}`,
    right: { text: now.display },
    wrong: wrongValues(fact, now, facts, 'now').filter(({ text }) => !siblings.includes(numberOf(text))),
    ...(fact.note === undefined ? {} : { explanation: fact.note }),
    fact: itemFact(fact),
    source: sourceOf(doc, { heading: headingAt(doc, start) }, sentence),
    services: [fact.service],
    topics: [headingAt(doc, start)],
  });
}

/** The quotation with its end: a colon leads to a list that is not quoted. */
function closed(quoted: string): string {
  return quoted.endsWith(':') ? `${quoted.slice(0, -1)} …` : `${quoted}.`;
}

function corrected(
  doc: Doc,
  { claim, fact, now }: JudgedClaim,
  sentence: Sentence,
  facts: FactBase,
): QuizItem | undefined {
  const place = quotedOf(doc.text, sentence.span, claim.span);
  if (place === undefined) return undefined;
  const { start, end } = place;
  const quoted = statement(withoutMarkup(doc.text.slice(start, end)));
  const said = doc.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ');
  if (quoted.length > longest) return undefined;
  const stale = fact.history.map(({ display }) => display).slice(1);
  const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
  return itemOf({
    stem: `Your note on ${nameOf(fact)} (${propertyOf(fact)}) is out of date. What holds today instead of ${said}?\n\n> ${closed(quoted)}`,
    right: { text: now.display, why: `${now.display}${since}.` },
    wrong: wrongValues(fact, now, facts, 'now').filter(({ text }) => text !== said && !stale.includes(text)),
    ...(fact.note === undefined ? {} : { explanation: fact.note }),
    fact: itemFact(fact),
    source: sourceOf(doc, { heading: headingAt(doc, start) }, sentence),
    services: [fact.service],
    topics: ['changes', headingAt(doc, start)],
  });
}

/** "Up to 24 hours" says no minimum, whatever property of the service has that value. */
function isOppositeOf({ kind }: Fact, { comparator }: Quantity): boolean {
  return (kind === 'min' && comparator === 'max') || (kind === 'max' && comparator === 'min');
}

/** "3" of "3 attempts" */
function numberOf(display: string): string {
  return display.split(' ')[0] ?? '';
}

/** "Each further consumer adds about …": what is added to something is not its value. */
const increment = /\b(?:adds?|additional|extra|increas\w{1,5} by|plus)\b[\s\w~]{0,20}$/i;

/** "If the retention is …": what would be then. */
const supposed = /\b(?:if|assum(?:e|ing)|suppos(?:e|ing)|say)\b[^.,;:]{1,100}\b(?:is|are|be)\s{1,4}$/i;

/** "900 seconds (15 minutes)": whoever can count reads the answer off the rest of the sentence. */
function isSaidTwice(text: string, { span }: Sentence, claim: Span, { unit, readings }: Quantity): boolean {
  return readQuantities(text, span.start, span.end).some((other) => {
    const elsewhere = other.span.end <= claim.start || other.span.start >= claim.end;
    return (
      elsewhere && other.unit === unit && [...other.readings, ...(other.to ?? [])].some((one) => readings.includes(one))
    );
  });
}

/** `100-rule limit`, "a 30-second one": what an option says does not fit into the gap. */
function isPartOfWord(text: string, { start, end }: Span): boolean {
  return /\d-[a-z]/i.test(text.slice(start, end + 2));
}

/** The first number of what is left out stands in the rest of the sentence too, in whatever unit or language. */
function saysNumber(rest: string, said: string): boolean {
  const [number = ''] = numbersIn(said);
  return number.length > 1 && numbersIn(rest).includes(number);
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** Another property of the service has this value too, and the sentence has more of that one's words. */
function fitsBetter(quoted: string, fact: Fact, { value }: Reading, facts: FactBase): boolean {
  const words = contentWords(quoted);
  const closeness = ({ title }: Fact) => overlap(contentWords(title), words);
  return facts.all.some(
    (other) =>
      other !== fact &&
      other.service === fact.service &&
      other.unit === fact.unit &&
      isAlike(other.history[0].value, value) &&
      closeness(other) > closeness(fact),
  );
}

/**
 * A fact of several parts that are measured alike is meant only where the sentence has a word that tells its part from
 * the others: "five", "default", "read".
 */
function namesPart(sentence: string, fact: Fact, facts: FactBase): boolean {
  if (fact.part === undefined) return true;
  const others = facts.all.filter((other) => other !== fact && other.id === fact.id && other.unit === fact.unit);
  if (others.length === 0) return true;
  const theirs = new Set(others.flatMap(({ title }) => [...contentWords(title)]));
  const words = contentWords(sentence);
  return [...contentWords(fact.title)].some((word) => !theirs.has(word) && words.has(word));
}

/** "default message retention" */
function propertyOf(fact: Fact): string {
  return titled(fact).replace(/^the /, '');
}

/** Stands for the gap while markup is taken away: it is none. */
const gapMark = '\u2423';
/** Characters of a sentence that is quoted. */
const longest = 240;
const shortest = 25;

function headingAt(doc: Doc, offset: number): string {
  return doc.note?.headings.filter(({ span }) => span.start <= offset).at(-1)?.text ?? doc.note?.title ?? '';
}
