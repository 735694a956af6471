import { oncePer } from '../engine/once-per';
import type { Graph, MapValue, Resource, Value } from '../engine/types';
import { itemsOf, placedMaps, property, refersTo, stringOf } from '../engine/values';

/** One entry of a bucket's notification configuration. */
export interface Notification {
  /** The resource that holds it: the bucket, or what SAM and CDK put beside it. */
  readonly holder: Resource;
  /** `undefined` for a bucket of another place. */
  readonly bucketId: string | undefined;
  readonly settings: MapValue;
  readonly subject: string;
  readonly target: Value | undefined;
  readonly targetId: string | undefined;
}

const lists: readonly (readonly [string, readonly string[]])[] = [
  ['QueueConfigurations', ['Queue', 'QueueArn']],
  ['TopicConfigurations', ['Topic', 'TopicArn']],
  ['LambdaConfigurations', ['Function']],
  ['LambdaFunctionConfigurations', ['LambdaFunctionArn']],
];

/** Every notification of every bucket that is written out. */
export const notifications = oncePer((graph: Graph): readonly Notification[] => [...find(graph)]);

function* find(graph: Graph): Iterable<Notification> {
  for (const bucket of graph.ofType('AWS::S3::Bucket')) yield* entriesOf(bucket, bucket.id);
  for (const custom of graph.ofType('Custom::S3BucketNotifications')) {
    const [bucketId] = refersTo(property(custom, 'BucketName'));
    yield* entriesOf(custom, bucketId);
  }
}

function* entriesOf(holder: Resource, bucketId: string | undefined): Iterable<Notification> {
  const configuration = property(holder, 'NotificationConfiguration');
  for (const [list, keys] of lists) {
    for (const { item: settings, index } of placedMaps(property(configuration, list))) {
      const subject = holder.owner === undefined ? `${holder.id}/${list}[${index}]` : holder.id;
      const target = keys.map((key) => property(settings, key)).find((value) => value !== undefined);
      yield { holder, bucketId, settings, subject, target, targetId: refersTo(target)[0] };
    }
  }
}

/** The events of an entry: one `Event`, or the `Events` of SAM and CDK. Nothing where they are not known. */
export function eventsOf({ settings }: Pick<Notification, 'settings'>): readonly string[] | undefined {
  const values = itemsOf(property(settings, 'Event') ?? property(settings, 'Events')).map(stringOf);
  return values.includes(undefined) ? undefined : values.filter((value) => value !== undefined);
}

export interface NotificationFilter {
  readonly prefix: string;
  readonly suffix: string;
}

/** Prefix and suffix, empty where none is set; `undefined` where they are not known. */
export function filterOf({ settings }: Pick<Notification, 'settings'>): NotificationFilter | undefined {
  const filter = property(settings, 'Filter');
  if (filter === undefined) return { prefix: '', suffix: '' };
  const rules = property(filter, 'S3Key.Rules') ?? property(filter, 'Key.FilterRules');
  if (rules?.kind !== 'list' || rules.open) return undefined;
  let [prefix, suffix]: [string | undefined, string | undefined] = ['', ''];
  for (const rule of rules.items) {
    const name = stringOf(property(rule, 'Name'))?.toLowerCase();
    const value = stringOf(property(rule, 'Value'));
    if (name === 'prefix') prefix = value;
    else if (name === 'suffix') suffix = value;
    else return undefined;
  }
  return prefix === undefined || suffix === undefined ? undefined : { prefix, suffix };
}
