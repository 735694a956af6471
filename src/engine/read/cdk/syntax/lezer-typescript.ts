import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { enumOf, namespaceOf, stepOf } from './enums';
import { childrenOf, commentNames, type Source, textOf } from './lezer';
import { expressionOf } from './lezer-typescript-expressions';
import { classOf, functionOf, patternOf } from './lezer-typescript-functions';
import type { Assign, Comment, Import, Loop, Program, Statement } from './nodes';
import { type Case, switchOf } from './switches';

const tolerant = parser.configure({ dialect: 'ts' });

/** Reads TypeScript or JavaScript whatever its syntax: what can be made out is read. Slower than the other way. */
export function readTypeScript(text: string): Program {
  const tree = tolerant.parse(text);
  const source: Source = { text };
  const comments: Comment[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (commentNames.has(name)) comments.push({ text: text.slice(from + 2, to), start: from, end: to });
    },
  });
  return { statements: statementsOf(source, childrenOf(tree.topNode)), comments };
}

/** Statements in their order; declarations of types say nothing and are left out. */
export function statementsOf(source: Source, nodes: readonly SyntaxNode[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const node of nodes) addStatement(source, node, statements);
  return statements;
}

function addStatement(source: Source, node: SyntaxNode, into: Statement[]): void {
  const { from: start, to: end } = node;
  const parts = childrenOf(node);
  switch (node.name) {
    case 'ImportDeclaration':
      into.push(importOf(source, node, parts));
      return;
    case 'ExportDeclaration':
    case 'LabeledStatement':
    case 'Block':
    case 'TryStatement':
    case 'FinallyClause':
      for (const part of parts) addStatement(source, part, into);
      return;
    case 'VariableDeclaration':
      into.push(...declarationsOf(source, parts, start, end));
      return;
    case 'ExpressionStatement':
      if (parts[0]) into.push(expressionStatementOf(source, parts[0], start, end));
      return;
    case 'IfStatement': {
      const otherwise = parts.findIndex(({ name }) => name === 'else');
      const test = parts.find(({ name }) => name === 'ParenthesizedExpression');
      if (!test) return;
      const body = parts.slice(2, otherwise < 0 ? undefined : otherwise);
      into.push({
        kind: 'branch',
        test: expressionOf(source, test),
        whenTrue: statementsOf(source, body),
        whenFalse: otherwise < 0 ? [] : statementsOf(source, parts.slice(otherwise + 1)),
        start,
        end,
      });
      return;
    }
    case 'ForStatement':
      into.push(loopOf(source, parts, start, end));
      return;
    case 'WhileStatement':
    case 'DoStatement': {
      const condition = parts.find(({ name }) => name === 'ParenthesizedExpression');
      const test = condition && { test: expressionOf(source, condition), isTestedLast: node.name === 'DoStatement' };
      into.push({ kind: 'loop', ...test, body: statementsOf(source, parts), start, end });
      return;
    }
    case 'BreakStatement':
    case 'ContinueStatement':
      into.push({ kind: 'return', jump: node.name === 'BreakStatement' ? 'break' : 'continue', start, end });
      return;
    case 'SwitchStatement': {
      const [, subject, body] = parts;
      if (subject && body) into.push(switchOf(expressionOf(source, subject), casesOf(source, body), start, end));
      return;
    }
    case 'ReturnStatement': {
      const value = parts.slice(1).find(({ name }) => name !== ';');
      into.push({ kind: 'return', ...(value ? { value: expressionOf(source, value) } : {}), start, end });
      return;
    }
    case 'FunctionDeclaration': {
      const value = functionOf(source, node);
      into.push({ kind: 'declare-function', name: value.name ?? 'default', value, start, end });
      return;
    }
    case 'ClassDeclaration':
      into.push(classOf(source, node));
      return;
    case 'NamespaceDeclaration': {
      const [, id] = parts;
      const inside = statementsOf(source, parts.slice(-1));
      if (id) into.push(...namespaceOf(textOf(source, id), inside, start));
      return;
    }
    case 'EnumDeclaration': {
      const declared = enumDeclarationOf(source, parts, start, end);
      if (declared) into.push(declared);
      return;
    }
  }
}

function enumDeclarationOf(
  source: Source,
  parts: readonly SyntaxNode[],
  start: number,
  end: number,
): Statement | undefined {
  const id = parts.find(({ name }) => name === 'TypeDefinition' || name === 'VariableDefinition');
  const body = parts.find(({ name }) => name === 'EnumBody');
  if (!id || !body) return undefined;
  const inside = childrenOf(body);
  const members = inside.flatMap((part, index) => {
    if (part.name !== 'PropertyName' && part.name !== 'PropertyDefinition' && part.name !== 'String') return [];
    if (inside[index - 1]?.name === 'Equals') return [];
    const text = textOf(source, part);
    const value = inside[index + 1]?.name === 'Equals' ? inside[index + 2] : undefined;
    return {
      key: part.name === 'String' ? text.slice(1, -1) : text,
      keyStart: part.from,
      keyEnd: part.to,
      value: value && expressionOf(source, value),
    };
  });
  const name = { kind: 'name', name: textOf(source, id), start: id.from, end: id.to } as const;
  return enumOf(name, members, start, end);
}

