/** What is kept of objects for as long as they live. */
export interface Attached<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Keeps a value at each key itself, where nobody else sees it; copies of the key do not have it. For values of short life
 * that see their keys: a `WeakMap` holds these through every collection of young memory, and with them whole documents, a
 * fifth of the time of a check.
 */
export function attached<Key extends object, Value>(): Attached<Key, Value> {
  const member = Symbol('attached');
  return {
    get: (key) => (key as { [member]?: Value })[member],
    set: (key, value) => void Object.defineProperty(key, member, { value, writable: true }),
  };
}
