import assert from 'node:assert/strict';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

/** `### 3`, a stem, and three options with letters. */
const asked = (stem: string) => `${stem}\n\n- A. SQS\n- B. SNS\n- C. S3\n`;

describe('What somebody noted below each option', () => {
  it('says by its first word whether that one is right', () => {
    const text =
      '20. Which one pushes?\n\nA) SQS\nIncorrect: it waits until somebody asks.\nSee https://docs.aws.amazon.com/sqs/\n\nB) SNS\nCorrect: it sends by itself.\n\nC) S3\nIncorrect: it keeps objects.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* SNS', 'S3']);
    assert.match(question.options[0]?.why ?? '', /waits until somebody asks/);
  });

  it('may have an empty line before it', () => {
    const text =
      '### Question 1\nWhich one pushes?\n\nA. SQS\n\n**Incorrect.** It waits.\n\nB. SNS\n\n**Correct.** It sends.\n\nC. S3\n\n**Incorrect.** It keeps.\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
  });

  it('is the key of all where it stands below the last alone', () => {
    assert.deepEqual(choices(only(`### Question 1\n${asked('Which one pushes?')}\nCorrect: SNS\n`)), [
      'SQS',
      '* SNS',
      'S3',
    ]);
  });

  it('may tell of some of them before the letter of the right one', () => {
    const told = '\nSQS waits for whoever asks.\n\n- A: It waits.\n- C: It keeps.\n\nB\n';
    assert.deepEqual(summary(`### 1\n${asked('Which one pushes?')}${told}### 2\n${asked('Which one waits?')}\nA\n`), [
      'Which one pushes? => SNS',
      'Which one waits? => SQS',
    ]);
  });

  it('is no part of the last option where it announces a list', () => {
    const text = `### 2\n${asked('Which one waits?')}\nlist of queues:\n1. **Standard**\n2. **FIFO**\n\nA\n`;
    assert.deepEqual(choices(only(text)), ['* SQS', 'SNS', 'S3']);
  });
});

describe('Keys and options wherever study notes have them', () => {
  it('the sections of an answer key may be called domains', () => {
    const section = (from: number) =>
      `#### ${from}. Which one pushes?\nA) SQS\nB) SNS\n\n#### ${from + 1}. Which one waits?\nA) SQS\nB) SNS\n\n`;
    const text = `### Domain 1: Queues (24%)\n\n${section(1)}### Domain 2: Security (30%)\n\n${section(3)}## Answer Key\n\n### Domain 1: Queues\n1. B) SNS\n2. A) SQS\n\n### Domain 2: Security\n3. B) SNS\n4. A) SQS\n`;
    const { questions } = readQuestions(text);
    assert.deepEqual(
      questions.map(({ options }) => options.findIndex(({ correct }) => correct)),
      [1, 0, 1, 0],
    );
  });

  it('options may end the code that they are asked about', () => {
    const text =
      '1- Which is true?\n\n```java\nclass Queue {\n  int size;\n}\n\nA. Queue is a class.\nB. size is a class.\nC. It does not compile.\n```\n\n2- Which starts it?\n\n```java\nA. void start()\nB. void main()\nC. int main()\n```\n\n## Answers to the questions\n\n1- A. It is declared.\n\n2- B. The others are not called.\n';
    assert.deepEqual(readQuestions(text).questions.map(choices), [
      ['* Queue is a class.', 'size is a class.', 'It does not compile.'],
      ['void start()', '* void main()', 'int main()'],
    ]);
  });

  it('a bullet may hold nothing but an amount', () => {
    const text =
      '1. How many consumers can read?\n    - 12.\n    - 6.\n    - 4.\n\n    <details><summary>Answer</summary>\n    Correct answer: B\n    </details>\n\n2. Which one pushes?\n    - SQS.\n    - SNS.\n    - S3.\n\n    <details><summary>Answer</summary>\n    Correct answer: B\n    </details>\n';
    assert.deepEqual(summary(text), ['How many consumers can read? => 6.', 'Which one pushes? => SNS.']);
  });

  it('options in code stay there where boxes below it tell which of them are right', () => {
    const text =
      '#### Q22. Which of these run it?\n\n```bash\nA. ./run.sh\nB. run.sh\nC. bash run.sh\n```\n\n- [ ] A, B\n- [x] A, C\n- [ ] B, C\n';
    assert.deepEqual(summary(text).length, 1);
    assert.match(summary(text)[0] ?? '', /=> A, C$/);
  });

  it('the right options once more, each with its explanation indented below, are the key', () => {
    const text =
      '## 20\n\nWhich steps encrypt items? (Select TWO.)\n\n- A: Make keys\n\n- B: Make pairs\n\n- C: Use the SDK\n\nCorrect answers\n\n- A: Make keys\n\n    Correct. The SDK takes keys.\n\n- C: Use the SDK\n\n    Correct. It encrypts at home.\n';
    assert.deepEqual(summary(text), ['Which steps encrypt items? (Select TWO.) => Make keys + Use the SDK']);
  });

  it('somebody may have kept the right box alone', () => {
    const boxes = (at: number) => `${at}. Which is part ${at}?\n    - [ ] One\n    - [x] Two\n    - [ ] Three\n\n`;
    const text = `# Missed questions\n\n${[1, 2, 3].map(boxes).join('')}4. Which one waits?\n    - [x] **SQS**\n`;
    assert.equal(summary(text).at(-1), 'Which one waits? => SQS');
    assert.deepEqual(summary('1. Who writes to them?\n    - [x] Mails are sent\n'), []);
  });

  it('an answer that is still to do is none', () => {
    assert.deepEqual(summary('# Question 4\n\nWhat does it do?\n\n## Answer\n\nTODO\n'), []);
  });
});

