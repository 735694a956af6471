import { isGenerated } from '../engine/graph';
import type { Graph, Resource, Rule } from '../engine/types';
import { booleanOf, itemsOf, mentionsOf, property, stringOf, subjectOf } from '../engine/values';

const rule: Rule = {
  id: 'sqs-tls-not-enforced',
  title: 'A queue that also answers without TLS',
  severity: 'hint',
  group: 'SQS',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (isGenerated(queue) || enforcesTls(graph, queue)) continue;
      yield {
        span: queue.head,
        message: `No policy here makes callers of ${subjectOf(queue)} use TLS: deny sqs:* where aws:SecureTransport is false.`,
        subject: subjectOf(queue),
      };
    }
  },
};

/** A statement that denies where `aws:SecureTransport` is false; one that is not readable counts as one. */
function enforcesTls(graph: Graph, queue: Resource): boolean {
  if (property(queue, 'EnforceSSL') !== undefined) return true;
  return graph
    .ofType('AWS::SQS::QueuePolicy')
    .filter((policy) => mentionsOf(property(policy, 'Queues')).includes(queue.id))
    .some((policy) => {
      const document = property(policy, 'PolicyDocument');
      if (document?.kind === 'unknown') return true;
      return itemsOf(property(document, 'Statement')).some((statement) => {
        if (stringOf(property(statement, 'Effect')) !== 'Deny') return false;
        const condition = property(statement, 'Condition');
        const flag = property(condition, 'Bool')?.kind === 'map' ? property(condition, 'Bool') : undefined;
        return (
          flag?.kind === 'map' &&
          flag.entries.some((entry) => /securetransport/i.test(entry.key) && booleanOf(entry.value) === false)
        );
      });
    });
}

export default rule;
