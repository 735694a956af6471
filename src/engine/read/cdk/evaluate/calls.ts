import { tailLength } from '../../../trim';
import type { Span } from '../../../types';
import type { Call, Expression } from '../syntax/nodes';
import { callBuiltin } from './builtins';
import { argumentsOf, type CallSite, siteOf } from './call-site';
import { formattedArn } from './core';
import type { AttributeDatum, ClassDatum, Construct, Datum, FunctionDatum, InstanceDatum } from './data';
import { evaluate } from './expressions';
import { call, instantiate, invoke, runConstructor, unseen } from './functions';
import { choicesIn, joinedSite } from './given';
import { callGlobalOnEach } from './globals';
import { callLibrary, callOnConstruct, callOnObject, nameFrom } from './library';
import { lineage, readMember } from './members';
import { camelCase } from './modules';
import { callCount } from './occurrences';
import { constructElsewhere, noteFailurePlaces, oneOf, quote, type Run, spanOf, unknown } from './run';
import type { Scope } from './scope';

/** A call: of a function or class of the file, of the construct library, or of something not known. */
export function callExpression(run: Run, call: Call, scope: Scope): Datum {
  if (isSuper(call)) return callSuper(run, siteOf(run, call, scope), scope);
  const callee = calleeOf(run, call.callee, scope);
  const site = siteOf(run, call, scope);
  const made = callDatum(run, callee, site);
  if (made.kind !== 'construct') return made;
  const { construct } = made;
  const { span } = site;
  const { handed = [] } = construct;
  if (construct.statement !== run.statement && handed.length < mostHanded)
    construct.handed = [...handed, { statement: run.statement, span }];
  // What a function or `Map.get` hands back is used here, wherever it was made.
  return { ...made, span };
}

/** So often at most a construct is handed from function to function before it has its place. */
const mostHanded = 4;

/** `super(…)` and `super().__init__(…)`. */
export function isSuper({ callee }: Call): boolean {
  if (callee.kind === 'name') return callee.name === 'super';
  if (callee.kind !== 'member' || callee.property !== '__init__' || callee.object.kind !== 'call') return false;
  const { callee: inner } = callee.object;
  return inner.kind === 'name' && inner.name === 'super';
}

function callSuper(run: Run, site: CallSite, scope: Scope): Datum {
  const self = scope.get('this');
  const parent = scope.get('super');
  if (self?.kind !== 'instance') return unknown(site.span);
  if (parent?.kind === 'class') runConstructor(run, self, lineage(parent), argumentsOf(site), site.span);
  else makeBase(run, self, site);
  return unknown(site.span);
}

/** An object of a class that extends one of a library is a construct too; comments on it stand where it is made. */
function makeBase(run: Run, self: InstanceDatum, site: CallSite): void {
  const { declaration, scope } = lineage(self.type).at(-1) ?? self.type;
  const parent = declaration.parent && evaluate(run, declaration.parent, scope);
  if (self.base || parent?.kind !== 'symbol' || !mayBeBase(parent.path)) return;
  const { statement } = run;
  run.statement = self.statement;
  const made = callLibrary(run, parent.path, { ...site, isNew: true });
  run.statement = statement;
  if (made.kind !== 'construct') return;
  self.base = made.construct;
  if (self.base.isUnnamed) self.base.name = self.type.declaration.name;
}

/** A class of a service, or one of a package that may extend such a class: `extends GuLambdaFunction`. */
function mayBeBase(path: string): boolean {
  return path.startsWith('aws-') || (path.startsWith('external.') && !/(?:Stack|Stage|App|Construct)$/.test(path));
}

/** The method itself is wanted, not what it may be as a value. */
function calleeOf(run: Run, callee: Expression, scope: Scope): Datum {
  if (callee.kind !== 'member') return evaluate(run, callee, scope);
  const span = spanOf(run, callee);
  const parent = callee.object.kind === 'call' ? callee.object.callee : callee.object;
  if (parent.kind === 'name' && parent.name === 'super') return methodOfParent(run, callee.property, scope, span);
  const object = evaluate(run, callee.object, scope);
  const isOfFile = object.kind === 'instance' || object.kind === 'class';
  const name = run.isPython && !isOfFile ? camelCase(callee.property) : callee.property;
  if (object.kind === 'symbol') return readMember(run, object, callee.property, span);
  const value = object.kind === 'map' || isOfFile ? readMember(run, object, callee.property, span) : undefined;
  const isOwn = value && value.kind !== 'unknown' && (object.kind === 'map' || value.kind !== 'attribute');
  return isOwn ? value : { kind: 'method', object, name, span };
}

