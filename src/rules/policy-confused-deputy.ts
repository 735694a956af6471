import { isAllow, policyStatements, principalsOf } from '../engine/graph';
import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf } from '../engine/values';
import { guardedBy } from './policy-public';

const rule: Rule = {
  id: 'policy-confused-deputy',
  title: 'A service let in on behalf of anybody',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { policy, statement, subject } of policyStatements(graph)) {
      if (!isAllow(statement) || statement.open || !isAbsent(property(statement, 'Condition'))) continue;
      const service = principalsOf(statement)?.find(({ kind }) => kind === 'service');
      if (!service) continue;
      yield {
        span: service.value.span,
        message: `${stringOf(service.value) ?? 'This service'} may use this ${guardedBy(policy)} for any account: add a condition on aws:SourceArn or aws:SourceAccount.`,
        subject,
      };
    }
  },
};

export default rule;
