import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { python, typeScript, unknown } from './expressions';

describe('What a name stands for', () => {
  it('is what it was last given', () => {
    assert.deepEqual(typeScript('x', 'let x = 1; x += 2; x += 3;'), 6);
    assert.deepEqual(typeScript('x', "let x = 'a'; x += 1; x += `b${2}`;"), 'a1b2');
    assert.deepEqual(typeScript('x', 'let x = undefined; x ??= 1; x ??= 2;'), 1);
    assert.deepEqual(typeScript('x', 'let x = 0; x ||= 1; x ||= 2;'), 1);
    assert.deepEqual(typeScript('x', 'let x = 5; x -= 2;'), 3);
    assert.deepEqual(typeScript('x', 'let x = 5; x++; x++; --x;'), 6);
    assert.deepEqual(typeScript('x', 'let x = props.x; x += 2;'), unknown);
    assert.equal(python('x', 'x = 1', 'x += 2'), 3);
  });

  it('is a part of what is taken apart, or else its default', () => {
    assert.equal(typeScript('a + b', 'const { a, b = 2 } = { a: 1 };'), 3);
    assert.equal(typeScript('c', 'const { a: { b: c } } = { a: { b: 1 } };'), 1);
    assert.equal(typeScript('b', 'const { b = 2 } = props;'), 2);
    assert.deepEqual(typeScript('b', 'const { b = [2] } = props;'), { oneOf: [unknown, [2]] });
    assert.equal(typeScript('x + y', 'const [x, , y] = [1, 2, 3];'), 4);
    assert.equal(typeScript('x', 'const [x] = props.list;'), unknown);
    assert.equal(typeScript('x', 'const [x] = { 0: 1 };'), unknown);
  });

  it('may be an entry that a map is given later, known where no test stands around it', () => {
    assert.deepEqual(typeScript('[m.a, m.b]', "const m = { a: 1 }; m.a = 2; m['b'] = 3;"), [2, 3]);
    assert.deepEqual(typeScript('Object.keys(m)', 'const m = { a: 1 }; m[props.key] = 2;'), unknown);
    assert.deepEqual(typeScript('Object.keys(m)', 'const m = { a: 1 }; if (props.x) { m.b = 2; }'), unknown);
    assert.deepEqual(typeScript('Object.keys(m)', 'const m = { a: 1 }; m.b = { c: 2 };'), ['a', 'b']);
    assert.deepEqual(typeScript('Object.keys(m)', 'const m = { a: 1 }; m.b = { c: { d: 2 } };'), unknown);
  });

  it('may be what each turn of a loop leaves', () => {
    assert.equal(typeScript('x', 'let x = 0; for (const y of [1, 2, 3]) { x += y; }'), 6);
    assert.equal(typeScript('x', 'let x = 0; for (let i = 0; i < 4; i++) { x += i; }'), 6);
    assert.equal(typeScript('x', 'let x = 0; for (let i = 1; i <= 4; i++) { x += i; }'), 10);
    assert.equal(typeScript('x', `let x = 0; for (const y of [${Array(24).fill(1)}]) { x += y; }`), 24);
    assert.equal(typeScript('x', `let x = 0; for (const y of [${Array(25).fill(1)}]) { x += y; }`), unknown);
    assert.equal(python('x', 'x = 0', 'for y in range(4):', '    x += y'), 6);
  });

  it('may be a function that stands further down', () => {
    assert.equal(typeScript('f(1)', 'const y = f(2); function f(x) { return x + 1; }'), 2);
    assert.equal(typeScript('y', 'const y = f(2); function f(x) { return x + 1; }'), 3);
  });
});

