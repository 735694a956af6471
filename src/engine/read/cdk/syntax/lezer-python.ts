import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { childrenOf, type Source, textOf } from './lezer';
import { expressionOf, tupleOf } from './lezer-python-expressions';
import { functionOf, patternOf } from './lezer-python-functions';
import type { Comment, DeclareClass, Import, Program, Statement } from './nodes';

/** Reads Python, also where the syntax is broken: what can be made out is read. */
export function readPython(text: string): Program {
  const tree = parser.parse(text);
  const source: Source = { text };
  const comments: Comment[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'Comment') comments.push({ text: text.slice(from + 1, to), start: from, end: to });
    },
  });
  return { statements: statementsOf(source, tree.topNode), comments };
}

/** The statements of a body or of the whole program. */
export function statementsOf(source: Source, node: SyntaxNode): readonly Statement[] {
  const statements: Statement[] = [];
  for (const child of childrenOf(node)) addStatement(source, child, statements);
  return statements;
}

function addStatement(source: Source, node: SyntaxNode, into: Statement[]): void {
  const { from: start, to: end } = node;
  switch (node.name) {
    case 'ImportStatement':
      into.push(...importsOf(source, node));
      return;
    case 'AssignStatement':
      into.push(...assignmentsOf(source, node));
      return;
    case 'UpdateStatement': {
      const [target, operator, value] = childrenOf(node);
      if (!target || !operator || !value) return;
      const pattern = patternOf(source, [target]);
      const sign = textOf(source, operator).slice(0, -1);
      into.push({ kind: 'assign', pattern, value: expressionOf(source, value), operator: sign, start, end });
      return;
    }
    case 'ExpressionStatement': {
      const [expression] = childrenOf(node);
      if (expression) into.push({ kind: 'evaluate', expression: expressionOf(source, expression), start, end });
      return;
    }
    case 'IfStatement':
      into.push(...branchesOf(source, childrenOf(node), start, end));
      return;
    case 'ForStatement':
      into.push(loopOf(source, node));
      return;
    case 'WhileStatement':
    case 'MatchStatement':
      into.push({ kind: 'loop', body: bodiesOf(source, node), start, end });
      return;
    case 'TryStatement':
    case 'WithStatement':
      into.push({ kind: 'group', statements: bodiesOf(source, node), start, end });
      return;
    case 'StatementGroup':
    case 'DecoratedStatement':
      for (const child of childrenOf(node)) addStatement(source, child, into);
      return;
    case 'ReturnStatement': {
      const parts = childrenOf(node).slice(1);
      into.push({ kind: 'return', ...(parts.length > 0 ? { value: tupleOf(source, parts) } : {}), start, end });
      return;
    }
    case 'FunctionDefinition': {
      const value = functionOf(source, node);
      into.push({ kind: 'declare-function', name: value.name ?? '', value, start, end });
      return;
    }
    case 'ClassDefinition':
      into.push(classOf(source, node));
      return;
  }
}

/** `a = b = 3` assigns from right to left; `x: int` alone assigns nothing. */
function assignmentsOf(source: Source, node: SyntaxNode): readonly Statement[] {
  const sides: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === 'AssignOp') sides.push([]);
    else if (child.name !== 'TypeDef') sides.at(-1)?.push(child);
  }
  const value = sides.pop();
  if (sides.length === 0 || !value || value.length === 0) return [];
  const expression = tupleOf(source, value);
  return sides.map((side) => ({
    kind: 'assign',
    pattern: patternOf(source, side),
    value: expression,
    declares: true,
    start: node.from,
    end: node.to,
  }));
}

function branchesOf(source: Source, parts: readonly SyntaxNode[], start: number, end: number): readonly Statement[] {
  const [keyword, test, body, ...rest] = parts;
  if (keyword?.name === 'else') return test ? statementsOf(source, test) : [];
  if (!test || body?.name !== 'Body') return [];
  return [
    {
      kind: 'branch',
      test: expressionOf(source, test),
      whenTrue: statementsOf(source, body),
      whenFalse: branchesOf(source, rest, start, end),
      start,
      end,
    },
  ];
}

