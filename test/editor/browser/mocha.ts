/** Stands in for the package `mocha`: what its build for browsers has put beside the language. */
export const { after, afterEach, before, beforeEach, describe, it } = globalThis;
