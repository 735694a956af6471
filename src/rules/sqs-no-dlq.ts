import { consumersOf, external, isFailureQueue, isFifo, isGenerated, sourcesOf } from '../engine/graph';
import type { Resource, Rule, Sentence, Template } from '../engine/types';
import { alternatives, isAbsent, numberOf, property, subjectOf, symbolicOf } from '../engine/values';
import { isFailureQueueElsewhere } from './elsewhere';
import { fitted } from './fitted';
import { deadLetterQueueFor, longestRetention, offer } from './fixes';
import { fitting } from './messages';
import { namedForFailures } from './named-resource';
import { findings } from './prose';

const rule: Rule = {
  id: 'sqs-no-dlq',
  title: 'A queue without a dead-letter queue',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph, template, relations, doc } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      if (!lacksRedrive(queue) || isFailureQueue(graph, queue.id) || isGenerated(queue)) continue;
      if (isFailureQueueElsewhere(relations, doc, template, queue.id)) continue;
      const consumer = consumersOf(graph, queue.id)[0];
      const name = subjectOf(queue);
      const sources = sourcesOf(graph, queue.id);
      // Code that may send into a queue of that name puts there what it could not do.
      if (isMeantForFailures(queue) && sources.every(({ byPermission }) => byPermission)) {
        if (sources.length > 0 || isHandedOut(template, queue)) continue;
        yield {
          span: queue.head,
          severity: 'info',
          message: fitting(
            `${name} is called a dead-letter queue, but nothing here puts failures into it: name it in a redrive policy.`,
            'This is called a dead-letter queue, but nothing here puts failures into it: name it in a redrive policy.',
          ),
          subject: name,
          fact: 'sqs.dlq.maxreceive_default',
        };
        continue;
      }
      yield {
        span: queue.head,
        message: fitted((cut) =>
          consumer
            ? `${cut(name)} hands a message that ${consumer.target === external ? 'its consumer' : cut(consumer.target)} cannot process out again until it expires: it has no dead-letter queue.`
            : `${cut(name)} keeps handing out a message that fails until it expires: it has no dead-letter queue.`,
        ),
        subject: name,
        fact: 'sqs.dlq.maxreceive_default',
        fixes: () =>
          keepsLongest(queue) ? [] : offer(`Add a dead-letter queue for ${name}`, deadLetterQueueFor(context, queue)),
      };
    }
  },
  checkNote: (context) =>
    findings(
      context,
      'sqs-no-dlq',
      'sqs.dlq.maxreceive_default',
      (_first, name) => ({
        message: `${name ?? 'This queue'} hands a message that fails out again until it expires: give it a dead-letter queue.`,
      }),
      ({ sentence }, name = '') =>
        !namedForFailures.test(name) && !isOfRule(sentence) && !isOfSubscriber.test(sentence.text),
    ),
};

/** "The webhook has no dead-letter queue", and a queue that has none "on purpose". */
const isOfSubscriber =
  /^\W{0,4}(?:(?:the|our|an?) )?(?:web ?hook|endpoint|subscri(?:ber|ption)|mail|phone)s? (?:has|have)\b|\b(?:on purpose|deliberately|intentionally|by design|needs? none|(?:not|\w{2,6}n['’]t) need (?:one|any))\b/i;

/** "- `paid` → `book`, no DLQ" in a list of rules. */
function isOfRule({ services: [first, ...others], text, label = '' }: Sentence): boolean {
  if (/^(?:rule|subscription|schedule|function)\b/i.test(label)) return true;
  return first === 'eventbridge' && others.length === 0 && !/queue|SQS/i.test(text);
}

/** Called so by its id or name: it takes failures of something that is not seen here, or is meant to. */
function isMeantForFailures(queue: Resource): boolean {
  const names = [queue.id.split('/').at(-1) ?? '', symbolicOf(property(queue, 'QueueName')) ?? ''];
  return names.some((name) => namedForFailures.test(name));
}

/** An output gives its ARN away: somebody else may put failures into it. */
function isHandedOut({ outputs = [] }: Template, { id }: Resource): boolean {
  return outputs.some(({ value }) => value.kind === 'reference' && value.resource === id && value.attribute === 'Arn');
}

/** No dead-letter queue can keep messages longer than this queue does: how long it keeps them has to be thought about first. */
function keepsLongest(queue: Resource): boolean {
  return isFifo(queue) !== true && numberOf(property(queue, 'MessageRetentionPeriod')) === longestRetention;
}

/** No redrive policy in any branch; a branch that may hold one is not known to lack it. */
function lacksRedrive(queue: Resource): boolean {
  const policy = property(queue, 'RedrivePolicy');
  if (policy === undefined) return queue.properties.open !== true;
  const target = property(policy, 'deadLetterTargetArn');
  return (
    isAbsent(policy) ||
    (alternatives(policy).every((one) => one.kind === 'map') && target !== undefined && isAbsent(target))
  );
}

export default rule;
