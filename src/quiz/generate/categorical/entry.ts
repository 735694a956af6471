/**
 * A question for a fact that is no number. `holds` is the display of the reading that makes it true: when the fact
 * changes, the question is no longer asked until somebody has looked at it.
 */
export interface Categorical {
  /** The id of the fact, or `id#part`. */
  readonly fact: string;
  readonly holds: string;
  readonly stem: string;
  readonly right: string;
  /** Real values of the same property elsewhere or earlier where there are any; all of them wrong here. */
  readonly wrong: readonly string[];
}

/** Shorthand for the tables of this folder. */
export function about(fact: string, holds: string, stem: string, right: string, ...wrong: string[]): Categorical {
  return { fact, holds, stem, right, wrong };
}
