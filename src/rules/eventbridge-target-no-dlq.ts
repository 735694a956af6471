import { isPureSchedule } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf } from '../engine/values';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-target-no-dlq',
  title: 'A rule target without a dead-letter queue',
  severity: 'warning',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { rule: events, target, subject, place, destination } of ruleTargets(graph)) {
      if (target.open || !isAbsent(property(target, 'DeadLetterConfig'))) continue;
      if (stringOf(property(events, 'State')) === 'DISABLED') continue;
      const to = destination === undefined || destination === 'external' ? 'this target' : destination;
      yield {
        span: place,
        message: `EventBridge drops an event that it cannot deliver to ${to} within 24 hours and 185 tries: it has no dead-letter queue.`,
        severity: isPureSchedule(events) ? 'info' : 'warning',
        subject,
        fact: 'eb.retry',
      };
    }
  },
};

export default rule;
