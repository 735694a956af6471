import type { Declared, Mention } from '../../engine/mentions/mentions';
import type { Graph } from '../../engine/types';
import { mentionsOf, property } from '../../engine/values';
import { graphOf } from './holders';

export interface Pair {
  readonly graph: Graph;
  readonly source: Declared;
  readonly target: Declared;
}

/** The two resources, where each name means one and both are of one template. */
export function declaredTogether(from: Mention, to: Mention): Pair | undefined {
  const [source, target] = [from.declared[0], to.declared[0]];
  if (!source || !target || from.declared.length > 1 || to.declared.length > 1) return undefined;
  const graph = source.doc === target.doc && source.index === target.index ? graphOf(source) : undefined;
  return graph && { graph, source, target };
}

/** Whether messages reach one from the other, over at most four hops, whatever moves them. */
export function isLinked(graph: Graph, from: string, to: string): boolean {
  let reached = new Set([from]);
  for (let hops = 0; hops < 4; hops++) {
    const next = new Set(reached);
    for (const id of reached) for (const edge of graph.from(id)) next.add(edge.target);
    if (next.has(to)) return true;
    if (next.size === reached.size) return false;
    reached = next;
  }
  return false;
}

const flows = /::(?:Queue|Topic|Stream|DeliveryStream|Function|EventBus|Bucket)$/;
/** What leads from one to another and nothing else: where it says from whom, and to whom. */
const connectors: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'AWS::SNS::Subscription': ['TopicArn', 'Endpoint'],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn', 'FunctionName'],
  'AWS::Kinesis::StreamConsumer': ['StreamARN', 'ConsumerName'],
  'AWS::Pipes::Pipe': ['Source', 'Target Enrichment'],
  'AWS::KinesisFirehose::DeliveryStream': ['KinesisStreamSourceConfiguration', 'ExtendedS3DestinationConfiguration'],
};

/** Whether one of the two is such a connection and leads from or to something else; nothing where neither is, or it is not known. */
export function leadsElsewhere({ graph, source: { resource: source }, target: { resource: target } }: Pair) {
  const end = connectors[source.type] ? 1 : 0;
  const [connector, other] = end === 1 ? [source, target] : [target, source];
  const paths = connectors[connector.type]?.[end].split(' ') ?? [];
  const ids = paths.flatMap((path) => mentionsOf(property(connector, path)));
  const known = ids.filter((id) => flows.test(graph.resource(id)?.type ?? ''));
  if (known.length === 0 || !flows.test(other.type)) return undefined;
  const leads = (id: string) => (end === 1 ? isLinked(graph, id, other.id) : isLinked(graph, other.id, id));
  return !known.some((id) => id === other.id || leads(id));
}
