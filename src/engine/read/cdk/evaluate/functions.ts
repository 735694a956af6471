import type { FunctionLiteral, Parameter } from '../syntax/nodes';
import type { ClassDatum, Datum, FunctionDatum, InstanceDatum } from './data';
import { evaluate } from './expressions';
import { givenFrom } from './given';
import { lineage } from './members';
import { absent, emptyMap, isAbsent, maximumDepth, type Run, readAt, spanOf, unknown } from './run';
import { Scope } from './scope';
import { bindPattern, execute } from './statements';

/** An argument as a call gives it; `name` for keyword arguments of Python. */
export interface Given {
  readonly value: Datum;
  readonly name?: string;
}

/** All arguments of a call. */
export interface Arguments {
  readonly given: readonly Given[];
  /** There may be more than is known. */
  readonly isOpen?: boolean;
}

/** Those of a call that is not seen. */
export const unseen: Arguments = { given: [], isOpen: true };

/** What a call of a function of the program gives; a known value stands where the call stands, not in the function. */
export function call(run: Run, callee: FunctionDatum, args: Arguments, span: Datum['span']): Datum {
  const result = invoke(run, callee, args, span);
  return result.kind === 'known' ? readAt(result, span, 'call') : result;
}

/** Runs a function of the program and gives what it returns. */
export function invoke(run: Run, callee: FunctionDatum, args: Arguments, span: Datum['span']): Datum {
  if (run.active.length >= maximumDepth || isDeepInItself(run, callee.literal))
    return unknown(
      span,
      args.given.map(({ value }) => value),
    );
  run.active.push(callee.literal);
  run.visited.add(callee.literal);
  const { statement, source } = run;
  run.source = callee.source;
  const scope = new Scope(callee.scope);
  const self = callee.self ?? ownerOf(run, callee);
  if (self) bindSelf(run, callee.literal, self, scope);
  const parameters = self && run.isPython ? callee.literal.parameters.slice(1) : callee.literal.parameters;
  const received = source === callee.source ? args : receivedFrom(args);
  bindParameters(run, parameters, received, scope, callee.self, span);
  const { body } = callee.literal;
  const result = body.kind === 'body' ? execute(run, body.statements(), scope) : evaluate(run, body, scope);
  run.active.pop();
  run.statement = statement;
  run.source = source;
  return result ?? unknown(span);
}

/** Functions that call themselves with what is not known would do so in each of their branches, again and again. */
const maximumRecursion = 3;
const mostRecursions = 200;

function isDeepInItself({ active, recursions }: Run, literal: FunctionLiteral): boolean {
  if (!active.includes(literal)) return false;
  const times = (recursions.get(literal) ?? 0) + 1;
  recursions.set(literal, times);
  return times > mostRecursions || active.filter((one) => one === literal).length > maximumRecursion;
}

function bindSelf(run: Run, literal: FunctionLiteral, self: InstanceDatum | ClassDatum, scope: Scope): void {
  const name = firstParameter(literal);
  if (run.isPython && name !== undefined) scope.declare(name, self);
  scope.declare('this', self);
}

/** In Python only a class method is given its class, and it calls it `cls`. */
function ownerOf(run: Run, { owner, literal }: FunctionDatum): ClassDatum | undefined {
  return run.isPython && firstParameter(literal) !== 'cls' ? undefined : owner;
}

function firstParameter({ parameters }: FunctionLiteral): string | undefined {
  const first = parameters[0]?.pattern;
  return first?.kind === 'target' && first.expression.kind === 'name' ? first.expression.name : undefined;
}

/** Arguments as a function of another file gets them. */
function receivedFrom(args: Arguments): Arguments {
  return { ...args, given: args.given.map((one) => ({ ...one, value: givenFrom(one.value) })) };
}

