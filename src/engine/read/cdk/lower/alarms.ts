import type { Value } from '../../../types';
import type { Construct, Datum, MapDatum, MethodCall, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { lookup } from '../lookup';
import { plain } from './fields';
import type { Kind, Kinds } from './kinds';
import { type Draft, get, known, type Lowering, list, map, refOf, set } from './lowering';
import { propOf, toValue } from './values';

const alarm: Kind = {
  type: 'AWS::CloudWatch::Alarm',
  fields: {
    alarmName: plain('AlarmName'),
    threshold: plain('Threshold'),
    evaluationPeriods: plain('EvaluationPeriods'),
    datapointsToAlarm: plain('DatapointsToAlarm'),
  },
  made: (lowering, construct, draft) => {
    const metric = propOf(construct.props, 'metric');
    if (metric?.kind !== 'object') return;
    const metrics = metricsIn(metric);
    const [only] = metrics;
    if (metrics.length === 1 && only) {
      for (const [key, value] of Object.entries(metricValue(lowering, only))) set(draft, key, value);
      return;
    }
    const { span } = metric;
    const items = metrics.map((one) =>
      map(one.span, { MetricStat: map(one.span, { Metric: map(one.span, metricValue(lowering, one)) }) }),
    );
    set(draft, 'Metrics', { kind: 'list', span, items, ...(items.length === 0 ? { open: true } : {}) });
  },
  called: (lowering, call, _construct, draft) => addActions(lowering, call, draft),
};

const actionLists: Readonly<Record<string, string>> = {
  addAlarmAction: 'AlarmActions',
  addOkAction: 'OKActions',
  addInsufficientDataAction: 'InsufficientDataActions',
};

/** `alarm.addAlarmAction(new SnsAction(topic))`. */
function addActions(lowering: Lowering, { method, args, span }: MethodCall, draft: Draft): void {
  const key = lookup(actionLists, method);
  if (key === undefined) return;
  const before = get(draft, key);
  const added = args.map((action) => {
    const first = action.kind === 'object' ? action.args[0] : action;
    return first ? toValue(lowering, first) : ({ kind: 'unknown', span } as const);
  });
  set(draft, key, list(span, [...(before?.kind === 'list' ? before.items : []), ...added]));
}

/** A metric of its own or those of an expression. */
function metricsIn(metric: ObjectDatum): readonly ObjectDatum[] {
  if (metric.base) return metricsIn(metric.base);
  const using = propOf(metric.props, 'usingMetrics');
  if (using?.kind === 'map') {
    return using.entries.flatMap(({ value }) => (value.kind === 'object' ? metricsIn(value) : []));
  }
  return lastName(metric.type) === 'MathExpression' ? [] : [metric];
}

function metricValue(lowering: Lowering, metric: ObjectDatum): Readonly<Record<string, Value>> {
  const { props, span, of } = metric;
  const name = of ? nameOfMethod(lowering, metric, of) : valueOrUnknown(lowering, propOf(props, 'metricName'), span);
  const namespace = of ? known(span, namespaceOf(of)) : valueOrUnknown(lowering, propOf(props, 'namespace'), span);
  const period = propOf(props, 'period');
  const statistic = propOf(props, 'statistic');
  return {
    MetricName: name,
    Namespace: namespace,
    Dimensions: dimensions(lowering, metric, props),
    Period: period ? toValue(lowering, period) : known(span, 300),
    ...(statistic ? { Statistic: toValue(lowering, statistic) } : {}),
  };
}

function valueOrUnknown(lowering: Lowering, datum: Datum | undefined, span: Value['span']): Value {
  return datum ? toValue(lowering, datum) : { kind: 'unknown', span };
}

/** `queue.metricApproximateAgeOfOldestMessage()`; `queue.metric('Name')` says the name itself. */
function nameOfMethod(lowering: Lowering, metric: ObjectDatum, of: Construct): Value {
  const method = lastName(metric.type);
  const [first] = metric.args;
  if (method === 'metric') return valueOrUnknown(lowering, first, metric.span);
  const special = of.type.startsWith('aws-kinesis.') ? lookup(streamMetrics, method) : undefined;
  return known(metric.span, special ?? method.slice('metric'.length));
}

/** Methods of streams whose metric is called otherwise. */
const streamMetrics: Readonly<Record<string, string>> = {
  metricGetRecordsIteratorAgeMilliseconds: 'GetRecords.IteratorAgeMilliseconds',
  metricGetRecordsBytes: 'GetRecords.Bytes',
  metricGetRecords: 'GetRecords.Records',
  metricGetRecordsLatency: 'GetRecords.Latency',
  metricGetRecordsSuccess: 'GetRecords.Success',
  metricPutRecordBytes: 'PutRecord.Bytes',
  metricPutRecordLatency: 'PutRecord.Latency',
  metricPutRecordSuccess: 'PutRecord.Success',
  metricPutRecordsBytes: 'PutRecords.Bytes',
  metricPutRecordsLatency: 'PutRecords.Latency',
  metricPutRecordsSuccess: 'PutRecords.Success',
  metricPutRecordsTotalRecords: 'PutRecords.TotalRecords',
  metricPutRecordsSuccessfulRecords: 'PutRecords.SuccessfulRecords',
  metricPutRecordsFailedRecords: 'PutRecords.FailedRecords',
  metricPutRecordsThrottledRecords: 'PutRecords.ThrottledRecords',
  metricReadProvisionedThroughputExceeded: 'ReadProvisionedThroughputExceeded',
  metricWriteProvisionedThroughputExceeded: 'WriteProvisionedThroughputExceeded',
};

const places: Readonly<Record<string, readonly [namespace: string, dimension: string]>> = {
  'aws-sqs': ['AWS/SQS', 'QueueName'],
  'aws-sns': ['AWS/SNS', 'TopicName'],
  'aws-kinesis': ['AWS/Kinesis', 'StreamName'],
  'aws-kinesisfirehose': ['AWS/Firehose', 'DeliveryStreamName'],
  'aws-lambda': ['AWS/Lambda', 'FunctionName'],
  'aws-events': ['AWS/Events', 'RuleName'],
};

function placeOf(construct: Construct): readonly [namespace: string, dimension: string] {
  const module = (construct.type.split('.')[0] ?? '').replace(/^(aws-lambda)-(?:nodejs|python|go)$/, '$1');
  return lookup(places, module) ?? ['', ''];
}

function dimensionOf(lowering: Lowering, construct: Construct, span: Value['span']): Value {
  const [, dimension] = placeOf(construct);
  const value = refOf(lowering, construct, span);
  const attribute = dimension === 'QueueName' || dimension === 'TopicName' ? dimension : undefined;
  return value.kind === 'reference' && attribute !== undefined ? { ...value, attribute } : value;
}

function namespaceOf(construct: Construct): string {
  return placeOf(construct)[0];
}

function dimensions(lowering: Lowering, { of, span }: ObjectDatum, props: MapDatum): Value {
  if (of)
    return list(span, [
      map(span, {
        Name: known(span, placeOf(of)[1]),
        Value: dimensionOf(lowering, of, span),
      }),
    ]);
  const written = propOf(props, 'dimensionsMap') ?? propOf(props, 'dimensions');
  if (written?.kind !== 'map') return written ? toValue(lowering, written) : list(span, []);
  const items = written.entries.map(({ key, keySpan, value }) =>
    map(value.span, { Name: known(keySpan, key), Value: toValue(lowering, value) }),
  );
  return list(written.span, items);
}

export const alarmKinds: Kinds = { 'aws-cloudwatch.Alarm': alarm };
