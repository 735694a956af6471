import { addTo } from '../../groups';
import type { EntryNode, Node } from '../../read/cdk/syntax/descend';
import type { Call, Expression, ObjectLiteral } from '../../read/cdk/syntax/nodes';
import type { Edit, Resource, Span, Template, Value } from '../../types';
import { property } from '../../values';
import type { Plain, PlainMap } from '../plain';
import { leadingOf } from '../style';
import { attributeOfResource, classOf, importedName, isL1, nameOfResource, scopeAt } from './names';
import { insertEntries, insertIntoObject, removal, replacement } from './placement';
import { type Place, print } from './print';
import { argumentAt, callAt, entryAt, isCallersChoice, type Source } from './source';
import { type Setting, translate } from './translate';
import type { Written, WrittenEntry } from './written';

/** A call with what stands around it. */
interface CallPlace {
  readonly call: Call;
  readonly around: readonly Node[];
}

/** Sets properties of a resource below a path, in the terms of the construct; `undefined` where one cannot be set. */
export function setValues(
  source: Source,
  template: Template,
  resource: Resource,
  path: string,
  values: PlainMap,
): readonly Edit[] | undefined {
  const at = callFor(source, resource, path === '' ? (Object.keys(values)[0] ?? '') : path);
  if (!at) return undefined;
  if ('CloudWatchLoggingOptions' in values && !isL1(source, resource)) {
    return enableLogging(source, resource, `${path}.CloudWatchLoggingOptions`);
  }
  const name = importedName(source, classOf(at.call));
  const single = Object.entries(values).map(([key, value]) =>
    changeOf(name, path === '' ? key : `${path}.${key}`, value),
  );
  const isSplit = path === '' || single.every(({ setting }) => setting !== undefined);
  const changes = isSplit ? single : [changeOf(name, path, values)];
  const place = placeAt(source, template, at.around, at.call);
  const edits: Edit[] = [];
  const added = new Map<Call | ObjectLiteral, WrittenEntry[]>();
  for (const { path: full, setting } of changes) {
    if (!setting) return undefined;
    const written = writtenEntry(source, resource, full, setting);
    if (isSetElsewhere(source, property(resource, full), written ? undefined : at.call)) return undefined;
    const gap = written ? undefined : gapFor(source, at.call, setting);
    if (written ?? gap?.existing) {
      const node = written?.value ?? gap?.existing;
      const done = node && rewrite(place, node, written && property(resource, full), setting.value);
      if (!done) return undefined;
      edits.push(...done);
    } else if (gap?.parent) addTo(added, gap.parent, gap.entry);
    else return undefined;
  }
  if (added.has(at.call) && mayHide(source, resource)) return undefined;
  for (const [parent, entries] of added) {
    const inserted =
      parent.kind === 'call' ? insertEntries(place, parent, entries) : insertIntoObject(place, parent, entries);
    if (!inserted) return undefined;
    edits.push(...inserted);
  }
  return edits;
}

/** An escape hatch sets it behind the call (`cfn.addPropertyOverride(…)`): what the call says does not count. */
function isSetElsewhere({ offset }: Source, value: Value | undefined, call: Call | undefined): boolean {
  if (!value) return false;
  const isOutside = ({ start, end }: Span, place: Span): boolean => start < place.start || end > place.end;
  if (call && isOutside(value.span, { start: call.start + offset, end: call.end + offset })) return true;
  const hasOutside = (one: Value): boolean =>
    one.kind === 'map' && one.entries.some((entry) => isOutside(entry.value.span, one.span) || hasOutside(entry.value));
  return hasOutside(value);
}

interface Gap {
  /** What stands there already, to be written anew. */
  readonly existing?: Expression;
  /** What takes the new entry. */
  readonly parent?: Call | ObjectLiteral;
  readonly entry: WrittenEntry;
}

/** Where a property belongs that is not written yet: the deepest map on its way that is there. */
function gapFor(source: Source, call: Call, { path, value }: Setting): Gap | undefined {
  let parent: Call | ObjectLiteral = call;
  for (const [index, key] of path.entries()) {
    const existing: Expression | undefined =
      parent.kind === 'call'
        ? argumentFor(source, parent, key)
        : parent.entries.find((entry) => camel(entry.key) === key)?.value;
    const rest = path.slice(index + 1);
    // Half a dead-letter queue is none: it needs the queue too.
    if (!existing && rest.length > 0 && key === 'deadLetterQueue') return undefined;
    if (!existing) return { parent, entry: { key, value: nested(rest, value) } };
    if (rest.length === 0) return { existing, entry: { key, value } };
    const holds = existing.kind === 'object' || (existing.kind === 'call' && source.isPython);
    if (!holds) return undefined;
    parent = existing;
  }
  return undefined;
}

