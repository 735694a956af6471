import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, numberOf, type Source, textOf, unescaped } from './lezer';
import { assignOf } from './lezer-typescript';
import { classOf, functionOf } from './lezer-typescript-functions';
import type { Argument, Call, Expression, ObjectEntry } from './nodes';

/** One expression. Casts, `await`, `!` and parentheses are looked through; what is not understood becomes opaque. */
export function expressionOf(source: Source, node: SyntaxNode): Expression {
  const { from: start, to: end } = node;
  const opaque: Expression = { kind: 'opaque', parts: [], start, end };
  switch (node.name) {
    case 'String':
      return { kind: 'literal', value: stringOf(textOf(source, node)), start, end };
    case 'Number':
      return { kind: 'literal', value: numberOf(textOf(source, node)), start, end };
    case 'BooleanLiteral':
      return { kind: 'literal', value: textOf(source, node) === 'true', start, end };
    case 'null':
      return { kind: 'literal', value: null, start, end };
    case 'VariableName':
    case 'VariableDefinition': {
      const name = textOf(source, node);
      return name === 'undefined'
        ? { kind: 'literal', value: null, absent: true, start, end }
        : { kind: 'name', name, start, end };
    }
    case 'this':
    case 'super':
      return { kind: 'name', name: node.name, start, end };
    case 'TemplateString':
      return { kind: 'template', parts: templateParts(source, node), start, end };
    case 'MemberExpression':
      return memberOf(source, node);
    case 'CallExpression':
    case 'NewExpression':
      return callOf(source, node);
    case 'ObjectExpression':
      return { kind: 'object', entries: childrenOf(node).flatMap((part) => entryOf(source, part)), start, end };
    case 'ArrayExpression':
      return {
        kind: 'array',
        items: itemsOf(childrenOf(node).slice(1), (part) => expressionOf(source, part)),
        start,
        end,
      };
    case 'ConditionalExpression': {
      const [test, , whenTrue, , whenFalse] = childrenOf(node);
      if (!test || !whenTrue) return opaque;
      return {
        kind: 'conditional',
        test: expressionOf(source, test),
        whenTrue: expressionOf(source, whenTrue),
        whenFalse: whenFalse ? expressionOf(source, whenFalse) : opaque,
        start,
        end,
      };
    }
    case 'BinaryExpression': {
      const [left, operator, right] = childrenOf(node);
      if (!left || !operator) return opaque;
      const sign = textOf(source, operator);
      if (sign === 'as' || sign === 'satisfies') return expressionOf(source, left);
      return right
        ? {
            kind: 'operation',
            operator: sign,
            left: expressionOf(source, left),
            right: expressionOf(source, right),
            start,
            end,
          }
        : opaque;
    }
    case 'UnaryExpression': {
      const [operator, operand] = childrenOf(node);
      if (!operator || !operand) return opaque;
      const sign = textOf(source, operator);
      return sign === 'await'
        ? expressionOf(source, operand)
        : { kind: 'operation', operator: sign, right: expressionOf(source, operand), start, end };
    }
    case 'AssignmentExpression':
      return childrenOf(node).length === 3 ? assignOf(source, node) : opaque;
    case 'AwaitExpression':
    case 'PrefixCast': {
      const value = childrenOf(node).at(-1);
      return value ? expressionOf(source, value) : opaque;
    }
    case 'PostfixExpression': {
      const [value] = childrenOf(node);
      return value ? expressionOf(source, value) : opaque;
    }
    case 'ParenthesizedExpression':
    case 'InstantiationExpression': {
      const value = childrenOf(node).find(({ name }) => name !== '(');
      return value && value.name !== ')' ? expressionOf(source, value) : opaque;
    }
    case 'ArrowFunction':
    case 'FunctionExpression':
      return functionOf(source, node);
    case 'ClassExpression':
      return classOf(source, node);
    default:
      return opaque;
  }
}

