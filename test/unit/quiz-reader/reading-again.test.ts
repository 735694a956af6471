import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { content, only, summary } from './support';

const sheet = [1, 2, 3, 4, 5]
  .map((n) => `### Question ${n}\nWhich is number ${n}?\n\nA. One\nB. Two\n\nAnswer: ${n % 2 ? 'A' : 'B'}\n`)
  .join('\n');

describe('Reading a note again', () => {
  it('gives the same as reading it anew, after an edit anywhere', () => {
    let before = readQuestions(sheet);
    for (let at = 0; at < sheet.length; at += 7) {
      for (const typed of ['x', '\n', '# ', '> ', '```\n', '<details>', 'Answer: B\n']) {
        const edited = sheet.slice(0, at) + typed + sheet.slice(at);
        before = readQuestions(edited, before);
        assert.deepEqual(content(before), content(readQuestions(edited)));
      }
    }
  });

  it('keeps what has not changed', () => {
    const before = readQuestions(sheet);
    const after = readQuestions(`${sheet}\nA last line.\n`, before);
    assert.equal(after.questions[0], before.questions[0]);
  });

  it('keeps the question before the one that is typed in', () => {
    const before = readQuestions(sheet);
    const after = readQuestions(sheet.replace('number 4?', 'number four?'), before);
    const isKept = after.blocks.map((block) => before.blocks.some(({ reading }) => reading === block.reading));
    assert.deepEqual(isKept, [true, true, true, false, true]);
  });

  it('does not depend on line endings or a byte order mark', () => {
    const plain = summary(sheet);
    assert.deepEqual(summary(sheet.replaceAll('\n', '\r\n')), plain);
    assert.deepEqual(summary(`\uFEFF${sheet}`), plain);
  });

  it('never throws on broken text', () => {
    for (const text of [
      '',
      '\u0000\u0001',
      '<details>',
      '```',
      '> [!question]',
      '- [x]',
      'A.',
      'Answer:',
      '{{c1::',
      '---\n---',
      '?',
    ]) {
      assert.doesNotThrow(() => readQuestions(text));
    }
  });
});

describe('The id of a question', () => {
  const id = (text: string) => only(text).id;
  const text = 'Which one pushes?\n\n- [ ] SQS\n- [x] SNS\n';

  it('does not change with its place, its markup, the order of its options or its answer', () => {
    assert.equal(id(`# Notes\n\nIntroduction.\n\n${text}`), id(text));
    assert.equal(id('**Which one  pushes?**\n\n- [x] SNS.\n- [ ] SQS\n'), id(text));
    assert.equal(id('Which one pushes?\n\nA. SQS\nB. SNS\n\nAnswer: A\n'), id(text));
  });

  it('changes with its words', () => {
    assert.notEqual(id(text.replace('pushes', 'polls')), id(text));
    assert.notEqual(id(text.replace('SNS', 'Kinesis')), id(text));
  });
});
