import { consumersOf, functionTimeout, type TimeoutOf } from '../engine/graph';
import { oncePer } from '../engine/once-per';
import type { Graph, GraphEdge, Resource } from '../engine/types';
import { numberOf, property } from '../engine/values';

/** A queue and the function that a mapping ties to it. */
export interface LambdaConsumer {
  readonly queue: Resource;
  readonly edge: GraphEdge;
  readonly lambda: Resource;
}

/** Every pair of a queue of this file and a function of this file that polls it. */
export const lambdaConsumers = oncePer((graph: Graph): readonly LambdaConsumer[] => [...findConsumers(graph)]);

function* findConsumers(graph: Graph): Iterable<LambdaConsumer> {
  for (const queue of graph.ofType('AWS::SQS::Queue')) {
    for (const edge of consumersOf(graph, queue.id)) {
      // Who may receive but has no mapping calls the API by itself, as often and as long as its code wants.
      if (edge.byPermission) continue;
      const lambda = graph.resource(edge.target);
      if (lambda?.type === 'AWS::Lambda::Function') yield { queue, edge, lambda };
    }
  }
}

/** SQS hides a received message for 30 s unless told otherwise (SQS Developer Guide, visibility timeout). */
const defaultVisibility = 30;

/** Visibility timeout of a queue in seconds with the default filled in; `undefined` where it is not known. */
export function visibilityOf(queue: Resource): number | undefined {
  const value = property(queue, 'VisibilityTimeout');
  if (value === undefined) return queue.properties.open ? undefined : defaultVisibility;
  return numberOf(value);
}

export interface Pair extends LambdaConsumer {
  readonly visibility: number;
  readonly timeout: TimeoutOf;
  /** Batching window of the mapping in seconds, 0 where none is set. */
  readonly window: number;
}

/** The pairs of which both times are known. */
export const timedPairs = oncePer((graph: Graph): readonly Pair[] => [...findPairs(graph)]);

function* findPairs(graph: Graph): Iterable<Pair> {
  for (const consumer of lambdaConsumers(graph)) {
    const visibility = visibilityOf(consumer.queue);
    const timeout = functionTimeout(graph, consumer.lambda.id);
    if (visibility === undefined || timeout === undefined) continue;
    const window = numberOf(property(consumer.edge.properties, 'MaximumBatchingWindowInSeconds')) ?? 0;
    yield { ...consumer, visibility, timeout, window };
  }
}
