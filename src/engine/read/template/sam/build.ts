import type { Known, MapEntry, MapValue, Reference, Resource, Span, Value } from '../../../types';
import { entryOf } from '../../../values';

/** Small makers of values for what SAM writes itself. Everything made stands at the place that asked for it. */

export function known(span: Span, value: Known['value']): Known {
  return { kind: 'known', span, value };
}

export function referenceTo(span: Span, resource: string): Reference {
  return { kind: 'reference', span, resource, attribute: 'Arn' };
}

export function listOf(span: Span, items: readonly Value[]): Value {
  return { kind: 'list', span, items };
}

/** A map of the given values; those that are not there are left out. Keys stand where the map stands. */
export function mapOf(span: Span, values: Readonly<Record<string, Value | undefined>>): MapValue {
  const entries = Object.entries(values).flatMap(([key, value]): readonly MapEntry[] =>
    value === undefined ? [] : [{ key, keySpan: span, value }],
  );
  return { kind: 'map', span, entries };
}

/** The entry under another name, its place kept; nothing where it is not set. */
export function renamed(properties: Value | undefined, from: string, to: string): readonly MapEntry[] {
  const entry = entryOf(properties, from);
  return entry ? [{ ...entry, key: to }] : [];
}

export function made(key: string, value: Value): MapEntry {
  return { key, keySpan: value.span, value };
}

export function entriesOf(value: Value | undefined): readonly MapEntry[] {
  return value?.kind === 'map' ? value.entries : [];
}

/** The entries except those of these keys. */
export function without(value: Value | undefined, ...keys: readonly string[]): readonly MapEntry[] {
  return entriesOf(value).filter((entry) => !keys.includes(entry.key));
}

/** A SAM event or another part of a function that becomes resources of its own. */
export interface Part {
  /** `Function/Event`. */
  readonly id: string;
  readonly owner: Resource;
  readonly head: Span;
  readonly span: Span;
  readonly properties: MapValue;
}

/** A resource that SAM derives from a part. `suffix` tells those apart that come from the same part. */
export function derived(part: Part, type: string, entries: readonly MapEntry[], suffix = ''): Resource {
  const { owner } = part;
  return {
    id: part.id + suffix,
    ...(suffix !== '' && { subject: part.id }),
    type,
    head: part.head,
    span: part.span,
    properties: { ...part.properties, entries },
    origin: 'sam',
    owner: owner.id,
    ...(owner.condition !== undefined && { condition: owner.condition }),
    suppressed: owner.suppressed,
  };
}
