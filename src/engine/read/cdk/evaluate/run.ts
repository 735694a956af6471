import type { Span } from '../../../types';
import { notice } from '../../../watched';
import type { ImportedName } from '../syntax/nodes';
import { copyOfTyped, isTypedValue } from '../typed-values';

import type { CallSite } from './call-site';
import type { Construct, Datum, InstanceDatum, MapDatum, MethodCall, ObjectDatum, UnknownDatum } from './data';
import type { Scope } from './scope';

/** A text of a program. */
export interface Source {
  readonly text: string;
  /** Where the text begins in the document, or among all texts of the program. */
  readonly offset: number;
}

/** How a program comes by what it imports from its other files. */
export interface Linking {
  /** The text and the names of a file, before it is run. */
  begin(source: Source, scope: Scope): void;
  /** What an imported name stands for; `undefined` where the file that it comes from is not part of the program. */
  find(run: Run, from: Source, module: string, name: ImportedName): Datum | undefined;
}

/** One reading of a program: what it has made so far and how much it may still do. */
export interface Run {
  /** The text whose code is being run. */
  source: Source;
  readonly isPython: boolean;
  readonly linking: Linking | undefined;
  readonly constructs: Construct[];
  /** Constructs of other places, by how the program calls them. */
  readonly others: Map<string, Construct>;
  /** Objects of classes of the file. */
  readonly instances: InstanceDatum[];
  /** Calls of functions of the library that belong to no construct: `NagSuppressions.addResourceSuppressions(…)`. */
  readonly calls: { readonly path: string; readonly args: readonly Datum[]; readonly span: Span }[];
  /** What something of another file is told to put its failures into. */
  readonly failurePlaces: Datum[];
  /** Calls of `Aspects.of(…).add(…)`. */
  readonly aspects: { readonly scope: Datum | undefined; readonly site: CallSite }[];
  /** A stack is made once more, with other arguments. */
  isAgain: boolean;
  /** Functions and classes that have been run; the others are run in the end, with unknown arguments. */
  readonly visited: Set<object>;
  /** The functions that are being run, the innermost last. */
  readonly active: object[];
  /** How often each function has called itself. */
  readonly recursions: Map<object, number>;
  /** Tests that are not decided, around what is being run. */
  readonly conditions: string[];
  /** Where the text is just being typed, if somewhere. */
  readonly typed: Span | undefined;
  /** The literal that is being typed, once it has been read. */
  typedLiteral: Span | undefined;
  /** Parts of the text that have become part of what is read, as they are written. */
  readonly quoted: Span[];
  /** What was given a value in each branch that is being run, the innermost last. */
  readonly branches: Assigned[][];
  statement: Span;
  /** Characters of all texts whose code may be run. */
  length: number;
  steps: number;
  order: number;
}

/** A name or field that a branch gives a value, and what it stood for before. */
export interface Assigned {
  /** Where the name lives. */
  readonly holder: object;
  readonly name: string;
  readonly before: Datum | undefined;
  read(): Datum | undefined;
  write(value: Datum): void;
}

/** No program that people write comes near these; they end what would not end. */
const leastSteps = 20_000;
const stepsPerCharacter = 1;
/** What a construct costs beside the steps that make it: each is looked at by every rule. */
const stepsPerConstruct = 10;
export const maximumDepth = 14;

export function createRun(source: Source, isPython: boolean, typed: Span | undefined, linking?: Linking): Run {
  const { text, offset } = source;
  return {
    source,
    isPython,
    linking,
    constructs: [],
    others: new Map(),
    instances: [],
    calls: [],
    failurePlaces: [],
    aspects: [],
    isAgain: false,
    visited: new Set(),
    active: [],
    recursions: new Map(),
    conditions: [],
    typed,
    typedLiteral: undefined,
    quoted: [],
    branches: [],
    statement: { start: offset, end: offset },
    length: text.length,
    steps: 0,
    order: 0,
  };
}

/** Counts a step; false once too many were taken. */
export function mayGoOn(run: Run): boolean {
  run.steps += 1;
  return !isExhausted(run);
}

/** Too many steps were taken: what comes now is not run any more. */
export function isExhausted({ steps, length }: Run): boolean {
  return steps > leastSteps + length * stepsPerCharacter;
}

/** It took no more steps than a text of any length may. */
export function isBrief({ steps }: Run): boolean {
  return steps <= leastSteps;
}

/** A part of the program as it is written. */
export function quote(run: Run, { start, end }: Span): string {
  const { typed } = run;
  if (typed && start <= typed.start && typed.end <= end) notice();
  run.quoted.push({ start, end });
  return writtenAs(run, { start, end });
}

export function writtenAs({ source }: Run, { start, end }: Span): string {
  return source.text.slice(start, end);
}

/** Keeps a construct that the program makes. */
export function addConstruct(run: Run, construct: Construct): void {
  run.steps += stepsPerConstruct;
  run.constructs.push(construct);
}

/** Keeps what a name stood for, before a branch that may not be taken gives it a value. */
export function noteAssigned(run: Run, assigned: Omit<Assigned, 'before'>, before = assigned.read()): void {
  const branch = run.branches.at(-1);
  if (!branch || branch.some(({ holder, name }) => holder === assigned.holder && name === assigned.name)) return;
  branch.push({ ...assigned, before });
}

const failureKeys: ReadonlySet<string> = new Set(['deadLetterQueue', 'dlq', 'onFailure', 'failureQueue']);

