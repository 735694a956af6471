import { consumersOf } from '../engine/graph';
import type { Graph, Resource, Rule } from '../engine/types';
import { numberOf, property, subjectOf } from '../engine/values';
import { HOUR } from '../facts/units';
import { findings } from './prose';

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
      if (seconds !== 12 * HOUR || isReadByFunctions(graph, queue)) continue;
      yield {
        span: value?.span ?? queue.head,
        message: `${subjectOf(queue)} hides a message for 12 hours, the most SQS allows and not to be extended: longer work belongs to Step Functions.`,
        subject: subjectOf(queue),
        fact: 'sqs.visibility.total',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-long-job', 'sqs.visibility.total', ({ span }) => ({
      message: `A message stays hidden for 12 hours at most, so work of ${context.doc.text.slice(span.start, span.end).slice(0, 40)} comes back half done: use Step Functions.`,
    })),
};

/** A function never works for longer than 15 minutes: the long time is there to put the next try off. */
function isReadByFunctions(graph: Graph, queue: Resource): boolean {
  const consumers = consumersOf(graph, queue.id);
  return consumers.length > 0 && consumers.every(({ via }) => via?.type === 'AWS::Lambda::EventSourceMapping');
}

export default rule;
