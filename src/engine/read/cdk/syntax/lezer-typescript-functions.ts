import type { SyntaxNode } from '@lezer/common';
import { once } from '../../../once';
import { childrenOf, type Source, textOf, unescaped } from './lezer';
import { statementsOf } from './lezer-typescript';
import { expressionOf } from './lezer-typescript-expressions';
import type { DeclareClass, FunctionLiteral, Parameter, Pattern, Statement } from './nodes';

/** A function, method, constructor or arrow function. */
export function functionOf(source: Source, node: SyntaxNode): FunctionLiteral {
  const parts = childrenOf(node);
  const list = parts.find(({ name }) => name === 'ParamList');
  const single = list ? undefined : parts.find(({ name }) => name === 'VariableDefinition');
  const name = node.name === 'FunctionDeclaration' && parts.find((part) => part.name === 'VariableDefinition');
  const body = parts.at(-1);
  const isExpression = node.name === 'ArrowFunction' && body && body.name !== 'Block';
  return {
    kind: 'function',
    ...(name ? { name: textOf(source, name) } : {}),
    parameters: list
      ? parametersOf(source, list)
      : single && node.name === 'ArrowFunction'
        ? [{ pattern: patternOf(source, single) }]
        : [],
    body: isExpression ? expressionOf(source, body) : { kind: 'body', statements: once(() => bodyOf(source, body)) },
    start: node.from,
    end: node.to,
  };
}

function bodyOf(source: Source, body: SyntaxNode | undefined): readonly Statement[] {
  return body?.name === 'Block' ? statementsOf(source, childrenOf(body)) : [];
}

function parametersOf(source: Source, list: SyntaxNode): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let isField = false;
  let isRest = false;
  let isDefault = false;
  for (const part of childrenOf(list)) {
    if (part.name === '(' || part.name === ')') continue;
    if (part.name === ',') {
      isField = false;
      isRest = false;
      isDefault = false;
    } else if (part.name === 'Privacy' || part.name === 'readonly') isField = true;
    else if (part.name === 'Spread') isRest = true;
    else if (part.name === 'Equals') isDefault = true;
    else if (isDefault) {
      const last = parameters.pop();
      if (last) parameters.push({ ...last, fallback: expressionOf(source, part) });
    } else if (part.name === 'VariableDefinition' || part.name === 'ObjectPattern' || part.name === 'ArrayPattern') {
      parameters.push({
        pattern: patternOf(source, part),
        ...(isRest ? { rest: true } : {}),
        ...(isField ? { isField: true } : {}),
      });
    }
  }
  return parameters;
}

/** Names, fields and destructuring. */
export function patternOf(source: Source, node: SyntaxNode): Pattern {
  switch (node.name) {
    case 'VariableDefinition':
      return {
        kind: 'target',
        expression: { kind: 'name', name: textOf(source, node), start: node.from, end: node.to },
      };
    case 'ObjectPattern':
      return { kind: 'fields', fields: childrenOf(node).flatMap((part) => fieldOf(source, part)) };
    case 'ArrayPattern':
      return {
        kind: 'elements',
        elements: childrenOf(node)
          .filter(({ name }) => name.endsWith('Definition') || name.endsWith('Pattern'))
          .map((part) => patternOf(source, part)),
      };
    default:
      return { kind: 'target', expression: expressionOf(source, node) };
  }
}

function fieldOf(source: Source, node: SyntaxNode): readonly { readonly key?: string; readonly pattern: Pattern }[] {
  if (node.name !== 'PatternProperty') return [];
  const parts = childrenOf(node);
  const [first] = parts;
  const target = parts.find(({ name }) => name.endsWith('Definition') || name.endsWith('Pattern'));
  if (!first || !target) return [];
  const pattern = patternOf(source, target);
  if (first.name === 'Spread') return [{ pattern }];
  const equals = parts.findIndex(({ name }) => name === 'Equals');
  const value = equals < 0 ? undefined : parts[equals + 1];
  const bound = value && pattern.kind === 'target' ? { ...pattern, fallback: expressionOf(source, value) } : pattern;
  return [{ key: textOf(source, first), pattern: bound }];
}

/** A class with what it runs when it is made: fields, constructor; and its methods. */
export function classOf(source: Source, node: SyntaxNode): DeclareClass {
  const parts = childrenOf(node);
  const position = parts.findIndex(({ name }) => name === 'extends');
  const parent = position < 0 ? undefined : parts[position + 1];
  const body = parts.find(({ name }) => name === 'ClassBody');
  const methods: DeclareClass['methods'][number][] = [];
  const fields: DeclareClass['fields'][number][] = [];
  for (const member of body ? childrenOf(body) : []) {
    const inside = childrenOf(member);
    const named = inside.find(
      ({ name }) => name === 'PropertyDefinition' || name === 'PrivatePropertyDefinition' || name === 'String',
    );
    if (!named) continue;
    const name = named.name === 'String' ? unescaped(textOf(source, named).slice(1, -1)) : textOf(source, named);
    if (member.name === 'MethodDeclaration') {
      methods.push({ name, value: functionOf(source, member), getter: inside.some((part) => part.name === 'get') });
    } else if (member.name === 'PropertyDeclaration') {
      const equals = inside.findIndex((part) => part.name === 'Equals');
      const value = equals < 0 ? undefined : inside[equals + 1];
      const isStatic = inside.some((part) => part.name === 'static');
      fields.push({ name, ...(value ? { value: expressionOf(source, value) } : {}), isStatic });
    }
  }
  const constructs = methods.find(({ name }) => name === 'constructor')?.value;
  const own = parts.find(({ name }) => name === 'VariableDefinition');
  return {
    kind: 'declare-class',
    name: own ? textOf(source, own) : 'default',
    ...(parent ? { parent: expressionOf(source, parent) } : {}),
    ...(constructs ? { constructs } : {}),
    methods: methods.filter(({ name }) => name !== 'constructor'),
    fields,
    start: node.from,
    end: node.to,
  };
}
