import fc from 'fast-check';
import { describe, it } from 'mocha';
import { apply, mutated, mutation } from './mutations';
import { editsHold, fixesHold, readingHolds } from './properties';
import { readers, textFor } from './readers';
import { isWanted, rounds, seed } from './settings';
import { textsOf } from './texts';

for (const reader of readers.filter(({ name }) => isWanted(name))) {
  const { name, uri, ending, lead } = reader;
  const text = textFor(reader);

  describe(`Any text at all, for the reader of ${name}`, function () {
    this.timeout(0);

    it('is read to its end, and every span lies inside it', () => {
      const property = fc.property(text, (given) => readingHolds({ uri, text: given }));
      fc.assert(property, { seed, numRuns: rounds(60) });
    });

    it('means the same read afresh and read after an edit', () => {
      const edits = fc.array(mutation, { minLength: 1, maxLength: 4 });
      const property = fc.property(text, edits, (given, list) => {
        const texts = [given];
        for (const one of list) texts.push(apply(texts.at(-1) ?? '', one));
        editsHold(uri, texts);
      });
      fc.assert(property, { seed, numRuns: rounds(25) });
    });

    it('is mended once and for all by its fixes', () => {
      const property = fc.property(text, (given) => fixesHold({ uri, text: given }));
      fc.assert(property, { seed, numRuns: rounds(25) });
    });

    it('means the same while it is typed, character by character', () => {
      const known = textsOf(ending).map((one) => one.text);
      const script = fc.record({
        base: fc.constantFrom(lead, ...known),
        typed: fc.constantFrom(...known),
        from: fc.nat(2000),
        length: fc.integer({ min: 5, max: 40 }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        changes: fc.array(mutation, { maxLength: 2 }),
      });
      const property = fc.property(script, ({ base, typed, from, length, at, changes }) => {
        const start = mutated(base, changes);
        const place = Math.floor(at * start.length);
        const words = typed.slice(from % typed.length).slice(0, length);
        const texts = Array.from(
          words,
          (_, index) => start.slice(0, place) + words.slice(0, index + 1) + start.slice(place),
        );
        editsHold(uri, [start, ...texts, start]);
      });
      fc.assert(property, { seed, numRuns: rounds(3) });
    });
  });
}
