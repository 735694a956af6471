import { lookup } from '../lookup';
import { callOnList, entriesOf, numbered, numberOf, partsOf } from './builtins';
import type { CallSite } from './call-site';
import { callDatum } from './calls';
import type { Datum, ListDatum, MapDatum } from './data';
import { maximumRepeats, spreadInto, truth } from './expressions';
import { jsonOf, parsedJson } from './json';
import { moduleName } from './modules';
import { isInstance } from './operations';
import { emptyMap, entryOf, type Run } from './run';

/** `Array.from({ length: 3 }, make)` and `map(make, names)`: as the method of a list; `undefined` for others. */
export function callGlobalOnEach(run: Run, path: string, site: CallSite): Datum | undefined {
  const [first, second] = site.args;
  if (path === 'global.Array.from' && first && second) {
    const list = first.kind === 'map' ? listOfLength(first, site.span) : first;
    return list?.kind === 'list' ? callOnList(run, list, 'map', { ...site, args: [second] }) : undefined;
  }
  // `field(default_factory=lambda: [30, 60])`
  const factory = path === 'external.field' && entryOf(site.props, 'defaultFactory');
  if (factory) return callDatum(run, factory, { ...site, args: [], keywords: [], props: emptyMap(site.span.start) });
  if (path === 'global.map' && run.isPython && first && second?.kind === 'list') {
    return callOnList(run, second, 'map', { ...site, args: [first] });
  }
  return undefined;
}

function listOfLength(map: Datum & { kind: 'map' }, span: Datum['span']): ListDatum | undefined {
  const length = map.entries.find(({ key }) => key === 'length')?.value;
  return length && integersBetween(zeroAt(span), length, 0, span);
}

/** Functions that need no import: `Object.entries(…)`, `range(3)`, `enumerate(…)`; `undefined` for others. */
export function callGlobal(path: string, site: CallSite): Datum | undefined {
  const [first, second] = site.args;
  const { span } = site;
  const calculate = lookup(arithmetic, path);
  if (calculate) {
    const numbers = (first?.kind === 'list' && !first.open ? first.items : site.args).map(plainOf);
    const known = numbers.filter((number) => typeof number === 'number');
    if (known.length === 0 || known.length < numbers.length) return undefined;
    return { kind: 'known', value: calculate(...known), span };
  }
  switch (path) {
    case 'global.len':
      if (first?.kind === 'list') return first.open ? undefined : { kind: 'known', value: first.items.length, span };
      return first?.kind === 'known' ? { kind: 'known', value: String(first.value).length, span } : undefined;
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
    case 'global.JSON.parse':
    case 'external.loads':
      return first?.kind === 'known' ? parsedJson(String(first.value), span) : undefined;
    case 'external.partial':
      return first && { kind: 'method', object: first, name: '', given: site, span };
    case 'global.isinstance': {
      const value = first && second && isInstance(first, second);
      return value === undefined ? undefined : { kind: 'known', value, span };
    }
    case 'global.Object.entries':
      return first?.kind === 'map' && !first.open ? entriesOf(first, span) : undefined;
    case 'global.Object.assign': {
      const all: MapDatum = { kind: 'map', entries: [], span };
      for (const one of site.args) spreadInto(all, one);
      return all;
    }
    case 'global.Object.fromEntries':
    case 'global.Map':
      return first ? mapOfPairs(first, span) : path === 'global.Map' ? { kind: 'map', entries: [], span } : undefined;
    case 'global.Object.values':
      return first?.kind === 'map' ? partsOf(first, 'values', span) : undefined;
    case 'global.Object.keys':
      return first?.kind === 'map' ? partsOf(first, 'keys', span) : undefined;
    case 'global.Array':
      return site.args.length === 1 && first ? integersBetween(zeroAt(span), first, 0, span) : undefined;
    case 'global.range':
      return first && integersBetween(second ? first : zeroAt(span), second ?? first, 0, span);
    case 'global.zip':
      return zipped(site.args, span);
    case 'global.enumerate':
      return first?.kind === 'list' && !first.open ? numbered(first, span) : undefined;
    case 'global.str':
    case 'global.String':
      return first?.kind === 'known' ? { kind: 'known', value: String(first.value), span } : undefined;
    case 'global.bool':
    case 'global.Boolean': {
      const value = first && truth(first, path === 'global.bool');
      return value === undefined ? undefined : { kind: 'known', value, span };
    }
    case 'global.int':
    case 'global.Number':
    case 'global.parseInt': {
      // Another base is not read.
      const number = first?.kind === 'known' && (!second || numberOf(second) === 10) ? Number(first.value) : Number.NaN;
      const value = path === 'global.Number' ? number : Math.trunc(number);
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
    // `os.environ.get('TIMEOUT', '60')`: the default holds unless somebody says otherwise.
    case 'external.environ.get':
    case 'external.getenv':
      return second?.kind === 'known' ? { ...second, from: { what: 'default', span: second.span } } : undefined;
    case 'external.field':
      return entryOf(site.props, 'default');
    case 'global.dict':
      return { ...site.props, entries: [...site.props.entries] };
    default:
      return undefined;
  }
}

const arithmetic: Readonly<Record<string, (...numbers: number[]) => number>> = {
  'global.Math.min': Math.min,
  'global.Math.max': Math.max,
  'global.Math.floor': Math.floor,
  'global.Math.ceil': Math.ceil,
  'global.Math.round': Math.round,
  'global.min': Math.min,
  'global.max': Math.max,
  'global.sum': (...numbers) => numbers.reduce((all, number) => all + number, 0),
};

function plainOf(datum: Datum): unknown {
  return datum.kind === 'known' && datum.unit === undefined ? datum.value : undefined;
}

function zeroAt(span: Datum['span']): Datum {
  return { kind: 'known', value: 0, span };
}

/** Whole numbers from one up to, but without, another (`more` raises it); `undefined` where they are not known or too many. */
export function integersBetween(from: Datum, to: Datum, more: number, span: Datum['span']): ListDatum | undefined {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (first === undefined || last === undefined) return undefined;
  const length = last + more - first;
  if (length < 0 || length > maximumRepeats) return undefined;
  const items = Array.from({ length }, (_, index): Datum => ({ kind: 'known', value: first + index, span }));
  return { kind: 'list', items, span };
}

/** `zip(names, times)`: as many as the shortest has. */
function zipped(lists: readonly Datum[], span: Datum['span']): ListDatum | undefined {
  const known = lists.filter((list) => list.kind === 'list' && !list.open) as readonly ListDatum[];
  if (known.length !== lists.length || known.length === 0) return undefined;
  const length = Math.min(...known.map(({ items }) => items.length));
  const rows = Array.from({ length }, (_, index): Datum => {
    const items = known.flatMap((list) => list.items[index] ?? []);
    return { kind: 'list', items, span: items[0]?.span ?? span };
  });
  return { kind: 'list', items: rows, span };
}

/** `Object.fromEntries(names.map((name) => [name, …]))`; `undefined` where a key is not known. */
function mapOfPairs(list: Datum, span: Datum['span']): MapDatum | undefined {
  if (list.kind !== 'list' || list.open) return undefined;
  const entries = list.items.flatMap((pair) => {
    const [key, value] = pair.kind === 'list' ? pair.items : [];
    return key?.kind === 'known' && value ? [{ key: String(key.value), keySpan: key.span, value }] : [];
  });
  return entries.length === list.items.length ? { kind: 'map', entries, span } : undefined;
}
