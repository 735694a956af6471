import { indexNames, type NamedResource, type NameIndex } from '../../names';
import type { DeclaredLoad, MapValue, Problem, Resource, Span, Template, Value } from '../../types';
import { mentionsOf, symbolicOf } from '../../values';
import { parseLoad } from '../load';
import type { Comments } from './comments';
import { readWhere } from './conditions';
import { expandForEach } from './for-each';
import { evaluate, spanOf } from './intrinsics';
import { loadInMetadata, suppressedByMetadata } from './metadata';
import { connectorsOf, lowerSam } from './sam';
import { createScope, nameIn, type Scope } from './scope';
import { childOf, type EntryNode, type SyntaxNode, textOf } from './syntax';
import { resolveText } from './texts';

/** What one entry of `Resources` became. */
export interface ReadPart {
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
  /** The name that its name property gives, with `${…}` for what is not known. */
  readonly name: string | undefined;
  readonly type: string;
  /** Names of other resources were looked up in it. */
  readonly asksNames: boolean;
}

/** Parts of an earlier reading, for the entries that did not change; places are up to date. */
export interface KeptResources {
  readonly names: NameIndex;
  /** What an entry was, at its former places; `undefined` for those that have to be read again. */
  before(id: string): ReadPart | undefined;
  /** The same at its places of now. */
  of(id: string): ReadPart | undefined;
  /** Name and type of every entry of the earlier reading. */
  readonly all: ReadonlyMap<string, ReadPart>;
}

/** Resources of one template, lowered to CloudFormation, and what was found wrong on the way. */
export interface ReadResources {
  readonly resources: readonly Resource[];
  readonly exports: Template['exports'];
  readonly outputs: Template['exports'];
  readonly problems: readonly Problem[];
  readonly parts: ReadonlyMap<string, ReadPart>;
  readonly names: NameIndex;
}

/** `section` holds the entries of `Resources`; `root` is the whole template. */
export function readResources(
  root: SyntaxNode,
  section: readonly EntryNode[],
  comments: Comments,
  former?: KeptResources,
): ReadResources {
  let early: Scope | undefined;
  const declared = expandForEach((node) => {
    early ??= createScope(root, section);
    return evaluate(early, node);
  }, section);
  // A loop can make one name twice: then all is read.
  const kept = former?.all.size === declared.length ? former : undefined;
  const scope = createScope(root, declared, (id) => kept?.before(id)?.type);
  const named = declared.map((entry) => {
    const before = kept?.before(entry.key);
    const type = scope.types.get(entry.key) ?? '';
    const name = before ? before.name : nameIn(type, entry, (node) => symbolicOf(evaluate(scope, node)));
    return { id: entry.key, type, name };
  });
  const isSame = ({ id, type, name }: NamedResource) => {
    const part = kept?.all.get(id);
    return part !== undefined && part.name === name && part.type === type;
  };
  const namesStay = named.every(isSame);
  scope.names = kept && namesStay ? kept.names : indexNames(named);
  scope.asksNames = false;
  const everywhere = suppressedByMetadata(childOf(root, 'Metadata'));
  const globals = childOf(root, 'Globals');
  const globalValues = globals && evaluate(scope, globals);
  // What a resource is called may stand in any other one that looks names up.
  const globalsStay = !scope.asksNames;
  const isUsable = (part: ReadPart | undefined) => part && (namesStay || (globalsStay && !part.asksNames));
  const parts = new Map<string, ReadPart>();
  declared.forEach((entry, index) => {
    const before = isUsable(kept?.before(entry.key)) ? kept?.of(entry.key) : undefined;
    parts.set(entry.key, before ?? readPart(scope, entry, comments, everywhere, globalValues, named[index]?.name));
  });
  return {
    resources: [...parts.values()].flatMap((part) => part.resources),
    ...readOutputs(scope, root),
    problems: [...parts.values()].flatMap((part) => part.problems),
    parts,
    names: scope.names,
  };
}

function readPart(
  scope: Scope,
  entry: EntryNode,
  comments: Comments,
  everywhere: readonly string[],
  globals: Value | undefined,
  name: string | undefined,
): ReadPart {
  const problems: Problem[] = [];
  scope.asksNames = false;
  const resource = readResource(scope, entry, comments, everywhere, problems);
  const resources = resource
    ? [...lowerSam(resource, globals), ...connectorsOf(resource, connectorsIn(scope, entry))]
    : [];
  return { resources, problems, name, type: scope.types.get(entry.key) ?? '', asksNames: scope.asksNames };
}

function readResource(
  scope: Scope,
  entry: EntryNode,
  comments: Comments,
  everywhere: readonly string[],
  problems: Problem[],
): Resource | undefined {
  const type = scope.types.get(entry.key) ?? '';
  if (type === '' || entry.value.kind !== 'map') return undefined;
  const metadata = childOf(entry.value, 'Metadata');
  const span = { start: entry.keyStart, end: Math.max(entry.keyEnd, entry.value.end) };
  const condition = textOf(childOf(entry.value, 'Condition'));
  const load = readLoad(entry, span, type, metadata, comments, problems);
  const constructPath = textOf(childOf(metadata, 'aws:cdk:path'));
  return {
    id: entry.key,
    type,
    head: { start: entry.keyStart, end: entry.keyEnd },
    span,
    properties: readWhere(scope, condition, true, evaluate, () => readProperties(scope, entry.value)),
    origin: 'cloudformation',
    ...(condition !== undefined && { condition }),
    ...(constructPath !== undefined && { constructPath }),
    ...(load && { load }),
    suppressed: [...everywhere, ...suppressedByMetadata(metadata), ...comments.silencedIn(span)],
  };
}

