import { kindOfClass } from '../../read/cdk/lower';
import { type Field, secondsIn } from '../../read/cdk/lower/fields';
import { constructName } from '../../read/cdk/lower/l1';
import { isList, isReference, type Plain, type PlainMap } from '../plain';
import { libraryName, literal, type Written, type WrittenEntry } from './written';

/** A property of a construct and what to write into it. */
export interface Setting {
  /** From the properties of the call downwards. */
  readonly path: readonly string[];
  readonly value: Written;
}

const sqs = 'aws-sqs';
const sources = 'aws-lambda-event-sources';

/**
 * How a property of CloudFormation is set on a construct or on an object that connects constructs, by the name of its class.
 * `path` is CloudFormation's. `undefined` for what the class has no property for.
 */
export function translate(className: string, path: string, value: Plain): Setting | undefined {
  if (/^Cfn[A-Z]/.test(className)) return translateL1(path, value);
  return byClass(className, path, value) ?? byField(className, path, value);
}

function byClass(className: string, path: string, value: Plain): Setting | undefined {
  const target = /^(?:Targets\[\d+\]|Target)\.(.*)$/.exec(path)?.[1];
  if (target !== undefined) return ofTarget(target, value);
  switch (`${className} ${path}`) {
    case 'Queue RedrivePolicy':
      return redrive(value);
    case 'Queue RedrivePolicy.maxReceiveCount':
      return typeof value === 'number'
        ? { path: ['deadLetterQueue', 'maxReceiveCount'], value: literal(value) }
        : undefined;
    case 'Queue SqsManagedSseEnabled':
      return value === true ? member('encryption', sqs, 'QueueEncryption.SQS_MANAGED') : undefined;
    case 'Topic KmsMasterKeyId':
      return typeof value === 'string' && value.startsWith('alias/') ? topicKey(value) : undefined;
    case 'Stream StreamEncryption':
      return member('encryption', 'aws-kinesis', 'StreamEncryption.MANAGED');
    case 'DeliveryStream DeliveryStreamEncryptionConfigurationInput': {
      const callee = libraryName('aws-kinesisfirehose', 'StreamEncryption.awsOwnedKey');
      return { path: ['encryption'], value: { kind: 'call', callee, args: [] } };
    }
  }
  if (/^(?:\w*Subscription|SnsEventSource)$/.test(className) && path === 'RedrivePolicy')
    return deadLetterQueue(inside(value, 'deadLetterTargetArn'));
  if (/Function$/.test(className) && path === 'DeadLetterConfig') return deadLetterQueue(inside(value, 'TargetArn'));
  if (/Event(?:Source(?:Mapping)?)$/.test(className)) return ofMapping(path, value);
  return undefined;
}

function ofTarget(path: string, value: Plain): Setting | undefined {
  switch (path) {
    case 'DeadLetterConfig':
      return deadLetterQueue(inside(value, 'Arn'));
    case 'SqsParameters': {
      const group = inside(value, 'MessageGroupId');
      return typeof group === 'string' ? { path: ['messageGroupId'], value: literal(group) } : undefined;
    }
    default:
      return undefined;
  }
}

function ofMapping(path: string, value: Plain): Setting | undefined {
  switch (path) {
    case 'FunctionResponseTypes':
      return {
        path: ['reportBatchItemFailures'],
        value: literal(isList(value) && value.includes('ReportBatchItemFailures')),
      };
    case 'DestinationConfig':
      return onFailure(inside(inside(value, 'OnFailure'), 'Destination'));
    case 'DestinationConfig.OnFailure':
      return onFailure(inside(value, 'Destination'));
    case 'ScalingConfig.MaximumConcurrency':
      return typeof value === 'number' ? { path: ['maxConcurrency'], value: literal(value) } : undefined;
    default:
      return byField('EventSourceMapping', path, value);
  }
}

function onFailure(destination: Plain | undefined): Setting | undefined {
  const queue = constructIn(destination);
  const type = libraryName(sources, 'SqsDlq');
  return queue && { path: ['onFailure'], value: { kind: 'new', type, args: [queue] } };
}

