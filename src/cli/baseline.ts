import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { groupedBy } from '../engine/groups';
import { reasonOf } from './reason';
import type { FileFinding } from './report/report';
import { CommandError } from './surroundings';
import { writeWhole } from './write';

/** A finding as a baseline knows it: where it stands in the file does not count. */
interface Known {
  readonly file: string;
  readonly rule: string;
  readonly subject?: string;
  /** The words at fault. */
  readonly text: string;
}

export interface Compared {
  /** Findings that the baseline does not hold. */
  readonly fresh: readonly FileFinding[];
  /** How many the baseline holds. */
  readonly known: number;
  /** What the baseline holds and is found no more in the files that were checked. */
  readonly gone: readonly Known[];
}

/** Compares findings with a baseline; one that stands there twice excuses two. */
export function compare(
  findings: readonly FileFinding[],
  baseline: readonly Known[],
  checked: ReadonlySet<string>,
): Compared {
  const left = groupedBy(baseline, keyOf);
  const fresh = findings.filter((finding) => left.get(keyOf(knownOf(finding)))?.pop() === undefined);
  const gone = [...left.values()].flat().filter(({ file }) => checked.has(file));
  return { fresh, known: findings.length - fresh.length, gone };
}

function knownOf({ source, finding }: FileFinding): Known {
  return {
    file: source.file,
    rule: finding.rule,
    ...(finding.subject !== undefined && { subject: finding.subject }),
    text: source.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ').slice(0, 200),
  };
}

function keyOf({ file, rule, subject, text }: Known): string {
  return JSON.stringify([file, rule, subject ?? null, text]);
}

/**
 * Reads a baseline.
 * @throws CommandError where there is none, or something else
 */
export function readBaseline(path: string, folder: string): readonly Known[] {
  try {
    const value: unknown = JSON.parse(readFileSync(resolve(folder, path), 'utf8'));
    if (isBaseline(value)) return value.findings;
  } catch (error) {
    throw new CommandError(`--baseline: ${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  throw new CommandError(`--baseline: ${path} is no baseline; make one with --write-baseline.`);
}

function isBaseline(value: unknown): value is { readonly findings: readonly Known[] } {
  if (typeof value !== 'object' || value === null || !('findings' in value)) return false;
  return (
    Array.isArray(value.findings) &&
    value.findings.every((one) => typeof one?.file === 'string' && typeof one.rule === 'string')
  );
}

/**
 * Writes the findings as a baseline, sorted so that two of them can be compared line by line.
 * @throws CommandError where the file cannot be written
 */
export function writeBaseline(path: string, folder: string, findings: readonly FileFinding[]): void {
  const known = findings.map(knownOf).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  try {
    writeWhole(resolve(folder, path), `${JSON.stringify({ version: 1, findings: known }, null, 2)}\n`);
  } catch (error) {
    throw new CommandError(`--write-baseline: ${path} was not written: ${reasonOf(error)}.`);
  }
}
