import type { Assign, Expression, Name, ObjectEntry } from './nodes';

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
