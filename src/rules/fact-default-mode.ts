import { maskBetween } from '../engine/pieces';
import type { NoteContext, Rule, Span } from '../engine/types';
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
      if (isTold(context, judged.claim.span)) continue;
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

/** The note says itself that it speaks of the default mode. */
const byDefault =
  /\bdefault (?:throughput )?(?:mode|settings?)\b|\bby default\b(?=.{0,80}\b(?:raised?|high[- ]throughput))|\bdefault,? up to\b|\bunless raised\b|\bdefault throughput\b|\bwithout high[- ]throughput\b/i;

function isTold({ note }: NoteContext, { start, end }: Span): boolean {
  return byDefault.test(maskBetween(note, Math.max(0, start - 60), end + 90));
}

export default rule;
