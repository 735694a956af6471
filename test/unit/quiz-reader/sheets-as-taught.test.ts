import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

const services = ['Amazon SQS', 'Amazon SNS', 'Kinesis Data Streams'];
const stems = [
  'Which service keeps messages until somebody polls?',
  'Which service pushes to every subscriber?',
  'Which service can be read again from the start?',
];
const all = stems.map((stem, index) => `${stem} => ${services[index]}`);

/** One question of each stem, in a form of somebody's own. */
function note(form: (stem: string, options: readonly string[], right: number) => string): string {
  return `# Practice\n\n${stems.map((stem, index) => form(stem, services, index)).join('\n\n')}\n`;
}

const lettered = (mark = '') => services.map((one, at) => `   ${mark}${'ABC'.charAt(at)}) ${one}`).join('\n');

describe('Sheets as courses hand them out', () => {
  it('a whole quiz in one fold, its key in keycaps below', () => {
    const questions = stems.map((stem, at) => `${at + 1}. **${stem}**\n${lettered('- [ ] ')}`).join('\n');
    const lab = (name: string) => {
      return `### ${name}\n<details>\n<summary>Take the quiz</summary>\n\n${questions}\n\n**Answer key**: 1️⃣ A · 2️⃣ B · 3️⃣ C\n</details>\n`;
    };
    assert.deepEqual(summary(`# Check\n\n${['Queues', 'Topics', 'Streams'].map(lab).join('\n')}`).length, 9);
  });

  it('a quoted list in which all numbers are one, and the right item once more behind its letter', () => {
    const text = note((stem, options, right) => {
      return `## Problem ${right + 1}\n\n> ${stem}\n>\n> 1.  ${options.join('\n> 1.  ')}\n\n**${'ABC'.charAt(right)}.** ${options[right]}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('code between what asks and the list of options', () => {
    const text = note((stem, options, right) => {
      return `## Problem ${right + 1}\n\n${stem}\n\n\`\`\`js\nconst client = open();\n\`\`\`\n\n1. ${options.join('\n1. ')}\n\n**${'ABC'.charAt(right)}.** ${options[right]}`;
    });
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.findIndex(({ correct }) => correct)),
      [0, 1, 2],
    );
  });

  it('the right line behind "(True)", the others bare', () => {
    const five = [...stems, 'Which service keeps a day by default?', 'Which service has consumers that check in?'];
    const text = five
      .map(
        (stem, at) =>
          `${stem} (select one)\n\n    ${services.map((one, index) => (index === at % 3 ? `(True) ${one}` : one)).join('\n    ')}\n`,
      )
      .join('\n\n\n');
    assert.deepEqual(
      summary(`# Quiz\n\n${text}`),
      five.map((stem, at) => `${stem} (select one) => ${services[at % 3]}`),
    );
  });

  it('the right bullet marked in the language of the note', () => {
    const text = note((stem, options, right) => {
      return `### ${stem}\n\n- ${options.map((one, at) => (at === right ? `${one} (richtige Option)` : one)).join('\n- ')}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('a star behind a backslash', () => {
    const text = note((stem, options, right) => {
      return `### Q${right + 1}. ${stem}\n\n${options.map((one, at) => `- ${'ABC'.charAt(at)}. ${one}${at === right ? ' \\*' : ''}`).join('\n')}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('pictures of boxes, and the answer in a container of a site of documents', () => {
    const text = note((stem, options, right) => {
      const boxes = options.map((one, at) => `:white_large_square:&nbsp; ${'abc'.charAt(at)}. ${one}<br>`).join('\n');
      return `## Pergunta ${right + 1}\n${stem}\n\n${boxes}\n\n:::details Resposta correta\n__${'abc'.charAt(right)}. ${options[right]}__\n:::`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('two options on a line, their letters between brackets and close to words in another script', () => {
    const text =
      '# 題庫\n\n```\n[7]哪一項服務會推送訊息？\n(A)佇列 (B)主題\n(C)串流(D)匯流排\n```\n\n```\n[8]下列何者可以重播？\n(A)SQS (B)SNS\n(C) Kinesis (D) MQ\n```\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.map((one) => one.text)),
      [
        ['佇列', '主題', '串流', '匯流排'],
        ['SQS', 'SNS', 'Kinesis', 'MQ'],
      ],
    );
  });

  it('statements with numbers between what asks and the options that speak of them', () => {
    const text = `# Quiz\n\n7. Which statements about queues are true?\n   1. They push.\n   2. They wait.\n   3. They expire.\n\n${lettered()}\n\n   Answer: B\n`;
    assert.deepEqual(summary(text), [
      'Which statements about queues are true?\n1. They push.\n2. They wait.\n3. They expire. => Amazon SNS',
    ]);
  });
});

describe('Answers of a sheet', () => {
  const numbered = stems.map((stem, at) => `${at + 1}. ${stem}\n${lettered()}`).join('\n\n');
  const headed = stems.map((stem, at) => `### Question ${at + 1}\n\n${stem}\n\n${lettered()}`).join('\n\n');

  it('letters in a row below "Answers" go to as many questions, in their order', () => {
    for (const sheet of [numbered, headed]) {
      for (const key of ['A\n\nB\n\nC', 'A\nB\nC', '- A\n- B\n- C']) {
        assert.deepEqual(summary(`# Practice\n\n${sheet}\n\n## Answers\n\n${key}\n`), all, key);
      }
    }
  });

  it('but where there are fewer of them, to none', () => {
    const text = `# Practice\n\n${numbered}\n\n## Answers\n\nA\n\nB\n`;
    assert.ok(readQuestions(text).questions.every(({ options }) => options.every(({ correct }) => !correct)));
  });

  it('a number and a small letter on each line', () => {
    assert.deepEqual(summary(`# Practice\n\n${numbered}\n\n## Answers\n\n1 a\n2 b\n3 c\n`), all);
  });
});

describe('Cards and questions set apart', () => {
  it('a front and a back below headings', () => {
    const text = '# Card\n\n## Front\n\nWhich queue keeps the order?\n\n## Back\n\nA FIFO queue.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, answer }) => `${stem} => ${answer}`),
      ['Which queue keeps the order? => A FIFO queue.'],
    );
  });

  it('titles between signs of equality', () => {
    const text = note((stem, _, right) => {
      return `==== Question ${right + 1} ====\n${stem}\n${lettered()}\n==== Answer ====\n${'ABC'.charAt(right)}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('groups to match are part of what is asked, and pairs of letters its answer', () => {
    const text =
      '> [!question] Match each service to what it does.\n>> [!example] Group A\n>> a) Amazon SQS\n>> b) Amazon SNS\n>\n>> [!example] Group B\n>> n) It pushes\n>> o) It waits\n>\n>> [!success]- Answer\n>> a) -> o)\n>> b) -> n)\n';
    const [question] = readQuestions(text).questions;
    assert.deepEqual(question?.options, []);
    assert.match(question?.stem ?? '', /a\) Amazon SQS\n- b\) Amazon SNS\n- n\) It pushes\n- o\) It waits$/);
    assert.equal(question?.answer, 'a) -> o) b) -> n)');
  });

  it('a label in bold right below an option opens the options of the next part', () => {
    const text =
      '### Question 1\n\nWhat is the least for each?\n\n**Queues:**\n- [ ] 1\n- [ ] 2\n**Topics:**\n- [ ] 3\n- [ ] 4\n\n<details>\n<summary>Answer</summary>\n\n**Queues:** 2\n**Topics:** 3\n</details>\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.map((one) => one.text)),
      [['1', '2']],
    );
  });

  it('keeps the story that a closing question without a number goes back to', () => {
    const text =
      'A company keeps orders in a queue.\n\nThe orders are read twice.\n\nWhich solution will meet these requirements?\n\nA. A FIFO queue\n\nB. A topic\n\nC. A stream\n\nAnswer: A\n';
    const [question] = readQuestions(text).questions;
    assert.match(question?.stem ?? '', /^A company keeps[\s\S]*read twice[\s\S]*these requirements\?$/);
  });

  it('a title of questions with a number, and answers below each', () => {
    const cards =
      '1. What keeps the order?\n    A FIFO queue\n2. What sends to many?\n    A topic\n3. What is read again?\n    A stream\n';
    assert.equal(readQuestions(`# SQS 1 - QUESTIONS\n\n${cards}`).questions.length, 3);
    assert.equal(readQuestions(`# SQS - open questions\n\n${cards}`).questions.length, 0);
  });

  it('nothing where a form leaves room for another answer', () => {
    const text =
      '### Q1: What is the scope of the change?\n\nA) One file\n\nB) All of them\n\nX) Other (please describe after the tag below)\n\n[Answer]: A\n';
    assert.deepEqual(readQuestions(text).questions, []);
  });
});
