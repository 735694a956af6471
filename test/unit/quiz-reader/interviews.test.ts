import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

describe('An answer in words', () => {
  it('stands behind a single A. below a question with a number, which may have a point', () => {
    const text =
      '# Interview\n\n**Q1.1. What is a topic?**  \nA. A place to publish to.\n\n**Q1.2. What is a queue?**  \nA. `SQS` is one.\n\n---\n\nQ1.3. Which one replays?\nA. SQS\nB. Kinesis\nAnswer: B\n';
    assert.deepEqual(summary(text), [
      'What is a topic? => A place to publish to.',
      'What is a queue? => `SQS` is one.',
      'Which one replays? => Kinesis',
    ]);
  });

  it('answers a heading that asks and adds a hint', () => {
    const text = '## 21. What is a pipe? (EventBridge)\n\n**Answer:**\nIt joins a source and a target.\n';
    assert.deepEqual(summary(text), ['What is a pipe? (EventBridge) => It joins a source and a target.']);
  });
});

describe('Numbered questions of an interview', () => {
  const ask = (number: number, stem: string, answer: string) => `**Q${number}: ${stem}**\n${answer}\n`;
  const answers = [
    'A queue holds work until a worker has taken it.',
    'It waits:\n\n- for the timeout\n- for the next attempt',
    'Amazon SNS pushes to all that subscribe.',
  ];
  const list = (few: number) =>
    answers
      .slice(0, few)
      .map((answer, index) => ask(index + 1, `Why is it number ${index + 1}?`, answer))
      .join('\n');

  it('are answered by what stands below them', () => {
    const { questions } = readQuestions(`# Queues\n\n${list(3)}\n## More\n\nSomething else.\n`);
    assert.deepEqual(
      questions.map(({ kind, stem }) => `${kind} ${stem}`),
      ['card Why is it number 1?', 'card Why is it number 2?', 'card Why is it number 3?'],
    );
    assert.equal(questions[0]?.answer, answers[0]);
    assert.match(questions[1]?.answer ?? '', /^It waits:\s+- for the timeout\s+- for the next attempt$/);
    assert.equal(questions[2]?.answer, answers[2]);
  });

  it('are a discussion where there are fewer than three, and open without words below them', () => {
    assert.deepEqual(summary(list(2)), []);
    assert.deepEqual(summary('Q1: Who?\n\nQ2: Where?\n\nQ3: Why?\n\nQ4: When?\n'), []);
  });

  it('are none in a tree of decisions', () => {
    const tree = (number: number) => `Q${number}: How large is a message?\n    └── Less than 256 KB → SQS\n`;
    assert.deepEqual(summary(`\`\`\`\n${[1, 2, 3].map(tree).join('\n')}\`\`\`\n`), []);
  });

  it('ask by telling to explain where they have a number and an answer', () => {
    const text = '### 7. Explain the states of a message.\n**Answer:**\nIt is in flight, or it is not.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, answer }) => [stem, answer]),
      [['Explain the states of a message.', 'It is in flight, or it is not.']],
    );
    assert.deepEqual(summary('### 7. Cost of storage\n**Solution:** Right-size it.\n'), []);
  });
});

