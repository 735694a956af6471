import type { MapValue, Resource, Value } from './templates';
import type { Span } from './text';

export type EdgeKind = 'delivers' | 'consumes' | 'dead-letters' | 'schedules';

export interface GraphNode {
  /** Resource id, or `external`. */
  readonly id: string;
  readonly type: string;
  readonly resource?: Resource;
}

/** Points the way a message goes. `via` is the resource that makes the connection (mapping, subscription, rule). */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  readonly span: Span;
  readonly via?: Resource;
  /** What findings call the connection: `Rule/Targets[0]`, `Topic/Subscription[0]`, `Function/Event`. */
  readonly subject: string;
  /** The properties of the connection itself: the target, the inline subscription, the mapping. */
  readonly properties?: MapValue;
  /** A filter lets an unknown share through. */
  readonly filtered?: boolean;
  /** What is written for an end that lies outside the template: an import, a parameter, the output of a nested stack. */
  readonly outside?: Value;
  /** Only a permission (IAM policy, SAM policy template, Connector) says so: whether messages flow is not certain. */
  readonly byPermission?: boolean;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  ofType(type: string): readonly Resource[];
  resource(id: string): Resource | undefined;
  from(id: string, kind?: EdgeKind): readonly GraphEdge[];
  to(id: string, kind?: EdgeKind): readonly GraphEdge[];
}
