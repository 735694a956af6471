import type { Rule } from '../engine/types';
import { isAbsent, property } from '../engine/values';
import { subscriptions } from './subscriptions';

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
  *checkTemplate({ graph }) {
    for (const { subject, properties, place, protocol, inline, topic, endpoint } of subscriptions(graph)) {
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
        fact: protocol?.startsWith('http') ? 'sns.retry.http' : 'sns.retry.aws',
      };
    }
  },
};

export default rule;
