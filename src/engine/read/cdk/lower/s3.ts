import type { Span, Value } from '../../../types';
import { constructsOf } from '../evaluate/calls';
import type { Construct, Datum, MethodCall } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { lookup } from '../lookup';
import { plain } from './fields';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { arnOf, derive, known, type Lowering, list, map, refOfValue, set } from './lowering';
import { allowService } from './policies';
import { optionsOf, permitInvoke } from './sns';
import { propOf, toValue } from './values';

const reads = ['s3:GetObject*', 's3:GetBucket*', 's3:List*'];
const writes = ['s3:PutObject', 's3:DeleteObject*', 's3:Abort*'];

const grants: Readonly<Record<string, readonly string[]>> = {
  grantRead: reads,
  grantWrite: writes,
  grantPut: ['s3:PutObject', 's3:Abort*'],
  grantReadWrite: [...reads, ...writes],
};

const bucket: Kind = {
  type: 'AWS::S3::Bucket',
  fields: { bucketName: plain('BucketName') },
  made: (_lowering, construct, draft) => {
    const enabled = propOf(construct.props, 'eventBridgeEnabled');
    if (enabled?.kind !== 'known' || enabled.value !== true) return;
    const { span } = enabled;
    set(
      draft,
      'NotificationConfiguration',
      map(span, { EventBridgeConfiguration: map(span, { EventBridgeEnabled: known(span, true) }) }),
    );
  },
  called: (lowering, call, construct) => {
    notifyByMethod(lowering, call, construct);
    const actions = lookup(grants, call.method);
    if (actions) grant(lowering, call.args[0], construct, actions, call.span);
  },
};

/** Notifications that a program adds to a bucket, also to one of another place. */
export function notifyByMethod(lowering: Lowering, call: MethodCall, construct: Construct): void {
  const shorthand: Readonly<Record<string, string>> = {
    addObjectCreatedNotification: 's3:ObjectCreated:*',
    addObjectRemovedNotification: 's3:ObjectRemoved:*',
  };
  const fixed = lookup(shorthand, call.method);
  if (fixed === undefined && call.method !== 'addEventNotification') return;
  const [first, second] = call.args;
  const event = fixed === undefined ? first : ({ kind: 'known', value: fixed, span: call.span } as const);
  const destination = fixed === undefined ? second : first;
  const filters = call.args.slice(fixed === undefined ? 2 : 1);
  const given = call.props.entries.length > 0 ? [...filters.filter(({ kind }) => kind !== 'map'), call.props] : filters;
  for (const option of optionsOf(destination)) {
    if (option.kind !== 'object' || !event) continue;
    const target = option.args[0];
    if (target) notify(lowering, construct, event, target, lastName(option.type), given, call.span);
  }
}

/** One notification, as the custom resource that the library deploys. */
export function notify(
  lowering: Lowering,
  bucketConstruct: Construct,
  event: Datum,
  target: Datum,
  destination: string,
  filters: readonly Datum[],
  span: Span,
): void {
  const kind = destination.startsWith('Sqs') ? 'Queue' : destination.startsWith('Sns') ? 'Topic' : 'LambdaFunction';
  const source = arnOf(lowering, bucketConstruct, span);
  const configuration = map(span, {
    Events: list(event.span, [eventName(lowering, event)]),
    Filter: filterValue(lowering, filters, span),
    [`${kind}Arn`]: toValue(lowering, target),
  });
  derive(lowering, {
    id: `${lowering.idOf(bucketConstruct)}/Notifications`,
    type: 'Custom::S3BucketNotifications',
    head: span,
    span,
    owner: bucketConstruct,
    entries: [
      { key: 'BucketName', keySpan: span, value: refOfValue(source) },
      {
        key: 'NotificationConfiguration',
        keySpan: span,
        value: map(span, { [`${kind}Configurations`]: list(span, [configuration]) }),
      },
    ],
  });
  const constructs = constructsOf(target);
  const service = 's3.amazonaws.com';
  if (kind === 'LambdaFunction') permitInvoke(lowering, constructs, service, source, span);
  else {
    const actions =
      kind === 'Queue' ? ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'] : ['sns:Publish'];
    allowService(lowering, constructs, { service, actions, source, operator: 'ArnLike' }, span);
  }
}

/** `EventType.OBJECT_CREATED_PUT` is `s3:ObjectCreated:Put`. */
function eventName(lowering: Lowering, event: Datum): Value {
  if (event.kind !== 'symbol') return toValue(lowering, event);
  const words = lastName(event.path)
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const [first = '', second = '', ...rest] = words;
  const name = `s3:${first}${second}${rest.length > 0 ? `:${rest.join('')}` : ':*'}`;
  return known(event.span, name === 's3:ReducedRedundancy:LostObject' ? 's3:ReducedRedundancyLostObject' : name);
}

function filterValue(lowering: Lowering, filters: readonly Datum[], span: Span): Value | undefined {
  const rules = filters.flatMap((filter): readonly Value[] => {
    if (filter.kind === 'unknown') return [{ kind: 'unknown', span }];
    const props = filter.kind === 'object' ? filter.props : filter;
    if (props.kind !== 'map') return [];
    return props.entries.map(({ key, value }) =>
      map(value.span, { Name: known(value.span, key), Value: toValue(lowering, value) }),
    );
  });
  return rules.length > 0 ? map(span, { S3Key: map(span, { Rules: list(span, rules) }) }) : undefined;
}

export const s3Kinds: Kinds = { 'aws-s3.Bucket': bucket };
