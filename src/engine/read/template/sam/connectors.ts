import type { Resource, Value } from '../../../types';
import { property } from '../../../values';
import { derived, entriesOf, made, mapOf, type Part, renamed } from './build';

/** `Connectors` that stand in a resource become connectors with that resource as source. */
export function connectorsOf(owner: Resource, connectors: Value | undefined): readonly Resource[] {
  return entriesOf(connectors).map((entry) => {
    const properties = property(entry.value, 'Properties');
    const part: Part = {
      id: `${owner.id}/${entry.key}`,
      owner,
      head: entry.keySpan,
      span: { start: entry.keySpan.start, end: entry.value.span.end },
      properties: properties?.kind === 'map' ? properties : { kind: 'map', span: entry.value.span, entries: [] },
    };
    const source = mapOf(entry.keySpan, { Id: { kind: 'known', span: entry.keySpan, value: owner.id } });
    return derived(part, 'AWS::Serverless::Connector', [
      made('Source', source),
      ...renamed(properties, 'Destination', 'Destination'),
      ...renamed(properties, 'Permissions', 'Permissions'),
    ]);
  });
}
