import type { Report, Resource, Rule, Value } from '../engine/types';
import { property, subjectOf, symbolicOf } from '../engine/values';
import { findings } from './prose';
import { subscriptions } from './subscriptions';

const rule: Rule = {
  id: 'sqs-dlq-elsewhere',
  title: 'A dead-letter queue in another Region or account',
  severity: 'error',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      yield* elsewhere(
        queue,
        subjectOf(queue),
        property(queue, 'RedrivePolicy.deadLetterTargetArn'),
        queue.properties,
        'sqs.dlq.place',
      );
    }
    for (const { resource, subject, properties } of subscriptions(graph)) {
      const topic = property(properties, 'TopicArn');
      yield* elsewhere(
        resource,
        subject,
        property(properties, 'RedrivePolicy.deadLetterTargetArn'),
        topic,
        'sns.dlq.place',
      );
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-dlq-elsewhere', 'sqs.dlq.place', () => ({
      message:
        'A dead-letter queue has to be in the account and Region of its source: move messages on from there with Lambda or Pipes.',
    })),
};

/**
 * Another Region or account is certain where the ARNs of both are written out and differ. For a source of this stack it
 * is meant where the ARN takes one from the stack (`${AWS::Region}`) and writes the other out: whoever means the stack's
 * own would take both from it.
 */
function* elsewhere(
  resource: Resource,
  subject: string,
  target: Value | undefined,
  /** The ARN of a topic, or what a queue of the stack is made of. */
  source: Value | undefined,
  fact: string,
): Iterable<Report> {
  const there = arnParts(target);
  if (!target || !there) return;
  const here = arnParts(source);
  const isOfStack = source?.kind === 'map' || source?.kind === 'reference';
  const differs = (part: 'region' | 'account'): boolean =>
    here
      ? isWritten(there[part]) && isWritten(here[part]) && there[part] !== here[part]
      : isOfStack &&
        isWritten(there[part]) &&
        /^\$\{AWS::(?:Region|AccountId)\}$/.test(there[part === 'region' ? 'account' : 'region']);
  const part = differs('region') ? 'Region' : differs('account') ? 'account' : undefined;
  if (part === undefined) return;
  yield {
    span: target.span ?? resource.head,
    message: `${subject} sends failures to a queue in ${part} ${part === 'Region' ? there.region : there.account}: a dead-letter queue has to be in its own ${part}.`,
    subject,
    fact,
    // It may be where the stack goes after all.
    ...(here ? {} : { severity: 'warning' as const }),
  };
}

interface ArnParts {
  readonly region: string;
  readonly account: string;
}

function arnParts(value: Value | undefined): ArnParts | undefined {
  const match =
    /^arn:(?:\$\{[^}]{1,60}\}|[^:$]{1,60}):[a-z]{1,20}:((?:\$\{[^}]{1,80}\}|[^:$]){0,80}):((?:\$\{[^}]{1,80}\}|[^:$]){0,80}):/.exec(
      symbolicOf(value) ?? '',
    );
  return match ? { region: match[1] ?? '', account: match[2] ?? '' } : undefined;
}

function isWritten(part: string): boolean {
  return part !== '' && !part.includes('${');
}

export default rule;