/** `super.addEventSource(…)` and `super().add_event_source(…)`: of a class of the program, else of the library. */
function methodOfParent(run: Run, name: string, scope: Scope, span: Span): Datum {
  const self = scope.get('this');
  if (self?.kind !== 'instance') return unknown(span);
  const isRun = ({ declaration }: ClassDatum) => declaration.methods.some(({ value }) => value === run.active.at(-1));
  const types = lineage(self.type);
  const parent = scope.get('super') ?? (types.some(isRun) ? types[types.findIndex(isRun) + 1] : undefined);
  const own = parent?.kind === 'class' ? methodIn(parent, name, { self, span }) : undefined;
  if (own || !self.base) return own ?? unknown(span);
  const object: Datum = { kind: 'construct', construct: self.base, span };
  return { kind: 'method', object, name: run.isPython ? camelCase(name) : name, span };
}

/** The nearest method of that name. */
function methodIn(type: ClassDatum, name: string, on: Pick<FunctionDatum, 'self' | 'owner' | 'span'>) {
  for (const { declaration, scope, source } of lineage(type)) {
    const method = declaration.methods.find((candidate) => candidate.name === name && !candidate.getter);
    if (method) return { kind: 'function', literal: method.value, scope, source, ...on } as const;
  }
  return undefined;
}

/** Calls what an expression stands for. */
export function callDatum(run: Run, callee: Datum, site: CallSite): Datum {
  switch (callee.kind) {
    case 'function':
      return call(run, callee, argumentsOf(site), site.span);
    case 'class':
      return callClass(run, callee, site);
    case 'symbol':
      return callGlobalOnEach(run, callee.path, site) ?? callLibrary(run, callee.path, site);
    case 'method':
      return callee.given
        ? callDatum(run, callee.object, joinedSite(callee.given, site))
        : callMethod(run, callee.object, callee.name, site);
    case 'oneOf':
      return oneOf(
        callee.options.map((option) => callDatum(run, option, site)),
        site.span,
      );
    default:
      return callUnknown(run, [callee], site);
  }
}

function callClass(run: Run, type: ClassDatum, site: CallSite): Datum {
  if (!site.isNew && !run.isPython) return unknown(site.span);
  const [scope, id, ...rest] = site.args;
  const before = isStack(type) ? run.instances.filter((instance) => instance.type === type) : [];
  const told = isStack(type) ? [...rest, site.props].map((one) => choicesIn(one)).join('') : '';
  const [first] = before;
  const same =
    before.find((instance) => instance.told === told) ?? (before.length < mostStacks && told ? undefined : first);
  if (same) return same;
  // What has no id that can be read goes by its class.
  const name = nameFrom(id) ?? type.declaration.name;
  const isShared = isStack(type) && told === '' && callCount(run.source.text, type.declaration.name) > 1;
  const all = argumentsOf(site);
  const args = isShared ? { given: all.given.slice(0, 2), isOpen: true } : all;
  const { isAgain } = run;
  run.isAgain ||= first !== undefined;
  const made = instantiate(run, type, args, site.span, [...pathOf(scope), name]);
  made.told = told;
  run.isAgain = isAgain;
  if (lineage(type).every(({ declaration }) => !declaration.constructs)) makeBase(run, made, site);
  return made;
}

/** A stack that is made for more environments than that has shown what there is to see. */
const mostStacks = 3;

/**
 * Stacks are often made once for each environment: what one of them holds, the others hold too, unless they are given
 * other numbers.
 */
function isStack(type: ClassDatum): boolean {
  const parent = lineage(type).at(-1)?.declaration.parent;
  const name = parent?.kind === 'member' ? parent.property : parent?.kind === 'name' ? parent.name : '';
  return /(?:Stack|Stage)$/.test(name);
}

/** Ids from the outermost construct to this one. */
export function pathOf(scope: Datum | undefined): readonly string[] {
  if (scope?.kind === 'instance') return scope.path;
  if (scope?.kind === 'construct') return [...scope.construct.path, scope.construct.name];
  return [];
}

