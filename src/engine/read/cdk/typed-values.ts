import { unnoticed, watch } from '../../watched';

/** What a text that is just being typed has become: only what is handed on unseen can change without reading all again. */
const typedValues = new WeakSet<object>();

interface Valued {
  readonly value: unknown;
}

/** Has a value count as typed; every look at it is noticed from now on. */
export function typedValue<One extends Valued>(value: One): One {
  watch(value, 'value');
  typedValues.add(value);
  return value;
}

export function isTypedValue(value: object): boolean {
  return typedValues.has(value);
}

/** A copy of a typed value that is one as well; the value itself is handed on unseen. */
export function copyOfTyped<One extends Valued, More extends object>(value: One, more: More): One & More {
  return typedValue({ ...unnoticed(() => ({ ...value })), ...more });
}