describe('The right option once more', () => {
  it('is not what is said of each option in Korean', () => {
    const text =
      '## Question 문제 003\n\n무엇인가? (2개 선택.)\n\nA: 하나\nB: 둘\nC: 셋\n\n<details>\n<summary>정답 보기</summary>\n\n정답은: A, C\n\nA: 하나\n\n- 정답) 그렇다\n\nB: 둘\n\n- 오답) 아니다\n\nC: 셋\n\n- 정답) 그렇다\n\n</details>\n';
    assert.deepEqual(summary(text), ['무엇인가? (2개 선택.) => 하나 + 셋']);
  });

  it('is none where a line below the options explains a term of one of them', () => {
    const text =
      '### 7\nWhat takes load off the servers?\n\n- A. A bucket for TLS termination\n- B. A load balancer\n\n> **TLS termination** is decrypting at the edge.\n\nB\n';
    assert.deepEqual(summary(text), ['What takes load off the servers? => A load balancer']);
  });

  it('is none where bullets explain an option and the next is named in bold', () => {
    const told = (at: number) =>
      `### ${at}\nWhich one waits?\n\n- A. The topic\n- B. The queue\n- C. The bus\n\n**Option B: The queue**\n\n- It keeps messages.\n- Workers poll it.\n\n**Option A: The topic**\n\n`;
    const text = `${[1, 2, 3].map(told).join('')}### 4\nWhat pushes?\nA. A topic\nB. A queue\nB\n\n### 5. **Ends**\n- **Here**: it starts\n- **There**: it ends\n`;
    assert.equal(summary(text).length, 4);
    assert.equal(summary(text).at(-1), 'What pushes? => A queue');
  });

  const bullets = (at: number, stem: string, key: string) =>
    `### Q${at}. ${stem}\n\n- SQS\n- SNS\n- Kinesis\n- EventBridge\n\n${key}\n\n---\n\n`;

  it('is the key in bold below bullets, with or without what it stands for', () => {
    const text =
      bullets(1, 'Which one pushes?', '**SNS (Simple Notification Service)**') +
      bullets(2, 'Which one waits?', '**SQS** _(a queue)_') +
      bullets(3, 'Which TWO replay?', '**Kinesis** <br />\n**EventBridge**') +
      bullets(4, 'Which one has shards?', '**Kinesis**\n\n(A shard is a part of a stream.)');
    assert.deepEqual(summary(text), [
      'Which one pushes? => SNS',
      'Which one waits? => SQS',
      'Which TWO replay? => Kinesis + EventBridge',
      'Which one has shards? => Kinesis',
    ]);
  });

  it('may be called the correct answer without a colon', () => {
    const text =
      'Which one pushes?\n- a. SQS\n- b. SNS\n- c. S3\nCorrect Answer B\n\nWhich one waits?\n- a. S3\n- b. SNS\n- c. SQS\nCorrect Answer C SQS\n\nWhich one keeps?\n- a. S3\n- b. SNS\n- c. SQS\n\nGood answer: A\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one waits? => SQS', 'Which one keeps? => S3']);
  });

  it('may stand below the number of its question in a key that is a rubric as well', () => {
    const text =
      'Q1) Which one pushes?\nA) SQS\nB) SNS\nC) S3\n\nQ2) Which one waits?\nA) SQS\nB) SNS\nC) S3\n\n## Answer key / Rubric\nQ1)\n- Correct: B\n- Why correct: It sends.\n\nQ2)\n- Correct: A\n- Why correct: It keeps.\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one waits? => SQS']);
  });

  it('leaves no half of bold type in what explains it', () => {
    const asked = (at: number) => `### ${at}. Which is part ${at}?\nA) SQS\nB) SNS\nC) S3\n\n`;
    const text = `${asked(1)}${asked(2)}## Answer Key\n\n1. **B) SNS** - it sends\n2. **A) SQS** - it keeps\n`;
    assert.equal(readQuestions(text).questions[0]?.explanation, 'SNS - it sends');
  });
});

