import assert from 'node:assert/strict';
import { hostile } from '../test/fuzz/hostile';
import { engine, citing as options } from '../test/support/engine';
import type { Proof } from './prove';

/** The longer of two texts has twice this, in characters. */
const length = 90_000;
/** Twice the text may take three times the time: what is below this is noise of a busy machine. */
const mostGrowth = 3;
/** Below this many milliseconds a time is not told from noise. */
const least = 150;

/** Reads and checks hostile texts of one length and of twice that, and compares the time of the processor. */
export default async function prove(): Promise<Proof> {
  const slow: string[] = [];
  let worst = { what: '', perKilobyte: 0 };
  for (const { what, uri, make } of hostile) {
    const [short, long] = [make(length), make(2 * length)];
    cost(uri, make(length / 10));
    const before = cost(uri, short);
    const after = cost(uri, long);
    const growth = after / Math.max(before, least / mostGrowth);
    const perKilobyte = after / (long.length / 1000);
    if (perKilobyte > worst.perKilobyte) worst = { what, perKilobyte };
    if (after > least && growth > mostGrowth)
      slow.push(`${what}: ${Math.round(before)} ms, then ${Math.round(after)} ms`);
  }
  assert.deepEqual(slow, []);
  return {
    says: `${hostile.length} kinds of hostile text of ${length / 1000} and ${(2 * length) / 1000} KB: none takes more than ${mostGrowth} times as long for twice the text. The dearest (${worst.what}) takes ${worst.perKilobyte.toFixed(1)} ms for each KB.`,
    figures: { kinds: hostile.length, 'dearest, ms per KB': Math.round(worst.perKilobyte * 10) / 10 },
  };
}

/** Milliseconds of the processor to read and check a text: the lower of two, since other work only adds. */
function cost(uri: string, text: string): number {
  const times = [0, 1].map(() => {
    const start = process.cpuUsage();
    engine.check(engine.read({ uri, text }), options);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}
