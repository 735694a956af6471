import { allows } from '../engine/graph';
import type { Rule } from '../engine/types';
import { notifications } from './notifications';

/** What S3 needs to be allowed, by the type of its destination; functions have permissions of their own. */
const actions: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::SNS::Topic': 'sns:Publish',
};

const rule: Rule = {
  id: 's3-notification-no-policy',
  title: 'A bucket that may not notify its queue or topic',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { holder, bucketId, subject, target, targetId } of notifications(graph)) {
      const resource = targetId === undefined ? undefined : graph.resource(targetId);
      const action = resource && actions[resource.type];
      if (!resource || action === undefined) continue;
      const access = { service: 's3.amazonaws.com', action, target: resource.id };
      const source = graph.resource(bucketId) ? { source: bucketId } : {};
      if (allows(graph, { ...access, ...source }) !== 'no') continue;
      yield {
        span: target?.span ?? holder.head,
        message: `No policy here lets S3 send to ${resource.id}: the bucket cannot be deployed with this notification.`,
        subject,
        fact: 's3.perm',
        related: [{ span: resource.head, message: `${resource.id} is the destination.` }],
      };
    }
  },
};

export default rule;
