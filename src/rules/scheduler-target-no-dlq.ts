import { getAtt } from '../engine/edits';
import type { Edit, Resource, Rule } from '../engine/types';
import { isAbsent, property, stringOf, subjectOf } from '../engine/values';
import { type FixContext, failureQueue, offer, set } from './fixes';

const rule: Rule = {
  id: 'scheduler-target-no-dlq',
  title: 'A schedule without a dead-letter queue',
  severity: 'warning',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const schedule of graph.ofType('AWS::Scheduler::Schedule')) {
      const target = property(schedule, 'Target');
      if (target?.kind !== 'map' || target.open || stringOf(property(schedule, 'State')) === 'DISABLED') continue;
      if (!isAbsent(property(target, 'DeadLetterConfig'))) continue;
      yield {
        span: schedule.head,
        message: `${subjectOf(schedule)} drops an invocation that its target refuses: it has no dead-letter queue.`,
        subject: subjectOf(schedule),
        fixes: () =>
          offer(
            'Add a dead-letter queue (adds a queue; the role of the schedule needs sqs:SendMessage)',
            deadLetterQueue(context, schedule),
          ),
      };
    }
  },
};

function deadLetterQueue(context: FixContext, schedule: Resource): readonly Edit[] | undefined {
  const wanted = `${schedule.id.split('/').at(-1) ?? schedule.id}Dlq`;
  return failureQueue(context, schedule, wanted, (queueId) =>
    set(context, schedule, 'Target.DeadLetterConfig', { Arn: getAtt(queueId, 'Arn') }),
  );
}

export default rule;
