import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, faults, only, summary } from './support';

describe('Habits of authors do not hide a question', () => {
  it('a letter before code that is the option', () => {
    const text =
      '#### Q4. Which call purges a queue?\n\n- [ ] A\n\n```bash\naws sqs delete-queue\n```\n\n- [x] B\n\n```\naws sqs purge-queue\n```\n\n#### Q5. Which one pushes?\n\n- [x] SNS\n- [ ] SQS\n';
    assert.deepEqual(summary(text), [
      'Which call purges a queue? => ```\naws sqs purge-queue\n```',
      'Which one pushes? => SNS',
    ]);
  });

  it('characters without width where a letter would be', () => {
    const text =
      '#### Q1. Which one sends?\n\n- [x] &shy;\n\n```ts\nawait sqs.send(command);\n```\n\n- [ ] \u2800\n\n```ts\nsqs.push(command);\n```\n';
    assert.deepEqual(choices(only(text)), ['* ```ts\nawait sqs.send(command);\n```', '```ts\nsqs.push(command);\n```']);
  });

  it('a word that looks like a letter with a full stop', () => {
    const text = '#### Q3. What caches the address?\n\n- [ ] The queue\n- [ ] A.NET program\n- [x] The resolver\n';
    assert.deepEqual(choices(only(text)), ['The queue', 'A.NET program', '* The resolver']);
  });

  it('words of to-do lists in a heading that asks to choose', () => {
    const text =
      '### Which of the following tasks does AWS do?\n\n- [ ] Encrypt\n- [x] Patch hosts\n- [ ] Set policies\n';
    assert.deepEqual(summary(text), ['Which of the following tasks does AWS do? => Patch hosts']);
  });

  it('words of to-do lists in a numbered question', () => {
    const text = '#### Q9. Which task is not the owner’s?\n\n- [ ] estimate\n- [x] explain\n';
    assert.deepEqual(choices(only(text)), ['estimate', '* explain']);
  });

  it('tags around an answer that stands on lines of its own', () => {
    const text =
      '### Question 1:\n\nWhich two poll?\n\n- A. Lambda\n- B. Pipes\n- C. SNS\n\n<details><summary>Answer:</summary><p>\n[A, B]\n\nExplanation:\n\nBoth do.\n\n</p></details><hr>\n';
    assert.deepEqual(choices(only(text)), ['* Lambda', '* Pipes', 'SNS']);
  });

  it('a blank of two underscores', () => {
    assert.equal(
      only('## Question 2\nThe call __ empties a queue.\n\n**Answer: PurgeQueue**\n').stem,
      'The call __ empties a queue.',
    );
  });

  it('an answer that is missing', () => {
    const text = '# sheet-7\n\nOrders must survive an outage. What should you use?\n\nA. SQS\n\nB. SNS\n\nC. HTTP\n';
    assert.deepEqual(choices(only(text)), ['SQS', 'SNS', 'HTTP']);
    assert.deepEqual(faults(text), ['quiz-no-answer 3 Orders must survive an outage. What should you use?']);
  });

  it('options that are named in the words of several', () => {
    const text =
      '12. What helps to scale? (Select two)\n- [ ] Encryption\n- [ ] Partitions\n- [ ] More consumers, in one group\n\n**Answer:** Partitions, More consumers, in one group\n';
    assert.deepEqual(choices(only(text)), ['Encryption', '* Partitions', '* More consumers, in one group']);
  });

  it('a prompt between numbered options and the answer, which repeats the options', () => {
    const text =
      '## Question 1:\nWhat does the controller do?\n\n1. Stores messages\n2. Elects leaders\n3. Watches brokers\n\nChoose all that are right.\n\n<details>\n<summary>Response:</summary>\n\nThe correct answers are **2. Elects leaders** and **3. Watches brokers**\n</details>\n';
    assert.deepEqual(choices(only(text)), ['Stores messages', '* Elects leaders', '* Watches brokers']);
  });

  it('a sentence about each option instead of a key', () => {
    const text =
      '# sheet-7\n\nOrders must survive an outage. What should you use?\n\nA. SQS\n\nB. SNS\n\nC. HTTP\n\n## Feedback\n\nA is correct because it keeps them.\n\nB is not correct because it keeps nothing.\n\nC. Is not correct because it waits for nobody.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['* SQS', 'SNS', 'HTTP']);
    assert.match(question.options[1]?.why ?? '', /keeps nothing/);
  });

  it('letters on a line of their own, below the options or below what explains them', () => {
    const options = '### 12\n\nWhich two poll?\n\n- A.\u00a0Lambda\n- B.\u00a0SNS\n- C.\u00a0Pipes\n\n';
    const right = ['* Lambda', 'SNS', '* Pipes'];
    assert.deepEqual(choices(only(`${options}AC\nBoth ask for messages.\n`)), right);
    const explained = only(`${options}Both ask for messages.\n\nAC\n`);
    assert.deepEqual(choices(explained), right);
    assert.equal(explained.explanation, 'Both ask for messages.');
  });

  it('options that share a line', () => {
    const text =
      '### Question 6\n**Which one pushes?**\n\nA) SQS  B) `SNS` with HTTPS  C) Kinesis (not D)\n\nAnswer: B\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* `SNS` with HTTPS', 'Kinesis (not D)']);
    const small =
      '**D1.** Which of these pushes?\n(a) SQS (b) SNS (c) a stream (d) a log\n**Ans: (b)** — it delivers.\n';
    assert.deepEqual(choices(only(small)), ['SQS', '* SNS', 'a stream', 'a log']);
    const completed = [1, 2, 3].map((number) => `${number}. A topic: A) waits B) pushes C) polls D) stores\n`);
    assert.equal(readQuestions(`${completed.join('\n')}\nAnswers: 1-B, 2-B, 3-B\n`).questions.length, 3);
  });

  it('reasons with letters below a label of another language', () => {
    const text =
      '**Câu 1:** Which one pushes?\n\nA. SQS\nB. SNS\n\nAnswer: B\n\n**Giải thích:**\n\nA. ❌ It is polled\nB. ✅ It delivers\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* SNS']);
    assert.equal(question.options[0]?.why, 'It is polled');
  });

  it('an answer in sections', () => {
    const text =
      '### Question\nWhat is long polling?\n\n---\n\n### Answer\n\n---\n\n### 1. In short\n\nA wait.\n\n### 2. At length\n\nA long wait.\n';
    assert.equal(only(text).stem, 'What is long polling?');
  });

  it('a heading with the letter in a script of its own', () => {
    const text =
      '###### 1. อะไรส่ง?\n\n- A: SQS\n- B: SNS\n\n<details><summary><b>คำตอบ</b></summary>\n<p>\n\n#### คำตอบ: B\n\nIt delivers.\n</p>\n</details>\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('the letter alone right below the last option', () => {
    const text = '### 220\nA team builds an API.\nWhich one pushes?\nA. SQS\nB. SNS\nC. An HTTP call\nB\n### 221\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'An HTTP call']);
    const several = 'Which two keep messages? (Choose two.)\nA. SQS\nB. SNS\nC. Kinesis\nAC\nThey store what comes.\n';
    assert.deepEqual(choices(only(several)), ['* SQS', 'SNS', '* Kinesis']);
    const wrapped = 'Which one is a grade?\nA. The letter\nB\nB. The number 1\nAnswer: A\n';
    assert.deepEqual(choices(only(wrapped)), ['* The letter B', 'The number 1']);
  });

  it('bold type for the right option, its letter included', () => {
    const text = '**Pregunta 1**: Which one pushes?\nA) SQS\n**B) SNS**\nC) Kinesis\n> B) SNS: it delivers at once.\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'Kinesis']);
    const all = '**Q1:** Which one pushes?\n\n**A) SQS**\n**B) SNS**\n**C) HTTP**\n\nAnswer: B\n';
    assert.deepEqual(choices(only(all)), ['SQS', '* SNS', 'HTTP']);
  });

  it('blocks of MkDocs around the answer', () => {
    const text =
      '#### 1. What does a queue do?\n\n<div class="upper-alpha" markdown>\n1. It pushes\n2. It holds\n3. It sorts\n</div>\n\n??? question "Show Answer"\n    The correct answer is **B**.\n\n    It holds what comes.\n\n---\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['It pushes', '* It holds', 'It sorts']);
    assert.equal(question.explanation, 'It holds what comes.');
  });

  it('keys in another language', () => {
    const text =
      '### Questão 1.1\n**Qual serviço entrega?**\n\nA) SQS\nB) SNS\n\n<details>\n<summary>Ver resposta</summary>\n\n**Resposta: B) SNS**\n\n</details>\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('tags of quizzes around it, of which none belongs to an option', () => {
    const text =
      '<quiz>\nWhich one pushes?\n- [x] SNS\n- [ ] SQS\n- [ ] Batch\n\nIt pushes.\n</quiz>\n\n<quiz>\nHow does it replay?\n- [x] From a shard\n- [ ] From a queue\n\nIt keeps them.\n</quiz>\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'How does it replay? => From a shard']);
    assert.equal(readQuestions(text).questions[0]?.options[2]?.text, 'Batch');
    assert.equal(readQuestions(text).questions[0]?.explanation, 'It pushes.');
  });

  it('empty boxes below a question that does not ask to choose, among others that do', () => {
    const boxes = '- [ ] SQS\n- [ ] SNS\n- [ ] Batch\n\n';
    const choose = `### Which of these pushes?\n\n${boxes}`;
    const what = `### They want to push. What should they use?\n\n![A picture](one.png)\n\n${boxes}`;
    assert.equal(readQuestions(`${choose.repeat(3)}${what}`).questions.length, 4);
    assert.deepEqual(summary(what), []);
  });
});

