import type { Assign, Expression, Name, ObjectEntry, Statement } from './nodes';

/** A member of an enum as it is written, with its value where it has one. */
export interface EnumMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Expression | undefined;
}

/** `enum Limits { Tries = 5, Batch }` is the object that it stands for when it runs: a member without a value counts on. */
export function enumOf(name: Name, members: readonly EnumMember[], start: number, end: number): Assign {
  const entries: ObjectEntry[] = [];
  let next: number | undefined = 0;
  for (const { key, keyStart, keyEnd, value: written } of members) {
    const value: Expression = written ?? countedOn(next, keyStart, keyEnd);
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : undefined;
    entries.push({ key, keyStart, keyEnd, value, spread: false });
  }
  return {
    kind: 'assign',
    pattern: { kind: 'target', expression: name },
    value: { kind: 'object', entries, start, end },
    declares: true,
    start,
    end,
  };
}

function countedOn(number: number | undefined, start: number, end: number): Expression {
  return number === undefined
    ? { kind: 'opaque', parts: [], start, end }
    : { kind: 'literal', value: number, start, end };
}

/** `namespace Settings { … }`: what it declares, and the object that holds it. */
export function namespaceOf(name: string, inside: readonly Statement[], start: number): readonly Statement[] {
  const entries = inside.flatMap((statement): ObjectEntry[] => {
    const key = declaredBy(statement);
    if (key === undefined) return [];
    const place = { start: statement.start, end: statement.start };
    const value = { kind: 'name', name: key, ...place } as const;
    return [{ key, keyStart: place.start, keyEnd: place.end, value, spread: false }];
  });
  const pattern = { kind: 'target', expression: { kind: 'name', name, start, end: start } } as const;
  const value = { kind: 'object', entries, start, end: start } as const;
  return [...inside, { kind: 'assign', pattern, value, declares: true, start, end: start }];
}

function declaredBy(statement: Statement): string | undefined {
  if (statement.kind === 'declare-function' || statement.kind === 'declare-class') return statement.name;
  const target = statement.kind === 'assign' && statement.pattern.kind === 'target' && statement.pattern.expression;
  return target && target.kind === 'name' ? target.name : undefined;
}

/** `i++` is `i += 1`. */
export function stepOf(expression: Expression, operator: string, start: number, end: number): Assign {
  const value = { kind: 'literal', value: 1, start, end } as const;
  return { kind: 'assign', pattern: { kind: 'target', expression }, value, operator: operator.charAt(0), start, end };
}
