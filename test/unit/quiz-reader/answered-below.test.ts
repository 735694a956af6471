import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { summary } from './support';
import { facts, inForm, read } from './three-questions';

describe('A question with its answer below it', () => {
  it('need not ask below the heading "Question", but below "Questions" or "Problem"', () => {
    const answer = '### Answer\n\nBy a filter policy.\n';
    const asked = ['Tell how to filter. => By a filter policy.'];
    assert.deepEqual(summary(`### Question\nTell how to filter.\n\n${answer}`), asked);
    assert.deepEqual(summary(`### Question\nTell how to filter.\n\n---\n\n${answer}`), asked);
    assert.deepEqual(summary(`### Questions\nTell how to filter.\n\n${answer}`), []);
    assert.deepEqual(summary(`### Problem\nMessages come twice.\n\n### Solution\n\nDeduplicate them.\n`), []);
  });

  it('may have a picture before its name, and a table below the heading "Answer"', () => {
    const text =
      '### 🤔 Question: How do SQS and SNS differ?\n\n## ✅ Answer:\n\n| SQS | SNS |\n|---|---|\n| pull | push |\n';
    assert.deepEqual(summary(text), ['How do SQS and SNS differ? => | SQS | SNS |\n|---|---|\n| pull | push |']);
  });

  it('need have nothing between its Q or number and its words', () => {
    assert.deepEqual(summary(inForm((stem, answer) => `**Q ${stem}**\n${answer}\n`)), read);
    const numbered = [...facts, ...facts].map(([stem, answer], at) => `# ${at + 1} ${stem}\n\n${answer}\n`);
    assert.deepEqual(summary(numbered.join('\n')), [...read, ...read]);
    assert.deepEqual(summary(numbered.join('\n').replace(/^(# \d) W/gm, '$1.w')).length, 6);
  });

  it('may stand below its number, and leave a sentence to complete', () => {
    const sheet = facts.map(([stem, answer], at) => `Question ${at + 2}:\n${stem}\n\n* ${answer}\n`).join('\n');
    assert.deepEqual(summary(`# Quiz 7\n\nQuestion 1:\nA queue holds messages, except:\n\n* Old ones\n\n${sheet}`), [
      'A queue holds messages, except: => Old ones',
      ...read,
    ]);
  });

  it('stands behind it in a list of anything', () => {
    const items = facts.map(([stem, answer]) => `- Q: "${stem}" A: ${answer}\n`).join('');
    assert.deepEqual(
      summary(`## Interview questions\n\n${items}- A queue is no stream.\n`),
      facts.map(([stem, answer]) => `"${stem}" => ${answer}`),
    );
  });

  it('is quoted below a heading that has a number and words of its own', () => {
    const quoted = facts.map(
      ([stem, answer], at) => `### ${at + 1}. Queues\n\nThey wait.\n\n> **Q:** ${stem}\n>\n> ${answer}\n`,
    );
    assert.deepEqual(summary(quoted.join('\n')), read);
  });

  it('is an item of a list where the answer is a list below it', () => {
    const items = facts.map(([stem, answer], at) => `* Question ${at * 3 + 2}: ${stem}\n    * ${answer}\n`);
    assert.deepEqual(
      summary(items.join('\n')),
      facts.map(([stem, answer]) => `${stem} => ${answer}`),
    );
  });

  it('may ask for which things there are, among others', () => {
    const which = '### Q4. Which services can subscribe?\n\n- Amazon SQS\n- AWS Lambda\n- Firehose\n';
    const others = facts.map(([stem, answer], at) => `### Q${at + 1}. ${stem}\n\n${answer}\n`).join('\n');
    assert.equal(summary(`${others}\n${which}`).length, 4);
    const choice = (at: number) => `### Q${at}. Which one replays in case ${at}?\n\nA. SQS\nB. Kinesis\n\nAnswer: B\n`;
    const chosen = [5, 6, 7].map((at) => `Which one replays in case ${at}? => Kinesis`);
    assert.deepEqual(summary(`${others}\n${which}\n${[5, 6, 7].map(choice).join('\n')}`), [...read, ...chosen]);
  });

  it('may be told in sections from the first line on', () => {
    const sections = facts.map(
      ([stem], at) => `## Q${at + 1}: ${stem}\n\n### In short\n- It waits\n\n### In detail\nLong.\n`,
    );
    assert.deepEqual(
      summary(sections.join('\n')),
      facts.map(([stem]) => `${stem} => In short\n- It waits`),
    );
    assert.deepEqual(summary(sections.join('\n').replace(/: .*\?/g, ': Queues')), []);
  });

  it('may have its answer in short steps that are announced', () => {
    const steps =
      '### Q4. How do you find a slow consumer?\n\nTypical steps:\n\n1. Look at the age\n2. Look at the depth\n';
    const others = facts.map(([stem, answer], at) => `### Q${at + 1}. ${stem}\n\n${answer}\n`).join('\n');
    assert.equal(summary(`${others}\n${steps}`).at(-1)?.split(' => ')[0], 'How do you find a slow consumer?');
  });
});

describe('No answer is read', () => {
  it('from a checklist', () => {
    const items = ['Is it tested', 'Is it idempotent', 'Is it monitored', 'Is it paid for', 'Is it needed'];
    const list = items.map((item, at) => `**${at + 1}. ${item}?**\n- It should be.\n`).join('\n');
    assert.equal(summary(`## What to know\n\n${list}`).length, 5);
    assert.deepEqual(summary(`## The checklist\n\n${list}`), []);
  });

  it('from an interviewer whom the candidate asks', () => {
    const talk = facts.map(([stem, answer]) => `**Candidate:** "${stem}"\n**Interviewer:** "${answer}"\n`);
    assert.deepEqual(summary(talk.join('\n')), []);
  });
});

it('Code between backticks on one line hides nothing below it', () => {
  const text = '```make test``` comes first\n\n### Question 1: Which one replays?\n\nAnswer: Kinesis.\n';
  assert.deepEqual(summary(text), ['Which one replays? => Kinesis.']);
});

describe('A list of questions', () => {
  it('may stand below a line in bold', () => {
    const more = [...facts, ...facts].map(([stem, answer], at) => `${at + 1}. ${stem}\n\n   ${answer}\n`);
    assert.deepEqual(summary(`**Six questions with their answers:**\n\n${more.join('\n')}`), [...read, ...read]);
  });

  it('may have no blank behind its numbers, and a letter of its own before its answers', () => {
    const more = [...facts, ...facts].map(([stem, answer], at) => `${at + 1}.${stem}\n${answer}\n`);
    assert.deepEqual(summary(more.join('\n')), [...read, ...read]);
    assert.deepEqual(summary(inForm((stem, answer) => `**Q : ${stem}**\nR : ${answer}\n`)), read);
  });

  it('may only state things behind Q where some say which is the answer', () => {
    const topics = ['Local zones', 'Burst credits', 'Peak rate of a FIFO queue', 'Retention of a stream'];
    const list = topics.map((topic) => `Q: ${topic}\n- It has its price.\n`).join('\n');
    assert.deepEqual(summary(list), []);
    assert.equal(summary(`${list}\nQ: Wavelength\nAns: Near the phones.\n\nQ: Outposts\nAns: At home.\n`).length, 6);
  });
});

describe('Cards', () => {
  it('stand below a heading that names them, without a tag', () => {
    const card = 'What holds a message back?\n?\nA delay.\n';
    assert.deepEqual(summary(`# Queues\n\n## 🗂️ Flash Cards\n\n${card}`), ['What holds a message back? => A delay.']);
    assert.deepEqual(summary(`# Queues\n\n## How flashcards work\n\n${card}`), []);
  });

  it('may have code behind their ?, and before it', () => {
    const code = '```js\nlet queue;\n```\n';
    assert.deepEqual(
      summary(`#flashcards\n\nHow is it declared?\n?\n${code}\nWhat does this do?\n${code}?\nDeclare.\n`),
      ['How is it declared? => ```js\nlet queue;\n```', 'What does this do?\n\n```js\nlet queue;\n``` => Declare.'],
    );
    assert.deepEqual(summary('#flashcards\n\nWrite them so:\n```\nFront\n?\nBack\n```\n'), []);
  });

  it('are not the values of fields', () => {
    assert.deepEqual(summary('#flashcards\n\ndeck:: [[Cloud::AWS]]\n\nA hub::Tells many\n'), ['A hub => Tells many']);
  });

  it('hide no line that is highlighted from its first letter to its last', () => {
    assert.deepEqual(summary('#flashcards\n\n==Read them twice==\n\nIt is ==fast==.\n'), ['It is ____. => fast']);
  });

  it('may have a heading in front, and code before their ;;', () => {
    const text = '#flashcards\n\n## A delay\n?\nHolds messages back.\n\nWho throws `Throttled`?;;The stream.\n';
    assert.deepEqual(summary(text), ['A delay => Holds messages back.', 'Who throws `Throttled`? => The stream.']);
  });
});

describe('"Answer" in a heading', () => {
  const statement = '1. True or false? A queue pushes.\n# Answer: False\n# Explanation\nIt waits.\n';
  const told = '2. You change a name. How is it kept?\n\nSay this is the code:\nname = "a"\n# Answer: By moving it\n';

  it('answers a statement, and an item that asks before its code', () => {
    const read = summary(`# Mistakes\n\n${statement}\n---\n\n${told}`);
    assert.equal(read[0], 'True or false? A queue pushes. => False');
    assert.match(read[1] ?? '', /=> By moving it$/);
  });

  it('answers what is only named or told below a number, also as an interview or in Chinese', () => {
    const titles = '# 6. Fetch the address of a queue\n\n### Interview Answer\n\nWith GetQueueUrl.\n';
    assert.deepEqual(summary(titles), ['Fetch the address of a queue => With GetQueueUrl.']);
    assert.deepEqual(summary('## 2\n\n请设计一个队列。\n\n### **参考答案**\n\n用 SQS。\n'), [
      '请设计一个队列。 => 用 SQS。',
    ]);
    assert.deepEqual(summary(titles.replace('Interview Answer', 'Solution')), []);
  });
});

describe('Among interview questions', () => {
  it('the answer may stand behind a number and words in bold', () => {
    const numbered = ['What is a queue?', 'Queue or topic?', 'What is a topic?', 'Name a stream.', 'Does it wait?'];
    const lines = numbered.map((stem, at) => `**${at + 1}. ${stem}** It is told in\nline ${at + 1}.`);
    assert.deepEqual(
      summary(`# Interview Questions\n\n## Queues (1–5)\n\n${lines.join('\n\n')}\n`),
      numbered.map((stem, at) => `${stem} => It is told in line ${at + 1}.`),
    );
  });

  it('steps below Q: are its answer, also those that ask', () => {
    const asked = ['How do you find it?', 'What do you do?', 'What is next?'];
    const steps = '1. Look at the queue.\n2. Look at its size: is it too small?\n3. Redrive.\n';
    const text = `# Interview Questions\n\n${asked.map((stem) => `**Q: ${stem}**\n\n${steps}`).join('\n---\n\n')}`;
    assert.deepEqual(
      summary(text).map((line) => line.split(' => ')[0]),
      asked,
    );
  });
});
