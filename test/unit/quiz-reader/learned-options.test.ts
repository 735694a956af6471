import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { content, summary } from './support';

const services = ['Amazon SQS', 'Amazon SNS', 'Kinesis Data Streams', 'Amazon MQ'];
const stems = [
  'Which service keeps messages until somebody polls?',
  'Which service pushes to every subscriber?',
  'Which service can be read again from the start?',
  'Which service speaks AMQP?',
];

/** One question of each stem, in a form of somebody's own. */
function note(form: (stem: string, options: readonly string[], right: number) => string): string {
  return `# Practice\n\n${stems.map((stem, index) => form(stem, services, index)).join('\n\n')}\n`;
}

const all = stems.map((stem, index) => `${stem} => ${services[index]}`);

describe('Options without letters or boxes are learned from the note that repeats them', () => {
  it('bullets of which a mark sets one apart', () => {
    const mark = (text: string) => `<span style="color:green">${text}</span>`;
    const text = note((stem, options, right) => {
      return `**${stem}**\n\n${options.map((one, at) => `• ${at === right ? mark(one) : one}`).join('\n')}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('but not what stands below headings of a guide that ask', () => {
    const asked = stems.slice(0, 3).map((stem, at) => {
      return `${stem}\n${services.map((one) => (one === services[at] ? `- **${one}**` : `- ${one}`)).join('\n')}`;
    });
    const guide = ['Amazon SQS', 'Amazon SNS', 'Amazon MQ', 'Firehose'].map(
      (name) => `## How does ${name} work?\n\n- It takes messages.\n- It keeps them.\n- It hands them out.`,
    );
    assert.deepEqual(
      summary(`# Guide\n\n${guide.join('\n\n')}\n\n## Check\n\n${asked.join('\n\n')}\n`),
      all.slice(0, 3),
    );
  });

  it('bullets with the letter of the key below them', () => {
    const text = note((stem, options, right) => {
      return `${stem}\n- ${options.join('\n- ')}\n\nAnswer: ${'ABCD'.charAt(right)}`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('paragraphs with nothing but a letter below them', () => {
    const text = note((stem, options, right) => {
      const turned = [...options.slice(right), ...options.slice(0, right)];
      return `# ${right + 1}\n${stem}\n\n${turned.join('\n\n')}\n\nA`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('lines with the words of one behind "Ans"', () => {
    const text = note((stem, options, right) => {
      return `${right + 1}. ${stem}\n ${options.join('\n ')}\n\nAns - ${services[right]}\n\n-----`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('bullets that nothing names, where all stand below what asks to choose and are as many', () => {
    const more = [...stems, 'Which of these is FIFO?', 'Which of these has shards?'];
    const text = more.map((stem, at) => `${at + 1}. ${stem}\n* ${services.join('\n* ')}`).join('\n');
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, options }) => `${stem} ${options.length}`),
      more.map((stem) => `${stem} 4`),
    );
  });

  it('bullets of which one is in bold, and those of which none is', () => {
    const form = (stem: string, right: number) => {
      return `#### Q${right + 1}. ${stem}\n\n${services.map((one, at) => `- ${at === right ? `**${one}**` : one}`).join('\n')}\n`;
    };
    const text = [...stems, ...stems, 'Which service is none of these?'].map((stem, at) =>
      form(stem, at < 8 ? at % 4 : 9),
    );
    assert.equal(readQuestions(text.join('\n')).questions.length, 9);
    assert.deepEqual(summary(text.join('\n')).slice(0, 4), all);
  });

  it('bullets of which one is in bold in each of a few lists, with reasons in fences below', () => {
    const said = [...stems, 'What has no shards?'].map((words) => words.replace('Which service', 'What'));
    const text = said.map((words, at) => {
      const lines = services.map((one, index) => (index === 1 + (at % 3) ? `- **${one}**` : `- ${one}`));
      return `### ${at + 1}. (3)\n\n> ${words}\n>\n${lines.join('\n')}\n\n\`\`\`\nThis\n${'- Reason\n'.repeat(5)}\`\`\`\n`;
    });
    assert.deepEqual(
      summary(text.join('\n')),
      said.map((words, at) => `${words} => ${services[1 + (at % 3)]}`),
    );
  });

  it('bullets below a paragraph that follows the explanation of the question before', () => {
    const text = note((stem, options) => {
      return `**${stem}**\n\n- ${options.join('\n- ')}\n\n### Explanation\n\nIt does, as the guide says.`;
    });
    const more = `${text}\n${text.replace('# Practice\n\n', '')}`;
    assert.equal(readQuestions(more).questions.length, 8);
    assert.equal(readQuestions(more).questions[2]?.explanation, 'It does, as the guide says.');
  });

  it('bare lines of which a bullet sets one apart', () => {
    const text = note((stem, options, right) => {
      const lines = options.map((one, at) => (at === right ? `    * ${one}` : `    ${one}`));
      return `QUESTION ${right + 1}\n\n${stem}\n\n${lines.join('\n\n')}\n\nGood work!\n\n    It does.`;
    });
    assert.deepEqual(summary(text), all);
  });

  it('short paragraphs between numbers, as many each time, that nothing names', () => {
    const more = [...stems, 'Which of these is FIFO?'];
    const turned = (at: number) => [...services.slice(at % 4), ...services.slice(0, at % 4)].join('\n\n');
    const text = more.map((stem, at) => `${at + 1}.\n\n${stem}\n\n${turned(at)}\n`).join('\n');
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, options }) => `${stem} ${options.length}`),
      more.map((stem) => `${stem} 4`),
    );
  });

  it('lines of which an answer "A:" names one', () => {
    const text = note((stem, options, right) => `Q : ${stem}\n- ${options.join('\n- ')}\nA : ${services[right]}`);
    assert.deepEqual(summary(text), all);
  });

  it('and one that stands below words that ask nothing is one of them', () => {
    const form = (stem: string, right: number) =>
      `${right + 1}. ${stem}\n- ${services.join('\n- ')}\n\nAnswer: ${services[right]}`;
    const text = [...stems, 'The service with shards is'].map((stem, at) => form(stem, at % 4)).join('\n\n');
    assert.equal(readQuestions(text).questions.length, 5);
    assert.equal(readQuestions(text).questions.at(-1)?.options.length, 4);
  });

  it('gives the same as reading anew after an edit that makes or breaks the form', () => {
    const text = note((stem, options, right) => {
      return `## Question\n\n${stem}\n\n- ${options.join('\n- ')}\n\nAnswer: ${'ABCD'.charAt(right)}`;
    });
    let before = readQuestions('');
    for (let end = 0; end <= text.length; end += 7) {
      const now = text.slice(0, end);
      before = readQuestions(now, before);
      assert.deepEqual(content(before), content(readQuestions(now)));
    }
  });
});

describe('Bold type at the head of an option', () => {
  const ask = (options: readonly string[]) => summary(`1. Which one fits?\n- ${options.join('\n- ')}\n`);

  it('says that it is right where no other has any', () => {
    assert.deepEqual(ask(['A. Standard — it costs more', 'B. **Tiering** — it moves objects', 'C. One zone']), [
      'Which one fits? => **Tiering** — it moves objects',
    ]);
  });

  it('says nothing where another has some', () => {
    assert.deepEqual(ask(['A. Standard', 'B. **Tiering** — it moves objects', 'C. One **zone**']), [
      'Which one fits? => ',
    ]);
  });
});

describe('How many are right, said in a paragraph of its own,', () => {
  it('is part of the stem before it', () => {
    const text = 'Which two services push?\n\n(Choose 2)\n\nA. SNS\nB. SQS\nC. EventBridge\n\nAnswer: A, C\n';
    assert.deepEqual(summary(text), ['Which two services push?\n\n(Choose 2) => SNS + EventBridge']);
  });
});

describe('Round boxes', () => {
  it('are boxes on items of lists', () => {
    const text = '1. Which one pushes?\n\n    - ( ) SQS\n    - (x) SNS\n    - ( ) Kinesis\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });
});

describe('Options in a table', () => {
  it('are its rows that begin with a letter, and a tick or bold type says which is right', () => {
    for (const right of ['| **c.** | **Memory ✓** |', '| **c.** | **Memory** |', '| c. | Memory ✅ |']) {
      const text = `## Question 1\n**A ring helps prevent:**\n\n| Option | Answer |\n|---|---|\n| a. | Underflow |\n| b. | Deletion |\n${right}\n| d. | Overflow |\n\n### Why others are wrong:\n- **a. Underflow**: it does not\n`;
      assert.deepEqual(
        readQuestions(text).questions.map(({ stem, options }) => [stem, ...options.map((one) => one.text)]),
        [['A ring helps prevent:', 'Underflow', 'Deletion', 'Memory', 'Overflow']],
      );
      assert.deepEqual(summary(text), ['A ring helps prevent: => Memory']);
    }
  });

  it('are no rows of more cells, nor records of names', () => {
    const text = '## Which record is it?\n\n| Type | Use | Cost |\n|---|---|---|\n| A | IPv4 | 0 |\n| B | none | 1 |\n';
    assert.deepEqual(readQuestions(text).questions, []);
  });
});

describe('Questions in fences', () => {
  it('end with their fence', () => {
    const fence = (stem: string) => `\`\`\`\n${stem}？\n(A) Kinesis    (B) SQS\n(C) SNS      (D) MQ\n\`\`\`\n`;
    const text = fence('下列何者可以重讀') + fence('下列何者推送訊息');
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.map((one) => one.text)),
      [
        ['Kinesis', 'SQS', 'SNS', 'MQ'],
        ['Kinesis', 'SQS', 'SNS', 'MQ'],
      ],
    );
  });
});

describe('Lists of notes are no options', () => {
  const none = (text: string) =>
    assert.deepEqual(
      readQuestions(text).questions.filter(({ options }) => options.length > 0),
      [],
    );

  it('terms in bold below headings that ask', () => {
    const section = (name: string) =>
      `### What is ${name}?\n\n- **Fully managed**\n- Scales by itself\n- Costs per request\n- Encrypts at rest\n`;
    none(['SQS', 'SNS', 'Kinesis', 'EventBridge', 'MQ', 'Step Functions'].map(section).join('\n'));
  });

  it('paragraphs of answers, however many', () => {
    const answer = (name: string, parts: number) =>
      `1. What is ${name}?\n\n${`It is a managed service.\n\n`.repeat(parts)}`;
    none([1, 2, 3, 1, 2, 4].map((parts, at) => answer(`service ${at}`, parts)).join('\n'));
  });

  it('a sentence and bullets below it', () => {
    const part = (name: string) => `What is ${name}?\n\nA service of AWS\n\n- managed\n- cheap\n`;
    none(['SQS', 'SNS', 'Kinesis', 'MQ', 'EventBridge'].map(part).join('\n'));
  });

  it('terms in bold in the midst of a few long lists', () => {
    const section = (name: string) =>
      `### What is ${name}?\n\n- Fully managed\n- **Serverless**\n- Costs per request\n- Encrypts at rest\n- Scales\n`;
    none(['SQS', 'SNS', 'Kinesis', 'EventBridge'].map(section).join('\n'));
  });

  it('points to make in answers to interview questions', () => {
    const answer = (name: string) =>
      `1. How would you scale ${name}?\n   - Measure first\n   - Add consumers\n   - Batch\n2. What breaks first in ${name}?\n   - The database\n   - The network\n`;
    none(['a queue', 'a topic', 'a stream', 'a bus'].map(answer).join('\n'));
  });

  it('pros and cons, chores, and steps', () => {
    const part = (name: string) =>
      `## Why ${name}?\n\n- ✅ Cheap\n- ❌ Slow\n\n## Next for ${name}?\n\n- [ ] Measure\n- [ ] Try\n\n1. Create it\n2. Send to it\n`;
    none(['SQS', 'SNS', 'Kinesis', 'MQ'].map(part).join('\n'));
  });
});

describe('A question that might be something else is one among many of its form', () => {
  const lettered = (stem: string, key: string) =>
    `${stem}\nA. Amazon SQS\nB. Amazon SNS\nC. Amazon MQ\nD. Kinesis\n${key}`;

  it('without a key or a question mark', () => {
    const asked = stems.concat('Which one has topics?').map((stem, at) => lettered(`${at + 1}. ${stem}`, 'Ans: B'));
    const text = [...asked, lettered('6. The service with shards is known as', 'Ans:')].join('\n\n');
    assert.equal(readQuestions(text).questions.length, 6);
  });

  it('with its letters in another order', () => {
    const text = '### Question 1\n**Which two copy?**\n- a. ADD\n- **d. Both** ✅\n- b. COPY\n- c. MOVE\n';
    assert.deepEqual(summary(text), ['Which two copy? => Both']);
  });

  it('about a task, among lists of tasks that are questions', () => {
    const quiz = (stem: string) => `<quiz>\n${stem}\n- [x] It polls\n- [ ] It pushes\n- [ ] It waits\n</quiz>\n`;
    const asked = [
      'What does SQS do?',
      'What does a worker do?',
      'What does Lambda do?',
      'What do pipes do?',
      'What is it?',
    ];
    assert.equal(readQuestions([...asked, 'What is the task of a poller?'].map(quiz).join('\n')).questions.length, 6);
  });
});

describe('A key in words of another language', () => {
  const options = 'A. Amazon SQS\nB. Amazon SNS\nC. Amazon MQ\n';

  it('ends in a letter of the options', () => {
    for (const key of [
      'Poprawne: B',
      'Poprawne B',
      '**Vastaus:** B',
      'Oikea vaihtoehto on: B.',
      'الإجابة هي الخيار: B',
    ]) {
      assert.deepEqual(summary(`1. Which one pushes?\n${options}\n${key}\n`), ['Which one pushes? => Amazon SNS'], key);
    }
  });

  it('and the reasons below it are no question', () => {
    const why = 'It pushes.\nThe other options are incorrect:\nA. It polls.\nC. It is a broker.\n';
    assert.deepEqual(summary(`1. Which one pushes?\n${options}\nPoprawne B\n\n${why}`), [
      'Which one pushes? => Amazon SNS',
    ]);
  });

  it('or repeats one of them', () => {
    assert.deepEqual(summary(`1. Which one pushes?\n${options}\nVastaus: Amazon SNS\n`), [
      'Which one pushes? => Amazon SNS',
    ]);
  });

  it('stands in bold behind a number at the end', () => {
    const text = `**Câu 1.** Which one pushes?\n- A. SQS\n- B. SNS\n\n**Câu 2.** Which one polls?\n- A. SQS\n- B. SNS\n\n## Đáp án\n\n**Câu 1 — Đáp án B.** SNS pushes.\n\n**Câu 2 — Đáp án A.** SQS polls.\n`;
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one polls? => SQS']);
  });

  it('stands below headings of that language', () => {
    const text = `#### 문제\nWhich one pushes?\n#### 보기\n- A: SQS\n- B: SNS\n#### 정답\n- 정답: B\n- It pushes.\n`;
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });

  it('is none where no option has its letter', () => {
    assert.deepEqual(summary(`1. Which one pushes?\n${options}\nHepatitis: E\n`), ['Which one pushes? => ']);
  });
});

describe('Lines in a fence', () => {
  const fence = (stem: string, lines: string) => `## ${stem}\n\n\`\`\`\n${lines}\n\`\`\`\n\nIt says why.\n\n`;
  const asked = [
    fence('Which one pushes?', 'SQS\n>> SNS\npgadmin'),
    fence('Which of these poll? (Choose 2)', '>> SQS\nSNS\n>> Kinesis'),
    fence('Which one replays?', '>> Kinesis\nSNS'),
  ];
  const read = [
    'Which one pushes? => SNS',
    'Which of these poll? (Choose 2) => SQS + Kinesis',
    'Which one replays? => Kinesis',
  ];

  it('are options where arrows point at the right ones below each of several questions', () => {
    assert.deepEqual(summary(asked.join('')), read);
    assert.deepEqual(summary(fence('Which one waits?', 'A) SNS\n>> B) SQS')), ['Which one waits? => SQS']);
  });

  it('are code without arrows', () => {
    assert.deepEqual(summary(asked.join('').replaceAll('>> ', '')), []);
  });
});
