import type { ClassDatum, Datum, InstanceDatum, ObjectDatum } from './data';
import { invoke, unseen } from './functions';
import { camelCase, memberPath } from './modules';
import { absent, entryOf, isAbsent, oneOf, type Run, readAt, unknown } from './run';

/** `object.property`: a field, an entry, an attribute of a construct, or a method that is not called yet. */
export function readMember(run: Run, object: Datum, property: string, span: Datum['span']): Datum {
  switch (object.kind) {
    case 'map': {
      const value = entryOf(object, property);
      if (value) return readAt(value, span, property);
      return object.open ? unknown(span) : { kind: 'method', object, name: property, span };
    }
    case 'symbol':
      return { kind: 'symbol', path: memberPath(object.path, symbolName(run, object.path, property)), span };
    case 'construct':
      if (object.construct.type === 'core.CfnParameter' && /^value(?:As|_as_)/.test(property)) {
        const value = entryOf(object.construct.props, 'default');
        if (value?.kind === 'known') return readAt(value, span, `parameter ${object.construct.name}`);
      }
      if (handedOn.has(libraryName(run, property))) {
        const given = entryOf(object.construct.props, libraryName(run, property));
        if (given) return given;
      }
      if (object.construct.parts) return readMember(run, object.construct.parts, libraryName(run, property), span);
      return { kind: 'attribute', construct: object.construct, name: libraryName(run, property), span };
    case 'attribute':
      return {
        kind: 'attribute',
        construct: object.construct,
        name: `${object.name}.${libraryName(run, property)}`,
        span,
      };
    case 'oneOf':
      return oneOf(
        object.options.map((option) => readMember(run, option, property, span)),
        span,
        object.condition,
      );
    case 'instance': {
      const value = fieldOf(run, object, property, span);
      if (value) return readAt(value, span, property);
      if (!object.base || hasMethod(object, property)) return { kind: 'method', object, name: property, span };
      return readMember(run, { kind: 'construct', construct: object.base, span }, property, span);
    }
    case 'class': {
      const value = object.statics.get(property);
      return value ? readAt(value, span, property) : { kind: 'method', object, name: property, span };
    }
    case 'object':
      return memberOfObject(run, object, property, span);
    case 'list':
      if (property === 'length' && !object.open) return { kind: 'known', value: object.items.length, span };
      return { kind: 'method', object, name: property, span };
    case 'known':
      if (property === 'length' && typeof object.value === 'string') {
        return { kind: 'known', value: object.value.length, span };
      }
      // A member of an enum of Python: `Times.SLOW.value`.
      if (property === 'value' && run.isPython) return readAt(object, span, property);
      return { kind: 'method', object, name: property, span };
    case 'unknown':
      return object.absent ? { ...object, span } : { ...unknown(span, [object]), imports: property };
    default:
      // `props?.queue?.name`, where the queue is missing already.
      return isAbsent(object) ? absent(span) : { kind: 'method', object, name: property, span };
  }
}

/** What constructs have as they were given it. */
const handedOn: ReadonlySet<string> = new Set(['deadLetterQueue', 'timeout']);

function memberOfObject(run: Run, object: ObjectDatum, property: string, span: Datum['span']): Datum {
  const name = libraryName(run, property);
  const value = entryOf(object.props, name);
  return value ? readAt(value, span, property) : { kind: 'method', object, name, span };
}

/** Modules keep their name: `cdk.aws_sns`. */
function symbolName(run: Run, path: string, property: string): string {
  return path === 'core' && property.startsWith('aws_') ? property : libraryName(run, property);
}

function libraryName(run: Run, property: string): string {
  return run.isPython ? camelCase(property) : property;
}

/** A field of an object of a class of the file, or what its getter gives. */
function fieldOf(run: Run, instance: InstanceDatum, name: string, span: Datum['span']): Datum | undefined {
  const field = instance.fields.get(name);
  if (field) return field;
  for (const type of lineage(instance.type)) {
    const fixed = type.statics.get(name);
    if (fixed) return fixed;
    const getter = type.declaration.methods.find((method) => method.getter && method.name === name);
    if (getter) {
      const { scope, source } = type;
      const literal = { kind: 'function', literal: getter.value, scope, source, self: instance, span } as const;
      const value = invoke(run, literal, unseen, span);
      // A second construct of that id would be an error: what makes one keeps it.
      if (value.kind === 'construct') instance.fields.set(name, value);
      return value;
    }
  }
  return undefined;
}

function hasMethod({ type }: InstanceDatum, name: string): boolean {
  return lineage(type).some(({ declaration }) => declaration.methods.some((method) => method.name === name));
}

/** A class and the classes of the program that it extends, nearest first. */
export function lineage(type: ClassDatum): readonly ClassDatum[] {
  const found: ClassDatum[] = [type];
  let current: ClassDatum | undefined = type;
  while (current && found.length < 8) {
    const parent: Datum | undefined = parentOf(current);
    current = parent?.kind === 'class' && !found.includes(parent) ? parent : undefined;
    if (current) found.push(current);
  }
  return found;
}

/** `extends Worker` or, of another file, `extends workers.Worker`. */
function parentOf({ declaration: { parent }, scope, mixed }: ClassDatum): Datum | undefined {
  if (mixed) return mixed;
  if (parent?.kind === 'name') return scope.get(parent.name);
  if (parent?.kind !== 'member' || parent.object.kind !== 'name') return undefined;
  const file = scope.get(parent.object.name);
  return file?.kind === 'map' ? entryOf(file, parent.property) : undefined;
}
