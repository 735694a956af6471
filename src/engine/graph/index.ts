import { groupedBy } from '../groups';
import { oncePer } from '../once-per';
import type { EdgeKind, Graph, GraphEdge, GraphNode, Template } from '../types';
import { createBuilder, external, type GraphBuilder } from './builder';
import { connectEvents } from './events';
import { connectFunctions } from './functions';
import { connectPermissions } from './permissions';
import { connectProducers } from './producers';
import { connectQueues } from './queues';
import { connectStorage } from './storage';
import { connectTopics } from './topics';

export { external } from './builder';
export { isPureSchedule, mayOnlyKeepTime } from './events';
export { type FifoMode, fifoMode } from './fifo';
export * from './policies';
export * from './print';
export * from './queries';
export * from './statements';

/** Resources that are part of messaging even where nothing is connected to them. */
const messaging = new Set([
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Kinesis::Stream',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::Pipes::Pipe',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
  'AWS::AmazonMQ::Broker',
  'AWS::MSK::Cluster',
  'AWS::MSK::ServerlessCluster',
]);

/**
 * The messaging graph of one template. Edges point the way a message goes: producer, topic, rule, pipe and bucket
 * *deliver*; a function or pipe that polls *consumes* (from the queue to the function); a schedule *schedules*;
 * whatever failed is *dead-lettered*. What lies outside the file is the node `external`.
 */
export function buildGraph(template: Template): Graph {
  return new TemplateGraph(createBuilder(template));
}

/** A class: V8 keeps what getters of a single object see until it collects all of its memory. */
class TemplateGraph implements Graph {
  readonly ofType: Graph['ofType'];
  readonly resource: Graph['resource'];
  readonly #builder: GraphBuilder;

  constructor(builder: GraphBuilder) {
    this.ofType = builder.ofType;
    this.resource = builder.resource;
    this.#builder = builder;
  }

  get nodes(): Graph['nodes'] {
    return connectionsOf(this.#builder).nodes;
  }

  get edges(): Graph['edges'] {
    return connectionsOf(this.#builder).edges;
  }

  from(id: string, kind?: EdgeKind): readonly GraphEdge[] {
    return ofKind(connectionsOf(this.#builder).bySource.get(id), kind);
  }

  to(id: string, kind?: EdgeKind): readonly GraphEdge[] {
    return ofKind(connectionsOf(this.#builder).byTarget.get(id), kind);
  }
}

interface Connections extends Pick<Graph, 'nodes' | 'edges'> {
  readonly bySource: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly byTarget: ReadonlyMap<string, readonly GraphEdge[]>;
}

/** Made when somebody asks: who looks at resources alone, as after a keystroke in a name, does not pay for it. */
const connectionsOf = oncePer((builder: GraphBuilder): Connections => {
  connectQueues(builder, builder.template.failureQueues);
  connectTopics(builder);
  connectEvents(builder);
  connectFunctions(builder);
  connectStorage(builder);
  connectProducers(builder);
  connectPermissions(builder);
  const { edges } = builder;
  const nodes = new Map<string, GraphNode>();
  for (const resource of builder.template.resources) {
    if (messaging.has(resource.type)) nodes.set(resource.id, { id: resource.id, type: resource.type, resource });
  }
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      if (nodes.has(id)) continue;
      const resource = builder.resource(id);
      nodes.set(id, resource ? { id, type: resource.type, resource } : { id: external, type: external });
    }
  }
  return {
    nodes,
    edges,
    bySource: groupedBy(edges, (edge) => edge.source),
    byTarget: groupedBy(edges, (edge) => edge.target),
  };
});

function ofKind(edges: readonly GraphEdge[] = [], kind?: EdgeKind): readonly GraphEdge[] {
  return kind === undefined ? edges : edges.filter((edge) => edge.kind === kind);
}
