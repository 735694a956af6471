import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exportAnki, exportCsv, exportJson } from '../../../src/quiz/export';
import { importSchedules, readScheduleComments } from '../../../src/quiz/import';
import { emptyHistory, replay } from '../../../src/quiz/schedule';
import type { QuizItem } from '../../../src/quiz/types';
import { allForms, card, choice, libraryOf, morning, two, worker } from '../../support/quiz-items';

const image = (id: string, uri: string, path: string): QuizItem =>
  choice(id, `![flow](${path}) What is missing?`, ['*A queue', 'A topic'], {
    source: { kind: 'note', uri, title: id },
  });

describe('The export for Anki', () => {
  it('is a file that Anki reads as it is: head, id, front, back, tags', () => {
    const { text } = exportAnki([two]);
    assert.deepEqual(text.split('\n').slice(0, 6), [
      '#separator:Comma',
      '#html:true',
      '#notetype:Basic',
      '#deck:Queuewise',
      '#guid column:1',
      '#tags column:4',
    ]);
    const [row] = rowsOf(text.split('\n').slice(6).join('\n'));
    assert.equal(row?.length, 4);
    assert.equal(row?.[0], 'queuewise-two');
    assert.match(row?.[1] ?? '', /<strong>two<\/strong>.*<ol type="A"><li>An SQS queue<\/li>/);
    assert.match(row?.[2] ?? '', /<b>A\.<\/b> An SQS queue<br><b>B\.<\/b> A Lambda function/);
    assert.equal(row?.[3], 'queuewise sns fan-out');
  });

  it('keeps one row an item, whatever stands in it', () => {
    const nasty = choice('x', 'a "quoted" stem,\nwith\ttabs\n\n```yaml\nkey: "v"\n```', ['*yes', 'no'], {
      topics: ['two words', 'a/b', ''],
    });
    const rows = rowsOf(exportAnki([nasty, card]).text.split('\n').slice(6).join('\n'));
    assert.equal(rows.length, 2);
    assert.equal(rows[0]?.[3], 'queuewise sqs two_words a::b');
    assert.match(rows[1]?.[2] ?? '', /hides a message/);
  });

  it('names images once, and two of the same name apart', () => {
    const items = [
      image('a', 'file:///v/a/n.md', 'img/flow.png'),
      image('b', 'file:///v/a/m.md', 'img/flow.png'),
      image('c', 'file:///v/c/n.md', 'img/flow.png'),
    ];
    const { text, media } = exportAnki(items);
    assert.deepEqual(
      media.map(({ name, path }) => [name, path]),
      [
        ['queuewise-flow.png', 'img/flow.png'],
        ['queuewise-2-flow.png', 'img/flow.png'],
      ],
    );
    assert.match(text, /<img src=""queuewise-flow\.png""/);
  });
});

describe('The export as CSV', () => {
  it('holds nothing that a spreadsheet would run', () => {
    const formulas = ['=HYPERLINK("http://x.test")', '+1', '-1', '@SUM(A1)', ' =1+1'];
    const items = formulas.map((text, index) => ({
      ...card,
      id: `f${index}`,
      stem: '`x`',
      answer: text,
      source: { kind: 'note' as const, title: text },
    }));
    const rows = rowsOf(exportCsv(libraryOf(items)).replace('\ufeff', ''));
    for (const cell of rows.flat()) assert.ok(!/^\s*[=+\-@\t\r]/.test(cell), cell);
    assert.equal(rows[1]?.[6], `'${formulas[0]}`);
  });

  it('has one row an item with question, options, answer and schedule', () => {
    const library = {
      ...libraryOf(allForms),
      history: replay([{ kind: 'review', id: 'w-1', at: morning, item: 'worker', grade: 3, mode: 'practice' }]),
    };
    const [head, first, ...others] = rowsOf(exportCsv(library).replace('\ufeff', ''));
    assert.deepEqual(head?.slice(0, 3), ['id', 'kind', 'question']);
    assert.equal(first?.[4], 'B');
    assert.equal(first?.[8], '2026-11-28T08:30:00.000Z');
    assert.equal(others.length, allForms.length - 1);
  });
});

describe('The export as JSON', () => {
  it('holds the items and their schedules', () => {
    const read = JSON.parse(exportJson(libraryOf([worker, two]), morning));
    assert.equal(read.version, 1);
    assert.equal(read.exported, '2026-11-25T09:30:00.000+01:00');
    assert.deepEqual(
      read.items.map(({ id, schedule }: { id: string; schedule: unknown }) => [id, schedule]),
      [
        ['worker', null],
        ['two', null],
      ],
    );
  });
});

describe('Schedules of obsidian-spaced-repetition', () => {
  it('are read from the comments of both of its algorithms', () => {
    const text =
      'a::b <!--SR:!2026-12-01,12,250-->\nc::d\n<!--SR:!fsrs,2026-12-04T10:00:00.000Z,8,8.2956,3.5,2,4,0,0,2026-11-26T10:00:00.000Z-->';
    assert.deepEqual(
      readScheduleComments(text).map(({ schedules }) => schedules),
      [
        [{ due: Date.parse('2026-12-01'), stability: 12, difficulty: 5 }],
        [{ due: Date.parse('2026-12-04T10:00:00Z'), stability: 8.2956, difficulty: 3.5 }],
      ],
    );
  });

  it('that are damaged or stand for new cards say nothing', () => {
    const texts = [
      '<!--SR:!2000-01-01,1,250-->',
      '<!--SR:!tomorrow,1,250-->',
      '<!--SR:!2026-12-01,x,y-->',
      '<!--SR:!fsrs,-->',
    ];
    for (const text of texts) assert.deepEqual(readScheduleComments(text)[0]?.schedules, [undefined], text);
    assert.deepEqual(readScheduleComments('<!--SR:-->'), []);
    readScheduleComments('<!--SR:!'.repeat(5000));
  });

  it('go to the card before them, both sides of a two-sided card in turn', () => {
    const text =
      'one::1\n<!--SR:!2026-12-01,12,250-->\ntwo:::2\n<!--SR:!2026-12-02,3,250!2026-12-03,4,250-->\nthree::3\n';
    const at = (id: string, words: string): QuizItem => {
      const start = text.indexOf(words);
      return {
        ...card,
        id,
        source: { kind: 'note', title: 'n', uri: 'file:///n.md', span: { start, end: start + words.length } },
      };
    };
    const items = [at('one', 'one::1'), at('two', 'two:::2'), at('back', 'two:::2'), at('three', 'three::3')];
    const events = importSchedules(text, items, emptyHistory, morning);
    assert.deepEqual(
      events.map((event) => (event.kind === 'import' ? [event.item, event.stability] : [])),
      [
        ['one', 12],
        ['two', 3],
        ['back', 4],
      ],
    );
    const history = replay([{ kind: 'review', id: 'w-1', at: morning, item: 'one', grade: 3, mode: 'practice' }]);
    assert.equal(importSchedules(text, items, history, morning).length, 2, 'what was answered here keeps its schedule');
  });
});

/** Reads quoted comma-separated rows, as Anki and spreadsheets do. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/"((?:[^"]|"")*)"(,|\r?\n|$)/g)) {
    rows.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
