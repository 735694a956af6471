import { spelled } from '../engine/dates';
import { judgeClaims } from '../engine/judge';
import { serviceNames } from '../engine/services';
import type { Fact, JudgedClaim, NoteContext, Severity, Verdict } from '../engine/types';

/** Facts about what a service is called: `service-renamed` speaks of them. */
const names: ReadonlySet<string> = new Set(['fh.name', 'msk.name', 'os.name', 'eb.name']);

/** Names of metrics: `metric-name` speaks of them. */
const ofOtherRules = /^cw\./;

/** The claims of a note that got this verdict and that no more specific rule speaks of; loads are no claims. */
export function claimsJudged(context: NoteContext, verdict: Verdict): readonly JudgedClaim[] {
  return judgeClaims(context.doc, context.facts, context.asOf).filter(
    ({ verdict: own, claim, fact }) =>
      own === verdict && claim.sense === 'limit' && !names.has(fact.id) && !ofOtherRules.test(fact.id),
  );
}

/** The claims that call a service by a former name. */
export function formerNames(context: NoteContext): readonly JudgedClaim[] {
  return judgeClaims(context.doc, context.facts, context.asOf).filter(
    ({ verdict, fact }) => verdict === 'outdated' && names.has(fact.id),
  );
}

/** What a finding calls the fact: "SQS: maximum message size". */
export function titleOf(fact: Fact): string {
  const isName = /^(?:[a-z]+[A-Z.]|[A-Z]{2}|[A-Z][a-z]+[A-Z])/.test(fact.title);
  const title = isName ? fact.title : fact.title.charAt(0).toLowerCase() + fact.title.slice(1);
  return `${serviceNames[fact.service].short}: ${title}`;
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
