import { addTo } from '../../../groups';
import type { Span, Value } from '../../../types';
import { constructOf } from '../evaluate/calls';
import type { Construct, Datum, MapDatum, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { lookup } from '../lookup';
import { arnOf, type Draft, derive, known, type Lowering, list, map } from './lowering';
import { memberName, propOf, toValue } from './values';

/** Adds a statement to the resource policy of a construct of this program. Those of other places have none here. */
export function addStatement(lowering: Lowering, target: Construct | undefined, statement: Value): void {
  if (!target || target.imported !== undefined) return;
  const statements = lowering.policies.get(target) ?? [];
  if (statements.some((other) => isSameStatement(other, statement))) return;
  statements.push(statement);
  lowering.policies.set(target, statements);
}

/** The library keeps one of several statements that say the same, wherever they are written. */
function isSameStatement(a: Value, b: Value): boolean {
  if (a.kind === 'known' && b.kind === 'known') return a.value === b.value;
  if (a.kind === 'reference' && b.kind === 'reference') return a.resource === b.resource && a.attribute === b.attribute;
  if (a.kind === 'list' && b.kind === 'list') {
    return a.items.length === b.items.length && a.items.every((item, index) => isSameItem(item, b.items[index]));
  }
  if (a.kind !== 'map' || b.kind !== 'map' || a.entries.length !== b.entries.length || a.open || b.open) return false;
  return a.entries.every(({ key, value }, index) => {
    const other = b.entries[index];
    return other?.key === key && isSameItem(value, other.value);
  });
}

function isSameItem(a: Value, b: Value | undefined): boolean {
  return b !== undefined && isSameStatement(a, b);
}

/** Lets a service send to a construct, as the library does when it connects the two. */
export function allowService(
  lowering: Lowering,
  targets: readonly Construct[],
  allow: {
    readonly service: string;
    readonly actions: readonly string[];
    readonly source?: Value;
    readonly operator?: string;
  },
  span: Span,
): void {
  const { service, actions, source, operator = 'ArnEquals' } = allow;
  const condition = source && map(span, { [operator]: map(span, { 'aws:SourceArn': source }) });
  for (const target of targets) {
    const statement = map(span, {
      Effect: known(span, 'Allow'),
      Principal: map(span, { Service: known(span, service) }),
      Action: list(
        span,
        actions.map((action) => known(span, action)),
      ),
      Resource: arnOf(lowering, target, span),
      Condition: condition,
    });
    addStatement(lowering, target, statement);
  }
}

/** A statement that lets a principal of the program do something with a construct, as grants to services make it. */
export function allowStatement(
  lowering: Lowering,
  target: Construct,
  principal: ObjectDatum,
  actions: readonly string[],
  span: Span,
): Value {
  return map(span, {
    Effect: known(span, 'Allow'),
    Principal: principalValue(lowering, [principal], span),
    Action: list(
      span,
      actions.map((action) => known(span, action)),
    ),
    Resource: arnOf(lowering, target, span),
    Condition: conditionValue(lowering, undefined, [], [principal], span),
  });
}

/** A `PolicyStatement` of the program, with the methods that were called on it. */
export function statementValue(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind === 'oneOf') {
    return { kind: 'oneOf', span, options: datum.options.map((option) => statementValue(lowering, option)) };
  }
  if (datum.kind !== 'object' || !datum.type.startsWith('aws-iam.PolicyStatement')) return toValue(lowering, datum);
  if (datum.type === 'aws-iam.PolicyStatement.fromJson')
    return datum.args[0] ? toValue(lowering, datum.args[0]) : { kind: 'unknown', span };
  const { props } = datum;
  const added = additions(lowering, datum);
  const principals = [...itemsOf(propOf(props, 'principals')), ...added.principals];
  const statement = map(span, {
    Sid: optionalValue(lowering, propOf(props, 'sid')),
    Effect: known(span, memberName(propOf(props, 'effect')) === 'DENY' ? 'Deny' : 'Allow'),
    Principal: principals.length > 0 ? principalValue(lowering, principals, span) : undefined,
    NotPrincipal: notPrincipal(lowering, props, span),
    Action: joinLists(lowering, propOf(props, 'actions'), added.actions, span),
    NotAction: optionalValue(lowering, propOf(props, 'notActions')),
    Resource: joinLists(lowering, propOf(props, 'resources'), added.resources, span),
    NotResource: optionalValue(lowering, propOf(props, 'notResources')),
    Condition: conditionValue(lowering, propOf(props, 'conditions'), added.conditions, principals, span),
  });
  const entries = statement.entries.map((entry) => {
    const written = props.entries.findLast(
      ({ key }) => key.toLowerCase().replace(/s$/, '') === entry.key.toLowerCase(),
    );
    return written ? { ...entry, keySpan: written.keySpan } : entry;
  });
  return { ...statement, entries, span: props.span, ...(props.open ? { open: true } : {}) };
}

