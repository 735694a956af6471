import type * as t from '@babel/types';
import { once } from '../../../once';
import { statementsOf } from './babel';
import { expressionOf, keyOf } from './babel-expressions';
import type { Body, DeclareClass, Expression, FunctionLiteral, Parameter, Pattern } from './nodes';

type Functional = t.Function | t.TSDeclareFunction;

/** A function, method or constructor. */
export function functionOf(node: Functional): FunctionLiteral {
  const name = 'id' in node ? node.id?.name : undefined;
  return {
    kind: 'function',
    ...(name === undefined ? {} : { name }),
    parameters: node.params.map(parameterOf),
    body: 'body' in node ? bodyOf(node.body) : { kind: 'body', statements: () => [] },
    start: node.start ?? 0,
    end: node.end ?? 0,
  };
}

function bodyOf(node: t.BlockStatement | t.Expression | null | undefined): Expression | Body {
  if (node && node.type !== 'BlockStatement') return expressionOf(node);
  return { kind: 'body', statements: once(() => (node ? statementsOf(node.body) : [])) };
}

function parameterOf(node: t.Node): Parameter {
  if (node.type === 'TSParameterProperty') return { ...parameterOf(node.parameter), isField: true };
  if (node.type === 'RestElement') return { pattern: patternOf(node.argument), rest: true };
  if (node.type === 'AssignmentPattern') return { pattern: patternOf(node.left), fallback: expressionOf(node.right) };
  return { pattern: patternOf(node) };
}

/** Names, fields and destructuring; what cannot be bound binds nothing. */
export function patternOf(node: t.Node | null | undefined): Pattern {
  switch (node?.type) {
    case 'ObjectPattern':
      return {
        kind: 'fields',
        fields: node.properties.map((property) => {
          if (property.type === 'RestElement') return { pattern: patternOf(property.argument) };
          const key = keyOf(property.key, property.computed);
          return { ...(key === undefined ? {} : { key }), pattern: patternOf(property.value) };
        }),
      };
    case 'ArrayPattern':
      return { kind: 'elements', elements: node.elements.map((element) => (element ? patternOf(element) : undefined)) };
    case 'AssignmentPattern': {
      const pattern = patternOf(node.left);
      return pattern.kind === 'target' ? { ...pattern, fallback: expressionOf(node.right) } : pattern;
    }
    case 'RestElement':
      return patternOf(node.argument);
    default:
      return { kind: 'target', expression: expressionOf(node) };
  }
}

/** A class with what it runs when it is made: fields, constructor; and its methods. */
export function classOf(node: t.ClassDeclaration | t.ClassExpression): DeclareClass {
  const methods: DeclareClass['methods'][number][] = [];
  const fields: DeclareClass['fields'][number][] = [];
  let constructs: FunctionLiteral | undefined;
  for (const member of node.body.body) {
    if (member.type === 'ClassMethod') {
      if (member.kind === 'constructor') constructs = functionOf(member);
      const name = keyOf(member.key, member.computed);
      if (name !== undefined) methods.push({ name, value: functionOf(member), getter: member.kind === 'get' });
    } else if (member.type === 'ClassPrivateMethod') {
      methods.push({ name: `#${member.key.id.name}`, value: functionOf(member), getter: member.kind === 'get' });
    } else if (member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty') {
      const name = member.type === 'ClassProperty' ? keyOf(member.key, member.computed) : `#${member.key.id.name}`;
      if (name === undefined) continue;
      const value = member.value ? { value: expressionOf(member.value) } : {};
      fields.push({ name, ...value, isStatic: member.static === true });
    }
  }
  return {
    kind: 'declare-class',
    name: node.id?.name ?? 'default',
    ...(node.superClass ? { parent: expressionOf(node.superClass) } : {}),
    ...(constructs ? { constructs } : {}),
    methods: methods.filter(({ name }) => name !== 'constructor'),
    fields,
    start: node.start ?? 0,
    end: node.end ?? 0,
  };
}
