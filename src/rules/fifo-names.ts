import { isFifo } from '../engine/graph';
import type { Report, Resource } from '../engine/types';
import { endingOf, property, stringOf, subjectOf } from '../engine/values';

/** FIFO and a name that does not end in `.fifo`, or the reverse: rejected at deployment. A missing name is fine. */
export function* misnamed(
  resource: Resource,
  nameKey: string,
  noun: 'queue' | 'topic',
  fact: string,
): Iterable<Report> {
  const name = property(resource, nameKey);
  const fifo = isFifo(resource);
  const ending = endingOf(name);
  if (name === undefined || ending === undefined || fifo === undefined) return;
  if (name.kind === 'unknown' && ending.length < '.fifo'.length) return;
  if (fifo === ending.endsWith('.fifo')) return;
  const shown = stringOf(name) ?? `…${ending}`;
  yield {
    span: name.span,
    message: fifo
      ? `${subjectOf(resource)} is a FIFO ${noun}, but its name ${shown} does not end in .fifo: AWS rejects it.`
      : `${subjectOf(resource)} is named ${shown} like a FIFO ${noun}, but is a standard ${noun}: AWS rejects it.`,
    subject: subjectOf(resource),
    fact,
  };
}
