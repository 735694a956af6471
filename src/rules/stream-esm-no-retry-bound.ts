import type { Rule } from '../engine/types';
import { numberOf, property, subjectOf } from '../engine/values';
import { fitted } from './fitted';
import { offer, set } from './fixes';
import { mappings } from './mappings';

const bounds = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds'];

const rule: Rule = {
  id: 'stream-esm-no-retry-bound',
  title: 'A stream mapping that retries until the record expires',
  severity: 'info',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source } of mappings(graph)) {
      if (source !== 'stream' || mapping.properties.open) continue;
      const values = bounds.map((bound) => property(mapping, bound));
      if (values.some((value) => value !== undefined && numberOf(value) !== -1)) continue;
      yield {
        span: mapping.head,
        message: fitted(
          (name) =>
            `${name(subjectOf(mapping))} retries a bad record until it expires: bound it by MaximumRetryAttempts or MaximumRecordAgeInSeconds.`,
        ),
        subject: subjectOf(mapping),
        fact: 'lambda.esm.kinesis.retry',
        fixes: () => offer('Give a record up after 10 retries', set(context, mapping, 'MaximumRetryAttempts', 10)),
      };
    }
  },
};

export default rule;
