import type { Graph, MapValue, Resource, Value } from '../engine/types';
import { itemsOf, property, stringOf } from '../engine/values';

/** Types that carry a resource policy for a queue, a topic or a bus, with where its document stands. */
const documents: readonly { readonly type: string; readonly path: string; readonly noun: string }[] = [
  { type: 'AWS::SQS::QueuePolicy', path: 'PolicyDocument', noun: 'queue' },
  { type: 'AWS::SQS::QueueInlinePolicy', path: 'PolicyDocument', noun: 'queue' },
  { type: 'AWS::SNS::TopicPolicy', path: 'PolicyDocument', noun: 'topic' },
  { type: 'AWS::SNS::TopicInlinePolicy', path: 'PolicyDocument', noun: 'topic' },
  { type: 'AWS::Events::EventBusPolicy', path: 'Statement', noun: 'event bus' },
];

/** One statement of a resource policy. */
export interface PolicyStatement {
  readonly policy: Resource;
  readonly statement: MapValue;
  readonly subject: string;
  readonly noun: string;
}

/** Every statement that is written out, also where a policy holds one without a list. */
export function* policyStatements(graph: Graph): Iterable<PolicyStatement> {
  for (const { type, path, noun } of documents) {
    for (const policy of graph.ofType(type)) {
      const document = property(policy, path);
      const statements = path === 'Statement' ? document : property(document, 'Statement');
      for (const [index, statement] of itemsOf(statements).entries()) {
        if (statement.kind !== 'map') continue;
        const subject = path === 'Statement' ? policy.id : `${policy.id}/Statement[${index}]`;
        yield { policy, statement, subject, noun };
      }
    }
  }
}

/** The principal value that means everybody: `"*"`, `{ AWS: "*" }`, or a list with it. */
export function everybody(statement: MapValue): Value | undefined {
  const principal = property(statement, 'Principal');
  const named = principal?.kind === 'map' ? property(principal, 'AWS') : principal;
  return itemsOf(named).find((item) => stringOf(item) === '*');
}

/** The services that a statement lets in. */
export function servicesOf(statement: MapValue): readonly Value[] {
  const principal = property(statement, 'Principal');
  return principal?.kind === 'map' ? itemsOf(property(principal, 'Service')) : [];
}
