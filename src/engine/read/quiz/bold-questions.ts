import type { Built } from './build';
import type { Part, TextPart } from './parts';
import { runSlice, runSpan, runText } from './runs';
import { wordedCard } from './worded-card';
import { plainWords } from './words';

/** A heading of questions: "Interview discussion points", "Review questions", "FAQ". */
const ofQuestions = /\b(?:interview|questions?|faqs?|q ?& ?a|quiz|self[- ]check|knowledge check)\b/i;
/** `**Why a queue?** It holds …`: the question in bold, and its answer on the same line. */
const boldQuestion = /^(?:\*\*|__)([^*_]{6,300}\?)(?:\*\*|__)[\s:–—-]{0,4}(?=[\p{L}\p{N}`"“(])/u;
/** Fewer of them are remarks. */
const fewest = 3;

/** The questions in bold whose answers go on behind them, below a heading that calls them questions. */
export function readBoldQuestions(text: string, parts: readonly Part[]): readonly Built[] {
  const read: Built[] = [];
  let below: Built[] = [];
  let named = false;
  const close = () => {
    if (below.length >= fewest) read.push(...below);
    below = [];
  };
  for (const part of parts) {
    if (part.kind === 'heading') {
      close();
      const { start, end } = part.heading.span;
      named = ofQuestions.test(text.slice(start, end));
    } else if (named && part.kind === 'text' && part.asks === undefined) {
      const one = readItem(text, part);
      if (one !== undefined) below.push(one);
    }
  }
  close();
  return read;
}

function readItem(text: string, { run }: TextPart): Built | undefined {
  const words = runText(text, run);
  const found = boldQuestion.exec(words);
  if (found === null) return undefined;
  const stem = plainWords(found[1] ?? '');
  const answer = plainWords(words.slice(found[0].length));
  return wordedCard({
    stem,
    stemSpan: runSpan(runSlice(run, 0, found[0].length)),
    span: runSpan(run),
    answer,
    answerSpan: runSpan(runSlice(run, found[0].length, words.length)),
    syntax: 'question in bold',
  });
}
