import type { ImportedName, Program } from '../syntax/nodes';
import type { Datum, MapDatum } from './data';
import { type Run, type Source, spanOf } from './run';
import { Scope } from './scope';
import { execute } from './statements';

/**
 * Runs what stands at the outermost level of another file of the program, whatever is being run at the moment, and gives
 * the names that it declares.
 */
export function runFile(run: Run, program: Program, source: Source): Scope {
  const scope = new Scope();
  run.linking?.begin(source, scope);
  const { source: before, statement } = run;
  const conditions = run.conditions.splice(0);
  const branches = run.branches.splice(0);
  run.source = source;
  run.length += source.text.length;
  execute(run, program.statements, scope);
  run.source = before;
  run.statement = statement;
  run.conditions.push(...conditions);
  run.branches.push(...branches);
  return scope;
}

/** What a name stands for that is imported from a file with these names; `undefined` where it only hands it on. */
export function importedFrom(run: Run, scope: Scope, { local, imported }: ImportedName): Datum | undefined {
  // What a file exports by default is mostly imported under the name that it has there.
  const found = scope.get(imported ?? local);
  if (found && !(found.kind === 'symbol' && found.path.startsWith('external'))) return found;
  return imported === undefined ? allOf(run, scope) : undefined;
}

const files = new WeakMap<Scope, MapDatum>();

/** `import * as workers from './workers'`. */
export function allOf(run: Run, scope: Scope): MapDatum {
  const before = files.get(scope);
  if (before) return before;
  const span = spanOf(run, { start: 0, end: 0 });
  const entries = [...scope.own()].map(([key, value]) => ({ key, keySpan: span, value }));
  const all: MapDatum = { kind: 'map', span, entries, open: true, isFile: true };
  files.set(scope, all);
  return all;
}
