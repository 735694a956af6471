import type * as t from '@babel/types';
import { assignOf } from './babel';
import { classOf, functionOf } from './babel-functions';
import type { Argument, ArrayLiteral, Call, Expression, ObjectEntry } from './nodes';

/** One expression. Casts, `await`, `!` and parentheses are looked through; what is not understood becomes opaque. */
export function expressionOf(node: t.Node | null | undefined): Expression {
  if (!node) return { kind: 'opaque', parts: [], start: 0, end: 0 };
  const start = node.start ?? 0;
  const end = node.end ?? 0;
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', value: node.value, start, end };
    case 'NullLiteral':
      return { kind: 'literal', value: null, start, end };
    case 'Identifier':
      return node.name === 'undefined'
        ? { kind: 'literal', value: null, absent: true, start, end }
        : { kind: 'name', name: node.name, start, end };
    case 'ThisExpression':
      return { kind: 'name', name: 'this', start, end };
    case 'Super':
      return { kind: 'name', name: 'super', start, end };
    case 'TemplateLiteral':
      return { kind: 'template', parts: templateParts(node), start, end };
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return memberOf(node, start, end);
    case 'NewExpression':
    case 'CallExpression':
    case 'OptionalCallExpression':
      return callOf(node, start, end);
    case 'ObjectExpression':
      return { kind: 'object', entries: node.properties.map(entryOf), start, end };
    case 'ArrayExpression':
      return {
        kind: 'array',
        items: node.elements.map(itemOf),
        start,
        end,
      };
    case 'ConditionalExpression': {
      const test = expressionOf(node.test);
      const whenTrue = expressionOf(node.consequent);
      return { kind: 'conditional', test, whenTrue, whenFalse: expressionOf(node.alternate), start, end };
    }
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { operator } = node;
      return {
        kind: 'operation',
        operator,
        left: expressionOf(node.left),
        right: expressionOf(node.right),
        start,
        end,
      };
    }
    case 'UnaryExpression':
      return { kind: 'operation', operator: node.operator, right: expressionOf(node.argument), start, end };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return functionOf(node);
    case 'ClassExpression':
      return classOf(node);
    case 'AssignmentExpression':
      return assignOf(node, start, end);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
    case 'TSInstantiationExpression':
      return expressionOf(node.expression);
    case 'AwaitExpression':
      return expressionOf(node.argument);
    case 'SequenceExpression':
      return expressionOf(node.expressions.at(-1));
    default:
      return { kind: 'opaque', parts: [], start, end };
  }
}

function itemOf(element: t.ArrayExpression['elements'][number]): ArrayLiteral['items'][number] {
  const spread = element?.type === 'SpreadElement';
  return { value: expressionOf(spread ? element.argument : element), spread };
}

function templateParts(node: t.TemplateLiteral): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  node.quasis.forEach((quasi, index) => {
    parts.push(quasi.value.cooked ?? quasi.value.raw);
    const expression = node.expressions[index];
    if (expression) parts.push(expressionOf(expression));
  });
  return parts;
}

function memberOf(node: t.MemberExpression | t.OptionalMemberExpression, start: number, end: number): Expression {
  const object = expressionOf(node.object);
  const { property } = node;
  const propertyStart = property.start ?? start;
  if (property.type === 'PrivateName') {
    return { kind: 'member', object, property: `#${property.id.name}`, propertyStart, start, end };
  }
  const key = property.type === 'NumericLiteral' ? undefined : keyOf(property, node.computed);
  if (key === undefined) return { kind: 'subscript', object, index: expressionOf(property), start, end };
  return { kind: 'member', object, property: key, propertyStart, start, end };
}

function callOf(node: t.NewExpression | t.CallExpression | t.OptionalCallExpression, start: number, end: number): Call {
  return {
    kind: 'call',
    callee: expressionOf(node.callee),
    args: node.arguments.map(argumentOf),
    close: end - 1,
    isNew: node.type === 'NewExpression',
    start,
    end,
  };
}

function argumentOf(node: t.CallExpression['arguments'][number]): Argument {
  const spread = node.type === 'SpreadElement';
  return { value: expressionOf(spread ? node.argument : node), name: undefined, nameStart: 0, spread };
}

function entryOf(node: t.ObjectMethod | t.ObjectProperty | t.SpreadElement): ObjectEntry {
  if (node.type === 'SpreadElement') {
    const value = expressionOf(node.argument);
    return { key: undefined, keyStart: node.start ?? 0, keyEnd: node.end ?? 0, value, spread: true };
  }
  const key = keyOf(node.key, node.computed);
  return {
    key,
    computed: key === undefined ? expressionOf(node.key) : undefined,
    keyStart: node.key.start ?? 0,
    keyEnd: node.key.end ?? 0,
    value: node.type === 'ObjectMethod' ? functionOf(node) : expressionOf(node.value),
    spread: false,
  };
}

/** The name of a property, where it is written as a name or a literal. */
export function keyOf(node: t.Node, computed: boolean | undefined): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'NumericLiteral') return String(node.value);
  return node.type === 'Identifier' && computed !== true ? node.name : undefined;
}
