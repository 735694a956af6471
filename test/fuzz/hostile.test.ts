import { describe, it } from 'mocha';
import { hostile } from './hostile';
import { readingHolds } from './properties';
import { isLong } from './settings';

/** Long enough that a reader with a cubic cost would not come back; how cost grows is measured by `npm run proof`. */
const length = isLong ? 40_000 : 8_000;

describe('A text made to take a reader all day', function () {
  this.timeout(0);

  it('is read to its end, whatever it is made of', () => {
    for (const { uri, make } of hostile) readingHolds({ uri, text: make(length) });
  });
});
