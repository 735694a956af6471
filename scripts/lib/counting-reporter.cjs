// Mocha's `spec` output, what only passed when it was tried again, and the counts as JSON in the file that
// QUEUEWISE_TEST_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
module.exports = function CountingReporter(runner, options) {
  const spec = new reporters.Spec(runner, options);
  const file = process.env.QUEUEWISE_TEST_COUNTS;
  /** @type {string[]} */
  const triedAgain = [];
  runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
    triedAgain.push(`${test.fullTitle()}: ${error.message.split('\n')[0]}`);
  });
  runner.once(Runner.constants.EVENT_RUN_END, () => {
    const { passes, failures, pending } = spec.stats;
    for (const one of triedAgain) console.log(`  Tried again: ${one}`);
    if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  });
};
