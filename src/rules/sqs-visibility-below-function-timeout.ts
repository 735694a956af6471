import type { Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { timedPairs } from './lambda-consumers';
import { placeOf, relatedTo } from './places';
import { raiseVisibility } from './visibility-fix';

const rule: Rule = {
  id: 'sqs-visibility-below-function-timeout',
  title: 'A visibility timeout below the timeout of the function behind it',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const pair of timedPairs(graph)) {
      const { queue, lambda, visibility, timeout } = pair;
      if (visibility >= timeout.seconds) continue;
      const name = subjectOf(queue);
      yield {
        span: placeOf(queue, 'VisibilityTimeout'),
        message: `${name} hides a message for ${visibility} s, ${subjectOf(lambda)} works up to ${timeout.seconds} s: Lambda rejects this mapping.`,
        subject: name,
        fact: 'sqs.lambda.visibility_hard',
        fixes: () => raiseVisibility(context, pair),
        related: [
          relatedTo(lambda, timeout.value, `${subjectOf(lambda)} may run ${timeout.seconds} s (${timeout.from}).`),
        ],
        detail: `${visibility} s < ${timeout.seconds} s (${timeout.from}); AWS advises 6 × ${timeout.seconds} s = **${6 * timeout.seconds} s**.`,
      };
    }
  },
};

export default rule;
