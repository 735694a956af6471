import { distance } from 'fastest-levenshtein';
import { lazyPattern } from '../engine/pattern';
import { inPieces } from '../engine/pieces';
import type { Fix, Graph, Report, Rule, Span, Value } from '../engine/types';
import { alternatives, itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { fitted } from './fitted';
import { type ServiceMetrics, serviceMetrics } from './metric-tables';
import { isTakenBackAt } from './sayings/taken-back';

const rule: Rule = {
  id: 'metric-name',
  title: 'A CloudWatch metric that does not exist',
  severity: 'warning',
  group: 'S3, policies, alarms',
  fixable: true,
  *checkTemplate({ graph, doc }) {
    for (const { subject, namespace, name, dimensions } of metricsOf(graph)) {
      const known = serviceMetrics.get(namespace ?? '');
      if (!known) continue;
      const text = stringOf(name);
      const meant = text === undefined ? undefined : meantBy(text, known);
      if (name && text !== undefined && (meant !== undefined || (known.isComplete && !known.metrics.has(text)))) {
        yield reportOf(name.span, text, meant, subject, doc.text, known.service);
      }
      yield* ofNothing(graph, dimensions, known, subject);
    }
  },
  *checkNote({ note, doc }) {
    for (const { start, found } of naming(note)) {
      if (!found.asserted) continue;
      const base = start + found.span.start;
      const text = doc.text.slice(base, start + found.span.end);
      // An attribute may well be published as a metric of one's own, and scalers of pods read it from the queue.
      if (/\b(?:custom|KEDA|pods?|HPA|GetQueueAttributes)\b/i.test(text)) continue;
      if (
        !/\bmetrics?\b|\balarms?\b|\bcloudwatch\b|\bAWS\/SQS\b|\bscal(?:e|es|ing)\b|\b(?:watch(?:es)?|monitors?|dashboards?|graphs?)\b/i.test(
          text,
        ) &&
        !knownMetric.test(text) &&
        !found.under.some((over) => /\balarms?\b/i.test(over)) &&
        !againstNumber.test(text)
      )
        continue;
      for (const { 0: name, index } of text.matchAll(nameOfMetric)) {
        const known = tableOf(name, text);
        const meant = known && meantBy(name, known);
        // "Divide the ApproximateNumberOfMessages queue attribute by …"
        if (
          /^[`*_]{0,3}\s{1,3}(?:is (?:an?|the) )?(?:(?:SQS |queue )?attribute)\b/i.test(text.slice(index + name.length))
        )
          continue;
        // "`ApproximateAgeOfOldestMessage` … `AgeOfOldestMessage` grows": the note knows, and writes it short.
        if (doc.text.includes(`Approximate${name}`)) continue;
        if (isTakenBackAt(text, index, index + name.length, false, undefined)) continue;
        const place = { start: base + index, end: base + index + name.length };
        if (meant === undefined && !isNone(name, text, text.slice(index + name.length))) continue;
        const isOfQueue = known?.service === 'SQS';
        yield reportOf(place, name, meant, isOfQueue ? 'cw.sqs.visible' : name, doc.text, known?.service);
      }
    }
  },
};

/** Names that look like those of metrics of queues, topics and streams. */
const nameOfMetric =
  /\b(?:Approximate(?:Number|Age)Of|NumberOf)[A-Z]\w{4,50}\b|\b(?:Read|Write)Throughput[A-Z]\w{4,12}\b|(?<=\b(?:SQS|CloudWatch)(?: metrics?)?\W{1,4})Queue(?:Depth|Length)\b|\b(?:AgeOf)?Oldest[A-Z]\w{4,20}\b|\bIteratorAge[A-Z]\w{2,16}\b|\bMessages(?:InFlight|Visible|NotVisible|InQueue)\b|\b(?:[A-Z][a-z]{1,20}){2,6}\b(?=\W{1,4}AWS\/SQS\b)/g;
const looksLikeMetric = lazyPattern('', () => nameOfMetric.source);

/** "`IteratorAgeMaximum` < 10,000": attributes of queues are held against numbers too, by those who ask for them. */
const againstNumber =
  /\b(?!ApproximateNumberOfMessages(?:NotVisible|Delayed)?\b)[A-Z]\w{8,60}[`*_]{0,3}\s{1,3}(?:[<>≤≥]=?|(?:is |stays |goes )?(?:above|below|over|under))\s{0,3}\d/;

/** Sentences that name what looks like a metric. */
const naming = inPieces(({ mask, sentences }) =>
  looksLikeMetric.test(mask) ? sentences.filter(({ text }) => looksLikeMetric.test(text)) : [],
);

/** "The CloudWatch metric `NumberOfMessagesFailed` of the queue": of all metrics of queues none is called like it. */
function isNone(name: string, text: string, behind: string): boolean {
  const isOfAws =
    /^Approx/.test(name) ||
    /\bCloud ?Watch\b|\bAWS\/SQS\b/i.test(text) ||
    (/\bSQS\b/.test(text) && !ofOurOwn.test(text)) ||
    knownMetric.test(text);
  const isOfQueue =
    (ofMessages.test(name) && (/\b(?:SQS|queues?|DLQs?)\b/i.test(text) || knownMetric.test(text))) ||
    /^\W{1,4}AWS\/SQS\b/.test(behind);
  return isOfAws && isOfQueue && ![...serviceMetrics.values()].some(({ metrics }) => metrics.has(name));
}

/** Beside a metric of queues another one is meant. */
const knownMetric =
  /\b(?:ApproximateNumberOfMessages(?:(?:Not)?Visible|Delayed)|ApproximateAgeOfOldestMessage|NumberOf(?:MessagesSent|MessagesDeleted|MessagesReceived|EmptyReceives))\b/;
/** A metric that somebody publishes may be called anything. */
const ofOurOwn = /\b(?:publish|emit|push|put|report|own)/i;
const ofMessages = /^(?:Approximate)?NumberOf\w{0,20}Messages/;

/** The metrics of the service that a sentence speaks of. */
function tableOf(name: string, text: string): ServiceMetrics | undefined {
  if (name.startsWith('Iterator')) return serviceMetrics.get('AWS/Kinesis');
  if (/^(?:Read|Write)/.test(name))
    return /\b(?:kinesis|streams?|shards?)\b/i.test(text) ? serviceMetrics.get('AWS/Kinesis') : undefined;
  const isOfTopic = /\b(?:SNS|topics?)\b/i.test(text) && !/\b(?:SQS|queues?)\b/i.test(text);
  return serviceMetrics.get(isOfTopic ? 'AWS/SNS' : 'AWS/SQS');
}

/** The metric that is meant by a name that is none: an attribute, or a name with a letter or two amiss. */
function meantBy(name: string, { metrics, mistaken }: ServiceMetrics): string | undefined {
  if (metrics.has(name)) return undefined;
  if (Object.hasOwn(mistaken, name)) return mistaken[name];
  const words = wordsOf(name);
  const called = Object.keys(mistaken).find((one) => wordsOf(one) === words);
  return (called && mistaken[called]) ?? [...metrics].find((one) => distance(one, name) <= 2 || wordsOf(one) === words);
}

/** `OldestMessageAge` for `ApproximateAgeOfOldestMessage`: the words that tell a metric, in any order and unit. */
function wordsOf(name: string): string {
  const bare = name.replace(
    /^(?:GetRecords\.|Approximate)|NumberOf|Of(?=[A-Z])|(?:Milli)?[Ss]econds$|Minutes$|Ms$/g,
    '',
  );
  return (bare.match(/[A-Z][a-z]+/g) ?? []).sort().join(' ');
}

/** Dimensions that no metric has: of another name, or with the ARN or URL of a resource instead of its name. */
function* ofNothing(
  graph: Graph,
  dimensions: Value | undefined,
  { service, dimensions: known, type, attribute }: ServiceMetrics,
  subject: string,
): Iterable<Report> {
  for (const dimension of itemsOf(dimensions).flatMap(alternatives)) {
    const [name, value] = [property(dimension, 'Name'), property(dimension, 'Value')];
    const called = stringOf(name);
    if (name && called !== undefined && !known.includes(called)) {
      const message = `${service} has no metric by ${called}, so nothing ever arrives here: its metrics go by ${known[0]}.`;
      yield { span: name.span, message, subject };
    }
    for (const one of called === known[0] ? alternatives(value) : []) {
      if (one.kind !== 'reference' || graph.resource(one.resource)?.type !== type) continue;
      const isRef = one.attribute === undefined;
      if (one.attribute !== 'Arn' && !(isRef && attribute !== undefined)) continue;
      const is = isRef && type === 'AWS::SQS::Queue' ? 'URL' : 'ARN';
      const name = attribute === undefined ? 'its Ref' : `its attribute ${attribute}`;
      yield {
        span: one.span,
        message: fitted(
          (id) =>
            `Metrics of ${id(one.resource)} go by its name, and this is its ${is}, so nothing ever arrives here: take ${name}.`,
        ),
        subject,
      };
    }
  }
}

interface NamedMetric {
  readonly subject: string;
  readonly namespace: string | undefined;
  readonly name: Value | undefined;
  readonly dimensions: Value | undefined;
}

/** Metrics of alarms, plain and inside metric queries, and of scaling policies. */
function* metricsOf(graph: Graph): Iterable<NamedMetric> {
  for (const alarm of graph.ofType('AWS::CloudWatch::Alarm')) {
    const inside = itemsOf(property(alarm, 'Metrics')).map((query) => property(query, 'MetricStat.Metric'));
    for (const metric of [alarm.properties, ...inside]) yield namedBy(metric, subjectOf(alarm));
  }
  for (const type of ['AWS::AutoScaling::ScalingPolicy', 'AWS::ApplicationAutoScaling::ScalingPolicy']) {
    for (const policy of graph.ofType(type)) {
      const tracking =
        property(policy, 'TargetTrackingConfiguration') ?? property(policy, 'TargetTrackingScalingPolicyConfiguration');
      yield namedBy(property(tracking, 'CustomizedMetricSpecification'), subjectOf(policy));
    }
  }
}

function namedBy(metric: Value | undefined, subject: string): NamedMetric {
  const namespace = stringOf(property(metric, 'Namespace'));
  return { subject, namespace, name: property(metric, 'MetricName'), dimensions: property(metric, 'Dimensions') };
}

function reportOf(
  span: Span,
  name: string,
  meant: string | undefined,
  subject: string,
  text: string,
  service = 'SQS',
): Report {
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
        ? `${service} sends no metric ${name} to CloudWatch, so nothing ever arrives under this name.`
        : `CloudWatch has no metric ${name}${name === 'ApproximateNumberOfMessages' ? ' (a queue attribute)' : ''}: it is called ${meant}.`,
    subject,
    ...(service === 'SQS' && { fact: 'cw.sqs.visible' }),
    fixes: () => (fix ? [fix] : []),
  };
}

export default rule;
