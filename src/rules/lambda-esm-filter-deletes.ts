import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { mappings } from './mappings';
import { findings } from './prose';

const rule: Rule = {
  id: 'lambda-esm-filter-deletes',
  title: 'A filter on a queue deletes what it does not match',
  severity: 'info',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { mapping, source, from } of mappings(graph)) {
      const criteria = property(mapping, 'FilterCriteria');
      if (source !== 'queue' || criteria === undefined || isAbsent(criteria)) continue;
      yield {
        span: criteria.span,
        message: `Lambda deletes every message of ${from?.id ?? 'the queue'} that this filter does not match; no other consumer will see it.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.sqs.filter',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'lambda-esm-filter-deletes', 'lambda.esm.sqs.filter', () => ({
      message:
        'Lambda deletes the messages that its filter does not match: filter in SNS or EventBridge, with a queue for each consumer.',
    })),
};

export default rule;
