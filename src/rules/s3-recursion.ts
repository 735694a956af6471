import type { Graph, Rule } from '../engine/types';
import { eventsOf, filterOf, notifications } from './notifications';
import { findings } from './prose';

const rule: Rule = {
  id: 's3-recursion',
  title: 'A function that writes into the bucket that calls it',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const one of notifications(graph)) {
      const { bucketId, targetId, subject, target, settings } = one;
      const filter = filterOf(one);
      const events = eventsOf(one);
      if (
        targetId === undefined ||
        bucketId === undefined ||
        !filter ||
        !events?.some((event) => /ObjectCreated|^s3:\*/.test(event))
      )
        continue;
      if (filter.prefix !== '' || filter.suffix !== '' || !writesTo(graph, targetId, bucketId)) continue;
      yield {
        span: target?.span ?? settings.span,
        message: `${targetId} may write into ${bucketId}, and every new object there calls it again: separate input and output by bucket or prefix.`,
        subject,
        fact: 's3.loop',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 's3-recursion', 's3.loop', () => ({
      message:
        'A function that writes into the bucket that calls it calls itself: write to another bucket, or keep them apart by prefix.',
    })),
};

/** The function may write into the bucket. */
function writesTo(graph: Graph, lambdaId: string, bucketId: string): boolean {
  if (graph.resource(lambdaId)?.type !== 'AWS::Lambda::Function') return false;
  return graph.from(lambdaId, 'delivers').some((edge) => edge.target === bucketId);
}

export default rule;
