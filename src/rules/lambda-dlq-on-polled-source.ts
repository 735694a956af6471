import { asynchronousCallsOf, external, pollsOf } from '../engine/graph';
import type { Graph, GraphEdge, Resource, Rule, Value } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { fitted } from './fitted';
import { isDisabled } from './mappings';

const rule: Rule = {
  id: 'lambda-dlq-on-polled-source',
  title: 'A function dead-letter queue that polled sources never reach',
  severity: 'warning',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const lambda of graph.ofType('AWS::Lambda::Function')) {
      const config = property(lambda, 'DeadLetterConfig');
      if (!config || isAbsent(config) || servesAnother(graph, lambda, config)) continue;
      const poll = pollsOf(graph, lambda.id).find((edge) => edge.byPermission !== true && !isForRetries(graph, edge));
      if (!poll || asynchronousCallsOf(graph, lambda.id).length > 0) continue;
      const name = subjectOf(lambda);
      yield {
        span: config.span,
        message: fitted(
          (cut) =>
            `The dead-letter queue of ${cut(name)} serves asynchronous calls only: what it polls${poll.source === external ? '' : ` from ${cut(poll.source)}`} goes by ${placeFor(graph, poll.source)}.`,
        ),
        subject: name,
        fact: 'lambda.async.dlq',
        related: [
          { span: poll.span, message: `${name} polls ${poll.source === external ? 'its source' : poll.source} here.` },
        ],
      };
    }
  },
};

/** Written once for several functions, in `Globals` or a class of the program, of which one is called asynchronously. */
function servesAnother(graph: Graph, lambda: Resource, { span }: Value): boolean {
  return graph
    .ofType('AWS::Lambda::Function')
    .some(
      (other) =>
        other !== lambda &&
        property(other, 'DeadLetterConfig')?.span.start === span.start &&
        asynchronousCallsOf(graph, other.id).length > 0,
    );
}

/** Switched off until somebody tries again what failed, or made for that. */
function isForRetries(graph: Graph, { source, target, via }: GraphEdge): boolean {
  const isOff = via !== undefined && isDisabled(via);
  return isOff || graph.from(target, 'dead-letters').some((edge) => edge.target === source && source !== external);
}

/** What decides where failures of what is polled go. */
function placeFor(graph: Graph, source: string): string {
  return graph.resource(source)?.type === 'AWS::SQS::Queue'
    ? 'the redrive policy of the queue'
    : 'OnFailure of the mapping';
}

export default rule;
