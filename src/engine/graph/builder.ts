import { addTo } from '../groups';
import { namePropertyOf } from '../names';
import type { EdgeKind, GraphEdge, MapValue, Resource, Span, Template, Value } from '../types';
import { alternatives, property, stringOf, subjectOf } from '../values';

/** The node for everything that is not in the file. */
export const external = 'external';

/** Collects the edges of one template; knows how to find the resource that a value means. */
export interface GraphBuilder {
  readonly template: Template;
  resource(id: string): Resource | undefined;
  ofType(type: string): readonly Resource[];
  /**
   * Ids of the resources that a value means, in any branch: aliases and versions of functions and consumers of streams
   * lead to what they stand for. `external` for what is set but not known here; nothing for what is absent.
   */
  meant(value: Value | undefined): readonly string[];
  /** What has been connected so far. */
  readonly edges: readonly GraphEdge[];
  isConnected(source: string, target: string, kind: EdgeKind): boolean;
  connect(connection: Connection): void;
}

export interface Connection {
  /** Ids or values; every source is connected with every target. */
  readonly from: string | Value | undefined;
  readonly to: string | Value | undefined;
  readonly kind: EdgeKind;
  readonly via: Resource;
  readonly subject?: string;
  /** Where a finding about the connection stands; else the value of `to`. */
  readonly span?: Span;
  readonly properties?: MapValue | undefined;
  readonly filtered?: boolean;
  readonly byPermission?: boolean;
}

/** Types that stand for another resource, and the properties that may say which. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Alias': ['FunctionName'],
  'AWS::Lambda::Version': ['FunctionName'],
  'AWS::Kinesis::StreamConsumer': ['StreamARN'],
  'AWS::StepFunctions::StateMachineAlias': ['RoutingConfiguration', 'DeploymentPreference.StateMachineVersionArn'],
  'AWS::StepFunctions::StateMachineVersion': ['StateMachineArn'],
};

/** Stacks make aliases by resources of their own where they want more of them than CloudFormation does. */
const ownStandIn = /^Custom::\w{0,60}(?:Alias|Version)$/;

function standInKeys(type: string): readonly string[] | undefined {
  if (Object.hasOwn(standIns, type)) return standIns[type];
  return ownStandIn.test(type) ? standIns['AWS::Lambda::Alias'] : undefined;
}

/** Stacks that another template describes. */
const nested: ReadonlySet<string> = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']);

export function createBuilder(template: Template): GraphBuilder {
  const { resources } = template;
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const byType = new Map<string, Resource[]>();
  const byName = new Map<string, string>();
  for (const resource of resources) {
    addTo(byType, resource.type, resource);
    const name = nameOf(resource);
    if (name !== undefined) byName.set(name, resource.id);
  }
  const edges: GraphEdge[] = [];
  /** Who says of each pair of ends that they are connected. */
  const pairs = new Map<string, string[]>();

  const follow = (id: string, depth = 0): string => {
    const resource = byId.get(id);
    const keys = resource && standInKeys(resource.type);
    if (!resource || !keys || depth > 4) return id;
    const next = keys.flatMap((key) => namedBy(property(resource, key))).find((one) => one !== external);
    return next === undefined ? id : follow(next, depth + 1);
  };
  const namedBy = (value: Value | undefined): readonly string[] => alternatives(value).flatMap(namedByOne);
  const meantBy = (value: Value | undefined): readonly string[] => {
    if (value === undefined) return [];
    if (value.kind === 'reference') return [follow(byId.has(value.resource) ? value.resource : external)];
    return [...new Set(namedBy(value).map((id) => follow(id)))];
  };
  const namedByOne = (one: Exclude<Value, { kind: 'oneOf' }>): readonly string[] => {
    if (one.kind === 'reference') return [byId.has(one.resource) ? one.resource : external];
    if (one.kind === 'known') return typeof one.value === 'string' ? [byName.get(one.value) ?? external] : [];
    if (one.kind === 'list') return one.items.flatMap(namedBy);
    if (one.kind === 'map') return one.entries.flatMap((entry) => namedBy(entry.value)).filter((id) => id !== external);
    if (one.absent) return [];
    const [only, another] = (one.mentions ?? []).filter((id) => byId.has(id));
    return [only !== undefined && another === undefined ? only : external];
  };
  const isOutside = (end: string | Value, id: string): boolean =>
    typeof end === 'object' && (id === external || nested.has(byId.get(id)?.type ?? ''));
  const idsOf = (end: string | Value | undefined) => (typeof end === 'string' ? [end] : meantBy(end));

  return {
    template,
    edges,
    resource: (id) => byId.get(id),
    ofType: (type) => byType.get(type) ?? [],
    meant: meantBy,
    isConnected: (source, target, kind) => pairs.has(`${source} ${target} ${kind}`),
    connect: ({ from, to, kind, via, subject, span, properties, filtered, byPermission }) => {
      if (from === undefined || to === undefined) return;
      for (const source of idsOf(from)) {
        for (const target of idsOf(to)) {
          if (source === external && target === external) continue;
          const named = subject ?? subjectOf(via);
          const pair = `${source} ${target} ${kind}`;
          const subjects = pairs.get(pair);
          if (subjects?.includes(named)) continue;
          if (subjects) subjects.push(named);
          else pairs.set(pair, [named]);
          const outside = [from, to].find((end, at) => isOutside(end, at === 0 ? source : target));
          edges.push({
            source,
            target,
            kind,
            span: span ?? (typeof to === 'object' ? to.span : via.head),
            via,
            subject: named,
            ...(properties && { properties }),
            ...(typeof outside === 'object' && { outside }),
            ...(filtered && { filtered }),
            ...(byPermission && { byPermission }),
          });
        }
      }
    },
  };
}

function nameOf(resource: Resource): string | undefined {
  const key = namePropertyOf(resource.type);
  return key === undefined ? undefined : stringOf(property(resource, key));
}
