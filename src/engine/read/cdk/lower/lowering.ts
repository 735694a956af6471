import type { MapEntry, MapValue, Resource, Span, Value } from '../../../types';
import type { Writable } from '../../../writable';
import type { Construct, Datum, DatumEntry } from '../evaluate/data';
import type { Fields } from './fields';
import { fieldsOf, type Names, toValue } from './values';

/** A resource that still grows while calls on its construct are read. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly head: Span;
  readonly span: Span;
  readonly entries: MapEntry[];
  /** Where the properties are written; empty where they would be. */
  readonly propertiesSpan: Span;
  open: boolean | undefined;
  readonly owner: string | undefined;
  readonly condition: string | undefined;
  readonly construct: Construct | undefined;
}

/** One turning of constructs into resources. */
export interface Lowering extends Names {
  readonly drafts: Draft[];
  readonly byConstruct: Map<Construct, Draft>;
  /** Statements that the library adds to the policy of a queue, topic or bus, by that construct. */
  readonly policies: Map<Construct, Value[]>;
  /** Statements that grants add to the role of a function or other principal. */
  readonly grants: Map<Construct, Value[]>;
  readonly ids: Set<string>;
  /** Where a subscription that the program makes was first given to a topic. */
  readonly givenAt: Map<Datum, number>;
  /** How many subscriptions a topic has so far. */
  readonly subscriptions: Map<Construct, number>;
  /** How often an id was wanted. */
  readonly wanted: Map<string, number>;
}

/** A draft for a construct, with the properties that its table knows. */
export function draftFor(lowering: Lowering, construct: Construct, type: string, fields: Fields): Draft {
  const draft: Draft = {
    id: lowering.idOf(construct),
    type,
    head: construct.head,
    span: construct.span,
    entries: fieldsOf(lowering, construct.props, fields),
    propertiesSpan: construct.props.span,
    open: construct.props.open,
    owner: undefined,
    condition: construct.condition,
    construct,
  };
  lowering.drafts.push(draft);
  lowering.byConstruct.set(construct, draft);
  return draft;
}

/** What a draft of a derived resource needs. */
export interface Derived {
  readonly id: string;
  readonly type: string;
  readonly head: Span;
  readonly span: Span;
  readonly propertiesSpan?: Span;
  readonly entries: readonly MapEntry[];
  readonly owner: Construct;
  readonly open?: boolean;
}

/** A resource that the library makes beside a construct. */
export function derive(lowering: Lowering, derived: Derived): Draft {
  const { owner, type, head, span } = derived;
  const draft: Draft = {
    id: uniqueId(lowering, derived.id),
    type,
    head,
    span,
    entries: [...derived.entries],
    propertiesSpan: derived.propertiesSpan ?? span,
    open: derived.open,
    owner: lowering.idOf(owner),
    condition: owner.condition,
    construct: undefined,
  };
  lowering.drafts.push(draft);
  return draft;
}

/** The id, with a number behind it where it is taken. */
export function uniqueId(lowering: Lowering, wanted: string): string {
  let number = lowering.wanted.get(wanted) ?? 1;
  let id = number === 1 ? wanted : `${wanted}${number}`;
  while (lowering.ids.has(id)) {
    number += 1;
    id = `${wanted}${number}`;
  }
  lowering.wanted.set(wanted, number + 1);
  lowering.ids.add(id);
  return id;
}

/** Sets a property, in place of an earlier value. Without a value it stays as it is. */
export function set(draft: Draft, key: string, value: Value | undefined, keySpan?: Span): void {
  if (!value) return;
  const entry: MapEntry = { key, keySpan: keySpan ?? value.span, value };
  const index = draft.entries.findIndex((other) => other.key === key);
  if (index < 0) draft.entries.push(entry);
  else draft.entries[index] = entry;
}

export function get(draft: Draft, key: string): Value | undefined {
  return draft.entries.find((entry) => entry.key === key)?.value;
}

/** The resource that a draft has become. */
export function resourceOf({ id, type, head, span, entries, propertiesSpan, open, owner, condition }: Draft): Resource {
  const properties: Writable<MapValue> = { kind: 'map', span: propertiesSpan, entries };
  if (open) properties.open = true;
  const resource: Writable<Resource> = { id, type, head, span, properties, origin: 'cdk', suppressed: [] };
  if (owner !== undefined) resource.owner = owner;
  if (condition !== undefined) resource.condition = condition;
  return resource;
}

export function known(span: Span, value: string | number | boolean): Value {
  return { kind: 'known', span, value };
}

export function list(span: Span, items: readonly Value[]): Value {
  return { kind: 'list', span, items };
}

/** A map of the given values; those that are not there are left out. Keys stand where their values stand. */
export function map(span: Span, values: Readonly<Record<string, Value | undefined>>): MapValue {
  const entries: MapEntry[] = [];
  for (const key in values) {
    const value = values[key];
    if (value) entries.push({ key, keySpan: value.span, value });
  }
  return { kind: 'map', span, entries };
}

/** A property that holds one member, `DeadLetterConfig: { Arn: … }`, where what becomes that member is given. */
export function holding(lowering: Lowering, key: string, member: string, given: DatumEntry | undefined): MapEntry[] {
  if (!given) return [];
  const { keySpan, value } = given;
  return [{ key, keySpan, value: map(value.span, { [member]: toValue(lowering, value) }) }];
}

/** What `Ref` gives for a construct: its name or URL. */
export function refOf(lowering: Lowering, construct: Construct, span: Span): Value {
  return refOfValue(arnOf(lowering, construct, span));
}

/** The same reference without its attribute. */
export function refOfValue(value: Value): Value {
  if (value.kind === 'oneOf') return { ...value, options: value.options.map(refOfValue) };
  return value.kind === 'reference' ? { kind: 'reference', span: value.span, resource: value.resource } : value;
}

/** A reference to a construct, as its ARN. */
export function arnOf(lowering: Lowering, construct: Construct, span: Span): Value {
  return toValue(lowering, { kind: 'construct', construct, span });
}
