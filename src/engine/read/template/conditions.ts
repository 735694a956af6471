import { attached } from '../../attached';
import type { Value } from '../../types';
import { symbolicOf } from '../../values';
import { callOf } from './calls';
import type { Scope } from './scope';
import { childOf, type SyntaxNode, textOf } from './syntax';
import { maximumAlternatives } from './texts';

type Evaluate = (scope: Scope, node: SyntaxNode) => Value;
type Assumed = Scope['assumed'];

/** Conditions name each other, each a step deeper: templates that have more are made to exhaust a reader. */
const mostConditions = 500;

/**
 * Reads something that is only there where a condition holds (or does not), with what that tells of the parameters it
 * asks: `Not(Equals(Stage, dev))` rules the default `dev` out, and leaves the other values that the parameter allows.
 */
export function readWhere<Read>(
  scope: Scope,
  condition: string | undefined,
  holds: boolean,
  evaluate: Evaluate,
  read: () => Read,
): Read {
  const { conditions } = scope;
  if (condition === undefined || !conditions.has(condition) || conditions.size > mostConditions) return read();
  const known = knownUnder(scope.assumed).where;
  const key = `${holds} ${condition}`;
  if (!known.has(key)) known.set(key, assumedWhere(scope, condition, holds, evaluate));
  return assuming(scope, known.get(key) ?? scope.assumed, read);
}

function assuming<Read>(scope: Scope, assumed: Assumed, read: () => Read): Read {
  const before = scope.assumed;
  scope.assumed = assumed;
  try {
    return read();
  } finally {
    scope.assumed = before;
  }
}

/** What was worked out under one set of assumptions. */
interface KnownUnder {
  /** Conditions by name; `undefined` also while one is being worked out, so that a circle ends. */
  readonly decided: Map<string, boolean | undefined>;
  readonly where: Map<string, Assumed>;
}

const allKnown = attached<Assumed, KnownUnder>();

function knownUnder(assumed: Assumed): KnownUnder {
  const known = allKnown.get(assumed) ?? { decided: new Map(), where: new Map() };
  allKnown.set(assumed, known);
  return known;
}

/** The assumptions in that branch: those of now where the condition tells nothing new of its parameters. */
function assumedWhere(scope: Scope, condition: string, holds: boolean, evaluate: Evaluate): Assumed {
  const now = decided(scope, condition, evaluate);
  if (now === holds) return scope.assumed;
  const asked = [...askedBy(scope, condition)];
  const [only = ''] = asked;
  const allowed = asked.length === 1 ? allowedOf(scope, only) : [];
  const left = allowed.filter((value) => {
    const given = new Map([...scope.assumed, [only, [value]] as const]);
    return assuming(scope, given, () => decided(scope, condition, evaluate)) !== !holds;
  });
  // Without a default nothing was taken for sure.
  if (now === undefined && (left.length === 0 || left.length === allowed.length)) return scope.assumed;
  return new Map([...scope.assumed, ...asked.map((name) => [name, left] as const)]);
}

function allowedOf(scope: Scope, name: string): readonly SyntaxNode[] {
  const allowed = childOf(scope.parameters.get(name)?.value, 'AllowedValues');
  const values = scope.assumed.get(name) ?? (allowed?.kind === 'list' ? allowed.items : []);
  return values.length > maximumAlternatives ? [] : values;
}

/** Whether a condition holds for what is taken of the parameters: their defaults, unless something is assumed. */
function decided(scope: Scope, name: string, evaluate: Evaluate): boolean | undefined {
  const known = knownUnder(scope.assumed).decided;
  const node = scope.conditions.get(name);
  if (!known.has(name) && node) {
    known.set(name, undefined);
    known.set(name, holdsIn(scope, node, evaluate));
  }
  return known.get(name);
}

function holdsIn(scope: Scope, node: SyntaxNode, evaluate: Evaluate): boolean | undefined {
  const named = conditionNamed(node);
  if (named !== undefined) return decided(scope, named, evaluate);
  const { name, argument } = callOf(node) ?? {};
  const parts = argument?.kind === 'list' ? argument.items : [];
  const each = () => parts.map((part) => holdsIn(scope, part, evaluate));
  switch (name) {
    case 'Fn::Equals':
      return equal(parts.map((part) => symbolicOf(evaluate(scope, part))));
    case 'Fn::Not':
      return negated(each()[0]);
    case 'Fn::And':
      return allOf(each());
    case 'Fn::Or':
      return negated(allOf(each().map(negated)));
    default:
      return undefined;
  }
}

/** What is not known of a text may make it equal to another one. */
function equal([one, other]: readonly (string | undefined)[]): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return true;
  return one.includes('${') || other.includes('${') ? undefined : false;
}

function negated(one: boolean | undefined): boolean | undefined {
  return one === undefined ? undefined : !one;
}

function allOf(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** `!Condition IsProd`, `{ Condition: IsProd }` */
function conditionNamed(node: SyntaxNode): string | undefined {
  const call = callOf(node);
  if (call?.name === 'Condition') return textOf(call.argument);
  return node.kind === 'map' && node.entries.length === 1 ? textOf(childOf(node, 'Condition')) : undefined;
}

/** The parameters that a condition asks, through others that it names. */
function askedBy(scope: Scope, condition: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const seen = new Set<string>();
  const visitCondition = (name: string): void => {
    const node = scope.conditions.get(name);
    if (seen.has(name) || !node) return;
    seen.add(name);
    visit(node);
  };
  const visit = (node: SyntaxNode): void => {
    const named = conditionNamed(node);
    const call = named === undefined ? callOf(node) : undefined;
    const name = call?.name === 'Ref' ? textOf(call.argument) : undefined;
    if (named !== undefined) visitCondition(named);
    else if (name !== undefined && scope.parameters.has(name)) asked.add(name);
    else if (call) visit(call.argument);
    else if (node.kind === 'list') for (const item of node.items) visit(item);
    else if (node.kind === 'map') for (const entry of node.entries) visit(entry.value);
  };
  visitCondition(condition);
  return asked;
}
