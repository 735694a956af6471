import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { type Pair, timedPairs } from './lambda-consumers';
import { placeOf, relatedTo } from './places';
import { advisedVisibility, raiseVisibility } from './visibility-fix';

const rule: Rule = {
  id: 'sqs-visibility-below-six-times',
  title: 'A visibility timeout below six times the function timeout',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const pair of timedPairs(graph)) {
      const { queue, lambda, visibility, timeout } = pair;
      const advised = advisedVisibility(pair);
      if (visibility >= advised) continue;
      const name = subjectOf(queue);
      yield {
        span: placeOf(queue, 'VisibilityTimeout'),
        message: `${name} hides a message for ${visibility} s; for the ${timeout.seconds} s of ${subjectOf(lambda)} AWS advises ${sumOf(pair)} = ${advised} s.`,
        subject: name,
        fact: 'sqs.lambda.visibility',
        fixes: () => raiseVisibility(context, pair),
        related: [
          relatedTo(lambda, timeout.value, `${subjectOf(lambda)} may run ${timeout.seconds} s (${timeout.from}).`),
        ],
        detail: `${sumOf(pair)} = **${advised} s** against ${visibility} s. The ${timeout.seconds} s come from ${timeout.from}.`,
      };
    }
  },
};

function sumOf({ timeout, window }: Pair): string {
  return `6 × ${timeout.seconds} s${window > 0 ? ` + ${window} s` : ''}`;
}

export default rule;
