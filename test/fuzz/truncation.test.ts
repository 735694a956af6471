import { describe, it } from 'mocha';
import { readingHolds } from './properties';
import { readers } from './readers';
import { isLong, isWanted, seed } from './settings';
import { textsOf } from './texts';

/** How many texts of each kind are cut, and how many characters lie between two cuts. */
const [most, step] = isLong ? [60, 1] : [2, 41];

for (const { name, ending } of readers.filter((reader) => isWanted(reader.name))) {
  describe(`A text for the reader of ${name} that ends early`, function () {
    this.timeout(0);

    it('is read to its end, wherever that is', () => {
      const known = textsOf(ending).filter(({ text }) => text.length < 3000);
      const stride = Math.max(1, Math.floor(known.length / most));
      for (let index = seed % stride; index < known.length; index += stride) {
        const { uri, text } = known[index] ?? { uri: '', text: '' };
        for (let end = 0; end <= text.length; end += step) readingHolds({ uri, text: text.slice(0, end) });
      }
    });
  });
}
