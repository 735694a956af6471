import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, faults, only, summary } from './support';

describe('One list of answers for questions of several kinds', () => {
  const choice = (number: number, stem: string) =>
    `${number}. ${stem}\n   a) Amazon SQS\n   b) Amazon SNS\n   c) Amazon MQ\n\n`;
  const sheet = [
    '# Check yourself\n\n## Part A: Multiple choice\n\n',
    choice(1, 'Which one pushes?'),
    choice(2, 'Which one stores?'),
    '## Part B: True or false\n\n3. A topic keeps what nobody takes.\n4. A queue is polled.\n\n',
    '## Part C: Short answer\n\n5. What holds a message back?\n6. Name who deletes a message.\n\n',
  ].join('');
  const key = '1. b\n2. a\n3. False. It forgets.\n4. True\n5. A delay.\n6. Its consumer.\n';
  const read = [
    'Which one pushes? => Amazon SNS',
    'Which one stores? => Amazon SQS',
    'A topic keeps what nobody takes. => False. It forgets.',
    'A queue is polled. => True',
    'What holds a message back? => A delay.',
    'Name who deletes a message. => Its consumer.',
  ];

  it('answers statements and open questions too, and no answer is left over', () => {
    assert.deepEqual(summary(`${sheet}## Answer key\n\n${key}`), read);
    assert.deepEqual(faults(`${sheet}## Answer key\n\n${key}`), []);
  });

  it('may be mostly letters', () => {
    const more = sheet + [7, 8, 9, 10].map((number) => choice(number, `Which one is ${number}?`)).join('');
    const letters = '7. c\n8. c\n9. c\n10. c\n';
    assert.deepEqual(summary(`${more}## Answer key\n\n${key}${letters}`).slice(0, 6), read);
  });

  it('goes by the numbers of the questions, in whatever order they stand', () => {
    const shuffled = [3, 1, 2].map((number) => choice(number, `Which one is ${number}?`)).join('');
    assert.deepEqual(summary(`${shuffled}## Answer key\n\n1. a\n2. b\n3. c\n`), [
      'Which one is 3? => Amazon MQ',
      'Which one is 1? => Amazon SQS',
      'Which one is 2? => Amazon SNS',
    ]);
  });

  it('asks nothing where its numbers are mostly of other questions, or something stands below them', () => {
    const steps = '1. Create a queue.\n2. Send a message.\n3. Delete the queue.\n\n';
    const text = `## Steps\n\n${steps}## Test\n\n${choice(4, 'Which one pushes?')}## Answers\n\n4. b\n5. A delay.\n6. Its consumer.\n`;
    assert.deepEqual(summary(text), ['Which one pushes? => Amazon SNS']);
    const told = sheet.replace('polled.\n', 'polled.\n\n   Look at the diagram.\n');
    assert.equal(summary(`${told}## Answer key\n\n${key}`).includes('A queue is polled. => True'), false);
  });

  it('may stand below a line in bold, with the letters in bold behind their numbers', () => {
    const bold = (number: number, stem: string) => choice(number, stem).replace(/^(.*)\n/, '**$1**\n');
    const text = `# Quiz\n\n${bold(1, 'Which one pushes?')}**2. A queue is polled.**\n\n${bold(3, 'Which one stores?')}**Answers**:\n\n**1. b)** It pushes.\n\n**2. True.** By its consumers.\n\n**3. a)** For days.\n`;
    assert.deepEqual(summary(text), [
      'Which one pushes? => Amazon SNS',
      'A queue is polled. => True.** By its consumers.',
      'Which one stores? => Amazon SQS',
    ]);
  });
});

describe('An answer', () => {
  it('may stand between what asks and its options', () => {
    for (const opener of ['### Question 1\n\nWhich one pushes?', '1. Which one pushes?', '**Q1. Which one pushes?**'])
      assert.deepEqual(choices(only(`${opener}\n\n**Answer: B**\n\nA. Amazon SQS\nB. Amazon SNS\nC. Amazon MQ\n`)), [
        'Amazon SQS',
        '* Amazon SNS',
        'Amazon MQ',
      ]);
  });

  it('may stand behind its question on one line', () => {
    const text = 'Q: What pushes? A: SNS\n\n- Q: "What keeps?" A: SQS does.\n\nQ: **What streams?** **A:** Kinesis.\n';
    assert.deepEqual(summary(text), ['What pushes? => SNS', '"What keeps?" => SQS does.', 'What streams? => Kinesis.']);
  });

  it('follows a list within what `Q7:` asks', () => {
    const text = 'Q7:\nSee to it that these hold now\n\n- the queue is empty\n- the alarm is off\n\nA: Look at both.\n';
    assert.match(summary(text).join(), /^See to it that these hold now.* => Look at both\.$/s);
  });

  it('keeps the tags that its code is about', () => {
    const text = '1. What is bold?\n   A) `<b>word</b>`\n   B) `<i>word</i>`\n   C) a <b>word</b>\n\n   Answer: A\n';
    assert.deepEqual(choices(only(text)), ['* `<b>word</b>`', '`<i>word</i>`', 'a word']);
  });
});
