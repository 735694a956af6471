import { lookup } from '../lookup';
import type { CallSite } from './call-site';
import { callDatum } from './calls';
import type { Construct, Datum, MapDatum } from './data';
import { camelCase, lastName } from './modules';
import { addConstruct, emptyMap, entryOf, isAbsent, type Run, unknown } from './run';

/** What the words of a pattern's name make: a class, the field that holds it, its settings, and one that is there already. */
const parts: Readonly<Record<string, readonly [type: string, field: string, settings: string, existing: string]>> = {
  Lambda: ['aws-lambda.Function', 'LambdaFunction', 'LambdaFunctionProps', 'LambdaObj'],
  Sqs: ['aws-sqs.Queue', 'SqsQueue', 'QueueProps', 'QueueObj'],
  Sns: ['aws-sns.Topic', 'SnsTopic', 'TopicProps', 'TopicObj'],
  S3: ['aws-s3.Bucket', 'S3Bucket', 'BucketProps', 'BucketObj'],
  KinesisStreams: ['aws-kinesis.Stream', 'KinesisStream', 'KinesisStreamProps', 'StreamObj'],
  DynamoDBStreams: ['aws-dynamodb.Table', 'DynamoTable', 'DynamoTableProps', 'TableInterface'],
  Eventbridge: ['aws-events.Rule', 'EventsRule', 'EventRuleProps', 'Rule'],
};

/** How two parts are connected: a method of the first or second is given the other one, or an object that holds it. */
const links: Readonly<Record<string, readonly [on: 0 | 1, method: string, type?: string, settings?: string]>> = {
  SqsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.SqsEventSource', 'sqsEventSourceProps'],
  SnsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.SnsEventSource'],
  S3Lambda: [1, 'addEventSource', 'aws-lambda-event-sources.S3EventSource', 's3EventSourceProps'],
  KinesisStreamsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.KinesisEventSource', 'kinesisEventSourceProps'],
  DynamoDBStreamsLambda: [1, 'addEventSource', 'aws-lambda-event-sources.DynamoEventSource', 'dynamoEventSourceProps'],
  SnsSqs: [0, 'addSubscription', 'aws-sns-subscriptions.SqsSubscription', 'sqsSubscriptionProps'],
  S3Sqs: [0, 'addObjectCreatedNotification', 'aws-s3-notifications.SqsDestination'],
  S3Sns: [0, 'addObjectCreatedNotification', 'aws-s3-notifications.SnsDestination'],
  EventbridgeSqs: [0, 'addTarget', 'aws-events-targets.SqsQueue', 'targetProps'],
  EventbridgeSns: [0, 'addTarget', 'aws-events-targets.SnsTopic'],
  EventbridgeLambda: [0, 'addTarget', 'aws-events-targets.LambdaFunction'],
  LambdaSqs: [1, 'grantSendMessages'],
  LambdaSns: [1, 'grantPublish'],
  LambdaKinesisStreams: [1, 'grantWrite'],
};

/**
 * What a pattern of AWS Solutions Constructs makes, told by its name: `SnsToSqs` makes a topic and a queue and subscribes the
 * one to the other. Words in front that make nothing of messaging (`ApiGatewayToSqs`) are left out, and a pattern with one
 * behind is not known. Defaults are those of version 2.
 */
