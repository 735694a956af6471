import type { Rule } from '../engine/types';
import { isAbsent, itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { mappings, queueBatchOf } from './mappings';
import { findings } from './prose';

const rule: Rule = {
  id: 'lambda-esm-no-partial-batch',
  title: 'A batch that one bad message sends back whole',
  severity: 'warning',
  group: 'Lambda',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source, lambda, from } of mappings(graph)) {
      if (
        source !== 'queue' ||
        mapping.properties.open ||
        isShorthand(mapping.properties.entries.length, mapping.owner, from?.owner)
      )
        continue;
      const batch = queueBatchOf(mapping);
      if (batch === undefined || batch <= 1) continue;
      const types = property(mapping, 'FunctionResponseTypes');
      const items = itemsOf(types).filter((item) => !isAbsent(item));
      if (items.some((item) => stringOf(item) === undefined || stringOf(item) === 'ReportBatchItemFailures')) continue;
      yield {
        span: types?.span ?? mapping.head,
        message: `One message that ${lambda?.id ?? 'the function'} fails on sends all ${batch} of its batch back: turn on ReportBatchItemFailures.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.sqs.report',
        fixes: () =>
          offer(
            'Report failed items (the handler must return batchItemFailures)',
            set(context, mapping, 'FunctionResponseTypes', ['ReportBatchItemFailures']),
          ),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'lambda-esm-no-partial-batch', 'lambda.esm.sqs.report', () => ({
      message:
        'One failing message brings its whole batch back: turn on ReportBatchItemFailures and return the failed ids.',
    })),
};

/** The queue that SAM makes between a topic and a function: its mapping takes no response types. */
function isShorthand(entries: number, owner: string | undefined, queueOwner: string | undefined): boolean {
  return owner !== undefined && queueOwner !== undefined && entries <= 2;
}

export default rule;
