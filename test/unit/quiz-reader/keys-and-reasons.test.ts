import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

describe('Reasons below a question are none of its neighbours', () => {
  it('where they say why the others are wrong, in whatever language', () => {
    const text =
      '### 1. Qual serviço envia a todos?\n- [ ] A) SQS\n- [x] B) SNS\n- [ ] C) Batch\n\n**Explicação:** Um tópico entrega a todos.\n\n**Por que as outras estão incorretas?**\n- **A)** Cada mensagem vai a um só.\n- **C)** Processa lotes.\n\n### 2. Which one replays?\n- [x] A) Kinesis\n- [ ] B) SQS\n\nWhy are the others wrong?\n- B) It deletes what was read.\n';
    const { questions } = readQuestions(text);
    assert.deepEqual(summary(text), ['Qual serviço envia a todos? => SNS', 'Which one replays? => Kinesis']);
    assert.match(questions[0]?.explanation ?? '', /^Um tópico entrega a todos\./);
    assert.equal(questions[0]?.options[2]?.why, 'Processa lotes.');
    assert.equal(questions[1]?.options[1]?.why, 'It deletes what was read.');
  });

  it('where a final answer repeats the option with its letter', () => {
    const text =
      '1. Which one pushes?\n\nA\nSQS\n\nB\nSNS\n\nThe correct answer is **B**.\n\n### Why\nIt pushes.\n\n### Final answer\n**B — SNS**\n\n2. Which one replays?\n\nA\nKinesis\n\nB\nSQS\n\nFinal answer: A\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one replays? => Kinesis']);
  });
});

describe('Keys stand where authors put them', () => {
  const sheet =
    '### 1. Which one pushes?\n\n- A) SQS\n- B) SNS\n- C) Batch\n\n### 2. Which one replays?\n\n- A) Kinesis\n- B) SQS\n- C) SNS\n\n';
  const read = ['Which one pushes? => SNS', 'Which one replays? => Kinesis'];

  it('below headings of their own at the end, folded or not', () => {
    const answers = '### Answer 1\n**B) SNS**\n\nExplanation: It pushes.\n\n### Answer 2\n\nA\n\n';
    assert.deepEqual(summary(`${sheet}## Answers\n\n${answers}`), read);
    const folded = `${sheet}<details>\n<summary>Show answers</summary>\n\n${answers}</details>\n`;
    assert.deepEqual(summary(folded), read);
    assert.equal(readQuestions(folded).questions[0]?.explanation, 'It pushes.');
  });

  it('in tables in other languages', () => {
    assert.deepEqual(
      summary(
        `${sheet}## Gabarito\n\n| # | Resposta | Motivo |\n|---|---|---|\n| 1 | **B** | Envia. |\n| 2 | **A** | Guarda. |\n`,
      ),
      read,
    );
  });

  it('behind a picture, below questions that have keycaps for numbers', () => {
    const text =
      '### 1️⃣ **Which one pushes?**\n   - **A.** SQS\n   - **B.** SNS\n\n   **🟢 Correct Answer:** **B.** SNS\n   **🔍 Explanation:** It pushes.\n\n---\n\n**1️⃣2️⃣** Which one replays?\nA. Kinesis\nB. SQS\n\n🟢 **Correct Answer:** A. Kinesis\n';
    const { questions } = readQuestions(text);
    assert.deepEqual(summary(text), read);
    assert.deepEqual(
      questions.map(({ number }) => number),
      [1, 12],
    );
    assert.equal(questions[0]?.explanation, 'It pushes.');
  });

  it('all on one line, in boxes with letters or without, in a fold or not', () => {
    const boxes = sheet.replace(/- ([ABC])\)/g, '- [ ] $1)');
    for (const text of [sheet, boxes, `<details>\n<summary>Take the quiz</summary>\n\n${boxes}</details>\n`]) {
      assert.deepEqual(summary(`${text}**Answer key**: 1-B, 2-A\n`), read);
      assert.deepEqual(summary(`${text}**Answer key**: 1️⃣ B · 2️⃣ A\n**Scoring**: 2 is perfect\n`), read);
    }
  });

  it('in sections of the key of a sheet with blanks', () => {
    const blanks = sheet.replaceAll('- C) Batch\n', '- C) Batch\n\n**Answer**: ______\n');
    const text = `## Part A\n\n${blanks}## Answer Key (for teachers)\n\n### Part A: Choice\n1. **B** - It pushes\n\n### Part B: Replay\n2. **A** - It keeps them\n`;
    assert.deepEqual(summary(text), read);
    assert.equal(readQuestions(text).questions[0]?.explanation, 'It pushes');
  });

  it('but words that go on behind a hyphen are none', () => {
    const text = '## What are key pairs?\n\nKey-pairs log you in.\n\n## What saves?\n\nRight-sizing saves.\n';
    assert.deepEqual(summary(text), []);
  });
});
