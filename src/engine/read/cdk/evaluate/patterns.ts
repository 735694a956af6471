import { lookup } from '../lookup';
import type { CallSite } from './call-site';
import { callDatum } from './calls';
import type { Construct, Datum, MapDatum } from './data';
import { camelCase, lastName } from './modules';
import { addConstruct, emptyMap, entryOf, isAbsent, type Run, unknown } from './run';

/** What the words of a pattern's name make: a class, the field that holds it, its settings, and one that is there already. */
const parts: Readonly<Record<string, readonly [type: string, field: string, settings: string, existing: string]>> = {
  Lambda: ['aws-lambda.Function', 'lambdaFunction', 'lambdaFunctionProps', 'existingLambdaObj'],
  Producer: [
    'aws-lambda.Function',
    'producerLambdaFunction',
    'producerLambdaFunctionProps',
    'existingProducerLambdaObj',
  ],
  Consumer: [
    'aws-lambda.Function',
    'consumerLambdaFunction',
    'consumerLambdaFunctionProps',
    'existingConsumerLambdaObj',
  ],
  Sqs: ['aws-sqs.Queue', 'sqsQueue', 'queueProps', 'existingQueueObj'],
  Sns: ['aws-sns.Topic', 'snsTopic', 'topicProps', 'existingTopicObj'],
  S3: ['aws-s3.Bucket', 's3Bucket', 'bucketProps', 'existingBucketObj'],
  Eventbridge: ['aws-events.Rule', 'eventsRule', 'eventRuleProps', ''],
  KinesisStreams: ['aws-kinesis.Stream', 'kinesisStream', 'kinesisStreamProps', 'existingStreamObj'],
  Stepfunctions: ['aws-stepfunctions.StateMachine', 'stateMachine', 'stateMachineProps', ''],
};

/** How two parts are connected: a method of the first or second is given the other one, or an object that holds it. */
const links: Readonly<Record<string, readonly [on: 0 | 1, method: string, type?: string, settings?: string]>> = {
  SqsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.SqsEventSource', 'sqsEventSourceProps'],
  SnsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.SnsEventSource'],
  S3Lambda: [1, 'addEventSource', 'aws-lambda-event-sources.S3EventSource', 's3EventSourceProps'],
  SnsSqs: [0, 'addSubscription', 'aws-sns-subscriptions.SqsSubscription', 'sqsSubscriptionProps'],
  S3Sqs: [0, 'addObjectCreatedNotification', 'aws-s3-notifications.SqsDestination'],
  S3Sns: [0, 'addObjectCreatedNotification', 'aws-s3-notifications.SnsDestination'],
  EventbridgeSqs: [0, 'addTarget', 'aws-events-targets.SqsQueue', 'targetProps'],
  EventbridgeSns: [0, 'addTarget', 'aws-events-targets.SnsTopic'],
  EventbridgeLambda: [0, 'addTarget', 'aws-events-targets.LambdaFunction'],
  EventbridgeKinesisStreams: [0, 'addTarget', 'aws-events-targets.KinesisStream'],
  EventbridgeStepfunctions: [0, 'addTarget', 'aws-events-targets.SfnStateMachine'],
  LambdaSqs: [1, 'grantSendMessages'],
  LambdaSns: [1, 'grantPublish'],
};

type Settings = Record<string, Datum | undefined>;

/**
 * What a pattern of AWS Solutions Constructs makes, told by its name: `SnsToSqs` makes a topic and a queue and subscribes the
 * one to the other. Words in front that make nothing of messaging (`ApiGatewayToSqs`) are left out, and a pattern with one
 * behind is not known. Defaults are those of version 2.
 */
