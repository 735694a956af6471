import { ref } from '../engine/edits';
import { allows } from '../engine/graph';
import type { Edit, Resource, Rule } from '../engine/types';
import { type FixContext, offer, onlyFrom, queuePolicyFor } from './fixes';
import { subscriptions } from './subscriptions';

const rule: Rule = {
  id: 'sns-to-sqs-no-policy',
  title: 'A topic that may not send to the queue subscribed to it',
  severity: 'error',
  group: 'SNS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { subject, protocol, endpoint, topic, place } of subscriptions(graph)) {
      if (protocol !== 'sqs' || endpoint?.type !== 'AWS::SQS::Queue') continue;
      const access = { service: 'sns.amazonaws.com', action: 'sqs:SendMessage', target: endpoint.id };
      if (allows(graph, { ...access, ...(topic && { source: topic.id }) }) !== 'no') continue;
      const from = topic?.id ?? 'the topic';
      yield {
        span: place,
        message: `No queue policy here lets ${from} send to ${endpoint.id}: SNS fails to deliver, and the publisher does not notice.`,
        subject,
        fixes: () =>
          topic?.type === 'AWS::SNS::Topic'
            ? offer(`Let ${from} send to ${endpoint.id} (adds a queue policy)`, opened(context, endpoint, topic))
            : [],
        related: [{ span: endpoint.head, message: `${endpoint.id} is the queue.` }],
      };
    }
  },
};

function opened(context: FixContext, queue: Resource, topic: Resource): readonly Edit[] | undefined {
  const condition = onlyFrom(context, topic, ref(topic.id));
  return queuePolicyFor(context, queue, queue.id, { service: 'sns.amazonaws.com', condition });
}

export default rule;
