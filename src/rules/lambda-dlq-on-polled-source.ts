import { asynchronousCallsOf, pollsOf } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { keyOf } from './places';

const rule: Rule = {
  id: 'lambda-dlq-on-polled-source',
  title: 'A function dead-letter queue that polled sources never reach',
  severity: 'warning',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const lambda of graph.ofType('AWS::Lambda::Function')) {
      if (isAbsent(property(lambda, 'DeadLetterConfig'))) continue;
      const poll = pollsOf(graph, lambda.id).find((edge) => edge.byPermission !== true);
      if (!poll || asynchronousCallsOf(graph, lambda.id).length > 0) continue;
      const name = subjectOf(lambda);
      yield {
        span: property(lambda, 'DeadLetterConfig')?.span ?? keyOf(lambda, 'DeadLetterConfig'),
        message: `The dead-letter queue of ${name} serves asynchronous calls only; what it polls from ${poll.source} never gets there.`,
        subject: name,
        fact: 'lambda.async.dlq',
        related: [{ span: poll.span, message: `${name} polls ${poll.source} here.` }],
      };
    }
  },
};

export default rule;
