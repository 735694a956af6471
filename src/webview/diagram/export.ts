import { h, type Node } from '../dom';
import { drawing } from './drawing';
import type { Laid } from './layout';
import { type Colour, drawingStyle } from './style';

export interface ExportColours {
  /** A colour as CSS writes it. */
  readonly colour: (name: Colour) => string;
  readonly fontFamily: string;
}

/** Space around an exported drawing, in pixels. */
const margin = 24;

/**
 * A drawing as an SVG file that needs nothing else: no script, no address, and every word of the user escaped.
 */
export function toSvg(laid: Laid, title: string, { colour, fontFamily }: ExportColours): string {
  const width = Math.ceil(laid.width + 2 * margin);
  const height = Math.ceil(laid.height + 2 * margin);
  const root = h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    h('title', {}, title),
    h(
      'style',
      {},
      drawingStyle((name) => literal(colour(name)), literal(fontFamily)),
    ),
    h('rect', { width, height, fill: literal(colour('background')) }),
    h('g', { transform: `translate(${margin} ${margin})` }, ...drawing(laid)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(root)}\n`;
}

/** A value of the theme inside the style sheet: nothing in it may end its rule. */
function literal(value: string): string {
  return value.replace(/[{};<>\\]/g, '').trim();
}

function markup({ tag, properties, children }: Node): string {
  const attributes = Object.entries(properties)
    .filter(([name, value]) => name !== 'key' && typeof value !== 'function' && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const content = children.map((child) => {
    if (child === undefined || child === false) return '';
    return typeof child === 'string' ? escaped(child) : markup(child);
  });
  return `<${tag}${attributes.join('')}>${content.join('')}</${tag}>`;
}

/** Text as XML takes it in content and attributes. What XML has no place for becomes a replacement character. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
