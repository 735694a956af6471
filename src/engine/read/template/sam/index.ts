import type { MapEntry, MapValue, Resource, Value } from '../../../types';
import { alternatives, entryOf, isAbsent, isPresent, property, stringOf } from '../../../values';
import { derived, entriesOf, made, mapOf, type Part, referenceTo, renamed, without } from './build';
import { lowerEvent } from './events';
import { withGlobals } from './globals';

export { connectorsOf } from './connectors';

/**
 * SAM resources as the CloudFormation resources that they become, with their places in the SAM text. What is no SAM
 * resource comes back as it is, apart from `Connectors` written into it.
 */
export function lowerSam(resource: Resource, globals: Value | undefined): readonly Resource[] {
  const properties = withGlobals(resource.type, resource.properties, globals);
  const declared = { ...resource, properties };
  switch (resource.type) {
    case 'AWS::Serverless::Function':
      return lowerFunction(declared);
    case 'AWS::Serverless::StateMachine':
      return lowerStateMachine(declared);
    case 'AWS::Serverless::SimpleTable':
      return [{ ...declared, type: 'AWS::DynamoDB::Table', origin: 'sam' }];
    default:
      return resource.type.startsWith('AWS::Serverless::') ? [{ ...declared, origin: 'sam' }] : [resource];
  }
}

const ofParts = ['Events', 'EventInvokeConfig', 'Connectors', 'DeadLetterQueue'];

function lowerFunction(declared: Resource): readonly Resource[] {
  const { properties } = declared;
  const lowered: Resource = {
    ...declared,
    type: 'AWS::Lambda::Function',
    origin: 'sam',
    properties: { ...properties, entries: [...without(properties, ...ofParts), ...deadLetter(properties)] },
  };
  return [lowered, ...events(declared), ...invokeConfig(declared)];
}

/** `DeadLetterQueue: { Type, TargetArn }` */
function deadLetter(properties: MapValue): readonly MapEntry[] {
  const entry = entryOf(properties, 'DeadLetterQueue');
  return entry ? [{ ...entry, key: 'DeadLetterConfig' }] : [];
}

function lowerStateMachine(declared: Resource): readonly Resource[] {
  const { properties } = declared;
  const lowered: Resource = {
    ...declared,
    type: 'AWS::StepFunctions::StateMachine',
    origin: 'sam',
    properties: {
      ...properties,
      entries: [
        ...without(properties, 'Events', 'Connectors', 'Name'),
        ...renamed(properties, 'Name', 'StateMachineName'),
      ],
    },
  };
  return [lowered, ...events(declared)];
}

function events(owner: Resource): readonly Resource[] {
  return entriesOf(property(owner, 'Events')).flatMap((entry) => {
    const properties = property(entry.value, 'Properties');
    const part: Part = {
      id: `${owner.id}/${entry.key}`,
      owner,
      head: entry.keySpan,
      span: { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end) },
      properties: properties?.kind === 'map' ? properties : { kind: 'map', span: entry.value.span, entries: [] },
    };
    return lowerEvent(part, stringOf(property(entry.value, 'Type')) ?? '');
  });
}

/** The configuration of asynchronous calls; a destination that names only its type is made by SAM. */
function invokeConfig(owner: Resource): readonly Resource[] {
  const config = entryOf(owner.properties, 'EventInvokeConfig');
  if (config?.value.kind !== 'map') return [];
  const part: Part = {
    id: `${owner.id}/EventInvokeConfig`,
    owner,
    head: config.keySpan,
    span: { start: config.keySpan.start, end: config.value.span.end },
    properties: config.value,
  };
  const destinations = entryOf(config.value, 'DestinationConfig');
  const lowered = entriesOf(destinations?.value).map((entry) => lowerDestination(part, entry));
  const resource = derived(part, 'AWS::Lambda::EventInvokeConfig', [
    made('FunctionName', referenceTo(part.head, owner.id)),
    ...without(config.value, 'DestinationConfig'),
    ...(destinations
      ? [
          {
            ...destinations,
            value: { ...config.value, span: destinations.value.span, entries: lowered.map((one) => one.entry) },
          },
        ]
      : []),
  ]);
  return [resource, ...lowered.flatMap((one) => (one.made ? [one.made] : []))];
}

const destinationTypes: Readonly<Record<string, string>> = { SQS: 'AWS::SQS::Queue', SNS: 'AWS::SNS::Topic' };

/** `entry` is `OnSuccess` or `OnFailure` with `{ Type, Destination }`. */
function lowerDestination(part: Part, entry: MapEntry): { readonly entry: MapEntry; readonly made?: Resource } {
  const kind = stringOf(property(entry.value, 'Type')) ?? '';
  const type = Object.hasOwn(destinationTypes, kind) ? destinationTypes[kind] : undefined;
  const given = alternatives(property(entry.value, 'Destination'));
  const isGiven = given.length > 0 && isPresent(property(entry.value, 'Destination'));
  if (type === undefined || isGiven) return { entry };
  const { span } = entry.value;
  const place = { ...part, head: entry.keySpan, span: { start: entry.keySpan.start, end: span.end } };
  const target = derived(place, type, [], `/${entry.key}`);
  const own = referenceTo(span, target.id);
  const present = given.filter((one) => !isAbsent(one));
  const destination: Value = present.length === 0 ? own : { kind: 'oneOf', span, options: [...present, own] };
  return { entry: { ...entry, value: mapOf(span, { Destination: destination }) }, made: target };
}
