import type { Datum } from './data';

/**
 * The JSON text of a value that is known through and through, as `JSON.stringify` and `json.dumps` write it; `undefined` for
 * others. `special` may give a value for what is no JSON itself.
 */
export function jsonOf(datum: Datum, special: (datum: Datum) => unknown = () => undefined): string | undefined {
  const value = plainOf(datum, special, 0);
  return value === unknown ? undefined : JSON.stringify(value);
}

const unknown = Symbol('unknown');
const maximumDepth = 20;

function plainOf(datum: Datum, special: (datum: Datum) => unknown, depth: number): unknown {
  if (depth > maximumDepth) return unknown;
  switch (datum.kind) {
    case 'known':
      return datum.value;
    case 'list': {
      const items = datum.items.map((item) => plainOf(item, special, depth + 1));
      return datum.open || items.includes(unknown) ? unknown : items;
    }
    case 'map': {
      const entries = datum.entries.map(({ key, value }) => [key, plainOf(value, special, depth + 1)] as const);
      return datum.open || entries.some(([, value]) => value === unknown) ? unknown : Object.fromEntries(entries);
    }
    default: {
      const value = special(datum);
      return value === undefined ? unknown : value;
    }
  }
}
