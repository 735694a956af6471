import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joinPairs, readQuestions } from '../../../src/engine/read/quiz';
import { choices } from './support';

const question = `#### Question  7

**What holds orders while the warehouse is away?**

- [ ] A topic with the warehouse as
HTTP subscriber
- [x] A queue that the warehouse’s workers poll.

- hasExplain:: [[explanation_Question  7.md]]
`;
const explanation = `**Explanation:**

Queues keep messages.

- ✅ :  "A queue that the warehouse's workers poll" is the correct answer.

- ❌ :  "A topic with the warehouse as HTTP subscriber" is incorrect. Topics do not wait.
`;

function files(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([uri, text]) => ({ uri, questions: readQuestions(text).questions }));
}

describe('A question file and its explanation file', () => {
  it('are one question with a reason for each option', () => {
    const joined = joinPairs(
      files({ 'vault/Question  7.md': question, 'vault/explanation_Question  7.md': explanation }),
    );
    assert.deepEqual(
      joined.map(({ questions }) => questions.length),
      [1, 0],
    );
    const [one] = joined[0]?.questions ?? [];
    assert.ok(one);
    assert.deepEqual(choices(one), [
      'A topic with the warehouse as HTTP subscriber',
      '* A queue that the warehouse’s workers poll.',
    ]);
    assert.deepEqual(
      one.options.map(({ why }) => why),
      ['Topics do not wait.', 'Queues keep messages.'],
    );
    assert.equal(one.explanation, 'Queues keep messages.');
  });

  it('stay apart where the other is not there', () => {
    const alone = joinPairs(files({ 'explanation_Question  7.md': explanation }));
    assert.equal(alone[0]?.questions.length, 1);
    const unexplained = joinPairs(files({ 'Question  7.md': question }));
    assert.equal(unexplained[0]?.questions[0]?.options[0]?.why, undefined);
  });

  it('are found by an address that encodes blanks', () => {
    const joined = joinPairs(
      files({ 'file:///v/Question%20%207.md': question, 'file:///v/explanation_Question%20%207.md': explanation }),
    );
    assert.deepEqual(
      joined.map(({ questions }) => questions.length),
      [1, 0],
    );
  });

  it('give the answer to a question that has none ticked', () => {
    const unticked = question.replace('[x]', '[ ]');
    const joined = joinPairs(files({ 'Question 7.md': unticked, 'explanation_Question 7.md': explanation }));
    const [one] = joined[0]?.questions ?? [];
    assert.equal(one?.options[1]?.correct, true);
    assert.deepEqual(one?.faults, []);
  });
});

describe('The answers of a sheet of questions stand in a file of their own', () => {
  const sheet = ['Which pushes?', 'Which keeps?', 'Which polls?']
    .map((stem, index) => `${index + 1}. ${stem}\n   A. SQS\n   B. SNS\n   C. HTTP\n`)
    .join('\n');
  const key = '# Answers\n\n1. B\n2. A - it stores.\n3. A\n';
  const rightOf = (sheetUri: string, keyUri: string, text = sheet) => {
    const [first] = joinPairs([
      { uri: sheetUri, ...readQuestions(text) },
      { uri: keyUri, ...readQuestions(key) },
    ]);
    return first?.questions.map(({ options }) => options.filter(({ correct }) => correct).map((option) => option.text));
  };
  const pairs = [
    ['exam-1.md', 'exam-1-answers.md'],
    ['vault/questions.md', 'vault/answer-key.md'],
    ['vault/practice-questions.md', 'vault/answers.md'],
    ['vault/quiz.md', 'vault/answers.md'],
    ['vault/quiz.md', 'vault/quiz-answers.md'],
    ['vault/Exam 1 Questions.md', 'vault/Exam 1 Answers.md'],
    ['vault/exam-1.md', 'vault/answers/exam-1.md'],
    ['vault/sheets/1-push-and-pull.md', 'vault/answer-keys/1-push-and-pull-key.md'],
    ['vault/dva_perguntas.md', 'vault/dva_respostas.md'],
  ] as const;
  for (const [sheetUri, keyUri] of pairs) {
    it(`${sheetUri} and ${keyUri}`, () => assert.deepEqual(rightOf(sheetUri, keyUri), [['SNS'], ['SQS'], ['SQS']]));
  }

  it('but not those of another sheet, and not where a question has its own answer', () => {
    assert.deepEqual(rightOf('exam-1.md', 'exam-2-answers.md'), [[], [], []]);
    assert.deepEqual(rightOf('a/exam-1.md', 'b/exam-1-answers.md'), [[], [], []]);
    assert.deepEqual(rightOf('exam-1.md', 'exam-1-answers.md', `${sheet}\n   Answer: C\n`), [[], [], ['HTTP']]);
  });

  it('and then nothing is missing', () => {
    const [first] = joinPairs([
      { uri: 'exam-1.md', ...readQuestions(sheet) },
      { uri: 'exam-1-key.md', ...readQuestions(key) },
    ]);
    assert.deepEqual(
      first?.questions.flatMap(({ faults }) => faults),
      [],
    );
    assert.equal(first?.questions[1]?.explanation, 'it stores.');
  });
});
