import type { MapEntry } from '../../../types';
import { lastName } from '../evaluate/modules';
import { targetFields } from './events';
import { plain } from './fields';
import type { Kind, Kinds } from './kinds';
import { known, map, set } from './lowering';
import { scheduleExpression } from './schedules';
import { fieldsOf, propOf, toValue } from './values';

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
    const deadLetters = options.entries.findLast(({ key }) => key === 'deadLetterQueue');
    if (deadLetters) {
      const value = map(deadLetters.value.span, { Arn: toValue(lowering, deadLetters.value) });
      entries.push({ key: 'DeadLetterConfig', keySpan: deadLetters.keySpan, value });
    }
    const retry = fieldsOf(lowering, options, targetFields);
    if (retry.length > 0)
      entries.push({ key: 'RetryPolicy', keySpan: span, value: { kind: 'map', span, entries: retry } });
    const group = options.entries.findLast(({ key }) => key === 'messageGroupId');
    if (group) {
      const value = map(group.value.span, { MessageGroupId: toValue(lowering, group.value) });
      entries.push({ key: 'SqsParameters', keySpan: group.keySpan, value });
    }
    const keySpan = props.entries.findLast(({ key }) => key === 'target')?.keySpan;
    set(draft, 'Target', { kind: 'map', span, entries, ...(options.open ? { open: true } : {}) }, keySpan);
  },
};

const pipe: Kind = {
  type: 'AWS::Pipes::Pipe',
  fields: { pipeName: plain('Name'), description: plain('Description') },
  made: (lowering, { props }, draft) => {
    for (const [key, name] of [
      ['source', 'Source'],
      ['target', 'Target'],
      ['enrichment', 'Enrichment'],
    ] as const) {
      const datum = propOf(props, key);
      if (!datum) continue;
      const first = datum.kind === 'object' ? datum.args[0] : datum;
      set(draft, name, first ? toValue(lowering, first) : { kind: 'unknown', span: datum.span });
      if (key !== 'source' || datum.kind !== 'object') continue;
      const deadLetters = propOf(datum.props, 'deadLetterTarget');
      const inner = deadLetters?.kind === 'object' ? deadLetters.args[0] : deadLetters;
      const parameters =
        inner && map(inner.span, { DeadLetterConfig: map(inner.span, { Arn: toValue(lowering, inner) }) });
      const kind = lastName(datum.type) === 'DynamoDBSource' ? 'DynamoDBStreamParameters' : 'KinesisStreamParameters';
      if (/^(?:DynamoDB|Kinesis)Source$/.test(lastName(datum.type))) {
        set(draft, 'SourceParameters', map(datum.span, { [kind]: parameters ?? map(datum.span, {}) }));
      }
    }
    if (propOf(props, 'filter')) {
      const filter = propOf(props, 'filter');
      if (filter)
        set(draft, 'SourceParameters', {
          kind: 'map',
          span: filter.span,
          entries: [{ key: 'FilterCriteria', keySpan: filter.span, value: { kind: 'unknown', span: filter.span } }],
        });
    }
  },
};

export const schedulerKinds: Kinds = { 'aws-scheduler.Schedule': schedule, 'aws-pipes.Pipe': pipe };
