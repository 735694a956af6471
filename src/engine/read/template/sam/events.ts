import type { MapEntry, MapValue, Resource, Value } from '../../../types';
import { booleanOf, entryOf, isAbsent, property, stringOf } from '../../../values';
import { derived, known, listOf, made, mapOf, type Part, referenceTo, renamed, without } from './build';

/**
 * What the events of a function or state machine become, as "Generated CloudFormation resources" of the SAM developer
 * guide describes it. Events that call synchronously (Api, HttpApi, Cognito, AlexaSkill) bring no messages.
 */
export function lowerEvent(part: Part, type: string): readonly Resource[] {
  switch (type) {
    case 'SQS':
      return [mapping(part, 'Queue', 'sqs')];
    case 'Kinesis':
      return [mapping(part, 'Stream', 'kinesis')];
    case 'DynamoDB':
      return [mapping(part, 'Stream', 'dynamodb')];
    case 'MSK':
      return [mapping(part, 'Stream', 'kafka')];
    case 'MQ':
      return [mapping(part, 'Broker', 'mq')];
    case 'DocumentDB':
      return [mapping(part, 'Cluster')];
    case 'SelfManagedKafka':
      return [selfManagedKafka(part)];
    case 'SNS':
      return topic(part);
    case 'S3':
      return [bucket(part)];
    case 'Schedule':
      return rule(part, 'ScheduleExpression', 'Schedule');
    case 'CloudWatchEvent':
    case 'EventBridgeRule':
      return rule(part, 'EventPattern', 'Pattern');
    case 'ScheduleV2':
      return schedule(part);
    case 'CloudWatchLogs':
      return [logs(part)];
    case 'IoTRule':
      return [iotRule(part)];
    default:
      return [];
  }
}

const mappingType = 'AWS::Lambda::EventSourceMapping';

function mapping(part: Part, source: string, service?: string): Resource {
  const { properties } = part;
  return derived(part, mappingType, [
    made('FunctionName', referenceTo(part.head, part.owner.id)),
    ...renamed(properties, source, 'EventSourceArn').map((entry) => ({
      ...entry,
      value: ofService(entry.value, service),
    })),
    ...without(properties, source),
  ]);
}

/** Of what is read from elsewhere (a parameter, `{{resolve:ssm:…}}`) the type of the event still tells the service. */
function ofService(value: Value, service: string | undefined): Value {
  if (value.kind === 'oneOf') return { ...value, options: value.options.map((one) => ofService(one, service)) };
  if (value.kind !== 'unknown' || value.absent || value.prefix?.startsWith('arn:') || service === undefined)
    return value;
  return { ...value, prefix: `arn:\${AWS::Partition}:${service}:` };
}

function selfManagedKafka(part: Part): Resource {
  const { properties, head } = part;
  const servers = property(properties, 'KafkaBootstrapServers');
  const endpoints = mapOf(head, { Endpoints: mapOf(head, { KafkaBootstrapServers: servers }) });
  return derived(part, mappingType, [
    made('FunctionName', referenceTo(head, part.owner.id)),
    made('SelfManagedEventSource', endpoints),
    ...without(properties, 'KafkaBootstrapServers'),
  ]);
}

/** A subscription of the function; with `SqsSubscription` a queue in between, its policy and its mapping. */
function topic(part: Part): readonly Resource[] {
  const { properties, head, owner } = part;
  const through = property(properties, 'SqsSubscription');
  const common = [...renamed(properties, 'Topic', 'TopicArn'), ...without(properties, 'Topic', 'SqsSubscription')];
  const subscription = (protocol: string, endpoint: Value, suffix: string) =>
    derived(
      part,
      'AWS::SNS::Subscription',
      [...common, made('Protocol', known(head, protocol)), made('Endpoint', endpoint)],
      suffix,
    );
  if (through === undefined || isAbsent(through) || booleanOf(through) === false) {
    return [subscription('lambda', referenceTo(head, owner.id), '')];
  }
  const given = property(through, 'QueueArn');
  const queueId = `${part.id}/Queue`;
  const queueArn = given ?? referenceTo(through.span, queueId);
  const isFifo = property(properties, 'FifoTopic') ?? property(properties, 'Fifo');
  const queue = derived(
    part,
    'AWS::SQS::Queue',
    renamed(mapOf(head, { FifoQueue: isFifo }), 'FifoQueue', 'FifoQueue'),
    '/Queue',
  );
  const source = property(properties, 'Topic');
  const policy = sendPolicy(
    part,
    queueArn,
    given ? property(through, 'QueueUrl') : referenceTo(head, queueId),
    'sns.amazonaws.com',
    source,
  );
  const settings: readonly MapEntry[] = without(through, 'QueueArn', 'QueueUrl', 'QueuePolicyLogicalId');
  const poll = derived(part, mappingType, [
    made('FunctionName', referenceTo(head, owner.id)),
    made('EventSourceArn', queueArn),
    ...settings,
  ]);
  return [poll, subscription('sqs', queueArn, '/Subscription'), policy, ...(given ? [] : [queue])];
}

