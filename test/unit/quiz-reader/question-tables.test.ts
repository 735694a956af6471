import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { summary } from './support';

describe('A table of questions and answers', () => {
  const rows = [
    ['What holds a message back?', 'A delay.'],
    ['Who deletes it?', 'The consumer.'],
    ['How often is it tried?', '3'],
  ] as const;
  const table = (head: string, all: readonly (readonly string[])[] = rows) =>
    `${head}\n|---|---|\n${all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
  const read = rows.map(([stem, answer]) => `${stem} => ${answer}`);

  it('is read row by row', () => {
    assert.deepEqual(summary(table('| Question | Answer |')), read);
    assert.deepEqual(summary(table('| **Exam question** | **Short answer** |')), read);
    assert.deepEqual(summary(table('| Pergunta | Resposta |')), read);
  });

  it('may have other columns, and rows that nobody has answered', () => {
    const all = [...rows.map((cells, at) => [String(at + 1), ...cells]), ['4', 'Where does it wait?', '']];
    assert.deepEqual(summary(table('| # | Question | Answer |', all)), read);
  });

  it('keeps titles and what asks apart from keys where answers begin with a number', () => {
    const titles = ['Duplicates', 'Order', 'Retries', 'Delays'].map((title, at) => [
      String(at + 1),
      title,
      '1. Look at the sender. 2. Look at the reader.',
    ]);
    const all = [...titles, ...rows.map((cells, at) => [String(at + 5), ...cells])];
    assert.equal(summary(table('| No | Q | A |', all)).length, 7);
  });

  it('may have statements to complete among what asks', () => {
    const all = [...rows, ['A message that nobody deletes in time will be', 'seen again']];
    assert.equal(summary(table('| Question | Answer |', all)).length, 4);
  });

  it('may name most things without asking, where two rows ask', () => {
    const all = [...rows, ['Purpose of a delay', 'To wait'], ['Purpose of a topic', 'To tell']];
    assert.equal(summary(table('| Question | Answer |', all)).length, 5);
  });

  const lookalikes: readonly (readonly [string, string])[] = [
    ['names other columns', table('| Question | Owner |')],
    ['has two rows', table('| Question | Answer |', rows.slice(0, 2))],
    [
      'does not ask',
      table('| Question | Answer |', [
        ['Region', 'Ohio'],
        ['Stage', 'Test'],
        ['Owner', 'Ann'],
      ]),
    ],
    [
      'has no answers',
      table(
        '| Question | Answer |',
        rows.map(([stem]) => [stem, 'TBD']),
      ),
    ],
    ['stands in code', `\`\`\`\n${table('| Question | Answer |')}\`\`\`\n`],
  ];
  for (const [name, text] of lookalikes) it(`is none where it ${name}`, () => assert.deepEqual(summary(text), []));
});
