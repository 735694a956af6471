// What is inside the bundles: packages, licences, and the advisories that the registry knows of them. Ends with 1 where
// there is an advisory; a registry that gives no advisories, as mirrors and offline copies do, is no failure, but is told.
// `npm audit --omit=dev` would ask about nothing, since the package installs nothing.
import { spawnSync } from 'node:child_process';
import { npm } from './lib/install.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { builtPackages } from './lib/sbom.mjs';

await runMain(() => {
  const packages = builtPackages();
  const licences = new Map();
  for (const { license } of packages) licences.set(license, (licences.get(license) ?? 0) + 1);
  const counts = [...licences].map(([license, count]) => `${count} ${license}`).join(', ');
  console.log(`${packages.length} packages are inside the bundles: ${counts}.`);

  const [executable = '', ...given] = npm('audit', '--json').filter((option) => option !== '--no-audit');
  const { stdout } = spawnSync(executable, given, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const answer = parsed(stdout);
  if (!answer?.vulnerabilities) {
    console.log(`Advisories were NOT checked: the registry gives none (${refusal(answer)}).`);
    console.log(
      'Run this again where npm reaches a registry with advisories, as https://registry.npmjs.org itself is.',
    );
    return;
  }
  const names = new Set(packages.map(({ name }) => name));
  const found = Object.keys(answer.vulnerabilities).filter((name) => names.has(name));
  if (found.length > 0) throw new Problem(`The registry has advisories for ${found.join(', ')}: see \`npm audit\`.`);
  console.log('The registry knows of no advisory for them.');
});

/** @param {{ statusCode?: number, message?: string } | undefined} answer why there is no report, in a few words */
function refusal(answer) {
  if (answer?.statusCode === 405) return '405, it takes no question about advisories';
  return answer?.message?.split('\n')[0] ?? 'it does not answer';
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
