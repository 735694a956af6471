import assert from 'node:assert/strict';
import { numbers } from '../../bench/generated';
import type { Doc } from '../../src/engine/types';
import { engine, options } from './engine';

/** Where people type most: in texts and numbers. */
const value = /(['"`])[^'"`\n]{0,60}\1|\d+|: [\w.-]+$/gm;
const typed = [
  'x',
  'x',
  '7',
  '0',
  '-',
  '.',
  ' ',
  '(',
  "'",
  '"',
  '\\',
  '$',
  '{',
  '}',
  ',',
  '\n',
  '#',
  '//',
  'fifo',
  ': ',
];

/**
 * What people type into a text, several characters at one place before they go on to another: the text after each of them.
 * `comment` begins a comment.
 */
export function* keystrokes(start: string, places: number, seed: number, comment = '#'): Iterable<string> {
  const next = numbers(seed);
  const among = (count: number) => Math.floor(next() * count);
  let text = start;
  for (let place = 0; place < places; place += 1) {
    const before = text;
    const values = [...text.matchAll(value)];
    const chosen = values[among(values.length)];
    let at = among(text.length + 1);
    if (chosen && next() < 0.6) at = chosen.index + among(chosen[0].length + 1);
    // A line of its own, for comments are put above what they are about.
    if (next() < 0.15) {
      const said = ['about this', 'load: 20 msg/s, 3 KB', 'queuewise-disable-next-line'][among(3)];
      const line = text.lastIndexOf('\n', at - 1) + 1;
      const written = `${comment} ${said}\n`;
      text = text.slice(0, line) + written + text.slice(line);
      yield text;
      at = line + comment.length + 1 + among(written.length - comment.length - 1);
    }
    for (let count = 1 + among(4); count > 0; count -= 1) {
      const isTaken = next() < 0.3 && at > 0;
      const added = isTaken ? '' : (typed[among(next() < 0.6 ? 4 : typed.length)] ?? '');
      text = text.slice(0, isTaken ? at - 1 : at) + added + text.slice(at);
      at += isTaken ? -1 : added.length;
      yield text;
    }
    // What is broken is mostly taken back.
    if (next() < 0.7) {
      text = before;
      yield text;
    }
  }
}

/** A document that is read and checked with the one before at hand finds what one finds that is read alone. */
export function saysTheSame(uri: string, start: string, texts: Iterable<string>): void {
  let before: Doc = engine.read({ uri, text: start });
  engine.check(before, options);
  let shown = start;
  for (const text of texts) {
    const after = engine.read({ uri, text }, before);
    const alone = engine.read({ uri, text });
    const change = () => `${uri}: ${JSON.stringify(changed(shown, text))}`;
    assert.deepEqual(after, alone, change());
    assert.deepEqual(engine.check(after, options), engine.check(alone, options), change());
    before = after;
    shown = text;
  }
}

/** The line where two texts begin to differ. */
function changed(before: string, after: string): readonly string[] {
  let at = 0;
  while (at < after.length && before[at] === after[at]) at += 1;
  return [before, after].map((text) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 40));
}
