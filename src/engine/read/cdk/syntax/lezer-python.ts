import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { childrenOf, type Source, textOf } from './lezer';
import { expressionOf, tupleOf } from './lezer-python-expressions';
import { functionOf, patternOf } from './lezer-python-functions';
import type { Comment, DeclareClass, Expression, Import, Program, Statement } from './nodes';
import { type Case, switchOf } from './switches';

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
    case 'WhileStatement': {
      const [, test] = childrenOf(node);
      into.push({
        kind: 'loop',
        ...(test ? { test: expressionOf(source, test) } : {}),
        body: bodiesOf(source, node),
        start,
        end,
      });
      return;
    }
    case 'MatchStatement':
      into.push(matchOf(source, node));
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      into.push({ kind: 'return', jump: node.name === 'BreakStatement' ? 'break' : 'continue', start, end });
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
    .filter(({ name }) => name === 'Body')
    .flatMap((body) => statementsOf(source, body));
}

/** `match stage:` with its cases; one that takes anything, or has a guard, is taken where no other is. */
function matchOf(source: Source, node: SyntaxNode): Statement {
  const [, subject, body = node] = childrenOf(node);
  const cases = childrenOf(body).flatMap((clause): Case[] => {
    if (clause.name !== 'MatchClause') return [];
    const [, pattern, guard] = childrenOf(clause);
    const written = pattern?.name === 'OrPattern' ? childrenOf(pattern) : pattern ? [pattern] : [];
    const values = written.filter(({ name }) => name !== 'LogicOp');
    const place = { body: bodiesOf(source, clause), start: clause.from, end: clause.to };
    const isOpen = guard?.name === 'Guard' || !values.every(({ name }) => /^(?:Literal|Attribute)Pattern$/.test(name));
    if (isOpen) return [{ ...place, test: undefined, isShared: false }];
    const last = values.at(-1);
    return values.map((value) => ({ ...place, test: expressionOf(source, value), isShared: value !== last }));
  });
  const on: Expression = subject
    ? expressionOf(source, subject)
    : { kind: 'opaque', parts: [], start: node.from, end: node.to };
  return switchOf(on, cases, node.from, node.to);
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
  for (const part of body ? childrenOf(body) : []) {
    const [typed, type, value] = childrenOf(part);
    if (part.name === 'AssignStatement' && typed?.name === 'VariableName' && type?.name === 'TypeDef' && !value) {
      fields.push({ name: textOf(source, typed), isStatic: true });
    }
  }
  for (const member of body ? statementsWithDecorators(source, body) : []) {
    const { statement, decorators } = member;
    if (statement.kind === 'declare-function') {
      methods.push({
        name: statement.name,
        value: statement.value,
        getter: decorators.some((one) => one.endsWith('property')),
      });
    } else if (statement.kind === 'declare-class') {
      fields.push({ name: statement.name, value: statement, isStatic: true });
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