function callMethod(run: Run, object: Datum, name: string, site: CallSite): Datum {
  if (name === 'formatArn') return formattedArn(site);
  switch (object.kind) {
    case 'attribute':
      if (camelCase(name) === 'toString') return object;
      if (name === 'addTarget' && isOfElsewhere(object) && isRuleTarget(site.args[0])) {
        return callOnOther(run, name, site, run.others.size);
      }
      return callOnConstruct(run, object.construct, name, site);
    case 'construct':
      return callOnConstruct(run, object.construct, name, site);
    case 'object':
      return callOnObject(run, object, name, site);
    case 'instance':
    case 'class': {
      const { span } = site;
      const on = object.kind === 'instance' ? { self: object, span } : { owner: object, span };
      const method = methodIn(object.kind === 'instance' ? object.type : object, name, on);
      if (method) return invoke(run, method, argumentsOf(site), span);
      if (object.kind === 'instance' && object.base) {
        return callOnConstruct(run, object.base, run.isPython ? camelCase(name) : name, site);
      }
      return callUnknown(run, [], site);
    }
    case 'oneOf':
      return oneOf(
        object.options.map((option) => callMethod(run, option, name, site)),
        site.span,
      );
    case 'unknown':
      return object.absent && !object.isAssumed ? object : callElsewhere(run, object, name, site);
    default:
      return callBuiltin(run, object, name, site) ?? callElsewhere(run, object, name, site);
  }
}

/** A method of what is not seen: it may connect that with something of this program. */
function callElsewhere(run: Run, object: Datum, name: string, site: CallSite): Datum {
  if (name === 'addTarget' && isRuleTarget(site.args[0])) return callOnOther(run, name, site, run.others.size);
  return connecting.has(name) ? callOnOther(run, name, site) : callUnknown(run, [object], site);
}

/** Methods that connect something of another place with something of this program. */
const connecting: ReadonlySet<string> = new Set([
  'addSubscription',
  'addEventSource',
  'addEventSourceMapping',
  'addEventNotification',
  'addObjectCreatedNotification',
  'addObjectRemovedNotification',
]);

/** `shared.onOrders()`, where another file declares the class of `shared`: it may give another thing at each call. */
function isOfElsewhere({ construct, name }: AttributeDatum): boolean {
  return construct.type.startsWith('external.') && name.endsWith('()');
}

/** `rule.addTarget(new SqsQueue(queue))`: load balancers take targets of other kinds. */
function isRuleTarget(datum: Datum | undefined): boolean {
  if (datum?.kind === 'oneOf') return datum.options.some(isRuleTarget);
  return datum?.kind === 'object' && datum.type.startsWith('aws-events-targets.');
}

/**
 * What comes from elsewhere (`props.topic`) stands for a construct of another place as soon as something is connected.
 * `number` keeps apart what has one name in several functions or rounds of a loop.
 */
function callOnOther(run: Run, method: string, site: CallSite, number?: number): Datum {
  const { callee } = site;
  const target = callee.kind === 'member' ? callee.object : callee;
  const text = quote(run, target);
  const key = number === undefined ? text : `${text} ${number}`;
  let other = run.others.get(key);
  if (!other) {
    const name = text.slice(text.length - tailLength(text, /\w/)) || text;
    const { statement } = run;
    other = constructElsewhere(
      { imported: text, name, statement, condition: undefined, order: run.constructs.length },
      spanOf(run, target),
    );
    run.others.set(key, other);
    run.constructs.push(other);
  }
  return callOnConstruct(run, other, method, site);
}

/** Functions handed to something not known are run once, with unknown arguments: they may make constructs. */
export function runCallbacks(run: Run, site: CallSite): void {
  for (const argument of site.args) {
    if (argument.kind === 'function' && !run.visited.has(argument.literal)) invoke(run, argument, unseen, site.span);
  }
}

/** A call of something that is not known. */
export function callUnknown(run: Run, from: readonly Datum[], site: CallSite): Datum {
  runCallbacks(run, site);
  noteFailurePlaces(run, site.props);
  return unknown(site.span, [...from, ...site.args, site.props]);
}

/** The construct that a value is, whichever way it was come by. */
export function constructsOf(datum: Datum | undefined): readonly Construct[] {
  return (datum?.kind === 'oneOf' ? datum.options : [datum]).flatMap((option) => constructOf(option) ?? []);
}

export function constructOf(datum: Datum | undefined): Construct | undefined {
  if (datum?.kind === 'instance') return datum.base;
  return datum?.kind === 'construct' || datum?.kind === 'attribute' ? datum.construct : undefined;
}
