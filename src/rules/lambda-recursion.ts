import type { Graph, GraphEdge, Rule } from '../engine/types';
import { property, stringOf } from '../engine/values';
import { findings, said } from './prose';

/** Places through which a function can call itself. Rights on streams are mostly granted for reading and writing at once, and prove nothing. */
const looping = new Set(['AWS::SQS::Queue', 'AWS::SNS::Topic']);

const rule: Rule = {
  id: 'lambda-recursion',
  title: 'A function that sends to what it reads from',
  severity: 'warning',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const lambda of graph.ofType('AWS::Lambda::Function')) {
      // Lambda stops loops by itself where nobody says that they are meant.
      if (stringOf(property(lambda, 'RecursiveLoop')) === 'Allow') continue;
      for (const edge of graph.from(lambda.id, 'delivers')) {
        const back = returning(graph, edge, lambda.id);
        if (!back || isShared(graph, edge)) continue;
        yield {
          span: edge.span,
          message: `${lambda.id} ${edge.byPermission ? 'may send' : 'sends'} to ${edge.target} and is called by it: without a condition that ends it, one message goes round for ever.`,
          subject: lambda.id,
          related: [{ span: back.span, message: `${edge.target} calls ${lambda.id} here.` }],
        };
        break;
      }
    }
  },
  *checkNote(context) {
    const throughBuckets = said(context, 's3-recursion').map(({ sentence }) => sentence.span);
    for (const finding of findings(context, 'lambda-recursion', 'lambda.async.retries', () => ({
      message:
        'A function that sends to what triggers it runs in circles until Lambda stops it: send to another queue, topic or bucket.',
    }))) {
      if (!throughBuckets.some(({ start, end }) => start <= finding.span.start && finding.span.end <= end))
        yield finding;
    }
  },
};

/** The right of a role that several functions have: another one of them may be who sends. */
function isShared(graph: Graph, { source, target, span, byPermission }: GraphEdge): boolean {
  return (
    byPermission === true &&
    graph.to(target).some((one) => one.byPermission && one.source !== source && one.span.start === span.start)
  );
}

/** The unfiltered connection by which what is sent comes back. The right to receive calls nobody. */
function returning(graph: Graph, sent: GraphEdge, lambdaId: string): GraphEdge | undefined {
  if (!looping.has(graph.resource(sent.target)?.type ?? '')) return undefined;
  return graph
    .from(sent.target)
    .find(
      ({ target, kind, filtered, byPermission }) =>
        target === lambdaId && filtered !== true && byPermission !== true && kind !== 'dead-letters',
    );
}

export default rule;
