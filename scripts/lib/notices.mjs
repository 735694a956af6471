import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that allow shipping a package inside ours when its notice goes along. */
const accepted = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
];

/**
 * The notices of the packages inside the bundles.
 * @param {Iterable<string>} inputs paths of bundled files, as esbuild names them
 * @returns {string}
 * @throws where a package's licence is not one of the accepted ones
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) folders.add(folder);
  }
  const notices = [...folders].sort().map(noticeOf);
  return `Queuewise contains the following packages.\n\n${notices.join('\n')}`;
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!accepted.includes(license))
    throw new Error(`${name} ${version} has the licence ${license}, which is not accepted.`);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
