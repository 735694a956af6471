import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ours, theirs } from './yaml-data';

/** Each of these texts as the value of a key, as the yaml package reads it. */
function sameAsTheirs(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(ours(`a: ${text}\n`), theirs(`a: ${text}\n`), JSON.stringify(text));
}

const scalar = (text: string) => (ours(`a: ${text}\n`) as { readonly a: unknown }).a;

describe('A plain scalar has the value that the yaml package gives it', () => {
  it('as a number', () => {
    sameAsTheirs(['0', '-0', '+0', '12', '-3', '+4', '1_000', '-1_0_0', '12345678901234567890']);
    sameAsTheirs(['00', '0755', '-0755', '+0755', '0_7', '007', '0x1F', '-0x1f', '+0xA_B', '0b101', '-0b101', '0b1_0']);
    sameAsTheirs(['1.', '1.5', '.5', '-.5', '+.5', '1_0.5_0', '1e3', '1E+3', '1e-3', '1.5e3', '1.e3', '-1e3', '1_0e3']);
    sameAsTheirs(['190:20:30', '-190:20:30', '+1:30', '1:59.5', '-1:30.5', '1_0:30', '10:00']);
    sameAsTheirs(['.inf', '+.inf', '-.inf', '.Inf', '-.INF', '.nan', '.NaN', '.NAN']);
  });

  it('as a truth or as nothing', () => {
    sameAsTheirs(['yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE']);
    sameAsTheirs(['no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE']);
    sameAsTheirs(['~', 'null', 'Null', 'NULL', '']);
  });

  it('as a text, for all its likeness', () => {
    sameAsTheirs(['_1', '0x', '0xg', '0b', '0b2', '+', '--1', '1-2', '+a', '.a', '1 2', '1.2.3', '12a', '1:60', '0O7']);
    sameAsTheirs(['yEs', 'nO', 'oFF', 'tRUE', 'nULL', 'nul', '~a', '+.nan', '1,000', '1e', '12:30:45Z', 'fals', 'Yet']);
  });

  it('but one letter is a text, as in what reads templates', () => {
    assert.deepEqual(['y', 'Y', 'n', 'N'].map(scalar), ['y', 'Y', 'n', 'N']);
  });

  it('but a number of more than forty characters stays a text', () => {
    assert.equal(scalar('1'.repeat(40)), Number('1'.repeat(40)));
    assert.equal(scalar('1'.repeat(41)), '1'.repeat(41));
  });

  it('and a point alone or digits that are not octal are texts', () => {
    for (const text of ['.', '-.', '._', '08', '09']) assert.equal(scalar(text), text);
  });

  it('over several lines', () => {
    sameAsTheirs(['one\n  two', 'one \t\n \t two', 'one\n\n\n  two\n  three', 'one\r\n\r\n  two']);
  });
});

describe('A quoted scalar has the text that the yaml package gives it', () => {
  const broken = [
    'one\n two',
    'one\n\n two',
    'one \t\n \t two',

    ' one ',
    'one \n\n  \n two ',
    '\n one',
  ];
  const more = ['one\n ', '\n\n one', '\n ', '\n\n ', '', 'one\r\n two', 'one\r\n\r\n two', 'one\ttwo'];

  it('over several lines', () => {
    for (const text of [...broken, ...more]) sameAsTheirs([`'${text}'`, `"${text}"`, `"\\t${text}"`]);
  });

  it('with quotes in it', () => {
    sameAsTheirs(["''''", "'it''s'", "''''''", "'a''\n ''b'", '"\\""', '"a\'b"']);
  });

  it('with every escape', () => {
    sameAsTheirs(['"\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\ \\"\\/\\\\"', '"\\\tx"', '"\\x41\\u00e9\\U0001F600"']);
  });

  it('with escaped breaks', () => {
    sameAsTheirs(['"one\\\n two"', '"one \\\n two"', '"one\\\r\n two"', '"one\\\n \t two"', '"one\\\\\n two"']);
    assert.equal(scalar('"one\\\n  \t\n two"'), 'one\ntwo');
    assert.equal(scalar('"one\\\r\n \r\n\r\n two"'), 'one\n\ntwo');
    assert.equal(scalar('"one\\\n\\ two"'), 'one two');
  });

  it('with blanks before a break, which count where an escape wrote them', () => {
    sameAsTheirs([
      '"one\\  \n  two"',
      '"one\\\t\n two"',
      '"one\\\\ \n two"',
      '"one\\\\ \t \n two\\n"',
      '"a\\t \t\n b"',
    ]);
  });

  it('and an escape that means nothing stays as it is', () => {
    assert.equal(scalar('"\\q"'), '\\q');
    assert.equal(scalar('"\\x4g"'), '\\x4g');
    assert.equal(scalar('"\\U00110000"'), '\\U00110000');
    assert.equal(scalar('"\\U0010FFFF"'), '\u{10ffff}');
  });
});

describe('A block scalar has the text that the yaml package gives it', () => {
  const bodies = [
    '  one\n  two\n',
    '  one\n    two\n',
    '\n  one\n',
    '  one\n\n\n',
    '',
    '\n\n',
    '  one\n\n  two\n',
    '  one\n   two\n   three\n  four\n',
    '  one\n\n   two\n\n  three\n',
    '  one\n  \ttwo\n  three\n',
    '  one\n \n  two\n',
    '  one\n      \n  two\n',
    '   \n',
    '  one\r\n  two\r\n',
  ];
  const headers = ['|', '|-', '|+', '>', '>-', '>+'];

  it('for every sign', () => {
    for (const header of headers) {
      for (const body of bodies) sameAsTheirs([`${header}\n${body}`, `${header}\n${body}b: c`]);
    }
  });

  it('with an indentation that is told', () => {
    const told = bodies.filter((body) => body.includes('one'));
    for (const header of ['|1', '|2', '|2-', '>1', '>+2'])
      for (const body of told) sameAsTheirs([`${header}\n${body}`]);
    for (const text of ['|\n  one\n', '|1\n  one\n', '--- |\n  one\n', '- >2\n    one\n  two\n']) {
      assert.deepEqual(ours(text), theirs(text), text);
    }
  });
});
