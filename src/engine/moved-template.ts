import type { Move } from './same-but-moved';
import type { Known, MapEntry, Problem, Resource, Span, Suppression, Template, Value } from './types';

/** The same place in a text that has been edited. */
export function movedSpan(span: Span, move: Move): Span {
  const start = move(span.start);
  const end = move(span.end);
  return start === span.start && end === span.end ? span : { start, end };
}

/** What an edit has made of a part of the text and of a value. */
export interface Moving {
  /** Where that part is now: mostly the very same span, or all of it further on. */
  place(span: Span): Span;
  /** What the value is now, which is mostly itself. */
  become(value: Known): Known;
}

/** The same template in a text that has been edited. What neither moves nor changes is not copied. */
export function movedTemplate(template: Template, moving: Moving): Template {
  const named = (all: Template['exports']) =>
    mapped(all, (one) => {
      const value = movedValue(one.value, moving);
      return value === one.value ? one : { ...one, value };
    });
  return {
    ...template,
    span: moving.place(template.span),
    resources: template.resources.map((resource) => movedResource(resource, moving)),
    exports: named(template.exports),
    ...(template.outputs && { outputs: named(template.outputs) }),
  };
}

export function movedSuppression(suppression: Suppression, { place }: Moving): Suppression {
  return { ...suppression, span: place(suppression.span), covers: place(suppression.covers) };
}

export function movedProblem(problem: Problem, { place }: Moving): Problem {
  return { ...problem, span: place(problem.span) };
}

export function movedResource(resource: Resource, moving: Moving): Resource {
  const { place } = moving;
  const head = place(resource.head);
  const span = place(resource.span);
  const properties = movedValue(resource.properties, moving) as Resource['properties'];
  const load = resource.load && place(resource.load.span);
  const isSame =
    head === resource.head &&
    span === resource.span &&
    properties === resource.properties &&
    load === resource.load?.span;
  if (isSame) return resource;
  return {
    ...resource,
    head,
    span,
    properties,
    ...(resource.load && load && { load: { ...resource.load, span: load } }),
  };
}

/** Members are written out as where values are made: copies that an engine lays out differently slow every rule down. */
function movedValue(value: Value, moving: Moving): Value {
  const { place } = moving;
  const span = place(value.span);
  switch (value.kind) {
    case 'known': {
      const now = moving.become(value);
      const from = value.from && place(value.from.span);
      if (now !== value) return now;
      if (span === value.span && from === value.from?.span) return value;
      return value.from && from ? { ...value, span, from: { what: value.from.what, span: from } } : { ...value, span };
    }
    case 'map': {
      const entries = mapped(value.entries, (entry) => movedEntry(entry, moving));
      if (span === value.span && entries === value.entries) return value;
      return value.open === undefined
        ? { kind: 'map', span, entries }
        : { kind: 'map', span, entries, open: value.open };
    }
    case 'list': {
      const items = mapped(value.items, (item) => movedValue(item, moving));
      if (span === value.span && items === value.items) return value;
      return value.open === undefined ? { kind: 'list', span, items } : { kind: 'list', span, items, open: value.open };
    }
    case 'reference':
      if (span === value.span) return value;
      return value.attribute === undefined || value.arn !== undefined
        ? { ...value, span }
        : { kind: 'reference', span, resource: value.resource, attribute: value.attribute };
    case 'oneOf': {
      const options = mapped(value.options, (option) => movedValue(option, moving));
      return span === value.span && options === value.options ? value : { ...value, span, options };
    }
    case 'unknown':
      return span === value.span ? value : { ...value, span };
  }
}

function movedEntry(entry: MapEntry, moving: Moving): MapEntry {
  const keySpan = moving.place(entry.keySpan);
  const value = movedValue(entry.value, moving);
  return keySpan === entry.keySpan && value === entry.value ? entry : { key: entry.key, keySpan, value };
}

/** The list itself where nothing in it changes. */
function mapped<One>(all: readonly One[], change: (one: One) => One): readonly One[] {
  let changed: One[] | undefined;
  for (let index = 0; index < all.length; index++) {
    const before = all[index] as One;
    const after = change(before);
    if (after === before) continue;
    changed ??= all.slice();
    changed[index] = after;
  }
  return changed ?? all;
}
