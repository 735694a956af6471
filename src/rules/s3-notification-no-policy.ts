import { ref } from '../engine/edits';
import { allows } from '../engine/graph';
import type { Edit, Resource, Rule } from '../engine/types';
import { type FixContext, offer, queuePolicyFor } from './fixes';
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
  *checkTemplate(context) {
    const { graph } = context;
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
        fixes: () =>
          resource.type === 'AWS::SQS::Queue'
            ? offer(`Let S3 send to ${resource.id} (adds a queue policy)`, opened(context, resource))
            : [],
        related: [{ span: resource.head, message: `${resource.id} is the destination.` }],
      };
    }
  },
};

/** By account, not by the bucket's ARN: the bucket waits for the policy, so the policy must not wait for the bucket. */
function opened(context: FixContext, queue: Resource): readonly Edit[] | undefined {
  const condition = { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } };
  return queuePolicyFor(context, queue, queue.id, { service: 's3.amazonaws.com', condition });
}

export default rule;
