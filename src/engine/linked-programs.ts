import { attached } from './attached';
import { type Programs, programsOf } from './programs';
import { type LinkedProgram, type ProgramFile, readLinked } from './read/cdk/linked';
import { type Origin, originOf } from './read/cdk/typed';
import type { Doc, Relations } from './types';

/** A program that was read from one of its files, and what it was read of. */
interface Kept {
  readonly program: LinkedProgram | undefined;
  readonly programs: number;
  readonly files: readonly { readonly uri: string; readonly state: State }[];
}

/** What a file says, comments aside: its constructs, or the text of one that makes none. */
type State = Origin['resources'] | string;

function stateOf(doc: Doc): State {
  return doc.templates.length > 0 ? originOf(doc).resources : doc.text;
}

const memory = attached<Origin['resources'], Kept>();

/**
 * The program that begins in a file, as the files were before comments were typed into them. It is read once, until one of
 * its files changes.
 */
export function programFrom(root: Doc, relations: Relations): LinkedProgram | undefined {
  const { resources } = originOf(root);
  const programs = programsOf(relations);
  const isSame = ({ uri, state }: Kept['files'][number]) => {
    const doc = relations.doc(uri);
    return doc !== undefined && stateOf(doc) === state;
  };
  const kept = memory.get(resources);
  if (kept && kept.programs === programs.count && kept.files.every(isSame)) return kept.program;
  const program = readFrom(root, programs);
  const files = (program?.files ?? [root]).flatMap(({ uri }) => {
    const doc = relations.doc(uri);
    return doc ? [{ uri, state: stateOf(doc) }] : [];
  });
  memory.set(resources, { program, programs: programs.count, files });
  return program;
}

function readFrom(root: Doc, programs: Programs): LinkedProgram | undefined {
  const before = (doc: Doc | undefined): ProgramFile | undefined => doc && { uri: doc.uri, text: originOf(doc).text };
  return readLinked(
    { uri: root.uri, text: originOf(root).text },
    {
      named: (from, module) => before(programs.named(from, module)),
      declaring: (from, module, name) => before(programs.declaring(from, module, name)),
    },
  );
}
