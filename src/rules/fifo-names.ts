import { replaceValue } from '../engine/edits';
import { fifoBranches, isFifo } from '../engine/graph';
import type { Edit, Report, Resource, Value } from '../engine/types';
import { alternatives, endingOf, property, stringOf, subjectOf } from '../engine/values';
import { type FixContext, offer, set } from './fixes';

/** FIFO and a name that does not end in `.fifo`, or the reverse: rejected at deployment. A missing name is fine. */
export function* misnamed(context: FixContext, resource: Resource, noun: 'queue' | 'topic'): Iterable<Report> {
  for (const { fifo, chosen } of fifoBranches(resource)) {
    const named = chosen(property(resource, noun === 'queue' ? 'QueueName' : 'TopicName'));
    // Each branch of an `Fn::If` is a name that some deployment gets; which of two conditions go together nobody knows.
    if (named?.kind === 'oneOf' && isFifo(resource) === undefined) continue;
    for (const name of alternatives(named)) {
      const ending = endingOf(name);
      if (ending === undefined || (name.kind === 'unknown' && ending.length < '.fifo'.length)) continue;
      if (fifo !== ending.endsWith('.fifo')) yield wrongEnding(context, resource, noun, fifo, name, ending);
    }
  }
}

function wrongEnding(
  context: FixContext,
  resource: Resource,
  noun: 'queue' | 'topic',
  fifo: boolean,
  name: Value,
  ending: string,
): Report {
  const shown = stringOf(name) ?? `…${ending}`;
  return {
    span: name.span,
    message: fifo
      ? `${subjectOf(resource)} is a FIFO ${noun}, but its name ${shown} does not end in .fifo: AWS rejects it.`
      : `${subjectOf(resource)} is named ${shown} like a FIFO ${noun}, but is a standard ${noun}: AWS rejects it.`,
    subject: subjectOf(resource),
    fact: 'sqs.name.fifo',
    fixes: () => {
      if (fifo) return offer(`Name it ${shown}.fifo (replaces the ${noun})`, renamed(context, name));
      if (noun === 'topic' && feedsOthers(context, resource)) return [];
      const property = noun === 'queue' ? 'FifoQueue' : 'FifoTopic';
      return offer(`Make it a FIFO ${noun} (replaces the ${noun})`, set(context, resource, property, true));
    },
  };
}

/** A FIFO topic delivers to queues only. */
function feedsOthers({ graph }: FixContext, { id }: Resource): boolean {
  return graph.from(id, 'delivers').some(({ target }) => graph.resource(target)?.type !== 'AWS::SQS::Queue');
}

/** Puts `.fifo` behind a name that is written out. */
function renamed({ doc, template }: FixContext, name: Value): readonly Edit[] | undefined {
  const text = stringOf(name);
  return text === undefined ? undefined : replaceValue(doc.text, template, name, `${text}.fifo`);
}
