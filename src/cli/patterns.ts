import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 translate patterns once, for the processor, instead of first for its interpreter and a second time when they are
 * used again. The patterns of prose are many and long, and hardly one of them is used once only: a note is checked in two
 * thirds of the time. Templates need few patterns and are better off without.
 */
export function translatePatternsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
