import { isFifo } from '../engine/graph';
import type { Rule } from '../engine/types';
import { endingOf } from '../engine/values';
import { notifications } from './notifications';
import { findings } from './prose';

const rule: Rule = {
  id: 's3-notification-to-fifo',
  title: 'A bucket notification to a FIFO queue or topic',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { holder, subject, target, targetId } of notifications(graph)) {
      const resource = targetId === undefined ? undefined : graph.resource(targetId);
      const isTarget = resource?.type === 'AWS::SQS::Queue' || resource?.type === 'AWS::SNS::Topic';
      const fifo = isTarget ? isFifo(resource) === true : (endingOf(target)?.endsWith('.fifo') ?? false);
      if (!fifo) continue;
      yield {
        span: target?.span ?? holder.head,
        message: `S3 cannot notify ${resource?.id ?? 'a FIFO destination'}, which is FIFO: send to EventBridge, and from there to the queue.`,
        subject,
        fact: 's3.fifo_sqs',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 's3-notification-to-fifo', 's3.fifo_sqs', () => ({
      message: 'S3 does not notify FIFO queues or topics: send its events to EventBridge and from there to FIFO.',
    })),
};

export default rule;
