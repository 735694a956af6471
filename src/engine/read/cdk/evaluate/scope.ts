import type { Datum } from './data';

/** Names and what they stand for; an inner scope sees the outer ones. */
export class Scope {
  private readonly names = new Map<string, Datum>();
  private later: Map<string, () => Datum | undefined> | undefined;

  constructor(private readonly parent?: Scope) {}

  get(name: string): Datum | undefined {
    const find = this.later?.get(name);
    if (find) {
      this.later?.delete(name);
      const found = find();
      if (found) this.names.set(name, found);
    }
    return this.names.get(name) ?? this.parent?.get(name);
  }

  /** The names of this scope alone. */
  own(): Iterable<readonly [string, Datum]> {
    return [...this.names];
  }

  declare(name: string, value: Datum): void {
    this.names.set(name, value);
  }

  /** What a declared name stands for, where finding that out costs something: it is asked for once, by who needs it. */
  declareLater(name: string, find: () => Datum | undefined): void {
    this.later ??= new Map();
    this.later.set(name, find);
  }

  /** Gives a new value to the nearest declaration; a name nobody declared is declared here. */
  assign(name: string, value: Datum): void {
    if (this.names.has(name) || !this.parent?.get(name)) this.names.set(name, value);
    else this.parent.assign(name, value);
  }
}
