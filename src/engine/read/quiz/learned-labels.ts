import { longPattern } from '../../pattern';
import { noteMark, type Shape } from './shapes';
import type { Unit } from './units';

/** The words before the questions and before the answers of a note, where they are words of its own: "Interviewer", "Me". */
export interface LearnedLabels {
  readonly question: string;
  readonly answer: string;
}

/** How often two labels follow each other, and how often the first of them asks. */
export interface LabelPair extends LearnedLabels {
  readonly count: number;
  readonly asking: number;
}

/** `**Interviewer:** …`, `### P: …`, `> Me: …`: up to three words before a colon, whatever stands around them. */
const labelled =
  /^[\s>#*+_-]{0,16}(\p{L}{1,20}(?: \p{L}{1,20}){0,2})(?: ?\d{1,3})?[*_]{0,3} ?[:：][*_]{0,3}(?=\s|$|[*_"“])/u;
const mayAsk = /[?？؟]/;
/** A label with what stands before it ends within so many characters of its line. */
const longestLabel = 80;
const noPairs: readonly LabelPair[] = [];
const endsAsking = /[?？؟][\s*_"”’»)]{0,8}$/;
/** These are read without being learned. */
const known = /^(?:q|question)$/i;
const knownAnswer = /^(?:a|ans|answer)$/i;
const answerHeading = /^#{2,6} [^?]{0,60}\banswers?[\s*_:]*$/i;
/** The labels of cards, whose fronts need not ask. */
const cardFront = /^(?:front|vorderseite|recto|frente|anverso)$/i;
/** What is said about a question, or is a wrong answer to it. */
const noAnswer = longPattern`
    ^(?:wrong|incorrect|bad|role|priority|format|time|company|type|topic|marks|points|score|source|date|author|status
    |category|key points?|contexto?)\b`;
/** Where options follow, labels are read by those who know them. */
const options = /^[\s>*_+-]{0,12}\(?[A-D][.)][\s*_]/m;

/** The labels of a block that follow each other, of which the first asks at least once. */
export function labelPairs(block: string): readonly LabelPair[] {
  if (!mayAsk.test(block) || (!mayHoldTwo(block, ':') && !mayHoldTwo(block, '：')) || options.test(block))
    return noPairs;
  const pairs = new Map<string, LabelPair>();
  let before: { readonly label: string; readonly asks: boolean } | undefined;
  const labels = new Set<string>();
  let fenced = false;
  let wasEmpty = false;
  /** Begun since the label before: nothing but the rest of its own paragraph may stand between two that belong together. */
  let paragraphs = 0;
  for (let at = 0; at < block.length; ) {
    const newline = block.indexOf('\n', at);
    const end = newline < 0 ? block.length : newline;
    const line = block.slice(at, Math.min(end, at + 100));
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    // What is labelled there divides an answer that is known as one.
    if (!fenced && answerHeading.test(line)) break;
    const label = fenced ? undefined : labelled.exec(line)?.[1];
    const isEmpty = /^\s*(?:>\s*)*$/.test(line);
    if (!isEmpty && wasEmpty) paragraphs++;
    wasEmpty = isEmpty;
    if (label !== undefined) {
      const asks = endsAsking.test(block.slice(Math.max(at, end - 40), end));
      if (before !== undefined && before.label !== label && !asks && paragraphs < 2) {
        const key = `${before.label}\n${label}`;
        const { count = 0, asking = 0 } = pairs.get(key) ?? {};
        pairs.set(key, {
          question: before.label,
          answer: label,
          count: count + 1,
          asking: asking + (before.asks || cardFront.test(before.label) ? 1 : 0),
        });
      }
      before = { label, asks };
      paragraphs = 0;
      labels.add(label);
    }
    at = end + 1;
  }
  const found = [...pairs.values()].filter(({ asking }) => asking > 0);
  const isAnswered = found.length > 0 && [...labels].some((label) => knownAnswer.test(label));
  return found.filter(({ question, answer }) => {
    if (
      (known.test(question) && (answer.length > 1 || knownAnswer.test(answer))) ||
      (isAnswered && !knownAnswer.test(answer))
    )
      return false;
    return !noAnswer.test(answer) && !noteMark.test(`${answer}:`);
  });
}

/** Two lines have a colon where a label would. */
function mayHoldTwo(block: string, colon: string): boolean {
  let count = 0;
  for (let at = block.indexOf(colon); at >= 0 && count < 2; ) {
    if (at - block.lastIndexOf('\n', at) <= longestLabel) count++;
    const newline = block.indexOf('\n', at);
    at = newline < 0 ? -1 : block.indexOf(colon, newline);
  }
  return count > 1;
}

/** Two labels follow each other at least so often. */
const fewest = 3;

/** The labels of a note's questions and answers: those that follow each other most, where nearly all of the first ask. */
export function learnLabels(pairs: readonly LabelPair[]): LearnedLabels | undefined {
  if (pairs.length === 0) return undefined;
  const sums = new Map<string, LabelPair>();
  for (const pair of pairs) {
    const key = `${pair.question}\n${pair.answer}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined ? pair : { ...pair, count: sum.count + pair.count, asking: sum.asking + pair.asking },
    );
  }
  const all = [...sums.values()];
  const best = all.reduce((one, other) => (other.count > one.count ? other : one));
  const ofQuestion = all.filter(({ question }) => question === best.question);
  const others = ofQuestion.reduce((sum, { count }) => sum + count, -best.count);
  // Who asks and answers by turns is talking, and who asks an interviewer has begun.
  const turned = sums.get(`${best.answer}\n${best.question}`)?.asking ?? 0;
  if (best.count < fewest || best.asking * 3 < best.count * 2 || others * 4 > best.count || turned > 0)
    return undefined;
  if (/^interviewer\b/i.test(best.answer)) return undefined;
  return { question: best.question, answer: best.answer };
}

/** The units with those lines read as questions and answers that begin with what was learned. */
export function relabelled(text: string, units: readonly Unit[], { question, answer }: LearnedLabels): readonly Unit[] {
  const asks = behindLabel(question);
  const answers = behindLabel(answer);
  if (units.some(({ shape }) => shape.kind === 'option')) return units;
  return units.map((unit) => {
    if (unit.fenced) return unit;
    if (unit.shape.kind !== 'text' && unit.shape.kind !== 'bullet' && unit.shape.kind !== 'heading') return unit;
    const line = text.slice(unit.start, Math.min(unit.end, unit.start + 100));
    const stem = asks.exec(line);
    const found = stem ?? answers.exec(line);
    if (found === null) return unit;
    const number = found[1] === undefined ? {} : { number: Number(found[1]) };
    const shape: Shape = { kind: stem === null ? 'key' : 'stem', ...number };
    return { ...unit, shape, start: Math.min(unit.end, unit.start + found[0].length) };
  });
}

/** `label` is made of letters and blanks. */
function behindLabel(label: string): RegExp {
  return new RegExp(`^[*_]{0,3}${label}(?: ?(\\d{1,3}))?[*_]{0,3} ?[:：][*_]{0,3}[ \\t]*`, 'u');
}
