import { withoutTail } from '../../../trim';
import { lookup } from '../lookup';

/**
 * Names of the construct library, the same whatever the language, major version or import style: `aws-sqs` for
 * `aws-cdk-lib/aws-sqs`, `@aws-cdk/aws-sqs`, `aws_cdk.aws_sqs` and their `-alpha` packages; `core` for what has no service.
 * Modules of others are `external`.
 */
export function moduleName(specifier: string): string {
  const known = namesOfModules.get(specifier);
  if (known !== undefined) return known;
  const name = nameOf(specifier);
  if (name !== 'external' && namesOfModules.size < 1000) namesOfModules.set(specifier, name);
  return name;
}

/** Modules of the library that were asked for: a few, however many programs are read. */
const namesOfModules = new Map<string, string>();

function nameOf(specifier: string): string {
  const parts = specifier.replaceAll('_', '-').split(/[/.]/);
  const [first = '', second] = parts;
  if (first === 'aws-cdk' || first === 'aws-cdk-lib' || first === '@aws-cdk' || first === 'monocdk') {
    return second === undefined || second === 'core' ? 'core' : second.replace(/-(?:alpha|beta)$/, '');
  }
  if (/^@?aws-solutions-constructs$/.test(first)) return 'external.solutions';
  // Python programs have folders of that name too: `from constructs.queues import OrderQueue`.
  return specifier === 'constructs' || specifier.startsWith('constructs/') ? 'core' : 'external';
}

/** What a member of a module or class is called: `aws-sqs.Queue`, and the module itself for `cdk.aws_sqs`. */
export function memberPath(path: string, member: string): string {
  // The first major version of Python keeps what has no service in a module of that name: `from aws_cdk import core`.
  if (path === 'core' && member === 'core') return path;
  if (path === 'core' && /^aws[_-]/.test(member)) return moduleName(`aws-cdk-lib/${member}`);
  return `${path}.${member}`;
}

/** The last part of a path: the class, function or member of an enum. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The name that modules are usually given, for code whose imports are not there (an excerpt, or not yet written). */
export function usualModule(name: string): string | undefined {
  return lookup(usualNames, name);
}

const usualNames: Readonly<Record<string, string>> = {
  cdk: 'core',
  core: 'core',
  sqs: 'aws-sqs',
  aws_sqs: 'aws-sqs',
  sns: 'aws-sns',
  aws_sns: 'aws-sns',
  subs: 'aws-sns-subscriptions',
  subscriptions: 'aws-sns-subscriptions',
  sns_subscriptions: 'aws-sns-subscriptions',
  snsSubscriptions: 'aws-sns-subscriptions',
  lambda: 'aws-lambda',
  lambda_: 'aws-lambda',
  _lambda: 'aws-lambda',
  aws_lambda: 'aws-lambda',
  nodejs: 'aws-lambda-nodejs',
  lambdaEventSources: 'aws-lambda-event-sources',
  lambda_event_sources: 'aws-lambda-event-sources',
  eventsources: 'aws-lambda-event-sources',
  event_sources: 'aws-lambda-event-sources',
  sources: 'aws-lambda-event-sources',
  destinations: 'aws-lambda-destinations',
  lambdaDestinations: 'aws-lambda-destinations',
  lambda_destinations: 'aws-lambda-destinations',
  events: 'aws-events',
  aws_events: 'aws-events',
  targets: 'aws-events-targets',
  events_targets: 'aws-events-targets',
  eventsTargets: 'aws-events-targets',
  scheduler: 'aws-scheduler',
  pipes: 'aws-pipes',
  kinesis: 'aws-kinesis',
  firehose: 'aws-kinesisfirehose',
  kinesisfirehose: 'aws-kinesisfirehose',
  amazonmq: 'aws-amazonmq',
  s3: 'aws-s3',
  s3n: 'aws-s3-notifications',
  s3_notifications: 'aws-s3-notifications',
  s3notifications: 'aws-s3-notifications',
  dynamodb: 'aws-dynamodb',
  cloudwatch: 'aws-cloudwatch',
  iam: 'aws-iam',
  kms: 'aws-kms',
  sfn: 'aws-stepfunctions',
  stepfunctions: 'aws-stepfunctions',
};

/** The module of a class that nothing imports yet, or that comes with all of a module: `from aws_cdk.aws_sqs import *`. */
export function usualClass(name: string): string | undefined {
  return lookup(usualClasses, name);
}

const usualClasses: Readonly<Record<string, string>> = {
  Duration: 'core.Duration',
  Size: 'core.Size',
  Queue: 'aws-sqs.Queue',
  CfnQueue: 'aws-sqs.CfnQueue',
  DeadLetterQueue: 'aws-sqs.DeadLetterQueue',
  QueueEncryption: 'aws-sqs.QueueEncryption',
  Topic: 'aws-sns.Topic',
  CfnTopic: 'aws-sns.CfnTopic',
  SqsSubscription: 'aws-sns-subscriptions.SqsSubscription',
  LambdaSubscription: 'aws-sns-subscriptions.LambdaSubscription',
  SqsEventSource: 'aws-lambda-event-sources.SqsEventSource',
  KinesisEventSource: 'aws-lambda-event-sources.KinesisEventSource',
  DynamoEventSource: 'aws-lambda-event-sources.DynamoEventSource',
  SqsDlq: 'aws-lambda-event-sources.SqsDlq',
  StartingPosition: 'aws-lambda.StartingPosition',
  NodejsFunction: 'aws-lambda-nodejs.NodejsFunction',
  PythonFunction: 'aws-lambda-python.PythonFunction',
  EventBus: 'aws-events.EventBus',
  Rule: 'aws-events.Rule',
  Schedule: 'aws-events.Schedule',
  Stream: 'aws-kinesis.Stream',
  DeliveryStream: 'aws-kinesisfirehose.DeliveryStream',
  CfnPipe: 'aws-pipes.CfnPipe',
  CfnSchedule: 'aws-scheduler.CfnSchedule',
  CfnBroker: 'aws-amazonmq.CfnBroker',
};

/** `visibility_timeout` is `visibilityTimeout`; constants and class names stay as they are. */
export function camelCase(name: string): string {
  if (!name.includes('_') || name === name.toUpperCase()) return name;
  const joined = withoutTail(name, /_/).replace(/(?!^)_([a-z0-9])/g, (_, after: string) => after.toUpperCase());
  return lookup(irregular, joined) ?? joined;
}

const irregular: Readonly<Record<string, string>> = { enforceSsl: 'enforceSSL' };
