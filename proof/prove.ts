/** What a long run found: figures in the order in which they are shown. */
export interface Proof {
  /** What holds, in one sentence, with its numbers. */
  readonly says: string;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** One long run. Its file default-exports a function that gives this or throws. */
export type Prove = () => Promise<Proof>;
