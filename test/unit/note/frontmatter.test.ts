import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFrontmatter } from '../../../src/engine/read/frontmatter';

const note = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\nText.\n`;
const of = (...lines: readonly string[]) => readFrontmatter(note(...lines)).frontmatter;
const problemsOf = (text: string): readonly string[] =>
  readFrontmatter(text).problems.map(({ message, span }) => `${text.slice(span.start, span.end)} | ${message}`);

describe('frontmatter', () => {
  it('stands between two lines of dashes at the very start, whatever ends the lines', () => {
    for (const text of [
      '---\ntitle: A\n---\n',
      '---\r\ntitle: A\r\n---\r\n',
      '\ufeff---\ntitle: A\n---\n',
      '--- \t\ntitle: A\n---  \n',
      '---\ntitle: A\n...\n',
    ]) {
      const { frontmatter, end } = readFrontmatter(`${text}Text.`);
      assert.equal(frontmatter?.title, 'A', JSON.stringify(text));
      assert.equal(end, text.length, JSON.stringify(text));
    }
    assert.equal(readFrontmatter('---\ntitle: A\n---').end, 16);
  });

  it('is none elsewhere, or where it is not closed', () => {
    for (const text of [
      '\n---\ntitle: A\n---\n',
      '---title: A\n---\n',
      '----\ntitle: A\n----\n',
      '---\ntitle: A\n',
      '',
    ]) {
      const { frontmatter, end, problems } = readFrontmatter(text);
      assert.deepEqual([frontmatter, end, problems], [undefined, 0, []], JSON.stringify(text));
    }
    assert.equal(readFrontmatter('\ufeffText').end, 1);
  });

  it('gives lists of one or many, and tags without their mark', () => {
    assert.deepEqual(of('aliases: [One, "Two words"]', 'alias: Three')?.aliases, ['One', 'Two words', 'Three']);
    assert.deepEqual(of('tags: aws/sqs, #quiz  exam')?.tags, ['aws/sqs']);
    assert.deepEqual(of('tags: "aws/sqs, #quiz  exam"')?.tags, ['aws/sqs', 'quiz', 'exam']);
    assert.deepEqual(of('tags: [a, 2024, null]', 'tag:', '  - "#b"')?.tags, ['a', '2024', 'b']);
    assert.deepEqual(of('aliases:', 'tags: {}')?.tags, []);
  });

  it('takes keys however they are written, the first of two', () => {
    assert.equal(of('Title: A', 'title: B')?.title, 'A');
    assert.equal(of('title:')?.title, undefined);
    assert.equal(of('title: ""')?.title, undefined);
    assert.equal(of('title: 2024')?.title, '2024');
    assert.equal(of('3: x', 'title: A')?.title, 'A');
  });

  it('gives the day by which a note is judged: the last of a month or year', () => {
    const day = (text: string) => of(`as-of: ${text}`)?.asOf?.value;
    assert.deepEqual(day('exam'), { kind: 'exam' });
    assert.deepEqual(day('Exam'), { kind: 'exam' });
    assert.deepEqual(day('2024-06-30'), { kind: 'date', date: '2024-06-30' });
    assert.deepEqual(day('2024-06'), { kind: 'date', date: '2024-06-31' });
    assert.deepEqual(day('2024'), { kind: 'date', date: '2024-12-31' });
    for (const now of ['today', 'now', '"today"']) assert.deepEqual(day(now), { kind: 'date', date: '9999-12-31' });
  });

  it('says what a day must look like where it is none, at its words', () => {
    for (const wrong of ['soon', '2024-13-01', '2024-00', '2024-01-32', '2024-01-00', '24-01-01', '2024-06-30x']) {
      const text = note(`as-of: ${wrong}`);
      assert.deepEqual(problemsOf(text), [
        `${wrong} | "as-of" is "${wrong}": write today, exam or a day such as 2024-06-30.`,
      ]);
      assert.equal(readFrontmatter(text).frontmatter?.asOf, undefined);
    }
    assert.match(problemsOf(note('as-of: [exam]'))[0] ?? '', /"as-of" is "": write today/);
    assert.match(problemsOf(note(`as-of: ${'x'.repeat(80)}`))[0] ?? '', /"as-of" is "x{40}": write/);
  });

  it('gives loads and the template with their places, inside of quotes', () => {
    const text = note(
      'template: "../stack.yaml"',
      'loads:',
      "  Orders: '5,000 msg/s'",
      '  Parcels: 10 msg/s',
      '  X: [1]',
    );
    const { frontmatter } = readFrontmatter(text);
    const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    assert.deepEqual(
      frontmatter?.loads.map(({ name, text: load, span }) => [name, load, at(span)]),
      [
        ['Orders', '5,000 msg/s', '5,000 msg/s'],
        ['Parcels', '10 msg/s', '10 msg/s'],
      ],
    );
    assert.equal(frontmatter?.template?.path, '../stack.yaml');
    assert.equal(frontmatter?.template && at(frontmatter.template.span), '../stack.yaml');
    assert.deepEqual(of('loads: many')?.loads, []);
  });

  it('that is no YAML, or holds no keys, is told at its place, once', () => {
    const broken = problemsOf(note('title: [A', 'tags: }'));
    assert.equal(broken.length, 1);
    assert.match(broken[0] ?? '', /\| This frontmatter is no valid YAML: [^\n]{1,111}\.$/);
    assert.doesNotMatch(broken[0] ?? '', / at line|[.:]\.$/);
    assert.deepEqual(problemsOf(note('- a', '- b')), [
      '- a\n- b\n | This frontmatter holds no keys: write one "key: value" on each line.',
    ]);
    assert.deepEqual(problemsOf('---\n---\n'), []);
    assert.deepEqual(problemsOf(note('# nothing')), []);
  });

  it('has its place, nothing that it does not say, and ends only at a line of dashes', () => {
    const text = note('title: A ---', 'alias: B');
    assert.deepEqual(readFrontmatter(text).frontmatter, {
      span: { start: 0, end: text.indexOf('Text.') },
      title: 'A ---',
      aliases: ['B'],
      tags: [],
      loads: [],
    });
    for (const unread of [note('- a'), note(`x: ${'y'.repeat(50_001)}`)]) {
      const end = unread.indexOf('Text.');
      const empty = { span: { start: 0, end }, aliases: [], tags: [], loads: [] };
      assert.deepEqual(readFrontmatter(unread).frontmatter, empty);
    }
    assert.deepEqual(of('tags: "c#, #f#"')?.tags, ['c#', 'f#']);
    assert.deepEqual(readFrontmatter('Text').links, []);
    const [link] = readFrontmatter(note('up: "[[Overview]]"')).links;
    assert.equal(link?.target, 'Overview');
  });

  it('that is broken is told inside of itself, where the parser stops', () => {
    const place = (text: string) => {
      const [problem, ...others] = readFrontmatter(text).problems;
      assert.ok(problem && others.length === 0);
      assert.equal(problem.rule, 'frontmatter-invalid');
      return [problem.span.start, text.slice(problem.span.start, problem.span.end)];
    };
    const text = note('title: "A" B', 'alias: C');
    assert.deepEqual(place(text), [text.indexOf('B'), 'B']);
    const open = note('title: [A', '', '');
    const [start, words] = place(open);
    assert.ok(Number(start) >= 4 && Number(start) < open.indexOf('---', 4), String(start));
    assert.equal(String(words).length > 0, true);
    assert.equal(problemsOf(note('title: "A" B', '- [')).length, 1);
  });

  it('that is far too long or deep is not read, and told at its first line', () => {
    assert.deepEqual(problemsOf(note(`title: ${'x'.repeat(50_001)}`)), [
      '---\n | This frontmatter is too long: it is read up to 50,000 characters.',
    ]);
    assert.deepEqual(problemsOf(note(`title: ${'x'.repeat(49_000)}`)), []);
    assert.deepEqual(problemsOf(note(`a: ${'['.repeat(5000)}`)), [
      '---\n | This frontmatter nests far deeper than a frontmatter can: it is not read.',
    ]);
  });
});
