import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { content, summary } from './support';

describe('Questions without options whose answers stand in a list of their own', () => {
  const stems = ['What holds a message back?', 'Who deletes it?', 'Where does it wait?'];
  const answers = ['A delay.', 'The consumer.', 'In the queue.'];
  const read = stems.map((stem, at) => `${stem} => ${answers[at]}`);
  const listed = (items: readonly string[], mark = '.') =>
    items.map((item, at) => `${at + 1}${mark} ${item}\n`).join('');

  it('are joined with them by their numbers, below a heading, a line or a summary that calls them answers', () => {
    const asked = `## Check\n\n${listed(stems)}\n`;
    assert.deepEqual(summary(`${asked}## Explained answers\n\n${listed(answers)}`), read);
    assert.deepEqual(summary(`${asked}### Answers\n\n${listed(answers)}`), read);
    assert.deepEqual(summary(`${asked}**Quick answers**:\n${listed(answers, ')')}`), read);
    assert.deepEqual(
      summary(`${asked}<details>\n<summary>🔑 Solutions</summary>\n\n${listed(answers)}</details>\n`),
      read,
    );
    assert.deepEqual(summary(`${asked}## Gabarito\n\n${listed(answers)}`), read);
  });

  it('may have blanks to write into, and answers of several lines and lists', () => {
    const sheet = listed(stems.map((stem) => `${stem} ____`));
    const long = '1. A delay.\n2. The consumer:\n   - by hand\n   - in time\n3. In the queue,\n   for days.\n';
    assert.deepEqual(summary(`## Check\n\n${sheet}\n## Answers\n\n${long}`), [
      read[0],
      'Who deletes it? => The consumer:\n- by hand\n- in time',
      'Where does it wait? => In the queue, for days.',
    ]);
  });

  it('may share one line', () => {
    const line = answers.map((answer, at) => `${at + 1}) ${answer}`).join('  ');
    assert.deepEqual(summary(`## Check\n\n${listed(stems)}\n---\n\n**Answers**: ${line}\n`), read);
    const steps = 'What are the steps?\n\nAnswers: 1) Stop it. 2) Drain it. 3) Delete it.\n';
    assert.deepEqual(summary(`## Check\n\n1. ${steps}`), [
      'What are the steps? => 1) Stop it. 2) Drain it. 3) Delete it.',
    ]);
  });

  it('may begin anew in each section, with answers in order or in each section', () => {
    const part = (name: string) => `## ${name}\n\n${listed(stems)}\n`;
    const key = `### Answers\n\n${listed(answers)}\n`;
    assert.deepEqual(summary(`${part('One')}${part('Two')}${key}${key}`), [...read, ...read]);
    assert.deepEqual(summary(`${part('One')}${key}${part('Two')}${key}`), [...read, ...read]);
  });

  it('belong to the nearest list before their answers', () => {
    assert.deepEqual(
      summary(`## Talk\n\n${listed(stems)}\n## Check\n\n${listed(stems)}\n## Answers\n\n${listed(answers)}`),
      read,
    );
  });

  it('are asked once where the answers repeat them', () => {
    const repeated = stems.map((stem, at) => `${at + 1}. ${stem}\n\n   > ${answers[at]}\n\n`).join('');
    assert.deepEqual(summary(`# Questions\n\n${listed(stems)}\n# Answers\n\n${repeated}`), read);
  });

  it('are none where another list with these numbers stands nearer', () => {
    const cases = '1. Case one.\n   - Your answer: ___\n2. Case two.\n3. Case three.\n';
    const text = `## Look back\n\n${listed(stems)}\n## Cases\n\n${cases}\n### Expected answers\n\n${listed(answers)}`;
    assert.deepEqual(summary(text), []);
  });

  it('are read the same after an edit in front of them', () => {
    const text = `# Note\n\nWords.\n\n## Check\n\n${listed(stems)}\n## Answers\n\n${listed(answers)}`;
    const edited = text.replace('Words.', 'Other words than these.');
    assert.deepEqual(content(readQuestions(edited, readQuestions(text))), content(readQuestions(edited)));
  });

  const lookalikes: readonly (readonly [string, string])[] = [
    ['nobody answers', `## Check\n\n${listed(stems)}\n## Next\n\n${listed(answers)}`],
    [
      'only two of the numbers are answered',
      `## Check\n\n${listed([...stems, ...stems])}\n## Answers\n\n${listed(answers)}`,
    ],
    [
      'the list does not ask',
      `## Steps\n\n${listed(['Wait.', 'Poll.', 'Delete.'])}\n## Solutions\n\n${listed(answers)}`,
    ],
    ['the answers come first', `## Answers\n\n${listed(answers)}\n## Check\n\n${listed(stems)}`],
  ];
  for (const [name, text] of lookalikes) it(`are none where ${name}`, () => assert.deepEqual(summary(text), []));

  it('leave the letters of a key to questions with options', () => {
    const offered = stems.map((stem, at) => `${at + 1}. ${stem}\n   A. One\n   B. Two\n   C. Three\n`).join('\n');
    const { questions } = readQuestions(`## Test\n\n${offered}\n## Answers\n\n${listed(['A', 'B', 'C'])}`);
    assert.deepEqual(
      questions.map(({ options }) => options.findIndex(({ correct }) => correct)),
      [0, 1, 2],
    );
  });
});
