import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckOptions, Finding } from '../engine/types';
import { reasonOf } from './reason';
import type { Sources } from './sources';
import type { Surroundings } from './surroundings';
import { writeWhole } from './write';

/** Runs that are kept; the oldest go. A pull request has a handful: formats, shards, and the state before. */
const mostRuns = 32;

/** The findings of a run, by file in the order of the report. */
export type CheckedFiles = readonly { readonly uri: string; readonly findings: readonly Finding[] }[];

/** Everything that the findings of a run depend on. */
export interface RunInput {
  readonly sources: Sources;
  readonly options: CheckOptions;
  /** `2/4`; empty for all files. */
  readonly shard: string;
}

/** Keeps what runs have found in a folder. Nothing that goes wrong with it stops a check. */
export interface Cache {
  recall(run: RunInput): CheckedFiles | undefined;
  keep(run: RunInput, found: CheckedFiles): void;
}

/**
 * A cache of whole runs. Files look at each other (links, dead-letter queues and settings in other files, values of
 * other notes), so the findings of one hold only as long as none has changed: the key of a run is made of the program,
 * its options, and the path and content of every file.
 */
export function createCache(folder: string, surroundings: Surroundings): Cache {
  const path = resolve(surroundings.folder, folder);
  const fileOf = (run: RunInput): string => join(path, `${keyOf(run, surroundings)}.json`);
  return {
    recall(run) {
      try {
        return readKept(readFileSync(fileOf(run), 'utf8'));
      } catch {
        return undefined; // Not there, or not readable: then it is found anew.
      }
    },
    keep(run, found) {
      try {
        mkdirSync(path, { recursive: true });
        // What is kept quotes notes: it does not belong into a repository.
        writeFileSync(join(path, '.gitignore'), '*\n');
        writeWhole(fileOf(run), kept(found));
        removeOldest(path);
      } catch (error) {
        surroundings.warn(`--cache: nothing was kept in ${folder}: ${reasonOf(error)}.`);
      }
    },
  };
}

function keyOf({ sources, options, shard }: RunInput, { fingerprint }: Surroundings): string {
  const hash = createHash('sha256');
  // Lengths stand before texts, so that no two runs write the same.
  const add = (text: string) => hash.update(`${text.length}:`).update(text);
  add(fingerprint());
  add(JSON.stringify([options, shard, sources.complete]));
  for (const { uri, text, fault } of sources.read) {
    add(uri);
    add(fault ?? '');
    add(text);
  }
  for (const other of sources.others) add(other);
  return hash.digest('hex');
}

/** A first line with the checksum of the rest tells a file that was cut off or changed. */
function kept(found: CheckedFiles): string {
  const text = JSON.stringify(found);
  return `${checksum(text)}\n${text}`;
}

function readKept(content: string): CheckedFiles | undefined {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, end) === checksum(text) ? JSON.parse(text) : undefined;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function removeOldest(folder: string): void {
  const runs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    // Another run may be removing it at the same time.
    .map((name) => ({
      path: join(folder, name),
      time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of runs.slice(mostRuns)) rmSync(path, { force: true });
}
