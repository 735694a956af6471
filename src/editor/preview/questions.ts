import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Question } from '../../engine/types';
import type { ReadPreview } from './index';
import { element, inline } from './tokens';

/** The box of a task, as the text begins. */
const box = /^\[[ xX]\][ \t]+(?::[ \t]+)?/;

/** Gives each option a line of its own and hides which boxes are ticked; the answer is folded below the options. */
export function addQuestions(markdown: MarkdownIt, read: ReadPreview): void {
  markdown.core.ruler.after('block', 'queuewise_questions', (state) => {
    if (state.inlineMode) return;
    const { doc } = read(state.src, state.env);
    for (const question of doc.note?.questions ?? []) {
      const lines = question.options.map(({ span }) => lineOf(state.src, span.start));
      for (const token of state.tokens) if (token.type === 'inline') breakBefore(token, lines);
      const options = state.tokens.filter(
        ({ type, map, content }) => type === 'inline' && map && lines.includes(map[0]) && box.test(content),
      );
      const last = options.at(-1);
      if (!last || options.length !== question.options.length) continue;
      for (const option of options) option.content = option.content.replace(box, '☐ ');
      state.tokens.splice(endOfList(state.tokens, state.tokens.indexOf(last)), 0, ...answerOf(question, state));
    }
  });
}

/** Options that are lines of one paragraph would run together: they get hard breaks. */
function breakBefore(token: Token, lines: readonly number[]): void {
  const first = token.map?.[0];
  if (first === undefined || !token.content.includes('\n')) return;
  const parts = token.content.split('\n');
  token.content = parts
    .map((part, index) =>
      lines.includes(first + index + 1) && index < parts.length - 1 ? `${part.trimEnd()}  ` : part,
    )
    .join('\n');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** Where the outermost list around a token ends. */
function endOfList(tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token && /_list_close$/.test(token.type) && token.level === 0) return index + 1;
  }
  return tokens.length;
}

function answerOf({ options, explanation }: Question, state: StateCore): readonly Token[] {
  const items = options
    .filter(({ correct, why }) => correct || why !== undefined)
    .flatMap(({ text, correct, why }) => {
      const verdict = `${correct ? '✓' : '✗'} ${text}`;
      return element(state, 'li', undefined, [inline(state, why === undefined ? verdict : `${verdict}: ${why}`)]);
    });
  const reason = explanation === undefined ? [] : element(state, 'p', undefined, [inline(state, explanation)]);
  return element(state, 'details', 'queuewise-answer', [
    ...element(state, 'summary', undefined, [inline(state, 'Answer')]),
    ...element(state, 'ul', undefined, items),
    ...reason,
  ]);
}
