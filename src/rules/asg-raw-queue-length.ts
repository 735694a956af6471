import type { Rule } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'asg-raw-queue-length',
  title: 'Scaling on the raw length of a queue',
  severity: 'info',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const type of ['AWS::AutoScaling::ScalingPolicy', 'AWS::ApplicationAutoScaling::ScalingPolicy']) {
      for (const policy of graph.ofType(type)) {
        const tracking =
          property(policy, 'TargetTrackingConfiguration') ??
          property(policy, 'TargetTrackingScalingPolicyConfiguration');
        const name = property(tracking, 'CustomizedMetricSpecification.MetricName');
        if (!name || stringOf(name) !== 'ApproximateNumberOfMessagesVisible') continue;
        yield {
          span: name.span,
          message: `${subjectOf(policy)} tracks the raw queue length, which says nothing of the work for each instance: track the backlog per instance.`,
          subject: subjectOf(policy),
          fact: 'asg.backlog',
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'asg-raw-queue-length', 'asg.backlog', () => ({
      message:
        'The length of a queue says nothing of how many work on it: scale on the backlog for each instance or task.',
    })),
};

export default rule;
