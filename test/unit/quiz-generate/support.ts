import { normalise } from '../../../src/engine/read/quiz/normalise';
import type { AsOf, Doc, Finding } from '../../../src/engine/types';
import type { QuizItem } from '../../../src/quiz/types';
import { engine, options } from '../../support/engine';

export const today = options.asOf;
export const exam: AsOf = { kind: 'exam' };

export function read(uri: string, text: string): Doc {
  return engine.read({ uri, text });
}

export function findingsOf(doc: Doc): readonly Finding[] {
  return engine.check(doc, options);
}

/** What makes a generated item unsound, whatever it is about. */
export function flaws({ stem, options: all, kind }: QuizItem): readonly string[] {
  const texts = all.map(({ text }) => normalise(text));
  const right = all.filter(({ correct }) => correct);
  const asked = ` ${normalise(stem)} `;
  return [
    right.length === 1 ? '' : `${right.length} right answers`,
    new Set(texts).size === texts.length ? '' : 'two options read the same',
    texts.some((text) => text === '') ? 'an empty option' : '',
    all.length >= 2 && all.length <= 4 ? '' : `${all.length} options`,
    kind === 'choice' ? '' : kind,
    all.length > 2 && asked.includes(` ${normalise(right[0]?.text ?? '')} `) ? 'the answer stands in the stem' : '',
    /undefined|NaN|\[object/.test(JSON.stringify([stem, all])) ? 'a hole in the wording' : '',
    /\s{2}|\?\?|\.\./.test(stem.replace(/```[\s\S]*```|\n/g, '')) ? 'doubled blanks or marks' : '',
    stem.includes('?') ? '' : 'no question',
  ].filter((flaw) => flaw !== '');
}

export function flawed(items: readonly QuizItem[]): readonly string[] {
  return items.flatMap((item) =>
    flaws(item).map((flaw) => `${flaw}: ${item.stem} [${item.options.map(({ text }) => text).join(' | ')}]`),
  );
}

/** How often the right option is the only longest one. */
export function longestIsRight(items: readonly QuizItem[]): number {
  const betrayed = items.filter(({ options: all }) => {
    const right = all.find(({ correct }) => correct);
    return all.every((option) => option === right || option.text.length < (right?.text.length ?? 0));
  });
  return betrayed.length / items.length;
}
