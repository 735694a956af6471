import type { Span, Value } from '../../../types';
import { endingOf } from '../../../values';
import { constructsOf } from '../evaluate/calls';
import type { Construct, Datum, MapDatum, ObjectDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { lookup } from '../lookup';
import { choice, type Fields, plain } from './fields';
import { grant, isPrincipalOfService } from './grants';
import type { Kind, Kinds } from './kinds';
import { arnOf, type Draft, derive, get, known, type Lowering, list, map, set } from './lowering';
import { addStatement, allowService, allowStatement, statementValue } from './policies';
import { denyInsecure, writeStatements } from './sqs';
import { entrySet, fieldsOf, propOf, toValue } from './values';

export const topicFields: Fields = {
  topicName: plain('TopicName'),
  displayName: plain('DisplayName'),
  fifo: plain('FifoTopic'),
  contentBasedDeduplication: plain('ContentBasedDeduplication'),
  masterKey: plain('KmsMasterKeyId'),
  tracingConfig: choice('TracingConfig', 'TracingConfig', { PASS_THROUGH: 'PassThrough', ACTIVE: 'Active' }),
  fifoThroughputScope: choice('FifoThroughputScope', 'FifoThroughputScope', {
    TOPIC: 'Topic',
    MESSAGE_GROUP: 'MessageGroup',
  }),
};

const topic: Kind = {
  type: 'AWS::SNS::Topic',
  fields: topicFields,
  made: (lowering, construct, draft) => {
    completeName(draft);
    const days = propOf(construct.props, 'messageRetentionPeriodInDays');
    if (days) set(draft, 'ArchivePolicy', map(days.span, { MessageRetentionPeriod: toValue(lowering, days) }));
    const enforce = propOf(construct.props, 'enforceSSL');
    if (enforce?.kind === 'known' && enforce.value === true) {
      addStatement(lowering, construct, denyInsecure(lowering, construct, 'sns:Publish', enforce));
    }
  },
  called: (lowering, call, construct) => {
    const [first] = call.args;
    if (call.method === 'addSubscription')
      for (const option of optionsOf(first)) subscribe(lowering, construct, option, call.span);
    else if (call.method === 'addToResourcePolicy' && first) {
      addStatement(lowering, construct, statementValue(lowering, first));
    } else if (call.method === 'grantPublish') {
      if (isPrincipalOfService(first)) grantPublish(lowering, construct, first, call.span);
      else grant(lowering, first, construct, ['sns:Publish'], call.span);
    }
  },
};

/** FIFO topics get the ending of their name from the library. */
function completeName(draft: Draft): void {
  const name = get(draft, 'TopicName');
  const isFifo = get(draft, 'FifoTopic');
  if (name && isFifo?.kind === 'known' && isFifo.value === true) set(draft, 'TopicName', withEnding(name));
}

function withEnding(name: Value): Value {
  if (name.kind === 'oneOf') return { ...name, options: name.options.map(withEnding) };
  const ending = endingOf(name);
  if (ending === undefined || ending.endsWith('.fifo')) return name;
  if (name.kind === 'unknown') return { ...name, suffix: `${ending}.fifo` };
  return name.kind === 'known' ? { ...name, value: `${ending}.fifo` } : name;
}

function grantPublish(lowering: Lowering, construct: Construct, grantee: ObjectDatum, span: Span): void {
  addStatement(lowering, construct, allowStatement(lowering, construct, grantee, ['sns:Publish'], span));
}

export function optionsOf(datum: Datum | undefined): readonly Datum[] {
  if (!datum) return [];
  return datum.kind === 'oneOf' ? datum.options : [datum];
}

const subscriptionFields: Fields = {
  rawMessageDelivery: plain('RawMessageDelivery'),
  region: plain('Region'),
  subscriptionRoleArn: plain('SubscriptionRoleArn'),
  deliveryPolicy: plain('DeliveryPolicy'),
};

const protocols: Readonly<Record<string, string>> = {
  SqsSubscription: 'sqs',
  LambdaSubscription: 'lambda',
  EmailSubscription: 'email',
  SmsSubscription: 'sms',
  FirehoseSubscription: 'firehose',
};

/**
 * `topic.addSubscription(new SqsSubscription(queue, …))`; `given` is that call. What is made once for several topics stands
 * where it is made for the first of them, and for each other where it is given to it.
 */
export function subscribe(lowering: Lowering, topicConstruct: Construct, subscription: Datum, given: Span): void {
  if (subscription.kind !== 'object') return;
  const { args, props, span } = subscription;
  const name = lastName(subscription.type);
  const [endpoint] = args;
  const protocol = name === 'UrlSubscription' ? urlProtocol(endpoint, props) : lookup(protocols, name);
  if (!endpoint || (protocol === undefined && name !== 'UrlSubscription')) return;
  const targets = constructsOf(endpoint);
  const isJson = propOf(props, 'json');
  const word =
    name === 'EmailSubscription' && isJson?.kind === 'known' && isJson.value === true ? 'email-json' : protocol;
  const topicArn = arnOf(lowering, topicConstruct, span);
  const count = lowering.subscriptions.get(topicConstruct) ?? 0;
  lowering.subscriptions.set(topicConstruct, count + 1);
  const first = lowering.givenAt.get(subscription) ?? given.start;
  lowering.givenAt.set(subscription, first);
  const draft = derive(lowering, {
    id: `${lowering.idOf(topicConstruct)}/Subscription[${count}]`,
    type: 'AWS::SNS::Subscription',
    head: first === given.start ? subscription.head : given,
    span,
    propertiesSpan: props.span,
    owner: topicConstruct,
    ...(props.open ? { open: true } : {}),
    entries: [
      { key: 'TopicArn', keySpan: span, value: topicArn },
      { key: 'Protocol', keySpan: span, value: word === undefined ? { kind: 'unknown', span } : known(span, word) },
      { key: 'Endpoint', keySpan: endpoint.span, value: toValue(lowering, endpoint) },
      ...fieldsOf(lowering, props, subscriptionFields),
    ],
  });
  completeSubscription(lowering, draft, props, topicArn);
  if (name === 'SqsSubscription') {
    allowService(
      lowering,
      targets,
      { service: 'sns.amazonaws.com', actions: ['sqs:SendMessage'], source: topicArn },
      span,
    );
  }
  if (name === 'LambdaSubscription') permitInvoke(lowering, targets, 'sns.amazonaws.com', topicArn, span);
}

function urlProtocol(endpoint: Datum | undefined, props: MapDatum): string | undefined {
  const written = propOf(props, 'protocol');
  if (written?.kind === 'symbol') return lastName(written.path).toLowerCase();
  const text =
    endpoint?.kind === 'known' ? String(endpoint.value) : endpoint?.kind === 'unknown' ? (endpoint.prefix ?? '') : '';
  return text.startsWith('https:') ? 'https' : text.startsWith('http:') ? 'http' : undefined;
}

/** The dead-letter queue, which the library also opens to SNS, and the filter. */
function completeSubscription(lowering: Lowering, draft: Draft, props: MapDatum, topicArn: Value): void {
  const deadLetters = entrySet(props, 'deadLetterQueue');
  if (deadLetters) {
    const { value, keySpan } = deadLetters;
    set(draft, 'RedrivePolicy', map(value.span, { deadLetterTargetArn: toValue(lowering, value) }), keySpan);
    allowService(
      lowering,
      constructsOf(value),
      { service: 'sns.amazonaws.com', actions: ['sqs:SendMessage'], source: topicArn },
      value.span,
    );
  }
  for (const key of ['filterPolicy', 'filterPolicyWithMessageBody']) {
    const entry = props.entries.findLast((candidate) => candidate.key === key);
    if (!entry) continue;
    set(draft, 'FilterPolicy', filterPolicy(lowering, entry.value), entry.keySpan);
    if (key !== 'filterPolicy') set(draft, 'FilterPolicyScope', known(entry.keySpan, 'MessageBody'));
  }
}

/** Conditions by attribute; bounds of numbers are the numbers alone. */
function filterPolicy(lowering: Lowering, datum: Datum): Value {
  if (datum.kind !== 'map') return toValue(lowering, datum);
  return {
    kind: 'map',
    span: datum.span,
    entries: datum.entries.map(({ key, keySpan, value }) => ({
      key,
      keySpan,
      value: filterConditions(lowering, value),
    })),
    ...(datum.open ? { open: true } : {}),
  };
}

function filterConditions(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind !== 'object') return toValue(lowering, datum);
  const method = lastName(datum.type);
  const [first] = datum.args;
  if (method === 'policy' && first) return filterPolicy(lowering, first);
  if (method === 'filter' && first) return filterConditions(lowering, first);
  if (method === 'existsFilter' || method === 'notExistsFilter') {
    return list(span, [map(span, { exists: known(span, method === 'existsFilter') })]);
  }
  const { entries } = datum.props;
  if (entries.some(({ value }) => value.kind === 'unknown')) return { kind: 'unknown', span };
  return list(
    span,
    entries.flatMap(({ key, value }) =>
      (value.kind === 'list' ? value.items : [value]).map((item) => {
        const one = toValue(lowering, item);
        const condition = conditions[key];
        return condition === undefined ? one : map(item.span, { [condition]: one });
      }),
    ),
  );
}

