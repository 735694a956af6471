import type { Call, Expression } from '../syntax/nodes';
import type { Datum, MapDatum } from './data';
import { evaluate, spreadInto } from './expressions';
import type { Arguments, Given } from './functions';
import { camelCase } from './modules';
import { type CallArguments, type Run, spanOf } from './run';
import type { Scope } from './scope';

/** What a call needs to know of how it is written. */
export interface CallSite extends CallArguments {
  /** Names of the keyword arguments as they are written, in the order of `props`; empty where there are none. */
  readonly keywords: readonly string[];
  readonly isNew: boolean;
  /** The first argument is what constructs are put into: `this`, `self`, `scope`, `app`… */
  readonly hasScope: boolean;
  readonly callee: Expression;
  /** The last name of what is called: `Queue` of `new sqs.Queue(…)`. */
  readonly nameSpan: Datum['span'];
}

/** Evaluates the arguments of a call; names become keys of its props. */
export function siteOf(run: Run, call: Call, scope: Scope): CallSite {
  const args: Datum[] = [];
  let keywords: string[] | undefined;
  const named: MapDatum = { kind: 'map', entries: [], span: unplaced };
  let firstName = Number.POSITIVE_INFINITY;
  let lastEnd = call.close;
  for (const argument of call.args) {
    const value = evaluate(run, argument.value, scope);
    lastEnd = argument.value.end;
    if (argument.name !== undefined) {
      firstName = Math.min(firstName, argument.nameStart);
      const keySpan = spanOf(run, { start: argument.nameStart, end: argument.nameStart + argument.name.length });
      named.entries.push({ key: camelCase(argument.name), keySpan, value });
      keywords ??= [];
      keywords.push(argument.name);
    } else if (!argument.spread) args.push(value);
    else if (value.kind === 'list' && !value.open) args.push(...value.items);
    else {
      const before = named.entries.length;
      spreadInto(named, camelKeys(run, value));
      keywords ??= [];
      for (let index = before; index < named.entries.length; index++) {
        const own = value.kind === 'map' ? value.entries[index - before] : named.entries[index];
        keywords.push(own?.key ?? '');
      }
    }
  }
  const last = args.at(-1);
  const isNamed = named.entries.length > 0 || named.open === true;
  const start = isNamed && Number.isFinite(firstName) ? firstName : lastEnd;
  const props: MapDatum =
    !isNamed && last?.kind === 'map' ? last : { ...named, span: spanOf(run, { start, end: lastEnd }) };
  return {
    args,
    keywords: keywords ?? none,
    props,
    isNew: call.isNew,
    hasScope: isScopeName(call.args[0]?.value),
    callee: call.callee,
    nameSpan: spanOf(run, nameOf(call.callee)),
    span: spanOf(run, call),
  };
}

const none: readonly string[] = [];
const unplaced: Datum['span'] = { start: 0, end: 0 };

/** The arguments as a function of the program gets them. */
export function argumentsOf({ args, keywords, props }: CallSite): Arguments {
  const given: Given[] = args.map((value) => ({ value }));
  keywords.forEach((name, index) => {
    const value = props.entries[index]?.value;
    if (value) given.push({ name, value });
  });
  // What is spread into a call is not a map that is its last argument.
  return keywords !== none && props.open ? { given, isOpen: true } : { given };
}

function camelKeys(run: Run, value: Datum): Datum {
  if (!run.isPython || value.kind !== 'map') return value;
  return { ...value, entries: value.entries.map((entry) => ({ ...entry, key: camelCase(entry.key) })) };
}

/** `this`, `scope`, `guStack`, `props.scope`. */
function isScopeName(one: Expression | undefined): boolean {
  return one?.kind === 'name' ? scopeName.test(one.name) : one?.kind === 'member' && scopeName.test(one.property);
}

const scopeName =
  /^(?:this|self|app|parent)$|^(?:\w*_)?(?:scope|stack|construct|stage)$|^\w*[a-z](?:Scope|Stack|Construct|Stage)$/;

function nameOf(callee: Expression): { readonly start: number; readonly end: number } {
  return callee.kind === 'member' ? { start: callee.propertyStart, end: callee.end } : callee;
}
