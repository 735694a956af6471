import type { Fix, QuestionFault, Span } from '../../types';

/** What is wrong with a question, in the words of the messages. Each names what stands there and what to do. */

export function noAnswer(span: Span, count: number): QuestionFault {
  const message = `None of the ${count} options is marked as right: tick one with [x] or add a line "Answer: B".`;
  return { rule: 'quiz-no-answer', span, message };
}

export function notAnOption(span: Span, tokens: readonly string[], labels: readonly string[]): QuestionFault {
  const named = tokens.join(' and ');
  const message = `The key is ${named}, but there are only options ${list(labels)}.`;
  return { rule: 'quiz-answer-not-an-option', span, message };
}

export function wrongCount(span: Span, asked: number, marked: number): QuestionFault {
  const message = `The stem asks for ${words(asked)}, but ${marked === 1 ? 'one option is' : `${words(marked)} options are`} marked as right.`;
  return { rule: 'quiz-answer-count', span, message };
}

export function duplicateLabel(span: Span, label: string, fix: Fix | undefined): QuestionFault {
  const message = `Letter ${label} stands before two options, so a key of ${label} is ambiguous.`;
  return { rule: 'quiz-duplicate-option', span, message, ...(fix === undefined ? {} : { fixes: [fix] }) };
}

export function duplicateText(span: Span, text: string): QuestionFault {
  const message = `"${shortened(text, 60)}" stands here twice as an option: one of them cannot be told from the other.`;
  return { rule: 'quiz-duplicate-option', span, message };
}

export function unclosedDetails(span: Span, insertAt: number): QuestionFault {
  const fix: Fix = {
    title: 'Close <details> below the answer',
    edits: [{ span: { start: insertAt, end: insertAt }, text: '\n\n</details>' }],
    safe: false,
  };
  const message = 'This <details> is never closed, so everything below it folds away with the answer.';
  return { rule: 'quiz-unclosed-details', span, message, fixes: [fix] };
}

export function unknownQuoted(span: Span, quoted: string, fix: Fix | undefined): QuestionFault {
  const message = `"${shortened(quoted, 80)}" is none of the options of this question.`;
  return { rule: 'quiz-unknown-quoted-option', span, message, ...(fix === undefined ? {} : { fixes: [fix] }) };
}

export function orphanKey(span: Span, number: number): QuestionFault {
  const message = `This answers question ${number}, but no question ${number} is in this note.`;
  return { rule: 'quiz-orphan-explanation', span, message };
}

export function orphanVerdict(span: Span): QuestionFault {
  const message = 'This judges an option, but no question with options stands above it.';
  return { rule: 'quiz-orphan-explanation', span, message };
}

export function verdictOnNone(span: Span, label: string, count: number): QuestionFault {
  const message = `This judges option ${label}, but the question above has only ${words(count)} options.`;
  return { rule: 'quiz-orphan-explanation', span, message };
}

function list(labels: readonly string[]): string {
  if (labels.length < 2) return labels.join('');
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

function words(count: number): string {
  return numerals[count] ?? String(count);
}

/** At most `length` characters, cut at a word. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > length / 2 ? blank : cut.length)}…`;
}