/** Properties that may also be given as a JSON text. */
const jsonProperties = new Set([
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'PolicyDocument',
  'FilterPolicy',
  'EventPattern',
  'DefinitionString',
]);

function readProperties(scope: Scope, body: SyntaxNode): MapValue {
  const node = childOf(body, 'Properties');
  if (!node) return { kind: 'map', span: { start: body.end, end: body.end }, entries: [] };
  const value = evaluate(scope, node);
  // An `Fn::If` or `Fn::Transform` around all properties: nothing certain is known of them.
  if (value.kind !== 'map') return { kind: 'map', span: value.span, entries: [], open: value.kind !== 'known' };
  const entries = value.entries.map((entry) =>
    jsonProperties.has(entry.key) ? { ...entry, value: structured(scope, entry.value) } : entry,
  );
  return { ...value, entries };
}

/** A JSON text, gaps of `Sub` included, as the data that it stands for; anything else comes back as it is. */
function structured(scope: Scope, value: Value): Value {
  if (value.kind === 'oneOf') return { ...value, options: value.options.map((option) => structured(scope, option)) };
  const text = symbolicOf(value);
  if (text === undefined || !/^\s*\{/.test(text) || value.kind === 'reference') return value;
  const mentions = new Set(mentionsOf(value));
  const data = parseLoosely(text);
  return data === undefined ? value : dataValue(scope, data, value, mentions, 0);
}

/** Gaps that stand for numbers (`"maxReceiveCount": ${Count}`) are no JSON until they get quotes. */
function parseLoosely(text: string): unknown {
  for (const candidate of [text, text.replace(/([:,[]\s*)(\$\{[^{}"]*\})/g, '$1"$2"')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or none.
    }
  }
  return undefined;
}

function dataValue(scope: Scope, data: unknown, at: Value, mentions: ReadonlySet<string>, depth: number): Value {
  const { span } = at;
  if (depth > 32) return { kind: 'unknown', span };
  if (Array.isArray(data)) {
    return { kind: 'list', span, items: data.map((item) => dataValue(scope, item, at, mentions, depth + 1)) };
  }
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, item]) => ({
      key,
      keySpan: span,
      value: dataValue(scope, item, at, mentions, depth + 1),
    }));
    return { kind: 'map', span, entries };
  }
  if (typeof data === 'string') return resolveText(scope, data, span, undefined, mentions);
  return { kind: 'known', span, value: typeof data === 'number' || typeof data === 'boolean' ? data : null };
}

function connectorsIn(scope: Scope, entry: EntryNode): Value | undefined {
  const node = childOf(entry.value, 'Connectors') ?? childOf(childOf(entry.value, 'Properties'), 'Connectors');
  return node && evaluate(scope, node);
}

/** A load is taken where it can be read; on anything that takes part in messaging it is a fault if it cannot. */
function readLoad(
  entry: EntryNode,
  span: Span,
  type: string,
  metadata: SyntaxNode | undefined,
  comments: Comments,
  problems: Problem[],
): DeclaredLoad | undefined {
  const node = loadInMetadata(metadata);
  const text = node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
  const declared = node ? { text, span: spanOf(node) } : comments.loadAt(span);
  if (!declared) return undefined;
  const load = parseLoad(declared.text, declared.span);
  if (!load && (node || isMessaging(type))) {
    problems.push({
      rule: 'load-unreadable',
      span: declared.span,
      message: `The load of ${entry.key} cannot be read: write it as "5,000 msg/s, 30 KB, batches of 10".`,
      subject: entry.key,
    });
  }
  return load;
}

function isMessaging(type: string): boolean {
  return /^AWS::(?:SQS|SNS|Kinesis|KinesisFirehose|Events|Scheduler|Pipes|AmazonMQ|Lambda|Serverless|StepFunctions|S3|DynamoDB|MSK)::/.test(
    type,
  );
}

/** Outputs by their names, and those that are exported by the names of their exports. */
function readOutputs(scope: Scope, root: SyntaxNode): Pick<ReadResources, 'exports' | 'outputs'> {
  const section = childOf(root, 'Outputs');
  const read = (section?.kind === 'map' ? section.entries : []).flatMap((output) => {
    const nameNode = childOf(childOf(output.value, 'Export'), 'Name');
    const valueNode = childOf(output.value, 'Value');
    if (!valueNode) return [];
    const exported = nameNode && symbolicOf(evaluate(scope, nameNode));
    return [{ name: output.key, value: evaluate(scope, valueNode), exported }];
  });
  return {
    outputs: read.map(({ name, value }) => ({ name, value })),
    exports: read.flatMap(({ exported, value }) => (exported === undefined ? [] : [{ name: exported, value }])),
  };
}
