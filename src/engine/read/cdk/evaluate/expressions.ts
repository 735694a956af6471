import type { ArrayLiteral, Comprehension, Expression, Literal, ObjectLiteral, Template } from '../syntax/nodes';
import { typedValue } from '../typed-values';
import { callExpression } from './calls';
import type { Datum, DatumEntry, ListDatum, MapDatum } from './data';
import { readMember } from './members';
import { usualClass, usualModule } from './modules';
import { operationOf } from './operations';
import { absent, isAbsent, mayGoOn, oneOf, quote, type Run, readAt, spanOf, unknown, writtenAs } from './run';
import { Scope } from './scope';
import { assign, bindPattern, classAt, keyOf } from './statements';

/** What an expression stands for. Never throws; what cannot be told is unknown. */
export function evaluate(run: Run, expression: Expression, scope: Scope): Datum {
  if (!mayGoOn(run)) return unknown(spanOf(run, expression));
  switch (expression.kind) {
    case 'template':
      return templateOf(run, expression, scope);
    case 'call':
      return callExpression(run, expression, scope);
    case 'object':
      return objectOf(run, expression, scope);
    case 'array':
      return arrayOf(run, expression, scope);
    case 'operation':
      return operationOf(run, expression, scope);
    case 'comprehension':
      return comprehensionOf(run, expression, scope);
    default:
      return evaluateAt(run, expression, scope, spanOf(run, expression));
  }
}

type Rest = Exclude<Expression, { kind: 'template' | 'call' | 'object' | 'array' | 'operation' | 'comprehension' }>;

function evaluateAt(run: Run, expression: Rest, scope: Scope, span: Datum['span']): Datum {
  switch (expression.kind) {
    case 'literal':
      return expression.absent ? absent(span) : literalAt(run, expression, span);
    case 'name': {
      const value = scope.get(expression.name);
      if (value) return readAt(value, span, expression.name);
      const module = usualModule(expression.name) ?? usualClass(expression.name);
      return module
        ? { kind: 'symbol', path: module, span }
        : { kind: 'symbol', path: `global.${expression.name}`, span };
    }
    case 'member': {
      const value = readMember(run, evaluate(run, expression.object, scope), expression.property, span);
      if (value.kind !== 'method' && value.kind !== 'unknown' && value.kind !== 'attribute') return value;
      const put = scope.get(writtenAs(run, expression));
      return put ? readAt(put, span, expression.property) : value;
    }
    case 'subscript': {
      const object = evaluate(run, expression.object, scope);
      const index = evaluate(run, expression.index, scope);
      if (index.kind !== 'known') {
        return settingsIn(object, span, quote(run, expression)) ?? unknown(span, [object, index]);
      }
      if (object.kind === 'list' && typeof index.value === 'number') {
        const item = object.items[index.value < 0 ? object.items.length + index.value : index.value];
        return item && !object.open ? readAt(item, span, `[${index.value}]`) : unknown(span, [object]);
      }
      if (object.kind === 'known' && typeof object.value === 'string' && typeof index.value === 'number') {
        const value = object.value.at(index.value);
        return value === undefined ? unknown(span, [object]) : { kind: 'known', value, span };
      }
      return readMember(run, object, String(index.value), span);
    }
    case 'conditional': {
      const test = truth(evaluate(run, expression.test, scope), run.isPython);
      if (test === true) return placedAt(evaluate(run, expression.whenTrue, scope), span);
      if (test === false) return placedAt(evaluate(run, expression.whenFalse, scope), span);
      const options = [evaluate(run, expression.whenTrue, scope), evaluate(run, expression.whenFalse, scope)];
      return oneOf(options, span, quote(run, expression.test));
    }
    case 'function':
      return { kind: 'function', literal: expression, scope, source: run.source, span };
    case 'assign':
      assign(run, expression, scope);
      return expression.pattern.kind === 'target' ? evaluate(run, expression.pattern.expression, scope) : unknown(span);
    case 'declare-class':
      return classAt(run, expression, scope);
    case 'opaque':
      return unknown(
        span,
        expression.parts.map((part) => evaluate(run, part, scope)),
      );
  }
}

/** `settings[props.stage]`, where the name is not known: one of those that the map has. */
export function settingsIn(map: Datum, span: Datum['span'], condition: string): Datum | undefined {
  if (map.kind !== 'map' || map.open || map.isFile || map.entries.length < 2) return undefined;
  const values = map.entries.map(({ value }) => value);
  return values.every(isSetting) ? oneOf(values, span, condition) : undefined;
}

function isSetting(datum: Datum): boolean {
  return (
    datum.kind === 'known' || datum.kind === 'map' || (datum.kind === 'instance' && !datum.type.declaration.constructs)
  );
}

function literalAt(run: Run, { value, start, end }: Literal, span: Datum['span']): Datum {
  const datum = { kind: 'known', value, span } as const;
  const { typed } = run;
  if (!typed || start >= typed.start || end <= typed.end || typeof value !== 'string') return datum;
  run.typedLiteral = { start, end };
  return typedValue(datum);
}

