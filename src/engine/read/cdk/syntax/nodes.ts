/**
 * What TypeScript, JavaScript and Python have in common, as far as a CDK program needs it. Two front ends make these nodes
 * and everything behind them is written once. Types, decorators and operators that decide nothing here are left out.
 * Positions are offsets in the document.
 */

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Expression =
  | Assign
  | DeclareClass
  | Literal
  | Template
  | Name
  | Member
  | Subscript
  | Call
  | ObjectLiteral
  | ArrayLiteral
  | Conditional
  | Operation
  | FunctionLiteral
  | Comprehension
  | Opaque;

export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  /** `undefined` and `None`: a property with this value is not there. */
  readonly absent?: boolean;
}

/** A template literal or f-string. */
export interface Template extends Placed {
  readonly kind: 'template';
  readonly parts: readonly (string | Expression)[];
}

export interface Name extends Placed {
  readonly kind: 'name';
  readonly name: string;
}

export interface Member extends Placed {
  readonly kind: 'member';
  readonly object: Expression;
  readonly property: string;
  readonly propertyStart: number;
}

export interface Subscript extends Placed {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: Expression;
}

export interface Argument {
  readonly value: Expression;
  /** A keyword argument of Python. */
  readonly name: string | undefined;
  readonly nameStart: number;
  /** `...x`, `*x` or `**x`. */
  readonly spread: boolean;
}

export interface Call extends Placed {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  /** Offset of the closing parenthesis, or where it would stand. */
  readonly close: number;
  /** Written with `new`. */
  readonly isNew: boolean;
}

export interface ObjectEntry {
  /** Absent for a key that is no literal. */
  readonly key: string | undefined;
  /** What such a key is worked out from: `[Name.Orders]: 10`. */
  readonly computed?: Expression | undefined;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Expression;
  readonly spread: boolean;
}

export interface ObjectLiteral extends Placed {
  readonly kind: 'object';
  readonly entries: readonly ObjectEntry[];
}

export interface ArrayLiteral extends Placed {
  readonly kind: 'array';
  readonly items: readonly { readonly value: Expression; readonly spread: boolean }[];
}

export interface Conditional extends Placed {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** A unary operation has no `left`. Operators are spelled as in JavaScript. */
export interface Operation extends Placed {
  readonly kind: 'operation';
  readonly operator: string;
  readonly left?: Expression;
  readonly right: Expression;
}

export interface FunctionLiteral extends Placed {
  readonly kind: 'function';
  readonly name?: string;
  readonly parameters: readonly Parameter[];
  readonly body: Expression | Body;
}

/** `[f(x) for x in xs]`, or with a key `{x: f(x) for x in xs}`. */
export interface Comprehension extends Placed {
  readonly kind: 'comprehension';
  readonly key?: Expression;
  readonly pattern: Pattern;
  readonly iterable: Expression;
  /** What has to hold for an item to be taken. */
  readonly tests: readonly Expression[];
  readonly element: Expression;
}

/** Something that is not understood; what stands inside may still create constructs. */
export interface Opaque extends Placed {
  readonly kind: 'opaque';
  readonly parts: readonly Expression[];
}

/** What values are bound to: names, fields and destructuring. */
export type Pattern =
  | { readonly kind: 'target'; readonly expression: Expression; readonly fallback?: Expression }
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly key?: string; readonly pattern: Pattern }[];
    }
  | { readonly kind: 'elements'; readonly elements: readonly (Pattern | undefined)[] };

export interface Parameter {
  readonly pattern: Pattern;
  readonly fallback?: Expression;
  /** `...args` and `*args` take what is left in order, `**kwargs` by name. */
  readonly rest?: true | 'named';
  /** `constructor(private readonly queue: Queue)`. */
  readonly isField?: boolean;
}

/** Statements are read when they are first run: most functions of a program never are. */
export type Body = { readonly kind: 'body'; readonly statements: () => readonly Statement[] };

export type Statement = Assign | Evaluate | Branch | Loop | Group | Return | DeclareFunction | DeclareClass | Import;

export interface Assign extends Placed {
  readonly kind: 'assign';
  readonly pattern: Pattern;
  readonly value: Expression;
  /** `+=` and the like: the old value counts too. */
  readonly operator?: string;
  /** Makes a new name in the function; else the nearest one gets a new value. */
  readonly declares?: boolean;
}

export interface Evaluate extends Placed {
  readonly kind: 'evaluate';
  readonly expression: Expression;
}

export interface Branch extends Placed {
  readonly kind: 'branch';
  readonly test: Expression;
  readonly whenTrue: readonly Statement[];
  readonly whenFalse: readonly Statement[];
}

/** A loop over a collection, one that counts, or one that goes on while a test holds. */
export interface Loop extends Placed {
  readonly kind: 'loop';
  readonly pattern?: Pattern;
  readonly iterable?: Expression;
  /** `for (from; test; step)`: what the pattern stands for is counted before the body is run. */
  readonly counts?: { readonly from: Statement; readonly test: Expression; readonly step: Statement };
  readonly test?: Expression;
  /** `do … while (test)`. */
  readonly isTestedLast?: boolean;
  readonly body: readonly Statement[];
}

/** Statements that run in order: a block, `try`, `with`, `switch`. */
export interface Group extends Placed {
  readonly kind: 'group';
  /** `break` ends the group and not the loop around it. */
  readonly isSwitch?: boolean;
  readonly statements: readonly Statement[];
}

export interface Return extends Placed {
  readonly kind: 'return';
  readonly value?: Expression;
  /** It ends a round of a loop, or the loop, and not the function. */
  readonly jump?: Jump;
}

export type Jump = 'break' | 'continue';

export interface DeclareFunction extends Placed {
  readonly kind: 'declare-function';
  readonly name: string;
  readonly value: FunctionLiteral;
}

export interface DeclareClass extends Placed {
  readonly kind: 'declare-class';
  readonly name: string;
  readonly parent?: Expression;
  readonly constructs?: FunctionLiteral;
  readonly methods: readonly { readonly name: string; readonly value: FunctionLiteral; readonly getter: boolean }[];
  readonly fields: readonly { readonly name: string; readonly value?: Expression; readonly isStatic: boolean }[];
}

export interface Import extends Placed {
  readonly kind: 'import';
  readonly module: string;
  readonly names: readonly ImportedName[];
}

/** `local` is the name in this file; `imported` is absent where the whole module, or what it exports by default, is bound. */
export interface ImportedName {
  readonly local: string;
  readonly imported?: string;
}

export interface Comment extends Placed {
  readonly text: string;
}

/** A program as read. `broken` says where the syntax ended to make sense, if anywhere. */
export interface Program {
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly broken?: Placed;
}
