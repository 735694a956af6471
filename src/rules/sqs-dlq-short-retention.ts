import { isFifo } from '../engine/graph';
import type { NoteContext, Report, Resource, Rule } from '../engine/types';
import { property, refersTo, subjectOf } from '../engine/values';
import { DAY, formatDuration } from '../facts/units';
import { chosenTogether, type Setting } from './branches';
import { describedRetentions } from './described-retention';
import { fitted } from './fitted';
import { offer, set } from './fixes';
import { placeOf } from './places';
import { findings } from './prose';

/** Messages are kept for 4 days unless the queue says otherwise (SQS Developer Guide, message quotas). */
const defaultRetention = 4 * DAY;
const longest = 14 * DAY;

const rule: Rule = {
  id: 'sqs-dlq-short-retention',
  title: 'A dead-letter queue that forgets as soon as its source',
  severity: 'warning',
  group: 'SQS',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    const reported = new Set<string>();
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      for (const id of refersTo(property(queue, 'RedrivePolicy.deadLetterTargetArn'))) {
        const dlq = graph.resource(id);
        if (dlq?.type !== 'AWS::SQS::Queue' || isFifo(dlq) !== false || reported.has(id)) continue;
        const pairs = chosenTogether(retentionOf(queue), retentionOf(dlq));
        const short = pairs.find(([one, other]) => other.number <= one.number);
        if (!short) continue;
        const [{ number: source, branch: from }, { number: sink, branch }] = short;
        reported.add(id);
        const name = subjectOf(dlq);
        yield {
          span: branch?.span ?? placeOf(dlq, 'MessageRetentionPeriod'),
          message: fitted(
            (cut) =>
              `${cut(name)} keeps messages ${formatDuration(sink)}, counted from when they entered ${cut(subjectOf(queue))} (${formatDuration(source)}): ${adviceFor(source)}.`,
          ),
          severity: isSet(queue) || isSet(dlq) ? 'warning' : 'info',
          subject: name,
          fact: 'sqs.dlq.retention_std',
          fixes: () =>
            source < longest
              ? offer(`Keep messages 14 days in ${name}`, set(context, dlq, 'MessageRetentionPeriod', longest, branch))
              : [],
          related: [
            {
              span: from?.span ?? placeOf(queue, 'MessageRetentionPeriod'),
              message: `${subjectOf(queue)} keeps messages ${formatDuration(source)}.`,
            },
          ],
        };
      }
    }
  },
  *checkNote(context) {
    const told = [...described(context)];
    yield* told;
    const statements = findings(context, 'sqs-dlq-short-retention', 'sqs.dlq.retention_std', () => ({
      message:
        'Time in the source counts: a dead-letter queue that keeps messages no longer loses them at once. Keep them 14 days there.',
    }));
    for (const statement of statements) {
      if (!told.some(({ span }) => Math.abs(span.start - statement.span.start) < near)) yield statement;
    }
  },
};

/** In characters: the times themselves, told so near, say more than the statement about them. */
const near = 200;

/** Two retention periods that prose tells. */
function* described(context: NoteContext): Iterable<Report> {
  for (const { source, sink, name } of describedRetentions(context)) {
    if (sink.seconds > source.seconds) continue;
    yield {
      span: sink.span,
      message: `The dead-letter queue keeps messages ${formatDuration(sink.seconds)}, counted from when they entered the source (${formatDuration(source.seconds)}): ${adviceFor(source.seconds)}.`,
      subject: name ?? 'sqs.dlq.retention_std',
      fact: 'sqs.dlq.retention_std',
      related: [{ span: source.span, message: `The source keeps messages ${formatDuration(source.seconds)}.` }],
    };
  }
}

/** What to do about a dead-letter queue whose source keeps messages for so many seconds. */
function adviceFor(source: number): string {
  return source < longest ? 'set 14 days' : 'let the source keep them shorter';
}

function isSet(queue: Resource): boolean {
  return property(queue, 'MessageRetentionPeriod') !== undefined;
}

/** In seconds. */
function retentionOf(queue: Resource): Setting {
  const otherwise = queue.properties.open ? undefined : defaultRetention;
  return { value: property(queue, 'MessageRetentionPeriod'), otherwise };
}

export default rule;
