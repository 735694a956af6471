import { conditionsOf, isAllow, policyStatements, principalsOf } from '../engine/graph';
import type { MapValue, Resource, Rule } from '../engine/types';
import { isAbsent, mentionsOf, property, stringOf } from '../engine/values';

/** What a policy of this type guards, as the message calls it. */
export function guardedBy({ type }: Resource): string {
  if (type.startsWith('AWS::SQS::')) return 'queue';
  if (type.startsWith('AWS::SNS::')) return 'topic';
  return type.startsWith('AWS::Kinesis::') ? 'stream' : 'event bus';
}

/** Whether a condition may say who or for whom: one that only asks for TLS, or takes any value, holds for everybody. */
export function mayTellSource(statement: MapValue): boolean {
  const condition = property(statement, 'Condition');
  // In a branch without one nothing is asked.
  if (condition?.kind === 'oneOf' && condition.options.some(isAbsent)) return false;
  const conditions = conditionsOf(statement);
  if (conditions.length === 0) return !isAbsent(condition);
  return conditions.some(
    ({ key, values }) => key !== 'aws:securetransport' && !values.some((value) => takesAny.has(stringOf(value) ?? '')),
  );
}

const takesAny = new Set(['*', '0.0.0.0/0', '::/0']);

const rule: Rule = {
  id: 'policy-public',
  title: 'A policy that lets everybody in',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { policy, statement, subject } of policyStatements(graph)) {
      if (!isAllow(statement) || statement.open || mayTellSource(statement)) continue;
      // What a policy says of something else than it is attached to holds for nobody.
      const spokenOf = mentionsOf(property(statement, 'Resource')).flatMap((id) => graph.resource(id) ?? []);
      if (spokenOf.length > 0 && spokenOf.every((one) => guardedBy(one) !== guardedBy(policy))) continue;
      const everybody = principalsOf(statement)?.find(({ kind }) => kind === 'any');
      if (!everybody) continue;
      yield {
        span: everybody.value.span,
        message: `This statement opens the ${guardedBy(policy)} to every AWS account: name a principal, or add a condition on aws:SourceArn or the organisation.`,
        subject,
      };
    }
  },
};

export default rule;
