import { ref } from '../engine/edits';
import { allows } from '../engine/graph';
import type { Edit, Graph, Resource, Rule } from '../engine/types';
import { mentionsOf, property, symbolicOf } from '../engine/values';
import { type FixContext, offer, queuePolicyFor } from './fixes';
import { notifications } from './notifications';

/** What S3 needs to be allowed, by the type of its destination; functions have permissions of their own. */
const actions: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::SNS::Topic': 'sns:Publish',
};

const rule: Rule = {
  id: 's3-notification-no-policy',
  title: 'A bucket that may not notify its queue, topic or function',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: true,
  *checkTemplate(context) {
    const { graph, template } = context;
    for (const { holder, bucketId, subject, target, targetId } of notifications(graph)) {
      const resource = targetId === undefined ? undefined : graph.resource(targetId);
      const isFunction = resource?.type === 'AWS::Lambda::Function';
      const action = isFunction ? 'lambda:InvokeFunction' : resource && actions[resource.type];
      // SAM and CDK write the permission of a function themselves, and what explains a bucket leaves it out.
      if (!resource || action === undefined || (isFunction && (holder.owner !== undefined || template.fenced)))
        continue;
      const access = { service: 's3.amazonaws.com', action, target: resource.id };
      const source = bucketId !== undefined && graph.resource(bucketId) ? { source: bucketId } : {};
      if ((isFunction && mayCall(graph, resource.id)) || allows(graph, { ...access, ...source }) !== 'no') continue;
      yield {
        span: target?.span ?? holder.head,
        message: isFunction
          ? `No permission here lets S3 call ${resource.id}: the bucket cannot be deployed with this notification.`
          : `No policy here lets S3 send to ${resource.id}: the bucket cannot be deployed with this notification.`,
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

/** A permission for S3, or for somebody who is not known, that is not one for another function; SAM and CDK write one for an event. */
function mayCall(graph: Graph, lambda: string): boolean {
  if (notifications(graph).some(({ holder, targetId }) => holder.owner !== undefined && targetId === lambda))
    return true;
  return graph.ofType('AWS::Lambda::Permission').some((permission) => {
    const service = symbolicOf(property(permission, 'Principal')) ?? '${';
    const named = mentionsOf(property(permission, 'FunctionName'));
    return /^(?:s3|.*\$\{)/.test(service) && (named.length === 0 || named.includes(lambda));
  });
}

/** By account, not by the bucket's ARN: the bucket waits for the policy, so the policy must not wait for the bucket. */
function opened(context: FixContext, queue: Resource): readonly Edit[] | undefined {
  const condition = { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } };
  return queuePolicyFor(context, queue, queue.id, { service: 's3.amazonaws.com', condition });
}

export default rule;
