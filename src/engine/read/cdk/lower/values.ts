import type { Known, MapEntry, MapValue, Span, Unknown, Value } from '../../../types';
import { unnoticed } from '../../../watched';
import type { Construct, Datum, DatumEntry, MapDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { constructsIn, entryOf, isAbsent } from '../evaluate/run';
import { lookup } from '../lookup';
import { copyOfTyped, isTypedValue } from '../typed-values';
import { type Field, type Fields, secondsIn } from './fields';

/** Knows what constructs are called; counts the values that were made, so that no program makes too many. */
export interface Names {
  idOf(construct: Construct): string;
  budget: number;
  depth: number;
}

/** Deeper values are not written by people. */
const maximumDepth = 40;

/** A datum as CloudFormation would have it. Constructs become references, what cannot be told is unknown. */
export function toValue(names: Names, datum: Datum): Value {
  const { span } = datum;
  names.budget -= 1;
  if (names.budget < 0 || names.depth > maximumDepth) return { kind: 'unknown', span };
  names.depth += 1;
  const value = convert(names, datum);
  names.depth -= 1;
  return value;
}

function convert(names: Names, datum: Datum): Value {
  const { span } = datum;
  switch (datum.kind) {
    case 'known':
      // Text that is typed on stays plain, so it does not become a dynamic reference unseen.
      if (isTypedValue(datum) && !unnoticed(() => isDynamic(datum.value))) return copyOfTyped(datum, {});
      if (isDynamic(datum.value)) return { kind: 'unknown', span };
      return datum.from
        ? { kind: 'known', span, value: datum.value, from: datum.from }
        : { kind: 'known', span, value: datum.value };
    case 'construct':
      return referenceOf(names, datum.construct, defaultAttribute(datum.construct), span);
    case 'instance':
      return datum.base
        ? referenceOf(names, datum.base, defaultAttribute(datum.base), span)
        : { kind: 'unknown', span };
    case 'attribute':
      return isElsewhere(datum.construct)
        ? { kind: 'unknown', span, imports: lastName(datum.name) }
        : referenceOf(names, datum.construct, attributeOf(datum.construct, datum.name), span);
    case 'map':
      return mapOf(names, datum);
    case 'list': {
      const items = datum.items.map((item) => toValue(names, item));
      return datum.open ? { kind: 'list', span, items, open: true } : { kind: 'list', span, items };
    }
    case 'oneOf':
      return {
        kind: 'oneOf',
        span,
        options: datum.options.map((option) => toValue(names, option)),
        ...(datum.condition === undefined ? {} : { condition: datum.condition }),
      };
    case 'unknown':
      return unknownOf(names, datum);
    case 'object': {
      const struct = structOf(datum);
      return struct ? mapOf(names, struct) : { kind: 'unknown', span, ...mentionsOf(names, datum) };
    }
    default:
      return isAbsent(datum)
        ? { kind: 'unknown', span, absent: true }
        : { kind: 'unknown', span, ...mentionsOf(names, datum) };
  }
}

/** `{{resolve:…}}`: what stands there is not known here. */
function isDynamic(value: Known['value']): boolean {
  return typeof value === 'string' && value.includes('{{resolve:');
}

/** Python writes the nested maps of properties as calls with keyword arguments alone: `DeadLetterQueue(queue=…)`. */
export function structOf(datum: Datum | undefined): MapDatum | undefined {
  if (datum?.kind === 'map') return datum;
  return datum?.kind === 'object' && datum.args.length === 0 && datum.props.entries.length > 0
    ? datum.props
    : undefined;
}

function unknownOf(names: Names, datum: Datum & { kind: 'unknown' }): Unknown {
  const { prefix, suffix, absent, imports, mentions, span } = datum;
  if (absent && !mentions && prefix === undefined && suffix === undefined && imports === undefined) {
    return { kind: 'unknown', span, absent };
  }
  return {
    kind: 'unknown',
    span,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(absent ? { absent } : {}),
    ...(imports === undefined ? {} : { imports }),
    ...mentionsOf(names, datum),
  };
}

function mentionsOf(names: Names, datum: Datum): { readonly mentions?: readonly string[] } {
  const constructs = constructsIn(datum);
  if (constructs.length === 0) return nothing;
  return { mentions: [...new Set(constructs.map((construct) => names.idOf(construct)))] };
}

const nothing = {};

function mapOf(names: Names, datum: MapDatum): MapValue {
  const entries = new Map<string, MapEntry>();
  for (const { key, keySpan, value } of datum.entries) entries.set(key, { key, keySpan, value: toValue(names, value) });
  const { span } = datum;
  const all = [...entries.values()];
  return datum.open ? { kind: 'map', span, entries: all, open: true } : { kind: 'map', span, entries: all };
}

/** A stack or construct whose class another file declares: what its fields hold is not known here. */
function isElsewhere({ type, imported }: Construct): boolean {
  return imported === undefined && type.startsWith('external.');
}

/** A construct of another place is what its ARN says, where that is written; else it is not known. */
function referenceOf(names: Names, construct: Construct, attribute: string | undefined, span: Span): Value {
  if (construct.imported === undefined) {
    const resource = names.idOf(construct);
    return attribute === undefined
      ? { kind: 'reference', span, resource }
      : { kind: 'reference', span, resource, attribute };
  }
  const arn = arnOfImported(construct);
  if (arn?.kind === 'known' && typeof arn.value === 'string') {
    return {
      kind: 'known',
      span,
      value: arn.value,
      from: { what: construct.variable ?? construct.name, span: arn.span },
    };
  }
  const prefix = arn?.kind === 'unknown' ? arn.prefix : undefined;
  return { kind: 'unknown', span, ...(prefix === undefined ? {} : { prefix }) };
}

function arnOfImported({ imported = '', args, props }: Construct): Datum | undefined {
  if (/Arn$|^fromAliasName$/.test(imported)) return args[0];
  return props.entries.find(({ key }) => /Arn$/.test(key))?.value;
}

function defaultAttribute({ type }: Construct): string | undefined {
  return type === 'aws-sns.Topic' || type === 'aws-sns.CfnTopic' ? undefined : 'Arn';
}

/** The attribute of `Fn::GetAtt` behind a property of a construct; `undefined` for what `Ref` gives. */
function attributeOf(construct: Construct, name: string): string | undefined {
  if (/[sS]treamArn$/.test(name) && construct.type.startsWith('aws-dynamodb.')) return 'StreamArn';
  if (/Arn$/.test(name)) return defaultAttribute(construct);
  if (/^attr[A-Z]/.test(name)) return name.slice('attr'.length);
  if (name === 'queueName' || name === 'topicName') return name === 'queueName' ? 'QueueName' : 'TopicName';
  return undefined;
}

/** The properties of a construct under their CloudFormation names, as far as the table knows them. */
export function fieldsOf(names: Names, props: MapDatum, fields: Fields): MapEntry[] {
  const entries = new Map<string, MapEntry>();
  for (const { key, keySpan, value } of props.entries) {
    const field = lookup(fields, key);
    if (field) entries.set(field.to, { key: field.to, keySpan, value: fieldValue(names, field, value) });
  }
  return [...entries.values()];
}

/** One property as its field says. */
export function fieldValue(names: Names, field: Field, datum: Datum): Value {
  if (datum.kind === 'oneOf') {
    const options = datum.options.map((option) => fieldValue(names, field, option));
    return { ...toValue(names, { ...datum, options: [] }), kind: 'oneOf', options } as Value;
  }
  switch (field.as) {
    case 'duration':
      return scaled(names, datum, secondsIn[field.unit]);
    case 'size':
      return scaled(names, datum, 1024 ** 2);
    case 'choice':
      return chosen(names, datum, field.members);
    default:
      return toValue(names, datum);
  }
}

function scaled(names: Names, datum: Datum, divisor: number): Value {
  const value = toValue(names, datum);
  if (value.kind !== 'known' || typeof value.value !== 'number') return value;
  const unit = datum.kind === 'known' ? datum.unit : undefined;
  return {
    ...value,
    value: value.value / divisor,
    ...(unit && { measured: unit === 'second' ? divisor : 0 }),
  };
}

function chosen(names: Names, datum: Datum, members: Readonly<Record<string, Known['value']>>): Value {
  const { span } = datum;
  const name = memberName(datum);
  if (name === undefined) return toValue(names, datum);
  const value = lookup(members, name);
  return value === undefined ? { kind: 'unknown', span } : { kind: 'known', span, value };
}

/** `KMS` of `QueueEncryption.KMS`. */
export function memberName(datum: Datum | undefined): string | undefined {
  return datum?.kind === 'symbol' ? lastName(datum.path) : undefined;
}

/** The entry of one of these properties, where it is set: `deadLetterQueue: undefined` sets none. */
export function entrySet({ entries }: MapDatum, ...keys: readonly string[]): DatumEntry | undefined {
  const entry = entries.findLast(({ key }) => keys.includes(key));
  return isAbsent(entry?.value) ? undefined : entry;
}

/** The value of a property, where it is set. */
export function propOf(props: MapDatum, key: string): Datum | undefined {
  const value = entryOf(props, key);
  return isAbsent(value) ? undefined : value;
}
