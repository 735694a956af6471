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

/** What a JSON text that stands in a program says; `undefined` for what is none. */
export function parsedJson(text: string, span: Datum['span']): Datum | undefined {
  try {
    return datumOf(JSON.parse(text), span, 0);
  } catch {
    return undefined;
  }
}

function datumOf(value: unknown, span: Datum['span'], depth: number): Datum {
  if (depth > maximumDepth) return { kind: 'unknown', span };
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => datumOf(item, span, depth + 1)), span };
  if (value === null || typeof value !== 'object')
    return { kind: 'known', value: value as string | number | boolean | null, span };
  const entries = Object.entries(value).map(([key, inner]) => {
    return { key, keySpan: span, value: datumOf(inner, span, depth + 1) };
  });
  return { kind: 'map', entries, span };
}
