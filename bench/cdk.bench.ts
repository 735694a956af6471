import { parse } from '@babel/parser';
import { cold, editor, editorAmong, typedAfter } from './engine';
import { cdkAppOf, cdkOf } from './generated';
import { compare, type Measurement } from './measure';

/** The pattern of a rule, which goes on with what is typed. */
const value = /source: \['com\.example\.[a-z]+/;

/** A CDK program beside parsing it with `@babel/parser` alone, and a keystroke in it beside reading it from the start. */
export default function measure(): readonly Measurement[] {
  const texts = typedAfter(cdkOf(300), value);
  const app = cdkAppOf(10, 150);
  const file = '/shop/lib/shop-5.ts';
  const commented = typedAfter(`${app.get(file)}// What the shop sells\n`, /shop sell/);
  return [
    compare({
      name: 'read and check a CDK program of 300 lines',
      ours: cold('stack.ts', texts),
      peerName: '@babel/parser alone',
      peer: (run) => parse(texts[run % 2] ?? '', { sourceType: 'module', plugins: ['typescript', 'decorators'] }),
      clock: 'processor',
      bar: 4,
      runs: 800,
    }),
    compare({
      name: 'a keystroke in a CDK program of 300 lines',
      ours: editor('stack.ts', texts),
      peerName: 'read and checked from the start',
      peer: cold('stack.ts', texts),
      clock: 'processor',
      bar: 0.25,
      runs: 800,
    }),
    compare({
      name: 'a keystroke in a comment of one of ten stacks of a CDK app',
      ours: editorAmong(app, file, commented).typed,
      peerName: 'read and checked from the start among the others',
      peer: editorAmong(app, file, commented).opened,
      clock: 'processor',
      bar: 0.25,
      runs: 200,
    }),
  ];
}
