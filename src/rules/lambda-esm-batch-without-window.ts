import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { numberOf, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { mappings, queueBatchOf } from './mappings';

const rule: Rule = {
  id: 'lambda-esm-batch-without-window',
  title: 'A batch above ten without a batching window',
  severity: 'error',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source, from } of mappings(graph)) {
      if (source !== 'queue' || isFifo(from) === true || mapping.properties.open) continue;
      const batch = queueBatchOf(mapping);
      const window = property(mapping, 'MaximumBatchingWindowInSeconds');
      const seconds = window === undefined ? 0 : numberOf(window);
      if (batch === undefined || batch <= 10 || seconds === undefined || seconds >= 1) continue;
      yield {
        span: property(mapping, 'BatchSize')?.span ?? mapping.head,
        message: `A batch of ${batch} from a queue needs MaximumBatchingWindowInSeconds of at least 1: Lambda rejects this mapping.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.window',
        fixes: () =>
          offer('Wait up to 1 s for a batch', set(context, mapping, 'MaximumBatchingWindowInSeconds', 1), true),
      };
    }
  },
};

export default rule;
