import { attached } from '../../../attached';
import { addTo } from '../../../groups';
import type { Construct } from '../evaluate/data';

/**
 * What each construct is called: its id; where that is not known or several share one, its variable or its path; a number
 * where that does not tell them apart either.
 */
export function nameConstructs(constructs: readonly Construct[]): ReadonlyMap<Construct, string> {
  const known = named.get(constructs) ?? namesFor(constructs);
  named.set(constructs, known);
  return known;
}

const named = attached<readonly Construct[], ReadonlyMap<Construct, string>>();

function namesFor(constructs: readonly Construct[]): ReadonlyMap<Construct, string> {
  const byName = new Map<string, Construct[]>();
  const byVariable = new Map<string, Construct[]>();
  for (const construct of constructs) {
    if (construct.isAgain) continue;
    addTo(byName, construct.name, construct);
    if (construct.isUnnamed && construct.variable) addTo(byVariable, construct.variable, construct);
  }
  const names = new Map<Construct, string>();
  const taken = new Set<string>();
  for (const construct of constructs) {
    const held = construct.isUnnamed ? construct.variable : undefined;
    const wanted = held ?? construct.name;
    const same = (held === undefined ? byName : byVariable).get(wanted) ?? [];
    const { isAgain } = construct;
    const name =
      same.length === 1 && !isAgain ? wanted : apart(construct, wanted, isAgain ? [...same, construct] : same);
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name}${number}`;
    taken.add(unique);
    names.set(construct, unique);
  }
  return names;
}

/**
 * As much of its path as tells it from others of its id; its variable where none does. What two branches make in one place
 * is told from what other places make by that place, where all of them use one variable.
 */
function apart({ path, variable }: Construct, name: string, same: readonly Construct[]): string {
  const twins = same.filter((other) => endOf(other.path, other.path.length) === endOf(path, path.length));
  const isPlaceTold = twins.length < same.length && same.filter((other) => other.variable === variable).length > 1;
  for (let length = 1; length <= path.length; length++) {
    const own = endOf(path, length);
    const alike = same.filter((other) => endOf(other.path, length) === own).length;
    if (alike === 1 || (isPlaceTold && alike === twins.length)) return `${own}/${name}`;
  }
  return variable ?? name;
}

function endOf(path: readonly string[], length: number): string {
  return path.slice(-length).join('/');
}
