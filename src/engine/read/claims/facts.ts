import { type Prefilter, prefilter } from '../../prefilter';
import type { Fact, FactBase, Pattern, Service } from '../../types';

/** Facts as the claim reader looks for them. */
export interface ClaimableFacts {
  /** Facts with a number in prose, by service. */
  readonly quantities: ReadonlyMap<Service, Prefilter<Fact>>;
  /** The phrases of all facts, those of one fact in their order. */
  readonly phrases: Prefilter<Phrase>;
}

/** Words that state one value of a fact. */
export interface Phrase {
  readonly fact: Fact;
  readonly pattern: Pattern;
  readonly value: string;
}

/** The group of phrases that need no service in scope. */
export const unscoped = 1;

const groups = new Map<Service, number>();

/** The group of a service's phrases: a bit of its own, the highest one shared by all beyond thirty. */
export function groupOf(service: Service): number {
  const group = groups.get(service) ?? 1 << Math.min(groups.size + 1, 30);
  groups.set(service, group);
  return group;
}

const known = new WeakMap<FactBase, ClaimableFacts>();

/** Sorts the facts once for each base. */
export function claimable(facts: FactBase): ClaimableFacts {
  const before = known.get(facts);
  if (before) return before;
  const quantities = new Map<Service, Fact[]>();
  const phrases: Phrase[] = [];
  for (const fact of facts.all) {
    const { mentions, service } = fact;
    if (!mentions) continue;
    for (const phrase of mentions.phrases ?? []) phrases.push({ ...phrase, fact });
    if (fact.unit === 'none' || (!mentions.cues && !mentions.noun)) continue;
    const list = quantities.get(service);
    if (list) list.push(fact);
    else quantities.set(service, [fact]);
  }
  const sorted = {
    quantities: new Map([...quantities].map(([service, list]) => [service, prefilter(list, cuesOf)] as const)),
    phrases: prefilter(
      phrases,
      (phrase) => [phrase.pattern],
      ({ fact }) => (fact.mentions?.unscoped ? unscoped : groupOf(fact.service)),
    ),
  };
  known.set(facts, sorted);
  return sorted;
}

function cuesOf({ mentions }: Fact): readonly Pattern[] {
  return mentions?.cues ? [mentions.cues] : [];
}
