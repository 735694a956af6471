import type { Rule } from '../engine/types';
import { misnamed } from './fifo-names';

const rule: Rule = {
  id: 'sns-fifo-name',
  title: 'A FIFO topic whose name does not end in .fifo, or the reverse',
  severity: 'error',
  group: 'SNS',
  fixable: true,
  *checkTemplate(context) {
    for (const topic of context.graph.ofType('AWS::SNS::Topic')) yield* misnamed(context, topic, 'topic');
  },
};

export default rule;
