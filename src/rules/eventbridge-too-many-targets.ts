import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { findings } from './prose';

/** EventBridge User Guide: "up to five targets for each rule". */
const mostTargets = 5;

const rule: Rule = {
  id: 'eventbridge-too-many-targets',
  title: 'A rule with more targets than EventBridge takes',
  severity: 'error',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const events of graph.ofType('AWS::Events::Rule')) {
      const targets = property(events, 'Targets');
      if (targets?.kind !== 'list' || targets.items.length <= mostTargets) continue;
      if (targets.items.filter((item) => item.kind === 'map').length <= mostTargets) continue;
      yield {
        span: targets.items[mostTargets]?.span ?? targets.span,
        message: `${subjectOf(events)} has ${targets.items.length} targets; a rule takes at most ${mostTargets}: repeat the rule, or put SNS in between.`,
        subject: subjectOf(events),
        fact: 'eb.targets',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'eventbridge-too-many-targets', 'eb.targets', () => ({
      message:
        'A rule has five targets at most: spread them over several rules with the same pattern, or put a topic behind it.',
    })),
};

export default rule;
