import { getAtt } from '../engine/edits';
import { allows } from '../engine/graph';
import type { Edit, Resource, Rule } from '../engine/types';
import { isAbsent, property } from '../engine/values';
import { type FixContext, offer, onlyFrom, queuePolicyFor } from './fixes';
import { fitting } from './messages';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-target-no-policy',
  title: 'A target queue that EventBridge may not send to',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { rule: events, target, subject, place, destination } of ruleTargets(graph)) {
      const queue = destination === undefined ? undefined : graph.resource(destination);
      // With a role of its own a target needs no policy of the queue.
      if (queue?.type !== 'AWS::SQS::Queue' || target.open || !isAbsent(property(target, 'RoleArn'))) continue;
      const access = { service: 'events.amazonaws.com', action: 'sqs:SendMessage', target: queue.id };
      if (allows(graph, { ...access, source: events.id }) !== 'no') continue;
      yield {
        span: place,
        message: fitting(
          `No queue policy here lets ${events.id} send to ${queue.id}: EventBridge fails to deliver, and who sends does not notice.`,
          `No queue policy here lets EventBridge send to ${queue.id}: it fails to deliver, and who sends does not notice.`,
        ),
        subject,
        fixes: () =>
          offer(`Let ${events.id} send to ${queue.id} (adds a queue policy)`, opened(context, queue, events)),
        related: [{ span: queue.head, message: `${queue.id} is the queue.` }],
      };
    }
  },
};

function opened(context: FixContext, queue: Resource, events: Resource): readonly Edit[] | undefined {
  const condition = onlyFrom(context, events, getAtt(events.id, 'Arn'));
  return queuePolicyFor(context, queue, queue.id, { service: 'events.amazonaws.com', condition });
}

export default rule;
