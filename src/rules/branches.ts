import type { Value } from '../engine/types';
import { certainBranches, isAbsent, numberOf } from '../engine/values';

/** A number that a setting has, with the branch of an `Fn::If` or row of a mapping that gives it, where there are several. */
export interface Chosen {
  readonly number: number;
  readonly branch?: Value;
}

/** A setting and what holds where it is not set; `undefined` where that is not known. */
export interface Setting {
  readonly value: Value | undefined;
  readonly otherwise: number | undefined;
}

/** Every number that a setting certainly has in one of its branches. Branches that are not known are left out. */
export function chosenNumbers({ value, otherwise }: Setting): readonly Chosen[] {
  if (value?.kind !== 'oneOf') return chosen(numberIn(value, otherwise));
  const all = numberOf(value);
  if (all !== undefined) return chosen(all);
  return certainBranches(value).flatMap((branch) => chosen(numberIn(branch, otherwise), branch));
}

/**
 * The numbers that two settings have at once. Branches of one condition go together; a setting without branches goes with
 * each of the other's. Of branches under two conditions nobody knows which go together.
 */
export function chosenTogether(one: Setting, other: Setting): readonly (readonly [Chosen, Chosen])[] {
  const [first, second] = [chosenNumbers(one), chosenNumbers(other)];
  const isSplit = (all: readonly Chosen[]): boolean => all.some(({ branch }) => branch !== undefined);
  if (!isSplit(first) || !isSplit(second)) return first.flatMap((a) => second.map((b) => [a, b] as const));
  if (!areTogether(one.value, other.value)) return [];
  return first.flatMap((a) => {
    const beside = besideOf(a.branch, one.value, other.value);
    return second.filter(({ branch }) => branch === beside).map((b) => [a, b] as const);
  });
}

/** Whether one condition chooses both. */
export function areTogether(one: Value | undefined, other: Value | undefined): boolean {
  if (one?.kind !== 'oneOf' || other?.kind !== 'oneOf') return false;
  return (
    one.condition !== undefined && one.condition === other.condition && one.options.length === other.options.length
  );
}

/** The branch of another setting that is taken with this one. */
function besideOf(branch: Value | undefined, one: Value | undefined, other: Value | undefined): Value | undefined {
  if (!branch || one?.kind !== 'oneOf' || other?.kind !== 'oneOf') return undefined;
  return other.options[one.options.indexOf(branch)];
}

/** A number, the default where nothing is set, `undefined` where what is set is not known here. */
export function numberIn(value: Value | undefined, otherwise: number | undefined): number | undefined {
  return isAbsent(value) ? otherwise : numberOf(value);
}

function chosen(number: number | undefined, branch?: Value): readonly Chosen[] {
  return number === undefined ? [] : [branch ? { number, branch } : { number }];
}
