import type { Fact, FactMentions, Service, Unit } from '../engine/types';

/** A fact as it is written: what all facts of a service share, and what follows from the rest, is left to `completed`. */
export interface Entry extends Omit<Fact, 'service' | 'unit' | 'mentions'> {
  /** Absent where it is the service of the folder. */
  readonly service?: Service;
  /** Absent where the value is no number. */
  readonly unit?: Unit;
  /** `sense` is absent where it is what the kind says. */
  readonly mentions?: FactMentions;
}

/** A fact of a service that has no folder of its own. */
export interface Neighbour extends Entry {
  readonly service: Service;
}

/** What an entry of that service says, in full. */
export function completed(entry: Entry, service: Service): Fact {
  const { kind, mentions } = entry;
  const sense = kind === 'rate' ? 'max' : kind;
  return {
    service,
    unit: 'none',
    ...entry,
    ...(mentions && { mentions: sense === 'choice' ? mentions : { sense, ...mentions } }),
  };
}
