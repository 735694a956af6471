import { buildGraph } from '../../engine/graph';
import type { Declared } from '../../engine/mentions/mentions';
import { oncePer } from '../../engine/once-per';
import type { Graph, GraphEdge, MapValue, Resource, Template } from '../../engine/types';
import { entryOf, itemsOf, mentionsOf, property } from '../../engine/values';
import { notifications } from '../notifications';

/** What holds a setting: a resource itself, or a connection of it (its mapping, its subscription, its schedule). */
export interface Holder {
  readonly declared: Declared;
  readonly resource: Resource;
  readonly properties: MapValue;
  /** The type of what a mapping reads from. */
  readonly source?: string;
}

/** Where, beside the resource itself, a setting is looked up. */
export type Through =
  | 'mapping'
  | 'pipe'
  | 'asynchronous'
  | 'subscription'
  | 'subscribers'
  | 'redrive'
  | 'dead-letters'
  | 'schedule'
  | 'target'
  | 'targeted'
  | 'notification'
  | 'filtered';

const graphs = oncePer((template: Template) => buildGraph(template));

export function graphOf({ doc, index }: Declared): Graph | undefined {
  const template = doc.templates[index];
  return template && graphs(template);
}

/** All that would have to say what a note says of a resource; none where a resource cannot have the setting. */
export function holdersOf(
  declared: Declared,
  types: readonly string[],
  through: readonly Through[],
): readonly Holder[] {
  const { resource } = declared;
  const graph = graphOf(declared);
  if (!graph) return [];
  const redriven = through.includes('redrive') ? graph.to(resource.id, 'dead-letters') : [];
  if (redriven.length > 0) return redriven.flatMap(({ source }) => queue(declared, graph, source));
  if (types.includes(resource.type)) return [{ declared, resource, properties: resource.properties }];
  return through.flatMap((one) => connected(declared, graph, one));
}

const RULES = new Set(['AWS::Events::Rule', 'AWS::Scheduler::Schedule']);

/** A rule says of each target by itself how it is retried; a schedule has one target. */
function targetsOf(declared: Declared): readonly Holder[] {
  const { resource } = declared;
  const key = resource.type === 'AWS::Events::Rule' ? 'Targets' : 'Target';
  if (key === 'Target' && resource.type !== 'AWS::Scheduler::Schedule') return [];
  return itemsOf(entryOf(resource.properties, key)?.value).flatMap((properties) =>
    properties.kind === 'map' ? [{ declared, resource, properties }] : [],
  );
}

/** How a function is retried that is called asynchronously. */
function invocationsOf(declared: Declared): readonly Holder[] {
  const all = declared.doc.templates[declared.index]?.resources ?? [];
  return all
    .filter(({ type }) => type === 'AWS::Lambda::EventInvokeConfig')
    .filter((one) => mentionsOf(property(one, 'FunctionName')).includes(declared.resource.id))
    .map((resource) => ({ declared, resource, properties: resource.properties }));
}

const PIPE = 'AWS::Pipes::Pipe';

/** How a pipe reads its source: it has the settings of a mapping, under the kind of its source. */
function readingOf(declared: Declared, graph: Graph, { via, source }: GraphEdge): readonly Holder[] {
  if (!via) return [];
  const parameters = property(via, 'SourceParameters');
  const own = parameters?.kind === 'map' ? parameters.entries.find(({ key }) => key.endsWith('Parameters')) : undefined;
  const properties = own?.value.kind === 'map' ? own.value : via.properties;
  return [{ declared, resource: via, properties, source: graph.resource(source)?.type ?? '' }];
}

function queue(declared: Declared, graph: Graph, id: string): readonly Holder[] {
  const resource = graph.resource(id);
  return resource?.type === 'AWS::SQS::Queue' ? [{ declared, resource, properties: resource.properties }] : [];
}

function connected(declared: Declared, graph: Graph, through: Through): readonly Holder[] {
  const { id } = declared.resource;
  const holder = ({ via, properties, source }: GraphEdge): readonly Holder[] =>
    via && properties ? [{ declared, resource: via, properties, source: graph.resource(source)?.type ?? '' }] : [];
  const both = (kind: 'consumes' | 'delivers'): readonly GraphEdge[] => [
    ...graph.to(id, kind),
    ...graph.from(id, kind),
  ];
  switch (through) {
    case 'mapping':
      return both('consumes')
        .filter(({ via }) => via?.type === 'AWS::Lambda::EventSourceMapping')
        .flatMap(holder);
    case 'pipe':
      return both('consumes').flatMap((edge) => (edge.via?.type === PIPE ? readingOf(declared, graph, edge) : []));
    case 'subscription':
    case 'subscribers':
      return (through === 'subscription' ? both('delivers') : graph.from(id, 'delivers'))
        .filter(({ via }) => via?.type === 'AWS::SNS::Subscription' || via?.type === 'AWS::SNS::Topic')
        .flatMap(holder);
    case 'asynchronous':
      return invocationsOf(declared);
    case 'schedule':
      return graph
        .to(id, 'schedules')
        .flatMap(({ via }) => (via ? [{ declared, resource: via, properties: via.properties }] : []));
    case 'dead-letters':
      return graph.to(id, 'dead-letters').length > 0 ? queue(declared, graph, id) : [];
    case 'notification':
    case 'filtered':
      return notifications(graph)
        .filter(({ bucketId, targetId }) => bucketId === id || targetId === id)
        .filter((one) => through === 'notification' || property(one.settings, 'Filter'))
        .map(({ holder, bucketId, settings }) => ({
          declared,
          resource: graph.resource(bucketId ?? '') ?? holder,
          properties: settings,
        }));
    case 'target':
      return targetsOf(declared);
    case 'targeted':
      return graph.to(id).flatMap((edge) => (edge.via && RULES.has(edge.via.type) ? holder(edge) : []));
    default:
      return [];
  }
}
