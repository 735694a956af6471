import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readYaml } from '../../../src/engine/read/template/yaml';
import { dataOf, ours, theirs } from './yaml-data';

const texts: Readonly<Record<string, string>> = {
  'plain words': 'a: b c',
  'plain text over lines': 'a: one\n  two\n\n  three\nb: x',
  'single quotes with a quote inside': "a: 'it''s'",
  'single quotes over lines': "a: 'one\n  two\n\n  three'",
  'double quotes with escapes': 'a: "tab\\tquote\\"hex\\x41uni\\u00e9big\\U0001F600nl\\n"',
  'double quotes over lines': 'a: "one\n  two\\\n  three\n\n  four"',
  'escaped blanks before a break': 'a: "one\\  \n  two"',
  'a literal block': 'a: |\n  one\n    two\n\n  three\nb: c',
  'a literal block that strips': 'a: |-\n  one\n\n\nb: c',
  'a literal block that keeps': 'a: |+\n  one\n\n\nb: c',
  'a literal block with an indicator': 'a: |2\n    one\n  two\nb: c',
  'a literal block with an indicator in a list': '- a: |2\n      one\n  b: c',
  'a literal block at the end without a break': 'a: |\n  one',
  'an empty literal block': 'a: |\nb: c',
  'a folded block': 'a: >\n  one\n  two\n\n  three\n    more\n  four\nb: c',
  'a folded block that begins with a blank line': 'a: >\n\n  one\n  two\nb: c',
  'a block with a comment behind its sign': 'a: | # remark\n  one\nb: c',
  'line ends of Windows': 'a: |\r\n  one\r\n  two\r\nb: "x\r\n  y"\r\nc: z\r\n',
  'booleans of YAML 1.1': '[yes, No, ON, off, true, False, TRUE]',
  'numbers of YAML 1.1': '[0, 12, -3, +4, 0755, 0x1F, 0b101, 1_000, 1.5, .5, 1e3, -1.5e-3, 190:20:30]',
  nothing: '[~, null, Null, ]\n',
  'text that only looks like something else': '[1.2.3, 12a, .a, 0o7, "30", yesterday, 10MB]',
  'numbers in quotes': 'a: "30"\nb: \'30\'',
  'a flow map and a flow list': 'a: {b: c, d: [e, f], "g": h,}\ni: [ {j: k} ]',
  'a single pair in a flow list': 'a: [b: c, d]',
  'an anchor and its alias': 'a: &x {b: c}\nd: *x',
  'a merged map': 'base: &base {a: 1, b: 2}\nuse:\n  <<: *base\n  b: 3',
  'several merged maps': 'a: &a {k: 1}\nb: &b {k: 2, l: 2}\nc:\n  <<: [*a, *b]\n  z: 3',
  'an alias that is defined twice': 'a: &x 1\nb: &x 2\nc: *x',
  'an explicit key': '? a\n: b',
  'an empty value': 'a:\nb: c',
  'an empty key in a flow map': '{a: b, : c}',
  'comments everywhere': '# one\na: b # two\n# three\nc: # four\n  # five\n  - d # six\n',
  'a hash inside a word': 'a: b#c\nd: "#e"',
  'a comment behind a tab': 'a: b\t# c\n',
  'a byte order mark': '\ufeffa: b',
  'lists at the column of their key': 'a:\n- b\n- c\nd: e',
  'nested lists': '- - a\n  - b\n- c',
  'a map in a list': '- a: 1\n  b: 2\n- c: 3',
  'a tag of YAML itself': 'a: !!str 12',
};

describe('The YAML reader gives the values that the yaml package gives', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`for ${name}`, () => {
      assert.deepEqual(ours(text), theirs(text));
    });
  }

  it('for each document of a stream', () => {
    const { documents } = readYaml('a: 1\n---\nb: 2\n...\n---\nc: 3\n');
    assert.deepEqual(
      documents.map((document) => dataOf(document.root)),
      [{ a: 1 }, { b: 2 }, { c: 3 }],
    );
  });

  it('but a date stays text, as CloudFormation wants it', () => {
    assert.deepEqual(ours('AWSTemplateFormatVersion: 2010-09-09'), { AWSTemplateFormatVersion: '2010-09-09' });
  });

  it('and an account id with a leading zero keeps it', () => {
    assert.deepEqual(ours('a: 054676820928'), { a: '054676820928' });
  });
});

