import type { Span, Value } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, MapDatum, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { constructElsewhere, isAbsent } from '../evaluate/run';
import { destinationValue } from './destinations';
import { choice, type Fields, plain, sameName, seconds } from './fields';
import { filterList } from './filters';
import { grant } from './grants';
import type { Kind } from './kinds';
import { type Draft, derive, get, known, type Lowering, list, map, refOf, refOfValue, set } from './lowering';
import { notify } from './s3';
import { optionsOf, subscribe } from './sns';
import { entrySet, fieldsOf, propOf, toValue } from './values';

export const mappingFields: Fields = {
  batchSize: plain('BatchSize'),
  bisectBatchOnError: plain('BisectBatchOnFunctionError'),
  enabled: plain('Enabled'),
  eventSourceArn: plain('EventSourceArn'),
  startingPosition: choice('StartingPosition', 'StartingPosition', sameName('TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP')),
  maxBatchingWindow: seconds('MaximumBatchingWindowInSeconds'),
  maxRecordAge: seconds('MaximumRecordAgeInSeconds'),
  retryAttempts: plain('MaximumRetryAttempts'),
  parallelizationFactor: plain('ParallelizationFactor'),
  tumblingWindow: seconds('TumblingWindowInSeconds'),
  clusterArn: plain('EventSourceArn'),
};

/** `fn.addEventSource(new SqsEventSource(queue, …))`. */
export function addEventSource(lowering: Lowering, construct: Construct, source: Datum): void {
  if (source.kind !== 'object') return;
  const { args, props, span } = source;
  const [first] = args;
  const name = lastName(source.type);
  const origin = originOf(first, construct);
  if (name === 'SnsEventSource') {
    if (origin)
      subscribe(
        lowering,
        origin,
        {
          ...source,
          type: 'aws-sns-subscriptions.LambdaSubscription',
          args: [{ kind: 'construct', construct, span }],
        },
        span,
      );
  } else if (name === 'S3EventSource' || name === 'S3EventSourceV2') {
    if (origin) notifyEach(lowering, origin, construct, source);
  } else if (first && (readsStream.has(name) || name === 'SqsEventSource'))
    addMapping(lowering, construct, props, span, source);
  else if (name === 'ManagedKafkaEventSource' || name === 'SelfManagedKafkaEventSource')
    addMapping(lowering, construct, props, span, source);
}

/** What a source tells of; of several that it may be (`given ? Topic.fromTopicArn(…) : new Topic(…)`), the first. */
function originOf(datum: Datum | undefined, construct: Construct): Construct | undefined {
  for (const option of optionsOf(datum)) {
    const origin = constructOf(option) ?? elsewhere(option, construct);
    if (origin) return origin;
  }
  return undefined;
}

/** The topic or bucket of another place (`props.topic`) that a function of this program hears of. */
function elsewhere(datum: Datum | undefined, { condition, order }: Construct): Construct | undefined {
  if (datum?.kind !== 'unknown' || datum.absent) return undefined;
  const { span, imports } = datum;
  const name = imports ?? 'elsewhere';
  return constructElsewhere({ imported: imports ?? '', name, statement: span, condition, order }, span);
}

/** The services of the event sources that are told where they read. */
const services: Readonly<Record<string, string>> = {
  SqsEventSource: 'sqs',
  KinesisEventSource: 'kinesis',
  KinesisConsumerEventSource: 'kinesis',
  DynamoEventSource: 'dynamodb',
};

/** Event sources that read a stream; the library gives them batches of 100. */
const readsStream: ReadonlySet<string> = new Set([
  'KinesisEventSource',
  'KinesisConsumerEventSource',
  'DynamoEventSource',
]);

function notifyEach(lowering: Lowering, bucket: Construct, construct: Construct, source: ObjectDatum): void {
  const events = propOf(source.props, 'events');
  const filters = propOf(source.props, 'filters');
  for (const event of events?.kind === 'list' ? events.items : []) {
    notify(
      lowering,
      bucket,
      event,
      { kind: 'construct', construct, span: source.span },
      'Lambda',
      filters?.kind === 'list' ? filters.items : [],
      source.span,
    );
  }
}

