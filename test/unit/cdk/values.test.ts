import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { python, typeScript, unknown } from './expressions';

/** Each of these is what JavaScript itself makes of it. */
function sameAsJavaScript(expressions: readonly string[]): void {
  for (const expression of expressions) {
    assert.deepEqual(
      [typeScript(expression)],
      JSON.parse(JSON.stringify(runInNewContext(`[${expression}]`))),
      expression,
    );
  }
}

describe('An expression of a TypeScript program has the value that JavaScript gives it', () => {
  it('with numbers', () => {
    sameAsJavaScript(['1 + 2', '5 - 3', '2 * 3', '7 / 2', '7 % 4', '2 ** 5', '-3', '-(-3)', '1_000', '0x10', '1e3']);
    sameAsJavaScript(['1 < 2', '2 < 1', '1 < 1', '1 > 2', '2 > 1', '2 > 2', '1 <= 1', '2 <= 1', '1 >= 1', '1 >= 2']);
    sameAsJavaScript(['1 === 1', '1 === 2', '1 !== 1', '1 !== 2', '1 == 1', '1 != 2', '1 === "1"']);
  });

  it('with texts', () => {
    sameAsJavaScript(["'a' + 1", "1 + 'a'", "1 + 2 + 'a'", "'a' + 1 + 2", "true + 'a'", "'a' === 'a'", "'a' !== 'b'"]);
    sameAsJavaScript(['`a${1}b${"c"}`', '`a${true}`', '`${null}`', '`a`', "'abc'[1]", "'abc'[0]"]);
    sameAsJavaScript(["'aBc'.toLowerCase()", "'aBc'.toUpperCase()", "' a '.trim()", "'a'.concat('b', 1)"]);
    sameAsJavaScript(["'a-b-c'.replace('-', '+')", "'a-b-c'.replaceAll('-', '+')", '(1).toString()', "'a'.toString()"]);
    sameAsJavaScript(["'abc'.slice(1)", "'abc'.slice(-1)", "'abc'.slice(0, 1)", "'abc'.substring(2, 0)"]);
    sameAsJavaScript(["'abc'.charAt(1)", "'abc'.startsWith('a')", "'abc'.startsWith('b')", "'abc'.endsWith('b')"]);
  });

  it('with what counts as true', () => {
    sameAsJavaScript(['!true', '!false', '!0', "!''", "!'a'", '!null', '!undefined', '![]', '!{}', '!!1']);
    sameAsJavaScript(['true && 1', 'false && 1', '0 && 1', "'' && 1", 'null && 1', "'a' && 1", '[] && 1']);
    sameAsJavaScript(['true || 1', 'false || 1', '0 || 1', "'' || 'b'", 'null || 1', 'undefined || 1', "'a' || 1"]);
    sameAsJavaScript(['0 ?? 1', "'' ?? 1", 'false ?? 1', 'null ?? 1', 'undefined ?? 1', "'a' ?? 1"]);
    sameAsJavaScript(['true ? 1 : 2', 'false ? 1 : 2', '0 ? 1 : 2', "'' ? 1 : 2", 'null ? 1 : 2', '[] ? 1 : 2']);
  });

  it('with lists', () => {
    sameAsJavaScript(['[1, 2][0]', '[1, 2].length', '[1, ...[2, 3], 4]', '[...[], 1]', '[1, 2].fill(0)', '[[1], 2]']);
    sameAsJavaScript(['[1, 2].map((x) => x * 2)', '[1, 2].map((x, i) => i)', '[1, 2, 3].filter((x) => x > 1)']);
    sameAsJavaScript(['[[1], [2, 3]].flatMap((x) => x)', '[1, 2].flatMap((x) => x)', '[1].concat([2], [3])']);
    sameAsJavaScript(['Array.from({ length: 3 }, (_, i) => i)', 'Array.from([1, 2], (x) => x + 1)', 'Array.from([1])']);
    sameAsJavaScript(['[...Array(3).keys()]', "Array(2).fill('x')", "[['a', 1]].map(([k, v]) => k + v)"]);
    assert.deepEqual(typeScript('[1, 2, 3].concat(props.more)'), [1, 2, 3, unknown, '…']);
  });

  it('with maps', () => {
    sameAsJavaScript([
      "{ a: 1 }['a']",
      '{ a: { b: 2 } }.a.b',
      '({ ...{ a: 1 }, a: 2 }).a',
      '({ a: 2, ...{ a: 1 } }).a',
    ]);
    sameAsJavaScript([
      'Object.keys({ a: 1, b: 2 })',
      'Object.values({ a: 1, b: 2 })',
      'Object.entries({ a: 1, b: 2 })',
    ]);
    sameAsJavaScript(['Object.assign({}, { a: 1 }, { a: 2 }).a', 'Object.freeze({ a: 1 }).a', '({ a: 1 }).b ?? 3']);
    sameAsJavaScript(['Object.entries({ a: 1 }).map(([k, v]) => `${k}=${v}`)', '(({ a, b = 2 }) => a + b)({ a: 1 })']);
    assert.equal(typeScript('({ a: 1 }).b'), '(absent)');
  });

  it('with functions', () => {
    sameAsJavaScript(['((a, b = 2) => a + b)(1)', '((a, b = 2) => a + b)(1, 5)', '((...a) => a)(1, 2)']);
    sameAsJavaScript([
      '((a, ...b) => b)(1, 2, 3)',
      '(([a, , b]) => a + b)([1, 2, 3])',
      '(function (a) { return a; })(1)',
    ]);
    sameAsJavaScript(['String(1)', 'String(true)', "Number('1.5')", "parseInt('5')", "parseInt('5.7', 10)"]);
    sameAsJavaScript(["JSON.stringify({ a: 1, b: ['c', true, null] })", "JSON.stringify('a')", 'JSON.stringify(1)']);
  });

  it('or none, where that is not worked out', () => {
    for (const expression of ["Number('x')", "parseInt('ff', 16)", "1 == '1'", "1 != '1'", "'5' * 2", 'props.a + 1']) {
      assert.equal(typeScript(expression), unknown, expression);
    }
    assert.deepEqual(typeScript('props.a ? 1 : 2'), { oneOf: [1, 2] });
    assert.deepEqual(typeScript('props.a && 1'), { oneOf: ['(absent)', 1] });
    assert.equal(typeScript('!props.a'), unknown);
    assert.equal(typeScript('`${props.stage}-a-${props.name}-b`'), '?*-b');
    assert.equal(typeScript('`a-${props.stage}`'), '?a-');
  });
});

