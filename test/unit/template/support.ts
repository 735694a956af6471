import assert from 'node:assert/strict';
import { buildGraph } from '../../../src/engine/graph';
import { readTemplate } from '../../../src/engine/read/template';
import type { Graph, Resource, Span, Template, Value } from '../../../src/engine/types';
import { property } from '../../../src/engine/values';

/** Lines of a text, without the indentation that the test itself adds. */
export function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}

/** A template with these lines under `Resources`. */
export function resources(...text: readonly string[]): string {
  return lines('Resources:', ...text.map((line) => `  ${line}`));
}

export function templateOf(text: string): Template {
  const read = readTemplate({ uri: 'test', text });
  assert.ok(read, 'the text is not recognised as a template');
  const [template] = read.templates;
  assert.ok(template, 'the text holds no template');
  return template;
}

export function graphOf(text: string): Graph {
  return buildGraph(templateOf(text));
}

export function resourceOf(text: string, id: string): Resource {
  const found = templateOf(text).resources.find((resource) => resource.id === id);
  assert.ok(found, `there is no resource ${id}`);
  return found;
}

/** The value of a property of the resource `R`. */
export function propertyOf(text: string, path: string, id = 'R'): Value | undefined {
  return property(resourceOf(text, id), path);
}

export function textAt(text: string, span: Span | undefined): string {
  assert.ok(span, 'there is no place');
  return text.slice(span.start, span.end);
}

/** Edges as `A -delivers-> B`. */
export function edgesOf(text: string): readonly string[] {
  return graphOf(text).edges.map((edge) => `${edge.source} -${edge.kind}-> ${edge.target}`);
}
