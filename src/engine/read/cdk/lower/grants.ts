import type { Span } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, ObjectDatum } from '../evaluate/data';
import { arnOf, derive, known, type Lowering, list, map } from './lowering';

/** A grant to something that has a role: a statement of that role's policy. */
export function grant(
  lowering: Lowering,
  grantee: Datum | undefined,
  resource: Construct,
  actions: readonly string[],
  span: Span,
): void {
  if (grantee?.kind === 'oneOf') {
    for (const option of grantee.options) grant(lowering, option, resource, actions, span);
    return;
  }
  const principal = constructOf(grantee);
  if (!principal || actions.length === 0) return;
  const statement = map(span, {
    Effect: known(span, 'Allow'),
    Action: list(
      span,
      actions.map((action) => known(span, action)),
    ),
    Resource: arnOf(lowering, resource, span),
  });
  const statements = lowering.grants.get(principal) ?? [];
  statements.push(statement);
  lowering.grants.set(principal, statements);
}

/** A principal that is no construct: `new ServicePrincipal('sns.amazonaws.com')`, an account, everybody. */
export function isPrincipalOfService(grantee: Datum | undefined): grantee is ObjectDatum {
  return grantee?.kind === 'object' && /^aws-iam\.\w*Principal/.test(grantee.type);
}

/** The policy of each function's role, as far as this program grants it something. */
export function writeGrants(lowering: Lowering): void {
  for (const [construct, statements] of lowering.grants) {
    const draft = lowering.byConstruct.get(construct);
    if (draft?.type !== 'AWS::Lambda::Function') continue;
    const { head: span } = construct;
    const roleId = `${draft.id}/ServiceRole`;
    const policy = map(span, { Statement: list(span, statements) });
    const roles = list(span, [{ kind: 'reference', span, resource: roleId }]);
    derive(lowering, {
      id: `${roleId}/DefaultPolicy`,
      type: 'AWS::IAM::Policy',
      head: span,
      span: construct.span,
      owner: construct,
      entries: [
        { key: 'PolicyDocument', keySpan: span, value: policy },
        { key: 'Roles', keySpan: span, value: roles },
      ],
    });
  }
}
