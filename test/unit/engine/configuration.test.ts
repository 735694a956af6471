import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { optionsOf, parseAsOf, readConfiguration } from '../../../src/engine/configuration';

const ids = ['sqs-no-dlq', 'fact-outdated'];

describe('A configuration', () => {
  it('becomes the options of a check', () => {
    const value = {
      $schema: 'x',
      asOf: '2024-06-30',
      region: 'eu-west-2',
      rules: { 'sqs-no-dlq': 'off' },
      citations: true,
    };
    const { configuration, faults } = readConfiguration(value, ids);
    assert.deepEqual(faults, []);
    assert.deepEqual(optionsOf(configuration, '2026-11-25'), {
      asOf: { kind: 'date', date: '2024-06-30' },
      today: '2026-11-25',
      region: 'eu-west-2',
      severities: { 'sqs-no-dlq': 'off' },
      citations: true,
    });
  });

  it('judges by today where nothing is set', () => {
    assert.deepEqual(optionsOf({}, '2026-11-25'), {
      asOf: { kind: 'date', date: '2026-11-25' },
      today: '2026-11-25',
      severities: {},
      citations: false,
    });
  });

  it('keeps what is right beside what is wrong, and names each fault', () => {
    const value = {
      rules: { 'sqs-no-dql': 'off', 'fact-outdated': 'loud', 'sqs-no-dlq': 'info' },
      asOf: 'yesterday',
      region: 'London',
      citations: 'yes',
      exclude: 'drafts',
      regoin: 'eu-west-2',
    };
    const { configuration, faults } = readConfiguration(value, ids);
    assert.deepEqual(configuration, { rules: { 'sqs-no-dlq': 'info' } });
    assert.deepEqual(faults, [
      'rules: sqs-no-dql is not a rule; did you mean sqs-no-dlq?',
      'rules: fact-outdated must be error, warning, info, hint or off, not "loud".',
      'asOf must be "today", "exam" or a day such as "2024-06-30", not "yesterday".',
      'region must be an AWS Region such as "eu-west-2", not "London".',
      'citations must be true or false, not "yes".',
      'exclude must be a list of patterns, not "drafts".',
      'regoin is not a setting; did you mean region?',
    ]);
  });

  it('is an object and nothing else', () => {
    for (const value of [null, [], 'text', 1]) assert.equal(readConfiguration(value, ids).faults.length, 1);
  });

  it('knows today, exam, and days that a calendar has', () => {
    assert.deepEqual(parseAsOf('today', '2026-11-25'), { kind: 'date', date: '2026-11-25' });
    assert.deepEqual(parseAsOf('exam', '2026-11-25'), { kind: 'exam' });
    assert.deepEqual(parseAsOf('2024-02-29', '2026-11-25'), { kind: 'date', date: '2024-02-29' });
    for (const text of ['2023-02-29', '2024-13-01', '2024-6-1', '', '20240630']) {
      assert.equal(parseAsOf(text, '2026-11-25'), undefined, text);
    }
  });
});
