import type { Fix, JudgedClaim, NoteContext, Rule } from '../engine/types';
import { claimsJudged, severityBy, sinceOf, titleOf } from './claims';
import { correctNumber, keepAsExamValue } from './correction';

const rule: Rule = {
  id: 'fact-outdated',
  title: 'A limit or rule that was true until a date',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    for (const judged of claimsJudged(context, 'outdated')) {
      yield {
        span: judged.claim.span,
        message: messageOf(judged),
        severity: severityBy(judged, 'warning'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: fixesOf(judged, context),
      };
    }
  },
};

/** Names both readings, so that a student knows which to answer and which to build on. */
function messageOf(judged: JudgedClaim): string {
  const now = `${titleOf(judged.fact)} is ${judged.now.display}${sinceOf(judged)}`;
  if (judged.fact.exam && judged.examSays) return `${now}; older course material teaches ${judged.fact.exam.display}.`;
  return judged.stated ? `${now}; it was ${judged.stated.display} before.` : `${now}.`;
}

function fixesOf(judged: JudgedClaim, { note, doc }: NoteContext): readonly Fix[] {
  const keep = judged.examSays ? keepAsExamValue(note, doc.text) : undefined;
  const correct = correctNumber(judged, doc.text);
  return [keep, correct].filter((fix) => fix !== undefined);
}

export default rule;
