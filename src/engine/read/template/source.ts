import type { Span, Syntax } from '../../types';
import { isTooWide, longest, nestsTooDeep } from './bounds';
import { readJson } from './json';
import { readStrictly } from './strict-yaml';
import type { SyntaxProblem, SyntaxResult } from './syntax';
import { readYaml } from './yaml';

/** A text read as YAML or JSON. */
export interface Source extends SyntaxResult {
  readonly syntax: Syntax;
  readonly comments: readonly Span[];
  /** Read without any doubt, and no part of it means another one: an edit may be read by itself. */
  readonly isPlain: boolean;
}

/** Reads a text with the reader that fits it; `offset` is added to every place. */
export function readSource(text: string, languageId: string | undefined, offset: number): Source {
  // CloudFormation takes a text for JSON by its first brace. A file that calls itself YAML may still begin with one.
  const startsWithBrace = /^\ufeff?\s*\{/.test(text);
  if (text.length > longest || nestsTooDeep(text)) return unread(text, offset, startsWithBrace ? 'json' : 'yaml');
  if (startsWithBrace) {
    const json = readJson(text, offset);
    if (!json.problem || languageId !== 'yaml')
      return { ...json, syntax: 'json', comments: [], isPlain: !json.problem };
  }
  if (isTooWide(text)) {
    const strict = readStrictly(text, offset);
    return strict ? { ...strict, syntax: 'yaml', comments: [], isPlain: false } : unread(text, offset, 'yaml');
  }
  const yaml = readYaml(text, offset);
  const doubtAt = yaml.errorAt ?? yaml.suspectAt;
  if (doubtAt === undefined) return { ...yaml, syntax: 'yaml', isPlain: !yaml.hasAnchors };
  const strict = readStrictly(text, offset);
  if (strict && !strict.problem) return { ...strict, syntax: 'yaml', comments: yaml.comments, isPlain: false };
  if (yaml.errorAt === undefined && strict?.problem?.forgivable !== false)
    return { ...yaml, syntax: 'yaml', isPlain: false };
  const problem = strict?.problem ?? problemAt(text, doubtAt - offset, offset);
  return { ...yaml, syntax: 'yaml', problem, isPlain: false };
}

function unread(text: string, offset: number, syntax: Syntax): Source {
  const message =
    text.length > longest
      ? `This file is too large for a template (${(text.length / 1_000_000).toFixed(1)} million characters): it is not read.`
      : 'This text nests far deeper than a template can: it is not read.';
  const end = text.indexOf('\n');
  const problem = { start: offset, end: offset + (end < 0 ? Math.min(text.length, 80) : end), message };
  return { documents: [], problem, syntax, comments: [], isPlain: false };
}

function problemAt(text: string, errorAt: number, offset: number): SyntaxProblem {
  const start = Math.min(errorAt, Math.max(text.trimEnd().length - 1, 0));
  const lineEnd = text.indexOf('\n', start);
  const end = Math.max(start, lineEnd < 0 ? text.length : lineEnd);
  return { start: start + offset, end: end + offset, message: 'This YAML cannot be read from here on.' };
}
