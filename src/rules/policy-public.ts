import type { Rule } from '../engine/types';
import { isAbsent, property, stringOf } from '../engine/values';
import { everybody, policyStatements } from './policies';

const rule: Rule = {
  id: 'policy-public',
  title: 'A policy that lets everybody in',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { statement, subject, noun } of policyStatements(graph)) {
      if (stringOf(property(statement, 'Effect')) !== 'Allow' || !isAbsent(property(statement, 'Condition'))) continue;
      const principal = everybody(statement);
      if (!principal || statement.open) continue;
      yield {
        span: principal.span,
        message: `This statement opens the ${noun} to every AWS account: name a principal, or add a condition on aws:SourceArn or the organisation.`,
        subject,
      };
    }
  },
};

export default rule;
