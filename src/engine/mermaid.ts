import type { EdgeKind, Graph, GraphNode } from './types';

/** How each kind of edge is drawn. Dashed lines are the ways of what failed. */
const arrows: Readonly<Record<EdgeKind, string>> = {
  delivers: '-->',
  consumes: '-->',
  'dead-letters': '-. failures .->',
  schedules: '-- schedule -->',
};

/** A messaging graph as the text of a Mermaid flowchart. Resources that no message reaches or leaves are left out. */
export function mermaidOf(graph: Graph): string {
  const names = new Map<string, string>();
  const lines = ['flowchart LR'];
  const connected = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  for (const node of graph.nodes.values()) {
    if (!connected.has(node.id) && !isMessaging(node)) continue;
    const name = `n${names.size + 1}`;
    names.set(node.id, name);
    lines.push(`  ${name}${shapeOf(node)}`);
  }
  for (const { source, target, kind } of graph.edges) {
    const from = names.get(source);
    const to = names.get(target);
    if (from !== undefined && to !== undefined) lines.push(`  ${from} ${arrows[kind]} ${to}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Queues, topics and streams are drawn although nothing is connected to them. */
function isMessaging({ type }: GraphNode): boolean {
  return /^AWS::(?:SQS::Queue|SNS::Topic|Kinesis::Stream|KinesisFirehose::DeliveryStream|Events::EventBus|AmazonMQ::Broker)$/.test(
    type,
  );
}

function shapeOf({ id, type, resource }: GraphNode): string {
  const load = resource?.load ? `<br>${quoted(resource.load.text)}` : '';
  const label = `"${quoted(id)}<br>${quoted(type.replace(/^AWS::/, '').replace(/::/g, ' '))}${load}"`;
  if (type === 'AWS::SQS::Queue') return `[(${label})]`;
  if (type === 'AWS::Lambda::Function' || type === 'AWS::Serverless::Function') return `(${label})`;
  if (type === 'AWS::SNS::Topic' || type.startsWith('AWS::Events::')) return `{{${label}}}`;
  return `[${label}]`;
}

/** Text inside a label: Mermaid reads `#quot;` as a quotation mark, and angle brackets as HTML. */
function quoted(text: string): string {
  return text
    .replace(/#/g, '#35;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/>/g, '#gt;')
    .replace(/[\r\n]+/g, ' ');
}
