import type { Related, Resource, Span, Value } from '../engine/types';
import { entryOf, property } from '../engine/values';

/** Where a finding about a property stands: its value, or the name of the resource where it is not set. */
export function placeOf(resource: Resource, path: string): Span {
  return property(resource, path)?.span ?? resource.head;
}

/** The key of a property, else the name of the resource: for findings about a property that should not be there. */
export function keyOf(resource: Resource, key: string): Span {
  return entryOf(resource.properties, key)?.keySpan ?? resource.head;
}

/** The other half of a finding, at the value that decides it or at the resource's name. */
export function relatedTo(resource: Resource, value: Value | undefined, message: string): Related {
  return { span: value?.span ?? resource.head, message };
}
