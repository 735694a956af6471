import type { Assign, Branch, DeclareClass, Expression, Jump, Pattern, Statement } from '../syntax/nodes';
import type { ClassDatum, Construct, Datum, OneOfDatum, UnknownDatum } from './data';
import { decided, evaluate, joined, truth } from './expressions';
import { anyOf, loop, type Returned } from './loops';
import { readMember } from './members';
import { memberPath, moduleName } from './modules';
import { binary } from './operations';
import {
  type Assigned,
  absent,
  isAbsent,
  mayGoOn,
  noteAssigned,
  noteFailurePlace,
  oneOf,
  quote,
  type Run,
  recordCall,
  spanOf,
  unknown,
  writtenAs,
} from './run';
import type { Scope } from './scope';

/** Runs statements in order and gives what they return, if they return something. */
export function execute(run: Run, statements: readonly Statement[], scope: Scope): Datum | undefined {
  return executeAll(run, statements, scope)?.value;
}

export function executeAll(run: Run, statements: readonly Statement[], scope: Scope): Returned | undefined {
  for (const statement of statements) declareEarly(run, statement, scope);
  const returned: Datum[] = [];
  const around = run.conditions.length;
  let ends = false;
  let jump: Jump | undefined;
  for (const statement of statements) {
    if (ends || !mayGoOn(run)) break;
    const result = executeOne(run, statement, scope);
    if (!result) continue;
    if (!result.jump || returned.length === 0) returned.push(result.value);
    ({ ends, jump } = result);
    if (result.otherwise !== undefined) run.conditions.push(result.otherwise);
  }
  run.conditions.length = around;
  return anyOf(returned, ends, jump);
}

/** Functions and classes may be used above the place where they are declared. */
function declareEarly(run: Run, statement: Statement, scope: Scope): void {
  if (statement.kind === 'declare-function') {
    const { source } = run;
    const span = spanOf(run, statement);
    scope.declare(statement.name, { kind: 'function', literal: statement.value, scope, source, span });
  } else if (statement.kind === 'declare-class') {
    scope.declare(statement.name, classOf(run, statement, scope));
  }
}

/** A class where it stands as an expression: `const Jobs = class extends Construct { … }`. */
export function classAt(run: Run, declaration: DeclareClass, scope: Scope): ClassDatum {
  const type = classOf(run, declaration, scope);
  setStatics(run, type);
  return type;
}

function setStatics(run: Run, type: ClassDatum): void {
  const { declaration, scope, statics } = type;
  const parent = declaration.parent?.kind === 'call' ? evaluate(run, declaration.parent, scope) : undefined;
  if (parent?.kind === 'class') type.mixed = parent;
  for (const { name, value, isStatic } of declaration.fields) {
    if (isStatic && value) statics.set(name, evaluate(run, value, scope));
  }
}

function classOf(run: Run, declaration: DeclareClass, scope: Scope): ClassDatum {
  return { kind: 'class', declaration, scope, source: run.source, statics: new Map(), span: spanOf(run, declaration) };
}

export function executeOne(run: Run, statement: Statement, scope: Scope): Returned | undefined {
  if (statement.kind !== 'branch' && statement.kind !== 'group') run.statement = spanOf(run, statement);
  switch (statement.kind) {
    case 'import': {
      const module = moduleName(statement.module);
      const { linking, source } = run;
      for (const name of statement.names) {
        const { local, imported } = name;
        const path = imported === undefined ? module : memberPath(module, imported);
        scope.declare(local, { kind: 'symbol', path, span: spanOf(run, statement) });
        if (linking && module === 'external') {
          scope.declareLater(local, () => linking.find(run, source, statement.module, name));
        }
      }
      return undefined;
    }
    case 'assign':
      assign(run, statement, scope);
      return undefined;
    case 'evaluate':
      evaluate(run, statement.expression, scope);
      return undefined;
    case 'branch':
      return branch(run, statement, scope);
    case 'loop':
      return loop(run, statement, scope);
    case 'group': {
      const result = executeAll(run, statement.statements, scope);
      if (!statement.isSwitch || result?.jump !== 'break') return result;
      return isAbsent(result.value) ? undefined : { value: result.value, ends: false };
    }
    case 'return': {
      const { jump } = statement;
      if (jump) return { value: absent(spanOf(run, statement)), ends: true, jump };
      const value = statement.value ? evaluate(run, statement.value, scope) : absent(spanOf(run, statement));
      return { value, ends: true };
    }
    case 'declare-class': {
      const declared = scope.get(statement.name);
      if (declared?.kind === 'class') setStatics(run, declared);
      return undefined;
    }
    case 'declare-function':
      return undefined;
  }
}

