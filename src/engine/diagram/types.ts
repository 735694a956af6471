import type { EdgeKind, Severity } from '../types';

/** What is drawn differently. `other` is everything that takes part without being a messaging service. */
export type NodeKind =
  | 'queue'
  | 'topic'
  | 'stream'
  | 'delivery'
  | 'bus'
  | 'rule'
  | 'schedule'
  | 'pipe'
  | 'function'
  | 'workflow'
  | 'broker'
  | 'bucket'
  | 'table'
  | 'external'
  | 'other';

/** Something of a diagram that has a place in a file. Whoever shows it asks for the place by the id. */
interface Placed {
  /** The same for the same thing after an edit of the file. */
  readonly id: string;
  /** 1-based line; absent for what is not in the file. */
  readonly line?: number;
}

export interface DiagramFinding extends Placed {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface DiagramNode extends Placed {
  /** The id of the resource, as in the graph. */
  readonly name: string;
  readonly kind: NodeKind;
  /** "SQS FIFO queue" */
  readonly service: string;
  /** The load that was declared for it, in the words of the file. */
  readonly load?: string;
  /** Findings of this resource itself; those of a connection are with the edge. */
  readonly findings: readonly DiagramFinding[];
}

/** Points the way a message goes. */
export interface DiagramEdge extends Placed {
  /** Ids of nodes of the same section. */
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  /** Declared at what makes the connection: a subscription, a rule. */
  readonly load?: string;
  readonly filtered: boolean;
  readonly byPermission: boolean;
  readonly findings: readonly DiagramFinding[];
}

/** One template, or several that messages go between. */
export interface DiagramSection {
  readonly id: string;
  /** The file, and where it holds several templates the line of this one; the files of what is drawn together. */
  readonly title: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Findings of things that are not drawn: policies, alarms, the file as a whole. */
  readonly elsewhere: readonly DiagramFinding[];
}

export interface Diagram {
  readonly sections: readonly DiagramSection[];
}

/** What the panel can be asked to show. */
export interface DiagramChoice {
  readonly id: string;
  readonly label: string;
}

/** A sentence with, perhaps, something to do about it. */
export interface DiagramNotice {
  readonly text: string;
  readonly actions: readonly DiagramChoice[];
}

/** Everything the page shows. */
export interface DiagramView {
  /** "orders.yaml" */
  readonly title: string;
  /** What is shown: a page that has kept its camera of something else begins anew. */
  readonly subject: DiagramSubject;
  readonly choices: readonly DiagramChoice[];
  /** The id of the choice that is shown. */
  readonly chosen: string;
  readonly diagram: Diagram;
  /** Shown above the diagram, or in its place where there is nothing to draw. */
  readonly notice?: DiagramNotice;
}

/** What a diagram is of: one file (or a note with templates), a folder of synthesised templates, or everything. */
export type DiagramSubject =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'folder'; readonly uri: string }
  | { readonly kind: 'workspace' };

/** From the extension to the page. */
export interface DiagramMessage {
  readonly type: 'diagram';
  readonly view: DiagramView;
  /** What a page kept last. A page that has been shown a diagram already knows better. */
  readonly kept?: unknown;
}

/** From the page to the extension. */
export type DiagramRequest =
  | { readonly type: 'ready' }
  /** Keeps what the next page is to have: this one goes when it is hidden, moved, or its window closes. */
  | { readonly type: 'keep'; readonly kept: unknown }
  /** Goes to the place of a node, an edge or a finding. */
  | { readonly type: 'open'; readonly id: string }
  /** Shows another of the choices. */
  | { readonly type: 'choose'; readonly id: string }
  /** One of the actions of a notice. */
  | { readonly type: 'act'; readonly id: string }
  /** Asks where to write a drawing, and writes it. */
  | { readonly type: 'export'; readonly svg: string };
