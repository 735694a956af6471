import { type Mention, namesOf } from '../../engine/mentions/mentions';
import type { Report } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { subjectOf } from '../../engine/values';
import { graphOf } from './holders';

/** "What fails goes to `OrderFailures`": an id that nothing in a template has, which has another queue for it, or none. */
export function unknown(left: Mention, right: Mention): Omit<Report, 'span'> | undefined {
  const [source, other] = left.declared;
  const graph = source && graphOf(source);
  if (!graph || other || !failures.test(right.name)) return undefined;
  const { id, head } = source.resource;
  const givers = [id, ...graph.to(id, 'consumes').map((edge) => edge.source)].map((one) => graph.resource(one));
  const [edge, another] = givers.flatMap((one) => graph.from(one?.id ?? '', 'dead-letters'));
  const queue = graph.resource(edge?.target ?? '');
  const isNone =
    !edge &&
    givers.every((one) => one && !one.properties.open) &&
    givers.some((one) => one?.type === 'AWS::SQS::Queue');
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const named = plain(right.name);
  const isLike = (name: string): boolean => plain(name).includes(named) || named.includes(plain(name));
  const isAny = source.doc.templates[source.index]?.resources.some((one) => namesOf(one).some(isLike));
  if (another || isAny !== false || !(queue || isNone)) return undefined;
  const says = `${left.name} in ${nameOf(source.doc.uri)} has ${queue?.id ?? 'nothing'} for its dead-letter queue`;
  return {
    message: `${says}, not ${right.name}.`,
    subject: subjectOf(source.resource),
    related: [{ uri: source.doc.uri, span: head, message: `${says}.` }],
  };
}

const failures =
  /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)*(?:DLQ|Dlq|Dead[A-Z]\w+|DeadLetters?|Fail\w{2,6}|Failures|Poison\w*)(?:Queue)?$/;
