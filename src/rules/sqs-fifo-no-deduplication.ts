import { isFifo, sourcesOf } from '../engine/graph';
import type { Graph, GraphEdge, Resource, Rule } from '../engine/types';
import { booleanOf, isAbsent, property, subjectOf } from '../engine/values';
import { fitted } from './fitted';
import { offer, set } from './fixes';
import { placeOf } from './places';

const rule: Rule = {
  id: 'sqs-fifo-no-deduplication',
  title: 'A producer that sends no deduplication id into a queue that needs one',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (isFifo(queue) !== true || deduplicatesContent(queue) !== false) continue;
      const edge = sourcesOf(graph, queue.id).find((one) => sendsNoId(graph, one));
      if (!edge) continue;
      const name = subjectOf(queue);
      yield {
        span: placeOf(queue, 'ContentBasedDeduplication'),
        message: fitted(
          (cut) =>
            `${cut(edge.subject)} sends no deduplication id and ${cut(name)} makes none of the content, so SQS refuses every message: set ContentBasedDeduplication.`,
        ),
        subject: name,
        fact: 'sqs.fifo.dedup_content',
        related: [{ span: edge.span, message: `${edge.subject} sends from here.` }],
        fixes: () =>
          offer('Turn on content-based deduplication', set(context, queue, 'ContentBasedDeduplication', true)),
      };
    }
  },
};

/** `undefined` where it is set but not known. */
function deduplicatesContent(queue: Resource): boolean | undefined {
  const value = property(queue, 'ContentBasedDeduplication');
  if (value === undefined || isAbsent(value)) return queue.properties.open ? undefined : false;
  return booleanOf(value);
}

/** Rules and schedules cannot send one; a pipe does where it is told to. A FIFO topic hands its own on. */
function sendsNoId(graph: Graph, { source, properties }: GraphEdge): boolean {
  switch (graph.resource(source)?.type) {
    case 'AWS::Events::Rule':
    case 'AWS::Scheduler::Schedule':
      return true;
    case 'AWS::Pipes::Pipe':
      return isAbsent(property(properties, 'TargetParameters.SqsQueueParameters.MessageDeduplicationId'));
    default:
      return false;
  }
}

export default rule;
