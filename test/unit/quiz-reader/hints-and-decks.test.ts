import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

describe('A fold with a hint', () => {
  const fold = (title: string, words: string) => `<details>\n<summary>${title}</summary>\n\n${words}\n\n</details>\n\n`;

  it('stands between the options and their key and is neither', () => {
    for (const title of ['Hint', '💡 Hint', 'Show a hint', 'Dica', '<b>Need a hint</b>']) {
      const text = `### Question 1\n\nWhich one pushes?\n\nA. SQS\nB. SNS\nC. HTTP\n\n${fold(title, 'A. is polled.')}${fold('Answer', '**B** It calls its subscribers.')}`;
      const question = only(text);
      assert.deepEqual(choices(question), ['SQS', '* SNS', 'HTTP'], title);
      assert.equal(question.explanation, 'It calls its subscribers.');
    }
  });

  it('stands between what asks and its answer', () => {
    const scenario = (level: string, words: string) =>
      `## ${level}: A slow queue\n\n**Scenario:** ${words}\n\n${fold('💡 Hint', 'Look at the timeout.')}${fold('✅ Solution', 'It was too short.')}`;
    assert.deepEqual(
      summary(`${scenario('Junior', 'Messages come twice. Why?')}${scenario('Senior', 'Orders are lost. Mend it.')}`),
      [
        '**Scenario:** Messages come twice. Why? => It was too short.',
        '**Scenario:** Orders are lost. Mend it. => It was too short.',
      ],
    );
  });
});

describe('A heading calls what stands below it a deck', () => {
  for (const heading of ['Anki Deck — Domain 5 (Queues)', '🃏 Flashcards: Queues', 'Anki cards'])
    it(heading, () => {
      assert.deepEqual(summary(`# ${heading}\n\nWhat is polled? :: A queue.\nPush or pull? :: SNS pushes.\n`), [
        'What is polled? => A queue.',
        'Push or pull? => SNS pushes.',
      ]);
    });

  it('but not one that only speaks of them', () => {
    assert.deepEqual(summary('# Flashcards made easy\n\nname :: a word\nsize :: a number\n'), []);
    assert.deepEqual(summary('# How our Anki deck is made\n\nname :: a word\nsize :: a number\n'), []);
  });
});

describe('Among numbered headings that have their "Answer:"', () => {
  const asked = (number: number, label = '**Answer:**\n\n') =>
    `## ${number}. What is number ${number}?\n\n${label}It is one.\n\n`;

  it('one without it is a question where those before and behind it are', () => {
    const text = `${asked(1)}${asked(2, '')}${asked(3)}`;
    assert.equal(readQuestions(text).questions.length, 3);
    assert.equal(summary(text)[1], 'What is number 2? => It is one.');
  });

  it('or, where they are named, one of them is', () => {
    const named = `### Q1: What is a topic?\n\nIt pushes.\n\n### Q2: What is a queue?\n\n**Answer:** It is polled.\n`;
    assert.deepEqual(summary(named), ['What is a topic? => It pushes.', 'What is a queue? => It is polled.']);
  });

  it('and is none at the end or where a number is left out', () => {
    assert.equal(readQuestions(`${asked(1)}${asked(2)}${asked(3, '')}`).questions.length, 2);
    assert.equal(readQuestions(`${asked(1)}${asked(2, '')}${asked(4)}`).questions.length, 2);
  });
});

describe('Folds and fences that people use', () => {
  it('hide a solution in sections', () => {
    const text = `## Scenario 1: A slow queue

Messages come twice. How do you respond?

<details>
<summary>✅ Solution</summary>

### To the team

The timeout is too short.

### In the template

It is set to an hour.

</details>
`;
    assert.deepEqual(summary(text), ['Messages come twice. How do you respond? => To the team']);
  });

  it('hold notes for Anki', () => {
    const note = (front: string) => `START\nBasic\n${front}\nBack: A queue.\nEND\n`;
    assert.deepEqual(summary(`## Cards\n\n\`\`\`anki\n${note('What is polled?')}\n${note('What keeps?')}\`\`\`\n`), [
      'What is polled? => A queue.',
      'What keeps? => A queue.',
    ]);
  });

  it('stand below "Answer outline"', () => {
    const text =
      '### Q1: Design a queue\n\n**Prompt:** Orders come in bursts. What do you build?\n\n**Answer outline:**\n\nA queue with a dead-letter queue.\n';
    assert.match(summary(text).join(), / => A queue with a dead-letter queue\.$/);
  });
});

describe('Between lists of boxes', () => {
  const boxes = (...options: readonly string[]) => options.map((option, at) => `${at + 1}. ${option}\n`).join('');

  it('a statement is the stem of the next', () => {
    const text = `Which one pushes?\n\n${boxes('[x] SNS', '[ ] SQS', '[ ] MQ')}\nA queue is polled by its consumers.\n\n${boxes('[ ] False', '[x] True')}\nWhich one keeps?\n\n${boxes('[ ] SNS', '[x] SQS')}\nWhich one streams?\n\n${boxes('[ ] SNS', '[x] Kinesis')}`;
    assert.deepEqual(summary(text), [
      'Which one pushes? => SNS',
      'A queue is polled by its consumers. => True',
      'Which one keeps? => SQS',
      'Which one streams? => Kinesis',
    ]);
    assert.deepEqual(summary(text.replaceAll(/\d\. \[/g, '- [')), summary(text));
  });
});

describe('An answer in words', () => {
  it('may begin with a letter before one with an accent', () => {
    const text =
      '### Q1: Khi nào dùng hàng đợi?\n**A:** Cần giữ thông điệp.\n\n### Q2: O que é uma fila?\n**A:** Ação adiada.\n';
    assert.deepEqual(summary(text), [
      'Khi nào dùng hàng đợi? => Cần giữ thông điệp.',
      'O que é uma fila? => Ação adiada.',
    ]);
  });

  it('stays one where wrong answers are told of behind its reasons', () => {
    const text =
      '### Scenario 1: A burst\n\n**Question:** Orders come in bursts. What holds them?\n\n**Answer:** **Amazon SQS**\n\n**Why:**\n- It keeps them\n\n**Wrong Answers:**\n- ❌ Amazon SNS: keeps nothing\n- ❌ A file: is lost\n';
    assert.deepEqual(summary(text), ['Orders come in bursts. What holds them? => Amazon SQS']);
  });
});
