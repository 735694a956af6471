import type { Span, Value } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, MethodCall, ObjectDatum } from '../evaluate/data';
import { arnOf, type Draft, derive, get, known, type Lowering, list, map, set } from './lowering';
import { documentValue, statementValue } from './policies';
import { propOf } from './values';

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
  allowPrincipal(lowering, principal, statement);
}

function allowPrincipal(lowering: Lowering, principal: Construct, statement: Value): void {
  const statements = lowering.grants.get(principal) ?? [];
  statements.push(statement);
  lowering.grants.set(principal, statements);
}

const addsStatement: ReadonlySet<string> = new Set([
  'addToPolicy',
  'addToRolePolicy',
  'addToPrincipalPolicy',
  'addToTaskRolePolicy',
]);

/** Methods that add a statement to the role of what they are called on, and policies that are attached to a role. */
export function readPrincipalCall(lowering: Lowering, call: MethodCall, construct: Construct): void {
  const [first] = call.args;
  if (addsStatement.has(call.method)) {
    if (first) allowPrincipal(lowering, construct, statementValue(lowering, first));
  } else if (call.method === 'attachInlinePolicy' || call.method === 'addManagedPolicy') {
    const policy = constructOf(first);
    for (const statement of policy ? statementsOfPolicy(policy) : []) {
      allowPrincipal(lowering, construct, statementValue(lowering, statement));
    }
  }
}

/** The statements of `new Policy(this, 'P', { statements, roles })`, those of `addStatements` as well. */
export function statementsOfPolicy({ props, calls }: Construct): readonly Datum[] {
  const written = propOf(props, 'statements');
  const added = calls.filter(({ method }) => method === 'addStatements').flatMap(({ args }) => args);
  return [...(written?.kind === 'list' ? written.items : []), ...added];
}

/** A policy construct allows whom it is attached to. */
export function attachPolicy(lowering: Lowering, construct: Construct): void {
  const roles = propOf(construct.props, 'roles');
  const attached = construct.calls.filter(({ method }) => method === 'attachToRole').flatMap(({ args }) => args);
  const principals = [...(roles?.kind === 'list' ? roles.items : []), ...attached].map(constructOf);
  for (const principal of principals) {
    for (const statement of principal ? statementsOfPolicy(construct) : []) {
      if (principal) allowPrincipal(lowering, principal, statementValue(lowering, statement));
    }
  }
}

/** Policies that stand in a role itself. */
export function writeInlinePolicies(lowering: Lowering, construct: Construct, draft: Draft): void {
  const inline = propOf(construct.props, 'inlinePolicies');
  if (inline?.kind !== 'map') return;
  const policies = inline.entries.map(({ key, value }) =>
    map(value.span, { PolicyName: known(value.span, key), PolicyDocument: documentValue(lowering, value) }),
  );
  set(draft, 'Policies', list(inline.span, policies));
}

/** A principal that is no construct: `new ServicePrincipal('sns.amazonaws.com')`, an account, everybody. */
export function isPrincipalOfService(grantee: Datum | undefined): grantee is ObjectDatum {
  return grantee?.kind === 'object' && /^aws-iam\.\w*Principal/.test(grantee.type);
}

const roleProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'Role',
  'AWS::ECS::TaskDefinition': 'TaskRoleArn',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
};

/** The roles of functions and tasks with their policies, as far as this program grants them something. */
export function writeGrants(lowering: Lowering): void {
  const byRole = new Map<string, { readonly construct: Construct; readonly statements: Value[] }>();
  for (const [construct, statements] of lowering.grants) {
    const role = roleOf(lowering, construct);
    if (role === undefined) continue;
    const before = byRole.get(role);
    if (before) before.statements.push(...statements);
    else byRole.set(role, { construct, statements: [...statements] });
  }
  for (const [role, { construct, statements }] of byRole) {
    const { head: span } = construct;
    const entries = [
      { key: 'PolicyDocument', keySpan: span, value: map(span, { Statement: list(span, statements) }) },
      { key: 'Roles', keySpan: span, value: list(span, [{ kind: 'reference', span, resource: role }]) },
    ];
    derive(lowering, {
      id: `${role}/DefaultPolicy`,
      type: 'AWS::IAM::Policy',
      head: span,
      span: construct.span,
      owner: construct,
      entries,
    });
  }
}

/** The role behind a principal: its own, the one it was given, or one that the library makes for it. */
function roleOf(lowering: Lowering, principal: Construct): string | undefined {
  const inner = constructOf(propOf(principal.props, 'taskDefinition'));
  if (inner && inner !== principal) return roleOf(lowering, inner);
  const draft = lowering.byConstruct.get(principal);
  if (!draft) return undefined;
  if (draft.type === 'AWS::IAM::Role') return draft.id;
  const property = Object.hasOwn(roleProperties, draft.type) ? roleProperties[draft.type] : undefined;
  if (property === undefined) return undefined;
  const given = get(draft, property);
  if (given?.kind === 'reference') return given.resource;
  if (given) return undefined;
  const { head } = principal;
  const role = derive(lowering, {
    id: `${draft.id}/ServiceRole`,
    type: 'AWS::IAM::Role',
    head,
    span: principal.span,
    owner: principal,
    entries: [],
  });
  set(draft, property, { kind: 'reference', span: head, resource: role.id, attribute: 'Arn' });
  return role.id;
}
