import { indexNames, type NameIndex, namePropertyOf } from '../../names';
import type { Span, Value } from '../../types';
import { childOf, type EntryNode, type SyntaxNode, textOf } from './syntax';

/** What expressions of a template may name. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, EntryNode>;
  readonly mappings: ReadonlyMap<string, SyntaxNode>;
  readonly conditions: ReadonlyMap<string, SyntaxNode>;
  /** What parameters can be where a condition holds that asks them, instead of their default; empty where nothing is left to say. */
  assumed: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Logical ids with their type. */
  readonly types: ReadonlyMap<string, string>;
  /** Names of resources; empty while the names themselves are read. */
  names: NameIndex;
  /** Whether anything was looked up among the names: what was not, no other name can change. */
  asksNames: boolean;
}

/** A value that stands somewhere else than where it is used. */
export interface Origin {
  readonly what: string;
  readonly span: Span;
}

/** `typeOf` knows the types of resources that were read before. */
export function createScope(
  root: SyntaxNode,
  resources: readonly EntryNode[],
  typeOf?: (id: string) => string | undefined,
): Scope {
  return {
    parameters: new Map(entriesOf(root, 'Parameters').map((entry) => [entry.key, entry])),
    mappings: new Map(entriesOf(root, 'Mappings').map((entry) => [entry.key, entry.value])),
    conditions: new Map(entriesOf(root, 'Conditions').map((entry) => [entry.key, entry.value])),
    assumed: new Map(),
    types: new Map(
      resources.map((entry) => [entry.key, typeOf?.(entry.key) ?? textOf(childOf(entry.value, 'Type')) ?? '']),
    ),
    names: noNames,
    asksNames: false,
  };
}

const noNames = indexNames([]);

function entriesOf(root: SyntaxNode, section: string): readonly EntryNode[] {
  const node = childOf(root, section);
  return node?.kind === 'map' ? node.entries : [];
}

/** The name of a resource, as far as the template sets one. */
export function nameIn(
  type: string,
  { value }: EntryNode,
  nameOf: (node: SyntaxNode) => string | undefined,
): string | undefined {
  const property = namePropertyOf(type);
  const node = property === undefined ? undefined : childOf(childOf(value, 'Properties'), property);
  return node && nameOf(node);
}

export type Evaluate = (node: SyntaxNode) => Value;
