import type { DeclaredLoad, EdgeKind, Graph, GraphNode, Span } from '../types';
import { external } from './builder';

/** The graph without the resources behind it: what `queuewise graph --format json` prints, places as spans. */
export interface PlainGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    /** Absent for `external`. */
    readonly span?: Span;
    readonly load?: DeclaredLoad;
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly kind: EdgeKind;
    readonly span: Span;
  }[];
}

export function toPlainGraph(graph: Graph): PlainGraph {
  return {
    nodes: [...graph.nodes.values()].map(({ id, type, resource }) => ({
      id,
      type,
      ...(resource && { span: resource.head }),
      ...(resource?.load && { load: resource.load }),
    })),
    edges: graph.edges.map(({ source, target, kind, span }) => ({ source, target, kind, span })),
  };
}

/** Shapes tell what holds messages (cylinder), passes them on (hexagon) or works on them (box). */
const shapes: readonly (readonly [RegExp, open: string, close: string])[] = [
  [/^AWS::(?:SQS::|Kinesis::|DynamoDB::|S3::|AmazonMQ::|MSK::)/, '[(', ')]'],
  [/^AWS::(?:SNS::|Events::|Scheduler::|Pipes::|KinesisFirehose::)/, '{{', '}}'],
];

const arrows: Readonly<Record<EdgeKind, string>> = {
  delivers: '-->',
  consumes: '-- polls -->',
  'dead-letters': '-. failed .->',
  schedules: '-- schedules -->',
};

/** A Mermaid flowchart from left to right. */
export function toMermaid(graph: Graph): string {
  const names = new Map([...graph.nodes.keys()].map((id, index) => [id, `n${index + 1}`]));
  const nodes = [...graph.nodes.values()].map((node) => `  ${names.get(node.id)}${labelled(node)}`);
  const edges = graph.edges.map((edge) => `  ${names.get(edge.source)} ${arrows[edge.kind]} ${names.get(edge.target)}`);
  return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`;
}

function labelled({ id, type }: GraphNode): string {
  if (id === external) return '((outside this file))';
  const [, open, close] = shapes.find(([pattern]) => pattern.test(type)) ?? [undefined, '[', ']'];
  const service = type.split('::').slice(1).join(' ');
  return `${open}"${escaped(id)}<br/>${escaped(service)}"${close}`;
}

/** Text of a label: Mermaid takes entities, and nothing that would end the quotes or begin a list of Markdown. */
function escaped(text: string): string {
  return text.replace(/[^\w ./:-]|^-|(?<=^\d{1,9})\./gu, (character) => `#${character.codePointAt(0)};`);
}
