/** One measured thing beside the least it could cost. Times are medians. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'KB';
  readonly ours: number;
  /** 95 of 100 runs took no longer than this. */
  readonly oursP95: number;
  readonly peer: number;
  /** What the peer is: "markdown-it alone". */
  readonly peerName: string;
  readonly ratio: number;
  /** The ratio that we want to keep below, where there is one. */
  readonly bar?: number;
  readonly runs: number;
}

export interface Comparison {
  readonly name: string;
  readonly ours: (run: number) => unknown;
  readonly peerName: string;
  readonly peer: (run: number) => unknown;
  readonly runs?: number;
  readonly bar?: number;
  /** Time of the processor for work of this process, which a busy machine changes least; else time on the wall. */
  readonly clock?: keyof typeof clocks;
}

/** Results are collected here, so that no run can be optimised away. */
const kept: unknown[] = [];

/**
 * Times both sides in turn, so that a busy machine slows both, after a tenth as many runs to warm up. Only the ratio can
 * be compared between machines.
 */
export function compare({ name, ours, peerName, peer, runs = 200, bar, clock = 'wall' }: Comparison): Measurement {
  const oursTimes: number[] = [];
  const peerTimes: number[] = [];
  const warmUp = Math.ceil(runs / 10);
  for (let run = 0; run < runs + warmUp; run += 1) {
    const oursTime = time(clocks[clock], () => ours(run));
    const peerTime = time(clocks[clock], () => peer(run));
    if (run < warmUp) continue;
    oursTimes.push(oursTime);
    peerTimes.push(peerTime);
  }
  return measured({ name, peerName, ours: oursTimes, peer: peerTimes, ...(bar !== undefined && { bar }) });
}

export interface Taken {
  readonly name: string;
  readonly peerName: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  readonly unit?: Measurement['unit'];
  readonly bar?: number;
}

/** The measurement that runs of both sides make: medians, and their ratio. */
export function measured({ name, peerName, ours, peer, unit = 'ms', bar }: Taken): Measurement {
  const oursMedian = quantile(ours, 0.5);
  const peerMedian = quantile(peer, 0.5);
  return {
    name,
    unit,
    ours: round(oursMedian),
    oursP95: round(quantile(ours, 0.95)),
    peer: round(peerMedian),
    peerName,
    ratio: round(oursMedian / peerMedian),
    ...(bar !== undefined && { bar }),
    runs: ours.length,
  };
}

/** Milliseconds. */
export const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
} as const;

function time(clock: () => number, action: () => unknown): number {
  const started = clock();
  kept[0] = action();
  return clock() - started;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
