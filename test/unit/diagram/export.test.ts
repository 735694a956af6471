import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Diagram } from '../../../src/engine/diagram';
import { escaped, toSvg } from '../../../src/webview/diagram/export';
import { layoutOf } from '../../../src/webview/diagram/layout';
import { diagramFrom, shop } from '../../support/diagrams';
import { measure } from './support';

const colours = { colour: (name: string) => `#${name.length}${name.length}0`, fontFamily: 'sans-serif' };

function svgOf(diagram: Diagram, title = 'shop.yaml'): string {
  return toSvg(layoutOf(diagram, measure), title, colours);
}

describe('An exported drawing', () => {
  it('is one SVG with every name, its own colours, and nothing to load or to run', () => {
    const svg = svgOf(diagramFrom({ 'shop.yaml': shop }));
    assert.match(svg, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    for (const name of ['Checkout', 'OrdersFailed', 'Nightly', 'Load: 400 msg/s, 20 KB', 'filtered']) {
      assert.ok(svg.includes(`>${name}</text>`), name);
    }
    assert.ok(!/var\(|tabindex|role="button"|url\(|href|@import|<script|\son\w+=/.test(svg));
  });

  it('is well-formed: every element ends, and in order', () => {
    const open: string[] = [];
    for (const [, end, name, empty] of svgOf(diagramFrom({ 'shop.yaml': shop })).matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (end === '/') assert.equal(open.pop(), name);
      else if (empty !== '/') open.push(name ?? '');
    }
    assert.deepEqual(open, []);
  });

  it('keeps names that look like markup, scripts or entities as words', () => {
    const evil = '</text><script>alert(1)</script>&lt;"\' onload=alert(2)';
    const diagram: Diagram = {
      sections: [
        {
          id: 'a',
          title: evil,
          nodes: [
            { id: 'n', name: evil, kind: 'queue', service: evil, load: evil, findings: [] },
            { id: 'm', name: 'M', kind: 'queue', service: 'x', findings: [] },
          ],
          edges: [
            {
              id: 'e',
              source: 'n',
              target: 'm',
              kind: 'delivers',
              load: evil,
              filtered: false,
              byPermission: false,
              findings: [{ id: 'f', rule: evil, severity: 'error', message: evil }],
            },
          ],
          elsewhere: [],
        },
        { id: 'b', title: evil, nodes: [], edges: [], elsewhere: [] },
      ],
    };
    const svg = svgOf(diagram, evil);
    assert.ok(!svg.includes('<script'));
    assert.ok(!/<[^>]*\sonload=/.test(svg));
    const words = svg.replace(/<[^>]*>/g, '');
    assert.ok(!/[<>]/.test(words));
    assert.ok(!/&(?!#\d+;)/.test(words), 'each ampersand begins an entity of ours');
  });

  it('takes no style sheet from a font or colour of the theme', () => {
    const wild = { colour: () => 'red}text{fill:url(x)}</style><script>', fontFamily: 'a;}</style><script>' };
    const svg = toSvg(layoutOf(diagramFrom({ 'shop.yaml': shop }), measure), 'x', wild);
    assert.ok(!svg.includes('<script'));
    assert.equal(svg.match(/<\/style>/g)?.length, 1);
  });

  it('has no character that XML cannot hold', () => {
    assert.equal(escaped('a\u0000\u0008\ud800b\ufffe'), 'a\ufffd\ufffd\ufffdb\ufffd');
    assert.equal(escaped('tab\tline\n😀'), 'tab\tline\n😀');
    assert.equal(escaped('<&>"\''), '&#60;&#38;&#62;&#34;&#39;');
  });
});