describe('A number and the word for a question', () => {
  it('both stand before the stem', () => {
    const text =
      '1. **Question**: Which one pushes?\n   - A) SQS\n   - B) SNS\n   - **Answer**: B\n\n2. Question: Which one waits?\n   - A) SQS\n   - B) SNS\n   - Answer: A\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one waits? => SQS']);
  });

  it('above options that are still to write ask nothing', () => {
    const text =
      '1. **Question 1**: What is...?\n   - A) Option A\n   - B) Option B\n   - C) Option C\n   - **Answer**: B\n';
    assert.deepEqual(summary(text), []);
  });
});

describe('Questions that MkDocs folds', () => {
  const fold = (title: string, body: string) => `??? question "${title}"\n    ${body}\n\n`;

  it('may state what is to be judged, where they call themselves questions', () => {
    const judged = (words: string, truth: string) => fold(words, `1. True\n    2. False\n\n    **Ans:** ${truth}`);
    const text = judged('1. Q: A queue pushes', 'False') + judged('2. Q: A topic pushes', 'True');
    assert.deepEqual(summary(text), ['A queue pushes => False', 'A topic pushes => True']);
  });

  it('may end in a hint', () => {
    const text =
      fold('Q) What is a queue?', '- A buffer.') +
      fold('Q) What is the difference between both? (With examples)', '- One keeps, one pushes.') +
      fold('Q) What is a topic?', '- A list.');
    assert.equal(summary(text)[1], 'What is the difference between both? (With examples) => One keeps, one pushes.');
  });
});

describe('Practice in other languages', () => {
  it('the stem and the options once more in another script are the same question', () => {
    const text = `## Question 1\n\nWhich one pushes?\n\nA. A queue\nB. A topic\n\n[번역]\n어느 것이 메시지를 밀어냅니까?\n\nA. 대기열\nB. 주제\n\n<details>\n<summary>정답 보기</summary>\n정답은: B\n\n주제는 밀어냅니다.\n</details>\n`;
    const question = only(text);
    assert.deepEqual(choices(question), ['A queue', '* A topic']);
    assert.equal(question.explanation, '주제는 밀어냅니다.');
  });

  it('a short word for a question opens one in Japanese and in Chinese', () => {
    assert.deepEqual(
      summary(
        '### 問 1\n\n待つサービスは何ですか。\n\n#### 解答\n\nSQS\n\n---\n\n### 問 2\n\n押すサービスを答えてください。\n\n解答\n\nSNS\n',
      ),
      ['待つサービスは何ですか。 => SQS', '押すサービスを答えてください。 => SNS'],
    );
    const choice = (kind: string, at: number) =>
      `### ${kind} ${at}/9\n\n一家公司需要保存消息。\n\n- A. 队列\n- B. 主题\n- C. 流\n\n`;
    assert.equal(readQuestions(choice('单选题', 1) + choice('多选题', 2)).questions.length, 2);
  });
});

describe('A card with two colons', () => {
  it('is divided behind its question, not within the name of what it asks about', () => {
    const text =
      '#flashcards\n\nWhat does Queue::send(message) do?::It waits for room.\n\nWhat makes Buffer(std::size_t size)? :: A buffer of that size.\n';
    assert.deepEqual(summary(text), [
      'What does Queue::send(message) do? => It waits for room.',
      'What makes Buffer(std::size_t size)? => A buffer of that size.',
    ]);
  });

  it('may ask why without a question mark', () => {
    assert.deepEqual(summary('#flashcards\n\nWhy are interfaces important in Java:: They part what from how.\n'), [
      'Why are interfaces important in Java => They part what from how.',
    ]);
  });
});

describe('A key behind the number of its question', () => {
  it('may be called an answer in another language', () => {
    const asked = (word: string, at: number) =>
      `## ${word} ${at}\n\nA. SQS\nB. SNS\nC. MQ\n\n`.replace('\n\n', '\n**무엇?**\n\n');
    const text = `${asked('문제', 1)}${asked('문제', 2)}# 정답\n\n## 문제 1 정답: B (SNS)\n**해설**: 보낸다.\n\n## 문제 2 정답: A, C\n**해설**: \n- A: 기다린다.\n- C: 기다린다.\n`;
    assert.deepEqual(summary(text), ['무엇? => SNS', '무엇? => SQS + MQ']);
  });
});
