import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Intent, QuestionScreen } from '../../../src/quiz/protocol';
import { allForms, card, fifo, later, libraryOf, morning, numeric, stale, two, worker } from '../../support/quiz-items';
import { play, screenOf } from '../../support/quiz-play';

const check: Intent = { type: 'answer' };
const next: Intent = { type: 'next' };
const choose = (option: number): Intent => ({ type: 'select', option, selected: true });

describe('Practice', () => {
  it('shows the verdict, the reason of each option and the fact after an answer', () => {
    const quiz = play(libraryOf([worker]));
    quiz.do(choose(0), check);
    const screen = screenOf(quiz, 'question');
    assert.equal(screen.verdict?.word, 'Wrong');
    assert.equal(screen.verdict?.text, 'The right answer is B.');
    assert.deepEqual(
      screen.options.map(({ verdict }) => verdict?.word),
      ['Wrong, your answer', 'Right', 'Wrong', 'Wrong'],
    );
    assert.match(screen.options[1]?.verdict?.html ?? '', /keeps its messages/);
    assert.equal(screen.fact?.checked, 'read 22 November 2026');
    assert.match(screen.explanation ?? '', /<strong>retention period<\/strong>/);
  });

  it('says a reason once, where the explanation begins with it', () => {
    const options = worker.options.map((option) => (option.correct ? { ...option, why: 'It is missing.' } : option));
    const explained = (explanation: string) => {
      const quiz = play(libraryOf([{ ...worker, options, explanation }]));
      quiz.do(choose(0), check);
      return screenOf(quiz, 'question').explanation;
    };
    assert.equal(explained('It is missing.\n\nFix: Add it.'), 'Fix: Add it.');
    assert.equal(explained('It is missing.'), undefined);
  });

  it('shows nothing of the answer before it', () => {
    const screen = screenOf(play(libraryOf([worker])), 'question');
    assert.ok(!JSON.stringify(screen).includes('keeps its messages'));
    assert.equal(screen.fact, undefined);
  });

  it('writes the answer down at once: right as good, wrong as again', () => {
    const quiz = play(libraryOf([worker]));
    quiz.do(choose(1), check);
    assert.deepEqual(quiz.recorded(), [{ item: 'worker', grade: 3, mode: 'practice' }]);
    const other = play(libraryOf([worker]));
    other.do(choose(2), check);
    assert.deepEqual(other.recorded(), [{ item: 'worker', grade: 1, mode: 'practice' }]);
  });

  it('counts one answer once, however often the button is pressed', () => {
    const quiz = play(libraryOf([fifo, worker]), { selection: { from: 'all', value: '', only: 'all' } });
    quiz.do(choose(1), check, check, choose(0), check);
    assert.equal(quiz.recorded().length, 1);
    quiz.do(next, next, next);
    assert.equal(quiz.state().round?.position, 1);
  });

  it('asks for an option before it checks', () => {
    const quiz = play(libraryOf([fifo]));
    quiz.do(check);
    assert.equal(quiz.state().announcement.text, 'Choose an option first.');
    assert.equal(screenOf(quiz, 'question').answered, false);
    assert.deepEqual(quiz.recorded(), []);
  });

  it('takes several answers as right only together', () => {
    const quiz = play(libraryOf([two]));
    assert.equal(screenOf(quiz, 'question').hint, 'Choose 2.');
    quiz.do(choose(0), check);
    assert.equal(quiz.state().announcement.text, 'Wrong. The right answers are A and B.');
    assert.equal(screenOf(quiz, 'question').options[1]?.verdict?.word, 'Right, not chosen');
    const right = play(libraryOf([two]));
    right.do(choose(1), choose(0), check);
    assert.equal(screenOf(right, 'question').verdict?.word, 'Right');
  });

  it('takes an option back', () => {
    const quiz = play(libraryOf([two]));
    quiz.do(choose(0), choose(2), { type: 'select', option: 2, selected: false });
    assert.deepEqual(quiz.state().round?.entries[0]?.selected, [0]);
  });

  it('leaves focus where it is when the verdict comes, and announces it once', () => {
    const quiz = play(libraryOf([fifo]));
    const before = quiz.state();
    quiz.do(choose(1), check);
    assert.equal(quiz.state().focus.number, before.focus.number);
    assert.equal(quiz.state().announcement.number, before.announcement.number + 1);
    assert.equal(quiz.state().announcement.text, 'Right.');
  });

  it('lets the learner judge a card', () => {
    const quiz = play(libraryOf([card]));
    quiz.do(check);
    const screen = screenOf(quiz, 'question');
    assert.match(screen.answer ?? '', /hides a message/);
    assert.deepEqual(labels(screen.grades), ['I did not know', 'I knew it']);
    quiz.do({ type: 'grade', grade: 1 });
    assert.deepEqual(quiz.recorded(), [{ item: 'card', grade: 1, mode: 'practice' }]);
    assert.equal(quiz.view().screen.kind, 'summary');
  });

  it('knows a typed amount in other units, and lets the learner judge what it does not know', () => {
    const quiz = play(libraryOf([numeric]));
    quiz.do({ type: 'write', text: '2 weeks' }, check);
    assert.equal(screenOf(quiz, 'question').verdict?.word, 'Right');
    assert.deepEqual(quiz.recorded(), [{ item: 'numeric', grade: 3, mode: 'practice' }]);
    const other = play(libraryOf([numeric]));
    other.do({ type: 'write', text: 'a fortnight' }, check);
    assert.equal(screenOf(other, 'question').verdict, undefined);
    assert.deepEqual(labels(screenOf(other, 'question').grades), ['I did not know', 'I knew it']);
  });

  it('marks an answer that is out of date before it and corrects it after it', () => {
    const quiz = play(libraryOf([stale]));
    assert.deepEqual(
      screenOf(quiz, 'question').notices.map(({ title }) => title),
      ['Out of date'],
    );
    assert.ok(!JSON.stringify(screenOf(quiz, 'question')).includes('1 MiB'));
    quiz.do(choose(1), check);
    assert.match(screenOf(quiz, 'question').notices[0]?.html ?? '', /1 MiB/);
  });

  it('ends in a score with the misses, and asks those again', () => {
    const quiz = play(libraryOf([fifo, worker]));
    for (let question = 0; question < 2; question++) {
      quiz.do(choose(quiz.item()?.id === 'fifo' ? 1 : 0), check, next);
    }
    const summary = screenOf(quiz, 'summary');
    assert.equal(summary.title, '1 of 2 questions right');
    assert.equal(summary.missed.length, 1);
    assert.deepEqual(summary.topics?.rows, [['Amazon SQS', '1 of 2', '50 %']]);
    quiz.do({ type: 'again', only: 'missed' });
    assert.equal(quiz.item()?.id, 'worker');
    assert.equal(quiz.state().round?.entries.length, 1);
  });

  it('shows a missed question again without asking it', () => {
    const quiz = play(libraryOf([worker]));
    quiz.do(choose(0), check, next, { type: 'go', position: 0 }, choose(1), check);
    assert.deepEqual(quiz.recorded().length, 1);
    assert.equal(screenOf(quiz, 'question').answered, true);
    quiz.do({ type: 'finish', confirmed: true });
    assert.equal(quiz.view().screen.kind, 'summary');
  });

  it('skips a question without counting it', () => {
    const quiz = play(libraryOf([fifo, worker]));
    quiz.do({ type: 'skip' });
    assert.equal(quiz.state().round?.position, 1);
    quiz.do({ type: 'skip' });
    assert.equal(screenOf(quiz, 'summary').title, 'Nothing answered');
    assert.deepEqual(quiz.recorded(), []);
  });

  it('asks before it ends a round that has begun', () => {
    const quiz = play(libraryOf(allForms));
    quiz.do({ type: 'skip' }, { type: 'skip' });
    quiz.do({ type: 'finish', confirmed: false });
    assert.equal(quiz.view().screen.kind, 'summary', 'nothing is lost where nothing was answered');
    const begun = play(libraryOf([fifo, worker]));
    begun.do(choose(0), check, { type: 'finish', confirmed: false });
    assert.equal(begun.view().dialog?.title, 'End this round?');
    begun.do({ type: 'close-dialog' });
    assert.equal(begun.view().dialog, undefined);
    begun.do({ type: 'finish', confirmed: true });
    assert.equal(begun.view().screen.kind, 'summary');
  });

  it('does not change when the notes change', () => {
    const quiz = play(libraryOf([worker]));
    quiz.replaceItems([]);
    quiz.do(choose(1), check);
    assert.equal(screenOf(quiz, 'question').verdict?.word, 'Right');
  });

  it('asks a note in its own order, and what was asked today last', () => {
    const first = { ...fifo, id: 'a', source: { ...fifo.source, uri: 'file:///n.md' } };
    const second = { ...fifo, id: 'b', source: { ...fifo.source, uri: 'file:///n.md' } };
    const selection = { from: 'file', value: 'file:///n.md', only: 'all' } as const;
    const quiz = play(libraryOf([first, second]), { selection });
    assert.deepEqual(
      quiz.state().round?.items.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('goes on after a reload at the same question, with what was chosen', () => {
    const quiz = play(libraryOf([fifo, worker]));
    quiz.do({ type: 'skip' }, choose(2));
    const before = quiz.view();
    quiz.reload(later(morning, 600));
    assert.deepEqual(quiz.view().screen, before.screen);
  });
});

function labels(actions: QuestionScreen['grades']): readonly string[] {
  return actions.map(({ label }) => label);
}
