import { lazyPattern } from '../../../engine/pattern';
import type { Pattern, Value } from '../../../engine/types';
import { booleanOf, isAbsent, isPresent, property, stringOf } from '../../../engine/values';
import type { Holder, Through } from '../holders';

/** A setting that prose states by a word: yes or no, or one of a few. */
export interface ChoiceSetting {
  readonly id: string;
  readonly types: readonly string[];
  readonly through?: readonly Through[];
  /** The property that findings point at. */
  readonly path: string;
  /** The property of types that call it otherwise. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Words that name the setting; whether it is so is read around them. */
  readonly label?: Pattern;
  /** Words that name it where they head a row or column of a table. */
  readonly head?: Pattern;
  /** A verb says that it is so: "splits the batch". Other labels need "is", "has", "with" before or "on" behind. */
  readonly isVerb?: boolean;
  /** In a clause with two names the first is meant: "Orders is backed by Failed as its dead-letter queue". */
  readonly ofFirst?: boolean;
  /** Words that say outright which it is. `at` are the words at fault, `name` the name of the resource if it is told. */
  readonly sayings?: readonly (readonly [pattern: Pattern, value: string])[];
  /** What the template says; `undefined` where that is not known. */
  readonly read: (holder: Holder) => string | undefined;
  /** The values that it has where nothing is chosen: "none" in a table says no more than that. */
  readonly unchosen?: readonly string[];
  /** Whether what is said in other words is what the template has, where that is more than the same text. */
  readonly agrees?: (stated: string, actual: string) => boolean;
  /** The one word for a value, where another can stand in its place: "FIFO", "standard". */
  readonly names?: Readonly<Record<string, string>>;
  /** The words of a note with the template's value in their form. */
  readonly write?: (words: string, actual: string) => string | undefined;
  /** What a finding says of the resource for each value; `{noun}` is what it is. */
  readonly says: Readonly<Record<string, string>>;
}

export const yes = 'yes';
export const no = 'no';
/** Nothing was chosen. */
export const unset = 'unset';
/** The words themselves are the value: a host's type. */
export const itsWords = '';
/** What `yes` and `no` are called; nothing where it is not known. */
export const yesNo = (is: boolean | undefined): string | undefined => (is === undefined ? undefined : is ? yes : no);
/** The value at a path of whatever holds a setting. */
export const at = (path: string): ((holder: Holder) => Value | undefined) => {
  return ({ properties }) => property(properties, path);
};

/** Sayings of one value, as the sources of patterns that are made when they are first used. */
export const said = (value: string, ...sources: readonly string[]) =>
  sources.map((source): readonly [Pattern, string] => [lazyPattern('i', () => source), value]);

/** Set or not; `undefined` where a part of the properties could not be read. */
export function isSet(holder: Holder, path: string): boolean | undefined {
  const value = at(path)(holder);
  if (value?.kind === 'list' && value.items.length === 0) return false;
  if (isPresent(value)) return true;
  return isAbsent(value) && !holder.properties.open ? false : undefined;
}

/** `true` where the property is, `false` where it is not or not set. */
export function isOn(holder: Holder, path: string): boolean | undefined {
  const value = at(path)(holder);
  if (value === undefined) return holder.properties.open ? undefined : false;
  return booleanOf(value);
}

/** The text of a property, its default where it is not set. */
export function textOf(holder: Holder, path: string, byDefault?: string): string | undefined {
  const value = at(path)(holder);
  if (value === undefined) return holder.properties.open ? undefined : byDefault;
  return stringOf(value);
}
