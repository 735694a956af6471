import { code } from './markdown';
import type {
  AsOf,
  CheckOptions,
  Doc,
  FactBase,
  Graph,
  GraphEdge,
  Hover,
  Relations,
  Resource,
  Template,
} from './types';

/** What a hover over a template is made from. */
export interface ResourceHoverInput {
  readonly doc: Doc;
  readonly template: Template;
  readonly graph: Graph;
  readonly offset: number;
  readonly facts: FactBase;
  readonly asOf: AsOf;
  readonly relations: Relations;
  readonly options: CheckOptions;
}

/** The resource at an offset: what it is, who sends, who consumes, where failures go. */
export function hoverResource({ template, graph, offset }: ResourceHoverInput): Hover | undefined {
  const resource = template.resources.find((one) => one.head.start <= offset && offset <= one.head.end);
  if (!resource) return undefined;
  return { span: resource.head, markdown: resourceCard(resource, graph) };
}

function resourceCard(resource: Resource, graph: Graph): string {
  const lines = [`**${code(resource.id)}** · ${resource.type}`];
  const flows = [
    named('In', graph.to(resource.id), (edge) => edge.source),
    named(
      'Out',
      graph.from(resource.id).filter((edge) => edge.kind !== 'dead-letters'),
      (edge) => edge.target,
    ),
    named('Failures', graph.from(resource.id, 'dead-letters'), (edge) => edge.target),
  ].filter((part) => part !== '');
  if (flows.length > 0) lines.push(flows.join(' · '));
  return lines.join('  \n');
}

function named(label: string, edges: readonly GraphEdge[], end: (edge: GraphEdge) => string): string {
  const ids = [...new Set(edges.map(end))];
  return ids.length === 0 ? '' : `${label}: ${ids.map(code).join(', ')}`;
}
