import type { Question, QuestionFault, QuestionOption, SeparateAnswer, Span } from '../../types';
import type { Built, ZoneSpan } from './build';
import { type LooseKey, ofLastQuestion } from './draft';
import { notAnOption, orphanKey, wrongCount } from './faults';
import { readKeyTokens, readTruth, repeatedFurtherOn, saidTruth } from './keys';
import { normalise } from './normalise';
import { type Run, runSlice, runSpan, runText, stretches } from './runs';
import { askedCount, asksForFalse } from './stems';
import { saysOf } from './told';
import { paragraphs } from './words';

/** An answer that stands away from its question, in plain data. Spans count from the start of its block. */
export interface LooseAnswer {
  readonly number: number;
  readonly span: Span;
  readonly tokens: readonly string[];
  /** What stands behind the letters of the key. */
  readonly rest?: string;
  readonly explanation?: string;
  readonly explanationSpan?: Span;
  readonly whys: readonly { readonly label: string; readonly why: string }[];
  readonly zones: readonly ZoneSpan[];
}

export function readLooseKey(text: string, { number, key, explanation, verdicts }: LooseKey): LooseAnswer {
  const value = runText(text, key.value);
  const found = readKeyTokens(value);
  const tokenRun = runSlice(key.value, 0, found?.length ?? value.length);
  const rest: Run = found?.alone ? [] : runSlice(key.value, found?.length ?? 0, value.length);
  const reasons: Run = [...rest, ...explanation];
  const told = paragraphs(text, reasons).replace(/^[\s*_`.):\],;(–—-]+/, '');
  // `**B) Two queues** - one keeps`: the bold type began before the letter.
  const words = told.split('**').length % 2 === 0 ? told.replace('**', '') : told;
  return {
    number,
    span: runSpan(tokenRun),
    tokens: found?.tokens ?? (saidTruth.test(value) ? [String(readTruth(value))] : []),
    rest: runText(text, rest),
    ...(words === '' ? {} : { explanation: words, explanationSpan: runSpan(reasons) }),
    whys: verdicts.map(({ label, why }) => ({ label, why: paragraphs(text, why) })),
    zones: [
      ...tokenRun.map((span): ZoneSpan => ({ span, zone: 'key' })),
      ...stretches(text, [...reasons, ...verdicts.flatMap(({ why }) => why)]).map(
        (span): ZoneSpan => ({ span, zone: 'explanation' }),
      ),
    ],
  };
}

export interface Joined {
  readonly built: readonly Built[];
  readonly zones: readonly ZoneSpan[];
  readonly faults: readonly QuestionFault[];
  /** Answers of a note without a question that has options: those of another note. */
  readonly elsewhere: readonly SeparateAnswer[];
}

/** So many letters without a question make a note one of answers. */
const fewestElsewhere = 3;

/**
 * Gives separate answers to the questions they number. Where sections number anew and each question of a number has its
 * answer, they pair off in order; else an answer goes to the nearest question before it that has no key yet, else to
 * the nearest of that number. Where questions bear no numbers those are counted that stand before the last answer, and so
 * are those of sections that number anew where one key counts them all.
 */
export function joinKeys(built: readonly Built[], answers: readonly LooseAnswer[]): Joined {
  if (answers.length === 0) return { built, zones: [], faults: [], elsewhere: [] };
  const all = built.flatMap(({ question }, index) => (question.options.length > 0 ? [index] : []));
  const numbers = new Set(all.map((index) => built[index]?.number));
  const named = answers.every(({ number }) => numbers.has(number));
  const counted =
    (countsAll(answers, all.length) && !named) || all.every((index) => built[index]?.number === undefined);
  const last = answers.at(-1)?.span.start ?? 0;
  const choices = counted ? all.filter((index) => (built[index]?.question.span.start ?? 0) < last) : all;
  if (choices.length === 0) {
    const elsewhere = answers.filter(({ number }) => number > ofLastQuestion).map(separate);
    // Among letters for the questions of another note, what only has a title is answered there in words.
    const isAnswer = ({ question }: Built) => saysOf(question.stem) === 'states';
    const own = elsewhere.length < fewestElsewhere ? built : built.filter((one) => !isAnswer(one));
    return { built: own, zones: [], faults: [], elsewhere };
  }
  const joined = [...built];
  const ordinals = new Map(choices.map((index, ordinal) => [index, ordinal + 1]));
  const numberAt = (index: number) => (counted ? ordinals.get(index) : built[index]?.number);
  const byNumber = groupBy(choices, numberAt);
  const answersOf = groupBy(answers, ({ number }) => number);
  const zones: ZoneSpan[] = [];
  const faults: QuestionFault[] = [];
  let row: readonly number[] = [];
  for (const [at, answer] of answers.entries()) {
    if (answer.number <= ofLastQuestion) {
      const above = all.filter((index) => (built[index]?.question.span.start ?? 0) < answer.span.start);
      if (answer.number === ofLastQuestion - 1)
        row = rowOf(
          answers.slice(at),
          above.filter((index) => !joined[index]?.keyed),
        );
      const before = answer.number === ofLastQuestion ? above.at(-1) : row[-answer.number - 1];
      const question = before === undefined ? undefined : joined[before];
      if (before === undefined || question === undefined || question.keyed) continue;
      joined[before] = withAnswer(question, answer);
      zones.push(...answer.zones);
      continue;
    }
    const same = byNumber.get(answer.number) ?? [];
    const isOpen = (index: number) => joined[index]?.keyed === false;
    const isBefore = (index: number) => (joined[index]?.question.span.start ?? 0) < answer.span.start;
    const given = answersOf.get(answer.number) ?? [];
    const inOrder = given.length === same.length ? same[given.indexOf(answer)] : undefined;
    const near = same.length > 50 ? [] : same;
    const target =
      inOrder ??
      near.findLast((index) => isOpen(index) && isBefore(index)) ??
      near.find(isOpen) ??
      same.findLast(isBefore);
    const question = target === undefined ? undefined : joined[target];
    if (target === undefined || question === undefined) {
      faults.push(orphanKey(answer.span, answer.number));
      continue;
    }
    joined[target] = withAnswer(question, answer);
    zones.push(...answer.zones);
  }
  return { built: joined, zones, faults, elsewhere: [] };
}

/** The questions that letters in a row answer: as many, or the last where one letter stands alone. */
function rowOf(answers: readonly LooseAnswer[], open: readonly number[]): readonly number[] {
  const end = answers.findIndex(({ number }, at) => number !== ofLastQuestion - 1 - at);
  const count = end < 0 ? answers.length : end;
  return count === open.length ? open : count === 1 ? open.slice(-1) : [];
}

/** The answers number so many questions from the first to the last: where one has none, the others may have moved. */
function countsAll(answers: readonly LooseAnswer[], count: number): boolean {
  return answers.length === count && answers.every(({ number }, index) => number === index + 1);
}

function separate({ number, tokens, span, explanation }: LooseAnswer): SeparateAnswer {
  return { number, tokens, span, ...(explanation === undefined ? {} : { explanation }) };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number | undefined): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The question with the options right that an answer names. */
export function withAnswer(built: Built, answer: LooseAnswer): Built {
  const { question } = built;
  const right = new Set<number>();
  const missing: string[] = [];
  for (const token of answer.tokens) {
    const isOwn = ({ label, text }: QuestionOption) =>
      token.length > 3 ? readTruth(text) === readTruth(token) : label === token;
    const byLabel = question.options.findIndex(isOwn);
    const index = byLabel >= 0 ? byLabel : /^\d+$/.test(token) ? Number(token) - 1 : token.charCodeAt(0) - 65;
    if (question.options[index] === undefined) missing.push(token);
    else right.add(index);
  }
  if (right.size === 1 && answer.tokens.length === 1) {
    const options = question.options.map((option) => ({ ...option, normal: normalise(option.text) }));
    for (const index of repeatedFurtherOn(answer.rest ?? '', options, [...right][0])) right.add(index);
  }
  const options = question.options.map((option, index): QuestionOption => {
    const said = answer.whys.find(({ label }) => label === (option.label ?? String.fromCharCode(65 + index)));
    return {
      ...option,
      correct: built.keyed ? option.correct : right.has(index),
      ...(said === undefined || option.why !== undefined ? {} : { why: said.why }),
    };
  });
  const faults = built.keyed ? question.faults : keyFaults(question, answer, right.size, missing);
  const several = options.filter(({ correct }) => correct).length > 1 && question.kind === 'choice';
  const judged = !asksForFalse(question.stem);
  const rightStarts = new Set(options.filter(({ correct }) => correct && judged).map(({ span }) => span.start));
  return {
    ...built,
    keyed: true,
    strength: 'strong',
    question: {
      ...question,
      kind: several ? 'multiple' : question.kind,
      syntax: built.keyed ? question.syntax : 'separate key',
      options,
      faults,
      ...(question.explanation === undefined && answer.explanation !== undefined
        ? {
            explanation: answer.explanation,
            ...(answer.explanationSpan === undefined ? {} : { explanationSpan: answer.explanationSpan }),
          }
        : {}),
    },
    zones: built.zones.map((zone) =>
      zone.zone === 'option-wrong' && rightStarts.has(zone.span.start) ? { ...zone, zone: 'option-right' } : zone,
    ),
  };
}

function keyFaults(
  question: Question,
  answer: LooseAnswer,
  right: number,
  missing: readonly string[],
): readonly QuestionFault[] {
  const faults = question.faults.filter(({ rule }) => rule !== 'quiz-no-answer');
  const labels = question.options.map(({ label }, index) => label ?? String(index + 1));
  const asked = askedCount(question.stem);
  if (missing.length > 0) return [...faults, notAnOption(answer.span, missing, labels)];
  if (asked !== undefined && right > 0 && asked.count !== right)
    return [...faults, wrongCount(answer.span, asked.count, right)];
  return faults;
}
