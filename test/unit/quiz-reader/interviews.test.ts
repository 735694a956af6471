import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

describe('An answer in words', () => {
  it('stands behind a single A. below a question with a number, which may have a point', () => {
    const text =
      '# Interview\n\n**Q1.1. What is a topic?**  \nA. A place to publish to.\n\n**Q1.2. What is a queue?**  \nA. `SQS` is one.\n\n---\n\nQ1.3. Which one replays?\nA. SQS\nB. Kinesis\nAnswer: B\n';
    assert.deepEqual(summary(text), [
      'What is a topic? => A place to publish to.',
      'What is a queue? => `SQS` is one.',
      'Which one replays? => Kinesis',
    ]);
  });

  it('answers a heading that asks and adds a hint', () => {
    const text = '## 21. What is a pipe? (EventBridge)\n\n**Answer:**\nIt joins a source and a target.\n';
    assert.deepEqual(summary(text), ['What is a pipe? (EventBridge) => It joins a source and a target.']);
  });
});

describe('Numbered questions of an interview', () => {
  const ask = (number: number, stem: string, answer: string) => `**Q${number}: ${stem}**\n${answer}\n`;
  const answers = [
    'A queue holds work until a worker has taken it.',
    'It waits:\n\n- for the timeout\n- for the next attempt',
    'Amazon SNS pushes to all that subscribe.',
  ];
  const list = (few: number) =>
    answers
      .slice(0, few)
      .map((answer, index) => ask(index + 1, `Why is it number ${index + 1}?`, answer))
      .join('\n');

  it('are answered by what stands below them', () => {
    const { questions } = readQuestions(`# Queues\n\n${list(3)}\n## More\n\nSomething else.\n`);
    assert.deepEqual(
      questions.map(({ kind, stem }) => `${kind} ${stem}`),
      ['card Why is it number 1?', 'card Why is it number 2?', 'card Why is it number 3?'],
    );
    assert.equal(questions[0]?.answer, answers[0]);
    assert.match(questions[1]?.answer ?? '', /^It waits:\s+- for the timeout\s+- for the next attempt$/);
    assert.equal(questions[2]?.answer, answers[2]);
  });

  it('are a discussion where there are fewer than three, and open without words below them', () => {
    assert.deepEqual(summary(list(2)), []);
    assert.deepEqual(summary('Q1: Who?\n\nQ2: Where?\n\nQ3: Why?\n\nQ4: When?\n'), []);
  });

  it('are none in a tree of decisions', () => {
    const tree = (number: number) => `Q${number}: How large is a message?\n    └── Less than 256 KB → SQS\n`;
    assert.deepEqual(summary(`\`\`\`\n${[1, 2, 3].map(tree).join('\n')}\`\`\`\n`), []);
  });

  it('ask by telling to explain where they have a number and an answer', () => {
    const text = '### 7. Explain the states of a message.\n**Answer:**\nIt is in flight, or it is not.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, answer }) => [stem, answer]),
      [['Explain the states of a message.', 'It is in flight, or it is not.']],
    );
    assert.deepEqual(summary('### 7. Cost of storage\n**Solution:** Right-size it.\n'), []);
  });
});
