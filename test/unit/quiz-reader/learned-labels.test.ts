import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { content, summary } from './support';
import { facts, inForm, read } from './three-questions';

describe('Words that a note puts before its questions and answers', () => {
  it('are learned where they follow each other three times and the first of them asks', () => {
    const form = (stem: string, answer: string) => `**Interviewer:** ${stem}\n\n**Me:** ${answer}\n`;
    assert.deepEqual(summary(inForm(form)), read);
    assert.deepEqual(summary(form('What holds it back?', 'A delay.')), []);
    assert.deepEqual(summary(inForm((stem, answer) => `- **Front:** ${stem}\n  **Back:** ${answer}\n`)), read);
    assert.deepEqual(summary(inForm((stem, answer) => `### P: ${stem}\n\n**O:** ${answer}\n`)), read);
  });

  it('may stand before some that only tell', () => {
    const text = `${inForm((stem, answer) => `В: ${stem}\nО: ${answer}\n`)}\nВ: Tell me of topics\nО: They tell all.\n`;
    assert.deepEqual(summary(text), [...read, 'Tell me of topics => They tell all.']);
  });

  it('may have numbers', () => {
    assert.deepEqual(summary(inForm((stem, answer) => `Front 1: ${stem}\nBack 1: ${answer}\n`)), read);
  });

  it('are learned anew when the third pair is written', () => {
    const pairs = facts.map(([stem, answer]) => `## Part\n\nFront: ${stem}\nBack: ${answer}\n\n`);
    const before = readQuestions(pairs.slice(0, 2).join(''));
    assert.equal(before.questions.length, 0);
    const after = readQuestions(pairs.join(''), before);
    assert.deepEqual(content(after), content(readQuestions(pairs.join(''))));
    assert.equal(after.questions.length, 3);
  });

  const lookalikes: readonly (readonly [string, string])[] = [
    [
      'talk by turns',
      'Ann: What now?\nBob: Wait.\nAnn: For whom?\nBob: For me?\nAnn: Why?\nBob: It helps.\nAnn: Fine.\n',
    ],
    ['hint', inForm((stem) => `Riddle: ${stem}\nHint: It is short.\n`)],
    ['stand in code', `\`\`\`\n${inForm((stem, answer) => `User: ${stem}\nBot: ${answer}\n`)}\n\`\`\`\n`],
    ['are far from each other', inForm((stem) => `Case: ${stem}\n\nIt is long.\n\nSo it waits.\n\nPoints: three.\n`)],
    ['do not ask', inForm((stem, answer) => `Trap: ${stem.slice(0, -1)}\nFix: ${answer}\n`)],
  ];
  for (const [name, text] of lookalikes) it(`are none where they ${name}`, () => assert.deepEqual(summary(text), []));

  it('stay out of questions with options', () => {
    const text = inForm((stem) => `Case: ${stem}\n\nA. One\nB. Two\nC. Three\n\nNote: It is easy.\n\nAnswer: B\n`);
    assert.equal(readQuestions(text).questions.length, 3);
    assert.ok(readQuestions(text).questions.every(({ options }) => options.length === 3));
  });
});