/** `const a = 1, { b } = c;` */
function declarationsOf(
  source: Source,
  parts: readonly SyntaxNode[],
  start: number,
  end: number,
): readonly Statement[] {
  const statements: Statement[] = [];
  parts.forEach((part, index) => {
    if (part.name !== 'Equals') return;
    const value = parts[index + 1];
    const before = parts[index - 1];
    const target = before?.name === 'TypeAnnotation' ? parts[index - 2] : before;
    if (!value || !target) return;
    const pattern = patternOf(source, target);
    statements.push({ kind: 'assign', pattern, value: expressionOf(source, value), declares: true, start, end });
  });
  return statements;
}

function casesOf(source: Source, body: SyntaxNode): readonly Case[] {
  const all = childrenOf(body);
  const labels = all.flatMap(({ name }, index) => (name === 'CaseLabel' || name === 'DefaultLabel' ? [index] : []));
  return labels.map((at, index) => {
    const label = all[at] ?? body;
    const below = all.slice(at + 1, labels[index + 1]).filter(({ name }) => name !== '{' && name !== '}');
    const written = label.name === 'CaseLabel' ? childrenOf(label)[1] : undefined;
    const test = written && expressionOf(source, written);
    const isShared = below.length === 0;
    return { test, body: statementsOf(source, below), isShared, start: label.from, end: test?.end ?? label.to };
  });
}

function expressionStatementOf(source: Source, node: SyntaxNode, start: number, end: number): Statement {
  const [target, operator, value] = childrenOf(node);
  const step = /^(?:\+\+|--)|(?:\+\+|--)$/.exec(textOf(source, node));
  const counted = step && (target?.name === 'ArithOp' ? operator : target);
  if (counted) return stepOf(expressionOf(source, counted), step[0], start, end);
  if (node.name === 'AssignmentExpression' && target && operator && value) return assignOf(source, node);
  return { kind: 'evaluate', expression: expressionOf(source, node), start, end };
}

export function assignOf(source: Source, node: SyntaxNode): Assign {
  const [target = node, operator = node, value = node] = childrenOf(node);
  const sign = textOf(source, operator).slice(0, -1);
  return {
    kind: 'assign',
    pattern: patternOf(source, target),
    value: expressionOf(source, value),
    ...(sign === '' ? {} : { operator: sign }),
    start: node.from,
    end: node.to,
  };
}

function loopOf(source: Source, parts: readonly SyntaxNode[], start: number, end: number): Statement {
  const spec = parts.find(({ name }) => name === 'ForOfSpec' || name === 'ForInSpec');
  const body = statementsOf(source, parts.slice(-1));
  if (!spec) return { kind: 'loop', ...countOf(source, parts), body, start, end };
  const inside = childrenOf(spec);
  const position = inside.findIndex(({ name }) => name === 'of' || name === 'in');
  const target = inside[position - 1];
  const iterable = inside[position + 1];
  if (!target || !iterable) return { kind: 'loop', body, start, end };
  return {
    kind: 'loop',
    pattern: patternOf(source, target),
    iterable: expressionOf(source, iterable),
    body,
    start,
    end,
  };
}

/** `let i = 0; i < n; i++`. */
function countOf(source: Source, parts: readonly SyntaxNode[]): Pick<Loop, 'pattern' | 'counts'> {
  const spec = parts.find(({ name }) => name === 'ForSpec');
  const [, declaration, test, , update] = spec ? childrenOf(spec) : [];
  const [from] = declaration ? statementsOf(source, [declaration]) : [];
  if (from?.kind !== 'assign' || !test || !update) return {};
  const step = expressionStatementOf(source, update, update.from, update.to);
  return { pattern: from.pattern, counts: { from, test: expressionOf(source, test), step } };
}

function importOf(source: Source, node: SyntaxNode, parts: readonly SyntaxNode[]): Import {
  const module = parts.find(({ name }) => name === 'String');
  const names: Import['names'][number][] = [];
  for (const part of parts) {
    if (part.name === 'VariableDefinition') names.push({ local: textOf(source, part) });
    else if (part.name === 'ImportGroup') names.push(...importedNames(source, part));
  }
  return {
    kind: 'import',
    module: module ? textOf(source, module).slice(1, -1) : '',
    names,
    start: node.from,
    end: node.to,
  };
}

function importedNames(source: Source, group: SyntaxNode): Import['names'] {
  const names: { local: string; imported: string }[] = [];
  let original: string | undefined;
  for (const part of childrenOf(group)) {
    const text = textOf(source, part);
    if (part.name === 'VariableName' || part.name === 'String') original = text;
    else if (part.name === 'VariableDefinition') {
      names.push({ local: text, imported: original ?? text });
      original = undefined;
    }
  }
  return names;
}
