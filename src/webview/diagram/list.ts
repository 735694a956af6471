import type { Diagram, DiagramFinding, DiagramNode, DiagramSection } from '../../engine/diagram/types';
import { type Child, h, type Node } from '../dom';
import { severitySymbols } from './glyphs';
import { describeFinding, describeNode, edgeDescriber } from './words';

export interface ListActions {
  /** What was chosen last. */
  readonly chosen: string | undefined;
  /** Goes to the place of a node, an edge or a finding. */
  choose(id: string): void;
}

/** Everything a diagram shows, in words: each node with the ways that lead from it, and findings where they belong. */
export function list({ sections }: Diagram, actions: ListActions): readonly Node[] {
  return sections.map((section) => listOf(section, sections.length > 1, actions));
}

function listOf(section: DiagramSection, isTitled: boolean, actions: ListActions): Node {
  const describe = edgeDescriber(section);
  const name = (id: string) => section.nodes.find((node) => node.id === id);
  const itemOf = (node: DiagramNode): Node => {
    const from = section.edges.filter((edge) => edge.source === node.id);
    const sources = section.edges.filter((edge) => edge.target === node.id).map((edge) => name(edge.source));
    const names = [
      ...new Set(sources.map((source) => (source?.kind === 'external' ? 'outside' : (source?.name ?? '')))),
    ];
    return h(
      'li',
      { key: node.id, class: 'resource' },
      entry(node.id, describeNode(node), node.line, actions),
      names.length > 0 && h('p', { class: 'detail' }, `From: ${names.join(', ')}`),
      findings(node.findings, actions),
      from.length > 0 &&
        h(
          'ul',
          { class: 'ways' },
          ...from.map((edge) =>
            h(
              'li',
              { key: edge.id },
              entry(edge.id, describe(edge), edge.line, actions),
              findings(edge.findings, actions),
            ),
          ),
        ),
    );
  };
  return h(
    'section',
    { key: section.id, 'aria-label': section.title },
    isTitled && h('h3', {}, section.title),
    h('ul', { class: 'resources' }, ...section.nodes.map(itemOf)),
    section.elsewhere.length > 0 && h('h3', {}, 'Findings elsewhere in the file'),
    findings(section.elsewhere, actions),
  );
}

function findings(all: readonly DiagramFinding[], actions: ListActions): Child {
  if (all.length === 0) return undefined;
  const items = all.map((finding) =>
    h(
      'li',
      { key: finding.id },
      h(
        'button',
        { type: 'button', class: 'entry finding', click: () => actions.choose(finding.id) },
        h(
          'svg',
          { class: `symbol ${finding.severity}`, viewBox: '0 0 12 12', 'aria-hidden': 'true', focusable: 'false' },
          h('path', { d: severitySymbols[finding.severity], 'fill-rule': 'evenodd' }),
        ),
        h('span', {}, describeFinding(finding), ' ', h('span', { class: 'detail' }, finding.rule)),
      ),
    ),
  );
  return h('ul', { class: 'findings' }, ...items);
}

function entry(id: string, text: string, line: number | undefined, { chosen, choose }: ListActions): Node {
  const words = [h('span', {}, text), line !== undefined && h('span', { class: 'detail' }, `, line ${line}`)];
  // What lies outside the file has no line to go to.
  if (line === undefined) return h('p', { class: 'entry', 'data-id': id }, ...words);
  return h(
    'button',
    {
      type: 'button',
      class: 'entry',
      'data-id': id,
      'aria-current': chosen === id ? 'true' : undefined,
      click: () => choose(id),
    },
    ...words,
  );
}