/** A list, or with keys a map: one element for each item where they are known, else one for all of them. */
function comprehensionOf(
  run: Run,
  { key, pattern, iterable, tests, element, ...at }: Comprehension,
  scope: Scope,
): Datum {
  const span = spanOf(run, at);
  const items = evaluate(run, iterable, scope);
  const isOpen = items.kind !== 'list' || items.open === true || items.items.length > maximumRepeats;
  const map: MapDatum = { kind: 'map', entries: [], span, ...(isOpen ? { open: true } : {}) };
  const list: ListDatum = { kind: 'list', items: [], span, ...(isOpen ? { open: true } : {}) };
  for (const item of isOpen ? [unknown(span)] : items.items) {
    const inner = new Scope(scope);
    bindPattern(run, pattern, item, inner, true);
    const isTaken = tests.map((test) => truth(evaluate(run, test, inner), run.isPython));
    if (isTaken.includes(false)) continue;
    if (isTaken.includes(undefined)) map.open = list.open = true;
    const name = key && evaluate(run, key, inner);
    const value = evaluate(run, element, inner);
    if (name?.kind === 'known') map.entries.push({ key: String(name.value), keySpan: name.span, value });
    else if (name) map.open = true;
    list.items.push(value);
  }
  return key ? map : list;
}

/** Lists, maps and texts that people write are shorter. */
export const maximumItems = 1000;
const maximumText = 10_000;

/** How often a loop over a known collection is run at most. */
export const maximumRepeats = 24;

function templateOf(run: Run, { parts, start, end }: Template, scope: Scope): Datum {
  const span = spanOf(run, { start, end });
  const values = parts.map((part) => (typeof part === 'string' ? part : evaluate(run, part, scope)));
  return joined(values, span);
}

/** Strings put together: known where all parts are, else with the known beginning and end. */
export function joined(parts: readonly (string | Datum)[], span: Datum['span']): Datum {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    return part.kind === 'known' && part.unit === undefined ? String(part.value) : undefined;
  });
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (length > maximumText) return unknown(span);
  if (texts.every((text) => text !== undefined)) return { kind: 'known', value: texts.join(''), span };
  const first = texts.indexOf(undefined);
  const last = texts.lastIndexOf(undefined);
  const unknownAt = (index: number) => {
    const part = parts[index];
    return typeof part !== 'string' && part?.kind === 'unknown' ? part : undefined;
  };
  const prefix = texts.slice(0, first).join('') + (unknownAt(first)?.prefix ?? '');
  const suffix = (unknownAt(last)?.suffix ?? '') + texts.slice(last + 1).join('');
  const data = parts.filter((part) => typeof part !== 'string');
  return {
    ...unknown(span, data),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

function objectOf(run: Run, { entries, start, end }: ObjectLiteral, scope: Scope): MapDatum {
  const map: MapDatum = { kind: 'map', entries: [], span: spanOf(run, { start, end }) };
  for (const entry of entries) {
    const value = evaluate(run, entry.value, scope);
    const keySpan = spanOf(run, { start: entry.keyStart, end: entry.keyEnd });
    const key = entry.key ?? (entry.computed && keyOf(evaluate(run, entry.computed, scope)));
    if (entry.spread) spreadInto(map, value);
    else if (key === undefined) map.open = true;
    else map.entries.push({ key, keySpan, value });
  }
  return map;
}

/** Puts the entries of a spread value into a map; `...(x ? { a } : {})` gives entries that may be absent. */
export function spreadInto(map: MapDatum, value: Datum): void {
  if (value.kind === 'map' && map.entries.length + value.entries.length <= maximumItems) {
    map.entries.push(...value.entries);
    if (value.open) map.open = true;
    return;
  }
  if (value.kind === 'oneOf' && value.options.every((option) => option.kind === 'map' || isAbsent(option))) {
    for (const option of value.options)
      if (option.kind === 'map') for (const entry of option.entries) spreadOne(map, entry, value);
    return;
  }
  if (!isAbsent(value) && !(value.kind === 'known' && !value.value)) map.open = true;
}

function spreadOne(map: MapDatum, entry: DatumEntry, whole: Datum): void {
  const before = map.entries.findLast(({ key }) => key === entry.key)?.value ?? absent(whole.span);
  map.entries.push({ ...entry, value: oneOf([before, entry.value], entry.value.span) });
}

function arrayOf(run: Run, { items, start, end }: ArrayLiteral, scope: Scope): ListDatum {
  const places: Datum['span'][] = [];
  const list: ListDatum = { kind: 'list', items: [], places, span: spanOf(run, { start, end }) };
  for (const item of items) {
    const value = evaluate(run, item.value, scope);
    places[list.items.length] = spanOf(run, item.value);
    if (!item.spread) list.items.push(value);
    else if (value.kind === 'list' && list.items.length + value.items.length <= maximumItems) {
      list.items.push(...value.items);
      if (value.open) list.open = true;
    } else list.open = true;
  }
  return list;
}

/** Whether a value counts as true; `undefined` where that is not known. In Python nothing is true of an empty list or map. */
export function truth(datum: Datum, isPython: boolean): boolean | undefined {
  if (datum.kind === 'known') return Boolean(datum.value);
  if (isAbsent(datum)) return false;
  if (datum.kind === 'unknown') return undefined;
  if (datum.kind === 'oneOf' || datum.kind === 'attribute' || datum.kind === 'symbol') return undefined;
  if (isPython && isEmpty(datum)) return datum.open ? undefined : false;
  return true;
}

/** Whether a branch is taken: what is nothing by default only may be given after all. */
export function decided(datum: Datum, isPython: boolean): boolean | undefined {
  return datum.kind === 'unknown' && datum.isAssumed ? undefined : truth(datum, isPython);
}

function isEmpty(datum: Datum): datum is ListDatum | MapDatum {
  return (datum.kind === 'list' && datum.items.length === 0) || (datum.kind === 'map' && datum.entries.length === 0);
}

/** A known value stands where the whole expression stands that gives it. */
export function placedAt(datum: Datum, span: Datum['span']): Datum {
  return datum.kind === 'known' && !datum.isGiven
    ? { ...datum, span, from: datum.from ?? { what: 'expression', span: datum.span } }
    : datum;
}
