import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { optionsOf, readConfiguration } from '../../src/engine/configuration';
import { parseLoad } from '../../src/engine/read/load';
import { formatEvent, joinEvents, parseSegment } from '../../src/quiz/reviews';
import type { LogEvent } from '../../src/quiz/types';
import { engine } from '../support/engine';
import { mutated, mutation } from './mutations';
import { isWanted, rounds, seed } from './settings';

const ids = engine.rules.map(({ id }) => id);
const now = { ms: Date.UTC(2026, 10, 22, 9), offset: 60 };

if (isWanted('loads')) {
  describe('Any text at all, as a declared load', () => {
    const words = [
      '5,000 msg/s',
      '300 KB',
      'no batching',
      'batches of 10',
      '20 groups',
      'peak',
      'eu-west-2',
      '2 MB/s',
      '(',
      ')',
      ',',
      '1e99',
      '0',
      '-3',
      'per',
      'x',
      '999999999999999999999 msg/s',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(', ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );

    it('is read as a whole into numbers that can be, or not at all', () => {
      const property = fc.property(text, (given) => {
        const load = parseLoad(given, { start: 3, end: 3 + given.length });
        if (!load) return;
        for (const number of [load.rate, load.size, load.bytesPerSecond, load.batch, load.groups]) {
          if (number !== undefined) assert.ok(Number.isFinite(number) && number >= 0, `${given}: ${number}`);
        }
      });
      fc.assert(property, { seed, numRuns: rounds(300) });
    });
  });
}

if (isWanted('configuration')) {
  describe('Any data at all, as configuration', () => {
    const keys = fc.constantFrom(
      'asOf',
      'region',
      'rules',
      'citations',
      'exclude',
      '__proto__',
      'constructor',
      '$schema',
      'rule',
    );
    const set = fc.oneof(
      fc.constantFrom('today', 'exam', '2024-02-30', '0000-00-00', 'eu-west-2', true, 'off'),
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...ids, '__proto__', 'toString'), fc.constantFrom('off', 'error', 'loud', 3)),
    );
    const data = fc.oneof(fc.jsonValue(), fc.dictionary(keys, set));

    it('gives settings that are right, and one sentence for each fault', () => {
      const property = fc.property(data, (given) => {
        const { configuration, faults } = readConfiguration(given, ids);
        for (const fault of faults) assert.match(fault, /[.?]$/);
        for (const [id, severity] of Object.entries(configuration.rules ?? {})) {
          assert.ok(ids.includes(id) && ['error', 'warning', 'info', 'hint', 'off'].includes(severity));
        }
        const options = optionsOf(configuration, '2026-11-22');
        assert.ok(options.asOf.kind === 'exam' || /^\d{4}-\d\d-\d\d$/.test(options.asOf.date));
        assert.equal(({} as Record<string, unknown>).off, undefined);
      });
      fc.assert(property, { seed, numRuns: rounds(200) });
    });
  });
}

if (isWanted('review-log')) {
  const event: fc.Arbitrary<LogEvent> = fc
    .record({
      writer: fc.constantFrom('a', 'b-c', '{"v":'),
      number: fc.integer({ min: 1, max: 999 }),
      ms: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
      offset: fc.integer({ min: -720, max: 840 }),
      item: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    })
    .map(({ writer, number, ms, offset, item, grade }) => ({
      kind: 'review',
      id: `${writer}-${number}`,
      at: { ms, offset },
      item,
      grade,
      mode: 'review',
    }));
  const log = fc.array(event, { maxLength: 8 });

  describe('A review log', () => {
    it('gives back every event that was written', () => {
      const property = fc.property(log, (events) => {
        const read = parseSegment('log', events.map(formatEvent).join(''));
        assert.deepEqual(read, { events, problems: [] });
      });
      fc.assert(property, { seed, numRuns: rounds(150) });
    });

    it('that was cut off anywhere has lost no event before the cut', () => {
      const property = fc.property(log, fc.nat(), (events, cut) => {
        const lines = events.map(formatEvent);
        const text = lines.join('');
        const end = text.length === 0 ? 0 : cut % text.length;
        const complete = lines.filter((_, index) => lines.slice(0, index + 1).join('').length <= end).length;
        const read = parseSegment('log', text.slice(0, end));
        assert.deepEqual(read.events.slice(0, complete), events.slice(0, complete));
        assert.ok(read.events.length <= complete + 1 && read.problems.length <= 1);
      });
      fc.assert(property, { seed, numRuns: rounds(150) });
    });

    it('that was damaged anyhow is read as far as it can be, and joins the same way twice', () => {
      const property = fc.property(log, fc.array(mutation, { maxLength: 6 }), (events, changes) => {
        const text = mutated(events.map(formatEvent).join(''), changes);
        const read = parseSegment('log', text);
        const joined = joinEvents([read.events, read.events], now);
        assert.deepEqual(joinEvents([joined], now), joined);
        assert.equal(new Set(joined.map(({ id }) => id)).size, joined.length);
      });
      fc.assert(property, { seed, numRuns: rounds(150) });
    });
  });
}
