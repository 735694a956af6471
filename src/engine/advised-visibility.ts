/** The longest visibility timeout that SQS takes, in seconds. */
const longest = 12 * 3600;

/** What AWS advises for the visibility timeout of a queue that a function polls. */
export interface AdvisedVisibility {
  readonly seconds: number;
  /** How it is reckoned: `6 × 45 s + 30 s`. */
  readonly sum: string;
}

/**
 * Six times the timeout of the function, plus the batching window of its mapping (Lambda Developer Guide, "Using Lambda with
 * Amazon SQS"), at most what SQS takes. All in seconds.
 */
export function advisedVisibility(functionTimeout: number, window = 0): AdvisedVisibility {
  const sum = `6 × ${functionTimeout} s${window > 0 ? ` + ${window} s` : ''}`;
  return { seconds: Math.min(longest, 6 * functionTimeout + window), sum };
}
