import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { editor, typed } from './engine';
import { compare, type Measurement } from './measure';

const corpus = '../shared/corpus-notes';

/** A keystroke in the largest note there is, and in one of 200 KB, beside parsing it with markdown-it alone. */
export default function measure(): readonly Measurement[] {
  const markdown = new MarkdownIt();
  return notes().map(([name, text]) => {
    const texts = typed(text);
    return compare({
      name: `edit of ${name}, ${Math.round(text.length / 1024)} KB`,
      ours: editor('note.md', texts),
      peerName: 'markdown-it alone',
      peer: (run) => markdown.parse(texts[run % 2] ?? '', {}),
    });
  });
}

function notes(): readonly (readonly [string, string])[] {
  const samples = ['samples/notes/sqs.md', 'samples/quiz/practice.md']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const large = samples.repeat(Math.ceil((200 * 1024) / samples.length));
  const largest = largestNote();
  if (!largest) console.log(`${corpus} is not there: its largest note is not measured.`);
  return [
    ...(largest ? [['the largest corpus note', readFileSync(largest, 'utf8')] as const] : []),
    ['a large note', large],
  ];
}

function largestNote(): string | undefined {
  if (!existsSync(corpus)) return undefined;
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(corpus, name))
    .sort((one, other) => statSync(other).size - statSync(one).size)[0];
}
