import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { typist } from './engine';
import { numbers } from './generated';
import { noteOf } from './generated-notes';
import { clocks, type Measurement, measured, quantile } from './measure';

const corpus = '../shared/corpus-notes';

/** Keystrokes all over a note, and parsing the note with markdown-it alone after every tenth of them. */
const keystrokes = 300;
const warmUp = 30;

/**
 * A keystroke anywhere in a note of 200 KB, and in the largest real one, beside parsing the note with markdown-it alone:
 * the median, and what 95 of 100 keystrokes stay below. Time of the processor.
 */
export default function measure(): readonly Measurement[] {
  return notes().flatMap(([name, text]) => {
    const { ours, peer } = typing(text);
    const peerName = 'markdown-it alone';
    const size = `${name} of ${Math.round(text.length / 1024)} KB`;
    return [
      measured({ name: `a keystroke in ${size}`, peerName, ours, peer, bar: 1 / 20 }),
      measured({ name: `95 of 100 keystrokes in ${size}`, peerName, ours: [quantile(ours, 0.95)], peer, bar: 1 / 4 }),
    ];
  });
}

function typing(text: string): { readonly ours: readonly number[]; readonly peer: readonly number[] } {
  const markdown = new MarkdownIt();
  const next = numbers(1);
  const type = typist('note.md');
  type(text);
  let now = text;
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < warmUp + keystrokes; run += 1) {
    now = typedAt(now, Math.floor(next() * now.length), next());
    const time = timed(() => type(now));
    if (run >= warmUp) ours.push(time);
    if (run % 10 === 0) peer.push(timed(() => markdown.parse(now, {})));
  }
  return { ours, peer };
}

/** The text with a character more, or one less, in one piece as an editor hands it over. */
function typedAt(text: string, place: number, chance: number): string {
  const typed = chance < 0.7 ? 'x' : chance < 0.8 ? ' ' : chance < 0.85 ? '\n' : chance < 0.9 ? '3' : '';
  const edited = text.slice(0, place) + typed + text.slice(typed === '' ? place + 1 : place);
  return Buffer.from(edited, 'utf16le').toString('utf16le');
}

function timed(action: () => unknown): number {
  const started = clocks.processor();
  action();
  return clocks.processor() - started;
}

function notes(): readonly (readonly [string, string])[] {
  const largest = largestNote();
  if (!largest) console.log(`${corpus} is not there: its largest note is not measured.`);
  return [
    ...(largest ? [['the largest real note', readFileSync(largest, 'utf8')] as const] : []),
    ['a made note', noteOf(200 * 1024)],
  ];
}

function largestNote(): string | undefined {
  if (!existsSync(corpus)) return undefined;
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(corpus, name))
    .sort((one, other) => statSync(other).size - statSync(one).size)[0];
}
