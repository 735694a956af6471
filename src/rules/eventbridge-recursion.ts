import type { Rule } from '../engine/types';
import { property, refersTo, subjectOf } from '../engine/values';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 'eventbridge-recursion',
  title: 'A rule that sends events back to its own bus',
  severity: 'info',
  group: 'EventBridge, Scheduler, Pipes',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { rule: events, target, subject } of ruleTargets(graph)) {
      const buses = refersTo(property(events, 'EventBusName'));
      const back = refersTo(property(target, 'Arn')).find((id) => buses.includes(id));
      if (back === undefined) continue;
      yield {
        span: property(target, 'Arn')?.span ?? target.span,
        message: `${subjectOf(events)} reads ${back} and sends back to it: an event that still matches goes round until it is throttled.`,
        subject,
      };
    }
  },
};

export default rule;
