import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, faults, only, summary } from './support';

const options = 'A. Amazon SQS\nB. Amazon SNS\nC. Amazon Kinesis\nD. AWS Batch\n';
const single = `1. Which one replays what was read?\n${options}`;
const pair = `1. Which of these tell many? (Choose two.)\n${options}`;

describe('The letters of a key', () => {
  it('end where a break of HTML ends their line', () => {
    const folded = (letters: string) =>
      `<details><summary>Answer</summary>\n\nCorrect answer: ${letters}</br>\nIt goes on with a reason.\n\n</details>\n`;
    assert.deepEqual(choices(only(`${single}\n${folded('A')}`))[0], '* Amazon SQS');
    assert.deepEqual(choices(only(`${pair}\n${folded('BC')}`)).slice(1, 3), ['* Amazon SNS', '* Amazon Kinesis']);
    assert.equal(only(`${single}\n${folded('A')}`).explanation, 'It goes on with a reason.');
  });

  it('may stand behind a tick', () => {
    assert.equal(choices(only(`${single}\n**Đáp án:** ✅ **C**\n`))[2], '* Amazon Kinesis');
  });

  it('may have an E between them, which joins them only where it is small', () => {
    const five = `${pair}E. AWS Fargate\n`;
    assert.deepEqual(choices(only(`${five}\nAnswer: B E C\n`)).filter((option) => option.startsWith('*')).length, 3);
    assert.deepEqual(choices(only(`${five}\nResposta: B e C\n`)).filter((option) => option.startsWith('*')).length, 2);
  });

  it('may stand in brackets behind the words for a key', () => {
    const right = (text: string) => choices(only(text)).filter((option) => option.startsWith('*'));
    assert.deepEqual(right(`${pair}\nCorrect Answers (B and D): Both tell many.\n`), ['* Amazon SNS', '* AWS Batch']);
    assert.deepEqual(right(`${single}\nCorrect Answer (C): It keeps what was read.\n`), ['* Amazon Kinesis']);
  });

  it('may stand in headings that count them, with what they stand for', () => {
    const several = pair.replace('1.', '## 2)');
    const keys =
      '## 1) Correct Answer: C - Amazon Kinesis\n\nIt does.\n\n## 2) Correct Answers: B - Amazon SNS, D - AWS Batch\n';
    assert.deepEqual(summary(`${single.replace('1.', '## 1)')}\n${several}\n${keys}`), [
      'Which one replays what was read? => Amazon Kinesis',
      'Which of these tell many? (Choose two.) => Amazon SNS + AWS Batch',
    ]);
  });

  it('are not those of somebody who was wrong', () => {
    const folded = (...lines: readonly string[]) =>
      choices(
        only(
          `${single}\n<details><summary>My answer</summary>\n\n${lines.map((line) => `* ${line}\n`).join('')}\n</details>\n`,
        ),
      ).filter((option) => option.startsWith('*'));
    assert.deepEqual(folded('**B**❌❌', '**CORRECT ANSWER: C**'), ['* Amazon Kinesis']);
    assert.deepEqual(folded('**B**', '**CORRECT ANSWER: C**', 'It keeps them.'), ['* Amazon Kinesis']);
    assert.deepEqual(folded('**C**✅✅'), ['* Amazon Kinesis']);
    const sheet = ['A', 'B', 'A', 'B'].map(
      (right, at) =>
        `## Question ${at + 1}\n\nWhich one is it?\n\n* A. One of ${at}\n* B. Two of ${at}\n\n<details><summary>My answer</summary>\n\n* I guess\n* **C**❌\n* **CORRECT ANSWER: ${right}**\n\n</details>\n`,
    );
    assert.deepEqual(
      summary(sheet.join('\n')).map((line) => line.split(' => ')[1]),
      ['One of 0', 'Two of 1', 'One of 2', 'Two of 3'],
    );
  });

  it('may stand apart on a line of their own right below the options, or before their reason', () => {
    for (const letters of ['B C', 'B, C', '**B & C**', 'B and C']) {
      for (const gap of ['', '\n']) {
        const question = only(`${pair}${gap}${letters}\nBoth keep it for several readers.\n`);
        assert.deepEqual(choices(question).slice(1, 3), ['* Amazon SNS', '* Amazon Kinesis'], letters);
        assert.equal(choices(question)[3], 'AWS Batch');
      }
    }
  });

  it('have the number of their question before them, right below the last option', () => {
    const sheet = `# 질문 1:\n\nWhich one pushes?\n\n${options}\n정답 1: B\n\n# 질문 2:\n\nWhich one replays?\n\n${options}정답 2: C\n\nIt keeps them.\n`;
    assert.deepEqual(summary(sheet), ['Which one pushes? => Amazon SNS', 'Which one replays? => Amazon Kinesis']);
  });
});

