import { consumersOf, togetherOf } from '../engine/graph';
import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'sqs-many-consumers',
  title: 'Several consumers that share one queue',
  severity: 'warning',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const edges = consumersOf(graph, queue.id).filter((edge) => edge.byPermission !== true);
      const readers = togetherOf(graph, [...new Map(edges.map((edge) => [edge.target, edge])).values()]);
      if (readers.length < 2) continue;
      const [first, second] = readers.map((edge) => edge.target);
      yield {
        span: queue.head,
        message: `${first} and ${second} both poll ${subjectOf(queue)}: each message reaches only one of them; give each its own queue behind SNS.`,
        subject: subjectOf(queue),
        related: readers.map((edge) => ({ span: edge.span, message: `${edge.target} polls here.` })),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-many-consumers', 'sns.subs.standard', (_first, name) => ({
      message: `Each message of ${name ?? 'a queue'} goes to one of its consumers: fan out with SNS or EventBridge to a queue for each.`,
    })),
};

export default rule;
