// Fuzzes every reader with texts made from grammars, from changed samples and at random, and prints the seed with which
// a run is repeated. What fails is shrunk to the smallest text that still fails.
//   npm run fuzz                                       1,000 rounds with a new seed
//   npm run fuzz -- --seed 7 --rounds 5000 --reader yaml
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/run.mjs';

await runMain(async () => {
  const { seed = Math.floor(Math.random() * 1_000_000), rounds = 1000, reader } = optionsOf(process.argv.slice(2));
  console.log(`npm run fuzz -- --seed ${seed} --rounds ${rounds}${reader ? ` --reader ${reader}` : ''}`);
  process.exitCode = await runNode(['scripts/unit.mjs', 'test/fuzz'], {
    QUEUEWISE_FUZZ_SEED: String(seed),
    QUEUEWISE_FUZZ_ROUNDS: String(rounds),
    ...(reader && { QUEUEWISE_FUZZ_READER: reader }),
  });
});

/**
 * @param {readonly string[]} given
 * @returns {{ seed?: number, rounds?: number, reader?: string }}
 */
function optionsOf(given) {
  /** @type {{ seed?: number, rounds?: number, reader?: string }} */
  const options = {};
  for (let index = 0; index < given.length; index += 2) {
    const [name, value = ''] = given.slice(index, index + 2);
    if (name === '--reader') options.reader = value;
    else if ((name === '--seed' || name === '--rounds') && /^\d{1,9}$/.test(value))
      options[name === '--seed' ? 'seed' : 'rounds'] = Number(value);
    else throw new Problem(`Unknown option ${name} ${value}: --seed NUMBER, --rounds NUMBER, --reader NAME.`);
  }
  return options;
}
