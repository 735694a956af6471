import type { MapEntry, MapValue, Span, Value } from '../../../types';
import { constructsOf } from '../evaluate/calls';
import type { Construct, Datum, MethodCall, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { days, type Fields, plain, seconds } from './fields';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { arnOf, type Draft, derive, draftFor, get, holding, known, type Lowering, refOfValue, set } from './lowering';
import { addStatement, allowService, statementValue } from './policies';
import { scheduleExpression } from './schedules';
import { optionsOf, permitInvoke } from './sns';
import { entrySet, fieldsOf, propOf, structOf, toValue } from './values';

const ruleFields: Fields = {
  ruleName: plain('Name'),
  description: plain('Description'),
  eventPattern: plain('EventPattern'),
  enabled: { to: 'State', as: 'plain' },
};

const rule: Kind = {
  type: 'AWS::Events::Rule',
  fields: ruleFields,
  made: (lowering, construct, draft) => {
    const { props } = construct;
    const bus = props.entries.findLast(({ key }) => key === 'eventBus');
    if (bus) set(draft, 'EventBusName', refOfValue(toValue(lowering, bus.value)), bus.keySpan);
    const enabled = propOf(props, 'enabled');
    if (enabled) {
      const state =
        enabled.kind === 'known' ? known(enabled.span, enabled.value ? 'ENABLED' : 'DISABLED') : unknownAt(enabled);
      set(draft, 'State', state);
    }
    const schedule = propOf(props, 'schedule');
    if (schedule) set(draft, 'ScheduleExpression', scheduleExpression(lowering, schedule));
    const pattern = propOf(props, 'eventPattern');
    if (pattern) set(draft, 'EventPattern', eventPattern(lowering, pattern));
    const targets = propOf(props, 'targets');
    if (targets?.kind === 'list') {
      for (const [at, target] of targets.items.entries())
        addTarget(lowering, construct, draft, target, targets.places?.[at] ?? targets.span);
      if (targets.open) openTargets(draft);
    } else if (targets) openTargets(draft, targets.span);
  },
  called: (lowering, call, construct, draft) => {
    const [first] = call.args;
    if (call.method === 'addTarget')
      for (const option of optionsOf(first)) addTarget(lowering, construct, draft, option, call.span);
    else if (call.method === 'addEventPattern' && first) addPattern(lowering, draft, first);
  },
};

function unknownAt({ span }: Datum): Value {
  return { kind: 'unknown', span };
}

/** What is added to a pattern narrows it further. */
function addPattern(lowering: Lowering, draft: Draft, added: Datum): void {
  const before = get(draft, 'EventPattern');
  const pattern = eventPattern(lowering, added);
  if (before?.kind !== 'map' || pattern.kind !== 'map') set(draft, 'EventPattern', before ?? pattern);
  else set(draft, 'EventPattern', { ...before, entries: [...before.entries, ...pattern.entries] });
}

/** Pattern keys as EventBridge writes them. */
function eventPattern(lowering: Lowering, datum: Datum): Value {
  const props = structOf(datum);
  if (!props) return toValue(lowering, datum);
  const value = toValue(lowering, props) as MapValue;
  return {
    ...value,
    entries: value.entries.map((entry) => ({ ...entry, key: entry.key === 'detailType' ? 'detail-type' : entry.key })),
  };
}

function openTargets(draft: Draft, span: Span = draft.span): void {
  const targets = get(draft, 'Targets');
  set(draft, 'Targets', { kind: 'list', span, items: targets?.kind === 'list' ? targets.items : [], open: true });
}

export const targetFields: Fields = {
  retryAttempts: plain('MaximumRetryAttempts'),
  maxEventAge: seconds('MaximumEventAgeInSeconds'),
};

/** `given` is where the rule is given the target, which may be made before. */
function addTarget(lowering: Lowering, construct: Construct, draft: Draft, target: Datum, given: Span): void {
  const before = get(draft, 'Targets');
  const items = before?.kind === 'list' ? before.items : [];
  const open = before?.kind === 'list' && before.open ? { open: true } : {};
  const span = before?.span ?? target.span;
  set(draft, 'Targets', {
    kind: 'list',
    span,
    items: [...items, targetValue(lowering, construct, target, known(given, `Target${items.length}`))],
    ...open,
  });
}

/** A target that is added to a rule of another place: of that rule nothing else is known. */
export function addTargetElsewhere(lowering: Lowering, construct: Construct, target: Datum, given: Span): void {
  if (target.kind !== 'object' || !target.type.startsWith('aws-events-targets.')) return;
  const draft = lowering.byConstruct.get(construct) ?? draftFor(lowering, construct, 'AWS::Events::Rule', {});
  draft.open = true;
  addTarget(lowering, construct, draft, target, given);
}

function targetValue(lowering: Lowering, ruleConstruct: Construct, target: Datum, id: Value): Value {
  if (target.kind !== 'object') return unknownAt(target);
  const { args, props, span } = target;
  // An object of a class of the program stands where it is made.
  const first = args[0]?.kind === 'instance' || args[0]?.kind === 'object' ? { ...args[0], span } : args[0];
  const name = lastName(target.type);
  const ruleArn: Value = { kind: 'reference', span, resource: lowering.idOf(ruleConstruct), attribute: 'Arn' };
  const entries: MapEntry[] = [{ key: 'Id', keySpan: span, value: id }];
  entries.push({
    key: 'Arn',
    keySpan: first?.span ?? span,
    value: first ? targetArn(lowering, name, first) : unknownAt(target),
  });
  const deadLetters = entrySet(props, 'deadLetterQueue');
  entries.push(...holding(lowering, 'DeadLetterConfig', 'Arn', deadLetters));
  if (deadLetters) {
    const allow = { service: 'events.amazonaws.com', actions: ['sqs:SendMessage'], source: ruleArn };
    allowService(lowering, constructsOf(deadLetters.value), allow, span);
  }
  const retry = fieldsOf(lowering, props, targetFields);
  if (retry.length > 0)
    entries.push({
      key: 'RetryPolicy',
      keySpan: retry[0]?.keySpan ?? span,
      value: { kind: 'map', span, entries: retry },
    });
  const group = props.entries.findLast(({ key }) => key === 'messageGroupId');
  entries.push(...holding(lowering, 'SqsParameters', 'MessageGroupId', group));
  const input = props.entries.findLast(({ key }) => key === 'message' || key === 'event' || key === 'input');
  if (input) entries.push({ key: 'Input', keySpan: input.keySpan, value: unknownAt(input.value) });
  if (rolesOf.has(name)) entries.push({ key: 'RoleArn', keySpan: span, value: unknownAt(target) });
  connect(lowering, target, name, ruleArn);
  return { kind: 'map', span, entries, ...(props.open ? { open: true } : {}) };
}

/** Targets that EventBridge calls with a role, which the library makes. */
const rolesOf: ReadonlySet<string> = new Set([
  'KinesisStream',
  'KinesisFirehoseStream',
  'KinesisFirehoseStreamV2',
  'FirehoseDeliveryStream',
  'SfnStateMachine',
  'EventBus',
  'EcsTask',
  'ApiGateway',
  'ApiDestination',
  'BatchJob',
  'CodeBuildProject',
  'CodePipeline',
]);

function targetArn(lowering: Lowering, name: string, first: Datum): Value {
  return name === 'CloudWatchLogGroup' || name === 'EcsTask'
    ? { kind: 'unknown', span: first.span }
    : toValue(lowering, first);
}

/** What the library allows so that the target can be reached. */
function connect(lowering: Lowering, target: ObjectDatum, name: string, source: Value): void {
  const { span } = target;
  const constructs = constructsOf(target.args[0]);
  const service = 'events.amazonaws.com';
  if (name === 'SqsQueue') {
    const actions = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];
    allowService(lowering, constructs, { service, actions, source }, span);
  } else if (name === 'SnsTopic') allowService(lowering, constructs, { service, actions: ['sns:Publish'] }, span);
  else if (name === 'LambdaFunction') permitInvoke(lowering, constructs, service, source, span);
}

