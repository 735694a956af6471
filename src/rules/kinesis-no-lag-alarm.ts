import { ref } from '../engine/edits';
import type { Edit, Graph, Resource, Rule } from '../engine/types';
import { itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { alarmOn, type FixContext, offer } from './fixes';

const rule: Rule = {
  id: 'kinesis-no-lag-alarm',
  title: 'Nothing watches how far consumers lag',
  severity: 'hint',
  group: 'Kinesis',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const stream of graph.ofType('AWS::Kinesis::Stream')) {
      if (graph.from(stream.id, 'consumes').length === 0 || isWatched(graph)) continue;
      yield {
        span: stream.head,
        message: `Nothing here watches how far the consumers of ${subjectOf(stream)} lag: alarm on GetRecords.IteratorAgeMilliseconds.`,
        subject: subjectOf(stream),
        fact: 'kds.iteratorage',
        fixes: () => offer('Alarm when consumers lag an hour (adds an alarm)', watch(context, stream)),
      };
    }
  },
};

/** Any alarm on an iterator age: which stream a dimension names is often put together from parts. */
function isWatched(graph: Graph): boolean {
  return graph
    .ofType('AWS::CloudWatch::Alarm')
    .some((alarm) => metricNames(alarm).some((name) => /IteratorAge/.test(name)));
}

function metricNames(alarm: Resource): readonly string[] {
  const metrics = itemsOf(property(alarm, 'Metrics')).map((metric) => property(metric, 'MetricStat.Metric.MetricName'));
  return [property(alarm, 'MetricName'), ...metrics].map(stringOf).filter((name) => name !== undefined);
}

function watch(context: FixContext, stream: Resource): readonly Edit[] | undefined {
  return alarmOn(context, stream, `${stream.id}LagAlarm`, {
    Namespace: 'AWS/Kinesis',
    MetricName: 'GetRecords.IteratorAgeMilliseconds',
    Dimensions: [{ Name: 'StreamName', Value: ref(stream.id) }],
    Threshold: 3_600_000,
  });
}

export default rule;