export function makeParts(run: Run, pattern: Construct, site: CallSite): void {
  const { name, path, head: span, statement, condition, props: given } = pattern;
  const words = lastName(pattern.type)
    .replace('LambdaToSqsToLambda', 'ProducerToSqsToConsumer')
    .replace('S3ToStep', 'S3ToEventbridgeToStep')
    .split('To');
  const ours = words.slice(words.findIndex((word) => lookup(parts, word)));
  if (!ours.every((word) => lookup(parts, word))) return;
  const yes: Datum = { kind: 'known', value: true, span };

  /** What is given, or else set by the pattern; where the former comes from elsewhere it may hold anything. */
  function settingsIn(datum: Datum | undefined, defaults: Settings): MapDatum {
    const settings = datum?.kind === 'object' && datum.args.length === 0 ? datum.props : datum;
    const map = settings?.kind === 'map' ? settings : { ...emptyMap(span.start), ...(settings && { open: true }) };
    const set = Object.entries(defaults).flatMap(([key, value]) => (value ? [{ key, keySpan: span, value }] : []));
    return { ...map, entries: [...set, ...map.entries.map((entry) => ({ ...entry, key: camelCase(entry.key) }))] };
  }

  function told(key: string): Datum | undefined {
    const value = entryOf(given, key);
    return isAbsent(value) ? (given.open && unknown(span)) || undefined : value;
  }

  /** Queues and topics take nothing that is not sent by TLS, topics are encrypted, and messages of web sockets ordered. */
  function make(type: string, field: string, settings: string, defaults: Settings = {}, isBehind = true): Datum {
    const fifo = words[0] === 'ApiGatewayV2WebSocket' ? yes : undefined;
    const props = settingsIn(told(settings), { enforceSSL: yes, masterKey: unknown(span), fifo, ...defaults });
    const place = { path, head: span, span, statement, condition, order: run.constructs.length, isBehind };
    const construct = { type, name: `${name}/${field}`, ...place, args: [], props, calls: [] };
    addConstruct(run, construct);
    return { kind: 'construct', construct, span };
  }

  function failures(switchedBy: string, byDefault: boolean, field: string): Datum | undefined {
    const wanted = told(switchedBy);
    const isWanted = wanted?.kind === 'known' ? wanted.value === true : byDefault;
    return isWanted ? make('aws-sqs.Queue', field, `${field}Props`) : undefined;
  }

  const maxReceiveCount = told('maxReceiveCount') ?? { kind: 'known', value: 15, span };
  const fields: Settings = {};
  const made = ours.map((word, index) => {
    const [type = '', field = '', settings = '', existing = ''] = lookup(parts, word) ?? [];
    const there = told(existing);
    const eventBus = told('existingEventBusInterface');
    const queue = word === 'Sqs' && !there ? failures('deployDeadLetterQueue', true, 'deadLetterQueue') : undefined;
    const deadLetterQueue = queue && settingsIn(undefined, { queue, maxReceiveCount });
    const part = there ?? make(type, field, settings, { eventBus, deadLetterQueue }, index > 0);
    Object.assign(fields, { [field]: part }, deadLetterQueue && { deadLetterQueue });
    return part;
  });
  pattern.parts = settingsIn(undefined, fields);

  const created = { kind: 'symbol', path: 'aws-s3.EventType.OBJECT_CREATED', span } as const;
  const events: Datum = { kind: 'list', items: [created], span };
  made.forEach((second, index) => {
    const first = made[index - 1];
    const link = lookup(links, `${ours[index - 1]}${ours[index]}`.replace(/Producer|Consumer/, 'Lambda'));
    if (!first || !link) return;
    const [on, method, type, settings = ''] = link;
    const [object, other] = on === 0 ? [first, second] : [second, first];
    const deadLetterQueue = failures('deployEventRuleDlq', false, 'eventRuleDlq');
    const props = settingsIn(told(settings), { deadLetterQueue, events });
    const filters = told('s3EventFilters');
    const rest = method.endsWith('Notification') && filters?.kind === 'list' ? filters.items : [];
    const holder = { kind: 'object', args: [other, props], props, head: span, span } as const;
    const args = [type ? { ...holder, type, calls: [] } : other, ...rest];
    const call = { ...site, args, keywords: [], props: emptyMap(span.start), span, nameSpan: span };
    callDatum(run, { kind: 'method', object, name: method, span }, call);
  });
}
