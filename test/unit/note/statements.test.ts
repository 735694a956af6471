import assert from 'node:assert/strict';
import { falseStatements, traps, trueStatements } from './statements';
import { wordsJudged } from './support';

const stale = (heading: string, line: string) =>
  wordsJudged(`# AWS\n\n## ${heading}\n\n- ${line}\n`, 'outdated', 'wrong');

describe('statements about services', () => {
  for (const [heading, lines] of trueStatements) {
    it(`that hold for ${heading} are not flagged`, () => {
      for (const line of lines) assert.deepEqual(stale(heading, line), [], line);
    });
  }

  for (const [heading, lines] of falseStatements) {
    it(`that do not hold for ${heading} are flagged once each`, () => {
      for (const line of lines) assert.equal(stale(heading, line).length, 1, line);
    });
  }

  it('of a story, a setting, the past or another product are not flagged', () => {
    for (const line of traps) assert.deepEqual(stale('SQS and SNS in our platform', line), [], line);
    for (const line of traps) assert.deepEqual(stale('Amazon SQS', line), [], line);
  });
});