describe('An answer in words', () => {
  it('may stand below a numbered heading that asks nothing', () => {
    assert.deepEqual(summary('### Q2: Explain the "fan-out" pattern.\n**Answer:**\nA topic with many queues.\n'), [
      'Explain the "fan-out" pattern. => A topic with many queues.',
    ]);
  });

  it('may be a list, a table or code', () => {
    const answerTo = (body: string) => only(`### Q5: Queue or topic?\n\n**Answer:**\n\n${body}`).answer;
    assert.equal(answerTo('- **Queue:** pulls\n- **Fan-out:** pushes\n'), '- **Queue:** pulls\n- **Fan-out:** pushes');
    assert.equal(
      answerTo('| Queue | pulls |\n|---|---|\n| Topic | pushes |\n'),
      '| Queue | pulls |\n|---|---|\n| Topic | pushes |',
    );
    assert.equal(answerTo('```bash\naws sqs purge-queue\n```\n'), '```bash\naws sqs purge-queue\n```');
  });

  it('may have its own heading', () => {
    assert.deepEqual(summary('### Question\nWhat does long polling save?\n\n### Answer\n\nEmpty responses.\n'), [
      'What does long polling save? => Empty responses.',
    ]);
  });

  it('is not found in a list of short questions', () => {
    assert.deepEqual(
      summary('**Quick questions**\n\n1. Which one pushes?\n2. Queues are ___\n\nAnswers: 1) SNS 2) pulled\n'),
      [],
    );
  });
});

