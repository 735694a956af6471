import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { cold, editor, typedAfter } from './engine';
import { templateOf } from './generated';
import { compare, type Measurement } from './measure';

const corpus = '../shared/corpus/cfn/aws-cf-templates__ecs__cluster-cost-optimized.yaml';

/** A value of a property, which goes on with what is typed. */
const value = /\n {6,}\w+: [\w.:/-]*[a-z](?=\n)/;

/**
 * Reading and checking templates beside parsing them with `yaml` alone, and a keystroke in them beside reading and checking
 * them from the start.
 */
export default function measure(): readonly Measurement[] {
  const templates = texts().map(([name, text]) => ({ name, texts: typedAfter(text, value) }));
  return [
    ...templates.map(({ name, texts }) =>
      compare({
        name: `read and check ${name}`,
        ours: cold('stack.yaml', texts),
        peerName: 'yaml (parseDocument) alone',
        peer: (run) => parseDocument(texts[run % 2] ?? ''),
        runs: runsFor(texts[0]),
        clock: 'processor',
        bar: 1,
      }),
    ),
    ...templates.map(({ name, texts }) =>
      compare({
        name: `a keystroke in ${name}`,
        ours: editor('stack.yaml', texts),
        peerName: 'read and checked from the start',
        peer: cold('stack.yaml', texts),
        runs: runsFor(texts[0]),
        clock: 'processor',
        bar: 0.25,
      }),
    ),
    folder(),
  ];
}

function texts(): readonly (readonly [string, string])[] {
  const made = [50, 500, 5000].map((lines) => [`a template of ${lines} lines`, templateOf(lines)] as const);
  if (existsSync(corpus)) return [...made, ['a real template of 1,500 lines', readFileSync(corpus, 'utf8')]];
  console.log(`${corpus} is not there: no real template is measured.`);
  return made;
}

function runsFor(text: string): number {
  return Math.min(1000, Math.ceil(4_000_000 / text.length));
}

/** A thousand templates of 50 lines, one after the other. */
function folder(): Measurement {
  const all = Array.from({ length: 1000 }, (_, index) => templateOf(50, index + 1));
  return compare({
    name: 'read and check a folder of 1,000 templates of 50 lines',
    ours: () => all.map((text) => cold('stack.yaml', [text, text])(0)),
    peerName: 'yaml (parseDocument) alone',
    peer: () => all.map((text) => parseDocument(text)),
    runs: 10,
    clock: 'processor',
    bar: 1,
  });
}
