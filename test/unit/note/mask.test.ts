import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readProse } from '../../../src/engine/read/prose';

/** What remains of each text: as many characters as before, those that are no prose blank. */
function holds(cases: readonly (readonly [text: string, mask: string])[]): void {
  for (const [text, mask] of cases) {
    assert.equal(readProse(text).mask, mask, text);
    assert.equal(mask.length, text.length, text);
  }
}

describe('The mask of a line', () => {
  it('keeps the words of links and images apart from where they lead', () => {
    holds([
      ['see [here](https://x.test/a_(b)) now', 'see  here                        now'],
      ['see [here][ref] now', 'see  here       now'],
      ['see [here][1] now', 'see  here     now'],
      ['see [here] now', 'see  here  now'],
      ['a [x](y b', 'a  x (y b'],
      ['a [x][y b', 'a  x  y b'],
      ['a ![alt](x.png) b', 'a               b'],
      ['a ![alt] b', 'a ! alt  b'],
      ['a ![[img.png]] b', 'a              b'],
      ['a ![[img.png b', 'a !  img.png b'],
      ['a [[Note]] b', 'a   Note   b'],
      ['a [[Note|shown]] b', 'a        shown   b'],
      ['a [[] b', 'a     b'],
      ['[[A]] and [[B#H|h]]', '  A   and       h  '],
      ['wow! [here] b', 'wow!  here  b'],
      ['a ! b [x', 'a ! b  x'],
    ]);
  });

  it('blanks citations, footnotes and the boxes of tasks', () => {
    holds([
      ['limit [12] x', 'limit      x'],
      ['limit [1, 3-5; 7] x', 'limit             x'],
      ['link [1](x) y', 'link  1     y'],
      ['note[^1] x', 'note     x'],
      ['note[^1 x', 'note ^1 x'],
      ['[ ] open task', '    open task'],
      ['[x] done task', '    done task'],
      ['[X] done task', '    done task'],
      ['[xy] not a task', ' xy  not a task'],
      ['a [ ] b', 'a     b'],
      ['[x]done', ' x done'],
    ]);
  });

  it('keeps what stands in code, without its marks', () => {
    holds([
      ['a `code b` c', 'a  code b  c'],
      ['a ``co`de`` c', 'a   co`de   c'],
      ['a ``` x', 'a     x'],
      ['a `` b ` c', 'a    b   c'],
      ['a `open', 'a  open'],
      ['`a` and `b`', ' a  and  b '],
      ['a `b``c` d', 'a  b``c  d'],
      ['a ``b`c`` d `e`', 'a   b`c   d  e '],
      ['`', ' '],
    ]);
  });

  it('blanks marks of emphasis, and keeps arithmetic and names', () => {
    holds([
      ['a **bold** b', 'a   bold   b'],
      ['2 * 3', '2 * 3'],
      ['2*3', '2*3'],
      ['(2) * (3)', '(2) * (3)'],
      ['a* 3', 'a  3'],
      ['3 *a', '3  a'],
      ['snake_case and _em_ x', 'snake_case and  em  x'],
      ['_a b_', ' a b '],
      ['a ~5 and ~~gone~~ b', 'a ~5 and   gone   b'],
      ['a = b ==mark== c', 'a = b   mark   c'],
      ['a { b } c', 'a { b } c'],
      ['{{c1::hidden}} x', '      hidden   x'],
      ['{{x}} y', '{{x   y'],
    ]);
  });

  it('blanks tags of HTML, with a break where a block begins or ends', () => {
    holds([
      ['a <b>x</b> c', 'a    x     c'],
      ['a <br> b', 'a \n    b'],
      ['a <BR/>b', 'a \n    b'],
      ['x <p>y', 'x \n  y'],
      ['x <li>y</li>', 'x \n   y\n    '],
      ['x <img src=a alt=b> y', 'x                   y'],
      ['3 < 5 and 6 > 2', '3 < 5 and 6 > 2'],
      ['x <notclosed y', 'x <notclosed y'],
      ['<a1>x', '    x'],
      ['a <5 b', 'a <5 b'],
    ]);
  });

  it('blanks addresses', () => {
    holds([
      ['a <https://x.test/y> b', 'a                    b'],
      ['a <mailto:x@y.z> b', 'a                b'],
      ['see https://x.test/a?b=1 now', 'see                      now'],
      ['HTTP://X.TEST a', '              a'],
      ['https://a.test and https://b.test', '               and               '],
      ['xhttps://x.test now', 'xhttps://x.test now'],
      ['http://', 'http://'],
      ['see www.x.test/a now', 'see              now'],
      ['WWW.x.test a', '           a'],
      ['awww.x.test', 'awww.x.test'],
      ['ftp://x.test a', 'ftp://x.test a'],
      ['a://b', 'a://b'],
    ]);
  });

  it('blanks comments to their end, or to that of the piece', () => {
    holds([
      ['a <!-- note --> b', 'a               b'],
      ['a <!-- open b', 'a            '],
      ['a %%hidden%% b', 'a            b'],
      ['a %% open b', 'a          '],
      ['50% of', '50% of'],
      ['5%, 6%', '5%, 6%'],
    ]);
  });

  it('puts plain characters in the place of entities and of typographic ones', () => {
    holds([
      ['a &lt;256 KB&gt; b', 'a <   256 KB>    b'],
      ['a &le; 5 &ge; 3 &ndash; x', 'a \u2264    5 \u2265    3 –       x'],
      ['a &nbsp; b', 'a        b'],
      ['a &amp; b', 'a &     b'],
      ['a &quot;b&quot; c', 'a "     b"      c'],
      ['a &LT; b', 'a <    b'],
      ['a &#60; b &#x3c; c', 'a       b        c'],
      ['AT&T', 'AT&T'],
      ['a &; b', 'a &; b'],
      ['it\u2019s \u201cso\u201d 1\u00a0000 well\u2011known \u00abx\u00bb', `it's "so" 1 000 well-known "x"`],
      ['café a–b', 'café a–b'],
      ['a\tb', 'a b'],
    ]);
  });

  it('blanks backslashes, and the character of a pipe that one hides', () => {
    holds([
      ['\\*no\\* x', ' *no * x'],
      ['a \\| b', 'a    b'],
      ['\\a x', '\\a x'],
      ['x\\', 'x '],
      ['x \\\\ y', 'x  \\ y'],
    ]);
  });

  it('blanks tags, and numbers that look like them not', () => {
    holds([
      ['a #tag b', 'a      b'],
      ['(#tag) x', '(    ) x'],
      ['[#tag] x', '       x'],
      ['x #12abc y', 'x        y'],
      ['#1 x', '#1 x'],
      ['a#b', 'a#b'],
    ]);
  });

  it('blanks the mark of a block at the end of a line alone', () => {
    holds([
      ['text ^block-1', 'text         '],
      ['text ^block-1  ', 'text           '],
      ['text ^block-1 more', 'text ^block-1 more'],
      ['a^2', 'a^2'],
      ['^alone', '      '],
      ['a ^b_c', 'a ^b_c'],
    ]);
  });

  it('keeps one colon of those between key and value', () => {
    holds([
      ['key:: value', 'key:  value'],
      ['front:::back', 'front:  back'],
      ['a : b', 'a : b'],
    ]);
  });

  it('knows a pipe that a backslash hides in the name of a link in a table', () => {
    const { mask, links } = readProse('| Name | Note |\n| --- | --- |\n| a | see [[SQS\\|queues]] now |\n');
    assert.match(mask, /see {8}queues {3}now/);
    assert.deepEqual(
      links.map(({ target }) => target),
      ['SQS'],
    );
  });
});

