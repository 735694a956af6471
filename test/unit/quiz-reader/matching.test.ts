import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type KeyedOption, readKeyTokens, readTruth, resolveKey } from '../../../src/engine/read/quiz/keys';
import { matchOption, similarity } from '../../../src/engine/read/quiz/match';
import { hash, normalise, questionId } from '../../../src/engine/read/quiz/normalise';
import { isScore, judgesOption, saysVerdict, spokenVerdict, verdictOf } from '../../../src/engine/read/quiz/verdicts';

describe('Texts of a quiz are compared', () => {
  it('without case, markup, tags, punctuation at the ends, curly quotes and hard wraps', () => {
    const same = [
      'Use a FIFO queue',
      '**use** a  `FIFO`\n queue.',
      '“Use a FIFO queue”',
      '- Use a<br>FIFO queue?!',
      '(use a FIFO queue)',
    ];
    for (const text of same) assert.equal(normalise(text), 'use a fifo queue', text);
    assert.equal(normalise('It’s 5–6 a\\_b'), "it's 5-6 ab");
    assert.equal(normalise('…'), '');
  });

  it('with what stands inside', () => {
    assert.equal(normalise('a, b (c) d-e'), 'a, b (c) d-e');
    assert.notEqual(normalise('1.5 MB'), normalise('15 MB'));
  });

  it('by how much they have in common', () => {
    assert.equal(similarity('Queue', 'queue.'), 1);
    assert.equal(similarity('', ''), 1);
    assert.equal(similarity('', 'abcd'), 0);
    assert.equal(similarity('abcd', 'abcx'), 0.75);
  });

  it('by ids, which stay where options change places and change with stem or options', () => {
    const id = questionId('Which one?', ['A queue', 'A topic']);
    assert.match(id, /^[0-9a-f]{16}$/);
    assert.equal(questionId('which one', ['a topic.', 'A queue']), id);
    const others = [questionId('Which two?', ['A queue', 'A topic']), questionId('Which one?', ['A queue', 'A bus'])];
    assert.equal(new Set([id, ...others]).size, 3);
  });

  it('by hashes that tell apart what is alike', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => `question ${index}`);
    assert.equal(new Set(texts.map(hash)).size, texts.length);
    assert.equal(new Set(texts.map((text) => hash(text).slice(0, 8))).size, texts.length);
    assert.equal(new Set(texts.map((text) => hash(text).slice(8))).size, texts.length);
    assert.equal(hash(''), hash(''));
  });
});

describe('A quotation means the option', () => {
  const long = 'Enable long polling on the orders queue';
  const options = [long, 'Enable short polling', 'Use a topic', 'Use a topics'];

  it('of the same words', () => {
    assert.equal(matchOption('use a topic', options), 2);
    assert.equal(matchOption('Use a topics.', options), 3);
  });

  it('that it begins, or that begins like it, where only one does', () => {
    assert.equal(matchOption('Enable long polling on the', options), 0);
    assert.equal(matchOption(`${long}, which waits for messages`, options), 0);
    assert.equal(matchOption('Enable long polling on', options), undefined);
    assert.equal(matchOption('Use a', options), undefined);
    const twice = ['Send each message to the first queue', 'Send each message to the second one'];
    assert.equal(matchOption('Send each message to the', twice), undefined);
  });

  it('of sixteen letters at least, and of three fifths of the longer', () => {
    assert.equal(matchOption('abcdefghijklmnop', ['abcdefghijklmnop qrstuvwxy']), 0);
    assert.equal(matchOption('abcdefghijklmno', ['abcdefghijklmno qrstuvwxy']), undefined);
    assert.equal(matchOption('abcdefghijklmnop', ['abcdefghijklmnop qrstuvwxyzz']), undefined);
  });

  it('that is nearest, by two letters or an eighth at most', () => {
    assert.equal(matchOption('Enable shrt poling', options), 1);
    assert.equal(matchOption('Enable shr poling', options), undefined);
    assert.equal(matchOption('queue', ['quoue', 'queux']), 0);
    assert.equal(matchOption('abcd', ['abxy', 'abcx']), 1);
    assert.equal(matchOption('abcd', ['axyz']), undefined);
    assert.equal(matchOption('abcd', ['abcdefg']), undefined);
  });

  it('or none, where it says nothing', () => {
    assert.equal(matchOption('**', ['', 'a']), undefined);
    assert.equal(matchOption('Something else altogether', options), undefined);
  });
});

