/**
 * How the fuzz tests run. `npm run fuzz -- --seed 7 --rounds 5000 --reader yaml` sets these; without, a short run with a
 * fixed seed is part of all other tests, so that it fails for what was changed and for nothing else.
 */
export const seed = Number(process.env.QUEUEWISE_FUZZ_SEED ?? 1);

const given = process.env.QUEUEWISE_FUZZ_ROUNDS;

/** A run somebody asked for: it takes larger texts and every offset. */
export const isLong = given !== undefined;

const only = process.env.QUEUEWISE_FUZZ_READER;

/** How many inputs a property gets; `few` in the short run. */
export function rounds(few: number): number {
  return given === undefined ? few : Math.max(1, Math.round((Number(given) * few) / 40));
}

/** Whether a reader was asked for. */
export function isWanted(reader: string): boolean {
  return only === undefined || only === reader;
}