describe('What is not known', () => {
  it('leaves an expression that hangs on it unknown', () => {
    const hanging = [
      'props.list.map((x) => 1)',
      'props.list.filter((x) => x)',
      '[1, ...props.list].filter((x) => true)',
      "'abc'.slice(props.n)",
      "'abc'.slice(0, props.n)",
      "'abc'.replace('a', props.x)",
      "'abc'.replace(props.x, 'a')",
      "'abc'.startsWith(props.x)",
      "'abc'.endsWith(props.x)",
      'Array(props.n)',
      'Array(-1)',
      'Array(2.5)',
      'Array.from(props.list, (x) => 1)',
      'Object.entries(props.m)',
      'Object.keys({ a: 1, ...props.m })',
      'String(props.x)',
      'Number(props.x)',
      'JSON.stringify(props.x)',
      'JSON.stringify({ a: props.x })',
      '[1, 2][props.n]',
      '[1, ...props.list][0]',
      '({ a: 1 })[props.k]',
      '({ a: 1, ...props.m }).b',
      '!(props.x ? 1 : 2)',
      '-props.x',
      "-'a'",
      '[1, 2].map()',
    ];
    for (const expression of hanging) assert.equal(typeScript(expression), unknown, expression);
    for (const expression of ['list(range(props.n))', 'list(zip([1], props.x))', 'str(props.x)', 'int(props.x)']) {
      assert.equal(python(expression), unknown, expression);
    }
  });

  it('leaves a list or map open that it may add to', () => {
    assert.deepEqual(typeScript('[1, ...props.list].map((x) => 1)'), [1, '…']);
    assert.deepEqual(typeScript('[1, 2].filter((x) => props.x)'), [1, 2, '…']);
    assert.deepEqual(typeScript('[0, ...(props.x ? [1] : [])]'), [0, '…']);
    assert.deepEqual(typeScript('a', 'const a = []; a.push(1); a.push(2, 3);'), [1, 2, 3]);
    assert.deepEqual(typeScript('a', 'const a = [1]; if (props.x) { a.push(2); }'), [1, 2, '…']);
    assert.deepEqual(python('[x for x in props.items]'), [unknown, '…']);
    assert.deepEqual(python('{k: 1 for k in props.names}'), { '…': true });
  });

  it('gives what may be spread as alternatives', () => {
    const spread = '...(props.x ? { a: 2, b: 3 } : {})';
    assert.deepEqual(typeScript(`[({ a: 1, ${spread} }).a, ({ a: 1, ${spread} }).b]`), [
      { oneOf: [1, 2] },
      { oneOf: ['(absent)', 3] },
    ]);
    assert.deepEqual(typeScript('[({ a: 1, ...(false && { a: 2 }) }).a, ({ a: 1, ...undefined }).a]'), [1, 1]);
  });

  it('takes a default only where something may be missing', () => {
    assert.deepEqual(typeScript('(props.x ? undefined : 1) ?? 2'), { oneOf: [1, 2] });
    assert.deepEqual(typeScript('(props.x ? 3 : 1) ?? 2'), { oneOf: [3, 1] });
    assert.deepEqual(typeScript('(props.x ? 0 : 1) ?? 2'), { oneOf: [0, 1] });
    assert.deepEqual(typeScript('(props.x ? 0 : 1) || 2'), { oneOf: [1, 2] });
    assert.deepEqual(typeScript('(props.x ? 3 : 1) || 2'), { oneOf: [3, 1] });
    assert.deepEqual(typeScript('(props.x ? props.y : 1) ?? 2'), { oneOf: [unknown, 1, 2] });
    assert.deepEqual(typeScript('props.x ?? [2]'), { oneOf: [unknown, [2]] });
    assert.equal(typeScript('props.x || 2'), 2);
  });

  it('leaves of a text what stands around it', () => {
    assert.equal(typeScript('`a${props.a ? 1 : 2}b`'), '?a*b');
    assert.equal(typeScript('`a${Duration.seconds(3)}b`'), '?a*b');
    assert.equal(python('"{}-{}".format(props.a, "b")'), '?*-b');
    assert.equal(python('"a-%s" % props.a'), '?a-');
    assert.equal(python('f"{props.a}-b"'), '?*-b');
  });

  it('is a loop or list of more than two dozen, and a function deep in itself', () => {
    const ones = (count: number) => `[${Array(count).fill(1)}]`;
    assert.equal(typeScript(`${ones(24)}.map((x) => x).length`), 24);
    assert.equal(typeScript(`${ones(25)}.map((x) => x).length`), unknown);
    assert.equal((typeScript(`${ones(24)}.filter((x) => x)`) as readonly unknown[]).length, 24);
    assert.equal(typeScript(`${ones(25)}.filter((x) => x)`), unknown);
    assert.equal((python('list(range(24))') as readonly unknown[]).length, 24);
    assert.equal(python('list(range(25))'), unknown);
    const deep = 'const f = (x) => (x === 0 ? 0 : f(x - 1));';
    assert.deepEqual([typeScript('f(2)', deep), typeScript('f(9)', deep)], [0, unknown]);
  });
});
