import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf, subjectOf } from '../engine/values';

const rule: Rule = {
  id: 'scheduler-target-no-dlq',
  title: 'A schedule without a dead-letter queue',
  severity: 'warning',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const schedule of graph.ofType('AWS::Scheduler::Schedule')) {
      const target = property(schedule, 'Target');
      if (target?.kind !== 'map' || target.open || stringOf(property(schedule, 'State')) === 'DISABLED') continue;
      if (!isAbsent(property(target, 'DeadLetterConfig'))) continue;
      yield {
        span: schedule.head,
        message: `${subjectOf(schedule)} drops an invocation that its target refuses: it has no dead-letter queue.`,
        subject: subjectOf(schedule),
      };
    }
  },
};

export default rule;
