import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { chosenTogether } from './branches';
import { offer, set } from './fixes';
import { defaultBatch, mappings } from './mappings';

const rule: Rule = {
  id: 'lambda-esm-batch-without-window',
  title: 'A batch above ten without a batching window',
  severity: 'error',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source, fifo } of mappings(graph)) {
      if (source !== 'queue' || fifo || mapping.properties.open) continue;
      const size = property(mapping, 'BatchSize');
      const waits = property(mapping, 'MaximumBatchingWindowInSeconds');
      const rejected = chosenTogether({ value: size, otherwise: defaultBatch }, { value: waits, otherwise: 0 }).find(
        ([batch, window]) => batch.number > 10 && window.number < 1,
      );
      if (!rejected) continue;
      const [batch, window] = rejected;
      yield {
        span: batch.branch?.span ?? size?.span ?? mapping.head,
        message: `A batch of ${batch.number} from a queue needs MaximumBatchingWindowInSeconds of at least 1: Lambda rejects this mapping.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.window',
        fixes: () =>
          offer(
            'Wait up to 1 s for a batch',
            set(context, mapping, 'MaximumBatchingWindowInSeconds', 1, window.branch),
            // In another branch the batch may have gone without waiting.
            batch.branch === undefined || window.branch !== undefined,
          ),
      };
    }
  },
};

export default rule;
