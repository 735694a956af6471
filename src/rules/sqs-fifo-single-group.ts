import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'sqs-fifo-single-group',
  title: 'One message group for everything',
  severity: 'warning',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const type of ['AWS::Pipes::Pipe', 'AWS::Scheduler::Schedule']) {
      for (const sender of graph.ofType(type)) {
        const path =
          type === 'AWS::Pipes::Pipe'
            ? 'TargetParameters.SqsQueueParameters.MessageGroupId'
            : 'Target.SqsParameters.MessageGroupId';
        const group = property(sender, path);
        const constant = stringOf(group);
        const queue = graph
          .from(sender.id)
          .map((edge) => graph.resource(edge.target))
          .find((one) => one?.type === 'AWS::SQS::Queue');
        if (group === undefined || constant === undefined || constant.startsWith('$') || constant.includes('<$.'))
          continue;
        if (type === 'AWS::Scheduler::Schedule' || (queue && isFifo(queue) === false)) continue;
        yield {
          span: group.span,
          message: `${subjectOf(sender)} puts every message into the group "${constant}", so ${queue?.id ?? 'the queue'} is worked off one at a time: group by a field.`,
          subject: subjectOf(sender),
          fact: 'sqs.fifo.group_tps',
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-fifo-single-group', 'sqs.fifo.group_tps', () => ({
      message:
        'One message group does 300 calls/s and stops at its first failing message: group by what has to stay in order.',
    })),
};

export default rule;
