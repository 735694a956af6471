import type { MapEntry, Value } from '../../../types';
import type { Datum, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { lookup } from '../lookup';
import { targetFields } from './events';
import { type Fields, plain, seconds } from './fields';
import type { Kind, Kinds } from './kinds';
import { holding, known, type Lowering, map, set } from './lowering';
import { scheduleExpression } from './schedules';
import { entrySet, fieldsOf, propOf, toValue } from './values';

/** A schedule of EventBridge Scheduler; the alpha packages have the same names. */
const schedule: Kind = {
  type: 'AWS::Scheduler::Schedule',
  fields: {
    scheduleName: plain('Name'),
    description: plain('Description'),
    group: plain('GroupName'),
    scheduleGroup: plain('GroupName'),
  },
  made: (lowering, construct, draft) => {
    const { props, head } = construct;
    const when = propOf(props, 'schedule');
    if (when) set(draft, 'ScheduleExpression', scheduleExpression(lowering, when));
    set(draft, 'FlexibleTimeWindow', map(head, { Mode: known(head, 'OFF') }));
    const target = propOf(props, 'target');
    if (target?.kind !== 'object') {
      if (target) set(draft, 'Target', { kind: 'unknown', span: target.span });
      return;
    }
    const { span, args, props: options } = target;
    const [first] = args;
    const isEvent = lastName(target.type) === 'EventBridgePutEvents';
    const place = isEvent && first?.kind === 'map' ? propOf(first, 'eventBus') : first;
    const entries: MapEntry[] = [
      {
        key: 'Arn',
        keySpan: span,
        value: place && place.kind !== 'map' ? toValue(lowering, place) : { kind: 'unknown', span },
      },
      { key: 'RoleArn', keySpan: span, value: { kind: 'unknown', span } },
    ];
    entries.push(...holding(lowering, 'DeadLetterConfig', 'Arn', entrySet(options, 'deadLetterQueue')));
    const retry = fieldsOf(lowering, options, targetFields);
    if (retry.length > 0)
      entries.push({ key: 'RetryPolicy', keySpan: span, value: { kind: 'map', span, entries: retry } });
    const group = options.entries.findLast(({ key }) => key === 'messageGroupId');
    entries.push(...holding(lowering, 'SqsParameters', 'MessageGroupId', group));
    const keySpan = props.entries.findLast(({ key }) => key === 'target')?.keySpan;
    set(draft, 'Target', { kind: 'map', span, entries, ...(options.open ? { open: true } : {}) }, keySpan);
  },
};

/** A pipe of the alpha packages: source, filter, enrichment and target are objects around a construct. */
const pipe: Kind = {
  type: 'AWS::Pipes::Pipe',
  fields: { pipeName: plain('Name'), description: plain('Description') },
  made: (lowering, { props }, draft) => {
    for (const [key, name] of pipeParts) {
      const datum = propOf(props, key);
      if (!datum) continue;
      const first = datum.kind === 'object' ? datum.args[0] : datum;
      set(draft, name, first ? sourceValue(lowering, datum, first) : { kind: 'unknown', span: datum.span });
    }
    // What a target is given beside its construct is not read.
    set(draft, 'TargetParameters', { kind: 'unknown', span: draft.span });
    const source = propOf(props, 'source');
    const filter = propOf(props, 'filter');
    const parameters = source?.kind === 'object' ? sourceParameters(lowering, source) : undefined;
    const criteria: Value | undefined = filter && { kind: 'unknown', span: filter.span };
    const { span } = source ?? draft;
    if (parameters || criteria) set(draft, 'SourceParameters', map(span, { ...parameters, FilterCriteria: criteria }));
  },
};

const pipeParts = [
  ['source', 'Source'],
  ['target', 'Target'],
  ['enrichment', 'Enrichment'],
] as const;

function sourceValue(lowering: Lowering, source: Datum, first: Datum): Value {
  const value = toValue(lowering, first);
  const isTable = source.kind === 'object' && lastName(source.type) === 'DynamoDBSource';
  return isTable && value.kind === 'reference' ? { ...value, attribute: 'StreamArn' } : value;
}

const sourceKinds: Readonly<Record<string, string>> = {
  SqsSource: 'SqsQueueParameters',
  KinesisSource: 'KinesisStreamParameters',
  DynamoDBSource: 'DynamoDBStreamParameters',
};

const sourceFields: Fields = {
  batchSize: plain('BatchSize'),
  maximumBatchingWindow: seconds('MaximumBatchingWindowInSeconds'),
  maximumRecordAge: seconds('MaximumRecordAgeInSeconds'),
  maximumRetryAttempts: plain('MaximumRetryAttempts'),
};

function sourceParameters(lowering: Lowering, source: ObjectDatum): Readonly<Record<string, Value>> | undefined {
  const kind = lookup(sourceKinds, lastName(source.type));
  if (kind === undefined) return undefined;
  const { props, span } = source;
  const entries = fieldsOf(lowering, props, sourceFields);
  entries.push(...holding(lowering, 'DeadLetterConfig', 'Arn', entrySet(props, 'deadLetterTarget')));
  return { [kind]: { kind: 'map', span, entries, ...(props.open ? { open: true } : {}) } };
}

export const schedulerKinds: Kinds = { 'aws-scheduler.Schedule': schedule, 'aws-pipes.Pipe': pipe };
