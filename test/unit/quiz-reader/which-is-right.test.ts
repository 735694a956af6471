import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, faults, only, summary, zone } from './support';

const question = 'Which service pushes messages?\n\nA. SQS\nB. SNS\nC. Kinesis\n\n';
const rightIn = (text: string) => only(text).options.flatMap(({ text: words, correct }) => (correct ? [words] : []));

describe('Which options are right', () => {
  it('says a key, by letters in any order or by the words', () => {
    assert.deepEqual(rightIn(`${question}Answer: B\n`), ['SNS']);
    assert.deepEqual(rightIn(`${question}Answer: A\n`), ['SQS']);
    assert.deepEqual(rightIn(`${question}Answer: C, A\n`), ['SQS', 'Kinesis']);
    assert.deepEqual(rightIn(`${question}Answer: SNS\n`), ['SNS']);
  });

  it('is told apart from what the key explains', () => {
    const explained = `${question}Answer: B) — It pushes to all.\n`;
    assert.equal(only(explained).explanation, 'It pushes to all.');
    assert.deepEqual(zone(explained, 'key'), ['B']);
    assert.equal(only(`${question}Answer: **B**\n\nIt pushes to all.\n`).explanation, 'It pushes to all.');
    assert.equal(only(`${question}Answer: B. SNS\n`).explanation, undefined);
  });

  it('says no letter that no option has', () => {
    assert.deepEqual(rightIn(`${question}Answer: D\n`), []);
    assert.deepEqual(faults(`${question}Answer: D\n`), ['quiz-answer-not-an-option 7 D']);
    assert.deepEqual(rightIn(`${question}Answer: B and D\n`), ['SNS']);
    assert.deepEqual(faults(`${question}Answer: B and D\n`), ['quiz-answer-not-an-option 7 B and D']);
  });

  it('is what stands in bold among others that do not, unless a key says otherwise', () => {
    const bold = question.replace('Kinesis', '**Kinesis**');
    assert.deepEqual(rightIn(bold), ['Kinesis']);
    assert.deepEqual(rightIn(`${bold}Answer: B\n`), ['SNS']);
    assert.deepEqual(rightIn(question.replace('Kinesis', '**Kinesis** streams')), []);
    assert.deepEqual(rightIn(question.replace(/([ABC]\.) (\w+)/g, '$1 **$2**')), []);
  });

  it('is what a key says, and not what is ticked', () => {
    const ticked = 'Which service pushes messages?\n\n- [ ] A. SQS\n- [x] B. SNS\n- [ ] C. Kinesis\n\n';
    assert.deepEqual(rightIn(ticked), ['SNS']);
    assert.deepEqual(rightIn(`${ticked}Answer: C\n`), ['Kinesis']);
  });

  it('is what an explanation says of each by its letter', () => {
    const verdicts = '- A is incorrect: it polls.\n- B is correct: it pushes.\n- C is not correct: it keeps.\n';
    const read = only(`${question}**Explanation:**\n${verdicts}`);
    assert.deepEqual(choices(read), ['SQS', '* SNS', 'Kinesis']);
    assert.match(read.options[2]?.why ?? '', /it keeps\.$/);
  });
});

describe('Options', () => {
  it('belong to the question that they are indented below', () => {
    const text =
      '1. Which service pushes messages?\n   A. SQS\n   B. SNS\n\n   Answer: B\n2. Which one keeps them?\n   A. Kinesis\n   B. SNS\n\n   Answer: A\n';
    assert.deepEqual(summary(text), ['Which service pushes messages? => SNS', 'Which one keeps them? => Kinesis']);
  });

  it('may be commands in fences', () => {
    const fence = (command: string) => `\`\`\`\n${command}\n\`\`\``;
    const [lists, topics] = [fence('aws sqs list-queues'), fence('aws sns list-topics')];
    const read = only(`Which of these commands lists queues?\n\nA.\n${lists}\nB.\n${topics}\n\nAnswer: A\n`);
    assert.deepEqual(choices(read), [`* ${lists}`, topics]);
  });

  it('may begin with a letter by chance', () => {
    const read = only(
      'Which framework?\n\n- [ ] A.NET application\n- [x] Node application\n- [ ] Python application\n',
    );
    assert.deepEqual(choices(read), ['A.NET application', '* Node application', 'Python application']);
  });

  it('have their reasons below them', () => {
    const read = only('Which one pushes messages?\n\n- [ ] SQS\n  - It polls.\n- [x] SNS\n  - It pushes.\n');
    assert.deepEqual(
      read.options.map(({ text, why }) => [text, why]),
      [
        ['SQS', 'It polls.'],
        ['SNS', 'It pushes.'],
      ],
    );
  });

  it('are none where the list is longer than any question has', () => {
    const list = Array.from({ length: 26 }, (_, index) => `- [${index === 3 ? 'x' : ' '}] Service number ${index}`);
    assert.deepEqual(summary(`Which one?\n\n${list.join('\n')}\n`), []);
  });
});