describe('A key begins with letters or numbers', () => {
  const tokens = (value: string) => readKeyTokens(value)?.tokens.join(' ');

  it('alone, in a row, or run together', () => {
    const keys: Readonly<Record<string, string | undefined>> = {
      B: 'B',
      b: 'B',
      'A, C': 'A C',
      'a and d': 'A D',
      'A & C': 'A C',
      'A or B': 'A B',
      'A/C': 'A C',
      'A; C': 'A C',
      'A C': 'A C',
      BE: 'B E',
      Ac: 'A C',
      ACD: 'A C D',
      2: '2',
      '1, 3': '1 3',
      12: '12',
      '**B**': 'B',
      '(C)': 'C',
      '`A`, `D`': 'A D',
      'Option B': 'B',
      'options A and C': 'A C',
      'Answer: B': undefined,
      'B) with a queue': 'B',
      'A. It polls, C. It waits': 'A',
      123: undefined,
      K: undefined,
      AA: undefined,
      'It depends': undefined,
      '': undefined,
      ABCDEFG: undefined,
    };
    for (const [key, expected] of Object.entries(keys)) assert.equal(tokens(key), expected, key);
  });

  it('and an article is none', () => {
    assert.equal(tokens('C, A loop goes on'), 'C');
    assert.equal(tokens('C, A and D'), 'C A D');
    assert.equal(readKeyTokens('A queue keeps them')?.doubtful, true);
    assert.equal(readKeyTokens('B queue keeps them')?.doubtful, false);
    assert.equal(readKeyTokens('A: queue keeps them')?.doubtful, false);
    assert.equal(readKeyTokens('A because it waits')?.doubtful, false);
    assert.equal(readKeyTokens('A (it waits)')?.doubtful, false);
    assert.equal(readKeyTokens('A, B keep them')?.doubtful, true);
  });

  it('with or without something behind them', () => {
    assert.equal(readKeyTokens('B.')?.alone, true);
    assert.equal(readKeyTokens('**B** ✅')?.alone, true);
    assert.equal(readKeyTokens('B. It waits')?.alone, false);
    assert.equal(readKeyTokens('**Option B** x')?.length, 10);
  });
});

describe('A key means options', () => {
  const lettered: readonly KeyedOption[] = ['A queue', 'A topic', 'A bus', 'Lambda (with retries)'].map(
    (text, index) => ({
      text,
      normal: normalise(text),
      label: String.fromCharCode(65 + index),
    }),
  );
  const plain = lettered.map(({ text, normal }) => ({ text, normal }));
  const numbered = lettered.map((option, index) => ({ ...option, label: String(index + 1) }));
  const means = (key: string, options: readonly KeyedOption[]) => {
    const found = resolveKey(key, [{ start: 0, end: key.length }], options);
    return found && [...found.right, ...found.missing];
  };

  it('by their words, whole or before something else', () => {
    assert.deepEqual(means('A topic', lettered), [1]);
    assert.deepEqual(means('a bus. It routes by rules', lettered), [2]);
    assert.deepEqual(means('Lambda (with retries). It tries twice', lettered), [3]);
    assert.deepEqual(means('A topic, A bus', lettered), [1, 2]);
    assert.deepEqual(means('A topic and a queue', lettered), [1, 0]);
    assert.deepEqual(means('A topic and another', lettered), [1]);
    assert.deepEqual(means('Nothing of this', lettered), undefined);
  });

  it('by their letters', () => {
    assert.deepEqual(means('B', lettered), [1]);
    assert.deepEqual(means('A, C', lettered), [0, 2]);
    assert.deepEqual(means('C, C', lettered), [2]);
    assert.deepEqual(means('B and F', lettered), [1, 'F']);
    assert.deepEqual(means('B. A topic', lettered), [1]);
    assert.deepEqual(means('A. A queue. C. A bus', lettered), [0, 2]);
    assert.deepEqual(means('A. A queue. C. Another thing', lettered), [0]);
  });

  it('by their numbers, where letters or nothing stands before them', () => {
    assert.deepEqual(means('2', plain), [1]);
    assert.deepEqual(means('2', lettered), [1]);
    assert.deepEqual(means('B', plain), [1]);
    assert.deepEqual(means('B', numbered), [1]);
    assert.deepEqual(means('3', numbered), [2]);
    assert.deepEqual(means('9', numbered), ['9']);
    assert.deepEqual(means('0', plain), ['0']);
    assert.deepEqual(means('9', plain), ['9']);
    assert.deepEqual(means('F', lettered), ['F']);
  });

  it('a letter that may be a word only where the option follows', () => {
    assert.deepEqual(means('A A queue', lettered), [0]);
    assert.deepEqual(means('A system that waits', lettered), undefined);
  });

  it('a line with a letter alone and its reasons below', () => {
    const text = 'B\nIt pushes.';
    const found = resolveKey(
      text,
      [
        { start: 0, end: 1 },
        { start: 2, end: text.length },
      ],
      lettered,
    );
    assert.deepEqual(found?.right, [1]);
    assert.deepEqual(found?.rest, [{ start: 2, end: text.length }]);
  });
});

