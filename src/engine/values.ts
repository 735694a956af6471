import type { Known, ListValue, MapEntry, MapValue, Reference, Resource, Unknown, Value } from './types';

/**
 * Questions that rules ask of values. All of them answer `undefined` (or nothing) where the template does not say, so
 * that a rule which only acts on an answer keeps quiet about what is unknown.
 */

/** Most questions have no answer: one empty list serves them all. */
const nothing: readonly never[] = [];

/** The entry of that key, with the key's own span. */
export function entryOf(value: Value | undefined, key: string): MapEntry | undefined {
  if (value?.kind !== 'map') return undefined;
  for (const entry of value.entries) if (entry.key === key) return entry;
  return undefined;
}

/**
 * The value at a path such as `RedrivePolicy.maxReceiveCount`, or `undefined` where it is not set. Behind an `Fn::If` it
 * is one of the values of the branches; a branch that lacks it counts as `absent`.
 */
export function property(of: Resource | Value | undefined, path: string): Value | undefined {
  if (of === undefined) return undefined;
  // No `'kind' in of`: asked thousands of times in a check, that costs V8 more than the rest.
  let value: Value | undefined = (of as Partial<Resource>).properties ?? (of as Value);
  if (!path.includes('.')) return step(value, path);
  for (const key of keysOf(path)) value = step(value, key);
  return value;
}

/** Paths are written in rules and tables, so there are few. */
function keysOf(path: string): readonly string[] {
  const known = splitPaths.get(path);
  if (known) return known;
  const keys = path.split('.');
  if (splitPaths.size < 1000) splitPaths.set(path, keys);
  return keys;
}

const splitPaths = new Map<string, readonly string[]>();

function step(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind === 'map') return entryOf(value, key)?.value;
  if (value?.kind !== 'oneOf') return undefined;
  const found = value.options.map((option) => step(option, key));
  if (found.every((one) => one === undefined)) return undefined;
  const options = found.map((one, index) => one ?? absentAt(value.options[index] ?? value));
  return { ...value, options };
}

function absentAt({ span }: Value): Unknown {
  return { kind: 'unknown', span, absent: true };
}

/** Every value that it can have: the branches of each `Fn::If`, flat. Nothing where it is not set. */
export function alternatives(value: Value | undefined): readonly Exclude<Value, { kind: 'oneOf' }>[] {
  if (value === undefined) return nothing;
  return value.kind === 'oneOf' ? value.options.flatMap(alternatives) : [value];
}

/**
 * The values of which one is taken for certain: the branches of an `Fn::If`, the rows of a mapping, or the value alone. Of
 * what a parameter allows nobody knows what it gets.
 */
export function certainBranches(value: Value | undefined): readonly Value[] {
  if (value?.kind !== 'oneOf') return value ? [value] : nothing;
  const isFree = value.options.some((one) => one.kind === 'known' && one.from?.what.startsWith('parameter'));
  return value.condition === undefined && isFree ? nothing : value.options;
}

/** Not set at all, or in every branch `AWS::NoValue`. */
export function isAbsent(value: Value | undefined): boolean {
  if (value?.kind === 'oneOf') return value.options.every(isAbsent);
  return value === undefined || (value.kind === 'unknown' && value.absent === true);
}

/** Set in every branch (to whatever it may be). */
export function isPresent(value: Value | undefined): boolean {
  if (value?.kind === 'oneOf') return value.options.every(isPresent);
  return value !== undefined && !(value.kind === 'unknown' && value.absent === true);
}

/** The one value that it is known to have, whichever branch is taken. */
export function knownOf(value: Value | undefined): Known | undefined {
  if (value?.kind !== 'oneOf') return value?.kind === 'known' ? value : undefined;
  const all = alternatives(value);
  const first = all[0];
  if (first?.kind !== 'known') return undefined;
  return all.every((one) => one.kind === 'known' && one.value === first.value) ? first : undefined;
}

/** A number, also one that is written as text (`"30"`), as CloudFormation takes it. */
export function numberOf(value: Value | undefined): number | undefined {
  return toNumber(knownOf(value)?.value);
}

