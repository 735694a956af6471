import { getAtt, ref } from '../engine/edits';
import { isFifo } from '../engine/graph';
import type { Edit, Rule } from '../engine/types';
import { isAbsent, property } from '../engine/values';
import { type FixContext, failureQueueOpenTo, offer, onlyFrom, set } from './fixes';
import { findings } from './prose';
import { type Subscription, subscriptions } from './subscriptions';

/** Protocols whose failed deliveries a dead-letter queue can keep, with what the message calls the endpoint. */
const delivering: Readonly<Record<string, string>> = {
  lambda: 'the function',
  http: 'the endpoint',
  https: 'the endpoint',
  sqs: 'the queue',
  firehose: 'the delivery stream',
};

const rule: Rule = {
  id: 'sns-subscription-no-dlq',
  title: 'A subscription without a dead-letter queue',
  severity: 'warning',
  group: 'SNS',
  fixable: true,
  *checkTemplate(context) {
    for (const subscription of subscriptions(context.graph)) {
      const { subject, properties, place, protocol, inline, topic, endpoint } = subscription;
      const noun = protocol === undefined ? undefined : delivering[protocol];
      if (noun === undefined || properties.open) continue;
      const redrive = property(properties, 'RedrivePolicy');
      if (redrive !== undefined && !isAbsent(redrive)) continue;
      const certain = protocol === 'sqs' || protocol === 'firehose';
      const to = endpoint ? endpoint.id : noun;
      yield {
        span: place,
        message: inline
          ? `SNS drops what it cannot deliver to ${to}: an inline subscription takes no dead-letter queue, a resource of its own does.`
          : `SNS drops what it cannot deliver to ${to}: this subscription of ${topic?.id ?? 'the topic'} has no dead-letter queue.`,
        severity: certain ? 'info' : 'warning',
        subject,
        fixes: () =>
          offer(
            'Add a dead-letter queue to this subscription (adds a queue and its policy)',
            deadLetterQueue(context, subscription),
          ),
        fact: protocol?.startsWith('http') ? 'sns.retry.http' : 'sns.retry.aws',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sns-subscription-no-dlq', 'sns.dlq.place', (_first, name) => ({
      message: `${name ?? 'This subscription'} loses a message for good once its retries are over: give it a dead-letter queue.`,
    })),
};

/** Queue, policy for the topic, redrive policy; an inline subscription has no place for one. */
function deadLetterQueue(
  context: FixContext,
  { inline, topic, resource, endpoint }: Subscription,
): readonly Edit[] | undefined {
  if (inline || topic?.type !== 'AWS::SNS::Topic') return undefined;
  const access = { service: 'sns.amazonaws.com', condition: onlyFrom(context, topic, ref(topic.id)) };
  const refer = (queueId: string): readonly Edit[] | undefined =>
    set(context, resource, 'RedrivePolicy', { deadLetterTargetArn: getAtt(queueId, 'Arn') });
  return failureQueueOpenTo(
    context,
    resource,
    `${endpoint?.id ?? topic.id}DeliveryDlq`,
    access,
    refer,
    isFifo(topic) === true,
  );
}

export default rule;
