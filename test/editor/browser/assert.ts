import assert from 'assert/build/assert.js';

/** Stands in for `node:assert/strict`, which a browser does not have. */
export default assert.strict;
