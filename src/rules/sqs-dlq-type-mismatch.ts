import { allEdits, removeProperty, replaceValue } from '../engine/edits';
import { fifoBranches, isFifo } from '../engine/graph';
import { splitOutside } from '../engine/names';
import type { Edit, Graph, Report, Resource, Rule, Value } from '../engine/types';
import {
  alternatives,
  endingOf,
  property,
  referencesOf,
  refersTo,
  stringOf,
  subjectOf,
  symbolicOf,
} from '../engine/values';
import { fitted } from './fitted';
import { type FixContext, offer, set } from './fixes';
import { findings } from './prose';
import { type Subscription, subscriptions } from './subscriptions';

const kindOf = (fifo: boolean): string => (fifo ? 'FIFO' : 'standard');

const rule: Rule = {
  id: 'sqs-dlq-type-mismatch',
  title: 'A dead-letter queue of another type than its source',
  severity: 'error',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const target = property(queue, 'RedrivePolicy.deadLetterTargetArn');
      for (const { fifo: source, dlq, sink } of deadLetterTypes(graph, queue, target)) {
        if (sink === undefined || source === sink) continue;
        const name = subjectOf(queue);
        yield {
          span: target?.span ?? queue.head,
          message: `${name} is a ${kindOf(source)} queue and ${subjectOf(dlq)} a ${kindOf(sink)} one: SQS takes only a dead-letter queue of the same type.`,
          subject: name,
          fact: 'sqs.dlq.type',
          fixes: () =>
            servesOnly(graph, dlq, source) && !isNamedByText(target)
              ? offer(`Make ${subjectOf(dlq)} a ${kindOf(source)} queue (replaces it)`, sameType(context, dlq, source))
              : [],
          related: [{ span: dlq.head, message: `${subjectOf(dlq)} is a ${kindOf(sink)} queue.` }],
        };
      }
      yield* elsewhere(queue, target);
    }
    for (const one of subscriptions(graph)) yield* ofSubscription(graph, one);
  },
  checkNote: (context) =>
    findings(
      context,
      'sqs-dlq-type-mismatch',
      'sqs.dlq.type',
      () => ({
        message:
          'The dead-letter queue of a FIFO queue has to be FIFO, that of a standard queue standard: anything else is rejected.',
      }),
      ({ sentence }) =>
        !sentence.under.some((heading) => ofTargets.test(heading) && !/\b(?:SQS|queues?)\b/i.test(heading)),
    ),
};

/** Over what is told of targets and their dead-letter queues, which are standard whatever the target is. */
const ofTargets = /\b(?:Event ?Bridge|event bus(?:es)?|Scheduler|rules)\b/i;

/** The types of a queue and of its dead-letter queues of this file, under each condition that decides the former. */
function deadLetterTypes(graph: Graph, queue: Resource, target: Value | undefined) {
  return fifoBranches(queue).flatMap(({ fifo, chosen, isFifo: isFifoThen }) =>
    refersTo(chosen(target)).flatMap((id) => {
      const dlq = graph.resource(id);
      return dlq?.type === 'AWS::SQS::Queue' ? [{ fifo, dlq, sink: isFifoThen(dlq) }] : [];
    }),
  );
}

/** A queue of another stack is named by its ARN, and only the names of FIFO queues end in `.fifo`. */
function* elsewhere(queue: Resource, target: Value | undefined): Iterable<Report> {
  for (const { fifo: source, chosen } of fifoBranches(queue)) {
    const named = chosen(target);
    for (const one of named?.kind === 'oneOf' && isFifo(queue) === undefined ? [] : alternatives(named)) {
      const sink = isFifoByArn(one);
      if (sink === undefined || source === sink) continue;
      const sinkName = splitOutside(symbolicOf(one) ?? '', ':').at(-1) ?? '';
      yield {
        span: one.span,
        message: fitted(
          (name) =>
            `${name(subjectOf(queue))} is a ${kindOf(source)} queue and ${name(sinkName)} a ${kindOf(sink)} one: SQS takes only a dead-letter queue of the same type.`,
        ),
        subject: subjectOf(queue),
        fact: 'sqs.dlq.type',
      };
    }
  }
}

/** A subscription takes a queue of the type of its topic. Of standard queues behind a FIFO topic AWS does not say it. */
function* ofSubscription(graph: Graph, { subject, properties, topic, endpoint }: Subscription): Iterable<Report> {
  const source = topic?.type === 'AWS::SNS::Topic' ? isFifo(topic) : undefined;
  if (!topic || source === undefined || (source && isFifo(endpoint) !== true)) return;
  for (const one of alternatives(property(properties, 'RedrivePolicy.deadLetterTargetArn'))) {
    const dlq = one.kind === 'reference' ? graph.resource(one.resource) : undefined;
    const sink = dlq?.type === 'AWS::SQS::Queue' ? isFifo(dlq) : isFifoByArn(one);
    if (sink === undefined || sink === source) continue;
    const sinkName = dlq ? subjectOf(dlq) : (splitOutside(symbolicOf(one) ?? '', ':').at(-1) ?? '');
    yield {
      span: one.span,
      message: fitted(
        (name) =>
          `${name(topic.id)} is a ${kindOf(source)} topic and ${name(sinkName)} a ${kindOf(sink)} queue: SNS takes only a dead-letter queue of the same type.`,
      ),
      subject,
      fact: 'sns.dlq.type',
    };
  }
}

function isFifoByArn(value: Value): boolean | undefined {
  const ending = symbolicOf(value)?.startsWith('arn:') && value.kind !== 'reference' ? endingOf(value) : undefined;
  if (ending === undefined) return undefined;
  if (ending.endsWith('.fifo')) return true;
  return '.fifo'.endsWith(ending) ? undefined : false;
}

/** What else puts its failures there takes that type too: another queue the same one, all others a standard queue. */
function servesOnly(graph: Graph, dlq: Resource, fifo: boolean): boolean {
  return graph.to(dlq.id, 'dead-letters').every(({ source }) => {
    const from = graph.resource(source);
    return from?.type === 'AWS::SQS::Queue' ? isFifo(from) === fifo : !fifo;
  });
}

/** An ARN that is written out names a queue that loses its name by another type. */
function isNamedByText(target: Value | undefined): boolean {
  return referencesOf(target).some(({ arn }) => arn !== undefined);
}

/** FIFO with its suffix, or standard without it; names that are not written out stay as they are. */
function sameType(context: FixContext, dlq: Resource, fifo: boolean): readonly Edit[] | undefined {
  const { doc, template } = context;
  const name = property(dlq, 'QueueName');
  const text = stringOf(name);
  const wanted =
    text === undefined || text.endsWith('.fifo') === fifo
      ? text
      : fifo
        ? `${text}.fifo`
        : text.slice(0, -'.fifo'.length);
  const renamed = name && wanted !== undefined && wanted !== text ? replaceValue(doc.text, template, name, wanted) : [];
  const typed = fifo ? set(context, dlq, 'FifoQueue', true) : removeProperty(doc.text, template, dlq, 'FifoQueue');
  return allEdits(typed, renamed);
}

export default rule;
