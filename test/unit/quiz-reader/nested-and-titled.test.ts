import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { faults, summary } from './support';

describe('Boxes in the items of a list', () => {
  const dump = [
    '- You keep events for replays.',
    'Which stream do you choose?',
    '\t- [ ] Firehose',
    '\t- [x] Kinesis Data Streams',
    '- The consumer logs this:',
    '\t```json',
    '\t"Access denied"',
    '\t```',
    '\tWhat is missing?',
    '\t- [x] A policy',
    '\t- [ ] A shard',
    '- Which two services push',
    '    - [x] SNS',
    '    - [x] EventBridge',
    '    - [ ] SQS',
    '- How many shards does it take?',
    '    - [ ] One',
    '    - [x] Two',
    '        - Each takes 1 MB/s',
  ].join('\n');

  it('are the options of the item, with all that stands in it before them', () => {
    assert.deepEqual(summary(`# Dump\n\n${dump}\n`), [
      'You keep events for replays. Which stream do you choose? => Kinesis Data Streams',
      'The consumer logs this:\n\n```json\n\t"Access denied"\n\t```\n\nWhat is missing? => A policy',
      'Which two services push => SNS + EventBridge',
      'How many shards does it take? => Two',
    ]);
  });

  it('are chores where nothing asks', () => {
    const chores =
      '- Queue\n  - [x] create it\n  - [ ] give it a policy\n- Topic\n  - [ ] subscribe\n  - [x] encrypt\n';
    assert.deepEqual(readQuestions(chores).questions, []);
  });

  it('with letters and a tick are options whatever the language asks with', () => {
    const one = '## eb-1\n- level: easy\n\nルールの役割はどれか。\n\n- [ ] A. 発行\n- [x] B. 配信\n- [ ] C. 保存\n';
    assert.deepEqual(summary(one), ['ルールの役割はどれか。 => 配信']);
  });
});

describe('A list below "Options:"', () => {
  const ask = (stem: string, options: string, key: string) =>
    `**Question:**\n${stem}\n\n**Options:**\n\n${options}\n\n${key}\n`;
  const sheet = [
    ask(
      'What happens to the row?',
      '- Inserts a row in the view only.\n- Inserts a row in the base table only.',
      '**Correct Answer:**\n\n- It inserts a new row in the base table only.',
    ),
    ask('Given:\n\n```sql\nSELECT 1;\n```\n\nWhat is returned?', '- One\n- Nothing', '**Correct Answer:** One'),
    ask(
      'Which two hold?',
      '- Topics push\n- Queues push\n- Queues wait',
      '**Correct Answers:**\n\n- Topics push\n- Queues wait',
    ),
  ].map((one, at) => `## ${at + 1}. Title\n\n${one}`);

  it('holds the options, also those that the key says in other words or one by one', () => {
    assert.deepEqual(summary(sheet.join('\n')), [
      'What happens to the row? => Inserts a row in the base table only.',
      'Given:\n\n```sql\nSELECT 1;\n```\n\nWhat is returned? => One',
      'Which two hold? => Topics push + Queues wait',
    ]);
  });
});

describe('Options that somebody numbers below numbered questions', () => {
  const names = ['pushes', 'waits', 'replays', 'routes', 'transforms'];
  const asked = names.map(
    (name, at) => `${at + 1}. **What ${name}?**\n    1. A topic\n    2. A queue\n    3. A stream\n`,
  );

  it('are some where all lists are of one size, with a key of numbers', () => {
    const text = `# Quiz\n\n${asked.join('')}5. Which of them is it?\n`.replace('What routes', 'Which of them routes');
    const key = names.map((_, at) => `${at + 1}. **${(at % 3) + 1}**. It is`).join('\n');
    const read = summary(`${text.replace('5. Which of them is it?\n', '')}\n## Answers\n\n${key}\n`);
    assert.deepEqual(
      read.map((line) => line.split(' => ')[1]),
      ['A topic', 'A queue', 'A stream', 'A topic', 'A queue'],
    );
  });

  it('are named "Option A:" too, where keys name them', () => {
    const one = (stem: string, first: string) => `${stem}\n\nOption A: ${first}\nOption B: SNS\n\nAnswer: Option B\n`;
    const text = ['pushes', 'fans out', 'sends mail'].map(
      (name, at) => `### Question ${at + 1}\n${one(`Which one ${name}?`, name)}`,
    );
    assert.deepEqual(
      summary(text.join('\n')).map((line) => line.split(' => ')[1]),
      ['SNS', 'SNS', 'SNS'],
    );
  });
});

describe('A stem with code behind it', () => {
  it('asks what its words ask, whatever numbers it', () => {
    for (const number of ['1.', '1-', '1 -']) {
      const text = `${number} What is logged?\n\`\`\`js\nconsole.log(1)\n\`\`\`\n* A) 1\n* B) "1"\n* C)[1]\n`;
      assert.deepEqual(summary(text), ['What is logged?\n\n```js\nconsole.log(1)\n``` => ']);
      assert.match(faults(text)[0] ?? '', /^quiz-no-answer/);
    }
  });
});

describe('Answers as other notes have them', () => {
  it('in a table with heads of another language', () => {
    const text =
      '### Câu 1\n\nLệnh nào?\n- A) `ls`\n- B) `cd`\n\n### Câu 2\n\nLệnh gì?\n- A) `rm`\n- B) `cp`\n\n## Đáp án\n\n| Câu | Đáp án | Giải thích |\n|---|---|---|\n| 1 | **B** | vì |\n| 2 | **A** | vì |\n';
    assert.deepEqual(summary(text), ['Lệnh nào? => `cd`', 'Lệnh gì? => `rm`']);
  });

  it('in bullets below a bullet that asks', () => {
    const text =
      '- Q: You expect many writes\nand must not lose one.\nWhich service takes them?\n\n    - A: SQS, as it waits.\n';
    assert.deepEqual(summary(text), [
      'You expect many writes and must not lose one. Which service takes them? => SQS, as it waits.',
    ]);
  });

  it('below one line after the other that tells what to do', () => {
    const text =
      'What are policies?\nAnswer: Documents.\n\nExplain how roles differ from users.\nAnswer: They are assumed.\n\nDescribe a trust policy.\nAnswer: It names who may assume.\n';
    assert.deepEqual(summary(text), [
      'What are policies? => Documents.',
      'Explain how roles differ from users. => They are assumed.',
      'Describe a trust policy. => It names who may assume.',
    ]);
  });

  it('in the words of options that are tags', () => {
    const one = (tags: string, key: string) => `Which tag is it?\n\n- ${tags}\n\nCorrect answer: ${key}\n`;
    const sheet = ['<a>\n- <k x="1">', '<c>\n- <d>', '<e>\n- <f>'].map(
      (tags, at) => `# Question ${at + 1}\n\n${one(tags, at === 0 ? '<k x="1">' : `<${'df'.charAt(at - 1)}>`)}`,
    );
    assert.deepEqual(
      summary(sheet.join('\n')).map((line) => line.split(' => ')[1]),
      ['<k x="1">', '<d>', '<f>'],
    );
  });

  it('in notes for Anki between START and END', () => {
    const text =
      'TARGET DECK: Queues\nSTART\nBasic\nWhat does a queue do?\nBack:\n- It waits\n- It hides\n\nTags: sqs\n<!--ID: 17-->\nEND\n\nSTART\nBasic\nWho pushes?\nBack: A topic\nEND\n\nSTART\nBasic\nNo back\nEND\n';
    assert.deepEqual(summary(text), ['What does a queue do? => - It waits\n- It hides', 'Who pushes? => A topic']);
  });
});
