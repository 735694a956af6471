import { advisedVisibility } from '../engine/advised-visibility';
import type { NoteContext, Report, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { describedPairs, isDescribed } from './described-visibility';
import { timedPairs } from './lambda-consumers';
import { placeOf, relatedTo } from './places';
import { findings } from './prose';
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
      const { queue, lambda, visibility, timeout, window, branch } = pair;
      if (visibility >= timeout.seconds) continue;
      const advised = advisedVisibility(timeout.seconds, window);
      const name = subjectOf(queue);
      yield {
        span: branch?.span ?? placeOf(queue, 'VisibilityTimeout'),
        message: `${name} hides a message for ${visibility} s, ${subjectOf(lambda)} works up to ${timeout.seconds} s: Lambda rejects this mapping.`,
        subject: name,
        fact: 'sqs.lambda.visibility_hard',
        fixes: () => raiseVisibility(context, pair),
        related: [
          relatedTo(lambda, timeout.value, `${subjectOf(lambda)} may run ${timeout.seconds} s (${timeout.from}).`),
        ],
        detail: `${visibility} s < ${timeout.seconds} s (${timeout.from}); AWS advises ${advised.sum} = **${advised.seconds} s**.`,
      };
    }
  },
  *checkNote(context) {
    yield* described(context);
    yield* findings(
      context,
      'sqs-visibility-below-function-timeout',
      'sqs.lambda.visibility_hard',
      (_first, name) => ({
        message: `Lambda rejects a mapping whose queue hides messages for less than the function timeout: raise it${name ? ` on ${name}` : ''}.`,
      }),
      (one) => !isDescribed(context, one.span),
    );
  },
};

/** A pair of times that prose tells. */
function* described(context: NoteContext): Iterable<Report> {
  for (const { visibility, lambda, window, name } of describedPairs(context)) {
    if (visibility.seconds >= lambda.seconds) continue;
    const advised = advisedVisibility(lambda.seconds, window);
    yield {
      span: visibility.span,
      message: `${name ?? 'The queue'} hides a message for ${visibility.seconds} s, its function works up to ${lambda.seconds} s: Lambda rejects this mapping.`,
      subject: name ?? 'sqs.lambda.visibility_hard',
      fact: 'sqs.lambda.visibility_hard',
      related: [{ span: lambda.span, message: `The function may run ${lambda.seconds} s.` }],
      detail: `${visibility.seconds} s < ${lambda.seconds} s; AWS advises ${advised.sum} = **${advised.seconds} s**.`,
    };
  }
}

export default rule;
