import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { property, refersTo, subjectOf } from '../engine/values';

const kindOf = (fifo: boolean): string => (fifo ? 'FIFO' : 'standard');

const rule: Rule = {
  id: 'sqs-dlq-type-mismatch',
  title: 'A dead-letter queue of another type than its source',
  severity: 'error',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const target = property(queue, 'RedrivePolicy.deadLetterTargetArn');
      for (const id of refersTo(target)) {
        const dlq = graph.resource(id);
        if (dlq?.type !== 'AWS::SQS::Queue') continue;
        const [source, sink] = [isFifo(queue), isFifo(dlq)];
        if (source === undefined || sink === undefined || source === sink) continue;
        const name = subjectOf(queue);
        yield {
          span: target?.span ?? queue.head,
          message: `${name} is a ${kindOf(source)} queue and ${subjectOf(dlq)} a ${kindOf(sink)} one: SQS takes only a dead-letter queue of the same type.`,
          subject: name,
          fact: 'sqs.dlq.type',
          related: [{ span: dlq.head, message: `${subjectOf(dlq)} is a ${kindOf(sink)} queue.` }],
        };
      }
    }
  },
};

export default rule;
