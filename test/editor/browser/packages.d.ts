/** The package's own build, named so because plain `assert` means Node's. */
declare module 'assert/build/assert.js' {
  import assert from 'node:assert';

  export default assert;
}
