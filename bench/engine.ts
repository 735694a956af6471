import { createEngine } from '../src/core';
import { relate } from '../src/engine/relate';
import type { CheckOptions, Doc } from '../src/engine/types';
import { factBase } from '../src/facts';
import { rules } from '../src/rules';

export const options: CheckOptions = {
  asOf: { kind: 'date', date: '2026-11-22' },
  today: '2026-11-22',
  severities: {},
  citations: false,
};

/** The engine as the editor runs it. */
export const engine = createEngine(factBase, rules);

/** What the editor does after a keystroke: reads the text again with the last reading at hand, and checks it. */
export function typist(uri: string): (text: string) => unknown {
  let previous: Doc | undefined;
  return (text) => {
    previous = engine.read({ uri, text }, previous);
    return engine.check(previous, options);
  };
}

/** The same for texts that take turns, so that each run is an edit. */
export function editor(uri: string, texts: readonly [string, string]): (run: number) => unknown {
  const type = typist(uri);
  return (run) => type(texts[run % 2] ?? '');
}

/** Reads and checks a text with nothing at hand, as when a file is opened. */
export function cold(uri: string, texts: readonly [string, string]): (run: number) => unknown {
  return (run) => engine.check(engine.read({ uri, text: texts[run % 2] ?? '' }), options);
}

/** The same for a file of a workspace: after each keystroke it is checked together with the other files. */
export function editorAmong(files: ReadonlyMap<string, string>, uri: string, texts: readonly [string, string]) {
  const others = [...files].map(([other, text]) => engine.read({ uri: other, text }));
  const check = (doc: Doc) =>
    engine.check(doc, options, relate(others.map((other) => (other.uri === doc.uri ? doc : other))));
  let previous: Doc | undefined;
  return {
    /** After a keystroke. */
    typed(run: number): unknown {
      previous = engine.read({ uri, text: texts[run % 2] ?? '' }, previous);
      return check(previous);
    },
    /** When the file is opened. */
    opened: (run: number): unknown => check(engine.read({ uri, text: texts[run % 2] ?? '' })),
  };
}

/** A text and the same with one character typed behind the first match in its second half. */
export function typedAfter(text: string, pattern: RegExp): readonly [string, string] {
  const half = text.length >> 1;
  const match = pattern.exec(text.slice(half));
  if (!match) throw new Error(`Nothing in the second half matches ${pattern}.`);
  const place = half + match.index + match[0].length;
  return [text, `${text.slice(0, place)}x${text.slice(place)}`];
}
