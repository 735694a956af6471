import type { Rule } from '../engine/types';
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
        message: `${titleOf(judged.fact)} is ${judged.now.display}; no AWS page read says what stands here.`,
        severity: severityBy(judged, 'warning'),
        subject: judged.fact.id,
        fact: judged.fact.id,
        fixes: fix ? [fix] : [],
      };
    }
  },
};

export default rule;
