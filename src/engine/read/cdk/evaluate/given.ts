import type { Datum } from './data';

/** What people write into a call nests no deeper, and holds no more than so many values. */
const deepest = 6;
const most = 500;

/** A value as a function of another file gets it: what is written in the call is there to be changed, wherever it is used. */
export function givenFrom(value: Datum): Datum {
  let left = most;
  const given = (datum: Datum, depth: number): Datum => {
    left -= 1;
    if (depth > deepest || left < 0 || (datum.kind === 'map' && datum.isFile)) return datum;
    switch (datum.kind) {
      case 'known':
        return { ...datum, isGiven: true };
      case 'map':
        return { ...datum, entries: datum.entries.map((one) => ({ ...one, value: given(one.value, depth + 1) })) };
      case 'list':
        return { ...datum, items: datum.items.map((item) => given(item, depth + 1)) };
      default:
        return datum;
    }
  };
  return given(value, 0);
}
