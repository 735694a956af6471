import type { Rule } from '../engine/types';
import { misnamed } from './fifo-names';

const rule: Rule = {
  id: 'sqs-fifo-name',
  title: 'A FIFO queue whose name does not end in .fifo, or the reverse',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    for (const queue of context.graph.ofType('AWS::SQS::Queue'))
      yield* misnamed(context, queue, 'queue', 'sqs.name.fifo');
  },
};

export default rule;
