import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spelledOut } from '../../../src/rules/sayings/spelled-out';

describe('Short forms', () => {
  const text = "They're queued; it's deleted once there's a copy.";

  function placeOf(pattern: RegExp): string | undefined {
    const found = spelledOut(text, (words) => pattern.exec(words));
    const [start = 0, end = 0] = found?.indices?.groups?.at ?? [];
    return found ? text.slice(start, end) : undefined;
  }

  it('are read as the words that they stand for, and found where they are', () => {
    assert.equal(placeOf(/(?<at>it is deleted)/d), "it's deleted");
    assert.equal(placeOf(/is (?<at>deleted once) there is/d), 'deleted once');
    assert.equal(placeOf(/(?<at>They are queued)/d), "They're queued");
    assert.equal(placeOf(/there is (?<at>a copy)/d), 'a copy');
  });

  it('are none where somebody owns something', () => {
    const owned = "The queue's messages";
    assert.equal(
      spelledOut(owned, (words) => /queue is/d.exec(words)),
      null,
    );
  });
});