const bus: Kind = {
  type: 'AWS::Events::EventBus',
  fields: { eventBusName: plain('Name'), description: plain('Description'), kmsKey: plain('KmsKeyIdentifier') },
  made: (lowering, construct, draft) => {
    draft.entries.push(...holding(lowering, 'DeadLetterConfig', 'Arn', entrySet(construct.props, 'deadLetterQueue')));
  },
  called: (lowering, call, construct) => {
    const [first] = call.args;
    if (call.method === 'addToResourcePolicy' && first)
      addStatement(lowering, construct, statementValue(lowering, first));
    else if (call.method === 'grantPutEventsTo') grant(lowering, first, construct, ['events:PutEvents'], call.span);
    else if (call.method === 'archive') archiveOf(lowering, construct, call);
  },
};

const archive: Kind = {
  type: 'AWS::Events::Archive',
  fields: { archiveName: plain('ArchiveName'), sourceEventBus: plain('SourceArn'), retention: days('RetentionDays') },
};

/** `bus.archive('Archive', { eventPattern, retention })`. */
function archiveOf(lowering: Lowering, bus: Construct, { args: [id], props, span }: MethodCall): void {
  derive(lowering, {
    id: id?.kind === 'known' ? String(id.value) : `${lowering.idOf(bus)}/Archive`,
    type: archive.type,
    head: id?.span ?? span,
    span,
    propertiesSpan: props.span,
    owner: bus,
    ...(props.open ? { open: true } : {}),
    entries: [
      { key: 'SourceArn', keySpan: span, value: arnOf(lowering, bus, span) },
      ...fieldsOf(lowering, props, archive.fields),
    ],
  });
}

export const eventsKinds: Kinds = {
  'aws-events.Rule': rule,
  'aws-events.EventBus': bus,
  'aws-events.Archive': archive,
};