function memberOf(source: Source, node: SyntaxNode): Expression {
  const [object, mark, property] = childrenOf(node);
  const { from: start, to: end } = node;
  if (!object) return { kind: 'opaque', parts: [], start, end };
  const target = expressionOf(source, object);
  if (mark?.name === '[' || (mark?.name === '?.' && property?.name === '[')) {
    const index = childrenOf(node).find((part) => part.from > object.to && !/^(?:\[|\]|\?\.)$/.test(part.name));
    if (!index) return { kind: 'opaque', parts: [target], start, end };
    const key = expressionOf(source, index);
    if (key.kind === 'literal' && typeof key.value === 'string') {
      return { kind: 'member', object: target, property: key.value, propertyStart: index.from, start, end };
    }
    return { kind: 'subscript', object: target, index: key, start, end };
  }
  const name = property ? textOf(source, property) : '';
  return { kind: 'member', object: target, property: name, propertyStart: property?.from ?? end, start, end };
}

function callOf(source: Source, node: SyntaxNode): Call {
  const parts = childrenOf(node);
  const { from: start, to: end } = node;
  const isNew = node.name === 'NewExpression';
  const callee = parts[isNew ? 1 : 0];
  const list = parts.find(({ name }) => name === 'ArgList');
  const closed = list && textOf(source, list).endsWith(')');
  return {
    kind: 'call',
    callee: callee ? expressionOf(source, callee) : { kind: 'opaque', parts: [], start, end },
    args: list ? argumentsOf(source, list) : [],
    close: closed ? list.to - 1 : end,
    isNew,
    start,
    end,
  };
}

function argumentsOf(source: Source, list: SyntaxNode): readonly Argument[] {
  const parts = childrenOf(list).filter(({ name }) => name !== '(' && name !== ')');
  const items = itemsOf(parts, (part) => expressionOf(source, part));
  return items.map(({ value, spread }) => ({ value, name: undefined, nameStart: 0, spread }));
}

function entryOf(source: Source, node: SyntaxNode): readonly ObjectEntry[] {
  if (node.name !== 'Property') return [];
  const parts = childrenOf(node);
  const [first, second] = parts;
  if (!first) return [];
  if (first.name === 'Spread') {
    if (!second) return [];
    const value = expressionOf(source, second);
    return [{ key: undefined, value, spread: true, keyStart: node.from, keyEnd: node.to }];
  }
  const colon = parts.findIndex(({ name }) => name === ':');
  const written = parts[colon + 1];
  const method = parts.some(({ name }) => name === 'ParamList');
  const inside = first.name === '[' ? second : undefined;
  const computed = inside && expressionOf(source, inside);
  const key = inside ? undefined : keyOf(source, first);
  const place = { key, computed, keyStart: first.from, keyEnd: first.to, spread: false };
  if (method) return [{ ...place, value: functionOf(source, node) }];
  if (colon < 0) {
    const name = textOf(source, first);
    return first.name === 'PropertyDefinition'
      ? [{ ...place, value: { kind: 'name', name, start: first.from, end: first.to } }]
      : [];
  }
  return written ? [{ ...place, value: expressionOf(source, written) }] : [];
}

function keyOf(source: Source, node: SyntaxNode): string | undefined {
  if (node.name === 'PropertyDefinition' || node.name === 'PropertyName') return textOf(source, node);
  if (node.name === 'String') return stringOf(textOf(source, node));
  return node.name === 'Number' ? String(numberOf(textOf(source, node))) : undefined;
}

function stringOf(written: string): string {
  const mark = written.charAt(0);
  const closed = written.length >= 2 && written.endsWith(mark);
  return unescaped(written.slice(1, closed ? -1 : undefined));
}

function templateParts(source: Source, node: SyntaxNode): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  const closed = node.to - node.from >= 2 && source.text.charAt(node.to - 1) === '`';
  let position = node.from + 1;
  for (const part of childrenOf(node)) {
    if (part.name !== 'Interpolation') continue;
    parts.push(unescaped(source.text.slice(position, part.from)));
    const inner = childrenOf(part).find(({ name }) => !name.startsWith('Interpolation'));
    if (inner) parts.push(expressionOf(source, inner));
    position = part.to;
  }
  parts.push(unescaped(source.text.slice(position, Math.max(position, closed ? node.to - 1 : node.to))));
  return parts;
}
