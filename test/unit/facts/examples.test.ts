import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Fact } from '../../../src/engine/types';
import { factBase, keyOf } from '../../../src/facts';
import { eventbridge } from './examples/eventbridge';
import { firehose } from './examples/firehose';
import { kinesis } from './examples/kinesis';
import { lambda } from './examples/lambda';
import { mq } from './examples/mq';
import { neighbours } from './examples/neighbours';
import { s3 } from './examples/s3';
import { sns } from './examples/sns';
import { sqs } from './examples/sqs';
import type { Example, StatedValues } from './examples/types';

const groups = { sqs, sns, kinesis, firehose, mq, eventbridge, s3, lambda, neighbours };

describe('The way people write it', () => {
  for (const [name, examples] of Object.entries(groups)) {
    describe(name, () => {
      for (const example of examples) {
        const [key, first, ...more] = example;
        it(key, () => {
          const fact = factBase.get(key);
          assert.ok(fact?.mentions, `${key} is no fact that prose mentions`);
          if (typeof first === 'string') for (const sentence of [first, ...more]) assertNumber(fact, sentence);
          else assertValues(fact, first);
        });
      }
    });
  }

  it('has an example for every fact that prose can mention', () => {
    const shown = new Set<string>(
      Object.values(groups).flatMap((examples: readonly Example[]) => examples.map(([key]) => key)),
    );
    const missing = factBase.all.filter(({ mentions }) => mentions !== undefined).map(keyOf);
    assert.deepEqual(
      missing.filter((key) => !shown.has(key)),
      [],
    );
  });
});

function assertNumber({ mentions }: Fact, sentence: string): void {
  const [before = '', number = '', after = ''] = sentence.split(/[[\]]/);
  const text = `${before}${number}${after}`;
  assertCues(mentions, text);
  const noun = `${/[\d.,]{1,20} ?([A-Za-z]{4,12})$/.exec(number)?.[1] ?? ''}${after}`
    .trimStart()
    .replace(/^million /, '');
  assert.ok(mentions?.noun?.test(noun) ?? true, `some other noun: ${noun}`);
}

function assertCues(mentions: Fact['mentions'], text: string): void {
  assert.ok(mentions?.cues?.test(text) ?? true, `no cue: ${text}`);
  assert.ok(!mentions?.not?.test(text), `a word that makes it some other fact: ${text}`);
}

function assertValues({ mentions }: Fact, values: StatedValues): void {
  const phrases = mentions?.phrases ?? [];
  assert.deepEqual(
    [...new Set(phrases.map(({ value }) => value))].sort(),
    Object.keys(values).sort(),
    'an example for each value',
  );
  for (const [value, sentences] of Object.entries(values)) {
    for (const sentence of typeof sentences === 'string' ? [sentences] : sentences) {
      assertCues(mentions, sentence);
      assert.equal(phrases.find(({ pattern }) => pattern.test(sentence))?.value, value, sentence);
    }
  }
}
