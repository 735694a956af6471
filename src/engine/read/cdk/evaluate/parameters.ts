import { lookup } from '../lookup';
import type { CallSite } from './call-site';
import type { Datum, DatumEntry } from './data';
import { lastName } from './modules';

/**
 * Python may name arguments that TypeScript gives by position: `SqsSubscription(queue=orders)`. Names of those that matter,
 * by class, function or method.
 */
const positional: Readonly<Record<string, readonly string[]>> = {
  SqsSubscription: ['queue'],
  LambdaSubscription: ['fn'],
  UrlSubscription: ['url'],
  EmailSubscription: ['emailAddress'],
  SmsSubscription: ['phoneNumber'],
  FirehoseSubscription: ['deliveryStream'],
  SqsEventSource: ['queue'],
  KinesisEventSource: ['stream'],
  KinesisConsumerEventSource: ['streamConsumer'],
  DynamoEventSource: ['table'],
  SnsEventSource: ['topic'],
  S3EventSource: ['bucket'],
  S3EventSourceV2: ['bucket'],
  SqsDlq: ['queue'],
  SnsDlq: ['topic'],
  S3OnFailureDestination: ['bucket'],
  SqsQueue: ['queue'],
  LambdaFunction: ['handler'],
  SnsTopic: ['topic'],
  KinesisStream: ['stream'],
  FirehoseDeliveryStream: ['deliveryStream'],
  SfnStateMachine: ['machine'],
  EventBus: ['eventBus'],
  ApiDestination: ['apiDestination'],
  SqsDestination: ['queue'],
  SnsDestination: ['topic'],
  LambdaDestination: ['fn'],
  EventBridgeDestination: ['eventBus'],
  S3Destination: ['bucket'],
  S3Bucket: ['bucket'],
  SqsSendMessage: ['queue'],
  SnsPublish: ['topic'],
  LambdaInvoke: ['func'],
  KinesisStreamPutRecord: ['stream'],
  FirehosePutRecord: ['deliveryStream'],
  StepFunctionsStartExecution: ['stateMachine'],
  EventBridgePutEvents: ['entry'],
  LambdaFunctionProcessor: ['lambdaFunction'],
  KinesisStreamSource: ['stream'],
  ServicePrincipal: ['service'],
  ArnPrincipal: ['arn'],
  AccountPrincipal: ['accountId'],
  addSubscription: ['topicSubscription'],
  addEventSource: ['source'],
  addEventSourceMapping: ['id'],
  addTarget: ['target'],
  addEventNotification: ['event', 'dest'],
  addObjectCreatedNotification: ['dest'],
  addObjectRemovedNotification: ['dest'],
  addToResourcePolicy: ['statement'],
  addEnvironment: ['key', 'value'],
  addPermission: ['id'],
  addPropertyOverride: ['propertyPath', 'value'],
  addOverride: ['path', 'value'],
  addPropertyDeletionOverride: ['propertyPath'],
  grantSendMessages: ['grantee'],
  grantConsumeMessages: ['grantee'],
  grantPublish: ['grantee'],
  grantInvoke: ['grantee'],
  grantRead: ['identity'],
  grantWrite: ['identity'],
  rate: ['duration'],
  expression: ['expression'],
  metric: ['metricName'],
  createAlarm: ['scope', 'id'],
  seconds: ['amount'],
  minutes: ['amount'],
  hours: ['amount'],
  days: ['amount'],
  millis: ['amount'],
  kibibytes: ['amount'],
  mebibytes: ['amount'],
  gibibytes: ['amount'],
};

/** Static methods that refer to something of another place, by what stands behind their scope and id. */
const imported = ['scope', 'id'] as const;

/** The call with the arguments that have a position there, whether they were named or not. */
export function withPositions(site: CallSite, path: string): CallSite {
  if (site.keywords.length === 0) return site;
  const name = lastName(path);
  const own = lookup(positional, name);
  const isConstruct = site.props.entries.some(({ key }) => key === 'id' || key === 'scope');
  if (/^from[A-Z]\w*Arn$/.test(name)) return reordered(site, [...imported, `${decapitalized(name.slice(4, -3))}Arn`]);
  return own && !isConstruct ? reordered(site, own) : isConstruct ? reordered(site, imported) : site;
}

function decapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function reordered(site: CallSite, names: readonly string[]): CallSite {
  const args: Datum[] = [];
  const taken = new Set<DatumEntry>();
  for (const [index, name] of names.entries()) {
    const given = site.args[index];
    const entry = given ? undefined : site.props.entries.find(({ key }) => key === name);
    const value = given ?? entry?.value;
    if (!value) break;
    args.push(value);
    if (entry) taken.add(entry);
  }
  if (taken.size === 0) return site;
  const entries = site.props.entries.filter((entry) => !taken.has(entry));
  return {
    ...site,
    args: [...args, ...site.args.slice(args.length)],
    props: { ...site.props, entries },
  };
}
