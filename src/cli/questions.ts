import type { Engine } from '../core';
import { isOpenSheet, keyFileNames } from '../engine/read/quiz/key-files';
import { joinPairs } from '../engine/read/quiz/pairs';
import type { CheckOptions, Finding, Question } from '../engine/types';
import { wantsColour } from './check';
import { configure } from './configuration';
import { type Document, readDocuments } from './documents';
import { chosen, readArguments } from './options';
import { placeOf } from './report/report';
import { printable, type Style, styleOf } from './report/style';
import { plural } from './report/text';
import { readSources, type Sources } from './sources';
import type { Surroundings } from './surroundings';
import { kindOf } from './walk';
import { relationsOf } from './workforce';

interface FileQuestion {
  readonly document: Document;
  readonly question: Question;
  readonly stale: boolean;
}

/** `queuewise questions`: every question and card of the notes, those of a pair of files as one. */
export async function runQuestions(
  given: readonly string[],
  engine: Engine,
  surroundings: Surroundings,
): Promise<number> {
  const { options, rest } = readArguments(given, ['format', 'as-of', 'config', 'stdin-name', 'color']);
  const format = chosen('format', options.format, ['text', 'json']);
  const configured = configure(options, surroundings, engine.rules);
  const sources = await readSources(rest, surroundings, {
    exclude: configured.exclude,
    inputName: options['stdin-name'],
  });
  const documents = readDocuments(engine, sources);
  const relations = relationsOf({ docs: documents.map(({ doc }) => doc), ...sources });
  const stale = staleOnly(engine, configured.options);
  const paths = explanationsBeside(documents);
  const beside = paths.length > 0 ? await readSources(paths, surroundings, { exclude: configured.exclude }) : nothing;
  const known = [...documents, ...readDocuments(engine, beside)];
  const joined = joinPairs(
    known.map(({ doc: { uri, note } }) => ({ uri, questions: note?.questions ?? [], answers: note?.quizAnswers })),
  );
  const questions = documents.flatMap((document, index) =>
    questionsOf(document, joined[index]?.questions ?? [], engine.check(document.doc, stale, relations)),
  );
  const text = () => textOf(questions, styleOf(options.color ?? wantsColour(surroundings)));
  surroundings.write(format === 'json' ? jsonOf(questions) : text());
  return 0;
}

/** Explanation and key files that were not given but lie beside the questions they belong to. */
function explanationsBeside(documents: readonly Document[]): readonly string[] {
  const given = new Set(documents.map(({ source }) => source.uri));
  const paths = documents.flatMap(({ source, doc }) => [
    ...(isOpenSheet(doc.note?.questions ?? []) ? keyFileNames(source.uri) : []),
    ...(doc.note?.questions ?? []).flatMap(({ explainedBy }) => {
      if (explainedBy === undefined) return [];
      const name = /\.(?:md|markdown)$/i.test(explainedBy) ? explainedBy : `${explainedBy}.md`;
      return [`${source.uri.slice(0, source.uri.lastIndexOf('/') + 1)}${name}`];
    }),
  ]);
  return paths.filter((path) => !given.has(path) && kindOf(path) === 'file');
}

/** Options under which nothing is checked but whether keyed answers still hold. */
function staleOnly(engine: Engine, options: CheckOptions): CheckOptions {
  const others = engine.rules.map(({ id }) => id).filter((id) => id !== staleRule);
  return { ...options, severities: Object.fromEntries(others.map((id) => [id, 'off' as const])) };
}

const nothing: Sources = { read: [], others: [], complete: false };
const staleRule = 'quiz-stale-answer';

function questionsOf(
  document: Document,
  questions: readonly Question[],
  findings: readonly Finding[],
): readonly FileQuestion[] {
  const stale = findings.filter(({ rule }) => rule === staleRule);
  return questions.map((question) => ({
    document,
    question,
    stale: stale.some(({ span }) => span.start >= question.span.start && span.start < question.span.end),
  }));
}

function jsonOf(questions: readonly FileQuestion[]): string {
  const value = {
    version: 1,
    questions: questions.map(({ document, question, stale }) => ({
      file: document.source.file,
      ...placeOf(document.source, question.span),
      id: question.id,
      kind: question.kind,
      stem: question.stem,
      options: question.options.map(({ text, correct, why }) => ({ text, correct, ...(why !== undefined && { why }) })),
      ...(question.answer !== undefined && { answer: question.answer }),
      ...(question.explanation !== undefined && { explanation: question.explanation }),
      topics: question.topics,
      stale,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function textOf(questions: readonly FileQuestion[], style: Style): string {
  const blocks = questions.map(({ document, question, stale }) => {
    const { start } = placeOf(document.source, question.span);
    const old = stale ? `  ${style.yellow('rests on a fact that has changed')}` : '';
    const head = `${style.bold(`${printable(document.source.file)}:${start.line}`)}  ${style.dim(question.kind)}${old}`;
    const options = question.options.map(({ text, correct }) => {
      const line = `${correct ? '✓' : ' '} ${oneLine(text)}`;
      return `    ${correct ? style.green(line) : line}`;
    });
    const answer = question.answer === undefined ? [] : [`    ${style.green(`✓ ${oneLine(question.answer)}`)}`];
    return [head, `  ${oneLine(question.stem)}`, ...options, ...answer, ''].join('\n');
  });
  return `${[...blocks, `${plural(questions.length, 'question')}.`].join('\n')}\n`;
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
