import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, only, summary } from './support';

const options = 'A. Amazon SQS\nB. Amazon SNS\nC. Amazon Kinesis\nD. AWS Batch\n';

describe('A label around a question', () => {
  it('is no part of its stem', () => {
    const stems = ['**題目**\n', '**[題目 / Question]**\n', '**Tình huống:**\n', '**Scenario:**\n'];
    for (const stem of stems) {
      const text = `## 問題 1\n\n${stem}Which one replays?\n\n**[選項]**\n\n${options}\n正解: C\n`;
      assert.equal(only(text).stem, 'Which one replays?', stem);
    }
    for (const label of [
      'Answers',
      '**選項**:',
      '**Các lựa chọn:**',
      'Alternativas:',
      '**Question Type:** one of four',
    ])
      assert.equal(
        only(`Question 1\nWhich one replays?\n\n${label}\n\n${options}\nAnswer: C\n`).stem,
        'Which one replays?',
      );
  });

  it('keeps its marks where it says how many to choose', () => {
    const text = `### Question 1 *(Choose TWO)*\n\nWhich keep records?\n\n${options}\nAnswer: A, C\n`;
    assert.equal(only(text).stem, '*(Choose TWO)*\n\nWhich keep records?');
  });

  it('leaves two lines below a word within code', () => {
    assert.equal(
      only(`1. What is in \`__offsets\`, and who reads it?\n${options}\nAnswer: C\n`).stem,
      'What is in `__offsets`, and who reads it?',
    );
  });
});

describe('A key', () => {
  it('is not what somebody chose, whatever the language', () => {
    const chosen = ['あなたの回答: **A**', '你的答案: A', 'Tu respuesta: A', 'Sua resposta: A', 'Ваш ответ: A'];
    for (const line of chosen) {
      const question = only(`## Q1\n\nWhich one replays?\n\n${options}\n- ${line}\n- 正解: **C**\n`);
      assert.deepEqual(choices(question).slice(0, 3), ['Amazon SQS', 'Amazon SNS', '* Amazon Kinesis'], line);
    }
  });

  it('stands below a line that only announces it, whatever the language', () => {
    for (const line of ['**正確答案**', '**Respuesta correcta**', 'Gabarito', '**정답**', 'Bonnes réponses']) {
      const question = only(
        `## Question 1\n\nWhich two keep records? (Select TWO)\n\n${options}\n${line}\nAmazon SQS；Amazon Kinesis\n`,
      );
      assert.deepEqual(
        question.options.filter(({ correct }) => correct).map(({ text }) => text),
        ['Amazon SQS', 'Amazon Kinesis'],
        line,
      );
    }
  });

  it('joins its letters with a word, whatever the language', () => {
    for (const letters of ['A e C', 'A y C', 'A und C', 'A et C', 'A 和 C', 'A と C', 'A и C']) {
      const question = only(`1. Which two keep records? (Select TWO)\n${options}\nAnswer: ${letters}\n`);
      assert.deepEqual(choices(question), ['* Amazon SQS', 'Amazon SNS', '* Amazon Kinesis', 'AWS Batch'], letters);
    }
  });

  it('repeats the right options with their letters in a section of answers', () => {
    const text = `### Question 1\n\nWhich two keep records? (Select TWO)\n\n${options}\n## Answers\n\n### Question 1: Correct Answers - A) Amazon SQS, C) Amazon Kinesis\n\nBoth do.\n`;
    assert.deepEqual(choices(only(text)), ['* Amazon SQS', 'Amazon SNS', '* Amazon Kinesis', 'AWS Batch']);
  });

  it('may be in bold by tags within its own bold type', () => {
    const text = `1. Which one replays?\n${options}\n> **<b>Resposta Correta: C (Amazon Kinesis)</b>**\n`;
    assert.deepEqual(summary(text), ['Which one replays? => Amazon Kinesis']);
  });

  it('may be all of the boxes where others of the note ask to select, in Spanish too', () => {
    const part = (stem: string, last: string) =>
      `## ${stem}\n\n- [x] Amazon SQS\n- [x] Amazon MQ\n- [${last}] Amazon SNS\n\n`;
    const text = ['¿Cuáles guardan?', '¿Cuáles esperan?', '¿Cuáles reparten?'].map((stem) => part(stem, ' ')).join('');
    assert.equal(summary(text + part('Selecciona las que sirven', 'x')).length, 4);
  });
});
