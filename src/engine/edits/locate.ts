import { syntaxOf } from '../read/template/remember';
import { childOf, type EntryNode, type MapNode, type SyntaxNode, textOf } from '../read/template/syntax';
import type { Resource, Template, Value } from '../types';
import type { PlainMap } from './plain';

/** Where the properties of a resource stand in the text, and how its paths are called there. */
export interface Place {
  /** The resource, event or configuration: its key and everything under it. */
  readonly entry: EntryNode;
  /** The keys from the entry to the properties; empty where they stand directly in it. */
  readonly way: readonly Step[];
  readonly values: PlainMap;
}

export type Step = string | number;

/** `Targets[0].DeadLetterConfig` as steps. */
export function stepsOf(path: string): readonly Step[] {
  if (path === '') return [];
  return path.split('.').flatMap((part): readonly Step[] => {
    const match = /^([^[\]]*)((?:\[\d+\])*)$/.exec(part);
    if (!match) return [part];
    const indices = [...(match[2] ?? '').matchAll(/\d+/g)].map((index) => Number(index[0]));
    return match[1] === '' ? indices : [match[1] ?? '', ...indices];
  });
}

/** Names that differ between CloudFormation and a part of SAM: what stands before, what stands there instead. */
interface Dialect {
  readonly drop: readonly Step[];
  readonly rename: Readonly<Record<string, string>>;
  /** The properties stand directly in the entry. */
  readonly bare?: boolean;
}

const dialects: Readonly<Record<string, Dialect>> = {
  'AWS::Events::Rule': {
    drop: ['Targets', 0],
    rename: { ScheduleExpression: 'Schedule', EventPattern: 'Pattern' },
  },
  'AWS::Scheduler::Schedule': { drop: ['Target'], rename: {} },
  'AWS::Lambda::EventSourceMapping': { drop: [], rename: {} },
  'AWS::SNS::Subscription': { drop: [], rename: { TopicArn: 'Topic' } },
  'AWS::Lambda::EventInvokeConfig': { drop: [], rename: {}, bare: true },
};

/** Finds the text of a resource; `undefined` for what has none of its own. */
export function locate(template: Template, resource: Resource, path: string, values: PlainMap): Place | undefined {
  const root = syntaxOf(template);
  const entry = root && entryAt(root, resource.head.start);
  if (!entry) return undefined;
  const steps = stepsOf(path);
  if (resource.origin !== 'sam') return { entry, way: ['Properties', ...steps], values };
  if (resource.owner === undefined) return samResource(resource, entry, steps, values);
  const dialect = Object.hasOwn(dialects, resource.type) ? dialects[resource.type] : undefined;
  if (!dialect || resource.subject !== undefined || isShorthand(resource, entry)) return undefined;
  const own = dialect.drop.every((step, index) => steps[index] === step) ? steps.slice(dialect.drop.length) : steps;
  const rename = (step: Step) =>
    typeof step === 'string' && Object.hasOwn(dialect.rename, step) ? (dialect.rename[step] ?? step) : step;
  const [first, ...rest] = own;
  const renamed = first === undefined ? [] : [rename(first), ...rest];
  const named = first === undefined ? mapKeys(values, rename) : values;
  return { entry, way: dialect.bare ? renamed : ['Properties', ...renamed], values: named };
}

/** The mapping behind `SqsSubscription`: its settings cannot be written. */
function isShorthand(resource: Resource, entry: EntryNode): boolean {
  return resource.type === 'AWS::Lambda::EventSourceMapping' && textOf(childOf(entry.value, 'Type')) === 'SNS';
}

/** A SAM function calls its dead-letter queue `DeadLetterQueue` and wants to know its type. */
function samResource(resource: Resource, entry: EntryNode, steps: readonly Step[], values: PlainMap): Place {
  const { DeadLetterConfig: queue, ...others } = values;
  if (resource.type !== 'AWS::Lambda::Function') return { entry, way: ['Properties', ...steps], values };
  if (steps[0] === 'DeadLetterConfig') {
    return { entry, way: ['Properties', 'DeadLetterQueue', ...steps.slice(1)], values: { Type: 'SQS', ...values } };
  }
  const named = queue === undefined ? values : { ...others, DeadLetterQueue: { Type: 'SQS', ...(queue as PlainMap) } };
  return { entry, way: ['Properties', ...steps], values: named };
}

function mapKeys(values: PlainMap, rename: (step: Step) => Step): PlainMap {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [String(rename(key)), value]));
}

/** The entry whose key starts at that offset: the one under it, not an alias of it somewhere else. */
export function entryAt(node: SyntaxNode, keyStart: number): EntryNode | undefined {
  if (keyStart < node.start || keyStart > node.end) return undefined;
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      if (entry.keyStart === keyStart) return entry;
      const found = entryAt(entry.value, keyStart);
      if (found) return found;
    }
  }
  if (node.kind === 'list') {
    for (const item of node.items) {
      const found = entryAt(item, keyStart);
      if (found) return found;
    }
  }
  return undefined;
}

