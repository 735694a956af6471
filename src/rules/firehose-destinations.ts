import { oncePer } from '../engine/once-per';
import type { Graph, MapValue, Resource, Span } from '../engine/types';

/** One destination of a delivery stream: `ExtendedS3DestinationConfiguration` and its like. */
export interface FirehoseDestination {
  readonly stream: Resource;
  readonly key: string;
  readonly keySpan: Span;
  readonly settings: MapValue;
}

/** Every destination that is written out. */
export const firehoseDestinations = oncePer((graph: Graph): readonly FirehoseDestination[] => [...find(graph)]);

function* find(graph: Graph): Iterable<FirehoseDestination> {
  for (const stream of graph.ofType('AWS::KinesisFirehose::DeliveryStream')) {
    for (const { key, keySpan, value } of stream.properties.entries) {
      if (key.endsWith('DestinationConfiguration') && value.kind === 'map')
        yield { stream, key, keySpan, settings: value };
    }
  }
}
