// Prints how well claims in notes are read, against the judged notes of ../shared where they are.
//   node scripts/measure-notes.mjs             the figures
//   node scripts/measure-notes.mjs --verbose   and each place that counts against them
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { runMain } from './lib/problem.mjs';

await runMain(async () => {
  const bundle = await bundleForNode({
    entryPoints: ['scripts/measure/notes.ts'],
    outbase: 'scripts',
    name: 'measure',
  });
  try {
    const file = bundle.files.find((one) => one.endsWith('notes.mjs')) ?? '';
    const { measure } = await import(pathToFileURL(resolve(file)).href);
    measure(process.argv.includes('--verbose'));
  } finally {
    bundle.remove();
  }
});