describe('The mask of a mark that stands alone', () => {
  it('keeps what begins nothing', () => {
    for (const text of ['!', '&', '&amp', '=', '%', ':', '<', '<!', '</', '&#', 'w', 'wwwx', 'www.', '##x', '{{']) {
      assert.equal(readProse(text).mask, text);
    }
  });

  it('blanks what can only be markup', () => {
    for (const text of ['[ ]', '==', '}}', '~~', '\\|', '#c', '^a', '</b>', '`', '\\']) {
      assert.equal(readProse(text).mask.trim(), '', text);
    }
    holds([
      ['[x', ' x'],
      ['![', '! '],
      ['[1](', ' 1 ('],
      ['[a][b][c] d', ' a     c  d'],
      ['a <https://x.test', 'a <              '],
      ['a shttp://x.test', 'a shttp://x.test'],
      ['x[1]y', 'x   y'],
      ['[[#b]]', '      '],
      ['![[a]]b', '      b'],
    ]);
  });
});

describe('The mask of several lines', () => {
  it('breaks where a line ends hard, and goes on where it ends softly', () => {
    holds([
      ['one\ntwo', 'one two'],
      ['one  \ntwo', 'one\n  two'],
      ['one\\\ntwo', 'one \ntwo'],
    ]);
  });

  it('lets markup end with its line', () => {
    holds([
      ['a `b\nc` d', 'a  b c  d'],
      ['a [b\nc] d', 'a  b c  d'],
      ['a [b][c\nx] e', 'a  b  c x  e'],
      ['a [^b\nc] d', 'a  ^b c  d'],
      ['a ![b\nc](x) e', 'a ! b c     e'],
      ['a <b\nc> d', 'a <b c> d'],
      ['a [1,\n2] b', 'a  1, 2  b'],
      ['a https://x.test/\nb', `a${' '.repeat(17)}b`],
    ]);
  });

  it('hides what stands in a comment that goes on', () => {
    holds([
      ['a <!-- b\nc --> d', `a${' '.repeat(14)}d`],
      ['a %%b\nc\nd%% e', `a${' '.repeat(11)}e`],
    ]);
  });
});

