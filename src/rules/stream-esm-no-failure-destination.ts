import { getAtt } from '../engine/edits';
import type { Edit, Resource, Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { type FixContext, failureQueue, offer, set } from './fixes';
import { mappings } from './mappings';
import { keyOf } from './places';
import { findings } from './prose';
import { blocksShard } from './retries';

const rule: Rule = {
  id: 'stream-esm-no-failure-destination',
  title: 'A stream mapping without a place for failed records',
  severity: 'warning',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { mapping, source, lambda } of mappings(graph)) {
      if (source !== 'stream' || mapping.properties.open) continue;
      if (!isAbsent(property(mapping, 'DestinationConfig.OnFailure'))) continue;
      yield {
        span: keyOf(mapping, 'DestinationConfig'),
        message: `A record that ${lambda?.id ?? 'the function'} cannot process ${blocksShard(mapping)}, and is then lost: set an OnFailure destination.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.kinesis.block',
        fixes: () =>
          offer(
            'Add an on-failure queue (adds a queue; the role of the function needs sqs:SendMessage)',
            failureDestination(context, mapping),
          ),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'stream-esm-no-failure-destination', 'lambda.esm.kinesis.block', () => ({
      message:
        'A record that fails blocks its shard until it expires: bound the retries and give the mapping an on-failure destination.',
    })),
};

function failureDestination(context: FixContext, mapping: Resource): readonly Edit[] | undefined {
  const wanted = `${mapping.id.split('/').at(-1) ?? mapping.id}Failures`;
  return failureQueue(context, mapping, wanted, (queueId) =>
    set(context, mapping, 'DestinationConfig', { OnFailure: { Destination: getAtt(queueId, 'Arn') } }),
  );
}

export default rule;
