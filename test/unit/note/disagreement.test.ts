import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import type { Doc } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

const note = (name: string, limit: string, head = ''): Doc =>
  engine.read({ uri: `vault/${name}.md`, text: `${head}# Amazon SQS\n\nA message is at most ${limit} large.\n` });

/** What each note of a vault is told of the others: its name and theirs. */
function disagreements(docs: readonly Doc[]): readonly string[] {
  const relations = relate(docs);
  return docs.flatMap((doc) =>
    engine
      .check(doc, options, relations)
      .filter(({ rule }) => rule === 'note-disagreement')
      .map(({ related }) => `${doc.uri} ${related?.[0]?.uri}`.replaceAll(/vault\/|\.md/g, '')),
  );
}

describe('notes that disagree', () => {
  it('are told of the first note that says something else, by those that are not right', () => {
    const docs = [
      note('a', '256 KB'),
      note('b', '256 KB'),
      note('c', '64 KB'),
      note('d', '256 KB'),
      note('e', '64 KB'),
    ];
    assert.deepEqual(disagreements(docs), ['a c', 'b c', 'c a', 'd c', 'e a']);
    assert.deepEqual(disagreements([note('a', '1 MiB'), note('b', '256 KB')]), ['b a']);
    assert.deepEqual(disagreements([note('a', '256 KB'), note('b', '256 KB'), note('c', '256 KB')]), []);
  });

  it('are of one time: notes for an exam are held against each other alone', () => {
    const exam = '---\nas-of: exam\n---\n';
    assert.deepEqual(disagreements([note('a', '256 KB'), note('b', '64 KB', exam)]), []);
    assert.deepEqual(disagreements([note('a', '256 KB', exam), note('b', '64 KB', exam)]).length, 1);
  });

  it('are none where one may speak of something else, or names a condition', () => {
    const table = (limit: string): Doc =>
      engine.read({ uri: 'vault/t.md', text: `# DynamoDB\n\n- The size of an item is at most ${limit}.\n` });
    const other = engine.read({ uri: 'vault/u.md', text: '# DynamoDB\n\n- An item has at most 400 KB.\n' });
    assert.deepEqual(disagreements([table('10 GB'), other]), []);
    const bus = (name: string, said: string): Doc =>
      engine.read({ uri: `vault/${name}.md`, text: `# EventBridge\n\n- ${said}\n` });
    const stated = bus('a', 'An event has at most 256 KB.');
    assert.deepEqual(disagreements([stated, bus('b', 'An event has at most 1 MB.')]), ['a b']);
    assert.deepEqual(disagreements([stated, bus('b', 'Events larger than 1 MB go to S3.')]), []);
  });

  it('take no more looks at each other in a vault where all say the same', () => {
    const looks = (count: number): number => {
      let found = 0;
      const docs = Array.from({ length: count }, (_, index) => note(`note-${index}`, '256 KB'));
      for (const { note: read } of docs) {
        const claims = read?.claims.map((claim) =>
          Object.defineProperty({ ...claim }, 'value', {
            get() {
              found++;
              return claim.value;
            },
          }),
        );
        if (read) Object.defineProperty(read, 'claims', { value: claims });
      }
      disagreements(docs);
      return found;
    };
    assert.ok(looks(80) < 3 * looks(40));
  });
});
