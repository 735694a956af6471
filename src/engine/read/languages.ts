/** What tells of which kind a text is. */
interface Named {
  readonly uri: string;
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
  return lookUp(byEnding, uri.slice(uri.lastIndexOf('.') + 1));
}

/** The language id that the word after the backticks of a fence stands for. */
export function languageOfFence(word: string): string | undefined {
  return lookUp(byFence, word);
}

/** Which reader a document is for, by its language or, without one, its ending. */
export function readerOf(source: Named): Reader {
  const language = source.languageId ?? languageOf(source.uri);
  return language === undefined ? 'none' : (byLanguage[language] ?? readerOfOther(source.uri));
}

/** A language id of another extension (`yaml-cfn`, `cloudformation-yaml`) is as good as the file's ending. */
function readerOfOther(uri: string): Reader {
  const language = languageOf(uri);
  return (language !== undefined && byLanguage[language]) || 'none';
}

/** A name such as `constructor` is in no table. */
function lookUp(table: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