describe('By the way the mask notes', () => {
  const of = (text: string) => readProse(text);
  const targets = (text: string) => of(text).links.map(({ target }) => target);
  const numbers = (text: string) => of(text).citations.map((one) => one.numbers);

  it('links and embeds, not images of the web', () => {
    assert.deepEqual(targets('[[A]] and [[B#H|h]] ![[img.png]]'), ['A', 'B', 'img.png']);
    assert.deepEqual(targets('![x](y.png) and [a](b)'), []);
  });

  it('the numbers that are cited, ranges by each of theirs', () => {
    assert.deepEqual(numbers('limit [1, 3-5; 7] and [12]'), [[1, 3, 4, 5, 7], [12]]);
    assert.deepEqual(numbers('limit [9-2] x'), [[9, 2]]);
    assert.deepEqual(numbers('limit [1-500] x'), [[1, 500]]);
    assert.deepEqual(numbers('limit [7-7] and [1-200]')[0], [7]);
    assert.equal(numbers('limit [1-200] x')[0]?.length, 200);
    assert.deepEqual(numbers('[1](x) and [^1] and [x1]'), []);
    const [citation] = of('limit [12] x').citations;
    assert.deepEqual(citation?.span, { start: 6, end: 10 });
  });

  it('tags with their places, and the ids of blocks', () => {
    const { tags } = of('a #tag (#two/parts) #1 b#c');
    assert.deepEqual(tags, [
      { name: 'tag', span: { start: 2, end: 6 } },
      { name: 'two/parts', span: { start: 8, end: 18 } },
    ]);
    assert.deepEqual(of('text ^block-1').blockIds, ['block-1']);
    assert.deepEqual(of('text ^block-1 more').blockIds, []);
  });

  it('where comments stand', () => {
    assert.deepEqual(of('a <!-- note --> b %%c%%').comments, [
      { start: 2, end: 15 },
      { start: 18, end: 23 },
    ]);
    assert.deepEqual(of('a <!-- open').comments, [{ start: 2, end: 11 }]);
  });
});
