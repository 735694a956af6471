import { indexNames, type NamedResource, type NameIndex, namePropertyOf } from '../../names';
import type { Span, Value } from '../../types';
import { childOf, type EntryNode, type SyntaxNode, textOf } from './syntax';

/** What expressions of a template may name. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, EntryNode>;
  readonly mappings: ReadonlyMap<string, SyntaxNode>;
  /** Logical ids with their type. */
  readonly types: ReadonlyMap<string, string>;
  /** Names of resources; empty while the names themselves are read. */
  names: NameIndex;
}

/** A value that stands somewhere else than where it is used. */
export interface Origin {
  readonly what: string;
  readonly span: Span;
}

export function createScope(root: SyntaxNode, resources: readonly EntryNode[]): Scope {
  return {
    parameters: new Map(entriesOf(root, 'Parameters').map((entry) => [entry.key, entry])),
    mappings: new Map(entriesOf(root, 'Mappings').map((entry) => [entry.key, entry.value])),
    types: new Map(resources.map((entry) => [entry.key, textOf(childOf(entry.value, 'Type')) ?? ''])),
    names: indexNames([]),
  };
}

function entriesOf(root: SyntaxNode, section: string): readonly EntryNode[] {
  const node = childOf(root, section);
  return node?.kind === 'map' ? node.entries : [];
}

/** Reads the names of all resources, so that ARNs can be resolved from then on; answers them by logical id. */
export function nameResources(
  scope: Scope,
  resources: readonly EntryNode[],
  nameOf: (node: SyntaxNode) => string | undefined,
): ReadonlyMap<string, string | undefined> {
  const named: NamedResource[] = resources.map(({ key, value }) => {
    const type = scope.types.get(key) ?? '';
    const property = namePropertyOf(type);
    const node = property === undefined ? undefined : childOf(childOf(value, 'Properties'), property);
    return { id: key, type, name: node && nameOf(node) };
  });
  scope.names = indexNames(named);
  return new Map(named.map(({ id, name }) => [id, name]));
}

export type Evaluate = (node: SyntaxNode) => Value;
