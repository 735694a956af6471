import type { Rule } from '../engine/types';
import { isAbsent, property, subjectOf } from '../engine/values';
import { keyOf } from './places';

const rule: Rule = {
  id: 'lambda-esm-scaling-conflict',
  title: 'Maximum concurrency and provisioned pollers on one mapping',
  severity: 'error',
  group: 'Lambda',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const mapping of graph.ofType('AWS::Lambda::EventSourceMapping')) {
      const most = property(mapping, 'ScalingConfig.MaximumConcurrency');
      if (isAbsent(most) || isAbsent(property(mapping, 'ProvisionedPollerConfig'))) continue;
      yield {
        span: keyOf(mapping, 'ProvisionedPollerConfig'),
        message: `${subjectOf(mapping)} sets ScalingConfig and ProvisionedPollerConfig; Lambda takes one of the two and rejects both.`,
        subject: subjectOf(mapping),
        fact: 'lambda.esm.sqs.provisioned',
        ...(most && { related: [{ span: most.span, message: 'MaximumConcurrency is set here.' }] }),
      };
    }
  },
};

export default rule;
