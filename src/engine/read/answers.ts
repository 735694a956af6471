import { firstFrom } from '../ordered';
import type { Claim, FactBase } from '../types';
import { mayStateInWords, readClaims, type ZoneSpan, zoneAt } from './claims';
import { type ProseSentence, readProse } from './prose';
import { numberPlaces } from './quantity';
import { cardIn, restated } from './restated';
import { type Scope, type Surroundings, scopeOf } from './scope';

/** Only of these zones the author's answers are claims. */
const told: ReadonlySet<string> = new Set(['body', 'callout', 'card', 'key']);

/**
 * What questions and cards claim together with their answers, where neither says it alone: "Can a queue be turned into a FIFO
 * queue? Yes." The claims stand at the answers.
 */
export function answerClaims(
  scope: Scope,
  around: Surroundings,
  zones: readonly ZoneSpan[],
  facts: FactBase,
  known: readonly Claim[],
): readonly Claim[] {
  const { text, mask, sentences } = scope.prose;
  if (!text.includes('?') && !text.includes('::')) return known;
  const found: Claim[] = [];
  sentences.forEach((sentence, index) => {
    const pair = pairAt(scope, sentence, sentences[index - 1]);
    const statement = pair && told.has(zoneAt(scope.prose, sentence, zones)) && restated(pair.asked, pair.said);
    const next = pair && known[firstFrom(known, pair.start, endOf)];
    if (next && next.span.start < sentence.end) return;
    if (!statement || !(numberPlaces(statement).length > 0 || mayStateInWords(statement, facts))) return;
    const headings = scope.blocks[sentence.block]?.headings ?? around.headings;
    const { scope: own } = scopeOf(readProse(statement), { ...around, headings });
    for (const claim of readClaims(own, [], facts)) {
      const words = statement.slice(claim.span.start, claim.span.end);
      const said = mask.slice(sentence.start, sentence.end);
      const there = [words, /^\d[\d.,]*/.exec(words)?.[0] ?? words].find((one) => said.includes(one)) ?? said;
      const start = sentence.start + said.lastIndexOf(there);
      const span = { start, end: start + there.length };
      // What the question names is not told by its answer.
      if (!pair.asked.includes(words)) found.push({ ...claim, span, zone: zoneAt(scope.prose, sentence, zones) });
    }
  });
  return found.length === 0 ? known : [...known, ...found].sort((a, b) => a.span.start - b.span.start);
}

function endOf({ span }: Claim): number {
  return span.end;
}

function pairAt({ prose }: Scope, sentence: ProseSentence, before: ProseSentence | undefined) {
  const textOf = ({ start, end }: ProseSentence) => prose.mask.slice(start, end).trim();
  const text = textOf(sentence);
  const card = cardIn(text);
  if (card) return { ...card, start: sentence.start };
  if (!before || text.length > 120 || prose.mask[before.end - 1] !== '?' || option.test(text)) return undefined;
  const isAbove = before.block === sentence.block || prose.blocks[before.block]?.kind === 'heading';
  return isAbove || marked.test(text) ? { asked: textOf(before), said: text, start: before.start } : undefined;
}

const marked = /^\W{0,6}a(?:nswer)?\W{0,4}:/i;
const option = /^\W{0,6}(?:[a-h]|\d{1,2})[.)]\s/i;