describe('A list of questions with words below each', () => {
  const facts: readonly (readonly [string, string])[] = [
    ['What is a topic?', 'Subscribers hear of all that is published to it.'],
    ['Why is a message seen twice?', 'The consumer took longer than it had asked for.'],
    ['Explain long polling.', 'The call waits until something is there.'],
    ['How does a stream replay?', 'Each consumer keeps its own place in it.'],
    ['What is a partition key?', 'It says which shard a record goes to.'],
    ['When does a pipe filter?', 'Before anything is sent on, and free of charge.'],
  ];
  const inForm = (form: (number: number, stem: string, answer: string) => string, few = facts.length) =>
    facts
      .slice(0, few)
      .map(([stem, answer], index) => form(index + 1, stem, answer))
      .join('\n');
  const read = facts.map(([stem, answer]) => `${stem} => ${answer}`);

  it('is read, whether its numbers stand in headings, in bold, or before plain lines', () => {
    assert.deepEqual(summary(inForm((number, stem, answer) => `### ${number}. ${stem}\n${answer}\n`)), read);
    assert.deepEqual(summary(inForm((number, stem, answer) => `**${number}. ${stem}**\n${answer}\n`)), read);
    assert.deepEqual(summary(inForm((number, stem, answer) => `${number}. **${stem}**\n\n   ${answer}\n`)), read);
    assert.deepEqual(summary(inForm((number, stem, answer) => `${number}. ${stem}\n\n${answer}\n`)), read);
  });

  it('may have pictures before its numbers and line breaks of HTML behind them', () => {
    assert.deepEqual(summary(inForm((number, stem, answer) => `🔹 Q${number}: ${stem}\n${answer}\n`)), read);
    assert.deepEqual(summary(inForm((number, stem, answer) => `**${number}. ${stem}** <br>\n${answer} <br>\n`)), read);
  });

  it('may number its questions in headings or on lines of their own', () => {
    const few = facts.filter(([stem]) => stem.endsWith('?'));
    const form = (head: string) => few.map(([stem, answer], at) => `${head} ${at + 1}:\n\n${stem}\n\n- ${answer}\n`);
    const expected = few.map(([stem, answer]) => `${stem} => ${answer}`);
    assert.deepEqual(summary(form('### Question').join('\n')), expected);
    assert.deepEqual(summary(form('Question').join('\n')), expected);
  });

  it('may have short answers and, in a quiz, statements that are true or false', () => {
    const text =
      '# Quiz on queues\n\n1. What is the longest poll?\n\n- 20 s\n\n2. A topic stores what it sends.\n\n- False\n\n3. Which queue keeps order?\n\n- FIFO\n\n4. Who deletes a message?\n\nTBD\n';
    assert.deepEqual(summary(text), [
      'What is the longest poll? => 20 s',
      'A topic stores what it sends. => False',
      'Which queue keeps order? => FIFO',
    ]);
  });

  it('may have its answers in quotations', () => {
    assert.deepEqual(summary(inForm((number, stem, answer) => `${number}. ${stem}\n> ${answer}\n`)), read);
  });

  it('may begin anew in each section', () => {
    const section = (name: string, from: number) =>
      `## ${name}\n\n${facts
        .slice(from, from + 3)
        .map(([stem, answer], index) => `**${index + 1}. ${stem}**\n${answer}\n`)
        .join('\n')}`;
    assert.deepEqual(summary(`${section('Basics', 0)}\n${section('Streams', 3)}`), read);
  });

  it('keeps the steps of an answer in the answer', () => {
    const text = inForm((number, stem, answer) => `${number}. ${stem}\n\n   ${answer}\n   1. First.\n   2. Then.\n`);
    assert.equal(summary(text).length, facts.length);
  });

  it('has to ask or to tell five times, or three times below a heading that calls it questions', () => {
    const form = (number: number, stem: string, answer: string) => `### ${number}. ${stem}\n${answer}\n`;
    assert.deepEqual(summary(inForm(form, 4)), []);
    assert.deepEqual(summary(`# Interview questions on queues\n\n${inForm(form, 4)}`), read.slice(0, 4));
    assert.deepEqual(summary(`# Interview questions on queues\n\n${inForm(form, 2)}`), []);
  });

  it('may have a heading without a question mark among bold ones that it calls questions', () => {
    const text = `# Common Questions\n\n${inForm((number, stem, answer) => `**${number}. ${stem}**\n${answer}\n`)}\n**7. Costs of a topic:**\nFor each million of requests.\n`;
    assert.deepEqual(summary(text), [...read, 'Costs of a topic: => For each million of requests.']);
  });

  it('does not make prose of the note the answer of a card to those who check claims', () => {
    const { zones } = readQuestions(inForm((number, stem, answer) => `### ${number}. ${stem}\n${answer}\n`));
    assert.deepEqual(zones, []);
  });
});

