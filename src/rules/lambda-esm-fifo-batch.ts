import { removeProperty } from '../engine/edits';
import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { numberOf, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { mappings, queueBatchOf } from './mappings';
import { findings } from './prose';

/** Lambda API, CreateEventSourceMapping: for FIFO queues the maximum batch is 10 and there is no batching window. */
const most = 10;

const rule: Rule = {
  id: 'lambda-esm-fifo-batch',
  title: 'A batch or window that a FIFO queue does not allow',
  severity: 'error',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph, doc, template } = context;
    for (const { mapping, source, from } of mappings(graph)) {
      if (source !== 'queue' || isFifo(from) !== true || !from) continue;
      const batch = queueBatchOf(mapping);
      if (batch !== undefined && batch > most) {
        yield {
          span: property(mapping, 'BatchSize')?.span ?? mapping.head,
          message: `${from.id} is a FIFO queue: Lambda takes batches of at most ${most} from it, not ${batch}.`,
          subject: subjectOf(mapping),
          fact: 'lambda.esm.sqs.batch_fifo',
          fixes: () => offer(`Take batches of ${most}`, set(context, mapping, 'BatchSize', most), true),
        };
      }
      const window = property(mapping, 'MaximumBatchingWindowInSeconds');
      if ((numberOf(window) ?? 0) > 0) {
        yield {
          span: window?.span ?? mapping.head,
          message: `${from.id} is a FIFO queue: Lambda takes no batching window for it and rejects this mapping.`,
          subject: subjectOf(mapping),
          fact: 'lambda.esm.sqs.batch_fifo',
          fixes: () =>
            offer(
              'Remove the batching window',
              removeProperty(doc.text, template, mapping, 'MaximumBatchingWindowInSeconds'),
              true,
            ),
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'lambda-esm-fifo-batch', 'lambda.esm.sqs.batch_fifo', () => ({
      message:
        'A mapping of a FIFO queue takes 10 messages at most and no batching window: Lambda rejects anything else.',
    })),
};

export default rule;
