import type { Rule } from '../engine/types';
import { claimsJudged, severityBy, truthOf } from './claims';

const rule: Rule = {
  id: 'fact-default-mode',
  title: 'True of the default mode only',
  severity: 'info',
  group: 'Facts and loads',
  fixable: false,
  *checkNote(context) {
    if (context.asOf.kind === 'exam') return;
    for (const judged of claimsJudged(context, 'default-mode')) {
      yield {
        span: judged.claim.span,
        message: `${truthOf(judged)} in the default mode; ${judged.fact.defaultMode?.text}.`,
        severity: severityBy(judged, 'info'),
        subject: judged.fact.id,
        fact: judged.fact.id,
      };
    }
  },
};

export default rule;