describe('What has numbers and question marks is no list of questions', () => {
  const five = (form: (number: number) => string) => [1, 2, 3, 4, 5].map(form).join('\n');

  it('where most of its headings are those of sections', () => {
    const text = [
      'What is a queue?',
      'Quotas',
      'Costs',
      'Why two of them?',
      'Alarms',
      'Roles',
      'How do we test?',
      'Who is on call?',
      'Where is the code?',
      'Names',
      'Tags',
      'Links',
    ]
      .map((title, index) => `## ${index + 1}. ${title}\n\nThere is much to say about it.\n`)
      .join('\n');
    assert.deepEqual(summary(text), []);
  });

  it('where they are still open', () => {
    const list = five(
      (number) => `${number}. Which retention for case ${number}?\n   - Proposal: four days, as elsewhere.\n`,
    );
    assert.deepEqual(summary(`## Open questions\n\n${list}`), []);
    assert.deepEqual(
      summary(five((number) => `${number}. Should case ${number} be split?\n   We think that it should.\n`)),
      [],
    );
  });

  it('where they branch', () => {
    assert.deepEqual(
      summary(five((number) => `${number}. Is case ${number} ordered?\n   Yes → FIFO\n   No → go on\n`)),
      [],
    );
  });

  it('where what stands below them are options of which none is called right', () => {
    assert.deepEqual(
      summary(five((number) => `${number}. Which one suits case ${number}?\n   - SQS\n   - SNS\n   - Kinesis\n`)),
      [],
    );
    assert.deepEqual(
      summary(five((number) => `${number}. How is case ${number} done?\n\nBy a queue\n\nBy a topic\n\nBy a stream\n`)),
      [],
    );
    assert.deepEqual(
      summary(
        five(
          (number) =>
            `${number}. How is case ${number} done?\n\nA\nBy a queue that waits\n\nB\nBy a topic that pushes\n`,
        ),
      ),
      [],
    );
  });

  it('where three and more texts stand below the numbers of a test', () => {
    const text = five(
      (number) =>
        `### Question ${number}\n\nHow is case ${number} done?\n\nBy a queue.\n\nBy a topic.\n\nBy a stream.\n`,
    );
    assert.deepEqual(summary(text), []);
  });

  it('where most of them are open, and the heading of a section stands below the last', () => {
    const list = five((number) => `${number}. What is case ${number}?\n`);
    assert.deepEqual(summary(`# Interview questions\n\n${list}\nSet 2\n\n${list}\nSet 3\n\n${list}\nThe end\n`), []);
  });

  it('where a list of an answer begins with the same numbers', () => {
    const text =
      '# Interview questions\n\n1. Read it.\n2. Say it.\n\n1. What waits?\n\nA queue.\n\n2. What tells?\n\nA topic.\n\n3. What replays?\n\nA stream.\n';
    assert.deepEqual(summary(text), [
      'What waits? => A queue.',
      'What tells? => A topic.',
      'What replays? => A stream.',
    ]);
  });

  it('where nothing stands below them', () => {
    assert.deepEqual(summary(five((number) => `${number}. What is case\nnumber ${number}?\n`)), []);
    const torn =
      '# Interview questions\n\n1. What waits?\n\nA queue.\n\n2. Describe the redrive of messages,\nits limits and its costs.\n';
    assert.deepEqual(summary(torn), []);
  });
});

