import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { hoverAt } from './support/providers';
import { closeAll, rangeOf, show } from './support/workspace';

describe('Hovers', () => {
  afterEach(closeAll);

  it('show both values of an outdated claim, since when, and where AWS says so', async () => {
    const { document } = await show('notes/sqs.md');
    const text = await hoverAt(document, rangeOf(document, '256 KB').start);
    assert.match(text, /This note: `256 KB` · Today: \*\*1 MiB\*\* since August 2025/);
    assert.match(text, /https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('say of a claim that is right that it still is', async () => {
    const { document } = await show('notes/sqs.md');
    assert.match(await hoverAt(document, rangeOf(document, '14 days').start), /✓ This note: `14 days`/);
  });

  it('are silent where nothing is known', async () => {
    const { document } = await show('notes/sqs.md');
    const text = await hoverAt(document, rangeOf(document, 'Producers').start);
    assert.doesNotMatch(text, /This note/);
  });

  it('tell of a queue in a template what feeds it and what it does with failures', async () => {
    const { document } = await show('templates/orders.yaml');
    assert.match(await hoverAt(document, rangeOf(document, 'Orders:').start), /OrdersDlq/);
  });
});
