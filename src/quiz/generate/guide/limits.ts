import { spelled } from '../../../engine/dates';
import type { Doc, FactBase, JudgedClaim, Sentence } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { itemFact } from '../facts';
import { itemOf } from '../item';
import { wrongValues } from '../values';
import { keyOf, nameOf } from '../wording';
import { sourceOf } from './points';
import { statement } from './wording';

/**
 * Questions for the limits that a note states: the sentence with its number left out. Where the note is out of date it
 * is quoted in full, and what holds today is asked for.
 */
export function questionsFromLimits(doc: Doc, claims: readonly JudgedClaim[], facts: FactBase): readonly QuizItem[] {
  const seen = new Set<string>();
  return claims.flatMap((judged) => {
    const { claim, fact, now, verdict } = judged;
    const key = keyOf(fact);
    const value = claim.value.kind === 'quantity' ? claim.value.quantity : undefined;
    const isPlain = claim.zone === 'body' || claim.zone === 'callout';
    if (!isPlain || value === undefined || claim.sense !== 'limit' || claim.scope === 'title' || seen.has(key))
      return [];
    if ((now.value.kind === 'range') !== (value.to !== undefined)) return [];
    if (
      fact.scope?.regions !== undefined ||
      now.confidence === 'recalled' ||
      fact.history[0] !== now ||
      (verdict !== 'current' && verdict !== 'outdated')
    )
      return [];
    const sentence = doc.note?.sentences.find(
      ({ span }) => span.start <= claim.span.start && claim.span.end <= span.end,
    );
    if (sentence === undefined || !sentence.asserted) return [];
    const item = verdict === 'current' ? gap(doc, judged, sentence, facts) : corrected(doc, judged, sentence, facts);
    if (item === undefined) return [];
    seen.add(key);
    return [item];
  });
}

/** "Messages are short-lived, with a default retention of ____" */
function gap(doc: Doc, { claim, fact, now }: JudgedClaim, sentence: Sentence, facts: FactBase): QuizItem | undefined {
  const { start, end } = sentence.span;
  const before = statement(unmarked(doc.text.slice(start, claim.span.start)));
  const after = statement(unmarked(doc.text.slice(claim.span.end, end)));
  const quoted = `${before} ____ ${after}`
    .trim()
    .replace(/\s{1,20}([,.;:)])/g, '$1')
    .replace(/\(\s+/g, '(');
  if (quoted.length > 240 || quoted.length < 25) return undefined;
  return itemOf({
    stem: `${nameOf(fact)}: which value is left out?\n\n> ${quoted}`,
    right: { text: now.display },
    wrong: wrongValues(fact, now, facts, 'now'),
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
  const { start, end } = sentence.span;
  const quoted = statement(unmarked(doc.text.slice(start, end)));
  const said = doc.text.slice(claim.span.start, claim.span.end);
  if (quoted.length > 240) return undefined;
  const stale = fact.history.map(({ display }) => display).slice(1);
  const since = now.since === undefined ? '' : ` since ${spelled(now.since)}`;
  return itemOf({
    stem: `Your note on ${nameOf(fact)} is out of date. What holds today instead of ${said}?\n\n> ${quoted}.`,
    right: { text: now.display, why: `${now.display}${since}.` },
    wrong: wrongValues(fact, now, facts, 'now').filter(({ text }) => text !== said && !stale.includes(text)),
    ...(fact.note === undefined ? {} : { explanation: fact.note }),
    fact: itemFact(fact),
    source: sourceOf(doc, { heading: headingAt(doc, start) }, sentence),
    services: [fact.service],
    topics: ['changes', headingAt(doc, start)],
  });
}

function unmarked(text: string): string {
  return text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|^[\s>*+-]+/g, '')
    .replace(/\\(?=[^\w\s])/g, '');
}

function headingAt(doc: Doc, offset: number): string {
  return doc.note?.headings.filter(({ span }) => span.start <= offset).at(-1)?.text ?? doc.note?.title ?? '';
}
