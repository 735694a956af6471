import { oncePer } from '../once-per';
import type { Graph, MapValue, Resource, Span, Value } from '../types';
import { alternatives, entryOf, itemsOf, mentionsOf, placedMaps, property, refersTo, stringOf } from '../values';

/** One statement of a policy on a queue, topic or bus. */
export interface PolicyStatement {
  /** The resource that holds the policy. */
  readonly policy: Resource;
  /** What findings call it: `Policy/Statement[0]`. */
  readonly subject: string;
  readonly span: Span;
  readonly statement: MapValue;
  /** Ids of the queues, topics or buses that the policy is attached to; empty where none is of this file. */
  readonly attachedTo: readonly string[];
  /** Some of what it is attached to is not known here. */
  readonly attachedElsewhere: boolean;
}

/** Policy types with the properties that hold the targets and the document. */
const policyTypes: readonly (readonly [type: string, targets: string])[] = [
  ['AWS::SQS::QueuePolicy', 'Queues'],
  ['AWS::SQS::QueueInlinePolicy', 'Queue'],
  ['AWS::SNS::TopicPolicy', 'Topics'],
  ['AWS::SNS::TopicInlinePolicy', 'TopicArn'],
  ['AWS::Events::EventBusPolicy', 'EventBusName'],
  ['AWS::Kinesis::ResourcePolicy', 'ResourceArn'],
];

/** Every statement of every resource policy of the template, in the order of the text. */
export const policyStatements = oncePer((graph: Graph): readonly PolicyStatement[] => {
  const found = policyTypes.flatMap(([type, targets]) =>
    graph.ofType(type).flatMap((policy) => statementsOf(policy, property(policy, targets))),
  );
  return found.sort((a, b) => a.span.start - b.span.start);
});

function statementsOf(policy: Resource, targets: Value | undefined): readonly PolicyStatement[] {
  const items = itemsOf(targets);
  const attachedTo = mentionsOf(targets);
  const attachedElsewhere = items.some((item) => mentionsOf(item).length === 0);
  return documentsOf(policy).flatMap((document) => {
    return placedMaps(entryOf(document, 'Statement')?.value).map(({ item: statement, index }): PolicyStatement => {
      const subject = `${policy.id}/Statement[${index}]`;
      return { policy, subject, span: statement.span, statement, attachedTo, attachedElsewhere };
    });
  });
}

/** The policy documents of a resource; a bus policy holds its one statement itself, an older form its parts. */
function documentsOf(policy: Resource): readonly Value[] {
  if (policy.type !== 'AWS::Events::EventBusPolicy') {
    const key = policy.type === 'AWS::Kinesis::ResourcePolicy' ? 'ResourcePolicy' : 'PolicyDocument';
    return alternatives(property(policy, key));
  }
  if (entryOf(policy.properties, 'Statement')) return [policy.properties];
  const { span, properties } = policy;
  const whole = (value: string): Value => ({ kind: 'known', span, value });
  const entries = [
    { key: 'Effect', keySpan: policy.head, value: whole('Allow') },
    { key: 'Resource', keySpan: policy.head, value: whole('*') },
    ...properties.entries,
  ];
  const statement: MapValue = { ...properties, entries };
  return [{ ...properties, entries: [{ key: 'Statement', keySpan: policy.head, value: statement }] }];
}

/** The principals of a statement by kind, `*` for everybody; `undefined` for `NotPrincipal` or what is not known. */
export function principalsOf(
  statement: MapValue,
): readonly { readonly kind: 'any' | 'service' | 'other'; readonly value: Value }[] | undefined {
  const principal = property(statement, 'Principal');
  if (principal === undefined) return undefined;
  const found: { kind: 'any' | 'service' | 'other'; value: Value }[] = [];
  for (const option of alternatives(principal)) {
    if (option.kind === 'known') found.push({ kind: option.value === '*' ? 'any' : 'other', value: option });
    else if (option.kind === 'map') {
      for (const { key, value } of option.entries) {
        for (const one of itemsOf(value).flatMap(alternatives)) {
          const isAny = stringOf(one) === '*' && key !== 'Federated';
          found.push({ kind: isAny ? 'any' : key === 'Service' ? 'service' : 'other', value: one });
        }
      }
    } else found.push({ kind: 'other', value: option });
  }
  return found;
}

/** The actions of a statement as written: `sqs:SendMessage`, `sns:*`. */
export function actionsOf(statement: MapValue): readonly string[] {
  return itemsOf(property(statement, 'Action'))
    .flatMap(alternatives)
    .flatMap((one) => stringOf(one) ?? []);
}

export function isAllow(statement: MapValue): boolean {
  return alternatives(property(statement, 'Effect')).some((one) => stringOf(one) === 'Allow');
}

/** One condition of a statement: `ArnEquals`, `aws:sourcearn` (lower case), the values it accepts. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Value[];
  readonly span: Span;
}

export function conditionsOf(statement: MapValue): readonly PolicyCondition[] {
  return alternatives(property(statement, 'Condition')).flatMap((condition) =>
    condition.kind !== 'map'
      ? []
      : condition.entries.flatMap(({ key: operator, value }) =>
          alternatives(value).flatMap((keys) =>
            keys.kind !== 'map'
              ? []
              : keys.entries.map((entry) => ({
                  operator,
                  key: entry.key.toLowerCase(),
                  values: itemsOf(entry.value).flatMap(alternatives),
                  span: entry.keySpan,
                })),
          ),
        ),
  );
}

/** Whether text fits a pattern of IAM (`*` any text, `?` one character), in time linear in both for real patterns. */
export function fitsPattern(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t]) && pattern[p] !== '*') {
      p++;
      t++;
    } else if (pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** The resource, or one of those that a statement names. */
export function names(value: Value, id: string): boolean {
  return refersTo(value).includes(id) || mentionsOf(value).includes(id);
}