describe('The stem of a scenario with a number and a title', () => {
  const options = 'A) SQS\nB) SNS\nC) Batch\n\n**Answer:** B\n\n';

  it('holds what is told before it asks', () => {
    for (const asks of ['', '**Question:** ']) {
      const text = `## Scenario 2: Many workers\n\nA team has workers.\n\n${asks}Which one pushes?\n\n${options}`;
      assert.deepEqual(summary(text), ['A team has workers.\n\nWhich one pushes? => SNS']);
    }
  });

  it('is its last paragraph where much stands before it', () => {
    const story = 'It is told at length.\n\n'.repeat(5);
    const text = `## 2. Many workers\n\n${story}Which one pushes?\n\n${options}`;
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });
});

describe('Options with numbers and no answer', () => {
  it('are read below a stem that calls itself a question', () => {
    const text =
      '- <b>*Question-01:*</b> Orders must survive. Which one do you suggest?\n  1. SQS\n  2. SNS\n  3. HTTP\n\n- <b>*Question-02:*</b> Which one pushes?\n  1. SQS\n  2. SNS\n';
    assert.deepEqual(summary(text), ['Orders must survive. Which one do you suggest? => ', 'Which one pushes? => ']);
  });

  it('wait for the key at the end', () => {
    const text =
      '### Question 1\nWhich one pushes?\n1. SQS\n2. SNS\n\n### Question 2\nWhich one keeps?\n1. SQS\n2. SNS\n\n## Answers\n1. 2\n2. 1\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one keeps? => SQS']);
  });
});

