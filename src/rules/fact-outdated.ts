import { spelled } from '../engine/dates';
import type { Fix, JudgedClaim, Note, NoteContext, Rule } from '../engine/types';
import { claimsJudged, severityBy, truthOf } from './claims';
import { correctNumber, keepAsExamValue } from './correction';
import { namedResource } from './named-resource';
import { sectionAt } from './sections';

const rule: Rule = {
  id: 'fact-outdated',
  title: 'A limit or rule that was true until a date',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    const outdated = claimsJudged(context, 'outdated');
    const told = outdated.some(isTime) ? claimsJudged(context, 'current') : [];
    for (const judged of outdated) {
      if (isTime(judged) && told.some((other) => isStageOf(other, judged, context.note))) continue;
      if (isSetting(judged, context)) continue;
      yield {
        span: judged.claim.span,
        message: messageOf(judged),
        severity: severityBy(judged, 'warning'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: () => fixesOf(judged, context),
      };
    }
  },
};

/** "| `make-pdf` | timeout | 5 min |": what a row tells of somebody's resource is no limit. */
function isSetting({ claim }: JudgedClaim, { doc, note }: NoteContext): boolean {
  if (claim.zone !== 'table' || claim.value.kind !== 'quantity' || claim.value.quantity.comparator) return false;
  return namedResource(doc, note, claim.span) !== undefined;
}

function isTime({ fact }: JudgedClaim): boolean {
  return fact.unit === 'second' && fact.kind === 'max';
}

/**
 * Seven days in a note that tells of 365 as well, five minutes in one that tells of fifteen: how long something is kept or
 * may run has settings below the limit, and who wrote the note knows that. "Up to seven days" is one only under the heading
 * that has the limit of today too.
 */
function isStageOf(now: JudgedClaim, { fact, claim }: JudgedClaim, note: Note): boolean {
  if (now.fact !== fact || claim.value.kind !== 'quantity') return false;
  const { comparator, to } = claim.value.quantity;
  const isBounded = comparator !== undefined || to !== undefined;
  return !isBounded || sectionAt(note, claim.span.start) === sectionAt(note, now.claim.span.start);
}

/**
 * Names both readings, so that a student knows which to answer and which to build on. What no page
 * of AWS gives an end is not told as what once held.
 */
function messageOf(judged: JudgedClaim): string {
  const { fact, stated, replacedBy, examSays } = judged;
  const now = truthOf(judged);
  if (fact.exam && examSays) return fitting(now, `; older course material teaches ${fact.exam.display}.`);
  if (!stated) return `${now}.`;
  const isDated = replacedBy?.since !== undefined;
  if (stated.confidence === 'recalled' && !isDated) return fitting(now, `; older notes say ${stated.display}.`);
  const until = isDated ? ` until ${spelled(replacedBy.since)}` : '';
  return fitting(now, `; it was ${stated.display}${until}.`);
}

/** One sentence of at most 160 characters: what AWS says comes first. */
function fitting(now: string, past: string): string {
  return now.length + past.length <= 160 ? now + past : `${now.slice(0, 159)}.`;
}

function fixesOf(judged: JudgedClaim, { note, doc }: NoteContext): readonly Fix[] {
  const keep = judged.examSays ? keepAsExamValue(note, doc.text) : undefined;
  const correct = correctNumber(judged, doc.text);
  return [keep, correct].filter((fix) => fix !== undefined);
}

export default rule;
