import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary, zone } from './support';

const fold = (summaryLine: string, body: string) =>
  `<details>\n<summary>${summaryLine}</summary><br><b>\n\n${body}\n</b></details>\n\n`;

describe('A fold whose summary asks', () => {
  it('is a card with what is folded as its answer, headings, lists and code included', () => {
    const text = fold(
      'What keeps a message that fails?',
      'A dead-letter queue.\n\n### How\n\n- ✅ set a redrive policy\n\n```yaml\nRedrivePolicy: {}\n```',
    );
    const question = only(text);
    assert.equal(question.stem, 'What keeps a message that fails?');
    assert.equal(
      question.answer,
      'A dead-letter queue.\n\nHow\n- set a redrive policy\n\n```yaml\nRedrivePolicy: {}\n```',
    );
    assert.equal(question.kind, 'card');
  });

  it('may tell what to do among others, whatever the task, with headings in what is folded', () => {
    const others = ['a queue', 'a topic', 'a bus'].map((thing) => fold(`What is ${thing}?`, 'It moves messages.'));
    const text = others.join('') + fold('Configure retries of a queue', 'It takes a policy.\n\n## How\n\nSet it.');
    assert.match(readQuestions(text).questions[3]?.answer ?? '', /^It takes a policy\..*Set it\.$/s);
  });

  it('may have the number of a question instead of a question mark', () => {
    const text = ['Q7) Sizes of a message', 'Q8) Limits of a topic', 'Q9) Costs?'].map((one) =>
      fold(one, 'See the quotas.'),
    );
    assert.deepEqual(
      readQuestions(text.join('')).questions.map(({ stem }) => stem),
      ['Sizes of a message', 'Limits of a topic', 'Costs?'],
    );
  });

  it('may hold the answers to a list of its own', () => {
    const others = ['a queue', 'a topic', 'a bus', 'a pipe', 'a stream'].map((thing) =>
      fold(`What is ${thing}?`, 'It moves messages.'),
    );
    const cases = fold(
      'For each of the following cases choose a queue:\n\n* order\n* speed\n',
      '* order - FIFO\n* speed - standard\n* both - FIFO',
    );
    assert.match(readQuestions(others.join('') + cases).questions[5]?.answer ?? '', /order - FIFO/);
  });

  it('may leave a word out, stand on lines of its own, or be true or false', () => {
    const text =
      '<details>\n\t<summary>\n\t\tA _____ takes what nobody could handle.\n\t</summary>\n\t\tdead-letter queue\n</details>\n';
    assert.deepEqual(summary(text), ['A _____ takes what nobody could handle. => dead-letter queue']);
    assert.deepEqual(summary(fold('True or false? A topic keeps messages.', 'False.')), [
      'True or false? A topic keeps messages. => False',
    ]);
  });

  it('leaves its answer to the checks of prose', () => {
    const text = fold('How large may a message be?', 'Up to 1 MiB.');
    assert.deepEqual(zone(text, 'question-stem'), ['How large may a message be?']);
    assert.deepEqual(zone(text, 'card'), []);
  });

  it('may hold the options and their key', () => {
    const text = fold(
      'Which one pushes?',
      '**Options:**\n- `A. SQS`\n- `B. SNS`\n\n**Correct Answer:** `B. SNS`\n\n**Explanation**:\nIt delivers.',
    );
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* SNS']);
    assert.equal(question.explanation, 'It delivers.');
  });

  it('takes folds that tell or state along where most ask', () => {
    const asked = ['Who polls a queue?', 'Who pushes to HTTPS?', 'Who keeps order?'].map((stem) => fold(stem, 'Say.'));
    const told = fold('Explain visibility', 'Hidden while somebody works.');
    const stated = fold('Receive a message twice', '`aws sqs receive-message`');
    assert.equal(readQuestions(asked.join('') + told).questions.length, 4);
    assert.equal(readQuestions(asked.join('') + told + stated + stated).questions.length, 4);
    assert.equal(readQuestions([...asked, ...asked].join('') + stated).questions.length, 7);
    assert.deepEqual(summary(told), []);
  });

  it('may state what options judge', () => {
    const text = fold('A topic keeps what it could not deliver.', '- A. True\n- B. False\n\nAnswer: B');
    assert.deepEqual(choices(only(text)), ['True', '* False']);
  });
});

describe('A fold below options', () => {
  for (const words of ['Response:', 'Resposta', 'Lösung anzeigen', 'Why?']) {
    it(`holds the answer, whatever its summary says: ${words}`, () => {
      const text = `### Question 1\nWhich one pushes?\n- A. SQS\n- B. SNS\n\n<details>\n<summary>${words}</summary>\n\n**B.** It delivers.\n</details>\n`;
      assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
    });
  }
});

describe('No question is read from a fold', () => {
  const folds: Readonly<Record<string, string>> = {
    'that holds a table of contents': fold('Table of contents', '- [Queues](#queues)'),
    'that holds a long listing': fold('Click to expand?', '```yaml\na: 1\n```'),
    'without anything in it': fold('What is a queue?', ''),
    'that opens a section': fold('Networking and content delivery', '## VPC\n\nA network of your own.'),
  };
  for (const [name, text] of Object.entries(folds)) it(name, () => assert.deepEqual(summary(text), []));
});

describe('A fold below a heading that asks', () => {
  it('is its answer, whatever the summary says to do', () => {
    const text = `## What drains a queue?\n${fold('Click to expand!', 'PurgeQueue.')}## What does this print?\n\n\`\`\`\nprint(1)\n\`\`\`\n${fold('Show answer', 'One.')}`;
    assert.deepEqual(summary(text), [
      'What drains a queue? => PurgeQueue.',
      'What does this print?\n\nprint(1) => One.',
    ]);
  });

  it('is more to read where the heading only states something', () => {
    assert.deepEqual(summary(`## Draining a queue\n${fold('Click to expand!', 'PurgeQueue.')}`), []);
  });
});

describe('An edit inside a fold', () => {
  it('reads the note as if from scratch', () => {
    const text = `# Cards\n\n${fold('What is a queue?', 'A buffer.\n\n## More\n\nIt holds.')}## Next\n\n${fold('What is a topic?', 'A fan-out.')}`;
    for (let at = 0; at < text.length; at += 7) {
      for (const edited of [text.slice(0, at) + text.slice(at + 9), `${text.slice(0, at)}<details>${text.slice(at)}`]) {
        const again = readQuestions(edited, readQuestions(text));
        const anew = readQuestions(edited);
        assert.deepEqual(again.questions, anew.questions);
        assert.deepEqual(again.zones, anew.zones);
      }
    }
  });
});

describe('A fold that calls itself the answer', () => {
  const sheet = (summary: string) =>
    `**1. Put these in order: *stream, topic, queue*.**\n${fold(summary, 'By age.')}\n**2. Name one reason to keep a\nqueue today.**\n${fold(summary, 'It waits.')}`;

  it('makes a question of whatever has a number', () => {
    assert.deepEqual(summary(sheet('Model answer')), [
      'Put these in order: *stream, topic, queue*. => By age.',
      'Name one reason to keep a queue today. => It waits.',
    ]);
  });

  it('and where it is a solution, that may be of a step', () => assert.deepEqual(summary(sheet('Solution')), []));
});
