import type { Rule } from '../engine/types';
import { numberOf, property, subjectOf } from '../engine/values';
import { HOUR } from '../facts/units';

const rule: Rule = {
  id: 'sqs-long-job',
  title: 'Work that needs a message hidden for twelve hours',
  severity: 'warning',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const value = property(queue, 'VisibilityTimeout');
      const seconds = numberOf(value);
      if (seconds !== 12 * HOUR) continue;
      yield {
        span: value?.span ?? queue.head,
        message: `${subjectOf(queue)} hides a message for 12 hours, the most SQS allows and not to be extended: longer work belongs to Step Functions.`,
        subject: subjectOf(queue),
        fact: 'sqs.visibility.total',
      };
    }
  },
};

export default rule;
