import type { Branch, Expression, Group, Operation, Statement } from './nodes';

/** `case 'live': …` with what stands below it; `default` has no test. */
export interface Case {
  /** From the word to the end of the test. */
  readonly start: number;
  readonly end: number;
  readonly test: Expression | undefined;
  readonly body: readonly Statement[];
  /** Nothing stands below it, not even a `break`: it shares what the next one has. */
  readonly isShared: boolean;
}

/** More of them are not told apart: each is read inside what is left of those before. */
const mostCases = 24;

/**
 * A `switch` or `match` as tests, one after the other. That statements of one go on into the next is not read.
 */
export function switchOf(subject: Expression, cases: readonly Case[], start: number, end: number): Statement {
  if (cases.length > mostCases) {
    const body = cases.map((one): Group => ({ kind: 'group', statements: one.body, isSwitch: true, start, end }));
    return { kind: 'loop', body, start, end };
  }
  const groups: (readonly Case[])[] = [];
  let labels: readonly Case[] = [];
  for (const one of cases) {
    labels = [...labels, one];
    if (one.isShared) continue;
    groups.push(labels);
    labels = [];
  }
  const isDefault = (group: readonly Case[]) => group.some(({ test }) => test === undefined);
  const otherwise = groups.find(isDefault)?.at(-1)?.body ?? [];
  const statements = groups
    .filter((group) => !isDefault(group))
    .reduceRight<readonly Statement[]>((rest, group) => branchOf(subject, group, rest), otherwise);
  return { kind: 'group', statements, isSwitch: true, start, end };
}

function branchOf(subject: Expression, group: readonly Case[], rest: readonly Statement[]): readonly Branch[] {
  const [first, ...others] = group.map((one) => equals(subject, one));
  const body = group.at(-1)?.body ?? [];
  if (!first) return [];
  const test = others.reduce((left, right): Operation => ({ ...first, operator: '||', left, right }), first);
  return [{ kind: 'branch', test, whenTrue: body, whenFalse: rest, start: first.start, end: first.end }];
}

function equals(left: Expression, { test, start, end }: Case): Operation {
  return { kind: 'operation', operator: '===', left, right: test ?? left, start, end };
}
