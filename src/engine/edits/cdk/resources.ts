import { isList, isReference, type NewResource, type Plain, type PlainMap } from '../plain';
import { lowerCamelCase, snakeCase } from './case';
import { plainWritten } from './translate';
import { libraryName, literal, type Written, type WrittenEntry } from './written';

/** A resource that a fix adds, as a program makes it. */
export type Addition =
  | {
      readonly kind: 'construct';
      readonly type: { readonly module: string; readonly path: string };
      readonly props: readonly WrittenEntry[];
    }
  /** A method called on something that is there. */
  | { readonly kind: 'call'; readonly on: string; readonly method: string; readonly args: readonly Written[] }
  /** A property of something that is there. */
  | { readonly kind: 'property'; readonly on: string; readonly key: string; readonly value: Written }
  /** The library adds it by itself. */
  | { readonly kind: 'nothing' };

/** In the style of the construct it belongs to: first level, where that is one, else the second. */
export function additionOf(added: NewResource, isL1: boolean, isConnected: boolean): Addition | undefined {
  if (isL1) return l1Addition(added);
  switch (added.type) {
    case 'AWS::SQS::Queue':
      return queueAddition(added);
    case 'AWS::CloudWatch::Alarm':
      return alarmAddition(added);
    case 'AWS::SQS::QueuePolicy':
    case 'AWS::SNS::TopicPolicy':
      return isConnected ? { kind: 'nothing' } : statementAddition(added);
    case 'AWS::Logs::LogGroup':
    case 'AWS::Logs::LogStream':
      return { kind: 'nothing' };
    default:
      return undefined;
  }
}

const modules: Readonly<Record<string, string>> = {
  SQS: 'aws-sqs',
  SNS: 'aws-sns',
  CloudWatch: 'aws-cloudwatch',
  Logs: 'aws-logs',
};

function l1Addition({ type, properties = {} }: NewResource): Addition | undefined {
  const [, service = '', name = ''] = type.split('::');
  const module = Object.hasOwn(modules, service) ? modules[service] : undefined;
  if (module === undefined) return undefined;
  const written = plainWritten(properties, 'struct');
  const props = written.kind === 'struct' ? written.entries : [];
  return { kind: 'construct', type: libraryName(module, `Cfn${name}`), props };
}

function queueAddition({ properties = {} }: NewResource): Addition | undefined {
  const props: WrittenEntry[] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'FifoQueue' && value === true) props.push({ key: 'fifo', value: literal(true) });
    else if (key === 'MessageRetentionPeriod' && typeof value === 'number') {
      props.push({ key: 'retentionPeriod', value: { kind: 'duration', seconds: value } });
    } else return undefined;
  }
  return { kind: 'construct', type: libraryName('aws-sqs', 'Queue'), props };
}

/** An alarm on a metric that the construct itself offers. */
function alarmAddition({ properties = {} }: NewResource): Addition | undefined {
  const { Dimensions, MetricName, Threshold, EvaluationPeriods, ComparisonOperator } = properties;
  const watched = Dimensions !== undefined && isList(Dimensions) ? referencesIn(Dimensions)[0] : undefined;
  if (watched === undefined || typeof MetricName !== 'string' || typeof Threshold !== 'number') return undefined;
  const operator = typeof ComparisonOperator === 'string' ? constantName(ComparisonOperator) : undefined;
  const method = `metric${MetricName.replaceAll('.', '')}`;
  const props: WrittenEntry[] = [
    { key: 'metric', value: { kind: 'method', id: watched, method, args: [] } },
    { key: 'threshold', value: literal(Threshold) },
    { key: 'evaluationPeriods', value: literal(typeof EvaluationPeriods === 'number' ? EvaluationPeriods : 1) },
  ];
  if (operator !== undefined) {
    const symbol = libraryName('aws-cloudwatch', `ComparisonOperator.${operator}`);
    props.push({ key: 'comparisonOperator', value: { kind: 'symbol', symbol } });
  }
  return { kind: 'construct', type: libraryName('aws-cloudwatch', 'Alarm'), props };
}

function constantName(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The ids of all resources that a value refers to. */
export function referencesIn(value: Plain): readonly string[] {
  if (typeof value !== 'object') return [];
  if (isReference(value)) return [value.refersTo];
  return (isList(value) ? value : Object.values(value as PlainMap)).flatMap(referencesIn);
}

/** `queue.addToResourcePolicy(new PolicyStatement({ … }))`, unless the library has a property for the statement. */
function statementAddition({ properties = {} }: NewResource): Addition | undefined {
  const targets = properties.Queues ?? properties.Topics;
  const [on] = targets === undefined ? [] : referencesIn(targets);
  const statement = property(property(properties, 'PolicyDocument'), 'Statement');
  const first = statement !== undefined && isList(statement) && statement.length === 1 ? statement[0] : undefined;
  if (on === undefined || first === undefined) return undefined;
  if (refusesPlainText(first)) return { kind: 'property', on, key: 'enforceSSL', value: literal(true) };
  const props = statementProps(first, on);
  if (!props) return undefined;
  const type = libraryName('aws-iam', 'PolicyStatement');
  return { kind: 'call', on, method: 'addToResourcePolicy', args: [{ kind: 'new', type, args: [], props }] };
}

function refusesPlainText(statement: Plain): boolean {
  const condition = property(property(property(statement, 'Condition'), 'Bool'), 'aws:SecureTransport');
  return condition !== undefined && property(statement, 'Effect') === 'Deny';
}

function statementProps(statement: Plain, on: string): readonly WrittenEntry[] | undefined {
  const action = property(statement, 'Action');
  const principal = principalOf(property(statement, 'Principal'));
  const condition = property(statement, 'Condition');
  if (!principal || typeof action !== 'string') return undefined;
  const isDeny = property(statement, 'Effect') === 'Deny';
  const effect = libraryName('aws-iam', 'Effect.DENY');
  const attribute = action.startsWith('sns:') ? 'topicArn' : 'queueArn';
  return [
    ...(isDeny ? [{ key: 'effect', value: { kind: 'symbol', symbol: effect } as const }] : []),
    { key: 'principals', value: { kind: 'list', items: [principal] } },
    { key: 'actions', value: { kind: 'list', items: [literal(action)] } },
    { key: 'resources', value: { kind: 'list', items: [{ kind: 'resource', id: on, attribute }] } },
    ...(condition === undefined ? [] : [{ key: 'conditions', value: plainWritten(condition, 'document') }]),
  ];
}

function principalOf(principal: Plain | undefined): Written | undefined {
  const service = property(principal, 'Service');
  if (typeof service === 'string') {
    return { kind: 'new', type: libraryName('aws-iam', 'ServicePrincipal'), args: [literal(service)] };
  }
  const isAnybody = principal === '*' || property(principal, 'AWS') === '*';
  return isAnybody ? { kind: 'new', type: libraryName('aws-iam', 'AnyPrincipal'), args: [] } : undefined;
}

function property(value: Plain | undefined, key: string): Plain | undefined {
  const isMap = value !== undefined && typeof value === 'object' && !isList(value) && !isReference(value);
  return isMap ? (value as PlainMap)[key] : undefined;
}

/** The name of the variable for a resource that a fix adds. */
export function variableFor(id: string, isPython: boolean): string {
  return isPython ? snakeCase(id) : lowerCamelCase(id);
}
