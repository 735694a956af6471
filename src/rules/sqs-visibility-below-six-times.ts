import { advisedVisibility } from '../engine/advised-visibility';
import type { NoteContext, Report, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { describedPairs, isDescribed } from './described-visibility';
import { timedPairs } from './lambda-consumers';
import { placeOf, relatedTo } from './places';
import { findings } from './prose';
import { raiseVisibility } from './visibility-fix';

const rule: Rule = {
  id: 'sqs-visibility-below-six-times',
  title: 'A visibility timeout below six times the function timeout',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const pair of timedPairs(graph)) {
      const { queue, lambda, visibility, timeout, window, branch } = pair;
      const advised = advisedVisibility(timeout.seconds, window);
      if (visibility >= advised.seconds) continue;
      const name = subjectOf(queue);
      yield {
        span: branch?.span ?? placeOf(queue, 'VisibilityTimeout'),
        message: `${name} hides a message for ${visibility} s; for the ${timeout.seconds} s of ${subjectOf(lambda)} AWS advises ${advised.sum} = ${advised.seconds} s.`,
        subject: name,
        fact: 'sqs.lambda.visibility',
        fixes: () => raiseVisibility(context, pair),
        related: [
          relatedTo(lambda, timeout.value, `${subjectOf(lambda)} may run ${timeout.seconds} s (${timeout.from}).`),
        ],
        detail: `${advised.sum} = **${advised.seconds} s** against ${visibility} s. The ${timeout.seconds} s come from ${timeout.from}.`,
      };
    }
  },
  *checkNote(context) {
    yield* described(context);
    yield* findings(
      context,
      'sqs-visibility-below-six-times',
      'sqs.lambda.visibility',
      (_first, name) => ({
        message: `${name ?? 'This queue'} has to hide a message for six times the function timeout: else throttled batches come back too early.`,
      }),
      (one) => !isDescribed(context, one.span),
    );
  },
};

/** A pair of times that prose tells. */
function* described(context: NoteContext): Iterable<Report> {
  for (const { visibility, lambda, window, name } of describedPairs(context)) {
    const advised = advisedVisibility(lambda.seconds, window);
    if (visibility.seconds >= advised.seconds) continue;
    yield {
      span: visibility.span,
      message: `${name ?? 'The queue'} hides a message for ${visibility.seconds} s; for a function of ${lambda.seconds} s AWS advises ${advised.sum} = ${advised.seconds} s.`,
      subject: name ?? 'sqs.lambda.visibility',
      fact: 'sqs.lambda.visibility',
      related: [{ span: lambda.span, message: `The function may run ${lambda.seconds} s.` }],
      detail: `${advised.sum} = **${advised.seconds} s** against ${visibility.seconds} s.`,
    };
  }
}

export default rule;
