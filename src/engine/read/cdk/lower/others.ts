import type { Value } from '../../../types';
import type { Construct, Datum, MapDatum } from '../evaluate/data';
import { plain, seconds } from './fields';
import { grant, writeInlinePolicies } from './grants';
import type { Kind, Kinds } from './kinds';
import { derive, known, type Lowering, map } from './lowering';
import { fieldsOf, propOf, toValue } from './values';

/** Resources that messages come from or go to, of which little more than that they are there matters. */
function named(type: string): Kind {
  return { type, fields: {} };
}

const task: Kind = { type: 'AWS::ECS::TaskDefinition', fields: { taskRole: plain('TaskRoleArn') } };

const consume = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** A service that works through a queue: the one it is given, else one of its own with a dead-letter queue. */
const queueService: Kind = {
  type: 'AWS::ECS::TaskDefinition',
  fields: {},
  made: (lowering, construct) => {
    const queue = propOf(construct.props, 'queue');
    if (!queue) makeQueues(lowering, construct);
    else if (queue.kind === 'construct') {
      grant(lowering, { kind: 'construct', construct, span: queue.span }, queue.construct, consume, queue.span);
    }
  },
};

function makeQueues(lowering: Lowering, construct: Construct): void {
  const { props, head, span } = construct;
  const id = lowering.idOf(construct);
  const queue = { type: 'AWS::SQS::Queue', head, span, propertiesSpan: props.span, owner: construct };
  const retention = fieldsOf(lowering, props, { retentionPeriod: seconds('MessageRetentionPeriod') });
  const days14 = { key: 'MessageRetentionPeriod', keySpan: head, value: known(head, 1_209_600) };
  const failed = derive(lowering, {
    ...queue,
    id: `${id}/EcsProcessingDeadLetterQueue`,
    entries: retention.length > 0 ? retention : [days14],
  });
  const count = propOf(props, 'maxReceiveCount');
  const policy = map(head, {
    deadLetterTargetArn: { kind: 'reference', span: head, resource: failed.id, attribute: 'Arn' },
    maxReceiveCount: count ? toValue(lowering, count) : known(head, 3),
  });
  derive(lowering, {
    ...queue,
    id: `${id}/EcsProcessingQueue`,
    entries: [
      { key: 'RedrivePolicy', keySpan: head, value: policy },
      ...fieldsOf(lowering, props, { visibilityTimeout: seconds('VisibilityTimeout') }),
    ],
  });
}

/** `logGroup.addSubscriptionFilter('F', { destination: new KinesisDestination(stream) })`. */
const logGroup: Kind = {
  type: 'AWS::Logs::LogGroup',
  fields: { logGroupName: plain('LogGroupName') },
  called: (lowering, call, construct) => {
    const destination = call.method === 'addSubscriptionFilter' ? propOf(call.props, 'destination') : undefined;
    if (!destination) return;
    derive(lowering, {
      id: `${lowering.idOf(construct)}/SubscriptionFilter`,
      type: 'AWS::Logs::SubscriptionFilter',
      head: call.span,
      span: call.span,
      propertiesSpan: call.props.span,
      owner: construct,
      entries: destinationEntries(lowering, destination),
    });
  },
};

const subscriptionFilter: Kind = {
  type: 'AWS::Logs::SubscriptionFilter',
  fields: { filterName: plain('FilterName') },
  made: (lowering, { props }: { readonly props: MapDatum }, draft) => {
    const destination = propOf(props, 'destination');
    if (destination) draft.entries.push(...destinationEntries(lowering, destination));
  },
};

function destinationEntries(lowering: Lowering, destination: Datum) {
  const { span } = destination;
  const first = destination.kind === 'object' ? destination.args[0] : destination;
  const value: Value = first ? toValue(lowering, first) : { kind: 'unknown', span };
  return [{ key: 'DestinationArn', keySpan: span, value }];
}

export const otherKinds: Kinds = {
  'aws-kms.Key': {
    type: 'AWS::KMS::Key',
    fields: { enableKeyRotation: plain('EnableKeyRotation') },
    // Who else may use it is not read: a policy, `grantEncryptDecrypt`, `addToResourcePolicy`.
    made: (_lowering, { props, calls }, draft) => {
      if (calls.length > 0 || propOf(props, 'policy')) draft.open = true;
    },
  },
  'aws-stepfunctions.StateMachine': {
    type: 'AWS::StepFunctions::StateMachine',
    fields: { stateMachineName: plain('StateMachineName'), role: plain('RoleArn') },
    called: (lowering, call, construct) => {
      if (call.method !== 'grantStartExecution') return;
      grant(lowering, call.args[0], construct, ['states:StartExecution'], call.span);
    },
  },
  'aws-iam.Role': { type: 'AWS::IAM::Role', fields: { roleName: plain('RoleName') }, made: writeInlinePolicies },
  'aws-ecs.FargateTaskDefinition': task,
  'aws-ecs.Ec2TaskDefinition': task,
  'aws-ecs.TaskDefinition': task,
  'aws-ecs-patterns.QueueProcessingFargateService': queueService,
  'aws-ecs-patterns.QueueProcessingEc2Service': queueService,
  'aws-events.ApiDestination': named('AWS::Events::ApiDestination'),
  'aws-logs.LogGroup': logGroup,
  'aws-logs.SubscriptionFilter': subscriptionFilter,
};