describe('The YAML reader tells places', () => {
  const text = 'Resources:\n  Queue: # here\n    Type: "AWS::SQS::Queue"\n    Tags: [ a, !Ref B ]\n';
  const root = readYaml(text, 100).documents[0]?.root;
  const slice = (node: { start: number; end: number }) => text.slice(node.start - 100, node.end - 100);

  it('of scalars with their quotes, of maps and lists, and of tags, from the offset given', () => {
    assert.ok(root?.kind === 'map');
    const queue = root.entries[0]?.value;
    assert.ok(queue?.kind === 'map');
    const body = queue.entries[0]?.value;
    assert.ok(body?.kind === 'map');
    assert.equal(slice(body), text.slice(text.indexOf('Type'), text.length - 1));
    assert.deepEqual(
      body.entries.map((entry) => slice(entry.value)),
      ['"AWS::SQS::Queue"', '[ a, !Ref B ]'],
    );
    const tags = body.entries[1]?.value;
    assert.ok(tags?.kind === 'list');
    assert.deepEqual(tags.items.map(slice), ['a', '!Ref B']);
  });

  it('of comments without their line ends', () => {
    const { comments } = readYaml('a: b # one\r\n# two\r\nc: d');
    assert.deepEqual(
      comments.map(({ start, end }) => 'a: b # one\r\n# two\r\nc: d'.slice(start, end)),
      ['# one', '# two'],
    );
  });
});

/** Every place of a reading further on by a number of characters. */
function shifted(reading: unknown, by: number): unknown {
  if (Array.isArray(reading)) return reading.map((one) => shifted(one, by));
  if (typeof reading !== 'object' || reading === null) return reading;
  const places = ['start', 'end', 'keyStart', 'keyEnd', 'errorAt', 'suspectAt'];
  return Object.fromEntries(
    Object.entries(reading).map(([key, value]) => [
      key,
      places.includes(key) && typeof value === 'number' ? value + by : shifted(value, by),
    ]),
  );
}

describe('The YAML reader reads a fence as it reads a file, further on', () => {
  const broken: Readonly<Record<string, string>> = {
    'what is not closed': 'a: [b, c\nd: e\n',
    'what is no YAML': 'a: b\n  c: d\n- e\n',
    'quotes that are not closed': 'a: "b\nc: d\n',
    'a tab for indentation': 'a:\n\tb: c\n',
    'tags with nothing behind them': 'a: !Ref\nb: !Sub "x"\nc: !!str\nd: !GetAtt [e, f]\n',
    'lists with empty items': 'a:\n  -\n  - b\n  - # c\n  - !Ref\n',
    'keys of all kinds': '1: a\nOn: b\n!x y: c\n? [d]\n: e\n: f\n',
    'aliases of maps and lists': 'a: &x { k: 1 }\nb:\n  c: *x\nd: [*x, *y]\ne: &y\n  - *x\n',
  };
  for (const [name, text] of Object.entries({ ...texts, ...broken })) {
    it(`for ${name}`, () => {
      const before = 1000;
      assert.deepEqual(shifted(readYaml(text, before), 0), shifted(readYaml(text), before));
    });
  }
});

describe('The YAML reader reads tags', () => {
  it('of CloudFormation as what stands behind them, which is text', () => {
    const node = readYaml('a: !Ref 0012').documents[0]?.root;
    const value = node?.kind === 'map' ? node.entries[0]?.value : undefined;
    assert.deepEqual([value?.tag, dataOf(value), value?.start], ['Ref', '0012', 3]);
  });

  it('of YAML as values of that type', () => {
    assert.deepEqual(ours('[!!str 12, ! 12, !!int 12, !!null , !!str , !<tag:yaml.org,2002:str> 012x]'), [
      '12',
      '12',
      12,
      null,
      '',
      '012x',
    ]);
  });

  it('and keys, as they are written', () => {
    assert.deepEqual(ours('On: 1\n012: 2\n~: 3\n"x": 4\nnull: 5'), { On: 1, '012': 2, '~': 3, x: 4, null: 5 });
  });
});

describe('The YAML reader survives', () => {
  it('a bomb of aliases', () => {
    const levels = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? 'l0: &l0 [x, x]' : `l${index}: &l${index} [*l${index - 1}, *l${index - 1}]`,
    );
    const { documents } = readYaml(levels.join('\n'));
    assert.ok(documents[0]?.root?.kind === 'map');
  });

  it('an alias that contains itself', () => {
    assert.deepEqual(ours('a: &a [*a, b]'), { a: [null, 'b'] });
  });

  it('maps nested deeper than anybody writes', () => {
    const text = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    assert.ok(readYaml(text).documents[0]?.root?.kind === 'map');
  });

  it('keys that mean something to JavaScript', () => {
    const root = readYaml('__proto__: 1\nconstructor: 2\ntoString: 3').documents[0]?.root;
    assert.ok(root?.kind === 'map');
    assert.deepEqual(
      root.entries.map((entry) => entry.key),
      ['__proto__', 'constructor', 'toString'],
    );
  });

  it('a key that stands twice: the last one counts', () => {
    assert.deepEqual(ours('a: 1\nb: 2\na: 3'), { a: 3, b: 2 });
  });
});
