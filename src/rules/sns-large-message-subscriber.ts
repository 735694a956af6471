import type { Rule } from '../engine/types';
import { property } from '../engine/values';
import { formatSize, KIB } from '../facts/units';
import { chosenNumbers } from './branches';
import { subscriptions, takesLarge } from './subscriptions';

const rule: Rule = {
  id: 'sns-large-message-subscriber',
  title: 'A topic with large messages and a subscriber that cannot take them',
  severity: 'error',
  group: 'SNS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { subject, properties, place, protocol, topic } of subscriptions(graph)) {
      const limit = property(topic, 'MaximumMessageSize');
      const sizes = chosenNumbers({ value: limit, otherwise: undefined });
      const size = Math.max(0, ...sizes.map(({ number }) => number));
      if (!topic || !limit || size <= 256 * KIB || protocol === undefined || takesLarge.has(protocol)) continue;
      yield {
        span: property(properties, 'Protocol')?.span ?? place,
        message: `${topic.id} takes messages up to ${formatSize(size)}; above 256 KiB SNS delivers to SQS, Lambda and Firehose only, not to ${protocol}.`,
        subject,
        fact: 'sns.msg.large_limits',
        related: [{ span: limit.span, message: `${topic.id} raises MaximumMessageSize.` }],
      };
    }
  },
};

export default rule;
