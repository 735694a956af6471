import type { SyntaxNode } from '@lezer/common';
import { once } from '../../../once';
import { childrenOf, type Source, textOf } from './lezer';
import { statementsOf } from './lezer-python';
import { expressionOf } from './lezer-python-expressions';
import type { FunctionLiteral, Parameter, Pattern, Statement } from './nodes';

/** `def f(a, *, b=1, **rest): …` and `lambda a: …`. */
export function functionOf(source: Source, node: SyntaxNode): FunctionLiteral {
  const parts = childrenOf(node);
  const body = parts.at(-1);
  const list = parts.find(({ name }) => name === 'ParamList');
  const name = node.name === 'FunctionDefinition' && parts.find((part) => part.name === 'VariableName');
  return {
    kind: 'function',
    ...(name ? { name: textOf(source, name) } : {}),
    parameters: list ? parametersOf(source, list) : [],
    body:
      body && body.name !== 'Body' && node.name === 'LambdaExpression'
        ? expressionOf(source, body)
        : { kind: 'body', statements: once(() => bodyOf(source, body)) },
    start: node.from,
    end: node.to,
  };
}

function bodyOf(source: Source, body: SyntaxNode | undefined): readonly Statement[] {
  return body?.name === 'Body' ? statementsOf(source, body) : [];
}

function parametersOf(source: Source, list: SyntaxNode): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let star = '';
  let isDefault = false;
  for (const part of childrenOf(list)) {
    const text = textOf(source, part);
    if (part.name === 'TypeDef' || text === '(' || text === ')') continue;
    if (text === ',') {
      star = '';
      isDefault = false;
    } else if (text === '*' || text === '**') star = text;
    else if (part.name === 'AssignOp') isDefault = true;
    else if (isDefault) {
      const last = parameters.pop();
      if (last) parameters.push({ ...last, fallback: expressionOf(source, part) });
    } else if (part.name === 'VariableName') {
      const rest = star === '**' ? 'named' : star === '*' || undefined;
      parameters.push({ pattern: patternOf(source, [part]), ...(rest && { rest }) });
    }
  }
  return parameters;
}

/** `a`, `self.a`, or `a, b`. */
export function patternOf(source: Source, nodes: readonly SyntaxNode[]): Pattern {
  const parts = nodes.filter((node) => node.name !== ',' && node.name !== '*');
  const [only] = parts;
  if (parts.length === 1 && only) {
    if (only.name === 'TupleExpression' || only.name === 'ArrayExpression') {
      return patternOf(source, childrenOf(only).slice(1, -1));
    }
    return { kind: 'target', expression: expressionOf(source, only) };
  }
  return { kind: 'elements', elements: parts.map((part) => patternOf(source, [part])) };
}
