import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Doc } from '../src/engine/types';
import { engine, citing as options } from '../test/support/engine';
import type { Proof } from './prove';

/** Five keystrokes a second for an hour. */
const keystrokes = 5 * 3600;
/** By then V8 has compiled what it compiles, which stays for good. */
const warmUp = 6000;
const mayGrow = 1.1;

const files = [
  'samples/notes/sqs.md',
  'samples/notes/order-system.md',
  'samples/quiz/practice.md',
  'samples/templates/orders.yaml',
  'samples/templates/returns.json',
  'samples/cdk/clicks-stack.ts',
];

/** Types for as long as somebody types in an hour, in six documents that grow to 40 KB, and weighs the heap before and after. */
export default async function prove(): Promise<Proof> {
  const documents = files.map((uri) => ({
    uri,
    text: readFileSync(uri, 'utf8'),
    at: 0,
    doc: undefined as Doc | undefined,
  }));
  for (const document of documents)
    if (document.uri.endsWith('.md')) document.text = document.text.repeat(Math.ceil(40_000 / document.text.length));
  const type = (count: number): void => {
    for (let stroke = 0; stroke < count; stroke++) {
      // A minute in one document, then the next; a word is typed and taken back, so that each text stays what it is.
      const document = documents[Math.floor(stroke / 300) % documents.length];
      if (!document) continue;
      const { text } = document;
      const step = stroke % 24;
      if (step === 0) document.at = (document.at + 977) % text.length;
      const word = ' 256 KB queue'.slice(0, step <= 12 ? step : 24 - step);
      const typed = text.slice(0, document.at) + word + text.slice(document.at);
      document.doc = engine.read({ uri: document.uri, text: typed }, document.doc);
      engine.check(document.doc, options);
      if (step === 12) engine.hoverAt(document.doc, document.at, options);
    }
  };
  type(warmUp);
  const before = heapInUse();
  type(keystrokes);
  const after = heapInUse();
  const factor = after / before;
  assert.ok(factor <= mayGrow, `the heap grew from ${mb(before)} to ${mb(after)} MB`);
  return {
    says: `${keystrokes.toLocaleString('en')} keystrokes, an hour of typing, in six documents: the heap in use was ${mb(before)} MB before and is ${mb(after)} MB after.`,
    figures: { keystrokes, 'MB before': mb(before), 'MB after': mb(after), factor: Math.round(factor * 1000) / 1000 },
  };
}

function heapInUse(): number {
  if (!globalThis.gc) throw new Error('The heap can be weighed only with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function mb(bytes: number): number {
  return Math.round((bytes / 2 ** 20) * 10) / 10;
}
