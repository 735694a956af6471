import { oncePer } from '../engine/once-per';
import type { Graph, MapValue, Resource, Span } from '../engine/types';
import { placedMaps, property, refersTo, stringOf, subjectOf } from '../engine/values';

/** A subscription, written as a resource, inline in its topic, or as an event of a SAM function. */
export interface Subscription {
  readonly subject: string;
  readonly resource: Resource;
  readonly properties: MapValue;
  /** The words that name it. */
  readonly place: Span;
  readonly inline: boolean;
  readonly topic: Resource | undefined;
  /** Lower case; `undefined` where the template does not say. */
  readonly protocol: string | undefined;
  /** The resource of this file that it delivers to. */
  readonly endpoint: Resource | undefined;
}

/** Protocols that SNS delivers more than 256 KiB to (SNS Developer Guide, large message payloads). */
export const takesLarge: ReadonlySet<string> = new Set(['sqs', 'lambda', 'firehose']);

/** Every subscription of a template. */
export const subscriptions = oncePer((graph: Graph): readonly Subscription[] => [...find(graph)]);

function* find(graph: Graph): Iterable<Subscription> {
  for (const resource of graph.ofType('AWS::SNS::Subscription')) {
    const topic = first(graph, resource.properties, 'TopicArn');
    yield {
      ...common(graph, resource.properties),
      subject: subjectOf(resource),
      resource,
      place: resource.head,
      inline: false,
      topic,
    };
  }
  for (const topic of graph.ofType('AWS::SNS::Topic')) {
    for (const { item, index } of placedMaps(property(topic, 'Subscription'))) {
      const subject = `${topic.id}/Subscription[${index}]`;
      const place = property(item, 'Endpoint')?.span ?? item.span;
      yield { ...common(graph, item), subject, resource: topic, place, inline: true, topic };
    }
  }
}

function common(graph: Graph, properties: MapValue): Pick<Subscription, 'properties' | 'protocol' | 'endpoint'> {
  const protocol = stringOf(property(properties, 'Protocol'))?.toLowerCase();
  return { properties, protocol, endpoint: first(graph, properties, 'Endpoint') };
}

function first(graph: Graph, properties: MapValue, path: string): Resource | undefined {
  const [id] = refersTo(property(properties, path));
  return id === undefined ? undefined : graph.resource(id);
}
