import { addTo } from '../groups';
import type { MapValue, Resource, Value } from '../types';
import { alternatives, entryOf, itemsOf, mentionsOf, property } from '../values';
import { external, type GraphBuilder } from './builder';
import { connectorsOf } from './policies';
import { actionsOf, isAllow } from './statements';

/** Actions that put something in, by the type that they need as a resource. */
const sends: Readonly<Record<string, readonly string[]>> = {
  'AWS::SQS::Queue': ['sqs:sendmessage', 'sqs:sendmessagebatch', 'sqs:send*', 'sqs:sendmessage*'],
  'AWS::SNS::Topic': ['sns:publish', 'sns:publishbatch', 'sns:publish*'],
  'AWS::Kinesis::Stream': ['kinesis:putrecord', 'kinesis:putrecords', 'kinesis:put*', 'kinesis:putrecord*'],
  'AWS::KinesisFirehose::DeliveryStream': ['firehose:putrecord', 'firehose:putrecordbatch', 'firehose:put*'],
  'AWS::Events::EventBus': ['events:putevents', 'events:put*'],
  'AWS::StepFunctions::StateMachine': ['states:startexecution', 'states:startsyncexecution'],
  'AWS::S3::Bucket': ['s3:putobject', 's3:put*', 's3:putobject*'],
};

/** Actions of whoever polls by itself. */
const polls: Readonly<Record<string, readonly string[]>> = {
  'AWS::SQS::Queue': ['sqs:receivemessage', 'sqs:receive*'],
};

/** SAM policy templates with the parameter that names the resource, and which way messages go by them. */
const templates: Readonly<Record<string, readonly [parameter: string, direction: 'sends' | 'polls']>> = {
  SQSSendMessagePolicy: ['QueueName', 'sends'],
  SQSPollerPolicy: ['QueueName', 'polls'],
  SNSPublishMessagePolicy: ['TopicName', 'sends'],
  KinesisCrudPolicy: ['StreamName', 'sends'],
  FirehoseWritePolicy: ['DeliveryStreamName', 'sends'],
  FirehoseCrudPolicy: ['DeliveryStreamName', 'sends'],
  EventBridgePutEventsPolicy: ['EventBusName', 'sends'],
  StepFunctionsExecutionPolicy: ['StateMachineName', 'sends'],
  S3WritePolicy: ['BucketName', 'sends'],
  S3CrudPolicy: ['BucketName', 'sends'],
};

/**
 * Who may send, so probably does: functions and tasks by the policies of their role, SAM policy templates and connectors.
 * Rights that a resource needs for its dead-letter queue or its event source make no further edge.
 */
export function connectPermissions(builder: GraphBuilder): void {
  const policies = policiesOfRoles(builder);
  for (const lambda of builder.ofType('AWS::Lambda::Function')) {
    connectRole(builder, policies, lambda, property(lambda, 'Role'));
    for (const policy of itemsOf(property(lambda, 'Policies')).flatMap(alternatives)) {
      connectPolicy(builder, lambda, policy);
      connectTemplate(builder, lambda, policy);
    }
  }
  for (const task of builder.ofType('AWS::ECS::TaskDefinition')) {
    connectRole(builder, policies, task, property(task, 'TaskRoleArn'));
  }
  for (const { connector, sources, targets, reads, writes } of connectorsOf(builder)) {
    for (const source of sources) {
      for (const target of targets) {
        if (!isActor(builder.resource(source))) continue;
        if (writes) link(builder, source, target, 'sends', connector);
        else if (reads) link(builder, source, target, 'polls', connector);
      }
    }
  }
}

/** Those that act by themselves; topics, rules and buckets say elsewhere what they send where. */
function isActor(resource: Resource | undefined): boolean {
  return /^AWS::(?:Lambda::Function|StepFunctions::StateMachine|Serverless::(?:Http)?Api|ApiGateway|AppSync)/.test(
    resource?.type ?? '',
  );
}

