import { replaceValue } from '../engine/edits';
import type { Rule, Value } from '../engine/types';
import { certainBranches, numberOf, property, subjectOf } from '../engine/values';
import { offer, set } from './fixes';
import { polledByLambda } from './lambda-consumers';
import { findings } from './prose';

/** "Set maxReceiveCount to at least 5" (Lambda Developer Guide, configuring a queue as an event source). */
const advised = 5;

const rule: Rule = {
  id: 'sqs-low-max-receive',
  title: 'One or two tries before the dead-letter queue, with Lambda',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    const reported = new Set<string>();
    for (const { queue, lambda } of polledByLambda(graph)) {
      const written = property(queue, 'RedrivePolicy.maxReceiveCount');
      const value = certainBranches(written).find(isLow);
      const count = numberOf(value);
      if (count === undefined || reported.has(queue.id)) continue;
      reported.add(queue.id);
      const name = subjectOf(queue);
      yield {
        span: value?.span ?? queue.head,
        message: `${name} gives a message up after ${count === 1 ? 'one receive' : 'two receives'}; throttling of ${lambda ? subjectOf(lambda) : 'its function'} counts too, so AWS advises at least ${advised}.`,
        subject: name,
        fact: 'sqs.dlq.maxreceive_lambda',
        fixes: () =>
          offer(
            `Allow ${advised} receives`,
            value && value !== written
              ? replaceValue(context.doc.text, context.template, value, advised)
              : set(context, queue, 'RedrivePolicy.maxReceiveCount', advised),
          ),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-low-max-receive', 'sqs.dlq.maxreceive_lambda', (_first, name) => ({
      message: `Throttled polls of Lambda count as receives too, so ${name ?? 'this queue'} gives up good messages: set maxReceiveCount to 5 or more.`,
    })),
};

function isLow(value: Value): boolean {
  const count = numberOf(value);
  return count === 1 || count === 2;
}

export default rule;
