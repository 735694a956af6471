import type { MapValue, Resource, Value } from '../types';
import { isAbsent, itemsOf, placedMaps, property } from '../values';
import type { GraphBuilder } from './builder';

/** Subscriptions, inline ones as well, and the alarms that publish. */
export function connectTopics(builder: GraphBuilder): void {
  for (const topic of builder.ofType('AWS::SNS::Topic')) {
    for (const { item, index } of placedMaps(property(topic, 'Subscription'))) {
      connectSubscription(builder, topic, topic.id, item, `${topic.id}/Subscription[${index}]`);
    }
  }
  for (const subscription of builder.ofType('AWS::SNS::Subscription')) {
    connectSubscription(builder, subscription, property(subscription, 'TopicArn'), subscription.properties);
  }
  for (const alarm of builder.ofType('AWS::CloudWatch::Alarm')) connectActions(builder, alarm);
  for (const alarm of builder.ofType('AWS::CloudWatch::CompositeAlarm')) connectActions(builder, alarm);
}

function connectSubscription(
  builder: GraphBuilder,
  via: Resource,
  topic: string | Value | undefined,
  properties: MapValue,
  subject?: string,
): void {
  const endpoint = property(properties, 'Endpoint');
  const filter = property(properties, 'FilterPolicy');
  builder.connect({
    from: topic,
    to: endpoint,
    kind: 'delivers',
    via,
    properties,
    filtered: filter !== undefined && !isAbsent(filter),
    ...(subject !== undefined && { subject, span: properties.span }),
  });
  builder.connect({
    from: topic,
    to: property(properties, 'RedrivePolicy.deadLetterTargetArn') ?? property(properties, 'RedrivePolicy'),
    kind: 'dead-letters',
    via,
    properties,
    ...(subject !== undefined && { subject }),
  });
}

/** Scaling policies and instances are acted on, not told. */
const notified = new Set(['AWS::SNS::Topic', 'AWS::Lambda::Function']);

function connectActions(builder: GraphBuilder, alarm: Resource): void {
  for (const list of ['AlarmActions', 'OKActions', 'InsufficientDataActions']) {
    for (const action of itemsOf(property(alarm, list))) {
      for (const id of builder.meant(action)) {
        if (notified.has(builder.resource(id)?.type ?? ''))
          builder.connect({ from: alarm.id, to: id, kind: 'delivers', via: alarm, span: action.span });
      }
    }
  }
}
