import type { JudgedClaim, NoteContext, Rule } from '../engine/types';
import { claimsJudged, severityBy, titleOf } from './claims';
import { correctNumber } from './correction';

const rule: Rule = {
  id: 'fact-wrong',
  title: 'A limit or property that never was true',
  severity: 'warning',
  group: 'Facts and loads',
  fixable: true,
  *checkNote(context) {
    for (const judged of claimsJudged(context, 'wrong')) {
      const fix = correctNumber(judged, context.doc.text);
      yield {
        span: judged.claim.span,
        message: `${titleOf(judged.fact)} is ${judged.now.display}, not ${saidIn(judged, context)}.`,
        severity: severityBy(judged, 'warning'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** The author's words where they are a number, else a word for them: "not 30 days". */
function saidIn({ claim }: JudgedClaim, { doc }: NoteContext): string {
  if (claim.value.kind === 'text') return 'what stands here';
  return doc.text
    .slice(claim.span.start, claim.span.end)
    .replace(/[\s*_`]+/g, ' ')
    .trim()
    .slice(0, 40);
}

export default rule;
