import { addResource, freshId, getAtt, ref } from '../engine/edits';
import { isGenerated } from '../engine/graph';
import { addTo } from '../engine/groups';
import { oncePer } from '../engine/once-per';
import type { Edit, Graph, Resource, Rule } from '../engine/types';
import { booleanOf, itemsOf, mentionsOf, property, stringOf, subjectOf } from '../engine/values';
import { type FixContext, offer } from './fixes';

const rule: Rule = {
  id: 'sqs-tls-not-enforced',
  title: 'A queue that also answers without TLS',
  severity: 'hint',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (isGenerated(queue) || enforcesTls(graph, queue)) continue;
      yield {
        span: queue.head,
        message: `No policy here makes callers of ${subjectOf(queue)} use TLS: deny sqs:* where aws:SecureTransport is false.`,
        subject: subjectOf(queue),
        fixes: () => offer(`Deny access to ${subjectOf(queue)} without TLS (adds a policy)`, denyPlain(context, queue)),
      };
    }
  },
};

/** The policies that name a queue, by its id. */
const policiesOfQueues = oncePer((graph: Graph): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const policy of graph.ofType('AWS::SQS::QueuePolicy')) {
    for (const id of mentionsOf(property(policy, 'Queues'))) addTo(found, id, policy);
  }
  return found;
});

/** A statement that denies where `aws:SecureTransport` is false; one that is not readable counts as one. */
function enforcesTls(graph: Graph, queue: Resource): boolean {
  if (property(queue, 'EnforceSSL') !== undefined) return true;
  return (policiesOfQueues(graph).get(queue.id) ?? []).some((policy) => {
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

function denyPlain({ graph, doc, template }: FixContext, queue: Resource): readonly Edit[] | undefined {
  if (policiesOfQueues(graph).has(queue.id)) return undefined;
  const statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: 'sqs:*',
    Resource: getAtt(queue.id, 'Arn'),
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  return addResource(doc.text, template, queue, {
    id: freshId(doc.text, template, `${queue.id}Policy`),
    type: 'AWS::SQS::QueuePolicy',
    properties: { Queues: [ref(queue.id)], PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
  });
}

export default rule;
