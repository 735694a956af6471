import { removeProperty, replaceValue } from '../engine/edits';
import type { Fix, Rule } from '../engine/types';
import { certainBranches, numberOf, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { madeWith, mappings } from './mappings';
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
    for (const { mapping, source, from, fifo } of mappings(graph)) {
      if (source !== 'queue' || !fifo) continue;
      const name = from?.id ?? 'The source';
      // What a standard queue is given by the same words stays.
      const fixesOfAll = (fixes: () => readonly Fix[]) =>
        madeWith(graph, mapping).every((one) => one.fifo) ? fixes : [];
      const written = property(mapping, 'BatchSize');
      const value = certainBranches(written).find((one) => (numberOf(one) ?? 0) > most);
      const batch = numberOf(value);
      if (value && batch !== undefined) {
        yield {
          span: value.span,
          message: `${name} is a FIFO queue: Lambda takes batches of at most ${most} from it, not ${batch}.`,
          subject: subjectOf(mapping),
          fact: 'lambda.esm.sqs.batch_fifo',
          fixes: fixesOfAll(() =>
            offer(
              `Take batches of ${most}`,
              value === written
                ? set(context, mapping, 'BatchSize', most)
                : replaceValue(doc.text, template, value, most),
              true,
            ),
          ),
        };
      }
      const window = property(mapping, 'MaximumBatchingWindowInSeconds');
      if ((numberOf(window) ?? 0) > 0) {
        yield {
          span: window?.span ?? mapping.head,
          message: `${name} is a FIFO queue: Lambda takes no batching window for it and rejects this mapping.`,
          subject: subjectOf(mapping),
          fact: 'lambda.esm.sqs.batch_fifo',
          fixes: fixesOfAll(() =>
            offer(
              'Remove the batching window',
              removeProperty(doc.text, template, mapping, 'MaximumBatchingWindowInSeconds'),
              true,
            ),
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
