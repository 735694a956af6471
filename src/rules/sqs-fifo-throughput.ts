import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { fifoOverload } from './capacity';

const rule: Rule = {
  id: 'sqs-fifo-throughput',
  title: 'A load above what a FIFO queue carries',
  severity: 'error',
  group: 'Facts and loads',
  fixable: false,
  *checkTemplate({ graph, facts, asOf, options }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const overload = queue.load && fifoOverload(queue, queue.load, facts, asOf, options.region);
      if (!queue.load || !overload) continue;
      yield {
        span: queue.head,
        message: `${overload.asked} is more than ${subjectOf(queue)} takes: a FIFO queue does ${overload.allowed}; ${overload.remedy}.`,
        severity: overload.severity,
        subject: subjectOf(queue),
        fact: overload.fact,
        related: [{ span: queue.load.span, message: 'The load is declared here.' }],
        detail: overload.sum,
      };
    }
  },
};

export default rule;
