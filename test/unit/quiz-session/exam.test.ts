import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Intent } from '../../../src/quiz/protocol';
import { allForms, fifo, later, libraryOf, morning, two, worker } from '../../support/quiz-items';
import { type Play, play, screenOf } from '../../support/quiz-play';

const choose = (option: number): Intent => ({ type: 'select', option, selected: true });
const handIn: Intent = { type: 'hand-in', confirmed: true };

describe('Exam', () => {
  it('asks only what can be counted', () => {
    const quiz = play(libraryOf(allForms), { mode: 'exam' });
    assert.deepEqual(
      quiz
        .state()
        .round?.items.map(({ id }) => id)
        .sort(),
      ['fifo', 'stale', 'template', 'two', 'worker'],
    );
  });

  it('shows no verdict, no reason and no source before it is handed in', () => {
    const quiz = play(libraryOf([worker]), { mode: 'exam' });
    quiz.do(choose(1), { type: 'answer' });
    const screen = screenOf(quiz, 'question');
    assert.equal(screen.answered, false);
    assert.equal(screen.verdict, undefined);
    assert.equal(quiz.view().header.source, undefined);
    assert.ok(!JSON.stringify(quiz.view()).includes('keeps its messages'));
    assert.deepEqual(quiz.recorded(), []);
  });

  it('goes back and forth, keeps answers and flags', () => {
    const quiz = play(libraryOf([fifo, worker, two]), { mode: 'exam' });
    quiz.do(choose(1), { type: 'flag' }, { type: 'go', position: 2 }, choose(0), { type: 'go', position: 0 });
    const screen = screenOf(quiz, 'question');
    assert.equal(screen.options[1]?.selected, true);
    assert.deepEqual(
      screen.exam?.strip.map(({ label }) => label),
      ['Question 1, answered, flagged', 'Question 2, not answered', 'Question 3, answered'],
    );
  });

  it('stays inside its questions', () => {
    const quiz = play(libraryOf([fifo, worker]), { mode: 'exam' });
    quiz.do({ type: 'go', position: 7 }, { type: 'go', position: -1 });
    assert.equal(quiz.state().round?.position, 0);
    quiz.do({ type: 'next' }, { type: 'next' }, { type: 'next' });
    assert.equal(quiz.state().round?.position, 1);
    assert.equal(quiz.view().screen.kind, 'question');
  });

  it('is never handed in without asking, and says what is still open', () => {
    const quiz = play(libraryOf([fifo, worker]), { mode: 'exam' });
    quiz.do(choose(0), { type: 'hand-in', confirmed: false });
    assert.equal(quiz.view().dialog?.title, 'Hand in the exam?');
    assert.equal(quiz.view().dialog?.text, '1 question without an answer will count as wrong.');
    quiz.do({ type: 'close-dialog' });
    assert.equal(screenOf(quiz, 'question').exam?.strip.length, 2);
  });

  it('is scored by topic when handed in; what has no answer is wrong but no review', () => {
    const quiz = play(libraryOf([worker, two]), { mode: 'exam' });
    answerRight(quiz, 'worker', [1]);
    quiz.do(handIn);
    const summary = screenOf(quiz, 'summary');
    assert.equal(summary.title, '1 of 2 questions right');
    assert.deepEqual(summary.topics?.rows, [
      ['Amazon SNS', '0 of 1', '0 %'],
      ['Amazon SQS', '1 of 1', '100 %'],
    ]);
    assert.deepEqual(quiz.recorded(), [{ item: 'worker', grade: 3, mode: 'exam' }]);
    quiz.do(handIn);
    assert.equal(quiz.recorded().length, 1, 'a second click counts nothing twice');
  });

  it('gives no credit for half of several answers', () => {
    const quiz = play(libraryOf([two]), { mode: 'exam' });
    quiz.do(choose(0), handIn);
    assert.equal(screenOf(quiz, 'summary').title, '0 of 1 question right');
  });

  it('shows every question with its verdict afterwards, and takes no more answers', () => {
    const quiz = play(libraryOf([worker]), { mode: 'exam' });
    quiz.do(choose(0), handIn, { type: 'go', position: 0 }, choose(1));
    const screen = screenOf(quiz, 'question');
    assert.equal(screen.verdict?.word, 'Wrong');
    assert.equal(screen.options[1]?.selected, false);
    assert.deepEqual(
      screen.exam?.strip.map(({ label }) => label),
      ['Question 1, wrong'],
    );
    assert.equal(quiz.view().header.source?.label, 'Decoupling › Question 3');
    quiz.do({ type: 'finish', confirmed: true });
    assert.equal(quiz.view().screen.kind, 'summary');
  });

  it('goes over to practice for the misses', () => {
    const quiz = play(libraryOf([worker, fifo]), { mode: 'exam' });
    answerRight(quiz, 'fifo', [1]);
    quiz.do(handIn, { type: 'again', only: 'missed' });
    assert.equal(quiz.state().round?.setup.mode, 'practice');
    assert.equal(quiz.item()?.id, 'worker');
  });

  it('is not thrown away by starting something else without asking', () => {
    const quiz = play(libraryOf([fifo, worker]), { mode: 'exam' });
    quiz.do(choose(1));
    quiz.start({ mode: 'practice' });
    assert.equal(quiz.view().dialog?.title, 'An exam is not handed in yet');
    quiz.do({ type: 'close-dialog' });
    assert.equal(quiz.state().round?.setup.mode, 'exam');
    assert.deepEqual(quiz.state().round?.entries[0]?.selected, [1]);
    quiz.start({ mode: 'practice' });
    quiz.do({ type: 'start' });
    assert.equal(quiz.state().round?.setup.mode, 'practice');
    assert.equal(quiz.view().dialog, undefined);
  });
});