/** What a class or function of another file does with its arguments is not seen, but the name of one may tell: `{ queueProps: { dlq } }`. */
export function noteFailurePlaces(run: Run, { entries }: MapDatum, depth = 0): void {
  for (const { key, value } of entries) {
    noteFailurePlace(run, key, value);
    if (value.kind === 'map' && depth < 2) noteFailurePlaces(run, value, depth + 1);
  }
}

/** The same for what is put under a key of a map that is not known any more. */
export function noteFailurePlace(run: Run, key: string, value: Datum): void {
  if (failureKeys.has(key)) run.failurePlaces.push(value);
}

export function spanOf(run: Run, node: { readonly start: number; readonly end: number }): Span {
  const { offset } = run.source;
  return { start: node.start + offset, end: node.end + offset };
}

export function unknown(span: Span, from: readonly Datum[] = []): UnknownDatum {
  const seen = new Set<object>();
  const mentions = from.flatMap((datum) => constructsIn(datum, seen));
  return mentions.length > 0 ? { kind: 'unknown', span, mentions } : { kind: 'unknown', span };
}

export function absent(span: Span): UnknownDatum {
  return { kind: 'unknown', span, absent: true };
}

/** `undefined`, `None`, or a property that a map certainly does not have. */
export function isAbsent(datum: Datum | undefined): boolean {
  if (datum === undefined) return true;
  if (datum.kind === 'method') return datum.object.kind === 'map';
  return datum.kind === 'unknown' && datum.absent === true;
}

/** The constructs that a value is, holds or mentions. */
export function constructsIn(datum: Datum, seen: Set<object> = new Set()): readonly Construct[] {
  if (seen.has(datum)) return [];
  switch (datum.kind) {
    case 'construct':
    case 'attribute':
      return [datum.construct];
    case 'unknown':
      return datum.mentions ?? [];
    case 'instance':
      return datum.base ? [datum.base] : [];
  }
  seen.add(datum);
  switch (datum.kind) {
    case 'oneOf':
      return datum.options.flatMap((option) => constructsIn(option, seen));
    case 'list':
      return datum.items.flatMap((item) => constructsIn(item, seen));
    case 'map':
      if (datum.isFile) return [];
      return [...datum.entries.map(({ value }) => value), ...(datum.held ?? [])].flatMap((one) =>
        constructsIn(one, seen),
      );
    case 'object':
      return [
        ...(datum.of ? [datum.of] : []),
        ...datum.args.flatMap((argument) => constructsIn(argument, seen)),
        ...constructsIn(datum.props, seen),
      ];
    default:
      return [];
  }
}

export function entryOf(map: MapDatum, key: string): Datum | undefined {
  for (let index = map.entries.length - 1; index >= 0; index--) {
    const entry = map.entries[index];
    if (entry?.key === key) return entry.value;
  }
  return undefined;
}

/** What a value is in an assignment to a name: the same, read where the name stands. */
export function readAt(datum: Datum, span: Span, what: string): Datum {
  switch (datum.kind) {
    case 'known': {
      if (datum.isGiven) return datum;
      const from = datum.from ?? { what, span: datum.span };
      return isTypedValue(datum) ? copyOfTyped(datum, { span, from }) : { ...datum, span, from };
    }
    case 'construct':
      return { kind: 'construct', construct: datum.construct, span };
    case 'symbol':
      return { kind: 'symbol', path: datum.path, span };
    case 'attribute':
    case 'unknown':
    case 'oneOf':
      return { ...datum, span };
    default:
      return datum;
  }
}

/** A value that may be any of more things than this is not known at all: each is held against all others. */
const mostOptions = 64;

/** Alternatives of one value, each kept once. */
export function oneOf(options: readonly Datum[], span: Span, condition?: string): Datum {
  const flat = options.flatMap((option) => (option.kind === 'oneOf' ? option.options : [option]));
  const distinct: Datum[] = [];
  for (const option of flat) {
    if (distinct.some((other) => isSame(other, option))) continue;
    if (distinct.length === mostOptions) return unknown(span, options);
    distinct.push(option);
  }
  const [only] = distinct;
  if (distinct.length === 1 && only) return only;
  return { kind: 'oneOf', options: distinct, span, ...(condition === undefined ? {} : { condition }) };
}

function isSame(a: Datum, b: Datum): boolean {
  if (a === b) return true;
  if (a.kind === 'construct' && b.kind === 'construct') return a.construct === b.construct;
  if (a.kind === 'unknown' && b.kind === 'unknown')
    return a.absent === b.absent && a.isAssumed === b.isAssumed && !a.mentions && !b.mentions;
  return false;
}

/** A construct of another place that something of this program is connected with: what it is there is not known. */
export function constructElsewhere(
  made: Pick<Construct, 'imported' | 'name' | 'statement' | 'condition' | 'order'>,
  head: Span,
): Construct {
  const type = 'external.Construct';
  return { ...made, type, path: [], head, span: head, args: [], props: emptyMap(head.start), calls: [] };
}

export function emptyMap(offset: number): MapDatum {
  return { kind: 'map', span: { start: offset, end: offset }, entries: [] };
}

export function recordCall(run: Run, target: Construct | ObjectDatum, method: string, call: CallArguments): void {
  run.order += 1;
  const made: MethodCall = { method, args: call.args, props: call.props, span: call.span, order: run.order };
  target.calls.push(made);
}

/** The evaluated arguments of a call. `props` is the last positional map, or the keyword arguments of Python. */
export interface CallArguments {
  readonly args: readonly Datum[];
  readonly props: MapDatum;
  readonly span: Span;
}