/** Every number that it can be; `undefined` where one of them is not known. Absent branches are left out. */
export function numbersOf(value: Value | undefined): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const one of alternatives(value)) {
    if (one.kind === 'unknown' && one.absent) continue;
    const number = one.kind === 'known' ? toNumber(one.value) : undefined;
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

function toNumber(value: Known['value'] | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

/** A text; a number or boolean counts as its text, because CloudFormation takes it so. */
export function stringOf(value: Value | undefined): string | undefined {
  const known = knownOf(value)?.value;
  return known === undefined || known === null ? undefined : String(known);
}

/** `true` and `false`, also as text. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  const known = knownOf(value)?.value;
  if (typeof known === 'boolean') return known;
  switch (typeof known === 'string' ? known.toLowerCase() : undefined) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return undefined;
  }
}

/**
 * The text with `${…}` where it is not known: `${Stage}-orders.fifo`; `undefined` for maps, lists and branches.
 * Equal results mean equal text at deployment.
 */
export function symbolicOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'known':
      return value.value === null ? undefined : String(value.value);
    case 'reference':
      return value.arn ?? `\${${value.resource}${value.attribute === undefined ? '' : `.${value.attribute}`}}`;
    case 'unknown':
      return value.symbolic;
    default:
      return undefined;
  }
}

/** What a text certainly ends with; the whole text where it is known. */
export function endingOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'unknown') return value.suffix;
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

/** The members of a list. A single value where CloudFormation takes one or many counts as a list of one. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return nothing;
  if (value.kind === 'list') return value.items;
  if (value.kind === 'oneOf') return value.options.flatMap(itemsOf);
  return value.kind === 'unknown' && value.absent ? [] : [value];
}

/** A map in a list, with its place in the list as it is written. */
export interface PlacedMap {
  readonly index: number;
  readonly item: MapValue;
}

/** The maps of a list. A member that an `Fn::If` chooses is each of its branches, all in the one place. */
export function placedMaps(value: Value | undefined): readonly PlacedMap[] {
  switch (value?.kind) {
    case 'map':
      return [{ index: 0, item: value }];
    case 'list':
      return value.items.flatMap((member, index) =>
        alternatives(member).flatMap((item) => (item.kind === 'map' ? [{ index, item }] : [])),
      );
    case 'oneOf':
      return value.options.flatMap(placedMaps);
    default:
      return nothing;
  }
}

/** What a path of properties leads to. */
export interface PlacedValue {
  readonly value: Value;
  /** The place of its member, where the path goes through a list. */
  readonly index?: number;
}

/** One value, or one for each member where the path goes through a list: `Targets[].RetryPolicy`. Nothing where it is not set. */
export function valuesAt(of: Resource | Value | undefined, path: string): readonly PlacedValue[] {
  const through = path.indexOf('[].');
  const value = property(of, through < 0 ? path : path.slice(0, through));
  if (value === undefined) return nothing;
  if (through < 0) return [{ value }];
  return placedMaps(value).flatMap(({ index, item }) => {
    const inItem = property(item, path.slice(through + 3));
    return inItem ? [{ index, value: inItem }] : [];
  });
}

/** Some part of it is not known: then what is missing proves nothing. */
export function isOpen(value: MapValue | ListValue | Value | undefined): boolean {
  switch (value?.kind) {
    case 'map':
    case 'list':
      return value.open === true;
    case 'oneOf':
      return value.options.some(isOpen);
    case 'unknown':
      return value.absent !== true;
    default:
      return false;
  }
}

/** The resources that this value is (a `Ref`, an ARN), in any branch; a mere mention inside a text does not count. */
export function refersTo(value: Value | undefined): readonly string[] {
  if (value?.kind !== 'oneOf') return value?.kind === 'reference' ? [value.resource] : nothing;
  return alternatives(value).flatMap((one) => (one.kind === 'reference' ? [one.resource] : []));
}

/** The references themselves, with span and attribute. */
export function referencesOf(value: Value | undefined): readonly Reference[] {
  return alternatives(value).filter((one): one is Reference => one.kind === 'reference');
}

/** Every resource that is named anywhere inside, mentions in texts included. */
export function mentionsOf(value: Value | undefined): readonly string[] {
  if (value === undefined || value.kind === 'known') return nothing;
  if (value.kind === 'reference') return [value.resource];
  if (value.kind === 'unknown' && !value.mentions) return nothing;
  const found = new Set<string>();
  collectMentions(value, found);
  return [...found];
}

function collectMentions(value: Value | undefined, found: Set<string>): void {
  switch (value?.kind) {
    case 'reference':
      found.add(value.resource);
      break;
    case 'unknown':
      for (const mention of value.mentions ?? []) found.add(mention);
      break;
    case 'oneOf':
      for (const option of value.options) collectMentions(option, found);
      break;
    case 'map':
      for (const entry of value.entries) collectMentions(entry.value, found);
      break;
    case 'list':
      for (const item of value.items) collectMentions(item, found);
      break;
    default:
  }
}

/** What findings call this resource. */
export function subjectOf(resource: Resource): string {
  return resource.subject ?? resource.id;
}
