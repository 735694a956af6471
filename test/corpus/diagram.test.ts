import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { layoutOf } from '../../src/webview/diagram/layout';
import { diagramFrom } from '../support/diagrams';
import { createMachine, type Machine } from '../unit/cli/machine';
import { measure, overlaps } from '../unit/diagram/support';
import { rowsOf } from './csv';

const corpus = '../shared/corpus';

interface JsonGraph {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly kind: string;
    readonly start: { readonly line: number };
  }[];
}

describe('diagrams of real templates', () => {
  let machine: Machine;

  before(() => {
    machine = createMachine();
  });

  after(() => machine.remove());

  if (!existsSync(`${corpus}/manifest.csv`)) {
    it('are skipped: the corpus of real templates is not beside this folder');
    return;
  }
  const files = rowsOf(readFileSync(`${corpus}/manifest.csv`, 'utf8'))
    .map(({ path = '' }) => path)
    .filter((path) => existsSync(`${corpus}/${path}`));

  it('are many', () => assert.ok(files.length > 50));

  for (const file of files) {
    it(`have the nodes and edges of the graph, none of them over another: ${file}`, async () => {
      const text = readFileSync(`${corpus}/${file}`, 'utf8');
      const name = basename(file);
      machine.write(name, text);
      const { output } = await machine.run(`graph ${name} --format json`);
      const graph: JsonGraph = output === '' ? { nodes: [], edges: [] } : JSON.parse(output);
      const diagram = diagramFrom({ [name]: text });
      const names = new Map(diagram.sections.flatMap(({ nodes }) => nodes.map((node) => [node.id, node.name])));
      assert.deepEqual(
        [...names.values()],
        graph.nodes.map(({ id }) => id),
      );
      const drawn = diagram.sections.flatMap(({ edges }) => edges);
      assert.deepEqual(
        drawn.map(({ source, target, kind, line }) => [names.get(source), kind, names.get(target), line]),
        graph.edges.map(({ source, target, kind, start }) => [source, kind, target, start.line]),
      );
      const laid = layoutOf(diagram, measure);
      assert.equal(laid.sections.flatMap(({ edges }) => edges).length, graph.edges.length);
      assert.deepEqual(overlaps(laid), []);
    });
  }
});
