import type { Span } from '../../types';
import type { Built } from './build';
import type { Part, TextPart } from './parts';
import { type Run, runSlice, runSpan, runText } from './runs';
import { endsAsking } from './stems';
import { boldForm, noAnswer, saysOf, type Told } from './told';
import { wordedCard } from './worded-card';
import { paragraphs, plainWords } from './words';

/** A heading of questions: "Interview discussion points", "Review questions", "FAQ". */
const ofQuestions = /\b(?:interview|questions?|faqs?|q ?& ?a|quiz|self[- ]check|knowledge check)\b/i;
/** `**Why a queue?** It holds …`: the question in bold, and its answer on the same line or below it. */
const boldQuestion = /^(?:\*\*|__)([^*_]{6,300})(?:\*\*|__)[\s:–—-]{0,4}(?=[\p{L}\p{N}`"“(]|$)/u;
/** Fewer of them are remarks. */
const fewest = 3;

/** What is in bold, and what has been read of its answer. */
interface Open {
  readonly part: TextPart & Part;
  readonly stem: string;
  readonly stemRun: Run;
  readonly answer: Span[];
  /** Without it the heading above says that it asks. */
  readonly told?: Told;
}

/**
 * The questions in bold and their answers, below a heading that calls them questions. `interview` says that a heading of
 * the note does so, perhaps further up: then whether these count is told by all of them.
 */
export function readBoldQuestions(text: string, parts: readonly Part[], interview: boolean): readonly Built[] {
  const read: Built[] = [];
  let below: Built[] = [];
  let named = false;
  let open: Open | undefined;
  const finish = () => {
    const one = open === undefined ? undefined : build(text, open);
    if (one !== undefined) (one.told === undefined ? below : read).push(one);
    open = undefined;
  };
  const close = () => {
    finish();
    if (below.length >= fewest) read.push(...below);
    below = [];
  };
  for (const part of parts) {
    if (part.kind === 'heading') {
      close();
      const { start, end } = part.heading.span;
      named = ofQuestions.test(text.slice(start, end));
    } else if (named || interview) {
      const next = part.kind === 'text' && part.asks === undefined ? opened(text, part, named) : undefined;
      if (next !== undefined || (open !== undefined && !goesOn(text, open, part))) finish();
      if (next !== undefined) open = next;
      else open?.answer.push(...(part.kind === 'text' ? part.run : [part.span]));
    }
  }
  close();
  return read;
}

function opened(text: string, part: TextPart & Part, named: boolean): Open | undefined {
  const words = runText(text, part.run);
  const found = boldQuestion.exec(words);
  const inBold = found?.[1] ?? '';
  if (found === null) return undefined;
  // Numbers are read with their lists, and a label goes on with the answer.
  const isAlone = found[0].length >= words.length;
  if ((part.ordered !== undefined && (isAlone || !named)) || (part.bullet && !named)) return undefined;
  if (named ? !endsAsking(inBold) : /[:：][*_\s]*$/.test(found[0])) return undefined;
  const length = found[0].length;
  const told = { form: boldForm, says: saysOf(inBold), leavesChoice: false };
  const answer = [...runSlice(part.run, length, words.length)];
  const stemRun = runSlice(part.run, 0, length);
  return { part, stem: plainWords(inBold), stemRun, answer, ...(named ? {} : { told }) };
}

/** Below the bold words more of the answer stands, up to what is read as something else. */
function goesOn(text: string, { part: { bullet, indent } }: Open, part: Part): boolean {
  if (part.kind === 'code' || part.kind === 'table') return true;
  if (part.kind !== 'text' || part.asks !== undefined || (bullet && part.indent <= indent)) return false;
  return part.ordered === undefined || !endsAsking(runText(text, part.run));
}

function build(text: string, { stem, stemRun, answer, told, part }: Open): Built | undefined {
  const words = paragraphs(text, answer);
  if (noAnswer.test(words)) return undefined;
  const span = { start: part.span.start, end: Math.max(part.span.end, runSpan(answer).end) };
  const isLine = answer.every(({ end }) => end <= part.span.end);
  const card = wordedCard({
    stem,
    stemSpan: runSpan(stemRun),
    span,
    answer: isLine ? plainWords(runText(text, answer)) : words,
    answerSpan: runSpan(answer),
    syntax: 'question in bold',
  });
  return told === undefined ? card : { ...card, strength: 'told', told };
}
