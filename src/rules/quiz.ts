import { oncePer } from '../engine/once-per';
import { isKeyOf, isOpenSheet } from '../engine/read/quiz/key-files';
import { joinPairs } from '../engine/read/quiz/pairs';
import type { Doc, NoteContext, Question, QuestionFault, Relations, Report, Rule, Severity } from '../engine/types';

/** A rule about malformed questions: the reader of questions has found the fault, the rule only names it. */
export function quizRule(id: string, title: string, fixable: boolean, severity: Severity = 'warning'): Rule {
  return {
    id,
    title,
    severity,
    group: 'Quiz',
    fixable,
    *checkNote(context) {
      for (const { rule, span, message, fixes } of faultsOf(context)) {
        if (rule === id) yield { span, message, ...(fixes === undefined ? {} : { fixes }) } satisfies Report;
      }
    },
  };
}

/** Each of these rules asks. */
const faultsOf = oncePer((context: NoteContext): readonly QuestionFault[] => [
  ...questionsOf(context).flatMap((question) => question.faults),
  ...(context.note.quizFaults ?? []),
]);

/** The questions of a note, with what their explanation files say where these are known. */
export function questionsOf({ note, doc, relations }: NoteContext): readonly Question[] {
  const key = isOpenSheet(note.questions) ? keyFileOf(doc.uri, relations) : undefined;
  if (key === undefined && !note.questions.some(({ explainedBy }) => explainedBy !== undefined)) return note.questions;
  const others = note.questions.flatMap((question) => {
    const other = explanationOf(question, doc.uri, relations);
    return other === undefined ? [] : [other];
  });
  const files = [doc, ...new Set(key === undefined ? others : [...others, key])].map(({ uri, note: read }) => ({
    uri,
    questions: read?.questions ?? [],
    answers: read?.quizAnswers,
  }));
  const joined = joinPairs(files, (from, target) => relations.resolve(from, target)[0]);
  return joined.find(({ uri }) => uri === doc.uri)?.questions ?? note.questions;
}

/** The document with the answers of a sheet of questions, where the workspace holds it. */
function keyFileOf(sheet: string, relations: Relations): Doc | undefined {
  return relations.docs.find(({ uri, note }) => note?.quizAnswers !== undefined && isKeyOf(uri, sheet));
}

/** The document that explains a question, where the workspace holds it. */
export function explanationOf(question: Question, from: string, relations: Relations): Doc | undefined {
  if (question.explainedBy === undefined) return undefined;
  const uri = relations.resolve(from, question.explainedBy)[0];
  return uri === undefined || uri === from ? undefined : relations.doc(uri);
}

const explained = new WeakMap<Relations, ReadonlyMap<string, readonly Question[]>>();

/** The questions of other notes that a note explains. */
export function questionsExplainedBy(uri: string, relations: Relations): readonly Question[] {
  const known = explained.get(relations) ?? indexOf(relations);
  explained.set(relations, known);
  return known.get(uri) ?? [];
}

function indexOf(relations: Relations): ReadonlyMap<string, readonly Question[]> {
  const index = new Map<string, Question[]>();
  for (const { uri, note } of relations.docs) {
    for (const question of note?.questions ?? []) {
      const target = question.explainedBy === undefined ? undefined : relations.resolve(uri, question.explainedBy)[0];
      if (target === undefined || target === uri) continue;
      const questions = index.get(target) ?? [];
      questions.push(question);
      index.set(target, questions);
    }
  }
  return index;
}
