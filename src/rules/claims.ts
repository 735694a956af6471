import { spelled } from '../engine/dates';
import { claimsWith } from '../engine/judge';
import { oncePer } from '../engine/once-per';
import { serviceNames } from '../engine/services';
import type { Fact, JudgedClaim, NoteContext, Reading, Severity, Verdict } from '../engine/types';
import { ownership } from './owned-facts';

/** Facts about what a service is called: `service-renamed` speaks of them. */
const names: ReadonlySet<string> = new Set(['fh.name', 'msk.name', 'os.name', 'eb.name']);

/** Names of metrics and how to scale on them: `metric-name` and `asg-raw-queue-length` speak of them. */
const ofOtherRules = /^(?:cw|asg)\./;

/** The claims of a note that got this verdict and that no more specific rule speaks of; loads are no claims. */
export function claimsJudged(context: NoteContext, verdict: Verdict): readonly JudgedClaim[] {
  const isSpokenOf = ownership(context);
  return claimsWith(context.note, [verdict], context.facts, context.asOf).filter((judged) => {
    const { claim, fact } = judged;
    if (claim.sense !== 'limit') return false;
    return (
      !names.has(fact.id) &&
      !ofOtherRules.test(fact.id) &&
      !((verdict === 'wrong' || verdict === 'outdated') && isSpokenOf(judged))
    );
  });
}

/** The claims that call a service by a former name. */
export function formerNames(context: NoteContext): readonly JudgedClaim[] {
  return claimsWith(context.note, ['outdated'], context.facts, context.asOf).filter(({ fact }) => names.has(fact.id));
}

/**
 * What AWS says, as the first half of a message: "SQS: message retention (maximum) is 14 days", and for statements that
 * are no number "SNS, order of a FIFO topic: per message group".
 */
export function truthOf({ fact, now }: Pick<JudgedClaim, 'fact' | 'now'>): string {
  return truths(fact)(now);
}

/** Told again of every finding at every keystroke. */
const truths = oncePer((fact: Fact) =>
  oncePer((now: Reading): string => {
    const service = serviceNames[fact.service].short;
    const isName = /^(?:[a-z]+[A-Z.]|[A-Z]{2}|[A-Z][a-z]+[A-Z])/.test(fact.title);
    const title = isName ? fact.title : fact.title.charAt(0).toLowerCase() + fact.title.slice(1);
    const [head = title, ...qualifiers] = title.split(', ');
    const named = qualifiers.length === 0 ? head : `${head} (${qualifiers.join(', ')})`;
    const verb = now.value.kind === 'text' ? `${service}, ${named}:` : `${service}: ${named} is`;
    return `${verb} ${now.display}${now.since === undefined ? '' : ` since ${spelled(now.since)}`}`;
  }),
);

/** A claim whose service only the title or the file name tells is no ground for a warning. */
export function severityBy(judged: JudgedClaim, own: Severity): Severity {
  return judged.claim.scope === 'title' || judged.claim.scope === 'file' ? 'hint' : own;
}
