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
        undefined,
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
 * Another Region or account is certain where the ARN writes one out and the source stands in the stack (`${AWS::Region}`
 * would be right), or where both ARNs are written out and differ.
 */
function* elsewhere(
  resource: Resource,
  subject: string,
  target: Value | undefined,
  source: Value | undefined,
  fact: string,
): Iterable<Report> {
  const there = arnParts(target);
  const here = arnParts(source);
  if (!target || !there || !here) return;
  const differs = (part: 'region' | 'account'): boolean =>
    isWritten(there[part]) && isWritten(here[part]) && there[part] !== here[part];
  const part = differs('region') ? 'Region' : differs('account') ? 'account' : undefined;
  if (part === undefined) return;
  yield {
    span: target.span ?? resource.head,
    message: `${subject} sends failures to a queue in ${part} ${part === 'Region' ? there.region : there.account}: a dead-letter queue has to be in its own ${part}.`,
    subject,
    fact,
  };
}

interface ArnParts {
  readonly region: string;
  readonly account: string;
}

function arnParts(value: Value | undefined): ArnParts | undefined {
  const match =
    /^arn:[^:]{1,60}:[a-z]{1,20}:((?:\$\{[^}]{1,80}\}|[^:$]){0,80}):((?:\$\{[^}]{1,80}\}|[^:$]){0,80}):/.exec(
      symbolicOf(value) ?? '',
    );
  return match ? { region: match[1] ?? '', account: match[2] ?? '' } : undefined;
}

function isWritten(part: string): boolean {
  return part !== '' && !part.includes('${');
}

export default rule;
