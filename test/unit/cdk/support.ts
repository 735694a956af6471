import assert from 'node:assert/strict';
import { readCdk } from '../../../src/engine/read/cdk';
import type { Resource, Value } from '../../../src/engine/types';

/** The resources of a CDK program. */
export function resourcesOf(uri: string, text: string): readonly Resource[] {
  const read = readCdk({ uri, text });
  assert.ok(read, `${uri} is not taken for a CDK program`);
  return read.templates.flatMap(({ resources }) => resources);
}

/** A resource as one looks at it: values without spans, references as `→Name.Attribute`. */
export function plain({ id, type, properties }: Resource): Readonly<Record<string, unknown>> {
  return { id, type, ...(plainValue(properties) as object) };
}

export function plainValue(value: Value): unknown {
  switch (value.kind) {
    case 'known':
      return value.value;
    case 'reference':
      return `→${value.resource}${value.attribute === undefined ? '' : `.${value.attribute}`}`;
    case 'map': {
      const entries = value.entries.map((entry) => [entry.key, plainValue(entry.value)]);
      return { ...Object.fromEntries(entries), ...(value.open ? { '…': true } : {}) };
    }
    case 'list':
      return [...value.items.map(plainValue), ...(value.open ? ['…'] : [])];
    case 'oneOf':
      return { oneOf: value.options.map(plainValue) };
    case 'unknown':
      return value.absent ? '(absent)' : `?${value.prefix ?? ''}${value.suffix ? `*${value.suffix}` : ''}`;
  }
}
