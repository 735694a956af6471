import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, content, only, summary } from './support';

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

  it('stands below a heading with an article, whatever the language', () => {
    for (const heading of ['A Resposta', 'La respuesta', 'La réponse', 'Die Antwort']) {
      const text = `## Question 1\n**Which one replays?**\n\n${options}\n---\n\n## ${heading}\n✅ **Resposta Correta: C**\n> "Kinesis"\n`;
      assert.deepEqual(summary(text), ['Which one replays? => Amazon Kinesis'], heading);
    }
  });
});

describe('Letters of other scripts', () => {
  const services = ['EBS', 'S3', 'RDS'];
  const listed = (letters: string, delimiter: string) =>
    services.map((name, index) => `${letters[index]}${delimiter} ${name}`).join('\n');

  it('stand before options, and name the right ones', () => {
    for (const [letters, delimiter, key] of [
      ['АБВ', ')', 'Ответ: Б'],
      ['абв', '.', '**Правильный ответ:** б) S3'],
      ['АБВ', '.', 'Ответ: **Б**'],
      ['أبج', ':', '#### الاجابة الصحيحة: ب'],
      ['가나다', '.', '정답: 나'],
    ] as const) {
      const text = `### 1. Что хранит объекты?\n\n${listed(letters, delimiter)}\n\n${key}\n`;
      assert.deepEqual(choices(only(text)), ['EBS', '* S3', 'RDS'], key);
    }
  });

  it('are several, or stand in a list at the end', () => {
    const two = `1. Какие две хранят? (выберите две)\n${listed('абв', ')')}\n\nОтвет: а, б\n`;
    assert.deepEqual(choices(only(two)), ['* EBS', '* S3', 'RDS']);
    const stems = ['Что хранит?', 'Что быстрее?', 'Что дешевле?'];
    const sheet = stems.map((stem, index) => `${index + 1}. ${stem}\n${listed('АБВ', '.')}\n`).join('');
    assert.deepEqual(
      summary(`${sheet}\n## Ответы\n\n1. Б\n2. А\n3. В\n`),
      ['S3', 'EBS', 'RDS'].map((right, index) => `${stems[index]} => ${right}`),
    );
  });

  it('are left where they are words, and read again when the last of them goes', () => {
    const text = `1. Что хранит, т. е. держит?\n${listed('АБВ', ')')} и т. д.\n\nОтвет: Б\n\nПояснение: в 2020 г. подешевело.\n`;
    assert.equal(only(text).stem, 'Что хранит, т. е. держит?');
    assert.equal(only(text).explanation, 'Пояснение: в 2020 г. подешевело.');
    const edited = text.replace('Б) S3\n', '');
    assert.deepEqual(content(readQuestions(edited, readQuestions(text))), content(readQuestions(edited)));
  });
});

describe('A question of an interview', () => {
  it('is answered by a numbered list below its heading', () => {
    const text =
      '# Interview questions\n\n## Q. ***What is PHP?***\n\nA language.\n\n## Q. ***What are the types of operators?***\n\n1. Arithmetic\n2. Logical\n\n## Q. ***Is it typed?***\n\nNo, it is not.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem }) => stem),
      ['What is PHP?', 'What are the types of operators?', 'Is it typed?'],
    );
  });

  it('may be all of its note, with a guide to its answer', () => {
    const text =
      '# Moving hosts\n\nHow do you move hosts and stay sure of them?\n\n## Answer guide\n\n- List them.\n- Try a few.\n';
    assert.equal(only(text).stem, 'How do you move hosts and stay sure of them?');
  });
});
