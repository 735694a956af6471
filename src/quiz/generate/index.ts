import type { AsOf, Doc, FactBase, Finding, Rule } from '../../engine/types';
import type { QuizItem } from '../types';
import { categoricalQuestions } from './categorical';
import { questionsFromFacts } from './facts';
import { questionsFromNote } from './guide';
import { reverseQuestions } from './reverse';
import { serviceQuestions } from './services';
import { questionsFromFindings } from './templates';

export { questionsFromNote } from './guide';
export { questionsFromFindings } from './templates';

const remembered = new WeakMap<FactBase, Map<string, readonly QuizItem[]>>();

/** Every question that the facts alone give. Equal facts and day, equal questions; made once for each day. */
export function factQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  const known = remembered.get(facts) ?? new Map<string, readonly QuizItem[]>();
  remembered.set(facts, known);
  const day = asOf.kind === 'exam' ? 'exam' : asOf.date;
  const items = known.get(day) ?? makeFactQuestions(facts, asOf);
  known.set(day, items);
  return items;
}

function makeFactQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  return unique([
    ...questionsFromFacts(facts, asOf),
    ...categoricalQuestions(facts, asOf),
    ...serviceQuestions(facts, asOf),
    ...reverseQuestions(facts, asOf),
  ]);
}

export interface GenerateInput {
  readonly docs: readonly Doc[];
  readonly facts: FactBase;
  readonly asOf: AsOf;
  readonly rules: readonly Rule[];
  /** All findings of a document; asked for documents with templates only. */
  readonly findingsOf: (doc: Doc) => readonly Finding[];
}

/** Questions made from facts, from study guides and from what is found in templates, each once. */
export function generatedQuestions({ docs, facts, asOf, rules, findingsOf }: GenerateInput): readonly QuizItem[] {
  return unique([
    ...factQuestions(facts, asOf),
    ...docs.flatMap((doc) =>
      doc.note === undefined ? [] : questionsFromNote(doc, facts, doc.note.frontmatter?.asOf?.value ?? asOf),
    ),
    ...docs.flatMap((doc) => (doc.templates.length === 0 ? [] : questionsFromFindings(doc, findingsOf(doc), rules))),
  ]);
}

function unique(items: readonly QuizItem[]): readonly QuizItem[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}
