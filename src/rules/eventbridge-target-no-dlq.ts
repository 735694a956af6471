import { getAtt } from '../engine/edits';
import { mayOnlyKeepTime } from '../engine/graph';
import type { Edit, Rule } from '../engine/types';
import { isAbsent, property, stringOf } from '../engine/values';
import { type FixContext, failureQueueOpenTo, offer, onlyFrom, set } from './fixes';
import { fitting } from './messages';
import { findings } from './prose';
import { givesUp } from './retries';
import { type RuleTarget, ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-target-no-dlq',
  title: 'A rule target without a dead-letter queue',
  severity: 'warning',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const one of ruleTargets(graph)) {
      const { rule: events, target, subject, place, destination } = one;
      if (target.open || !isAbsent(property(target, 'DeadLetterConfig'))) continue;
      if (stringOf(property(events, 'State')) === 'DISABLED') continue;
      const isNamed = destination !== undefined && destination !== 'external';
      const messageFor = (to: string): string =>
        `EventBridge drops an event that it cannot deliver to ${to} ${givesUp(target)}: it has no dead-letter queue.`;
      yield {
        span: place,
        message: fitting(messageFor(isNamed ? destination : 'this target'), messageFor('this target')),
        severity: mayOnlyKeepTime(events) ? 'info' : 'warning',
        subject,
        fact: 'eb.retry',
        fixes: () =>
          offer('Add a dead-letter queue to this target (adds a queue and its policy)', deadLetterQueue(context, one)),
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'eventbridge-target-no-dlq', 'eb.retry', (_first, name) => ({
      message: `EventBridge drops an event after 24 hours or 185 tries: give the target${name ? ` of ${name}` : ''} a dead-letter queue.`,
    })),
};

function deadLetterQueue(context: FixContext, { rule: events, index }: RuleTarget): readonly Edit[] | undefined {
  const refer = (queueId: string): readonly Edit[] | undefined =>
    set(context, events, `Targets[${index}].DeadLetterConfig`, { Arn: getAtt(queueId, 'Arn') });
  const wanted = `${events.id.split('/').at(-1) ?? events.id}Dlq`;
  const condition = onlyFrom(context, events, getAtt(events.id, 'Arn'));
  const access = { service: 'events.amazonaws.com', condition };
  return failureQueueOpenTo(context, events, wanted, access, refer);
}

export default rule;
