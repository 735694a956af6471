import { createHash } from 'node:crypto';

/** `npm test` runs a sample with a fixed seed, so that it fails for what was changed and for nothing else. */
const seed = process.env.QUEUEWISE_UI_SAMPLE;

/**
 * The hosts or themes that a suite runs in: all of them in `npm run test:ui` and `npm run proof -- editor`, one that the
 * seed and the suite's name choose in `npm test`, where starting an editor costs more than what is tried in it.
 */
export function sampled<const Variant>(suite: string, all: readonly Variant[]): readonly Variant[] {
  if (seed === undefined) return all;
  const place = createHash('sha256').update(`${seed} ${suite}`).digest().readUInt32BE(0) % all.length;
  return all.slice(place, place + 1);
}