export function assign(run: Run, { pattern, operator, value, declares = false }: Assign, scope: Scope): void {
  if (operator === undefined) bindPattern(run, pattern, evaluate(run, value, scope), scope, declares);
  else if (pattern.kind === 'target') update(run, pattern.expression, operator, value, scope);
}

function branch(run: Run, statement: Branch, scope: Scope): Returned | undefined {
  const test = decided(evaluate(run, statement.test, scope), run.isPython);
  if (test === true) return executeAll(run, statement.whenTrue, scope);
  if (test === false) return executeAll(run, statement.whenFalse, scope);
  const condition = quote(run, statement.test);
  const opposite = `not (${condition})`;
  const whenTrue = take(run, condition, statement.whenTrue, scope);
  const whenFalse = take(run, opposite, statement.whenFalse, scope);
  meet(run, [whenTrue.given, whenFalse.given]);
  const results = [whenTrue, whenFalse].flatMap(({ result }) => (result && !isAbsent(result.value) ? [result] : []));
  const [first, second] = results;
  if (!first) return undefined;
  const value = oneOf(
    results.map((result) => result.value),
    first.value.span,
    condition,
  );
  if (second) return { value, ends: first.ends && second.ends };
  return { value, ends: false, otherwise: first.ends ? (first === whenTrue.result ? opposite : condition) : undefined };
}

/** What a branch gave values, and the values. */
type Given = readonly { readonly assigned: Assigned; readonly value: Datum | undefined }[];

/** Runs a branch that may be taken; after it all names stand for what they stood for before. */
function take(
  run: Run,
  condition: string,
  statements: readonly Statement[],
  scope: Scope,
): { readonly result: Returned | undefined; readonly given: Given } {
  const branch: Assigned[] = [];
  run.conditions.push(condition);
  run.branches.push(branch);
  const result = executeAll(run, statements, scope);
  run.branches.pop();
  run.conditions.pop();
  const given = branch.map((assigned) => ({ assigned, value: assigned.read() }));
  for (const { before, write } of branch) if (before) write(before);
  return { result, given };
}

/** Where two branches meet, a name stands for what either has given it, or for what it was where one gives it nothing. */
function meet(run: Run, branches: readonly [Given, Given]): void {
  const [first, second] = branches;
  const isSame = (a: Assigned, b: Assigned) => a.holder === b.holder && a.name === b.name;
  const others = second.filter((one) => !first.some(({ assigned }) => isSame(assigned, one.assigned)));
  for (const { assigned } of [...first, ...others]) {
    const values = branches.map((given) => given.find((one) => isSame(one.assigned, assigned))?.value);
    const { before, write } = assigned;
    noteAssigned(run, assigned, before);
    const isKept = before !== undefined && before.kind !== 'symbol' && !isAbsent(before) && values.includes(undefined);
    const options = [...(isKept ? [before] : []), ...values.flatMap((value) => (value ? [value] : []))];
    const [last] = options.slice(-1);
    if (last) write(oneOf(options, last.span));
  }
}

/** Binds names, fields or parts of a value. `declares` makes new names; else the nearest declaration changes. */
export function bindPattern(run: Run, pattern: Pattern, value: Datum, scope: Scope, declares: boolean): void {
  switch (pattern.kind) {
    case 'target': {
      const bound =
        pattern.fallback && isAbsent(value)
          ? evaluate(run, pattern.fallback, scope)
          : pattern.fallback && (value.kind === 'unknown' || value.kind === 'oneOf')
            ? withFallback(evaluate(run, pattern.fallback, scope), value)
            : value;
      bindTarget(run, pattern.expression, bound, scope, declares);
      return;
    }
    case 'fields':
      for (const { key, pattern: inner } of pattern.fields) {
        const part = key === undefined ? rest(value, pattern.fields) : readField(run, value, key);
        bindPattern(run, inner, part, scope, declares);
      }
      return;
    case 'elements':
      pattern.elements.forEach((inner, index) => {
        if (!inner) return;
        const item = value.kind === 'list' && !value.open ? value.items[index] : elementOf(value, index);
        bindPattern(run, inner, item ?? unknown(value.span, [value]), scope, declares);
      });
  }
}

/** A part of a named tuple, by its place. */
function elementOf(value: Datum, index: number): Datum | undefined {
  const field = value.kind === 'instance' ? value.type.declaration.fields[index] : undefined;
  return value.kind === 'instance' && field
    ? (value.fields.get(field.name) ?? value.type.statics.get(field.name))
    : undefined;
}

function readField(run: Run, value: Datum, key: string): Datum {
  const part = readMember(run, value, key, value.span);
  return part.kind === 'method' ? absent(value.span) : part;
}