function loopOf(source: Source, node: SyntaxNode): Statement {
  const parts = childrenOf(node);
  const position = parts.findIndex(({ name }) => name === 'in');
  const iterable = parts[position + 1];
  const pattern = patternOf(source, parts.slice(1, position));
  const body = bodiesOf(source, node);
  const over = position > 0 && iterable ? { pattern, iterable: expressionOf(source, iterable) } : {};
  return { kind: 'loop', ...over, body, start: node.from, end: node.to };
}

function bodiesOf(source: Source, node: SyntaxNode): readonly Statement[] {
  return childrenOf(node)
    .filter(({ name }) => name === 'Body' || name === 'MatchBody' || name === 'MatchClause')
    .flatMap((body) => (body.name === 'Body' ? statementsOf(source, body) : bodiesOf(source, body)));
}

function importsOf(source: Source, node: SyntaxNode): readonly Import[] {
  const words = childrenOf(node).map((child) => textOf(source, child));
  const place = { kind: 'import', start: node.from, end: node.to } as const;
  const position = words.indexOf('import');
  const module = words.slice(1, Math.max(position, 1)).join('');
  const rest = words.slice(position + 1).filter((word) => word !== '(' && word !== ')');
  const names = split(rest).filter(([name]) => name !== undefined && name !== '*');
  if (words[0] === 'from') {
    return [{ ...place, module, names: names.map((item) => ({ local: item.at(-1) ?? '', imported: item[0] ?? '' })) }];
  }
  return names.map((item) => {
    const alias = item.indexOf('as');
    const path = (alias < 0 ? item : item.slice(0, alias)).join('');
    const local = alias < 0 ? (path.split('.')[0] ?? '') : (item[alias + 1] ?? '');
    return { ...place, module: alias < 0 ? local : path, names: [{ local }] };
  });
}

function split(words: readonly string[]): string[][] {
  const items: string[][] = [[]];
  for (const word of words) {
    if (word === ',') items.push([]);
    else items.at(-1)?.push(word);
  }
  return items;
}

function classOf(source: Source, node: SyntaxNode): DeclareClass {
  const parts = childrenOf(node);
  const body = parts.find(({ name }) => name === 'Body');
  const [parent] = childrenOf(parts.find(({ name }) => name === 'ArgList') ?? node).filter(
    ({ name }) => name === 'VariableName' || name === 'MemberExpression',
  );
  const methods: DeclareClass['methods'][number][] = [];
  const fields: DeclareClass['fields'][number][] = [];
  for (const member of body ? statementsWithDecorators(source, body) : []) {
    const { statement, decorators } = member;
    if (statement.kind === 'declare-function') {
      methods.push({ name: statement.name, value: statement.value, getter: decorators.includes('property') });
    } else if (statement.kind === 'assign' && statement.pattern.kind === 'target') {
      const { expression } = statement.pattern;
      if (expression.kind === 'name') fields.push({ name: expression.name, value: statement.value, isStatic: true });
    }
  }
  const constructs = methods.find(({ name }) => name === '__init__')?.value;
  return {
    kind: 'declare-class',
    name: parts[1] ? textOf(source, parts[1]) : '',
    ...(parent && parts.some(({ name }) => name === 'ArgList') ? { parent: expressionOf(source, parent) } : {}),
    ...(constructs ? { constructs } : {}),
    methods: methods.filter(({ name }) => name !== '__init__'),
    fields,
    start: node.from,
    end: node.to,
  };
}

function statementsWithDecorators(
  source: Source,
  body: SyntaxNode,
): readonly { readonly statement: Statement; readonly decorators: readonly string[] }[] {
  return childrenOf(body).flatMap((child) => {
    const statements: Statement[] = [];
    addStatement(source, child, statements);
    const decorators =
      child.name === 'DecoratedStatement'
        ? childrenOf(child)
            .filter(({ name }) => name === 'Decorator')
            .map((decorator) => textOf(source, decorator).slice(1).trim())
        : [];
    return statements.map((statement) => ({ statement, decorators }));
  });
}
