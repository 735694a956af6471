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

  it('and is none at the end or where a number is left out', () => {
    assert.equal(readQuestions(`${asked(1)}${asked(2)}${asked(3, '')}`).questions.length, 2);
    assert.equal(readQuestions(`${asked(1)}${asked(2, '')}${asked(4)}`).questions.length, 2);
  });
});

describe('A key of small letters in a row', () => {
  const options = 'A) SNS\nB) SQS\nC) EventBridge\n';

  it('names each of them', () => {
    assert.deepEqual(choices(only(`1. Which two push?\n${options}\nCorrect Answer: ac\n`)), [
      '* SNS',
      'SQS',
      '* EventBridge',
    ]);
  });

  it('is a word where they are out of order or of no option', () => {
    for (const word of ['ca', 'bad', 'ad'])
      assert.deepEqual(
        summary(`1. Which push?\n${options}\nAnswer: ${word}\n`),
        ['1. Which push? => '].map((line) => line.slice(3)),
        word,
      );
  });
});
