import { type CallSite, callDatum } from './calls';
import { callMeasured } from './core';
import type { Datum, ListDatum } from './data';
import { joined, maximumItems, maximumRepeats } from './expressions';
import { jsonOf } from './json';
import { moduleName } from './modules';
import { type Run, unknown } from './run';

/** Methods of lists, maps, strings and functions that the languages bring along; `undefined` for others. */
export function callBuiltin(run: Run, object: Datum, method: string, site: CallSite): Datum | undefined {
  const measured = callMeasured(object, method, site);
  if (measured) return measured;
  switch (object.kind) {
    case 'list':
      return callOnList(run, object, method, site);
    case 'known':
      return callOnText(object, method, site);
    case 'map':
      return callOnMap(object, method, site);
    case 'function':
      return undefined;
    default:
      return undefined;
  }
}

function callOnList(run: Run, list: ListDatum, method: string, site: CallSite): Datum | undefined {
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
    case 'push':
    case 'append':
      if (run.conditions.length > 0 || list.items.length > maximumItems) list.open = true;
      if (list.items.length <= maximumItems) list.items.push(...site.args);
      return unknown(span);
    case 'concat': {
      const open = list.open === true || site.args.some((argument) => argument.kind !== 'list' || argument.open);
      const items = [list, ...site.args].flatMap((argument) =>
        argument.kind === 'list' ? argument.items : [argument],
      );
      const isLong = items.length > maximumItems;
      return { kind: 'list', items: isLong ? [] : items, span, ...(open || isLong ? { open: true } : {}) };
    }
    default:
      return undefined;
  }
}

function callOnText(object: Datum & { kind: 'known' }, method: string, { args, span }: CallSite): Datum | undefined {
  const { value } = object;
  const texts = args.map((argument) => (argument.kind === 'known' ? String(argument.value) : undefined));
  const [first] = texts;
  if (method === 'toString') return { kind: 'known', value: String(value), span };
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
    case 'concat':
      return joined([object, ...args], span);
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

function callOnMap(map: Datum & { kind: 'map' }, method: string, { args, span }: CallSite): Datum | undefined {
  if (map.open) return undefined;
  if (method === 'items') return entriesOf(map, span);
  if (method === 'values') return { kind: 'list', items: map.entries.map(({ value }) => value), span };
  if (method === 'keys') {
    return {
      kind: 'list',
      items: map.entries.map(({ key, keySpan }) => ({ kind: 'known', value: key, span: keySpan })),
      span,
    };
  }
  if (method === 'get') {
    const [key, fallback] = args;
    if (key?.kind !== 'known') return undefined;
    return map.entries.findLast((entry) => entry.key === String(key.value))?.value ?? fallback;
  }
  return undefined;
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

/** Functions that need no import: `Object.entries(…)`, `range(3)`, `enumerate(…)`; `undefined` for others. */
export function callGlobal(path: string, site: CallSite): Datum | undefined {
  const [first, second] = site.args;
  const { span } = site;
  switch (path) {
    case 'global.require':
      return first?.kind === 'known' ? { kind: 'symbol', path: moduleName(String(first.value)), span } : undefined;
    case 'global.__importStar':
    case 'global.__importDefault':
      return first;
    case 'global.JSON.stringify':
    case 'external.dumps': {
      const text = first && jsonOf(first);
      return text === undefined ? undefined : { kind: 'known', value: text, span };
    }
    case 'global.Object.entries':
      return first?.kind === 'map' && !first.open ? entriesOf(first, span) : undefined;
    case 'global.Object.values':
      return first?.kind === 'map' ? callOnMap(first, 'values', site) : undefined;
    case 'global.Object.keys':
      return first?.kind === 'map' ? callOnMap(first, 'keys', site) : undefined;
    case 'global.range': {
      const from = second ? numberOf(first) : 0;
      const to = numberOf(second ?? first);
      if (from === undefined || to === undefined || to - from > maximumRepeats || to < from) return undefined;
      const items = Array.from(
        { length: to - from },
        (_, index): Datum => ({ kind: 'known', value: from + index, span }),
      );
      return { kind: 'list', items, span };
    }
    case 'global.enumerate':
      if (first?.kind !== 'list' || first.open) return undefined;
      return {
        kind: 'list',
        span,
        items: first.items.map((item, index) => ({
          kind: 'list',
          span: item.span,
          items: [{ kind: 'known', value: index, span }, item],
        })),
      };
    case 'global.str':
    case 'global.String':
      return first?.kind === 'known' ? { kind: 'known', value: String(first.value), span } : undefined;
    case 'global.int':
    case 'global.Number':
    case 'global.parseInt': {
      const value = first?.kind === 'known' ? Number(first.value) : Number.NaN;
      return Number.isNaN(value) ? undefined : { kind: 'known', value, span };
    }
    case 'global.Set':
    case 'global.Array.from':
    case 'global.Object.freeze':
    case 'global.list':
    case 'global.set':
    case 'global.sorted':
    case 'global.tuple':
      return first?.kind === 'list' || first?.kind === 'map' ? first : undefined;
    case 'global.dict':
      return { ...site.props, entries: [...site.props.entries] };
    default:
      return undefined;
  }
}

function numberOf(datum: Datum | undefined): number | undefined {
  return datum?.kind === 'known' && typeof datum.value === 'number' && Number.isInteger(datum.value)
    ? datum.value
    : undefined;
}
