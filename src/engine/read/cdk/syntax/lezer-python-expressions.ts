import type { SyntaxNode } from '@lezer/common';
import { lookup } from '../lookup';
import { childrenOf, itemsOf, numberOf, type Source, textOf, unescaped } from './lezer';
import { functionOf, patternOf } from './lezer-python-functions';
import type { Argument, ArrayLiteral, Call, Expression, ObjectEntry } from './nodes';

/** One expression; what is not understood becomes opaque. */
export function expressionOf(source: Source, node: SyntaxNode): Expression {
  const { from: start, to: end } = node;
  switch (node.name) {
    case 'String':
      return { kind: 'literal', value: stringOf(textOf(source, node)), start, end };
    case 'FormatString':
      return { kind: 'template', parts: formatParts(source, node), start, end };
    case 'ContinuedString':
      return continuedOf(source, node);
    case 'Number':
      return { kind: 'literal', value: numberOf(textOf(source, node)), start, end };
    case 'Boolean':
      return { kind: 'literal', value: textOf(source, node) === 'True', start, end };
    case 'None':
      return { kind: 'literal', value: null, absent: true, start, end };
    case 'VariableName':
    case 'self':
      return { kind: 'name', name: textOf(source, node), start, end };
    case 'MemberExpression':
    case 'AttributePattern':
      return memberOf(source, node);
    case 'LiteralPattern': {
      const [value] = childrenOf(node);
      if (value) return expressionOf(source, value);
      break;
    }
    case 'CallExpression':
      return callOf(source, node);
    case 'DictionaryExpression':
      return { kind: 'object', entries: entriesOf(source, node), start, end };
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return arrayOf(source, childrenOf(node).slice(1, -1), start, end);
    case 'ParenthesizedExpression': {
      const inner = childrenOf(node)[1];
      return inner ? expressionOf(source, inner) : { kind: 'opaque', parts: [], start, end };
    }
    case 'ConditionalExpression': {
      const [whenTrue, , test, , whenFalse] = childrenOf(node);
      if (!whenTrue || !test || !whenFalse) break;
      return {
        kind: 'conditional',
        test: expressionOf(source, test),
        whenTrue: expressionOf(source, whenTrue),
        whenFalse: expressionOf(source, whenFalse),
        start,
        end,
      };
    }
    case 'BinaryExpression': {
      const parts = childrenOf(node);
      const left = parts[0];
      const right = parts.at(-1);
      if (!left || !right || parts.length < 3) break;
      const written = parts.slice(1, -1).map((part) => textOf(source, part));
      const operator = lookup(operators, written.join(' ')) ?? written.join(' ');
      return {
        kind: 'operation',
        operator,
        left: expressionOf(source, left),
        right: expressionOf(source, right),
        start,
        end,
      };
    }
    case 'UnaryExpression': {
      const [operator, operand] = childrenOf(node);
      if (!operator || !operand) break;
      const written = textOf(source, operator);
      return {
        kind: 'operation',
        operator: lookup(operators, written) ?? written,
        right: expressionOf(source, operand),
        start,
        end,
      };
    }
    case 'LambdaExpression':
      return functionOf(source, node);
    case 'ArrayComprehensionExpression':
    case 'ComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
      return comprehensionOf(source, node);
    case 'NamedExpression': {
      const [name, , value] = childrenOf(node);
      if (!name || !value) break;
      return { kind: 'assign', pattern: patternOf(source, [name]), value: expressionOf(source, value), start, end };
    }
    case 'AwaitExpression': {
      const value = childrenOf(node).at(-1);
      if (value) return expressionOf(source, value);
    }
  }
  return { kind: 'opaque', parts: [], start, end };
}

const operators: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  '==': '===',
  is: '===',
  '!=': '!==',
  'is not': '!==',
  '//': '//',
};

function memberOf(source: Source, node: SyntaxNode): Expression {
  const [object, mark, property, second] = childrenOf(node);
  const { from: start, to: end } = node;
  if (!object || !mark) return { kind: 'opaque', parts: [], start, end };
  const target = expressionOf(source, object);
  if (mark.name === '[') {
    if (!property || property.name === ']' || second?.name !== ']')
      return { kind: 'opaque', parts: [target], start, end };
    return { kind: 'subscript', object: target, index: expressionOf(source, property), start, end };
  }
  const name = property ? textOf(source, property) : '';
  return { kind: 'member', object: target, property: name, propertyStart: property?.from ?? end, start, end };
}

function callOf(source: Source, node: SyntaxNode): Call {
  const [callee, list] = childrenOf(node);
  const { from: start, to: end } = node;
  const closed = list && textOf(source, list).endsWith(')');
  return {
    kind: 'call',
    callee: callee ? expressionOf(source, callee) : { kind: 'opaque', parts: [], start, end },
    args: list ? argumentsOf(source, list) : [],
    close: closed ? list.to - 1 : end,
    isNew: false,
    start,
    end,
  };
}

