import { states } from '../../judge';
import type { Claim, Fact, FactBase, FactValue } from '../../types';
import { same } from './agreement';

/**
 * "7 days (or 1 year with long-term retention)": whoever tells what holds today tells the past for contrast. "Above 256 KB
 * and up to 2 GB": whoever tells a value of the fact tells something else with the next number. `current` are the facts
 * whose value of today stands in the sentences before, of the same paragraph; those of this one are added.
 */
export function withoutSuperseded(
  found: readonly Claim[],
  facts: FactBase,
  current: Set<string>,
  mask: string,
): Claim[] {
  const judged = found.map((claim) => ({ claim, at: readingOf(claim, facts) }));
  for (const { claim, at } of judged)
    if (at === 0 && !batched.test(mask.slice(claim.span.end, claim.span.end + 16))) current.add(keyOfClaim(claim));
  const isTold = (claim: Claim, isValue: (at: number) => boolean) =>
    judged.some((other) => other.claim !== claim && isValue(other.at) && keyOfClaim(other.claim) === keyOfClaim(claim));
  return judged
    .filter(({ claim, at }) => {
      if (at === 0 || claim.value.kind !== 'quantity' || claim.sense !== 'limit') return true;
      if (at > 0) return !current.has(keyOfClaim(claim)) && !goesOnToToday(claim, facts, mask);
      return !isTold(claim, (other) => other >= 0);
    })
    .map(({ claim }) => claim);
}

/** "300 TPS (3,000 with batching)": the second holds of something else. */
const batched = /^\W{0,3}(?:with|using|in|if|when) batch/i;

/** Which reading of its fact a claim states: 0 today's, more an older one, -1 none or no number. */
function readingOf(claim: Claim, facts: FactBase): number {
  const fact = claim.sense === 'limit' && claim.value.kind === 'quantity' ? facts.get(keyOfClaim(claim)) : undefined;
  return fact ? readingsOf(fact).findIndex((value) => states(claim.value, value)) : -1;
}

/**
 * "Up to 7 days" over "with long-term retention up to 365 days": what the very next bullet raises is told on the way. So is
 * "for ActiveMQ" where the same paragraph goes on with "it also supports RabbitMQ".
 */
export function withoutRaised(claims: readonly Claim[], facts: FactBase, text: string): readonly Claim[] {
  return claims.filter((claim, index) => {
    const next = claims[index + 1];
    if (!next || keyOfClaim(next) !== keyOfClaim(claim) || claim.zone === 'table') return true;
    const between = text.slice(claim.span.end, next.span.start);
    if (claim.value.kind === 'text')
      return /\n\s*(?:\n|[-*+•]|\d+[.)])/.test(between) || !(said(claim, facts) > 0 && said(next, facts) === 0);
    if (between.length > farthest || !/^[^\n]*\n[^\n]*$/.test(between)) return true;
    return !(readingOf(claim, facts) > 0 && readingOf(next, facts) === 0 && mostOf(claim) < mostOf(next));
  });
}

/** Which reading of its fact a claim states in words. */
function said(claim: Claim, facts: FactBase): number {
  return facts.get(keyOfClaim(claim))?.history.findIndex(({ value }) => states(claim.value, value)) ?? -1;
}

function mostOf({ value }: Claim): number {
  return value.kind === 'quantity' ? Math.max(...(value.quantity.to ?? value.quantity.readings)) : 0;
}

/** In characters. */
const farthest = 160;

const further = /^\W{0,3}(?:or|to|and)\s{1,3}(?:even |up to )?(\d[\d,]{0,9})\b/i;

/** "7 days, or 365 with long-term retention": the unit stands once. */
function goesOnToToday(claim: Claim, facts: FactBase, mask: string): boolean {
  const next = further.exec(mask.slice(claim.span.end, claim.span.end + 32))?.[1];
  const now = facts.get(keyOfClaim(claim))?.history[0].value;
  if (next === undefined || claim.value.kind !== 'quantity' || now?.kind !== 'quantity') return false;
  const { text, readings } = claim.value.quantity;
  const written = Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));
  return readings.some((one) => same((one / written) * Number(next.replaceAll(',', '')), now.number));
}

function keyOfClaim({ fact, part }: Claim): string {
  return part === undefined ? fact : `${fact}#${part}`;
}

/** What the fact says, today's value first. */
function readingsOf({ history, exam }: Fact): readonly FactValue[] {
  return [...history.map(({ value }) => value), ...(exam ? [exam.value] : [])];
}
