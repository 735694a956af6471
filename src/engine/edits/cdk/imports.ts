import { lineEnd } from '../../lines';
import { memberPath, moduleName } from '../../read/cdk/evaluate/modules';
import type { Import } from '../../read/cdk/syntax/nodes';
import { withoutTail } from '../../trim';
import type { Edit } from '../../types';
import { snakeCase } from './case';
import type { Source } from './source';
import type { LibraryName } from './written';

/** A name of the construct library as this program writes it, with the import that it still needs. */
export interface Imported {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The usual name of a module in programs. */
const usual: Readonly<Record<string, string>> = {
  core: 'cdk',
  'aws-sqs': 'sqs',
  'aws-sns': 'sns',
  'aws-kms': 'kms',
  'aws-iam': 'iam',
  'aws-kinesis': 'kinesis',
  'aws-kinesisfirehose': 'firehose',
  'aws-cloudwatch': 'cloudwatch',
  'aws-logs': 'logs',
  'aws-lambda': 'lambda',
  'aws-lambda-event-sources': 'eventSources',
};

/** Finds a name by the imports that are there, or adds one in their style. */
export function importOf(source: Source, { module, path }: LibraryName): Imported {
  const [first = '', ...rest] = path.split('.');
  const tail = rest.map((part) => `.${part}`).join('');
  const imports = importsOf(source);
  for (const { names, module: specifier } of imports) {
    const own = moduleName(specifier);
    for (const { local, imported } of names) {
      const target = imported === undefined ? own : memberPath(own, imported);
      if (target === module) return { text: `${local}.${path}`, edits: [] };
      if (target === `${module}.${first}`) return { text: local + tail, edits: [] };
    }
  }
  // `constructs` is read as part of the core, but has nothing of what is added here.
  const same = imports.find(
    ({ module: specifier, names }) =>
      moduleName(specifier) === module && !specifier.startsWith('constructs') && names.some(isNamed),
  );
  const extended = same && extendImport(source, same, first);
  if (extended) return { text: path, edits: [extended] };
  return addImport(source, imports, module, path);
}

function importsOf({ program }: Source): readonly Import[] {
  return program.statements.filter((statement): statement is Import => statement.kind === 'import');
}

function isNamed({ imported }: Import['names'][number]): boolean {
  return imported !== undefined;
}

/** `import { Stack }` becomes `import { Stack, Duration }`. */
function extendImport(source: Source, { start, end }: Import, name: string): Edit | undefined {
  const written = source.text.slice(start, end);
  const close = written.lastIndexOf(source.isPython ? ')' : '}');
  const body = close < 0 ? written : written.slice(0, close);
  if (close < 0 && !source.isPython) return undefined;
  const last = withoutTail(body, /[\s,]/).length;
  if (last <= 0) return undefined;
  const hasLines = body.includes('\n');
  const indent = hasLines
    ? `${source.style.newline}${/\n([ \t]*)\S[^\n]*$/.exec(body.slice(0, last))?.[1] ?? ''}`
    : ' ';
  const at = start + last + source.offset;
  return { span: { start: at, end: at }, text: `,${indent}${name}` };
}

function addImport(source: Source, imports: readonly Import[], module: string, path: string): Imported {
  const [first = ''] = path.split('.');
  const previous = imports.at(-1);
  const { quote, newline } = source.style;
  const isCore = module === 'core';
  const local = localName(source, module);
  const line = source.isPython
    ? isCore
      ? `from aws_cdk import ${first}`
      : `from aws_cdk import ${module.replaceAll('-', '_')} as ${local}`
    : isCore
      ? `import { ${first} } from ${quote}${packageOf(imports, module)}${quote}${semicolon(source)}`
      : `import * as ${local} from ${quote}${packageOf(imports, module)}${quote}${semicolon(source)}`;
  const text = isCore ? path : `${local}.${path}`;
  if (!previous) return { text, edits: [{ span: { start: source.offset, end: source.offset }, text: line + newline }] };
  const at = lineEnd(source.text, previous.end) + source.offset;
  return { text, edits: [{ span: { start: at, end: at }, text: newline + line }] };
}

/** Version 1 of the library has a package for each service. */
function packageOf(imports: readonly Import[], module: string): string {
  const isFirst = imports.some(
    ({ module: specifier }) => specifier.startsWith('@aws-cdk/') && !/-alpha\b/.test(specifier),
  );
  const isSecond = imports.some(({ module: specifier }) => /^aws-cdk-lib\b/.test(specifier));
  if (isFirst && !isSecond) return `@aws-cdk/${module}`;
  return module === 'core' ? 'aws-cdk-lib' : `aws-cdk-lib/${module}`;
}

function localName({ isPython, text }: Source, module: string): string {
  const name = usual[module] ?? module.replace(/^aws-/, '').replaceAll('-', '_');
  const wanted = isPython ? snakeCase(name) : name;
  const safe = isPython && wanted === 'lambda' ? 'lambda_' : wanted;
  return new RegExp(`\\b${safe}\\b\\s*[=:]`).test(text) ? `aws${isPython ? '_' : ''}${safe}` : safe;
}

/** Whether the program ends its statements with semicolons. */
export function semicolon({ text, isPython }: Source): string {
  return !isPython && /;[ \t]*\r?$/m.test(text) ? ';' : '';
}
