import type { NoteContext, Report, Rule } from '../engine/types';
import { subjectOf } from '../engine/values';
import { describedPairs } from './described-visibility';
import { type Pair, timedPairs } from './lambda-consumers';
import { placeOf, relatedTo } from './places';
import { findings } from './prose';
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
      const { queue, lambda, visibility, timeout, branch } = pair;
      const advised = advisedVisibility(pair);
      if (visibility >= advised) continue;
      const name = subjectOf(queue);
      yield {
        span: branch?.span ?? placeOf(queue, 'VisibilityTimeout'),
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
  *checkNote(context) {
    yield* described(context);
    yield* findings(context, 'sqs-visibility-below-six-times', 'sqs.lambda.visibility', (_first, name) => ({
      message: `${name ?? 'This queue'} has to hide a message for six times the function timeout: else throttled batches come back too early.`,
    }));
  },
};

/** A pair of times that prose tells. */
function* described(context: NoteContext): Iterable<Report> {
  for (const { visibility, lambda, window, name } of describedPairs(context)) {
    const advised = 6 * lambda.seconds + window;
    if (visibility.seconds >= advised) continue;
    const sum = `6 × ${lambda.seconds} s${window > 0 ? ` + ${window} s` : ''}`;
    yield {
      span: visibility.span,
      message: `${name ?? 'The queue'} hides a message for ${visibility.seconds} s; for a function of ${lambda.seconds} s AWS advises ${sum} = ${advised} s.`,
      subject: name ?? 'sqs.lambda.visibility',
      fact: 'sqs.lambda.visibility',
      related: [{ span: lambda.span, message: `The function may run ${lambda.seconds} s.` }],
      detail: `${sum} = **${advised} s** against ${visibility.seconds} s.`,
    };
  }
}

function sumOf({ timeout, window }: Pair): string {
  return `6 × ${timeout.seconds} s${window > 0 ? ` + ${window} s` : ''}`;
}

export default rule;