function withFallback(fallback: Datum, value: UnknownDatum | OneOfDatum): Datum {
  if (value.kind === 'oneOf') {
    const isNothing = (option: Datum): boolean => isAbsent(option) || option.kind === 'unknown';
    if (!value.options.some(isNothing)) return value;
    const told = value.options.filter((option) => !isNothing(option));
    if (told.length > 0) return oneOf([...told, fallback], value.span, value.condition);
  }
  if (fallback.kind === 'known') return { ...fallback, from: { what: 'default', span: fallback.span } };
  return oneOf([value, fallback], value.span);
}

/** What the named fields leave of a map. */
function rest(value: Datum, named: readonly { readonly key?: string | undefined }[]): Datum {
  if (value.kind !== 'map') return unknown(value.span, [value]);
  return { ...value, entries: value.entries.filter((entry) => !named.some(({ key }) => key === entry.key)) };
}

function bindTarget(run: Run, target: Expression, value: Datum, scope: Scope, declares: boolean): void {
  if (target.kind === 'name') {
    nameConstruct(value, target.name);
    const { name } = target;
    if (run.isPython || !declares) {
      const write = (bound: Datum) => scope.assign(name, bound);
      noteAssigned(run, { holder: scope, name, read: () => scope.get(name), write });
    }
    if (declares) scope.declare(name, value);
    else scope.assign(name, value);
    return;
  }
  if (target.kind !== 'member' && target.kind !== 'subscript') return;
  const object = evaluate(run, target.object, scope);
  const key = target.kind === 'member' ? target.property : keyOf(evaluate(run, target.index, scope));
  // An object of another file holds it from now on: `info.queues.orders`.
  if (object.kind !== 'instance' && value.kind === 'construct') scope.declare(writtenAs(run, target), value);
  if (object.kind === 'instance' && key !== undefined) {
    nameConstruct(value, key);
    const { fields } = object;
    const write = (bound: Datum) => void fields.set(key, bound);
    noteAssigned(run, { holder: fields, name: key, read: () => fields.get(key), write });
    fields.set(key, value);
  } else if (object.kind === 'map') {
    const keySpan = spanOf(run, target);
    if (key === undefined) {
      object.open = true;
      object.held = [...(object.held ?? []), value];
    } else if (mayGrow(value) || run.conditions.length > 0) {
      object.open = true;
      noteFailurePlace(run, key, value);
    } else object.entries.push({ key, keySpan, value });
  } else if (object.kind === 'construct' || object.kind === 'attribute') {
    recordCall(run, object.construct, `set ${key ?? ''}`, {
      args: [value],
      props: { kind: 'map', entries: [], span: value.span },
      span: spanOf(run, target),
    });
  } else if (key !== undefined) noteFailurePlace(run, key, value);
}

export function keyOf(index: Datum): string | undefined {
  return index.kind === 'known' ? String(index.value) : undefined;
}

/** It holds, or may come to hold, what it is put into itself: such a value is not kept. */
function mayGrow(value: Datum): boolean {
  if (value.kind === 'map') return value.open === true || value.entries.some((entry) => isContainer(entry.value));
  if (value.kind !== 'object') return isContainer(value);
  return value.args.some(isContainer) || mayGrow(value.props);
}

function isContainer(value: Datum): boolean {
  return value.kind === 'map' || value.kind === 'list' || value.kind === 'object' || value.kind === 'oneOf';
}

function nameConstruct(value: Datum, name: string): void {
  const construct: Construct | undefined = value.kind === 'construct' ? value.construct : undefined;
  if (construct && construct.variable === undefined) construct.variable = name;
}

function update(run: Run, target: Expression, operator: string, written: Expression, scope: Scope): void {
  const before = evaluate(run, target, scope);
  // `this.failed ??= new Queue(…)` makes one only where there is none yet.
  if (operator === '??' && (before.kind === 'construct' || before.kind === 'instance')) return;
  const value = evaluate(run, written, scope);
  const span = value.span;
  let after: Datum = unknown(span, [before, value]);
  if (operator === '??' || operator === '||') {
    // A field that nothing has set is a method that is not there.
    const isUnset = isAbsent(before) || before.kind === 'method';
    after = isUnset || (operator === '||' && truth(before, run.isPython) === false) ? value : before;
  } else if (before.kind === 'known' && value.kind === 'known') {
    const number = binary(operator, before.value, value.value);
    if (number !== undefined) after = { kind: 'known', value: number, span };
    else if (operator === '+') after = joined([before, value], span);
  }
  bindTarget(run, target, after, scope, false);
}
