import { attached } from '../../attached';
import type { NameIndex } from '../../names';
import type { Span, Template } from '../../types';
import type { ReadPart } from './resources';
import type { SyntaxNode } from './syntax';

/** What was learnt while a template was read and is no part of it. */
export interface Remembered {
  readonly root: SyntaxNode;
  /** What the next reading can build on; absent where an edit has to read all again. */
  readonly reading?: {
    readonly comments: readonly Span[];
    readonly parts: ReadonlyMap<string, ReadPart>;
    readonly names: NameIndex;
  };
}

/**
 * Kept beside the plain data, for the printers of fixes and for the next reading. It hangs on the list of resources,
 * which copies of a template share, and goes when that goes.
 */
const memory = attached<Template['resources'], Remembered>();

export function remember(template: Template, remembered: Remembered): void {
  memory.set(template.resources, remembered);
}

export function recall(template: Template): Remembered | undefined {
  return memory.get(template.resources);
}

/** The syntax tree that a template was read from. */
export function syntaxOf(template: Template): SyntaxNode | undefined {
  return memory.get(template.resources)?.root;
}
