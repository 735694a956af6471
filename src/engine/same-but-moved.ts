import type { DeclaredLoad, Known, MapEntry, Resource, Span, Template, Value } from './types';

/** Where each place of a text is after an edit; not a number for places that are gone. */
export type Move = (place: number) => number;

/** A value that an edit has changed, before and after. */
export interface ChangedValue {
  readonly before: Known;
  readonly after: Known;
}

/**
 * What differs between two readings of a template when everything has moved as the text has: values alone, or nothing.
 * `undefined` where anything else differs: a resource, a key, a place.
 */
export function changedValues(before: Template, after: Template, move: Move): readonly ChangedValue[] | undefined {
  const changed: ChangedValue[] = [];
  const isSame =
    before.origin === after.origin &&
    before.syntax === after.syntax &&
    before.fenced === after.fenced &&
    areSame(before.failureQueues ?? [], after.failureQueues ?? [], Object.is) &&
    isMoved(before.span, after.span, move) &&
    areSame(before.resources, after.resources, (one, other) => isSameResource(one, other, move, changed)) &&
    areSameNamed(before.exports, after.exports, move, changed) &&
    areSameNamed(before.outputs ?? [], after.outputs ?? [], move, changed);
  return isSame ? changed : undefined;
}

function isMoved(before: Span, after: Span, move: Move): boolean {
  return move(before.start) === after.start && move(before.end) === after.end;
}

function areSame<One>(before: readonly One[], after: readonly One[], isSame: (one: One, other: One) => boolean) {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) {
    if (!isSame(before[index] as One, after[index] as One)) return false;
  }
  return true;
}

type Named = { readonly name: string; readonly value: Value };

function areSameNamed(before: readonly Named[], after: readonly Named[], move: Move, changed: ChangedValue[]): boolean {
  return areSame(
    before,
    after,
    (one, other) => one.name === other.name && isSameValue(one.value, other.value, move, changed),
  );
}

function isSameResource(before: Resource, after: Resource, move: Move, changed: ChangedValue[]): boolean {
  return (
    before.id === after.id &&
    before.type === after.type &&
    before.subject === after.subject &&
    before.origin === after.origin &&
    before.owner === after.owner &&
    before.condition === after.condition &&
    before.constructPath === after.constructPath &&
    isMoved(before.head, after.head, move) &&
    isMoved(before.span, after.span, move) &&
    isSameLoad(before.load, after.load, move) &&
    areSame(before.suppressed, after.suppressed, Object.is) &&
    isSameValue(before.properties, after.properties, move, changed)
  );
}

/** What a load says comes from its text alone. */
function isSameLoad(before: DeclaredLoad | undefined, after: DeclaredLoad | undefined, move: Move): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before.text === after.text && isMoved(before.span, after.span, move);
}

function isSameValue(before: Value, after: Value, move: Move, changed: ChangedValue[]): boolean {
  if (before.kind !== after.kind || !isMoved(before.span, after.span, move)) return false;
  switch (before.kind) {
    case 'known': {
      const { from, measured } = after as Known;
      const isSameOrigin =
        before.from === undefined || from === undefined
          ? before.from === from
          : before.from.what === from.what && isMoved(before.from.span, from.span, move);
      if (!Object.is(before.value, (after as Known).value)) changed.push({ before, after: after as Known });
      return isSameOrigin && before.measured === measured;
    }
    case 'reference': {
      const { resource, attribute, arn } = after as typeof before;
      return before.resource === resource && before.attribute === attribute && before.arn === arn;
    }
    case 'oneOf': {
      const { options, condition } = after as typeof before;
      return before.condition === condition && areSameValues(before.options, options, move, changed);
    }
    case 'list': {
      const { items, open } = after as typeof before;
      return before.open === open && areSameValues(before.items, items, move, changed);
    }
    case 'map': {
      const { entries, open } = after as typeof before;
      return (
        before.open === open && areSame(before.entries, entries, (one, other) => isSameEntry(one, other, move, changed))
      );
    }
    case 'unknown': {
      const other = after as typeof before;
      return (
        before.prefix === other.prefix &&
        before.suffix === other.suffix &&
        before.symbolic === other.symbolic &&
        before.imports === other.imports &&
        before.absent === other.absent &&
        areSame(before.mentions ?? [], other.mentions ?? [], Object.is)
      );
    }
  }
}

function areSameValues(
  before: readonly Value[],
  after: readonly Value[],
  move: Move,
  changed: ChangedValue[],
): boolean {
  return areSame(before, after, (one, other) => isSameValue(one, other, move, changed));
}

function isSameEntry(before: MapEntry, after: MapEntry, move: Move, changed: ChangedValue[]): boolean {
  return (
    before.key === after.key &&
    isMoved(before.keySpan, after.keySpan, move) &&
    isSameValue(before.value, after.value, move, changed)
  );
}
