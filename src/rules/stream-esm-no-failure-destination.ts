import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { mappings } from './mappings';
import { keyOf } from './places';

const rule: Rule = {
  id: 'stream-esm-no-failure-destination',
  title: 'A stream mapping without a place for failed records',
  severity: 'warning',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { mapping, source, lambda } of mappings(graph)) {
      if ((source !== 'kinesis' && source !== 'dynamodb') || mapping.properties.open) continue;
      if (!isAbsent(property(mapping, 'DestinationConfig.OnFailure'))) continue;
      yield {
        span: keyOf(mapping, 'DestinationConfig'),
        message: `A record that ${lambda?.id ?? 'the function'} cannot process blocks its shard until it expires, and is then lost: set an OnFailure destination.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.kinesis.block',
      };
    }
  },
};

export default rule;
