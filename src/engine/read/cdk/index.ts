import type { Problem, Suppression, Template } from '../../types';
import { annotate } from './annotations';
import { evaluateProgram } from './evaluate';
import { exportsOf } from './exports';
import { lowerConstructs } from './lower';
import { parseProgram } from './parse';

export interface CdkText {
  readonly uri: string;
  readonly text: string;
  readonly languageId?: string;
  /** Where `text` stands in its document, for a fence of a note; then imports may be missing. */
  readonly offset?: number;
}

export interface ReadCdk {
  readonly templates: readonly Template[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CDK program in TypeScript, JavaScript or Python, without running it, also where it does not compile. Programs
 * that are not about CDK give `undefined` after a look at their first 4 KB. Never throws.
 */
export function readCdk(input: CdkText): ReadCdk | undefined {
  const { text, offset = 0 } = input;
  if (!looksLikeCdk(input)) return undefined;
  try {
    const isPython = isPythonText(input);
    const program = parseProgram(text, isPython);
    const evaluated = evaluateProgram(program, text, offset, isPython);
    const lowered = lowerConstructs(evaluated.constructs);
    const { resources, suppressions, problems } = annotate(program, evaluated, lowered, text, offset);
    if (input.offset !== undefined && resources.length === 0) return undefined;
    const template: Template = {
      origin: 'cdk',
      syntax: isPython ? 'python' : 'typescript',
      span: { start: offset, end: offset + text.length },
      resources,
      exports: exportsOf(evaluated),
      fenced: input.offset !== undefined,
    };
    return { templates: [template], suppressions, problems };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const imports = /['"](?:aws-cdk-lib|@aws-cdk\/|monocdk)|\b(?:from|import)\s+aws_cdk\b/;
const excerpt =
  /\bnew\s+(?:\w{1,40}\.)?[A-Z]\w{1,60}\(\s*(?:this|scope|stack)\b|\b(?:\w{1,40}\.)?[A-Z]\w{1,60}\(\s*(?:self|scope|stack)\b/;

function looksLikeCdk({ text, offset }: CdkText): boolean {
  return imports.test(text.slice(0, 4096)) || (offset !== undefined && excerpt.test(text));
}

function isPythonText({ uri, languageId }: CdkText): boolean {
  if (languageId !== undefined) return languageId === 'python';
  return /\.pyi?$/i.test(uri);
}
