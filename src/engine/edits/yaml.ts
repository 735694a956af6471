import { lineEnd, lineStart, nextLine } from '../lines';
import type { EntryNode, MapNode, SyntaxNode } from '../read/template/syntax';
import type { Edit } from '../types';
import { jsonPrinter } from './json';
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
import { isList, isReference, type Plain, type PlainMap } from './plain';
import { quoted, yamlBlock, yamlEntry, yamlInline } from './print-yaml';
import type { Printer } from './printer';
import { columnOf, type Style, styleOf } from './style';

/** Changes in YAML: block style is kept block style, flow style flow style; comments stay where they are. */
export const yamlPrinter: Printer = {
  setProperties(text, template, resource, path, values) {
    const place = locate(template, resource, path, values);
    if (!place) return undefined;
    const style = styleOf(text);
    const found = reach(place.entry, place.way);
    if (!found) return undefined;
    const innermost = found.entries.at(-1) ?? place.entry;
    if (found.missing.length > 0) {
      const nested = nest(found.missing, place.values);
      return nested && addTo(text, found.at, innermost, nested, style);
    }
    if (!isMap(found.at)) return addTo(text, found.at, innermost, place.values, style);
    return setEntries(text, found.at, innermost, place.values, style);
  },

  removeProperty(text, template, resource, path) {
    const found = entryOf(template, resource, path);
    return found && removeEntry(text, found.map, found.entry, found.passed);
  },

  addResource(text, template, after, { id, type, properties }) {
    const resources = resourcesOf(template);
    const place = resources && entryAround(resources, after.head.start);
    if (!place) return undefined;
    const style = styleOf(text);
    const body: PlainMap = { Type: type, ...(properties && { Properties: properties }) };
    if (isFlow(text, resources)) {
      const at = place.value.end;
      return [{ span: { start: at, end: at }, text: `, ${yamlInline(id, style)}: ${yamlInline(body, style)}` }];
    }
    const column = columnOf(text, place.keyStart);
    const block = ' '.repeat(column) + yamlEntry(id, body, column, style);
    let at = nextLine(text, endOf(place));
    // Comments that stand deeper belong to the resource above.
    while (at < text.length && commentColumn(text, at) > column) at = nextLine(text, at);
    const gap = hasGaps(text, resources) ? style.newline : '';
    const isLastLine = at === text.length && text[at - 1] !== '\n';
    const inserted = isLastLine ? `${style.newline}${gap}${block}` : `${gap}${block}${style.newline}`;
    return [{ span: { start: at, end: at }, text: inserted }];
  },

  replaceValue(text, template, value, by) {
    const node = literalOf(template, value);
    return node && [{ span: { start: node.start, end: node.end }, text: inStyleOf(text, node, by, styleOf(text)) }];
  },

  takenNames: (_text, template) => takenNames(template),
};