describe('A key at the end of a note', () => {
  const sheet =
    '**Question 1:** Which one pushes?\n\nA) SQS\nB) SNS\n\n**Question 2:** Which one keeps?\n\nA) SQS\nB) SNS\n\n---\n\n';
  const right = ['Which one pushes? => SNS', 'Which one keeps? => SQS'];
  const keys: Readonly<Record<string, string>> = {
    'in bold with the option':
      '## Answers\n\n**Q1: B) SNS**\n- Explanation: It delivers.\n\n**Q2: A) SQS**\n- Explanation: It stores.\n',
    'as a table':
      '## Answer Key\n\n| Q# | Answer | Difficulty |\n|----|--------|------|\n| 1 | B | Easy |\n| 2 | A | Hard |\n',
    'as a table of several columns':
      '## Answer Key\n\n| # | Answer | # | Answer |\n|-|-|-|-|\n| 1 | **B** | 2 | **A** |\n',
    'in one line': '## Answers\n\n1-B, 2-A\n',
    'folded, with reasons':
      '## Answer key\n\n<details>\n<summary>Click to reveal answers</summary>\n\n1. **B** — it delivers.\n2. **A** — it stores.\n\n</details>\n',
  };
  for (const [name, key] of Object.entries(keys)) {
    it(`is read ${name}`, () => assert.deepEqual(summary(sheet + key), right));
  }
});

describe('A key is found', () => {
  it('in a table whose columns are headed Q and A', () => {
    const text =
      '### Q1\n\nWhich one replays?\na) SQS\nb) Kinesis\nc) SNS\n\n### Q2\n\nWhich one pushes?\na) SQS  b) SNS  c) DLQ\n\n## Answers\n\n| Q | A |\n|---|---|\n| 1 | b |\n| 2 | b |\n';
    assert.deepEqual(summary(text), ['Which one replays? => Kinesis', 'Which one pushes? => SNS']);
  });

  it('in headings with nothing but its letter behind the number', () => {
    const text =
      '### Question 1\n\nWhich one replays?\n\na) SQS\nb) Kinesis\n\n### Question 2\n\nWhich two push?\n\na) SNS\nb) SQS\nc) EventBridge\n\n## Answers\n\n### Question 1: **b**\nA stream keeps its records.\n\n### Question 2: a, c\nQueues are polled.\n';
    assert.deepEqual(summary(text), ['Which one replays? => Kinesis', 'Which two push? => SNS + EventBridge']);
    assert.equal(readQuestions(text).questions[0]?.explanation, 'A stream keeps its records.');
  });

  it('as the words of an option that closes with a bracket, and goes on', () => {
    const text =
      '### 1. What does a queue without order do?\n\n* [ ] Nothing\n* [ ] Its best (most of the time)\n* [ ] Everything\n\n<details>\n<summary>Show Answer</summary>\n\n✅ **Correct Answer:** Its best (most of the time)\n💡 Order is kept within a group only.\n\n</details>\n';
    assert.deepEqual(choices(only(text)), ['Nothing', '* Its best (most of the time)', 'Everything']);
  });
});

describe('A stem', () => {
  it('begins in a heading that is a sentence', () => {
    const text =
      '### 75. A company wants its workers to wait for messages without a charge for empty answers.\nWhich setting does this?\nA. Short polling\nB. Long polling\n\nAnswer: B\n';
    assert.match(only(text).stem, /^A company wants .*answers\.\s+Which setting does this\?$/s);
  });

  it('begins below the number and topic of a dump', () => {
    const text =
      'Question #12Topic 1\n\nA team moves its queues.\n\nWhich solution fits?\n\n- A. Copy them\n- B. Create them anew\n\nAnswer: B\n\nQuestion #13Topic 1\n\nA team sells them.\n\nWhat now?\n\n- A. Stop\n- B. Go on\n\nAnswer: A\n';
    assert.deepEqual(summary(text), [
      'A team moves its queues.\n\nWhich solution fits? => Create them anew',
      'A team sells them.\n\nWhat now? => Stop',
    ]);
  });

  it('is none where it only says what to write there', () => {
    const text = '```\n[Question text here]\nA. [Option A]\nB. [Option B]\nAnswer: B\n```\n';
    assert.deepEqual(summary(text), []);
  });
});

