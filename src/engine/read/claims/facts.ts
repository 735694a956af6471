import type { Fact, FactBase, Service } from '../../types';

/** Facts as the claim reader looks for them. */
export interface ClaimableFacts {
  /** Facts with a number in prose, by service. */
  readonly quantities: ReadonlyMap<Service, readonly Fact[]>;
  /** Facts told by phrases, by service. */
  readonly phrases: ReadonlyMap<Service, readonly Fact[]>;
  /** Facts whose words name them without any service in scope. */
  readonly unscoped: readonly Fact[];
}

const known = new WeakMap<FactBase, ClaimableFacts>();

/** Sorts the facts once for each base. */
export function claimable(facts: FactBase): ClaimableFacts {
  const before = known.get(facts);
  if (before) return before;
  const quantities = new Map<Service, Fact[]>();
  const phrases = new Map<Service, Fact[]>();
  const unscoped: Fact[] = [];
  for (const fact of facts.all) {
    const { mentions } = fact;
    if (!mentions) continue;
    if (mentions.phrases) {
      if (mentions.unscoped) unscoped.push(fact);
      else push(phrases, fact);
    }
    if (fact.unit !== 'none' && (mentions.cues || mentions.noun)) push(quantities, fact);
  }
  const sorted = { quantities, phrases, unscoped };
  known.set(facts, sorted);
  return sorted;
}

function push(map: Map<Service, Fact[]>, fact: Fact): void {
  const list = map.get(fact.service);
  if (list) list.push(fact);
  else map.set(fact.service, [fact]);
}
