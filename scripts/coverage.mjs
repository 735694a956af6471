// How much of the sources the unit tests run through, for what that is worth: that a line was run says not that a test
// would notice a change of it, which `npm run mutation` asks. The figures go into docs/reliability.md.
//   npm run coverage                         all unit, sample, corpus and fuzz tests
//   npm run coverage -- test/unit/template   some of them: shows what they reach and keeps nothing
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { globSync, isWithin } from './lib/files.mjs';
import { mochaArguments } from './lib/mocha.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { keepResult } from './lib/results.mjs';
import { runNode } from './lib/run.mjs';

const roots = ['test/unit', 'test/samples', 'test/corpus', 'test/fuzz'];
/** What V8 writes down. */
const counts = resolve('out/coverage');

/** The longest that fits. What runs in an editor or a page is tested there, where nothing is counted. */
const parts = ['engine/read', 'engine/graph', 'engine', 'facts', 'rules', 'quiz', 'cli'];

/** @typedef {{ ranges: { startOffset: number, endOffset: number, count: number }[] }} Counted */
/** @typedef {Map<string, boolean>} Seen lines, or functions, by file and place: whether they were run */

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const entryPoints = globSync(roots, '.test.ts').filter(
    (file) => wanted.length === 0 || wanted.some((path) => isWithin(file, path)),
  );
  if (entryPoints.length === 0) throw new Problem(`No test file under ${wanted.join(', ')}.`);
  rmSync(counts, { recursive: true, force: true });
  const bundle = await bundleForNode({ entryPoints, outbase: 'test', name: 'test' });
  /** @type {{ lines: Seen, functions: Seen }} */
  const seen = { lines: new Map(), functions: new Map() };
  try {
    const tests = bundle.files.filter((file) => file.endsWith('.test.mjs'));
    const status = await runNode(mochaArguments(tests), { NODE_V8_COVERAGE: counts });
    if (status !== 0) throw new Problem('A test failed.');
    const modules = new Set(bundle.files.map((file) => resolve(file)));
    for (const name of readdirSync(counts)) {
      for (const { url, functions } of JSON.parse(readFileSync(join(counts, name), 'utf8')).result) {
        if (url.startsWith('file:') && modules.has(fileURLToPath(url))) look(fileURLToPath(url), functions, seen);
      }
    }
  } finally {
    bundle.remove();
  }
  const figures = Object.fromEntries(
    parts.map((part) => [
      `src/${part}`,
      `${share(seen.lines, part)} of lines, ${share(seen.functions, part)} of functions`,
    ]),
  );
  for (const [part, figure] of Object.entries(figures)) console.log(`${part}: ${figure}`);
  if (wanted.length > 0) return;
  keepResult({
    name: 'coverage',
    says: 'What the unit, sample, corpus and fuzz tests run through. Every rule and every fix has samples that a test holds it to.',
    figures,
    command: 'npm run coverage',
  });
});

/**
 * Adds the lines and functions of the sources that stand in one module of the bundle.
 * @param {string} file
 * @param {readonly Counted[]} functions outer ones before inner ones, as V8 gives them
 * @param {{ lines: Seen, functions: Seen }} seen
 */
function look(file, functions, seen) {
  const text = readFileSync(file, 'utf8');
  const map = sourceMapOf(text);
  if (!map) return;
  const runs = new Uint8Array(text.length);
  for (const { ranges } of functions) {
    for (const { startOffset, endOffset, count } of ranges) runs.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  const starts = startsOf(text);
  /** @param {number} offset @param {number} line */
  const placeOf = (offset, line) => {
    const entry = map.findEntry(line, offset - (starts[line] ?? 0));
    if (!('originalSource' in entry)) return undefined;
    const source = relative(resolve('src'), resolve(file, '..', entry.originalSource))
      .split(sep)
      .join('/');
    return source.startsWith('..') ? undefined : { source, line: entry.originalLine, column: entry.originalColumn };
  };
  for (const [line, start] of starts.entries()) {
    // A line that only closes something says nothing of its own.
    const offset = start + Math.max(0, text.slice(start, starts[line + 1]).search(/[^\s})\]]/));
    const place = placeOf(offset, line);
    if (place) note(seen.lines, `${place.source}:${place.line}`, runs[offset] === 1);
  }
  for (const { ranges } of functions) {
    const [{ startOffset = 0, count = 0 } = {}] = ranges;
    if (startOffset === 0) continue; // The module itself.
    const place = placeOf(startOffset, lineOf(starts, startOffset));
    if (place) note(seen.functions, `${place.source}:${place.line}:${place.column}`, count > 0);
  }
}

/** @param {string} text of a module whose map stands at its end */
function sourceMapOf(text) {
  const at = text.lastIndexOf('//# sourceMappingURL=data:application/json;base64,');
  if (at < 0) return undefined;
  const encoded = text.slice(text.indexOf('base64,', at) + 'base64,'.length).trim();
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
}

/** @param {string} text where each of its lines starts */
function startsOf(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** @param {readonly number[]} starts @param {number} offset */
function lineOf(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** @param {Seen} seen @param {string} place @param {boolean} ran */
function note(seen, place, ran) {
  seen.set(place, ran || seen.get(place) === true);
}

/** @param {Seen} seen @param {string} part */
function share(seen, part) {
  const own = [...seen].filter(([place]) => parts.find((one) => place.startsWith(`${one}/`)) === part);
  const ran = own.filter(([, did]) => did).length;
  return own.length === 0 ? 'none' : `${((100 * ran) / own.length).toFixed(1)} %`;
}
