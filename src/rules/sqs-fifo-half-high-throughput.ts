import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { offer, set } from './fixes';

const rule: Rule = {
  id: 'sqs-fifo-half-high-throughput',
  title: 'Half of the settings for high-throughput FIFO',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (isFifo(queue) !== true) continue;
      const scope = property(queue, 'DeduplicationScope');
      const limit = property(queue, 'FifoThroughputLimit');
      const perGroup = stringOf(limit) === 'perMessageGroupId';
      const byGroup = stringOf(scope) === 'messageGroup';
      const other = perGroup ? scope : limit;
      if (perGroup === byGroup || (other !== undefined && stringOf(other) === undefined)) continue;
      const [key, value] = perGroup
        ? ['DeduplicationScope', 'messageGroup']
        : ['FifoThroughputLimit', 'perMessageGroupId'];
      const [present, missing] = perGroup
        ? ['FifoThroughputLimit', 'DeduplicationScope: messageGroup']
        : ['DeduplicationScope', 'FifoThroughputLimit: perMessageGroupId'];
      yield {
        span: (perGroup ? limit : scope)?.span ?? queue.head,
        message: `${subjectOf(queue)} sets ${present} for high throughput but not ${missing}, so it stays at 300 calls/s.`,
        subject: subjectOf(queue),
        fact: 'sqs.fifo.ht_settings',
        fixes: () => offer(`Set ${key} to ${value} as well`, set(context, queue, key, value)),
      };
    }
  },
};

export default rule;
