import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { chosenTogether } from './branches';
import { mappings } from './mappings';
import { findings } from './prose';

/** Lambda starts with five concurrent batches of a standard queue (Lambda Developer Guide, scaling with SQS). */
const startingPollers = 5;

const rule: Rule = {
  id: 'lambda-esm-reserved-concurrency',
  title: 'Reserved concurrency that throttles the queue behind it',
  severity: 'warning',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { mapping, source, lambda } of mappings(graph)) {
      const value = property(lambda, 'ReservedConcurrentExecutions');
      if (source !== 'queue' || !lambda || value === undefined) continue;
      const most = property(mapping, 'ScalingConfig.MaximumConcurrency');
      const short = chosenTogether({ value, otherwise: undefined }, { value: most, otherwise: startingPollers }).find(
        ([executions, pollers]) => executions.number < pollers.number,
      );
      if (!short) continue;
      const [{ number: reserved, branch }, { number: limit, branch: beside }] = short;
      yield {
        span: branch?.span ?? value.span,
        message:
          most === undefined || (beside && isAbsent(beside))
            ? `${lambda.id} reserves ${reserved}, Lambda starts polling with ${startingPollers}: throttled messages use up receives; set MaximumConcurrency.`
            : `${lambda.id} reserves ${reserved}, fewer than the MaximumConcurrency of ${limit} of its queue: throttled messages use up their receives.`,
        subject: subjectOf(lambda),
        fact: 'lambda.esm.sqs.maxconc',
        related: [{ span: mapping.head, message: `${subjectOf(mapping)} polls for it.` }],
      };
    }
  },
  checkNote: (context) =>
    findings(
      context,
      'lambda-esm-reserved-concurrency',
      'lambda.esm.sqs.maxconc',
      () => ({
        message:
          'So few reserved executions throttle the pollers, and messages end in the dead-letter queue: use maximum concurrency of the mapping.',
      }),
      ({ groups: { reserved, most } }) => reserved === undefined || Number(reserved) < Number(most),
    ),
};

export default rule;