/** What stands at the end of a way, and how far the way goes if it ends earlier. */
export interface Reached {
  /** The deepest map or list on the way that is there. */
  readonly at: SyntaxNode;
  /** Entries passed, the innermost last. */
  readonly entries: readonly EntryNode[];
  /** Steps that are not there. */
  readonly missing: readonly Step[];
}

/** Walks until a step is missing; `undefined` where an expression or an alias stands in the way. */
export function reach(entry: EntryNode, way: readonly Step[]): Reached | undefined {
  const entries = [entry];
  let at = entry.value;
  for (const [index, step] of way.entries()) {
    if (isExpression(at) || !isInside(at, entry)) return undefined;
    const next = at.kind === 'map' && typeof step === 'string' ? at.entries.find((one) => one.key === step) : undefined;
    const item = at.kind === 'list' && typeof step === 'number' ? at.items[step] : undefined;
    if (!next && !item) return { at, entries, missing: way.slice(index) };
    if (next) entries.push(next);
    at = next?.value ?? item ?? at;
  }
  return isExpression(at) || !isInside(at, entry) ? undefined : { at, entries, missing: [] };
}

/** An alias or a merged key stands somewhere else: a change there would change more than this resource. */
function isInside(node: SyntaxNode, entry: EntryNode): boolean {
  return node.start >= entry.keyStart && node.end <= Math.max(entry.value.end, entry.keyEnd + 1);
}

/** `!If …`, `{ Ref: … }`: what stands there is worked out at deployment. */
export function isExpression(node: SyntaxNode): boolean {
  if (node.tag !== undefined) return true;
  const only = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  return only !== undefined && (only.key === 'Ref' || only.key.startsWith('Fn::'));
}

/** The deepest node that has exactly this place. */
function nodeAt(node: SyntaxNode, start: number, end: number): SyntaxNode | undefined {
  if (node.start > start || node.end < end) return undefined;
  const children =
    node.kind === 'map' ? node.entries.map((entry) => entry.value) : node.kind === 'list' ? node.items : [];
  for (const child of children) {
    const found = nodeAt(child, start, end);
    if (found) return found;
  }
  return node.start === start && node.end === end ? node : undefined;
}

const taken = new WeakMap<Template['resources'], ReadonlySet<string>>();

/** Names that a new resource must not have: those of resources, parameters, conditions and mappings. */
export function takenNames(template: Template): ReadonlySet<string> {
  const known = taken.get(template.resources);
  if (known) return known;
  const root = syntaxOf(template);
  const sections = root ? ['Resources', 'Parameters', 'Conditions', 'Mappings'].map((key) => childOf(root, key)) : [];
  const names = new Set(template.resources.map((resource) => resource.id));
  for (const section of sections) if (section?.kind === 'map') for (const { key } of section.entries) names.add(key);
  taken.set(template.resources, names);
  return names;
}

/** The entry of that key that stands in the map itself, not one that is merged into it from somewhere else. */
export function ownEntry(map: MapNode, key: Step | undefined): EntryNode | undefined {
  return map.entries.find((one) => one.key === key && one.keyStart >= map.start && one.keyStart <= map.end);
}

/** The property at the end of a path, with the map that holds it and the entries passed on the way, the innermost last. */
export function entryOf(template: Template, resource: Resource, path: string) {
  const place = locate(template, resource, path, {});
  const found = place && reach(place.entry, place.way.slice(0, -1));
  if (!found || found.missing.length > 0 || !isMap(found.at)) return undefined;
  const entry = ownEntry(found.at, place.way.at(-1));
  return entry && { map: found.at, entry, passed: found.entries };
}

/** The map of all resources; in a text that shows some alone it is the whole. */
export function resourcesOf(template: Template): MapNode | undefined {
  const root = syntaxOf(template);
  const resources = root && (childOf(root, 'Resources') ?? root);
  return resources && isMap(resources) ? resources : undefined;
}

/** The entry under which an offset lies. */
export function entryAround(map: MapNode, offset: number): EntryNode | undefined {
  return map.entries.find((entry) => offset >= entry.keyStart && offset <= Math.max(entry.value.end, entry.keyEnd));
}

/** Puts the values below the steps that are still missing; lists are not begun. */
export function nest(steps: readonly Step[], values: PlainMap): PlainMap | undefined {
  let nested = values;
  for (const step of [...steps].reverse()) {
    if (typeof step !== 'string') return undefined;
    nested = { [step]: nested };
  }
  return nested;
}

/** The literal that decides about a value: itself, or what it comes from. */
export function literalOf(template: Template, value: Value): SyntaxNode | undefined {
  const root = syntaxOf(template);
  if (!root || value.kind !== 'known') return undefined;
  const { start, end } = value.from?.span ?? value.span;
  const node = nodeAt(root, start, end);
  // A text may hold more than the value: JSON, or a list with commas.
  const isWhole = node?.kind === 'scalar' && String(node.value) === String(value.value);
  return isWhole && !isExpression(node) ? node : undefined;
}

export function isMap(node: SyntaxNode): node is MapNode {
  return node.kind === 'map';
}
