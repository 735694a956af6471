import type { NodeKind } from '../../engine/diagram/types';
import type { Severity } from '../../engine/types';

/** What a kind of resource does with messages: the colour of its picture. */
export type Family = 'holds' | 'passes' | 'works' | 'outside';

/** Pictures of 18 x 18 pixels, drawn as lines. */
const pictures: Readonly<Record<NodeKind, readonly [Family, path: string]>> = {
  queue: ['holds', 'M1.5 4.5h15v9h-15zM6.5 4.5v9M11.5 4.5v9'],
  stream: [
    'holds',
    'M1.5 5c2.5-2.5 5 2.5 7.5 0s5 2.5 7.5 0M1.5 9c2.5-2.5 5 2.5 7.5 0s5 2.5 7.5 0M1.5 13c2.5-2.5 5 2.5 7.5 0s5 2.5 7.5 0',
  ],
  broker: ['holds', 'M2.5 2.5h13v5h-13zM2.5 10.5h13v5h-13zM5 5h2M5 13h2'],
  bucket: ['holds', 'M2.5 4.5c0-2.4 13-2.4 13 0s-13 2.4-13 0l1.7 10c.6 2 9 2 9.6 0l1.7-10'],
  table: ['holds', 'M2.5 2.5h13v13h-13zM2.5 7h13M2.5 11.2h13M7 7v8.5'],
  topic: ['passes', 'M1.5 9h5M6.5 9l8-5.5M6.5 9h8M6.5 9l8 5.5M16 3.5h.5M16 9h.5M16 14.5h.5'],
  delivery: ['passes', 'M2 3.5h14l-5.2 6v5.5l-3.6-2V9.5z'],
  bus: ['passes', 'M1.5 9h15M4.5 9V4M9 9v5M13.5 9V4'],
  rule: ['passes', 'M9 1.8 16.2 9 9 16.2 1.8 9zM6 9h6'],
  schedule: ['passes', 'M9 1.8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 9 1.8zM9 5v4.2l3 1.8'],
  pipe: ['passes', 'M1.5 6.5h15M1.5 11.5h15M5 4.5v9M13 4.5v9'],
  function: ['works', 'M3 2.5h3.2l6.6 13H16M8.2 8 4 15.5'],
  workflow: ['works', 'M6 1.8h6v4H6zM1.8 12.2h5.4v4H1.8zM10.8 12.2h5.4v4h-5.4zM9 5.8v3.4M4.5 12.2v-3h9v3'],
  external: [
    'outside',
    'M9 1.8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 9 1.8zM1.8 9h14.4M9 1.8c-5 4-5 10.4 0 14.4M9 1.8c5 4 5 10.4 0 14.4',
  ],
  other: ['works', 'M9 1.8 15.6 5.4v7.2L9 16.2l-6.6-3.6V5.4zM2.4 5.4 9 9l6.6-3.6M9 9v7.2'],
};

export function pictureOf(kind: NodeKind): { readonly family: Family; readonly path: string } {
  const [family, path] = pictures[kind];
  return { family, path };
}

/** Symbols of 12 x 12 pixels, filled by the even-odd rule: another shape for each severity. */
export const severitySymbols: Readonly<Record<Severity, string>> = {
  error: 'M3.8 0h4.4L12 3.8v4.4L8.2 12H3.8L0 8.2V3.8zM4 3.2 3.2 4l2 2-2 2 .8.8 2-2 2 2 .8-.8-2-2 2-2-.8-.8-2 2z',
  warning: 'M6 .4 12 11.4H0zM5.4 4v3.6h1.2V4zM5.4 8.6v1.2h1.2V8.6z',
  info: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zM5.4 5.2v4h1.2v-4zM5.4 2.8V4h1.2V2.8z',
  hint: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zM6 2.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
};
