import type { Question, Span } from '../../types';
import type { Built } from './build';
import { questionId } from './normalise';
import { topicsOf } from './topics';

/** A question with its answer in words, both of them prose of the note, which is read as such besides. */
export interface WordedCard {
  readonly stem: string;
  readonly stemSpan: Span;
  readonly answer: string;
  readonly answerSpan: Span;
  readonly span: Span;
  readonly syntax: string;
  readonly number?: number;
}

/** The card as something built that is sure. */
export function wordedCard(card: WordedCard): Built {
  const { stem, answer, number } = card;
  const topics = topicsOf(`${stem}\n${answer}`);
  const question: Question = { ...card, id: questionId(stem, []), kind: 'card', options: [], topics, faults: [] };
  return { question, zones: [], strength: 'strong', keyed: true, ...(number === undefined ? {} : { number }) };
}
