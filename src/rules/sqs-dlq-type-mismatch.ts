import { allEdits, removeProperty, replaceValue } from '../engine/edits';
import { isFifo } from '../engine/graph';
import type { Edit, Resource, Rule } from '../engine/types';
import { property, refersTo, stringOf, subjectOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';
import { findings } from './prose';

const kindOf = (fifo: boolean): string => (fifo ? 'FIFO' : 'standard');

const rule: Rule = {
  id: 'sqs-dlq-type-mismatch',
  title: 'A dead-letter queue of another type than its source',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const target = property(queue, 'RedrivePolicy.deadLetterTargetArn');
      for (const id of refersTo(target)) {
        const dlq = graph.resource(id);
        if (dlq?.type !== 'AWS::SQS::Queue') continue;
        const [source, sink] = [isFifo(queue), isFifo(dlq)];
        if (source === undefined || sink === undefined || source === sink) continue;
        const name = subjectOf(queue);
        yield {
          span: target?.span ?? queue.head,
          message: `${name} is a ${kindOf(source)} queue and ${subjectOf(dlq)} a ${kindOf(sink)} one: SQS takes only a dead-letter queue of the same type.`,
          subject: name,
          fact: 'sqs.dlq.type',
          fixes: () =>
            offer(`Make ${subjectOf(dlq)} a ${kindOf(source)} queue (replaces it)`, sameType(context, dlq, source)),
          related: [{ span: dlq.head, message: `${subjectOf(dlq)} is a ${kindOf(sink)} queue.` }],
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-dlq-type-mismatch', 'sqs.dlq.type', () => ({
      message:
        'The dead-letter queue of a FIFO queue has to be FIFO, that of a standard queue standard: anything else is rejected.',
    })),
};

/** FIFO with its suffix, or standard without it; names that are not written out stay as they are. */
function sameType(context: FixContext, dlq: Resource, fifo: boolean): readonly Edit[] | undefined {
  const { doc, template } = context;
  const name = property(dlq, 'QueueName');
  const text = stringOf(name);
  const wanted =
    text === undefined || text.endsWith('.fifo') === fifo
      ? text
      : fifo
        ? `${text}.fifo`
        : text.slice(0, -'.fifo'.length);
  const renamed = name && wanted !== undefined && wanted !== text ? replaceValue(doc.text, template, name, wanted) : [];
  const typed = fifo ? set(context, dlq, 'FifoQueue', true) : removeProperty(doc.text, template, dlq, 'FifoQueue');
  return allEdits(typed, renamed);
}

export default rule;
