import type { Doc, Question } from '../../engine/types';
import type { QuizItem } from '../../quiz/types';

/** The questions that stand in notes, ready to be asked. Questions without an answer are left out. */
export function writtenItems(docs: readonly Doc[]): readonly QuizItem[] {
  const seen = new Set<string>();
  return docs.flatMap((doc) =>
    (doc.note?.questions ?? []).flatMap((question) => {
      if (seen.has(question.id) || !isAskable(question)) return [];
      seen.add(question.id);
      return [itemOf(question, doc)];
    }),
  );
}

function isAskable(question: Question): boolean {
  return question.options.length > 1
    ? question.options.some((option) => option.correct)
    : question.answer !== undefined;
}

function itemOf(question: Question, doc: Doc): QuizItem {
  const heading = doc.note?.headings.filter((one) => one.span.start <= question.span.start).at(-1)?.text;
  return {
    id: question.id,
    kind: question.kind,
    stem: question.stem,
    options: question.options.map(({ text, correct, why }) => ({ text, correct, ...(why ? { why } : {}) })),
    ...(question.answer === undefined ? {} : { answer: question.answer }),
    ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
    source: {
      kind: 'note',
      uri: doc.uri,
      span: question.span,
      title: doc.note?.title ?? doc.uri.slice(doc.uri.lastIndexOf('/') + 1),
      ...(heading ? { heading } : {}),
    },
    services: [],
    topics: question.topics,
  };
}
