import type { Engine } from '../core';
import { toMermaid, toPlainGraph } from '../engine/graph';
import type { DeclaredLoad, Doc, Graph } from '../engine/types';
import { configure } from './configuration';
import { readDocuments } from './documents';
import { chosen, readArguments } from './options';
import { placeOf } from './report/report';
import { printable } from './report/style';
import { readSources, type Source } from './sources';
import { CommandError, type Surroundings } from './surroundings';

/** `queuewise graph`: the messaging graph of one file, as a Mermaid diagram or as JSON. */
export async function runGraph(given: readonly string[], engine: Engine, surroundings: Surroundings): Promise<number> {
  const { options, rest } = readArguments(given, ['format', 'config', 'stdin-name']);
  const format = chosen('format', options.format, ['mermaid', 'json']);
  if (rest.length !== 1) throw new CommandError('Name one file: queuewise graph template.yaml.');
  const configured = configure(options, surroundings, engine.rules);
  const sources = await readSources(rest, surroundings, {
    exclude: configured.exclude,
    inputName: options['stdin-name'],
  });
  if (sources.complete) throw new CommandError(`${rest[0]} is a folder; name one file.`);
  const [source] = sources.read;
  if (source?.fault !== undefined) throw new CommandError(`${source.file}: ${source.fault}`);
  const [document] = readDocuments(engine, sources);
  if (!source || !document || document.doc.templates.length === 0) {
    throw new CommandError(`${source?.file ?? rest[0]} declares no resources of AWS.`);
  }
  const graphs = graphsOf(engine, document.doc);
  surroundings.write(format === 'json' ? jsonOf(graphs, source) : mermaidOf(graphs));
  return 0;
}

function graphsOf(engine: Engine, doc: Doc): readonly Graph[] {
  return doc.templates.map((template) => engine.graphOf(template));
}

/** Names of resources can hold anything, and the diagram is for terminals as well as for files. */
function mermaidOf(graphs: readonly Graph[]): string {
  return graphs.map(toMermaid).join('\n').split('\n').map(printable).join('\n');
}

function jsonOf(graphs: readonly Graph[], source: Source): string {
  const plain = graphs.map(toPlainGraph);
  const value = {
    version: 1,
    nodes: plain.flatMap(({ nodes }) =>
      nodes.map(({ id, type, span, load }) => ({
        id,
        type,
        file: source.file,
        ...(span && { start: placeOf(source, span).start }),
        ...(load && { load: loadOf(load) }),
      })),
    ),
    edges: plain.flatMap(({ edges }) =>
      edges.map(({ source: from, target, kind, span }) => ({
        source: from,
        target,
        kind,
        file: source.file,
        start: placeOf(source, span).start,
      })),
    ),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A declared load without its place: sizes in bytes, rates per second. */
function loadOf({ span: _, ...load }: DeclaredLoad) {
  return load;
}
