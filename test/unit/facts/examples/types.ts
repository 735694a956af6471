import type { FactKey } from '../../../../src/facts';

/** Sentences by the value that a phrase in them states. */
export type StatedValues = Readonly<Record<string, string | readonly string[]>>;

/** The key of a fact, then sentences with the number in `[…]`, or sentences by the value that they state. */
export type Example = readonly [FactKey, StatedValues | string, ...string[]];

export type Examples = readonly Example[];
