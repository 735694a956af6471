import type { ListValue, MapEntry, MapValue, Value } from '../../../types';
import { entryOf } from '../../../values';

/** Sections of `Globals` and the resource types that they speak for. */
const sections: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::StateMachine': 'StateMachine',
  'AWS::Serverless::SimpleTable': 'SimpleTable',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
};

/**
 * Puts `Globals` under the properties of a resource: single values are overridden, maps merged, lists joined with the
 * global ones first (Globals section of the SAM specification).
 */
export function withGlobals(type: string, properties: MapValue, globals: Value | undefined): MapValue {
  const section = Object.hasOwn(sections, type) ? sections[type] : undefined;
  const common = section === undefined ? undefined : entryOf(globals, section)?.value;
  return common?.kind === 'map' ? mergeMaps(marked(common) as MapValue, properties) : properties;
}

/** Says of every single value where it comes from. */
function marked(value: Value): Value {
  switch (value.kind) {
    case 'known':
      return value.from ? value : { ...value, from: { what: 'Globals', span: value.span } };
    case 'map':
      return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: marked(entry.value) })) };
    case 'list':
      return { ...value, items: value.items.map(marked) };
    default:
      return value;
  }
}

function merge(common: Value, own: Value): Value {
  if (common.kind === 'map' && own.kind === 'map') return mergeMaps(common, own);
  if (common.kind === 'list' && own.kind === 'list') return mergeLists(common, own);
  return own;
}

function mergeMaps(common: MapValue, own: MapValue): MapValue {
  const merged = new Map<string, MapEntry>(own.entries.map((entry) => [entry.key, entry]));
  for (const entry of common.entries) {
    const mine = merged.get(entry.key);
    merged.set(entry.key, mine ? { ...mine, value: merge(entry.value, mine.value) } : entry);
  }
  const open = common.open || own.open;
  return { ...own, entries: [...merged.values()], ...(open && { open }) };
}

function mergeLists(common: ListValue, own: ListValue): ListValue {
  return { ...own, items: [...common.items, ...own.items] };
}
