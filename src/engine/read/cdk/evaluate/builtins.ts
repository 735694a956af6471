import type { CallSite } from './call-site';
import { callDatum } from './calls';
import { callMeasured } from './core';
import type { Datum, ListDatum, MapDatum } from './data';
import { joined, maximumItems, maximumRepeats, settingsIn, spreadInto, truth } from './expressions';
import { holds } from './operations';
import { absent, quote, type Run, readAt, unknown } from './run';

/** Methods of lists, maps, strings and functions that the languages bring along; `undefined` for others. */
export function callBuiltin(run: Run, object: Datum, method: string, site: CallSite): Datum | undefined {
  const measured = callMeasured(object, method, site);
  if (measured) return measured;
  switch (object.kind) {
    case 'list':
      return callOnList(run, object, method, site);
    case 'known':
      return callOnText(object, method, site, run.isPython);
    case 'map':
      return callOnMap(run, object, method, site);
    case 'function':
      return undefined;
    default:
      return undefined;
  }
}

export function callOnList(run: Run, list: ListDatum, method: string, site: CallSite): Datum | undefined {
  const { span } = site;
  switch (method) {
    case 'forEach':
    case 'map':
    case 'flatMap': {
      const [callback] = site.args;
      if (!callback) return undefined;
      const known = !list.open && list.items.length <= maximumRepeats;
      const items = known ? [...list.items] : [unknown(span, [list])];
      const results = items.map((item, index) =>
        callDatum(run, callback, {
          ...site,
          args: [item, known ? { kind: 'known', value: index, span } : unknown(span)],
          keywords: [],
        }),
      );
      const flat =
        method === 'flatMap' ? results.flatMap((made) => (made.kind === 'list' ? made.items : [made])) : results;
      return { kind: 'list', items: flat, span, ...(known ? {} : { open: true }) };
    }
    case 'entries':
      return list.open ? undefined : numbered(list, span);
    case 'keys':
      return list.open ? undefined : { kind: 'list', items: numbered(list, span).items.map(firstOf), span };
    case 'fill': {
      const [value] = site.args;
      return value && !list.open ? { kind: 'list', items: list.items.map(() => value), span } : undefined;
    }
    case 'filter': {
      const [callback] = site.args;
      if (!callback || list.open || list.items.length > maximumRepeats) return undefined;
      const kept = list.items.map((item) =>
        truth(callDatum(run, callback, { ...site, args: [item], keywords: [] }), run.isPython),
      );
      const items = list.items.filter((_, index) => kept[index] !== false);
      return { kind: 'list', items, span, ...(kept.includes(undefined) ? { open: true } : {}) };
    }
    case 'find': {
      const [callback] = site.args;
      if (!callback || list.open || list.items.length > maximumRepeats) return undefined;
      for (const item of list.items) {
        const holds = truth(callDatum(run, callback, { ...site, args: [item], keywords: [] }), run.isPython);
        if (holds === undefined) return undefined;
        if (holds) return item;
      }
      return absent(span);
    }
    case 'reduce': {
      const [callback, initial] = site.args;
      if (!callback || list.open || list.items.length > maximumRepeats) return undefined;
      const [first, ...rest] = initial ? [initial, ...list.items] : list.items;
      return (
        first &&
        rest.reduce((all, item) => callDatum(run, callback, { ...site, args: [all, item], keywords: [] }), first)
      );
    }
    case 'includes': {
      const value = site.args[0] && holds(list, site.args[0]);
      return value === undefined ? undefined : { kind: 'known', value, span };
    }
    case 'push':
    case 'append':
      if (run.conditions.length > 0 || list.items.length > maximumItems) list.open = true;
      if (list.items.length <= maximumItems) list.items.push(...site.args);
      return unknown(span);
    case 'at': {
      const at = numberOf(site.args[0]);
      const item = at === undefined || list.open ? undefined : list.items.at(at);
      return item && readAt(item, span, method);
    }
    case 'shift':
    case 'pop': {
      if (run.conditions.length > 0) list.open = true;
      if (list.open) break;
      const isFirst = method === 'shift' || numberOf(site.args[0]) === 0;
      const item = isFirst ? list.items.shift() : list.items.pop();
      return item ? readAt(item, span, method) : absent(span);
    }
    case 'join':
      return textBetween(list, site.args[0] ?? { kind: 'known', value: ',', span }, span);
    case 'concat': {
      const open = list.open === true || site.args.some((argument) => argument.kind !== 'list' || argument.open);
      const items = [list, ...site.args].flatMap((argument) =>
        argument.kind === 'list' ? argument.items : [argument],
      );
      const isLong = items.length > maximumItems;
      return { kind: 'list', items: isLong ? [] : items, span, ...(open || isLong ? { open: true } : {}) };
    }
  }
  return undefined;
}