/** Maps around a value, the outermost first. */
function nested(path: readonly string[], value: Written): Written {
  return path.reduceRight<Written>((inner, key) => ({ kind: 'struct', entries: [{ key, value: inner }] }), value);
}

function changeOf(name: string, path: string, value: Plain) {
  return { path, setting: translate(name, path, value) };
}

/** Sets a property of the construct that a resource is made with, unless it is set. */
export function setOn(
  source: Source,
  template: Template,
  id: string,
  entry: WrittenEntry,
): readonly Edit[] | undefined {
  const resource = template.resources.find((one) => one.id === id);
  const at = resource && callAt(source, resource.span);
  if (!at || mayHide(source, resource) || argumentFor(source, at.call, entry.key)) return undefined;
  return insertEntries(placeAt(source, template, at.around, at.call), at.call, [entry]);
}

/** What printing at a place needs to know. */
export function placeAt(source: Source, template: Template, around: readonly Node[], call: Call | undefined): Place {
  const scope = call ? scopeAt(source, around, call) : source.isPython ? 'self' : 'this';
  return {
    source,
    scope,
    nameOf: (id) => nameOfResource(source, template, id),
    attributeOf: (id, attribute) => attributeOfResource(source, template, id, attribute),
  };
}

/** Python refuses a keyword that a spread argument gives as well. */
function mayHide(source: Source, resource: Resource): boolean {
  return source.isPython && resource.properties.open === true;
}

/**
 * Writes another value where one stands. What a caller of the function or class decides is changed where he says it; what
 * hangs on a test is left alone.
 */
export function rewrite(
  place: Place,
  at: Expression,
  value: Value | undefined,
  by: Written,
): readonly Edit[] | undefined {
  const { source } = place;
  if (value?.kind === 'oneOf') return undefined;
  const from = value?.kind === 'known' ? value.from : undefined;
  const written = isCallersChoice(source, at) ? from && argumentAt(source, from.span) : at;
  if (!written || written.kind === 'conditional') return undefined;
  // A bare number that a caller hands over has the unit of `Duration.days(days)`: no duration belongs there.
  if (written !== at && written.kind === 'literal' && by.kind !== 'literal') return undefined;
  const printed = print(place, by, leadingOf(source.text, written.start));
  return printed && [...printed.edits, replacement(source, written, printed.text)];
}

/** Second-level delivery streams log errors unless a program switches that off. */
function enableLogging(source: Source, resource: Resource, path: string): readonly Edit[] | undefined {
  const value = property(resource, path);
  const entry = value && entryAt(source, value.span);
  return entry && [removal(source, entry)];
}

/** The entry that holds a value of the resource, where the program writes one for this very property. */
function writtenEntry(source: Source, resource: Resource, path: string, setting: Setting): EntryNode | undefined {
  const value = property(resource, path);
  const entry = value && entryAt(source, value.span);
  return entry && camel(entry.key) === setting.path.at(-1) ? entry : undefined;
}

function camel(key: string | undefined): string | undefined {
  const joined = key?.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return joined === 'enforceSsl' ? 'enforceSSL' : joined;
}

/** The call whose properties hold this one: of the construct, or of the target of a rule or schedule. */
function callFor(source: Source, resource: Resource, path: string): CallPlace | undefined {
  const target = /^(?:Targets\[\d+\]|Target)(?=\.|$)/.exec(path)?.[0];
  if (target === undefined || isL1(source, resource)) return callAt(source, resource.span);
  const value = valueAt(resource, target);
  return value && callAt(source, value.span);
}

function valueAt(resource: Resource, target: string): Value | undefined {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(target) ?? [];
  const value = property(resource, name);
  return index === undefined ? value : value?.kind === 'list' ? value.items[Number(index)] : undefined;
}

function argumentFor(source: Source, call: Call, key: string): Expression | undefined {
  if (source.isPython) return call.args.find(({ name }) => camel(name) === key)?.value;
  const props = call.args.at(-1)?.value;
  return props?.kind === 'object' ? props.entries.findLast((entry) => entry.key === key)?.value : undefined;
}
