import { type ParserOptions, parse } from '@babel/parser';
import type * as t from '@babel/types';
import { expressionOf } from './babel-expressions';
import { classOf, functionOf, patternOf } from './babel-functions';
import { enumOf, namespaceOf, stepOf } from './enums';
import type { Assign, Loop, Program, Statement } from './nodes';
import { type Case, switchOf } from './switches';

/**
 * Reads TypeScript or JavaScript that has no syntax error, the fast way; `undefined` where there is one. Errors of meaning
 * (a name declared twice) do not matter.
 */
export function readWithBabel(text: string): Program | undefined {
  try {
    const file = parse(text, options);
    return {
      statements: statementsOf(file.program.body),
      comments: (file.comments ?? []).map(({ value, start, end }) => ({
        text: value,
        start: start ?? 0,
        end: end ?? 0,
      })),
    };
  } catch (error) {
    // Too deep for this parser is too deep for people: nobody else need try.
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

const options: ParserOptions = {
  sourceType: 'module',
  plugins: ['typescript', 'decorators'],
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
};

/** Statements in their order; declarations of types say nothing and are left out. */
export function statementsOf(nodes: readonly t.Node[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const node of nodes) addStatement(node, statements);
  return statements;
}

function addStatement(node: t.Node, into: Statement[]): void {
  const start = node.start ?? 0;
  const end = node.end ?? 0;
  switch (node.type) {
    case 'ImportDeclaration':
      if (node.importKind !== 'type') into.push(importOf(node));
      return;
    case 'TSImportEqualsDeclaration':
      if (node.moduleReference.type === 'TSExternalModuleReference') {
        const module = node.moduleReference.expression.value;
        into.push({ kind: 'import', module, names: [{ local: node.id.name }], start, end });
      }
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) addStatement(node.declaration, into);
      return;
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        if (!init) continue;
        into.push({ kind: 'assign', pattern: patternOf(id), value: expressionOf(init), declares: true, start, end });
      }
      return;
    case 'ExpressionStatement':
      into.push(expressionStatementOf(node.expression, start, end));
      return;
    case 'IfStatement': {
      const whenTrue = statementsOf([node.consequent]);
      const whenFalse = node.alternate ? statementsOf([node.alternate]) : [];
      into.push({ kind: 'branch', test: expressionOf(node.test), whenTrue, whenFalse, start, end });
      return;
    }
    case 'ForOfStatement':
    case 'ForInStatement': {
      const { left } = node;
      const pattern = patternOf(left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left);
      into.push({
        kind: 'loop',
        pattern,
        iterable: expressionOf(node.right),
        body: statementsOf([node.body]),
        start,
        end,
      });
      return;
    }
    case 'ForStatement':
      into.push({ kind: 'loop', ...countOf(node), body: statementsOf([node.body]), start, end });
      return;
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const isTestedLast = node.type === 'DoWhileStatement';
      const test = expressionOf(node.test);
      into.push({ kind: 'loop', test, isTestedLast, body: statementsOf([node.body]), start, end });
      return;
    }
    case 'BreakStatement':
    case 'ContinueStatement':
      into.push({ kind: 'return', jump: node.type === 'BreakStatement' ? 'break' : 'continue', start, end });
      return;
    case 'BlockStatement':
      for (const child of node.body) addStatement(child, into);
      return;
    case 'TryStatement':
      addStatement(node.block, into);
      if (node.finalizer) addStatement(node.finalizer, into);
      return;
    case 'SwitchStatement':
      into.push(switchOf(expressionOf(node.discriminant), node.cases.map(caseOf), start, end));
      return;
    case 'ReturnStatement':
      into.push({ kind: 'return', ...(node.argument ? { value: expressionOf(node.argument) } : {}), start, end });
      return;
    case 'FunctionDeclaration':
      into.push({ kind: 'declare-function', name: node.id?.name ?? 'default', value: functionOf(node), start, end });
      return;
    case 'ClassDeclaration':
      into.push(classOf(node));
      return;
    case 'TSEnumDeclaration':
      into.push(enumDeclarationOf(node, start, end));
      return;
    case 'TSModuleDeclaration':
      if (node.body && node.id.type === 'Identifier') {
        const inside = statementsOf(node.body.type === 'TSModuleBlock' ? node.body.body : [node.body]);
        into.push(...namespaceOf(node.id.name, inside, start));
      }
      return;
  }
}

function caseOf(node: t.SwitchCase): Case {
  const test = node.test ? expressionOf(node.test) : undefined;
  const start = node.start ?? 0;
  const isShared = node.consequent.length === 0;
  return { test, body: statementsOf(node.consequent), isShared, start, end: test?.end ?? start };
}

function enumDeclarationOf({ id, members }: t.TSEnumDeclaration, start: number, end: number): Statement {
  const name = { kind: 'name', name: id.name, start: id.start ?? start, end: id.end ?? start } as const;
  const read = members.map((member) => ({
    key: member.id.type === 'Identifier' ? member.id.name : member.id.value,
    keyStart: member.id.start ?? start,
    keyEnd: member.id.end ?? start,
    value: member.initializer ? expressionOf(member.initializer) : undefined,
  }));
  return enumOf(name, read, start, end);
}

/** `let i = 0; i < n; i++`. */
function countOf({ init, test, update }: t.ForStatement): Pick<Loop, 'pattern' | 'counts'> {
  const [from] = init ? statementsOf([init]) : [];
  if (from?.kind !== 'assign' || !test || !update) return {};
  const step = expressionStatementOf(update, update.start ?? 0, update.end ?? 0);
  return { pattern: from.pattern, counts: { from, test: expressionOf(test), step } };
}

function expressionStatementOf(node: t.Expression, start: number, end: number): Statement {
  if (node.type === 'UpdateExpression') return stepOf(expressionOf(node.argument), node.operator, start, end);
  if (node.type === 'AssignmentExpression') return assignOf(node, start, end);
  return { kind: 'evaluate', expression: expressionOf(node), start, end };
}

export function assignOf(node: t.AssignmentExpression, start: number, end: number): Assign {
  const operator = node.operator.slice(0, -1);
  const pattern = patternOf(node.left);
  const value = expressionOf(node.right);
  return { kind: 'assign', pattern, value, ...(operator === '' ? {} : { operator }), start, end };
}

function importOf(node: t.ImportDeclaration): Statement {
  const names = node.specifiers.map((specifier) => {
    if (specifier.type !== 'ImportSpecifier') return { local: specifier.local.name };
    const { imported } = specifier;
    return {
      local: specifier.local.name,
      imported: imported.type === 'Identifier' ? imported.name : imported.value,
    };
  });
  return { kind: 'import', module: node.source.value, names, start: node.start ?? 0, end: node.end ?? 0 };
}