describe('An answer that is called one', () => {
  it('stands below a number and need not be asked for with a question mark', () => {
    const text =
      '**1. Describe a redrive.**\n*Answer:* Messages go back to where they came from.\n\n**2. A queue grows.**\n*Answer:* Add consumers.\n';
    assert.deepEqual(summary(text), [
      'Describe a redrive. => Messages go back to where they came from.',
      'A queue grows. => Add consumers.',
    ]);
    assert.deepEqual(summary('1. Open the console.\n2. Type the name.\nAnswer: yes, it is the one.\n'), []);
    assert.deepEqual(summary('1. A queue grows.\nSolution: add consumers.\n'), []);
  });

  it('may stand in a heading, below a heading that is the question', () => {
    const text =
      '# 1. Peaks\n\n# Question: Traffic varies. How do you follow it?\n\n# Answer: I would let a group scale.\n\n# 2. Secrets\n\n# Question: Where are they kept?\n\n# Answer: In a store that rotates them.\n';
    assert.deepEqual(summary(text), [
      'Traffic varies. How do you follow it? => I would let a group scale.',
      'Where are they kept? => In a store that rotates them.',
    ]);
  });

  it('stands below a heading with a number that states something, but what names the answer asks nothing', () => {
    assert.deepEqual(summary('### 7. Queues keep order\n- **Answer:** Only FIFO queues do.\n'), [
      'Queues keep order => Only FIFO queues do.',
    ]);
    assert.deepEqual(summary('### 4. Answer and explanation\n\n✅ **Correct answer**: Use a FIFO queue.\n'), []);
    assert.deepEqual(summary('### 2. What to review\n\n**A01: Broken access control**\n- Roles\n'), []);
    assert.deepEqual(summary('## 6. Self-score\n\nAnswer key: [answers](answers.md)\n'), []);
  });

  it('is a numbered list in a fold', () => {
    const text =
      '**1. Quais são os passos?**\n<details><summary>Ver resposta</summary>\n\n1. Criar\n2. Enviar\n3. Ler\n</details>\n\n---\n\n**2. Qual lê?**\n<details><summary>Ver resposta</summary>\nO consumidor.\n</details>\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ answer }) => answer),
      ['1. Criar\n2. Enviar\n3. Ler', 'O consumidor.'],
    );
  });

  it('may name options that stand as lines in the paragraph of a numbered question', () => {
    const text =
      '4. Which resources have to be there?\n A gateway.\n A gateway subnet.\n A balancer.\n\nAns - A gateway, A gateway subnet\n\n5. Which one stores files?\n A queue.\n A bucket.\n\nAns - A bucket.\n';
    assert.deepEqual(summary(text), [
      'Which resources have to be there? => A gateway. + A gateway subnet.',
      'Which one stores files? => A bucket.',
    ]);
  });

  it('may have the number of its question', () => {
    const text =
      '**Q1: What is a topic?**\n**A1:** A place to publish to.\n\n**Q2: Compare a queue with it.**\n**A2:**\n\n- One takes, all hear.\n';
    assert.deepEqual(summary(text), [
      'What is a topic? => A place to publish to.',
      'Compare a queue with it. => One takes, all hear.',
    ]);
  });

  it('may stand below headings of its own, and a weak one is none', () => {
    const text =
      '## Question 4: Two tools\n\n### Scenario\nA team sends all it has to one queue.\n\n### Interview Question\nWould you split it?\n\n### Strong Senior Answer\nBy the time that work takes, yes.\n\n### Common Weak Answer\n"Queues are cheap."\n';
    assert.match(
      summary(text).join('\n'),
      /^[^=]*A team sends all[^=]*Would you split it\? => By the time that work takes, yes\.$/,
    );
  });

  it('goes on with the list that it announces or begins with, numbers and all', () => {
    const text =
      'Q: What waits?\nA: Two things:\n- the queue\n- the poll\n\nQ: What retries?\n**Answer:**\n\n1. The queue.\n2. The mapping.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ answer }) => answer),
      ['Two things:\n- the queue\n- the poll', '1. The queue.\n2. The mapping.'],
    );
  });

  it('answers the heading that asks below a bare number, and what was told before it', () => {
    const text =
      '# Scenarios\n\n## 1.\nA shop must not lose an order.\n\n### Which service keeps it?\n\nAnswer:\nAmazon SQS.\n\n---\n\n## 2.\nAll shops must hear of it.\n\n### Which service tells them?\n\nAnswer:\nAmazon SNS.\n';
    assert.deepEqual(summary(text), [
      'A shop must not lose an order.\n\nWhich service keeps it? => Amazon SQS.',
      'All shops must hear of it.\n\nWhich service tells them? => Amazon SNS.',
    ]);
  });

  it('is folded below a scenario, and code goes on with it', () => {
    const scenario = '## Orders in bursts\n\n**Scenario:** Lambda takes from a queue and the database refuses.\n';
    assert.deepEqual(
      summary(`${scenario}\n<details>\n<summary>✅ Solution</summary>\n\nCap the concurrency.\n\n</details>\n`),
      ['**Scenario:** Lambda takes from a queue and the database refuses. => Cap the concurrency.'],
    );
    assert.deepEqual(summary(`${scenario}\n### Solution\n\nCap the concurrency.\n`), []);
    const steps = '### Q3. Purge a queue\n\n**Solution Steps:** The command:\n\n```bash\naws sqs purge-queue\n```\n';
    assert.match(readQuestions(steps).questions[0]?.answer ?? '', /^The command:\s+```bash\naws sqs purge-queue\n```$/);
  });

  it('stands below a box that is ticked once it is known', () => {
    const text =
      '- [ ] **Question:** What is a pipe?\n> See the chapter on pipes.\n\n**Answer:** It joins a source and a target.\n\n- [ ] **Code:** **Question:** How is it deployed?\n\n**Answer:** With a template.\n';
    assert.deepEqual(summary(text), [
      'What is a pipe?\n\nSee the chapter on pipes. => It joins a source and a target.',
      'How is it deployed? => With a template.',
    ]);
  });
});

