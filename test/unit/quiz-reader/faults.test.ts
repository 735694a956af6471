import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import type { Edit } from '../../../src/engine/types';
import { faults } from './support';

/** The text after the only fix of the only fault. */
function fixed(text: string): string {
  const fixes = readQuestions(text).questions.flatMap((question) =>
    question.faults.flatMap((fault) => fault.fixes ?? []),
  );
  assert.equal(fixes.length, 1);
  const edit = fixes[0]?.edits[0] as Edit;
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('A malformed question is told at its place:', () => {
  it('no option is right', () => {
    assert.deepEqual(faults('### Question 1\nWhich one?\n\n- [ ] One\n- [ ] Two\n'), ['quiz-no-answer 2 Which one?']);
  });

  it('a whole sheet without answers, once', () => {
    const text = [1, 2, 3, 4].map((n) => `### Question ${n}\nWhich of these?\n\nA. One\nB. Two\nC. Three\n`).join('\n');
    assert.deepEqual(faults(text), ['quiz-no-answer 2 Which of these?']);
  });

  it('the key is no option', () => {
    const text = '### Question 2\nWhich one?\n\nA. One\nB. Two\n\n**Answer: D**\n';
    assert.deepEqual(faults(text), ['quiz-answer-not-an-option 7 D']);
    const [fault] = readQuestions(text).questions[0]?.faults ?? [];
    assert.equal(fault?.message, 'The key is D, but there are only options A and B.');
  });

  it('more or fewer are right than the stem asks for', () => {
    assert.deepEqual(faults('Which is it? (Choose ONE)\n\n- [x] One\n- [x] Two\n- [ ] Three\n'), [
      'quiz-answer-count 1 Choose ONE',
    ]);
    assert.deepEqual(faults('Which are they? (Select two.)\n\nA. One\nB. Two\n\nAnswer: B\n'), [
      'quiz-answer-count 1 Select two',
    ]);
    assert.deepEqual(faults('Which are they? (Select all that apply)\n\n- [x] One\n- [x] Two\n- [ ] Three\n'), []);
  });

  it('a letter or a text stands twice', () => {
    const text = '### Question 4\nWhich one?\n\nA. One\nA. Two\nC. Three\n\nAnswer: A\n';
    assert.deepEqual(faults(text), ['quiz-duplicate-option 5 A']);
    assert.ok(fixed(text).includes('\nB. Two\n'));
    assert.deepEqual(faults('Which one?\n\n- [x] One\n- [ ] Two\n- [ ] two.\n'), ['quiz-duplicate-option 5 two.']);
    // The marks are what is asked about.
    assert.deepEqual(faults('Which is bold?\n\n- [x] `**a**`\n- [ ] `*a*`\n- [ ] `_a_`\n- [ ] `a`\n'), []);
  });

  it('but what differs in the case of a value, or between angle brackets, does not stand twice', () => {
    assert.deepEqual(faults('Which tag?\n\n- [x] team:Sales\n- [ ] team:sales\n- [ ] team:SALES\n'), []);
    assert.deepEqual(faults('Which call?\n\n- [x] PUT(<queue>)\n- [ ] PUT(<queue>, <topic>)\n'), []);
  });

  it('details are never closed', () => {
    const text =
      '### Question 5\nWhich one?\n\nA. One\nB. Two\n\n<details>\n<summary>Answer</summary>\n\nAnswer: A\n\n### Question 6\nNext?\n\nA. One\nB. Two\n\nAnswer: B\n';
    assert.deepEqual(faults(text), ['quiz-unclosed-details 7 <details>']);
    assert.ok(fixed(text).includes('Answer: A\n\n</details>\n\n### Question 6'));
    assert.deepEqual(faults(fixed(text)), []);
  });

  it('but details with a numbered line in bold inside are closed', () => {
    const folded =
      '<details>\n<summary>Show answer</summary>\n\n**Answer: B**\n\n**1. Why**:\n\n- It is so.\n\n</details>';
    const text = `### Question 1\nWhich one?\n\nA. This\nB. That\n\n${folded}\n\n### Question 2\nWhich other?\n\nA. This\nB. That\n\n${folded}\n`;
    assert.deepEqual(faults(text), []);
  });

  it('a quoted option is none', () => {
    const text = 'What holds orders?\n\n- [x] A queue\n- [ ] A topic\n\n- ✅ :  "A stream" is the correct answer.\n';
    assert.deepEqual(faults(text), ['quiz-unknown-quoted-option 6 "A stream"']);
    assert.ok(fixed(text).includes('"A queue" is the correct answer.'));
  });

  it('an answer or a verdict has no question', () => {
    const text =
      '### Question 1\nWhich one?\n\nA. One\nB. Two\n\nAnswer: A\n\n## Answer key\n\n**Q9. Correct answer: B**\n';
    assert.deepEqual(faults(text), ['quiz-orphan-explanation 11 B']);
    assert.deepEqual(faults('## Answers\n\n### A. Queue — ✅ Correct\n\nIt holds.\n'), [
      'quiz-orphan-explanation 3 A. Queue — ✅ Correct',
    ]);
  });

  it('an answer repeats an option that is not there, in a fold or a callout', () => {
    const options = 'Which one mails?\n\nA. SNS\nB. SES\n\n';
    const rule = 'quiz-answer-not-an-option';
    assert.deepEqual(faults(`${options}<details><summary>Answer</summary>\n\nF. MQ\n</details>\n`), [`${rule} 8 MQ`]);
    const callout = '> [!question] Which one mails?\n> A. SNS\n> B. SES\n>\n> > [!success]- Answer\n> > F. MQ\n';
    assert.deepEqual(faults(callout), [`${rule} 6 MQ`]);
  });

  it('a heading judges an option that is not there', () => {
    const text =
      'Which one polls?\n\n- **A.** SNS\n- **B.** SQS\n\n### B. SQS — ✅ Correct\n\nIt does.\n\n### D. MQ — ❌ Incorrect\n';
    assert.deepEqual(faults(text), ['quiz-orphan-explanation 10 D. MQ — ❌ Incorrect']);
  });

  it('small differences of a quotation are none', () => {
    const text =
      'What holds orders?\n\n- [x] An Amazon SQS queue, that the workers poll.\n- [ ] A topic\n\n- ✅ :  “An Amazon SQS queue that the workers poll” is the correct answer.\n- ❌ :  "A topic" is incorrect. It pushes.\n';
    assert.deepEqual(faults(text), []);
  });
});