export function makeParts(run: Run, pattern: Construct, site: CallSite): void {
  const { name, path, head: span, statement, condition } = pattern;
  const words = lastName(pattern.type).split('To');
  const ours = words.slice(words.findIndex((word) => lookup(parts, word)));
  if (!ours.every((word) => lookup(parts, word))) return;
  const fields = emptyMap(span.start);
  const given = pattern.props;
  const known = (value: boolean | number): Datum => ({ kind: 'known', value, span });

  /** Settings and what the pattern sets where they do not; where they come from elsewhere they may hold anything. */
  function settingsIn(datum: Datum | undefined, defaults: Defaults = {}): MapDatum {
    const settings = datum?.kind === 'object' && datum.args.length === 0 ? datum.props : datum;
    const map = settings?.kind === 'map' ? settings : { ...emptyMap(span.start), ...(settings && { open: true }) };
    const set = Object.entries(defaults).flatMap(([key, value]) => (value ? [{ key, keySpan: span, value }] : []));
    return { ...map, entries: [...set, ...map.entries.map((entry) => ({ ...entry, key: camelCase(entry.key) }))] };
  }

  function told(key: string): Datum | undefined {
    const value = entryOf(given, key);
    return isAbsent(value) ? (given.open && unknown(span)) || undefined : value;
  }

  /** Queues and topics take nothing that is not sent by TLS, and topics are encrypted. */
  function make(type: string, field: string, settings: string, defaults: Defaults = {}, isBehind = true): Datum {
    const fifo = words[0] === 'ApiGatewayV2WebSocket' ? known(true) : undefined;
    const props = settingsIn(told(settings), { enforceSSL: known(true), masterKey: unknown(span), fifo, ...defaults });
    const place = { path, head: span, span, statement, condition, order: run.constructs.length, isBehind };
    const construct = { type, name: `${name}/${field}`, ...place, args: [], props, calls: [] };
    addConstruct(run, construct);
    return { kind: 'construct', construct, span };
  }

  /** The queue that a pattern makes for failures. */
  function failures(switchedBy: string, byDefault: boolean, field: string, settings: string): Datum | undefined {
    const wanted = told(switchedBy);
    const isWanted = wanted?.kind === 'known' ? wanted.value === true : byDefault;
    return isWanted ? make('aws-sqs.Queue', field, settings) : undefined;
  }

  function makePart(word: string, index: number): Datum {
    const [type = '', field = '', settings = '', existing] = lookup(parts, word) ?? [];
    const isTwice = word === 'Lambda' && ours.lastIndexOf(word) !== ours.indexOf(word);
    const role = isTwice ? (index === 0 ? 'Producer' : 'Consumer') : '';
    const there = told(`existing${role}${existing}`);
    const defaults: Defaults = { eventBus: told('existingEventBusInterface') };
    if (!there && word === 'Sqs') {
      const queue = failures('deployDeadLetterQueue', true, 'deadLetterQueue', 'deadLetterQueueProps');
      const maxReceiveCount = told('maxReceiveCount') ?? known(15);
      defaults.deadLetterQueue = queue && settingsIn(undefined, { queue, maxReceiveCount });
    }
    const own = lowerFirst(role + field);
    const part = there ?? make(type, own, lowerFirst(role + settings), defaults, index > 0);
    const { deadLetterQueue } = defaults;
    fields.entries.push(...settingsIn(undefined, { [own]: part, deadLetterQueue }).entries);
    return part;
  }

  /** What the objects that connect two parts are told where the pattern is not. */
  function defaultsOf(method: string, type = ''): Defaults {
    const created: Datum = { kind: 'symbol', path: 'aws-s3.EventType.OBJECT_CREATED', span };
    if (type.endsWith('S3EventSource')) return { events: { kind: 'list', items: [created], span } };
    if (method === 'addTarget') return { deadLetterQueue: failures('deployEventRuleDlq', false, 'eventRuleDlq', '') };
    if (!/Kinesis|Dynamo/.test(type)) return {};
    const onFailure = failures('deploySqsDlqQueue', true, 'SqsDlqQueue', 'sqsDlqQueueProps');
    const maxRecordAge: Datum = { kind: 'known', value: 86_400, unit: 'second', span };
    return { bisectBatchOnError: known(true), maxRecordAge, retryAttempts: known(500), onFailure };
  }

  const made = ours.map(makePart);
  made.forEach((second, index) => {
    const first = made[index - 1];
    const link = lookup(links, `${ours[index - 1]}${ours[index]}`);
    if (!first || !link) return;
    const [on, method, type, settings = ''] = link;
    const [object, other] = on === 0 ? [first, second] : [second, first];
    const props = settingsIn(told(settings), defaultsOf(method, type));
    const filters = told('s3EventFilters');
    const rest = method.endsWith('Notification') && filters?.kind === 'list' ? filters.items : [];
    const holder = { kind: 'object', args: [other, props], props, head: span, span } as const;
    const args = [type ? { ...holder, type, calls: [] } : other, ...rest];
    const call = { ...site, args, keywords: [], props: emptyMap(span.start), span, nameSpan: span };
    callDatum(run, { kind: 'method', object, name: method, span }, call);
  });
  pattern.parts = fields;
}

type Defaults = Record<string, Datum | undefined>;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
