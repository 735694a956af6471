import { spelled } from '../../../engine/dates';
import { readQuantities } from '../../../engine/read/quantity';
import type { Doc, Fact, FactBase, JudgedClaim, Quantity, Sentence, Span } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { itemFact } from '../facts';
import { itemOf } from '../item';
import { wrongValues } from '../values';
import { keyOf, nameOf, titled } from '../wording';
import { sourceOf } from './points';
import { statement, withoutMarkup } from './wording';

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
  const start = startOf(doc.text, sentence.span, claim.span);
  const before = doc.text.slice(start, claim.span.start);
  const quoted = statement(withoutMarkup(`${before}____${doc.text.slice(claim.span.end, sentence.span.end)}`)).trim();
  if (quoted.length > longest || quoted.length < shortest) return undefined;
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
  const start = startOf(doc.text, sentence.span, claim.span);
  const quoted = statement(withoutMarkup(doc.text.slice(start, sentence.span.end)));
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

/** "3" of "3 attempts" */
function numberOf(display: string): string {
  return display.split(' ')[0] ?? '';
}

/** "900 seconds (15 minutes)": whoever can count reads the answer off the rest of the sentence. */
function isSaidTwice(text: string, { span }: Sentence, claim: Span, { unit, readings }: Quantity): boolean {
  return readQuantities(text, span.start, span.end).some((other) => {
    const elsewhere = other.span.end <= claim.start || other.span.start >= claim.end;
    return elsewhere && other.unit === unit && other.readings.some((one) => readings.includes(one));
  });
}

/** "default message retention" */
function propertyOf(fact: Fact): string {
  return titled(fact).replace(/^the /, '');
}

/** Where the sentence of a claim starts; the title of a callout above it is no part of it. */
function startOf(text: string, { start }: Span, claim: Span): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const title = calloutTitle.exec(text.slice(lineStart, claim.start))?.[0] ?? '';
  return Math.max(start, title === '' ? 0 : lineStart + title.length);
}

const calloutTitle = /^[ \t>]{0,20}\[![\w-]{1,40}\][^\n]{0,200}\n/;
/** Characters of a sentence that is quoted. */
const longest = 240;
const shortest = 25;

function headingAt(doc: Doc, offset: number): string {
  return doc.note?.headings.filter(({ span }) => span.start <= offset).at(-1)?.text ?? doc.note?.title ?? '';
}
