import type { Diagram, DiagramSection } from '../../engine/diagram/types';
import { componentsOf } from './components';
import { layoutConnected } from './connected';
import { around, type Box, type Point, type Size } from './geometry';
import type { Measure } from './labels';
import { pack } from './pack';
import { type LaidEdge, type LaidNode, moved, movedParts } from './parts';

export type { LaidEdge, LaidNode } from './parts';

export interface LaidSection extends Box {
  readonly section: DiagramSection;
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

/** A diagram with places, all of them from its upper left corner. */
export interface Laid extends Size {
  readonly sections: readonly LaidSection[];
}

const spaceBetweenComponents = 36;
const spaceBetweenSections = 28;
/** Around the content of a section that has a frame, and the height of its title. */
const frame = { padding: 20, title: 28 };
/** How much wider than high a diagram wants to be where nothing is known of the page. */
const usualAspect = 1.7;

/**
 * Messages flow from left to right. What is connected is laid out together by dagre, the parts are packed onto a sheet,
 * and so are templates, each in a frame where there are several. What has not changed since the diagram before keeps
 * its layout: an edit in a large workspace costs one template. The result is about `aspect` times as wide as high, as far
 * as its parts allow.
 */
export function createLayout(measure: Measure): (diagram: Diagram, aspect?: number) => Laid {
  let before: ReadonlyMap<string, LaidSection> = new Map();
  return ({ sections }, aspect = usualAspect) => {
    const isFramed = sections.length > 1;
    const laid = new Map<string, LaidSection>();
    for (const section of sections) {
      const key = JSON.stringify([isFramed, aspect, section]);
      laid.set(key, before.get(key) ?? layoutSection(section, measure, isFramed, aspect));
    }
    before = laid;
    return packed([...laid.values()], aspect);
  };
}

export function layoutOf(diagram: Diagram, measure: Measure): Laid {
  return createLayout(measure)(diagram);
}

function packed(sections: readonly LaidSection[], aspect: number): Laid {
  const places = pack(sections, spaceBetweenSections, aspect);
  const moved = sections.map((section, index) => movedSection(section, places[index] ?? { x: 0, y: 0 }));
  const { width, height } = around(moved);
  return { width, height, sections: moved };
}

function layoutSection(section: DiagramSection, measure: Measure, isFramed: boolean, aspect: number): LaidSection {
  const parts = componentsOf(section).map((component) => layoutConnected(component, measure, aspect));
  // Connected parts first, then what stands alone.
  const ordered = [
    ...parts.filter(({ edges }) => edges.length > 0),
    ...parts.filter(({ edges }) => edges.length === 0),
  ];
  const title = isFramed ? measure(section.title, 'name') : 0;
  const places = pack(ordered, spaceBetweenComponents, aspect, title);
  const inset = isFramed ? { x: frame.padding, y: frame.padding + frame.title } : { x: 0, y: 0 };
  const moved = ordered.map((part, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    return { ...movedParts(part, { x: place.x + inset.x, y: place.y + inset.y }), place, part };
  });
  const content = around(moved.map(({ place, part }) => ({ ...place, width: part.width, height: part.height })));
  return {
    section,
    x: 0,
    y: 0,
    width: Math.max(content.width, title) + inset.x * 2,
    height: content.height + inset.y + (isFramed ? frame.padding : 0),
    nodes: moved.flatMap(({ nodes }) => nodes),
    edges: moved.flatMap(({ edges }) => edges),
  };
}

function movedSection(section: LaidSection, by: Point): LaidSection {
  return { ...moved(section, by), ...movedParts(section, by) };
}
