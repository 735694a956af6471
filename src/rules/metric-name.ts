import { distance } from 'fastest-levenshtein';
import { inPieces } from '../engine/pieces';
import type { Fix, Graph, Report, Rule, Span, Value } from '../engine/types';
import { itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { isTakenBackAt } from './sayings/taken-back';

/** Queue attributes and misspellings that are taken for CloudWatch metrics, with the metric that is meant. */
const mistaken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS/SQS': {
    ApproximateNumberOfMessages: 'ApproximateNumberOfMessagesVisible',
    ApproximateNumberOfMessagesInFlight: 'ApproximateNumberOfMessagesNotVisible',
    ApproximateNumberOfVisibleMessages: 'ApproximateNumberOfMessagesVisible',
    NumberOfVisibleMessages: 'ApproximateNumberOfMessagesVisible',
    ApproximateNumberOfInFlightMessages: 'ApproximateNumberOfMessagesNotVisible',
    NumberOfMessagesVisible: 'ApproximateNumberOfMessagesVisible',
    NumberOfMessagesNotVisible: 'ApproximateNumberOfMessagesNotVisible',
    QueueLength: 'ApproximateNumberOfMessagesVisible',
    QueueDepth: 'ApproximateNumberOfMessagesVisible',
    AgeOfOldestMessage: 'ApproximateAgeOfOldestMessage',
    ApproximateAgeOfOldestMessages: 'ApproximateAgeOfOldestMessage',
    NumberOfEmptyReceive: 'NumberOfEmptyReceives',
  },
};

/** Metrics that SQS sends to CloudWatch (SQS Developer Guide, available CloudWatch metrics). */
const metricsOfSqs = new Set([
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfGroupsWithInflightMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfNoisyGroups',
  'ApproximateAgeOfOldestMessageInQuietGroups',
  'ApproximateNumberOfMessagesDelayedInQuietGroups',
  'ApproximateNumberOfMessagesNotVisibleInQuietGroups',
  'ApproximateNumberOfMessagesVisibleInQuietGroups',
  'NumberOfDeduplicatedSentMessages',
  'NumberOfEmptyReceives',
  'NumberOfMessagesDeleted',
  'NumberOfMessagesReceived',
  'NumberOfMessagesSent',
  'SentMessageSize',
]);

const rule: Rule = {
  id: 'metric-name',
  title: 'A CloudWatch metric that does not exist',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: true,
  *checkTemplate({ graph, doc }) {
    for (const { subject, namespace, name } of metricsOf(graph)) {
      const text = stringOf(name);
      if (text === undefined || namespace !== 'AWS/SQS' || metricsOfSqs.has(text)) continue;
      yield reportOf(name.span, text, meantBy(text), subject, doc.text);
    }
  },
  *checkNote({ note, doc }) {
    for (const { start, found } of naming(note)) {
      if (!found.asserted) continue;
      const base = start + found.span.start;
      const text = doc.text.slice(base, start + found.span.end);
      // An attribute may well be published as a metric of one's own, and scalers of pods read it from the queue.
      if (/\b(?:custom|KEDA|pods?|HPA)\b/i.test(text)) continue;
      if (
        !/\bmetrics?\b|\balarms?\b|\bcloudwatch\b|\bscal(?:e|es|ing)\b|\b(?:watch(?:es)?|monitors?|dashboards?|graphs?)\b/i.test(
          text,
        ) &&
        !found.under.some((over) => /\balarms?\b/i.test(over))
      )
        continue;
      for (const { 0: name, index } of text.matchAll(nameOfMetric)) {
        const meant = meantBy(name);
        // "Divide the ApproximateNumberOfMessages queue attribute by …"
        if (/^[`*_]{0,3}\s{1,3}(?:(?:SQS |queue )?attribute)\b/i.test(text.slice(index + name.length))) continue;
        if (isTakenBackAt(text, index, index + name.length, false, undefined)) continue;
        const place = { start: base + index, end: base + index + name.length };
        if (meant !== undefined) yield reportOf(place, name, meant, 'cw.sqs.visible', doc.text);
      }
    }
  },
};

/** Names that look like those of SQS metrics. */
const nameOfMetric = /\b(?:Approximate(?:Number|Age)Of|NumberOf)[A-Z]\w{4,50}\b/g;
const looksLikeMetric = new RegExp(nameOfMetric.source);

/** Sentences that name what looks like a metric of SQS. */
const naming = inPieces(({ mask, sentences }) =>
  looksLikeMetric.test(mask) ? sentences.filter(({ text }) => looksLikeMetric.test(text)) : [],
);

/** The metric that is meant by a name that is none: an attribute, or a name with a letter or two amiss. */
function meantBy(name: string): string | undefined {
  if (metricsOfSqs.has(name)) return undefined;
  const known = mistaken['AWS/SQS']?.[name];
  return known ?? [...metricsOfSqs].find((metric) => distance(metric, name) <= 2);
}

interface NamedMetric {
  readonly subject: string;
  readonly namespace: string | undefined;
  readonly name: Value;
}

/** Metrics of alarms, plain and inside metric queries, and of scaling policies. */
function* metricsOf(graph: Graph): Iterable<NamedMetric> {
  for (const alarm of graph.ofType('AWS::CloudWatch::Alarm')) {
    const inside = itemsOf(property(alarm, 'Metrics')).map((query) => property(query, 'MetricStat.Metric'));
    for (const metric of [alarm.properties, ...inside]) {
      const name = property(metric, 'MetricName');
      if (name) yield { subject: subjectOf(alarm), namespace: stringOf(property(metric, 'Namespace')), name };
    }
  }
  for (const type of ['AWS::AutoScaling::ScalingPolicy', 'AWS::ApplicationAutoScaling::ScalingPolicy']) {
    for (const policy of graph.ofType(type)) {
      const tracking =
        property(policy, 'TargetTrackingConfiguration') ?? property(policy, 'TargetTrackingScalingPolicyConfiguration');
      const metric = property(tracking, 'CustomizedMetricSpecification');
      const name = property(metric, 'MetricName');
      if (name) yield { subject: subjectOf(policy), namespace: stringOf(property(metric, 'Namespace')), name };
    }
  }
}

function reportOf(span: Span, name: string, meant: string | undefined, subject: string, text: string): Report {
  const written = text.slice(span.start, span.end);
  const at = meant === undefined ? -1 : written.indexOf(name);
  const fix: Fix | undefined =
    meant === undefined || at < 0
      ? undefined
      : {
          title: `Use ${meant}`,
          edits: [{ span: { start: span.start + at, end: span.start + at + name.length }, text: meant }],
          safe: false,
        };
  return {
    span,
    message:
      meant === undefined
        ? `SQS sends no metric ${name} to CloudWatch, so nothing ever arrives under this name.`
        : `CloudWatch has no metric ${name}${name === 'ApproximateNumberOfMessages' ? ' (a queue attribute)' : ''}: it is called ${meant}.`,
    subject,
    fact: 'cw.sqs.visible',
    fixes: () => (fix ? [fix] : []),
  };
}

export default rule;
