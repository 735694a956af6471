/** Milliseconds of both sides of one measurement, as they were taken in turn. */
export interface Samples {
  readonly name: string;
  readonly peerName: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** The most milliseconds that we want to spend beyond the peer, where there is such a bar. */
  readonly most?: number;
}

export type Pair = readonly [ours: number, peer: number];

export function together(name: string, peerName: string, pairs: readonly Pair[], most?: number): Samples {
  const ours = pairs.map(([one]) => one);
  const peer = pairs.map(([, other]) => other);
  return { name, peerName, ours, peer, ...(most !== undefined && { most }) };
}
