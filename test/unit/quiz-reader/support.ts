import assert from 'node:assert/strict';
import { type QuizReading, readQuestions } from '../../../src/engine/read/quiz';
import type { Question, Zone } from '../../../src/engine/types';

/** The only question of a text. */
export function only(text: string): Question {
  const { questions } = readQuestions(text);
  assert.equal(questions.length, 1, `${questions.length} questions: ${questions.map(({ stem }) => stem).join(' | ')}`);
  return questions[0] as Question;
}

/** Options as written, the right ones with a star before them. */
export function choices({ options }: Question): readonly string[] {
  return options.map(({ text, correct }) => (correct ? `* ${text}` : text));
}

/** What a text holds, in one line for each question: stem, then the right options or the answer. */
export function summary(text: string): readonly string[] {
  return readQuestions(text).questions.map(({ stem, options, answer }) => {
    const right = options.filter(({ correct }) => correct).map((option) => option.text);
    return `${stem} => ${answer ?? right.join(' + ')}`;
  });
}

/** The text of every span of a zone. */
export function zone(text: string, name: Zone): readonly string[] {
  return readQuestions(text)
    .zones.filter((found) => found.zone === name)
    .map(({ span }) => text.slice(span.start, span.end));
}

/** Rule, line (from 1) and text of every fault, those outside questions last. */
export function faults(text: string): readonly string[] {
  const reading = readQuestions(text);
  const all = [...reading.questions.flatMap((question) => question.faults), ...reading.faults];
  return all.map(({ rule, span }) => `${rule} ${lineOf(text, span.start)} ${text.slice(span.start, span.end)}`);
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A reading without what it keeps for the next one. */
export function content({ questions, zones, faults: outside }: QuizReading): object {
  return { questions, zones, outside };
}
