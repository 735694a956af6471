import type { Rule } from '../engine/types';
import { booleanOf, numberOf, property, subjectOf } from '../engine/values';
import { fitted } from './fitted';
import { offer, set } from './fixes';
import { mappings } from './mappings';

const rule: Rule = {
  id: 'stream-esm-no-bisect',
  title: 'A stream mapping that does not split a failing batch',
  severity: 'hint',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source } of mappings(graph)) {
      if (source !== 'stream' || mapping.properties.open) continue;
      const bisect = property(mapping, 'BisectBatchOnFunctionError');
      if (bisect !== undefined && booleanOf(bisect) !== false) continue;
      if (numberOf(property(mapping, 'BatchSize')) === 1) continue;
      yield {
        span: bisect?.span ?? mapping.head,
        message: fitted(
          (name) =>
            `${name(subjectOf(mapping))} retries a failing batch whole; BisectBatchOnFunctionError halves it until the bad record stands alone.`,
        ),
        subject: subjectOf(mapping),
        fact: 'lambda.esm.kinesis.bisect',
        fixes: () => offer('Split a failing batch in two', set(context, mapping, 'BisectBatchOnFunctionError', true)),
      };
    }
  },
};

export default rule;
