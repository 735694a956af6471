import type { Span } from './text';

/** A value of a template or construct. Every node has the span of its own text. */
export type Value = Known | Reference | OneOf | MapValue | ListValue | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** Where the value comes from when it is not written here: a parameter's default, a mapping, a constant, Globals. */
  readonly from?: { readonly what: string; readonly span: Span };
  /** Of a CDK program, where a `Duration` says it: so many seconds are one of it; 0 where a `Size` does. */
  readonly measured?: number;
}

/** Points to a resource of the same template (`Ref`, `Fn::GetAtt`, an ARN that names it, a variable). */
export interface Reference {
  readonly kind: 'reference';
  readonly span: Span;
  readonly resource: string;
  readonly attribute?: string;
  /** The ARN or URL that names the resource, where it is written out; what is not known stands as `${…}`. */
  readonly arn?: string;
}

/** `Fn::If`, a ternary: one of these, each with its own span. An `AWS::NoValue` branch is `Unknown` with `absent`. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly span: Span;
  readonly options: readonly Value[];
  readonly condition?: string;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

export interface MapValue {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly MapEntry[];
  /** Some entries could not be read (a spread, `Fn::Transform`): absence of a key proves nothing. */
  readonly open?: boolean;
}

export interface ListValue {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Value[];
  readonly open?: boolean;
}

/** Not resolvable here: rules keep quiet about it. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly span: Span;
  /** What is known of a string all the same: `Fn::Join` with a tail of ".fifo". */
  readonly prefix?: string;
  readonly suffix?: string;
  /** The whole string with `${…}` for what is not known: `arn:${AWS::Partition}:sqs:…:${Stage}-orders`. */
  readonly symbolic?: string;
  /** `Fn::ImportValue`: the name of the export, in the same form as `symbolic`. */
  readonly imports?: string;
  /** `AWS::NoValue`: as if the property were not there. */
  readonly absent?: boolean;
  /** Resources that the expression mentions. */
  readonly mentions?: readonly string[];
}

export type Origin = 'cloudformation' | 'sam' | 'cdk';
export type Syntax = 'yaml' | 'json' | 'typescript' | 'python';

/** A resource as CloudFormation would see it, whatever declared it. */
export interface Resource {
  /** What findings call it: logical id, construct variable or id, `Function/Event` for what SAM derives. */
  readonly id: string;
  /** What findings call it where that is not the id: two resources that SAM derives from one event. */
  readonly subject?: string;
  readonly type: string;
  /** The words that name it: where a finding about something missing stands. */
  readonly head: Span;
  readonly span: Span;
  readonly properties: MapValue;
  readonly origin: Origin;
  /** The SAM function or construct this was derived from. */
  readonly owner?: string;
  readonly condition?: string;
  /** Where CDK says that a synthesized resource comes from: `ShopStack/Orders/Resource`. */
  readonly constructPath?: string;
  /** Declared in a load comment, Metadata or frontmatter. */
  readonly load?: DeclaredLoad;
  /** Rule ids (or `*`) suppressed by Metadata or by a peer's suppression for the same matter. */
  readonly suppressed: readonly string[];
}

/** A declared load as read. Sizes in bytes, rates per second. */
export interface DeclaredLoad {
  readonly span: Span;
  readonly text: string;
  readonly rate?: number;
  readonly size?: number;
  /** Where only a volume is declared: "2 MB/s". */
  readonly bytesPerSecond?: number;
  /** Messages per call; 1 for "no batching"; absent where nothing is said. */
  readonly batch?: number;
  readonly groups?: number;
  readonly kind?: 'peak' | 'average';
  readonly region?: string;
}

/** One template: a file, a CDK source, or a fence of a note. Resources of two templates never mix. */
export interface Template {
  readonly origin: Origin;
  readonly syntax: Syntax;
  readonly span: Span;
  readonly resources: readonly Resource[];
  /** Names that leave or enter: exports, imports, parameters without default. */
  readonly exports: readonly { readonly name: string; readonly value: Value }[];
  /** What a stack that nests this template can ask for: `Outputs.Name`. */
  readonly outputs?: readonly { readonly name: string; readonly value: Value }[];
  /** Queues that something of another file is told to put its failures into: `new Worker(this, 'W', { deadLetterQueue })`. */
  readonly failureQueues?: readonly string[];
  /** A fence of a note: what it leaves out is still judged. */
  readonly fenced: boolean;
}
