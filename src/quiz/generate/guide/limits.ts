import { spelled } from '../../../engine/dates';
import { readQuantities } from '../../../engine/read/quantity';
import type { Doc, Fact, FactBase, JudgedClaim, Quantity, Reading, Sentence, Span } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { itemFact } from '../facts';
import { itemOf } from '../item';
import { isAlike, wrongValues } from '../values';
import { keyOf, nameOf, titled } from '../wording';
import { sourceOf } from './points';
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
  const { start, end } = quotedOf(doc.text, sentence.span, claim.span);
  const before = doc.text.slice(start, claim.span.start);
  const plain = withoutMarkup(`${before}${gapMark}${doc.text.slice(claim.span.end, end)}`);
  const quoted = statement(plain).trim().replace(gapMark, '____');
  if (increment.test(before) && !/\badds?\b/i.test(fact.title)) return undefined;
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

function corrected(
  doc: Doc,
  { claim, fact, now }: JudgedClaim,
  sentence: Sentence,
  facts: FactBase,
): QuizItem | undefined {
  const { start, end } = quotedOf(doc.text, sentence.span, claim.span);
  const quoted = statement(withoutMarkup(doc.text.slice(start, end)));
  const said = doc.text.slice(claim.span.start, claim.span.end);
  if (quoted.length > longest) return undefined;
  const stale = fact.history.map(({ display }) => display).slice(1);
  const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
  return itemOf({
    stem: `Your note on ${nameOf(fact)} (${propertyOf(fact)}) is out of date. What holds today instead of ${said}?\n\n> ${quoted}.`,
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

/** "900 seconds (15 minutes)": whoever can count reads the answer off the rest of the sentence. */
function isSaidTwice(text: string, { span }: Sentence, claim: Span, { unit, readings }: Quantity): boolean {
  return readQuantities(text, span.start, span.end).some((other) => {
    const elsewhere = other.span.end <= claim.start || other.span.start >= claim.end;
    return elsewhere && other.unit === unit && other.readings.some((one) => readings.includes(one));
  });
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

/** "default message retention" */
function propertyOf(fact: Fact): string {
  return titled(fact).replace(/^the /, '');
}

/**
 * The stretch of a sentence to quote: without the title of a callout above it, and without neighbours that only a
 * missing full stop makes one sentence with it.
 */
function quotedOf(text: string, { start, end }: Span, claim: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const title = calloutTitle.exec(text.slice(lineStart, claim.start))?.[0] ?? '';
  const from = Math.max(start, title === '' ? 0 : lineStart + title.length);
  const ends = [...text.slice(from, end).matchAll(paragraphEnd)].map(({ index, 0: gap }) => ({
    before: from + index,
    after: from + index + gap.length,
  }));
  return {
    start: ends.filter(({ after }) => after <= claim.start).at(-1)?.after ?? from,
    end: ends.find(({ before }) => before >= claim.end)?.before ?? end,
  };
}

/** A blank line, or a break on purpose, after which something else begins: no small letter. */
const paragraphEnd = /(?:[ \t]{0,20}\r?\n[ \t]{0,20}\r?\n| {2}\r?\n|\\\r?\n)\s{0,40}(?![a-z\s])/g;
const calloutTitle = /^[ \t>]{0,20}\[![\w-]{1,40}\][^\n]{0,200}\n/;
/** Stands for the gap while markup is taken away: it is none. */
const gapMark = '\u2423';
/** Characters of a sentence that is quoted. */
const longest = 240;
const shortest = 25;

function headingAt(doc: Doc, offset: number): string {
  return doc.note?.headings.filter(({ span }) => span.start <= offset).at(-1)?.text ?? doc.note?.title ?? '';
}