describe('Words judge', () => {
  it('a statement', () => {
    for (const word of ['True', 'true.', '**Correct**', 'yes', 'T', 'True, because it waits']) {
      assert.equal(readTruth(word), true, word);
    }
    for (const word of ['False', 'incorrect', 'No', 'f', 'False - it polls'])
      assert.equal(readTruth(word), false, word);
    for (const word of ['Yes, it does', 'Correct answers count', 'Truely', 'It is true', '']) {
      assert.equal(readTruth(word), undefined, word);
    }
  });

  it('an option by its letter', () => {
    assert.deepEqual(spokenVerdict('B is not correct because it polls'), { labels: ['B'], correct: false });
    assert.deepEqual(spokenVerdict('Option c is right.'), { labels: ['C'], correct: true });
    assert.deepEqual(spokenVerdict('**A)** is wrong'), { labels: ['A'], correct: false });
    assert.deepEqual(spokenVerdict('(D) was the correct one'), { labels: ['D'], correct: true });
    assert.deepEqual(spokenVerdict('A is not wrong'), { labels: ['A'], correct: true });
    assert.deepEqual(spokenVerdict('A, C and D are not correct'), { labels: ['A', 'C', 'D'], correct: false });
    assert.deepEqual(spokenVerdict('Options B & C are wrong'), { labels: ['B', 'C'], correct: false });
    assert.deepEqual(spokenVerdict('B (Correct answer) - it waits'), { labels: ['B'], correct: true });
    assert.equal(spokenVerdict('It is correct'), undefined);
    assert.equal(spokenVerdict('K is correct'), undefined);
  });

  it('an option whose letter stands before', () => {
    assert.equal(verdictOf('Incorrect. It polls.'), false);
    assert.equal(verdictOf('is not correct because'), false);
    assert.equal(verdictOf('**Right**: it pushes'), true);
    assert.equal(verdictOf('Not incorrect'), true);
    assert.equal(verdictOf('Wrong sizing costs'), undefined);
    assert.equal(verdictOf('Sizing is wrong'), undefined);
  });

  it('a quotation, or how somebody did', () => {
    assert.equal(judgesOption('"Use a queue" is incorrect'), true);
    assert.equal(judgesOption('“Use a queue”'), true);
    assert.equal(judgesOption('"Use a queue" when it must wait'), false);
    assert.equal(judgesOption('Use a queue is incorrect'), false);
    assert.equal(saysVerdict('Use a queue is also the right one'), true);
    assert.equal(saysVerdict('A queue is right beside it'), true);
    assert.equal(saysVerdict('Queues write things'), false);
    assert.deepEqual(['Skipped', 'incorrect', 'Correct!', 'Right'].map(isScore), [true, true, false, false]);
  });
});
