import { spelled } from '../engine/dates';
import { judgeClaims } from '../engine/judge';
import { serviceNames } from '../engine/services';
import type { Fact, JudgedClaim, NoteContext, Severity, Verdict } from '../engine/types';

/** The claims of a note that got this verdict; loads are no claims about a limit. */
export function claimsJudged(context: NoteContext, verdict: Verdict): readonly JudgedClaim[] {
  return judgeClaims(context.doc, context.facts, context.asOf).filter(
    (one) => one.verdict === verdict && one.claim.sense === 'limit',
  );
}

/** What a finding calls the fact: "SQS maximum message size". */
export function titleOf(fact: Fact): string {
  const title = fact.title.charAt(0).toLowerCase() + fact.title.slice(1);
  return `${serviceNames[fact.service].short} ${/^[a-z]+[A-Z.]|^[A-Z]{2}/.test(fact.title) ? fact.title : title}`;
}

/** " since August 2025", or nothing where no date is known. */
export function sinceOf(judged: JudgedClaim): string {
  const since = judged.replacedBy?.since ?? judged.now.since;
  return since === undefined ? '' : ` since ${spelled(since)}`;
}

/** A claim whose service only the title or the file name tells is no ground for a warning. */
export function severityBy(judged: JudgedClaim, own: Severity): Severity {
  return judged.claim.scope === 'title' || judged.claim.scope === 'file' ? 'hint' : own;
}