export function addMapping(
  lowering: Lowering,
  construct: Construct,
  props: MapDatum,
  span: Span,
  source: ObjectDatum | undefined,
): void {
  const [first, settings] = source?.args ?? [];
  const name = source ? lastName(source.type) : '';
  // Settings that come from elsewhere (`props.eventSourceProps`) may hold anything.
  const isOpen = props.open === true || (first !== undefined && !isAbsent(settings) && settings?.kind !== 'map');
  const isStream = readsStream.has(name);
  const origin = constructOf(first) ?? constructOf(propOf(props, 'eventSourceArn'));
  const draft = derive(lowering, {
    id: `${lowering.idOf(construct)}/${origin ? origin.name : name || 'EventSource'}`,
    type: 'AWS::Lambda::EventSourceMapping',
    head: source?.head ?? span,
    span,
    propertiesSpan: props.span,
    owner: construct,
    ...(isOpen ? { open: true } : {}),
    entries: [
      { key: 'FunctionName', keySpan: span, value: refOf(lowering, construct, span) },
      ...(first && source && name !== 'ManagedKafkaEventSource' && name !== 'SelfManagedKafkaEventSource'
        ? [{ key: 'EventSourceArn', keySpan: first.span, value: sourceArn(lowering, name, first) }]
        : []),
      ...fieldsOf(lowering, props, mappingFields),
    ],
  });
  if (name === 'SelfManagedKafkaEventSource') {
    set(draft, 'SelfManagedEventSource', { kind: 'unknown', span });
  }
  if (isStream && !get(draft, 'BatchSize')) set(draft, 'BatchSize', known(span, 100));
  completeMapping(lowering, draft, props);
  if (name === 'SqsEventSource' && origin) {
    grant(
      lowering,
      { kind: 'construct', construct, span },
      origin,
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      span,
    );
  }
}

/** Of a queue or stream of another place (`props.queue`) the event source still tells the service. */
function sourceArn(lowering: Lowering, name: string, first: Datum): Value {
  const value = toValue(lowering, first);
  if (value.kind === 'unknown' && value.symbolic === undefined && value.prefix === undefined) {
    return { ...value, prefix: `arn:\${AWS::Partition}:${services[name]}:` };
  }
  return name === 'DynamoEventSource' && value.kind === 'reference' ? { ...value, attribute: 'StreamArn' } : value;
}

function completeMapping(lowering: Lowering, draft: Draft, props: MapDatum): void {
  const report = props.entries.findLast(({ key }) => key === 'reportBatchItemFailures');
  if (report?.value.kind === 'known') {
    const { span } = report.value;
    const types = report.value.value === true ? [known(span, 'ReportBatchItemFailures')] : [];
    set(draft, 'FunctionResponseTypes', list(span, types), report.keySpan);
  } else if (report && propOf(props, 'reportBatchItemFailures')) {
    set(draft, 'FunctionResponseTypes', { kind: 'unknown', span: report.value.span }, report.keySpan);
  }
  const concurrency = props.entries.findLast(({ key }) => key === 'maxConcurrency');
  if (concurrency) {
    const value = map(concurrency.value.span, { MaximumConcurrency: toValue(lowering, concurrency.value) });
    set(draft, 'ScalingConfig', value, concurrency.keySpan);
  }
  const pollers = props.entries.findLast(({ key }) => key === 'provisionedPollerConfig');
  if (pollers) set(draft, 'ProvisionedPollerConfig', { kind: 'unknown', span: pollers.value.span }, pollers.keySpan);
  const filters = props.entries.findLast(({ key }) => key === 'filters');
  if (filters)
    set(
      draft,
      'FilterCriteria',
      map(filters.value.span, { Filters: filterList(lowering, filters.value) }),
      filters.keySpan,
    );
  const topic = props.entries.findLast(({ key }) => key === 'kafkaTopic');
  if (topic && !isAbsent(topic.value)) {
    set(draft, 'Topics', list(topic.value.span, [toValue(lowering, topic.value)]), topic.keySpan);
  }
  const onFailure = entrySet(props, 'onFailure');
  if (onFailure) {
    const value = map(onFailure.value.span, { OnFailure: destinationValue(lowering, onFailure.value) });
    set(draft, 'DestinationConfig', value, onFailure.keySpan);
  }
}

export function nameFunction(draft: Draft): void {
  const entry = draft.entries.find(({ key }) => key === 'FunctionName');
  if (entry) set(draft, 'FunctionName', refOfValue(entry.value), entry.keySpan);
}

/** `new EventSourceMapping(this, 'M', { target, eventSourceArn, … })`. */
export const mappingKind: Kind = {
  type: 'AWS::Lambda::EventSourceMapping',
  fields: { ...mappingFields, target: plain('FunctionName') },
  made: (lowering, construct, draft) => {
    nameFunction(draft);
    completeMapping(lowering, draft, construct.props);
  },
};
