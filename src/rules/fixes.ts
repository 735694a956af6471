import {
  addResource,
  allEdits,
  freshId,
  getAtt,
  type PlainMap,
  ref,
  replaceValue,
  setProperties,
  setProperty,
} from '../engine/edits';
import { isFifo } from '../engine/graph';
import { isRepeated } from '../engine/repeated';
import type { Edit, Fix, Graph, Resource, TemplateContext, Value } from '../engine/types';
import { mentionsOf, property } from '../engine/values';

/** What a fix needs of the context. */
export type FixContext = Pick<TemplateContext, 'doc' | 'template' | 'graph'>;

/** Fourteen days, the most that SQS keeps a message, in seconds (SQS Developer Guide, message quotas). */
export const longestRetention = 1_209_600;

/** One fix, or none where the change cannot be written. The title of a fix that costs something says what. */
export function offer(title: string, edits: readonly Edit[] | undefined, safe = false): readonly Fix[] {
  return edits && edits.length > 0 ? [{ title, edits, safe }] : [];
}

/**
 * Sets one property in place; `path` as in `RedrivePolicy.maxReceiveCount` or `Targets[0].RetryPolicy`. Where a condition
 * chooses its value and one `branch` is meant, the others stay.
 */
export function set(
  context: FixContext,
  resource: Resource,
  path: string,
  value: PlainMap[string],
  branch?: Value,
): readonly Edit[] | undefined {
  if (branch) return replaceValue(context.doc.text, context.template, branch, value);
  return setProperty(context.doc.text, context.template, resource, path, value);
}

/** A new queue for what fails, of the given type, keeping messages as long as SQS can. */
export interface NewQueue {
  readonly id: string;
  readonly edits: readonly Edit[] | undefined;
}

export function newFailureQueue(context: FixContext, after: Resource, wanted: string, fifo = false): NewQueue {
  const { doc, template } = context;
  const id = freshId(doc.text, template, wanted);
  const properties: PlainMap = { ...(fifo && { FifoQueue: true }), MessageRetentionPeriod: longestRetention };
  return { id, edits: addResource(doc.text, template, after, { id, type: 'AWS::SQS::Queue', properties }) };
}

/** A dead-letter queue of the right type behind a queue, with the redrive policy that leads to it. */
export function deadLetterQueueFor(context: FixContext, queue: Resource): readonly Edit[] | undefined {
  const dlq = newFailureQueue(context, queue, `${queue.id}Dlq`, isFifo(queue) === true);
  const policy = { deadLetterTargetArn: getAtt(dlq.id, 'Arn'), maxReceiveCount: 5 };
  return allEdits(set(context, queue, 'RedrivePolicy', policy), dlq.edits);
}

/**
 * A new policy that lets a service send into a queue, or none where the queue has a policy: a second would replace it. None
 * either for a queue of a loop, whose other queues it would not open.
 */
export function queuePolicyFor(
  context: FixContext,
  after: Resource,
  queueId: string,
  access: PolicyAccess,
): readonly Edit[] | undefined {
  const { doc, template } = context;
  if (hasPolicy(context.graph, queueId) || isRepeated(template, after)) return undefined;
  const id = freshId(doc.text, template, `${queueId}Policy`);
  return addResource(doc.text, template, after, {
    id,
    type: 'AWS::SQS::QueuePolicy',
    properties: queuePolicy(queueId, access),
  });
}

export interface PolicyAccess {
  readonly service: string;
  /** The condition that names for whom the service writes. */
  readonly condition: PlainMap;
}

/** The condition that who writes is a resource: by its ARN, or by the account where it has no name or stands for several. */
export function onlyFrom({ template }: FixContext, source: Resource, arn: PlainMap[string]): PlainMap {
  return source.owner === undefined && !isRepeated(template, source)
    ? { ArnEquals: { 'aws:SourceArn': arn } }
    : { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } };
}

function queuePolicy(queueId: string, { service, condition }: PolicyAccess): PlainMap {
  const statement = {
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sqs:SendMessage',
    Resource: getAtt(queueId, 'Arn'),
    Condition: condition,
  };
  return { Queues: [ref(queueId)], PolicyDocument: { Version: '2012-10-17', Statement: [statement] } };
}

function hasPolicy(graph: Graph, queueId: string): boolean {
  return graph
    .ofType('AWS::SQS::QueuePolicy')
    .some((policy) => mentionsOf(property(policy, 'Queues')).includes(queueId));
}

/** A new queue that a service may write failures into: queue, policy, and what refers to it. */
export function failureQueueOpenTo(
  context: FixContext,
  after: Resource,
  wanted: string,
  access: PolicyAccess,
  refer: (queueId: string) => readonly Edit[] | undefined,
  fifo = false,
): readonly Edit[] | undefined {
  const queue = newFailureQueue(context, after, wanted, fifo);
  const { doc, template } = context;
  const id = freshId(doc.text, template, `${queue.id}Policy`);
  const policy = addResource(doc.text, template, after, {
    id,
    type: 'AWS::SQS::QueuePolicy',
    properties: queuePolicy(queue.id, access),
  });
  return allEdits(refer(queue.id), queue.edits, policy);
}

/** A new queue that something writes into by its own role, and what refers to it. */
export function failureQueue(
  context: FixContext,
  after: Resource,
  wanted: string,
  refer: (queueId: string) => readonly Edit[] | undefined,
): readonly Edit[] | undefined {
  const queue = newFailureQueue(context, after, wanted);
  return allEdits(refer(queue.id), queue.edits);
}

/** An alarm as soon as the metric is above a threshold, behind the resource that it watches; none for one of a loop. */
export function alarmOn(
  context: FixContext,
  watched: Resource,
  wanted: string,
  metric: PlainMap,
): readonly Edit[] | undefined {
  const { doc, template } = context;
  if (isRepeated(template, watched)) return undefined;
  const id = freshId(doc.text, template, wanted);
  const properties: PlainMap = {
    ...metric,
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  };
  return addResource(doc.text, template, watched, { id, type: 'AWS::CloudWatch::Alarm', properties });
}

/** Several properties below one path. */
export function setAll(
  context: FixContext,
  resource: Resource,
  path: string,
  values: PlainMap,
): readonly Edit[] | undefined {
  return setProperties(context.doc.text, context.template, resource, path, values);
}
