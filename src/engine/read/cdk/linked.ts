import type { Template } from '../../types';
import { annotate } from './annotations';
import { evaluateProgram } from './evaluate';
import { allOf, importedFrom, runFile } from './evaluate/linking';
import type { Linking, Run, Source } from './evaluate/run';
import type { Scope } from './evaluate/scope';
import { exportsOf, failureQueuesOf } from './exports';
import { lowerConstructs } from './lower';
import { sharedProgramOf } from './parse';

/** A file of a program: a CDK source of the workspace. */
export interface ProgramFile {
  readonly uri: string;
  readonly text: string;
}

/** Finds the files that a program imports from. */
export interface ProgramFiles {
  /** The file that another one calls so. */
  named(from: string, module: string): ProgramFile | undefined;
  /** The file that declares a name which another one imports of a folder, or of a file that only hands it on. */
  declaring(from: string, module: string, name: string): ProgramFile | undefined;
}

/** A program together with the files whose code it runs, read as if their texts lay one behind the other. */
export interface LinkedProgram {
  readonly template: Template;
  readonly text: string;
  /** Where each file begins, in the order of their places; the program itself comes first. */
  readonly files: readonly (ProgramFile & { readonly start: number })[];
}

/** Of a program with more than so many characters the files that come last are left out. */
const longest = 500_000;

/**
 * Reads a program together with the files of the workspace that it imports from: their functions are run and their classes
 * made into objects as it does so, with the arguments that it gives. A file is read when something of it is first used.
 * `undefined` where the program cannot be read or goes on for too long. Never throws.
 */
export function readLinked(root: ProgramFile, files: ProgramFiles): LinkedProgram | undefined {
  try {
    return readAll(root, files);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readAll(root: ProgramFile, files: ProgramFiles): LinkedProgram | undefined {
  const isPython = root.uri.endsWith('.py');
  const program = sharedProgramOf(root.text, isPython);
  if (!program) return undefined;
  const read: (ProgramFile & { start: number })[] = [];
  const scopes = new Map<string, Scope>();
  const uris = new Map<Source, string>();
  let next = root;
  let end = 0;

  function scopeOf(run: Run, file: ProgramFile): Scope | undefined {
    const known = scopes.get(file.uri);
    const other = known || end > longest ? undefined : sharedProgramOf(file.text, isPython);
    if (!other) return known;
    next = file;
    return runFile(run, other, { text: file.text, offset: end });
  }

  const linking: Linking = {
    begin(source, scope) {
      scopes.set(next.uri, scope);
      uris.set(source, next.uri);
      read.push({ ...next, start: end });
      end += source.text.length + 1;
    },
    find(run, from, module, name) {
      const { imported } = name;
      const uri = uris.get(from) ?? root.uri;
      const importing = (file: ProgramFile | undefined) => {
        const scope = file && scopeOf(run, file);
        return scope && importedFrom(run, scope, name);
      };
      const found = importing(files.named(uri, module));
      if (found || imported === undefined) return found;
      const part = isPython ? files.named(uri, `${module.replace(/[^.]$/, '$&.')}${imported}`) : undefined;
      const scope = part && scopeOf(run, part);
      return scope ? allOf(run, scope) : importing(files.declaring(uri, module, imported));
    },
  };

  const evaluated = evaluateProgram(program, root.text, 0, isPython, undefined, linking);
  if (evaluated.isExhausted) return undefined;
  const text = read.map((file) => `${file.text}\n`).join('');
  const comments = read.flatMap(({ text: own, start }) =>
    (sharedProgramOf(own, isPython)?.comments ?? []).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    })),
  );
  const template: Template = {
    origin: 'cdk',
    syntax: isPython ? 'python' : 'typescript',
    span: { start: 0, end },
    resources: annotate({ comments }, evaluated, lowerConstructs(evaluated.constructs), text, 0).resources,
    exports: exportsOf(evaluated),
    failureQueues: failureQueuesOf(evaluated),
    fenced: false,
  };
  return { template, files: read, text };
}
