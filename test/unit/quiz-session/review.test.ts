import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Intent } from '../../../src/quiz/protocol';
import { card, fifo, later, libraryOf, morning, two, worker } from '../../support/quiz-items';
import { play, screenOf } from '../../support/quiz-play';

const choose = (option: number): Intent => ({ type: 'select', option, selected: true });
const grade = (value: 1 | 2 | 3 | 4): Intent => ({ type: 'grade', grade: value });
const due = { from: 'all', value: '', only: 'due' } as const;

describe('Review', () => {
  it('offers the four grades with their next interval, the advised one first for Enter', () => {
    const quiz = play(libraryOf([card]), { mode: 'review' });
    quiz.do({ type: 'answer' });
    assert.deepEqual(
      screenOf(quiz, 'question').grades.map(({ label, detail, primary }) => [label, detail, primary === true]),
      [
        ['Again', '1 min', false],
        ['Hard', '6 min', false],
        ['Good', '10 min', true],
        ['Easy', '8 days', false],
      ],
    );
  });

  it('advises "again" after a wrong answer and leaves the judgement to the learner', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'review' });
    quiz.do(choose(0), { type: 'answer' });
    assert.equal(screenOf(quiz, 'question').grades.find(({ primary }) => primary)?.label, 'Again');
    assert.deepEqual(quiz.recorded(), []);
    quiz.do(grade(2), grade(2));
    assert.deepEqual(quiz.recorded(), [{ item: 'fifo', grade: 2, mode: 'review' }]);
  });

  it('takes no grade before the answer is shown', () => {
    const quiz = play(libraryOf([card]), { mode: 'review' });
    quiz.do(grade(4));
    assert.deepEqual(quiz.recorded(), []);
  });

  it('brings back what is due again within minutes, until it is not', () => {
    const quiz = play(libraryOf([card]), { mode: 'review' });
    quiz.do({ type: 'answer' }, grade(1));
    assert.equal(quiz.state().round?.entries.length, 2);
    quiz.wait(1);
    quiz.do({ type: 'answer' }, grade(3));
    quiz.wait(10);
    quiz.do({ type: 'answer' }, grade(3));
    assert.equal(screenOf(quiz, 'summary').title, '0 of 1 question right', 'the first answer says what was known');
  });

  it('asks what is due today, the longest overdue first, and nothing else', () => {
    const quiz = play(libraryOf([fifo, worker, two]));
    quiz.do(choose(3), { type: 'answer' }, { type: 'next' });
    quiz.wait(60 * 24);
    quiz.do(choose(3), { type: 'answer' }, { type: 'finish', confirmed: true });
    quiz.wait(60 * 24 * 2);
    quiz.start({ mode: 'review', selection: due });
    assert.deepEqual(
      quiz.state().round?.items.map(({ id }) => id),
      quiz.recorded().map(({ item }) => item),
    );
  });

  it('says what to do where nothing is due', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'review', selection: due });
    const empty = screenOf(quiz, 'empty');
    assert.equal(empty.title, 'Nothing is due today');
    assert.match(empty.html, /after you have answered them once/);
    const other = play(libraryOf([fifo]));
    other.do(choose(1), { type: 'answer' });
    other.start({ mode: 'review', selection: due });
    assert.match(screenOf(other, 'empty').html, /The next review is on 2026-11-28: 1 question\./);
  });

  it('finds the missed ones', () => {
    const quiz = play(libraryOf([fifo, worker]));
    quiz.do(choose(0), { type: 'answer' }, { type: 'next' }, choose(quiz.item()?.id === 'fifo' ? 1 : 0));
    quiz.start({ selection: { from: 'all', value: '', only: 'missed' } });
    assert.deepEqual(
      quiz.state().round?.items.map(({ id }) => id),
      [quiz.recorded()[0]?.item],
    );
  });
});

describe('A clock that is wrong', () => {
  it('does no harm when it is set back between two answers', () => {
    const quiz = play(libraryOf([card]), { mode: 'review' }, later(morning, 60));
    quiz.do({ type: 'answer' }, grade(1));
    quiz.wait(-600);
    quiz.do({ type: 'answer' }, grade(4));
    assert.equal(quiz.recorded().length, 2);
    assert.ok(quiz.library().history.schedules.get('card'));
  });
});

describe('A workspace that is still being read', () => {
  const partly = { ...libraryOf([fifo, worker]), asked: false, complete: false };

  it('lets a practice begin with what there is', () => {
    assert.equal(play(partly).view().screen.kind, 'question');
  });

  it('makes a review wait, since what is due may be still to come', () => {
    assert.equal(play(partly, { mode: 'review', selection: due }).view().screen.kind, 'loading');
  });

  it('lets a review begin once all that was ever asked is there', () => {
    const quiz = play({ ...partly, asked: true }, { mode: 'review', selection: due });
    assert.equal(screenOf(quiz, 'empty').title, 'Nothing is due today');
  });

  it('begins with nothing where nothing has been read', () => {
    assert.equal(play({ ...libraryOf([]), ready: false, asked: false, complete: false }).view().screen.kind, 'loading');
  });
});
