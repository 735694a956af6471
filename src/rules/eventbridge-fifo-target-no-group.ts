import { isFifo } from '../engine/graph';
import { splitOutside } from '../engine/names';
import type { Rule } from '../engine/types';
import { isAbsent, property, symbolicOf } from '../engine/values';
import { offer, set } from './fixes';
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
        fixes: () =>
          offer(
            'Set one message group for this target (its events are then worked off one at a time)',
            set(context, events, `Targets[${index}].SqsParameters`, {
              MessageGroupId: events.id.split('/').at(-1) ?? events.id,
            }),
          ),
      };
    }
  },
};

/** The name of a FIFO queue elsewhere, where its ARN is written out. */
function fifoNamedBy(arn = ''): string | undefined {
  const [start, , service, , , name] = splitOutside(arn, ':');
  return start === 'arn' && service === 'sqs' && name?.endsWith('.fifo') ? name : undefined;
}

export default rule;