/** A policy document, written as JSON or as a `PolicyDocument`. */
export function documentValue(lowering: Lowering, datum: Datum): Value {
  if (datum.kind !== 'object' || !datum.type.startsWith('aws-iam.PolicyDocument')) return toValue(lowering, datum);
  if (datum.type.endsWith('.fromJson'))
    return datum.args[0] ? toValue(lowering, datum.args[0]) : { kind: 'unknown', span: datum.span };
  const written = propOf(datum.props, 'statements');
  const added = datum.calls.filter(({ method }) => method === 'addStatements').flatMap(({ args }) => args);
  const statements = [...itemsOf(written), ...added].map((statement) => statementValue(lowering, statement));
  return map(datum.span, { Statement: list(datum.span, statements) });
}

interface Additions {
  readonly principals: Datum[];
  readonly actions: Datum[];
  readonly resources: Datum[];
  readonly conditions: Datum[];
}

function additions(_lowering: Lowering, statement: ObjectDatum): Additions {
  const added: Additions = { principals: [], actions: [], resources: [], conditions: [] };
  for (const call of statement.calls) {
    const { method, args, span } = call;
    if (method === 'addActions') added.actions.push(...args);
    else if (method === 'addResources') added.resources.push(...args);
    else if (method === 'addAllResources') added.resources.push({ kind: 'known', value: '*', span });
    else if (method === 'addPrincipals') added.principals.push(...args);
    else if (method === 'addAnyPrincipal') added.principals.push(principalObject('AnyPrincipal', [], span));
    else if (method === 'addServicePrincipal') added.principals.push(principalObject('ServicePrincipal', args, span));
    else if (method === 'addAccountRootPrincipal')
      added.principals.push(principalObject('AccountRootPrincipal', [], span));
    else if (method === 'addArnPrincipal') added.principals.push(principalObject('ArnPrincipal', args, span));
    else if (method === 'addAwsAccountPrincipal')
      added.principals.push(principalObject('AccountPrincipal', args, span));
    else if (method === 'addCondition' || method === 'addConditions') added.conditions.push(...args);
  }
  return added;
}

function principalObject(name: string, args: readonly Datum[], span: Span): Datum {
  const props: MapDatum = { kind: 'map', entries: [], span };
  return { kind: 'object', type: `aws-iam.${name}`, head: span, args, props, calls: [], span };
}

/** The principals of a statement under the names that policies use. */
function principalValue(lowering: Lowering, principals: readonly Datum[], span: Span): Value {
  const byKind = new Map<string, Value[]>();
  for (const principal of principals) {
    const [kind, value] = principalOf(lowering, principal);
    if (kind === '*') return known(principal.span, '*');
    addTo(byKind, kind, value);
  }
  if (byKind.has('?')) return { kind: 'unknown', span };
  return map(
    span,
    Object.fromEntries(
      [...byKind].map(([kind, values]) => [kind, values.length === 1 ? values[0] : list(span, values)]),
    ),
  );
}

/** The account of the stack, as `symbolic` writes what is not known. */
const ownAccount = `arn:aws:iam::${'$'}{AWS::AccountId}:root`;

function principalOf(lowering: Lowering, principal: Datum): readonly [kind: string, value: Value] {
  const { span } = principal;
  if (principal.kind !== 'object') {
    return constructOf(principal) ? ['AWS', toValue(lowering, principal)] : ['?', { kind: 'unknown', span }];
  }
  if (principal.base) return principalOf(lowering, principal.base);
  const [first] = principal.args;
  const value: Value = first ? toValue(lowering, first) : { kind: 'unknown', span };
  switch (lastName(principal.type)) {
    case 'ServicePrincipal':
      return ['Service', value];
    case 'StarPrincipal':
      return ['*', value];
    case 'AnyPrincipal':
      return ['AWS', known(span, '*')];
    case 'ArnPrincipal':
    case 'AccountPrincipal':
      return ['AWS', value];
    case 'AccountRootPrincipal':
      return ['AWS', { kind: 'unknown', span, symbolic: ownAccount }];
    case 'OrganizationPrincipal':
      return ['AWS', known(span, '*')];
    default:
      return ['?', { kind: 'unknown', span }];
  }
}

