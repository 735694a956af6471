import { joinPairs } from '../../engine/read/quiz';
import type { Doc, Question, Relations } from '../../engine/types';
import type { QuizItem } from '../../quiz/types';

/** The questions that stand in notes, ready to be asked. Questions without an answer are left out. */
export function writtenItems(docs: readonly Doc[], relations: Relations): readonly QuizItem[] {
  const seen = new Set<string>();
  const byUri = new Map(docs.map((doc) => [doc.uri, doc]));
  const files = docs.map((doc) => ({ uri: doc.uri, questions: doc.note?.questions ?? [] }));
  const resolve = relations.complete ? (from: string, target: string) => relations.resolve(from, target)[0] : undefined;
  return joinPairs(files, resolve).flatMap(({ uri, questions }) => {
    const doc = byUri.get(uri);
    return questions.flatMap((question) => {
      if (!doc || seen.has(question.id) || !isAskable(question)) return [];
      seen.add(question.id);
      return [itemOf(question, doc)];
    });
  });
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