/** The queue policy that SAM adds for a service that sends into a queue. */
function sendPolicy(
  part: Part,
  queueArn: Value,
  queueUrl: Value | undefined,
  service: string,
  source: Value | undefined,
): Resource {
  const { head } = part;
  const statement = mapOf(head, {
    Effect: known(head, 'Allow'),
    Principal: mapOf(head, { Service: known(head, service) }),
    Action: known(head, 'sqs:SendMessage'),
    Resource: queueArn,
    Condition: mapOf(head, { ArnEquals: mapOf(head, { 'aws:SourceArn': source }) }),
  });
  const entries = [
    made('PolicyDocument', mapOf(head, { Statement: listOf(head, [statement]) })),
    made('Queues', listOf(head, [queueUrl ?? queueArn])),
  ];
  return derived(part, 'AWS::SQS::QueuePolicy', entries, '/QueuePolicy');
}

/** S3 notifications stand in the bucket; SAM puts them there, CDK by this custom resource, which says the same. */
function bucket(part: Part): Resource {
  const { properties, head } = part;
  const configuration: MapValue = {
    ...properties,
    entries: [made('LambdaFunctionArn', referenceTo(head, part.owner.id)), ...without(properties, 'Bucket')],
  };
  return derived(part, 'Custom::S3BucketNotifications', [
    ...renamed(properties, 'Bucket', 'BucketName'),
    made('NotificationConfiguration', mapOf(head, { LambdaFunctionConfigurations: listOf(head, [configuration]) })),
  ]);
}

const ofTarget = ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy', 'RoleArn'];

/** The function as the target of a rule or a schedule. */
function targetOf(part: Part, queue: Resource | undefined): MapValue {
  const { properties, head, owner } = part;
  return {
    ...properties,
    entries: [
      made('Arn', referenceTo(head, owner.id)),
      ...ofTarget.flatMap((key) => renamed(properties, key, key)),
      ...deadLetterConfig(part, queue),
    ],
  };
}

function rule(part: Part, trigger: string, name: string): readonly Resource[] {
  const { properties, head } = part;
  const queue = deadLetterQueue(part);
  const resource = derived(part, 'AWS::Events::Rule', [
    ...renamed(properties, name, trigger),
    ...state(properties),
    ...['Name', 'Description', 'EventBusName', 'State'].flatMap((key) => renamed(properties, key, key)),
    made('Targets', listOf(part.span, [targetOf(part, queue)])),
  ]);
  if (!queue) return [resource];
  const ruleArn = referenceTo(head, part.id);
  const policy = sendPolicy(
    part,
    referenceTo(head, queue.id),
    referenceTo(head, queue.id),
    'events.amazonaws.com',
    ruleArn,
  );
  return [resource, queue, policy];
}

function schedule(part: Part): readonly Resource[] {
  const { properties } = part;
  const queue = deadLetterQueue(part);
  const resource = derived(part, 'AWS::Scheduler::Schedule', [
    ...without(properties, 'DeadLetterConfig', 'OmitName', ...ofTarget),
    made('Target', targetOf(part, queue)),
  ]);
  return queue ? [resource, queue] : [resource];
}

/** `Enabled: false` is the older way to say `State: DISABLED`. */
function state(properties: MapValue): readonly MapEntry[] {
  const enabled = entryOf(properties, 'Enabled');
  const isEnabled = booleanOf(enabled?.value);
  if (!enabled || isEnabled === undefined || entryOf(properties, 'State')) return [];
  return [{ ...enabled, key: 'State', value: { ...known(enabled.value.span, isEnabled ? 'ENABLED' : 'DISABLED') } }];
}

/** `DeadLetterConfig: { Type: SQS }` lets SAM make the queue. */
function deadLetterQueue(part: Part): Resource | undefined {
  const config = entryOf(part.properties, 'DeadLetterConfig');
  if (stringOf(property(config?.value, 'Type')) !== 'SQS' || property(config?.value, 'Arn')) return undefined;
  const place = { ...part, head: config?.keySpan ?? part.head, span: config?.value.span ?? part.span };
  return derived(place, 'AWS::SQS::Queue', [], '/Queue');
}

function deadLetterConfig(part: Part, queue: Resource | undefined): readonly MapEntry[] {
  const config = entryOf(part.properties, 'DeadLetterConfig');
  if (!config || !queue) return config ? [config] : [];
  return [{ ...config, value: mapOf(config.value.span, { Arn: referenceTo(config.value.span, queue.id) }) }];
}

function logs(part: Part): Resource {
  return derived(part, 'AWS::Logs::SubscriptionFilter', [
    made('DestinationArn', referenceTo(part.head, part.owner.id)),
    ...part.properties.entries,
  ]);
}

function iotRule(part: Part): Resource {
  const { head, properties } = part;
  const action = mapOf(head, { Lambda: mapOf(head, { FunctionArn: referenceTo(head, part.owner.id) }) });
  const payload = mapOf(head, { Sql: property(properties, 'Sql'), Actions: listOf(head, [action]) });
  return derived(part, 'AWS::IoT::TopicRule', [made('TopicRulePayload', payload)]);
}
