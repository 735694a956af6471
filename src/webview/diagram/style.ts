/** Colours of a drawing, as the page's style sheet defines them from the theme: `--drawing-text` and so on. */
export const colours = [
  'background',
  'surface',
  'text',
  'quiet',
  'line',
  'edge',
  'holds',
  'passes',
  'works',
  'error',
  'warning',
  'info',
  'chosen',
] as const;

export type Colour = (typeof colours)[number];

/** The rules that a drawing looks by, on the page and in a file of its own: they differ in where colours come from. */
export function drawingStyle(colour: (name: Colour) => string, fontFamily: string): string {
  const severities = (['error', 'warning', 'info'] as const).map(
    (name) =>
      `.node.${name}>.box,.edge.${name}>.way{stroke:${colour(name)};stroke-width:2}` +
      `.edge.${name}>.tip{fill:${colour(name)}}.badge.${name}>rect{stroke:${colour(name)}}.badge.${name}>path{fill:${colour(name)}}`,
  );
  const families = (['holds', 'passes', 'works'] as const).map((name) => `.picture.${name}{stroke:${colour(name)}}`);
  return [
    `text{font-family:${fontFamily};fill:${colour('text')};white-space:pre}`,
    '.name{font-size:13px;font-weight:600}.small{font-size:12px}',
    `.service,.words{fill:${colour('quiet')}}.words{stroke:${colour('background')};stroke-width:5;paint-order:stroke;stroke-linejoin:round}`,
    `.frame{fill:none;stroke:${colour('line')}}`,
    `.box{fill:${colour('surface')};stroke:${colour('line')};stroke-width:1.25}`,
    '.node.external>.box{stroke-dasharray:4 3}',
    `.picture{fill:none;stroke:${colour('quiet')};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}`,
    ...families,
    `.way{fill:none;stroke:${colour('edge')};stroke-width:1.5}.tip{fill:${colour('edge')}}`,
    '.edge.dead-letters>.way{stroke-dasharray:6 4}.edge.schedules>.way{stroke-dasharray:1.5 4;stroke-linecap:round}',
    '.edge.permission>.way{stroke-dasharray:10 4 2 4}',
    `.badge>rect{fill:${colour('background')};stroke:${colour('quiet')}}.badge>path{fill:${colour('quiet')};fill-rule:evenodd}`,
    ...severities,
  ].join('\n');
}
