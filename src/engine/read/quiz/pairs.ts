import type { Question, QuestionFault, QuestionOption, SeparateAnswer } from '../../types';
import { explanationStem } from './alone';
import { unknownQuoted } from './faults';
import { answeredFromKeyFiles } from './key-files';
import { matchOption } from './match';

/** The questions of one document, by whatever name its files are known. */
export interface QuestionFile {
  readonly uri: string;
  readonly questions: readonly Question[];
  /** The answers of a file that holds no questions. */
  readonly answers?: readonly SeparateAnswer[] | undefined;
}

/**
 * Joins question files and their explanation files (`hasExplain:: [[explanation_Question 3]]`): the question takes the
 * reason of each option and the explanation over, and the explanation is no question of its own any more. Explanations
 * whose question file is not among them stay questions. A sheet of questions takes the answers of its key file over. `resolve` finds the file that a link means; by default the
 * one of that name, whatever its folder, case, blanks and extension.
 */
export function joinPairs(
  given: readonly QuestionFile[],
  resolve: (from: string, target: string) => string | undefined = resolverOf(given),
): readonly QuestionFile[] {
  const files = answeredFromKeyFiles(given);
  const known = new Map(files.map((file) => [file.uri, file]));
  const explaining = new Set<string>();
  const joined = files.map(({ uri, questions }) => ({
    uri,
    questions: questions.map((question) => {
      const target = question.explainedBy === undefined ? undefined : resolve(uri, question.explainedBy);
      const other = target === undefined || target === uri ? undefined : known.get(target);
      if (target === undefined || other === undefined) return question;
      const alone = other.questions.find(({ stem }) => stem === explanationStem);
      if (alone === undefined) return question;
      explaining.add(target);
      return withReasons(question, alone);
    }),
  }));
  return joined.map(({ uri, questions }) => ({
    uri,
    questions: explaining.has(uri) ? questions.filter(({ stem }) => stem !== explanationStem) : questions,
  }));
}

function withReasons(question: Question, alone: Question): Question {
  const words = question.options.map(({ text }) => text);
  const reasons = new Map<number, QuestionOption>();
  for (const quoted of alone.options) {
    const index = matchOption(quoted.text, words);
    if (index !== undefined && !reasons.has(index)) reasons.set(index, quoted);
  }
  const unanswered = question.options.every(({ correct }) => !correct);
  const options = question.options.map((option, index): QuestionOption => {
    const reason = reasons.get(index);
    const why = option.why ?? reason?.why;
    return {
      ...option,
      correct: unanswered ? reason?.correct === true : option.correct,
      ...(why === undefined ? {} : { why }),
    };
  });
  const answered = unanswered && options.some(({ correct }) => correct);
  const explanation = question.explanation ?? alone.explanation;
  return {
    ...question,
    options,
    faults: answered ? question.faults.filter(({ rule }) => rule !== 'quiz-no-answer') : question.faults,
    ...(explanation === undefined ? {} : { explanation }),
    topics: question.topics.length > 0 ? question.topics : alone.topics,
  };
}

/**
 * What the explanation file quotes that is no option of the question: `quiz-unknown-quoted-option`, at its place in the
 * explanation file.
 */
export function unknownQuotes(question: Question, alone: Question): readonly QuestionFault[] {
  const words = question.options.map(({ text }) => text);
  return alone.options
    .filter(({ text }) => matchOption(text, words) === undefined)
    .map(({ text, span }) => unknownQuoted(span, text, undefined));
}

function resolverOf(files: readonly QuestionFile[]): (from: string, target: string) => string | undefined {
  const byName = new Map(files.map(({ uri }) => [nameOf(uri), uri]));
  return (_, target) => byName.get(nameOf(target));
}

function nameOf(path: string): string {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    name = file;
  }
  return name
    .replace(/\.(?:md|markdown|mdx|txt)$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