describe('Options', () => {
  it('are what is folded below "which of the following", and not its answer', () => {
    const folded = (stem: string) =>
      `<details>\n<summary>${stem}</summary>\n\n1. SQS\n2. SNS\n3. EventBridge\n\n</details>\n`;
    const question = only(folded('1. Which of the following is polled?'));
    assert.deepEqual(choices(question), ['SQS', 'SNS', 'EventBridge']);
    assert.equal(only(folded('Which services do we use?')).kind, 'card');
    const several = `${folded('1. Select TWO services that push.')}\n${folded('2. Which services do we use?')}`;
    assert.deepEqual(
      readQuestions(several).questions.map(({ kind }) => kind),
      ['multiple', 'card'],
    );
  });

  it('are told apart where two of them share a line', () => {
    const text =
      '1. Which one pushes?\n   - A. Amazon SQS - B. Amazon SNS\n   - C. Amazon MQ\n\n   <details><summary>Answer</summary>\n   Correct answer: B\n   </details>\n';
    assert.deepEqual(choices(only(text)), ['Amazon SQS', '* Amazon SNS', 'Amazon MQ']);
  });

  it('keep their reasons apart from the key, that of the first too', () => {
    const text =
      '## Question 1\n\nWhich two are polled? (Select two)\n\n- A. SNS\n- B. SQS\n- C. Kinesis\n\n**Answer:** B, C\n\nThe others are not:\n\n- A: SNS pushes.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SNS', '* SQS', '* Kinesis']);
    assert.equal(question.options[0]?.why, 'SNS pushes.');
  });
});

it('A sentence to complete is asked among questions with letters', () => {
  const ask = (number: number, stem: string) => `${number}.  ${stem}\n    a) one\n    b) two\n    c) three\n`;
  const stems = ['Which one?', 'Five failures lead to:', 'What now?', 'Which way?'];
  const text = stems.map((stem, index) => ask(index + 1, stem)).join('\n');
  assert.deepEqual(
    readQuestions(text).questions.map(({ stem }) => stem),
    stems,
  );
});

describe('What stands around a question', () => {
  it('asks no further question: steps that explain it, and what it is asked before its scenario', () => {
    const text =
      '36. Which one encrypts it?\n\nA. A copy\nB. A snapshot\nC. A replica\n\nThe correct answer is **B: A snapshot**\n\n### Why\n\n1. Take it.\n2. Copy it.\n\n### Why the others are wrong\n* **A. A copy:** It stays as it is.\n* **C. A replica:** It takes that over.\n';
    assert.equal(summary(text).length, 1);
    const part = (number: number) =>
      `### Question ${number} — Streams\n\n**Question**:\nWhat does \`flatten\` do?\n\n**Scenario**:\n\`\`\`sql\nSELECT 1\n\`\`\`\n\n**Question**:\nWhat comes out of ${number}?\n\n- A) One row\n- B) Two rows\n\n`;
    assert.equal(summary([1, 2, 3].map(part).join('')).length, 3);
  });

  it('may be its options, behind the stem on one line', () => {
    const text = 'Q1. What does SNS do? A) Poll B) Push C) Store D) Bill\nAnswer: B\n';
    assert.deepEqual(summary(text), ['What does SNS do? => Push']);
  });
});

describe('An explanation', () => {
  it('begins behind the option that the key repeats, with its own marks', () => {
    const text =
      '**Q2.** Which benefit is it?\n- A) Agility\n- B) Elasticity\n\n> ✅ **Answer: B — Elasticity**\n> `Scale` follows the load.\n\n**Q3.** Which call?\n- A) get\n- B) put\n\n> ✅ **Answer: A**\n> **Getting** is a call.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ explanation }) => explanation),
      ['`Scale` follows the load.', '**Getting** is a call.'],
    );
  });
});