function callOnText(
  object: Datum & { kind: 'known' },
  method: string,
  { args, span }: CallSite,
  isPython: boolean,
): Datum | undefined {
  const { value } = object;
  const texts = args.map((argument) => (argument.kind === 'known' ? String(argument.value) : undefined));
  const [first, second] = texts;
  if (method === 'toString' || method === 'unsafeUnwrap') return { kind: 'known', value: String(value), span };
  if (typeof value !== 'string') return undefined;
  switch (method) {
    case 'toLowerCase':
    case 'lower':
      return { kind: 'known', value: value.toLowerCase(), span };
    case 'toUpperCase':
    case 'upper':
      return { kind: 'known', value: value.toUpperCase(), span };
    case 'trim':
    case 'strip':
      return { kind: 'known', value: value.trim(), span };
    case 'capitalize':
      return { kind: 'known', value: value.charAt(0).toUpperCase() + value.slice(1).toLowerCase(), span };
    case 'title':
      return {
        kind: 'known',
        value: value.toLowerCase().replace(/(?<![a-z])[a-z]/g, (one) => one.toUpperCase()),
        span,
      };
    case 'charAt':
    case 'slice':
    case 'substring': {
      const [from, to] = args.map(numberOf);
      if (from === undefined || args.length > 2 || (args.length === 2 && to === undefined)) return undefined;
      const part = method === 'charAt' ? value.charAt(from) : value[method](from, to);
      return { kind: 'known', value: part, span };
    }
    case 'replaceAll':
    case 'replace': {
      if (first === undefined || second === undefined || value.length * second.length > longestText) return undefined;
      const isFirstOnly = method === 'replace' && !isPython;
      return {
        kind: 'known',
        value: isFirstOnly ? value.replace(first, () => second) : value.split(first).join(second),
        span,
      };
    }
    case 'concat':
      return joined([object, ...args], span);
    case 'join':
      return args[0]?.kind === 'list' ? textBetween(args[0], object, span) : undefined;
    case 'split': {
      if (!first || args.length > 1) return undefined;
      const parts = value.split(first, maximumItems);
      return { kind: 'list', items: parts.map((part) => ({ kind: 'known', value: part, span })), span };
    }
    case 'format':
      return joined(filled(value, /\{\}/, args), span);
    case 'endsWith':
    case 'endswith':
      return first === undefined ? undefined : { kind: 'known', value: value.endsWith(first), span };
    case 'startsWith':
    case 'startswith':
      return first === undefined ? undefined : { kind: 'known', value: value.startsWith(first), span };
    default:
      return undefined;
  }
}

/** `['orders', stage].join('-')`, `'-'.join(parts)`. */
function textBetween({ items, open }: ListDatum, between: Datum, span: Datum['span']): Datum | undefined {
  return open
    ? undefined
    : joined(
        items.flatMap((item, index) => (index === 0 ? [item] : [between, item])),
        span,
      );
}

/** A text put into another over and over grows beyond all bounds: in characters. */
const longestText = 100_000;

/** A text with values put into its places, one after the other. */
export function filled(text: string, place: RegExp, values: readonly Datum[]): readonly (string | Datum)[] {
  return text.split(place).flatMap((part, index) => {
    const value = index === 0 ? undefined : values[index - 1];
    return value ? [value, part] : [part];
  });
}

function callOnMap(
  run: Run,
  map: Datum & { kind: 'map' },
  method: string,
  { args, span }: CallSite,
): Datum | undefined {
  if (method === 'set') {
    const [key, value] = args;
    if (key?.kind !== 'known' || !value || run.conditions.length > 0 || map.entries.length > maximumItems)
      map.open = true;
    else map.entries.push({ key: String(key.value), keySpan: key.span, value });
    return map;
  }
  if (method === 'setdefault') {
    const [key, value] = args;
    const before = key?.kind === 'known' && map.entries.find((entry) => entry.key === String(key.value))?.value;
    if (key?.kind !== 'known' || !value || map.open) return undefined;
    if (!before) map.entries.push({ key: String(key.value), keySpan: key.span, value });
    return before || value;
  }
  if (method === 'update' && args[0]) {
    if (run.conditions.length > 0) map.open = true;
    else spreadInto(map, args[0]);
    return unknown(span);
  }
  if (map.open) return undefined;
  if (method === 'items') return entriesOf(map, span);
  if (method === 'values' || method === 'keys') return partsOf(map, method, span);
  if (method === 'get' || method === 'pop') {
    const [key, fallback] = args;
    if (key?.kind !== 'known') {
      const { offset } = run.source;
      return settingsIn(map, span, quote(run, { start: span.start - offset, end: span.end - offset }));
    }
    const entry = map.entries.findLast((one) => one.key === String(key.value));
    if (entry && method === 'pop' && run.conditions.length === 0) map.entries.splice(map.entries.indexOf(entry), 1);
    return entry?.value ?? fallback;
  }
  return undefined;
}

export function partsOf(
  { entries, open }: MapDatum,
  part: 'values' | 'keys',
  span: Datum['span'],
): ListDatum | undefined {
  if (open) return undefined;
  const keys = entries.map(({ key, keySpan }): Datum => ({ kind: 'known', value: key, span: keySpan }));
  return { kind: 'list', items: part === 'keys' ? keys : entries.map(({ value }) => value), span };
}

/** `list.entries()` and `enumerate(list)`. */
export function numbered(list: ListDatum, span: Datum['span']): ListDatum {
  const items = list.items.map((item, index): Datum => {
    return { kind: 'list', span: item.span, items: [{ kind: 'known', value: index, span }, item] };
  });
  return { kind: 'list', items, span };
}

function firstOf(pair: Datum): Datum {
  return (pair.kind === 'list' ? pair.items[0] : undefined) ?? pair;
}

/** `Object.entries(map)` and `map.items()`. */
export function entriesOf(map: Datum & { kind: 'map' }, span: Datum['span']): ListDatum {
  return {
    kind: 'list',
    span,
    items: map.entries.map(({ key, keySpan, value }) => ({
      kind: 'list',
      span: keySpan,
      items: [{ kind: 'known', value: key, span: keySpan }, value],
    })),
  };
}

/** A whole number that is known. */
export function numberOf(datum: Datum | undefined): number | undefined {
  return datum?.kind === 'known' && typeof datum.value === 'number' && Number.isInteger(datum.value)
    ? datum.value
    : undefined;
}
