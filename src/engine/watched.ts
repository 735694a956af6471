/**
 * Tells whether a computation looks at what is just being typed. What does not look gives the same result for whatever is
 * typed, and need not be computed again.
 */

let isNoticed = false;

/** The next computation looks at it: called by what stands for something that changes. */
export function notice(): void {
  isNoticed = true;
}

/** Runs a computation and tells whether it has looked at anything watched; so has then whatever the computation is part of. */
export function noticing<Result>(compute: () => Result): { readonly result: Result; readonly looked: boolean } {
  const before = startNoticing();
  const result = compute();
  return { result, looked: stopNoticing(before) };
}

/** The same in two steps, for what is computed so often that a function costs. Gives what `stopNoticing` is to be told. */
export function startNoticing(): boolean {
  const before = isNoticed;
  isNoticed = false;
  return before;
}

export function stopNoticing(before: boolean): boolean {
  const looked = isNoticed;
  isNoticed = before || looked;
  return looked;
}

/** Looks without being noticed: for who only hands on what it sees. */
export function unnoticed<Result>(look: () => Result): Result {
  const before = isNoticed;
  const result = look();
  isNoticed = before;
  return result;
}

const watchedObjects = new WeakSet<object>();
let isAnyWatched = false;

/** Whether there is anything that could be noticed. */
export function mayNotice(): boolean {
  return isAnyWatched;
}

/**
 * Has every look at a member noticed from now on. The object stays what it is for everybody else: a member that is read
 * like any other, of the same value, and listed among its own.
 */
export function watch<Watched extends object>(object: Watched, key: keyof Watched): void {
  const value = object[key];
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      isNoticed = true;
      return value;
    },
  });
  watchedObjects.add(object);
  isAnyWatched = true;
}

export function isWatched(object: object): boolean {
  return watchedObjects.has(object);
}