function redrive(value: Plain): Setting | undefined {
  const queue = constructIn(inside(value, 'deadLetterTargetArn'));
  const count = inside(value, 'maxReceiveCount');
  if (!queue || typeof count !== 'number') return undefined;
  const entries: readonly WrittenEntry[] = [
    { key: 'queue', value: queue },
    { key: 'maxReceiveCount', value: literal(count) },
  ];
  return { path: ['deadLetterQueue'], value: { kind: 'struct', type: libraryName(sqs, 'DeadLetterQueue'), entries } };
}

function deadLetterQueue(reference: Plain | undefined): Setting | undefined {
  const queue = constructIn(reference);
  return queue && { path: ['deadLetterQueue'], value: queue };
}

function topicKey(alias: string): Setting {
  const callee = libraryName('aws-kms', 'Alias.fromAliasName');
  const id = `${alias.split('/').at(-1) ?? ''}Key`.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return {
    path: ['masterKey'],
    value: { kind: 'call', callee, args: [{ kind: 'scope' }, literal(id), literal(alias)] },
  };
}

function member(property: string, module: string, path: string): Setting {
  return { path: [property], value: { kind: 'symbol', symbol: libraryName(module, path) } };
}

/** Properties that only have another name or unit. */
function byField(className: string, path: string, value: Plain): Setting | undefined {
  const kind = kindOfClass(className);
  const found = kind && Object.entries(kind.kind.fields).find(([, field]) => field.to === path);
  if (!found) return undefined;
  const [name, field] = found;
  const written = fieldValue(kind.module, field, value);
  return written && { path: [name], value: written };
}

function fieldValue(module: string, field: Field, value: Plain): Written | undefined {
  switch (field.as) {
    case 'duration': {
      const factor = secondsIn[field.unit];
      return typeof value === 'number' ? { kind: 'duration', seconds: value * factor } : undefined;
    }
    case 'choice': {
      const name = Object.entries(field.members).find(([, meaning]) => meaning === value)?.[0];
      return name === undefined ? undefined : { kind: 'symbol', symbol: libraryName(module, `${field.of}.${name}`) };
    }
    case 'size':
      return undefined;
    case 'plain':
      return typeof value === 'object' ? constructIn(value) : literal(value);
  }
}

/** A construct where a construct is wanted, whatever attribute CloudFormation would want. */
function constructIn(value: Plain | undefined): Written | undefined {
  return value !== undefined && isReference(value) ? { kind: 'resource', id: value.refersTo } : undefined;
}

function inside(value: Plain | undefined, key: string): Plain | undefined {
  return value !== undefined && typeof value === 'object' && !isList(value) && !isReference(value)
    ? (value as PlainMap)[key]
    : undefined;
}

/** Properties that hold JSON and keep their keys. */
const documents: ReadonlySet<string> = new Set([
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'PolicyDocument',
  'FilterPolicy',
  'EventPattern',
]);

/** Constructs of the first level have CloudFormation's own properties; Python takes nested ones as dictionaries. */
function translateL1(path: string, value: Plain): Setting | undefined {
  const steps = path.split('.');
  if (steps.some((step) => step.includes('['))) return undefined;
  const isDocument = steps.some((step) => documents.has(step));
  const [first = '', ...rest] = steps;
  const inner = isDocument ? rest : rest.map(constructName);
  return { path: [constructName(first), ...inner], value: plainWritten(value, isDocument ? 'document' : 'struct') };
}

/** Any value for a construct of the first level: references become attributes. */
export function plainWritten(value: Plain, mapKind: 'document' | 'struct'): Written {
  if (typeof value !== 'object') return literal(value);
  if (isReference(value)) {
    if (value.refersTo === 'AWS::AccountId') return { kind: 'symbol', symbol: libraryName('core', 'Aws.ACCOUNT_ID') };
    return { kind: 'resource', id: value.refersTo, attribute: l1Attribute(value.attribute) };
  }
  if (isList(value)) return { kind: 'list', items: value.map((item) => plainWritten(item, mapKind)) };
  const entries = Object.entries(value).map(([key, item]) => ({
    key: mapKind === 'document' ? key : constructName(key),
    value: plainWritten(item, mapKind === 'document' || documents.has(key) ? 'document' : 'struct'),
  }));
  return { kind: mapKind === 'document' ? 'document' : 'struct', entries };
}

/** The attribute of a first-level construct; the place knows how the second level calls it. */
function l1Attribute(attribute: string | undefined): string {
  return attribute === undefined ? 'ref' : `attr${attribute}`;
}
