import type { Span, Value } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, MapDatum, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { choice, type Fields, plain, sameName, seconds } from './fields';
import { filterList } from './filters';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { type Draft, derive, get, known, type Lowering, list, map, refOf, refOfValue, set } from './lowering';
import { notify } from './s3';
import { optionsOf, permitInvoke, subscribe } from './sns';
import { fieldsOf, propOf, toValue } from './values';

export const functionFields: Fields = {
  functionName: plain('FunctionName'),
  description: plain('Description'),
  handler: plain('Handler'),
  timeout: seconds('Timeout'),
  memorySize: plain('MemorySize'),
  reservedConcurrentExecutions: plain('ReservedConcurrentExecutions'),
  role: plain('Role'),
};

const lambdaFunction: Kind = {
  type: 'AWS::Lambda::Function',
  fields: functionFields,
  made: (lowering, construct, draft) => {
    const { props } = construct;
    const runtime = propOf(props, 'runtime');
    if (runtime?.kind === 'symbol') {
      set(
        draft,
        'Runtime',
        known(
          runtime.span,
          lastName(runtime.path)
            .toLowerCase()
            .replace(/_(\d+)_(\d+)$/, '$1.$2')
            .replace(/_(\d+_x)$/, '$1')
            .replace('_x', '.x'),
        ),
      );
    }
    const environment = propOf(props, 'environment');
    if (environment) set(draft, 'Environment', map(environment.span, { Variables: toValue(lowering, environment) }));
    deadLetters(lowering, construct, draft);
    const invoke = props.entries.some(({ key, value }) => invokeKeys.has(key) && value.kind !== 'unknown');
    if (invoke) invokeConfig(lowering, construct, props, props.span);
    const events = propOf(props, 'events');
    for (const source of events?.kind === 'list' ? events.items : []) addEventSource(lowering, construct, source);
  },
  called: (lowering, call, construct, draft) => {
    const [first, second] = call.args;
    switch (call.method) {
      case 'addEventSource':
        for (const option of optionsOf(first)) addEventSource(lowering, construct, option);
        return;
      case 'addEventSourceMapping':
        if (second?.kind === 'map') addMapping(lowering, construct, second, call.span, undefined);
        else if (call.props.entries.length > 0) addMapping(lowering, construct, call.props, call.span, undefined);
        return;
      case 'configureAsyncInvoke':
        invokeConfig(lowering, construct, call.props, call.span);
        return;
      case 'addEnvironment':
        addEnvironment(lowering, draft, first, second);
        return;
      case 'addPermission':
        addPermission(lowering, construct, call.props, call.span);
        return;
      case 'grantInvoke':
        if (
          first?.kind === 'object' &&
          lastName(first.type) === 'ServicePrincipal' &&
          first.args[0]?.kind === 'known'
        ) {
          permit(lowering, construct, String(first.args[0].value), undefined, call.span);
        } else grant(lowering, first, construct, ['lambda:InvokeFunction'], call.span);
    }
  },
};

const invokeKeys: ReadonlySet<string> = new Set(['onFailure', 'onSuccess', 'maxEventAge', 'retryAttempts']);

function deadLetters(lowering: Lowering, construct: Construct, draft: Draft): void {
  const { props } = construct;
  const written = props.entries.findLast(({ key }) => key === 'deadLetterQueue' || key === 'deadLetterTopic');
  if (written) {
    const { value, keySpan } = written;
    set(draft, 'DeadLetterConfig', map(value.span, { TargetArn: toValue(lowering, value) }), keySpan);
    return;
  }
  const enabled = propOf(props, 'deadLetterQueueEnabled');
  if (enabled?.kind !== 'known' || enabled.value !== true) return;
  const { span } = enabled;
  const made = derive(lowering, {
    id: `${draft.id}/DeadLetterQueue`,
    type: 'AWS::SQS::Queue',
    head: span,
    span,
    owner: construct,
    entries: [{ key: 'MessageRetentionPeriod', keySpan: span, value: known(span, 1209600) }],
  });
  set(
    draft,
    'DeadLetterConfig',
    map(span, { TargetArn: { kind: 'reference', span, resource: made.id, attribute: 'Arn' } }),
  );
}

function invokeConfig(lowering: Lowering, construct: Construct, props: MapDatum, span: Span): void {
  const id = lowering.idOf(construct);
  const config = derive(lowering, {
    id: `${id}/EventInvokeConfig`,
    type: 'AWS::Lambda::EventInvokeConfig',
    head: construct.head,
    span,
    propertiesSpan: props.span,
    owner: construct,
    ...(props.open ? { open: true } : {}),
    entries: [
      { key: 'FunctionName', keySpan: construct.head, value: refOf(lowering, construct, construct.head) },
      { key: 'Qualifier', keySpan: construct.head, value: known(construct.head, '$LATEST') },
      ...fieldsOf(lowering, props, invokeFields),
    ],
  });
  set(config, 'DestinationConfig', destinations(lowering, props, span));
}

const invokeFields: Fields = {
  maxEventAge: seconds('MaximumEventAgeInSeconds'),
  retryAttempts: plain('MaximumRetryAttempts'),
};

function destinations(lowering: Lowering, props: MapDatum, span: Span): Value | undefined {
  const entries = (['onSuccess', 'onFailure'] as const).flatMap((key) => {
    const entry = props.entries.findLast((candidate) => candidate.key === key);
    if (!entry) return [];
    const name = key === 'onSuccess' ? 'OnSuccess' : 'OnFailure';
    return [{ key: name, keySpan: entry.keySpan, value: destinationValue(lowering, entry.value) }];
  });
  return entries.length > 0 ? { kind: 'map', span, entries } : undefined;
}

