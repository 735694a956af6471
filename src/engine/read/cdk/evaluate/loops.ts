import type { Expression, Jump, Loop, Pattern } from '../syntax/nodes';
import { entriesOf } from './builtins';
import type { Datum, ListDatum, MapDatum } from './data';
import { evaluate, maximumRepeats, truth } from './expressions';
import { isAbsent, oneOf, type Run, spanOf, unknown } from './run';
import { Scope } from './scope';
import { bindPattern, executeAll, executeOne } from './statements';

/** What statements return. */
export interface Returned {
  readonly value: Datum;
  /** Nothing behind them is run: they return for certain, and not only under a test that is not decided. */
  readonly ends: boolean;
  /** The test under which what stands behind them is run, where it is not run otherwise. */
  readonly otherwise?: string | undefined;
  /** They end a round of the loop around them, or the loop. */
  readonly jump?: Jump | undefined;
}

export function anyOf(values: readonly Datum[], ends: boolean, jump?: Jump): Returned | undefined {
  const [first] = values;
  return first && { value: values.length > 1 ? oneOf(values, first.span) : first, ends, jump };
}

/** Runs a loop: over what is known round by round, else once for all rounds. */
export function loop(run: Run, statement: Loop, scope: Scope): Returned | undefined {
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
    const value = executeAll(run, body, scope)?.value;
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
