import { isFifo } from '../engine/graph';
import { splitOutside } from '../engine/names';
import type { Report, Resource, Rule, Value } from '../engine/types';
import { isAbsent, property, subjectOf, symbolicOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-fifo-target-no-group',
  title: 'A FIFO queue as target without a message group',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { rule: events, index, target, subject, place, destination } of ruleTargets(graph)) {
      const queue = destination === undefined ? undefined : graph.resource(destination);
      const name = queue ? (isFifo(queue) ? queue.id : undefined) : fifoNamedBy(symbolicOf(property(target, 'Arn')));
      if (name === undefined || target.open) continue;
      if (!isAbsent(property(target, 'SqsParameters.MessageGroupId'))) continue;
      yield {
        span: place,
        message: `${name} is a FIFO queue and takes no message without a group: set SqsParameters.MessageGroupId on this target.`,
        subject,
        fact: 'sqs.fifo.group_id',
        fixes: () => oneGroup(context, events, `Targets[${index}].SqsParameters`),
      };
    }
    for (const [type, arn, path] of senders) {
      for (const sender of graph.ofType(type)) yield* ungrouped(context, sender, arn, path);
    }
  },
};

/** Schedules and pipes with where they name their target and what they give a queue. */
const senders = [
  ['AWS::Scheduler::Schedule', 'Target.Arn', 'Target.SqsParameters'],
  ['AWS::Pipes::Pipe', 'Target', 'TargetParameters.SqsQueueParameters'],
] as const;

function* ungrouped(context: FixContext, sender: Resource, arn: string, path: string): Iterable<Report> {
  const { graph } = context;
  const holders = [sender.properties, property(sender, path.slice(0, path.indexOf('.'))), property(sender, path)];
  if (holders.some(isOpen) || !isAbsent(property(sender, `${path}.MessageGroupId`))) return;
  const ends = graph.from(sender.id).filter(({ kind }) => kind !== 'dead-letters');
  const queue = ends.map(({ target }) => graph.resource(target)).find((one) => one && isFifo(one));
  if (!queue) return;
  yield {
    span: property(sender, arn)?.span ?? sender.head,
    message: `${queue.id} is a FIFO queue and takes no message without a group: set MessageGroupId in ${path}.`,
    subject: subjectOf(sender),
    fact: 'sqs.fifo.group_id',
    // A pipe can give each message the group it belongs to: which that is, its author has to say.
    fixes: () => (sender.type === 'AWS::Pipes::Pipe' ? [] : oneGroup(context, sender, path)),
  };
}

/** It may hold more than is known here. */
function isOpen(value: Value | undefined): boolean {
  return value !== undefined && !isAbsent(value) && (value.kind !== 'map' || value.open === true);
}

function oneGroup(context: FixContext, sender: Resource, path: string) {
  return offer(
    'Set one message group for this target (its events are then worked off one at a time)',
    set(context, sender, path, { MessageGroupId: sender.id.split('/').at(-1) ?? sender.id }),
  );
}

/** The name of a FIFO queue elsewhere, where its ARN is written out. */
function fifoNamedBy(arn = ''): string | undefined {
  const [start, , service, , , name] = splitOutside(arn, ':');
  return start === 'arn' && service === 'sqs' && name?.endsWith('.fifo') ? name : undefined;
}

export default rule;
