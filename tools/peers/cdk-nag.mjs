// Synthesizes a CDK program of one stack and runs cdk-nag over it, as `cdk synth` does: `node cdk-nag.mjs stack.ts`. The
// program is compiled by esbuild without a look at its types, which takes less time than what CDK projects do.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

const program = resolve(process.argv[2] ?? '');
const { code } = transformSync(readFileSync(program, 'utf8'), { loader: 'ts', format: 'cjs' });
const require = createRequire(import.meta.url);
const loaded = { exports: {} };
new Function('exports', 'require', 'module', code)(loaded.exports, require, loaded);

const folder = mkdtempSync(join(tmpdir(), 'queuewise-nag-'));
try {
  // What `Code.fromAsset('functions')` of the program packs.
  mkdirSync(join(folder, 'functions'));
  writeFileSync(join(folder, 'functions', 'index.js'), 'exports.handler = async () => {};\n');
  process.chdir(folder);
  const { App, Stack, Validations } = require('aws-cdk-lib');
  const { AwsSolutionsChecks } = require('cdk-nag');
  const app = new App({ outdir: join(folder, 'cdk.out') });
  const made = Object.values(loaded.exports).filter((one) => one.prototype instanceof Stack);
  for (const [index, Program] of made.entries()) new Program(app, `Stack${index}`, { stage: 'test' });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  // Findings end a synthesis so, after they were printed.
  if (error.name !== 'ValidationFailed') throw error;
  process.exitCode = 1;
} finally {
  process.chdir('/');
  rmSync(folder, { recursive: true, force: true });
}
