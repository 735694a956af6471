/** A failure the user can do something about. Its message is one line: what is missing, and what to do. */
export class Problem extends Error {}

/**
 * Runs the main function of a script. A `Problem` ends it with its one line, anything else with its stack.
 * @param {() => Promise<void> | void} main
 */
export async function runMain(main) {
  try {
    requireNode(20);
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {number} major the oldest major version of Node that will do */
function requireNode(major) {
  if (Number.parseInt(process.versions.node, 10) < major) {
    throw new Problem(
      `Node ${major} or newer is needed, this is ${process.version}. Install it from your system or nodejs.org.`,
    );
  }
}
