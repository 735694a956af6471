import type { Diagram, DiagramEdge, DiagramFinding, DiagramNode, DiagramSection } from '../../engine/diagram/types';

/** "Orders, SQS FIFO queue, load 5,000 msg/s, 2 findings" */
export function describeNode(node: DiagramNode): string {
  const findings = node.findings.length;
  return [
    node.kind === 'external' ? 'Outside this file' : `${node.name}, ${node.service}`,
    ...(node.load ? [`load ${node.load}`] : []),
    ...(findings > 0 ? [quantity(findings, 'finding')] : []),
  ].join(', ');
}

/** Says of an edge of a section which way messages go: "Orders is polled by Pack, filtered". */
export function edgeDescriber({ nodes }: DiagramSection): (edge: DiagramEdge) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (edge) =>
    [
      sentence(edge, capital(nameOf(byId.get(edge.source))), nameOf(byId.get(edge.target))),
      ...(edge.filtered ? ['filtered'] : []),
      ...(edge.load ? [`load ${edge.load}`] : []),
    ].join(', ');
}

function sentence(edge: DiagramEdge, from: string, to: string): string {
  if (edge.byPermission) return `${from} may send to ${to}, a permission says so`;
  switch (edge.kind) {
    case 'delivers':
      return `${from} delivers to ${to}`;
    case 'consumes':
      return `${from} is polled by ${to}`;
    case 'dead-letters':
      return `${from} puts what failed into ${to}`;
    case 'schedules':
      return `${from} schedules ${to}`;
  }
}

function nameOf(node: DiagramNode | undefined): string {
  return node === undefined || node.kind === 'external' ? 'something outside this file' : node.name;
}

function capital(text: string): string {
  return text.startsWith('something outside') ? `S${text.slice(1)}` : text;
}

/** "error: Orders hides a message for 30 s, …" */
export function describeFinding({ severity, message }: DiagramFinding): string {
  return `${severity}: ${message}`;
}

/** "5 resources, 3 connections, 7 findings" */
export function summary({ sections }: Diagram): string {
  const resources = sections.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind !== 'external'));
  const edges = sections.flatMap((section) => section.edges);
  const findings =
    [...sections.flatMap(({ nodes }) => nodes), ...edges].flatMap((one) => one.findings).length +
    sections.flatMap(({ elsewhere }) => elsewhere).length;
  return [
    quantity(resources.length, 'resource'),
    quantity(edges.length, 'connection'),
    quantity(findings, 'finding'),
  ].join(', ');
}

function quantity(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