/** Policies that are attached to roles from outside, by the id of the role. */
function policiesOfRoles(builder: GraphBuilder): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy']) {
    for (const policy of builder.ofType(type)) {
      const roles = [...mentionsOf(property(policy, 'Roles')), ...mentionsOf(property(policy, 'RoleName'))];
      for (const role of new Set(roles)) {
        addTo(found, role, policy);
      }
    }
  }
  return found;
}

function connectRole(
  builder: GraphBuilder,
  policies: ReadonlyMap<string, readonly Resource[]>,
  actor: Resource,
  roleValue: Value | undefined,
): void {
  for (const id of mentionsOf(roleValue)) {
    const role = builder.resource(id);
    if (role?.type !== 'AWS::IAM::Role') continue;
    for (const policy of itemsOf(property(role, 'Policies'))) {
      connectPolicy(builder, actor, property(policy, 'PolicyDocument'));
    }
    for (const policy of policies.get(id) ?? []) {
      connectPolicy(builder, actor, property(policy, 'PolicyDocument'));
    }
  }
}

function connectPolicy(builder: GraphBuilder, actor: Resource, document: Value | undefined): void {
  for (const statement of itemsOf(property(document, 'Statement')).flatMap(alternatives)) {
    if (statement.kind === 'map' && isAllow(statement)) connectStatement(builder, actor, statement);
  }
}

function connectStatement(builder: GraphBuilder, actor: Resource, statement: MapValue): void {
  const actions = actionsOf(statement).map((action) => action.toLowerCase());
  for (const target of mentionsOf(property(statement, 'Resource'))) {
    const type = builder.resource(target)?.type ?? '';
    const may = (list: Readonly<Record<string, readonly string[]>>) =>
      Object.hasOwn(list, type) && actions.some((action) => list[type]?.includes(action));
    if (may(sends)) link(builder, actor.id, target, 'sends', actor, statement);
    if (may(polls)) link(builder, actor.id, target, 'polls', actor, statement);
  }
  const maySend = Object.values(sends).some((list) => actions.some((action) => list.includes(action)));
  if (maySend && itemsOf(property(statement, 'Resource')).some(isImported)) {
    link(builder, actor.id, external, 'sends', actor, statement);
  }
}

/** Of another stack or account, and said so: an imported value, or an ARN that names one topic, queue, stream or bus. */
function isImported(value: Value | undefined): boolean {
  return alternatives(value).some((one) => {
    if (one.kind === 'unknown' && one.imports !== undefined) return true;
    const arn = one.kind === 'known' ? one.value : one.kind === 'unknown' ? one.symbolic : undefined;
    return (
      typeof arn === 'string' &&
      /^arn:(?:\$\{AWS::Partition\}|[^:]{1,40}):(?:sqs|sns|events|kinesis|firehose):[^*?]{1,400}$/.test(arn)
    );
  });
}

function connectTemplate(builder: GraphBuilder, actor: Resource, policy: Value): void {
  if (policy.kind !== 'map') return;
  for (const entry of policy.entries) {
    const template = Object.hasOwn(templates, entry.key) ? templates[entry.key] : undefined;
    if (!template) continue;
    const [parameter, direction] = template;
    const value = entryOf(entry.value, parameter)?.value;
    for (const target of builder.meant(value)) {
      const isElsewhere = target === external && (direction === 'polls' || !isImported(value));
      if (!isElsewhere) link(builder, actor.id, target, direction, actor, value);
    }
  }
}

function link(
  builder: GraphBuilder,
  actor: string,
  target: string,
  direction: 'sends' | 'polls',
  via: Resource,
  at?: Value,
): void {
  // What a function needs for its dead-letter queue or its event source is no further connection.
  const isNeeded =
    direction === 'sends'
      ? builder.isConnected(actor, target, 'dead-letters')
      : builder.isConnected(target, actor, 'consumes');
  if (isNeeded) return;
  builder.connect({
    from: direction === 'sends' ? actor : target,
    to: direction === 'sends' ? target : actor,
    kind: direction === 'sends' ? 'delivers' : 'consumes',
    via,
    subject: via.id,
    span: at?.span ?? via.head,
    byPermission: true,
  });
}