describe('An exam that begins paused', () => {
  it('stands still, covered, until the learner goes on', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'exam', minutes: 30, timer: 'paused' });
    assert.equal(screenOf(quiz, 'question').exam?.paused, true);
    assert.equal(quiz.state().focus.id, 'resume');
    quiz.wait(45);
    quiz.do({ type: 'time-up' });
    assert.equal(quiz.view().dialog, undefined);
    assert.equal(screenOf(quiz, 'question').exam?.timer?.remaining, 30 * 60_000);
    quiz.do({ type: 'resume' });
    quiz.wait(10);
    assert.equal(screenOf(quiz, 'question').exam?.paused, false);
    assert.equal(screenOf(quiz, 'question').exam?.timer?.remaining, 20 * 60_000);
  });

  it('is one of four choices, each with its minutes', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'exam', minutes: 30 });
    quiz.do({ type: 'show', screen: 'setup' }, { type: 'change-setup', field: 'timer', value: 'paused' });
    const { exam } = screenOf(quiz, 'setup');
    assert.equal(exam?.timer, 'paused');
    assert.deepEqual(
      exam?.timers.map(({ label }) => label),
      ['30 minutes', 'Double time: 60 minutes', '30 minutes, paused until you start the clock', 'No timer'],
    );
  });
});

describe('The timer of an exam', () => {
  const remaining = (quiz: Play) => screenOf(quiz, 'question').exam?.timer?.remaining;
  const minutes = (count: number) => count * 60_000;

  it('runs, doubled or not at all, as was chosen before', () => {
    assert.equal(remaining(play(libraryOf([fifo]), { mode: 'exam', minutes: 30 })), minutes(30));
    assert.equal(remaining(play(libraryOf([fifo]), { mode: 'exam', minutes: 30, timer: 'double' })), minutes(60));
    assert.equal(remaining(play(libraryOf([fifo]), { mode: 'exam', timer: 'off' })), undefined);
  });

  it('stands still while it is paused, and the question is covered', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'exam', minutes: 30 });
    quiz.wait(10);
    quiz.do({ type: 'pause' });
    quiz.wait(100);
    assert.equal(remaining(quiz), minutes(20));
    assert.equal(screenOf(quiz, 'question').exam?.paused, true);
    quiz.do({ type: 'resume' });
    quiz.wait(5);
    assert.equal(remaining(quiz), minutes(15));
  });

  it('announces half, a tenth and the last minute', () => {
    const timer = screenOf(play(libraryOf([fifo]), { mode: 'exam', minutes: 40 }), 'question').exam?.timer;
    assert.deepEqual(timer?.alerts, [
      { remaining: minutes(20), text: 'Half of the time is left: 20 minutes.' },
      { remaining: minutes(4), text: 'A tenth of the time is left: 4 minutes.' },
      { remaining: minutes(1), text: 'One minute is left.' },
    ]);
  });

  it('asks when the time is up, and hands nothing in on its own', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'exam', minutes: 1 });
    quiz.do(choose(1));
    quiz.wait(2);
    quiz.do({ type: 'time-up' });
    assert.equal(quiz.view().dialog?.title, 'The time is up');
    assert.deepEqual(quiz.recorded(), []);
    quiz.do({ type: 'stop-timer' });
    assert.equal(screenOf(quiz, 'question').exam?.timer, undefined);
    assert.equal(screenOf(quiz, 'question').options[1]?.selected, true);
  });

  it('does not believe that the time is up while there is some left', () => {
    const quiz = play(libraryOf([fifo]), { mode: 'exam', minutes: 10 });
    quiz.wait(5);
    quiz.do({ type: 'time-up' });
    assert.equal(quiz.view().dialog, undefined);
  });

  it('does not count the time in which the window was closed', () => {
    const quiz = play(libraryOf([fifo, worker]), { mode: 'exam', minutes: 30 });
    quiz.wait(10);
    quiz.do({ type: 'go', position: 1 });
    quiz.reload(later(morning, 600));
    assert.equal(remaining(quiz), minutes(20));
    quiz.wait(5);
    assert.equal(remaining(quiz), minutes(15));
  });

  it('does not gain time when the clock is set back', () => {
    const quiz = play(libraryOf([fifo, worker]), { mode: 'exam', minutes: 30 });
    quiz.wait(10);
    quiz.do({ type: 'go', position: 1 });
    quiz.wait(-120);
    assert.equal(remaining(quiz), minutes(20));
  });
});

function answerRight(quiz: Play, id: string, options: readonly number[]): void {
  const position = quiz.state().round?.items.findIndex((item) => item.id === id) ?? -1;
  quiz.do({ type: 'go', position });
  for (const option of options) quiz.do(choose(option));
}

describe('The result of an exam', () => {
  it('names the place of a template instead of its code', () => {
    const quiz = play(libraryOf(allForms), { mode: 'exam' });
    quiz.do(handIn);
    const { missed } = screenOf(quiz, 'summary');
    const lines = missed.map(({ html }) => html).filter((html) => html.includes('template'));
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^What goes wrong in this template\? \(orders\.yaml/);
  });
});
