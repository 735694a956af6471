import { isAllow, policyStatements, principalsOf } from '../engine/graph';
import type { Rule } from '../engine/types';
import { stringOf } from '../engine/values';
import { guardedBy, mayTellSource } from './policy-public';

/**
 * AWS's own statements for EventBridge on a topic carry no condition (AWS Knowledge Center, "Why isn't my Amazon SNS
 * topic receiving the event notifications?"), and users report that it delivers nothing where there is one.
 */
const eventBridge = 'events.amazonaws.com';

const rule: Rule = {
  id: 'policy-confused-deputy',
  title: 'A service let in on behalf of anybody',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { policy, statement, subject } of policyStatements(graph)) {
      if (!isAllow(statement) || statement.open || mayTellSource(statement)) continue;
      const services = principalsOf(statement)?.filter(({ kind }) => kind === 'service') ?? [];
      const [service] = services;
      if (!service) continue;
      const name = stringOf(service.value) ?? 'This service';
      const guarded = guardedBy(policy);
      const isHelpless = guarded === 'topic' && services.every(({ value }) => stringOf(value) === eventBridge);
      yield {
        span: service.value.span,
        message: isHelpless
          ? `${name} may use this topic for any account; test a condition before you rely on it: EventBridge may then send nothing.`
          : `${name} may use this ${guarded} for any account: add a condition on aws:SourceArn or aws:SourceAccount.`,
        ...(isHelpless && { severity: 'info' as const }),
        subject,
      };
    }
  },
};

export default rule;
