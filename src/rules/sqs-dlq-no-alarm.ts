import { alarmsOf, isFailureQueue, isGenerated } from '../engine/graph';
import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';

const rule: Rule = {
  id: 'sqs-dlq-no-alarm',
  title: 'Nothing watches the dead-letter queue',
  severity: 'hint',
  group: 'SQS',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (!isFailureQueue(graph, queue.id) || isGenerated(queue) || alarmsOf(graph, queue.id).length > 0) continue;
      const name = subjectOf(queue);
      yield {
        span: queue.head,
        message: `Nothing here watches ${name}: an alarm on ApproximateNumberOfMessagesVisible tells when a message fails.`,
        subject: name,
        fact: 'cw.sqs.visible',
      };
    }
  },
};

export default rule;
