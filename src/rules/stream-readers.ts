import type { Graph, GraphEdge } from '../engine/types';
import { mentionsOf, property } from '../engine/values';

/** The connections by which a stream is read without enhanced fan-out: they share what a shard hands out. */
export function sharedReaders(graph: Graph, streamId: string): readonly GraphEdge[] {
  const fanOut = new Set(graph.ofType('AWS::Kinesis::StreamConsumer').map((one) => one.id));
  return graph
    .from(streamId, 'consumes')
    .filter(
      ({ via, byPermission }) =>
        byPermission !== true && !mentionsOf(via && property(via, 'EventSourceArn')).some((id) => fanOut.has(id)),
    );
}