function notPrincipal(lowering: Lowering, props: MapDatum, span: Span): Value | undefined {
  const principals = itemsOf(propOf(props, 'notPrincipals'));
  return principals.length > 0 ? principalValue(lowering, principals, span) : undefined;
}

/** Conditions of the statement and those that its principals carry. */
function conditionValue(
  lowering: Lowering,
  written: Datum | undefined,
  added: readonly Datum[],
  principals: readonly Datum[],
  span: Span,
): Value | undefined {
  const carried = principals.flatMap((principal) => conditionsOfPrincipal(principal));
  const all = [...(written ? [written] : []), ...added.filter(({ kind }) => kind === 'map'), ...carried];
  const named = added.flatMap((datum, index) => {
    const value = added[index + 1];
    return datum.kind === 'known' && value?.kind === 'map'
      ? [{ key: String(datum.value), keySpan: datum.span, value }]
      : [];
  });
  if (named.length === 0 && all.length === 1 && all[0]) return toValue(lowering, all[0]);
  const entries = [...all.flatMap((datum) => (datum.kind === 'map' ? datum.entries : [])), ...named];
  if (entries.length > 0) return toValue(lowering, { kind: 'map', entries, span });
  const organization = principals.find(
    (principal) => principal.kind === 'object' && lastName(principal.type) === 'OrganizationPrincipal',
  );
  return organization && map(span, { StringEquals: map(span, { 'aws:PrincipalOrgID': { kind: 'unknown', span } }) });
}

function conditionsOfPrincipal(principal: Datum): readonly Datum[] {
  if (principal.kind !== 'object') return [];
  const own = propOf(principal.props, 'conditions');
  const withConditions = principal.type.endsWith('.withConditions') ? principal.args[0] : undefined;
  const before = principal.base ? conditionsOfPrincipal(principal.base) : [];
  return [...before, ...(own ? [own] : []), ...(withConditions ? [withConditions] : [])];
}

function itemsOf(datum: Datum | undefined): readonly Datum[] {
  if (!datum) return [];
  return datum.kind === 'list' ? datum.items : [datum];
}

function joinLists(
  lowering: Lowering,
  written: Datum | undefined,
  added: readonly Datum[],
  span: Span,
): Value | undefined {
  if (added.length === 0) return written && toValue(lowering, written);
  return list(
    span,
    [...itemsOf(written), ...added].map((datum) => toValue(lowering, datum)),
  );
}

function optionalValue(lowering: Lowering, datum: Datum | undefined): Value | undefined {
  return datum && toValue(lowering, datum);
}

const policyTypes: Readonly<Record<string, { readonly type: string; readonly targets: string }>> = {
  'aws-sqs.Queue': { type: 'AWS::SQS::QueuePolicy', targets: 'Queues' },
  'aws-sns.Topic': { type: 'AWS::SNS::TopicPolicy', targets: 'Topics' },
};

/** The policies that came together, one for each queue and topic; a bus has one for each statement. */
export function writePolicies(lowering: Lowering): void {
  for (const [construct, statements] of lowering.policies) {
    const draft = lowering.byConstruct.get(construct);
    const kind = lookup(policyTypes, construct.type);
    const { head: span } = construct;
    if (draft?.type === 'AWS::Events::EventBus') {
      for (const statement of statements) writeBusPolicy(lowering, draft, construct, statement);
    }
    if (!draft || !kind) continue;
    derive(lowering, {
      id: `${draft.id}/Policy`,
      type: kind.type,
      head: span,
      span: construct.span,
      owner: construct,
      entries: [
        entry('PolicyDocument', map(span, { Statement: list(span, statements) })),
        entry(kind.targets, list(span, [{ kind: 'reference', span, resource: draft.id }])),
      ],
    });
  }
}

function writeBusPolicy(lowering: Lowering, draft: Draft, construct: Construct, statement: Value): void {
  derive(lowering, {
    id: `${draft.id}/Policy`,
    type: 'AWS::Events::EventBusPolicy',
    head: construct.head,
    span: construct.span,
    owner: construct,
    entries: [
      entry('EventBusName', { kind: 'reference', span: construct.head, resource: draft.id }),
      entry('Statement', statement),
    ],
  });
}

function entry(key: string, value: Value) {
  return { key, keySpan: value.span, value };
}
