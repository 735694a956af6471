import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, faults, only, summary } from './support';

describe('Questions in the frontmatter are read', () => {
  it('with a list of options and a letter', () => {
    const text =
      '---\ntitle: Replay\nquestion: Which service replays?\noptions:\n  - SQS\n  - Kinesis\n  - "SNS: topics"\nanswer: B\nexplanation: A stream keeps its records.\n---\n\nMore on streams.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* Kinesis', 'SNS: topics']);
    assert.equal(question.explanation, 'A stream keeps its records.');
    assert.equal(text.slice(question.stemSpan.start, question.stemSpan.end), 'Which service replays?');
    assert.equal(text.slice(question.options[1]?.span.start, question.options[1]?.span.end), 'Kinesis');
  });

  it('as a list of them, with the text of the answer, several letters, or marks', () => {
    const text =
      '---\nquestions:\n  - question: Which one pushes?\n    options: [SNS, SQS]\n    answer: SNS\n  - question: Which two poll?\n    choices: {a: Lambda, b: SNS, c: Pipes}\n    correct: "A, C"\n  - question: Which one is a broker?\n    options:\n      - {text: Amazon MQ, correct: true}\n      - {text: SQS}\n    answer:\n---\n';
    assert.deepEqual(summary(text), [
      'Which one pushes? => SNS',
      'Which two poll? => Lambda + Pipes',
      'Which one is a broker? => Amazon MQ',
    ]);
  });

  it('with an answer that is still to be filled in', () => {
    const text = '---\nquestion: Which one pushes?\noptions: {A: SNS, B: SQS}\nanswer: ""\n---\n';
    assert.deepEqual(choices(only(text)), ['SNS', 'SQS']);
    assert.deepEqual(faults(text), ['quiz-no-answer 2 Which one pushes?']);
  });

  it('with numbers, where it is plain from what they count', () => {
    const one = (answer: number) =>
      `  - question: Which one is ${answer}?\n    options: [SNS, SQS, MQ]\n    answer: ${answer}\n`;
    assert.deepEqual(summary(`---\nquestions:\n${one(1)}${one(3)}---\n`), [
      'Which one is 1? => SNS',
      'Which one is 3? => MQ',
    ]);
    assert.deepEqual(summary(`---\nquiz:\n${one(0)}${one(1)}---\n`), [
      'Which one is 0? => SNS',
      'Which one is 1? => SQS',
    ]);
    assert.deepEqual(summary('---\nquestion: Which one pushes?\noptions: [SQS, SNS, MQ]\ncorrect_index: 1\n---\n'), [
      'Which one pushes? => SNS',
    ]);
  });

  it('in lists within lists, with their own words for stem and options', () => {
    const text =
      '---\nreview:\n  - questions:\n      question: >\n        A queue keeps the order of all messages.\n      answers: ["True", "False"]\n      correct_answer: 2\n  - id: q2\n    text: "Which one pushes?"\n    options:\n      - {id: a, text: SQS}\n      - {id: b, text: SNS, is_correct: true}\n---\n';
    assert.deepEqual(summary(text), ['A queue keeps the order of all messages. => False', 'Which one pushes? => SNS']);
    assert.equal(readQuestions(text).questions[0]?.kind, 'true-false');
  });

  it('with an answer to be written among those with options', () => {
    const text =
      '---\nquestions:\n  - text: "Which one pushes?"\n    type: "single-answer"\n    options:\n      - {id: a, text: SNS, isCorrect: true}\n      - {id: b, text: SQS}\n  - text: "How many days are kept at most?"\n    type: "short-answer"\n    correctAnswer: "14"\n---\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'How many days are kept at most? => 14']);
  });

  for (const [name, text] of Object.entries({
    'where a number names the answer, which may count from 0':
      '---\nquestion: Which one pushes?\noptions: [SNS, SQS]\nanswer: 1\n---\n',
    'where nothing is offered': '---\nquestion: Do we need replay?\nanswer: no\n---\n',
    'where the keys are those of something else': '---\noptions: [a, b]\nquestion: false\ncorrect: a\n---\n',
  })) {
    it(`but not ${name}`, () => assert.deepEqual(readQuestions(text).questions, []));
  }
});
