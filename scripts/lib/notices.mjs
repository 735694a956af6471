import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

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
 * @typedef {object} Bundled a package of which something is inside the bundles
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} folder
 */

/**
 * The packages inside the bundles.
 * @param {Iterable<string>} inputs paths of bundled files, as esbuild names them
 * @returns {Bundled[]}
 * @throws where a package's licence is not one of the accepted ones
 */
export function bundledPackages(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) folders.add(folder);
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    // Old packages have a list.
    const id = license ?? licenses?.[0]?.type;
    if (!accepted.includes(id)) throw new Problem(`${name} ${version} has the licence ${id}, which is not accepted.`);
    return { name, version, license: id, folder };
  });
}

/** @param {readonly Bundled[]} packages */
export function thirdPartyNotices(packages) {
  const notices = packages.map(
    ({ name, version, license, folder }) =>
      `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${licenceText(folder)}\n`,
  );
  return `Queuewise contains the following packages.\n\n${notices.join('\n')}`;
}

/**
 * The licence file of a package, or what its readme says under the heading "License".
 * @param {string} folder
 */
function licenceText(folder) {
  const names = readdirSync(folder);
  const file = names.find((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  const readme = names.find((name) => /^readme(\.|$)/i.test(name));
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  return /^#* *licen[cs]e\s(?:[=-]+\s)?([\s\S]*)/im.exec(text)?.[1]?.trim() ?? '';
}
