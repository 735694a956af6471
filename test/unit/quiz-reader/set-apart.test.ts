import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, faults, only, summary } from './support';

const services = ['Amazon SQS', 'Amazon SNS', 'Kinesis Data Streams', 'Amazon MQ'];
const stem = 'Which service pushes to every subscriber?';

/** The question with `Amazon SNS` written in a way of its own, and what is right. */
function rightIn(plain: (letter: string, words: string) => string, right: typeof plain): readonly string[] {
  const lines = services.map((words, at) => (at === 1 ? right : plain)('ABCD'.charAt(at), words));
  const question = only(`1. ${stem}\n\n${lines.join('\n')}\n`);
  assert.deepEqual(
    question.options.map(({ text }) => text.replace(/==|<\/?\w+>/g, '')),
    services,
  );
  return choices(question).filter((option) => option.startsWith('*'));
}

describe('A right option is set apart', () => {
  const lettered = (letter: string, words: string) => `${letter}. ${words}`;
  const item = (letter: string, words: string) => `- ${letter}. ${words}`;
  const box = (_: string, words: string) => `- [ ] ${words}`;

  it('by a star before its letter or behind it', () => {
    assert.deepEqual(
      rightIn(lettered, (...of) => `*${lettered(...of)}`),
      ['* Amazon SNS'],
    );
    assert.deepEqual(
      rightIn(lettered, (...of) => `${lettered(...of)} *`),
      ['* Amazon SNS'],
    );
  });

  it('by a highlight, with its letter or without', () => {
    assert.deepEqual(
      rightIn(lettered, (...of) => `==${lettered(...of)}==`),
      ['* Amazon SNS'],
    );
    assert.equal(rightIn(item, (letter, words) => `- ${letter}. ==${words}==`).length, 1);
  });

  it('by tags around it, behind a bullet or not', () => {
    assert.deepEqual(
      rightIn(lettered, (...of) => `<u>${lettered(...of)}</u>`),
      ['* Amazon SNS'],
    );
    assert.deepEqual(
      rightIn(item, (letter, words) => `- <mark>${letter}. ${words}</mark>`),
      ['* Amazon SNS'],
    );
  });

  it('by a tick at its end, as an emoji or a short code, though its box is empty', () => {
    for (const tick of ['✅', ':white_check_mark:', '👈', '<-- correct']) {
      assert.deepEqual(
        rightIn(item, (...of) => `${item(...of)} ${tick}`),
        ['* Amazon SNS'],
        tick,
      );
      assert.deepEqual(
        rightIn(box, (...of) => `${box(...of)} ${tick}`),
        ['* Amazon SNS'],
        tick,
      );
    }
  });

  it('by a letter for a tick behind an empty box', () => {
    assert.deepEqual(
      rightIn(box, (...of) => `${box(...of)}  v`),
      ['* Amazon SNS'],
    );
  });

  it('but not by a guess', () => {
    assert.deepEqual(
      rightIn(box, (_, words) => `- [?] ${words}`),
      [],
    );
    assert.deepEqual(
      rightIn(box, (_, words) => `- [] ${words}`),
      [],
    );
  });
});