function bindParameters(
  run: Run,
  parameters: readonly Parameter[],
  { given, isOpen = false }: Arguments,
  scope: Scope,
  self: InstanceDatum | undefined,
  span: Datum['span'],
): void {
  const positional = given.filter(({ name }) => name === undefined).map(({ value }) => value);
  const named = given.filter(({ name }) => name !== undefined);
  const taken = new Set<string>();
  parameters.forEach((parameter, index) => {
    const { pattern } = parameter;
    const name = pattern.kind === 'target' && pattern.expression.kind === 'name' ? pattern.expression.name : '';
    let value: Datum | undefined;
    if (parameter.rest) {
      const rest = named.filter((argument) => !taken.has(argument.name ?? ''));
      value =
        parameter.rest === 'named'
          ? {
              ...emptyMap(span.start),
              entries: rest.map((argument) => ({
                key: argument.name ?? '',
                keySpan: argument.value.span,
                value: argument.value,
              })),
              open: isOpen,
            }
          : { kind: 'list', items: positional.splice(index), span, open: isOpen };
    } else {
      value = named.find((argument) => argument.name === name)?.value ?? positional[index];
      taken.add(name);
      const { fallback } = parameter;
      if (isAbsent(value) && fallback) {
        const own = run.isPython && fallback.kind === 'name' ? ofClass(self, fallback.name) : undefined;
        value = defaultOf(own ?? evaluate(run, fallback, scope), name);
        if (isOpen && value.kind === 'unknown') value = { ...value, isAssumed: true };
      }
    }
    const bound = value ?? (isOpen ? unknown(span) : absent(span));
    bindPattern(run, pattern, bound, scope, true);
    if (parameter.isField && name !== '') self?.fields.set(name, bound);
  });
}

/** In Python defaults are read in the class, so that they may name what it declares: `retention=RETENTION`. */
function ofClass(self: InstanceDatum | undefined, name: string): Datum | undefined {
  return (
    self &&
    lineage(self.type)
      .find(({ statics }) => statics.has(name))
      ?.statics.get(name)
  );
}

/** The default of a parameter holds unless a caller says otherwise. */
function defaultOf(value: Datum, name: string): Datum {
  return value.kind === 'known' ? { ...value, from: { what: name, span: value.span } } : value;
}

/** Programs that people write make fewer objects of their own classes. */
const maximumInstances = 400;

/** Makes an object of a class of the file: fields first, then the constructor, those of parents where they are called. */
export function instantiate(
  run: Run,
  type: ClassDatum,
  args: Arguments,
  span: Datum['span'],
  path: readonly string[],
): InstanceDatum {
  const instance: InstanceDatum = { kind: 'instance', type, fields: new Map(), path, statement: run.statement, span };
  if (run.active.length >= maximumDepth || run.instances.length >= maximumInstances) return instance;
  run.instances.push(instance);
  runConstructor(run, instance, lineage(type), args, span);
  return instance;
}

/** Runs the constructor of the first of these classes that has one. */
export function runConstructor(
  run: Run,
  instance: InstanceDatum,
  types: readonly ClassDatum[],
  args: Arguments,
  span: Datum['span'],
): void {
  const [type, ...parents] = types;
  if (!type) {
    const hasOwn = lineage(instance.type).some(({ declaration }) => declaration.constructs);
    if (run.isPython && !hasOwn) giveFields(instance, args, span);
    return;
  }
  const { declaration } = type;
  run.visited.add(declaration);
  const scope = new Scope(type.scope);
  scope.declare('this', instance);
  const { source, statement } = run;
  run.source = type.source;
  for (const field of declaration.fields) {
    if (field.isStatic) continue;
    if (field.value) {
      run.statement = spanOf(run, field.value);
      instance.fields.set(field.name, evaluate(run, field.value, scope));
    } else if (!run.isPython && !instance.fields.has(field.name)) instance.fields.set(field.name, absent(span));
  }
  run.source = source;
  run.statement = statement;
  if (!declaration.constructs) {
    runConstructor(run, instance, parents, args, span);
    return;
  }
  invoke(
    run,
    {
      kind: 'function',
      literal: declaration.constructs,
      scope: classScope(type, parents),
      source: type.source,
      self: instance,
      span,
    },
    args,
    span,
  );
}

/** `@dataclass class Settings`, `class Settings(NamedTuple)`: without a constructor of its own, arguments are fields. */
function giveFields({ type, fields }: InstanceDatum, { given, isOpen }: Arguments, span: Datum['span']): void {
  const names = lineage(type)
    .toReversed()
    .flatMap(({ declaration }) => declaration.fields.map(({ name }) => name));
  if (isOpen) for (const name of names) fields.set(name, unknown(span));
  given.forEach(({ name, value }, index) => {
    const field = name ?? names[index];
    if (field !== undefined) fields.set(field, value);
  });
}

/** Where the body of a method looks up names: `super` is the parent class, if the file has it. */
function classScope(type: ClassDatum, parents: readonly ClassDatum[]): Scope {
  const scope = new Scope(type.scope);
  const [parent] = parents;
  scope.declare('super', parent ?? { kind: 'unknown', span: type.span });
  return scope;
}
