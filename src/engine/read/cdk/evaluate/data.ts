import type { Span } from '../../../types';
import type { DeclareClass, FunctionLiteral } from '../syntax/nodes';
import type { CallSite } from './call-site';
import type { Source } from './run';
import type { Scope } from './scope';

/** What an expression of a CDK program stands for, as far as reading it without running it can tell. */
export type Datum =
  | KnownDatum
  | MapDatum
  | ListDatum
  | OneOfDatum
  | UnknownDatum
  | SymbolDatum
  | ConstructDatum
  | AttributeDatum
  | ObjectDatum
  | FunctionDatum
  | ClassDatum
  | InstanceDatum
  | MethodDatum;

export interface KnownDatum {
  readonly kind: 'known';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** `Duration` counts in seconds, `Size` in bytes. */
  readonly unit?: 'second' | 'byte';
  readonly from?: { readonly what: string; readonly span: Span };
  /** Another file gives it to the function that is run: it stands where it is written there. */
  readonly isGiven?: boolean;
}

export interface MapDatum {
  readonly kind: 'map';
  readonly span: Span;
  /** Programs change maps after they are made. */
  readonly entries: DatumEntry[];
  open?: boolean;
  /** What is put into it under names that are not known. */
  held?: Datum[];
  /** All names of another file: who is handed them does not hold what they stand for. */
  readonly isFile?: boolean;
}

export interface DatumEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Datum;
}

export interface ListDatum {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: Datum[];
  /** Where each of them is written in the list, for a literal; objects stand where they are made. */
  readonly places?: Span[];
  open?: boolean;
}

export interface OneOfDatum {
  readonly kind: 'oneOf';
  readonly span: Span;
  readonly options: readonly Datum[];
  readonly condition?: string;
}

export interface UnknownDatum {
  readonly kind: 'unknown';
  readonly span: Span;
  readonly prefix?: string;
  readonly suffix?: string;
  /** `undefined` and `None`. */
  readonly absent?: boolean;
  /** By default only: who is not seen may give something. */
  readonly isAssumed?: boolean;
  /** The name under which another file or stack hands it over: `dlq` of `props.dlq`. */
  readonly imports?: string;
  readonly mentions?: readonly Construct[];
}

/** A module of the construct library or something in it: `aws-sqs`, `aws-sqs.Queue`, `aws-sqs.QueueEncryption.KMS`. */
export interface SymbolDatum {
  readonly kind: 'symbol';
  readonly span: Span;
  readonly path: string;
}

export interface ConstructDatum {
  readonly kind: 'construct';
  readonly span: Span;
  readonly construct: Construct;
}

/** `queue.queueArn`; `chain` is the way from the construct. */
export interface AttributeDatum {
  readonly kind: 'attribute';
  readonly span: Span;
  readonly construct: Construct;
  readonly name: string;
}

/**
 * Any other object of the library: `new SqsSubscription(queue)`, `Schedule.rate(…)`, `queue.metric…()`. `type` is the path of
 * the class or function that made it.
 */
export interface ObjectDatum {
  readonly kind: 'object';
  readonly span: Span;
  readonly type: string;
  /** The name of the class or function, where it is called. */
  readonly head: Span;
  readonly args: readonly Datum[];
  /** The last argument where it is a map, the keyword arguments of Python. */
  readonly props: MapDatum;
  /** What the method was called on. */
  readonly of?: Construct;
  /** For what a method of another object gave, that object: `metric.with(…)`. */
  readonly base?: ObjectDatum;
  /** Calls of methods on it, as `statement.addActions(…)`. */
  readonly calls: MethodCall[];
}

export interface FunctionDatum {
  readonly kind: 'function';
  readonly span: Span;
  readonly literal: FunctionLiteral;
  readonly scope: Scope;
  /** The text in which it stands. */
  readonly source: Source;
  readonly self?: InstanceDatum;
  /** The class that a static method is called on: what `this` and `cls` stand for there. */
  readonly owner?: ClassDatum;
}

export interface ClassDatum {
  readonly kind: 'class';
  readonly span: Span;
  readonly declaration: DeclareClass;
  readonly scope: Scope;
  /** The text in which it stands. */
  readonly source: Source;
  readonly statics: Map<string, Datum>;
  /** What a call gives it to extend: `extends WithQueues(Stack)`. */
  mixed?: ClassDatum;
}

/** An object of a class of the file, such as a stack: `this`. */
export interface InstanceDatum {
  readonly kind: 'instance';
  readonly span: Span;
  readonly type: ClassDatum;
  readonly fields: Map<string, Datum>;
  /** Ids from the outermost construct to this one. */
  readonly path: readonly string[];
  /** The statement that makes it. */
  readonly statement: Span;
  /** For a stack, the numbers and choices that it was given. */
  told?: string;
  /** The construct of the library that it is, where its class extends one: `class Orders extends sqs.Queue`. */
  base?: Construct;
}

/** A method that is not called yet. */
export interface MethodDatum {
  readonly kind: 'method';
  readonly span: Span;
  readonly object: Datum;
  readonly name: string;
  /** `partial(sqs.Queue, self)`: no method, but what `object` is called with before anything else. */
  readonly given?: CallSite;
}

/** A call of a method of a construct or object, in the order of the program. */
export interface MethodCall {
  readonly method: string;
  readonly args: readonly Datum[];
  readonly props: MapDatum;
  readonly span: Span;
  readonly order: number;
}

/** An expression and the statement in which it stands. */
export interface Written {
  readonly span: Span;
  readonly statement: Span;
}

/** A construct of the library that the program makes, or one of another place that it refers to. */
export interface Construct {
  /** `aws-sqs.Queue`. */
  readonly type: string;
  /** The method that refers to a construct of another place: `fromQueueArn`. */
  readonly imported?: string;
  name: string;
  /** Its id is not known at all: `name` is that of its class. */
  readonly isUnnamed?: boolean;
  /** Of a stack that was made before: the one there has the name. */
  readonly isAgain?: boolean;
  /** The variable or field that first holds it. */
  variable?: string;
  readonly path: readonly string[];
  /** The words that name it. */
  readonly head: Span;
  readonly span: Span;
  /** The statement that makes it: where a comment about it stands above. */
  readonly statement: Span;
  /** The calls by which functions of the program hand it back, with the statements in which they stand. */
  handed?: Written[];
  readonly args: readonly Datum[];
  readonly props: MapDatum;
  readonly calls: MethodCall[];
  /** What it makes, by the fields that give it: `pattern.sqsQueue`. */
  parts?: MapDatum;
  /** Made by a pattern behind its first part: a comment about the pattern means that one. */
  readonly isBehind?: boolean;
  /** The tests that have to hold for it to be made. */
  readonly condition: string | undefined;
  readonly order: number;
}
