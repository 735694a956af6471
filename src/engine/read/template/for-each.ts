import { itemsOf, stringOf } from '../../values';
import type { Evaluate } from './scope';
import type { EntryNode, SyntaxNode } from './syntax';

/** Expansions of one template at most: loops in loops multiply. */
const maximumExpansions = 2000;

interface State {
  readonly evaluate: Evaluate;
  left: number;
}

/**
 * `Fn::ForEach::Name: [Variable, [a, b], { "Key${Variable}": … }]` written out, as the language extensions of
 * CloudFormation do it; every copy keeps the places of the one text. Where nobody knows over what it loops there is one
 * copy, in which the variable stays as it is written.
 */
export function expandForEach(evaluate: Evaluate, entries: readonly EntryNode[]): readonly EntryNode[] {
  if (!entries.some((entry) => isLoop(entry.key))) return entries;
  return expandAll({ evaluate, left: maximumExpansions }, entries);
}

const isLoop = (key: string) => key.startsWith('Fn::ForEach::');

function expandAll(state: State, entries: readonly EntryNode[]): readonly EntryNode[] {
  return entries.flatMap((entry) => (isLoop(entry.key) ? (expand(state, entry) ?? [entry]) : [entry]));
}

function expand(state: State, { value }: EntryNode): readonly EntryNode[] | undefined {
  const [variableNode, collection, body] = value.kind === 'list' ? value.items : [];
  const variable = variableNode?.kind === 'scalar' ? String(variableNode.value) : undefined;
  if (variable === undefined || !collection || body?.kind !== 'map') return undefined;
  const known = itemsOf(state.evaluate(collection)).map(stringOf);
  const isKnown = known.length > 0 && !known.includes(undefined);
  const values = isKnown ? known : [`\${${variable}}`];
  if (values.length > state.left) return undefined;
  state.left -= values.length;
  const copies = values.flatMap((one) => body.entries.map((entry) => replaceInEntry(entry, variable, one ?? '')));
  return expandAll(state, copies);
}

function replaceInEntry(entry: EntryNode, variable: string, by: string): EntryNode {
  return { ...entry, key: replaceInText(entry.key, variable, by), value: replaceIn(entry.value, variable, by) };
}

function replaceIn(node: SyntaxNode, variable: string, by: string): SyntaxNode {
  switch (node.kind) {
    case 'scalar': {
      if (typeof node.value !== 'string') return node;
      if (node.tag === 'Ref' && node.value === variable) return { ...node, tag: undefined, value: by };
      return { ...node, value: replaceInText(node.value, variable, by) };
    }
    case 'list':
      return { ...node, items: node.items.map((item) => replaceIn(item, variable, by)) };
    case 'map': {
      const [only, another] = node.entries;
      const isRef = only?.key === 'Ref' && !another && only.value.kind === 'scalar' && only.value.value === variable;
      if (isRef) return { kind: 'scalar', value: by, plain: true, start: node.start, end: node.end };
      return { ...node, entries: node.entries.map((entry) => replaceInEntry(entry, variable, by)) };
    }
  }
}

/** `${Name}`, and `&{Name}` for values that are not alphanumeric. */
function replaceInText(text: string, variable: string, by: string): string {
  return text.replaceAll(`\${${variable}}`, by).replaceAll(`&{${variable}}`, by.replace(/[^A-Za-z0-9]/g, ''));
}
