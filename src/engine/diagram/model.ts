import { madeBy } from '../constructs';
import { linesOf } from '../lines';
import type { Doc, Finding, Graph, GraphEdge, GraphNode, Resource, Span, Template } from '../types';
import { finderAmong } from './between';
import { findingsOf, placeFindings } from './findings';
import { joined, type Link } from './join';
import { serviceOf } from './services';
import type { Diagram, DiagramEdge, DiagramFinding, DiagramNode, DiagramSection } from './types';

/** A document to draw. */
export interface DiagramSource {
  readonly doc: Doc;
  /** What the document is called: its path within the workspace. */
  readonly name: string;
  /** One graph for each template of the document, in their order. */
  readonly graphs: readonly Graph[];
  readonly findings: readonly Finding[];
}

/** Where something of a diagram stands. */
export interface DiagramPlace {
  readonly uri: string;
  readonly span: Span;
}

export interface PlacedDiagram {
  readonly diagram: Diagram;
  /** By id of nodes, edges and findings. */
  readonly places: ReadonlyMap<string, DiagramPlace>;
}

/** The longest load that is shown, in characters. */
const longestLoad = 60;

/**
 * What is to be drawn of some documents: every node and edge of their graphs, with declared loads and findings at their
 * hop. Templates in which nothing takes part in messaging are left out. What the CDK has written has its places in the
 * sources of constructs, where one of them makes it.
 */
export function diagramOf(sources: readonly DiagramSource[], constructs: readonly Doc[] = []): PlacedDiagram {
  const places = new Map<string, DiagramPlace>();
  const find = finderAmong(sources.map(({ doc }) => doc));
  const idOf = idsOf(sources);
  const links: Link[] = [];
  const sections = sources.flatMap((source) =>
    sectionsOf(source, constructs, places, (edge, template, drawn) => {
      const other = edge.outside && find(edge, template);
      const section = other && idOf(other.template);
      if (section !== undefined) links.push({ edge: drawn, section, node: `${section}/${other?.id}` });
    }),
  );
  return { diagram: { sections: joined(sections, links) }, places };
}

/** What the section of a template is called. */
function idsOf(sources: readonly DiagramSource[]): (template: Template) => string | undefined {
  const ids = new Map(
    sources.flatMap(({ doc }) => doc.templates.map((template, index) => [template, sectionId(doc, index)])),
  );
  return (template) => ids.get(template);
}

const sectionId = (doc: Doc, index: number): string => `${doc.uri}#${index}`;

function sectionsOf(
  source: DiagramSource,
  constructs: readonly Doc[],
  places: Map<string, DiagramPlace>,
  leave: (edge: GraphEdge, template: Template, drawn: DiagramEdge) => void,
): readonly DiagramSection[] {
  const { doc, graphs, findings } = source;
  const lines = linesOf(doc.text);
  const lineOf = (span: Span) => lines.positionAt(span.start).line;
  const place = (id: string, span: Span, owner?: Resource) => {
    const made = owner && madeBy(owner, constructs);
    if (made) {
      const { head } = made.construct;
      places.set(id, { uri: made.source.uri, span: head });
      return { id, line: linesOf(made.source.text).positionAt(head.start).line };
    }
    places.set(id, { uri: doc.uri, span });
    return { id, line: lineOf(span) };
  };
  const finding =
    (owner: string, resource?: Resource) =>
    ({ rule, severity, message, span }: Finding, index: number): DiagramFinding => ({
      ...place(`${owner}!${rule}-${index}`, span, resource),
      rule,
      severity,
      message,
    });

  return doc.templates.flatMap((template, index) => {
    const graph = graphs[index];
    if (!graph || graph.nodes.size === 0) return [];
    const id = sectionId(doc, index);
    const share = findingsOf(template, doc.templates, findings, doc.kind === 'note');
    const placed = placeFindings(share, graph);
    const nodeId = (name: string) => `${id}/${name}`;

    const nodeOf = (node: GraphNode): DiagramNode => {
      const own = nodeId(node.id);
      return {
        ...(node.resource ? place(own, node.resource.head, node.resource) : { id: own }),
        name: node.id,
        ...serviceOf(graph, node),
        ...loadOf(node.resource?.load?.text),
        findings: (placed.ofNodes.get(node.id) ?? []).map(finding(own, node.resource)),
      };
    };
    const edgeOf = (edge: GraphEdge): DiagramEdge => {
      const own = nodeId(`${edge.source}>${edge.target} ${edge.kind} ${edge.subject}`);
      // Some connections are made by what is at one of their ends.
      const owner = [edge.via, graph.resource(edge.source)].find((one) => one && madeBy(one, constructs));
      const isDrawnItself = edge.via !== undefined && graph.nodes.has(edge.via.id);
      const drawn: DiagramEdge = {
        ...place(own, edge.span, owner),
        source: nodeId(edge.source),
        target: nodeId(edge.target),
        kind: edge.kind,
        ...(isDrawnItself ? {} : loadOf(edge.via?.load?.text)),
        filtered: edge.filtered === true,
        byPermission: edge.byPermission === true,
        findings: (placed.ofEdges.get(edge) ?? []).map(finding(own, owner)),
      };
      leave(edge, template, drawn);
      return drawn;
    };
    return {
      id,
      title: doc.templates.length === 1 ? source.name : `${source.name}, line ${lineOf(template.span)}`,
      nodes: [...graph.nodes.values()].map(nodeOf),
      edges: graph.edges.map(edgeOf),
      elsewhere: placed.elsewhere.map(finding(id)),
    };
  });
}

function loadOf(text: string | undefined): { readonly load?: string } {
  if (text === undefined) return {};
  const line = text.replace(/\s+/g, ' ').trim();
  return { load: line.length <= longestLoad ? line : `${line.slice(0, longestLoad - 1)}…` };
}
