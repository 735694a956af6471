import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property } from '../engine/values';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-fifo-target-no-group',
  title: 'A FIFO queue as target without a message group',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { target, subject, place, destination } of ruleTargets(graph)) {
      const queue = destination === undefined ? undefined : graph.resource(destination);
      if (queue?.type !== 'AWS::SQS::Queue' || isFifo(queue) !== true || target.open) continue;
      if (!isAbsent(property(target, 'SqsParameters.MessageGroupId'))) continue;
      yield {
        span: place,
        message: `${queue.id} is a FIFO queue and takes no message without a group: set SqsParameters.MessageGroupId on this target.`,
        subject,
        fact: 'sqs.fifo.group_id',
      };
    }
  },
};

export default rule;
