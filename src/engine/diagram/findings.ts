import { addTo } from '../groups';
import { isWithin } from '../spans';
import type { Finding, Graph, GraphEdge, Span, Template } from '../types';

/** The findings of one template by what they are about. */
export interface FindingsByPlace {
  /** By id of the node. */
  readonly ofNodes: ReadonlyMap<string, readonly Finding[]>;
  readonly ofEdges: ReadonlyMap<GraphEdge, readonly Finding[]>;
  /** About something that is not drawn. */
  readonly elsewhere: readonly Finding[];
}

/**
 * Puts each finding at its hop: the connection whose words it stands at or whose resource it names, else the resource it
 * names, else the resource it stands in. A resource that makes several connections shows its finding at each.
 */
export function placeFindings(findings: readonly Finding[], graph: Graph): FindingsByPlace {
  const ofNodes = new Map<string, Finding[]>();
  const ofEdges = new Map<GraphEdge, Finding[]>();
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const edges = edgesOf(finding, graph);
    for (const edge of edges) addTo(ofEdges, edge, finding);
    if (edges.length > 0) continue;
    const node = nodeOf(finding, graph);
    if (node === undefined) elsewhere.push(finding);
    else addTo(ofNodes, node, finding);
  }
  return { ofNodes, ofEdges, elsewhere };
}

function edgesOf({ span, subject }: Finding, { nodes, edges }: Graph): readonly GraphEdge[] {
  // Words that a connection shares with the head of a resource speak of the resource.
  const atWords = edges.filter(
    (edge) => edge.subject === subject && isWithin(span, edge.span) && !isHead(nodes.get(edge.source)?.resource, span),
  );
  if (atWords.length > 0) return atWords;
  if (subject !== undefined && nodes.has(subject)) return [];
  const named = edges.filter((edge) => edge.subject === subject);
  if (named.length > 0) return named;
  return edges.filter(({ via }) => via !== undefined && !nodes.has(via.id) && isWithin(span, via.span));
}

function nodeOf({ span, subject }: Finding, { nodes }: Graph): string | undefined {
  if (subject !== undefined && nodes.has(subject)) return subject;
  const around = [...nodes.values()].filter(({ resource }) => resource && isWithin(span, resource.span));
  const length = ({ start, end }: Span) => end - start;
  const innermost = around.reduce<(typeof around)[number] | undefined>((best, one) => {
    if (!best?.resource || !one.resource) return one;
    return length(one.resource.span) < length(best.resource.span) ? one : best;
  }, undefined);
  return innermost?.id;
}

/** The templates' shares of a document's findings: by place; what stands outside all of them is the first one's. */
export function findingsOf(
  template: Template,
  templates: readonly Template[],
  findings: readonly Finding[],
  isNote: boolean,
): readonly Finding[] {
  return findings.filter(({ span }) => {
    const owner = templates.find((one) => isWithin(span, one.span)) ?? (isNote ? undefined : templates[0]);
    return owner === template;
  });
}

function isHead(resource: { readonly head: Span } | undefined, span: Span): boolean {
  return resource !== undefined && isWithin(span, resource.head);
}
