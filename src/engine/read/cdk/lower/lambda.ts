import type { Span, Value } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, MapDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { isAbsent } from '../evaluate/run';
import { destinations } from './destinations';
import { choice, type Fields, plain, seconds } from './fields';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { type Draft, derive, draftFor, get, known, type Lowering, map, refOf, refOfValue, set } from './lowering';
import { addEventSource, addMapping, mappingKind, nameFunction } from './mappings';
import { optionsOf, permitInvoke } from './sns';
import { entrySet, fieldsOf, propOf, toValue } from './values';

export const functionFields: Fields = {
  functionName: plain('FunctionName'),
  description: plain('Description'),
  handler: plain('Handler'),
  timeout: seconds('Timeout'),
  memorySize: plain('MemorySize'),
  recursiveLoop: choice('RecursiveLoop', 'RecursiveLoop', { ALLOW: 'Allow', TERMINATE: 'Terminate' }),
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
    const invoke = props.entries.some(({ key, value }) => invokeKeys.has(key) && !isAbsent(value));
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
  const written = entrySet(props, 'deadLetterQueue', 'deadLetterTopic');
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
  permitInvoke(lowering, [construct], service, source ?? { kind: 'unknown', span, absent: true }, span);
}

/**
 * What is told which queue or stream to read is a function, also where another file declares its class. Of that function
 * only what is written here is known.
 */
export function functionElsewhere(lowering: Lowering, construct: Construct): void {
  const { props, calls, imported } = construct;
  if (imported !== undefined) return;
  const events = propOf(props, 'events');
  const sources = events?.kind === 'list' ? events.items.filter(isEventSource) : [];
  if (sources.length === 0 && !calls.some(({ method }) => method === 'addEventSource')) return;
  const timeout = propOf(props, 'timeout');
  if (timeout?.kind === 'known' && timeout.unit === 'second') {
    draftFor(lowering, construct, 'AWS::Lambda::Function', fieldsElsewhere).open = true;
  }
  for (const source of sources) addEventSource(lowering, construct, source);
}

const fieldsElsewhere: Fields = {
  timeout: seconds('Timeout'),
  reservedConcurrentExecutions: plain('ReservedConcurrentExecutions'),
};

function isEventSource(datum: Datum): boolean {
  return datum.kind === 'object' && datum.type.startsWith('aws-lambda-event-sources.');
}

const config: Kind = {
  type: 'AWS::Lambda::EventInvokeConfig',
  fields: { ...invokeFields, function: plain('FunctionName'), qualifier: plain('Qualifier') },
  made: (lowering, construct, draft) => {
    nameFunction(draft);
    set(draft, 'DestinationConfig', destinations(lowering, construct.props, construct.props.span));
  },
};

/** What is called on an alias or version of a function holds for the function. */
function qualifier(type: string, function_: 'version' | 'lambda'): Kind {
  return {
    type,
    fields: { aliasName: plain('Name'), provisionedConcurrentExecutions: plain('ProvisionedConcurrentExecutions') },
    made: (lowering, { props, head }, draft) => {
      const target = propOf(props, function_);
      const value = target && refOfValue(toValue(lowering, target));
      if (value) set(draft, 'FunctionName', value, head);
    },
    called: (lowering, call, construct) => {
      const target = functionBehind(construct);
      const draft = target && lowering.byConstruct.get(target);
      if (target && draft) lambdaFunction.called?.(lowering, call, target, draft);
    },
  };
}

function functionBehind({ props }: Construct): Construct | undefined {
  const behind = constructOf(propOf(props, 'version') ?? propOf(props, 'lambda'));
  return behind?.type === 'aws-lambda.Version' ? constructOf(propOf(behind.props, 'lambda')) : behind;
}

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
  'aws-lambda.EventSourceMapping': mappingKind,
  'aws-lambda.Alias': qualifier('AWS::Lambda::Alias', 'version'),
  'aws-lambda.Version': qualifier('AWS::Lambda::Version', 'lambda'),
  'aws-lambda.EventInvokeConfig': config,
};
