import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import type { AsOf } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { reworded, withPresentIds } from '../../../src/quiz/identity';
import { writtenItems } from '../../../src/quiz/items';
import type { ItemEvent, QuizItem } from '../../../src/quiz/types';
import { exam, read, today } from './support';

function items(texts: Readonly<Record<string, string>>, asOf: AsOf = today): readonly QuizItem[] {
  const docs = Object.entries(texts).map(([uri, text]) => read(uri, text));
  return writtenItems({ docs, relations: relate(docs), facts: factBase, asOf, today: '2026-11-25' });
}

const size = '### Question 1\n\nWhat is the maximum size of an SQS message?\n\n- [ ] 64 KB\n- [x] 256 KB\n- [ ] 2 GB\n';
const retention = 'How long does an SQS queue keep messages by default?\n\nA. 4 days\nB. 14 days\n\nAnswer: A\n';

describe('Items of written questions', () => {
  it('leave out questions that have no answer, and repeated ones', () => {
    const open = '### Question 2\n\nWhich one?\n\n- [ ] One\n- [ ] Two\n';
    assert.equal(items({ 'a.md': retention, 'b.md': `# Copy\n\n${retention}`, 'c.md': open }).length, 1);
  });

  it('mark a stale answer, with what holds today', () => {
    const [item] = items({ 'a.md': size });
    assert.match(item?.stale?.reason ?? '', /1 MiB since August 2025; this answer rests on 256 KiB/);
    assert.equal(item?.fact?.id, 'sqs.msg.max_size');
  });

  it('count what older course material teaches in the exam profile, and say what holds today', () => {
    const [item] = items({ 'a.md': size }, exam);
    assert.equal(item?.stale, undefined);
    assert.match(item?.remark ?? '', /1 MiB since August 2025/);
    assert.equal(items({ 'a.md': `---\nas-of: exam\n---\n${size}` })[0]?.stale, undefined);
  });

  it('carry the fact that decides them', () => {
    const [item] = items({ 'a.md': retention });
    assert.equal(item?.stale, undefined);
    assert.equal(item?.fact?.id, 'sqs.retention.default');
  });

  it('know their services, tags, note and heading', () => {
    const [item] = items({ 'notes/a.md': `---\ntags: [aws, exam]\n---\n# Queues\n\n## Limits\n\n${retention}` });
    assert.deepEqual(item?.services, ['sqs']);
    assert.deepEqual(item?.topics, ['aws', 'exam']);
    assert.equal(item?.source.heading, 'Limits');
  });

  it('ask reversed cards in both directions', () => {
    const found = items({ 'a.md': '#flashcards\n\nPush delivery:::SNS\n' });
    assert.deepEqual(
      found.map(({ stem, answer }) => [stem, answer]),
      [
        ['Push delivery', 'SNS'],
        ['SNS', 'Push delivery'],
      ],
    );
    assert.notEqual(found[0]?.id, found[1]?.id);
  });
});

describe('Reworded questions', () => {
  const known = (item: QuizItem): ItemEvent => ({
    kind: 'item',
    id: 'w-1',
    at: { ms: 0, offset: 0 },
    item: item.id,
    stem: item.stem.slice(0, 200),
    source: item.source.title,
    services: item.services,
    topics: item.topics,
  });
  const [before] = items({ 'a.md': retention });
  assert.ok(before);
  const descriptions = new Map([[before.id, known(before)]]);
  const other = 'Which service pushes?\n\nA. SQS\nB. SNS\n\nAnswer: B\n';

  it('keep their answers', () => {
    const after = items({ 'a.md': `${other}\n${retention.replace('by default', 'as a default')}` });
    const ids = reworded(after, descriptions);
    const now = after.find(({ stem }) => stem.startsWith('How long'));
    assert.equal(ids.get(before.id), now?.id);
    const event = {
      kind: 'review',
      id: 'w-2',
      at: { ms: 1, offset: 0 },
      item: before.id,
      grade: 3,
      mode: 'practice',
    } as const;
    assert.equal(withPresentIds([event], ids)[0]?.item, now?.id);
  });

  it('keep them after they have been answered in their new wording', () => {
    const after = items({ 'a.md': retention.replace('keep messages', 'keep a message') });
    const [now] = after;
    assert.ok(now);
    const both = new Map([...descriptions, [now.id, { ...known(now), id: 'w-9', at: { ms: 5, offset: 0 } }]]);
    assert.equal(reworded(after, both).get(before.id), now.id);
  });

  it('are found in another note when hardly a letter differs', () => {
    const moved = items({ 'b.md': retention.replace('keep messages', 'keep a message') });
    assert.equal(reworded(moved, descriptions).get(before.id), moved[0]?.id);
    const different = items({
      'b.md': retention.replace('keep messages by default', 'hide messages by default at most'),
    });
    assert.equal(reworded(different, descriptions).size, 0);
  });

  it('never take the answers of a question that is still there', () => {
    assert.equal(reworded(items({ 'a.md': `${retention}\n${other}` }), descriptions).size, 0);
  });
});