describe('An expression of a Python program has the value that Python gives it', () => {
  const values: readonly (readonly [expression: string, value: unknown])[] = [
    ['1 + 2', 3],
    ['7 / 2', 3.5],
    ['7 // 2', 3],
    ['-7 // 2', -4],
    ['7 % 4', 3],
    ['2 ** 5', 32],
    ['1 == 2', false],
    ['1 != 2', true],
    ['not True', false],
    ['not ""', true],
    ['not None', true],
    ['not []', true],
    ['not [1]', false],
    ['not {}', true],
    ['not {"a": 1}', false],
    ['[] or 1', 1],
    ['{} or 1', 1],
    ['[1] and 2', 2],
    ['0 or 1', 1],
    ['None or 1', 1],
    ['"" or "b"', 'b'],
    ['1 if True else 2', 1],
    ['1 if 0 else 2', 2],
    ['1 if [] else 2', 2],
    ['"a-%s-%d" % ("b", 3)', 'a-b-3'],
    ['"x%s" % "y"', 'xy'],
    ['"a" "b"', 'ab'],
    ['f"a{1}b{\'c\'}"', 'a1bc'],
    ['"{}-{}".format("a", 1)', 'a-1'],
    ['"aBc".lower()', 'abc'],
    ['"aBc".upper()', 'ABC'],
    ['" a ".strip()', 'a'],
    ['"aBC".capitalize()', 'Abc'],
    ['"a-b-c".replace("-", "+")', 'a+b+c'],
    ['"abc".startswith("a")', true],
    ['"abc".endswith("b")', false],
    ['"abc"[-1]', 'c'],
    ['[1, 2, 3][-1]', 3],
    ['[1, *[2, 3]]', [1, 2, 3]],
    ['(1, 2)', [1, 2]],
    ['{"a": 1}["a"]', 1],
    ['{"a": 1}.get("a")', 1],
    ['{"a": 1}.get("b", 2)', 2],
    ['{**{"a": 1}, "a": 2}["a"]', 2],
    ['dict(a=1)["a"]', 1],
    ['list({"a": 1, "b": 2}.values())', [1, 2]],
    ['list({"a": 1}.keys())', ['a']],
    ['[k + str(v) for k, v in {"a": 1}.items()]', ['a1']],
    ['[x * 2 for x in [1, 2]]', [2, 4]],
    ['[x for x in [1, 2, 3] if x > 1]', [2, 3]],
    ['[x for x in [1, 2, 3] if x > 1 if x < 3]', [2]],
    ['{x: x for x in ["a", "b"] if x != "b"}.get("b", "none")', 'none'],
    ['list(range(2))', [0, 1]],
    ['list(range(1, 3))', [1, 2]],
    ['[i for i, x in enumerate(["a", "b"])]', [0, 1]],
    ['[a + b for a, b in zip(["a", "b"], ["c", "d", "e"])]', ['ac', 'bd']],
    ['list(map(lambda x: x + 1, [1, 2]))', [2, 3]],
    ['(lambda a, b=2: a + b)(1)', 3],
    ['(lambda a, b=2: a + b)(1, b=5)', 6],
    ['(lambda *a: a)(1, 2)', [1, 2]],
    ['(lambda **k: k)(a=1)["a"]', 1],
    ['str(1)', '1'],
    ['int("5")', 5],
    ['int(5.7)', 5],
    ['int("10", 2)', unknown],
  ];
  for (const [expression, value] of values) {
    it(`as ${expression}`, () => {
      assert.deepEqual(python(expression), value);
    });
  }

  it('a list that a test cuts which is not decided may be shorter', () => {
    assert.deepEqual(python('[x for x in [1, 2] if x in props]'), [1, 2, '…']);
  });
});

