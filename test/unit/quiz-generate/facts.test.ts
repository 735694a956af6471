import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factBase } from '../../../src/facts';
import { factQuestions } from '../../../src/quiz/generate';
import { categorical } from '../../../src/quiz/generate/categorical';
import { exam, flawed, longestIsRight, today } from './support';

const items = factQuestions(factBase, today);

describe('Questions from facts', () => {
  it('are several hundred', () => {
    assert.ok(items.length >= 400, `${items.length}`);
  });

  it('have one right answer, which no other option and no stem says, today and in the exam profile', () => {
    assert.deepEqual(flawed(items), []);
    assert.deepEqual(flawed(factQuestions(factBase, exam)), []);
  });

  it('are the same from run to run', () => {
    assert.deepEqual(factQuestions(factBase, today), items);
  });

  it('have the right option longest no more often than chance', () => {
    assert.ok(longestIsRight(items) <= 0.25, `${longestIsRight(items)}`);
  });

  it('put the right option at every place about equally often', () => {
    const four = items.filter(({ options }) => options.length === 4);
    for (const place of [0, 1, 2, 3]) {
      const share = four.filter(({ options }) => options[place]?.correct).length / four.length;
      assert.ok(share > 0.15 && share < 0.35, `${place}: ${share}`);
    }
  });

  it('rest on values that somebody has read', () => {
    for (const { fact, stem } of items) {
      assert.ok(fact, stem);
      assert.notEqual(factBase.get(fact.id)?.history[0].confidence, 'recalled', stem);
    }
  });

  it('say of every number that is wrong what it really is', () => {
    const numeric = items.filter(
      ({ fact, options }) =>
        fact &&
        factBase.get(fact.id)?.unit !== 'none' &&
        /^\d/.test(options.find(({ correct }) => correct)?.text ?? ''),
    );
    const silent = numeric.filter(({ options }) =>
      options.some(({ correct, why, text }) => !correct && /^\d/.test(text) && !why),
    );
    assert.deepEqual(
      silent.map(({ stem }) => stem),
      [],
    );
  });

  it('offer no amount that the note of their fact grants to a special case', () => {
    const granted = items.flatMap(({ fact: shown, options }) => {
      const fact = shown && factBase.get(shown.id);
      if (fact?.note === undefined) return [];
      const note = ` ${fact.note.replace(/[.,;:](?=\s|$)/g, '')} `;
      const own = factBase.all.filter(({ id }) => id === fact.id).flatMap(({ history }) => history);
      const wrong = options.filter(({ correct }) => !correct).map(({ text }) => /^[\d.,]+(?= )/.exec(text)?.[0] ?? '');
      return wrong
        .filter((amount) => amount !== '' && note.includes(` ${amount} `))
        .filter((amount) => !own.some(({ display }) => display.startsWith(`${amount} `)))
        .map((amount) => `${fact.title}: ${amount}, though "${fact.note}"`);
    });
    assert.deepEqual(granted, []);
  });

  it('offer the value of a few Regions only where the question names Regions', () => {
    const unclear = items.flatMap(({ fact: shown, options, stem }) => {
      const fact = shown && factBase.get(shown.id);
      if (fact === undefined || fact.scope?.regions !== undefined || /Region/.test(stem)) return [];
      const regional = factBase.all.filter(({ id, scope }) => id === fact.id && scope?.regions !== undefined);
      return options.filter(({ why = '' }) => regional.some(({ title }) => why.endsWith(`, ${title}.`)));
    });
    assert.deepEqual(unclear, []);
  });

  it('ask whose limit it is, not who stays below it: whoever takes less does that too', () => {
    const loose = items.filter(({ topics, stem }) => topics.includes('comparisons') && /at most/.test(stem));
    assert.deepEqual(loose, []);
  });

  it('call properties as a sentence does: "the default buffer interval for S3"', () => {
    const texts = items.flatMap(({ options }) => options.map(({ text }) => text));
    assert.ok(texts.includes('the default buffer interval for S3'));
    assert.deepEqual(
      texts.filter((text) => /^the .*, (?:default|minimum|maximum)\b/.test(text)),
      [],
    );
  });

  it('keep the capitals of names in the middle of a sentence', () => {
    const said = items.flatMap(({ options }) => options.map(({ why = '', text }) => `${text} ${why}`)).join('\n');
    assert.doesNotMatch(said, /\b(?:data Firehose|direct PUT|custom Event Bus|firehose stream)/);
  });

  it('say "from … until …" only where both dates differ as far as they are known', () => {
    const empty = items.filter(({ stem }) => / from (\d{4}) until (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\1\b/.test(stem));
    assert.deepEqual(empty, []);
  });

  it('ask for what older course material teaches in the exam profile, and add what holds today', () => {
    const about = factQuestions(factBase, exam).filter(({ fact }) => fact?.id === 'sqs.msg.max_size');
    const now = about.find(({ remark }) => remark !== undefined);
    assert.equal(now?.options.find(({ correct }) => correct)?.text, '256 KB');
    assert.equal(now?.remark, 'Today AWS allows 1 MiB since August 2025.');
    assert.ok(!now?.options.some(({ text }) => text === '1 MiB'));
  });

  it('ask before and after a change', () => {
    const stems = items
      .filter(({ fact }) => fact?.id === 'sqs.msg.max_size')
      .map(({ stem, options }) => [stem, options.find(({ correct }) => correct)?.text]);
    assert.ok(stems.some(([stem, right]) => /today/.test(stem ?? '') && right === '1 MiB'));
    assert.ok(stems.some(([stem, right]) => /until August 2025/.test(stem ?? '') && right === '256 KiB'));
  });
});

describe('Categorical questions', () => {
  it('are questions, not "what about …?"', () => {
    assert.deepEqual(
      categorical.filter(({ stem }) => !stem.includes('?') || /\bWhat about\b/.test(stem)),
      [],
    );
  });

  it('hold as long as their facts say what they said when they were written', () => {
    const changed = categorical.filter(({ fact, holds }) => factBase.get(fact)?.history[0].display !== holds);
    assert.deepEqual(
      changed.map(({ fact, holds }) => `${fact}: ${holds}`),
      [],
    );
  });

  it('are all asked', () => {
    const stems = new Set(items.map(({ stem }) => stem));
    assert.deepEqual(
      categorical.filter(({ stem }) => !stems.has(stem)).map(({ stem }) => stem),
      [],
    );
  });
});
