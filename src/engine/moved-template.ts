import type { Move } from './same-but-moved';
import type { Known, MapEntry, Problem, Resource, Span, Suppression, Template, Value } from './types';

/** The same place in a text that has been edited. */
export function movedSpan(span: Span, move: Move): Span {
  const start = move(span.start);
  const end = move(span.end);
  return start === span.start && end === span.end ? span : { start, end };
}

/**
 * The same template in a text that has been edited. `become` gives what a value is now, which is mostly itself. What
 * neither moves nor changes is not copied.
 */
export function movedTemplate(template: Template, move: Move, become: (value: Known) => Known): Template {
  const named = (all: Template['exports']) =>
    mapped(all, (one) => {
      const value = movedValue(one.value, move, become);
      return value === one.value ? one : { ...one, value };
    });
  return {
    ...template,
    span: movedSpan(template.span, move),
    resources: template.resources.map((resource) => movedResource(resource, move, become)),
    exports: named(template.exports),
    ...(template.outputs && { outputs: named(template.outputs) }),
  };
}

export function movedSuppression(suppression: Suppression, move: Move): Suppression {
  return { ...suppression, span: movedSpan(suppression.span, move), covers: movedSpan(suppression.covers, move) };
}

export function movedProblem(problem: Problem, move: Move): Problem {
  return { ...problem, span: movedSpan(problem.span, move) };
}

function movedResource(resource: Resource, move: Move, become: (value: Known) => Known): Resource {
  const head = movedSpan(resource.head, move);
  const span = movedSpan(resource.span, move);
  const properties = movedValue(resource.properties, move, become) as Resource['properties'];
  const load = resource.load && movedSpan(resource.load.span, move);
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

function movedValue(value: Value, move: Move, become: (value: Known) => Known): Value {
  const span = movedSpan(value.span, move);
  switch (value.kind) {
    case 'known': {
      const now = become(value);
      const from = value.from && movedSpan(value.from.span, move);
      if (now !== value) return now;
      if (span === value.span && from === value.from?.span) return value;
      return value.from && from
        ? { kind: 'known', span, value: value.value, from: { what: value.from.what, span: from } }
        : { kind: 'known', span, value: value.value };
    }
    case 'map': {
      const entries = mapped(value.entries, (entry) => movedEntry(entry, move, become));
      if (span === value.span && entries === value.entries) return value;
      return value.open === undefined
        ? { kind: 'map', span, entries }
        : { kind: 'map', span, entries, open: value.open };
    }
    case 'list': {
      const items = mapped(value.items, (item) => movedValue(item, move, become));
      if (span === value.span && items === value.items) return value;
      return value.open === undefined ? { kind: 'list', span, items } : { kind: 'list', span, items, open: value.open };
    }
    case 'oneOf': {
      const options = mapped(value.options, (option) => movedValue(option, move, become));
      return span === value.span && options === value.options ? value : { ...value, span, options };
    }
    default:
      return span === value.span ? value : { ...value, span };
  }
}

function movedEntry(entry: MapEntry, move: Move, become: (value: Known) => Known): MapEntry {
  const keySpan = movedSpan(entry.keySpan, move);
  const value = movedValue(entry.value, move, become);
  return keySpan === entry.keySpan && value === entry.value ? entry : { key: entry.key, keySpan, value };
}

/** The list itself where nothing in it changes. */
function mapped<One>(all: readonly One[], change: (one: One) => One): readonly One[] {
  let changed: One[] | undefined;
  for (let index = 0; index < all.length; index++) {
    const before = all[index] as One;
    const after = change(before);
    if (after !== before) changed ??= all.slice(0, index);
    changed?.push(after);
  }
  return changed ?? all;
}
