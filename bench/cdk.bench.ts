import { parse } from '@babel/parser';
import { cold, editor, typedAfter } from './engine';
import { cdkOf } from './generated';
import { compare, type Measurement } from './measure';

/** The pattern of a rule, which goes on with what is typed. */
const value = /source: \['com\.example\.[a-z]+/;

/** A CDK program beside parsing it with `@babel/parser` alone, and a keystroke in it beside reading it from the start. */
export default function measure(): readonly Measurement[] {
  const texts = typedAfter(cdkOf(300), value);
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
  ];
}
