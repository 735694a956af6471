import { groupedBy } from '../groups';
import type { DiagramEdge, DiagramNode, DiagramSection } from './types';

/** An edge whose outer end is a resource of another section. */
export interface Link {
  readonly edge: DiagramEdge;
  /** The id of that section, and of that node of it. */
  readonly section: string;
  readonly node: string;
}

/** Titles of this many files stand over what is drawn together; the others are counted. */
const mostTitles = 3;

/** Draws sections that messages go between as one, in which these edges lead to the resources that they mean. */
export function joined(sections: readonly DiagramSection[], links: readonly Link[]): readonly DiagramSection[] {
  const owner = new Map(sections.flatMap((section) => section.edges.map((edge) => [edge, section.id] as const)));
  const nodes = new Set(sections.flatMap((section) => section.nodes.map(({ id }) => id)));
  const real = links.filter((link) => nodes.has(link.node) && owner.get(link.edge) !== link.section);
  const groups = grouped(sections, real, owner);
  const ends = new Map(real.map((link) => [link.edge, link.node]));
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    return first && others.length > 0 ? [joinedOne(first, others, ends)] : group;
  });
}

function joinedOne(
  first: DiagramSection,
  others: readonly DiagramSection[],
  ends: ReadonlyMap<DiagramEdge, string>,
): DiagramSection {
  const all = [first, ...others];
  const edges = all.flatMap((section) => section.edges.map((edge) => led(section, edge, ends.get(edge))));
  const used = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return {
    id: first.id,
    title: titleOf(all),
    nodes: all.flatMap((section) => section.nodes.filter((node) => !isOuter(node) || used.has(node.id))),
    edges,
    elsewhere: all.flatMap((section) => section.elsewhere),
  };
}

/** What stands for things outside of a template: the node for all of them, and a nested stack. */
function isOuter({ kind, service }: DiagramNode): boolean {
  return kind === 'external' || service === 'CloudFormation Stack' || service === 'Serverless Application';
}

/** The end that lies outside of its section leads to where it is. */
function led(section: DiagramSection, edge: DiagramEdge, node: string | undefined): DiagramEdge {
  if (node === undefined) return edge;
  const source = section.nodes.find(({ id }) => id === edge.source);
  return source && isOuter(source) ? { ...edge, source: node } : { ...edge, target: node };
}

function titleOf(sections: readonly DiagramSection[]): string {
  const titles = sections.slice(0, mostTitles).map(({ title }) => title);
  const more = sections.length - titles.length;
  return more > 0 ? `${titles.join(', ')} and ${more} more` : titles.join(', ');
}

/** Sections by what messages lead between, in their order. */
function grouped(
  sections: readonly DiagramSection[],
  links: readonly Link[],
  owner: ReadonlyMap<DiagramEdge, string>,
): readonly (readonly DiagramSection[])[] {
  const group = new Map(sections.map(({ id }) => [id, id]));
  for (const { edge, section } of links) {
    const one = group.get(owner.get(edge) ?? '');
    const other = group.get(section);
    if (one === undefined || other === undefined || one === other) continue;
    for (const [id, now] of group) if (now === other) group.set(id, one);
  }
  return [...groupedBy(sections, ({ id }) => group.get(id) ?? id).values()];
}
