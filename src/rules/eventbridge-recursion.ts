import type { MapValue, Resource, Rule } from '../engine/types';
import { isAbsent, property, refersTo, subjectOf, symbolicOf } from '../engine/values';
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
      const back = refersTo(property(target, 'Arn')).find((id) => buses.includes(id)) ?? busByName(events, target);
      if (back === undefined) continue;
      yield {
        span: property(target, 'Arn')?.span ?? target.span,
        message: `${subjectOf(events)} reads ${back} and sends back to it: an event that still matches goes round until it is throttled.`,
        subject,
      };
    }
  },
};

/** A bus that the template does not make, such as the default one, where the target is the same, or one of its name in the same place. */
function busByName(events: Resource, target: MapValue): string | undefined {
  const written = property(events, 'EventBusName');
  const bus = isAbsent(written) ? 'default' : symbolicOf(written);
  if (bus === undefined || events.properties.open) return undefined;
  const arn = symbolicOf(property(target, 'Arn'));
  if (arn !== bus && !arn?.endsWith(`:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/${bus}`)) return undefined;
  return bus === 'default' ? 'the default bus' : bus.slice(bus.lastIndexOf('/') + 1);
}

export default rule;
