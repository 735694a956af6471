import { type Prefilter, prefilter } from '../../prefilter';
import type { Fact, FactBase, Service } from '../../types';

/** Facts as the claim reader looks for them. */
export interface ClaimableFacts {
  /** Facts with a number in prose, by service. */
  readonly quantities: ReadonlyMap<Service, Prefilter<Fact>>;
  /** Facts told by phrases. */
  readonly phrases: Prefilter<Fact>;
}

const known = new WeakMap<FactBase, ClaimableFacts>();

/** Sorts the facts once for each base. */
export function claimable(facts: FactBase): ClaimableFacts {
  const before = known.get(facts);
  if (before) return before;
  const quantities = new Map<Service, Fact[]>();
  const phrases: Fact[] = [];
  for (const fact of facts.all) {
    const { mentions, service } = fact;
    if (!mentions) continue;
    if (mentions.phrases) phrases.push(fact);
    if (fact.unit === 'none' || (!mentions.cues && !mentions.noun)) continue;
    const list = quantities.get(service);
    if (list) list.push(fact);
    else quantities.set(service, [fact]);
  }
  const sorted = {
    quantities: new Map([...quantities].map(([service, list]) => [service, prefilter(list, cuesOf)] as const)),
    phrases: prefilter(phrases, (fact) => fact.mentions?.phrases?.map((phrase) => phrase.pattern) ?? []),
  };
  known.set(facts, sorted);
  return sorted;
}

function cuesOf({ mentions }: Fact): readonly RegExp[] {
  const needed = mentions?.cues ?? mentions?.noun;
  return needed ? [needed] : [];
}
