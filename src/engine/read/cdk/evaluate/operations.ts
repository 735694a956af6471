import type { Operation } from '../syntax/nodes';
import { filled } from './builtins';
import type { Datum, MapDatum } from './data';
import { decided, evaluate, joined, placedAt, spreadInto, truth } from './expressions';
import { lastName } from './modules';
import { absent, isAbsent, oneOf, type Run, spanOf, unknown } from './run';
import type { Scope } from './scope';

/** What an operator gives. */
export function operationOf(run: Run, operation: Operation, scope: Scope): Datum {
  const { operator } = operation;
  const span = spanOf(run, operation);
  const left = operation.left && evaluate(run, operation.left, scope);
  const right = evaluate(run, operation.right, scope);
  if (!left) return unary(operator, right, span, run.isPython);
  const isTruth = (datum: Datum) => truth(datum, run.isPython);
  switch (operator) {
    case '&&':
      return isTruth(left) === undefined ? oneOf([absent(span), right], span) : isTruth(left) ? right : left;
    case '||':
    case '??':
      return placedAt(withDefault(left, right, operator === '??' ? isThere : isTruth, span), span);
    case '+':
      if (isText(left) || isText(right)) return joined([left, right], span);
      break;
    case 'instanceof': {
      const value = isInstance(left, right);
      return value === undefined ? unknown(span) : { kind: 'known', value, span };
    }
    case 'in': {
      const value = run.isPython ? holds(right, left) : undefined;
      return value === undefined ? unknown(span, [left, right]) : { kind: 'known', value, span };
    }
  }
  if (operator === '|' && left.kind === 'map' && right.kind === 'map') {
    const all: MapDatum = { kind: 'map', entries: [], span };
    for (const one of [left, right]) spreadInto(all, one);
    return all;
  }
  if (operator === '%' && left.kind === 'known' && typeof left.value === 'string') {
    return joined(filled(left.value, /%[sd]/, right.kind === 'list' ? right.items : [right]), span);
  }
  const isEqual = /^[!=]==?$/.test(operator) ? areBothNothing(left, right, operator.length === 2) : undefined;
  if (isEqual !== undefined) return { kind: 'known', value: isEqual === operator.startsWith('='), span };
  if (left.kind !== 'known' || right.kind !== 'known') return unknown(span, [left, right]);
  const value = binary(operator, left.value, right.value);
  const unit = left.unit ?? right.unit;
  return value === undefined ? unknown(span) : { kind: 'known', value, span, ...(unit ? { unit } : {}) };
}

/** Whether a list has a value; `undefined` where that is not known. */
export function holds(list: Datum, value: Datum): boolean | undefined {
  if (list.kind !== 'list' || list.open || value.kind !== 'known') return undefined;
  if (!list.items.every((item) => item.kind === 'known')) return undefined;
  return list.items.some((item) => item.value === value.value);
}

/** Whether a construct is of a class of the library; its class and that of the resource it makes are not told apart. */
export function isInstance(datum: Datum, type: Datum): boolean | undefined {
  if (type.kind === 'list') return type.items.some((one) => isInstance(datum, one));
  if ((datum.kind !== 'construct' && datum.kind !== 'attribute') || type.kind !== 'symbol') return undefined;
  const { construct } = datum;
  if (construct.imported !== undefined || construct.type.startsWith('external.')) return undefined;
  if (/^core\.(?:Cfn)?Resource$/.test(type.path)) return true;
  const [module = '', name = ''] = type.path.split('.');
  return construct.type.startsWith(module) && lastName(construct.type).endsWith(name.replace(/^Cfn/, ''));
}

/** `props.timeout ?? 30` is 30 unless somebody says otherwise, as the default of a parameter is. */
function withDefault(
  left: Datum,
  right: Datum,
  isTaken: (datum: Datum) => boolean | undefined,
  span: Datum['span'],
): Datum {
  if (isTaken(left) === false) return right;
  if (left.kind === 'oneOf') {
    const { options } = left;
    if (options.every((option) => isTaken(option) === true)) return left;
    return oneOf([...options.filter((option) => isTaken(option) !== false), right], span);
  }
  if (left.kind !== 'unknown' && left.kind !== 'attribute' && !isElsewhere(left)) return left;
  return right.kind === 'known'
    ? { ...right, from: right.from ?? { what: 'default', span: right.span } }
    : oneOf([left, right], span);
}

/** `process.env.TIMEOUT`, `config.timeout` of a file that is not seen. */
function isElsewhere(datum: Datum): boolean {
  return datum.kind === 'symbol' && /^(?:global|external)\./.test(datum.path);
}

/** Whether `??` takes a value; `undefined` where that is not known. */
function isThere(datum: Datum): boolean | undefined {
  if (isAbsent(datum) || (datum.kind === 'known' && datum.value === null)) return false;
  return datum.kind === 'unknown' || datum.kind === 'oneOf' || isElsewhere(datum) ? undefined : true;
}

/** `props.queue === undefined`, `x is None`: decided where one side is nothing and the other is known to be there or not. */
function areBothNothing(left: Datum, right: Datum, loosely: boolean): boolean | undefined {
  if ([left, right].some((datum) => datum.kind === 'unknown' && datum.isAssumed)) return undefined;
  const [first, second] = [nothingIn(left), nothingIn(right)];
  if (first !== undefined && second !== undefined) return loosely || first === second;
  if (first === undefined && second === undefined) return undefined;
  return certain.has((first === undefined ? left : right).kind) ? false : undefined;
}

function nothingIn(datum: Datum): string | undefined {
  if (isAbsent(datum)) return 'undefined';
  return datum.kind === 'known' && datum.value === null ? 'null' : undefined;
}

const certain: ReadonlySet<Datum['kind']> = new Set([
  'known',
  'map',
  'list',
  'construct',
  'object',
  'instance',
  'function',
  'class',
]);

function isText(datum: Datum): boolean {
  return datum.kind === 'known' && typeof datum.value === 'string';
}

function unary(operator: string, datum: Datum, span: Datum['span'], isPython: boolean): Datum {
  if (operator === '!') {
    const value = decided(datum, isPython);
    return value === undefined ? unknown(span) : { kind: 'known', value: !value, span };
  }
  if ((operator === '-' || operator === '+') && datum.kind === 'known' && datum.unit === undefined) {
    const value = operator === '-' ? -Number(datum.value) : Number(datum.value);
    if (datum.value !== null && !Number.isNaN(value)) return { kind: 'known', value, span };
  }
  return unknown(span, [datum]);
}

type Scalar = string | number | boolean | null;

export function binary(operator: string, left: Scalar, right: Scalar): Scalar | undefined {
  // `1 == '1'` is true in JavaScript and false in Python.
  if ((operator === '==' || operator === '!=') && typeof left !== typeof right) return undefined;
  if (operator === '===' || operator === '==') return left === right;
  if (operator === '!==' || operator === '!=') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}
