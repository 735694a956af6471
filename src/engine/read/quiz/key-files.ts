import type { Question, QuestionOption, SeparateAnswer } from '../../types';
import type { QuestionFile } from './pairs';

const keyWords =
  /(?:^|[\s._-]{1,9})(?:answers?|keys?|solutions?|explanations?|solved|with|and|respostas?|respuestas?|gabarito)(?=$|[\s._-])/g;
const sheetWords =
  /^quiz$|(?:^|[\s._-]{1,9})(?:(?:(?:practice|sample|exam|quiz)[\s._-])?questions?|perguntas?|preguntas?|quest(?:oes|ões))(?=$|[\s._-])/g;

/**
 * Sheets of questions whose answers stand in a file of their own: `exam-1.md` and `exam-1-answers.md`,
 * `questions.md` and `answer-key.md`, `exam-1.md` and `answers/exam-1.md`, `exams/exam-1.md` and `keys/exam-1.md`. Only
 * a sheet without a single answer takes some over, and only by number.
 */
export function answeredFromKeyFiles<File extends QuestionFile>(files: readonly File[]): readonly File[] {
  const keys = files.filter(({ answers }) => answers !== undefined && answers.length > 0);
  if (keys.length === 0) return files;
  return files.map((file) => {
    if (!isOpenSheet(file.questions)) return file;
    const key = keys.find(({ uri }) => isKeyOf(uri, file.uri));
    return key?.answers === undefined ? file : { ...file, questions: answered(file.questions, key.answers) };
  });
}

/** Three questions or more, none of which says what is right. */
export function isOpenSheet(questions: readonly Question[]): boolean {
  return (
    questions.length >= 3 && questions.every(({ options, answer }) => answer === undefined && !options.some(isRight))
  );
}

function isRight({ correct }: QuestionOption): boolean {
  return correct;
}

/** The name of a file says that it answers the questions of the other: the same folder, or one for answers in or beside it. */
export function isKeyOf(key: string, sheet: string): boolean {
  const [keyFolder, keyName] = split(key);
  const [sheetFolder, sheetName] = split(sheet);
  const [outer, inner] = folderOf(keyFolder);
  const isNear = outer === sheetFolder || (outer !== '' && outer === folderOf(sheetFolder)[0]);
  const answersFolder = isNear && /^(?:answers?|keys?|solutions?|answer[\s_-]?keys?|gabaritos?)$/i.test(inner);
  if ((keyFolder !== sheetFolder && !answersFolder) || key === sheet) return false;
  const bareKey = keyName.replace(keyWords, '');
  const bareSheet = sheetName.replace(sheetWords, '').replace(keyWords, '');
  const named = answersFolder || bareKey !== keyName;
  return named && bareKey.replace(sheetWords, '') === bareSheet;
}

/**
 * Where the key file of a sheet is looked for when only the sheet is given: the usual names beside it.
 */
export function keyFileNames(sheet: string): readonly string[] {
  const [folder, name] = split(sheet);
  const bare = name.replace(sheetWords, '');
  const words = ['answers', 'answer-key', 'answer_key', 'key', 'solutions'];
  const beside = words.flatMap((word) =>
    ['-', '_', ' '].flatMap((mark) => [`${name}${mark}${word}`, bare === '' ? word : `${bare}${mark}${word}`]),
  );
  const names = [...new Set(beside), `answers/${name}`, `solutions/${name}`];
  return names.map((file) => `${folder}/${file}.md`);
}

function folderOf(path: string): readonly [outer: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}

function split(uri: string): readonly [folder: string, name: string] {
  const [folder, name] = folderOf(uri);
  return [folder, name.replace(/\.(?:md|markdown|mdx)$/i, '').toLowerCase()];
}

/** Takes answers over by number; questions without numbers are counted. */
function answered(questions: readonly Question[], answers: readonly SeparateAnswer[]): readonly Question[] {
  const counted = questions.every(({ number }) => number === undefined);
  return questions.map((question, index) => {
    const number = counted ? index + 1 : question.number;
    const answer = answers.find((one) => one.number === number);
    if (answer === undefined) return question;
    const right = new Set(answer.tokens.map((token) => indexOf(token, question.options)));
    if (right.has(undefined)) return question;
    const options = question.options.map((option, at) => ({ ...option, correct: right.has(at) }));
    const several = right.size > 1 && question.kind === 'choice';
    const { explanation = answer.explanation } = question;
    return {
      ...question,
      kind: several ? 'multiple' : question.kind,
      syntax: 'separate key',
      options,
      faults: question.faults.filter(({ rule }) => rule !== 'quiz-no-answer'),
      ...(explanation === undefined ? {} : { explanation }),
    };
  });
}

function indexOf(token: string, options: readonly QuestionOption[]): number | undefined {
  const byLabel = options.findIndex(({ label }) => label === token);
  if (byLabel >= 0) return byLabel;
  const index = /^\d+$/.test(token) ? Number(token) - 1 : token.charCodeAt(0) - 65;
  return options[index] === undefined ? undefined : index;
}
