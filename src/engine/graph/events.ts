import type { Resource, Value } from '../types';
import { entryOf, isAbsent, mentionsOf, placedMaps, property } from '../values';
import { external, type GraphBuilder } from './builder';

/** Buses, rules with every target, schedules and pipes. */
export function connectEvents(builder: GraphBuilder): void {
  for (const bus of builder.ofType('AWS::Events::EventBus')) {
    builder.connect({ from: bus.id, to: property(bus, 'DeadLetterConfig.Arn'), kind: 'dead-letters', via: bus });
  }
  for (const rule of builder.ofType('AWS::Events::Rule')) connectRule(builder, rule);
  for (const schedule of builder.ofType('AWS::Scheduler::Schedule')) connectSchedule(builder, schedule);
  for (const pipe of builder.ofType('AWS::Pipes::Pipe')) connectPipe(builder, pipe);
}

/** A rule without a pattern only keeps time. */
export function isPureSchedule(rule: Resource): boolean {
  return entryOf(rule.properties, 'ScheduleExpression') !== undefined && isAbsent(property(rule, 'EventPattern'));
}

/** Only keeps time, for all that is known of it. */
export function mayOnlyKeepTime(rule: Resource): boolean {
  return isPureSchedule(rule) || (rule.properties.open === true && isAbsent(property(rule, 'EventPattern')));
}

const tellers = new Set(['AWS::S3::Bucket', 'AWS::StepFunctions::StateMachine']);

function connectRule(builder: GraphBuilder, rule: Resource): void {
  const bus = property(rule, 'EventBusName');
  for (const id of builder.meant(bus)) {
    if (id !== external) {
      builder.connect({
        from: id,
        to: rule.id,
        kind: 'delivers',
        via: rule,
        span: bus?.span ?? rule.head,
        filtered: true,
      });
    }
  }
  const pattern = property(rule, 'EventPattern');
  for (const id of mentionsOf(pattern)) {
    // Buckets and state machines tell EventBridge what happens to them; the pattern names whose events are meant.
    if (!tellers.has(builder.resource(id)?.type ?? '')) continue;
    builder.connect({
      from: id,
      to: rule.id,
      kind: 'delivers',
      via: rule,
      span: pattern?.span ?? rule.head,
      filtered: true,
    });
  }
  const kind = isPureSchedule(rule) ? 'schedules' : 'delivers';
  for (const { item: target, index } of placedMaps(property(rule, 'Targets'))) {
    // SAM writes one target for one event; the event is what a reader knows.
    const subject = rule.origin === 'sam' && rule.owner !== undefined ? rule.id : `${rule.id}/Targets[${index}]`;
    const span = rule.origin === 'sam' && rule.owner !== undefined ? rule.head : target.span;
    builder.connect({
      from: rule.id,
      to: property(target, 'Arn'),
      kind,
      via: rule,
      subject,
      span,
      properties: target,
    });
    builder.connect({
      from: rule.id,
      to: property(target, 'DeadLetterConfig.Arn'),
      kind: 'dead-letters',
      via: rule,
      subject,
      properties: target,
    });
  }
}

function connectSchedule(builder: GraphBuilder, schedule: Resource): void {
  const target = property(schedule, 'Target');
  const properties = target?.kind === 'map' ? target : undefined;
  const subject = schedule.id;
  builder.connect({
    from: schedule.id,
    to: scheduleTarget(target),
    kind: 'schedules',
    via: schedule,
    subject,
    properties,
  });
  builder.connect({
    from: schedule.id,
    to: property(target, 'DeadLetterConfig.Arn'),
    kind: 'dead-letters',
    via: schedule,
    subject,
    properties,
  });
}

/** `arn:aws:scheduler:::aws-sdk:sqs:sendMessage` calls an API; who is meant stands in the input. */
function scheduleTarget(target: Value | undefined): Value | undefined {
  const arn = property(target, 'Arn');
  const text = arn?.kind === 'known' ? arn.value : arn?.kind === 'unknown' ? arn.symbolic : undefined;
  if (typeof text !== 'string' || !text.includes(':aws-sdk:')) return arn;
  return property(target, 'Input') ?? arn;
}

function connectPipe(builder: GraphBuilder, pipe: Resource): void {
  const source = property(pipe, 'Source');
  const criteria = property(pipe, 'SourceParameters.FilterCriteria');
  const filtered = criteria !== undefined && !isAbsent(criteria);
  for (const id of builder.meant(source)) {
    builder.connect({
      from: id,
      to: pipe.id,
      kind: 'consumes',
      via: pipe,
      span: source?.span ?? pipe.head,
      properties: pipe.properties,
      filtered,
    });
  }
  builder.connect({
    from: pipe.id,
    to: property(pipe, 'Target'),
    kind: 'delivers',
    via: pipe,
    properties: pipe.properties,
  });
  const parameters = property(pipe, 'SourceParameters');
  if (parameters?.kind !== 'map') return;
  for (const entry of parameters.entries) {
    builder.connect({
      from: pipe.id,
      to: property(entry.value, 'DeadLetterConfig.Arn'),
      kind: 'dead-letters',
      via: pipe,
    });
  }
}
