import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { zoneAtNoon } from '../../scripts/lib/noon.mjs';

describe('The time zone of tests in the editor', () => {
  it('has noon at every hour of the day', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = new Date(Date.UTC(2026, 10, 28, hour, 30));
      assert.equal(now.toLocaleTimeString('en-GB', { timeZone: zoneAtNoon(now), timeStyle: 'short' }), '12:30');
    }
  });
});
