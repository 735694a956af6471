import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { chosenTogether } from './branches';
import { offer, set } from './fixes';
import { defaultBatch, type Mapping, madeWith, mappings } from './mappings';

const rule: Rule = {
  id: 'lambda-esm-batch-without-window',
  title: 'A batch above ten without a batching window',
  severity: 'error',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const one of mappings(graph)) {
      const rejected = rejectedOf(one);
      if (!rejected) continue;
      const { mapping } = one;
      const [batch, window] = rejected;
      yield {
        span: batch.branch?.span ?? property(mapping, 'BatchSize')?.span ?? mapping.head,
        message: `A batch of ${batch.number} from a queue needs MaximumBatchingWindowInSeconds of at least 1: Lambda rejects this mapping.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.window',
        fixes: () =>
          madeWith(graph, mapping).every(rejectedOf)
            ? offer(
                'Wait up to 1 s for a batch',
                set(context, mapping, 'MaximumBatchingWindowInSeconds', 1, window.branch),
                // In another branch the batch may have gone without waiting.
                batch.branch === undefined || window.branch !== undefined,
              )
            : [],
      };
    }
  },
};

/** A batch and a window that may come together and that Lambda does not take. */
function rejectedOf({ mapping, source, fifo }: Mapping) {
  if (source !== 'queue' || fifo || mapping.properties.open) return undefined;
  const size = { value: property(mapping, 'BatchSize'), otherwise: defaultBatch };
  const waits = { value: property(mapping, 'MaximumBatchingWindowInSeconds'), otherwise: 0 };
  return chosenTogether(size, waits).find(([batch, window]) => batch.number > 10 && window.number < 1);
}

export default rule;
