import type { Engine } from '../core';
import { severities } from '../engine/configuration';
import { withoutDoubled } from '../engine/constructs';
import type { Severity } from '../engine/types';
import { compare, readBaseline, writeBaseline } from './baseline';
import { type CheckedFiles, createCache } from './cache';
import { type Configured, configure } from './configuration';
import { isOurs, readDocuments } from './documents';
import { fixDocument, writeFixed } from './fix';
import { chosen, type Options, readArguments } from './options';
import { reasonOf } from './reason';
import { githubReport } from './report/github';
import { jsonReport } from './report/json';
import type { FileFinding, Report } from './report/report';
import { sarifReport } from './report/sarif';
import { styleOf } from './report/style';
import { textReport } from './report/text';
import { readSources, type Source, type Sources } from './sources';
import { CommandError, type Surroundings } from './surroundings';
import { createWorkforce } from './threads';
import { relationsOf } from './workforce';

/** `queuewise check`: 0 where nothing reaches `--fail-on`, else 1. */
export async function runCheck(
  given: readonly string[],
  engine: Engine,
  surroundings: Surroundings,
  version: string,
): Promise<number> {
  const started = performance.now();
  const { options, rest } = readArguments(given, [
    'format',
    'fix',
    'as-of',
    'config',
    'fail-on',
    'baseline',
    'write-baseline',
    'shard',
    'cache',
    'stdin-name',
    'color',
  ]);
  const format = chosen('format', options.format, ['text', 'json', 'sarif', 'github']);
  const failOn = chosen('fail-on', options['fail-on'] ?? 'warning', severities);
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  if (options.fix && rest.includes('-')) throw new CommandError('--fix cannot write to standard input.');
  const configured = configure(options, surroundings, engine.rules);
  const checked = await checkAll({ engine, surroundings, paths: rest, options, configured, shard });
  const report: Report = { ...checked, milliseconds: Math.round(performance.now() - started) };
  if (options['write-baseline'] !== undefined) {
    writeBaseline(options['write-baseline'], surroundings.folder, checked.findings);
  }
  switch (format) {
    case 'json':
      surroundings.write(jsonReport(report));
      break;
    case 'sarif':
      surroundings.write(sarifReport(report, engine.rules, version));
      break;
    case 'github':
      surroundings.write(githubReport(report));
      break;
    case 'text':
      surroundings.write(textReport(report, layoutOf(options, surroundings, failOn)));
  }
  const reaches = ({ finding }: FileFinding): boolean =>
    severities.indexOf(finding.severity) <= severities.indexOf(failOn);
  return options['write-baseline'] === undefined && report.findings.some(reaches) ? 1 : 0;
}

interface CheckRun {
  readonly engine: Engine;
  readonly surroundings: Surroundings;
  readonly paths: readonly string[];
  readonly options: Options;
  readonly configured: Configured;
  readonly shard: Shard | undefined;
}

async function checkAll(run: CheckRun): Promise<Omit<Report, 'milliseconds'>> {
  const { surroundings, options, configured } = run;
  const known = options.baseline === undefined ? [] : readBaseline(options.baseline, surroundings.folder);
  const given = await readSources(run.paths, surroundings, {
    exclude: configured.exclude,
    inputName: options['stdin-name'],
  });
  const { sources, fixed } = options.fix ? fixAll(run, given) : { sources: given, fixed: 0 };
  const cache = options.cache === undefined ? undefined : createCache(options.cache, surroundings);
  const input = { sources, options: configured.options, shard: options.shard ?? '' };
  const remembered = cache?.recall(input);
  const checked = remembered ?? (await findAll(run, sources));
  if (!remembered) cache?.keep(input, checked);
  const byUri = new Map(sources.read.map((source) => [source.uri, source]));
  const findings = checked.flatMap(({ uri, findings }) => {
    const source = byUri.get(uri);
    return source ? findings.map((finding) => ({ source, finding })) : [];
  });
  const files = new Set(checked.map(({ uri }) => byUri.get(uri)?.file ?? uri));
  const { fresh, ...compared } = compare(findings, known, files);
  const { asOf } = configured.options;
  return {
    asOf: asOf.kind === 'exam' ? 'exam' : asOf.date,
    findings: fresh,
    files: checked.length,
    fixed,
    ...compared,
    sourceOf: (uri) => byUri.get(uri),
  };
}

/** Reads every file, so that what files know of each other does not depend on the shard, and checks those of ours. */
async function findAll({ engine, surroundings, configured, shard }: CheckRun, sources: Sources): Promise<CheckedFiles> {
  const workforce = createWorkforce(engine, sources.read, surroundings.program);
  try {
    const docs = await workforce.read(sources.read);
    const ours = sources.read.filter((source, index) => isOurs(source, docs[index]));
    const mine = ours.filter((_, index) => shard === undefined || index % shard.of === shard.index - 1);
    const found = await workforce.check(mine, { docs, ...sources, options: configured.options });
    return withoutDoubled(mine.map(({ uri }, index) => ({ uri, findings: found[index] ?? [] })));
  } finally {
    workforce.end();
  }
}

/** Mends every file, and returns the sources as they are then. */
function fixAll({ engine, configured, surroundings }: CheckRun, sources: Sources) {
  const documents = readDocuments(engine, sources);
  const relations = relationsOf({ docs: documents.map(({ doc }) => doc), ...sources });
  const changed = new Map<string, Source>();
  let fixed = 0;
  for (const document of documents) {
    const mended = fixDocument(engine, document, configured.options, relations);
    if (mended.applied === 0 || !write(document.source, mended.document.source, surroundings)) continue;
    fixed += mended.applied;
    changed.set(document.source.uri, mended.document.source);
  }
  const read = sources.read.map((source) => changed.get(source.uri) ?? source);
  return { sources: { ...sources, read }, fixed };
}

/** Writes a mended file; one whose bytes its text does not give back, or that cannot be written, stays as it is. */
function write(read: Source, mended: Source, surroundings: Surroundings): boolean {
  const left = (why: string): boolean => {
    surroundings.warn(`${read.file} ${why}.`);
    return false;
  };
  if (!mended.writable) return left('is not in UTF-8 and was not fixed');
  try {
    return writeFixed(read, mended) || left('was changed meanwhile and was not fixed');
  } catch (error) {
    return left(`was not fixed: ${reasonOf(error)}`);
  }
}

interface Shard {
  readonly index: number;
  readonly of: number;
}

function shardOf(given: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(given);
  const index = Number(match?.[1]);
  const of = Number(match?.[2]);
  if (!match || index < 1 || index > of) {
    throw new CommandError(`--shard must be I/N with I from 1 to N, such as 2/4, not "${given}".`);
  }
  return { index, of };
}

function layoutOf(options: Options, surroundings: Surroundings, failOn: Severity) {
  const coloured = options.color ?? wantsColour(surroundings);
  return {
    style: styleOf(coloured),
    columns: surroundings.columns,
    excerpts: surroundings.isTerminal || options.color === true,
    hints: failOn === 'hint',
  };
}

/** Colours on a terminal, unless `NO_COLOR` is set. */
export function wantsColour({ environment, isTerminal }: Surroundings): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
