import type { Span } from '../../../types';
import type { Program } from '../syntax/nodes';
import { callDatum, pathOf } from './calls';
import type { Construct, Datum, FunctionDatum, InstanceDatum } from './data';
import { instantiate, invoke, unseen } from './functions';
import { readMember } from './members';
import { callCount } from './occurrences';
import {
  createRun,
  isAbsent,
  isBrief,
  isExhausted,
  type Linking,
  mayGoOn,
  type Run,
  type Source,
  writtenAs,
} from './run';
import { Scope } from './scope';
import { execute } from './statements';

/** What a program makes, in the order in which it makes it. */
export interface Evaluated {
  readonly constructs: readonly Construct[];
  readonly calls: Run['calls'];
  readonly failurePlaces: Run['failurePlaces'];
  /** Classes of the file that were made into objects, with what their fields hold. */
  readonly instances: readonly InstanceDatum[];
  /** The program went on for so long that it was not run to its end. */
  readonly isExhausted: boolean;
  /** It came so soon to its end that the length of the text did not matter. */
  readonly isBrief: boolean;
  /** The literal that is being typed, where it was read. */
  readonly typedLiteral: Span | undefined;
  /** Parts of the text that have become part of what was read, as they are written. */
  readonly quoted: readonly Span[];
}

/**
 * Reads a program as if it ran, with unknown input. Classes that the file itself makes into objects are run with the
 * arguments they get there; all others, and functions that nobody calls, once with unknown arguments, since another file
 * will call them. Looks at the value of a literal around `typed` are noticed.
 */
export function evaluateProgram(
  program: Program,
  text: string,
  offset: number,
  isPython: boolean,
  typed?: Span,
  linking?: Linking,
): Evaluated {
  const source: Source = { text, offset };
  const run = createRun(source, isPython, typed, linking);
  const scope = new Scope();
  linking?.begin(source, scope);
  const span = { start: offset, end: offset + text.length };
  execute(run, program.statements, scope);
  const declared = [...scope.own()].filter(
    ([, value]) => (value.kind === 'class' || value.kind === 'function') && value.source === source,
  );
  const called = declared.filter(([name]) => callCount(text, name) > 0);
  // What other methods of the first make is made with the arguments that they give.
  for (const all of [declared.filter((one) => !called.includes(one)), called]) {
    for (const [, value] of all) {
      if (!mayGoOn(run)) break;
      if (value.kind === 'class' && !run.visited.has(value.declaration)) instantiate(run, value, unseen, span, []);
      else if (value.kind === 'function' && !run.visited.has(value.literal)) callUnseen(run, value, span);
    }
    for (const [, value] of all) if (value.kind === 'class') runOtherMethods(run, value, run.instances);
  }
  for (const aspect of run.aspects) visitAll(run, aspect);
  const { constructs, calls, failurePlaces, instances, typedLiteral, quoted } = run;
  const made = { constructs, calls, failurePlaces, instances, typedLiteral, quoted };
  return { ...made, isExhausted: isExhausted(run), isBrief: isBrief(run) };
}

/** Has an aspect of the program visit what was made below its place. */
function visitAll(run: Run, { scope, site }: Run['aspects'][number]): void {
  const [aspect] = site.args;
  if (aspect?.kind !== 'instance' && aspect?.kind !== 'map') return;
  const visit = readMember(run, aspect, 'visit', site.span);
  const path = pathOf(scope);
  for (const construct of [...run.constructs]) {
    if (construct.imported !== undefined || path.some((part, index) => construct.path[index] !== part)) continue;
    if (!mayGoOn(run)) return;
    const node = { kind: 'attribute', construct, name: 'node.defaultChild', span: site.span } as const;
    callDatum(run, visit, { ...site, args: [node] });
  }
}

/** Methods that nobody has called yet, but other files may: first those that call others of them. */
function runOtherMethods(run: Run, type: Datum & { kind: 'class' }, instances: readonly InstanceDatum[]): void {
  const self = instances.find((instance) => instance.type === type);
  const others = type.declaration.methods.filter(({ value }) => !run.visited.has(value));
  const own = run.isPython ? 'self' : 'this';
  const called = new Set(
    others.filter(({ name, value }) =>
      others.some((other) => other.value !== value && writtenAs(run, other.value).includes(`${own}.${name}(`)),
    ),
  );
  for (const method of [...others.filter((one) => !called.has(one)), ...called]) {
    if (run.visited.has(method.value) || !mayGoOn(run)) continue;
    const literal = {
      kind: 'function',
      literal: method.value,
      scope: type.scope,
      source: type.source,
      span: type.span,
    } as const;
    callUnseen(run, self ? { ...literal, self } : literal, type.span);
  }
}

/** Runs a function for callers that are not seen. What it makes and gives to them, they may set and use as they like. */
function callUnseen(run: Run, callee: FunctionDatum, span: Span): void {
  const before = run.constructs.length;
  const given = invoke(run, callee, unseen, span);
  if (given.kind !== 'construct' || given.construct.order < before) return;
  const { props } = given.construct;
  const told = props.entries.filter(({ value }) => !isAbsent(value));
  props.entries.splice(0, props.entries.length, ...told);
  props.open = true;
}