describe('What a function gives back', () => {
  it('is what the first return gives whose test holds', () => {
    const byStage = "const f = (s) => { if (s === 'live') { return 300; } return 30; };";
    assert.equal(typeScript("f('live')", byStage), 300);
    assert.equal(typeScript("f('test')", byStage), 30);
    assert.deepEqual(typeScript('f(props.stage)', byStage), { oneOf: [300, 30] });
    const lines = ['def f(s):', '    if s == "live":', '        return 300', '    return 30'];
    assert.equal(python('f("live")', ...lines), 300);
    assert.equal(python('f("test")', ...lines), 30);
  });

  it('is what the turn of a loop gives that ends it', () => {
    const find = 'const f = (s) => { for (const x of [1, 2, 3]) { if (x === s) { return x; } } return 9; };';
    assert.equal(typeScript('f(2)', find), 2);
    assert.equal(typeScript('f(7)', find), 9);
    assert.deepEqual(typeScript('f(props.x)', find), { oneOf: [1, 2, 3, 9] });
  });

  it('may stand in a block or in what is tried', () => {
    assert.equal(typeScript('f()', 'const f = () => { { return 1; } return 2; };'), 1);
    assert.equal(typeScript('f()', 'const f = () => { try { return 1; } finally {} return 2; };'), 1);
    assert.deepEqual(
      python('f()', 'def f():', '    with open(x):', '        if props.a:', '            return 1', '    return 2'),
      {
        oneOf: [1, 2],
      },
    );
  });

  it('is nothing where nothing is given back', () => {
    assert.equal(typeScript('f() ?? 3', 'const f = () => { return; };'), 3);
    assert.equal(typeScript('f(0) ?? 3', 'const f = (x) => { if (x === 0) return; return 5; };'), 3);
  });
});

describe('A switch', () => {
  const set = (value: string, rest = 'default: x = 4;') =>
    `let x = 1; switch (${value}) { case 'a': x = 2; break; case 'b': case 'c': x = 3; break; case 'd': break; ${rest} }`;

  it('runs what stands below the label that holds, or else the default', () => {
    const values = ["'a'", "'b'", "'c'", "'d'", "'e'"].map((value) => typeScript('x', set(value)));
    assert.deepEqual(values, [2, 3, 3, 1, 4]);
    assert.equal(typeScript('x', set("'e'", '')), 1);
  });

  it('may run any of them where nobody knows', () => {
    assert.deepEqual(typeScript('x', set('props.stage')), { oneOf: [2, 3, 1, 4] });
  });

  it('is read so where the text around it is broken', () => {
    for (const value of ["'a'", "'c'", "'e'"]) {
      assert.equal(typeScript('x', `${set(value)} if (`), typeScript('x', set(value)), value);
    }
  });

  it('may give back what a function gives', () => {
    const f = "const f = (s) => { switch (s) { case 'a': return 1; case 'b': { return 2; } default: return 3; } };";
    assert.deepEqual([typeScript("f('a')", f), typeScript("f('b')", f), typeScript("f('z')", f)], [1, 2, 3]);
    assert.deepEqual(typeScript('f(props.stage)', f), { oneOf: [1, 2, 3] });
  });

  it('of more labels than people write runs all of them', () => {
    const labels = Array.from({ length: 30 }, (_, index) => `case ${index}: x = ${index}; break;`).join(' ');
    assert.equal(typeScript('x', `let x = -1; switch (props.n) { ${labels} }`), 29);
  });
});
