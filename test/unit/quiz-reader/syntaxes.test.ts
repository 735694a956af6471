import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, only, summary } from './support';

describe('Questions are read', () => {
  it('as lettered options with a key in raw HTML, numbered one after the other', () => {
    const text = `# Exam

1. Which service pushes?
    - A. Amazon SQS
    - B. Amazon SNS

    <details markdown=1><summary markdown='span'>Answer</summary>
      Correct answer: B
    </details>

2. Which two keep messages? <br/> Think of consumers that are away. (Choose TWO)
    - A. Amazon SQS
    - B. Amazon SNS
    - C. Amazon Kinesis

    <details><summary>Answer</summary>

    Correct Answer: Ac

    Explanation:
    - A queue and a stream store what they take.

    </details>
`;
    assert.deepEqual(summary(text), [
      'Which service pushes? => Amazon SNS',
      'Which two keep messages? Think of consumers that are away. (Choose TWO) => Amazon SQS + Amazon Kinesis',
    ]);
  });

  it('when options are separated by line breaks of HTML', () => {
    const text = '<p>Which one pushes?<br>A. SQS<br>B. SNS<br>C. Kinesis</p>\n<b>Answer: B</b>\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'Kinesis']);
  });

  it('when the first option stands on the line of the stem', () => {
    const text = '1. Which one pushes?   - A. SQS\n    - B. SNS\n\n    Answer: B\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('as task lists, with letters or without, hard-wrapped stem and options', () => {
    const text = `#### Question  3

**A shop must lose no order when its
warehouse is down for a day. What should

an Architect use?**

- [ ] :  A topic that sends to the warehouse over

HTTPS

- [x] :  A queue

- hasExplain:: [[explanation_Question  3.md]]

#amazon_sqs #amazon_sns
`;
    const question = only(text);
    assert.equal(
      question.stem,
      'A shop must lose no order when its warehouse is down for a day. What should an Architect use?',
    );
    assert.deepEqual(choices(question), ['A topic that sends to the warehouse over HTTPS', '* A queue']);
    assert.equal(question.explainedBy, 'explanation_Question  3.md');
    assert.deepEqual(question.topics, ['sqs', 'sns']);
  });

  it('as task lists below headings that ask', () => {
    const text =
      '### Which one pushes?\n\n- [ ] SQS.\n- [x] SNS.\n\n**[Back to top](#top)**\n\n### Which one polls?\n\n- [x] SQS.\n- [ ] SNS.\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS.', 'Which one polls? => SQS.']);
  });

  it('with options that are code', () => {
    const text =
      '### Question 1\nWhich policy is the narrowest?\n\n- [x] :\n\n```json\n{ "Action": "sqs:SendMessage" }\n```\n\n- [ ] :\n\n```json\n{ "Action": "sqs:*" }\n```\n';
    assert.deepEqual(choices(only(text)), [
      '* ```json\n{ "Action": "sqs:SendMessage" }\n```',
      '```json\n{ "Action": "sqs:*" }\n```',
    ]);
  });

  it('with a verdict heading for each option', () => {
    const text = `# Q01: Buffer a burst

## Question

A shop takes 900 orders a second. What holds them?

## Options

- **A.** A queue.
- **B.** A retry in the browser.

## Answers

### A. Queue — ✅ Correct

- It absorbs the burst.

### B. Retry — ❌ Incorrect

- It adds load.
`;
    const question = only(text);
    assert.deepEqual(choices(question), ['* A queue.', 'A retry in the browser.']);
    assert.deepEqual(
      question.options.map(({ why }) => why),
      ['It absorbs the burst.', 'It adds load.'],
    );
  });

  it('with a key at the end, numbered, listed, or below its own headings', () => {
    const sheet =
      '**Q1.** Which one pushes?\n```\nA. SQS\nB. SNS\n```\n\n**Q2.** Which two poll?\nA. Lambda\nB. Pipes\nC. SNS\n\n';
    const right = ['Which one pushes? => SNS', 'Which two poll? => Lambda + Pipes'];
    assert.deepEqual(
      summary(`${sheet}## Answer key\n\n**Q1. Correct answer: B**\n> It pushes.\n\n**Q2. Correct answers: A, B**\n`),
      right,
    );
    assert.deepEqual(summary(`${sheet}## Answers\n\n1. B\n2. A, B\n`), right);
    assert.deepEqual(
      summary(
        `${sheet}# Answer key\n\n### Question 1\n**Correct answer: B**\n\nIt pushes.\n\n### Question 2\n**Correct answers: A and B**\n`,
      ),
      right,
    );
  });

  it('with the reasons that a separate key gives', () => {
    const text =
      '### Question 1\nWhich one pushes?\n- A) SQS\n- B) SNS\n\n# Answer key\n\n### Question 1\n**Correct answer: B**\n\n- **A) SQS** ✗\n  - It is polled.\n- **B) SNS** ✓\n  - It delivers.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* SNS']);
    assert.deepEqual(
      question.options.map(({ why }) => why),
      ['It is polled.', 'It delivers.'],
    );
  });

  it('with a tick behind the right option, or a sign before it', () => {
    assert.deepEqual(choices(only('Which one pushes?\n\nA. SQS\nB. SNS ✓\nC. Kinesis\n')), ['SQS', '* SNS', 'Kinesis']);
    assert.deepEqual(choices(only('Which ones push?\n\n☑️ A) SNS  \n☐ B) SQS  \n☑️ C) EventBridge\n')), [
      '* SNS',
      'SQS',
      '* EventBridge',
    ]);
  });

  it('as Q: and A: lines', () => {
    const question = only('**Q: What is the longest wait of a long poll?**\nA: 20 seconds\n');
    assert.equal(question.kind, 'card');
    assert.equal(question.stem, 'What is the longest wait of a long poll?');
    assert.equal(question.answer, '20 seconds');
  });

  it('as Q: with options that begin with A:', () => {
    assert.deepEqual(choices(only('Q: Which one pushes?\nA: SQS\nB: SNS\nAnswer: B\n')), ['SQS', '* SNS']);
  });

  it('as numbered options with the number of the answer', () => {
    const text = '### Question 2\nWhere do messages go?\n\n1: The next queue\n\n2: A dead-letter queue\n\nAnswer: 2\n';
    assert.deepEqual(choices(only(text)), ['The next queue', '* A dead-letter queue']);
  });

  it('with the answer in words where there are no options', () => {
    const question = only('### Question 4\nA FIFO queue name ends with ________.\n\n**Answer: .fifo**\n');
    assert.equal(question.answer, '.fifo');
  });

  it('with keys in many wordings', () => {
    const keys = [
      'Answer: B',
      '**Answer:** B',
      'Correct answer: **B**',
      '✅ **Correct Answer: B. SNS**',
      'The correct answer is B.',
      'Ans: b',
      'Correct option: (B)',
      '### ✅ Correct answer: B. SNS',
      '<details><summary>Answer</summary>\n\nB\n</details>',
      '<details><summary>Answer: B</summary></details>',
      '## Answer\n\n**B. SNS**',
      'Answer: SNS',
      '- B',
    ];
    for (const key of keys) {
      assert.deepEqual(choices(only(`Which one pushes?\n\nA. SQS\nB. SNS\n\n${key}\n`)), ['SQS', '* SNS'], key);
    }
  });

  it('with several answers in many wordings', () => {
    const keys = ['A, C', 'AC', 'A and C', 'A & C', 'A,C', 'A; C', '**A**, **C**', 'A. SQS. C. Kinesis', 'Ac'];
    for (const key of keys) {
      const question = only(`Which two keep data? (Choose two)\n\nA. SQS\nB. SNS\nC. Kinesis\n\nAnswer: ${key}\n`);
      assert.deepEqual(choices(question), ['* SQS', 'SNS', '* Kinesis'], key);
      assert.equal(question.kind, 'multiple');
    }
  });

  it('as callouts with nested answers, ticks, several answers, true or false', () => {
    const text = `> [!question] Which one pushes?
> a) SQS
> b) SNS
>> [!success]- Answer
>> b) SNS

> [!question] Which two push? (Select two)
> a) SNS
> b) SQS
> c) EventBridge
>> [!success]- Answer
>> a) SNS
>> c) EventBridge

> [!question] SQS deletes a message as soon as it is received.
>> [!success]- Answer
>> False

> [!question]- Which one polls?
> - [ ] A. SNS
> - [x] B. Pipes

> [!question]- Why does a queue absorb a burst?
> It keeps what the consumer cannot take yet.
`;
    assert.deepEqual(summary(text), [
      'Which one pushes? => SNS',
      'Which two push? (Select two) => SNS + EventBridge',
      'SQS deletes a message as soon as it is received. => False',
      'Which one polls? => Pipes',
      'Why does a queue absorb a burst? => It keeps what the consumer cannot take yet.',
    ]);
  });

  it('as cards and clozes where the note says that it holds flashcards', () => {
    const schedule = '<!--SR:!2026-11-30,4,270-->\n';
    const cards = `Default retention of a queue::4 days
${schedule}Push delivery:::SNS

What does a visibility timeout do?
?
It hides a received message
until the timeout ends.

Fan-out
??
One topic, many queues

A FIFO queue name ends with ==.fifo== and deduplicates within ==5 minutes==.
`;
    const read = [
      'Default retention of a queue => 4 days',
      'Push delivery => SNS',
      'What does a visibility timeout do? => It hides a received message until the timeout ends.',
      'Fan-out => One topic, many queues',
      'A FIFO queue name ends with ____ and deduplicates within ____. => .fifo; 5 minutes',
    ];
    assert.deepEqual(summary(`#flashcards/aws\n\n${cards}`), read);
    assert.deepEqual(summary(`---\ntags: [aws, flashcards]\n---\n${cards}`), read);
    assert.deepEqual(summary(cards.replace(schedule, '')), []);
    assert.deepEqual(summary(cards), read, 'a schedule belongs to a card');
    assert.deepEqual(summary(`#flashcards-aws\n\n${cards.replace(schedule, '')}`), read);
  });

  it('as clozes in the syntax of Anki wherever they are', () => {
    assert.deepEqual(summary('A long poll waits up to {{c1::20 seconds::how long}}.\n'), [
      'A long poll waits up to ____. => 20 seconds',
    ]);
  });

  it('from an explanation alone: the quoted options are the options', () => {
    const text = `**Explanation:**

A queue keeps its messages.

- ✅ :  "A queue that the
  workers poll" is the correct answer.

- ❌ :  “A topic with the workers as "HTTP" subscribers” is incorrect. Topics do not wait

  for a worker.
`;
    const question = only(text);
    assert.deepEqual(choices(question), [
      '* A queue that the workers poll',
      'A topic with the workers as "HTTP" subscribers',
    ]);
    assert.deepEqual(
      question.options.map(({ why }) => why),
      ['A queue keeps its messages.', 'Topics do not wait for a worker.'],
    );
  });

  it('with the reasons of options that stand below the key', () => {
    const text =
      'Which one pushes?\n\nA) SQS\nB) SNS\n\n**Correct Answer: B**\n\n**Why others are wrong:**\n- A) It is polled\n\n---\n';
    assert.equal(only(text).options[0]?.why, 'It is polled');
  });

  it('with images in stem and options', () => {
    const text =
      '### Question 1\nWhat does ![the diagram](flow.png) show?\n\n- [x] ![[fan-out.png]]\n- [ ] ![[chain.png]]\n';
    assert.equal(only(text).stem, 'What does ![the diagram](flow.png) show?');
    assert.deepEqual(choices(only(text)), ['* ![[fan-out.png]]', '![[chain.png]]']);
  });

  it('with lists and code in the stem', () => {
    const text =
      '## Question 1\n\nA shop needs:\n- order\n- replay\n\n```yaml\nType: AWS::SQS::Queue\n```\n\nWhich service fits?\n\nA. SQS\nB. Kinesis\n\nAnswer: B\n';
    assert.equal(
      only(text).stem,
      'A shop needs:\n- order\n- replay\n\n```yaml\nType: AWS::SQS::Queue\n```\n\nWhich service fits?',
    );
  });

  it('with a picture between the heading that asks and the options', () => {
    const text =
      '### 3. A queue shows one message twice, what do you raise to stop that?\n\n![the queue](queue.png)\n\n- [x] The timeout\n- [ ] The delay\n';
    assert.match(only(text).stem, /^A queue shows one message twice, what do you raise/);
  });

  it('with boxes, of which an empty one has a star at the end of what it offers', () => {
    const text = '### Question 4\nWhat lists all files?\n\n- [ ] rm *\n- [x] ls *\n- [ ] cd\n';
    assert.deepEqual(choices(only(text)), ['rm *', '* ls *', 'cd']);
  });
});
