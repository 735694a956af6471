import { lineStart } from '../lines';
import type { EntryNode, MapNode } from '../read/template/syntax';
import type { Edit } from '../types';
import {
  entryAround,
  entryOf,
  isExpression,
  isMap,
  literalOf,
  locate,
  nest,
  ownEntry,
  reach,
  resourcesOf,
  takenNames,
} from './locate';
import type { Plain, PlainMap } from './plain';
import { jsonEntry, jsonValue } from './print-json';
import type { Printer } from './printer';
import { columnOf, leadingOf, type Style, styleOf } from './style';

interface JsonPrinter extends Printer {
  /** Adds entries behind the last one of a map. */
  addEntries(text: string, map: MapNode, values: PlainMap): readonly Edit[];
  /** Takes an entry away with the comma that it needs. */
  removal(map: MapNode, entry: EntryNode): Edit;
}

/** Changes in JSON: commas, indentation and one-line style kept. */
export const jsonPrinter: JsonPrinter = {
  setProperties(text, template, resource, path, values) {
    const place = locate(template, resource, path, values);
    const found = place && reach(place.entry, place.way);
    if (!place || !found || !isMap(found.at)) return undefined;
    if (found.missing.length > 0) {
      const nested = nest(found.missing, place.values);
      return nested && jsonPrinter.addEntries(text, found.at, nested);
    }
    return setEntries(text, found.at, place.values);
  },

  removeProperty(_text, template, resource, path) {
    const found = entryOf(template, resource, path);
    return found && [jsonPrinter.removal(found.map, found.entry)];
  },

  addResource(text, template, after, { id, type, properties }) {
    const resources = resourcesOf(template);
    const place = resources && entryAround(resources, after.head.start);
    if (!place) return undefined;
    const body: PlainMap = { Type: type, ...(properties && { Properties: properties }) };
    return [insertion(text, place, { [id]: body }, styleOf(text))];
  },

  replaceValue(text, template, value, by) {
    const node = literalOf(template, value);
    if (!node) return undefined;
    return [{ span: { start: node.start, end: node.end }, text: likeBefore(text, node.start, by, styleOf(text)) }];
  },

  takenNames: (_text, template) => takenNames(template),

  addEntries(text, map, values) {
    const style = styleOf(text);
    const last = map.entries.at(-1);
    if (last) return [insertion(text, last, values, style)];
    const isOneLine = !text.includes('\n');
    const column = leadingOf(text, map.start).length;
    return [
      { span: { start: map.start, end: map.end }, text: jsonValue(values, isOneLine ? undefined : column, style) },
    ];
  },

  removal(map, entry) {
    const index = map.entries.indexOf(entry);
    const next = map.entries[index + 1];
    const previous = map.entries[index - 1];
    if (next) return { span: { start: entry.keyStart, end: next.keyStart }, text: '' };
    if (previous) return { span: { start: previous.value.end, end: entry.value.end }, text: '' };
    return { span: { start: map.start + 1, end: map.end - 1 }, text: '' };
  },
};

/** New entries behind an entry, each on its own line where the entries of this map have their own. */
function insertion(text: string, after: EntryNode, values: PlainMap, style: Style): Edit {
  const ownLine = text.slice(lineStart(text, after.keyStart), after.keyStart).trim() === '';
  const column = ownLine ? columnOf(text, after.keyStart) : undefined;
  const separator = column === undefined ? (style.spaced ? ', ' : ',') : `,${style.newline}${' '.repeat(column)}`;
  const added = Object.entries(values).map(([key, value]) => separator + jsonEntry(key, value, column, style));
  return { span: { start: after.value.end, end: after.value.end }, text: added.join('') };
}

function setEntries(text: string, map: MapNode, values: PlainMap): readonly Edit[] | undefined {
  const style = styleOf(text);
  const edits: Edit[] = [];
  const added: [string, Plain][] = [];
  for (const [key, value] of Object.entries(values)) {
    const entry = ownEntry(map, key);
    if (!entry) added.push([key, value]);
    else if (isExpression(entry.value)) return undefined;
    else {
      const { start, end } = entry.value;
      edits.push({ span: { start, end }, text: likeBefore(text, start, value, style, columnOf(text, entry.keyStart)) });
    }
  }
  return added.length === 0 ? edits : [...edits, ...jsonPrinter.addEntries(text, map, Object.fromEntries(added))];
}

/** A number that stood in quotes stays in quotes. */
function likeBefore(text: string, start: number, value: Plain, style: Style, column?: number): string {
  if (text[start] === '"' && typeof value === 'number') return JSON.stringify(String(value));
  return jsonValue(value, text.includes('\n') ? (column ?? leadingOf(text, start).length) : undefined, style);
}
