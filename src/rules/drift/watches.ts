import type { Mention } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Report } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { mentionsOf, property, subjectOf } from '../../engine/values';
import { isNotSo, withoutBounds } from './elsewhere';
import { declaredTogether, isLinked } from './pairs';

/** An alarm, and what it is said to watch. */
export const watching = longPattern`
    ^\W{0,8}(?:(?:it|which|that|also) )?(?:watches|monitors|observes|guards|is (?:an alarm )?(?:on|for)|keeps an eye on)\b[^.;,]{0,60}$
    |^\W{0,8}(?:looks at|checks)(?: the)?\W{1,8}$
    |^\W{0,8}(?:goes off|rings|fires|alarms|alerts|triggers|trips|tells|warns|looks at|measures|counts|informs|is about)\b[^.;:,]{0,60}\b
      (?:messages?|jobs|backlog|depth|errors|throttles|duration)\b[^.;:,]{0,30}\b(?:in|of|on)\W{0,8}(?:the )?$`;
/** The same the other way round. */
export const isWatched = /^\W{0,8}(?:is |are )?(?:watched|monitored|observed|guarded) by\b[^.;,]{0,24}$/i;

/** An alarm that watches something else of its template than a note says. */
export function unwatched(alarm: Mention, other: Mention, between: string): Omit<Report, 'span'> | undefined {
  const pair = declaredTogether(alarm, other);
  if (!pair || isNotSo(withoutBounds(between)) || /\b(?:not|no|never)\b|n['’]t\b/i.test(between)) return undefined;
  const { graph, source, target } = pair;
  const { id, type } = target.resource;
  const dimensions = ['Dimensions', 'Metrics'].flatMap((key) => mentionsOf(property(source.resource, key)));
  const watched = dimensions.filter((one) => graph.resource(one) !== undefined);
  const isNear = watched.some((one) => isLinked(graph, one, id) || isLinked(graph, id, one));
  const isVague = isNear && /\bof\W{0,8}(?:the )?$/.test(between);
  if (!watchable.has(type) || watched.length === 0 || watched.includes(id) || isVague) return undefined;
  return {
    message: `${alarm.name} in ${nameOf(source.doc.uri)} watches ${watched.join(', ')}, not ${other.name}.`,
    subject: subjectOf(source.resource),
    related: [{ uri: source.doc.uri, span: source.resource.head, message: `${alarm.name} is declared here.` }],
  };
}

const watchable = new Set(['AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::Kinesis::Stream']);