describe('A note of answers alone', () => {
  const answers =
    '## Soal 1 — Jawaban: C\n\n**Kenapa C:**\nIa menyimpan data.\n\n| Layanan | Simpan |\n|---|---|\n| Kinesis | ya |\n\n**Kenapa bukan yang lain:**\n- **A** — Menghapus pesan.\n- **B** — Tidak menyimpan.\n- **D** — Untuk lot.\n\n## Soal 2 — Jawaban: B\n\n**Kenapa bukan yang lain:**\n- **A** — Satu pembaca.\n- **C** — Bukan itu.\n- **D** — Untuk lot.\n';

  it('has reasons by letter, and no questions', () => {
    assert.deepEqual(summary(answers), []);
    assert.deepEqual(faults(answers), []);
    const tokens = readQuestions(answers).answers.map((answer) => `${answer.number} ${answer.tokens.join('')}`);
    assert.deepEqual(tokens, ['1 C', '2 B']);
  });
});

describe('Options that are only lines', () => {
  it('are those below a longer line, where the key is one of them and nothing asks', () => {
    const text =
      '4. You need an answer at the lowest cost to what a consumer does when nothing is there.\n Long polling.\n Short polling.\n A timer.\n\nAns - Long polling.\n\n5. Sending is free of charge when nobody reads.\n Yes.\n No.\n\nAns - No\n';
    assert.deepEqual(readQuestions(text).questions.map(choices), [
      ['* Long polling.', 'Short polling.', 'A timer.'],
      ['Yes.', '* No.'],
    ]);
  });
});

describe('What is right and what is wrong', () => {
  it('may be blocks of code', () => {
    const block = (action: string) => `\`\`\`json\n{ "Action": "${action}" }\n\`\`\`\n`;
    const text = `## Question 3: Which statement lets a topic send to the queue?\n\n**Right**\n${block('sqs:SendMessage')}\n**Wrong**\n${block('sqs:ReceiveMessage')}${block('sns:Publish')}`;
    assert.deepEqual(
      choices(only(text)).map((option) => /"(\w+:\w+)"/.exec(option)?.[1]),
      ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sns:Publish'],
    );
    assert.match(choices(only(text))[0] ?? '', /^\* /);
  });
});

it('"Why not the others?" with their letters asks nothing', () => {
  const key = '<details>\n<summary>Answer</summary>\n\n### Correct answer: **B. A topic**\n\n';
  const why =
    '#### 🚫 Why not the others?\n- **A. A queue** is for one.\n- **B. A table** keeps.\n- **C. A log** stays.\n';
  const text = `## Question 1\n\nWhich one pushes?\n\n**A.** A queue\n**B.** A topic\n**C.** A table\n\n${key}#### ✅ Why B is right:\n- It pushes.\n\n${why}\n</details>\n`;
  assert.deepEqual(summary(text), ['Which one pushes? => A topic']);
});

describe('A sheet of questions', () => {
  const sheet = (keyed: number) =>
    Array.from({ length: 20 }, (_, at) => `### Question ${at + 1}\nWhich is number ${at + 1}?\n\n${options}`)
      .map((question, at) => (at < keyed ? `${question}\nAnswer: B\n` : question))
      .join('\n');

  it('is told once that hardly any has an answer', () => {
    const messages = (text: string) =>
      readQuestions(text).questions.flatMap((question) => question.faults.map(({ message }) => message));
    assert.match(messages(sheet(0)).join('\n'), /^None of the 20 questions of this note has an answer: [^\n]*$/);
    assert.match(messages(sheet(1)).join('\n'), /^19 of the 20 questions of this note have no answer: [^\n]*$/);
    assert.equal(messages(sheet(5)).length, 15);
  });
});

describe('An arrow', () => {
  it('points at the letter of the answer, right below the options or apart from them', () => {
    const ask = (number: number, end: string) =>
      `${number}. Which one is ${number}?${end}\na. This${end}\nb. That${end}\n`;
    assert.deepEqual(summary(`${ask(1, ' <br>')}-> b\n\n${ask(2, '')}-> a\n\n${ask(3, '')}\n-> b\n`), [
      'Which one is 1? => That',
      'Which one is 2? => This',
      'Which one is 3? => That',
    ]);
  });
});

