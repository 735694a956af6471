import type { Expression } from '../../read/cdk/syntax/nodes';

/** What a fix writes into a CDK program, free of the language. */
export type Written =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  /** A map whose keys stay as they are: a policy document, conditions. */
  | { readonly kind: 'document'; readonly entries: readonly WrittenEntry[] }
  /** Properties of a construct: an object in TypeScript, a call with keyword arguments in Python, where `type` names it. */
  | { readonly kind: 'struct'; readonly type?: LibraryName; readonly entries: readonly WrittenEntry[] }
  /** `Duration.seconds(30)`. */
  | { readonly kind: 'duration'; readonly seconds: number }
  /** A class, a member of an enumeration, a static function: `QueueEncryption.SQS_MANAGED`. */
  | { readonly kind: 'symbol'; readonly symbol: LibraryName }
  | {
      readonly kind: 'new';
      readonly type: LibraryName;
      readonly args: readonly Written[];
      readonly props?: readonly WrittenEntry[];
    }
  | { readonly kind: 'call'; readonly callee: LibraryName; readonly args: readonly Written[] }
  /** A resource of the program or one that the same fix adds, by its id; `attribute` as in `queueArn`. */
  | { readonly kind: 'resource'; readonly id: string; readonly attribute?: string }
  /** A method called on a resource. */
  | { readonly kind: 'method'; readonly id: string; readonly method: string; readonly args: readonly Written[] }
  /** The id of a construct that is made several times, with something behind it. */
  | { readonly kind: 'id'; readonly base: Expression; readonly suffix: string }
  /** What constructs are put into at this place: `this`. */
  | { readonly kind: 'scope' };

export interface WrittenEntry {
  /** In camel case, or as it stands in a document. */
  readonly key: string;
  readonly value: Written;
}

/** Something of the construct library: module and the names inside, `QueueEncryption.SQS_MANAGED`. */
export interface LibraryName {
  readonly module: string;
  readonly path: string;
}

export function libraryName(module: string, path: string): LibraryName {
  return { module, path };
}

export function literal(value: string | number | boolean): Written {
  return { kind: 'literal', value };
}
