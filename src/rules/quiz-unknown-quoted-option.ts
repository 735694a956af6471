import { explanationStem } from '../engine/read/quiz/alone';
import { unknownQuotes } from '../engine/read/quiz/pairs';
import type { NoteContext, Report, Rule } from '../engine/types';
import { questionsExplainedBy, quizRule } from './quiz';

const own = quizRule('quiz-unknown-quoted-option', 'An explanation that quotes no option', true);

const rule: Rule = {
  ...own,
  *checkNote(context) {
    yield* own.checkNote?.(context) ?? [];
    yield* quotedElsewhere(context);
  },
};

/** In an explanation file the options are those of the question that links to it. */
function* quotedElsewhere({ note, doc, relations }: NoteContext): Iterable<Report> {
  const alone = note.questions.find(({ stem }) => stem === explanationStem);
  const [question] = alone === undefined ? [] : questionsExplainedBy(doc.uri, relations);
  if (alone === undefined || question === undefined) return;
  for (const { span, message } of unknownQuotes(question, alone)) yield { span, message };
}

export default rule;