describe('A table of answers', () => {
  it('may leave open how many each is', () => {
    const ask = (number: number) => `### Question ${number}\nWhich one is ${number}?\n\n- A) This\n- B) That\n\n`;
    const key =
      '## Answer Key\n\n| Q# | Answer(s) | Source |\n|---|---|---|\n| 1 | B | a |\n| 2 | A | b |\n| 3 | A, B | c |\n';
    assert.deepEqual(summary(`${[1, 2, 3].map(ask).join('')}${key}`), [
      'Which one is 1? => That',
      'Which one is 2? => This',
      'Which one is 3? => This + That',
    ]);
  });
});

describe('Labels below a heading "Answer"', () => {
  it('divide that answer', () => {
    const one = (at: number) =>
      `## Question ${at}: The queue that grew\n\n### Interview Question\nWhat do you do about it?\n\n### Strong Answer\nIt has stopped.\n\n**First step:** is it read at all?\n\n**Mend:** add consumers.\n`;
    assert.equal(readQuestions([1, 2, 3, 4].map(one).join('\n')).questions.length, 4);
  });
});

describe('Keys as people number and leave them', () => {
  it('reads a number with what the author says of the question behind it, and a star behind a letter', () => {
    const options = '- A. Standard\n- B. FIFO\n- C. Delay\n';
    const exam = [
      `**Q1 (D1).** A shop wants its orders in order. This calls for:\n${options}`,
      `**Q2 (2 points) ★.** Which one is cheapest?\n${options}`,
      '## Answers\n\n**Q1 — B ★.** It keeps the order. *A* does not.\n\n**Q2 — A (D2).** It costs least.\n',
    ].join('\n');
    assert.deepEqual(
      readQuestions(exam).questions.map(({ stem, options: of }) => [stem, of.findIndex(({ correct }) => correct)]),
      [
        ['A shop wants its orders in order. This calls for:', 1],
        ['Which one is cheapest?', 0],
      ],
    );
  });

  it('takes no next question for the answer that was left open', () => {
    const sheet = [
      'Which queue keeps the order?\na. Standard\nb. FIFO\nc. Delay\nAnswer:',
      '2 Which service pushes?\na. SQS\nb. SNS\nc. MQ\nAnswer:',
      'Which one replays?\na. SNS\nb. SQS\nc. Kinesis\nAnswer:\n',
    ].join('\n');
    assert.deepEqual(
      readQuestions(sheet).questions.map(({ stem, answer }) => [stem, answer]),
      [
        ['Which queue keeps the order?', undefined],
        ['2 Which service pushes?', undefined],
        ['Which one replays?', undefined],
      ],
    );
  });

  it('reads the boxes of a form, and which of them calls itself right', () => {
    const box = (name: string, verdict: string) =>
      `  <label class="o"><input type="radio" name="q" onclick="check(this,'${verdict}')"> ${name}</label>`;
    const form = `<div>\n  <p>1. Which service pushes?</p>\n${box('SQS', 'wrong')}\n${box('SNS', 'correct')}\n  <div id="ok">Right! It pushes.</div>\n</div>\n`;
    const [question] = readQuestions(form).questions;
    assert.deepEqual(
      question?.options.map(({ text, correct }) => [text, correct]),
      [
        ['SQS', false],
        ['SNS', true],
      ],
    );
  });

  it('takes no sentences to complete for the options of their heading', () => {
    const check =
      '## Quick check\n\n1. A topic ____ messages.\n2. A queue ____ them.\n\n**Answers:** 1. pushes; 2. keeps.\n';
    assert.deepEqual(readQuestions(check).questions, []);
  });
});

describe('A letter in tags', () => {
  it('is no article, whatever explains it', () => {
    const text =
      '**Question 1**\n\nWhich of these waits?\n\nA. A queue\nB. A topic\n\n<details>\n<summary>Answer</summary>\n\n<b>A</b> - What is sent stays there\n</details>\n';
    assert.deepEqual(choices(only(text)), ['* A queue', 'A topic']);
    assert.equal(only(text).explanation, 'What is sent stays there');
  });
});

describe('Answers in words below a sheet', () => {
  const sheet =
    '1. Which one pushes?\n\n   A. A queue\n   B. A topic\n\n   Which one waits?\n\n   A. A queue\n   B. A topic\n\n2. A ______ replays.\n\n   A. queue\n   B. stream\n';
  it('are those of its questions in order, though one has lost its number, and may fill a blank', () => {
    const read = summary(`${sheet}\nAnswers:\n\n1. A topic\n2. A queue\n3. A stream replays.\n`);
    assert.deepEqual(read, [
      'Which one pushes? => A topic',
      'Which one waits? => A queue',
      'A ______ replays. => stream',
    ]);
  });
});
