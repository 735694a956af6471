import type { Branch, DeclareClass, Expression, Jump, Loop, Pattern, Statement } from '../syntax/nodes';
import { entriesOf } from './builtins';
import type { ClassDatum, Construct, Datum, ListDatum, MapDatum, OneOfDatum, UnknownDatum } from './data';
import { binary, evaluate, joined, maximumRepeats, truth } from './expressions';
import { readMember } from './members';
import { memberPath, moduleName } from './modules';
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
} from './run';
import { Scope } from './scope';

/** Runs statements in order and gives what they return, if they return something. */
export function execute(run: Run, statements: readonly Statement[], scope: Scope): Datum | undefined {
  return executeAll(run, statements, scope)?.value;
}

/** What statements return. */
interface Returned {
  readonly value: Datum;
  /** Nothing behind them is run: they return for certain, and not only under a test that is not decided. */
  readonly ends: boolean;
  /** The test under which what stands behind them is run, where it is not run otherwise. */
  readonly otherwise?: string | undefined;
  /** They end a round of the loop around them, or the loop. */
  readonly jump?: Jump | undefined;
}

function executeAll(run: Run, statements: readonly Statement[], scope: Scope): Returned | undefined {
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

function anyOf(values: readonly Datum[], ends: boolean, jump?: Jump): Returned | undefined {
  const [first] = values;
  return first && { value: values.length > 1 ? oneOf(values, first.span) : first, ends, jump };
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

function setStatics(run: Run, { declaration, scope, statics }: ClassDatum): void {
  for (const { name, value, isStatic } of declaration.fields) {
    if (isStatic && value) statics.set(name, evaluate(run, value, scope));
  }
}

function classOf(run: Run, declaration: DeclareClass, scope: Scope): ClassDatum {
  return { kind: 'class', declaration, scope, source: run.source, statics: new Map(), span: spanOf(run, declaration) };
}

function executeOne(run: Run, statement: Statement, scope: Scope): Returned | undefined {
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
    case 'assign': {
      const { pattern, operator, value, declares = false } = statement;
      if (operator === undefined) bindPattern(run, pattern, evaluate(run, value, scope), scope, declares);
      else if (pattern.kind === 'target') update(run, pattern.expression, operator, value, scope);
      return undefined;
    }
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

function branch(run: Run, statement: Branch, scope: Scope): Returned | undefined {
  const test = truth(evaluate(run, statement.test, scope), run.isPython);
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

function loop(run: Run, statement: Loop, scope: Scope): Returned | undefined {
  const { pattern, iterable, counts, test, body } = statement;
  const span = spanOf(run, statement);
  if (test) return repeat(run, test, statement, scope);
  const whole = iterable
    ? evaluate(run, iterable, scope)
    : counts && pattern
      ? counted(run, pattern, counts, scope)
      : unknown(span);
  const items = whole.kind === 'map' && !whole.open ? itemsOf(whole, pattern, span) : whole;
  if (items.kind !== 'list' || items.open || items.items.length > maximumRepeats) {
    if (pattern) bindPattern(run, pattern, unknown(span, [items]), scope, true);
    const value = execute(run, body, scope);
    return value && { value, ends: false };
  }
  const returned: Datum[] = [];
  for (const item of [...items.items]) {
    if (pattern) bindPattern(run, pattern, item, scope, true);
    const result = executeAll(run, body, scope);
    if (result && !isAbsent(result.value)) returned.push(result.value);
    if (result?.jump === 'break') break;
    if (result?.ends && !result.jump) return anyOf([...returned, result.value], true);
  }
  return anyOf(returned, false);
}

/** Goes on while the test holds. Where it is not known the body is run once more, and that is all. */
function repeat(run: Run, test: Expression, { body, isTestedLast }: Loop, scope: Scope): Returned | undefined {
  const returned: Datum[] = [];
  for (let round = 0; round < maximumRepeats; round++) {
    const goesOn = (isTestedLast && round === 0) || truth(evaluate(run, test, scope), run.isPython);
    if (goesOn === false) break;
    const result = executeAll(run, body, scope);
    if (result && !isAbsent(result.value)) returned.push(result.value);
    if (result?.ends && !result.jump) return anyOf([...returned, result.value], goesOn === true);
    if (result?.jump === 'break' || !goesOn) break;
  }
  return anyOf(returned, false);
}

/** A map is gone through by its keys, or where a loop takes pairs, by its entries (`for (const [key, value] of names)`). */
function itemsOf(map: MapDatum, pattern: Pattern | undefined, span: Datum['span']): ListDatum {
  const pairs = entriesOf(map, span);
  if (pattern?.kind === 'elements') return pairs;
  return { ...pairs, items: map.entries.map(({ key, keySpan }) => ({ kind: 'known', value: key, span: keySpan })) };
}

/** What a loop counts through, where it can be counted without running its body. */
function counted(run: Run, pattern: Pattern, counts: NonNullable<Loop['counts']>, scope: Scope): Datum {
  const { from, test, step } = counts;
  const inner = new Scope(scope);
  executeOne(run, from, inner);
  const span = spanOf(run, from);
  const counter = pattern.kind === 'target' ? pattern.expression : test;
  const items: Datum[] = [];
  while (items.length <= maximumRepeats) {
    const goesOn = truth(evaluate(run, test, inner), run.isPython);
    if (goesOn === undefined) return unknown(span);
    if (!goesOn) break;
    items.push(evaluate(run, counter, inner));
    executeOne(run, step, inner);
  }
  return { kind: 'list', items, span };
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
        const item = value.kind === 'list' && !value.open ? value.items[index] : undefined;
        bindPattern(run, inner, item ?? unknown(value.span, [value]), scope, declares);
      });
  }
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
  if (object.kind === 'instance' && key !== undefined) {
    nameConstruct(value, key);
    const { fields } = object;
    const write = (bound: Datum) => void fields.set(key, bound);
    noteAssigned(run, { holder: fields, name: key, read: () => fields.get(key), write });
    fields.set(key, value);
  } else if (object.kind === 'map') {
    const keySpan = spanOf(run, target);
    if (key === undefined) object.open = true;
    else if (isContainer(value) || run.conditions.length > 0) {
      object.open = true;
      noteFailurePlace(run, key, value);
    } else object.entries.push({ key, keySpan, value });
  } else if (object.kind === 'construct' || object.kind === 'attribute') {
    recordCall(run, object.construct, `set ${key ?? ''}`, {
      args: [value],
      props: { kind: 'map', entries: [], span: value.span },
      span: spanOf(run, target),
    });
  }
}

export function keyOf(index: Datum): string | undefined {
  return index.kind === 'known' ? String(index.value) : undefined;
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