/** `new SqsDestination(queue)`, `new SqsDlq(queue)`: where it leads. */
function destinationValue(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind === 'oneOf') {
    return { kind: 'oneOf', span, options: datum.options.map((option) => destinationValue(lowering, option)) };
  }
  if (datum.kind !== 'object') return toValue(lowering, datum);
  const [first] = datum.args;
  return map(span, { Destination: first ? toValue(lowering, first) : { kind: 'unknown', span } });
}

function addEnvironment(lowering: Lowering, draft: Draft, key: Datum | undefined, value: Datum | undefined): void {
  if (key?.kind !== 'known' || !value) return;
  const environment = get(draft, 'Environment');
  const variables = environment?.kind === 'map' ? environment.entries[0]?.value : undefined;
  const entries = variables?.kind === 'map' ? variables.entries : [];
  const added = { key: String(key.value), keySpan: key.span, value: toValue(lowering, value) };
  const span = environment?.span ?? key.span;
  set(draft, 'Environment', map(span, { Variables: { kind: 'map', span, entries: [...entries, added] } }));
}

function addPermission(lowering: Lowering, construct: Construct, props: MapDatum, span: Span): void {
  const principal = propOf(props, 'principal');
  const service =
    principal?.kind === 'object' && principal.args[0]?.kind === 'known' ? String(principal.args[0].value) : undefined;
  const source = propOf(props, 'sourceArn');
  if (service !== undefined) permit(lowering, construct, service, source && toValue(lowering, source), span);
}

function permit(
  lowering: Lowering,
  construct: Construct,
  service: string,
  source: Value | undefined,
  span: Span,
): void {
  permitInvoke(lowering, construct, service, source ?? { kind: 'unknown', span, absent: true }, span);
}

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
};

/** `fn.addEventSource(new SqsEventSource(queue, …))`. */
export function addEventSource(lowering: Lowering, construct: Construct, source: Datum): void {
  if (source.kind !== 'object') return;
  const { args, props, span } = source;
  const [first] = args;
  const name = lastName(source.type);
  const origin = constructOf(first);
  if (name === 'SnsEventSource') {
    if (origin)
      subscribe(lowering, origin, {
        ...source,
        type: 'aws-sns-subscriptions.LambdaSubscription',
        args: [{ kind: 'construct', construct, span }],
      });
  } else if (name === 'S3EventSource' || name === 'S3EventSourceV2') {
    if (origin) notifyEach(lowering, origin, construct, source);
  } else if (first && (readsStream.has(name) || name === 'SqsEventSource'))
    addMapping(lowering, construct, props, span, source);
  else if (name === 'ManagedKafkaEventSource' || name === 'SelfManagedKafkaEventSource')
    addMapping(lowering, construct, props, span, source);
}

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

function addMapping(
  lowering: Lowering,
  construct: Construct,
  props: MapDatum,
  span: Span,
  source: ObjectDatum | undefined,
): void {
  const [first] = source?.args ?? [];
  const name = source ? lastName(source.type) : '';
  const isStream = readsStream.has(name);
  const origin = constructOf(first) ?? constructOf(propOf(props, 'eventSourceArn'));
  const draft = derive(lowering, {
    id: `${lowering.idOf(construct)}/${origin ? origin.name : name || 'EventSource'}`,
    type: 'AWS::Lambda::EventSourceMapping',
    head: source?.head ?? span,
    span,
    propertiesSpan: props.span,
    owner: construct,
    ...(props.open ? { open: true } : {}),
    entries: [
      { key: 'FunctionName', keySpan: span, value: refOf(lowering, construct, span) },
      ...(first && source && name !== 'ManagedKafkaEventSource' && name !== 'SelfManagedKafkaEventSource'
        ? [{ key: 'EventSourceArn', keySpan: first.span, value: sourceArn(lowering, name, first) }]
        : []),
      ...fieldsOf(lowering, props, mappingFields),
    ],
  });
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

function sourceArn(lowering: Lowering, name: string, first: Datum): Value {
  const value = toValue(lowering, first);
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
  const onFailure = props.entries.findLast(({ key }) => key === 'onFailure');
  if (onFailure) {
    const value = map(onFailure.value.span, { OnFailure: destinationValue(lowering, onFailure.value) });
    set(draft, 'DestinationConfig', value, onFailure.keySpan);
  }
}

function nameFunction(draft: Draft): void {
  const entry = draft.entries.find(({ key }) => key === 'FunctionName');
  if (entry) set(draft, 'FunctionName', refOfValue(entry.value), entry.keySpan);
}

/** `new EventSourceMapping(this, 'M', { target, eventSourceArn, … })`. */
const mapping: Kind = {
  type: 'AWS::Lambda::EventSourceMapping',
  fields: { ...mappingFields, target: plain('FunctionName') },
  made: (lowering, construct, draft) => {
    nameFunction(draft);
    completeMapping(lowering, draft, construct.props);
  },
};

const config: Kind = {
  type: 'AWS::Lambda::EventInvokeConfig',
  fields: { ...invokeFields, function: plain('FunctionName'), qualifier: plain('Qualifier') },
  made: (lowering, construct, draft) => {
    nameFunction(draft);
    set(draft, 'DestinationConfig', destinations(lowering, construct.props, construct.props.span));
  },
};

const functionClasses = [
  'aws-lambda.Function',
  'aws-lambda.DockerImageFunction',
  'aws-lambda.SingletonFunction',
  'aws-lambda-nodejs.NodejsFunction',
  'aws-lambda-python.PythonFunction',
  'aws-lambda-go.GoFunction',
] as const;

export const lambdaKinds: Kinds = {
  ...Object.fromEntries(functionClasses.map((name) => [name, lambdaFunction])),
  'aws-lambda.EventSourceMapping': mapping,
  'aws-lambda.EventInvokeConfig': config,
};