describe('Admonitions of MkDocs that ask', () => {
  const ask = (title: string, mark = '???') =>
    `${mark} question "${title}"\n    **It waits.**\n\n    Then it goes.\n\n`;
  const answer = '**It waits.**\n\nThen it goes.';

  it('are answered by what is folded in them, where a note has several', () => {
    const text = `# Queues\n\n${ask('1. What is a queue?')}${ask('2. Explain the delay of a queue.', '???+')}${ask('3. Why does it wait?**')}Behind it.\n`;
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, answer: words }) => [stem, words]),
      [
        ['What is a queue?', answer],
        ['Explain the delay of a queue.', answer],
        ['Why does it wait?', answer],
      ],
    );
  });

  it('are notes of a manual where they stand alone, do not ask or are not folded', () => {
    assert.deepEqual(summary(ask('When is this useful?')), []);
    assert.deepEqual(summary(ask('Show the steps').repeat(3)), []);
    assert.deepEqual(summary(['Who?', 'Why?', 'When?'].map((title) => ask(title, '!!!')).join('')), []);
  });

  it('hold options as other questions do', () => {
    const text = '!!! question "Which one replays?"\n\n    - [ ] SQS\n    - [x] Kinesis\n\nText.\n';
    assert.deepEqual(summary(text), ['Which one replays? => Kinesis']);
  });
});

describe('A title', () => {
  const sections = ['What is a queue?', 'What is a topic?', 'How does one wait?'].map(
    (asks) => `## ${asks}\n\nSo.\n\n`,
  );

  it('calls a note questions about something', () => {
    assert.equal(summary(`# Messaging questions\n\n${sections.join('')}`).length, 3);
  });

  it('calls it no quiz where the questions are open, or ours', () => {
    for (const title of ['Open questions', 'Our questions', 'Messaging']) {
      assert.deepEqual(summary(`# ${title}\n\n${sections.join('')}`), [], title);
    }
  });
});

describe('Sections of answers', () => {
  it('with numbers in bold are no questions where plain headings of their level ask', () => {
    const section = (number: number) => `### ${number}. **Form ${number}**\nIt has rules.\n\n`;
    const ask = (number: number) =>
      `### ${number}. What is it?\nIt is number ${number}.\n\n${section(1)}${section(2)}${section(3)}`;
    const { questions } = readQuestions([1, 2, 3, 4, 5].map(ask).join(''));
    assert.deepEqual(
      questions.map(({ answer }) => answer),
      [1, 2, 3, 4, 5].map((number) => `It is number ${number}.`),
    );
  });
});
