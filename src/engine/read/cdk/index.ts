import type { Problem, Suppression, Template } from '../../types';
import { noticing } from '../../watched';
import { annotate } from './annotations';
import { evaluateProgram } from './evaluate';
import { exportsOf, failureQueuesOf } from './exports';
import { lowerConstructs } from './lower';
import { parseProgram } from './parse';
import { type Previous, readTyped, rememberPlaces, typedIn } from './typed';

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
 *
 * `previous` is an earlier reading of the same program: where nothing that counts has changed since, nothing is read again.
 * The result is the same with and without it.
 */
export function readCdk(input: CdkText, previous?: Previous): ReadCdk | undefined {
  const { text, offset = 0 } = input;
  if (!looksLikeCdk(input)) return undefined;
  try {
    const isPython = isPythonText(input);
    const syntax = isPython ? 'python' : 'typescript';
    const former = previous?.templates[0]?.syntax === syntax ? previous : undefined;
    const moved = former && readTyped(text, former);
    if (moved) return moved;
    const program = parseProgram(text, isPython);
    if (!program) return unread(input, `is too large (${(text.length / 1_000_000).toFixed(1)} million characters)`);
    const { result, looked } = noticing(() => {
      const evaluated = evaluateProgram(program, text, offset, isPython, former && typedIn(text, former));
      if (evaluated.isExhausted) return undefined;
      const lowered = lowerConstructs(evaluated.constructs);
      const { resources, suppressions, problems } = annotate(program, evaluated, lowered, text, offset);
      const template: Template = {
        origin: 'cdk',
        syntax,
        span: { start: offset, end: offset + text.length },
        resources,
        exports: exportsOf(evaluated),
        failureQueues: failureQueuesOf(evaluated),
        fenced: input.offset !== undefined,
      };
      return { evaluated, template, suppressions, problems };
    });
    if (!result) return unread(input, 'repeats itself far more than a CDK program does');
    const { evaluated, template, suppressions, problems } = result;
    if (input.offset !== undefined) {
      if (template.resources.length === 0) return undefined;
    } else rememberPlaces(text, template, program, evaluated, looked ? undefined : evaluated.typedLiteral);
    return { templates: [template], suppressions, problems };
  } catch (error) {
    if (error instanceof RangeError) return unread(input, 'nests far deeper than a CDK program does');
    throw error;
  }
}

/** A program that would cost time or stack out of all proportion is given up as a whole: half of it would mislead. */
function unread({ text, offset = 0 }: CdkText, reason: string): ReadCdk {
  const firstLine = text.indexOf('\n');
  const end = offset + (firstLine < 0 ? Math.min(text.length, 80) : firstLine);
  const problem = {
    rule: 'unreadable',
    span: { start: offset, end },
    message: `This program ${reason}: it is not read.`,
  } as const;
  return { templates: [], suppressions: [], problems: [problem] };
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
