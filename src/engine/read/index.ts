import type { Doc, FactBase, Problem, Suppression, Template } from '../types';
import { readCdk } from './cdk';
import { withLoads } from './frontmatter-loads';
import { readNote } from './note';
import { readTemplate } from './template';

/** A text as a surface hands it over. The language decides; without one the ending of the uri does. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  /** VS Code's language id: `markdown`, `yaml`, `json`, `cloudformation`, `typescript`, `python`, … */
  readonly languageId?: string;
}

export type Reader = 'note' | 'template' | 'cdk' | 'none';

const byLanguage: Readonly<Record<string, Reader>> = {
  markdown: 'note',
  yaml: 'template',
  json: 'template',
  jsonc: 'template',
  cloudformation: 'template',
  'cloudformation-json': 'template',
  dockercompose: 'none',
  typescript: 'cdk',
  typescriptreact: 'cdk',
  javascript: 'cdk',
  python: 'cdk',
};

const byEnding: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  template: 'yaml',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  py: 'python',
};

/** Languages of fences in notes, by the word after the backticks. */
const byFence: Readonly<Record<string, string>> = {
  ...byEnding,
  yaml: 'yaml',
  cloudformation: 'yaml',
  sam: 'yaml',
  typescript: 'typescript',
  javascript: 'javascript',
  python: 'python',
};

/** The language id that a file's ending stands for; `undefined` for files that are not ours. */
export function languageOf(uri: string): string | undefined {
  return byEnding[uri.slice(uri.lastIndexOf('.') + 1).toLowerCase()];
}

/** A document of which nothing is known: not ours, or of a language that is not read. */
function nothing(source: SourceText): Doc {
  return { uri: source.uri, text: source.text, kind: 'none', templates: [], suppressions: [], problems: [] };
}

/** Reads any text into a `Doc`. Never throws; what is not ours costs one cheap look. */
export function readDoc(source: SourceText, facts: FactBase, previous?: Doc): Doc {
  const language = source.languageId ?? languageOf(source.uri);
  switch (readerOf(source)) {
    case 'note':
      return readNoteDoc(source, facts, previous);
    case 'template':
      return readTemplateDoc(source, language, previous);
    case 'cdk':
      return readCdkDoc(source, language);
    default:
      return nothing(source);
  }
}

/** Which reader a document is for, by its language or, without one, its ending. */
export function readerOf(source: Omit<SourceText, 'text'>): Reader {
  const language = source.languageId ?? languageOf(source.uri);
  return language === undefined ? 'none' : (byLanguage[language] ?? readerOfOther(source.uri));
}

/** A language id of another extension (`yaml-cfn`, `cloudformation-yaml`) is as good as the file's ending. */
function readerOfOther(uri: string): Reader {
  const language = languageOf(uri);
  return (language !== undefined && byLanguage[language]) || 'none';
}

function readNoteDoc(source: SourceText, facts: FactBase, previous: Doc | undefined): Doc {
  const { note, suppressions, problems, fences } = readNote(source, facts, previous?.note);
  const templates: Template[] = [];
  const fenceSuppressions: Suppression[] = [];
  const fenceProblems: Problem[] = [];
  for (const fence of fences) {
    const language = byFence[fence.language.toLowerCase()];
    if (language === undefined) continue;
    const inside = {
      uri: source.uri,
      text: source.text.slice(fence.span.start, fence.span.end),
      languageId: language,
      offset: fence.span.start,
    };
    const read = byLanguage[language] === 'cdk' ? readCdk(inside) : readTemplate(inside);
    if (!read) continue;
    templates.push(...read.templates.map((template) => ({ ...template, fenced: true })));
    fenceSuppressions.push(...read.suppressions);
    fenceProblems.push(...read.problems.filter((problem) => problem.rule !== 'unreadable'));
  }
  const loaded = withLoads(templates, note.frontmatter);
  return {
    uri: source.uri,
    text: source.text,
    kind: 'note',
    note,
    templates: loaded.templates,
    suppressions: [...suppressions, ...fenceSuppressions],
    problems: [...problems, ...loaded.problems, ...fenceProblems],
  };
}

function readTemplateDoc(source: SourceText, languageId: string | undefined, previous: Doc | undefined): Doc {
  const read = readTemplate({ ...source, ...(languageId !== undefined && { languageId }) }, previous);
  return read ? { uri: source.uri, text: source.text, kind: 'template', ...read } : nothing(source);
}

function readCdkDoc(source: SourceText, languageId: string | undefined): Doc {
  const read = readCdk({ ...source, ...(languageId !== undefined && { languageId }) });
  return read ? { uri: source.uri, text: source.text, kind: 'cdk', ...read } : nothing(source);
}
