import type { Datum } from './data';

/** What people write into a call nests no deeper. */
const deepest = 6;

/** A value as a function of another file gets it: what is written in the call is there to be changed, wherever it is used. */
export function givenFrom(value: Datum, depth = 0): Datum {
  if (depth > deepest) return value;
  switch (value.kind) {
    case 'known':
      return { ...value, isGiven: true };
    case 'map': {
      const entries = value.entries.map((entry) => ({ ...entry, value: givenFrom(entry.value, depth + 1) }));
      return { ...value, entries };
    }
    case 'list':
      return { ...value, items: value.items.map((item) => givenFrom(item, depth + 1)) };
    default:
      return value;
  }
}
