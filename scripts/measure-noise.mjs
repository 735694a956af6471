// Prints how often each rule of templates reports what it looks at, over the templates of a folder.
//   node scripts/measure-noise.mjs             those of ../shared/corpus
//   node scripts/measure-noise.mjs FOLDER…     those of other folders
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { runMain } from './lib/problem.mjs';

await runMain(async () => {
  const bundle = await bundleForNode({
    entryPoints: ['scripts/measure/noise.ts'],
    outbase: 'scripts',
    name: 'noise',
  });
  try {
    const file = bundle.files.find((one) => one.endsWith('noise.mjs')) ?? '';
    const { measureNoise } = await import(pathToFileURL(resolve(file)).href);
    const folders = process.argv.slice(2);
    measureNoise(folders.length > 0 ? folders : ['../shared/corpus']);
  } finally {
    bundle.remove();
  }
});
