import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf } from '../engine/values';
import { policyStatements, servicesOf } from './policies';

const rule: Rule = {
  id: 'policy-confused-deputy',
  title: 'A service let in on behalf of anybody',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { statement, subject, noun } of policyStatements(graph)) {
      if (stringOf(property(statement, 'Effect')) !== 'Allow' || !isAbsent(property(statement, 'Condition'))) continue;
      const [service] = servicesOf(statement);
      if (!service || statement.open) continue;
      const name = stringOf(service) ?? 'this service';
      yield {
        span: service.span,
        message: `${name} may use this ${noun} for any account: add a condition on aws:SourceArn or aws:SourceAccount.`,
        subject,
      };
    }
  },
};

export default rule;
