import { addTo } from '../../groups';
import { oncePer } from '../../once-per';
import { type Prefilter, prefilter } from '../../prefilter';
import { type RequiredWords, requiredWords } from '../../requirements';
import type { Fact, FactBase, Pattern, Service } from '../../types';

/** Facts as the claim reader looks for them. */
export interface ClaimableFacts {
  /** Facts with a number in prose, by service. */
  readonly quantities: ReadonlyMap<Service, readonly Fact[]>;
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
    addTo(quantities, service, fact);
    // Rules run on schedules, too.
    if (service === 'scheduler') addTo(quantities, 'eventbridge', fact);
  }
  const sorted = {
    quantities,
    phrases: prefilter(
      phrases,
      ({ pattern }) => requiredWords([pattern]),
      ({ fact }) => (fact.mentions?.unscoped ? unscoped : groupOf(fact.service)),
    ),
  };
  known.set(facts, sorted);
  return sorted;
}

/** Of the facts of a service those whose cues stand in a text. */
export function cuedBy(facts: readonly Fact[], text: string): readonly Fact[] {
  return filterOf(facts).candidates(text);
}

const filterOf = oncePer((facts: readonly Fact[]) => prefilter(facts, cuesOf));

function cuesOf({ mentions }: Fact): RequiredWords {
  return mentions?.cues ? requiredWords([mentions.cues]) : [];
}
