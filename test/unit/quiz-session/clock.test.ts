import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clockText, passedAlert } from '../../../src/webview/clock';

describe('The clock of an exam', () => {
  it('shows hours, minutes and seconds, and never less than nothing', () => {
    assert.deepEqual([3_909_000, 754_000, 59_001, 1, 0, -5].map(clockText), [
      '1:05:09',
      '12:34',
      '01:00',
      '00:01',
      '00:00',
      '00:00',
    ]);
  });

  it('announces what was passed once, and only the last where several were', () => {
    const timer = {
      remaining: 0,
      running: true,
      alerts: [
        { remaining: 1000, text: 'half' },
        { remaining: 200, text: 'tenth' },
      ],
    };
    assert.equal(passedAlert(timer, 1001, 1000), 'half');
    assert.equal(passedAlert(timer, 1000, 999), undefined);
    assert.equal(passedAlert(timer, 1500, 100), 'tenth');
    assert.equal(passedAlert(timer, 100, 50), undefined);
  });
});