const conditions: Readonly<Record<string, string>> = {
  denylist: 'anything-but',
  matchPrefixes: 'prefix',
  matchSuffixes: 'suffix',
};

/** `new Subscription(this, 'S', { topic, endpoint, protocol })`. */
const subscription: Kind = {
  type: 'AWS::SNS::Subscription',
  fields: {
    ...subscriptionFields,
    topic: plain('TopicArn'),
    endpoint: plain('Endpoint'),
    protocol: choice('Protocol', 'SubscriptionProtocol', {
      HTTP: 'http',
      HTTPS: 'https',
      EMAIL: 'email',
      EMAIL_JSON: 'email-json',
      SMS: 'sms',
      SQS: 'sqs',
      APPLICATION: 'application',
      LAMBDA: 'lambda',
      FIREHOSE: 'firehose',
    }),
  },
  made: (lowering, construct, draft) => {
    const topicDatum = propOf(construct.props, 'topic');
    if (topicDatum) completeSubscription(lowering, draft, construct.props, toValue(lowering, topicDatum));
  },
};

const policy: Kind = {
  type: 'AWS::SNS::TopicPolicy',
  fields: { topics: plain('Topics'), policyDocument: plain('PolicyDocument') },
  made: writeStatements,
};

export const snsKinds: Kinds = {
  'aws-sns.Topic': topic,
  'aws-sns.Subscription': subscription,
  'aws-sns.TopicPolicy': policy,
};

/** The permission that the library adds to a function that a service calls. */
export function permitInvoke(
  lowering: Lowering,
  targets: readonly Construct[],
  service: string,
  source: Value,
  span: Span,
): void {
  for (const target of targets) {
    if (target.imported !== undefined) continue;
    derive(lowering, {
      id: `${lowering.idOf(target)}/${service.split('.')[0] ?? ''}Permission`,
      type: 'AWS::Lambda::Permission',
      head: target.head,
      span,
      owner: target,
      entries: Object.entries({
        Action: known(span, 'lambda:InvokeFunction'),
        FunctionName: arnOf(lowering, target, span),
        Principal: known(span, service),
        SourceArn: source,
      }).map(([key, value]) => ({ key, keySpan: span, value })),
    });
  }
}