function argumentsOf(source: Source, list: SyntaxNode): readonly Argument[] {
  const parts = childrenOf(list);
  const args: Argument[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part || part.name === '(' || part.name === ')' || part.name === ',') continue;
    const next = parts[index + 1];
    const value = parts[index + 2];
    if ((part.name === '*' || part.name === '**') && next) {
      args.push({ value: expressionOf(source, next), name: undefined, nameStart: 0, spread: true });
      index += 1;
    } else if (next?.name === 'AssignOp') {
      if (!value || value.name === ',' || value.name === ')') continue;
      const name = textOf(source, part);
      args.push({ name, nameStart: part.from, value: expressionOf(source, value), spread: false });
      index += 2;
    } else if (next?.name === 'for' || next?.name === 'async') {
      args.push({ value: comprehensionOf(source, list), name: undefined, nameStart: 0, spread: false });
      return args;
    } else args.push({ value: expressionOf(source, part), name: undefined, nameStart: 0, spread: false });
  }
  return args;
}

function entriesOf(source: Source, node: SyntaxNode): readonly ObjectEntry[] {
  const parts = childrenOf(node);
  const entries: ObjectEntry[] = [];
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index];
    const next = parts[index + 1];
    if (!part || !next) continue;
    if (part.name === '**') {
      const value = expressionOf(source, next);
      entries.push({ key: undefined, value, spread: true, keyStart: part.from, keyEnd: next.to });
      index += 1;
    } else if (next.name === ':') {
      const value = parts[index + 2];
      if (!value || value.name === ',' || value.name === '}') continue;
      const key = expressionOf(source, part);
      const name = key.kind === 'literal' && !key.absent ? String(key.value) : undefined;
      entries.push({
        key: name,
        computed: name === undefined ? key : undefined,
        keyStart: part.from,
        keyEnd: part.to,
        value: expressionOf(source, value),
        spread: false,
      });
      index += 2;
    }
  }
  return entries;
}

function arrayOf(source: Source, parts: readonly SyntaxNode[], start: number, end: number): ArrayLiteral {
  return { kind: 'array', items: itemsOf(parts, (part) => expressionOf(source, part)), start, end };
}

/** `a, b` without parentheses is a tuple; a single expression is itself. */
export function tupleOf(source: Source, parts: readonly SyntaxNode[]): Expression {
  const [only] = parts;
  if (parts.length === 1 && only) return expressionOf(source, only);
  return arrayOf(source, parts, only?.from ?? 0, parts.at(-1)?.to ?? 0);
}

function comprehensionOf(source: Source, node: SyntaxNode): Expression {
  const parts = childrenOf(node);
  const { from: start, to: end } = node;
  const loop = parts.findIndex(({ name }) => name === 'for');
  const inside = parts.findIndex(({ name }) => name === 'in');
  const element = parts[loop - 1];
  const key = parts[loop - 2]?.name === ':' ? parts[loop - 3] : undefined;
  const iterable = parts[inside + 1];
  if (loop < 0 || inside < loop || !element || !iterable) return { kind: 'opaque', parts: [], start, end };
  return {
    kind: 'comprehension',
    ...(key ? { key: expressionOf(source, key) } : {}),
    pattern: patternOf(source, parts.slice(loop + 1, inside)),
    iterable: expressionOf(source, iterable),
    tests: parts.flatMap(({ name }, index) => {
      const test = name === 'if' && index > inside ? parts[index + 1] : undefined;
      return test ? [expressionOf(source, test)] : [];
    }),
    element: expressionOf(source, element),
    start,
    end,
  };
}

/** Strings that stand side by side are one; with a format string among them, a template. */
function continuedOf(source: Source, node: SyntaxNode): Expression {
  const parts = childrenOf(node).flatMap((child) =>
    child.name === 'FormatString' ? formatParts(source, child) : [stringOf(textOf(source, child))],
  );
  const { from: start, to: end } = node;
  return parts.every((part) => typeof part === 'string')
    ? { kind: 'literal', value: parts.join(''), start, end }
    : { kind: 'template', parts, start, end };
}

function formatParts(source: Source, node: SyntaxNode): readonly (string | Expression)[] {
  const quote = quoteOf(textOf(source, node));
  const parts: (string | Expression)[] = [];
  let position = node.from + quote.opens;
  for (const replacement of childrenOf(node)) {
    parts.push(unescaped(source.text.slice(position, replacement.from)));
    const inner = childrenOf(replacement).find(({ name }) => name !== '{' && name !== '}');
    if (inner) parts.push(expressionOf(source, inner));
    position = replacement.to;
  }
  parts.push(unescaped(source.text.slice(position, Math.max(position, node.to - quote.closes))));
  return parts;
}

function stringOf(written: string): string {
  const { opens, closes, raw } = quoteOf(written);
  const inner = written.slice(opens, written.length - closes);
  return raw ? inner : unescaped(inner);
}

/** How long the quotes of a string literal are; an unclosed one has no closing quote. */
function quoteOf(written: string): { readonly opens: number; readonly closes: number; readonly raw: boolean } {
  const [prefix = ''] = /^[a-zA-Z]*/.exec(written) ?? [];
  const rest = written.slice(prefix.length);
  const mark = rest.startsWith('"""') || rest.startsWith("'''") ? rest.slice(0, 3) : rest.slice(0, 1);
  const closed = rest.length >= 2 * mark.length && rest.endsWith(mark);
  return { opens: prefix.length + mark.length, closes: closed ? mark.length : 0, raw: /r/i.test(prefix) };
}
