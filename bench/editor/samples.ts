/** Milliseconds of both sides of one measurement, as they were taken in turn. */
export interface Samples {
  readonly name: string;
  readonly peerName: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}