/** Where the comment of a line begins that holds nothing else; -1 where it is no such line. */
function commentColumn(text: string, at: number): number {
  return (/^[ \t]*#/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0) - 1;
}

const isFlow = (text: string, node: SyntaxNode) => text[node.start] === '{' || text[node.start] === '[';

/** The end of an entry's text: an empty value ends with its colon. */
function endOf(entry: EntryNode): number {
  return Math.max(entry.value.end, entry.keyEnd + 1);
}

function setEntries(
  text: string,
  map: MapNode,
  around: EntryNode,
  values: PlainMap,
  style: Style,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const added: [string, Plain][] = [];
  for (const [key, value] of Object.entries(values)) {
    const entry = ownEntry(map, key);
    if (!entry) {
      added.push([key, value]);
      continue;
    }
    const edit = replaceEntry(text, entry, value, style);
    if (!edit) return undefined;
    edits.push(edit);
  }
  if (added.length === 0) return edits;
  const more = addTo(text, map, around, Object.fromEntries(added), style);
  return more && [...edits, ...more];
}

function replaceEntry(text: string, entry: EntryNode, value: Plain, style: Style): Edit | undefined {
  const { value: node } = entry;
  if (isExpression(node)) return undefined;
  const isBlock = node.kind !== 'scalar' && !isFlow(text, node);
  if (node.kind === 'scalar' && node.start < node.end && (typeof value !== 'object' || isReference(value))) {
    return { span: { start: node.start, end: node.end }, text: inStyleOf(text, node, value, style) };
  }
  if (!isBlock && node.start < node.end && isFlow(text, node)) {
    return { span: { start: node.start, end: node.end }, text: yamlInline(value, style) };
  }
  const colon = text.indexOf(':', entry.keyEnd) + 1;
  return {
    span: { start: colon, end: Math.max(node.end, colon) },
    text: yamlBlock(value, columnOf(text, entry.keyStart), style),
  };
}

/** A text in quotes stays in quotes of that kind. */
function inStyleOf(text: string, node: SyntaxNode, value: Plain, style: Style): string {
  const quote = text[node.start];
  if ((quote === '"' || quote === "'") && typeof value !== 'object') return quoted(String(value), quote);
  return yamlInline(value, style);
}

/** Adds entries at the end of a map, or makes a map of a key without value. */
function addTo(
  text: string,
  node: SyntaxNode,
  around: EntryNode,
  values: PlainMap,
  style: Style,
): readonly Edit[] | undefined {
  if (node.kind === 'list' || isList(values)) return undefined;
  if (node.kind === 'map' && isFlow(text, node)) return addToFlow(text, node, values, style);
  const last = node.kind === 'map' ? lastInText(node, around) : undefined;
  if (node.kind === 'map' && !last) return undefined;
  if (node.kind === 'scalar' && node.value !== null) return undefined;
  const column = last ? columnOf(text, last.keyStart) : columnOf(text, around.keyStart) + style.step;
  const lines = Object.entries(values).map(
    ([key, value]) => `${style.newline}${' '.repeat(column)}${yamlEntry(key, value, column, style)}`,
  );
  // A resource without properties gets them behind its type, where people look for them.
  const anchor = last && node.kind === 'map' && Object.hasOwn(values, 'Properties') ? (typeOf(node) ?? last) : last;
  const end = anchor ? endOf(anchor) : endOf(around);
  const at = lineEnd(text, end);
  return [{ span: { start: at, end: at }, text: lines.join('') }];
}

function typeOf(map: MapNode): EntryNode | undefined {
  return map.entries.find((entry) => entry.key === 'Type');
}

/** The entry that stands last in the text, merged ones aside. */
function lastInText(map: MapNode, around: EntryNode): EntryNode | undefined {
  let last: EntryNode | undefined;
  for (const entry of map.entries) {
    const isOwn = entry.keyStart >= around.keyStart && entry.keyStart <= map.end;
    if (isOwn && (!last || entry.keyStart > last.keyStart)) last = entry;
  }
  return last;
}

function addToFlow(text: string, map: MapNode, values: PlainMap, style: Style): readonly Edit[] {
  if (isJson(text, map)) return jsonPrinter.addEntries(text, map, values);
  const inline = Object.entries(values).map(([key, value]) => `${yamlInline(key, style)}: ${yamlInline(value, style)}`);
  const last = map.entries.at(-1);
  const at = last ? endOfFlow(last) : map.start + 1;
  const padded = text[map.start + 1] === ' ' && !last ? inline.join(', ') : ` ${inline.join(', ')}${last ? '' : ' '}`;
  return [{ span: { start: at, end: at }, text: last ? `, ${inline.join(', ')}` : padded }];
}

const endOfFlow = (entry: EntryNode) => Math.max(entry.value.end, entry.keyEnd);

/** Quoted keys in braces: JSON inside YAML. */
function isJson(text: string, map: MapNode): boolean {
  return map.entries.length > 0 && map.entries.every((entry) => text[entry.keyStart] === '"');
}

/** Takes the lines of an entry away; a comment at their end stays, and a map that would be empty goes with it. */
function removeEntry(
  text: string,
  map: MapNode,
  entry: EntryNode,
  around: readonly EntryNode[],
): readonly Edit[] | undefined {
  const parent = around.at(-1);
  if (map.entries.length === 1 && parent && around.length > 0) {
    const outer = around.at(-2);
    const holder = outer?.value;
    if (holder && isMap(holder)) return removeEntry(text, holder, parent, around.slice(0, -1));
  }
  if (isFlow(text, map)) return [jsonPrinter.removal(map, entry)];
  const start = lineStart(text, entry.keyStart);
  const end = endOf(entry);
  const lead = text.slice(start, entry.keyStart);
  const rest = text.slice(end, lineEnd(text, end));
  if (lead.trim() !== '') {
    // `- Key: value`: the next entry moves up to the dash.
    const next = map.entries[map.entries.indexOf(entry) + 1];
    return next && [{ span: { start: entry.keyStart, end: next.keyStart }, text: '' }];
  }
  if (rest.trim() !== '')
    return [{ span: { start: entry.keyStart, end: end + (rest.length - rest.trimStart().length) }, text: '' }];
  return [{ span: { start, end: nextLine(text, end) }, text: '' }];
}

/** Resources are kept apart by blank lines. */
function hasGaps(text: string, map: MapNode): boolean {
  return map.entries.some((entry, index) => {
    const next = map.entries[index + 1];
    return next !== undefined && /\n[ \t]*\r?\n/.test(text.slice(endOf(entry), next.keyStart));
  });
}
