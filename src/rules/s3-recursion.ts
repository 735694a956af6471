import type { Graph, Rule, Span } from '../engine/types';
import { isAbsent, itemsOf, property, refersTo, stringOf } from '../engine/values';
import { eventsOf, filterOf, notifications } from './notifications';
import { findings } from './prose';
import { ruleTargets } from './rule-targets';

const rule: Rule = {
  id: 's3-recursion',
  title: 'A function that writes into the bucket that calls it',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const { bucketId, targetId, subject, span } of [...byNotification(graph), ...byRule(graph)]) {
      const lambdaId = calledFrom(graph, targetId).find((id) =>
        graph.from(id, 'delivers').some(({ target }) => target === bucketId),
      );
      if (lambdaId === undefined) continue;
      yield {
        span,
        message: `${lambdaId} may write into ${bucketId}, and every new object there calls it again: separate input and output by bucket or prefix.`,
        subject,
        fact: 's3.loop',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 's3-recursion', 's3.loop', () => ({
      message:
        'A function that writes into the bucket that calls it calls itself: write to another bucket, or keep them apart by prefix.',
    })),
};

/** A place to which a bucket tells of every object that is created in it. */
interface Told {
  readonly bucketId: string;
  readonly targetId: string;
  readonly subject: string;
  readonly span: Span;
}

function* byNotification(graph: Graph): Iterable<Told> {
  for (const one of notifications(graph)) {
    const { bucketId, targetId, subject, target, settings } = one;
    const filter = filterOf(one);
    if (bucketId === undefined || targetId === undefined || filter?.prefix !== '' || filter.suffix !== '') continue;
    if (!eventsOf(one)?.some((event) => /ObjectCreated|^s3:\*/.test(event))) continue;
    yield { bucketId, targetId, subject, span: target?.span ?? settings.span };
  }
}

/** Rules for the events of a bucket that ask for nothing but its name. */
function* byRule(graph: Graph): Iterable<Told> {
  for (const { rule: events, destination: targetId, subject, place: span } of ruleTargets(graph)) {
    const detail = property(events, 'EventPattern.detail');
    if (targetId === undefined || detail?.kind !== 'map' || detail.open) continue;
    if (detail.entries.some(({ key }) => key !== 'bucket')) continue;
    const types = property(events, 'EventPattern.detail-type');
    if (!isAbsent(types) && !itemsOf(types).some((type) => stringOf(type) === 'Object Created')) continue;
    for (const bucketId of itemsOf(property(detail, 'bucket.name')).flatMap(refersTo)) {
      yield { bucketId, targetId, subject, span };
    }
  }
}

/** The functions that get all of what arrives there: itself, or what reads it or is sent to without a filter. */
function calledFrom(graph: Graph, id: string): readonly string[] {
  const type = graph.resource(id)?.type;
  if (type === 'AWS::Lambda::Function') return [id];
  if (type !== 'AWS::SQS::Queue' && type !== 'AWS::SNS::Topic') return [];
  return graph
    .from(id)
    .filter(({ kind, filtered, byPermission }) => kind !== 'dead-letters' && !filtered && !byPermission)
    .flatMap(({ target }) => (target === id ? [] : calledFrom(graph, target)));
}

export default rule;