describe('The right option is told', () => {
  const asked = `1. ${stem}\n\n${services.map((words, at) => `${'ABCD'.charAt(at)}. ${words}`).join('\n')}\n\n`;
  const told = (text: string) => choices(only(asked + text)).filter((option) => option.startsWith('*'));

  it('once more below the options, with a tick', () => {
    assert.deepEqual(told('✅ B. Amazon SNS\n\nIt pushes.\n'), ['* Amazon SNS']);
  });

  it('in prose that judges its letter, or every other', () => {
    assert.deepEqual(told('B is correct because it pushes.\n'), ['* Amazon SNS']);
    assert.deepEqual(told('Feedback\n\nB (Correct answer) - it pushes.\n'), ['* Amazon SNS']);
    assert.deepEqual(told('Explanation: B is right since it pushes.\n'), ['* Amazon SNS']);
    assert.deepEqual(told('A and C are incorrect as they wait.\n\nD is incorrect as it is a broker.\n'), [
      '* Amazon SNS',
    ]);
    assert.deepEqual(told('A is incorrect as it waits.\n'), []);
  });

  it('by a letter behind an arrow, a word of another language or "Ans."', () => {
    for (const key of ['=> B', '→ **B**', '**Resposta correta: letra B**', '**Ans.** B']) {
      assert.deepEqual(told(`${key}\n`), ['* Amazon SNS'], key);
    }
  });

  it('in a callout called "Answer", in a callout of the question or below it', () => {
    assert.deepEqual(told('> [!success]- Answer\n> B. Amazon SNS\n'), ['* Amazon SNS']);
    const quoted = `> [!question]\n> ${stem}\n>\n> 1. Amazon SQS\n> 2. Amazon SNS\n>\n> [!success]- Answer\n> > **Answer:** B\n`;
    assert.deepEqual(choices(only(quoted)), ['Amazon SQS', '* Amazon SNS']);
  });

  it('though somebody says what they chose', () => {
    for (const key of ['My answer: D\nCorrect answer: B', 'Chosen D, right B', '선택) D\n정답) B']) {
      assert.deepEqual(told(`${key}\n`), ['* Amazon SNS'], key);
    }
    const numbered = `1. ${stem}\n\`\`\`\n1. Amazon SQS\n2. Amazon SNS\n\`\`\`\n- Chosen : (1)\n- Answer : (2)\n`;
    assert.deepEqual(choices(only(numbered)), ['Amazon SQS', '* Amazon SNS']);
  });

  it('behind a word of another language and a blank', () => {
    assert.deepEqual(told('정답 B. It pushes.\n'), ['* Amazon SNS']);
    assert.deepEqual(told('정답 Amazon SNS\n'), ['* Amazon SNS']);
  });

  it('below what a page shows in its place', () => {
    assert.deepEqual(choices(only(`${asked.trimEnd()}\nView Answer\n\nAns : B\n`)).at(-1), 'Amazon MQ');
  });
});

describe('Questions stay apart', () => {
  it('where the first line of the next is a statement', () => {
    const fenced = (words: string) => `\`\`\`\n${words}\n(A) One  (B) Two\n(C) Three  (D) Four\n\`\`\`\n`;
    const text = fenced('Which number is even?') + fenced('There is a row of numbers,\nand which of them is odd?');
    assert.deepEqual(
      summary(text).map((line) => line.slice(0, 16)),
      ['Which number is ', 'There is a row o'],
    );
    assert.deepEqual(faults(text).length, 2);
  });

  it('where a rule ends what explains ticked boxes', () => {
    const task = (words: string) => `**${words}**\n\n- [x] Yes, always\n- [ ] No\n- [ ] By request\n\n`;
    const text = `${task('Which one holds?')}22. Someone said so.\n\n---\n\n${task('What holds then?')}`;
    assert.deepEqual(summary(text), ['Which one holds? => Yes, always', 'What holds then? => Yes, always']);
  });

  it('where nothing stands between their colon and their first word', () => {
    const text = '질문 1:A queue keeps messages.\n- [ ] No\n- [ ] Yes v\n\n질문 2:IAM?\n- [ ] Roles v\n- [ ] Queues\n';
    assert.deepEqual(summary(text), ['A queue keeps messages. => Yes', 'IAM? => Roles']);
  });

  it('and a range of them is none', () => {
    assert.deepEqual(summary('## Question 11-30\n\nThese are left to you:\n\n11. **Aliases**\n12. **Filters**\n'), []);
  });

  it('with numbers in brackets, and a key of numbers and letters', () => {
    const asked = [1, 2, 3].map((at) => `(Q${at}.)- Service ${at} is used for:\n\nA. Queues\nB. Topics\nC. Streams`);
    const text = `\`\`\`\n${asked.join('\n\n\n')}\n\`\`\`\n\n## Answers\n\n\`\`\`\n1 B\n2 A\n3 C\n\`\`\`\n`;
    assert.deepEqual(summary(text), [
      'Service 1 is used for: => Topics',
      'Service 2 is used for: => Queues',
      'Service 3 is used for: => Streams',
    ]);
  });
});

describe('Statements with "True" and "False" below them', () => {
  it('are questions among others of their form', () => {
    const form = (at: number, words: string, right: boolean) =>
      `QUESTION ${at}\n\n${words}\n\n    ${right ? '* ' : ''}True\n\n    ${right ? '' : '* '}False\n\nGood work!\n`;
    const said = ['A queue keeps messages.', 'A topic keeps messages.', 'A stream keeps records.', 'A bus polls.'];
    assert.deepEqual(
      summary(said.map((words, at) => form(at + 1, words, at % 2 === 0)).join('\n')),
      said.map((words, at) => `${words} => ${at % 2 === 0 ? 'True' : 'False'}`),
    );
  });
});
